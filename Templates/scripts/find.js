// The find dialog: opened by its button or with `/`, closed by Escape, its button or a press beside it.
(function () {
  "use strict";
  var opener = document.querySelector(".find-open"), dialog = document.querySelector("dialog.find");
  if (!opener || !dialog) return;
  opener.hidden = !dialog.showModal;
  var input = dialog.querySelector("input"), list = dialog.querySelector("[role=listbox]"), status = dialog.querySelector("[role=status]");
  var words = dialog.dataset, find = null, index = null, isFailed = false, chosen = -1, before = null;
  var plurals = new Intl.PluralRules(document.documentElement.lang);

  function open() {
    if (dialog.open) return;
    before = document.activeElement;
    dialog.showModal();
    input.focus();
    input.select();
    if (find) begin(); else load();
  }

  // What compares and ranks is a script of its own, since most readers of a page look for nothing.
  function load() {
    var script = document.createElement("script");
    isFailed = false;
    script.src = words.root + words.script;
    script.onload = function () {
      find = window.almanacFind;
      index = find.index(words.root, words.index, show);
      begin();
    };
    script.onerror = function () {
      isFailed = true;
      show();
    };
    document.head.appendChild(script);
  }

  function begin() {
    index.open();
    if (input.value.trim()) index.ask();
    show();
  }

  function close() {
    dialog.close();
    // Whoever came from nowhere goes on from the button.
    var to = before && before !== document.body && before.isConnected ? before : opener;
    to.focus({ preventScroll: true });
  }

  function element(name, classes, text) {
    var made = document.createElement(name);
    if (classes) made.className = classes;
    if (text) made.textContent = text;
    return made;
  }

  // A link that is one of the list's options: the focus stays in the box.
  function option(found, number) {
    var item = found.item, link = element("a"), kind = item.kind || words.text;
    link.id = "page:found-" + number;
    link.href = words.root + item.path;
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.appendChild(element("span", "found-name", item.label));
    link.appendChild(element("span", "found-kind", item.part ? kind + " · " + item.part : kind));
    if (found.section) {
      var snippet = element("span", "found-text");
      find.snippet(found.section, found.query).forEach(function (piece, at) { snippet.appendChild(at % 2 ? element("mark", "", piece) : document.createTextNode(piece)); });
      link.appendChild(snippet);
    }
    return link;
  }

  function show() {
    if (!dialog.open) return;
    var text = input.value.trim(), search = text && index && index.isReady ? find.search(text, index) : { list: [] }, found = search.list;
    list.replaceChildren.apply(list, found.map(option));
    list.hidden = !found.length;
    list.scrollTop = 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    choose(found.length ? 0 : -1);
    var said = isFailed || (index && index.isFailed) ? words.failed : !text ? ""
      : found.length ? counted(search.isCut ? words.first : words.count, found.length) : index && index.isComplete ? words.none : words.loading;
    if (status.textContent !== said) status.textContent = said;
  }

  // In the form that the language has for so many.
  function counted(text, number) {
    var forms = JSON.parse(text);
    return (forms[plurals.select(number)] || forms.other).replace("{count}", number);
  }

  function choose(number) {
    var options = list.children;
    if (chosen >= 0 && options[chosen]) options[chosen].setAttribute("aria-selected", "false");
    chosen = number;
    if (number < 0) return input.removeAttribute("aria-activedescendant");
    options[number].setAttribute("aria-selected", "true");
    options[number].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[number].id);
  }

  function go(event, link) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    dialog.close();
    // On the same page the place that is gone to comes next, not the button.
    if (link.pathname === location.pathname && document.activeElement) document.activeElement.blur();
  }

  opener.addEventListener("click", open);
  dialog.querySelector(".find-close").addEventListener("click", close);
  input.addEventListener("input", function () {
    if (input.value.trim() && index) index.ask();
    show();
  });
  list.addEventListener("click", function (event) {
    var link = event.target.closest("a");
    if (link) go(event, link);
  });
  dialog.addEventListener("submit", function (event) { event.preventDefault(); });
  dialog.addEventListener("click", function (event) { if (event.target === dialog) close(); });
  dialog.addEventListener("keydown", function (event) {
    // What an input method is composing is its own.
    if (event.isComposing || event.keyCode === 229) return;
    var count = list.children.length, step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (step && count) {
      event.preventDefault();
      choose((chosen + step + count) % count);
    } else if (event.key === "Enter" && event.target === input && chosen >= 0) {
      event.preventDefault();
      var link = list.children[chosen];
      if (event.ctrlKey || event.metaKey) return void window.open(link.href);
      go(event, link);
      link.click();
    }
  });
  dialog.addEventListener("cancel", function (event) {
    event.preventDefault();
    close();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    var at = event.target;
    if (dialog.open || document.querySelector("dialog[open]") || at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) return;
    event.preventDefault();
    open();
  });
})();
