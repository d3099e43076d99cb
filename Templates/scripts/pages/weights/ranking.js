// Totals and ranks under weights, by the rules of the edition and exactly as the build makes them (Scoring/Results).
// Ranks are doubled, since some rankings count in halves; 0 is none.
window.almanacRanking = (function () {
  "use strict";
  var exact = window.almanacExact;

  // A unit of the data file.
  function read(row, at) {
    var under = [], i;
    for (i = 6; i < row.length; i += 3) under.push(readParts(row[i] || row[6], row[i + 1], row[i + 2]));
    return { at: at, name: row[0], path: row[1], reason: row[2], rank: row[3], label: row[4], total: row[5], under: under };
  }

  // What a unit is weighed with under one of the rules.
  function readParts(text, extra, tie) {
    var parts = text.split("/");
    return {
      parts: parts[0].split(" ").map(function (x) { return x === "-" ? null : BigInt(x); }), d: BigInt(parts[1]), extra: exact.read(extra), tie: tie,
      logarithms: new Map()
    };
  }

  function combined(form, unit, there, weights, present) {
    var counted = there.filter(function (i) { return weights[i]; });
    function sum() { return exact.sum(there.map(function (i) { return weights[i] * unit.parts[i]; })); }
    if (form === "linear") return { n: sum(), d: unit.d * present };
    if (counted.some(function (i) { return unit.parts[i] === 0n; })) return { n: 0n, d: 1n };
    // The parts are reciprocals.
    if (form === "harmonic") return { n: present * unit.d, d: sum() };
    var used = exact.whole(counted.map(function (i) { return { n: weights[i], d: 1n }; }));
    return window.almanacGeometricMean(counted.map(function (i) { return unit.parts[i]; }), unit.d, used, unit.logarithms);
  }

  // Null where too little is there. weights: whole numbers, not all 0.
  function total(row, weights, rules) {
    var unit = row.under[rules.at];
    var there = Array.from(weights.keys()).filter(function (i) { return unit.parts[i] !== null; });
    var present = exact.sum(there.map(function (i) { return weights[i]; }));
    if (!there.length) return null;
    if (there.length < weights.length && (!present || present * rules.coverage.d < rules.coverage.n * exact.sum(weights))) return null;
    var value = exact.add(combined(rules.form, unit, there, weights, present), unit.extra);
    return rules.isEachLevel ? { n: exact.rounded(value, rules.decimals, rules.isEven), d: 10n ** BigInt(rules.decimals) } : value;
  }

  // What the units have under weights, best first: {unit, total, rank, isShared}; then those without a rank.
  function ranking(units, weights, rules) {
    var rows = units.map(function (unit) {
      var value = total(unit, weights, rules), printed = value && exact.rounded(value, rules.decimals, rules.isEven);
      return {
        unit: unit, rank: 0, isShared: false, total: value && exact.printed(printed, rules.decimals, rules.mark),
        value: value && !rules.isExact ? { n: printed, d: 1n } : value
      };
    });
    var ranked = rows.filter(function (row) { return row.value && !row.unit.reason; }), sign = rules.isLowFirst ? 1 : -1;
    function order(a, b) { return sign * (exact.compare(a.value, b.value) || a.unit.under[rules.at].tie - b.unit.under[rules.at].tie); }
    ranked.sort(function (a, b) { return order(a, b) || a.unit.at - b.unit.at; });
    for (var start = 0, distinct = 1, end; start < ranked.length; start = end, distinct++) {
      for (end = start + 1; end < ranked.length && !order(ranked[start], ranked[end]);) end++;
      for (var i = start; i < end; i++) {
        ranked[i].rank = { competition: 2 * start + 2, dense: 2 * distinct, modified: 2 * end, fractional: start + 1 + end }[rules.rank];
        ranked[i].isShared = end - start > 1;
      }
    }
    return ranked.concat(rows.filter(function (row) { return !row.rank; }));
  }

  // Those in use, then those of scenarios.
  function readRules(data) {
    return data.rules.map(function (own, at) {
      return {
        at: at, form: own.form, decimals: data.decimals, mark: data.decimal, rank: data.rank, isEven: data.rounding === "half-even", isEachLevel: data.round_at === "each-level",
        isExact: data.rank_by === "exact", isLowFirst: data.first === "low", coverage: exact.read(data.coverage)
      };
    });
  }

  return { unit: read, rules: readRules, ranking: ranking };
})();
