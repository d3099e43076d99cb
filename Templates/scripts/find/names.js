// Names: of units, pages, indicators, chapters, headings, figures. The lower a rank, the better the find.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};

  // How a name is typed: the parts of a reading, in each way that they can be read.
  function ways(reading) {
    return reading.split(" ").slice(0, 24).reduce(function (made, part) {
      var parts = part.split("/");
      // A part that would make too many ways is read as it mostly is.
      if (made.length * parts.length > 8) parts.length = 1;
      return [].concat.apply([], made.map(function (begun) { return parts.map(function (one) { return begun.concat(one); }); }));
    }, [[]]);
  }

  function flat(lists) { return [].concat.apply([], lists); }
  function distinct(list) { return list.filter(function (item, at) { return list.indexOf(item) === at; }); }

  // ü is typed v or u.
  function withU(key) { return key.indexOf("v") < 0 ? [key] : [key, key.replace(/v/g, "u")]; }

  // An entry as the index writes it: label, kind, path, part, names, readings.
  find.prepare = function (entry, kinds) {
    var names = [entry[0]].concat(entry[4] ? entry[4].split("\t") : []), read = entry[5] ? flat(entry[5].split("\t").map(ways)) : [];
    var prepared = {
      label: entry[0], kind: kinds[entry[1]], path: entry[2], part: entry[3] || "",
      names: names.map(find.key), syllables: read, readings: distinct(flat(read.map(function (parts) { return withU(parts.join("")); }))),
      initials: distinct(read.map(function (parts) { return parts.map(function (part) { return part[0]; }).join(""); }))
    };
    prepared.spellings = flat(names.map(function (name) { return find.fold(name).match(/[a-z]{3,}/g) || []; })).concat(prepared.readings);
    prepared.all = find.fold(names.concat(prepared.kind, prepared.part, prepared.readings).join(" "));
    return prepared;
  };

  // Whether some syllables of a reading, two or more, are what was typed.
  function holds(syllables, key) {
    for (var from = 0; from + 1 < syllables.length; from++) {
      var joined = "", at = from;
      while (at < syllables.length && joined.length < key.length) joined += syllables[at++];
      if (joined === key && at > from + 1) return true;
    }
    return false;
  }

  // A sentence that begins with what was typed is no name that is half typed. So long can the rest of a name be, in letters or in characters.
  function rest(key) { return /^[a-z0-9]/.test(key) ? 24 : 8; }

  function any(keys, is) { return keys.some(is); }

  // Infinity where the entry is not meant at all.
  find.rankName = function (entry, query) {
    var key = query.key;
    function whole(other) { return other === key; }
    function begun(other) { return other.length <= key.length + rest(key) && other.indexOf(key) === 0; }
    function inside(other) { return other.indexOf(key) >= 0; }
    if (!key) return Infinity;
    if (any(entry.names, whole)) return 0;
    if (any(entry.readings, whole)) return 1;
    if (any(entry.names, begun)) return 2;
    if (any(entry.readings, begun)) return 3;
    if (key.length > 1 && any(entry.initials, whole)) return 4;
    if (key.length > 1 && any(entry.initials, begun)) return 5;
    if ((key.length > 1 || !/[a-z0-9]/.test(key)) && any(entry.names, inside)) return 6;
    if (query.terms.every(function (term) { return find.at(entry.all, term) >= 0; })) return 7;
    if (key.length > 3 && any(entry.syllables, function (syllables) { return holds(syllables, key); })) return 8;
    // 南京排名, nanjing rank: of a unit, whatever is asked of it.
    if (entry.names.concat(entry.readings).some(function (name) { return isNamed(name, query); })) return 11;
    return Infinity;
  };

  function isNamed(name, query) {
    return name.length > 1 && (/^[a-z0-9]/.test(name) ? query.words.length > 1 && query.words.indexOf(name) >= 0 : query.key.indexOf(name) >= 0);
  }

  // The same with slips of typing in each word, or with most pairs of characters.
  find.rankNearName = function (entry, query) {
    if (query.slips) {
      var best = Infinity;
      entry.names.concat(entry.readings).forEach(function (name) { best = Math.min(best, find.distance(query.key, name, query.slips, true)); });
      if (best < Infinity) return 12 + best / 10;
    }
    if (query.terms.length > 1 && query.terms.every(function (term) {
      var slips = find.slips(term);
      return find.at(entry.all, term) >= 0 || (slips && entry.spellings.some(function (word) { return find.distance(term, word, slips, true) <= slips; }));
    })) return 13;
    var share = find.share(entry.all, query.terms);
    return share < 0.6 ? Infinity : 16 - share;
  };

  // Which part of the terms a text has, if these are enough to tell.
  find.share = function (folded, terms) {
    if (terms.length < 3) return 0;
    return terms.filter(function (term) { return find.at(folded, term) >= 0; }).length / terms.length;
  };
})();
