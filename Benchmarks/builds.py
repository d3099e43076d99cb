"""What is timed of each program: a build from nothing, and builds where one stands already and nothing, a chapter or a score is another."""
import shutil

import edits
import hugo_site
from race import Contender
from stopwatch import timed

COLD, UNCHANGED, CHAPTER, SCORE = "from nothing", "unchanged", "one chapter changed", "one score changed"


def laid(source, root):
    """The sources of a report in a folder where nothing else is."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(source, root)


def almanac(program, name, source, folder, chapter=None, score=None):
    """Contenders of an Almanac, each name beginning with `name`.

    - source: a folder with Content/, of which each root is a copy. What the program may keep beside a report is in that copy, too.
    - chapter: a file below source that gets another sentence.
    - score: a table below source whose first score is changed, and its maximum.
    """
    cold, warm = folder / f"{name}-cold", folder / f"{name}-warm"

    def contender(state, root, prepare):
        command = [program, "build", "--root", root, "--out", root / "Site"]
        return Contender(f"{name}, {state}", command, root / "Site", prepare, environment=kept_in(root))

    def standing(number):
        if number == 1:
            laid(source, warm)
            timed([program, "build", "--root", warm, "--out", warm / "Site"], kept_in(warm))

    contenders = [contender(COLD, cold, lambda number: laid(source, cold)), contender(UNCHANGED, warm, standing)]
    if chapter:
        contenders.append(contender(CHAPTER, warm, later(edits.sentence, warm / chapter)))
    if score:
        contenders.append(contender(SCORE, warm, later(edits.score, warm / score[0], score[1])))
    return contenders


def kept_in(root):
    """Where programs keep what they want to find again, as the environment says it."""
    return {"XDG_CACHE_HOME": str(root / "cache"), "HUGO_CACHEDIR": str(root / "cache")}


def later(edit, *arguments):
    """An edit whose file is there only when the first round comes to it."""
    made = []

    def prepare(number):
        if not made:
            made.append(edit(*arguments))
        made[0](number)

    return prepare


def hugo(program, source, folder, rounds=None, changed=True, menu="once"):
    """Contenders of Hugo over the same report."""
    name = "Hugo" if menu == "once" else "Hugo, its menu made for each page"
    origin = folder / f"hugo-{menu}"
    hugo_site.make(source, origin, menu)
    cold, warm = folder / f"hugo-{menu}-cold", folder / f"hugo-{menu}-warm"

    def contender(state, root, prepare):
        return Contender(f"{name}, {state}", [program, "--source", root, "--quiet"], root / "public", prepare, rounds, kept_in(root))

    def standing(number):
        if number == 1:
            laid(origin, warm)
            timed([program, "--source", warm, "--quiet"], kept_in(warm))

    contenders = [contender(COLD, cold, lambda number: laid(origin, cold))]
    if changed:
        contenders += [contender(UNCHANGED, warm, standing), contender(CHAPTER, warm, later(edits.sentence, warm / "content/chapters/01.md"))]
    return contenders


def copying(site, folder):
    """`cp -r` of the finished files: what a build cannot be faster than."""
    return Contender("cp -r", ["/bin/cp", "-r", site, folder / "copy"], folder / "copy", lambda number: shutil.rmtree(folder / "copy", ignore_errors=True))


def release(program, name, source, folder, tools):
    """A release where nothing is to be made again.

    - tools: a folder .venv in which the program finds what breaks pages of paper.
    """
    root = folder / f"{name}-release"
    command = [program, "build", "--release", "--root", root, "--out", root / "Site"]

    def standing(number):
        if number == 1:
            laid(source, root)
            if tools.exists():
                (root / ".venv").symlink_to(tools)
            timed(command, kept_in(root))

    return Contender(f"{name}, --release unchanged", command, root / "Site", standing, environment=kept_in(root))
