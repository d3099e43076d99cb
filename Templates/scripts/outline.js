// The outline beside a chapter says where the reader is: the last heading above the upper fifth of the window.
(function () {
  "use strict";
  var outline = document.querySelector(".chapter > .toc");
  if (!outline || !window.IntersectionObserver) return;
  var links = {}, headings = [], above = {};
  outline.querySelectorAll("a").forEach(function (link) {
    var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!heading) return;
    links[heading.id] = link;
    headings.push(heading);
  });

  function show() {
    var here = null;
    headings.forEach(function (heading) { if (above[heading.id]) here = heading.id; });
    headings.forEach(function (heading) {
      if (heading.id === here) links[heading.id].setAttribute("aria-current", "location"); else links[heading.id].removeAttribute("aria-current");
    });
    // A long outline scrolls along; the page does not.
    if (!here || outline.scrollHeight <= outline.clientHeight) return;
    var link = links[here].getBoundingClientRect(), box = outline.getBoundingClientRect();
    if (link.top < box.top) outline.scrollTop -= box.top - link.top; else if (link.bottom > box.bottom) outline.scrollTop += link.bottom - box.bottom;
  }

  // Everything above counts as in view, however far: one line is watched, and a jump over several headings misses none.
  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) { above[entry.target.id] = entry.isIntersecting; });
    show();
  }, { rootMargin: "1000000px 0px -80% 0px" });
  headings.forEach(function (heading) { watch.observe(heading); });
})();
