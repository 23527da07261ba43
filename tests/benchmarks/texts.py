# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts to measure with: prose of made-up words, the same on every machine.

As a program (texts.py FOLDER) it writes all pairs there. It is run by itself so that the program that measures
stays small: a child begins its life with the memory of its parent.
"""
import os
import random
import sys
import textwrap

FUNCTION_WORDS = """the of and to in a is that for it was on with as his he be at by this had are but from or have an
they which one were all their there been has when who will more if no out so what up its about than into them can only
other time some could these two may then do first any my now such like our over me even most after also made before
must through years where much your way down should because long each just those""".split()
# About as many as in English prose.
FUNCTION_WORD_SHARE = 0.45
ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w".split() + ["", ""]
NUCLEI = "a e i o u a e i o ai ea ee ou".split()
CODAS = "n r s t l m d ck nd st ng rt x".split() + [""] * 12
ENDINGS = "ing ed er ly ion al ous ment".split() + [""] * 24
VOCABULARY = 30000
NAMES = 400
BLOCK_WORDS = 200
EDIT_SHARE = 0.05


class Writer:
    """Writes prose: sentences of 8 to 30 words, paragraphs of 2 to 6 sentences, one paragraph a line."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        words = set(FUNCTION_WORDS)
        content = []
        while len(content) < VOCABULARY:
            word = self.invent(1 + (len(content) > 300) + (self.random.random() < 0.2))
            if len(word) > 2 and word not in words:
                words.add(word)
                content.append(word)
        self.content = content
        self.names = [self.invent(2).capitalize() for _ in range(NAMES)]
        self.content_weights = self.zipf(len(content), 10)
        self.function_weights = self.zipf(len(FUNCTION_WORDS), 1)

    def invent(self, syllables):
        pick = self.random.choice
        return "".join(pick(ONSETS) + pick(NUCLEI) + pick(CODAS) for _ in range(syllables)) + pick(ENDINGS)

    @staticmethod
    def zipf(count, shift):
        """Summed weights by rank after Zipf; the shift (Mandelbrot's) keeps the first ranks as rare as they are."""
        total, weights = 0.0, []
        for rank in range(1, count + 1):
            total += 1 / (rank + shift)
            weights.append(total)
        return weights

    def word(self):
        chance = self.random.random()
        if chance < FUNCTION_WORD_SHARE:
            return self.random.choices(FUNCTION_WORDS, cum_weights=self.function_weights)[0]
        if chance < FUNCTION_WORD_SHARE + 0.03:
            return self.random.choice(self.names)
        if chance < FUNCTION_WORD_SHARE + 0.04:
            return f"{self.random.randrange(1, 100000):,}"
        return self.random.choices(self.content, cum_weights=self.content_weights)[0]

    def words(self, count):
        """Words with their marks and with what stands behind them: a space or a paragraph's end."""
        tokens = []
        while len(tokens) < count:
            sentences = self.random.randint(2, 6)
            for sentence in range(sentences):
                length = min(self.random.randint(8, 30), count - len(tokens))
                if length <= 0:
                    break
                words = [self.word() for _ in range(length)]
                words[0] = words[0][:1].upper() + words[0][1:]
                for i in range(6, length - 3, 9):
                    words[i] += ","
                words[-1] += "."
                tokens += [word + " " for word in words]
            tokens[-1] = tokens[-1].rstrip() + "\n\n"
        return tokens

    def edited(self, tokens):
        """One word in twenty replaced, left out, or followed by a new one."""
        result = []
        for token in tokens:
            chance = self.random.random()
            if chance >= EDIT_SHARE:
                result.append(token)
            elif chance < EDIT_SHARE * 0.6:
                result.append(self.word() + token[len(token.rstrip()):])
            elif chance < EDIT_SHARE * 0.8:
                result.append(self.word() + " ")
                result.append(token)
        return result

    def moved(self, tokens):
        """Blocks of 200 words in another order."""
        blocks = [tokens[i:i + BLOCK_WORDS] for i in range(0, len(tokens), BLOCK_WORDS)]
        self.random.shuffle(blocks)
        return [token for block in blocks for token in block]


def write(folder, name, left, right):
    for side, tokens in (("left", left), ("right", right)):
        with open(os.path.join(folder, f"{name}.{side}.txt"), "w", encoding="utf-8") as file:
            file.write("".join(tokens))
        with open(os.path.join(folder, f"{name}.{side}.words"), "w", encoding="utf-8") as file:
            file.writelines(token.rstrip() + "\n" for token in tokens)


def lay_out(folder, name):
    """The same texts wrapped to lines of 76 characters, and in one line: a diff of lines sees other texts then."""
    for side in ("left", "right"):
        with open(os.path.join(folder, f"{name}.{side}.txt"), encoding="utf-8") as file:
            text = file.read().replace("\n\n", " ").strip()
        for layout, content in (("wrapped", textwrap.fill(text, 76)), ("line", text)):
            with open(os.path.join(folder, f"{name}-{layout}.{side}.txt"), "w", encoding="utf-8") as file:
                file.write(content + "\n")


def write_pairs(folder):
    for words in (1000, 10000, 100000):
        writer = Writer(words)
        left = writer.words(words)
        write(folder, f"edits-{words}", left, writer.edited(left))
        write(folder, f"moved-{words}", left, writer.moved(left))
        write(folder, f"unrelated-{words}", left, Writer(words + 1).words(words))
    for kind in ("edits", "moved", "unrelated"):
        lay_out(folder, f"{kind}-{words}")
    writer = Writer(5)
    left = writer.words(1000000)
    write(folder, "edits-1000000", left, writer.edited(left))
    five_megabytes = "".join(left)[:5000000]
    write(folder, "identical-5MB", [five_megabytes], [five_megabytes])
    write(folder, "one-word-1000000", ["fire "] * 1000000, ["fire "] * 999999)
    # No mark and no line end: one sentence of 5 MB.
    endless = [word.strip(" \n.,").lower() + " " for word in left][:830000]
    write(folder, "endless-line-5MB", endless, writer.edited(endless))
    left = left[:100000]
    write(folder, "reversed-100000", left, left[::-1])


if __name__ == "__main__":
    write_pairs(sys.argv[1])
