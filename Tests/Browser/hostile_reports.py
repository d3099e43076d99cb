"""Reports of Tests/Fixtures/Sites with payloads in every text of every file: of YAML and front matter each value, of CSV and .xlsx each cell, of
chapters each line, of blocks each option, of outlines each property.

What the program refuses is taken back where its diagnostic says, first the payloads that mean something in Markdown, then all of that place;
so what is left is every place that takes text.
"""
import collections
import csv
import json
import os
import re
import shutil
import subprocess

import openpyxl
import yaml

import payloads
from preview_program import PROGRAM, REPOSITORY

PLAIN = re.compile(r"^[-+.,/%\d\s:TZ()]*$")


class Place:
    """A text of the report: where it is, what it was, what it is now."""

    def __init__(self, file, kind, value):
        self.file, self.kind, self.value = file, kind, value
        self.line = 0
        # In a table, where its cell begins.
        self.column = 0
        self.text = value
        self.leads = False
        self.level = 2  # 2: with all payloads, 1: with those that are plain in Markdown, 0: as it was

    def fill(self, texts):
        chosen = texts if self.level == 2 else [text for text in texts if not payloads.is_wild(text)]
        # Where nothing but the text stands, every other place begins with a payload.
        parts = [*chosen, self.value] if self.leads else [self.value, *chosen]
        self.text = " ".join(parts) if self.level else self.value


class YAML:
    """Of a file, or of a part of a chapter that begins at a line."""

    def __init__(self, file, text, kind, start=0):
        self.start = start
        self.node = yaml.compose(text)
        self.places, self.nodes = [], []
        self._walk(self.node, file, kind)

    def _walk(self, node, file, path):
        if isinstance(node, yaml.MappingNode):
            node.flow_style = False
            for key, value in node.value:
                self._walk(value, file, f"{path}.{key.value}")
        elif isinstance(node, yaml.SequenceNode):
            node.flow_style = False
            for value in node.value:
                self._walk(value, file, f"{path}[]")
        elif node is not None and node.tag.endswith(":str"):
            self.nodes.append(node)
            self.places.append(Place(file, path, node.value))

    def render(self):
        for node, place in zip(self.nodes, self.places):
            node.value, node.style = place.text, '"'
        text = yaml.serialize(self.node, allow_unicode=True, width=10 ** 9) if self.node else ""
        marks = []

        def walk(node):
            if isinstance(node, yaml.MappingNode):
                for _, value in node.value:
                    walk(value)
            elif isinstance(node, yaml.SequenceNode):
                for value in node.value:
                    walk(value)
            elif node is not None and node.style == '"':
                marks.append(node.start_mark.line)

        walk(yaml.compose(text) if text else None)
        for place, line in zip(self.places, marks):
            place.line = self.start + line + 1
        return text


class Document:
    """A chapter: front matter, blocks of options, lines of text."""

    def __init__(self, file, text):
        self.parts = []
        if text.startswith("---\n"):
            matter, text = text[4:].split("\n---\n", 1)
            self.parts += ["---\n", YAML(file, matter, "front matter"), "---\n"]
        block, fence = [], None
        for line in text.split("\n"):
            if fence:
                if line.strip() == "```":
                    if fence in ("figure", "table"):
                        self.parts += [f"```{fence}\n", YAML(file, "\n".join(block), fence), "```\n"]
                    else:
                        self.parts.append("\n".join([f"```{fence}", *block, "```"]) + "\n")
                    block, fence = [], None
                else:
                    block.append(line)
            elif re.match(r"```\S+$", line):
                fence = line[3:]
            elif not line.strip() or re.match(r"^[\s|:=+-]*$|^:::|^\$\$|^<|^\[\^[^\]]*\]:\s*$", line):
                self.parts.append(line + "\n")
            else:
                kind = "heading" if line.startswith("#") else "row" if line.startswith("|") else "item" if re.match(r"\s*([-*+>]|\d+[.)])\s", line) else "line"
                # What ends a line (ids, the cell of a row) stays its end.
                end = re.search(r"\s*(\{[^}]*\}|\|)\s*$", line)
                self.parts += [Place(file, kind, line[:end.start()] if end else line), (line[end.start():] if end else "") + "\n"]

    @property
    def places(self):
        for part in self.parts:
            if isinstance(part, YAML):
                yield from part.places
            elif isinstance(part, Place):
                yield part

    def render(self):
        out = ""
        for part in self.parts:
            line = out.count("\n")
            if isinstance(part, YAML):
                part.start = line
                out += part.render()
            elif isinstance(part, Place):
                part.line = line + 1
                out += part.text
            else:
                out += part
        return out


class Table:
    """A CSV file without its head and its first column, which are ids."""

    def __init__(self, file, text):
        self.rows = list(csv.reader(text.splitlines()))
        self.cells = {
            (row, column): Place(file, f"column {self.rows[0][column] if column < len(self.rows[0]) else column}", cell)
            for row, cells in enumerate(self.rows) if row for column, cell in enumerate(cells) if column and cell and not PLAIN.match(cell)}
        self.places = list(self.cells.values())

    def render(self):
        out = ""
        for number, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                place = self.cells.get((number, column))
                if place:
                    place.line, place.column = number + 1, len(out) - out.rfind("\n")
                    cell = place.text
                out += ("," if column else "") + '"' + cell.replace('"', '""') + '"'
            out += "\n"
        return out


class Sheet:
    """The sheets of a workbook, likewise."""

    def __init__(self, file, path):
        self.book = openpyxl.load_workbook(path)
        self.cells = {
            cell: Place(file, f"cell of column {cell.column_letter}", cell.value)
            for sheet in self.book for row in sheet.iter_rows(min_row=self.head(sheet) + 1, min_col=self.ids(sheet) + 1) for cell in row
            if isinstance(cell.value, str) and not PLAIN.match(cell.value)}
        for cell, place in self.cells.items():
            place.line, place.column = cell.row, cell.column
        self.places = list(self.cells.values())

    @staticmethod
    def head(sheet):
        """The row of headings: the first with more than one cell."""
        return next((row[0].row for row in sheet.iter_rows() if sum(cell.value is not None for cell in row) > 1), 1)

    @staticmethod
    def ids(sheet):
        """The column of ids: the first with anything in it."""
        return next((column[0].column for column in sheet.iter_cols() if any(cell.value is not None for cell in column)), 1)

    def write(self, path):
        for cell, place in self.cells.items():
            cell.value = place.text
            cell.data_type = "s"
        self.book.save(path)


class Outlines:
    """The properties of a GeoJSON file."""

    def __init__(self, file, text):
        self.value = json.loads(text)
        self.found = [
            (feature["properties"], key, Place(file, f"property {key}", value))
            for feature in self.value.get("features", []) for key, value in feature["properties"].items() if isinstance(value, str)]
        self.places = [place for _, _, place in self.found]

    def render(self):
        for properties, key, place in self.found:
            properties[key] = place.text
        return json.dumps(self.value, ensure_ascii=False)


class HostileReport:
    # Kinds of places that take no free text, as earlier reports have found: ids, formulas, names of choices.
    closed = set()
    CLOSING = {"unsafe-id", "unknown-value", "formula-syntax", "unknown-data-column", "not-a-language", "release-version", "unknown-rows", "not-an-address", "wrong-type"}

    def __init__(self, name, folder):
        self.name, self.folder = name, folder
        subprocess.run([REPOSITORY / "Tests/Fixtures/unfold", "--to", folder, name], check=True, stdout=subprocess.DEVNULL)
        self.root = folder / name
        self.files = {}
        for path in sorted((self.root / "Content").rglob("*")):
            file = path.relative_to(self.root).as_posix()
            if path.suffix in (".yaml", ".yml"):
                self.files[file] = YAML(file, path.read_text(encoding="utf-8"), path.name)
            elif path.suffix == ".md":
                self.files[file] = Document(file, path.read_text(encoding="utf-8"))
            elif path.suffix == ".csv":
                self.files[file] = Table(file, path.read_text(encoding="utf-8"))
            elif path.suffix == ".xlsx":
                self.files[file] = Sheet(file, path)
            elif path.suffix == ".geojson":
                self.files[file] = Outlines(file, path.read_text(encoding="utf-8"))
        self.places = [place for file in self.files.values() for place in file.places]
        self.refused = collections.Counter()
        for place in self.places:
            if place.kind in self.closed:
                place.level = 0

    def write(self):
        for file, content in self.files.items():
            if isinstance(content, Sheet):
                content.write(self.root / file)
            else:
                (self.root / file).write_text(content.render(), encoding="utf-8")

    def problems(self):
        run = subprocess.run(
            [PROGRAM, "check", "--root", self.root, "--format", "json"], capture_output=True, text=True, encoding="utf-8", env={**os.environ, "PATH": "/usr/bin:/bin"})
        assert run.returncode in (0, 1), run.stderr
        return [problem for problem in json.loads(run.stdout) if problem["severity"] == "error"]

    def fill(self, texts):
        """Puts the payloads into every place that takes them."""
        for position, place in enumerate(self.places):
            place.leads = bool(position % 2) and place.kind not in ("heading", "row", "item", "line")
            place.rotation = texts[position % len(texts):] + texts[:position % len(texts)]
            place.fill(place.rotation)
        for _ in range(30):
            self.write()
            found = self.problems()
            if not found:
                return
            taken = 0
            for problem in found:
                taken += self.take_back(problem)
            if not taken:
                # The mistake shows elsewhere: everything of its file goes back, and in the end everything of ids.
                for file in {problem.get("file") for problem in found}:
                    taken += sum(self.lower(place, problem["rule"]) for place in self.places if place.file == file or file is None)
            if not taken:
                for place in self.places:
                    taken += self.lower(place, "elsewhere") if place.kind.rpartition(".")[2] in ("id", "key", "name", "label", "kind") else 0
            assert taken, f"{self.name}: {found[:3]}"
        raise AssertionError(f"{self.name}: {found[:3]}")

    def lower(self, place, rule):
        if not place.level:
            return 0
        place.level -= 1
        place.fill(place.rotation)
        if not place.level:
            if rule in self.CLOSING and not place.kind.startswith("column"):
                self.closed.add(place.kind)
            self.refused[(place.file.rpartition("/")[2] if ".md" not in place.file else "chapter", place.kind, rule)] += 1
        return 1

    def take_back(self, problem):
        file, line, column = problem.get("file"), problem.get("line") or 0, problem.get("column") or 0
        said = " ".join([problem["message"], *map(str, problem.get("parts", []))])
        # A name by which something else is named, and headings, whose ids links name.
        named = [place for place in self.places if place.level and place.file != file and len(place.value) > 1 and place.value in said and place.level]
        if problem["rule"] in ("formula-unknown-name", "unclear-claim", "false-claim", "unknown-band", "unknown-unit", "unknown-group-value") and named:
            for place in named:
                place.level = 1
            return sum(self.lower(place, problem["rule"]) for place in named)
        if problem["rule"] in ("dead-link", "unknown-reference"):
            headings = [place for place in self.places if place.level and place.kind == "heading" and "#" + place.value.lstrip("# ").lower()[:3] in said.lower()]
            headings = headings or [place for place in self.places if place.level and place.kind == "heading"]
            if headings:
                return sum(self.lower(place, problem["rule"]) for place in headings)
        if problem["rule"].startswith("map-"):
            outlines = [place for place in self.places if place.level and place.kind.startswith("property") and place.file in said]
            if outlines:
                return sum(self.lower(place, problem["rule"]) for place in outlines)
        here = [place for place in self.places if place.file == file and place.line == line and place.level]
        cells = [place for place in here if place.column]
        if cells and column:
            before = [place for place in cells if place.column <= column]
            here = [max(before, key=lambda place: place.column)] if before else []
        if not here and file and not file.endswith((".md", ".csv")):
            # Of a list or mapping the beginning is named.
            below = [place for place in self.places if place.file == file and place.level and place.line >= line]
            here = below[:1]
        return sum(self.lower(place, problem["rule"]) for place in here)

    def build(self, out):
        shutil.rmtree(out, ignore_errors=True)
        run = subprocess.run(
            [PROGRAM, "build", "--root", self.root, "--out", out, "--base-url", "https://index.example/report/"], capture_output=True, text=True, encoding="utf-8",
            env={**os.environ, "PATH": "/nonexistent"})
        assert run.returncode == 0, run.stderr[-2000:]

    @property
    def taken(self):
        return [place for place in self.places if place.level]
