"""One browser for the whole run; a fresh context, and with it a clean slate, for each page."""
import os

import pytest
from playwright.sync_api import sync_playwright

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

    def __init__(self, page):
        self.page = page
        self.problems = []
        page.on("console", lambda message: message.type in ("error", "warning") and self.problems.append(message.text))
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("requestfailed", lambda request: self.problems.append(f"failed: {request.url}"))
        page.on("request", self.judge)

    def judge(self, request):
        if not request.url.startswith((ROOT.as_uri() + "/", "data:")):
            self.problems.append(f"requested from outside: {request.url}")

    def open(self, path):
        self.page.goto((ROOT / path).as_uri())
        return self.page


@pytest.fixture
def visit(browser):
    contexts = []

    def start(path, width=1200, theme="light", scripts=True):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, java_script_enabled=scripts,
            reduced_motion="reduce", offline=False)
        contexts.append(context)
        visit = Visit(context.new_page())
        visit.open(path)
        return visit

    yield start
    for context in contexts:
        context.close()
