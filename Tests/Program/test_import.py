"""Workbooks of anybody's, laid out as reports: what is recognised in them, what is listed as guessed or left out, and that the report checks without problems."""
import csv
import io
import os
import pathlib
import re
import subprocess

import openpyxl
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("ALMANAC_PROGRAM", ROOT / ".build/release/almanac")).resolve()
TOWNS = ["Ashford", "Birchley", "Cedarton", "Dunmore", "Elmstead", "Fernhill"]
REGIONS = ["Coast", "Coast", "Coast", "Inland", "Inland", "Inland"]
A, B, C, D = [16, 14, 18, 10, 12, 8], [26, 22, 15, 20, 11, 9], [21, 18, 20, 12, 14, 13], [20, 19, 16, 15, 10, 11]


def almanac(*arguments, folder, locale="en_US.UTF-8"):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": locale}
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment)


def ranks(values):
    return [1 + sum(other > value for other in values) for value in values]


def workbook(path, sheets):
    """Rows of sheets; a text in place of a row merges cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            if not isinstance(row, str):
                sheet.append(row)
        for row in rows:
            if isinstance(row, str):
                sheet.merge_cells(row)
    book.save(path)


def table(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def laid_out(tmp_path, name, sheets, *options):
    """The folder, and what was printed; what was laid out checks without errors and warnings."""
    if isinstance(sheets, str):
        (tmp_path / name).write_text(sheets, encoding="utf-8")
    else:
        workbook(tmp_path / name, sheets)
    run = almanac("import", name, "report", *options, folder=tmp_path)
    assert run.returncode == 0, run.stderr
    check = almanac("check", "--root", "report", "--language", "en", folder=tmp_path)
    assert check.returncode == 0 and "no problems" in check.stderr, check.stderr
    notes = (tmp_path / "report/IMPORT.md").read_text(encoding="utf-8")
    for line in re.findall(r"^  - (.*)$", run.stderr, re.M):
        assert line in notes or "zh" in notes or not notes.isascii(), line
    return tmp_path / "report/Content", run.stderr


def plain_rows():
    totals = [sum(scores) for scores in zip(A, B, C)]
    return [["City", "Region", "Hours", "Online", "Speed", "Total", "Rank"]] + [
        [*row] for row in zip(TOWNS, REGIONS, A, B, C, totals, ranks(totals))]


def test_one_sheet_with_totals_and_ranks(tmp_path):
    content, said = laid_out(tmp_path, "index 2024.xlsx", {"Sheet1": plain_rows()})
    assert (content / "2024/edition.yaml").read_text().count("aggregate: sum") == 1
    assert table(content / "2024/units.csv")[1] == ["ashford", "Ashford", "coast"]
    assert table(content / "2024/scores.csv")[:2] == [["unit", "hours", "online", "speed"], ["ashford", "16", "26", "21"]]
    assert table(content / "2024/published.csv")[:2] == [["unit", "total", "rank"], ["ashford", "63", "1"]]
    assert 'Sheet1!B1: "Region" sorts the units into 2 groups → edition.yaml (groups.region)' in said
    assert 'Sheet1!F1: every published total is what "aggregate: sum" gives → edition.yaml (scoring.aggregate)' in said
    assert "# guessed from the heading \"Region\" (Sheet1!B1)" in (content / "2024/edition.yaml").read_text()


def test_chinese_with_a_title_merged_headings_maxima_and_notes_below(tmp_path):
    towns = ["杭州", "宁波", "成都", "重庆", "长沙", "厦门"]
    totals = [sum(scores) for scores in zip(A, B, C, D)]
    rows = [["2023年城市公共服务指数"], ["城市", "地区", "便利度", None, "质量", None, "总分", "排名"], [None, None, "开放时间", "网上办理", "速度", "清晰度"],
            ["满分", None, 20, 30, 25, 25, 100]]
    rows += [[*row] for row in zip(towns, ["东部", "东部", "西部", "西部", "中部", "东部"], A, B, C, D, totals, ranks(totals))]
    rows += [["平均", None, 13, 17.17, 16.33, 15.17], ["数据来源：示例"], "C2:D2", "E2:F2", "A2:A3", "B2:B3", "G2:G3", "H2:H3"]
    content, said = laid_out(tmp_path, "指数.xlsx", {"得分": rows})
    assert (content / "site.yaml").read_text() == "title: 2023年城市公共服务指数\nlanguages: [zh-Hans]\n"
    indicators = (content / "2023/indicators.yaml").read_text()
    assert re.findall(r"id: (\S+)", indicators) == ["bianlidu", "kaifangshijian", "wangshangbanli", "zhiliang", "sudu", "qingxidu"]
    assert re.findall(r"max: (\S+)", indicators) == ["20", "30", "25", "25"]
    assert [row[0] for row in table(content / "2023/units.csv")] == ["id", "hangzhou", "ningbo", "chengdu", "chongqing", "changsha", "xiamen"]
    assert '得分!A11: the row "平均" is no unit' in said and "得分!A12: this row is a note" in said
    assert "由表头“地区”推测（得分!B2）" in (content / "2023/edition.yaml").read_text()


def test_raw_values_with_a_sheet_of_weights(tmp_path):
    rows = [["ISO", "Country", "Income group", "Population", "Life expectancy (years)", "Infant mortality (per 1000)", "GDP per capita (USD)", "Schools"]]
    rows += [[100 + i, f"Land {'ABCDEFGH'[i]}", ["High", "Low", "Middle"][i % 3], 1000 * (i + 3), 60 + i * 2.5, 30 - i * 2, 1000 + i * i * 900,
              "n/a" if i == 3 else 40 + i * 5] for i in range(8)]
    weights = [["Pillar", "Indicator", "Weight", "Direction", "Unit"], ["Health", "Life expectancy", 0.3, 1, "years"], [None, "Infant mortality", 0.2, -1, "per 1000"],
               ["Wealth", "GDP per capita", 0.3, 1, "USD"], [None, "Schools", 0.2, 1, "%"]]
    content, said = laid_out(tmp_path, "raw.xlsx", {"Data": rows, "Weights": weights}, "--year", "2024")
    indicators = (content / "2024/indicators.yaml").read_text()
    assert re.findall(r"id: (\S+)", indicators) == ["health", "life-expectancy", "infant-mortality", "wealth", "gdp-per-capita", "schools"]
    assert indicators.count("direction: low") == 1 and indicators.count("normalise: {method: min-max, from: 0, to: 100}") == 4
    assert "unit: per 1000" in indicators and "weight: 0.2" in indicators
    assert table(content / "2024/values.csv")[4] == ["103", "67.5", "24", "9100", ""]
    assert not (content / "2024/scores.csv").exists()
    assert 'Data!H5: "n/a" counts as no value' in said and "missing: exclude" in (content / "2024/edition.yaml").read_text()


def test_sheets_of_years_are_editions(tmp_path):
    sheets = {str(year): [["Country", "Access", "Quality", "Overall score"]] + [[town, a * 4 + year - 2022, c * 4, (a * 4 + year - 2022 + c * 4) / 2]
                                                                                for town, a, c in zip(TOWNS, A, C)] for year in (2022, 2023)}
    content, _ = laid_out(tmp_path, "years.xlsx", sheets)
    assert sorted(path.name for path in content.iterdir()) == ["2022", "2023", "site.yaml"]
    assert table(content / "2022/units.csv") == table(content / "2023/units.csv")
    assert "aggregate: mean" in (content / "2022/edition.yaml").read_text()


def test_a_row_for_each_value(tmp_path):
    rows = [["Country", "Year", "Pillar", "Indicator", "Value"]]
    for year in (2020, 2021):
        for town, a, b, c in zip(TOWNS, A, B, C):
            rows += [[town, year, "Reach", "Access", a * 4], [town, year, "Reach", "Online", b * 3 + year - 2020], [town, year, "Care", "Quality", c * 4]]
    content, said = laid_out(tmp_path, "long.xlsx", {"Data": rows})
    assert table(content / "2021/scores.csv")[:2] == [["unit", "access", "online", "quality"], ["ashford", "64", "79", "84"]]
    assert re.findall(r"- id: (\S+)", (content / "2020/indicators.yaml").read_text()) == ["reach", "access", "online", "care", "quality"]
    assert 'Data!B1: "Year" tells the editions apart' in said


def test_score_and_rank_below_each_heading(tmp_path):
    access, quality = [a * 5 for a in A], [b * 3 for b in B]
    totals = [(a + b) / 2 for a, b in zip(access, quality)]
    rows = [["Country", "Access", None, "Quality", None, "Overall", None], [None, "Score", "Rank", "Score", "Rank", "Score", "Rank"]]
    rows += [[*row] for row in zip(TOWNS, access, ranks(access), quality, ranks(quality), totals, ranks(totals))]
    content, said = laid_out(tmp_path, "pairs.xlsx", {"Sheet1": rows + ["B1:C1", "D1:E1", "F1:G1"]}, "--year", "2024")
    assert table(content / "2024/published.csv")[0] == ["unit", "rank:access", "rank:quality", "total", "rank"]
    assert table(content / "2024/scores.csv")[0] == ["unit", "access", "quality"]
    assert '"Access / Rank" holds published ranks → published.csv (rank:access)' in said


def test_percentages_and_marks_as_text(tmp_path):
    rows = [["Country", "Coverage", "Use"]] + [[town, f"{a * 4}.5%", f"{b * 3}%"] for town, a, b in zip(TOWNS, A, B)]
    content, _ = laid_out(tmp_path, "percent.xlsx", {"Sheet1": rows}, "--year", "2024")
    assert table(content / "2024/scores.csv")[1] == ["ashford", "64.5", "78"]
    rows[2][1], rows[3][2] = "56.5*", "soon"
    (tmp_path / "two").mkdir()
    content, said = laid_out(tmp_path / "two", "marks.xlsx", {"Sheet1": rows}, "--year", "2024")
    assert 'Sheet1!B3: "56.5*" is read as 56.5, without the sign' in said and 'Sheet1!C4: "soon" is no number, and the score is blank' in said


def test_weights_in_headings_are_found_by_the_totals(tmp_path):
    rows = [["City", "Access (40%)", "Quality (60%)", "Index"]] + [[town, a * 5, c * 4, round(a * 2 + c * 2.4, 1)] for town, a, c in zip(TOWNS, A, C)]
    content, said = laid_out(tmp_path, "weights.xlsx", {"Sheet1": rows}, "--year", "2024")
    assert 'every published total is what "aggregate: weighted-mean" gives' in said
    assert "weight: 40%" in (content / "2024/indicators.yaml").read_text()


def test_totals_that_rounded_scores_explain_stand(tmp_path):
    exact = [(a * 5.37, c * 4.11, b * 3.29) for a, b, c in zip(A, B, C)]
    rows = [["City", "Access", "Quality", "Reach", "Score"]] + [[town, *[round(x, 1) for x in parts], round(sum(parts) / 3, 1)] for town, parts in zip(TOWNS, exact)]
    content, said = laid_out(tmp_path, "rounded.xlsx", {"Sheet1": rows}, "--year", "2024")
    edition = (content / "2024/edition.yaml").read_text()
    assert "published: stands" in edition and "scores: {decimals: 1}" in edition
    assert "as far as the scores were rounded" in said


def test_csv_with_semicolons_and_decimal_commas(tmp_path):
    text = "Gemeinde;Punkte;Note\n" + "".join(f"{town};{a},5;{c},25\n" for town, a, c in zip(TOWNS, A, C))
    content, said = laid_out(tmp_path, "gemeinden.csv", text, "--year", "2024", "--language", "en")
    assert table(content / "2024/scores.csv")[1] == ["ashford", "16.5", "21.25"]
    assert 'gemeinden.csv:1:1: the units\' names are taken from "Gemeinde"' in said


def test_chinese_levels_in_a_sheet_of_weights(tmp_path):
    rows = [["城市", "开放时间", "网上办理", "速度", "清晰度", "综合得分"]]
    weights = [0.2, 0.3, 0.1, 0.4]
    towns = ["杭州", "宁波", "成都", "重庆", "长沙", "厦门"]
    rows += [[town, *scores, round(sum(w * s for w, s in zip(weights, scores)), 2)] for town, *scores in zip(towns, [a * 5 for a in A], [b * 3 for b in B], [c * 4 for c in C], D)]
    levels = [["一级指标", "二级指标", "权重"], ["便利度", "开放时间", 0.2], [None, "网上办理", 0.3], ["质量", "速度", 0.1], [None, "清晰度", 0.4]]
    content, said = laid_out(tmp_path, "指标.xlsx", {"得分": rows, "权重": levels + ["A2:A3", "A4:A5"]}, "--year", "2024")
    assert re.findall(r"id: (\S+)", (content / "2024/indicators.yaml").read_text()) == ["bianlidu", "kaifangshijian", "wangshangbanli", "zhiliang", "sudu", "qingxidu"]
    assert 'every published total is what "aggregate: weighted-mean" gives' in said


def test_a_ranking_in_which_low_is_best(tmp_path):
    totals = [(a + c) / 2 for a, c in zip(A, C)]
    rows = [["City", "Noise", "Dust", "Score", "Rank"]] + [[town, a, c, t, 1 + sum(o < t for o in totals)] for town, a, c, t in zip(TOWNS, A, C, totals)]
    content, said = laid_out(tmp_path, "low.xlsx", {"Sheet1": rows}, "--year", "2024")
    assert "direction: low" in (content / "2024/edition.yaml").read_text() and "rank 1 has the lowest total" in said


def coin():
    """iMeta and iData of COINr's shape: eight pillars below two sub-indices, as its example of 51 countries has them."""
    meta = [["Level", "iCode", "iName", "Direction", "Weight", "Unit", "Parent", "Type"]]
    codes = []
    for number, (pillar, parent) in enumerate([("Physical", "Conn"), ("ConEcFin", "Conn"), ("Political", "Conn"), ("Instit", "Conn"), ("P2P", "Conn"),
                                               ("Environ", "Sust"), ("Social", "Sust"), ("SusEcFin", "Sust")]):
        for part in (1, 2):
            codes.append(f"{pillar}{part}")
            meta.append([1, codes[-1], f"{pillar} measure {part}", -1 if number == 5 else 1, 1, "Score", pillar, "Indicator"])
        meta.append([2, pillar, f"{pillar} pillar", 1, 1 + number % 2, "Score", parent, "Aggregate"])
    meta += [[3, "Conn", "Connectivity", 1, 0.4, "Score", "Index", "Aggregate"], [3, "Sust", "Sustainability", 1, 0.6, "Score", "Index", "Aggregate"],
             [4, "Index", "Sustainable Connectivity", 1, 1, "Score", None, "Aggregate"], [None, "Area", "Land area", None, None, "km2", None, "Denominator"],
             [None, "EurAsia", "Group of region", None, None, None, None, "Group"]]
    data = [["uCode", "uName", "EurAsia", "Area", *codes]]
    for unit in range(51):
        values = [(unit * (7 + 3 * column) + column * column) % 97 + column / 4 for column in range(len(codes))]
        data.append([f"C{unit:02}", f"Country {unit}", ["Europe", "Asia"][unit % 2], 1000 * unit + 5, *values])
    data[4][6] = None
    return data, meta


def expected_coin(data, meta):
    """Minimum and maximum to 0 and 100, weighted arithmetic means of what is there: the definition, in doubles."""
    head, units = data[0], data[1:]
    scores = {}
    for row in meta[1:]:
        if row[7] == "Indicator":
            column = [unit[head.index(row[1])] for unit in units]
            low, high = min(x for x in column if x is not None), max(x for x in column if x is not None)
            scores[row[1]] = [None if x is None else 100 * ((x - low) if row[3] == 1 else (high - x)) / (high - low) for x in column]
    for level in (2, 3, 4):
        for row in meta[1:]:
            if row[0] == level:
                parts = [(scores[child[1]], child[4]) for child in meta[1:] if child[6] == row[1]]
                scores[row[1]] = [sum(s[u] * w for s, w in parts if s[u] is not None) / sum(w for s, w in parts if s[u] is not None) for u in range(len(units))]
    return scores["Index"]


@pytest.mark.parametrize("files", [1, 2])
def test_iData_and_iMeta_of_COINr(tmp_path, files):
    data, meta = coin()
    if files == 1:
        workbook(tmp_path / "coin.xlsx", {"iData": data, "iMeta": meta})
        names = ["coin.xlsx"]
    else:
        names = ["iData.csv", "iMeta.csv"]
        for name, rows in zip(names, (data, meta)):
            with open(tmp_path / name, "w", newline="") as file:  # as R writes them
                csv.writer(file).writerows([["NA" if cell is None else cell for cell in row] for row in rows])
    run = almanac("import", *names, "report", "--year", "2018", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "2018: 51 units, grouped by Group of region; 16 indicators below 10 others" in run.stderr
    assert "nothing is divided by denominators" not in run.stderr
    build = almanac("build", "--root", "report", folder=tmp_path)
    assert build.returncode == 0 and "error" not in build.stderr, build.stderr
    ranking = {row[1]: float(row[3]) for row in table(tmp_path / "report/Site/2018/data/ranking.csv")[1:]}
    for unit, total in zip(data[1:], expected_coin(data, meta)):
        assert abs(ranking[unit[0]] - total) <= 0.005 + 1e-9, unit[0]


MISTAKES = {
    "not a workbook": ("a.xlsx", b"This is no workbook.", "a.xlsx:1:1: error: this file is no workbook"),
    "empty": ("a.xlsx", b"", "a.xlsx:1:1: error: the file is empty"),
    "empty text": ("a.csv", b"\n\n", "error: nothing stands in this file"),
    "no numbers": ("a.xlsx", {"S": [["City", "Mayor"], ["Ashford", "Ann"], ["Birchley", "Bob"]]}, "error: no row of this sheet heads a table"),
    "no headings": ("a.xlsx", {"S": [[1, 2], [3, 4]]}, "a.xlsx:S!A1: error: no row of this sheet heads a table"),
    "no names": ("a.xlsx", {"S": [["Access", "Quality"], [1, 2], [3, 4]]}, "a.xlsx:S!A1: error: no column names what is ranked"),
    "the same name twice": ("a.xlsx", {"S": [["City", "Access"], ["Ashford", 1], ["Birchley", 2], ["Ashford", 3], ["Dunmore", 4]]},
                            "a.xlsx:S!A4: error: unit \"Ashford\" is there twice"),
    "an unknown sheet": ("a.xlsx", {"Scores": plain_rows()}, "did you mean \"Scores\"?"),
    "a formula without a value": ("a.xlsx", {"S": [["City", "Access"], ["Ashford", "=1+1"], ["Birchley", 2]]}, "a.xlsx:S!B2: error: this cell has a formula and no value"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_what_cannot_be_laid_out_is_refused_with_its_place(tmp_path, mistake):
    name, content, said = MISTAKES[mistake]
    if isinstance(content, bytes):
        (tmp_path / name).write_bytes(content)
    else:
        workbook(tmp_path / name, content)
    run = almanac("import", name, "report", *(["--sheet", "Score"] if mistake == "an unknown sheet" else []), folder=tmp_path)
    assert run.returncode == 1 and said in run.stderr, run.stderr
    assert run.stderr.count("error:") == 1 and "hint:" in run.stderr
    assert not (tmp_path / "report").exists()


def test_nothing_is_written_over(tmp_path):
    workbook(tmp_path / "index.xlsx", {"Sheet1": plain_rows()})
    (tmp_path / "index").mkdir()
    (tmp_path / "index/mine").write_text("mine")
    run = almanac("import", "index.xlsx", folder=tmp_path)
    assert run.returncode == 1 and "index is there already" in run.stderr
    assert [path.name for path in (tmp_path / "index").iterdir()] == ["mine"]
    assert almanac("import", "none.xlsx", folder=tmp_path).returncode == 1
    assert almanac("import", "index", folder=tmp_path).returncode == 64


def test_the_same_workbook_gives_the_same_files(tmp_path):
    workbook(tmp_path / "index.xlsx", {"Sheet1": plain_rows()})
    for name in ("one", "two"):
        assert almanac("import", "index.xlsx", name, "--year", "2024", folder=tmp_path).returncode == 0
    files = [sorted(path.relative_to(tmp_path / name) for path in (tmp_path / name).rglob("*") if path.is_file()) for name in ("one", "two")]
    assert files[0] == files[1]
    for path in files[0]:
        assert (tmp_path / "one" / path).read_bytes() == (tmp_path / "two" / path).read_bytes()


def test_it_speaks_chinese(tmp_path):
    workbook(tmp_path / "index.xlsx", {"Sheet1": plain_rows()})
    run = almanac("import", "index.xlsx", "--year", "2024", folder=tmp_path, locale="zh_CN.UTF-8")
    assert run.returncode == 0 and "推测：" in run.stderr and "“Region”把评估对象分为 2 组" in run.stderr
    assert not re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", run.stderr.split("almanac serve")[0]), run.stderr


def test_the_example_of_the_manual(tmp_path):
    text = (ROOT / "Docs/importing.md").read_text(encoding="utf-8")
    said = ""
    for block in re.finditer(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", text, re.S | re.M):
        kind, path, body = block.groups()
        if kind == "csv":
            (tmp_path / path).write_text(body, encoding="utf-8")
        elif kind == "sh":
            run = almanac(*body.split()[1:], folder=tmp_path)
            assert run.returncode == 0, run.stderr
            said = run.stderr
        elif kind == "text":
            assert re.fullmatch("".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", body)), said, re.S), said
        else:
            assert (tmp_path / path).read_text(encoding="utf-8") == body
    assert "no problems" in almanac("check", "--root", "libraries", folder=tmp_path).stderr


def test_the_workbook_of_a_release_comes_back(tmp_path):
    """Made by the program itself, with chapters that are not in it; the tables of both editions are the same. Swift tests hold more editions to more of it."""
    with open(tmp_path / "plain.csv", "w", encoding="utf-8") as file:
        csv.writer(file).writerows(plain_rows())
    assert almanac("import", "plain.csv", "first", "--year", "2024", folder=tmp_path).returncode == 0
    edition = tmp_path / "first/Content/2024"
    (edition / "chapters").mkdir()
    (edition / "chapters/01-findings.md").write_text("---\ntitle: Findings\n---\n\nThe coast leads.\n", encoding="utf-8")
    with open(edition / "edition.yaml", "a", encoding="utf-8") as file:
        file.write("headline: The [coast](01-findings.md) leads\nsummary: \"[6](= 'count(units)') towns\"\n")
    assert almanac("build", "--root", "first", "--release", "--no-pdf", folder=tmp_path).returncode == 0
    run = almanac("import", "first/Site/2024/data/2024.xlsx", "second", folder=tmp_path)
    assert run.returncode == 0 and "2024: 6 units and 3 indicators, read back from the workbook of a release" in run.stderr, run.stderr
    assert "chapters, images and earlier editions are not in the workbook" in run.stderr and '"headline" needs chapters' in run.stderr
    assert almanac("build", "--root", "second", folder=tmp_path).returncode == 0
    for name in ("ranking", "indicators", "units", "groups"):
        first, second = (tmp_path / report / f"Site/2024/data/{name}.csv" for report in ("first", "second"))
        assert first.read_bytes() == second.read_bytes(), name
    assert table(edition / "published.csv") == table(tmp_path / "second/Content/2024/published.csv")
    text = (tmp_path / "second/Content/2024/edition.yaml").read_text(encoding="utf-8")
    assert "[6](= 'count(units)') towns" in text and "headline" not in text


NATIONS = ["Austria", "Belgium", "Chad", "Denmark", "Egypt", "France", "Germany", "Hungary"]


def test_a_geometric_mean_is_found_beside_changes_since_last_year(tmp_path):
    scores = [(80.5 - i * 7.3, 60.2 + i * 3.1) for i in range(8)]
    rows = [["Country", "Score", "Rule of law", "Participation", "Change since 2022"]]
    rows += [[nation, round((a * b) ** 0.5, 1), round(a, 1), round(b, 1), round(0.3 * i - 1, 1)] for i, (nation, (a, b)) in enumerate(zip(NATIONS, scores))]
    content, said = laid_out(tmp_path, "law.xlsx", {"Ranking 2023": rows})
    assert 'every published total is what "aggregate: geometric-mean" gives' in said
    assert table(content / "2023/units.csv")[0] == ["id", "name", "change-since-2022"]


def test_numbers_of_headings_make_a_tree(tmp_path):
    rows = [["Country", "1 Access", "1.1 Hours", "1.2 Loans", "2 Quality", "2.1 Speed", "2.2 Clarity", "Total"]]
    for i, nation in enumerate(NATIONS):
        a, b, c, d = 5 + i, 9 - i, 3 + i % 3, 7 - i % 4
        rows.append([nation, a + b, a, b, c + d, c, d, a + b + c + d])
    content, said = laid_out(tmp_path, "tree.xlsx", {"2024": rows})
    assert re.findall(r"id: (\S+)", (content / "2024/indicators.yaml").read_text()) == ["access", "hours", "loans", "quality", "speed", "clarity"]
    assert table(content / "2024/published.csv")[:2] == [["unit", "access", "quality", "total"], ["austria", "14", "10", "24"]]
    assert "aggregate: sum" in (content / "2024/edition.yaml").read_text()


def test_years_across_are_editions(tmp_path):
    rows = [["Country", 2019, 2020, 2021]] + [[nation, 50 + i, 51 + i, 53 + i] for i, nation in enumerate(NATIONS)]
    content, said = laid_out(tmp_path, "years.xlsx", {"Openness": rows})
    assert table(content / "2020/scores.csv")[:2] == [["unit", "openness"], ["austria", "51"]]
    assert "2021: 8 units; 1 indicator\n" in said


def test_indicators_down_and_units_across(tmp_path):
    rows = [["Indicator", *NATIONS]] + [[name] + [i * 3 + j for i in range(8)] for j, name in enumerate(["Access", "Use", "Care"])]
    content, said = laid_out(tmp_path, "turned.xlsx", {"S": rows}, "--year", "2024")
    assert table(content / "2024/scores.csv")[:2] == [["unit", "access", "use", "care"], ["austria", "0", "1", "2"]]
    assert "the indicators stand in rows, and the units in columns" in said


def test_codes_below_headings_and_headings_that_stand_twice(tmp_path):
    rows = [["Country", "Road density", "Access"], ["iso", "road", "acc"]] + [[nation, 3 + i, 9 - i] for i, nation in enumerate(NATIONS)]
    content, said = laid_out(tmp_path, "codes.xlsx", {"S": rows}, "--year", "2024")
    assert "S!A2: this second row of headings is not read" in said
    (tmp_path / "two").mkdir()
    rows = [["Country", "Score", "Score"]] + [[nation, i, 9 - i] for i, nation in enumerate(NATIONS)]
    workbook(tmp_path / "two/twice.xlsx", {"S": rows})
    assert almanac("import", "twice.xlsx", "report", "--year", "2024", folder=tmp_path / "two").returncode == 0
    assert table(tmp_path / "two/report/Content/2024/scores.csv")[0] == ["unit", "score", "score-2"]
    check = almanac("check", "--root", "report", folder=tmp_path / "two")
    assert check.returncode == 0 and "1 warning" in check.stderr  # two indicators of one name


def test_totals_and_ranks_alone_are_an_index(tmp_path):
    rows = [["Country", "Total", "Rank"]] + [[nation, 80 - i, i + 1] for i, nation in enumerate(NATIONS)]
    content, _ = laid_out(tmp_path, "alone.xlsx", {"S": rows}, "--year", "2024")
    assert table(content / "2024/scores.csv")[0] == ["unit", "total-score"] and table(content / "2024/published.csv")[0] == ["unit", "rank"]


def test_any_table_is_laid_out_or_refused(tmp_path):
    """Tables of words and numbers at random, by a fixed seed: each is refused with an error, or gives files; the program never fails."""
    import random
    words = ["City", "Region", "Total", "Rank", "Score", "满分", "权重", "Max", "Weight", "Unit", "Indicator", "Value", "Year", "Code", "1 A", "1.1 B", "2 D", "地区", "城市", "总分", "Mean",
             "Source: x", "", "n/a", "..", "指标", "一级指标", "二级指标", "Parent", "Direction", "2021", "2022", "%", "Total (20)", "uCode", "iCode", "1,234", "5%", "3*", "7", "81.5", "-3"]
    draw = random.Random(5)
    for number in range(40):
        width, rows = draw.randint(1, 8), []
        rows = [[draw.choice(words) for _ in range(width)] for _ in range(draw.randint(1, 2))]
        rows += [[f"U{row}"] + [draw.choice(words) if draw.random() < 0.2 else draw.randint(0, 99) for _ in range(width - 1)] for row in range(draw.randint(0, 9))]
        with open(tmp_path / f"{number}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        run = almanac("import", f"{number}.csv", f"report {number}", "--year", "2024", folder=tmp_path)
        assert run.returncode == 0 or (run.returncode == 1 and "error:" in run.stderr), (rows, run.stderr)
        assert (tmp_path / f"report {number}/Content/2024/units.csv").exists() == (run.returncode == 0)


def test_mistakes_in_the_tables_of_COINr_name_their_cells(tmp_path):
    data, meta = coin()
    meta[1][6] = "Phisical"
    meta[2][7] = "Indikator"
    data[0][7] = "ConEcFin01"
    workbook(tmp_path / "coin.xlsx", {"iData": data, "iMeta": meta})
    run = almanac("import", "coin.xlsx", "--year", "2018", folder=tmp_path)
    assert run.returncode == 1 and not (tmp_path / "coin").exists()
    for said in ('coin.xlsx:iMeta!G2: error: parent "Phisical" of "Physical1" is no aggregate of iMeta', 'coin.xlsx:iMeta!H3: error: type "Indikator" is none of COINr\'s',
                 "did you mean Physical?", 'error: iData has no column "ConEcFin2", which iMeta lists'):
        assert said in run.stderr, run.stderr


def test_a_release_workbook_without_its_sheets_is_refused(tmp_path):
    with open(tmp_path / "plain.csv", "w", encoding="utf-8") as file:
        csv.writer(file).writerows(plain_rows())
    assert almanac("import", "plain.csv", "first", "--year", "2024", folder=tmp_path).returncode == 0
    assert almanac("build", "--root", "first", "--release", "--no-pdf", folder=tmp_path).returncode == 0
    book = openpyxl.load_workbook(tmp_path / "first/Site/2024/data/2024.xlsx")
    del book["Units"]
    book.save(tmp_path / "cut.xlsx")
    run = almanac("import", "cut.xlsx", folder=tmp_path)
    assert run.returncode == 1 and "this is the workbook of a release, and sheets or columns of it are missing" in run.stderr, run.stderr
    # Doing what the hint says works: the ranking is a table like any other.
    run = almanac("import", "cut.xlsx", "--sheet", "Ranking", "--year", "2024", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "no problems" in almanac("check", "--root", "cut", folder=tmp_path).stderr
