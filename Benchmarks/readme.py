"""The part of README.md that holds what was measured last: each part between two comments of its own."""
import pathlib
import re

README = pathlib.Path(__file__).resolve().parent / "README.md"


def replaced(text, part, lines):
    """The text with other lines between the comments of a part, which have to be there."""
    begin, end = f"<!-- measured: {part} -->", f"<!-- end: {part} -->"
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"no {begin} … {end}")
    return pattern.sub(lambda _: "\n".join([begin, "", *lines, "", end]), text)


def write(part, lines):
    README.write_text(replaced(README.read_text(encoding="utf-8"), part, lines), encoding="utf-8")
