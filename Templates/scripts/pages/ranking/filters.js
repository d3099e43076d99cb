// The ranking's buttons: one group only, and score or score rate in the cells. What is chosen stands in the address.
// Rows carry data-groups="region/east tier/capital", cells data-rate="75%", rows of means data-mean="region/east tier/capital".
(function () {
  "use strict";
  var tools = document.querySelector(".tools"), tables = document.querySelectorAll("main table.heat");
  if (!tools || !tables.length) return;
  // A deep tree has a table for each level: all are filtered, and those of the first are counted.
  var all = Array.prototype.map.call(tables, window.almanacParts.rows);
  var status = tools.querySelector("[role=status]"), none = document.querySelector(".none"), toggle = document.querySelector(".tools-toggle");
  var address = window.almanacAddress, levels = document.querySelectorAll("details.level");
  tools.hidden = false;

  function press(segment, button) {
    segment.querySelectorAll("button").forEach(function (b) { b.setAttribute("aria-pressed", String(b === button)); });
  }

  function filter() {
    var wanted = Array.prototype.map.call(tools.querySelectorAll("[data-filter] [aria-pressed=true]"), function (b) { return b.dataset.value; }).filter(Boolean);
    var shown = 0;
    all.forEach(function (rows, table) {
      window.almanacParts.change(tables[table], function () {
        rows.forEach(function (row) {
          var groups = (row.dataset.groups || "").split(" ");
          row.hidden = !wanted.every(function (w) { return groups.indexOf(w) >= 0; });
          if (!row.hidden && table === 0) shown++;
        });
      });
      means(tables[table], wanted.join(" "));
    });
    status.textContent = status.dataset.shown + shown;
    if (none) none.hidden = shown > 0;
    document.dispatchEvent(new CustomEvent("almanac:filtered", { detail: { rows: wanted.length ? all[0] : null, groups: wanted } }));
  }

  // The mean of the units that are left, which the build computed; everyone's, where it did not.
  function means(table, wanted) {
    var rows = table.tFoot ? Array.prototype.slice.call(table.tFoot.rows) : [];
    var fits = rows.filter(function (row) { return row.dataset.mean === wanted; })[0] || rows[0];
    rows.forEach(function (row) { row.hidden = row !== fits; });
  }

  function cells(kind) {
    tables.forEach(function (table) {
      window.almanacParts.change(table, function () {
        table.querySelectorAll("td[data-rate]").forEach(function (cell) {
          if (cell.dataset.score === undefined) cell.dataset.score = cell.textContent;
          cell.textContent = kind === "rate" ? cell.dataset.rate : cell.dataset.score;
        });
      });
    });
  }

  // What a segment says in the address: region=east, show=rate.
  function name(segment) {
    if (segment.hasAttribute("data-cells")) return "show";
    return segment.querySelectorAll("button")[1].dataset.value.split("/")[0];
  }

  function value(segment, button) {
    if (button === segment.querySelector("button")) return null;
    return segment.hasAttribute("data-cells") ? button.dataset.value : button.dataset.value.split("/").slice(1).join("/");
  }

  var isChosen = false;
  tools.querySelectorAll(".seg").forEach(function (segment) {
    var buttons = Array.prototype.slice.call(segment.querySelectorAll("button"));
    if (buttons.length < 2) return;
    var asked = address.get(name(segment));
    var chosen = asked && buttons.filter(function (button) { return value(segment, button) === asked; })[0];
    if (chosen) {
      press(segment, chosen);
      isChosen = true;
      if (segment.hasAttribute("data-cells")) cells(chosen.dataset.value);
    }
    segment.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      press(segment, button);
      address.set(name(segment), value(segment, button));
      if (segment.hasAttribute("data-cells")) cells(button.dataset.value); else filter();
    });
  });

  // On a narrow screen the buttons open on demand: the ranking begins on the first screen.
  function show(isOpen) {
    tools.classList.toggle("open", isOpen);
    toggle.setAttribute("aria-expanded", String(isOpen));
  }
  if (toggle) {
    toggle.hidden = false;
    show(isChosen || address.get("compare") !== null);
    toggle.addEventListener("click", function () { show(!tools.classList.contains("open")); });
  }

  // Which further levels are open, by their number from 2 on.
  var open = (address.get("levels") || "").split(",");
  levels.forEach(function (level, at) {
    if (open.indexOf(String(at + 2)) >= 0) level.open = true;
    level.addEventListener("toggle", function () {
      var numbers = [];
      levels.forEach(function (other, position) { if (other.open) numbers.push(position + 2); });
      address.set("levels", numbers.length ? numbers.join(",") : null);
    });
  });

  // The other scripts of the page listen by now.
  document.addEventListener("DOMContentLoaded", function () { if (isChosen) filter(); });
})();
