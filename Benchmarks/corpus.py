#!/usr/bin/env python3
"""Makes a report of N ranked units with 12 indicators, 3 regions and 10 chapters, once neutral and once as Content/.

usage: corpus.py N FOLDER   ->   FOLDER/{units,scores}.csv, indicators.json, chapters/*.md and FOLDER/Content/
Seeded: the same N always gives the same bytes.
"""
import csv
import json
import pathlib
import random
import shutil
import sys

INDICATORS = [
    ("A", "用户体验", [("A1", "初始化体验", 8), ("A2", "账号认证", 5), ("A3", "易用性", 6), ("A4", "获取渠道", 6)]),
    ("B", "平台运营", [("B1", "内容运营", 11), ("B2", "互动运营", 13), ("B3", "用户运营", 6)]),
    ("C", "服务供给", [("C1", "便民服务", 12), ("C2", "办事指南", 10), ("C3", "审批服务", 15), ("C4", "办事查询", 8)]),
    ("D", "加分项", [("D1", "平台创新", 5)]),
]
LEAVES = [leaf for _, _, leaves in INDICATORS for leaf in leaves]
REGIONS = {"东部": "east", "中部": "central", "西部": "west"}
WORDS = "移动 政务 服务 平台 城市 用户 体验 运营 数据 共享 审批 查询 指南 渠道 认证 互动 社会化 入口 技术 评价".split()


def write_table(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def units(count, chance):
    """Pairs of a unit (id, name, region) and its scores, one per leaf."""
    for index in range(count):
        unit = (f"u{index:05d}", f"城市{index:05d}", list(REGIONS)[chance.randrange(3)])
        yield unit, [chance.randint(0, maximum) for _, _, maximum in LEAVES]


def chapters(chance, count=10):
    """Pairs of a title and a body in Markdown."""
    for number in range(1, count + 1):
        title = f"第{number}章 {chance.choice(WORDS)}{chance.choice(WORDS)}"
        lines = []
        for _ in range(6):
            lines += [f"## {chance.choice(WORDS)}与{chance.choice(WORDS)}", ""]
            for _ in range(4):
                lines += ["".join(chance.choice(WORDS) for _ in range(90)) + f"，**{chance.choice(WORDS)}**。", ""]
            lines += [f"- {chance.choice(WORDS)}" for _ in range(5)] + [""]
        yield title, "\n".join(lines)


def write_neutral(folder, scored, texts):
    (folder / "chapters").mkdir(parents=True)
    (folder / "indicators.json").write_text(json.dumps(INDICATORS, ensure_ascii=False), encoding="utf-8")
    write_table(folder / "units.csv", [("id", "name", "region")] + [unit for unit, _ in scored])
    write_table(folder / "scores.csv", [["unit"] + [c for c, _, _ in LEAVES]] + [[u[0], *s] for u, s in scored])
    for number, (title, body) in enumerate(texts, 1):
        (folder / "chapters" / f"{number:02d}.md").write_text(f"# {title}\n\n{body}", encoding="utf-8")


def write_site(content, current):
    """site.yaml, with all that a build would remark upon if it were missing."""
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yaml").write_text(
        f"title: 年度评价报告\npublisher: 评价研究院\nlanguages: [zh-Hans]\ncurrent: {current}\nbase_url: https://index.example/\nlicense: CC-BY-4.0\n",
        encoding="utf-8")


def write_declaration(edition, year):
    """edition.yaml, in a folder that is made."""
    edition.mkdir(parents=True)
    values = "\n".join(f"      - {{id: {key}, label: {label}}}" for label, key in REGIONS.items())
    (edition / "edition.yaml").write_text(f"""\
year: {year}
title: {year} 年度评价报告
headline: 年度评价结果
summary: 每座城市各项指标的得分、得分率与排名
period: {{from: {year}-08-01, to: {year}-10-31}}
unit: {{name: 城市, counter: 个}}
groups:
  region:
    label: 地区
    values:
{values}
""", encoding="utf-8")


def write_chapters(edition, texts):
    (edition / "chapters").mkdir()
    for number, (title, body) in enumerate(texts, 1):
        (edition / "chapters" / f"{number:02d}-chapter-{number}.md").write_text(f"---\ntitle: {title}\n---\n\n{body}", encoding="utf-8")


def write_content(content, scored, texts):
    write_site(content, current=2017)
    edition = content / "2017"
    write_declaration(edition, 2017)
    tree = []
    for code, name, leaves in INDICATORS:
        tree += [f"- id: {code.lower()}", f"  name: {name}", f"  max: {sum(maximum for _, _, maximum in leaves)}"]
        tree += ["  bonus: true"] * (code == "D") + ["  indicators:"]
        tree += [f"    - {{id: {leaf.lower()}, name: {label}, max: {maximum}}}" for leaf, label, maximum in leaves]
    (edition / "indicators.yaml").write_text("\n".join(tree) + "\n", encoding="utf-8")
    write_table(edition / "units.csv", [("id", "name", "region")] + [(i, n, REGIONS[r]) for (i, n, r), _ in scored])
    write_table(edition / "scores.csv", [["unit"] + [c.lower() for c, _, _ in LEAVES]] + [[u[0], *s] for u, s in scored])
    write_chapters(edition, texts)


def make(count, folder):
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    chance = random.Random(20171031)
    scored = list(units(count, chance))
    texts = list(chapters(chance))
    write_neutral(folder, scored, texts)
    write_content(folder / "Content", scored, texts)


if __name__ == "__main__":
    make(int(sys.argv[1]), sys.argv[2])
