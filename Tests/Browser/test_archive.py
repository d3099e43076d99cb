"""Sealed pages in a browser: what tells of a newer release shows outside of the bag and not without it; nothing breaks anywhere."""
import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest

import page_checks

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("ALMANAC_PROGRAM", PROJECT / ".build/release/almanac"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The made-up report with two releases of 2023; the sources of 2021 are gone."""
    root = tmp_path_factory.mktemp("archive") / "report"
    shutil.copytree(PROJECT / "Tests/Fixtures/Archive/three-editions", root)

    def almanac(*arguments):
        subprocess.run([PROGRAM, *arguments, "--root", root], check=True, capture_output=True)

    almanac("archive", "2021")
    almanac("archive", "2023")
    shutil.rmtree(root / "Content/2021")
    scores = root / "Content/2023/scores.csv"
    scores.write_text(scores.read_text().replace("amber,7,8,4", "amber,7,9,4"))
    with open(root / "Content/2023/edition.yaml", "a", encoding="utf-8") as file:
        file.write("  - {version: 1.0.1, date: 2023-10-15, note: {zh-Hans: 更正, en: Corrected}}\n")
    almanac("archive", "2023")
    almanac("build")
    return root / "Site"


@pytest.fixture(scope="module")
def server(site):
    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture
def look(take):
    """Opens an address, without scripts unless asked; everything that went wrong is in `problems`."""

    def look(address, width=1200, theme="light", scripts=False, media=None):
        page = take(width, 800, theme, java_script_enabled=scripts)
        page.problems = []
        page.on("console", lambda message: message.type in ("error", "warning") and page.problems.append(message.text))
        page.on("pageerror", lambda error: page.problems.append(str(error)))
        if media:
            page.emulate_media(media=media)
        page.goto(address)
        return page

    return look


def strip(page):
    """The text of the status page within a sealed page; None where it is not there."""
    frames = [frame for frame in page.frames if frame != page.main_frame and frame.url.endswith(".html")]
    return frames[0].inner_text("body") if frames else None


OLD, NEW = "archive/2023/1.0.0/data/site/en/2023/", "archive/2023/1.0.1/data/site/en/2023/"


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("page", ["index.html", "units/amber.html", "chapters/lamps.html"])
def test_a_superseded_page_says_so_without_a_script(site, server, look, scheme, page):
    page = look((server if scheme == "http" else site.as_uri() + "/") + OLD + page)
    assert strip(page).startswith("Release 1.0.0 is superseded by 1.0.1 of 2023-10-15.")
    assert page.problems == []


def test_its_links_lead_out_of_the_strip(server, look):
    page = look(server + OLD + "ranking.html")
    page.frames[1].click("text=Open 1.0.1")
    page.wait_for_url(server + NEW + "index.html")
    assert strip(page).startswith("Sealed release 1.0.1 of 2023-10-15, the latest.")
    assert page.locator(".supersedes").inner_text().startswith("Release 1.0.1 of 2023-10-15 supersedes release 1.0.0.")
    page.click(".supersedes a")
    page.wait_for_url(server + NEW + "changes.html")
    assert page.locator("h1").inner_text() == "Changes between releases"


def test_a_bag_that_stands_alone_speaks_for_itself(site, tmp_path, look):
    shutil.copytree(site / "archive/2023/1.0.0", tmp_path / "stick/reports/bag")
    page = look((tmp_path / "stick/reports/bag/data/site/en/2023/index.html").as_uri())
    assert strip(page) is None
    said = page.locator(".sealed object p")
    assert said.is_visible() and said.inner_text().startswith("Sealed release 1.0.0 of 2023-09-01. There may be a newer one.")
    assert page.locator(".sealed object a").get_attribute("href") == "https://example.org/lights/en/archive/index.html"


@pytest.mark.parametrize("width", [320, 360, 768, 1200])
@pytest.mark.parametrize("path", [OLD, OLD.replace("en/2023", "2023"), NEW, NEW.replace("en/2023", "2023")])
def test_the_strip_fits_its_place(server, look, width, path):
    page = look(server + path + "index.html", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.locator("object").bounding_box()
    assert box["x"] == 0 and box["y"] == 0 and box["width"] == width
    # Nothing of it is cut off or needs scrolling.
    text = page.frames[1].evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    assert text[0] <= width and text[1] <= box["height"] + 1


@pytest.mark.parametrize("width", [320, 1200])
def test_what_a_lone_bag_says_fits_too(site, tmp_path, look, width):
    shutil.copytree(site / "archive/2023/1.0.1", tmp_path / "bag")
    for language in ("", "en/"):
        page = look((tmp_path / f"bag/data/site/{language}2023/index.html").as_uri(), width)
        inner, outer = page.locator(".sealed object p").bounding_box(), page.locator(".sealed object").bounding_box()
        assert inner["height"] <= outer["height"] + 1 and inner["x"] + inner["width"] <= width


def luminance(colour):
    channels = [int(part) / 255 for part in colour[colour.index("(") + 1:-1].split(",")[:3]]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", [OLD, NEW])
def test_the_strip_can_be_read_in_light_and_dark(server, look, theme, path):
    page = look(server + path + "index.html", theme=theme)
    ink, paper = page.frames[1].evaluate("(s => [s.color, s.backgroundColor])(getComputedStyle(document.body))")
    low, high = sorted([luminance(ink), luminance(paper)])
    assert (high + 0.05) / (low + 0.05) >= 4.5
    assert (luminance(paper) < 0.2) == (theme == "dark")


def test_on_paper_the_strip_is_there(server, look):
    page = look(server + OLD + "index.html", media="print")
    assert page.locator("object").bounding_box()["height"] > 20
    assert strip(page)


def test_sealed_pages_work_from_a_folder_with_scripts(site, look):
    page = look((site / NEW / "ranking.html").as_uri(), scripts=True)
    page.locator("thead button").first.click()
    assert page.problems == []


def test_an_old_address_leads_to_the_sealed_page(server, look):
    page = look(server + "en/2021/units/amber.html")
    page.wait_for_url(server + "archive/2021/1.0.0/data/site/en/2021/units/amber.html")
    assert page.locator("h1").inner_text().startswith("Amber")


@pytest.mark.parametrize("width", [320, 1200])
@pytest.mark.parametrize("path", ["archive/index.html", "en/archive/index.html", "en/2023/changes.html", "en/editions.html"])
def test_the_archive_s_own_pages_fit(server, look, path, width):
    page = look(server + path, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.problems == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", ["en/archive/index.html", "archive/index.html", "en/2023/changes.html", OLD + "index.html", NEW + "changes.html"])
def test_the_archive_s_pages_are_held_to_what_every_page_is(server, look, path, scripts):
    page = look(server + path, 360, scripts=scripts)
    found = page_checks.problems(page)
    assert not found, "\n".join(found)
    assert page.problems == []
