"""A build with nothing changed does nothing, says the same, and starts no other program; with anything changed it does everything."""
import os
import re
import shutil
import stat
import subprocess

import pytest

import small_report
from program import PROGRAM


@pytest.fixture
def report(tmp_path):
    small_report.write(tmp_path / "report", [("one", "One", "north", ["1"] * 12), ("two", "Two", "south", ["2"] * 12)], small_report.pillars())
    chapter = tmp_path / "report/Content/2026/chapters/01-result.md"
    chapter.write_text("---\ntitle: Result\n---\n\n```figure\nid: totals\nchart: bars\nvalue: total\ncaption: Totals\n```\n")
    return tmp_path / "report"


def tools(folder):
    """A folder for PATH with the rasteriser and what it needs, each of which leaves a line where it is called."""
    folder.mkdir()
    for name in ("rsvg-convert", "fc-list", "fc-match"):
        path = folder / name
        path.write_text(f'#!/bin/sh\necho {name} >>"{folder}/calls"\nPATH={os.environ["PATH"]} exec {shutil.which(name)} "$@"\n')
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return folder


def build(report, *options, path="/nonexistent"):
    run = subprocess.run(
        [PROGRAM, "build", "--root", report, *options], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PATH": str(path), "LC_MESSAGES": "en"})
    assert run.returncode == 0, run.stderr
    return re.sub(r"\d+\.\d\d s", "", run.stderr)


def state(folder):
    """Every file with its times and its inode."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns, path.stat().st_ctime_ns) for path in folder.rglob("*") if path.is_file()}


def written(said):
    return int(re.search(r"(\d+) files? written", said)[1])


def test_nothing_is_touched_and_the_same_is_said(report):
    first = build(report)
    before = state(report)
    again = build(report)
    assert state(report) == before
    assert written(first) > 20 and written(again) == 0
    assert again.splitlines()[:-1] == first.splitlines()[:-1]
    # Without the memory everything is made, and compared, and found to be there.
    assert build(report, "--no-cache") == again


def test_no_other_program_is_started(report, tmp_path):
    path = tools(tmp_path / "tools")
    first = build(report, "--release", "--no-pdf", path=path)
    calls = (path / "calls").read_text()
    assert "drawn" in first and "rsvg-convert" in calls
    again = build(report, "--release", "--no-pdf", path=path)
    assert written(again) == 0 and "0 of" in again
    assert (path / "calls").read_text() == calls


def test_a_program_that_comes_or_goes_is_noticed(report, tmp_path):
    assert "drawn" not in build(report)
    path = tools(tmp_path / "tools")
    assert "drawn" in build(report, path=path)
    (path / "fc-list").touch()
    build(report, path=path)
    (path / "calls").unlink()
    build(report, path=path)
    assert not (path / "calls").exists()
    (path / "rsvg-convert").write_text((path / "rsvg-convert").read_text() + "\n")
    build(report, path=path)
    assert (path / "calls").exists()


@pytest.mark.parametrize("option", [["--drafts"], ["--compress"], ["--base-url", "https://example.org/"], ["--strict-languages"]])
def test_other_options_are_another_build(report, option):
    build(report)
    with_option = build(report, *option)
    assert written(build(report, *option)) == 0
    without = build(report)
    assert option in (["--drafts"], ["--strict-languages"]) or written(with_option) > 0
    assert written(build(report)) == 0 and without


def test_another_program_does_not_take_over_what_this_one_made(report, tmp_path):
    build(report)
    page = report / "Site/index.html"
    inode = page.stat().st_ino
    # As an upgrade does: another file under another name, or the same name.
    shutil.copy2(PROGRAM, tmp_path / "almanac")
    run = subprocess.run(["strace", "-f", "-qq", "-e", "trace=renameat2,rename", tmp_path / "almanac", "build", "--root", report], capture_output=True, text=True)
    assert run.returncode == 0 and page.stat().st_ino == inode
    # It looked at every page itself, and then remembered itself.
    assert "build-" in run.stderr


def test_a_folder_that_is_closed_to_writing_is_built_from_all_the_same(report, tmp_path):
    report.chmod(0o555)
    try:
        if os.access(report, os.W_OK):
            pytest.skip("this user may write everywhere")
        build(report, "--out", tmp_path / "Site")
        assert not (report / ".almanac-cache").exists()
    finally:
        report.chmod(0o755)
