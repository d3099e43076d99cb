/* What the reader has made of a page is there again in its next version. */

var page = '<main><details><summary>More</summary><p>text</p></details><details><summary>More</summary><p>text</p></details>' +
  '<input id="find"><input type="checkbox"><div style="height: 40px; overflow: auto"><p style="height: 400px">long</p></div>' +
  '<button aria-pressed="true">all</button><button aria-pressed="false">east</button></main>';

function next() {
  var state = keep();
  document.body.innerHTML = page;
  document.querySelectorAll("button").forEach(function (button) {
    button.onclick = function () { document.querySelectorAll("button").forEach(function (b) { b.setAttribute("aria-pressed", String(b === button)); }); };
  });
  restore(state);
}

test("details of one name are told apart", function () {
  document.body.innerHTML = page;
  document.querySelectorAll("details")[1].open = true;
  next();
  equal([].map.call(document.querySelectorAll("details"), function (e) { return e.open; }).join(), "false,true");
});

test("typed text, a tick, the focus and what is selected stay", function () {
  document.body.innerHTML = page;
  var input = document.querySelector("#find");
  input.value = "amber";
  document.querySelector("[type=checkbox]").checked = true;
  input.focus();
  input.setSelectionRange(1, 3);
  next();
  var again = document.activeElement;
  equal(again.id + again.value + again.selectionStart + again.selectionEnd, "findamber13");
  equal(document.querySelector("[type=checkbox]").checked, true);
});

test("a scrolled box stays where it was", function () {
  document.body.innerHTML = page;
  document.querySelector("div").scrollTop = 120;
  next();
  equal(document.querySelector("div").scrollTop, 120);
});

test("a pressed button is pressed again by its own click", function () {
  document.body.innerHTML = page;
  document.querySelectorAll("button")[0].setAttribute("aria-pressed", "false");
  document.querySelectorAll("button")[1].setAttribute("aria-pressed", "true");
  next();
  equal(document.querySelector("[aria-pressed=true]").textContent, "east");
});

test("the block at the top of the window keeps its height", function () {
  var texts = [];
  for (var i = 0; i < 60; i++) texts.push("<p id='p" + i + "' style='height: 50px; margin: 0'>Paragraph " + i + "</p>");
  document.body.innerHTML = "<main>" + texts.join("") + "</main>";
  window.scrollTo(0, 1000);
  var state = keep();
  document.body.innerHTML = "<main><p style='height: 333px; margin: 0'>new</p>" + texts.join("") + "</main>";
  restore(state);
  equal(window.scrollY, 1333);
});

test("a dialog that was open is opened again by its button, with what was typed in it", function () {
  var html = '<button aria-controls="d">open</button><dialog id="d"><input></dialog>';
  document.body.innerHTML = html;
  document.querySelector("dialog").showModal();
  document.querySelector("input").value = "amber";
  var state = keep(), seen = null;
  document.body.innerHTML = html;
  document.querySelector("button").onclick = function () { seen = document.querySelector("input").value; document.querySelector("dialog").showModal(); };
  restore(state);
  equal(seen, "amber");
  equal(document.querySelector("dialog").open, true);
});
