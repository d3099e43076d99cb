// Puts a new version of the page, its style sheet or its pictures in the place of the old one: the reader's place, focus, open details,
// typed text and sorted tables stay, and the page's scripts run again.

function shownPage(known, listeners, scripts) {
  var updates = 0, pictureVersion = null;

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
    var state = keep(), list = scripts.all(next);
    listeners.removeAll();
    attributes(next.documentElement, document.documentElement);
    head(next);
    list.forEach(function (e) { if (next.body.contains(e)) e.remove(); });
    document.body.replaceWith(document.adoptNode(next.body));
    scripts.run(list);
    restore(state);
    if (pictureVersion) freshPictures(pictureVersion);
  }

  // The page comes with the message, or is fetched where it did not.
  function update(html) {
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
    var loading = scripts.load(next);
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

  function freshPictures(version) {
    pictureVersion = version;
    each(document, "img[src]", function (e) {
      var address = new URL(e.src, location.href);
      if (address.origin !== location.origin || address.searchParams.get("v") === version) return;
      address.searchParams.set("v", version);
      e.src = address.href;
    });
  }

  return { update: update, updateStyle: updateStyle, freshPictures: freshPictures };
}
