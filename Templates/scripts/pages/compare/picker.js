// A box in which a unit is found by typing (the combobox of the ARIA practices): a list of what fits, arrow keys, Enter, Escape.
(function () {
  "use strict";
  var most = 8;

  function fold(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }

  // entries: [{key, name, words}]; isFree(entry) says whether it can still be chosen; choose(entry) takes it.
  window.almanacPicker = function (input, list, entries, none, isFree, choose) {
    var found = [], at = -1;
    entries.forEach(function (entry) { entry.folded = fold(entry.name + " " + entry.words + " " + entry.key); });

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function point(next) {
      at = next;
      Array.prototype.forEach.call(list.children, function (item, position) { item.setAttribute("aria-selected", String(position === at)); });
      if (at < 0) input.removeAttribute("aria-activedescendant"); else input.setAttribute("aria-activedescendant", list.children[at].id);
    }

    function take(position) {
      choose(found[position]);
      input.value = "";
      close();
      input.focus();
    }

    function show() {
      var query = fold(input.value.trim());
      found = entries.filter(function (entry) { return isFree(entry) && entry.folded.indexOf(query) >= 0; })
        .sort(function (a, b) { return Number(b.folded.indexOf(query) === 0) - Number(a.folded.indexOf(query) === 0); }).slice(0, most);
      list.textContent = "";
      found.forEach(function (entry, position) {
        var item = document.createElement("li");
        item.id = list.id + position;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.textContent = entry.name;
        list.appendChild(item);
      });
      if (!found.length) {
        var item = document.createElement("li");
        item.setAttribute("role", "option");
        item.setAttribute("aria-disabled", "true");
        item.textContent = none;
        list.appendChild(item);
      }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      point(found.length && query ? 0 : -1);
    }

    input.addEventListener("input", show);
    input.addEventListener("click", show);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", function (event) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) { show(); return; }
        if (found.length) point((at + (event.key === "ArrowDown" ? 1 : found.length - 1) + (at < 0 && event.key === "ArrowUp" ? 1 : 0)) % found.length);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (!list.hidden && at >= 0) take(at);
      } else if (event.key === "Escape") {
        close();
      }
    });
    // Before the box loses the focus, which closes the list.
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var position = Array.prototype.indexOf.call(list.children, event.target.closest("li"));
      if (position >= 0 && found[position]) take(position);
    });
  };
})();
