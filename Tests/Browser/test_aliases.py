"""An old address leads to the page that has another one now: without scripts, from a folder, in each language."""
import pytest


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("old, new", [
    ("2020/chapters/results.html", "2020/chapters/findings.html"), ("en/2020/units/qing-yuan.html", "en/2020/units/qingyuan.html"),
    ("spring-2020/indicators/rooms.html", "2020/indicators/space.html"), ("en/spring-2020/index.html", "en/2020/index.html")])
def test_an_old_address_leads_on(fixture_site, browser, old, new, scripts):
    site = fixture_site("aliases")
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto((site / old).as_uri())
    page.wait_for_url((site / new).as_uri())
    assert page.locator("h1").count() == 1
    context.close()
