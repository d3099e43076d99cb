// Weights as a reader sees and shares them: fractions on the sliders' scale to 100, and in the address as ux:30,svc:40,ops:30.
window.almanacWeightTexts = (function () {
  "use strict";
  var exact = window.almanacExact;

  // The same shares with a sum of 100.
  function onScale(weights) {
    var numbers = exact.whole(weights), all = exact.sum(numbers);
    return numbers.map(function (n) { return { n: n * 100n, d: all }; });
  }

  function hundredths(weight) { return exact.rounded(weight, 2); }
  function decimal(weight) { return exact.printed(hundredths(weight), 2).replace(/\.?0+$/, ""); }
  function isZero(weights) { return weights.every(function (w) { return !w.n; }); }
  function isSame(a, b) { return exact.whole(a).join() === exact.whole(b).join(); }

  // Whole numbers in proportion where two decimals cannot say it.
  function write(ids, weights) {
    var isShort = weights.every(function (w) { return hundredths(w) * w.d === w.n * 100n; }), numbers = exact.whole(weights);
    return ids.map(function (id, i) { return id + ":" + (isShort ? decimal(weights[i]) : numbers[i]); }).join(",");
  }

  // Null of what is not one weight for each of the ids, some above 0. What is no place of the sliders, or next to nothing, is brought to their scale.
  function read(ids, text) {
    var parts = text.split(",");
    var weights = ids.map(function (id) {
      var own = parts.filter(function (part) { return part.slice(0, part.lastIndexOf(":")) === id; }), number = own.length === 1 && own[0].slice(id.length + 1);
      return /^\d{1,9}(\.\d{1,6})?$/.test(number) ? exact.read(number) : null;
    });
    if (parts.length !== ids.length || !weights.every(Boolean) || isZero(weights)) return null;
    var all = weights.reduce(exact.add), fits = weights.every(function (w) { return w.n <= 100n * w.d; });
    return fits && all.n >= 50n * all.d ? weights : onScale(weights);
  }

  // "33.3%"; "33,3%" with another mark.
  function shares(weights, mark) {
    var numbers = exact.whole(weights), all = exact.sum(numbers);
    return numbers.map(function (n) { return all ? exact.printed(exact.rounded({ n: n * 100n, d: all }, 1), 1, mark).replace(/[^0-9]0$/, "") + "%" : "–"; });
  }

  return { onScale: onScale, hundredths: hundredths, decimal: decimal, isZero: isZero, isSame: isSame, write: write, read: read, shares: shares };
})();
