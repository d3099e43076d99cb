"""Formulas in TeX: when pandoc and ziamath are started, and what stands there without them."""
import os
import pathlib
import re
import subprocess

import pypdf
import pytest
import small_report
from test_fixtures import PROGRAM, ROOT

WEASYPRINT = os.environ.get("WEASYPRINT", str(ROOT / ".venv/pdf/bin/weasyprint"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", folder, "mathematics", "sound"], check=True, stdout=subprocess.DEVNULL)
    return folder


def almanac(*arguments, path=None):
    return subprocess.run(
        [PROGRAM, *arguments, "--language", "en"], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PATH": path or os.environ["PATH"]})


def test_pandoc_is_started_once_and_never_without_formulas(reports, tmp_path):
    programs, log = tmp_path / "bin", tmp_path / "log"
    programs.mkdir()
    log.write_text("")
    pandoc = next(pathlib.Path(folder) / "pandoc" for folder in os.environ["PATH"].split(":") if (pathlib.Path(folder) / "pandoc").exists())
    (programs / "pandoc").write_text(f'#!/bin/sh\necho started >> "{log}"\nexec "{pandoc}" "$@"\n')
    (programs / "pandoc").chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    assert almanac("build", "--root", reports / "sound", "--out", tmp_path / "sound", path=path).returncode == 0
    assert log.read_text() == ""
    run = almanac("build", "--root", reports / "mathematics", "--out", tmp_path / "site", path=path)
    assert run.returncode == 0 and "pandoc" not in run.stderr
    assert log.read_text().splitlines() == ["started"]


def test_without_pandoc_pages_show_the_tex_and_one_warning_says_so(reports, tmp_path):
    run = almanac("build", "--root", reports / "mathematics", "--out", tmp_path / "site", path=str(tmp_path))
    assert run.returncode == 0
    assert len(re.findall(r"warning: \d+ formulas need the program pandoc", run.stderr)) == 1 and "apt install pandoc" in run.stderr
    page = (tmp_path / "site/2020/chapters/formulas.html").read_text(encoding="utf-8")
    assert "<math" not in page and '<code class="tex">w_j</code>' in page


def test_a_pandoc_that_fails_is_one_warning(reports, tmp_path):
    (tmp_path / "pandoc").write_text("#!/bin/sh\necho broken >&2\nexit 5\n")
    (tmp_path / "pandoc").chmod(0o755)
    run = almanac("check", "--root", reports / "mathematics", path=str(tmp_path))
    assert run.returncode == 0 and run.stdout.count("pandoc sets no formulas") == 1 and "it says: broken" in run.stdout


def alternative_texts(path):
    reader, found = pypdf.PdfReader(path), []

    def visit(node):
        node = node.get_object()
        if isinstance(node, list):
            for part in node:
                visit(part)
        elif isinstance(node, dict):
            if "/Alt" in node:
                found.append(str(node["/Alt"]))
            if "/K" in node:
                visit(node["/K"])

    visit(reader.trailer["/Root"]["/StructTreeRoot"])
    return found


def test_formulas_are_drawn_on_paper_with_their_words(reports, tmp_path):
    book = tmp_path / "book.pdf"
    run = almanac("pdf", "--root", reports / "mathematics", "--lang", "zh-Hans", "--out", book, "--weasyprint", WEASYPRINT)
    assert run.returncode == 0 and "ziamath" not in run.stderr, run.stderr
    texts = alternative_texts(book)
    assert "得分率 = 得分/满分 × 100%" in texts and "wⱼ" in texts
    assert sum("∑" in text for text in texts) > 10


def test_without_ziamath_formulas_are_words_on_paper(reports, tmp_path):
    press = tmp_path / "weasyprint"
    press.write_text(f'#!/bin/sh\nexec "{WEASYPRINT}" "$@"\n')
    press.chmod(0o755)
    book = tmp_path / "book.pdf"
    run = almanac("pdf", "--root", reports / "mathematics", "--lang", "zh-Hans", "--out", book, "--weasyprint", press)
    assert run.returncode == 0 and run.stderr.count("PDF files show formulas as plain words") == 1, run.stderr
    text = re.sub(r"\s+", "", "".join(page.extract_text() for page in pypdf.PdfReader(book).pages))
    assert "得分率=得分/满分×100%" in text


def test_a_release_prints_again_when_formulas_can_be_drawn(tmp_path):
    report = small_report.write(tmp_path / "report", [("one", "One", "north", ["1"] * 12)], small_report.pillars())
    (report / "Content/2026/chapters/01-result.md").write_text("---\ntitle: Result\n---\n\nEach weight, $w_j$, is the same.\n", encoding="utf-8")
    press, site = tmp_path / "weasyprint", tmp_path / "site"
    press.write_text(f'#!/bin/sh\nexec "{WEASYPRINT}" "$@"\n')
    press.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    release = ["build", "--release", "--root", report, "--out", site]
    run = almanac(*release, path=path)
    assert run.returncode == 0 and "PDF files show formulas as plain words" in run.stderr, run.stderr
    (book,) = (site / "2026/pdf").glob("2026.pdf")
    assert "wⱼ" not in alternative_texts(book)
    without = book.read_bytes()
    # What can be had no better stays, in a release and in a build that prints nothing.
    assert almanac(*release, path=path).returncode == 0 and book.read_bytes() == without
    assert almanac("build", "--root", report, "--out", site, path=path).returncode == 0 and book.read_bytes() == without
    press.unlink()
    press.symlink_to(WEASYPRINT)
    run = almanac(*release, path=path)
    assert run.returncode == 0 and "plain words" not in run.stderr, run.stderr
    assert "wⱼ" in alternative_texts(book)
