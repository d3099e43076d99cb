// The find box: shown only where scripts run, and its index is loaded at the first use.
// The index is a classic script, since fetch() is blocked on file://; it calls nothing and sets window.almanacIndex.
(function () {
  "use strict";
  var form = document.querySelector("form.find");
  if (!form) return;
  var input = form.querySelector("input"), list = form.querySelector(".found"), status = form.querySelector("[role=status]");
  var entries = null, loading = false;
  form.hidden = false;

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function load() {
    if (loading) return;
    loading = true;
    var script = document.createElement("script");
    script.src = form.dataset.index;
    script.onload = function () {
      // An entry: label, kind, path from the site's root, further words to find it by.
      entries = (window.almanacIndex || []).map(function (e) {
        return { label: e[0], kind: e[1], path: e[2], name: fold(e[0]), words: fold(e[0] + " " + (e[3] || "")) };
      });
      show();
    };
    document.head.appendChild(script);
  }

  function matches(query) {
    var words = fold(query).split(/\s+/).filter(Boolean);
    if (!words.length || !entries) return [];
    return entries
      .filter(function (e) { return words.every(function (w) { return e.words.indexOf(w) >= 0; }); })
      .map(function (e, order) {
        return { entry: e, order: order, rank: e.name === words[0] ? 0 : e.name.indexOf(words[0]) === 0 ? 1 : e.name.indexOf(words[0]) > 0 ? 2 : 3 };
      })
      .sort(function (a, b) { return a.rank - b.rank || a.order - b.order; })
      .slice(0, 8)
      .map(function (m) { return m.entry; });
  }

  function show() {
    var query = input.value.trim();
    list.textContent = "";
    list.hidden = !query || !entries;
    if (list.hidden) { status.textContent = ""; return; }
    var found = matches(query);
    found.forEach(function (e) {
      var item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("span");
      link.href = form.dataset.root + e.path;
      link.textContent = e.label;
      kind.textContent = e.kind;
      link.appendChild(kind);
      item.appendChild(link);
      list.appendChild(item);
    });
    if (!found.length) {
      var none = document.createElement("li"), text = document.createElement("p");
      text.textContent = form.dataset.none;
      none.appendChild(text);
      list.appendChild(none);
    }
    status.textContent = found.length ? String(found.length) : form.dataset.none;
  }

  function close() {
    list.hidden = true;
  }

  input.addEventListener("focus", function () { load(); show(); });
  input.addEventListener("input", function () { load(); show(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = list.querySelector("a");
    if (first && !list.hidden) location.href = first.href;
  });
  form.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { close(); input.focus(); close(); return; }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    var links = Array.prototype.slice.call(list.querySelectorAll("a"));
    if (list.hidden || !links.length) return;
    event.preventDefault();
    var at = links.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0) input.focus(); else links[Math.min(at, links.length - 1)].focus();
  });
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) close(); });
  form.addEventListener("focusout", function (event) { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
})();
