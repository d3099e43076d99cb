"""What every page is held to, at any width and in either theme. Everything is measured by calls that need no script of the page's, so that a
page that runs none is measured alike."""
import pathlib

import axe_playwright_python

WIDTHS = (360, 720, 1200)
# At which axe looks: between them a page only gets wider.
AUDITED = (360, 1200)
THEMES = ("light", "dark")
AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")
# What axe holds pages to: WCAG 2.2 up to AA, and what it calls best practices (landmarks with names of their own, headings in order).
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Those of them that ask for colours, which takes most of axe's time; no other answer depends on the theme, and these on no width.
COLOURS = ("color-contrast", "link-in-text-block")
OF_COLOUR = {"runOnly": {"type": "rule", "values": COLOURS}}
EVERY_RULE, BUT_COLOURS = {"runOnly": RULES}, {"runOnly": RULES, "rules": {name: {"enabled": False} for name in COLOURS}}


def violations(page, rules=EVERY_RULE):
    """A line for each rule of axe that the page breaks."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    # Where no script runs there are no timers, of which axe makes use to let a page breathe. Without `preload`, which asks for the style sheets
    # again by a call that pages from a folder are not allowed.
    page.evaluate("""rules => {
        const later = window.setTimeout
        window.setTimeout = (act, _, ...values) => { Promise.resolve().then(() => act(...values)); return 0 }
        window.axeAnswer = null
        // Of the hundreds of rows of a ledger, which are made alike, the first ones of each table.
        axe.run({ exclude: [['.ledger tbody tr:nth-child(n+13)']] }, { preload: false, resultTypes: ['violations'], ...rules })
            .then(answer => { window.axeAnswer = answer.violations }, error => { window.axeAnswer = String(error) })
            .then(() => { window.setTimeout = later })
    }""", rules)
    answer = page.evaluate("axeAnswer && (typeof axeAnswer === 'string' ? axeAnswer : axeAnswer.map(one => ({id: one.id, help: one.help, nodes: one.nodes.map(node => node.html)})))")
    assert isinstance(answer, list), f"axe did not end: {answer}"
    found = []
    for violation in answer:
        # A number within a sentence is as high as its line (WCAG 2.2, 2.5.8: inline).
        nodes = [html for html in violation["nodes"] if not (violation["id"] == "target-size" and 'class="claim"' in html)]
        if nodes:
            found.append(f"{violation['id']}: {violation['help']} ({len(nodes)}×), first {nodes[0][:160]}")
    return found


def sideways(page):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"scrolls sideways by {wide} px"] if wide > 0 else []


# For each table: what of it cannot be reached by scrolling its box and the page, and whether what lies outside shows.
MEASURE = """() => [...document.querySelectorAll('main table')].filter(table => table.offsetParent).map(table => {
    const box = table.closest('.table-scroll'), problems = []
    const name = table.className + ' in ' + (box?.getAttribute('aria-label') || location.pathname)
    if (!box) {
        if (table.getBoundingClientRect().right > document.documentElement.clientWidth + 1) problems.push('runs off the page without a box that scrolls')
        return problems.map(problem => name + ': ' + problem)
    }
    const style = getComputedStyle(box), phone = document.documentElement.clientWidth <= 768
    const rows = [...table.rows].filter(row => row.getClientRects().length), last = () => rows[rows.length - 1].getBoundingClientRect().bottom
    const whole = box.getBoundingClientRect()
    const below = style.overflowY === 'visible' ? 0 : box.scrollHeight - box.clientHeight, hidden = box.scrollWidth - box.clientWidth
    if (below > 2) {
        // On a wide screen a long table may have a height of its own: it ends in a rule, cuts a row, and its head stays.
        if (phone) problems.push('has an end within the page')
        if (box.tabIndex !== 0) problems.push('cannot be scrolled by keyboard')
        if (!parseFloat(style.borderBottomWidth)) problems.push('ends within the page without a rule')
        box.scrollTop = box.scrollHeight
        if (last() > whole.bottom + 2) problems.push('its last row stays below')
        const head = table.tHead?.getBoundingClientRect()
        if (head && head.top < whole.top - 2) problems.push('its head leaves the view')
        box.scrollTop = 0
    } else if (last() > whole.bottom + 2) problems.push('its last row is cut')
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


def tables(page):
    """A line for each table of which a row or column is out of reach, or lies outside without a cue; in a frame of another site a table ends where the frame
    does, and scrolls there."""
    return [] if "/embed/" in page.url else sorted(set(page.evaluate(MEASURE)))


def key_numbers(page):
    """A line for each key number that does not fit its column."""
    return page.evaluate("""[...document.querySelectorAll('dl.keys > div')]
        .filter(one => one.scrollWidth > one.clientWidth + 1 || one.querySelector('dd').getClientRects().length > 1).map(one => 'does not fit: ' + one.innerText)""")


def open_folds(page):
    """Opens all that a reader can open in the content."""
    page.evaluate("document.querySelectorAll('main details').forEach(details => { details.open = true })")


# Every colour that is painted, in the order of the elements.
PAINT = """() => [...document.querySelectorAll('body, body *')].map(element => {
    const style = getComputedStyle(element)
    return [style.color, style.backgroundColor, style.borderTopColor, style.borderBottomColor, style.fill, style.stroke].join()
}).join('\\n')"""


def paint(page):
    return page.evaluate(PAINT)


def problems(page, audited=AUDITED, has_colours=True):
    """What is wrong with a page: folded and open, at every width, in both themes."""
    found = []

    def add(where, lines):
        found.extend(f"{where}: {line}" for line in lines if not any(line in other for other in found))

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        add(f"{width} px, folded", [*sideways(page), *key_numbers(page)])
    open_folds(page)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        add(f"{width} px", [*sideways(page), *tables(page), *(violations(page, BUT_COLOURS) if width in audited else [])])
    for theme in THEMES if has_colours else ():
        page.emulate_media(color_scheme=theme)
        add(theme, violations(page, OF_COLOUR))
    page.emulate_media(color_scheme="light")
    return found
