// What a reader chose on a page stands in its address, so that the view can be shared and survives a reload.
// Works from file:// too: only the query changes.
(function () {
  "use strict";
  var parameters = new URLSearchParams(location.search);

  window.almanacAddress = {
    get: function (name) { return parameters.get(name); },
    // Null takes it out.
    set: function (name, value) {
      if (value === null) parameters.delete(name); else parameters.set(name, value);
      var query = parameters.toString().replace(/%2F/g, "/").replace(/%2C/g, ",");
      try {
        history.replaceState(history.state, "", location.pathname + (query ? "?" + query : "") + location.hash);
      } catch (_) { /* A page in a frame without an origin keeps its address. */ }
    }
  };
})();
