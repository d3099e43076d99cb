// The links to a page's other languages take the view along, and remember the choice: who comes back by an address in another language is
// offered the one chosen before. Nobody is sent anywhere.
(function () {
  "use strict";
  var links = document.querySelectorAll(".langs a"), preferences = window.almanacPreferences;
  if (!links.length || !preferences) return;

  function isFirstPage() {
    try {
      var isFirst = !sessionStorage.getItem("almanac-visit");
      sessionStorage.setItem("almanac-visit", "1");
      return isFirst;
    } catch (_) { return false; }
  }

  var isFirst = isFirstPage();
  links.forEach(function (link) {
    link.addEventListener("click", function () {
      preferences.set("language", link.lang);
      link.search = location.search;
      link.hash = location.hash;
    });
    if (isFirst && preferences.stored("language") === link.lang) {
      link.textContent = link.dataset.again;
      link.classList.add("again");
    }
  });
})();
