// Listeners of the page's scripts on window and document would outlive the elements that they were made for: each is recorded, so that
// it can be taken off. What the preview itself listens for goes by `onWindow` and `onDocument`.

function recordListeners() {
  var recorded = [];

  function record(target) {
    var add = target.addEventListener;
    target.addEventListener = function (type, listener, options) {
      recorded.push({ target: target, type: type, listener: listener, options: options });
      return add.call(target, type, listener, options);
    };
    return add.bind(target);
  }

  function removeAll() {
    recorded.splice(0).forEach(function (r) { r.target.removeEventListener(r.type, r.listener, r.options); });
  }

  // What waits for the page to be there, recorded since a moment, is called: the page is there.
  function callAwaited(since) {
    recorded.slice(since).forEach(function (r) {
      if (r.type !== "DOMContentLoaded" && r.type !== "load") return;
      if (typeof r.listener === "function") r.listener.call(r.target, new Event(r.type)); else if (r.listener) r.listener.handleEvent(new Event(r.type));
    });
  }

  return {
    onWindow: record(window), onDocument: record(document), removeAll: removeAll, callAwaited: callAwaited,
    count: function () { return recorded.length; }
  };
}
