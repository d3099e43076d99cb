/* The list of mistakes: what it says, when it opens, and what is announced. */

function state(errors, warnings, more) {
  var list = [];
  for (var i = 0; i < errors + warnings; i++)
    list.push({ severity: i < errors ? "error" : "warning", label: i < errors ? "error" : "warning", rule: "rule-" + i, message: "message " + i, hint: null, notes: [], place: null, excerpt: null, indent: null });
  // How many there are, in words, is counted by the preview.
  var headline = list.length ? errors + " and " + warnings : "";
  return { page: "1", current: true, diagnostics: { errors: errors, warnings: warnings, total: list.length + (more || 0), headline: headline, list: list } };
}

function shadow() { return document.querySelector("almanac-preview").shadowRoot; }
function text(selector) { return shadow().querySelector(selector).textContent; }

test("a report without mistakes has no overlay", function () {
  mistakes({ page: "1" }, "").show(state(0, 0), false);
  equal(document.querySelector("almanac-preview"), null);
});

test("what was counted is the headline", function () {
  var overlay = mistakes({ page: "1" }, "");
  [[1, 0, "1 and 0"], [2, 1, "2 and 1"], [0, 2, "0 and 2"]].forEach(function (c) {
    overlay.show(state(c[0], c[1]), false);
    equal(text("h2"), c[2]);
  });
});

test("errors open the list, warnings alone do not", function () {
  var overlay = mistakes({ page: "1" }, "");
  overlay.show(state(0, 1), false);
  equal(shadow().querySelector(".panel").hidden, true);
  equal(shadow().querySelector(".pill").hidden, false);
  overlay.show(state(1, 1), false);
  equal(shadow().querySelector(".panel").hidden, false);
  overlay.show(state(0, 0), false);
  equal(shadow().querySelector(".panel").hidden, true);
  equal(shadow().querySelector(".pill").hidden, true);
});

test("what was hidden opens again only for a new mistake", function () {
  var overlay = mistakes({ page: "1" }, "");
  overlay.show(state(1, 0), false);
  shadow().querySelector(".hide").click();
  overlay.show(state(2, 0), false);
  equal(shadow().querySelector(".panel").hidden, true);
  overlay.show(state(0, 0), false);
  overlay.show(state(1, 0), false);
  equal(shadow().querySelector(".panel").hidden, false);
});

test("a list that was cut says how many more there are", function () {
  mistakes({ page: "1" }, "").show(state(3, 0, 4), false);
  equal(text("li.more"), "and 4 more: the terminal lists them all");
});

test("a message's markup stays text", function () {
  var broken = state(1, 0);
  broken.diagnostics.list[0].message = "<img src=x onerror=hit()>";
  mistakes({ page: "1" }, "").show(broken, false);
  equal(shadow().querySelector("img"), null);
  equal(text(".message").indexOf("<img src=x") >= 0, true);
});

test("the end of the mistakes and of the preview are announced", function () {
  var overlay = mistakes({ page: "1" }, "");
  overlay.show(state(1, 0), false);
  equal(text("[role=status]"), "1 and 0: message 0");
  overlay.offline(true);
  equal(text("[role=status]"), "The preview has ended.");
  overlay.offline(false);
  overlay.show(state(0, 0), false);
  equal(text("[role=status]"), "No mistakes any more.");
});
