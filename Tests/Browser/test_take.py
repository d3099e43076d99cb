"""What readers take along: links, references, code and pictures that they copy, and figures in the frames of other sites."""
import datetime
import html
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from site_under_test import ROOT, pages


def named(part):
    return [path for path in pages() if part in path]


EMBEDS = named("/embed/")
# Those whose first exhibit is a figure come first.
CHAPTERS = sorted(
    [path for path in named("/chapters/") if '<details class="take"' in (ROOT / path).read_text(encoding="utf-8")],
    key=lambda path: (ROOT / path).read_text(encoding="utf-8").split('<details class="take"', 2)[1].count('data-copy="image"') == 0)


@pytest.fixture
def look(take):
    """Opens an address with a clipboard; what went wrong is in `problems`."""

    def look(address, width=1200, height=900, touch=False, clipboard=True, **options):
        page = take(width, height, has_touch=touch, permissions=["clipboard-read", "clipboard-write"] if clipboard else [], **options)
        page.problems = []
        page.on("console", lambda message: message.type in ("error", "warning") and page.problems.append(message.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        page.goto(address)
        return page

    return look


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def opened(page):
    """The first figure's panel, opened as a reader opens it."""
    panel = page.locator("details.take").first
    panel.locator("summary").first.click()
    return panel


def rows(panel):
    return panel.locator("[data-copy]")


def of_kind(panel, kind, number=0):
    return panel.locator(f'[data-copy="{kind}"]').nth(number)


def test_the_site_has_figures_to_take():
    assert CHAPTERS and EMBEDS


@pytest.mark.parametrize("protocol", ["http", "file"])
def test_a_link_to_a_figure_is_copied_whole(look, server, protocol):
    base = server if protocol == "http" else ROOT.as_uri() + "/"
    page = look(base + CHAPTERS[0])
    panel = opened(page)
    link = of_kind(panel, "link")
    link.locator("button").click()
    expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-done"))
    assert copied(page).startswith(base + CHAPTERS[0] + "#")
    target = copied(page).split("#")[1]
    assert page.locator(f'[id="{target}"] details.take').count() == 1
    assert not page.problems


def test_a_reference_says_the_day_on_which_it_was_copied(look, server):
    page = look(server + CHAPTERS[0])
    today = datetime.date.today().isoformat()
    panel = opened(page)
    for number in range(panel.locator('[data-copy="text"]').count()):
        row = of_kind(panel, "text", number)
        row.locator("button").click()
        expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-done"))
        text = copied(page)
        shown = row.locator("pre, span").first.text_content()
        if "TY  - " in text:
            assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.replace("\r\n", "\n").split("\n"))
        if row.locator("[data-accessed]").count():
            assert (today.replace("-", "/") if "TY  - " in text else today) in text and today not in shown
        else:
            assert text.replace("\r\n", "\n") == shown


def test_code_to_embed_names_this_address(look, server):
    page = look(server + CHAPTERS[0])
    panel = opened(page)
    of_kind(panel, "embed").locator("button").click()
    expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-done"))
    code = copied(page)
    address = html.unescape(re.search(r'src="([^"]*)"', code).group(1))
    assert re.search(r' title="[^"]+" width="100%" height="\d+" loading="lazy"', code)
    assert address.startswith("http") and "/embed/" in address
    # Without an address of its own the site is where it stands.
    if not (ROOT / "sitemap.xml").exists():
        assert address.startswith(server) and look(address).locator("h1").count() == 1


def test_a_picture_is_copied_where_that_is_possible(look, server):
    page = look(server + CHAPTERS[0])
    panel = opened(page)
    of_kind(panel, "image").locator("button").click()
    expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-done"))
    size = page.evaluate("""async () => {
      const items = await navigator.clipboard.read(), blob = await items[0].getType("image/png");
      const picture = await createImageBitmap(blob);
      return [picture.width, picture.height];
    }""")
    drawing = ROOT / CHAPTERS[0].replace("chapters/", "").rsplit("/", 1)[0] / "figures"
    name = of_kind(panel, "image").locator("a").first.get_attribute("href").rsplit("/", 1)[1]
    width, height = re.search(r'width="(\d+)" height="(\d+)"', (drawing / name).read_text(encoding="utf-8")).groups()
    assert size == [2 * int(width), 2 * int(height)]
    assert not page.problems


def test_from_a_folder_no_picture_is_offered_to_copy(look):
    page = look((ROOT / CHAPTERS[0]).as_uri())
    panel = opened(page)
    assert of_kind(panel, "image").locator("a").count() >= 2
    assert of_kind(panel, "image").locator("button").count() == 0


def test_a_refused_clipboard_is_said(look, server):
    page = look(server + CHAPTERS[0], clipboard=False)
    page.evaluate("Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) })")
    panel = opened(page)
    of_kind(panel, "link").locator("button").click()
    expect(panel.locator("[role=status]")).to_have_text(panel.get_attribute("data-failed"))


def test_without_scripts_all_is_there(visit):
    page = visit(CHAPTERS[0], scripts=False).page
    panel = opened(page)
    assert panel.locator("button").count() == 0
    assert {"link", "embed", "text"} <= {row.get_attribute("data-copy") for row in rows(panel).all()}
    for link in panel.locator("a").all():
        assert link.is_visible() and link.get_attribute("href")
    page.locator("details.cite > summary").click()
    assert page.locator("details.cite dd span").first.is_visible()


def test_a_thumb_finds_what_it_wants(look, server):
    page = look(server + CHAPTERS[0], width=360, touch=True, is_mobile=True)
    panel = page.locator("details.take").first
    assert panel.locator("summary").first.bounding_box()["height"] >= 44
    panel.locator("summary").first.tap()
    for target in panel.locator(":scope > dl > div > dd > a, .grab").all():
        assert target.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_paper_has_the_credit_and_no_panel(look, server):
    page = look(server + CHAPTERS[0])
    page.emulate_media(media="print")
    assert not page.locator("details.take").first.is_visible() and not page.locator("details.cite").first.is_visible()
    if page.locator(".credit").count():
        assert page.locator(".credit").first.is_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_open_panels_have_no_violations(visit, theme):
    visited = visit(CHAPTERS[0], 360, theme)
    opened(visited.page)
    visited.page.locator("details.cite > summary").click()
    violations = Axe().run(visited.page, options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
    assert not violations, [(v["id"], v["nodes"][0]["html"][:160]) for v in violations]
    assert visited.page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


# Frames


SCROLLS = "() => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def snippets():
    """The code of each frame, by its page."""
    found = {}
    for path in CHAPTERS:
        for code in re.findall(r"&lt;iframe.*?&lt;/iframe&gt;", (ROOT / path).read_text(encoding="utf-8")):
            snippet = html.unescape(code)
            found.setdefault(html.unescape(re.search(r'src="(?:https?://.*?)?((?:en/)?[^"/]*/embed/[^"]*)"', snippet).group(1)), snippet)
    return found


@pytest.mark.parametrize("path", EMBEDS)
def test_a_frame_holds_its_figure_without_scrolling(look, server, snippets, tmp_path, path):
    """In a page of another origin, at every width for which its height was reckoned; the drawing is as large as it would be alone."""
    snippet = snippets[path]
    host = tmp_path / "host.html"
    for address in [server + path, (ROOT / path).as_uri()]:
        code = re.sub(r'src="[^"]*"', f'src="{address}"', snippet).replace('loading="lazy"', "")
        host.write_text(f'<!doctype html><title>Host</title><body style="margin:0">{code}', encoding="utf-8")
        page = look(host.as_uri(), width=360, height=1200)
        frame = page.frames[1]
        frame.wait_for_load_state()
        for width in [360, 500, 720, 1200] if address.startswith("http") else [360, 720]:
            page.set_viewport_size({"width": width, "height": 1200})
            assert not frame.evaluate(SCROLLS), f"{width}"
            assert frame.locator("h1").is_visible() and frame.locator(".from a").first.is_visible()
            box = page.locator("iframe").bounding_box()
            last = frame.locator(".from").bounding_box()
            assert last["y"] + last["height"] <= box["y"] + box["height"] + 1
            for drawing in frame.locator(".drawing svg:visible").all():
                scale = drawing.evaluate("svg => svg.getScreenCTM().a")
                assert scale >= (0.99 if width in (360, 720) else 0.85), f"{width}: drawn at {scale:.2f}"
        assert not page.problems, page.problems
        page.context.close()


def test_a_frame_says_where_it_is_from(visit):
    page = visit(EMBEDS[0]).page
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator(".from a").first.get_attribute("target") == "_blank"
    assert page.locator("header, nav, script").count() == 0
    page.goto(page.locator(".from a").first.evaluate("link => link.href"))
    assert page.locator(":target").count() == 1


def test_nothing_forbids_frames():
    headers = (ROOT / "_headers").read_text(encoding="utf-8")
    assert "frame-ancestors" not in headers and "X-Frame-Options" not in headers
