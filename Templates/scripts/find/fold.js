// What spellings have in common: no case, no accents, no apostrophes, full-width and half-width alike.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};
  // Letters that have no accent to lose.
  var plain = { "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ς": "σ" };
  var pointless = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670'’‘ʼʻʹ′`]/g;
  var han = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

  find.fold = function (text) {
    return text.replace(/´/g, "").toLowerCase().normalize("NFKD").replace(pointless, "").replace(/[ßøæœłđðþıς]/g, function (c) { return plain[c]; });
  };

  // The same as one word: xi'an, Xi An and xian are one.
  find.key = function (text) { return find.fold(text).replace(/[^\p{L}\p{N}]+/gu, ""); };

  // What a folded query is looked for by: words, and the overlapping pairs of characters that are written without blanks.
  find.terms = function (folded) {
    var terms = [];
    (folded.match(/[\p{L}\p{N}]+/gu) || []).forEach(function (word) {
      (word.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+/gu) || []).forEach(function (run) {
        if (!han.test(run) || run.length < 3) return terms.push(run);
        for (var i = 0; i + 2 <= run.length; i++) terms.push(run.slice(i, i + 2));
      });
    });
    return terms.filter(function (term, at) { return terms.indexOf(term) === at; }).slice(0, 24);
  };

  // A folded text with, for each of its units, the place in the text that it comes from, and the text's end.
  find.foldedPlaces = function (text) {
    var folded = "", places = [], at = 0;
    for (var character of text) {
      var part = find.fold(character);
      for (var i = 0; i < part.length; i++) places.push(at);
      folded += part;
      at += character.length;
    }
    places.push(at);
    return { folded: folded, places: places };
  };

  // Where a term stands in a folded text; a term in letters or digits only at the beginning of a word.
  find.at = function (folded, term, from) {
    var inWord = /^[a-z0-9]/.test(term);
    for (var at = folded.indexOf(term, from || 0); at >= 0; at = folded.indexOf(term, at + 1))
      if (!inWord || at === 0 || !/[a-z0-9]/.test(folded[at - 1])) return at;
    return -1;
  };
})();
