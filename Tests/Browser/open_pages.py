"""Pages that one test after the other uses.

A new page has a process of its own, whose start takes three times as long as showing a page of ours. A page that can be made as new is therefore used
again: nothing it has stored stays, nobody listens to it, no address is intercepted. One that a test did more to is closed.
"""
from urllib.parse import urlsplit

from playwright.sync_api import Error


class OpenPages:
    """The pages of a browser that wait to be used again, by the options of their contexts."""

    def __init__(self, browser):
        self.browser, self.idle, self.taken = browser, {}, {}

    def take(self, width=1200, height=900, theme="light", script=None, **options):
        """A page as a fresh context would have it; `script` runs before those of every page."""
        key = repr((script, sorted(options.items())))
        page = self.idle[key].pop() if self.idle.get(key) else self.open(script, options)
        listeners = []
        self.taken[page] = (key, listeners)
        listen = type(page).on.__get__(page)

        def on(event, act):
            listeners.append((event, act))
            listen(event, act)

        page.on = on
        page.origins = set()
        page.on("framenavigated", lambda frame: page.origins.add(urlsplit(frame.url)[:2]))
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(media="null", color_scheme=theme, reduced_motion="reduce", forced_colors="null", contrast="null")
        return page

    def open(self, script, options):
        context = self.browser.new_context(**options)
        if script:
            context.add_init_script(script)
        return context.new_page()

    def give_back(self, page):
        key, listeners = self.taken.pop(page)
        context = None if page.is_closed() else page.context
        if context is None:
            return
        for event, act in listeners:
            page.remove_listener(event, act)
        # Another page of the same context, and what it stored at another place, would have to be undone as well.
        if context.pages != [page] or len(page.origins - {("about", "")}) > 1:
            context.close()
            return
        try:
            page.unroute_all()
            context.clear_cookies()
            page.evaluate("() => { if (location.protocol !== 'about:') { localStorage.clear(); sessionStorage.clear() }; window.name = '' }")
            page.goto("about:blank")
            page.mouse.move(-10, -10)
        except Error:
            context.close()
            return
        self.idle.setdefault(key, []).append(page)
