"""An author's mistake is said once or twice, in words and at a place that help her, and what its hint says to write mends it.

`ALMANAC_RECORD=1 Tests/Program/run -k mistakes` writes mistakes.txt anew; read the diff as the author would.
"""
import os
import pathlib
import subprocess

import pytest

from mistakes import MISTAKES, REPORT, UNDERSTOOD
from program import PROGRAM

HERE = pathlib.Path(__file__).resolve().parent
RECORD = HERE / "mistakes.txt"


def check(root, report):
    for path, content in report.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return subprocess.run([PROGRAM, "check", "--root", root], capture_output=True, text=True, encoding="utf-8")


def edited(report, edits):
    report = dict(report)
    for path, *change in edits:
        if not change:
            del report[path]
        elif len(change) == 1:
            report[path] = change[0]
        else:
            assert report[path].count(change[0]) == 1, f"{change[0]!r} stands {report[path].count(change[0])} times in {path}"
            report[path] = report[path].replace(*change)
    return report


def recorded():
    """What is said of each mistake: sections that begin with `# NAME`."""
    sections = RECORD.read_text(encoding="utf-8").split("\n\n# ")[1:] if RECORD.exists() else []
    return {name: said.rstrip("\n") + "\n" for name, said in (section.split("\n", 1) for section in sections)}


EXPECTED = recorded()
IS_RECORDING = bool(os.environ.get("ALMANAC_RECORD"))
HEAD = "What `almanac check` says of each of the mistakes of mistakes.py.\n"


@pytest.fixture(scope="module", autouse=True)
def record():
    """Writes down what was said, where that is asked for."""
    yield
    if IS_RECORDING:
        RECORD.write_text(HEAD + "".join(f"\n# {mistake.name}\n{EXPECTED[mistake.name]}" for mistake in MISTAKES), encoding="utf-8")


def messages(said):
    return [line for line in said.splitlines() if not line.startswith("  ") and line.endswith("]")]


def test_the_report_itself_is_sound(tmp_path):
    run = check(tmp_path, REPORT)
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_one_mistake_is_one_message_whose_hint_mends_it(mistake, tmp_path):
    report = edited(REPORT, mistake.edits)
    said = check(tmp_path / "mistaken", report).stdout
    if IS_RECORDING:
        EXPECTED[mistake.name] = said
    assert said == EXPECTED.get(mistake.name)
    assert 1 <= len(messages(said)) <= 2
    mended = check(tmp_path / "mended", edited(report, mistake.mend))
    assert (mended.returncode, mended.stdout) == (0, "")


@pytest.mark.parametrize("spelling", UNDERSTOOD, ids=lambda spelling: spelling.name)
def test_what_leaves_no_doubt_is_no_mistake(spelling, tmp_path):
    run = check(tmp_path, edited(REPORT, spelling.edits))
    assert (run.returncode, run.stdout) == (0, "")
