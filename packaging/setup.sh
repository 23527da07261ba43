# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by app/run, tests/run and .ci/run: installs what is missing, builds. To be sourced, with $root set to the
# checkout. Everything said here goes to standard error. No <(...) here: that needs /proc, which a chroot may lack.
: "${root:?}"

# Prints one line.
say() {
  printf '%s\n' "$*" >&2
}

# What a build says that has nothing to do, and what it says before it knows.
idle='^\[0/|^ninja: (Entering|no work)'

# quietly WHAT LOG COMMAND...: runs the command with its output in LOG. Says WHAT and how long it took, unless there was
# nothing to do. In a terminal it shows the last "[n/m]" of the output meanwhile. If the command fails, it prints the
# end of LOG and returns 1.
quietly() {
  local what=$1 log=$2 begin=$SECONDS status
  shift 2
  "$@" 2>&1 </dev/null | tee "$log" | show_progress "$what"
  status=${PIPESTATUS[0]}
  if [ "$status" -ne 0 ]; then
    say "$what failed. The end of $log:"
    tail -n 40 "$log" >&2
    return 1
  fi
  ! grep -qvE "$idle" "$log" || say "$what: done in $((SECONDS - begin)) s"
}

# Reads a command's output and shows that it is at work.
show_progress() {
  local what=$1 line begun=
  while IFS= read -r line; do
    [[ ! $line =~ $idle ]] || continue
    if [ -z "$begun" ]; then
      begun=yes
      if [ -t 2 ]; then printf '%s ...' "$what" >&2; else say "$what ..."; fi
    fi
    if [ -t 2 ] && [[ $line == '['[0-9]*/[0-9]*']'* ]]; then
      printf '\r%s ... %s \033[K' "$what" "${line%%]*}]" >&2
    fi
  done
  if [ -n "$begun" ] && [ -t 2 ]; then printf '\r\033[K' >&2; fi
}

# wanted_packages TAG...: the packages of packaging/dependencies with one of the tags.
wanted_packages() {
  local name tags tag wanted
  while read -r name tags; do
    tags=" ${tags%%#*} "
    case $name in '' | '#'*) continue ;; esac
    for wanted in "$@"; do
      for tag in $tags; do
        if [ "$tag" = "$wanted" ]; then
          printf '%s\n' "$name"
          continue 3
        fi
      done
    done
  done <"$root/packaging/dependencies"
}

# missing_packages NAME...: those that are not installed.
missing_packages() {
  local installed name
  installed=$(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null) || true
  for name in "$@"; do
    case $'\n'$installed$'\n' in
      *$'\n'"installed $name"$'\n'*) ;;
      *) printf '%s\n' "$name" ;;
    esac
  done
}

# Whether sudo may be used: without a password, or with one that a person can type.
sudo_works() {
  command -v sudo >/dev/null 2>&1 || return 1
  sudo -n true 2>/dev/null && return 0
  [ -t 0 ] && [ -t 2 ] && sudo -v
}

# install_packages TAG...: installs what is missing of the packages with these tags.
install_packages() {
  local -a wanted missing as_root=()
  mapfile -t wanted <<<"$(wanted_packages "$@")"
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    if command -v cmake >/dev/null 2>&1 && command -v ninja >/dev/null 2>&1; then
      return 0 # Another system with the tools at hand: CMake names what is missing.
    fi
    say "This system has no apt-get, so nothing can be installed here. Diptych needs what Debian 12 calls:"
    say "  ${wanted[*]}"
    say "Install these by your system's own means and call this again."
    return 1
  fi
  mapfile -t missing <<<"$(missing_packages "${wanted[@]}")"
  [ -n "${missing[*]}" ] || return 0

  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo_works; then
      say "Some packages are missing, and only root can install them. Run this as root, then call this again:"
      say "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
      return 1
    fi
    as_root=(sudo)
  fi
  local -a apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
    apt-get -y -o DPkg::Lock::Timeout=300)
  make_build_folder || return 1
  # A list of packages that cannot be brought up to date may still do; the installation tells.
  quietly "Updating the list of packages" "$root/build/apt-update.log" "${apt[@]}" update || true
  quietly "Installing ${#missing[@]} packages and what they need" "$root/build/apt-install.log" \
    "${apt[@]}" install --no-install-recommends "${missing[@]}" || return 1
  mapfile -t missing <<<"$(missing_packages "${wanted[@]}")"
  if [ -n "${missing[*]}" ]; then
    say "Still missing after the installation: ${missing[*]}"
    return 1
  fi
}

make_build_folder() {
  if ! mkdir -p "$root/build" 2>/dev/null || [ ! -w "$root/build" ]; then
    say "Cannot write to $root/build. It may belong to another user: remove it, or run this as that user."
    return 1
  fi
}

# build PRESET [TARGET...]: configures if that was not done, and builds what is out of date.
build() {
  local preset=$1
  local folder=$root/build/$preset
  shift
  make_build_folder || return 1
  if [ -e "$folder" ] && [ ! -w "$folder" ]; then
    say "Cannot write to $folder. It may belong to another user: remove it, or run this as that user."
    return 1
  fi
  # One build at a time; another one waits here. The lock must not live on in the program that is started later.
  (
    flock 9
    build_locked "$preset" "$folder" "$@"
  ) 9>"$root/build/lock"
}

build_locked() {
  local preset=$1 folder=$2 targets=()
  shift 2
  [ $# -eq 0 ] || targets=(--target "$@")
  cd "$root" || return 1
  # A checkout that was moved or copied with its build folder: CMake would refuse it.
  if [ -f "$folder/CMakeCache.txt" ] &&
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
    rm -rf "$folder"
  fi
  if [ ! -f "$folder/build.ninja" ]; then
    mkdir -p "$folder"
    quietly "Configuring ($preset)" "$folder/configure.log" cmake --preset "$preset" || {
      rm -f "$folder/build.ninja" # Half a result would pass for a whole one at the next call.
      return 1
    }
  fi
  quietly "Building ($preset)" "$folder/build.log" cmake --build --preset "$preset" "${targets[@]}" || return 1
}

# run_tests PRESET [CTEST ARGUMENT...]: every test of that build, away from the caller's display and settings.
run_tests() {
  local preset=$1 home status=0
  shift
  home=$(mktemp -d)
  mkdir -m 700 "$home/run"
  (
    cd "$root" || exit 1
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS QT_STYLE_OVERRIDE QT_SCALE_FACTOR QT_QPA_PLATFORMTHEME
    export LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/config" \
      XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_STATE_HOME="$home/state"
    ctest --preset "$preset" --parallel "$(nproc)" --no-tests=error "$@"
  ) || status=$?
  rm -rf "$home"
  return "$status"
}
