import Source

extension ClientScript {
    /// The list of mistakes at the foot of the page. It lives beside the page's body in a tree of its own, so that neither
    /// disturbs the other, and takes its colours from the theme's tokens.
    static let overlay = #"""
        var me = document.currentScript;
        var known = { page: me.dataset.page, style: me.dataset.style, script: me.dataset.script, pictures: me.dataset.pictures };

        var overlay = (function () {
          var host = null, panel, title, line, list, pill, status, toggle, isHidden = false, wasBroken = false, said = "", isOffline = false, last = null;
          try { isHidden = sessionStorage.getItem("almanac-preview-hidden") === "yes"; } catch (error) { /* no storage */ }

          function element(name, className, text) {
            var e = document.createElement(name);
            if (className) e.className = className;
            if (text !== undefined) e.textContent = text;
            return e;
          }

          function build() {
            host = element("almanac-preview");
            host.lang = "en";
            var root = host.attachShadow({ mode: "open" });
            root.appendChild(element("style", "", css));
            panel = root.appendChild(element("section", "panel"));
            panel.setAttribute("aria-label", "Preview: mistakes in the report");
            var bar = panel.appendChild(element("header"));
            var names = bar.appendChild(element("div"));
            title = names.appendChild(element("h2"));
            line = names.appendChild(element("p"));
            toggle = bar.appendChild(element("button", "hide", "Hide"));
            toggle.type = "button";
            toggle.onclick = function () { hide(true); pill.focus(); };
            list = panel.appendChild(element("ol"));
            list.tabIndex = 0;
            pill = root.appendChild(element("button", "pill"));
            pill.type = "button";
            pill.onclick = function () { if (last) last.isOpened = true; hide(false); toggle.focus(); };
            status = root.appendChild(element("div", "status"));
            status.setAttribute("role", "status");
            panel.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(true); pill.focus(); } });
            document.documentElement.appendChild(host);
          }

          function hide(value) {
            isHidden = value;
            if (value && last) last.isOpened = false;
            try { sessionStorage.setItem("almanac-preview-hidden", value ? "yes" : "no"); } catch (error) { /* no storage */ }
            draw();
          }

          function link(place) {
            if (!place.link) return element("span", "place", place.text);
            var a = element("a", "place", place.text);
            a.href = place.link;
            a.title = "Open in the editor";
            if (place.link[0] === "/") a.onclick = function (event) {
              event.preventDefault();
              fetch(place.link, { headers: { "Almanac-Preview": "open" } });
            };
            return a;
          }

          function item(d) {
            var li = element("li", d.severity);
            var message = li.appendChild(element("p", "message"));
            message.appendChild(element("b", "severity", d.severity));
            message.appendChild(document.createTextNode(" " + d.message + " "));
            message.appendChild(element("span", "rule", d.rule));
            if (d.place) li.appendChild(element("p", "at")).appendChild(link(d.place));
            if (d.excerpt !== null) {
              var pre = li.appendChild(element("pre"));
              pre.appendChild(document.createTextNode(d.excerpt + "\n" + d.indent));
              var caret = pre.appendChild(element("span", "caret", "^"));
              caret.setAttribute("aria-hidden", "true");
            }
            d.notes.forEach(function (n) {
              var p = li.appendChild(element("p", "note", n.message + " "));
              if (n.place) p.appendChild(link(n.place));
            });
            if (d.hint) li.appendChild(element("p", "hint", d.hint));
            return li;
          }

          function count(number, noun) { return number + " " + noun + (number === 1 ? "" : "s"); }

          function headline(state, isGone) {
            var d = state.diagnostics;
            if (d.errors) return count(d.errors, "error") + (d.warnings ? ", " + count(d.warnings, "warning") : "");
            if (isGone) return "This page is no longer in the report";
            if (d.warnings) return count(d.warnings, "warning");
            return d.total ? count(d.total, "note") : "";
          }

          function explanation(state, isGone) {
            if (!state.current) return known.page ? "The page is the last good one. It follows as soon as this is mended." : "The page appears as soon as this is mended.";
            if (isGone) return "What you see is its last version. It comes back when its file does.";
            if (state.diagnostics.errors) return "The page is shown as it is written; it cannot be built like this.";
            return "The page is shown; an author should look.";
          }

          function draw() {
            if (!last && !isOffline) return;
            if (!host) build();
            var words = last ? headline(last.state, last.isGone) : "";
            var isOpen = Boolean(words) && !isHidden && last.isBroken;
            panel.hidden = !isOpen && !(words && !isHidden && last.isOpened);
            pill.hidden = !panel.hidden || !(words || isOffline);
            pill.textContent = isOffline ? "The preview has ended – waiting for it" : words;
            pill.className = "pill" + (isOffline ? " offline" : last && last.isBroken ? " error" : "");
            pill.disabled = isOffline && !words;
            host.dataset.state = isOffline ? "offline" : words ? (last.isBroken ? "broken" : "notes") : "fine";
            say(isOffline ? "The preview has ended." : words ? words + (last.state.diagnostics.list[0] ? ": " + last.state.diagnostics.list[0].message : "") : "No mistakes any more.");
          }

          function say(text) {
            if (text === said) return;
            // Nothing is announced as long as nothing was wrong.
            if (said || text !== "No mistakes any more.") status.textContent = text;
            said = text;
          }

          function show(state, isGone) {
            var isBroken = state.diagnostics.errors > 0 || isGone || !state.current;
            var hasAny = state.diagnostics.total > 0 || isGone;
            if (!hasAny && !host) return;
            // What was hidden stays hidden until the report was fine in between.
            if (isBroken && !wasBroken && last) isHidden = false;
            if (!isBroken && wasBroken) isHidden = false;
            last = { state: state, isGone: isGone, isBroken: isBroken, isOpened: Boolean(last && last.isOpened) };
            wasBroken = isBroken;
            if (!host) build();
            title.textContent = headline(state, isGone);
            line.textContent = explanation(state, isGone);
            var signature = JSON.stringify(state.diagnostics.list);
            if (list.dataset.signature !== signature) {
              list.dataset.signature = signature;
              list.textContent = "";
              state.diagnostics.list.forEach(function (d) { list.appendChild(item(d)); });
              var more = state.diagnostics.total - state.diagnostics.list.length;
              if (more > 0) list.appendChild(element("li", "more", "and " + more + " more: the terminal lists them all"));
              list.scrollTop = 0;
            }
            list.hidden = !state.diagnostics.list.length;
            panel.className = "panel " + (isBroken ? "broken" : "notes");
            draw();
          }

          function offline(value) {
            if (isOffline === value) return;
            isOffline = value;
            draw();
          }

          return { show: show, offline: offline };
        })();

        """# + "\nvar css = \(JSONText.string(overlayStyle));\n"

    private static let overlayStyle = """
        :host {
          --p-paper: var(--paper, light-dark(#fff, #15181d)); --p-ink: var(--ink, light-dark(#1d2229, #e5e8ed));
          --p-muted: var(--muted, light-dark(#535861, #a6abb3)); --p-line: var(--line, light-dark(#dcdee2, #303338));
          --p-band: var(--band, light-dark(#f6f5f2, #1b1f25)); --p-hi: var(--hi, light-dark(#c44323, #f58b4b));
          --p-bar: var(--bar, light-dark(#346db2, #64a3e3)); --p-edge: var(--edge, light-dark(#82878f, #767b84));
          position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark;
          font: 15px/1.55 var(--sans, system-ui, sans-serif); color: var(--p-ink); pointer-events: none;
        }
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        .panel, .pill { pointer-events: auto; }
        .panel {
          display: flex; flex-direction: column; max-height: min(60vh, 36rem); background: var(--p-paper);
          border-top: 3px solid var(--p-bar); box-shadow: 0 -8px 28px rgb(0 0 0 / .16);
        }
        .panel.broken { border-top-color: var(--p-hi); }
        header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; padding: .8rem var(--gutter, 1.5rem) .6rem; }
        h2 { margin: 0; font: 600 1.0625rem/1.35 var(--sans, system-ui, sans-serif); }
        .broken h2 { color: var(--p-hi); }
        header p { margin: .1rem 0 0; color: var(--p-muted); font-size: .875rem; }
        button { font: inherit; color: inherit; cursor: pointer; }
        .hide { flex: none; padding: .2rem .8rem; background: none; border: 1px solid var(--p-edge); border-radius: 3px; font-size: .875rem; }
        .hide:hover, .pill:hover { border-color: var(--p-ink); }
        :focus-visible { outline: 2px solid var(--p-bar); outline-offset: 2px; }
        ol { flex: 1; min-height: 0; margin: 0; padding: 0 var(--gutter, 1.5rem) 1rem; list-style: none; overflow: auto; overscroll-behavior: contain; }
        li { padding: .75rem 0; border-top: 1px solid var(--p-line); }
        li > p { margin: 0; overflow-wrap: anywhere; }
        .severity { color: var(--p-bar); font-weight: 600; }
        .error .severity { color: var(--p-hi); }
        .note .severity { color: var(--p-muted); }
        .rule { color: var(--p-muted); font: .8125rem/1.5 var(--mono, ui-monospace, monospace); white-space: nowrap; }
        .place { color: var(--p-bar); font: .8125rem/1.6 var(--mono, ui-monospace, monospace); overflow-wrap: anywhere; }
        span.place { color: var(--p-muted); }
        pre {
          margin: .4rem 0; padding: .45rem .75rem; overflow-x: auto; background: var(--p-band);
          font: .8125rem/1.5 var(--mono, ui-monospace, monospace); tab-size: 4;
        }
        .caret { color: var(--p-hi); font-weight: 700; }
        li > .hint, li > .note { font-size: .9375rem; }
        .hint::before { content: "→ "; color: var(--p-muted); }
        li > .note { color: var(--p-muted); }
        .more { color: var(--p-muted); }
        .pill {
          position: absolute; right: var(--gutter, 1rem); bottom: 1rem; max-width: calc(100vw - 2rem); padding: .3rem .9rem;
          background: var(--p-paper); border: 1px solid var(--p-edge); border-radius: 99px; box-shadow: 0 2px 10px rgb(0 0 0 / .16); font-size: .875rem;
        }
        .pill::before { content: ""; display: inline-block; width: .55em; height: .55em; margin-right: .5em; border-radius: 50%; background: var(--p-bar); }
        .pill.error::before { background: var(--p-hi); }
        .pill.offline::before { background: var(--p-muted); }
        .pill:disabled { color: inherit; cursor: default; }
        .status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        @media (max-width: 40rem) { .rule { white-space: normal; } .panel { max-height: 55vh; } }
        @media print { :host { display: none; } }
        """
}
