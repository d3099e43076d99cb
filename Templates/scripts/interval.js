// The ranking's column of intervals can be put away; that it is stands in the address.
(function () {
  "use strict";
  var button = document.querySelector("button[data-column]");
  if (!button) return;
  var address = window.almanacAddress, name = "interval";

  function show(isShown) {
    button.setAttribute("aria-pressed", String(isShown));
    document.querySelectorAll("main table.heat").forEach(function (table) { table.classList.toggle("no-" + button.dataset.column, !isShown); });
  }

  show(address.get(name) !== "off");
  button.addEventListener("click", function () {
    var isShown = button.getAttribute("aria-pressed") !== "true";
    show(isShown);
    address.set(name, isShown ? null : "off");
  });
})();
