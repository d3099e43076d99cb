"""`almanac serve` in a real browser: a saved change is put in the open page, and a mistake is explained there."""
import re
import shutil

import pytest
from playwright.sync_api import expect
from preview_program import Preview, copy_report, free_port

CHAPTER = "2017/chapters/entrances.html"
SOURCE = "Content/2017/chapters/05-entrances.md"


@pytest.fixture
def preview(tmp_path):
    running = Preview(copy_report(tmp_path))
    yield running
    running.stop()


@pytest.fixture
def open_page(preview, take):
    """Opens a page of the preview and waits until it is connected; problems in the console fail the test."""
    problems = []

    def start(path=CHAPTER, width=1200, theme="light"):
        page = take(width, theme=theme)
        page.on("pageerror", lambda error: problems.append(str(error)))
        with page.expect_request(re.compile("almanac-preview/events")):
            page.goto(preview.address + path)
        # A reload would lose it.
        page.evaluate("window.stayed = true")
        return page

    yield start
    assert problems == []


def shows(page, text, selector="main"):
    page.wait_for_function("([selector, text]) => document.querySelector(selector)?.textContent.includes(text)", arg=[selector, text])


def panel(page):
    return page.locator("almanac-preview section.panel")


def stayed(page):
    return page.evaluate("window.stayed === true")


def test_a_saved_chapter_is_put_in_place_without_a_reload(preview, open_page):
    page = open_page()
    preview.replace(SOURCE, "title: ", "title: 新版")
    shows(page, "新版", "h1")
    assert page.title().startswith("新版")
    assert stayed(page)


def test_scroll_focus_and_open_details_stay(preview, open_page):
    page = open_page(width=360)
    page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    opened = page.evaluate("document.querySelectorAll('main details[open]').length")
    page.evaluate("document.querySelectorAll('main h2')[2].scrollIntoView({behavior: 'instant'})")
    page.evaluate("[...document.querySelectorAll('main a[href]')].find(a => a.offsetParent).focus({preventScroll: true})")
    before = page.evaluate("({heading: document.querySelectorAll('main h2')[2].getBoundingClientRect().top, focus: document.activeElement.getAttribute('href')})")
    # Text before the place where the reader is moves what follows; the reader's place does not move.
    preview.replace(SOURCE, "\n---\n\n", "\n---\n\n" + "新增的一段话，足够长，占去好几行的高度。" * 12 + "\n\n")
    shows(page, "新增的一段话")
    after = page.evaluate("({heading: document.querySelectorAll('main h2')[2].getBoundingClientRect().top, focus: document.activeElement.getAttribute('href')})")
    assert abs(before["heading"] - after["heading"]) < 3
    assert before["focus"] == after["focus"] and before["focus"]
    assert page.evaluate("document.querySelectorAll('main details[open]').length") == opened > 0
    assert stayed(page)


def test_sorted_tables_stay_and_scripts_work_on_the_new_elements(preview, open_page):
    page = open_page("2017/ranking.html")
    page.locator("table.sortable th button").nth(3).click()
    order = page.evaluate("[...document.querySelectorAll('table.sortable')].map(t => [...t.tBodies[0].rows].map(r => r.textContent))")
    sort = page.evaluate("[...document.querySelectorAll('th[aria-sort]')].map(e => e.textContent + e.getAttribute('aria-sort'))")
    preview.replace("Content/site.yaml", "国脉研究院", "新国脉研究院")
    shows(page, "新", "footer")
    assert page.evaluate("[...document.querySelectorAll('th[aria-sort]')].map(e => e.textContent + e.getAttribute('aria-sort'))") == sort != []
    assert page.evaluate("[...document.querySelectorAll('table.sortable')].map(t => [...t.tBodies[0].rows].map(r => r.textContent))") == order
    assert stayed(page)


def test_an_open_find_dialog_stays_open_with_what_was_typed_and_found(preview, open_page):
    page = open_page("2017/ranking.html")
    page.locator(".find-open").click()
    page.fill("dialog.find input", "杭州")
    preview.replace("Content/site.yaml", "国脉研究院", "新国脉研究院")
    shows(page, "新", "footer")
    expect(page.locator("dialog.find input")).to_have_value("杭州")
    expect(page.locator("dialog.find input")).to_be_focused()
    expect(page.locator(".found a").first).to_contain_text("杭州")
    page.fill("dialog.find input", "南京")
    expect(page.locator(".found a").first).to_contain_text("南京")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.find")).to_be_hidden()
    assert stayed(page)


def test_a_style_comes_without_a_reload(preview, open_page):
    page = open_page()
    styles = preview.root / "Templates/styles"
    styles.mkdir(parents=True)
    (styles / "own.css").write_text("h1 { letter-spacing: 7px }", encoding="utf-8")
    expect(page.locator("h1").first).to_have_css("letter-spacing", "7px")
    (styles / "own.css").write_text("h1 { letter-spacing: 9px }", encoding="utf-8")
    expect(page.locator("h1").first).to_have_css("letter-spacing", "9px")
    expect(page.locator("link[rel=stylesheet]")).to_have_count(1)
    assert stayed(page)


def test_templates_and_scripts_count_too(preview, open_page):
    page = open_page()
    pages, scripts = preview.root / "Templates/pages", preview.root / "Templates/scripts"
    pages.mkdir(parents=True)
    scripts.mkdir()
    template = (Preview.theme() / "pages/chapter.mustache").read_text(encoding="utf-8")
    (pages / "chapter.mustache").write_text("<p>模板改了</p>\n" + template, encoding="utf-8")
    shows(page, "模板改了")
    (scripts / "own.js").write_text("document.querySelector('h1').dataset.own = 'yes';", encoding="utf-8")
    page.wait_for_selector("h1[data-own=yes]")
    assert stayed(page)


def test_a_page_follows_its_chapter_to_a_new_name(preview, open_page):
    page = open_page("2017/index.html")
    page.goto(preview.address + "2017/chapters/preface.html")
    for ending in ("en.md", "md"):
        preview.path(f"2017/chapters/01-preface.{ending}").rename(preview.path(f"2017/chapters/01-foreword.{ending}"))
    page.wait_for_url("**/2017/chapters/foreword.html")
    page.go_back()
    page.wait_for_url("**/2017/index.html")


def test_back_and_forward_show_the_newest_version(preview, open_page):
    page = open_page("2017/index.html")
    page.goto(preview.address + CHAPTER)
    preview.replace("Content/site.yaml", "国脉研究院", "新国脉研究院")
    shows(page, "新", "footer")
    page.go_back()
    shows(page, "新", "footer")
    page.go_forward()
    page.wait_for_url("**/" + CHAPTER)
    shows(page, "新", "footer")


def broken_score(root):
    path = root / "Content/2017/scores.csv"
    lines = path.read_text(encoding="utf-8").split("\n")
    cells = lines[1].split(",")
    cells[1] = "99"
    path.write_text("\n".join([lines[0], ",".join(cells), *lines[2:]]), encoding="utf-8")


def appended(name, text):
    def edit(root):
        path = root / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    return edit


def broken_template(root):
    (root / "Templates/pages").mkdir(parents=True)
    (root / "Templates/pages/chapter.mustache").write_text("{{#sections}}\n{{no_such_name}}\n", encoding="utf-8")


MISTAKES = {
    "a wrong score": (broken_score, "Content/2017/scores.csv:2:"),
    "a broken formula": (appended(SOURCE, "\n平均 `= mean(totl)` 分。\n"), SOURCE + ":"),
    "a broken template": (broken_template, "Templates/pages/chapter.mustache:"),
    "invalid YAML": (appended("Content/2017/edition.yaml", "\nkey: [1, 2\n"), "Content/2017/edition.yaml:"),
    "a deleted chapter": (lambda root: (root / "Content/2017/chapters/06-experience.md").unlink(), "Content/2017/"),
    "a deleted folder": (lambda root: shutil.rmtree(root / "Content/2017"), ""),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_explained_and_the_last_good_page_stays(preview, open_page, tmp_path, mistake):
    edit, place = MISTAKES[mistake]
    page = open_page()
    heading, text = page.inner_text("h1"), page.inner_text("main")
    kept = tmp_path / "kept"
    shutil.copytree(preview.root / "Content", kept)
    edit(preview.root)
    panel(page).wait_for()
    assert "error" in panel(page).locator("h2").inner_text()
    if place:
        first = panel(page).locator("li.error").first
        assert place in first.inner_text()
        assert first.locator(".hint").count() == 1 or first.locator(".note").count() > 0
    if place.count("."):
        assert panel(page).locator("pre .caret").count() > 0
    assert page.inner_text("h1") == heading
    assert page.inner_text("main") == text
    # It goes away when the mistake does.
    shutil.rmtree(preview.root / "Templates", ignore_errors=True)
    shutil.copytree(kept, preview.root / "Content", dirs_exist_ok=True)
    panel(page).wait_for(state="hidden")
    preview.replace(SOURCE, "title: ", "title: 又好了")
    shows(page, "又好了", "h1")
    assert stayed(page)


def test_a_false_claim_is_shown_and_marked(preview, open_page):
    page = open_page()
    preview.replace(SOURCE, "\n---\n\n", "\n---\n\n平均 [99](= 'mean(total)') 分。\n\n")
    panel(page).wait_for()
    shows(page, "平均")
    assert "false-claim" in panel(page).inner_text()
    assert "99" in page.inner_text("main")
    preview.replace(SOURCE, "[99]", "[57.3]")
    panel(page).wait_for(state="hidden")


def test_a_page_that_is_gone_says_so_and_comes_back(preview, open_page):
    (preview.path("2017/chapters/90-extra.md")).write_text("---\ntitle: 附加\n---\n\n一段。\n", encoding="utf-8")
    preview.line("90-extra")
    page = open_page("2017/chapters/extra.html")
    shows(page, "附加", "h1")
    preview.path("2017/chapters/90-extra.md").unlink()
    panel(page).wait_for()
    assert "no longer" in panel(page).inner_text()
    shows(page, "附加", "h1")
    preview.path("2017/chapters/90-extra.md").write_text("---\ntitle: 回来\n---\n\n一段。\n", encoding="utf-8")
    shows(page, "回来", "h1")
    panel(page).wait_for(state="hidden")


def test_the_page_says_that_the_preview_has_ended_and_finds_it_again(preview, open_page):
    page = open_page()
    assert preview.stop() == 0
    page.wait_for_selector("almanac-preview .pill.offline")
    preview.replace(SOURCE, "title: ", "title: 重开")
    again = Preview(preview.root, port=preview.port)
    try:
        shows(page, "重开", "h1")
        page.wait_for_selector("almanac-preview .pill.offline", state="hidden")
    finally:
        again.stop()


def test_a_server_that_ends_while_a_page_reads_its_scripts_ahead_is_no_error_of_the_page(preview, open_page):
    page = open_page()

    def refuse(route):
        if route.request.resource_type == "fetch":
            route.abort()
        else:
            route.continue_()

    page.route("**/*.js*", refuse)
    with page.expect_event("requestfailed"):
        page.reload()
    preview.replace(SOURCE, "title: ", "title: 新版")
    page.unroute("**/*.js*")
    preview.replace(SOURCE, "title: 新版", "title: 更新版")
    shows(page, "更新版", "h1")


def test_a_report_that_cannot_be_read_yet_fills_the_page_when_it_can(browser, tmp_path):
    root = copy_report(tmp_path)
    good = (root / "Content/site.yaml").read_text(encoding="utf-8")
    (root / "Content/site.yaml").write_text("title: [\n", encoding="utf-8")
    preview = Preview(root)
    page = browser.new_page()
    try:
        assert page.goto(preview.address).status == 503
        panel(page).wait_for()
        assert "site.yaml" in panel(page).inner_text()
        (root / "Content/site.yaml").write_text(good, encoding="utf-8")
        page.wait_for_selector("header.mast")
        panel(page).wait_for(state="detached")
    finally:
        page.close()
        preview.stop()


def test_the_overlay_serves_keyboards_screen_readers_and_small_screens(preview, open_page):
    page = open_page(width=360, theme="dark")
    broken_score(preview.root)
    panel(page).wait_for()
    status = page.locator("almanac-preview [role=status]")
    assert "error" in status.inner_text() and "score" in status.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert panel(page).bounding_box()["height"] < 900 * 0.62
    assert page.evaluate("document.querySelector('almanac-preview').lang") == "en"
    panel(page).locator("button.hide").focus()
    page.keyboard.press("Escape")
    panel(page).wait_for(state="hidden")
    pill = page.locator("almanac-preview .pill")
    assert "error" in pill.inner_text()
    assert page.evaluate("document.querySelector('almanac-preview').shadowRoot.activeElement.className.includes('pill')")
    page.keyboard.press("Enter")
    panel(page).wait_for()


@pytest.mark.parametrize("editor, address", [
    ("vscode", r"vscode://file/.*/Content/2017/scores\.csv:2:\d+"), ("zed", r"zed://file/.*scores\.csv:2:\d+"),
    ("idea", r"idea://open\?file=/.*scores\.csv&line=2&column=\d+"), ("system", r"/almanac-preview/open\?file=Content/2017/scores\.csv&line=2&column=\d+"),
])
def test_a_place_is_a_link_that_opens_the_editor(tmp_path, editor, address):
    root = copy_report(tmp_path)
    broken_score(root)
    preview = Preview(root, "--editor", editor)
    try:
        place = preview.state()["diagnostics"]["list"][0]["place"]
        assert place["text"].startswith("Content/2017/scores.csv:2:")
        assert re.fullmatch(address, place["link"])
    finally:
        preview.stop()


def test_a_quoted_script_in_a_mistake_stays_text(preview, open_page):
    page = open_page()
    preview.replace(SOURCE, "\n---\n\n", "\n---\n\n`= mean(\"<img src=x onerror=window.hit=1></script><script>window.hit=1</script>\")`\n\n")
    panel(page).wait_for()
    assert "<img" in panel(page).inner_text()
    assert page.evaluate("window.hit === undefined")


def test_drafts_are_shown_and_the_port_is_the_one_asked_for(tmp_path):
    root = copy_report(tmp_path)
    (root / "Content/2017/chapters/91-draft.md").write_text("---\ntitle: 草稿\ndraft: true\n---\n\n一段。\n", encoding="utf-8")
    port = free_port()
    preview = Preview(root, port=port)
    try:
        assert preview.port == port
        status, _, body = preview.get("2017/chapters/draft.html")
        assert status == 200 and "草稿" in body.decode()
    finally:
        preview.stop()
