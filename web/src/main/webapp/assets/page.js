// After a form comes back with problems, the summary takes the focus, so that it is heard and seen first.
(function () {
  "use strict";
  var summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
  }
})();
