// What runs in each open page, the other files before it: which versions the page has stands in the script's own element.
var own = document.currentScript;
var known = { page: own.dataset.page, style: own.dataset.style, script: own.dataset.script, pictures: own.dataset.pictures };
// The page's scripts come after this one: their listeners are recorded from the first.
var listeners = recordListeners();
var scripts = pageScripts(own, known, listeners);
connection(known, listeners, scripts, shownPage(known, listeners, scripts), mistakes(known, css));
