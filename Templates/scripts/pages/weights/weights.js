// Your own weights: sliders and choices, what follows from them, and the address that says them.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var tool = document.querySelector(".weigh"), data = window.almanacWeights;
  if (!tool || !data) return;
  var exact = window.almanacExact, texts = window.almanacWeightTexts, ranks = window.almanacRanking, address = window.almanacAddress, words = tool.dataset;
  var rules = ranks.rules(data), units = data.units.map(ranks.unit), table = window.almanacWeighedTable(tool.querySelector("tbody"), units, words, data.decimal);
  var choices = data.choices.map(function (weights) { return texts.onScale(weights.map(exact.read)); });
  var buttons = tool.querySelectorAll(".seg button"), sliders = tool.querySelectorAll("input"), outputs = tool.querySelectorAll("output");
  var message = tool.querySelector(".message"), unlike = tool.querySelector(".unlike"), share = tool.querySelector(".weigh-share");
  var reasons = unlike.querySelectorAll("strong ~ span"), link = share.querySelector("a"), copy = share.querySelector("button");
  var note = tool.querySelector(".rule"), notes = words.rules ? JSON.parse(words.rules) : [note.textContent];
  var weights, under = 0, isUnread, isOwn, dragged, isDue = false, saying;

  function choice() { return choices.findIndex(function (other, i) { return data.choice_rules[i] === under && texts.isSame(other, weights); }); }

  // Behind the address: the rules, where they are not those of the ranking, and the weights.
  function written() { return (under ? data.rules[under].id + "/" : "") + texts.write(data.ids, weights); }

  function read(text) {
    var slash = text.indexOf("/"), at = slash < 0 ? 0 : data.rules.findIndex(function (own, i) { return i && own.id === text.slice(0, slash); });
    var found = at < 0 ? null : texts.read(data.ids, text.slice(slash + 1));
    if (!found || data.rules[at].absent.some(function (i) { return found[i].n; })) return null;
    return { rules: at, weights: found };
  }

  // Once a reader pauses, so that a screen reader is not told of every step.
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(function () { if (message.textContent !== text) message.textContent = text; }, message.textContent ? 400 : 0);
  }

  // As it was published, where that does not follow from the scores.
  function published() {
    return units.map(function (unit) { return { unit: unit, rank: unit.rank, label: unit.label, total: unit.total }; })
      .sort(function (a, b) { return (a.rank || 1e9) - (b.rank || 1e9) || a.unit.at - b.unit.at; });
  }

  function show() {
    isDue = false;
    var now = choice(), shares = texts.shares(weights, data.decimal);
    buttons.forEach(function (button, i) { button.setAttribute("aria-pressed", String(i === now)); });
    sliders.forEach(function (slider, i) {
      // What a scenario leaves out cannot be weighed under its rules.
      slider.disabled = data.rules[under].absent.includes(i);
      if (slider.disabled) shares[i] = "–";
      if (slider !== dragged) slider.value = texts.decimal(weights[i]);
      slider.setAttribute("aria-valuetext", shares[i]);
      outputs[i].textContent = shares[i];
    });
    if (note.textContent !== notes[under]) note.textContent = notes[under];
    unlike.hidden = share.hidden = now === 0;
    reasons[0].hidden = under > 0;
    reasons[1].hidden = !under;
    if (texts.isZero(weights)) { say(words.zero); return; }
    link.href = "?w=" + written();
    var ranking = now === 0 && data.printed ? published() : ranks.ranking(units, exact.whole(weights), rules[under]);
    table.show(ranking, Boolean(dragged));
    say((isUnread ? words.unread + words.gap : "") + (now === 0 ? "" : words.unlike + words.gap) + table.summary(ranking));
  }

  // A choice is a step that the reader can go back from; moving on from weights of her own is none.
  function remember() {
    if (texts.isZero(weights)) return;
    var now = choice();
    address.set("w", now === 0 ? null : written(), now >= 0 || !isOwn);
    isOwn = now < 0;
  }

  function choose(at) {
    weights = choices[at];
    under = data.choice_rules[at];
    isUnread = dragged = false;
    remember();
    show();
  }

  function readAddress() {
    var text = address.get("w"), found = text === null ? { rules: 0, weights: choices[0] } : read(text);
    isUnread = !found;
    dragged = false;
    weights = found ? found.weights : choices[0];
    under = found ? found.rules : 0;
    isOwn = choice() < 0;
    show();
  }

  buttons.forEach(function (button, i) { button.addEventListener("click", function () { choose(i); }); });
  unlike.querySelector("button").addEventListener("click", function () {
    choose(0);
    buttons[0].focus();
  });
  sliders.forEach(function (slider, i) {
    slider.addEventListener("input", function () {
      isUnread = false;
      dragged = slider;
      weights = weights.map(function (w, at) { return at === i ? exact.read(slider.value) : { n: texts.hundredths(w), d: 100n }; });
      // At most once for each picture that the screen shows.
      if (!isDue) requestAnimationFrame(show);
      isDue = true;
    });
    slider.addEventListener("change", remember);
  });
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(link.href).then(function () { message.textContent = words.copied; }, function () { /* The link is there to be copied by hand. */ });
    });
  }
  window.addEventListener("popstate", readAddress);
  document.querySelectorAll("[data-without-scripts]").forEach(function (element) { element.hidden = true; });
  tool.hidden = false;
  readAddress();
});
