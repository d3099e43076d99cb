"""One browser for the whole run, and pages that are as new for each test."""
import functools
import http.server
import os
import pathlib
import re
import subprocess
import threading

import pytest
from playwright.sync_api import sync_playwright

from open_pages import OpenPages
from preview_program import PROGRAM, REPOSITORY, Preview, copy_report
from site_under_test import ROOT


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as driver:
        # Containers run as root and have a small /dev/shm.
        browser = driver.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


class Visit:
    """An open page and what went wrong on it."""

    def __init__(self, page, root=ROOT):
        self.page = page
        self.root = root
        self.problems = []
        page.on("console", lambda message: message.type in ("error", "warning") and self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("requestfailed", self.fail)
        page.on("request", self.judge)

    def fail(self, request):
        # What a reload or a link leaves half loaded, the icon of a tab above all, is given up and not missing.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed: {request.url}")

    def judge(self, request):
        if not request.url.startswith((self.root.as_uri() + "/", "data:")):
            self.problems.append(f"requested from outside: {request.url}")

    def open(self, path):
        # What stands behind a question mark or a number sign is no part of the file's name.
        file, rest = re.match(r"([^?#]*)(.*)", path).groups()
        self.page.goto((self.root / file).as_uri() + rest)
        return self.page


@pytest.fixture(scope="session")
def server():
    """The address of the site over http, with what `_headers` says of every page."""
    of_all = re.search(r"^/\*\n((?:  .*\n)*)", (ROOT / "_headers").read_text(encoding="utf-8"), re.M).group(1)
    headers = re.findall(r"^  ([\w-]+): (.*)$", of_all, re.M)
    assert "Content-Security-Policy" in dict(headers)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def end_headers(self):
            for name, value in headers:
                self.send_header(name, value)
            super().end_headers()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(ROOT))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def preview_address(tmp_path_factory):
    """The address of a preview of the report of 2017."""
    preview = Preview(copy_report(tmp_path_factory.mktemp("preview")))
    yield preview.address
    preview.stop()


@pytest.fixture(scope="session")
def fixture_site(tmp_path_factory):
    """The built site of a report of Tests/Fixtures/Sites, by its name."""
    built = {}

    def build(name):
        if name not in built:
            folder = tmp_path_factory.mktemp(name)
            subprocess.run([REPOSITORY / "Tests/Fixtures/unfold", "--to", folder, name], check=True, capture_output=True)
            subprocess.run([PROGRAM, "build", "--root", folder / name, "--out", folder / "site"], check=True, capture_output=True)
            built[name] = pathlib.Path(folder / "site").resolve()
        return built[name]

    return build


@pytest.fixture(scope="session")
def open_pages(browser):
    return OpenPages(browser)


@pytest.fixture
def take(open_pages):
    """A page with nothing on it, given back at the end or by `take.leave`: `take(width, height, theme, **options of its context)`."""
    taken = []

    def start(*size, **options):
        taken.append(open_pages.take(*size, **options))
        return taken[-1]

    def leave(page):
        taken.remove(page)
        open_pages.give_back(page)

    start.leave = leave
    yield start
    for page in taken:
        open_pages.give_back(page)


@pytest.fixture
def visit(take):
    def start(path, width=1200, theme="light", scripts=True, root=ROOT, before=None):
        page = take(width, theme=theme, script=before, java_script_enabled=scripts)
        visit = Visit(page, root)
        visit.open(path)
        return visit

    return start
