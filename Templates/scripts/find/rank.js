// A query, and the best of all that it finds.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};
  var most = 20, mostNames = 12;

  // 第五章, 图十二: what has a number is found however it is written.
  var numbered = /([第图表] ?)([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?= ?章|$)/g;
  function inDigits(_, before, number) {
    var tens = number.split("十"), last = tens[tens.length - 1];
    function digit(character) { return "一二三四五六七八九".indexOf(character) + 1; }
    return before + ((tens.length > 1 ? 10 * (tens[0] ? digit(tens[0]) : 1) : 0) + (last ? digit(last) : 0));
  }

  find.query = function (text, edition) {
    text = text.replace(numbered, inDigits);
    var folded = find.fold(text).trim().replace(/\s+/g, " "), terms = find.terms(folded);
    // Everything is of the edition: its year tells nothing beside other words.
    var others = terms.filter(function (term) { return term !== edition; });
    if (edition && others.length && others.length < terms.length)
      return find.query(folded.split(edition + "年").join(" ").split(edition).join(" "));
    var key = find.key(text), words = (folded.match(/[a-z0-9'-]+|[^\sa-z0-9'-]+/g) || []).map(find.key);
    return { folded: folded, key: key, words: words, terms: terms, slips: find.slips(key), isShort: key.length < 2 };
  };

  function ranked(items, rank, query) {
    var found = [];
    items.forEach(function (item, order) {
      var value = rank(item, query);
      if (value < Infinity) found.push({ item: item, rank: value, order: order, query: query });
    });
    return found;
  }

  function better(a, b) {
    return a.rank - b.rank || (a.rank > 5 && a.rank < 7 ? a.item.label.length - b.item.label.length : 0) || a.order - b.order;
  }

  // `list`: finds, the best first, each an `item` and the `query` that found it, which differs from what was typed where that was misspelt.
  // `isCut`: whether there are more.
  find.search = function (text, index) {
    var query = find.query(text, index.edition);
    var names = ranked(index.names, find.rankName, query).sort(better);
    var texts = ranked(index.sections, find.rankText, query).sort(better);
    // What is like it is listed only where nothing is it.
    if (!names.length && !texts.some(function (found) { return found.rank < 11; })) {
      names = ranked(index.names, find.rankNearName, query).sort(better);
      var corrected = texts.length ? null : find.corrected(index.sections, query);
      if (corrected) texts = ranked(index.sections, find.rankText, corrected).map(function (found) { found.rank += 4; return found; }).sort(better);
    }
    var room = texts.length ? mostNames : most;
    var list = together(names.slice(0, room).concat(texts).sort(function (a, b) { return a.rank - b.rank; }));
    return { list: list.slice(0, most), isCut: list.length > most || names.length > room };
  };

  // A heading and the text below it are one find.
  function together(found) {
    var places = {};
    return found.filter(function (one) {
      if (one.item.folded) one.section = one.item;
      var path = one.item.path, before = places[path];
      if (path.indexOf("#") < 0) return true;
      places[path] = before || one;
      if (before && !before.section) before.section = one.section;
      return !before;
    });
  }
})();
