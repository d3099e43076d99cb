// The table of a comparison: a row for each indicator, a column for each unit and the mean. Every text in it was printed by the build.
(function () {
  "use strict";

  function cell(tag, scope) {
    var made = document.createElement(tag);
    if (scope) made.scope = scope;
    return made;
  }

  function linked(text, path, root) {
    if (!path) return document.createTextNode(text);
    var link = document.createElement("a");
    link.href = root + path;
    link.textContent = text;
    return link;
  }

  function small(text, spoken) {
    var made = document.createElement("small");
    if (spoken) {
      var hidden = document.createElement("span");
      hidden.className = "vh";
      hidden.textContent = spoken + " ";
      made.appendChild(hidden);
    }
    made.append(text);
    return made;
  }

  // words: {root, rank, indicator, missing}; isRate: whether cells show rates.
  window.almanacCompareTable = function (nodes, columns, words, isRate) {
    var table = document.createElement("table"), head = table.createTHead().insertRow(), body = table.createTBody();
    table.className = "comparison";
    var corner = cell("th", "col");
    corner.textContent = words.indicator;
    head.appendChild(corner);
    columns.forEach(function (column) {
      var th = cell("th", "col");
      th.append(window.almanacCompareChart.symbol(column.symbol), linked(column.name, column.path, words.root));
      if (column.remark) th.append(" ", small(column.remark));
      head.appendChild(th);
    });
    nodes.forEach(function (node) {
      var row = body.insertRow(), name = cell("th", "row");
      row.dataset.node = node.id;
      if (node.at === 0) row.className = "whole";
      if (node.depth > 1) name.className = "d" + Math.min(4, node.depth - 1);
      name.appendChild(linked(node.name, node.path, words.root));
      if (node.maximum && !isRate) name.append(" ", small("/" + node.maximum));
      row.appendChild(name);
      columns.forEach(function (column) {
        var td = cell("td"), text = isRate ? column.rates[node.at] : column.values[node.at], rank = column.ranks && column.ranks[node.at];
        td.append(text || (isRate && column.values[node.at]) || "–");
        if (!text && !column.values[node.at]) td.setAttribute("aria-label", words.missing);
        if (rank) td.append(" ", small(rank, words.rank));
        row.appendChild(td);
      });
    });
    return table;
  };
})();
