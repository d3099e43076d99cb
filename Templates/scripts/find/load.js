// The index is loaded when it is first needed, as scripts: fetch is blocked on file://. They call nothing and set variables.
(function () {
  "use strict";
  var find = window.almanacFind = window.almanacFind || {};

  // - root: the way to the site's root. - path: of the entries. - changed: called whenever there is more to find.
  find.index = function (root, path, changed) {
    var index = { edition: "", names: [], sections: [], isReady: false, isFailed: false, isComplete: false };
    var files = [], isLoading = false, isAsked = false;

    function load(address, ready) {
      var script = document.createElement("script");
      script.src = root + address;
      script.onload = function () { script.remove(); ready(true); };
      script.onerror = function () { script.remove(); ready(false); };
      document.head.appendChild(script);
    }

    function next(number) {
      if (number >= files.length) {
        index.isComplete = true;
        return changed();
      }
      load(files[number], function () {
        var sources = (window.almanacTexts || [])[number];
        if (sources) index.sections = index.sections.concat(find.sections(sources));
        changed();
        next(number + 1);
      });
    }

    // The names, when the dialog opens.
    index.open = function () {
      if (index.isReady || isLoading) return;
      isLoading = true;
      load(path, function (isThere) {
        var data = isThere && window.almanacEntries;
        isLoading = false;
        index.isReady = !!data;
        index.isFailed = !data;
        if (data) {
          index.edition = data.edition;
          index.names = data.entries.map(function (entry) { return find.prepare(entry, data.kinds); });
          files = data.texts;
          if (isAsked) next(0);
        }
        changed();
      });
    };

    // The texts, with the first key.
    index.ask = function () {
      if (isAsked) return;
      isAsked = true;
      if (index.isReady) next(0);
    };
    return index;
  };
})();
