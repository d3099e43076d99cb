// A row for each indicator: its scale, the span of all units, and a symbol where each of those compared stands, each in a lane of its own.
// Where a symbol stands is read from the printed number; the number itself is in the symbol's name and in the table below.
(function () {
  "use strict";
  var space = "http://www.w3.org/2000/svg", lane = 10;
  // About 0,0: a circle, a square, a triangle, a diamond; the mean is a bar.
  var shapes = ["M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M-4.5-4.5h9v9h-9z", "M0-5.5l5.5 10h-11z", "M0-6l5 6-5 6-5-6z", "M-1.5-7h3v14h-3z"];

  function element(name, attributes) {
    var made = document.createElementNS(space, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    return made;
  }

  // decimal: what stands before decimals; a point where nothing is said.
  function number(text, decimal) {
    text = text.replace("\u2212", "-");
    return parseFloat(decimal ? text.replace(/[.\u00a0\u202f’']/g, "").replace(decimal, ".") : text.replace(/,/g, ""));
  }

  // A symbol by itself, for the legend.
  function symbol(at) {
    var svg = element("svg", { "class": "symbol", width: 14, height: 14, viewBox: "-7 -7 14 14", "aria-hidden": "true" });
    svg.appendChild(element("path", { "class": "c" + at, d: shapes[at] }));
    return svg;
  }

  function strip(node, columns, missing, decimal) {
    var height = lane * columns.length + 8, ends = node.scale, svg = element("svg", { width: "100%", height: height, role: "img" });
    function place(value) { return Math.min(100, Math.max(0, 100 * (value - ends[0]) / (ends[1] - ends[0]))) + "%"; }
    svg.setAttribute("aria-label", node.name + ": " + columns.map(function (column) {
      return column.name + " " + (column.values[node.at] || missing);
    }).join("; "));
    if (!ends) return svg;
    svg.appendChild(element("line", { "class": "axis", x1: 0, x2: "100%", y1: height / 2, y2: height / 2 }));
    if (node.range) svg.appendChild(element("line", { "class": "range", x1: place(node.range[0]), x2: place(node.range[1]), y1: height / 2, y2: height / 2 }));
    node.marks.forEach(function (mark) {
      svg.appendChild(element("line", { "class": "ref", x1: place(mark[0]), x2: place(mark[0]), y1: 0, y2: height }));
    });
    columns.forEach(function (column, position) {
      var value = number(column.values[node.at], decimal);
      if (isNaN(value)) return;
      var at = element("svg", { x: place(value), y: 4 + lane * (position + 0.5), overflow: "visible" });
      at.appendChild(element("path", { "class": "c" + column.symbol, d: shapes[column.symbol] }));
      svg.appendChild(at);
    });
    return svg;
  }

  window.almanacCompareChart = function (nodes, columns, missing, decimal) {
    var chart = document.createDocumentFragment(), legend = document.createElement("ul"), list = document.createElement("ul"), seen = {};
    legend.className = "legend";
    columns.forEach(function (column) {
      var item = document.createElement("li");
      item.append(symbol(column.symbol), column.name);
      legend.appendChild(item);
    });
    list.className = "rows";
    nodes.forEach(function (node) {
      var item = document.createElement("li"), name = document.createElement("span");
      name.textContent = node.name;
      if (node.depth > 1) name.className = "d" + Math.min(4, node.depth - 1);
      item.append(name, strip(node, columns, missing, decimal));
      list.appendChild(item);
      node.marks.forEach(function (mark) {
        var entry = document.createElement("li"), line = element("svg", { width: 14, height: 14, "aria-hidden": "true" });
        if (seen[mark[1]]) return;
        seen[mark[1]] = true;
        line.appendChild(element("line", { "class": "ref", x1: 7, x2: 7, y1: 0, y2: 14 }));
        entry.append(line, node.name + ": " + mark[1]);
        legend.appendChild(entry);
      });
    });
    chart.append(legend, list);
    return chart;
  };
  window.almanacCompareChart.symbol = symbol;
})();
