// Hears from the server what is new and has it shown. Every message states everything, so that none is missed for good.
//
// A page that nobody sees is not connected: a browser opens only six connections to a server, and a page that was left is to be there at
// once when the reader goes back to it.

function connection(known, listeners, scripts, page, overlay) {
  var source = null, retry = 0, gone = 0;

  function pagePath() {
    var path = decodeURIComponent(location.pathname).slice(1);
    return path === "" || path.slice(-1) === "/" ? path + "index.html" : path;
  }

  function hear(state) {
    if (!state.page && state.moved) { location.replace(state.moved + location.hash); return; }
    if (state.page && !known.page) { location.reload(); return; }
    var work = [];
    if (state.page && known.page && state.style !== known.style) {
      var oldStyle = known.style;
      known.style = state.style;
      page.updateStyle(oldStyle, state.style);
    }
    var isNewScript = state.script !== known.script;
    if (isNewScript) known.script = state.script;
    if (state.page && (state.page !== known.page || isNewScript)) work.push(page.update(state.html));
    if (state.pictures !== known.pictures) { known.pictures = state.pictures; page.freshPictures(state.pictures); }
    overlay.show(state, Boolean(known.page) && !state.page);
    Promise.all(work).catch(function () { /* the server has gone: the next connection says what is new */ });
  }

  function connect() {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource("/almanac-preview/events?page=" + encodeURIComponent(pagePath()));
    source.onopen = function () { clearTimeout(gone); gone = 0; overlay.offline(false); };
    source.onmessage = function (event) { hear(JSON.parse(event.data)); };
    source.onerror = function () {
      if (!gone) gone = setTimeout(function () { overlay.offline(true); }, 1200);
      // The browser tries again by itself, unless it has given up.
      if (source && source.readyState === 2) { disconnect(); retry = setTimeout(connect, 500); }
    };
  }

  function disconnect() {
    clearTimeout(retry);
    if (source) source.close();
    source = null;
  }

  listeners.onDocument("visibilitychange", function () {
    if (document.visibilityState === "hidden") { disconnect(); clearTimeout(gone); gone = 0; } else connect();
  });
  listeners.onWindow("pagehide", disconnect);
  listeners.onWindow("pageshow", connect);
  // Read ahead: where the server has gone by now, they are read with the page's next version.
  listeners.onWindow("load", function () { Promise.resolve(scripts.load(document)).catch(function () {}); });
  connect();
}
