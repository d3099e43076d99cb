"""The scripts of the preview and of the theme: linted, and their functions tested one by one in a page that holds nothing else.

The tests are scripts themselves, scripts/*.test.js: `test(name, body)`, `equal(found, expected)`, and `load(name)` for a script of the theme
by its path, which runs on what the page holds then.
"""
import json
import pathlib
import re
import subprocess
import sys

import pytest
from preview_program import Preview, copy_report

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TESTS = sorted((pathlib.Path(__file__).parent / "scripts").glob("*.test.js"))
THEME = sorted((REPOSITORY / "Templates/scripts").rglob("*.js"))
# Without the one that starts it all.
CLIENT = sorted(path for path in (REPOSITORY / "Sources/Preview/Client").glob("*.js") if path.name != "main.js")
# What the preview puts before them: the words that they show, in English.
WORDS = dict(re.findall(r'^        \("(\w+)", "(.*)"\),$', (REPOSITORY / "Sources/Preview/Pages/ClientWords.swift").read_text(encoding="utf-8"), re.M))

HARNESS = """
var tests = {};
function test(name, body) { tests[name] = body; }
function equal(found, expected) {
  if (found !== expected) throw new Error("found " + JSON.stringify(found) + " where " + JSON.stringify(expected) + " was expected");
}
function load(name) {
  var script = document.createElement("script");
  script.textContent = theme[name];
  document.head.appendChild(script);
}
"""


def named(path):
    return [(path, name) for name in re.findall(r'^test\("([^"]+)"', path.read_text(encoding="utf-8"), re.M)]


@pytest.mark.parametrize("path, name", sum(map(named, TESTS), []), ids=lambda part: part if isinstance(part, str) else part.name)
def test_a_script(take, path, name):
    page = take(800, 600)
    page.set_content("<!doctype html><html lang=en><head><title>Test</title></head><body></body></html>")
    theme = json.dumps({script.relative_to(REPOSITORY / "Templates/scripts").as_posix(): script.read_text(encoding="utf-8") for script in THEME})
    page.add_script_tag(content=f"var theme = {theme}, words = {json.dumps(WORDS)};{HARNESS}")
    for script in [*CLIENT, path]:
        page.add_script_tag(content=script.read_text(encoding="utf-8"))
    page.evaluate("name => tests[name]()", name)


def lint(*paths):
    oxlint = pathlib.Path(sys.executable).with_name("oxlint")
    return subprocess.run([oxlint, "--config", REPOSITORY / ".oxlintrc.json", *paths], capture_output=True, text=True)


def test_the_theme_s_scripts_are_as_the_linter_wants_them():
    run = lint(*THEME)
    assert run.returncode == 0, run.stdout


def test_so_is_the_preview_s_as_it_is_served(tmp_path):
    (tmp_path / "report").mkdir()
    preview = Preview(copy_report(tmp_path / "report"))
    try:
        status, _, script = preview.get("almanac-preview/client.js")
    finally:
        preview.stop()
    assert status == 200
    for path in CLIENT:
        assert path.read_bytes() in script, f"{path.name} is not in it"
    (tmp_path / "client.js").write_bytes(script)
    run = lint(tmp_path / "client.js")
    assert run.returncode == 0, run.stdout


def test_the_linter_finds_what_is_wrong(tmp_path):
    (tmp_path / "wrong.js").write_text("(function () { var unused = 1; undefinedFunction(); })();\n", encoding="utf-8")
    run = lint(tmp_path / "wrong.js")
    assert run.returncode == 1 and "no-unused-vars" in run.stdout and "no-undef" in run.stdout
