"""The English pages of the report against its Chinese ones: the same numbers from the same formulas, and Chinese only where it is a name."""
import collections
import csv
import html
import os
import re

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
