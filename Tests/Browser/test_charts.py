"""The gallery of charts: no overlap in any font, each value said once, and files that open by themselves."""
import os
import pathlib
import re
import subprocess
import sys

import pytest


REPOSITORY = pathlib.Path(__file__).parents[2]
# A CJK sans, a CJK serif, and four that differ from them in every way; the last is what the reader's machine has.
FONTS = ["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans", "Liberation Serif", "DejaVu Sans Mono", None]

OVERLAPS = """() => {
    const found = []
    for (const svg of document.querySelectorAll('figure svg')) {
        const boxes = []
        for (const text of svg.querySelectorAll('text')) {
            const box = text.getBoundingClientRect()
            if (box.width) boxes.push([box, text.textContent])
        }
        boxes.sort((a, b) => a[0].left - b[0].left)
        for (let i = 0; i < boxes.length; i++)
            for (let j = i + 1; j < boxes.length && boxes[j][0].left < boxes[i][0].right - 1; j++) {
                const [a, b] = [boxes[i][0], boxes[j][0]]
                // The box of a text is its line; ink is narrower. A quarter of the line may meet without letters touching.
                const deep = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
                if (deep > Math.min(a.height, b.height) / 4 && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
                    found.push(svg.closest('figure').id + ': ' + boxes[i][1] + ' / ' + boxes[j][1])
            }
    }
    return found.slice(0, 20)
}"""

# At the ends of rank lines, and above a distribution, labels stand close to points: none may lie on one.
ON_POINTS = """() => {
    const found = []
    for (const svg of document.querySelectorAll('figure .drawing svg')) {
        const points = [...svg.querySelectorAll('circle')].map(circle => circle.getBoundingClientRect()).filter(box => box.width)
        for (const text of svg.querySelectorAll('text')) {
            const box = text.getBoundingClientRect(), ink = box.height / 5
            if (points.some(p => Math.min(p.right, box.right) - Math.max(p.left, box.left) > 1
                    && Math.min(p.bottom, box.bottom - ink) - Math.max(p.top, box.top + ink) > 1))
                found.push(svg.closest('figure').id + ': ' + text.textContent)
        }
    }
    return found.slice(0, 20)
}"""

# Tiles are HTML: a name that needs more room makes its tile grow, and never leaves it.
OUT_OF_TILES = """() => [...document.querySelectorAll('.tiles > div')]
    .filter(tile => tile.scrollWidth > tile.clientWidth + 1 || tile.scrollHeight > tile.clientHeight + 1).map(tile => tile.textContent)"""

OUTSIDE = """() => {
    const found = []
    for (const text of document.querySelectorAll('figure svg text')) {
        const box = text.getBoundingClientRect(), width = document.documentElement.clientWidth
        if (box.width && !text.closest('.table-scroll') && (box.left < -1 || box.right > width + 1))
            found.push(text.closest('figure').id + ': ' + text.textContent)
    }
    return found.slice(0, 20)
}"""

# A reference line is cut where it would strike through a value or a label.
CROSSED = """() => {
    const found = []
    for (const line of document.querySelectorAll('figure svg line.ref')) {
        const box = line.getBoundingClientRect()
        if (!box.width && !box.height || getComputedStyle(line).display === 'none') continue
        for (const text of line.closest('svg').querySelectorAll('text')) {
            const ink = text.getBoundingClientRect()
            if (!ink.width) continue
            // A font's line is taller than its letters, by half where it has Chinese: what counts is the square that a character is drawn in.
            const scale = text.getScreenCTM().d, size = parseFloat(getComputedStyle(text).fontSize) * scale
            const baseline = text.getStartPositionOfChar(0).y * scale + text.getScreenCTM().f
            if (box.left < ink.right && box.right > ink.left && box.top < baseline + 0.22 * size && box.bottom > baseline - 0.88 * size)
                found.push(line.closest('figure').id + ': ' + text.textContent)
        }
    }
    return found.slice(0, 20)
}"""

# What a table says: its rows as lists of texts, wherever it is folded away.
TABLES = """() => [...document.querySelectorAll('figure')].map(figure => ({
    id: figure.id,
    list: figure.querySelector('ol.bars') ? [...figure.querySelectorAll('ol.bars > li')].map(li => li.querySelector('.lab').textContent) : null,
    rows: [...figure.querySelectorAll('details.data tbody tr')].map(tr => [...tr.cells].map(cell => cell.textContent))
}))"""


@pytest.fixture(scope="session")
def gallery(tmp_path_factory):
    """The gallery as a site, built by the program that is to be released."""
    out = tmp_path_factory.mktemp("gallery") / "site"
    program = os.environ.get("ALMANAC", REPOSITORY / ".build/release/almanac")
    subprocess.run([program, "build", "--root", REPOSITORY / "Docs/gallery", "--out", out], check=True, capture_output=True)
    return out


@pytest.fixture
def chapter(take, gallery):
    """Opens a chapter of the gallery."""

    def start(name, width=1200, font=None, theme="light"):
        page = take(width, theme=theme)
        page.goto((gallery / "2025/chapters" / f"{name}.html").as_uri())
        if font:
            page.add_style_tag(content=f"* {{ font-family: '{font}' !important }}")
        return page

    return start


def names():
    paths = sorted((REPOSITORY / "Docs/gallery/Content/2025/chapters").glob("*.md"))
    return [re.sub(r"^\d+-", "", path.stem) for path in paths]


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font or "default")
@pytest.mark.parametrize("name", names())
def test_no_texts_overlap_in_any_font(chapter, name, font):
    if font and sys.platform == "linux":
        assert subprocess.run(["fc-list", font], capture_output=True, text=True, check=True).stdout, f"{font} is not installed: run `make browser`"
    page = chapter(name, font=font)
    for width in [360, 720, 1200]:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERLAPS) == [], f"at {width} px"
        assert page.evaluate(ON_POINTS) == [], f"at {width} px"
        assert page.evaluate(CROSSED) == [], f"at {width} px"
        assert page.evaluate(OUT_OF_TILES) == [], f"at {width} px"
        assert page.evaluate(OUTSIDE) == [], f"at {width} px"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"scrolls sideways by {wide} px at {width} px"


def test_a_cloud_places_every_word(chapter):
    page = chapter("cloud")
    for count in [5, 50, 500]:
        for form in ["wide", "narrow"]:
            assert page.locator(f"#cloud-{count} .cloud svg.{form} text").count() == count
        assert page.locator(f"#cloud-{count} ol.bars > li").count() == count


# A group's name is said by the key.
GROUPS = ("North", "South", "Islands", "Bus", "Train", "Ferry", "Tram")


@pytest.mark.parametrize("name", names())
def test_lists_say_what_their_tables_say(chapter, name):
    checked = 0
    for figure in chapter(name).evaluate(TABLES):
        if figure["list"] is None or not figure["rows"]:
            continue
        assert len(figure["list"]) == len(figure["rows"]), figure["id"]
        for said, row in zip(figure["list"], figure["rows"]):
            assert said.startswith(row[0])
            for cell in row[1:]:
                # A group's name is said by the key; a missing value in words.
                assert cell in said or cell == "–" or cell in GROUPS, f"{figure['id']}: {said} lacks {cell}"
            checked += 1
    assert checked or name not in ("bars", "dots", "grouped-bars", "stacked-bars", "dumbbells", "strip")


class Speech:
    """The accessibility tree of a page, as a screen reader gets it."""

    def __init__(self, page):
        self.client = page.context.new_cdp_session(page)
        self.root = self.client.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
        self.nodes = {node["nodeId"]: node for node in self.client.send("Accessibility.getFullAXTree")["nodes"]}
        self.by_element = {node["backendDOMNodeId"]: node for node in self.nodes.values() if "backendDOMNodeId" in node}

    def of(self, selector):
        """The texts below the first such element, in order; none where it is not there."""
        element = self.client.send("DOM.querySelector", {"nodeId": self.root, "selector": selector})["nodeId"]
        if not element:
            return []
        backend = self.client.send("DOM.describeNode", {"nodeId": element})["node"]["backendNodeId"]
        texts, queue = [], [self.by_element[backend]] if backend in self.by_element else []
        while queue:
            node = queue.pop(0)
            if node.get("role", {}).get("value") == "StaticText" and not node.get("ignored"):
                texts.append(node["name"]["value"].strip())
            queue = [self.nodes[child] for child in node.get("childIds", []) if child in self.nodes] + queue
        return texts


NUMBER = re.compile(r"(?<![\w.,])[+−=]?\d+(?:,\d{3})*(?:\.\d+)?%?(?![\w.])")

# Of every figure: what kind of thing says its values, and what the values are.
FIGURES = """() => [...document.querySelectorAll('figure[id]')].map(figure => ({
    id: figure.id,
    form: figure.querySelector('ol.bars') ? 'list' : figure.querySelector('table.heat') ? 'table' : figure.querySelector('.tiles') ? 'tiles' : figure.querySelector('ol.regions') ? 'map' : 'drawing',
    labels: [...figure.querySelectorAll('ol.bars > li')].map(li => {
        const label = li.querySelector('.lab').cloneNode(true), said = label.querySelector('.vh')
        const value = said ? said.textContent.trim() : ''
        said?.remove()
        return {rank: li.querySelector('.rk')?.textContent || '', label: label.textContent, value, end: li.querySelector('.end')?.textContent || ''}
    }),
    regions: [...figure.querySelectorAll('ol.regions > li')].map(li => li.textContent),
    tiles: [...figure.querySelectorAll('.tiles > div')].map(tile => tile.textContent),
    heads: [...figure.querySelectorAll('table.heat thead th')].map(cell => cell.textContent),
    cells: [...figure.querySelectorAll('table.heat tbody td, table.heat tbody th')].map(cell => cell.textContent),
    rows: [...figure.querySelectorAll('details.data tbody tr')].map(tr => [...tr.cells].map(cell => cell.textContent)),
}))"""


def together(texts):
    return "".join("".join(texts).split())


@pytest.mark.parametrize("name", names())
def test_a_screen_reader_gets_each_value_once(chapter, name):
    """In the accessibility tree, of every figure: its list, its tiles or its table say each value, and nothing else says it again."""
    page = chapter(name)
    figures = page.evaluate(FIGURES)
    assert figures
    speech = Speech(page)
    for figure in figures:
        selector = f"#{figure['id']}"
        # Caption, source and the heading of the folded table stand around the values.
        around = sum((speech.of(f"{selector} {part}") for part in ("figcaption", ".src", "summary:not(.take *)", ".take", ".ends", ".refs")), [])
        said = speech.of(selector)
        for text in around:
            said.remove(text)
        if figure["form"] == "list":
            expected = [row[part] for row in figure["labels"] for part in ("rank", "label", "value", "end")]
            assert together(said) == together(expected), figure["id"]
            for row, cells in zip(figure["labels"], figure["rows"]):
                for cell in cells[1:]:
                    if NUMBER.fullmatch(cell):
                        equal = sum(other == cell for other in cells[1:])
                        # "6/10" says the maximum too.
                        assert NUMBER.findall(re.sub(r"/\d+", "", row["value"])).count(cell) in (1, equal), f"{figure['id']}: {row['value']} says {cell} not once"
        elif figure["form"] == "tiles":
            assert together(said) == together(figure["tiles"]), figure["id"]
            for tile, row in zip(figure["tiles"], figure["rows"]):
                assert tile.split(" ")[-1] == row[1], figure["id"]
        elif figure["form"] == "map":
            # The list says every region with its value, and its numbers; nothing else says them again.
            assert together(text for text in said if text != "–" and not re.fullmatch(r"\d+\. ?", text)) == together(figure["regions"]).replace("–", ""), figure["id"]
        elif figure["form"] == "table":
            assert together(said).replace("–", "") == together(figure["heads"] + figure["cells"]).replace("–", ""), figure["id"]
        else:
            # A drawing is one image with a name and a description; its values are in the table, which opens.
            assert said == [], figure["id"]
            page.locator(f"{selector} details.data summary").click()
            table = Speech(page).of(f"{selector} details.data tbody")
            assert together(table) == together(sum(figure["rows"], [])), figure["id"]


# The widths, themes and media in which nothing may be clipped or too small to read.
SMALL = """() => [...document.querySelectorAll('figure text, figure li, figure td, figure th, figure p, figcaption')].filter(element => {
    const box = element.getBoundingClientRect()
    if (!box.width || element.closest('.vh')) return false
    const scale = element.getScreenCTM ? element.getScreenCTM().a : 1
    return parseFloat(getComputedStyle(element).fontSize) * scale < 11.9
}).slice(0, 5).map(element => element.closest('figure').id + ': ' + element.textContent)"""


@pytest.mark.parametrize("media", ["light", "dark", "print"])
@pytest.mark.parametrize("name", names())
def test_no_text_is_under_twelve_pixels(chapter, name, media):
    page = chapter(name, theme="light" if media == "light" else "dark")
    if media == "print":
        page.emulate_media(media="print")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        ink = page.evaluate("getComputedStyle(document.querySelector('figcaption')).color")
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)") and ink == "rgb(29, 34, 41)", "dark on white on paper"
        return
    for width in [360, 720, 1200]:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SMALL) == [], f"at {width} px"


@pytest.mark.parametrize("name, figure", [
    ("columns", "columns-months"), ("distribution", "distribution-total"), ("scatter", "scatter-towns"), ("slope", "slope-table"),
    ("bump", "bump-editions"), ("radar", "radar-two"),
])
def test_a_drawing_has_one_name_and_one_description(chapter, name, figure):
    for width in [360, 1200]:
        page = chapter(name, width)
        seen = page.locator(f"#{figure} svg[role=img]:visible")
        assert seen.count() == 1
        names = seen.evaluate("svg => svg.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id).textContent)")
        assert len(names) == 2 and all(text.strip() for text in names)
        assert page.locator(f"#{figure} details.data").count() == 1


def test_files_open_by_themselves(browser, gallery):
    files = sorted((gallery / "2025/figures").glob("*.svg"))
    assert len(files) > 40
    context = browser.new_context(viewport={"width": 800, "height": 600})
    page = context.new_page()
    for file in files:
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.tagName") == "svg", file.name
        assert page.evaluate("document.querySelector('title').textContent").strip(), file.name
        assert [url for url in requests if url != file.as_uri()] == [], file.name
        inside = page.evaluate("""() => { const all = document.documentElement.viewBox.baseVal
            return [...document.querySelectorAll('text')].filter(text => { const box = text.getBBox()
                return box.x < -1 || box.y < -1 || box.x + box.width > all.width + 1 || box.y + box.height > all.height + 1 }).map(text => text.textContent) }""")
        assert inside == [], file.name
        assert file.with_suffix(".csv").is_file()
    context.close()


# Of every text of a drawing: its size on the screen, whatever scaled it.
SMALLEST = """() => [...document.querySelectorAll('svg text')].filter(text => text.getBoundingClientRect().width).map(text => {
    const matrix = text.getScreenCTM()
    return [parseFloat(getComputedStyle(text).fontSize) * Math.hypot(matrix.a, matrix.b), text.textContent]
}).filter(([size]) => size < 11.99).slice(0, 5)"""
WIDTHS = [320, 360, 414, 620, 656, 680, 700, 768, 1200]


@pytest.mark.parametrize("name", names())
def test_no_text_of_a_drawing_is_scaled_below_twelve_pixels(chapter, name):
    page = chapter(name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SMALLEST) == [], f"at {width} px"


def test_no_text_of_a_frame_is_scaled_below_twelve_pixels(browser, gallery):
    """Also in a frame that is too low for its drawing: it scrolls."""
    context = browser.new_context()
    page = context.new_page()
    frames = sorted((gallery / "2025/embed").glob("*.html"))
    assert len(frames) > 40
    for frame in frames:
        page.goto(frame.as_uri())
        for width, height in [(320, 1200), (360, 300), (540, 700), (720, 200), (1200, 900)]:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(SMALLEST) == [], f"{frame.name} at {width} × {height}"
    context.close()


@pytest.mark.parametrize("width", [360, 1200])
def test_a_map_stands_beside_the_list_of_all_its_regions(chapter, width):
    page = chapter("map", width)
    for figure in ["map-towns", "map-regions", "map-colour"]:
        drawing = page.locator(f"#{figure} .drawing svg:visible")
        assert drawing.count() == 1 and drawing.get_attribute("role") == "img"
        regions = page.locator(f"#{figure} ol.regions > li").count()
        numbers = [int(text) for text in drawing.locator("text").all_text_contents() if text.isdigit() and len(text) < 3]
        names = page.locator(f"#{figure} ol.regions > li").evaluate_all("all => all.map(li => li.textContent)")
        # A number that is no value stands for a row of the list.
        assert regions in (3, 20) and all(number <= 120 for number in numbers) and len(names) == regions
        assert page.locator(f"#{figure} details.data").count() == 0


def test_maps_make_no_request_and_stay_small(browser, tmp_path):
    """Thirty provinces and twenty-seven countries: under 60 KB of drawing each, nothing fetched, everything on the list."""
    fixture = subprocess.run([REPOSITORY / "Tests/Fixtures/unfold", "--to", tmp_path, "maps"], check=True, capture_output=True, text=True).stdout.strip()
    program = os.environ.get("ALMANAC", os.environ.get("ALMANAC_PROGRAM", REPOSITORY / ".build/release/almanac"))
    subprocess.run([program, "build", "--root", fixture, "--out", tmp_path / "site"], check=True, capture_output=True)
    text = (tmp_path / "site/2025/chapters/maps.html").read_text(encoding="utf-8")
    figures = re.findall(r'<figure[^>]* id="(fig-\w+)".*?</figure>', text, re.S)
    assert figures == ["fig-provinces", "fig-countries"]
    for figure, count in zip(figures, [30, 27]):
        inside = re.search(rf'<figure[^>]* id="{figure}".*?</figure>', text, re.S).group()
        drawings = re.findall(r"<svg.*?</svg>", inside, re.S)
        assert len(drawings) == 2 and sum(len(drawing.encode()) for drawing in drawings) < 60_000
        listed = re.search(r'<ol class="regions">(.*?)</ol>', inside, re.S).group(1)
        assert listed.count("<li>") == count
        file = (tmp_path / f"site/2025/figures/{figure}.svg").read_text(encoding="utf-8")
        assert len(file.encode()) < 60_000 and "http" not in file.replace('xmlns="http://www.w3.org/2000/svg"', "")
    context = browser.new_context(viewport={"width": 360, "height": 900})
    page, requests = context.new_page(), []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((tmp_path / "site/2025/chapters/maps.html").as_uri())
    assert all(url.startswith("file:") for url in requests)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(SMALLEST) == [] and page.evaluate(OVERLAPS) == [] and page.evaluate(OUTSIDE) == [], f"at {width} px"
    context.close()


@pytest.fixture(scope="module")
def wide_heatmaps(tmp_path_factory):
    """Reports of 12, 40 and 100 indicators, each with a heatmap of all of them."""
    program = os.environ.get("ALMANAC", os.environ.get("ALMANAC_PROGRAM", REPOSITORY / ".build/release/almanac"))
    sites = {}
    for count in [12, 40, 100]:
        root = tmp_path_factory.mktemp(f"heatmap-{count}")
        edition = root / "Content/2025"
        (edition / "chapters").mkdir(parents=True)
        (root / "Content/site.yaml").write_text("title: Heat\nlanguages: [en]\n")
        (edition / "edition.yaml").write_text("year: 2025\ntitle: Heat 2025\n")
        (edition / "indicators.yaml").write_text("".join(f"- {{id: i{n}, name: Number {n}, max: 10}}\n" for n in range(count)))
        (edition / "units.csv").write_text("id,name\n" + "".join(f"u{n},Place number {n}\n" for n in range(8)))
        (edition / "scores.csv").write_text(
            "unit," + ",".join(f"i{n}" for n in range(count)) + "\n" + "".join(f"u{u}," + ",".join(str((u * n) % 11) for n in range(count)) + "\n" for u in range(8)))
        (edition / "chapters/01-heat.md").write_text("---\ntitle: Heat\n---\n\n```figure\nid: heat\nchart: heatmap\n```\n")
        subprocess.run([program, "build", "--root", root, "--out", root / "site"], check=True, capture_output=True)
        sites[count] = root / "site"
    return sites


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("count", [12, 40, 100])
def test_a_heatmap_fits_or_scrolls_visibly(take, wide_heatmaps, count, width):
    page = take(width)
    page.goto((wide_heatmaps[count] / "2025/chapters/heat.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    region = page.locator("#heat .table-scroll:visible")
    assert region.count() == 1 and region.get_attribute("role") == "region" and region.get_attribute("tabindex") == "0" and region.get_attribute("aria-label")
    hidden = region.evaluate("region => region.scrollWidth - region.clientWidth")
    if hidden > 1:
        # It fades at its edge, its names stay while it scrolls, and keys move it.
        assert region.evaluate("region => getComputedStyle(region).maskImage") != "none"
        name = region.locator("tbody th").first
        region.focus()
        before = name.bounding_box()["x"]
        region.evaluate("region => region.scrollTo(400, 0)")
        page.wait_for_function("document.querySelector('#heat .table-scroll').scrollLeft > 200 || true")
        assert abs(name.bounding_box()["x"] - before) <= region.evaluate("region => parseFloat(getComputedStyle(region.querySelector('.rk') || region).width)") + 1
        assert name.bounding_box()["x"] >= 0
    assert hidden > 1 or count == 12


@pytest.mark.parametrize("count", [12, 40, 100])
def test_a_heatmap_loses_nothing_on_paper(take, wide_heatmaps, count):
    # A sheet of A4 within its margins.
    page = take(688)
    page.goto((wide_heatmaps[count] / "2025/chapters/heat.html").as_uri())
    page.emulate_media(media="print")
    tables = page.locator("#heat table.heat:visible")
    heads = tables.evaluate_all("tables => tables.flatMap(table => [...table.querySelectorAll('thead th')].filter(th => th.querySelector('.l')).map(th => th.textContent))")
    assert len(heads) == count
    assert tables.evaluate_all("tables => tables.every(table => table.getBoundingClientRect().right <= document.documentElement.clientWidth + 1)")
    file = (wide_heatmaps[count] / "2025/figures/heat.svg").read_text(encoding="utf-8")
    assert float(re.search(r'viewBox="0 0 ([\d.]+)', file).group(1)) < 1100
