/* Sorting of the theme's tables. */

function column(number) { return [].map.call(document.querySelectorAll("tbody tr"), function (row) { return row.cells[number].textContent; }).join(); }

function table() {
  document.documentElement.lang = "en";
  document.body.innerHTML = "<table class=sortable><thead><tr><th data-sort=text>Town</th><th data-sort=number><a href='../2020/indicators/scores.html'>Score</a></th></tr></thead><tbody>" +
    [["b", "9"], ["C", "1,000"], ["a", "–"], ["ä", "10"], ["d", "=9"]].map(function (r) { return "<tr><td>" + r[0] + "</td><td>" + r[1] + "</td></tr>"; }).join("") +
    "</tbody></table>";
  if (!window.almanacAddress) load("address.js");
  load("parts.js");
  load("tables.js");
  return document.querySelectorAll("th button");
}

test("numbers begin with the largest, and what has none comes last either way", function () {
  var button = table()[1];
  button.click();
  equal(column(1), "1,000,10,9,=9,–");
  button.click();
  equal(column(1), "9,=9,10,1,000,–");
});

test("numbers are read with the mark that the table names, and what a cell sorts by with a point", function () {
  document.documentElement.lang = "de";
  document.body.innerHTML = "<table class=sortable data-decimal=','><thead><tr><th data-sort=text>Ort</th><th data-sort=number class=tot>Wert</th></tr></thead><tbody>" +
    ["<td>9,9", "<td>1.234,5", "<td>=10,25", "<td>10,3", "<td data-value='-2.5'>−2,5", "<td>12\u202f345,5", "<td>–"].map(function (cell) { return "<tr><td>x</td>" + cell + "</td></tr>"; }).join("") +
    "</tbody></table>";
  if (!window.almanacAddress) load("address.js");
  load("parts.js");
  load("tables.js");
  document.querySelectorAll("th button")[1].click();
  equal(column(1), "12\u202f345,5,1.234,5,10,3,=10,25,9,9,−2,5,–");
});

test("texts are sorted as the page's language sorts them", function () {
  table()[0].click();
  equal(column(0), "a,ä,b,C,d");
});

test("one head at a time says how it is sorted", function () {
  var buttons = table();
  buttons[0].click();
  buttons[1].click();
  equal([].map.call(document.querySelectorAll("th"), function (head) { return head.getAttribute("aria-sort"); }).join(), ",descending");
});

test("an order that the address asks for is there from the start", function () {
  table()[1].click();
  equal(window.almanacAddress.get("sort"), "scores.descending");
  table();
  equal(column(1), "1,000,10,9,=9,–");
  equal(document.querySelectorAll("th")[1].getAttribute("aria-sort"), "descending");
});
