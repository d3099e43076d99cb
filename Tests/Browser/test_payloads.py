"""Two hundred payloads in every place that takes text: nothing of them runs, nothing is asked of another host, nothing becomes markup.

Pages are opened without their content security policy: what holds is that every text is text, and the policy comes on top.
"""
import csv
import json
import os
import re
import subprocess
import xml.etree.ElementTree

import pytest

import payloads
from hostile_reports import HostileReport
from preview_program import PROGRAM
from site_under_test import one_of_each_kind, pages

# In so many builds all payloads take their turn.
ROUNDS = 2
# Two languages, citation, all of site.yaml; raw values with flags and sources; outlines; TeX; bands, marks, workbooks, scenarios, errata, aliases.
EVERY = ["published", "raw-values-flagged", "maps", "workbooks", "mathematics", "bands", "marks", "weight-sets", "claims-hold", "aliases"]
# The first four have most kinds of places between them. ALMANAC_PAYLOADS=all takes them all, which is some minutes.
REPORTS = EVERY if os.environ.get("ALMANAC_PAYLOADS") == "all" else EVERY[:4]

PREPARE = """
window.pwned = [];
window.pwn = number => { window.pwned.push(number); return number; };
"""
# Elements with their attributes, as pairs; and whatever is wrong in any case.
AUDIT = """() => {
  const pairs = new Set(), bad = [];
  for (const element of document.querySelectorAll('*')) {
    const tag = element.localName;
    pairs.add(tag);
    for (const {name, value} of element.attributes) {
      pairs.add(tag + ' ' + name);
      const where = '<' + tag + ' ' + name + '="' + value.slice(0, 80) + '">';
      if (/^on/i.test(name)) bad.push(where);
      if (/^(href|src|srcset|data|action|formaction|xlink:href|poster|background|ping|srcdoc|cite|to|values)$/i.test(name)
          && (/^[\\s\\0-\\x20]*(javascript|vbscript|data:(?!image\\/))/i.test(value) || /^(https?:)?[\\/\\\\]*evil\\.example/i.test(value))) bad.push(where);
      if (name === 'style' && /url\\(|expression/i.test(value)) bad.push(where);
    }
    if (tag === 'script' && !element.src && !/json/.test(element.type)) bad.push('<script>' + element.textContent.slice(0, 80));
    if (tag === 'style' && /evil/.test(element.textContent)) bad.push('<style>');
  }
  return {pairs: [...pairs], bad, pwned: window.pwned};
}"""
# Whatever a reader can open, choose and type.
POKE = """() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const quietly = work => { try { work(); } catch (error) { } };
  for (const box of all('details')) box.open = true;
  for (const field of all('input[type=search], input[type=text], input:not([type])')) {
    for (const text of ['pwn', '<img src=x onerror=pwn(999)>', '']) quietly(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    });
  }
  for (const field of all('select')) quietly(() => {
    if (field.closest('.theme, .language')) return;
    field.selectedIndex = field.options.length - 1;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  });
  for (const field of all('input[type=range], input[type=checkbox], input[type=radio], input[type=number]')) quietly(() => {
    if (field.type === 'range' || field.type === 'number') { field.value = field.max || 7; field.dispatchEvent(new Event('input', {bubbles: true})); }
    else field.click();
  });
  for (const button of all('button')) quietly(() => button.click());
  for (const element of all('svg *, [data-tip], abbr, td, th').slice(0, 300)) quietly(() => {
    element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
    element.dispatchEvent(new MouseEvent('pointerenter', {bubbles: true}));
  });
}"""


class Watched:
    """A page that notes what it should not do."""

    def __init__(self, browser, root):
        self.root = root
        self.context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
        self.context.add_init_script(PREPARE)
        self.page = self.context.new_page()
        self.seen = []
        self.page.on("dialog", lambda dialog: (self.seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
        self.context.on("request", self.judge)
        self.context.on("page", lambda page: page.close() if page != self.page else None)

    def judge(self, request):
        # The error page names the site's folder on its host; what has a host is another site.
        if "evil.example" in request.url or not request.url.startswith(("file:///", "data:image/", "blob:", "about:")):
            self.seen.append(f"requested {request.url}")

    def audit(self, path, allowed=None, poke=True):
        # An old address leads on at once: to a page that is looked at anyway.
        if 'http-equiv="refresh"' in (self.root / path).read_text(encoding="utf-8"):
            return [], set()
        self.page.goto((self.root / path).as_uri())
        found = self.page.evaluate(AUDIT)
        if poke:
            self.page.evaluate(POKE)
            # What handlers have put off until they are done.
            self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
            if self.page.url.split("?")[0].split("#")[0] == (self.root / path).as_uri():
                after = self.page.evaluate(AUDIT)
                found = {key: [*found[key], *after[key]] for key in found}
        problems = [*found["bad"], *(f"ran {number}" for number in found["pwned"]), *self.seen]
        self.seen = []
        if allowed is not None:
            problems += [f"new: {pair}" for pair in set(found["pairs"]) - allowed]
        return [f"{path}: {problem}" for problem in problems], set(found["pairs"])


def groups():
    size = -(-len(payloads.TEXTS) // ROUNDS)
    return [payloads.TEXTS[start:start + size] for start in range(0, len(payloads.TEXTS), size)]


def read_as_what_they_are(root):
    """Data and feeds, by readers that forgive nothing."""
    for path in root.rglob("*"):
        if path.suffix == ".csv":
            # What a spreadsheet would run.
            for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
                for cell in row:
                    assert not re.match(r"[=@\t].|[+-](?![\d.]+$)", cell), f"{path}: {cell[:80]}"
        elif path.suffix in (".json", ".jsonld", ".webmanifest"):
            json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix in (".xml", ".svg"):
            for element in xml.etree.ElementTree.parse(path).iter():
                assert not element.tag.endswith("}script") and not any(name.lower().startswith("on") for name in element.attrib), path


@pytest.mark.parametrize("name", REPORTS)
def test_no_payload_runs(browser, tmp_path, name):
    report = HostileReport(name, tmp_path)
    # What elements and attributes the pages have before anything is put in.
    clean = (tmp_path / "clean").resolve()
    report.write()
    report.build(clean)
    watched, allowed = Watched(browser, clean), set()
    for path in one_of_each_kind(clean):
        problems, pairs = watched.audit(path)
        assert not problems
        allowed |= pairs
    watched.context.close()
    found = []
    for number, texts in enumerate(groups()):
        site = (tmp_path / f"site-{number}").resolve()
        report.fill(texts)
        report.build(site)
        read_as_what_they_are(site)
        watched = Watched(browser, site)
        paths = one_of_each_kind(site)
        # Of what there are many of, others each time.
        others = [path for path in pages(site) if path not in paths]
        for path in [*paths, *others[number::max(1, len(others) // 3)][:3]]:
            found += watched.audit(path, allowed | ALWAYS)[0]
        for path in sorted(site.rglob("*.svg"))[:4]:
            found += watched.audit(path.relative_to(site).as_posix(), poke=False)[0]
        watched.context.close()
        assert not found, "\n".join(found[:20])
    print(f"{name}: {len(report.taken)} of {len(report.places)} places take payloads; refused: {dict(report.refused)}")
    # The others are ids, numbers, choices, formulas, and texts that something names.
    assert len(report.taken) * 5 > len(report.places)


# What a text may bring along by being long, or as Markdown.
ALWAYS = {"rect x", "tspan", "tspan x", "tspan dy", "bdi", "title", "br", "wbr", "em", "strong", "del", "sub", "sup", "code"}

IMAGES = [
    "<script>pwn(1)</script>", "<g onload='pwn(1)'/>", "<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='javascript:pwn(1)'><text>x</text></a>",
    "<a href='java&#10;script:pwn(1)'><text>x</text></a>", "<a href='&#106;avascript:pwn(1)'><text>x</text></a>", "<image href='https://evil.example/x.png'/>", "<use href='//evil.example/x.svg#x'/>",
    "<style>@import url(https://evil.example/x.css);</style>", "<style>*{fill:url(//evil.example/x#y)}</style>", "<style><![CDATA[@import '//evil.example/x.css';]]></style>",
    "<rect style='fill:url(https://evil.example/x#y)'/>", "<rect fill='url(https://evil.example/x#y)'/>",
    "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='x'/></foreignObject>", "<foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='pwn(1)'/></foreignObject>",
    "<foreignObject><meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh' content='0;url=//evil.example'/></foreignObject>",
    "<set attributeName='href' to='javascript:pwn(1)'/>", "<animate attributeName='href' values='javascript:pwn(1)'/>", "<feImage href='//evil.example/x.png'/>",
    "<x:script xmlns:x='http://www.w3.org/2000/svg'>pwn(1)</x:script>", "<handler type='text/javascript'>pwn(1)</handler>",
]
PROLOGUES = ["<?xml-stylesheet href='//evil.example/x.css'?>", "<!DOCTYPE svg [<!ENTITY x '<script>pwn(1)</script>'>]>", "<!DOCTYPE svg [<!ENTITY x 'javascript:pwn(1)'>]>"]
HARMLESS = [
    "<style>text{font-family:sans-serif;fill:url(#a)}</style>", "<image href='data:image/png;base64,iVBORw0KGgo='/>", "<a href='https://example.org/'><text>x</text></a>",
    "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml' style='display:flex'>x</div></foreignObject>", "<use href='#a'/>", "<metadata><x xmlns='https://example.org/ns#'/></metadata>",
    "<text>onload=pwn(1) javascript:pwn(2) url(https://evil.example)</text>",
]


def check_image(root, text, prologue=""):
    (root / "Content/2020/images/plan.svg").write_text(
        f'{prologue}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">{text}</svg>', encoding="utf-8")
    run = subprocess.run([PROGRAM, "check", "--root", root, "--format", "json"], capture_output=True, text=True)
    return [problem["rule"] for problem in json.loads(run.stdout) if problem["severity"] == "error"]


def test_an_svg_file_that_does_something_is_refused(tmp_path):
    root = HostileReport("sound", tmp_path).root
    for text in IMAGES:
        assert check_image(root, text) == ["active-image"], text
    for prologue in PROLOGUES:
        assert check_image(root, "<rect/>", prologue) == ["active-image"], prologue
    assert check_image(root, "", "") == []
    for text in HARMLESS:
        assert check_image(root, text) == [], text
    assert check_image(root, "<rect/>", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns_ai "http://ns.adobe.com/AI/10/">]>') == []
