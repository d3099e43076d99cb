"""Every kind of page, as readers meet it: phone to desk, light and dark, with scripts and without."""
import pytest
from playwright.sync_api import expect

import page_checks
from site_under_test import ROOT, broken_links, kind, one_of_each_kind, pages

KINDS = one_of_each_kind()
# A figure by itself stands in another site's frame: it has no script and nothing around it.
FRAMES = [path for path in KINDS if "/embed/" in path]
# What scripts do not touch is audited where they run.
PLAIN = {"audited": (360,), "has_colours": False}


def test_the_site_is_built():
    assert "index.html" in pages(), "no site to look at: run `make site` first"


@pytest.mark.parametrize("path", KINDS)
def test_reads_at_every_width_in_both_themes(visit, path):
    visited = visit(path, 360)
    page = visited.page
    assert page.locator("h1:visible").count() == 1
    assert page.title().strip()
    assert page.locator("html").get_attribute("lang")
    if path not in FRAMES:
        # The first stop of the keyboard is a link past the navigation.
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.getAttribute('href') || ''")
        assert focused.startswith("#") and page.locator(f'[id="{focused[1:]}"]').count() == 1, "the first stop is no link past the navigation"
        expect(page.locator(".find-open")).to_be_visible()
        assert page.locator(".mast").bounding_box()["height"] < 160, "the masthead takes too much of a phone"
        # Nothing of it is loaded before it is opened.
        assert page.locator("script[src*='find']").count() == 0
    found = page_checks.problems(page)
    assert not found, "\n".join(found)
    assert not visited.problems, "\n".join(visited.problems)


@pytest.mark.parametrize("path", KINDS)
def test_reads_without_scripts_all_the_same(visit, path):
    plain = visit(path, 360, scripts=False)
    page = plain.page
    assert page.locator("h1:visible").count() == 1
    expect(page.locator(".find-open, dialog.find").locator("visible=true")).to_have_count(0)
    main = page.locator("main").inner_text().split()
    # Scripts may add controls to a page, but nothing that is to be read is missing without them.
    scripted = visit(path, 360).page
    # What follows a reader's own weights is a control's, not the page's.
    controls = sum(len(text.split()) for text in scripted.locator(".weigh").all_inner_texts())
    assert len(main) >= 0.8 * (len(scripted.locator("main").inner_text().split()) - controls)
    found = page_checks.problems(page, **PLAIN)
    assert not found, "\n".join(found)
    assert not plain.problems, "\n".join(plain.problems)


# What stands in another site's frame has no script: it follows the system.
@pytest.mark.parametrize("path", [path for path in KINDS if path not in FRAMES])
def test_the_chosen_theme_is_painted_as_the_system_s(visit, path):
    page = visit(path).page
    for theme, other in [("dark", "light"), ("light", "dark")]:
        page.emulate_media(color_scheme=theme)
        page.locator(".theme select").select_option("system")
        as_the_system = page_checks.paint(page)
        page.emulate_media(color_scheme=other)
        assert page_checks.paint(page) != as_the_system
        page.locator(".theme select").select_option(theme)
        assert page_checks.paint(page) == as_the_system, f"{theme} is not the same"


# Reports with what this one has not: several editions, printed numbers that differ, five levels of indicators.
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("report, wanted", [
    ("years", "movers editions front unit indicator ranking compare data"),
    ("published", "front unit indicator ranking checks data report"),
    ("deep-tree", "unit indicator indicators ranking method data statistics robustness"),
])
def test_what_other_reports_have_reads_as_well(take, visit, fixture_site, report, wanted, scripts):
    root = fixture_site(report)
    chosen = {}
    for path in sorted(one_of_each_kind(root), reverse=True):
        # The newest edition, in each language.
        chosen.setdefault((path.split("/")[0] if path[0].isalpha() and "/" in path else "", kind(path)), path)
    found = []
    for (_, name), path in chosen.items():
        if name not in wanted.split():
            continue
        visited = visit(path, 360, scripts=scripts, root=root)
        found += [f"{path}: {line}" for line in [*page_checks.problems(visited.page, **({} if scripts else PLAIN)), *visited.problems]]
        take.leave(visited.page)
    assert not found, "\n".join(found)


def test_links_lead_to_files_that_exist():
    problems = broken_links()
    assert not problems, "\n".join(problems[:40])


@pytest.mark.parametrize("scripts", [True, False])
def test_a_claim_opens_its_card(visit, scripts):
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
