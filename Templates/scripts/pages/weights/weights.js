// Your own weights: sliders, choices and the table that follows them. The weights stand in the address: ?w=ux:30,svc:40,ops:30.
// Weights are exact fractions; the sliders show them on a scale to 100, and what counts is each one's share.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var tool = document.querySelector(".weigh"), data = window.almanacWeights, exact = window.almanacExact, address = window.almanacAddress;
  if (!tool || !data) return;
  var words = tool.dataset, rules = window.almanacRanking.rules(data), units = data.units.map(window.almanacRanking.unit);
  var choices = data.choices.map(function (texts) { return onScale(texts.map(exact.read)); }), buttons = list(".seg button");
  var sliders = list("input[type=range]"), outputs = list("output"), body = tool.querySelector("tbody"), message = tool.querySelector(".message");
  var unlike = tool.querySelector(".unlike"), share = tool.querySelector(".share"), link = tool.querySelector("[data-link]"), copy = tool.querySelector("[data-copy]");
  var weights = choices[0], isDue = false, isUnread = false, saying = 0;

  function list(selector) { return Array.prototype.slice.call(tool.querySelectorAll(selector)); }

  // The same shares with a sum of 100.
  function onScale(weights) {
    var numbers = exact.whole(weights), sum = numbers.reduce(function (a, b) { return a + b; });
    return numbers.map(function (n) { return { n: n * 100n, d: sum }; });
  }

  function hundredths(weight) { return exact.rounded(weight, 2); }
  function isZero(weights) { return weights.every(function (w) { return !w.n; }); }
  function isSame(a, b) { return exact.whole(a).join() === exact.whole(b).join(); }
  function choice() { return choices.findIndex(function (other) { return !isZero(weights) && isSame(other, weights); }); }

  // What the address says: as on the sliders, or whole numbers in proportion where two decimals cannot say it.
  function written() {
    var isShort = weights.every(function (w) { return hundredths(w) * w.d === w.n * 100n; }), numbers = exact.whole(weights);
    return data.ids.map(function (id, i) {
      return id + ":" + (isShort ? exact.printed(hundredths(weights[i]), 2).replace(/\.?0+$/, "") : numbers[i]);
    }).join(",");
  }

  // Null of what is no weight for each of the indicators, and not all 0.
  function readWeights(text) {
    var parts = text.split(","), found = data.ids.map(function (id) {
      var part = parts.filter(function (p) { return p.slice(0, p.lastIndexOf(":")) === id; });
      return part.length === 1 ? /^\d{1,9}(\.\d{1,6})?$/.test(part[0].slice(id.length + 1)) && exact.read(part[0].slice(id.length + 1)) : null;
    });
    if (parts.length !== found.length || !found.every(Boolean) || isZero(found)) return null;
    var sum = found.reduce(exact.add), fits = found.every(function (w) { return w.n <= 100n * w.d; });
    // As the sliders stood; shares of little or much are drawn to the scale.
    return fits && sum.n >= 50n * sum.d ? found : onScale(found);
  }

  function half(doubled) { return String(Math.floor(doubled / 2)) + (doubled % 2 ? ".5" : ""); }

  // A row of the table for each unit, made once.
  var rows = units.map(function (unit) {
    var row = document.createElement("tr"), name = document.createElement("th"), page = document.createElement("a"), reason = document.createElement("small");
    page.href = words.root + unit.path;
    page.textContent = unit.name;
    name.scope = "row";
    name.append(page, " ", reason);
    row.append(cell("rk"), cell(), name, cell("tot"), cell());
    row.cells[4].textContent = unit.label;
    return row;
  });

  function cell(className) {
    var cell = document.createElement("td");
    if (className) cell.className = className;
    return cell;
  }

  function fill(cell, text) { if (cell.textContent !== text) cell.textContent = text; }

  // ▲3, and for those who do not see it: up 3.
  function fillChange(cell, climb) {
    var sign = climb === null ? "" : climb > 0 ? "▲" : climb < 0 ? "▼" : "=", places = climb ? half(Math.abs(climb)) : "";
    if (cell.dataset.climb === sign + places) return;
    cell.dataset.climb = sign + places;
    cell.className = climb > 0 ? "up" : climb < 0 ? "down" : "";
    var seen = document.createElement("span"), heard = document.createElement("span");
    seen.setAttribute("aria-hidden", "true");
    seen.textContent = sign + places;
    heard.className = "vh";
    heard.textContent = sign && (climb ? (climb > 0 ? words.up : words.down).replace("{places}", places) : words.none);
    cell.replaceChildren(seen, heard);
  }

  // As it was published, where that does not follow from the scores.
  function published() {
    return units.map(function (unit) { return { unit: unit, rank: unit.rank, label: unit.label, total: unit.total }; })
      .sort(function (a, b) { return (a.rank || Infinity) - (b.rank || Infinity) || a.unit.at - b.unit.at || 0; });
  }

  function summary(ranking) {
    var moved = ranking.filter(function (r) { return r.rank !== r.unit.rank; }).length;
    var first = ranking.filter(function (r) { return r.rank && r.rank === ranking[0].rank; }).map(function (r) { return r.unit.name; });
    var names = first.slice(0, 3).join(words.separator);
    if (first.length > 3) names = words.more.replace("{names}", names).replace("{count}", first.length - 3);
    return (first.length ? words.first.replace("{names}", names) + words.gap : "") +
      (moved ? (moved === 1 ? words.movedOne : words.moved).replace("{moved}", moved) : words.same);
  }

  // Once a reader pauses, so that a screen reader is not told of every step.
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(function () { fill(message, text); }, message.textContent ? 400 : 0);
  }

  function show() {
    isDue = false;
    var now = choice(), numbers = exact.whole(weights), sum = numbers.reduce(function (a, b) { return a + b; });
    buttons.forEach(function (button, i) { button.setAttribute("aria-pressed", String(i === now)); });
    sliders.forEach(function (slider, i) {
      var text = sum ? exact.printed(exact.rounded({ n: numbers[i] * 100n, d: sum }, 1), 1).replace(/\.0$/, "") + "%" : "–";
      if (document.activeElement !== slider || !isDragged) slider.value = exact.printed(hundredths(weights[i]), 2);
      slider.setAttribute("aria-valuetext", text);
      fill(outputs[i], text);
    });
    unlike.hidden = share.hidden = isSame(weights, choices[0]);
    if (!sum) { say(words.zero); return; }
    link.href = "?w=" + written();
    var ranking = !now && data.printed ? published() : window.almanacRanking.ranking(units, numbers, rules), next = body.firstChild;
    ranking.forEach(function (r) {
      var row = rows[r.unit.at], label = r.label || (r.rank ? (r.isShared ? "=" : "") + half(r.rank) : "–");
      fill(row.cells[0], label);
      fillChange(row.cells[1], r.rank && r.unit.rank ? r.unit.rank - r.rank : null);
      fill(row.cells[2].lastChild, r.unit.reason || (r.total ? "" : words.lacking));
      fill(row.cells[3], r.total || "–");
      if (row === next) next = next.nextSibling; else body.insertBefore(row, next);
    });
    say((isUnread ? words.unread + words.gap : "") + (unlike.hidden ? "" : words.unlike + words.gap) + summary(ranking));
  }

  // At most once for each picture that the screen shows.
  function soon() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(show);
  }

  var isDragged = false, wasOwn = false;
  // A choice is a step that the reader can go back from; moving on from weights of her own is none.
  function remember() {
    if (isZero(weights)) return;
    var now = choice();
    address.set("w", now === 0 ? null : written(), now >= 0 || !wasOwn);
    wasOwn = now < 0;
  }

  function choose(at) {
    weights = choices[at];
    isUnread = isDragged = false;
    remember();
    show();
  }

  function readAddress() {
    var text = address.get("w"), found = text === null ? choices[0] : readWeights(text);
    isUnread = !found;
    isDragged = false;
    weights = found || choices[0];
    wasOwn = choice() < 0;
    show();
  }

  buttons.forEach(function (button, i) { button.addEventListener("click", function () { choose(i); }); });
  tool.querySelector("[data-reset]").addEventListener("click", function () {
    choose(0);
    buttons[0].focus();
  });
  sliders.forEach(function (slider, i) {
    slider.addEventListener("input", function () {
      isUnread = false;
      isDragged = true;
      weights = weights.map(function (w, at) { return at === i ? exact.read(slider.value) : { n: hundredths(w), d: 100n }; });
      soon();
    });
    slider.addEventListener("change", remember);
  });
  link.addEventListener("click", function (event) { event.preventDefault(); });
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(link.href).then(function () { fill(message, words.copied); }, function () { /* The link is there to be copied by hand. */ });
    });
  }
  window.addEventListener("popstate", readAddress);
  document.querySelectorAll("[data-without-scripts]").forEach(function (element) { element.hidden = true; });
  tool.hidden = false;
  readAddress();
});
