// Rows to compare: a button puts a box beside each name; what is checked stands in the address (compare=nanjing,wuhan) and in a link to the page of
// comparisons.
(function () {
  "use strict";
  var button = document.querySelector(".choose"), table = document.querySelector("main table.heat"), address = window.almanacAddress;
  if (!button || !table) return;
  var most = 4, boxes = null, bar = document.createElement("div"), link = document.createElement("a"), status = document.createElement("span");
  bar.className = "chosen-rows";
  bar.hidden = true;
  status.setAttribute("role", "status");
  bar.append(status, link);
  table.closest("section").appendChild(bar);

  function id(row) {
    var name = row.querySelector("th a");
    return name && decodeURIComponent(name.getAttribute("href").split("/").pop().replace(/\.html$/, ""));
  }

  function chosen() { return boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; }); }

  function say() {
    var ids = chosen(), isFull = ids.length >= most;
    boxes.forEach(function (box) { box.disabled = isFull && !box.checked; });
    status.textContent = isFull ? button.dataset.full : ids.length ? String(ids.length) : button.dataset.choose;
    link.textContent = button.dataset.label;
    link.hidden = !ids.length;
    link.href = button.dataset.page + "?units=" + ids.map(encodeURIComponent).join(",");
    address.set("compare", ids.join(","));
  }

  function open(asked) {
    if (!boxes) {
      boxes = window.almanacParts.rows(table).map(function (row) {
        var box = document.createElement("input"), label = document.createElement("label"), name = row.querySelector("th a");
        box.type = "checkbox";
        box.value = id(row);
        box.setAttribute("aria-label", button.textContent + " " + name.textContent);
        label.className = "box";
        label.appendChild(box);
        name.before(label);
        return box;
      });
      table.addEventListener("change", say);
    }
    boxes.forEach(function (box) { box.checked = asked.indexOf(box.value) >= 0; box.parentNode.hidden = false; });
    button.setAttribute("aria-pressed", "true");
    bar.hidden = false;
    say();
  }

  function close() {
    boxes.forEach(function (box) { box.parentNode.hidden = true; });
    button.setAttribute("aria-pressed", "false");
    bar.hidden = true;
    address.set("compare", null);
  }

  button.addEventListener("click", function () {
    if (button.getAttribute("aria-pressed") === "true") close(); else open(boxes ? chosen() : []);
  });
  var asked = address.get("compare");
  if (asked !== null) open(asked.split(",").slice(0, most));
})();
