// The list of mistakes at the foot of the page. It lives beside the page's body in a tree of its own, so that neither disturbs the other,
// and takes its colours from the theme's tokens.

// known: the versions that the page has; css: overlay.css.
function mistakes(known, css) {
  var host = null, panel, title, line, list, pill, status, toggle, isHidden = false, wasBroken = false, said = "", isOffline = false, last = null;
  try { isHidden = sessionStorage.getItem("almanac-preview-hidden") === "yes"; } catch (error) { /* no storage */ }

  function element(name, className, text) {
    var e = document.createElement(name);
    if (className) e.className = className;
    if (text !== undefined) e.textContent = text;
    return e;
  }

  function build() {
    host = element("almanac-preview");
    host.lang = words.language;
    var root = host.attachShadow({ mode: "open" });
    root.appendChild(element("style", "", css));
    panel = root.appendChild(element("section", "panel"));
    panel.setAttribute("aria-label", words.label);
    var bar = panel.appendChild(element("header"));
    var names = bar.appendChild(element("div"));
    title = names.appendChild(element("h2"));
    line = names.appendChild(element("p"));
    toggle = bar.appendChild(element("button", "hide", words.hide));
    toggle.type = "button";
    toggle.onclick = function () { hide(true); pill.focus(); };
    list = panel.appendChild(element("ol"));
    list.tabIndex = 0;
    pill = root.appendChild(element("button", "pill"));
    pill.type = "button";
    pill.onclick = function () { if (last) last.isOpened = true; hide(false); toggle.focus(); };
    status = root.appendChild(element("div", "status"));
    status.setAttribute("role", "status");
    panel.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(true); pill.focus(); } });
    document.documentElement.appendChild(host);
  }

  function hide(value) {
    isHidden = value;
    if (value && last) last.isOpened = false;
    try { sessionStorage.setItem("almanac-preview-hidden", value ? "yes" : "no"); } catch (error) { /* no storage */ }
    draw();
  }

  function link(at) {
    if (!at.link) return element("span", "place", at.text);
    var a = element("a", "place", at.text);
    a.href = at.link;
    a.title = words.open;
    if (at.link[0] === "/") a.onclick = function (event) {
      event.preventDefault();
      fetch(at.link, { headers: { "Almanac-Preview": "open" } }).catch(function () { /* the pill says that the preview has ended */ });
    };
    return a;
  }

  function item(d) {
    var li = element("li", d.severity);
    var message = li.appendChild(element("p", "message"));
    message.appendChild(element("b", "severity", d.label));
    message.appendChild(document.createTextNode(" " + d.message + " "));
    message.appendChild(element("span", "rule", d.rule));
    if (d.place) li.appendChild(element("p", "at")).appendChild(link(d.place));
    if (d.excerpt !== null) {
      var pre = li.appendChild(element("pre"));
      pre.appendChild(document.createTextNode(d.excerpt + "\n" + d.indent));
      var caret = pre.appendChild(element("span", "caret", "^"));
      caret.setAttribute("aria-hidden", "true");
    }
    d.notes.forEach(function (n) {
      var p = li.appendChild(element("p", "note", n.message + " "));
      if (n.place) p.appendChild(link(n.place));
    });
    if (d.hint) li.appendChild(element("p", "hint", d.hint));
    return li;
  }

  function headline(state, isGone) {
    return isGone && !state.diagnostics.errors ? words.gone : state.diagnostics.headline;
  }

  function explanation(state, isGone) {
    if (!state.current) return known.page ? words.lastGood : words.appears;
    if (isGone) return words.lastVersion;
    if (state.diagnostics.errors) return words.asWritten;
    return words.look;
  }

  function draw() {
    if (!last && !isOffline) return;
    if (!host) build();
    var head = last ? headline(last.state, last.isGone) : "";
    var isOpen = Boolean(head) && !isHidden && last.isBroken;
    panel.hidden = !isOpen && !(head && !isHidden && last.isOpened);
    pill.hidden = !panel.hidden || !(head || isOffline);
    pill.textContent = isOffline ? words.waiting : head;
    pill.className = "pill" + (isOffline ? " offline" : last && last.isBroken ? " error" : "");
    pill.disabled = isOffline && !head;
    host.dataset.state = isOffline ? "offline" : head ? (last.isBroken ? "broken" : "notes") : "fine";
    say(isOffline ? words.ended : head ? head + (last.state.diagnostics.list[0] ? ": " + last.state.diagnostics.list[0].message : "") : words.fine);
  }

  function say(text) {
    if (text === said) return;
    // Nothing is announced as long as nothing was wrong.
    if (said || text !== words.fine) status.textContent = text;
    said = text;
  }

  function show(state, isGone) {
    var isBroken = state.diagnostics.errors > 0 || isGone || !state.current;
    var hasAny = state.diagnostics.total > 0 || isGone;
    if (!hasAny && !host) return;
    // What was hidden stays hidden until the report was fine in between.
    if (isBroken && !wasBroken && last) isHidden = false;
    if (!isBroken && wasBroken) isHidden = false;
    last = { state: state, isGone: isGone, isBroken: isBroken, isOpened: Boolean(last && last.isOpened) };
    wasBroken = isBroken;
    if (!host) build();
    title.textContent = headline(state, isGone);
    line.textContent = explanation(state, isGone);
    var signature = JSON.stringify(state.diagnostics.list);
    if (list.dataset.signature !== signature) {
      list.dataset.signature = signature;
      list.textContent = "";
      state.diagnostics.list.forEach(function (d) { list.appendChild(item(d)); });
      var more = state.diagnostics.total - state.diagnostics.list.length;
      if (more > 0) list.appendChild(element("li", "more", words.more.replace("{n}", more)));
      list.scrollTop = 0;
    }
    list.hidden = !state.diagnostics.list.length;
    panel.className = "panel " + (isBroken ? "broken" : "notes");
    draw();
  }

  function offline(value) {
    if (isOffline === value) return;
    isOffline = value;
    draw();
  }

  return { show: show, offline: offline };
}
