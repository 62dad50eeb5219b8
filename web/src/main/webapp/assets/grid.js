// In the grid of values the arrows and Enter go from cell to cell, and a block copied from a spreadsheet fills the cells from where it is
// pasted. Without scripts the form below the grid takes a column, and the tab key goes from cell to cell.
(function () {
  "use strict";
  var grid = document.getElementById("grid");
  if (!grid) {
    return;
  }
  var status = document.getElementById("grid-status");

  function rows() {
    return Array.prototype.map.call(grid.tBodies[0].rows, function (row) {
      return Array.prototype.slice.call(row.querySelectorAll("input[type=text]"));
    });
  }

  function placeOf(input) {
    var all = rows();
    for (var down = 0; down < all.length; down++) {
      var across = all[down].indexOf(input);
      if (across >= 0) {
        return { down: down, across: across, all: all };
      }
    }
    return null;
  }

  grid.addEventListener("keydown", function (event) {
    var step = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey) ? 1
      : event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey) ? -1 : 0;
    if (!step || event.target.type !== "text" || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    var place = placeOf(event.target);
    var next = place && place.all[place.down + step] ? place.all[place.down + step][place.across] : null;
    // Enter would otherwise send the form half filled.
    event.preventDefault();
    if (next) {
      next.focus();
      next.select();
    }
  });

  grid.addEventListener("paste", function (event) {
    var text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    var place = event.target.type === "text" ? placeOf(event.target) : null;
    if (!place || event.target.readOnly || !/[\t\n]/.test(text.replace(/[\r\n]+$/, "")) || text.length > 200000) {
      return;
    }
    event.preventDefault();
    var filled = 0;
    text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n").forEach(function (line, down) {
      line.split("\t").forEach(function (value, across) {
        var row = place.all[place.down + down];
        var input = row ? row[place.across + across] : null;
        if (input) {
          input.value = value.trim();
          filled++;
        }
      });
    });
    status.textContent = status.dataset.filled.replace("{0}", String(filled));
  });
})();
