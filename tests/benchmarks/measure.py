# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program takes: CPU time and memory as the kernel counts them."""
import os
import resource
import statistics

# Past this many seconds of CPU a program is stopped: it is too slow to be compared.
CPU_LIMIT = 60


class TooSlow(Exception):
    """A program went past CPU_LIMIT."""


class Failed(Exception):
    """A program could not be run, or ended with an error."""


def run(arguments, accepted=(0,), limit=CPU_LIMIT):
    """CPU seconds (user and system, with all children) and peak memory in MB of one run."""
    child = os.fork()
    if child == 0:
        try:
            null = os.open(os.devnull, os.O_RDWR)
            for stream in (0, 1, 2):
                os.dup2(null, stream)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            os.execvp(arguments[0], arguments)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(child, 0)
    cpu = usage.ru_utime + usage.ru_stime
    if os.WIFSIGNALED(status) and cpu > limit - 1:
        raise TooSlow(arguments[0])
    if os.WIFSIGNALED(status) or os.WEXITSTATUS(status) not in accepted:
        raise Failed(f"{arguments[0]} failed: {' '.join(arguments)}")
    return cpu, usage.ru_maxrss / 1024


class Program:
    """A program that is measured: its call, a call that does nothing, and the exit codes of success."""

    def __init__(self, name, call, nothing, accepted=(0,)):
        self.name = name
        self.call = call
        self.nothing = nothing
        self.accepted = accepted


def net_cpu(programs, left, right, rounds):
    """Medians of the net CPU seconds by program: a run less a run that does nothing. The programs take turns, so that
    what else happens on the machine strikes all alike. Nothing for one that is too slow."""
    times = {program.name: [] for program in programs}
    slow = set()
    for turn in range(rounds):
        for program in programs:
            if program.name in slow or (turn > 0 and times[program.name][0] > 5):
                continue  # One run of such a length tells enough.
            try:
                base, _ = run(program.nothing, program.accepted)
                whole, _ = run(program.call(left, right), program.accepted)
                times[program.name].append(whole - base)
            except TooSlow:
                slow.add(program.name)
    return {name: None if name in slow else statistics.median(taken) for name, taken in times.items()}
