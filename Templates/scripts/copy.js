// A button that copies the line beside it, with the page's address behind it.
(function () {
  "use strict";
  document.querySelectorAll("button.copy").forEach(function (button) {
    var line = button.parentNode.querySelector("[data-line]"), words = button.textContent;
    if (!line || !navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(line.textContent + " " + location.href.split(/[?#]/)[0]).then(function () {
        button.textContent = button.dataset.done;
        setTimeout(function () { button.textContent = words; }, 2000);
      }, function () { getSelection().selectAllChildren(line); });
    });
  });
})();
