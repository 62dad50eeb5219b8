// After a form comes back with problems, the summary takes the focus, so that it is heard and seen first.
(function () {
  "use strict";
  var summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
  }
  // Without scripts the menu of the browser prints.
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  // A copy of the roll call holds names, so no page leaves one lying about for longer than half a day.
  try {
    var kept = Number(window.localStorage.getItem("roll-call-kept"));
    if (kept && Date.now() - kept > 12 * 60 * 60 * 1000 && "caches" in window) {
      window.caches.delete("roll-call");
      window.localStorage.removeItem("roll-call-kept");
    }
  } catch (notAllowed) {
    // A browser that keeps nothing has nothing to forget.
  }
})();

// Who types a time means it: the choice "By time" follows. Without this the choice has to be made by hand.
(function () {
  "use strict";
  document.addEventListener("input", function (event) {
    var times = event.target.closest ? event.target.closest(".times") : null;
    var choice = times ? times.closest("fieldset").querySelector("input[type=radio][value=TIME]") : null;
    if (choice && event.target.value) {
      choice.checked = true;
    }
  });
})();
