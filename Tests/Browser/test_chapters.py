"""A chapter as it is read: its outline and the masthead in view, notes in the margin, numbers that are marked when asked for."""
import pytest
from playwright.sync_api import expect

from site_under_test import ROOT, pages

CHAPTERS = [path for path in pages() if "/chapters/" in path and not path.endswith("/index.html")]
WITH_OUTLINE = next(path for path in CHAPTERS if 'class="toc"' in (ROOT / path).read_text(encoding="utf-8"))
WITH_NUMBERS = next(path for path in CHAPTERS if 'class="claim-key"' in (ROOT / path).read_text(encoding="utf-8"))


def test_outline_and_masthead_stay_in_view_and_cover_nothing(visit):
    page = visit(WITH_OUTLINE).page
    links = page.locator(".toc a")
    for index in range(links.count()):
        link = links.nth(index)
        link.click()
        heading = page.locator(f'[id="{link.get_attribute("href")[1:]}"]')
        mast, place = page.locator(".mast").bounding_box(), heading.bounding_box()
        assert mast["y"] == 0
        assert place["y"] >= mast["height"], "the masthead covers the heading"
        expect(link).to_be_in_viewport(ratio=1)
        if place["y"] < 150:  # The last ones cannot come up to the top.
            expect(link).to_have_attribute("aria-current", "location")
            expect(page.locator(".toc [aria-current]")).to_have_count(1)


def test_at_the_beginning_no_section_is_marked(visit):
    page = visit(WITH_OUTLINE, 1200).page
    page.mouse.wheel(0, 4000)
    expect(page.locator(".toc [aria-current]")).to_have_count(1)
    page.mouse.wheel(0, -9000)
    expect(page.locator(".toc [aria-current]")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 720])
def test_on_small_screens_the_masthead_scrolls_away(visit, width):
    page = visit(WITH_OUTLINE, width).page
    page.mouse.wheel(0, 1500)
    expect(page.locator(".mast")).not_to_be_in_viewport()


def underline(locator):
    return locator.evaluate("words => getComputedStyle(words).textDecorationColor")


def test_checked_numbers_are_faint_until_pointed_at_focused_or_asked_for(visit):
    page = visit(WITH_NUMBERS).page
    number = page.locator(".prose p label.claim").first
    faint = underline(number)
    number.locator("xpath=..").hover(position={"x": 1, "y": 1})
    near = underline(number)
    number.hover()
    pointed = underline(number)
    assert len({faint, near, pointed}) == 3
    page.mouse.move(0, 0)
    assert underline(number) == faint
    page.locator(f"[id='{number.get_attribute('for')}']").focus()
    assert underline(number) == pointed
    page.locator(".brand").focus()

    switch = page.locator(".numbers button")
    expect(switch).to_have_attribute("aria-pressed", "false")
    switch.focus()
    page.keyboard.press("Enter")
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert underline(number) == pointed
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert underline(number) == pointed
    switch.click()
    assert underline(number) == faint


def test_a_difference_that_is_acknowledged_is_seen_at_rest(visit):
    path = next(path for path in CHAPTERS if 'class="printed"' in (ROOT / path).read_text(encoding="utf-8"))
    page = visit(path).page
    printed = page.locator("a.printed").first
    expect(printed).to_be_visible()
    assert underline(printed) != underline(page.locator("label.claim").first)


def test_without_scripts_there_is_no_switch_and_numbers_open_all_the_same(visit):
    page = visit(WITH_NUMBERS, scripts=False).page
    expect(page.locator(".numbers")).to_be_hidden()
    page.locator(".prose p label.claim").first.click()
    expect(page.locator(".claim-card:popover-open")).to_have_count(1)


def boxes(locator):
    return [locator.nth(index).bounding_box() for index in range(locator.count())]


def apart(one, other):
    return one["x"] + one["width"] <= other["x"] + 1 or other["x"] + other["width"] <= one["x"] + 1 \
        or one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1


@pytest.mark.parametrize("width", [1200, 1200, 1600])
def test_the_margin_holds_notes_and_what_is_wide(visit, fixture_site, width):
    page = visit("2020/chapters/findings.html", width, root=fixture_site("wide-figures")).page
    text, notes = page.locator(".prose > p").first.bounding_box(), boxes(page.locator(".fn li"))
    wide, narrow = boxes(page.locator("figure.wide")), page.locator("figure:not(.wide)").first.bounding_box()
    assert len(notes) == 3 and len(wide) == 2
    for note in notes:
        assert note["x"] >= text["x"] + text["width"]
    for box in wide:
        assert box["width"] > narrow["width"] + 200
        assert all(apart(box, note) for note in notes), "a note lies over a wide figure"
    side = page.locator("figure.side").bounding_box()
    assert side["x"] >= text["x"] + text["width"] and all(apart(side, box) for box in notes + wide)
    assert all(apart(one, other) for place, one in enumerate(notes) for other in notes[:place])
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("width, scripts", [(360, True), (720, True), (1200, False)])
def test_without_room_or_scripts_notes_follow_the_text(visit, fixture_site, width, scripts):
    page = visit("2020/chapters/findings.html", width, scripts=scripts, root=fixture_site("wide-figures")).page
    last = boxes(page.locator(".prose > *"))[-1]
    assert all(note["y"] >= last["y"] + last["height"] for note in boxes(page.locator(".fn li")))


# Of every checked number whose words stand on another line than the bracket before or the stop after them.
TORN = """() => [...document.querySelectorAll('main .claim')].flatMap(words => {
    const boxes = words.getClientRects()
    if (!boxes.length) return []
    let before = words.previousSibling, after = words.nextSibling
    if (before?.classList?.contains('claim-key')) before = before.previousSibling
    while (after?.classList?.contains('claim-card')) after = after.nextSibling
    const torn = (node, at, box) => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        const mark = range.getClientRects()[0]
        return mark && Math.abs(mark.top + mark.bottom - box.top - box.bottom) > 20
    }
    const opens = before?.nodeType === 3 && /[（(【《“‘「]$/.test(before.data) && torn(before, before.length - 1, boxes[0])
    const closes = after?.nodeType === 3 && /^[，。、；：）】》”’」？！,.;:)%]/.test(after.data) && torn(after, 0, boxes[boxes.length - 1])
    return opens || closes ? [words.innerText] : []
})"""


@pytest.mark.parametrize("path", CHAPTERS)
def test_no_line_begins_with_what_ends_a_number_or_ends_with_what_opens_it(visit, path):
    page = visit(path).page
    for width in (360, 414, 720, 1200):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TORN) == [], width
