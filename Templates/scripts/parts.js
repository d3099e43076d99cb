// Tables of many rows come in parts (tbody). All but the page's first are marked .later, which is not laid out: the page opens at once. The others
// follow whenever the browser has nothing else to do, and so it goes again after each change of the whole table.
window.almanacParts = (function () {
  "use strict";
  var least = 100, busy = new Set(), idle = window.requestIdleCallback || function (work) { setTimeout(work, 20); };

  function later(table) { return table.querySelector(":scope > tbody.later"); }

  function show(table) {
    var part = later(table);
    if (part) part.classList.remove("later");
    return part;
  }

  function follow(table) {
    if (busy.has(table) || !later(table)) return;
    busy.add(table);
    idle(function () {
      busy.delete(table);
      show(table);
      follow(table);
    }, { timeout: 300 });
  }

  function rows(table) {
    return Array.prototype.concat.apply([], Array.prototype.map.call(table.tBodies, function (body) { return Array.prototype.slice.call(body.rows); }));
  }

  var all = Array.prototype.map.call(document.querySelectorAll("tbody.later"), function (body) { return body.parentNode; })
    .filter(function (table, at, tables) { return tables[at - 1] !== table; });
  function showAll() { all.forEach(function (table) { while (show(table)); }); }
  // What an address leads to has to be there, and what stands above it.
  function lead() {
    showAll();
    var target = document.querySelector(":target");
    if (target) target.scrollIntoView();
  }
  // A browser puts a page that it shows again where it was left.
  var opened = performance.getEntriesByType("navigation")[0];
  if (opened && opened.type !== "navigate") showAll();
  else if (location.hash && all.length) lead();
  window.addEventListener("hashchange", function () { if (all.some(later)) lead(); });
  all.forEach(follow);
  window.addEventListener("beforeprint", showAll);

  return {
    rows: rows,
    // Changes rows of a table: of one in parts, those are laid out at once that have the first rows which are shown.
    change: function (table, work) {
      var parts = Array.prototype.slice.call(table.tBodies), shown = 0;
      parts.slice(1).forEach(function (part) { part.classList.add("later"); });
      work();
      parts.every(function (part) {
        part.classList.remove("later");
        shown += Array.prototype.filter.call(part.rows, function (row) { return !row.hidden; }).length;
        return shown < least;
      });
      follow(table);
    },
    // Puts rows of a table in another order, into parts of the lengths that they had.
    order: function (table, sorted) {
      var at = 0;
      this.change(table, function () {
        Array.prototype.map.call(table.tBodies, function (body) { return body.rows.length; }).forEach(function (length, part) {
          // Put back at once: a table of thousands of rows is laid out once, not for each.
          var fragment = document.createDocumentFragment();
          fragment.append.apply(fragment, sorted.slice(at, at += length));
          table.tBodies[part].append(fragment);
        });
      });
      // Where the head stays in view, a long way down, the order's first rows are to be seen.
      if (table.tBodies.length > 1 && table.tBodies[0].getBoundingClientRect().top < 0) table.scrollIntoView();
    }
  };
})();
