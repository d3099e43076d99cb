/* How the find dialog compares, ranks and shows, function by function. */

function finder() {
  ["fold.js", "spelling.js", "names.js", "texts.js", "rank.js"].forEach(function (name) { load("find/" + name); });
  return window.almanacFind;
}

function index(entries, sections) {
  var find = finder();
  return {
    edition: "2024", names: entries.map(function (entry) { return find.prepare(entry, ["Town", "Page"]); }),
    sections: find.sections((sections || []).map(function (words, at) { return ["Chapter " + at, "c.html", [["h" + at, "Heading " + at, words]]]; }))
  };
}

function labels(text, all) { return window.almanacFind.search(text, all).list.map(function (found) { return found.item.label; }).join(); }

test("spellings fold to one", function () {
  var find = finder();
  [["Xi'an", "xian"], ["XI AN", "xian"], ["xī’ān", "xian"], ["São Tomé", "saotome"], ["Ｅ福州", "e福州"], ["Straße", "strasse"], ["Łódź", "lodz"], ["İstanbul", "istanbul"],
    ["武汉•市民", "武汉市民"], ["ΟΔΟΣ", "οδοσ"], ["مُحَمَّد", "محمد"]].forEach(function (pair) { equal(find.key(pair[0]), pair[1]); });
});

test("what is written without blanks is parted into overlapping pairs", function () {
  var find = finder();
  equal(find.terms("政务服务 app 57").join(), "政务,务服,服务,app,57");
  equal(find.terms("南京").join(), "南京");
  equal(find.terms("app平台运营").join(), "app,平台,台运,运营");
  equal(find.terms("  ，。 ").length, 0);
});

test("slips are counted, up to what a word's length forgives", function () {
  var find = finder();
  [["hangzou", "hangzhou", 1], ["nanjign", "nanjing", 1], ["ningbbo", "ningbo", 1], ["beijinq", "beijing", 1], ["same", "same", 0], ["abcd", "wxyz", Infinity]].forEach(function (c) {
    equal(find.distance(c[0], c[1], 1, false), c[2]);
  });
  equal(find.distance("hagzh", "hangzhou", 1, true), 1);
  equal([find.slips("abc"), find.slips("abcd"), find.slips("abcdefgh"), find.slips("南京南京")].join(), "0,1,2,0");
});

test("an exact name comes before one that begins so, and that before one that has it inside", function () {
  var all = index([["Newash", 0, "a"], ["Ashby", 0, "b"], ["Ash", 0, "c"], ["Elm", 0, "d", "", "Ash-under-Hill"]]);
  equal(labels("ash", all), "Ash,Ashby,Elm,Newash");
});

test("a name that goes on is half typed, a sentence that goes on is a sentence", function () {
  var all = index([["Birchmouth and Hazelwick", 0, "a"], ["Birchmouth", 0, "b", "2017"], ["New Birch", 0, "c"], ["Birchmouth is first of all harbours on the coast", 0, "d"]]);
  equal(labels("birch", all), "Birchmouth and Hazelwick,Birchmouth,New Birch,Birchmouth is first of all harbours on the coast");
  equal(labels("认证", index([["认证：多数核验身份证，四个城市没有", 0, "a"], ["账号认证", 0, "b"]])), "账号认证,认证：多数核验身份证，四个城市没有");
});

test("names are found as they are typed in Latin letters, in each way that a character is read", function () {
  var all = index([["重庆", 0, "a", "", "", "zhong/chong qing"], ["长沙", 0, "b", "", "", "chang/zhang sha"], ["吕梁", 0, "c", "", "", "lv liang"]]);
  [["chongqing", "重庆"], ["zhongqing", "重庆"], ["chong q", "重庆"], ["cq", "重庆"], ["zs", "长沙"], ["changsa", "长沙"], ["lvliang", "吕梁"], ["luliang", "吕梁"], ["lüliang", "吕梁"]].forEach(function (c) {
    equal(labels(c[0], all), c[1]);
  });
});

test("slips are forgiven in names, in each word of several, and not in short ones", function () {
  var all = index([["Hangzhou", 0, "a"], ["Public Services", 0, "b"], ["Rome", 0, "c"]]);
  equal(labels("hangzou", all), "Hangzhou");
  equal(labels("pubic servces", all), "Public Services");
  equal(labels("rme", all), "");
  equal(labels("rmoe", all), "Rome");
});

test("words may stand anywhere in a name, its kind and what it is part of", function () {
  var all = index([["Access", 1, "a", "Trust"], ["Trust", 1, "b"]]);
  equal(labels("trust access", all), "Access,Trust");
  equal(labels("page trust", all), "Access,Trust");
});

test("the edition's year means nothing beside other words, and something alone", function () {
  var all = index([["Ranking", 1, "a"], ["Towns 2024", 1, "b"]]);
  equal(labels("2024 ranking", all), "Ranking");
  equal(labels("2024年 ranking", all), "Ranking");
  equal(labels("2024", all), "Towns 2024");
});

test("a unit is found by a question that names it, after what answers it better", function () {
  var all = index([["南京", 0, "a", "", "Nanjing", "nan jing"], ["Ash", 0, "b"], ["排名", 1, "c"]], ["南京排名第二。"]);
  equal(labels("南京 排名", all), "Heading 0,南京,排名");
  equal(labels("nanjing rank", all), "南京");
  equal(labels("南京得多少分", all), "南京");
  equal(labels("ashen", all), "");
});

test("more than the list holds is said to be more", function () {
  var entries = [], find;
  for (var i = 0; i < 30; i++) entries.push(["Town " + i, 0, "t"]);
  var all = index(entries);
  find = window.almanacFind;
  equal([find.search("town", all).list.length, find.search("town", all).isCut].join(), "20,true");
  equal([find.search("town 12", all).list.length, find.search("town 12", all).isCut].join(), "1,false");
});

test("a text is found as it stands, by all of its words, and by most of its pairs", function () {
  var all = index([], ["The mean of all towns is high.", "没有一个城市在十二项指标上都过六成。", "Nothing else, 57.3 points."]);
  equal(labels("mean of all", all), "Heading 0");
  equal(labels("high towns", all), "Heading 0");
  equal(labels("57.3", all), "Heading 2");
  equal(labels("没有城市过六成", all), "Heading 1");
  equal(labels("eans", all), "");
  equal(labels("tonws high", all), "Heading 0");
});

test("a snippet has the words around a find, and marks them", function () {
  var find = finder(), words = "x ".repeat(60) + "before the Café-Crème after it " + "y ".repeat(60);
  var section = find.sections([["C", "c.html", [["", "", words]]]])[0], pieces = find.snippet(section, find.query("cafe-creme", ""));
  equal(pieces.length, 3);
  equal(pieces[1], "Café-Crème");
  equal(pieces[0][0] + pieces[2].slice(-1), "……");
  equal(/before the $/.test(pieces[0]) && /^ after it y/.test(pieces[2]), true);
});

test("pairs that overlap are one mark", function () {
  var find = finder(), section = find.sections([["C", "c.html", [["", "", "只有东部过了及格线。"]]]])[0];
  equal(find.snippet(section, find.query("及格线 东部", "")).join("|"), "只有|东部|过了|及格线|。");
});

test("letters that fold to several keep their places", function () {
  var find = finder(), section = find.sections([["C", "c.html", [["", "", "Große ﬁne Straße 𠮷野"]]]])[0];
  [["strasse", "Straße"], ["fine", "ﬁne"], ["野", ""], ["吉", ""], ["𠮷野", "𠮷野"]].forEach(function (c) {
    equal(find.snippet(section, find.query(c[0], ""))[1] || "", c[1] || (c[0] === "野" ? "野" : ""));
  });
});

test("what is typed is never taken for a pattern", function () {
  var all = index([["a.b(c)*", 0, "a"]], ["1 + 1 = 2 [sic]"]);
  ["(", "[", "*", "\\", ".", "+", "$^", "   "].forEach(function (text) { window.almanacFind.search(text, all); });
  equal(labels("a.b(c)*", all), "a.b(c)*");
});

test("two thousand names and sixty chapters are compared within a bounded number of steps", function () {
  var names = [], texts = [], find = finder(), steps = 0, distance = find.distance;
  for (var i = 0; i < 2000; i++) names.push(["Town " + i, 0, "t" + i, "", "", "zhong/chong qing"]);
  for (i = 0; i < 60; i++) texts.push("word".repeat(300));
  var all = index(names, texts);
  distance = window.almanacFind.distance;
  window.almanacFind.distance = function (a, b, c, d) { steps += 1; return distance(a, b, c, d); };
  window.almanacFind.search("town 12", all);
  equal(steps, 0);
  window.almanacFind.search("chonqing", all);
  equal(steps < 40000, true);
});
