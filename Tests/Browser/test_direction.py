"""A report in Arabic: pages begin at the right, and what is read from the left stays so."""
import pytest

from site_under_test import one_of_each_kind, pages

WIDTHS = [360, 1200]


@pytest.fixture(scope="module")
def arabic(fixture_site):
    return fixture_site("arabic")


def test_pages_say_their_direction(arabic):
    for path in pages(arabic):
        assert '<html lang="ar" dir="rtl">' in (arabic / path).read_text(encoding="utf-8"), path


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_scrolls_sideways(visit, arabic, width):
    for path in one_of_each_kind(arabic):
        page = visit(path, width, root=arabic).page
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path


def test_names_of_a_table_stay_at_the_right_while_it_scrolls(visit, arabic):
    page = visit("2021/ranking.html", 360, root=arabic).page
    at = """([dx]) => { const box = document.querySelector('.table-scroll'), name = box.querySelector('tbody th[scope=row]');
        box.scrollLeft = dx; return [box.scrollLeft, name.getBoundingClientRect().right, name.getBoundingClientRect().left, innerWidth] }"""
    start, right, left, width = page.evaluate(at, [0])
    moved, later, _, _ = page.evaluate(at, [-9999])
    assert start == 0 and moved < -50, "the table is not wider than the phone"
    assert width / 2 < right <= width and abs(later - right) < 60 and left > width / 4


# The places of a text's characters from the left, in the order in which they are written.
PLACES = """(element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), places = [];
    for (let node; (node = walker.nextNode());) for (let i = 0; i < node.data.length; i++) {
        const range = document.createRange(); range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width) places.push([node.data[i], box.left]);
    }
    return places; }"""


def reads_from_the_left(page, selector, text):
    places = page.locator(selector, has_text=text).last.evaluate(PLACES)
    written = "".join(sign for sign, _ in places)
    start = written.index(text)
    lefts = [left for _, left in places[start:start + len(text)]]
    return lefts == sorted(lefts)


@pytest.mark.parametrize("width", WIDTHS)
def test_numbers_and_codes_are_read_from_the_left(visit, arabic, width):
    page = visit("2021/chapters/natija.html", width, root=arabic).page
    assert reads_from_the_left(page, "td", "−6.5")
    assert reads_from_the_left(page, "td", "51.2")
    assert reads_from_the_left(page, "code", "IALA-A")
    # As they are typed in running text.
    assert reads_from_the_left(page, "main li", "−3.5")
    assert reads_from_the_left(page, "main li", "1–3")
    assert reads_from_the_left(page, "main", "12–14")
    page = visit("2021/ranking.html", width, root=arabic).page
    assert reads_from_the_left(page, "td", "=1")
    page = visit("2021/units/asdaf.html", width, root=arabic).page
    assert reads_from_the_left(page, "main", "A/S 12-B")


def test_bars_begin_at_the_right_and_their_words_are_not_mirrored(visit, arabic):
    page = visit("2021/chapters/natija.html", 1200, root=arabic).page
    label, bar, value = page.evaluate("""() => { const row = document.querySelector('.bars li'), box = (one) => { const b = row.querySelector(one).getBoundingClientRect(); return [b.left, b.right] };
        return [box('.lab'), box('rect'), box('text')] }""")
    # From the right: the name, the bar, the value behind its end.
    assert label[0] >= bar[1] - 1 and bar[0] >= value[1] - 1
    scale = page.evaluate("""() => { const text = document.querySelector('.bars text'), m = text.getScreenCTM(); return m.a }""")
    assert scale > 0


def test_columns_and_years_go_to_the_right(visit, arabic):
    page = visit("2021/chapters/natija.html", 1200, root=arabic).page
    lefts = page.evaluate("""[...document.querySelectorAll('#fig-boats .wide rect')].map(one => one.getBoundingClientRect().left)""")
    assert lefts == sorted(lefts) and len(lefts) == 3
