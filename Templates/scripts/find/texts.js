// The full text: sections of chapters, searched as they stand, with the words around what was found.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};
  var around = 36;

  // The sections of a file of texts: title, path, [anchor, heading, words].
  find.sections = function (sources) {
    return [].concat.apply([], sources.map(function (source) {
      return source[2].map(function (section) {
        return {
          label: section[1] || source[0], part: section[1] ? source[0] : "", words: section[2], folded: find.fold(section[2]),
          head: find.fold(source[0] + " " + section[1]), path: source[1] + (section[0] ? "#" + encodeURIComponent(section[0]) : "")
        };
      });
    }));
  };

  // Infinity where the section is not meant.
  find.rankText = function (section, query) {
    if (query.isShort) return Infinity;
    if (find.at(section.folded, query.folded) >= 0) return 9;
    var isInText = false;
    if (query.terms.length > 1 && query.terms.every(function (term) {
      if (find.at(section.folded, term) >= 0) return (isInText = true);
      return find.at(section.head, term) >= 0;
    }) && isInText) return 10;
    var share = find.share(section.folded, query.terms);
    return share < 0.6 ? Infinity : 16.5 - share;
  };

  // The words of the text that a misspelt one could be.
  find.corrected = function (sections, query) {
    var known = {};
    sections.forEach(function (section) { (section.folded.match(/[a-z]{3,}/g) || []).forEach(function (word) { known[word] = true; }); });
    known = Object.keys(known);
    var changed = false;
    var terms = query.terms.map(function (term) {
      var most = find.slips(term), best = term;
      if (!most || known.some(function (word) { return word.indexOf(term) === 0; })) return term;
      known.forEach(function (word) {
        var distance = find.distance(term, word, most, false);
        if (distance <= most) { best = word; most = distance - 1; changed = true; }
      });
      return best;
    });
    return changed ? find.query(terms.join(" ")) : null;
  };

  // What stands around a find, in pieces of which every second one is marked.
  find.snippet = function (section, query) {
    var text = find.foldedPlaces(section.words), hits = marks(text.folded, query);
    if (!hits.length) return [];
    var first = densest(hits), from = Math.max(0, text.places[first] - around), to = Math.min(section.words.length, text.places[first] + 2 * around);
    // Not in the middle of a word, nor of a character.
    while (from > 0 && /[\p{L}\p{N}]/u.test(section.words[from - 1]) && /[a-z0-9\udc00-\udfff]/i.test(section.words[from])) from--;
    while (to < section.words.length && /[a-z0-9\udc00-\udfff]/i.test(section.words[to])) to++;
    var pieces = [from > 0 ? "…" : ""], at = from;
    hits.forEach(function (hit) {
      var begin = Math.max(at, text.places[hit[0]]), end = Math.min(to, text.places[hit[1]]);
      if (begin >= end || begin < from) return;
      // One that overlaps the last or touches it is the same mark.
      if (begin === at && pieces.length > 1) pieces[pieces.length - 2] += section.words.slice(begin, end);
      else {
        pieces[pieces.length - 1] += section.words.slice(at, begin);
        pieces.push(section.words.slice(begin, end), "");
      }
      at = end;
    });
    pieces[pieces.length - 1] += section.words.slice(at, to) + (to < section.words.length ? "…" : "");
    return pieces;
  };

  // Where the query stands as it is, else its terms, in order.
  function marks(folded, query) {
    var found = [];
    (find.at(folded, query.folded) >= 0 ? [query.folded] : query.terms).forEach(function (term) {
      for (var at = find.at(folded, term); at >= 0 && found.length < 400; at = find.at(folded, term, at + 1)) found.push([at, at + term.length, term]);
    });
    return found.sort(function (a, b) { return a[0] - b[0] || b[1] - a[1]; });
  }

  // The beginning of the stretch with the most different terms.
  function densest(hits) {
    var best = hits[0][0], most = 0;
    hits.forEach(function (hit, at) {
      var terms = {};
      for (var i = at; i < hits.length && hits[i][0] < hit[0] + 2 * around; i++) terms[hits[i][2]] = true;
      var count = Object.keys(terms).length;
      if (count > most) { most = count; best = hit[0]; }
    });
    return best;
  }
})();
