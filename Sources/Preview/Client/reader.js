// What the reader has made of the page: scroll positions, focus, opened details, typed texts, sorted tables, pressed buttons, open dialogs.

var blocks = "p,li,tr,h1,h2,h3,h4,h5,figure,dd,dt,blockquote,pre,table";

function beginning(element) { return element.textContent.slice(0, 300); }

// The blocks at the top of the window: the first of them that is still there keeps its height.
function anchors() {
  var found = [];
  if (window.scrollY < 1) return found;
  for (var y = 20; y < window.innerHeight && found.length < 6; y += 60) {
    var at = document.elementFromPoint(window.innerWidth / 2, y), block = at && at.closest && at.closest(blocks);
    if (!block || found.some(function (a) { return a.block === block; })) continue;
    found.push({ block: block, tag: block.localName, words: beginning(block), path: place(block), top: block.getBoundingClientRect().top });
  }
  return found;
}

function sameBlock(anchor) {
  var there = find(anchor.path);
  if (there && there.localName === anchor.tag && beginning(there) === anchor.words) return there;
  return Array.prototype.find.call(document.querySelectorAll("main " + anchor.tag), function (e) { return beginning(e) === anchor.words; });
}

function keep() {
  var state = { x: window.scrollX, y: window.scrollY, anchors: anchors(), details: {}, scrolled: [], fields: [], popovers: [], dialogs: [], sorted: [], pressed: [] };
  var counts = {};
  each(document, "details", function (e) {
    var name = e.id || (e.querySelector("summary") || e).textContent;
    counts[name] = (counts[name] || 0) + 1;
    state.details[name + "|" + counts[name]] = e.open;
  });
  each(document.body, "div,nav,section,figure,pre,ul,ol,[tabindex]", function (e) {
    if (e.scrollLeft || e.scrollTop) state.scrolled.push([place(e), e.scrollLeft, e.scrollTop]);
  });
  each(document.body, "input,textarea,select", function (e) { state.fields.push([place(e), e.value, e.checked]); });
  each(document.body, "[popover][id]", function (e) { if (e.matches(":popover-open")) state.popovers.push(e.id); });
  each(document.body, "dialog[open][id]", function (e) { state.dialogs.push(e.id); });
  each(document.body, "th[aria-sort]", function (e) { state.sorted.push([place(e), e.getAttribute("aria-sort")]); });
  each(document.body, "button[aria-pressed=true]", function (e) { state.pressed.push(place(e)); });
  var focus = document.activeElement;
  if (focus && focus !== document.body && document.body.contains(focus)) {
    state.focus = place(focus);
    try { state.selection = [focus.selectionStart, focus.selectionEnd]; } catch (error) { state.selection = null; }
  }
  return state;
}

function restore(state) {
  var counts = {};
  each(document, "details", function (e) {
    var name = e.id || (e.querySelector("summary") || e).textContent;
    counts[name] = (counts[name] || 0) + 1;
    var open = state.details[name + "|" + counts[name]];
    if (open !== undefined && e.open !== open) e.open = open;
  });
  state.fields.forEach(function (field) {
    var e = find(field[0]);
    if (!e || e.value === undefined) return;
    if (e.type === "checkbox" || e.type === "radio") e.checked = field[2]; else if (e.value !== field[1]) e.value = field[1];
  });
  state.sorted.forEach(function (sorted) {
    var head = find(sorted[0]), button = head && head.querySelector("button");
    if (!button) return;
    for (var i = 0; i < 2 && head.getAttribute("aria-sort") !== sorted[1]; i++) button.click();
  });
  state.pressed.forEach(function (path) {
    var button = find(path);
    if (button && button.localName === "button" && button.getAttribute("aria-pressed") === "false") button.click();
  });
  state.popovers.forEach(function (id) { var e = document.getElementById(id); if (e && e.showPopover) e.showPopover(); });
  // A dialog is opened by what opens it, which knows what it shows.
  state.dialogs.forEach(function (id) {
    var opener = document.querySelector('[aria-controls="' + CSS.escape(id) + '"]'), e = document.getElementById(id);
    if (opener && e && !e.open) opener.click();
  });
  if (state.focus) {
    var focus = find(state.focus);
    if (focus && focus.focus) {
      focus.focus({ preventScroll: true });
      if (state.selection && state.selection[0] !== null) try { focus.setSelectionRange(state.selection[0], state.selection[1]); } catch (error) { /* not a text field */ }
    }
  }
  state.scrolled.forEach(function (s) { var e = find(s[0]); if (e) { e.scrollLeft = s[1]; e.scrollTop = s[2]; } });
  var x = state.x, y = state.y;
  for (var i = 0; i < state.anchors.length; i++) {
    var block = sameBlock(state.anchors[i]);
    if (!block) continue;
    y = window.scrollY + block.getBoundingClientRect().top - state.anchors[i].top;
    break;
  }
  if (Math.abs(window.scrollY - y) > 0.5 || window.scrollX !== x) window.scrollTo({ left: x, top: y, behavior: "instant" });
}
