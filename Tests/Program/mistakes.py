"""Mistakes that people make who fill Content/ from a spreadsheet and a word processor, each with what follows from its hint.

`MISTAKES` are edits of one small sound report, `REPORT`; what the program says of each stands in mistakes.txt. `mend` is what the hint says to write.
"""
import base64
import dataclasses

YEAR = "Content/2024/"
SITE, EDITION, INDICATORS, UNITS, SCORES = "Content/site.yaml", YEAR + "edition.yaml", YEAR + "indicators.yaml", YEAR + "units.csv", YEAR + "scores.csv"
VISITS, VISITS_YAML, FINDINGS, METHOD = YEAR + "data/visits.csv", YEAR + "data/visits.yaml", YEAR + "chapters/01-findings.md", YEAR + "chapters/02-method.md"
MAP = YEAR + "images/map.png"

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

REPORT = {
    SITE: """\
title: Towns Index
publisher: Institute of Towns
languages: [en]
""",
    EDITION: """\
year: 2024
title: Towns Index 2024
headline: The coast leads; the inland lags online
summary: The [4](= 'count(units)') towns score [63.5](= 'mean(total)') points on average.
period: {from: 2024-03-01, to: 2024-05-31}
unit: {name: town, plural: towns}
groups:
  region:
    label: Region
    values:
      - {id: coast, label: Coast}
      - {id: inland, label: Inland}
key_figures:
  - {label: Towns, value: count(units), format: "0"}
scoring: {decimals: 0, rank: competition}
""",
    INDICATORS: """\
- id: access
  name: Access
  indicators:
    - id: access.hours
      name: Opening hours
      max: 20
    - id: access.online
      name: Online service
      max: 30
- id: quality
  name: Quality
  max: 50
""",
    UNITS: """\
id,name,region
ash,Ashford,coast
bir,Birchley,coast
dun,Dunmore,inland
elm,Elmstead,inland
""",
    SCORES: """\
unit,access.hours,access.online,quality
ash,16,26,41
bir,14,22,37
dun,10,20,27
elm,8,9,24
""",
    VISITS: """\
year,towns,visits
2022,3,1800
2023,4,2100
2024,4,2400
""",
    VISITS_YAML: """\
title: Visits to counters
source: Reports of the towns
columns:
  towns: {label: Towns}
  visits: {label: Visits}
""",
    FINDINGS: """\
---
title: The coast leads
summary: The coast is [29](= 'mean(total where region = "coast") - mean(total where region = "inland")') points ahead.
---

## Totals {#totals}

[Ashford](unit:ash) scores [83](= 'score("ash", total)') and comes [1st](= 'rank("ash")'). [](#fig-regions) has the means.[^1]

```figure
id: fig-regions
chart: bars
caption: The coast is above the average
rows: region
value: mean(total)
unit: points
```

[^1]: Reports of the towns.

## Visits {#visits}

![A map of the towns](../images/map.png)

See [how it was done](02-method.md) and the [hours](indicator:access.hours).

```figure
id: fig-visits
chart: line
caption: Visits have grown
rows: visits
over: year
value: visits
```

```table
id: tab-scores
table: scores
caption: Every score
```
""",
    METHOD: """\
---
title: Method
---

Scores were given by two people each.

| Step | Who |
|---|---|
| Scoring | Two people |
""",
    MAP: PIXEL,
}


@dataclasses.dataclass(frozen=True)
class Mistake:
    """What is done to the report, and what is then done because the hint says so.

    An edit is (file, what stands there once, what stands there instead), (file, its whole new content), or (file,), which deletes it.
    """
    name: str
    edits: list
    mend: list


def lines(file, pattern, *values):
    """An edit that adds `values`, one behind each line of a file of the report."""
    return (file, "".join(pattern.format(*pair) for pair in zip(REPORT[file].splitlines(), *values)))


def columns(file, change):
    """An edit that changes each cell below the headings and behind the first column."""
    head, *rows = REPORT[file].splitlines()
    return (file, "\n".join([head, *(",".join([row.split(",")[0], *map(change, row.split(",")[1:])]) for row in rows)]) + "\n")


def weighted(*weights):
    """Edits that make the total a mean of two parts by weights, with the totals as they were."""
    access, quality = weights
    return [
        (INDICATORS, "  name: Access\n", f"  name: Access\n  aggregate: sum\n  weight: {access}\n"),
        (INDICATORS, "  name: Quality\n", f"  name: Quality\n  weight: {quality}\n"),
        (EDITION, "scoring: {", "scoring: {aggregate: weighted-mean, "),
        (EDITION, "63.5", "31.8"), (FINDINGS, "[29]", "[14.5]"), (FINDINGS, "[83]", "[42]"),
    ]


FRONT = "---\ntitle: Method\n---\n"

MISTAKES = [
    # Numbers as spreadsheets show them
    Mistake("decimal-commas-between-commas", [(SCORES, "ash,16,26,41", "ash,16,26,41,5")], [(SCORES, "ash,16,26,41,5", "ash,16,26,41.5"), (EDITION, "63.5", "63.6"), (FINDINGS, "[29]", "[29.25]"), (FINDINGS, "[83]", "[84]")]),
    Mistake("decimal-comma-in-quotes", [(SCORES, "16,26,41", '"16,0",26,41')], [(SCORES, '"16,0"', "16.0")]),
    Mistake("percent-signs", [columns(SCORES, lambda cell: cell + "%")], [(SCORES, REPORT[SCORES])]),
    Mistake("thousands-marks", [(VISITS, "1800", '"1,800"'), (VISITS, "2100", '"2,100"'), (VISITS, "2400", '"2,400"')], [(VISITS, REPORT[VISITS])]),
    Mistake("thousands-in-a-score", [(SCORES, "16", '"1,600"')], [(SCORES, '"1,600"', "16")]),
    Mistake("euro-signs", [(VISITS, "1800", "€1800"), (VISITS, "2100", "€2100"), (VISITS, "2400", "€2400")], [(VISITS, REPORT[VISITS])]),
    Mistake("full-width-digits", [(SCORES, "bir,14", "bir,１４")], [(SCORES, "１４", "14")]),
    Mistake("full-width-commas", [(SCORES, "bir,14,22,37", "bir，14，22，37")], [(SCORES, "bir，14，22，37", "bir,14,22,37")]),
    Mistake("full-width-commas-everywhere", [(SCORES, REPORT[SCORES].replace(",", "，"))], [(SCORES, REPORT[SCORES])]),
    Mistake("date-for-a-score", [(SCORES, "dun,10", "dun,10-Mar")], [(SCORES, "10-Mar", "10")]),
    Mistake("formula-failed", [(SCORES, "dun,10", "dun,#DIV/0!")], [(SCORES, "#DIV/0!", "10")]),
    Mistake("not-available", [(SCORES, "dun,10", "dun,n/a")], [(SCORES, "n/a", "10")]),
    Mistake("asterisk-at-a-number", [(VISITS, "2100", "2100*")], [(VISITS, "2100*", "2100")]),
    Mistake("range-in-data", [(VISITS, "2100", "about 2100")], [(VISITS, "about 2100", "2100")]),
    Mistake("exponent", [(VISITS, "2100", "2.1E+03")], [(VISITS, "2.1E+03", "2100")]),
    # Rows and columns that are none
    Mistake("row-of-averages", [(SCORES, REPORT[SCORES] + "Average,12,19.25,32.25\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("row-of-totals", [(SCORES, REPORT[SCORES] + "Total,48,77,129\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("source-note-below-the-scores", [(SCORES, REPORT[SCORES] + "Source: reports of the towns.\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("source-note-below-the-scores-with-commas", [(SCORES, REPORT[SCORES] + "\nSource: reports of the towns,,,\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("source-note-below-the-units", [(UNITS, REPORT[UNITS] + "Source: Office of Statistics,,\n")], [(UNITS, REPORT[UNITS])]),
    Mistake("row-of-totals-below-the-units", [(UNITS, REPORT[UNITS] + "Total,4 towns,\n")], [(UNITS, REPORT[UNITS])]),
    Mistake("source-note-below-data", [(VISITS, REPORT[VISITS] + "Source: reports of the towns,,\n")], [(VISITS, REPORT[VISITS])]),
    Mistake("row-of-totals-below-data", [(VISITS, REPORT[VISITS] + "Total,11,6300\n")], [(VISITS, REPORT[VISITS])]),
    Mistake("title-above-the-headings", [(SCORES, "Scores 2024,,,\n" + REPORT[SCORES])], [(SCORES, REPORT[SCORES])]),
    Mistake("row-of-names-below-the-headings", [(SCORES, "quality\n", "quality\nTown,Opening hours,Online service,Quality\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("names-as-headings", [(SCORES, "unit,access.hours,access.online,quality", "unit,Opening hours,Online service,Quality")], [(SCORES, REPORT[SCORES])]),
    Mistake("names-for-ids", [(SCORES, "unit,access.hours,access.online,quality\nAshford,16,26,41\nBirchley,14,22,37\nDunmore,10,20,27\nElmstead,8,9,24\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("row-of-maxima", [(SCORES, "quality\n", "quality\nMaximum,20,30,50\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("column-of-totals", [lines(SCORES, "{},{}\n", ["Total", 83, 73, 57, 41])], [(SCORES, "Total", "published_total")]),
    Mistake("column-of-totals-by-id", [lines(SCORES, "{},{}\n", ["total", 83, 73, 57, 41])], [(SCORES, "total", "published_total")]),
    Mistake("column-of-names", [lines(SCORES, "{},{}\n", ["name", "Ashford", "Birchley", "Dunmore", "Elmstead"])], [(SCORES, REPORT[SCORES])]),
    Mistake("empty-heading", [lines(SCORES, "{},{}\n", ["", 83, 73, 57, 41])], [(SCORES, REPORT[SCORES])]),
    Mistake("ranks-with-endings", [lines(SCORES, "{},{}\n", ["rank", "1st", "2nd", "3rd", "4th"])], [(SCORES, "rank", "published_rank")]),
    Mistake("published-ranks-swapped", [lines(SCORES, "{},{}\n", ["published_rank", "1st", "3rd", "2nd", "4th"])], [lines(SCORES, "{},{}\n", ["published_rank", "1st", "2nd", "3rd", "4th"])]),
    Mistake("mistyped-column", [(SCORES, "access.hours", "acces.hours")], [(SCORES, "acces.hours", "access.hours")]),
    Mistake("column-missing", [(SCORES, "unit,access.hours,access.online,quality\nash,16,26\nbir,14,22\ndun,10,20\nelm,8,9\n".replace(",quality", ""))], [(SCORES, REPORT[SCORES])]),
    Mistake("column-twice", [lines(SCORES, "{},{}\n", ["quality", 41, 37, 27, 24])], [(SCORES, REPORT[SCORES])]),
    Mistake("cell-too-many", [(SCORES, "bir,14,22,37", "bir,14,22,37,5")], [(SCORES, "bir,14,22,37,5", "bir,14,22,37")]),
    Mistake("cell-missing", [(SCORES, "bir,14,22,37", "bir,14,22")], [(SCORES, "bir,14,22\n", "bir,14,22,37\n")]),
    Mistake("quote-not-closed", [(UNITS, "Birchley", '"Birchley')], [(UNITS, '"Birchley', "Birchley")]),
    Mistake("quotes-doubled-in-a-name", [(UNITS, "Birchley", '"The "Old" Birchley"')], [(UNITS, '"The "Old" Birchley"', '"The ""Old"" Birchley"')]),
    # Ids and values
    Mistake("mistyped-unit", [(SCORES, "bir,", "brr,")], [(SCORES, "brr,", "bir,")]),
    Mistake("unit-without-scores", [(SCORES, "elm,8,9,24\n", "")], [(SCORES, REPORT[SCORES])]),
    Mistake("unit-in-scores-alone", [(SCORES, REPORT[SCORES] + "fer,8,9,11\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("unit-twice", [(UNITS, REPORT[UNITS] + "ash,Ashford,coast\n")], [(UNITS, REPORT[UNITS])]),
    Mistake("scores-twice", [(SCORES, REPORT[SCORES] + "ash,16,26,41\n")], [(SCORES, REPORT[SCORES])]),
    Mistake("id-with-spaces", [(UNITS, "ash,", "ash ford,"), (SCORES, "ash,", "ash ford,")], [(UNITS, "ash ford,", "ash,"), (SCORES, "ash ford,", "ash,")]),
    Mistake("ids-in-capitals", [(SCORES, "ash,", "ASH,")], [(SCORES, "ASH,", "ash,")]),
    Mistake("mistyped-group-value", [(UNITS, "Dunmore,inland", "Dunmore,inlnad")], [(UNITS, "inlnad", "inland")]),
    Mistake("label-for-a-group-value", [(UNITS, "Dunmore,inland", "Dunmore,Inland")], [(UNITS, "Inland", "inland")]),
    Mistake("group-value-blank", [(UNITS, "Dunmore,inland", "Dunmore,")], [(UNITS, "Dunmore,", "Dunmore,inland")]),
    Mistake("heading-in-capitals", [(UNITS, "id,name,region", "id,name,Region")], [(UNITS, "Region", "region")]),
    Mistake("grouping-undeclared", [(EDITION, "  region:\n", "  area:\n")], [(EDITION, "  area:\n", "  region:\n")]),
    Mistake("grouping-of-a-formula-undeclared", [(FINDINGS, "rows: region", "rows: size")], [(FINDINGS, "rows: size", "rows: region")]),
    Mistake("score-above-maximum", [(SCORES, "ash,16", "ash,61")], [(SCORES, "61", "16")]),
    Mistake("negative-score", [(SCORES, "bir,14", "bir,-14")], [(SCORES, "-14", "14")]),
    Mistake("blank-score", [(SCORES, "bir,14", "bir,")], [(SCORES, "bir,,", "bir,14,")]),
    # Files
    Mistake("workbook-renamed-to-csv", [(SCORES, b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00" + bytes(range(256)))], [(SCORES, REPORT[SCORES])]),
    Mistake("scores-missing", [(SCORES,)], [(SCORES, REPORT[SCORES])]),
    Mistake("units-missing", [(UNITS,)], [(UNITS, REPORT[UNITS])]),
    Mistake("indicators-missing", [(INDICATORS,)], [(INDICATORS, REPORT[INDICATORS])]),
    Mistake("image-missing", [(MAP,)], [(MAP, PIXEL)]),
    Mistake("image-mistyped", [(FINDINGS, "map.png", "mpa.png")], [(FINDINGS, "mpa.png", "map.png")]),
    Mistake("image-of-a-computer", [(FINDINGS, "../images/map.png", "C:\\Users\\Ann\\map.png")], [(FINDINGS, "C:\\Users\\Ann\\map.png", "../images/map.png")]),
    Mistake("chapter-as-word", [(YEAR + "chapters/03-outlook.docx", b"PK\x03\x04" + bytes(64))], [(YEAR + "chapters/03-outlook.docx",)]),
    # YAML
    Mistake("tabs", [(INDICATORS, "  name: Access\n", "\tname: Access\n")], [(INDICATORS, "\tname: Access\n", "  name: Access\n")]),
    Mistake("colon-in-a-title", [(EDITION, "title: Towns Index 2024", "title: Towns: an index")], [(EDITION, "title: Towns: an index", 'title: "Towns: an index"')]),
    Mistake("colon-in-a-chapter-title", [(FINDINGS, "title: The coast leads", "title: Findings: the coast leads")], [(FINDINGS, "title: Findings: the coast leads", 'title: "Findings: the coast leads"')]),
    Mistake("indentation", [(INDICATORS, "  name: Quality\n", "   name: Quality\n")], [(INDICATORS, "   name: Quality\n", "  name: Quality\n")]),
    Mistake("indentation-of-a-group-value", [(EDITION, "    values:\n", "   values:\n")], [(EDITION, "   values:\n", "    values:\n")]),
    Mistake("key-twice", [(EDITION, "unit: {name", "year: 2024\nunit: {name")], [(EDITION, "year: 2024\nunit: {name", "unit: {name")]),
    Mistake("quote-left-open", [(EDITION, "title: Towns Index 2024", 'title: "Towns Index 2024')], [(EDITION, 'title: "Towns Index 2024', 'title: "Towns Index 2024"')]),
    Mistake("space-missing-behind-a-colon", [(EDITION, "year: 2024", "year:2024")], [(EDITION, "year:2024", "year: 2024")]),
    Mistake("mistyped-key", [(EDITION, "headline:", "headlin:")], [(EDITION, "headlin:", "headline:")]),
    Mistake("mistyped-site-key", [(SITE, "publisher:", "publishers:")], [(SITE, "publishers:", "publisher:")]),
    Mistake("unknown-language", [(SITE, "[en]", "[english]")], [(SITE, "[english]", "[en]")]),
    Mistake("date-for-a-year", [(EDITION, "year: 2024", "year: 2024-05-31")], [(EDITION, "year: 2024-05-31", "year: 2024")]),
    Mistake("year-for-a-date", [(EDITION, "from: 2024-03-01", "from: 2024")], [(EDITION, "from: 2024,", "from: 2024-03-01,")]),
    Mistake("date-the-other-way-round", [(EDITION, "from: 2024-03-01", "from: 01.03.2024")], [(EDITION, "from: 01.03.2024", "from: 2024-03-01")]),
    Mistake("period-reversed", [(EDITION, "{from: 2024-03-01, to: 2024-05-31}", "{from: 2024-05-31, to: 2024-03-01}")], [(EDITION, "{from: 2024-05-31, to: 2024-03-01}", "{from: 2024-03-01, to: 2024-05-31}")]),
    Mistake("title-empty", [(EDITION, "title: Towns Index 2024", "title:")], [(EDITION, "title:\n", "title: Towns Index 2024\n")]),
    Mistake("chapter-title-empty", [(METHOD, "title: Method", "title:")], [(METHOD, "title:", "title: Method")]),
    Mistake("weights-half-as-percentages", weighted("50%", "50"), [(INDICATORS, "weight: 50%", "weight: 50")]),
    Mistake("weight-without-an-aggregate", [(INDICATORS, "  name: Access\n", "  name: Access\n  weight: 50\n")], [(INDICATORS, "  weight: 50\n", "")]),
    Mistake("weight-in-words", weighted("half", "50"), [(INDICATORS, "weight: half", "weight: 50")]),
    Mistake("aggregate-mistyped", [(EDITION, "scoring: {", "scoring: {aggregate: summ, ")], [(EDITION, "aggregate: summ", "aggregate: sum")]),
    Mistake("name-of-no-language", [(INDICATORS, "  name: Quality\n", "  name: Quality\n  name_long: Quality of service\n")], [(INDICATORS, "name_long", "name_en")]),
    Mistake("maximum-not-sum", [(INDICATORS, "  name: Access\n", "  name: Access\n  max: 60\n")], [(INDICATORS, "max: 60", "max: 50")]),
    Mistake("maximum-in-words", [(INDICATORS, "max: 50", "max: 50 points")], [(INDICATORS, "max: 50 points", "max: 50")]),
    Mistake("indicator-twice", [(INDICATORS, "- id: quality", "- id: access")], [(INDICATORS, "- id: access\n  name: Quality", "- id: quality\n  name: Quality")]),
    Mistake("indicator-id-with-spaces", [(INDICATORS, "id: access.hours", "id: access hours")], [(INDICATORS, "id: access hours", "id: access.hours")]),
    Mistake("list-without-hyphen", [(INDICATORS, "- id: quality\n", "  id: quality\n")], [(INDICATORS, "  id: quality\n", "- id: quality\n")]),
    # Chapters
    Mistake("no-front-matter", [(METHOD, FRONT, "# Method\n")], [(METHOD, "# Method\n", FRONT)]),
    Mistake("front-matter-not-closed", [(METHOD, "title: Method\n---\n", "title: Method\n")], [(METHOD, "title: Method\n", "title: Method\n---\n")]),
    Mistake("html", [(METHOD, "Scores were", 'Scores <span style="color:red">were</span>')], [(METHOD, '<span style="color:red">were</span>', "were")]),
    Mistake("html-block", [(METHOD, "Scores were", '<div class="box">\nImportant\n</div>\n\nScores were')], [(METHOD, '<div class="box">\nImportant\n</div>\n\n', "Important\n\n")]),
    Mistake("line-break-of-html", [(METHOD, "given by", "given<br>by")], [(METHOD, "given<br>by", "given by")]),
    Mistake("doubled-quotes-in-a-formula", [(FINDINGS, """'rank("ash")'""", """'rank(""ash"")'""")], [(FINDINGS, """'rank(""ash"")'""", """'rank("ash")'""")]),
    Mistake("unknown-function", [(FINDINGS, "'rank(", "'ranking(")], [(FINDINGS, "'ranking(", "'rank(")]),
    Mistake("wrong-claim", [(FINDINGS, "[83]", "[38]")], [(FINDINGS, "[38]", "[83]")]),
    Mistake("claim-of-another-rank", [(FINDINGS, "[1st]", "[2nd]")], [(FINDINGS, "[2nd]", "[1st]")]),
    Mistake("unknown-unit-in-a-formula", [(FINDINGS, 'rank("ash")', 'rank("ahs")')], [(FINDINGS, 'rank("ahs")', 'rank("ash")')]),
    Mistake("unknown-indicator-in-a-formula", [(FINDINGS, "value: mean(total)", "value: mean(acess)")], [(FINDINGS, "value: mean(acess)", "value: mean(access)")]),
    Mistake("unknown-column-in-a-figure", [(FINDINGS, "value: visits", "value: visitors")], [(FINDINGS, "value: visitors", "value: visits")]),
    Mistake("unknown-data-table", [(FINDINGS, "rows: visits", "rows: visit")], [(FINDINGS, "rows: visit\n", "rows: visits\n")]),
    Mistake("name-for-a-unit-id", [(FINDINGS, "unit:ash", "unit:ashford")], [(FINDINGS, "unit:ashford", "unit:ash")]),
    Mistake("name-for-an-indicator-id", [(FINDINGS, "indicator:access.hours", "indicator:hours")], [(FINDINGS, "indicator:hours", "indicator:access.hours")]),
    Mistake("link-to-a-chapter-that-is-not-there", [(FINDINGS, "02-method.md", "02-methods.md")], [(FINDINGS, "02-methods.md", "02-method.md")]),
    Mistake("scheme-of-a-chapter", [(FINDINGS, "02-method.md", "chapter:method")], [(FINDINGS, "chapter:method", "02-method.md")]),
    Mistake("scheme-in-the-plural", [(FINDINGS, "unit:ash", "units:ash")], [(FINDINGS, "units:ash", "unit:ash")]),
    Mistake("scheme-of-a-figure", [(FINDINGS, "(#fig-regions)", "(figure:fig-regions)")], [(FINDINGS, "(figure:fig-regions)", "(#fig-regions)")]),
    Mistake("full-width-colon-in-a-link", [(FINDINGS, "unit:ash", "unit：ash")], [(FINDINGS, "unit：ash", "unit:ash")]),
    Mistake("link-to-a-figure-that-is-not-there", [(FINDINGS, "(#fig-regions)", "(#fig-region)")], [(FINDINGS, "(#fig-region)", "(#fig-regions)")]),
    Mistake("unknown-chart", [(FINDINGS, "chart: bars", "chart: bar")], [(FINDINGS, "chart: bar\n", "chart: bars\n")]),
    Mistake("unknown-key-in-a-figure", [(FINDINGS, "unit: points", "units: points")], [(FINDINGS, "units: points", "unit: points")]),
    Mistake("figure-id-twice", [(FINDINGS, "id: fig-visits", "id: fig-regions")], [(FINDINGS, "id: fig-regions\nchart: line", "id: fig-visits\nchart: line")]),
    Mistake("heading-id-twice", [(FINDINGS, "{#visits}", "{#totals}")], [(FINDINGS, "## Visits {#totals}", "## Visits {#visits}")]),
    Mistake("colon-in-a-caption", [(FINDINGS, "caption: Visits have grown", "caption: Visits: they have grown")], [(FINDINGS, "caption: Visits: they have grown", 'caption: "Visits: they have grown"')]),
    Mistake("footnote-without-text", [(FINDINGS, "[^1]: Reports of the towns.\n", "")], [(FINDINGS, "## Visits", "[^1]: Reports of the towns.\n\n## Visits")]),
    Mistake("footnote-without-mark", [(FINDINGS, "the means.[^1]", "the means.")], [(FINDINGS, "the means.", "the means.[^1]")]),
    Mistake("text-under-a-table", [(METHOD, "| Scoring | Two people |\n", "| Scoring | Two people |\nSource: the towns.\n")], [(METHOD, "|\nSource", "|\n\nSource")]),
    Mistake("row-of-a-table-too-long", [(METHOD, "| Scoring | Two people |", "| Scoring | Two people | 2024 |")], [(METHOD, " 2024 |", "")]),
    Mistake("classes-of-a-heading", [(FINDINGS, "{#totals}", "{#totals .big}")], [(FINDINGS, "{#totals .big}", "{#totals}")]),
    Mistake("heading-of-level-one", [(FINDINGS, "## Visits", "# Visits")], [(FINDINGS, "# Visits", "## Visits")]),
    Mistake("heading-without-space", [(FINDINGS, "## Visits", "##Visits")], [(FINDINGS, "##Visits", "## Visits")]),
    Mistake("fence-not-closed", [(FINDINGS, "value: visits\n```\n", "value: visits\n")], [(FINDINGS, "value: visits\n", "value: visits\n```\n")]),
]

# What is understood as it was meant, without a word, though it is not how Docs/ says to write it.
UNDERSTOOD = [
    Mistake("byte-order-mark", [(SCORES, "\ufeff" + REPORT[SCORES])], []),
    Mistake("semicolons-where-the-file-says-so", [(SCORES, REPORT[SCORES].replace(",", ";").replace("16", "16,0")), (YEAR + "scores.yaml", "number: comma\n")], []),
    Mistake("tabs-between-cells", [(UNITS, REPORT[UNITS].replace(",", "\t")), (YEAR + "units.yaml", "number: point\n")], []),
    Mistake("curly-quotes-in-a-formula", [(FINDINGS, """'score("ash", total)'""", "'score(“ash”, total)'")], []),
    Mistake("curly-quotes-around-a-formula", [(FINDINGS, """'rank("ash")'""", '‘rank("ash")’')], []),
    Mistake("double-quotes-around-a-formula", [(FINDINGS, """'rank("ash")'""", '"rank("ash")"')], []),
    Mistake("name-without-quotes-in-a-formula", [(FINDINGS, 'rank("ash")', "rank(Ashford)")], []),
    Mistake("spreadsheet-function", [(EDITION, "mean(total)", "AVERAGE(total)")], []),
    Mistake("percentages-with-spaces", weighted("50 %", "50 %"), []),
    Mistake("name-of-another-language", [(INDICATORS, "  name: Quality\n", "  name: Quality\n  name_zh-Hans: 质量\n")], []),
    Mistake("published-ranks-with-endings", [lines(SCORES, "{},{}\n", ["published_rank", "1st", "2nd", "3rd", "4th"])], []),
    Mistake("blank-rows-and-columns", [lines(SCORES, "{},,\n"), ], []),
]
