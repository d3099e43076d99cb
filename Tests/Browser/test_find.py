"""The find dialog: what it finds, how it is used by keyboard, touch and mouse, and that nothing of it is loaded before it is opened."""
import re

import pytest
from playwright.sync_api import expect

from find_queries import QUERIES
from site_under_test import IS_2017, ROOT, one_of_each_kind, pages

# Frames of single figures have nothing around them.
KINDS = [path for path in one_of_each_kind() if "/embed/" not in path]
UNIT = next(path for path in pages() if re.fullmatch(r"[^/]+/units/[^/]+\.html", path) and not path.endswith("index.html"))
CHAPTER = next((path for path in pages() if re.fullmatch(r"[^/]+/chapters/[^/]+\.html", path) and not path.endswith("index.html")), None)
NOTHING = "qqzzqqzz"


def name(path):
    return re.search(r"<h1[^>]*>([^<]+)", (ROOT / path).read_text(encoding="utf-8")).group(1).strip()


def box(page): return page.locator("dialog.find input")
def options(page): return page.locator(".found [role=option]")


def open_with_button(page):
    page.locator(".find-open").click()
    expect(box(page)).to_be_focused()


def load_everything(page):
    """Opens the dialog; once the status says that there is nothing, everything has been looked through."""
    open_with_button(page)
    box(page).fill(NOTHING)
    expect(page.locator(".find-status")).to_have_text(page.locator("dialog.find").get_attribute("data-none"))


def scripts_of(visit):
    """What the dialog loads, in order, from here on."""
    asked = []
    visit.page.on("request", lambda request: re.search(r"/find[./]", request.url) and asked.append(request.url.rsplit("/", 1)[1]))
    return asked


@pytest.fixture(scope="module")
def searching(browser):
    page = browser.new_page()
    page.goto((ROOT / UNIT).as_uri())
    load_everything(page)
    yield page
    page.close()


@pytest.mark.skipif(not IS_2017, reason="the queries are of the report of 2017")
@pytest.mark.parametrize("query, address", QUERIES, ids=[query for query, _ in QUERIES])
def test_one_of_the_first_three_finds_is_what_was_meant(searching, query, address):
    box(searching).fill(query)
    # An address that ends in `#` is of any place on its page, one without of the page or of any place on it.
    found = searching.evaluate("root => [...document.querySelectorAll('.found a')].map(a => decodeURIComponent(a.href).replace(root, ''))", ROOT.as_uri() + "/")
    meant = [f for f in found[:3] if f == address or (f.startswith(address) and (address[-1] == "#" or "#" not in address))]
    assert meant, found[:6]


def test_names_are_loaded_by_opening_and_texts_by_the_first_key(visit):
    visited = visit(UNIT)
    asked = scripts_of(visited)
    page = visited.page
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("dialog.find")).to_be_visible()
    assert not [name for name in asked if name.startswith("text")]
    page.keyboard.type(NOTHING[0])
    box(page).fill(NOTHING)
    expect(page.locator(".find-status")).to_have_text(page.locator("dialog.find").get_attribute("data-none"))
    assert re.fullmatch(r"find\.[0-9a-f]+\.js", asked[0])
    assert asked[1:] == ["entries.js"] + [f"text-{number}.js" for number in range(1, len(asked) - 1)]
    assert not visited.problems


def test_by_keyboard_alone(visit):
    visited = visit(KINDS[0])
    page = visited.page
    page.keyboard.press("/")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    page.keyboard.type(name(UNIT))
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    assert box(page).get_attribute("aria-activedescendant") == options(page).first.get_attribute("id")
    assert re.search(r"\d", page.locator(".find-status").inner_text()), "how much was found is not announced"
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url((ROOT / UNIT).as_uri())
    assert not visited.problems


def test_escape_closes_and_gives_the_focus_back(visit):
    page = visit(UNIT).page
    link = page.locator("main a").first
    link.focus()
    page.keyboard.press("/")
    page.keyboard.type("a")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.find")).to_be_hidden()
    expect(link).to_be_focused()
    open_with_button(page)
    page.keyboard.press("Escape")
    expect(page.locator(".find-open")).to_be_focused()
    # What was typed is there again, to be typed over.
    open_with_button(page)
    assert page.evaluate("() => { const i = document.querySelector('dialog.find input'); return i.value === 'a' && i.selectionStart === 0 && i.selectionEnd === 1; }")


def test_a_slash_that_is_typed_somewhere_is_a_slash(visit):
    page = visit(UNIT).page
    page.evaluate("() => { const box = document.createElement('input'); box.id = 'other'; document.querySelector('main').append(box); box.focus(); }")
    page.keyboard.press("/")
    expect(page.locator("#other")).to_have_value("/")
    expect(page.locator("dialog.find")).to_be_hidden()
    open_with_button(page)
    page.keyboard.type("a/b")
    expect(box(page)).to_have_value("a/b")


def test_by_mouse_beside_the_dialog_and_on_its_button(visit):
    page = visit(UNIT).page
    open_with_button(page)
    page.mouse.click(5, 600)
    expect(page.locator("dialog.find")).to_be_hidden()
    open_with_button(page)
    page.locator(".find-close").click()
    expect(page.locator("dialog.find")).to_be_hidden()
    open_with_button(page)
    box(page).fill(name(UNIT))
    options(page).first.click()
    page.wait_for_url((ROOT / UNIT).as_uri())


def test_by_touch_on_a_phone(browser):
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((ROOT / KINDS[0]).as_uri())
    button = page.locator(".find-open").bounding_box()
    assert button["width"] >= 44 and button["height"] >= 44
    page.locator(".find-open").tap()
    expect(box(page)).to_be_focused()
    box(page).fill(name(UNIT))
    # What is found is listed anew whenever another part of the index has come: the list at one moment is measured.
    page.wait_for_function("""() => {
        const targets = [document.querySelector('.found [role=option]'), document.querySelector('.find-close')];
        return targets.every(target => target && Math.min(target.offsetWidth, target.offsetHeight) >= 44);
    }""")
    found = options(page).first
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    found.tap()
    page.wait_for_url((ROOT / UNIT).as_uri())
    context.close()


@pytest.mark.skipif(CHAPTER is None, reason="a report without chapters")
def test_a_find_in_the_text_shows_the_words_around_it_and_leads_to_its_heading(visit):
    visited = visit(CHAPTER)
    page = visited.page
    section = page.locator(".prose :is(h2, h3)[id]").first
    text = section.locator("xpath=following-sibling::p[1]").inner_text()
    words = re.split(r"[，。；、,.;“”:：（(]", text)[0][:12]
    load_everything(page)
    box(page).fill(words)
    find = page.locator(".found a", has=page.locator("mark")).first
    expect(find).to_be_visible()
    assert find.locator("mark").first.inner_text().casefold() == words.casefold()
    assert len(find.locator(".found-text").inner_text()) > len(words)
    anchor = section.get_attribute("id")
    page.locator(f".found a[href$='#{anchor}']", has=page.locator("mark")).first.click()
    expect(page.locator("dialog.find")).to_be_hidden()
    assert page.url.endswith("#" + anchor)
    expect(page.locator(".find-open")).not_to_be_focused()
    assert not visited.problems


def test_a_name_s_markup_stays_text(visit):
    page = visit(UNIT).page
    load_everything(page)
    page.evaluate("""() => {
      const find = window.almanacFind, entry = find.prepare(['<img src=x onerror=hit()>', 0, 'x.html'], ['<b>']);
      find.search = () => ({ list: [{ item: entry, query: find.query('img', '') }] });
    }""")
    box(page).fill("img")
    expect(options(page)).to_have_count(1)
    assert page.locator(".found img, .found b").count() == 0


def test_an_index_that_is_not_there_is_said_so(browser):
    page = browser.new_page()
    page.route("**/find/entries.js", lambda route: route.abort())
    page.goto((ROOT / UNIT).as_uri())
    open_with_button(page)
    box(page).fill("a")
    expect(page.locator(".find-status")).to_have_text(page.locator("dialog.find").get_attribute("data-failed"))
    # The next opening tries again.
    page.unroute("**/find/entries.js")
    page.keyboard.press("Escape")
    open_with_button(page)
    box(page).fill(name(UNIT))
    expect(options(page).first).to_be_visible()
    page.close()


COUNTS = {1: "نتيجة واحدة", 2: "نتيجتان", 3: "3 نتائج", 12: "12 نتيجة"}


@pytest.mark.parametrize("number", COUNTS)
def test_how_much_was_found_has_the_form_of_its_number(visit, fixture_site, number):
    page = visit("2021/index.html", root=fixture_site("arabic")).page
    page.keyboard.press("/")
    page.wait_for_function("() => Boolean(window.almanacFind && window.almanacFind.search)")
    page.evaluate("""(number) => { const item = { label: "x", path: "2021/index.html", kind: "k" };
        window.almanacFind.search = () => ({ list: Array.from({ length: number }, () => ({ item })), isCut: false }) }""", number)
    page.locator("dialog.find input").fill("م")
    expect(page.locator(".find-status")).to_have_text(COUNTS[number])
