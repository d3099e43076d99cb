// What a reader prefers on this device: light or dark, and whether checked numbers are shown. Known before anything is painted, so that
// a page does not flash. Kept in localStorage, never sent; where a browser refuses that, it lasts as long as the page.
(function () {
  "use strict";
  var root = document.documentElement;
  // The first of each is what holds without a choice.
  var choices = { theme: ["system", "light", "dark"], numbers: ["faint", "shown"] };

  function stored(name) {
    try { return localStorage.getItem("almanac-" + name); } catch (_) { return null; }
  }

  function apply(name, value) {
    root.dataset[name] = choices[name].indexOf(value) < 0 ? choices[name][0] : value;
  }

  window.almanacPreferences = {
    stored: stored,
    get: function (name) { return root.dataset[name]; },
    set: function (name, value) {
      try { localStorage.setItem("almanac-" + name, value); } catch (_) { /* It lasts as long as the page. */ }
      if (choices[name]) apply(name, value);
    }
  };
  function applyAll() { Object.keys(choices).forEach(function (name) { apply(name, stored(name)); }); }
  applyAll();
  // Another tab, or a page that comes back out of the browser's history.
  window.addEventListener("storage", applyAll);
  window.addEventListener("pageshow", function (event) { if (event.persisted) applyAll(); });
})();
