// Light, dark, or like the system: the list at the top of every page. Which one holds was set before the page was painted (early/preferences.js).
(function () {
  "use strict";
  var list = document.querySelector(".theme select"), preferences = window.almanacPreferences;
  if (!list || !preferences) return;
  function show() { list.value = preferences.get("theme"); }
  list.addEventListener("change", function () { preferences.set("theme", list.value); });
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  show();
})();
