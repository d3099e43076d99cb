// The table to download follows the filters: the lines of the rows that are shown, in the order of the whole file, byte for byte as they stand there.
// They come as a script, since a page opened from a folder may not read files, and only when somebody asks for them.
(function () {
  "use strict";
  var link = document.querySelector("a[data-rows][href$='.csv']");
  if (!link) return;
  var label = link.textContent, filtered = null;

  function id(row) { return decodeURIComponent(row.querySelector("th a").getAttribute("href").split("/").pop().replace(/\.html$/, "")); }

  function save() {
    var wanted = new Set(filtered.rows.filter(function (row) { return !row.hidden; }).map(id));
    var lines = window.almanacRows.rows.filter(function (row) { return wanted.has(row[0]); }).map(function (row) { return row[1]; });
    var file = document.createElement("a");
    file.href = URL.createObjectURL(new Blob([window.almanacRows.head].concat(lines), { type: "text/csv" }));
    file.download = ["ranking"].concat(filtered.groups).join("-").replace(/\//g, "-") + ".csv";
    file.click();
    setTimeout(function () { URL.revokeObjectURL(file.href); }, 10000);
  }

  document.addEventListener("almanac:filtered", function (event) {
    filtered = event.detail.rows ? event.detail : null;
    var shown = filtered && filtered.rows.filter(function (row) { return !row.hidden; }).length;
    link.textContent = filtered ? label + " (" + shown + " " + link.dataset.count + ")" : label;
  });

  link.addEventListener("click", function (event) {
    if (!filtered) return;
    event.preventDefault();
    if (window.almanacRows) { save(); return; }
    var script = document.createElement("script");
    script.src = link.dataset.rows;
    script.onload = save;
    document.head.appendChild(script);
  });
})();
