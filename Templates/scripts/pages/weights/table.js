// The table of the ranking under own weights: a row for each unit, made once, filled and moved.
window.almanacWeighedTable = function (body, units, words, mark) {
  "use strict";

  function element(name, className) {
    var made = document.createElement(name);
    if (className) made.className = className;
    return made;
  }

  var forms = JSON.parse(words.moved), plurals = new Intl.PluralRules(document.documentElement.lang);
  var rows = units.map(function (unit) {
    var row = element("tr"), name = element("th"), page = element("a"), published = element("td");
    page.href = words.root + unit.path;
    page.textContent = unit.name;
    name.scope = "row";
    name.append(page, " ", element("small"));
    published.textContent = unit.label;
    row.append(element("td", "rk"), element("td"), name, element("td", "tot"), published);
    return row;
  });

  function fill(cell, text) { if (cell.textContent !== text) cell.textContent = text; }
  function half(doubled) { return String(Math.floor(doubled / 2)) + (doubled % 2 ? (mark || ".") + "5" : ""); }

  // ▲3, and for those who do not see it: up 3.
  function fillChange(cell, climb) {
    var places = climb ? half(Math.abs(climb)) : "", sign = climb === null ? "" : climb > 0 ? "▲" : climb < 0 ? "▼" : "=";
    if (cell.dataset.climb === sign + places) return;
    cell.dataset.climb = sign + places;
    cell.className = climb > 0 ? "up" : climb < 0 ? "down" : "";
    var seen = element("span"), heard = element("span", "vh");
    seen.setAttribute("aria-hidden", "true");
    seen.textContent = sign + places;
    heard.textContent = sign && (climb ? (climb > 0 ? words.up : words.down).replace("{places}", places) : words.none);
    cell.replaceChildren(seen, heard);
  }

  // Only rows that stand elsewhere now are moved.
  function place(ranking, from, to) {
    var next = body.rows[from];
    ranking.slice(from, to).forEach(function (r) {
      var row = rows[r.unit.at];
      fill(row.cells[0], r.label || (r.rank ? (r.isShared ? "=" : "") + half(r.rank) : "–"));
      fillChange(row.cells[1], r.rank && r.unit.rank ? r.unit.rank - r.rank : null);
      fill(row.cells[2].lastChild, r.unit.reason || (r.total ? "" : words.lacking));
      fill(row.cells[3], r.total || "–");
      if (row === next) next = next.nextSibling; else body.insertBefore(row, next || null);
    });
  }

  // Thousands of rows take longer than a picture of the screen: while a slider moves, the first follow, and the others when it rests (weights.css).
  var most = 150, rest;
  function show(ranking, isMoving) {
    clearTimeout(rest);
    if (!isMoving || rows.length <= most) return place(ranking, 0, rows.length);
    place(ranking, 0, most);
    body.setAttribute("aria-busy", "true");
    rest = setTimeout(function () {
      place(ranking, most, rows.length);
      body.removeAttribute("aria-busy");
    }, 200);
  }

  // Who is first, and how many have another rank.
  function summary(ranking) {
    var moved = ranking.filter(function (r) { return r.rank !== r.unit.rank; }).length;
    var first = ranking.filter(function (r) { return r.rank && r.rank === ranking[0].rank; }).map(function (r) { return r.unit.name; });
    var names = first.slice(0, 3).join(words.separator);
    if (first.length > 3) names = words.more.replace("{names}", names).replace("{count}", first.length - 3);
    return (first.length ? words.first.replace("{names}", names) + words.gap : "") +
      (moved ? (forms[plurals.select(moved)] || forms.other).replace("{moved}", moved) : words.same);
  }

  return { show: show, summary: summary };
};
