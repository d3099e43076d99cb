// What a reader chose on a page stands in its address, so that the view can be shared and survives a reload.
// Works from file:// too: only the query changes.
(function () {
  "use strict";
  // What was chosen where the address cannot be changed, as in a frame without an origin: it lasts as long as the page.
  var held = null;
  function read() { return new URLSearchParams(held === null ? location.search : held); }

  window.almanacAddress = {
    get: function (name) { return read().get(name); },
    // Null takes it out. As a step of its own, the reader can go back from it.
    set: function (name, value, isStep) {
      var parameters = read();
      if (value === null) parameters.delete(name); else parameters.set(name, value);
      var query = parameters.toString().replace(/%2F/g, "/").replace(/%3A/g, ":").replace(/%2C/g, ","), address = location.pathname + (query ? "?" + query : "") + location.hash;
      try {
        if (isStep) history.pushState(history.state, "", address); else history.replaceState(history.state, "", address);
      } catch (_) { held = query; }
    }
  };
})();
