// Tables that sort: table.sortable gets a button in each th[data-sort] (number or text) of its head.
// A cell sorts by its data-value, which is written as programs write numbers, else by its text, with the table's data-decimal before decimals; an empty or
// missing one comes last either way.
// The order stands in the address: sort=ux.ascending, by the page of the indicator that heads the column, or its class.
(function () {
  "use strict";
  var collator = new Intl.Collator(document.documentElement.lang);

  function value(row, index, kind, decimal) {
    var cell = row.cells[index];
    var text = cell ? (cell.dataset.value || cell.textContent).trim() : "";
    if (kind === "text") return text || null;
    text = text.replace(/^=/, "");
    if (decimal && !cell.dataset.value) text = text.replace(/[.\u00a0\u202f’']/g, "").replace(decimal, ".");
    var number = parseFloat(text.replace(/,/g, ""));
    return isNaN(number) ? null : number;
  }

  // The column of a head cell, counting the columns that span several and those that come down from the row above.
  function columns(table) {
    var taken = [], map = new Map();
    Array.prototype.forEach.call(table.tHead.rows, function (row, y) {
      var x = 0;
      Array.prototype.forEach.call(row.cells, function (cell) {
        while (taken[y] && taken[y][x]) x++;
        map.set(cell, x);
        for (var dy = 0; dy < cell.rowSpan; dy++) {
          taken[y + dy] = taken[y + dy] || [];
          for (var dx = 0; dx < cell.colSpan; dx++) taken[y + dy][x + dx] = true;
        }
        x += cell.colSpan;
      });
    });
    return map;
  }

  // What a column is called in the address; links to what it shows outlive another order of the columns.
  function key(head) {
    var link = head.querySelector("a[href]");
    if (link) return decodeURIComponent(link.getAttribute("href").split("/").pop().split("#")[0].replace(/\.html$/, ""));
    return head.className.split(" ")[0] || "name";
  }

  document.querySelectorAll("table.sortable").forEach(function (table, number) {
    var parameter = number ? "sort" + (number + 1) : "sort", address = window.almanacAddress, asked = (address.get(parameter) || "").match(/^(.+)\.(ascending|descending)$/);
    var heads = Array.prototype.slice.call(table.tHead.querySelectorAll("th[data-sort]")), position = columns(table);
    var source = window.almanacParts.rows(table);
    heads.forEach(function (head) {
      var button = document.createElement("button"), small = head.querySelector("small"), name = key(head);
      button.type = "button";
      while (head.firstChild && head.firstChild !== small) button.appendChild(head.firstChild);
      // A link in a head stays a link; the button then stands beside it.
      var link = button.querySelector("a");
      if (link) link.replaceWith.apply(link, link.childNodes);
      head.insertBefore(button, small);
      function sort(order) {
        var kind = head.dataset.sort, column = position.get(head), sign = order === "ascending" ? 1 : -1;
        heads.forEach(function (h) { h.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", order);
        window.almanacParts.order(table, source
          .map(function (row, at) { return { row: row, at: at, value: value(row, column, kind, table.dataset.decimal) }; })
          .sort(function (a, b) {
            if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.at - b.at;
            return sign * (kind === "text" ? collator.compare(a.value, b.value) : a.value - b.value) || a.at - b.at;
          })
          .map(function (entry) { return entry.row; }));
      }
      button.addEventListener("click", function () {
        var was = head.getAttribute("aria-sort");
        // Scores begin with the best, names and ranks with the first.
        var first = head.dataset.first || (head.dataset.sort === "text" ? "ascending" : "descending");
        var order = was ? (was === "ascending" ? "descending" : "ascending") : first;
        sort(order);
        address.set(parameter, name + "." + order);
      });
      if (asked && asked[1] === name) sort(asked[2]);
    });
  });
})();
