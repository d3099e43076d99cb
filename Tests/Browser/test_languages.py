"""The English pages of the report against its Chinese ones: the same numbers from the same formulas, and Chinese only where it is a name."""
import collections
import csv
import html
import os
import re
import shutil
import subprocess

import pytest

import page_numbers
from preview_program import PROGRAM, REPOSITORY
from site_under_test import ROOT, pages

ENGLISH = [path for path in pages() if path.startswith("en/")]
HAN = re.compile(r"[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+")

# What is called by its Chinese name in an English text, beside the apps of units.csv and the stores of app_stores.csv.
NAMES = {
    "中文", "继续用中文阅读",  # the way to the Chinese pages, in the words of those who want it
    "国脉研究院", "国脉互联", "腾讯研究院", "赛迪", "靳小平、海峰",
    "中国城市移动政务服务能力评价", "《我国移动政务的驱动要素、存在问题及发展对策》",
    "长春市移动办事平台",  # what the printed report calls Changchun's app in its text
    # Documents, which are cited by their numbers: 国发〔2016〕55号.
    "国发〔", "国办发〔", "国办函〔", "黔府发〔", "浙政办发〔", "沪府发〔", "皖政办秘〔", "〕", "号",
}


def words(path):
    """What a reader sees or hears of a page, without scripts and styles, and what it says of itself to machines; a space stands for every tag."""
    text = (ROOT / path).read_text(encoding="utf-8")
    data = " ".join(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S))
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.S)
    spoken = re.findall(r'\b(?:aria-label|title|alt|placeholder|content)="([^"]*)"', text)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", text), data, *spoken])).replace("\u00ad", "")


# Of the files beside the pages, all but what is searched by typed names, Chinese ones among them, and pictures, which are drawn of the .svg.
FILES = sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / "en").rglob("*")
    if path.suffix in {".svg", ".csv", ".js", ".bib", ".ris", ".xml", ".txt", ".json"} and path.parent.name != "find" and path.name != "compare.js")


def table(name):
    with open(ROOT / "2017/data" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_pages_in_both_languages():
    assert ENGLISH and all(path[len("en/"):] in pages() for path in ENGLISH)


def test_chinese_on_english_pages_is_a_name():
    apps = {run for row in table("units.csv") for run in HAN.findall(row["app"])}
    stores = {run for row in table("app_stores.csv") for run in HAN.findall(row["store"])}
    found = collections.defaultdict(list)
    assert any(path.endswith(".svg") for path in FILES) and any(path.endswith(".csv") for path in FILES)
    for path, text in [(path, words(path)) for path in ENGLISH] + [(path, (ROOT / path).read_text(encoding="utf-8")) for path in FILES]:
        for run in set(HAN.findall(text)) - NAMES - apps - stores:
            found[run].append(path)
    assert not found, "\n".join(f"{run}: {', '.join(paths[:3])}" for run, paths in sorted(found.items()))


# What an English page states otherwise than its Chinese one, by page: (English, Chinese).
OTHERWISE = {
    # “six have more than 10,000 downloads … of which 11 have”: said once for two stores.
    "2017/chapters/background.html": ({}, {"10000": 1}),
    "2017/report.html": ({}, {"10000": 1}),
    # An author need not count the same numbers: how many values and claims each language has. 1405 of 万 are 14.05 million.
    "2017/checks.html": ({"206": 1, "580": 1, "30": 1, "14050000": 2}, {"211": 1, "577": 1, "58": 1}),
}


def test_an_english_page_states_the_numbers_of_its_chinese_one():
    differences = {}
    for path in ENGLISH:
        own, twin = (page_numbers.stated((ROOT / name).read_text(encoding="utf-8")) for name in (path, path[len("en/"):]))
        more, less = own - twin, twin - own
        if more or less:
            differences[path[len("en/"):]] = (dict(more), dict(less))
    assert differences == OTHERWISE


def test_every_kind_of_page_is_compared():
    """The pages of a kind that this report lacks, of archives and movers, are compared in a report that has them."""
    for name in ["index", "2017/index", "2017/report", "2017/ranking", "2017/method", "2017/data", "2017/checks", "2017/robustness", "2017/weights", "2017/compare",
                 "2017/units/hangzhou", "2017/indicators/svc", "2017/groups/region/east", "2017/chapters/method", "2017/embed/fig-cities"]:
        assert f"en/{name}.html" in ENGLISH, name


def test_so_do_the_pages_of_several_years_and_of_the_archive(tmp_path):
    report = tmp_path / "report"
    shutil.copytree(REPOSITORY / "Tests/Fixtures/Archive/three-editions", report)
    site = report / "Site"
    for arguments in (["archive", "2021", "--no-pdf"], ["build"]):
        run = subprocess.run([PROGRAM, *arguments, "--root", report], capture_output=True, text=True, encoding="utf-8")
        assert run.returncode == 0, run.stderr
    english = [path for path in pages(site) if path.startswith("en/")]
    assert {"en/2023/movers.html", "en/archive/index.html", "en/editions.html"} <= set(english)
    for path in english:
        own, twin = (page_numbers.stated((site / name).read_text(encoding="utf-8")) for name in (path, path[len("en/"):]))
        assert own == twin, path


def test_chapters_compute_and_claim_the_same_values():
    values = collections.defaultdict(lambda: {"zh": collections.Counter(), "en": collections.Counter()})
    for row in table("checks.csv"):
        folder, name = os.path.split(row["file"])
        if not folder.endswith("/chapters"):
            continue
        exact = row["exact"]
        # 1405 of 万 are 14.05 million.
        if exact.isdigit() and exact.endswith("0000"):
            exact = exact[:-4]
        values[name.replace(".en.md", ".md")]["en" if name.endswith(".en.md") else "zh"][exact] += 1
    assert len(values) == 19
    for name, both in values.items():
        assert both["zh"] == both["en"], name


# Words of an English page that no writer would leave: what was counted in the wrong number, a sentence that begins in lower case, stray marks and spaces.
SLIPS = {
    "one of several": re.compile(
        r"(?<![\d.,])(?<!Figure )(?<!Table )(?<!Level )1 (?:points|indicators|cities|rows|columns|tables|values|changes|pages|places|harbours|results|criteria|terms|scores|ranks|units|items)\b(?! of)"),
    "several of one": re.compile(r"(?<![\d.,])(?<!Level )(?:[02-9]|\d\d+) (?:point|indicator|city|row|column|table|change|page|harbour|result|item)\b(?! of)"),
    "lower case": re.compile(r"[a-z0-9%)”]{2}[.!?] (?:it|its|the|a|an|in|of|all|none|no|points|scores|equal|where|with|each|one)\b"),
    "marks": re.compile(r"\w [,;:](?= |$)|, *,|\( | \)|(?<!\.)\.\.(?!\.)"),
    "spaces": re.compile(r"\w  +\w"),
    "a for an": re.compile(r"(?<![\w&’])[Aa] (?=[aeiou])(?!one|once|uni|use|usual|eu)\w+|(?<![\w&’])[Aa]n (?=[bcdfgjklmnpqrstvwxyz])\w+"),
}
BLOCK = re.compile(r"</?(?:p|li|dd|dt|td|th|h[1-6]|figcaption|caption|div|section|ul|ol|table|tr|br|summary|details|option|button|label|text|main|nav|header|footer|span|a|b|small)\b[^>]*>")
SENTENCE = re.compile(r"<(?:p|figcaption)\b[^>]*>(.*?)</(?:p|figcaption)>", re.S)


def slips(root, path):
    text = (root / path).read_text(encoding="utf-8")
    text = re.sub(r"<(script|style|code|pre|svg)\b.*?</\1>", "…", text, flags=re.S)
    found = []
    for sentence in SENTENCE.findall(text):
        # What a paragraph says in one go; labels beside each other are none.
        said = html.unescape(re.sub(r"<[^>]*>", "", sentence)).strip()
        found += [f"{name}: {said[max(0, one.start() - 30):one.end() + 30]!r}" for name, slip in SLIPS.items() for one in slip.finditer(said)]
        if re.match(r"(?:it|its|the|of|in|points|scores|none|all)\b [^.]*\.", said) or re.match(r"[,;:]", said):
            found.append(f"begins: {said[:60]!r}")
    for block in BLOCK.split(text):
        said = html.unescape(re.sub(r"<[^>]*>", "", block)).strip()
        found += [f"{name}: {said[:80]!r}" for name in ("one of several", "several of one") for _ in SLIPS[name].finditer(said)]
    return found


def test_english_pages_read_as_english_is_written():
    found = [f"{path}: {slip}" for path in ENGLISH for slip in slips(ROOT, path)]
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize(
    "name", [
        "bands", "deep-tree", "english", "negative-scores", "published", "published-stands", "raw-values", "references", "risk-index", "score-flags",
        "unranked-and-ties", "weight-sets", "years", "zero-to-one"])
def test_so_do_those_of_small_reports(fixture_site, name):
    root = fixture_site(name)
    english = [path for path in pages(root) if 'lang="en"' in (root / path).read_text(encoding="utf-8")[:200]]
    found = [f"{path}: {slip}" for path in english for slip in slips(root, path)]
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("language, names", [
    ("sv", ["Zinkhamn", "Åhamn", "Ödeshamn"]), ("de", ["Oderhafen", "Ölhafen", "Ostquai"]), ("es", ["Nules", "Ñuñoa", "Oviedo"]), ("pl", ["Luboń", "Łódź", "Mława"]),
    ("zh-Hans", ["北京", "广州", "上海"]), ("tr", ["Cizre", "Çanakkale", "Denizli"]),
])
def test_names_are_sorted_by_the_language_of_the_page(visit, fixture_site, language, names):
    root = fixture_site("english")
    text = (root / "2021/ranking.html").read_text(encoding="utf-8").replace('lang="en"', f'lang="{language}"')
    for harbour, name in zip(["Northport", "Eastquay", "Westhaven"], [names[1], names[2], names[0]]):
        text = text.replace(harbour, name)
    (root / f"2021/sorted-{language}.html").write_text(text, encoding="utf-8")
    page = visit(f"2021/sorted-{language}.html", root=root).page
    page.locator("table.sortable thead th[data-sort=text] button").first.click()
    assert page.locator("table.sortable tbody th[scope=row] a").all_inner_texts() == names
