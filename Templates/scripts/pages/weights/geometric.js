// Weighted geometric means as the build makes them: exact where they are rational, else correctly rounded to 30 significant digits, a half away from zero.
//
// What is irrational is enclosed: between ends in units of 2^-bits, with more bits until both round alike. The errors of each step are proven in
// Sources/Scoring/Numbers/BinaryReal.swift.
window.almanacGeometricMean = (function () {
  "use strict";
  var significant = 30, leastBits = 208, exact = window.almanacExact;

  function width(x) { return x.toString(2).length; }

  // By its series; wrong by less than `bits` units.
  function inverseTangent(z, bits) {
    var square = z * z >> bits, sum = z, power = z, divisor = 1n;
    while (power) {
      power = power * square >> bits;
      divisor += 2n;
      sum += power / divisor;
    }
    return sum;
  }

  var logarithmsOfTwo = new Map();
  function logarithmOfTwo(bits) {
    if (!logarithmsOfTwo.has(bits)) logarithmsOfTwo.set(bits, 2n * inverseTangent((1n << bits) / 3n, bits));
    return logarithmsOfTwo.get(bits);
  }

  // Of a whole number above 0, with what it may be wrong by.
  function logarithm(x, bits) {
    var exponent = BigInt(width(x) - 1), one = 1n << exponent;
    return {
      value: 2n * inverseTangent((x - one << bits) / (x + one), bits) + exponent * logarithmOfTwo(bits),
      error: 2n * bits * (1n + exponent)
    };
  }

  // e to what lies between two ends, as ends over 2^scale.
  function exponential(low, high, bits) {
    var two = logarithmOfTwo(bits), shift = low / two, rest = low % two, one = 1n << bits;
    if (rest < 0n) { shift -= 1n; rest += two; }
    rest >>= 8n;
    var sum = one, term = one, count = 1n;
    while (term) {
      term = (term * rest >> bits) / count;
      sum += term;
      count += 1n;
    }
    for (var i = 0; i < 8; i++) sum = sum * sum >> bits;
    var relative = 2n * ((bits << 9n) * (2n + (shift < 0n ? -shift : shift)) + high - low), error = (sum * relative >> bits) + 1n;
    return { low: sum - error, high: sum + error, scale: bits - shift };
  }

  // n/d above 0 with so many significant digits.
  function significantDigits(n, d) {
    var places = significant - (n / d).toString().length, least = 10n ** BigInt(significant - 1);
    // Below 1 the first digits are zeros.
    if (n < d) while (n * 10n ** BigInt(places) / d < least) places++;
    return places < 0
      ? { n: exact.nearest(n, d * 10n ** BigInt(-places)) * 10n ** BigInt(-places), d: 1n }
      : { n: exact.nearest(n * 10n ** BigInt(places), d), d: 10n ** BigInt(places) };
  }

  // parts: whole numbers above 0 over d; weights: whole numbers above 0, without a common divisor. The logarithms are kept in `known`.
  return function (parts, d, weights, known) {
    if (parts.every(function (x) { return x === parts[0]; })) return { n: parts[0], d: d };
    var degree = exact.sum(weights);
    for (var bits = leastBits; ; bits *= 2) {
      var size = BigInt(bits), low = 0n, high = 0n;
      parts.forEach(function (x, i) {
        var key = x + "/" + bits;
        if (!known.has(key)) known.set(key, logarithm(x, size));
        var log = known.get(key);
        low += weights[i] * (log.value - log.error);
        high += weights[i] * (log.value + log.error);
      });
      var root = exponential(low / degree - 1n, high / degree + 1n, size), unit = root.scale > 0n ? 1n << root.scale : 1n, up = root.scale > 0n ? 0n : -root.scale;
      var from = root.low << up, to = root.high << up, near = exact.nearest(from + to, 2n * unit);
      // The root of a whole number is whole or irrational.
      if (to - from < unit && from <= near * unit && near * unit <= to && isRoot(near, degree, parts, weights)) return { n: near, d: d };
      var a = significantDigits(from, unit * d), b = significantDigits(to, unit * d);
      if (exact.compare(a, b) === 0) return a;
    }
  };

  function isRoot(root, degree, parts, weights) {
    return root ** degree === parts.reduce(function (product, x, i) { return product * x ** weights[i]; }, 1n);
  }
})();
