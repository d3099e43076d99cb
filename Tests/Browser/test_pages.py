"""Every kind of page, as readers meet it: phone to desk, light and dark, with scripts and without."""
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_under_test import ROOT, broken_links, one_of_each_kind, pages

KINDS = one_of_each_kind()


def test_the_site_is_built():
    assert "index.html" in pages(), "no site to look at: run `make site` first"


# Every kind at every width in both themes; in a further language, whose pages differ in their words alone, at the ends.
VIEWS = [(path, width, theme) for path in KINDS for width in (360, 720, 1200) for theme in ("light", "dark")
         if not path.startswith("en/") or (width, theme) in {(360, "dark"), (1200, "light")}]


@pytest.mark.parametrize("path, width, theme", VIEWS)
def test_opens_cleanly(visit, path, width, theme):
    visited = visit(path, width, theme)
    page = visited.page
    assert page.locator("h1:visible").count() == 1
    assert page.title().strip()
    assert page.locator("html").get_attribute("lang")

    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"scrolls sideways by {wide} px"

    assert not visited.problems, "\n".join(visited.problems)

    found = violations(page)
    assert not found, "\n".join(found)


# What axe holds pages to: WCAG 2.2 up to AA, and what it calls best practices (landmarks with names of their own, headings in order).
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page):
    """A line for each rule of axe that the page breaks."""
    # Without `preload`, which asks for the style sheets again by a call that pages from a folder are not allowed.
    response = Axe().run(page, options={"preload": False, "runOnly": {"type": "tag", "values": RULES}}).response
    found = []
    for violation in response["violations"]:
        # A number within a sentence is as high as its line (WCAG 2.2, 2.5.8: inline).
        nodes = [node for node in violation["nodes"] if not (violation["id"] == "target-size" and 'class="claim"' in node["html"])]
        if nodes:
            found.append(f"{violation['id']}: {violation['help']} ({len(nodes)}×), first {nodes[0]['html'][:160]}")
    return found


# Kinds of pages that a report with one edition in one language has not; a report with several, and one with two languages.
@pytest.mark.parametrize("report", ["years", "published"])
def test_what_other_reports_have_opens_cleanly_too(visit, fixture_site, report):
    root = fixture_site(report)
    known = {re.sub(r"\d+", "", path) for path in KINDS}
    # An error page stands at any depth: it names the site's address, which no file has.
    others = [path for path in one_of_each_kind(root) if path != "404.html" and (report == "published" or re.sub(r"\d+", "", path) not in known)]
    assert len(others) > 3
    problems = []
    for path in others:
        visited = visit(path, 360, root=root)
        wide = visited.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        problems += [f"{path}: {problem}" for problem in [*visited.problems, *violations(visited.page), *([f"{wide} px too wide"] if wide > 0 else [])]]
        visited.page.context.close()
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("theme", ["light", "dark"])
# What stands in another site's frame has no script: it follows the system.
@pytest.mark.parametrize("path", [path for path in KINDS if "/embed/" not in path])
def test_the_chosen_theme_can_be_read_as_the_system_s(visit, path, theme):
    page = visit(path, theme="dark" if theme == "light" else "light", before=f"localStorage.setItem('almanac-theme', '{theme}')").page
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == theme
    found = violations(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("width", [360, 1200])
def test_reads_without_scripts(visit, path, width):
    plain = visit(path, width, scripts=False)
    wide = plain.page.locator("body").evaluate("body => body.ownerDocument.documentElement.scrollWidth - body.ownerDocument.documentElement.clientWidth")
    assert wide <= 0, f"scrolls sideways by {wide} px"
    assert plain.page.locator("h1:visible").count() == 1
    main = plain.page.locator("main").inner_text().split()
    # Scripts may add controls to a page, but nothing that is to be read is missing without them.
    scripted = visit(path, width).page
    # What follows a reader's own weights is a control's, not the page's.
    controls = sum(len(text.split()) for text in scripted.locator(".weigh").all_inner_texts())
    assert len(main) >= 0.8 * (len(scripted.locator("main").inner_text().split()) - controls)
    assert not plain.problems, "\n".join(plain.problems)


def test_links_lead_to_files_that_exist():
    problems = broken_links()
    assert not problems, "\n".join(problems[:40])


# A figure by itself has nothing before it.
@pytest.mark.parametrize("path", [path for path in KINDS if "/embed/" not in path])
def test_keyboard_reaches_the_content(visit, path):
    page = visit(path).page
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href') || ''")
    assert focused.startswith("#") and page.locator(f'[id="{focused[1:]}"]').count() == 1, "the first stop is no link past the navigation"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_claim_of_several_words_opens_its_card(visit, scripts):
    path = next(path for path in pages() if 'class="claim-key"' in (ROOT / path).read_text())
    page = visit(path, 360, scripts=scripts).page
    words, button, card = page.locator("label.claim").first, page.locator("button.claim-key").first, page.locator(".claim-card:popover-open")
    assert "*" not in words.inner_text()
    assert button.get_attribute("aria-label").startswith(words.inner_text())
    words.click()
    assert card.count() == 1
    page.keyboard.press("Escape")
    assert card.count() == 0
    button.focus()
    page.keyboard.press("Enter")
    assert card.count() == 1
