/* Listeners of the page's scripts go with the page; the preview's own stay. */

test("what a page's script listens for is taken off, what the preview listens for is not", function () {
  var listeners = recordListeners(), heard = [];
  window.addEventListener("ping", function () { heard.push("page"); });
  document.addEventListener("ping", { handleEvent: function () { heard.push("object"); } }, true);
  listeners.onWindow("ping", function () { heard.push("preview"); });
  equal(listeners.count(), 2);
  listeners.removeAll();
  document.dispatchEvent(new Event("ping"));
  window.dispatchEvent(new Event("ping"));
  equal(heard.join(), "preview");
  equal(listeners.count(), 0);
});

test("who waits for the page to be there is called, and only of those that came since", function () {
  var listeners = recordListeners(), heard = [];
  document.addEventListener("DOMContentLoaded", function () { heard.push("before"); });
  var since = listeners.count();
  document.addEventListener("DOMContentLoaded", function (event) { heard.push(event.type); });
  window.addEventListener("load", { handleEvent: function (event) { heard.push(event.type); } });
  window.addEventListener("resize", function () { heard.push("resize"); });
  listeners.callAwaited(since);
  equal(heard.join(), "DOMContentLoaded,load");
});
