"""Forty formulas of index methodology, in Chinese and English: laid out as formulas, in reach at every width, with the punctuation around them."""
import pytest

from page_checks import problems

PATHS = ["2020/chapters/formulas.html", "en/2020/chapters/formulas.html"]


@pytest.fixture(scope="module")
def formulas(fixture_site):
    return fixture_site("mathematics")


@pytest.mark.parametrize("path", PATHS)
def test_the_page_is_sound_at_every_width(visit, formulas, path):
    seen = visit(path, root=formulas)
    assert problems(seen.page) == [] and seen.problems == []


@pytest.mark.parametrize("path", PATHS)
def test_formulas_are_laid_out_without_scripts(visit, formulas, path):
    page = visit(path, root=formulas, scripts=False).page
    boxes = page.locator("main math").evaluate_all(
        "all => all.map(math => { const box = math.getBoundingClientRect(); return [math.getAttribute('alttext'), box.width, box.height] })")
    assert len(boxes) > 40
    assert [box for box in boxes if box[1] < 4 or box[2] < 6] == []
    # A fraction is higher than a line, and its parts stand one over the other.
    numerator, denominator = page.locator("main math[display] mfrac").first.locator("> *").evaluate_all("parts => parts.map(part => part.getBoundingClientRect().top)")
    assert denominator > numerator + 8


@pytest.mark.parametrize("path", PATHS)
def test_wide_formulas_scroll_in_their_own_box(visit, formulas, path):
    page = visit(path, root=formulas, width=320).page
    wide = page.locator("main .equation").evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.tabIndex + one.getAttribute('role'))")
    assert len(wide) >= 3 and set(wide) == {"0group"}
    box = page.locator("main .equation").filter(has=page.locator("mtable")).first
    box.focus()
    assert box.evaluate("one => one === document.activeElement")
    # Its beginning is in view: what is centred and too wide must not be cut off at the left.
    assert page.locator("main .equation").evaluate_all(
        "all => all.filter(one => one.querySelector('math').getBoundingClientRect().left < one.getBoundingClientRect().left - 1).length") == 0


def test_no_line_begins_with_the_comma_behind_a_formula(visit, formulas):
    page = visit(PATHS[0], root=formulas).page
    held = 0
    for width in range(300, 700, 23):
        page.set_viewport_size({"width": width, "height": 900})
        for top, bottom in page.locator("main .unbroken").evaluate_all(
            """all => all.map(one => { const range = document.createRange(); range.selectNodeContents(one.lastChild);
               return [range.getBoundingClientRect().top, one.querySelector('math').getBoundingClientRect().bottom] })"""):
            assert top < bottom, width
            held += 1
    assert held > 50
