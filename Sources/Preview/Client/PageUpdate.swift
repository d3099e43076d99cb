extension ClientScript {
    /// Puts a new version of the page in the place of the old one: the reader's place, focus, open details, typed text and sorted
    /// tables stay; the page's scripts run again on the new elements.
    static let pageUpdate = #"""
        // Listeners of the page's scripts on window and document would outlive the elements that they were made for.
        var recorded = [], listen = {};
        [window, document].forEach(function (target) {
          var add = target.addEventListener;
          listen[target === window ? "window" : "document"] = add.bind(target);
          target.addEventListener = function (type, listener, options) {
            recorded.push({ target: target, type: type, listener: listener, options: options });
            return add.call(target, type, listener, options);
          };
        });

        function each(root, selector, work) { Array.prototype.forEach.call(root.querySelectorAll(selector), work); }

        // Where an element stands: its id, or its tag and number within its parent, up to an element with an id.
        function place(element) {
          var steps = [];
          for (var e = element; e && e !== document.body; e = e.parentElement) {
            if (e.id) { steps.unshift("#" + e.id); break; }
            var number = 0;
            for (var s = e.previousElementSibling; s; s = s.previousElementSibling) if (s.localName === e.localName) number++;
            steps.unshift(e.localName + ":" + number);
          }
          return steps.join(">");
        }

        function find(path) {
          var element = document.body;
          path.split(">").forEach(function (step) {
            if (!element || !step) return;
            if (step[0] === "#") { element = document.getElementById(step.slice(1)); return; }
            var parts = step.split(":"), number = Number(parts[1]);
            element = Array.prototype.filter.call(element.children, function (e) { return e.localName === parts[0]; })[number];
          });
          return element || null;
        }

        var blocks = "p,li,tr,h1,h2,h3,h4,h5,figure,dd,dt,blockquote,pre,table";

        function words(element) { return element.textContent.slice(0, 300); }

        // The blocks at the top of the window: the first of them that is still there keeps its height.
        function anchors() {
          var found = [];
          if (window.scrollY < 1) return found;
          for (var y = 20; y < window.innerHeight && found.length < 6; y += 60) {
            var at = document.elementFromPoint(window.innerWidth / 2, y), block = at && at.closest && at.closest(blocks);
            if (!block || found.some(function (a) { return a.block === block; })) continue;
            found.push({ block: block, tag: block.localName, words: words(block), path: place(block), top: block.getBoundingClientRect().top });
          }
          return found;
        }

        function sameBlock(anchor) {
          var there = find(anchor.path);
          if (there && there.localName === anchor.tag && words(there) === anchor.words) return there;
          return Array.prototype.find.call(document.querySelectorAll("main " + anchor.tag), function (e) { return words(e) === anchor.words; });
        }

        function keep() {
          var state = { x: window.scrollX, y: window.scrollY, anchors: anchors(), details: {}, scrolled: [], fields: [], popovers: [], sorted: [], pressed: [] };
          var counts = {};
          each(document, "details", function (e) {
            var name = e.id || (e.querySelector("summary") || e).textContent;
            counts[name] = (counts[name] || 0) + 1;
            state.details[name + "|" + counts[name]] = e.open;
          });
          each(document.body, "div,nav,section,figure,pre,ul,ol,[tabindex]", function (e) {
            if (e.scrollLeft || e.scrollTop) state.scrolled.push([place(e), e.scrollLeft, e.scrollTop]);
          });
          each(document.body, "input,textarea,select", function (e) { state.fields.push([place(e), e.value, e.checked]); });
          each(document.body, "[popover][id]", function (e) { if (e.matches(":popover-open")) state.popovers.push(e.id); });
          each(document.body, "th[aria-sort]", function (e) { state.sorted.push([place(e), e.getAttribute("aria-sort")]); });
          each(document.body, "button[aria-pressed=true]", function (e) { state.pressed.push(place(e)); });
          var focus = document.activeElement;
          if (focus && focus !== document.body && document.body.contains(focus)) {
            state.focus = place(focus);
            try { state.selection = [focus.selectionStart, focus.selectionEnd]; } catch (error) { state.selection = null; }
          }
          return state;
        }

        function restore(state) {
          var counts = {};
          each(document, "details", function (e) {
            var name = e.id || (e.querySelector("summary") || e).textContent;
            counts[name] = (counts[name] || 0) + 1;
            var open = state.details[name + "|" + counts[name]];
            if (open !== undefined && e.open !== open) e.open = open;
          });
          state.fields.forEach(function (field) {
            var e = find(field[0]);
            if (!e || e.value === undefined) return;
            if (e.type === "checkbox" || e.type === "radio") e.checked = field[2]; else if (e.value !== field[1]) e.value = field[1];
          });
          state.sorted.forEach(function (sorted) {
            var head = find(sorted[0]), button = head && head.querySelector("button");
            for (var i = 0; button && i < 2 && head.getAttribute("aria-sort") !== sorted[1]; i++) button.click();
          });
          state.pressed.forEach(function (path) {
            var button = find(path);
            if (button && button.localName === "button" && button.getAttribute("aria-pressed") === "false") button.click();
          });
          state.popovers.forEach(function (id) { var e = document.getElementById(id); if (e && e.showPopover) e.showPopover(); });
          if (state.focus) {
            var focus = find(state.focus);
            if (focus && focus.focus) {
              focus.focus({ preventScroll: true });
              if (state.selection && state.selection[0] !== null) try { focus.setSelectionRange(state.selection[0], state.selection[1]); } catch (error) { /* not a text field */ }
            }
          }
          state.scrolled.forEach(function (s) { var e = find(s[0]); if (e) { e.scrollLeft = s[1]; e.scrollTop = s[2]; } });
          var x = state.x, y = state.y;
          for (var i = 0; i < state.anchors.length; i++) {
            var block = sameBlock(state.anchors[i]);
            if (!block) continue;
            y = window.scrollY + block.getBoundingClientRect().top - state.anchors[i].top;
            break;
          }
          if (Math.abs(window.scrollY - y) > 0.5 || window.scrollX !== x) window.scrollTo({ left: x, top: y, behavior: "instant" });
        }

        // The texts of the page's scripts, so that they run in the same moment in which the new elements are put in place.
        var scriptTexts = {};

        function scripts(root) {
          return Array.prototype.filter.call(root.querySelectorAll("script"), function (e) {
            return e !== me && e.dataset.page === undefined && (!e.type || e.type === "text/javascript" || e.type === "module");
          });
        }

        function isOurs(address) { return new URL(address, location.href).origin === location.origin; }

        function loadScripts(root) {
          var loading = scripts(root).map(function (e) {
            var source = e.getAttribute("src");
            if (!source || e.type === "module" || !isOurs(source)) return null;
            var address = new URL(source, location.href).pathname;
            if (scriptTexts[address] && scriptTexts[address].version === known.script) return null;
            var version = known.script;
            return fetch(address, { cache: "no-cache" })
              .then(function (r) { return r.ok ? r.text() : ""; })
              .then(function (text) { scriptTexts[address] = { version: version, text: text }; });
          }).filter(Boolean);
          return loading.length ? Promise.all(loading) : null;
        }

        function run(list) {
          var before = recorded.length;
          list.forEach(function (e) {
            var source = e.getAttribute("src"), script = document.createElement("script");
            if (source && (e.type === "module" || !isOurs(source))) {
              if (e.type) script.type = e.type;
              script.src = source;
            } else {
              var text = source ? (scriptTexts[new URL(source, location.href).pathname] || { text: "" }).text : e.textContent;
              script.textContent = "{\n" + text + "\n}";
            }
            document.documentElement.appendChild(script);
            script.remove();
          });
          // These moments are over, so what waits for them is called.
          recorded.slice(before).forEach(function (r) {
            if (r.type !== "DOMContentLoaded" && r.type !== "load") return;
            if (typeof r.listener === "function") r.listener.call(r.target, new Event(r.type)); else if (r.listener) r.listener.handleEvent(new Event(r.type));
          });
        }

        function attributes(from, to) {
          Array.prototype.slice.call(to.attributes).forEach(function (a) { if (!from.hasAttribute(a.name)) to.removeAttribute(a.name); });
          Array.prototype.forEach.call(from.attributes, function (a) { if (to.getAttribute(a.name) !== a.value) to.setAttribute(a.name, a.value); });
        }

        function head(next) {
          var selector = "meta, link:not([rel=stylesheet])";
          function markup(root) { return Array.prototype.map.call(root.head.querySelectorAll(selector), function (e) { return e.outerHTML; }).join("\n"); }
          if (markup(document) !== markup(next)) {
            each(document.head, selector, function (e) { e.remove(); });
            each(next.head, selector, function (e) { document.head.appendChild(document.adoptNode(e)); });
          }
          function sheets(root) {
            return Array.prototype.map.call(root.head.querySelectorAll("link[rel=stylesheet]:not([data-leaving])"), function (e) {
              return new URL(e.getAttribute("href"), location.href).pathname;
            }).join(" ");
          }
          if (sheets(document) !== sheets(next)) {
            var old = Array.prototype.slice.call(document.head.querySelectorAll("link[rel=stylesheet]")), last = null;
            each(next.head, "link[rel=stylesheet]", function (e) { last = document.head.appendChild(document.adoptNode(e)); });
            function drop() { old.forEach(function (e) { e.remove(); }); }
            if (last) last.onload = last.onerror = drop; else drop();
          }
          each(document.head, "style", function (e) { e.remove(); });
          each(next.head, "style", function (e) { document.head.appendChild(document.adoptNode(e)); });
          if (document.title !== next.title) document.title = next.title;
        }

        function swap(next) {
          var state = keep(), list = scripts(next);
          recorded.splice(0).forEach(function (r) { r.target.removeEventListener(r.type, r.listener, r.options); });
          attributes(next.documentElement, document.documentElement);
          head(next);
          list.forEach(function (e) { if (next.body.contains(e)) e.remove(); });
          document.body.replaceWith(document.adoptNode(next.body));
          run(list);
          restore(state);
          if (pictureVersion) freshPictures(pictureVersion);
        }

        var updates = 0;

        // The page comes with the message, or is fetched where it did not.
        function updatePage(html) {
          var number = ++updates;
          if (html) return putInPlace(html, number);
          return fetch(location.pathname + location.search, { cache: "no-store", headers: { Accept: "text/html" } })
            .then(function (response) { return response.text(); })
            .then(function (text) { return putInPlace(text, number); });
        }

        function putInPlace(text, number) {
          var next = new DOMParser().parseFromString(text, "text/html"), tag = next.querySelector("script[data-page]");
          // Another server, or an answer that a newer one has overtaken.
          if (!tag || number !== updates) return Promise.resolve();
          if (!tag.dataset.page) { location.reload(); return Promise.resolve(); }
          known.script = tag.dataset.script;
          function show() {
            if (number !== updates) return;
            known.page = tag.dataset.page;
            tag.remove();
            swap(next);
          }
          var loading = loadScripts(next);
          if (loading) return loading.then(show);
          show();
          return Promise.resolve();
        }

        // The old sheet stays until the new one is there, so that the page is never without.
        function updateStyle(from, to) {
          each(document.head, "link[rel=stylesheet]", function (old) {
            if (old.dataset.leaving || new URL(old.href, location.href).pathname !== new URL(from, location.href).pathname) return;
            var fresh = old.cloneNode();
            fresh.href = to;
            old.dataset.leaving = "yes";
            fresh.onload = fresh.onerror = function () { old.remove(); };
            old.after(fresh);
          });
        }

        var pictureVersion = null;

        function freshPictures(version) {
          pictureVersion = version;
          each(document, "img[src]", function (e) {
            var address = new URL(e.src, location.href);
            if (address.origin !== location.origin || address.searchParams.get("v") === version) return;
            address.searchParams.set("v", version);
            e.src = address.href;
          });
        }

        """#
}
