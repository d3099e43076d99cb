// The ranking's buttons: one group only, and score or score rate in the cells.
// Rows carry data-groups="region/east tier/capital", cells data-rate="75%".
(function () {
  "use strict";
  var tools = document.querySelector(".tools"), tables = document.querySelectorAll("main table.heat");
  if (!tools || !tables.length) return;
  // A deep tree has a table for each level: all are filtered, and those of the first are counted.
  var all = Array.prototype.map.call(tables, function (table) { return Array.prototype.slice.call(table.tBodies[0].rows); });
  var status = tools.querySelector("[role=status]");
  tools.hidden = false;

  function press(segment, button) {
    segment.querySelectorAll("button").forEach(function (b) { b.setAttribute("aria-pressed", String(b === button)); });
  }

  function filter() {
    var wanted = Array.prototype.map.call(tools.querySelectorAll("[data-filter] [aria-pressed=true]"), function (b) { return b.dataset.value; }).filter(Boolean);
    var shown = 0;
    all.forEach(function (rows, table) {
      rows.forEach(function (row) {
        var groups = (row.dataset.groups || "").split(" ");
        row.hidden = !wanted.every(function (w) { return groups.indexOf(w) >= 0; });
        if (!row.hidden && table === 0) shown++;
      });
    });
    status.textContent = status.dataset.shown + shown;
  }

  function cells(show) {
    tables.forEach(function (table) {
      table.querySelectorAll("td[data-rate]").forEach(function (cell) {
        if (cell.dataset.score === undefined) cell.dataset.score = cell.textContent;
        cell.textContent = show === "rate" ? cell.dataset.rate : cell.dataset.score;
      });
    });
  }

  tools.querySelectorAll(".seg").forEach(function (segment) {
    segment.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      press(segment, button);
      if (segment.hasAttribute("data-cells")) cells(button.dataset.value); else filter();
    });
  });
})();
