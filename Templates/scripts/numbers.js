// Whether all checked numbers of a text are marked; remembered (early/preferences.js), since who checks does so on more than one page.
(function () {
  "use strict";
  var box = document.querySelector(".numbers"), preferences = window.almanacPreferences;
  if (!box || !preferences) return;
  var button = box.querySelector("button");
  function show() { button.setAttribute("aria-pressed", String(preferences.get("numbers") === "shown")); }
  button.addEventListener("click", function () {
    preferences.set("numbers", preferences.get("numbers") === "shown" ? "faint" : "shown");
    show();
  });
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  show();
})();
