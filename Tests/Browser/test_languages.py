"""The English pages of the report against its Chinese ones: the same numbers from the same formulas, and Chinese only where it is a name."""
import collections
import csv
import html
import os
import re

import pytest

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
    """What a reader sees or hears of a page, without scripts and styles; a space stands for every tag."""
    text = (ROOT / path).read_text(encoding="utf-8")
    text = re.sub(r"<(script|style)\b.*?</\1>", " ", text, flags=re.S)
    spoken = re.findall(r'\b(?:aria-label|title|alt|placeholder|content)="([^"]*)"', text)
    return html.unescape(" ".join([re.sub(r"<[^>]*>", " ", text), *spoken])).replace("\u00ad", "")


def table(name):
    with open(ROOT / "2017/data" / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_pages_in_both_languages():
    assert ENGLISH and all(path[len("en/"):] in pages() for path in ENGLISH)


def test_chinese_on_english_pages_is_a_name():
    apps = {run for row in table("units.csv") for run in HAN.findall(row["app"])}
    stores = {run for row in table("app_stores.csv") for run in HAN.findall(row["store"])}
    found = collections.defaultdict(list)
    for path in ENGLISH:
        for run in set(HAN.findall(words(path))) - NAMES - apps - stores:
            found[run].append(path)
    assert not found, "\n".join(f"{run}: {', '.join(paths[:3])}" for run, paths in sorted(found.items()))


# Pages whose sentences an author wrote, who may write eight or 8, and one that counts a single unit in words.
WRITTEN = re.compile(r"^en/(index|2017/(index|report|data|checks|robustness|(chapters|embed)/.*))\.html$")


def test_a_page_made_from_scores_has_the_numbers_of_its_twin():
    def numbers(path):
        # The name of an app has a digit in English.
        return collections.Counter(re.findall(r"(?<![\d.])\d+(?:,\d{3})*(?:\.\d+)?%?", words(path).replace("3D City", "")))

    for path in ENGLISH:
        if not WRITTEN.match(path):
            assert numbers(path) == numbers(path[len("en/"):]), path


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
