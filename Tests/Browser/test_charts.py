"""The gallery of charts: no overlap in any font, each value said once, and files that open by themselves."""
import os
import pathlib
import re
import subprocess

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

OUTSIDE = """() => {
    const found = []
    for (const text of document.querySelectorAll('figure svg text')) {
        const box = text.getBoundingClientRect(), width = document.documentElement.clientWidth
        if (box.width && !text.closest('.table-scroll') && (box.left < -1 || box.right > width + 1))
            found.push(text.closest('figure').id + ': ' + text.textContent)
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
def chapter(browser, gallery):
    """Opens a chapter of the gallery."""
    contexts = []

    def start(name, width=1200, font=None, theme="light"):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.goto((gallery / "2025/chapters" / f"{name}.html").as_uri())
        if font:
            page.add_style_tag(content=f"* {{ font-family: '{font}' !important }}")
        return page

    yield start
    for context in contexts:
        context.close()


def names():
    paths = sorted((REPOSITORY / "Docs/gallery/Content/2025/chapters").glob("*.md"))
    return [re.sub(r"^\d+-", "", path.stem) for path in paths]


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font or "default")
@pytest.mark.parametrize("name", names())
def test_no_texts_overlap_in_any_font(chapter, name, font):
    page = chapter(name, font=font)
    for width in [360, 1200]:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERLAPS) == [], f"at {width} px"
        assert page.evaluate(OUTSIDE) == [], f"at {width} px"
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, f"scrolls sideways by {wide} px at {width} px"


def test_a_cloud_places_every_word(chapter):
    page = chapter("cloud")
    for count in [5, 50, 500]:
        for form in ["wide", "narrow"]:
            assert page.locator(f"#cloud-{count} .cloud svg.{form} text").count() == count
        assert page.locator(f"#cloud-{count} ol.bars > li").count() == count


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
                assert cell in said or cell == "–" or cell in ("North", "South", "Islands"), f"{figure['id']}: {said} lacks {cell}"
            checked += 1
    assert checked or name not in ("bars", "dots", "grouped-bars", "stacked-bars", "dumbbells", "strip")


def spoken(page, selector):
    """The texts of the accessibility tree below a figure, as a screen reader gets them."""
    client = page.context.new_cdp_session(page)
    root = client.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    node = client.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    backend = client.send("DOM.describeNode", {"nodeId": node})["node"]["backendNodeId"]
    nodes = {node["nodeId"]: node for node in client.send("Accessibility.getFullAXTree")["nodes"]}
    start = next(node for node in nodes.values() if node.get("backendDOMNodeId") == backend)
    texts, queue = [], [start]
    while queue:
        node = queue.pop(0)
        role = node.get("role", {}).get("value")
        if role == "StaticText" and not node.get("ignored"):
            texts.append(node["name"]["value"].strip())
        queue = [nodes[child] for child in node.get("childIds", []) if child in nodes] + queue
    return texts


@pytest.mark.parametrize("name, figure, value", [
    ("bars", "bars-plain", "105"), ("bars", "bars-many", "2,000"), ("dots", "dots-minimum", "611"), ("heatmap", "heatmap-towns", "105"),
    ("tiles", "tiles-towns", "105"), ("hotspots", "hotspots-change", "900"), ("cloud", "cloud-50", "900 times"),
])
def test_a_screen_reader_gets_a_value_once(chapter, name, figure, value):
    texts = spoken(chapter(name), f"#{figure}")
    # The caption may say it too: it is the finding.
    body = [text for text in texts if not re.search(r"highest|occurs", text)]
    number = re.compile(rf"(?<![\d,.]){re.escape(value.split()[0])}(?![\d,.%])")
    assert sum(len(number.findall(text)) for text in body) == 1, body[:40]


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
