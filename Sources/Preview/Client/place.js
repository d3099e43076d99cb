// Where an element of the page stands, written so that it is found in the next version of the page.

function each(root, selector, work) { Array.prototype.forEach.call(root.querySelectorAll(selector), work); }

// Where an element stands: its id, or its tag and number within its parent, up to an element with an id.
function place(element) {
  var steps = [];
  for (var e = element; e && e !== document.body; e = e.parentElement) {
    if (e.id) { steps.unshift("#" + e.id); break; }
    var number = 0;
    for (var s = e.previousElementSibling; s; s = s.previousElementSibling) if (s.localName === e.localName) number++;
    steps.unshift(e.localName + ":" + number);
  }
  return steps.join(">");
}

function find(path) {
  var element = document.body;
  path.split(">").forEach(function (step) {
    if (!element || !step) return;
    if (step[0] === "#") { element = document.getElementById(step.slice(1)); return; }
    var parts = step.split(":"), number = Number(parts[1]);
    element = Array.prototype.filter.call(element.children, function (e) { return e.localName === parts[0]; })[number];
  });
  return element || null;
}
