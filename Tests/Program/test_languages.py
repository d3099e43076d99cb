"""A language that the theme does not speak: its file is written, filled in and added to; one that is there is left alone."""
import subprocess

import pytest

from program import PROGRAM, ROOT


@pytest.fixture
def report(tmp_path):
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", tmp_path, "english"], check=True, stdout=subprocess.DEVNULL)
    site = tmp_path / "english/Content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8").replace("[en]", "[fr]"), encoding="utf-8")
    return tmp_path / "english"


def almanac(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8")


def test_a_new_language_is_written_translated_and_added_to(report):
    run = almanac("new", "language", "fr", "--root", report)
    assert run.returncode == 0, run.stderr
    file = report / "Templates/strings/fr.yaml"
    text = file.read_text(encoding="utf-8")
    assert "#ranking: 'Ranking'\n" in text and "#rows_count:\n#  one: '{count} row'\n#  other: '{count} rows'\n" in text
    check = almanac("check", "--root", report)
    assert check.returncode == 0 and "[missing-strings]" in check.stdout

    # A translator at work: two texts are there, and the rest was thrown away.
    file.write_text("ranking: 'Classement'\nrows_count: {one: '{count} ligne', other: '{count} lignes'}\n", encoding="utf-8")
    assert almanac("build", "--root", report, "--out", report / "site").returncode == 0
    page = (report / "site/index.html").read_text(encoding="utf-8")
    assert ">Classement" in page and '<html lang="fr">' in page
    assert "lignes" in (report / "site/2021/data.html").read_text(encoding="utf-8")

    run = almanac("new", "language", "fr", "--root", report, "--missing")
    assert run.returncode == 0, run.stderr
    added = file.read_text(encoding="utf-8")
    assert added.startswith("ranking: 'Classement'\n") and "#ranking:" not in added and "#method: 'Method'\n" in added


def test_a_file_that_is_there_is_left_alone(report):
    file = report / "Templates/strings/fr.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("ranking: 'Classement'\n", encoding="utf-8")
    run = almanac("new", "language", "fr", "--root", report)
    assert run.returncode == 1 and "[file-exists]" in run.stdout + run.stderr
    assert file.read_text(encoding="utf-8") == "ranking: 'Classement'\n"


def test_what_is_no_language_or_is_spoken_is_a_usage_error(report):
    for tag in ["f", "fr_FR", "ar", "zh-TW"]:
        assert almanac("new", "language", tag, "--root", report).returncode == 64, tag
    assert almanac("new", "language", "fr", "--root", report / "nothing").returncode == 2
