/* Exact arithmetic and ranks of the page of own weights. */

function exact() {
  if (!window.almanacRanking) ["exact", "geometric", "ranking"].forEach(function (name) { load("pages/weights/" + name + ".js"); });
  return window.almanacExact;
}

function rounded(text, places, isEven) { return exact().printed(exact().rounded(exact().read(text), places, isEven), places); }

test("halves are rounded away from zero, or to the even neighbour", function () {
  [["0.5", "1", "0"], ["1.5", "2", "2"], ["2.5", "3", "2"], ["-0.5", "−1", "0"], ["-1.5", "−2", "−2"], ["-2.5", "−3", "−2"], ["5/2", "3", "2"], ["-7/2", "−4", "−4"]]
    .forEach(function (c) {
      equal(rounded(c[0], 0, false), c[1]);
      equal(rounded(c[0], 0, true), c[2]);
    });
});

test("what is next to a half is not one", function () {
  ["0.49999999999999999999999999", "-0.49999999999999999999999999", "0"].forEach(function (text) { equal(rounded(text, 0, false), "0"); });
  equal(rounded("0.50000000000000000000000001", 0, true), "1");
  equal(rounded("-0.50000000000000000000000001", 0, true), "−1");
});

test("numbers are printed with the mark of the page's language", function () {
  equal(exact().printed(573n, 1, ","), "57,3");
  equal(exact().printed(-5n, 1, ","), "−0,5");
  equal(exact().printed(57n, 0, ","), "57");
});

test("numbers are printed with the places that they are asked for", function () {
  equal(rounded("56.25", 1, false), "56.3");
  equal(rounded("56.25", 1, true), "56.2");
  equal(rounded("-0.04", 1, false), "0.0");
  equal(rounded("-0.05", 1, false), "−0.1");
  equal(rounded("1/3", 4, false), "0.3333");
  equal(rounded("12345678901234567890.125", 2, false), "12345678901234567890.13");
});

test("what is no number is not read", function () {
  ["", "x", "1e3", "1/0", ".5", "5.", "--1", "1,5", " 1", "0x10", "1/-2"].forEach(function (text) { equal(exact().read(text), null); });
});

test("fractions become the smallest whole numbers in the same proportion", function () {
  function whole(texts) { return exact().whole(texts.map(exact().read)).join(); }
  equal(whole(["1/3", "1/2", "0"]), "2,3,0");
  equal(whole(["30", "30", "40"]), "3,3,4");
  equal(whole(["33.33", "66.67", "0.0"]), "3333,6667,0");
  equal(whole(["0", "0"]), "0,0");
});

test("fractions are compared as they are, however near", function () {
  function compare(a, b) { return exact().compare(exact().read(a), exact().read(b)); }
  equal(compare("1/3", "0.33333333333333333333333333333333"), 1);
  equal(compare("2/4", "0.5"), 0);
  equal(compare("-1/3", "-0.3"), -1);
});

function mean(parts, d, weights) {
  exact();
  var x = window.almanacGeometricMean(parts.map(BigInt), BigInt(d), weights.map(BigInt), new Map());
  return x.n + "/" + x.d;
}

test("a geometric mean that is rational is exact", function () {
  equal(mean([2, 8], 1, [1, 1]), "4/1");
  equal(mean([4, 9], 7, [1, 1]), "6/7");
  equal(mean([7, 7, 7], 3, [1, 2, 5]), "7/3");
  equal(mean([1, 1024], 10, [9, 1]), "2/10");
  // One that is not, beside one that is, at 10^20.
  equal(mean(["100000000000000000000", "400000000000000000000"], 1, [1, 1]), "200000000000000000000/1");
  equal(mean(["100000000000000000000", "100000000000000000001"], 1, [1, 1]), "100000000000000000000500000000/1000000000");
});

test("one that is irrational has thirty digits, rounded", function () {
  equal(mean([1, 2], 1, [1, 1]), "141421356237309504880168872421/100000000000000000000000000000");
  equal(mean([1, 2], 100, [1, 1]), "141421356237309504880168872421/10000000000000000000000000000000");
  equal(mean([10, 20], 1, [2, 1]), "125992104989487316476721060728/10000000000000000000000000000");
});

// Units of one part each: what is printed, and the ranks.
function ranks(values, rules) {
  exact();
  var units = values.map(function (value, at) { return window.almanacRanking.unit(["u" + at, "", value === "out" ? "new" : "", 0, "", "", (value === "out" ? "9 9" : value + " " + value) + "/10", "0", at % 2], at); });
  var all = Object.assign({ rules: [{ id: "", form: "linear", absent: [] }], decimals: 0, rank: "competition", rounding: "half-up", round_at: "final", rank_by: "published", first: "high", coverage: "0" }, rules);
  return window.almanacRanking.ranking(units, [1n, 2n], window.almanacRanking.rules(all)[0]).map(function (r) { return r.unit.name + ":" + (r.isShared ? "=" : "") + r.rank / 2; }).join(" ");
}

test("ties are ranked by each rule", function () {
  equal(ranks(["50", "70", "50", "30"], { decimals: 0 }), "u1:1 u0:=2 u2:=2 u3:4");
  equal(ranks(["50", "70", "50", "30"], { rank: "dense" }), "u1:1 u0:=2 u2:=2 u3:3");
  equal(ranks(["50", "70", "50", "30"], { rank: "modified" }), "u1:1 u0:=3 u2:=3 u3:4");
  equal(ranks(["50", "70", "50", "30"], { rank: "fractional" }), "u1:1 u0:=2.5 u2:=2.5 u3:4");
  equal(ranks(["50", "70", "50", "30"], { first: "low" }), "u3:1 u0:=2 u2:=2 u1:4");
});

test("what is printed alike ties, unless exact values are ranked by; tie-breaks decide then", function () {
  equal(ranks(["51", "-", "54", "out"], {}), "u0:=1 u2:=1 u1:0 u3:0");
  equal(ranks(["51", "-", "54", "out"], { rank_by: "exact" }), "u2:1 u0:2 u1:0 u3:0");
  equal(ranks(["51", "54"], {}), "u1:1 u0:2");
});
