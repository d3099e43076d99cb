"""What an author changes between two builds: a sentence of a chapter, a score. Each round changes to something that was not there before."""
import itertools
import re

import corpus


def sentence(file):
    """Prepares a round: the first paragraph of running text ends with two words that no round before ended with."""
    original = file.read_text(encoding="utf-8")
    words = list(itertools.permutations(corpus.WORDS, 2))

    def edit(number):
        added = "".join(words[number])
        file.write_text(re.sub(r"(\n\n[^\n#\-|`>\[<:][^\n]*)", lambda found: f"{found[1]}{added}。", original, count=1), encoding="utf-8")

    return edit


def score(file, maximum):
    """Prepares a round: the first unit's first score is another one."""
    lines = file.read_text(encoding="utf-8").split("\n")
    cells = lines[1].split(",")
    first = int(cells[1])

    def edit(number):
        changed = [cells[0], str((first + number) % (maximum + 1)), *cells[2:]]
        file.write_text("\n".join([lines[0], ",".join(changed), *lines[2:]]), encoding="utf-8")

    return edit
