// Exact numbers: fractions {n, d} of whole numbers of any length, d above 0. Binary doubles have no part in a total or a rank.
window.almanacExact = (function () {
  "use strict";

  // "-7", "2.5", "10/3"; null of anything else.
  function read(text) {
    var parts = /^(-?)(\d{1,1000})(?:\.(\d{1,1000}))?(?:\/(\d{1,1000}))?$/.exec(text);
    if (!parts) return null;
    var places = parts[3] || "", d = 10n ** BigInt(places.length) * BigInt(parts[4] || 1);
    return d ? { n: BigInt(parts[1] + parts[2] + places), d: d } : null;
  }

  function magnitude(x) { return x < 0n ? -x : x; }

  function divisor(a, b) {
    while (b) { var rest = a % b; a = b; b = rest; }
    return magnitude(a);
  }

  function add(a, b) {
    if (!b.n) return a;
    return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  }

  function compare(a, b) {
    var left = a.d === b.d ? a.n : a.n * b.d, right = a.d === b.d ? b.n : b.n * a.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  // The nearest whole number to n/d; a half away from zero, or to the even neighbour.
  function nearest(n, d, isEven) {
    var size = magnitude(n), near = size / d, twice = size % d * 2n;
    if (twice > d || twice === d && !(isEven && near % 2n === 0n)) near += 1n;
    return n < 0n ? -near : near;
  }

  // As a whole number of units of the last place.
  function rounded(x, places, isEven) { return nearest(x.n * 10n ** BigInt(places), x.d, isEven); }

  // Such a number as readers see it: "57.3", "−0.5"; "57,3" with another mark.
  function printed(units, places, mark) {
    var digits = magnitude(units).toString().padStart(places + 1, "0"), at = digits.length - places;
    return (units < 0n ? "−" : "") + digits.slice(0, at) + (places ? (mark || ".") + digits.slice(at) : "");
  }

  // Fractions as the smallest whole numbers in the same proportion.
  function whole(fractions) {
    var common = fractions.reduce(function (d, x) { return d / divisor(d, x.d) * x.d; }, 1n);
    var numbers = fractions.map(function (x) { return x.n * (common / x.d); }), shared = numbers.reduce(divisor, 0n) || 1n;
    return numbers.map(function (x) { return x / shared; });
  }

  function sum(numbers) { return numbers.reduce(function (a, b) { return a + b; }, 0n); }

  return { read: read, add: add, sum: sum, compare: compare, nearest: nearest, rounded: rounded, printed: printed, whole: whole };
})();
