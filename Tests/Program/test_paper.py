"""PDF files as a reader has them: the release binary prints, and pypdf and qpdf say what is in the file."""
import os
import pathlib
import re
import shutil
import subprocess

import pypdf
import pytest
import small_report
from pypdf.generic import ContentStream

from program import PROGRAM, ROOT

WEASYPRINT = os.environ.get("WEASYPRINT", str(ROOT / ".venv/pdf/bin/weasyprint"))


def pdf(*arguments, **options):
    return subprocess.run([PROGRAM, "pdf", *arguments, "--weasyprint", WEASYPRINT], capture_output=True, text=True, encoding="utf-8", **options)


def printed(*arguments):
    run = pdf(*arguments)
    assert run.returncode == 0, run.stderr
    assert "weasyprint" not in run.stderr.lower(), run.stderr  # no remark on a rule, a picture or a link
    return run


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The 2017 report in Chinese."""
    path = tmp_path_factory.mktemp("book") / "2017.pdf"
    printed("2017", "--lang", "zh-Hans", "--root", ROOT, "--out", path)
    return path


@pytest.fixture(scope="module")
def fixtures(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def squeezed(text):
    return re.sub(r"\s+", "", text)


def bookmarks(reader, entries=None):
    for entry in reader.outline if entries is None else entries:
        if isinstance(entry, list):
            yield from bookmarks(reader, entry)
        else:
            yield entry.title, reader.get_destination_page_number(entry) + 1


def contents(reader):
    """The page that the contents name for each title, from the text of the pages before the first chapter."""
    first = min(page for title, page in bookmarks(reader) if title.startswith("前言"))
    text = squeezed("".join(reader.pages[number].extract_text() for number in range(first - 1)))
    return first, re.sub(r"\.{2,}", "", text)  # the dots that lead to the number


def check_bytes(path):
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def glyphs(page):
    """Every glyph id that a page and the drawings on it show."""
    def of(resources, stream, reader, seen):
        for operands, operator in ContentStream(stream, reader).operations:
            if operator in (b"Tj", b"TJ"):
                for part in operands[0] if operator == b"TJ" else operands:
                    if isinstance(part, (bytes, str)):
                        data = part if isinstance(part, bytes) else part.original_bytes
                        yield from (int.from_bytes(data[index:index + 2]) for index in range(0, len(data) - 1, 2))
            elif operator == b"Do":
                form = resources["/XObject"][operands[0]].get_object()
                if form.get("/Subtype") == "/Form" and form.indirect_reference.idnum not in seen:
                    seen.add(form.indirect_reference.idnum)
                    yield from of(form.get("/Resources", resources).get_object(), form, reader, seen)
    yield from of(page["/Resources"].get_object(), page.get_contents(), page.pdf, set())


def fonts(reader):
    """The names of all fonts, without the prefix of their subset."""
    return {
        str(font["/BaseFont"]).split("+")[-1] for object in range(1, reader.trailer["/Size"])
        if isinstance(font := reader.get_object(object), dict) and font.get("/Type") == "/Font" and "/BaseFont" in font
    }


def elements(reader):
    """The elements of the tree of tags."""
    def below(node):
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                yield from below(child)
        elif isinstance(node, dict) and "/S" in node:
            yield node
            if "/K" in node:
                yield from below(node["/K"])
    yield from below(reader.trailer["/Root"]["/StructTreeRoot"]["/K"])


def test_the_contents_name_the_pages_on_which_the_chapters_begin(book):
    reader = pypdf.PdfReader(book)
    first, text = contents(reader)
    headings = re.findall(r"<h2 class=\"title\" id=\"/[^\"]*\">([^<]*)", (ROOT / "Site/2017/report.html").read_text(encoding="utf-8"))
    assert len(headings) == 19
    pages = dict(bookmarks(reader))
    for title in headings:
        assert f"{squeezed(title)}{pages[title]}" in text, title
        # And the heading stands on that page.
        assert squeezed(title) in squeezed(reader.pages[pages[title] - 1].extract_text())
    # "图 3 … 17 图 4 …"; behind the last of them the tables are listed.
    listed = re.findall(r"图(\d+)(\D.*?)(?=图\d+\D|(?:表目)?表1\D)", text[text.index("图1"):])
    assert [int(number) for number, _ in listed] == list(range(1, 14))
    for number, line in listed:
        page = next(int(line[-length:]) for length in (2, 1) if line[-length:].isdigit())
        assert f"图{number}" in squeezed(reader.pages[page - 1].extract_text()), number


def test_every_page_says_its_number(book):
    reader = pypdf.PdfReader(book)
    for number, page in enumerate(reader.pages, 1):
        if number > 1:
            assert re.search(rf"(^|\s){number}(\s|$)", page.extract_text()), number


def test_every_character_has_a_glyph_of_one_family(book):
    reader = pypdf.PdfReader(book)
    for number, page in enumerate(reader.pages, 1):
        assert 0 not in set(glyphs(page)), number
    chinese = {name for name in fonts(reader) if "CJK" in name}
    assert chinese and all(name.startswith("Noto-Sans-CJK-SC") or name.startswith("NotoSansCJKsc") for name in chinese), chinese


def test_it_is_tagged_named_and_whole(book):
    reader = pypdf.PdfReader(book)
    root = reader.trailer["/Root"]
    assert reader.metadata.title == "2017 中国城市移动政务服务能力评价" and reader.metadata.author == "国脉研究院"
    assert root["/Lang"].startswith("zh") and root["/MarkInfo"]["/Marked"] and root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    tags = list(elements(reader))
    figures = [tag for tag in tags if tag["/S"] == "/Figure"]
    assert len(figures) >= 12 and all(str(tag.get("/Alt", "")).strip() for tag in figures)
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TH", "/Link"} <= {tag["/S"] for tag in tags}
    check_bytes(book)
    assert book.stat().st_size < 3_000_000


def test_the_same_report_gives_the_same_bytes(fixtures, tmp_path):
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        printed("--root", fixtures / "references", "--out", tmp_path / name, "--drafts")
    once = {path.name: path.read_bytes() for path in (tmp_path / "once").iterdir()}
    assert once and once == {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}


def test_formulas_can_be_left_out_and_paper_chosen(tmp_path, fixtures):
    report = tmp_path / "report"
    shutil.copytree(fixtures / "claims-hold", report)
    printed("--root", report, "--out", tmp_path / "with.pdf")
    edition = next((report / "Content").glob("*/edition.yaml"))
    edition.write_text(edition.read_text(encoding="utf-8") + "\npdf: {formulas: none, paper: letter}\n", encoding="utf-8")
    printed("--root", report, "--out", tmp_path / "without.pdf")
    texts = ["".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / name).pages) for name in ("with.pdf", "without.pdf")]
    assert "本章数字的算式" in squeezed(texts[0]) and "本章数字的算式" not in squeezed(texts[1])
    assert [round(float(side)) for side in pypdf.PdfReader(tmp_path / "with.pdf").pages[0].mediabox[2:]] == [595, 842]
    assert [round(float(side)) for side in pypdf.PdfReader(tmp_path / "without.pdf").pages[0].mediabox[2:]] == [612, 792]


@pytest.mark.parametrize("name", ["bilingual", "english", "references", "hostile-text"])
def test_made_up_reports_are_books_too(name, fixtures, tmp_path):
    printed("--root", fixtures / name, "--out", tmp_path, "--drafts")
    files = sorted(tmp_path.glob("*.pdf"))
    assert files
    for path in files:
        check_bytes(path)
        reader = pypdf.PdfReader(path)
        assert all(0 not in set(glyphs(page)) for page in reader.pages)


def test_a_brief_is_one_page_together_and_singly(tmp_path):
    printed("2017", "--units", "--lang", "zh-Hans", "--root", ROOT, "--out", tmp_path)
    together = pypdf.PdfReader(tmp_path / "2017-units.zh-Hans.pdf")
    assert len(together.pages) == 22
    singly = sorted((tmp_path / "2017-units.zh-Hans").glob("*.pdf"))
    assert len(singly) == 22
    for path in singly:
        assert len(pypdf.PdfReader(path).pages) == 1, path.name
    assert "银川" in pypdf.PdfReader(tmp_path / "2017-units.zh-Hans/yinchuan.pdf").metadata.title


LONG = "The United Confederation of the Northern and Southern Archipelagos, Principalities and Free Cities"


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_brief_is_one_page_for_any_unit(tmp_path, paper):
    """The longest name, ties with it, everything lost, nothing lost."""
    tree = small_report.pillars()
    scores = {"long": 7, "tie": 7, "lost": 0, "best": 10}
    units = [(name, LONG if name == "long" else name.title(), "north", [score] * len(tree[1])) for name, score in scores.items()]
    report = small_report.write(tmp_path / "report", units, tree)
    with open(report / "Content/site.yaml", "a", encoding="utf-8") as file:
        file.write(f"pdf: {{paper: {paper}}}\n")
    printed("--units", "--root", report, "--out", tmp_path)
    check_bytes(tmp_path / "2026-units.pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "2026-units.pdf").pages]
    assert len(pages) == len(units)
    for name, score in scores.items():
        page, = pypdf.PdfReader(tmp_path / f"2026-units/{name}.pdf").pages
        assert {round(float(side)) for side in page.mediabox[2:]} == ({595, 842} if paper == "a4" else {612, 792})
        text = page.extract_text()
        assert squeezed(LONG if name == "long" else name.title()) in squeezed(text)
        assert ("It is there and works for everyone" in text) == (score < 10)


def test_a_brief_of_82_indicators_on_five_levels_is_two_pages_and_that_is_said(tmp_path):
    tree = small_report.five_levels()
    assert len(tree[1]) == 82
    units = [(f"u{number}", f"Country {number}", "north", [(number + place) % 3 for place in range(82)]) for number in range(3)]
    report = small_report.write(tmp_path / "report", units, tree)
    run = printed("--units", "--root", report, "--out", tmp_path)
    assert "each brief takes more than one page" in run.stderr
    for number in range(3):
        assert len(pypdf.PdfReader(tmp_path / f"2026-units/u{number}.pdf").pages) == 2


def right_edge(page):
    """How far right words of a page begin, in points."""
    edges = [0.0]

    def see(text, matrix, line, font, size):
        if text.strip() and matrix[0] != 1:  # words in drawings are measured in the drawing
            edges.append(matrix[0] * line[4] + matrix[4])
    page.extract_text(visitor_text=see)
    return max(edges)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_no_table_leaves_the_page(tmp_path, book, language):
    path = book
    if language == "en":
        path = tmp_path / "2017.pdf"
        printed("2017", "--lang", "en", "--root", ROOT, "--out", path)
    for number, page in enumerate(pypdf.PdfReader(path).pages, 1):
        assert right_edge(page) < float(page.mediabox[2]) - 60, number


def test_what_stood_there_stays_where_nothing_can_be_printed(tmp_path):
    target = tmp_path / "book.pdf"
    target.write_bytes(b"old")
    broken = tmp_path / "weasyprint"
    broken.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo WeasyPrint version 70.0 && exit 0\necho 'OSError: No space left on device' >&2\nexit 1\n")
    broken.chmod(0o755)
    run = subprocess.run([PROGRAM, "pdf", "--lang", "en", "--root", ROOT, "--out", target, "--weasyprint", broken], capture_output=True, text=True)
    assert run.returncode == 2 and "No space left on device" in run.stderr and "hint:" in run.stderr
    assert target.read_bytes() == b"old" and [path.name for path in tmp_path.iterdir() if path.suffix != ".pdf"] == ["weasyprint"]


def test_without_a_font_for_the_language_nothing_is_printed(tmp_path):
    fonts = tmp_path / "fonts.conf"
    fonts.write_text('<?xml version="1.0"?><fontconfig><dir>/nowhere</dir></fontconfig>')
    target = tmp_path / "book.pdf"
    for language, package in (("zh-Hans", "fonts-noto-cjk"), ("en", "fonts-noto-core")):
        run = pdf("2017", "--lang", language, "--root", ROOT, "--out", target, env={**os.environ, "FONTCONFIG_FILE": str(fonts)})
        assert run.returncode == 2 and f"no font for the language {language} is installed" in run.stderr and package in run.stderr
        assert not target.exists()


def test_usage_and_content_have_their_exit_codes(tmp_path, fixtures):
    assert pdf("1999", "--root", ROOT, "--out", tmp_path).returncode == 1
    run = pdf("--root", fixtures / "bilingual", "--out", tmp_path / "one.pdf")
    assert run.returncode == 1 and "--lang" in run.stderr
    run = subprocess.run([PROGRAM, "pdf", "--root", ROOT, "--weasyprint", "/nowhere"], capture_output=True, text=True)
    assert run.returncode == 2 and "make pdf" in run.stderr


def with_weasyprint(*arguments):
    """The program with WeasyPrint in its search path; or without, where it is only in the project's own folder."""
    path = f"{pathlib.Path(WEASYPRINT).parent}:{os.environ['PATH']}"
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PATH": path})


def offers(site):
    """The links to PDF files on every page: the page, the file, and what the page says of it."""
    for page in site.rglob("*.html"):
        for address, words in re.findall(r'<a href="([^"]*\.pdf)"[^>]*>([^<]*<small>[^<]*</small>)', page.read_text(encoding="utf-8")):
            yield page.relative_to(site).as_posix(), (page.parent / address).resolve(), words


def check_offers(site):
    found = list(offers(site))
    for page, path, words in found:
        pages = len(pypdf.PdfReader(path).pages)
        assert re.search(rf"\b{pages} (页|pages?)\W", words), (page, words)
    return found


def test_a_release_offers_what_it_printed_and_nothing_else(tmp_path, fixtures):
    report, site = tmp_path / "report", tmp_path / "report/Site"
    shutil.copytree(fixtures / "bilingual", report)
    run = with_weasyprint("build", "--release", "--root", report)
    assert run.returncode == 0 and re.search(r"; .*(\d+) of \1 PDF files printed", run.stderr), run.stderr
    found = check_offers(site)
    files = {path: path.read_bytes() for path in site.rglob("*.pdf")}
    assert {path for _, path, _ in found} == set(files) and len(files) > 4
    pages = {page for page, _, _ in found}
    assert {"index.html", "en/index.html", "2020/index.html", "2020/data.html", "en/2020/data.html"} <= pages
    assert sum("/units/" in page for page in pages) == sum("-units." in str(path.parent) for path in files)
    # What still shows the same is not printed again, and a build that is no release keeps it.
    run = with_weasyprint("build", "--release", "--root", report)
    assert " 0 of " in run.stderr and {path: path.read_bytes() for path in site.rglob("*.pdf")} == files
    assert subprocess.run([PROGRAM, "build", "--root", report], capture_output=True).returncode == 0
    assert len(check_offers(site)) == len(found)
    # What shows something else is gone, and so is everything that points to it.
    chapter = next(path for path in sorted((report / "Content/2020/chapters").glob("*.md")) if ".en." not in path.name)
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    assert subprocess.run([PROGRAM, "build", "--root", report], capture_output=True).returncode == 0
    left = check_offers(site)
    # The briefs have no chapters, and the English book has none of Chinese.
    assert {path for _, path, _ in found} - {path for _, path, _ in left} == {site / "2020/pdf/2020.zh-Hans.pdf"}
    assert with_weasyprint("build", "--release", "--no-pdf", "--root", report).returncode == 0
    assert list(offers(site)) == [] and list(site.rglob("*.pdf")) == []


def test_a_release_says_that_it_has_no_pdf_files(tmp_path, fixtures):
    run = subprocess.run([PROGRAM, "build", "--release", "--root", fixtures / "bilingual", "--out", tmp_path / "site"], capture_output=True, text=True)
    assert run.returncode == 0 and "note: the release has no PDF files" in run.stderr and "make pdf" in run.stderr
    assert list(offers(tmp_path / "site")) == []


def test_a_sealed_release_holds_what_it_was_sealed_with(tmp_path, fixtures):
    report = tmp_path / "report"
    shutil.copytree(fixtures / "published", report)
    run = with_weasyprint("archive", "2020", "--root", report)
    assert run.returncode == 0, run.stderr
    bag = next(path.parent for path in (report / "Site/archive/2020").rglob("bagit.txt"))
    found = check_offers(bag / "data/site")
    assert found and {path for _, path, _ in found} == set((bag / "data").rglob("*.pdf"))
    assert subprocess.run([PROGRAM, "archive", "--verify", "--root", report], capture_output=True).returncode == 0
    # A machine without WeasyPrint, and one that prints other bytes, find the same release.
    other = tmp_path / "bin/weasyprint"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo WeasyPrint version 71.0 && exit 0\nexit 1\n")
    other.chmod(0o755)
    for path in (os.environ["PATH"], f"{other.parent}:{os.environ['PATH']}"):
        run = subprocess.run([PROGRAM, "archive", "2020", "--root", report], capture_output=True, text=True, env={**os.environ, "PATH": path})
        assert run.returncode == 0 and "already sealed, unchanged" in run.stderr + run.stdout, run.stderr


def test_what_other_programs_fail_at_is_told_in_the_author_s_language():
    run = subprocess.run([PROGRAM, "pdf", "--root", ROOT, "--weasyprint", "/nowhere", "--language", "zh"], capture_output=True, text=True)
    assert run.returncode == 2 and "没有程序 /nowhere" in run.stderr and "提示：" in run.stderr
