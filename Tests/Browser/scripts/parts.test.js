/* Tables in parts: what follows, and when. */

var waiting = [];

function table() {
  window.requestIdleCallback = function (work) { waiting.push(work); };
  waiting = [];
  function part(from) { return Array.from({ length: 100 }, function (_, n) { return "<tr><td>" + (from + n) + "</td></tr>"; }).join(""); }
  document.body.innerHTML = "<table><tbody>" + part(0) + "</tbody><tbody class=later>" + part(100) + "</tbody><tbody class=later>" + part(200) + "</tbody></table>";
  load("parts.js");
  return document.querySelector("table");
}

function later(table) { return [].map.call(table.tBodies, function (body) { return body.classList.contains("later"); }).join(); }

test("parts follow one by one when the browser has time", function () {
  var made = table();
  equal(later(made), "false,true,true");
  waiting.shift()();
  equal(later(made), "false,false,true");
  waiting.shift()();
  equal(later(made), "false,false,false");
  equal(waiting.length, 0);
});

test("a change shows parts until enough rows are shown", function () {
  var made = table();
  window.almanacParts.change(made, function () { window.almanacParts.rows(made).forEach(function (row, at) { row.hidden = at % 3 > 0; }); });
  equal(later(made), "false,false,false");
  window.almanacParts.change(made, function () { window.almanacParts.rows(made).forEach(function (row, at) { row.hidden = at % 2 > 0; }); });
  equal(later(made), "false,false,true");
});

test("an order goes through all parts, which keep their lengths", function () {
  var made = table();
  window.almanacParts.order(made, window.almanacParts.rows(made).reverse());
  equal([].map.call(made.tBodies, function (body) { return body.rows.length + ":" + body.rows[0].textContent; }).join(), "100:299,100:199,100:99");
  equal(later(made), "false,true,true");
});

test("what is printed is whole", function () {
  var made = table();
  window.dispatchEvent(new Event("beforeprint"));
  equal(later(made), "false,false,false");
});
