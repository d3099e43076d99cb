// The page of comparisons: what is chosen stands in the address (units=nanjing,wuhan&mean=region.east&show=rate&levels=1), and the chart and the table are
// made of it. The scores come as a script, since a page opened from a folder may not read files.
(function () {
  "use strict";
  var form = document.querySelector("form.compare");
  if (!form) return;
  var address = window.almanacAddress, most = 4, result = document.querySelector(".compared");
  var input = form.querySelector("[role=combobox]"), chips = form.querySelector(".chosen"), say = form.querySelector(".say");
  var mean = form.querySelector("select"), level = document.getElementById("page:levels"), rates = form.querySelectorAll("[data-cells] button");
  // Each unit that is chosen, with the symbol that it keeps while others come and go; what the address asks for and is not shown.
  var chosen = [], units = {}, means = {}, nodes = [], left = "", decimal;

  function read(data) {
    decimal = data.decimal;
    nodes = data.nodes.map(function (n, at) {
      return { at: at, id: n[0], name: n[1], depth: n[2], path: n[3], scale: n[4], range: n[5], maximum: n[6], marks: n[7] };
    });
    data.units.forEach(function (u) {
      units[u[0]] = { key: u[0], name: u[1], words: u[2], path: u[3], remark: u[5], values: u[6], ranks: u[7], rates: u[8] || [] };
    });
    data.means.forEach(function (m) { means[m[0]] = { key: m[0], name: m[1], remark: m[2], values: m[3], rates: m[4] || [], symbol: most }; });
  }

  function isRate() { return address.get("show") === "rate" && rates.length > 0; }

  function draw() {
    var columns = chosen.concat(means[mean.value] || []), depth = level ? Number(level.value) : Infinity;
    var shown = nodes.filter(function (node) { return node.depth <= depth; });
    chips.textContent = "";
    chosen.forEach(function (unit) {
      var item = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = "×";
      button.setAttribute("aria-label", form.dataset.remove + " " + unit.name);
      button.addEventListener("click", function () {
        var at = chosen.indexOf(unit), buttons;
        chosen.splice(at, 1);
        changed();
        buttons = chips.querySelectorAll("button");
        (buttons[Math.min(at, buttons.length - 1)] || input).focus();
      });
      item.append(window.almanacCompareChart.symbol(unit.symbol), unit.name, button);
      chips.appendChild(item);
    });
    input.disabled = chosen.length >= most;
    say.textContent = [input.disabled ? form.dataset.full : "", left].filter(Boolean).join(" ");
    result.hidden = !chosen.length;
    if (result.hidden) return;
    var chart = result.querySelector("figure"), table = result.querySelector(".table-scroll");
    chart.replaceChildren(window.almanacCompareChart(shown, columns, form.dataset.missing, decimal));
    table.replaceChildren(window.almanacCompareTable(shown, columns, form.dataset, isRate()));
  }

  function changed() {
    address.set("units", chosen.length ? chosen.map(function (unit) { return unit.key; }).join(",") : null);
    address.set("mean", mean.value || null);
    if (level) address.set("levels", level.value === level.options[0].value ? null : level.value);
    left = "";
    draw();
  }

  function add(unit) {
    if (chosen.indexOf(unit) >= 0 || chosen.length >= most) return;
    unit.symbol = [0, 1, 2, 3].filter(function (symbol) { return chosen.every(function (other) { return other.symbol !== symbol; }); })[0];
    chosen.push(unit);
  }

  function press() {
    rates.forEach(function (button) { button.setAttribute("aria-pressed", String((button.dataset.value === "rate") === isRate())); });
  }

  function start() {
    read(window.almanacCompare);
    form.hidden = false;
    document.querySelector(".without").hidden = true;
    var unknown = [], beyond = [];
    (address.get("units") || "").split(",").filter(Boolean).forEach(function (key) {
      if (!Object.hasOwn(units, key)) { unknown.push(key); return; }
      add(units[key]);
      if (chosen.indexOf(units[key]) < 0) beyond.push(units[key].name);
    });
    mean.value = address.get("mean") || "";
    if (mean.selectedIndex < 0) {
      unknown.push(address.get("mean"));
      mean.value = "";
    }
    left = [[form.dataset.unknown, unknown], [form.dataset.beyond, beyond]].map(function (part) {
      return part[1].length ? part[0] + part[1].join(form.dataset.separator) + form.dataset.stop : "";
    }).filter(Boolean).join(" ");
    if (level) {
      level.value = address.get("levels") || level.options[0].value;
      if (level.selectedIndex < 0) level.selectedIndex = 0;
      level.addEventListener("change", changed);
    }
    press();
    mean.addEventListener("change", changed);
    rates.forEach(function (button) {
      button.addEventListener("click", function () {
        address.set("show", button.dataset.value || null);
        press();
        draw();
      });
    });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    var entries = Object.keys(units).map(function (key) { return units[key]; });
    window.almanacPicker(input, document.getElementById("page:picks"), entries, form.dataset.none, function (unit) { return chosen.indexOf(unit) < 0; },
      function (unit) {
        add(unit);
        changed();
        // The box takes no more, and loses the focus.
        if (input.disabled) chips.querySelector("li:last-child button").focus();
      });
    draw();
  }

  var script = document.createElement("script");
  script.src = form.dataset.data;
  script.onload = start;
  document.head.appendChild(script);
})();
