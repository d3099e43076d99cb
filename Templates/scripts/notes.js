// Footnotes beside the text: where there is room, each note moves to the height of its mark, below the note before it and clear of what
// else stands in the margin.
(function () {
  "use strict";
  var wide = window.matchMedia("(min-width: 75rem)");
  var notes = document.querySelectorAll(".chapter > .fn");
  if (!notes.length) return;

  function place() {
    notes.forEach(function (aside) {
      aside.classList.toggle("beside", wide.matches);
      var top = aside.getBoundingClientRect().top, free = 0;
      var taken = [].map.call(aside.parentNode.querySelectorAll(".wide, .side, section > .table-scroll"), function (element) {
        var box = element.getBoundingClientRect();
        return { from: box.top - top - 12, to: box.bottom - top + 12 };
      });
      aside.querySelectorAll("li").forEach(function (note) {
        note.style.top = "";
        if (!wide.matches) return;
        var mark = note.id && document.querySelector('.prose a[href="#' + CSS.escape(note.id) + '"]');
        var at = Math.max(free, mark ? mark.getBoundingClientRect().top - top - 4 : free), height = note.offsetHeight;
        taken.forEach(function (box) { if (at < box.to && at + height > box.from) at = box.to; });
        note.style.top = at + "px";
        free = at + height + 12;
      });
      aside.style.minHeight = wide.matches ? free + "px" : "";
    });
  }

  place();
  window.addEventListener("resize", place);
  window.addEventListener("load", place);
  document.addEventListener("toggle", place, true);
})();
