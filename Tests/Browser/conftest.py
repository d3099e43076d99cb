"""One browser for the whole run; a fresh context, and with it a clean slate, for each page."""
import os
import pathlib
import subprocess

import pytest
from playwright.sync_api import sync_playwright

from preview_program import PROGRAM, REPOSITORY
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
        page.on("requestfailed", lambda request: self.problems.append(f"failed: {request.url}"))
        page.on("request", self.judge)

    def judge(self, request):
        if not request.url.startswith((self.root.as_uri() + "/", "data:")):
            self.problems.append(f"requested from outside: {request.url}")

    def open(self, path):
        # What stands behind a question mark is no part of the file's name.
        file, mark, query = path.partition("?")
        self.page.goto((self.root / file).as_uri() + mark + query)
        return self.page


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


@pytest.fixture
def visit(browser):
    contexts = []

    def start(path, width=1200, theme="light", scripts=True, root=ROOT, before=None):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, java_script_enabled=scripts,
            reduced_motion="reduce", offline=False)
        contexts.append(context)
        if before:
            context.add_init_script(before)
        visit = Visit(context.new_page(), root)
        visit.open(path)
        return visit

    yield start
    for context in contexts:
        context.close()
