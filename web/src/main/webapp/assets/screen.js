// Keeps a kiosk or a wall display fresh without a person: asks for the page again and again, takes over the part that lives, and says
// so while the server cannot be reached. Without it the page asks the browser to load it anew.
(function () {
  "use strict";
  var live = document.getElementById("live");
  var trouble = document.getElementById("trouble");
  if (!live || !trouble) {
    return;
  }
  var home = live.dataset.screen;
  var gone = live.dataset.gone;
  var every = Number(live.dataset.every) * 1000;
  var idle = Number(live.dataset.idle || 0) * 1000;
  var soon = 4000;
  var patience = 8000;
  var renew = 6 * 60 * 60 * 1000;
  var opened = Date.now();
  var touched = Date.now();
  var reached = true;

  function lost() {
    reached = false;
    trouble.hidden = false;
    var says = trouble.dataset.says.replace("{0}", live.dataset.asAt);
    if (trouble.textContent !== says) {
      trouble.textContent = says;
    }
    window.setTimeout(ask, soon);
  }

  function found(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("live");
    if (!fresh) {
      lost();
      return;
    }
    reached = true;
    trouble.hidden = true;
    // After hours of standing there the scripts and looks of a newer version are wanted too.
    if (Date.now() - opened > renew && isUntouched()) {
      window.location.replace(home);
      return;
    }
    fresh = document.importNode(fresh, true);
    live.replaceWith(fresh);
    live = fresh;
    window.setTimeout(ask, every);
  }

  function ask() {
    var stop = new AbortController();
    var timer = window.setTimeout(function () { stop.abort(); }, patience);
    window.fetch(home, { cache: "no-store", redirect: "manual", credentials: "same-origin", signal: stop.signal })
      .then(function (answer) {
        if (answer.type === "opaqueredirect") {
          // It was ended: only then does the server send a screen elsewhere.
          window.location.replace(gone);
          return null;
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text().then(found);
      })
      .catch(lost)
      .then(function () { window.clearTimeout(timer); });
  }

  window.setTimeout(ask, every);

  // The rest is for kiosks: what one person typed or was told is not for the next.
  var form = document.getElementById("kiosk");
  var answer = document.getElementById("answer");
  var field = document.getElementById("reference");

  function isUntouched() {
    return !form || (field.value === "" && answer.dataset.answered !== "true");
  }

  function clear() {
    if (isUntouched()) {
      touched = Date.now();
      return;
    }
    if (reached) {
      window.location.replace(home);
    } else {
      field.value = "";
      answer.textContent = "";
      answer.dataset.answered = "false";
      touched = Date.now();
    }
  }

  if (form && idle > 0) {
    ["keydown", "pointerdown", "input", "touchstart"].forEach(function (kind) {
      document.addEventListener(kind, function () { touched = Date.now(); }, { passive: true });
    });
    window.setInterval(function () {
      if (Date.now() - touched >= idle) {
        clear();
      }
    }, 1000);
    var summary = document.getElementById("error-summary");
    if (summary) {
      summary.focus();
    }
  }
})();
