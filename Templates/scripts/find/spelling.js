// Slips of typing in Latin letters: one in a word of four letters or more, two in one of eight.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};

  find.slips = function (word) { return !/^[a-z]{4,}$/.test(word) ? 0 : word.length < 8 ? 1 : 2; };

  // How many letters are wrong, missing, too many or swapped with the next one in a word; more than `most` is Infinity.
  // With `isBegun`, of the beginning of the other word that fits best.
  find.distance = function (word, other, most, isBegun) {
    if (other.length < word.length - most || (!isBegun && other.length > word.length + most)) return Infinity;
    // What is too far along to be the beginning cannot matter.
    other = other.slice(0, word.length + most);
    // Each letter that the other has not got costs one at least: nearly every word is ruled out by that.
    var lacking = 0, before, above, row = [], i, j;
    for (i = 0; i < word.length; i++) if (other.indexOf(word[i]) < 0 && ++lacking > most) return Infinity;
    for (j = 0; j <= other.length; j++) row.push(j);
    for (i = 1; i <= word.length; i++) {
      before = above;
      above = row;
      row = [i];
      for (j = 1; j <= other.length; j++) {
        var cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (word[i - 1] === other[j - 1] ? 0 : 1));
        if (before && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        row.push(cost);
      }
      if (Math.min.apply(null, row) > most) return Infinity;
    }
    var found = isBegun ? Math.min.apply(null, row) : row[other.length];
    return found > most ? Infinity : found;
  };
})();
