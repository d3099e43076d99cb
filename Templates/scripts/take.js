// Buttons that copy what stands in a panel of things to take, and in the block that says how to cite: links, code, references, pictures.
// Without this script all of it is there to be read, saved and selected.
(function () {
  "use strict";
  // The reader's day: a reference says when it was looked at, which only whoever copies it knows.
  function today() {
    var now = new Date(), two = function (number) { return String(number).padStart(2, "0"); };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  // A reference with the day of access in its place; lines for programs have one of their own, in RIS with strokes and CRLF.
  function reference(cell) {
    var source = cell.querySelector("pre, span").cloneNode(true), isRIS = source.textContent.indexOf("TY  - ") === 0;
    source.querySelectorAll("[data-accessed]").forEach(function (place) {
      place.textContent = place.dataset.accessed.replace("#", isRIS ? today().replace(/-/g, "/") : today());
    });
    return isRIS ? source.textContent.replace(/\n/g, "\r\n") : source.textContent;
  }

  // The clipboard's own interface is there on secure pages alone.
  function copy(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) return navigator.clipboard.writeText(text);
    return new Promise(function (done, failed) {
      var area = document.createElement("textarea"), focus = document.activeElement;
      area.value = text;
      area.className = "vh";
      document.body.appendChild(area);
      area.select();
      var isCopied = document.execCommand("copy");
      area.remove();
      if (focus) focus.focus();
      if (isCopied) done(); else failed();
    });
  }

  // The drawing as a picture of twice its size. From file:// a page may not read what it drew.
  var canDraw = window.ClipboardItem && navigator.clipboard && navigator.clipboard.write && location.protocol !== "file:";

  function picture(address) {
    return new Promise(function (done, failed) {
      var image = new Image();
      image.onerror = failed;
      image.onload = function () {
        var canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
        canvas.width = image.naturalWidth * 2;
        canvas.height = image.naturalHeight * 2;
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(function (blob) { if (blob) done(blob); else failed(); }, "image/png");
      };
      image.src = address;
    });
  }

  document.querySelectorAll(".take[data-word], .cite[data-word]").forEach(function (panel) {
    var said = document.createElement("p");
    said.className = "copy-said";
    said.setAttribute("role", "status");
    panel.appendChild(said);

    function tell(work) {
      said.textContent = "";
      work.then(function () { said.textContent = panel.dataset.done; }, function () { said.textContent = panel.dataset.failed; });
    }

    function button(cell, word, work) {
      var grab = document.createElement("button"), heading = cell.parentNode.querySelector("dt").textContent;
      grab.type = "button";
      grab.className = "grab";
      grab.textContent = word;
      grab.setAttribute("aria-label", word + " " + heading);
      grab.addEventListener("click", function () { tell(work()); });
      cell.appendChild(grab);
    }

    panel.querySelectorAll("[data-copy]").forEach(function (cell) {
      var kind = cell.dataset.copy, link = cell.querySelector("a");
      if (kind === "link") {
        // The link itself copies its whole address, and leads there as links do.
        link.addEventListener("click", function () { tell(copy(link.href)); });
        button(cell, panel.dataset.word, function () { return copy(link.href); });
      } else if (kind === "embed") {
        var code = cell.querySelector("code");
        if (code.hidden) {
          code.textContent = code.textContent.replace(/src="[^"]*"/, function () { return 'src="' + link.href.replace(/&/g, "&amp;").replace(/"/g, "&quot;") + '"'; });
          code.hidden = false;
        }
        button(cell, panel.dataset.word, function () { return copy(code.textContent); });
      } else if (kind === "text") {
        button(cell, panel.dataset.word, function () { return copy(reference(cell)); });
      } else if (kind === "image" && canDraw) {
        button(cell, panel.dataset.image, function () {
          // Handed over before it is made: a browser asks for the reader's gesture then.
          return navigator.clipboard.write([new window.ClipboardItem({ "image/png": picture(link.href) })]);
        });
      }
    });
  });
})();
