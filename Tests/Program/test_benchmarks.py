"""The reports that benchmarks build are reports without a remark, as made and as edited, and the benchmark runs. Nothing is timed here."""
import json
import os
import subprocess
import sys

import pytest

from program import PROGRAM, ROOT

BENCHMARKS = ROOT / "Benchmarks"
sys.path.insert(0, str(BENCHMARKS))

import corpus  # noqa: E402
import deep  # noqa: E402
import editions  # noqa: E402
import edits  # noqa: E402
import growth  # noqa: E402
import grown  # noqa: E402
import hugo_site  # noqa: E402
import readme  # noqa: E402

# Each with the chapter and the table that edits change, and the maximum there.
REPORTS = {
    "units": (lambda folder: corpus.make(5, folder), "2017", corpus.LEAVES[0][2]),
    "editions": (lambda folder: editions.make(folder, 7, 6), "2007", corpus.LEAVES[0][2]),
    "levels": (lambda folder: deep.make(folder, units=4, editions=2, leaves=100), "2002", deep.MAXIMUM),
    "few leaves": (lambda folder: deep.make(folder, units=4, editions=1, leaves=7), "2001", deep.MAXIMUM),
    "chapters": (lambda folder: grown.make(folder, chapters=12), "2017", grown.MAXIMUM),
    "claims": (lambda folder: grown.make(folder, claims=35), "2017", None),
    "indicators": (lambda folder: grown.make(folder, indicators=30), "2017", grown.MAXIMUM),
    "figures": (lambda folder: grown.make(folder, figures=13), "2017", grown.MAXIMUM),
}


def remarks(root):
    """Of a build, which says more than a check."""
    run = subprocess.run([PROGRAM, "build", "--root", root, "--out", root / "Site", "--format", "json"], capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout
    return json.loads(run.stdout)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_built_without_a_remark(tmp_path, name):
    make, year, maximum = REPORTS[name]
    make(tmp_path)
    assert remarks(tmp_path) == []
    edition = tmp_path / "Content" / year
    chapter = sorted((edition / "chapters").iterdir())[0]
    before = chapter.read_bytes()
    edit = edits.sentence(chapter)
    for number in (1, 2, 30):
        edit(number)
        assert chapter.read_bytes() != before
        before = chapter.read_bytes()
    if maximum:
        change, seen = edits.score(edition / "scores.csv", maximum), {(edition / "scores.csv").read_bytes()}
        for number in range(1, 5):
            change(number)
            seen.add((edition / "scores.csv").read_bytes())
        assert len(seen) == 5
    assert remarks(tmp_path) == []
    assert (tmp_path / "Site" / year / "index.html").is_file()


def test_the_same_report_is_the_same_bytes(tmp_path):
    for folder in ("a", "b"):
        corpus.make(4, tmp_path / folder)
        hugo_site.make(tmp_path / folder, tmp_path / folder / "hugo")
    listed = [{path.relative_to(tmp_path / folder): path.read_bytes() for path in (tmp_path / folder).rglob("*") if path.is_file()} for folder in ("a", "b")]
    assert listed[0] == listed[1]
    hugo_site.make(tmp_path / "a", tmp_path / "slow", menu="each page")
    assert "partialCached" not in (tmp_path / "slow/layouts/_default/baseof.html").read_text()


def test_the_benchmark_prints_a_table_of_each_report():
    command = [sys.executable, BENCHMARKS / "build", "--tiny", "--no-hugo", "--rounds", "1", "--almanac", PROGRAM]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"PYTHONIOENCODING": "utf-8"})
    assert run.returncode == 0, run.stderr
    tables = [line for line in run.stdout.splitlines() if line.startswith("### ")]
    assert len(tables) == 4 + len(growth.TINY)
    assert "| Almanac, one score changed |" in run.stdout
    assert "“Almanac, from nothing” / “cp -r”: wall " in run.stdout


def test_growth_is_a_number():
    assert growth.exponent(1, 10, (100, 1_000)) == pytest.approx(1)
    assert growth.exponent(1, 4, (5, 10)) == pytest.approx(2)


def test_the_readme_keeps_what_was_measured():
    text = readme.README.read_text(encoding="utf-8")
    for part in ("units", "reports", "growth", "far"):
        assert readme.replaced(readme.replaced(text, part, ["| x |"]), part, ["| y |"]).count("| y |") == 1
    with pytest.raises(ValueError):
        readme.replaced(text, "nothing", [])
