"""Every row and column of every table of every kind of page can be reached on a phone, and where something lies outside there is a cue."""
import pytest

from site_under_test import one_of_each_kind

# A table in a frame of another page ends where the frame does, and scrolls there.
KINDS = [path for path in one_of_each_kind() if "/embed/" not in path]

# For each table: what of it cannot be reached by scrolling its box and the page, and whether what lies outside shows.
MEASURE = """() => [...document.querySelectorAll('main table')].filter(table => table.offsetParent).map(table => {
    const box = table.closest('.table-scroll'), problems = []
    const name = table.className + ' in ' + (box?.getAttribute('aria-label') || location.pathname)
    if (!box) {
        if (table.getBoundingClientRect().right > document.documentElement.clientWidth + 1) problems.push('runs off the page without a box that scrolls')
        return problems.map(problem => name + ': ' + problem)
    }
    const style = getComputedStyle(box)
    if (box.scrollHeight - box.clientHeight > 2 && style.overflowY !== 'visible') problems.push('has an end within the page')
    const rows = [...table.rows].filter(row => !row.hidden)
    const last = rows[rows.length - 1].getBoundingClientRect(), whole = box.getBoundingClientRect()
    if (last.bottom > whole.bottom + 2) problems.push('its last row is cut')
    const hidden = box.scrollWidth - box.clientWidth
    if (hidden > 1) {
        if (!['auto', 'scroll'].includes(style.overflowX)) problems.push('is wider than its box, which does not scroll')
        if (box.tabIndex !== 0) problems.push('cannot be scrolled by keyboard')
        if (style.maskImage === 'none' && style.webkitMaskImage === 'none') problems.push('fades nowhere')
        box.scrollLeft = box.scrollWidth
        const right = Math.max(...rows.map(row => row.cells.length ? row.cells[row.cells.length - 1].getBoundingClientRect().right : 0))
        if (right > Math.min(whole.right, document.documentElement.clientWidth) + 2) problems.push('its last column stays outside')
        const names = [...table.querySelectorAll('tbody th[scope=row]')].filter(cell => cell.offsetParent)
        if (names.length && names.some(cell => cell.getBoundingClientRect().right < 0)) problems.push('its names leave the view')
        // What stays must leave room for what scrolls.
        const stays = Math.max(0, ...names.map(cell => cell.getBoundingClientRect().right)) - whole.left
        if (names.length && stays > 0.72 * box.clientWidth) problems.push('its names take ' + Math.round(stays) + ' of ' + box.clientWidth + ' px')
        box.scrollLeft = 0
    }
    // A number is one word.
    for (const cell of table.querySelectorAll('td')) {
        const text = cell.firstChild && cell.firstChild.nodeType === 3 ? cell.firstChild : null
        if (!text || !/^[\\s=\\u2212-]*\\d[\\d.,]*%?\\s*$/.test(text.data)) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        if (new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size > 1) problems.push('breaks the number ' + text.data)
    }
    return problems.map(problem => name + ': ' + problem)
}).flat()"""


@pytest.mark.parametrize("path", KINDS)
def test_on_a_phone_nothing_of_a_table_is_out_of_reach(visit, path):
    page = visit(path, width=360).page
    page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true })")
    found = page.evaluate(MEASURE)
    assert not found, "\n".join(sorted(set(found))[:20])


@pytest.mark.parametrize("path", KINDS)
def test_key_numbers_fit_their_columns(visit, path):
    page = visit(path, width=360).page
    wide = page.evaluate("""[...document.querySelectorAll('dl.keys > div')].filter(one => one.scrollWidth > one.clientWidth + 1 || one.querySelector('dd').getClientRects().length > 1)
        .map(one => one.innerText)""")
    assert not wide, wide
