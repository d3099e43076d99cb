"""Every kind of page, as readers meet it: phone to desk, light and dark, with scripts and without."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from site_under_test import ROOT, broken_links, one_of_each_kind, pages

KINDS = one_of_each_kind()


def test_the_site_is_built():
    assert "index.html" in pages(), "no site to look at: run `make site` first"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 720, 1200])
@pytest.mark.parametrize("path", KINDS)
def test_opens_cleanly(visit, path, width, theme):
    visited = visit(path, width, theme)
    page = visited.page
    assert page.locator("h1:visible").count() == 1
    assert page.title().strip()
    assert page.locator("html").get_attribute("lang")

    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"scrolls sideways by {wide} px"

    assert not visited.problems, "\n".join(visited.problems)

    # Without `preload`, which asks for the style sheets again by a call that pages from a folder are not allowed.
    violations = Axe().run(page, options={"preload": False, "resultTypes": ["violations"]}).response["violations"]
    found = [f"{v['id']}: {v['help']} ({len(v['nodes'])}×), first {v['nodes'][0]['html'][:160]}" for v in violations]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", KINDS)
def test_reads_without_scripts(visit, path):
    plain = visit(path, scripts=False)
    assert plain.page.locator("h1:visible").count() == 1
    main = plain.page.locator("main").inner_text().split()
    # Scripts may add controls to a page, but nothing that is to be read is missing without them.
    scripted = visit(path).page
    # What follows a reader's own weights is a control's, not the page's.
    controls = sum(len(text.split()) for text in scripted.locator(".weigh").all_inner_texts())
    assert len(main) >= 0.8 * (len(scripted.locator("main").inner_text().split()) - controls)
    assert not plain.problems, "\n".join(plain.problems)


def test_links_lead_to_files_that_exist():
    problems = broken_links()
    assert not problems, "\n".join(problems[:40])


@pytest.mark.parametrize("path", KINDS)
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
