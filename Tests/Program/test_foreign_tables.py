"""Tables as other programs write them: LibreOffice in several languages (Fixtures/Tables), openpyxl, XlsxWriter, and what pandas makes of its options. Each
is read as the plain CSV file is, or refused with one message that names the cell or what to do."""
import csv
import datetime
import io
import re
import subprocess

import openpyxl
import pytest
import xlsxwriter
from program import PROGRAM, ROOT

TABLES = ROOT / "Tests/Fixtures/Tables"
ROWS = [["unit", "hours", "loans", "seats", "children"], ["alder", 27.5, 12345, 24.25, 20], ["birch", 24, 9876, 27, 16.5], ["cedar", 18.25, 15000, 15, 12],
        ["dogwood", 15, 8000.5, 21, 10], ["elm", 12, 16, 9, 6]]


@pytest.fixture
def report(tmp_path):
    edition = tmp_path / "Content/2026"
    edition.mkdir(parents=True)
    (edition.parent / "site.yaml").write_text("title: T\npublisher: P\nlanguages: [en]\nlicense: CC-BY-4.0\nbase_url: https://example.org/\n")
    (edition / "edition.yaml").write_text(
        "year: 2026\ntitle: T\nheadline: H\nsummary: S\nunit: {name: town, plural: towns}\nscoring: {decimals: 2}\n")
    (edition / "indicators.yaml").write_text(
        "- {id: hours, name: Hours, max: 30}\n- {id: loans, name: Loans, max: 20000}\n- {id: seats, name: Seats, max: 30}\n- {id: children, name: Children, max: 20}\n")
    (edition / "units.csv").write_text("id,name\n" + "".join(f"{row[0]},{row[0].title()}\n" for row in ROWS[1:]))
    return tmp_path


def build(report):
    """What is said of a table, and the scores that are published."""
    run = subprocess.run([PROGRAM, "build", "--root", report, "--language", "en"], capture_output=True, text=True, encoding="utf-8")
    scores = report / "Site/2026/data/ranking.csv"
    return run.stderr, scores.read_text(encoding="utf-8-sig") if run.returncode == 0 else None


def put(report, name, data):
    (report / "Content/2026" / name).write_bytes(data if isinstance(data, bytes) else data.encode())


def plain():
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(ROWS)
    return text.getvalue()


def is_read(report):
    said, scores = build(report)
    assert scores, said
    assert "warning:" not in said, said
    (report / "Content/2026/scores.xlsx").unlink(missing_ok=True)
    put(report, "scores.csv", plain())
    assert scores == build(report)[1]
    return said


def is_refused(report, *words):
    said, scores = build(report)
    assert scores is None
    assert len(re.findall(r"^\S+ (?:error|warning): ", said, re.M)) == 1, said
    for word in words:
        assert word in said, said
    return said


READ = ["plain-stored.csv", "de-semicolon.csv", "de-tab.csv", "fr-semicolon.csv", "fr-utf16.csv", "ch-semicolon.csv", "de.xlsx"]


@pytest.mark.parametrize("name", READ)
def test_a_table_of_libreoffice_is_read(report, name):
    file = TABLES / name
    put(report, "scores" + file.suffix, file.read_bytes())
    said = is_read(report)
    # What was guessed is said.
    assert ("[csv-dialect]" in said) == ("-semicolon" in name or "-tab" in name or "utf16" in name)


@pytest.mark.parametrize("name, words", [
    ("en-comma.csv", ["scores.csv:2:13: error: score \"12,345.00\"", "hint: write it without separators: 12345.00", "\"number: point\" in scores.yaml says so"]),
    ("zh-comma.csv", ["scores.csv:2:13: error: score \"12,345.00\""]),
    ("de-comma-quoted.csv", ["scores.csv:2:9: error: score \"27,50\"", "hint: write the decimal point as a point: 27.50", "\"number: comma\" in scores.yaml says so"]),
    ("fr-cp1252.csv", ["scores.csv:2:15: error: ", 'write "encoding: windows-1252" in scores.yaml']),
    ("de.ods", ["hint: save scores.ods in the program that wrote it as scores.xlsx or as scores.csv"]),
    ("de.xls", ["hint: save scores.xls in the program that wrote it as scores.xlsx or as scores.csv"]),
])
def test_a_table_of_libreoffice_is_refused_with_one_message(report, name, words):
    file = TABLES / name
    put(report, "scores" + file.suffix, file.read_bytes())
    is_refused(report, *words)


@pytest.mark.parametrize("name, settings", [
    ("fr-cp1252.csv", "encoding: windows-1252\n"), ("de-comma-quoted.csv", "number: comma\n"), ("en-comma.csv", "number: point\n"), ("zh-comma.csv", "number: point\n")])
def test_what_was_refused_is_read_once_its_author_says_what_it_is(report, name, settings):
    put(report, "scores.csv", (TABLES / name).read_bytes())
    put(report, "scores.yaml", settings)
    said, scores = build(report)
    assert scores, said
    (report / "Content/2026/scores.yaml").unlink()
    put(report, "scores.csv", plain())
    assert scores == build(report)[1]


@pytest.mark.parametrize("separator, decimal, thousands", [(";", ",", ""), (";", ",", "."), ("\t", ".", ","), (";", ".", "’"), (";", ",", "\u202f"), (",", ".", "")])
def test_a_table_of_pandas_is_read(report, separator, decimal, thousands):
    def text(value):
        if isinstance(value, str):
            return value
        return f"{value:,}".replace(",", "T").replace(".", decimal).replace("T", thousands)

    put(report, "scores.csv", "\ufeff" + "".join(separator.join(map(text, row)) + "\r\n" for row in ROWS))
    is_read(report)


def opened(report, change):
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    change(book, book.active)
    book.save(report / "Content/2026/scores.xlsx")


def test_a_workbook_of_openpyxl_is_read(report):
    opened(report, lambda book, sheet: book.create_sheet("Notes").append(["not read"]))
    is_read(report)


def test_display_does_not_change_what_is_stored(report):
    def rounded(book, sheet):
        for row in sheet.iter_rows(min_row=2, min_col=2):
            for cell in row:
                cell.number_format = "0%"

    opened(report, rounded)
    is_read(report)


@pytest.mark.parametrize("value, words", [
    ("=B2+1", ["scores.xlsx:Sheet!B3: error: "]),
    ("#DIV/0!", ["scores.xlsx:Sheet!B3: error: ", "#DIV/0!"]),
    (datetime.date(2026, 3, 1), ["scores.xlsx:Sheet!B3: error: "]),
    (True, ["scores.xlsx:Sheet!B3: error: "]),
    ("n/a", ["scores.xlsx:Sheet!B3: error: "]),
], ids=["formula", "error", "date", "truth", "text"])
def test_a_cell_that_is_no_number_is_named(report, value, words):
    opened(report, lambda book, sheet: sheet.__setitem__("B3", value))
    is_refused(report, *words)


def test_merged_cells_are_named(report):
    opened(report, lambda book, sheet: sheet.merge_cells("B2:C2"))
    is_refused(report, "scores.xlsx:Sheet!", "merge")


def test_another_sheet_is_named_beside_the_table(report):
    def moved(book, sheet):
        book.create_sheet("Cover", 0)["A1"] = "About this workbook"

    opened(report, moved)
    put(report, "scores.yaml", "sheet: Sheet\n")
    said, scores = build(report)
    assert scores, said


@pytest.mark.parametrize("options", [{}, {"constant_memory": True}, {"strings_to_numbers": False, "default_date_format": "dd/mm/yy"}], ids=["whole", "streamed", "texts"])
def test_a_workbook_of_xlsxwriter_is_read(report, options):
    with xlsxwriter.Workbook(report / "Content/2026/scores.xlsx", options) as book:
        sheet = book.add_worksheet("Scores 2026")
        money = book.add_format({"num_format": '#,##0.00 "€"'})
        for number, row in enumerate(ROWS):
            for column, value in enumerate(row):
                sheet.write(number, column, value, money if number and column else None)
    is_read(report)
