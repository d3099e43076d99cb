"""Whether other people's readers understand what a site says to machines: structured data, feeds, sitemap, workbook, database,
compressed copies. Every check returns how many things it looked at, and its problems.

The site has to be a release at an address: `almanac build --release --compress --base-url https://…`.
"""
import csv
import datetime
import gzip
import json
import re
import sqlite3
import urllib.parse
import warnings
import xml.etree.ElementTree as xml

import brotli
import extruct
import feedparser
import openpyxl

# What Google's dataset search requires (name, description) and recommends, and what else the report promises
# (developers.google.com/search/docs/appearance/structured-data/dataset).
DATASET = (
    "name", "description", "url", "identifier", "creator", "publisher", "temporalCoverage", "distribution", "variableMeasured",
    "isAccessibleForFree", "version", "datePublished", "dateModified", "inLanguage", "measurementTechnique",
)
REPORT = ("name", "description", "url", "author", "publisher", "datePublished", "dateModified", "inLanguage", "version")


class PublishedSite:
    def __init__(self, root):
        self.root = root
        robots = (root / "robots.txt").read_text(encoding="utf-8")
        address = re.search(r"^Sitemap: (.*)sitemap\.xml$", robots, re.M)
        self.base = address.group(1) if address else None

    def pages(self):
        return sorted(path for path in self.root.rglob("*.html") if not path.is_relative_to(self.root / "archive"))

    def has(self, address):
        """Whether an absolute address of the site is one of its files."""
        if not address.startswith(self.base):
            return False
        return (self.root / urllib.parse.unquote(urllib.parse.urlsplit(address[len(self.base):]).path)).is_file()

    def structured_data(self):
        """Graph nodes and Open Graph properties by page, as extruct reads them."""
        found = {}
        for path in self.pages():
            name = path.relative_to(self.root).as_posix()
            data = extruct.extract(path.read_text(encoding="utf-8"), base_url=self.base + name, syntaxes=["json-ld", "opengraph"])
            nodes = [node for block in data["json-ld"] for node in block.get("@graph", [block])]
            graph = [pair for block in data["opengraph"] for pair in block["properties"]]
            found[name] = nodes, graph
        return found


def check_structured_data(site):
    count, problems, kinds = 0, [], {}
    for name, (nodes, _) in site.structured_data().items():
        for node in nodes:
            count += 1
            kind = node.get("@type")
            kinds[kind] = kinds.get(kind, 0) + 1

            def say(what):
                problems.append(f"{name}: {kind} {what}")

            for field in {"Dataset": DATASET, "Report": REPORT}.get(kind, ()):
                if not node.get(field):
                    say(f"has no {field}")
            if kind == "Dataset":
                if not 50 <= len(node.get("description", "")) <= 5000:
                    say("has a description of fewer than 50 or more than 5000 characters")
                if not node.get("creator", {}).get("name"):
                    say("has a creator without a name")
                for file in node.get("distribution", []):
                    if not site.has(file.get("contentUrl", "")) or "/" not in file.get("encodingFormat", ""):
                        say(f"offers {file.get('contentUrl')}, which is not there")
            if kind == "BreadcrumbList":
                items = node["itemListElement"]
                if [item["position"] for item in items] != list(range(1, len(items) + 1)):
                    say("is not numbered from 1")
                for item in items:
                    if not item.get("name") or not site.has(item.get("item", "")):
                        say(f"leads to {item.get('item')}, which is not there")
            if "url" in node and not site.has(node["url"]):
                say(f"stands at {node['url']}, which is not there")
    for kind in ("Report", "Dataset", "BreadcrumbList"):
        if kind not in kinds:
            problems.append(f"no page has a {kind}")
    return count, problems


def check_link_previews(site):
    count, problems = 0, []
    for name, (_, graph) in site.structured_data().items():
        # A frame of one figure is not shared itself: its canonical address, the chapter, is.
        if name == "404.html" or "/embed/" in name:
            continue
        count += 1
        values = dict(graph)
        for field in ("og:title", "og:type", "og:url", "og:image", "og:description", "og:site_name"):
            if not values.get(field):
                problems.append(f"{name}: no {field}")
        if not site.has(values.get("og:url", "")):
            problems.append(f"{name}: {values.get('og:url')} is not there")
        image = values.get("og:image", "")
        if not site.has(image):
            problems.append(f"{name}: {image} is not there")
            continue
        header = (site.root / urllib.parse.unquote(image[len(site.base):])).read_bytes()[:24]
        size = int.from_bytes(header[16:20], "big"), int.from_bytes(header[20:24], "big")
        if header[:8] != b"\x89PNG\r\n\x1a\n" or size != (1200, 630):
            problems.append(f"{name}: {image} is no PNG of 1200 by 630 but {size}")
    return count, problems


def check_sitemap(site):
    addresses, problems = [], []
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    for path in sorted(site.root.glob("sitemap*.xml")):
        for entry in xml.parse(path).getroot().iter(space + "url"):
            addresses.append(entry.findtext(space + "loc"))
            modified = entry.findtext(space + "lastmod")
            if modified:
                datetime.date.fromisoformat(modified)
    problems += [f"{address} is not there" for address in addresses if not site.has(address)]
    if len(set(addresses)) != len(addresses):
        problems.append("an address stands twice")
    # And the other way round: every page's canonical address stands there.
    for path in site.pages():
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', path.read_text(encoding="utf-8"))
        if canonical and canonical.group(1) not in addresses:
            problems.append(f"{path}: {canonical.group(1)} is missing in the sitemap")
    return len(addresses), problems


def check_feeds(site):
    feeds, problems = sorted(path for path in site.root.rglob("feed.xml") if not path.is_relative_to(site.root / "archive")), []
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo:
            problems.append(f"{path}: {feed.bozo_exception}")
        if feed.version != "atom10" or not feed.entries:
            problems.append(f"{path}: {feed.version or 'no feed'} with {len(feed.entries)} entries")
        ids = [entry.id for entry in feed.entries]
        if len(set(ids)) != len(ids):
            problems.append(f"{path}: an id stands twice")
        for entry in feed.entries:
            if not (entry.get("updated_parsed") and entry.get("summary") and site.has(entry.link)):
                problems.append(f"{path}: {entry.get('title')} lacks a date, a text or a page")
    return len(feeds), problems


def tables(folder):
    """The tables of a data folder as its JSON files have them, by name: keys in order, rows of values."""
    found = {}
    # What changed between two releases is no table of the edition.
    for path in sorted(path for path in folder.glob("*.json") if not path.stem.startswith("changes-")):
        rows = json.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = [list(row.values()) for row in rows], (list(rows[0]) if rows else None)
    return found


def same(a, b):
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return float(a) == float(b)
    # A spreadsheet keeps no empty texts, and neither 16 digits.
    return (a or None) == (b or None) or (isinstance(a, (int, float)) and isinstance(b, str) and a == float(b))


def check_workbooks(site):
    count, problems = 0, []
    for path in sorted(site.root.rglob("*.xlsx")):
        count += 1
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            book = openpyxl.load_workbook(path)
        notes, *sheets = book.worksheets
        # The notes' dictionary names each sheet's columns as CSV and JSON have them.
        columns = {}
        for row in notes.iter_rows(values_only=True):
            if row[0] in book.sheetnames and row[3]:
                columns.setdefault(row[0], []).append(row[1])
        # Behind the tables: what was printed, where there is any, and what the report's files say, which no page has.
        settings = sheets.pop()
        if columns.get(settings.title) != ["file", "key", "value"]:
            problems.append(f"{path}: {settings.title} is not the sheet of settings")
        said = {tuple(row[:2]) for row in settings.iter_rows(min_row=2, values_only=True)}
        if not {("site.yaml", "languages/#1"), ("edition.yaml", "year")} <= said:
            problems.append(f"{path}: {settings.title} leaves out what the report's files say")
        if columns.get(sheets[-1].title, [])[:2] == ["unit", "total"]:
            printed = [row[0] for row in sheets.pop().iter_rows(min_row=2, values_only=True)]
            if len(set(printed)) != len(printed):
                problems.append(f"{path}: what was printed of a unit stands there twice")
        expected = tables(path.parent)
        if len(sheets) != len(expected):
            problems.append(f"{path}: {len(sheets)} sheets for {len(expected)} tables")
        matched = set()
        for sheet in sheets:
            if len(sheet.title) > 31:
                problems.append(f"{path}: {sheet.title} is longer than 31 characters")
            if sheet.freeze_panes != "A2":
                problems.append(f"{path}: the heading of {sheet.title} is not frozen")
            rows = [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]
            formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            if formulas:
                problems.append(f"{path}: {sheet.title} has formulas: {formulas}")
            names = columns.get(sheet.title)
            match = [
                name for name, (values, keys) in expected.items()
                if name not in matched and (keys is None or keys == names) and len(values) == len(rows)
                and all(same(a, b) for one, other in zip(values, rows) for a, b in zip(one, other))
            ]
            if match:
                matched.add(match[0])
            else:
                problems.append(f"{path}: {sheet.title} is no table of the site")
    return count, problems


def check_databases(site):
    count, problems = 0, []
    for path in sorted(site.root.rglob("*.sqlite")):
        count += 1
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        if database.execute("pragma integrity_check").fetchall() != [("ok",)]:
            problems.append(f"{path}: not whole")
        problems += [f"{path}: {row} refers to nothing" for row in database.execute("pragma foreign_key_check")]
        expected = tables(path.parent)
        for name, (values, keys) in expected.items():
            cursor = database.execute(f'select * from "{name}" order by rowid')
            if keys is not None and [column[0] for column in cursor.description] != keys:
                problems.append(f"{path}: {name} has other columns")
            rows = [list(row) for row in cursor]
            if len(rows) != len(values) or not all(same(a, b) for one, other in zip(values, rows) for a, b in zip(one, other)):
                problems.append(f"{path}: {name} has other rows")
        names = [row[0] for row in database.execute("select name from units order by name")]
        if sorted(names) != sorted(row[1] for row in expected["units"][0]):
            problems.append(f"{path}: select name from units gives {names}")
        best = database.execute(
            "select units.name from scores join units using (unit) where indicator = 'total' order by rank, units.rowid limit 1").fetchone()
        if best[0] != expected["ranking"][0][0][2]:
            problems.append(f"{path}: the first of the scores is {best[0]}")
    return count, problems


def check_csv_in_spreadsheets(site):
    """Files for readers begin with a byte order mark and hold nothing that a spreadsheet runs."""
    every, problems = sorted(path for path in site.root.rglob("*.csv") if not path.is_relative_to(site.root / "archive")), []
    for path in every:
        if not path.read_bytes().startswith(b"\xef\xbb\xbf"):
            problems.append(f"{path}: no byte order mark")
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    if re.match(r"[=+@\t\r＝＋－＠]..*|-(?!\d*\.?\d+$).+", cell):
                        problems.append(f"{path}: a spreadsheet would run {cell!r}")
    return len(every), problems


def check_compressed_copies(site):
    count, problems = 0, []
    for ending, decompress in ((".gz", gzip.decompress), (".br", brotli.decompress)):
        for path in sorted(site.root.rglob("*" + ending)):
            if path.is_relative_to(site.root / "archive"):
                continue
            count += 1
            original = path.with_suffix("")
            if not original.is_file() or decompress(path.read_bytes()) != original.read_bytes():
                problems.append(f"{path}: not its original")
    for path in site.pages():
        if path.stat().st_size > 4096 and "archive" not in path.relative_to(site.root).parts and not path.with_name(path.name + ".br").is_file():
            problems.append(f"{path}: no compressed copy")
    return count, problems


CHECKS = {
    "structured data": check_structured_data, "link previews": check_link_previews, "sitemap": check_sitemap, "feeds": check_feeds,
    "workbooks": check_workbooks, "databases": check_databases, "CSV in spreadsheets": check_csv_in_spreadsheets,
    "compressed copies": check_compressed_copies,
}
