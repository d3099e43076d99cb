"""What stands at the top of every page: the way to other pages, the page in other languages, light or dark."""
import re

import pytest
from playwright.sync_api import expect

from site_under_test import ROOT, pages

FRONT = next(path for path in pages() if path.endswith("/index.html") and path.count("/") == 1)
REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })"


def paper(page):
    """How light the page's ground is, from 0 to 255."""
    return min(int(part) for part in re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3])


def is_dark(page):
    return paper(page) < 60


@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_page_is_like_the_system_until_a_reader_chooses(visit, system):
    page = visit(FRONT, theme=system).page
    theme = page.get_by_role("combobox", name=page.locator(".theme .vh").inner_text())
    expect(theme).to_have_value("system")
    assert is_dark(page) == (system == "dark")
    other = "light" if system == "dark" else "dark"
    theme.select_option(other)
    assert is_dark(page) == (other == "dark")
    # The charts in the page follow, too.
    bar = page.locator(".bars rect").first
    chosen = bar.evaluate("bar => getComputedStyle(bar).fill")
    theme.select_option(system)
    assert bar.evaluate("bar => getComputedStyle(bar).fill") != chosen
    theme.select_option(other)
    page.reload()
    assert is_dark(page) == (other == "dark")
    expect(theme).to_have_value(other)
    second = page.locator(".mast nav a").nth(1)
    target = second.evaluate("link => link.href")
    second.click()
    expect(page).to_have_url(target)
    assert is_dark(page) == (other == "dark")
    theme.select_option("system")
    assert is_dark(page) == (system == "dark")


def test_the_theme_is_chosen_by_keyboard(visit):
    page = visit(FRONT).page
    page.locator(".theme select").focus()
    page.keyboard.press("End")
    expect(page.locator(".theme select")).to_have_value("dark")
    assert is_dark(page)


def test_it_is_known_before_anything_is_painted(visit):
    visited = visit(FRONT)
    visited.page.locator(".theme select").select_option("dark")
    # Without the script that comes with the end of the page.
    visited.page.route(re.compile(r"/site\.[0-9a-f]+\.js$"), lambda route: route.abort())
    visited.page.reload()
    assert is_dark(visited.page)
    early = visited.page.locator("head script").first
    assert early.get_attribute("defer") is None and early.get_attribute("async") is None


def test_where_storage_is_refused_the_choice_lasts_as_long_as_the_page(visit):
    visited = visit(FRONT, before=REFUSED)
    visited.page.locator(".theme select").select_option("dark")
    assert is_dark(visited.page)
    visited.page.reload()
    assert not is_dark(visited.page)
    assert not visited.problems, "\n".join(visited.problems)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_without_scripts_the_system_decides_and_no_control_is_there(visit, system):
    page = visit(FRONT, theme=system, scripts=False).page
    expect(page.locator(".theme")).to_be_hidden()
    assert is_dark(page) == (system == "dark")


def test_paper_is_light(visit):
    page = visit(FRONT, theme="dark").page
    page.locator(".theme select").select_option("dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert not is_dark(page)


@pytest.mark.parametrize("scripts", [True, False])
def test_on_a_phone_the_navigation_is_behind_a_button(visit, scripts):
    page = visit(FRONT, 360, scripts=scripts).page
    head = page.locator(".mast").bounding_box()
    assert head["height"] < 160, "the masthead takes too much of a phone"
    links = page.locator(".mast nav a")
    expect(links.first).to_be_hidden()
    page.locator(".menu summary").click()
    for index in range(links.count()):
        expect(links.nth(index)).to_be_visible()
        assert links.nth(index).bounding_box()["height"] >= 44
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    expect(links.first).to_be_hidden()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [360, 720, 1200])
def test_the_same_page_in_the_other_language(visit, fixture_site, width, scripts):
    root = fixture_site("published")
    page = visit("2020/ranking.html", width, scripts=scripts, root=root).page
    link = page.locator(".langs a")
    expect(link).to_be_visible()
    assert link.get_attribute("hreflang") == link.get_attribute("lang") == "en"
    link.click()
    expect(page).to_have_url(f"{root.as_uri()}/en/2020/ranking.html")
    assert page.locator("html").get_attribute("lang") == "en"
    page.locator(".langs a").click()
    expect(page).to_have_url(f"{root.as_uri()}/2020/ranking.html")


def test_a_page_that_stands_alone_leads_to_the_other_language_s_front(visit, fixture_site):
    root = fixture_site("bilingual")
    page = visit("404.html", root=root).page
    page.locator(".langs a").click()
    expect(page).to_have_url(f"{root.as_uri()}/en/2020/index.html")


def test_the_view_goes_along_to_the_other_language(visit, fixture_site):
    root = fixture_site("published")
    page = visit("2020/ranking.html", root=root).page
    page.goto(page.url + "?cells=rate#page:main")
    page.locator(".langs a").click()
    expect(page).to_have_url(f"{root.as_uri()}/en/2020/ranking.html?cells=rate#page:main")


def test_who_comes_back_is_offered_the_language_chosen_before_and_sent_nowhere(visit, fixture_site):
    root = fixture_site("published")
    first = visit("2020/index.html", root=root)
    expect(first.page.locator(".langs a.again")).to_have_count(0)
    first.page.locator(".langs a").click()
    # A new visit, to an address that somebody sent.
    page = first.page.context.new_page()
    page.goto((root / "2020/ranking.html").as_uri())
    expect(page).to_have_url(f"{root.as_uri()}/2020/ranking.html")
    expect(page.locator(".langs a.again")).to_have_text("Continue in English")
    # Who reads on in this language is not asked again.
    page.reload()
    expect(page.locator(".langs a.again")).to_have_count(0)


def test_a_report_in_one_language_has_no_links_to_others(visit):
    if len({path.split("/")[0] for path in pages(ROOT) if path.startswith("en/")}):
        pytest.skip("this site has another language")
    expect(visit(FRONT).page.locator(".langs")).to_have_count(0)
