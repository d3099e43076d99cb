// The page's own scripts, which run again on the elements of its next version.

// own: the preview's script element; known: the versions that the page has.
function pageScripts(own, known, listeners) {
  // The texts of the page's scripts, so that they run in the same moment in which the new elements are put in place.
  var texts = {};

  function all(root) {
    return Array.prototype.filter.call(root.querySelectorAll("script"), function (e) {
      return e !== own && e.dataset.page === undefined && (!e.type || e.type === "text/javascript" || e.type === "module");
    });
  }

  function isOurs(address) { return new URL(address, location.href).origin === location.origin; }

  function load(root) {
    var loading = all(root).map(function (e) {
      var source = e.getAttribute("src");
      if (!source || e.type === "module" || !isOurs(source)) return null;
      var address = new URL(source, location.href).pathname;
      if (texts[address] && texts[address].version === known.script) return null;
      var version = known.script;
      return fetch(address, { cache: "no-cache" })
        .then(function (r) { return r.ok ? r.text() : ""; })
        .then(function (text) { texts[address] = { version: version, text: text }; });
    }).filter(Boolean);
    return loading.length ? Promise.all(loading) : null;
  }

  function run(list) {
    var before = listeners.count();
    list.forEach(function (e) {
      var source = e.getAttribute("src"), script = document.createElement("script");
      if (source && (e.type === "module" || !isOurs(source))) {
        if (e.type) script.type = e.type;
        script.src = source;
      } else {
        var text = source ? (texts[new URL(source, location.href).pathname] || { text: "" }).text : e.textContent;
        script.nonce = own.dataset.nonce;
        script.textContent = "{\n" + text + "\n}";
      }
      document.documentElement.appendChild(script);
      script.remove();
    });
    listeners.callAwaited(before);
  }

  return { all: all, load: load, run: run };
}
