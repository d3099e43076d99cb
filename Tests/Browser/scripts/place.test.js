/* The places of elements: found again by them in the same page, and in its next version. */

var sample = '<main><h1>A</h1><p>one</p><p>two <b>bold</b></p><div id="box"><p>three</p><ul><li>a</li><li>b</li></ul></div><p>four</p></main>';

test("every element is found by its place", function () {
  document.body.innerHTML = sample;
  each(document.body, "*", function (element) { equal(find(place(element)), element); });
});

test("elements of other tags do not move it", function () {
  document.body.innerHTML = sample;
  var path = place(document.querySelectorAll("main > p")[1]);
  document.querySelector("main > p").before(document.createElement("figure"));
  equal(find(path).textContent, "two bold");
});

test("below an id nothing above it counts", function () {
  document.body.innerHTML = sample;
  var path = place(document.querySelectorAll("#box li")[1]);
  document.querySelector("h1").after(document.querySelector("#box"));
  equal(find(path).textContent, "b");
});

test("what is gone is not found", function () {
  document.body.innerHTML = sample;
  var item = place(document.querySelectorAll("li")[1]), box = place(document.querySelector("#box"));
  document.querySelector("#box").remove();
  equal(find(item), null);
  equal(find(box), null);
});
