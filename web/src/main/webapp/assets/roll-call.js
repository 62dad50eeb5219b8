// The roll call without a server: each mark is kept on the phone and sent at once, or as soon as there is a way; names of people who
// came in since are added; a copy of the page is kept so that it opens without a connection. Without it the form works as a form.
(function () {
  "use strict";
  var roll = document.getElementById("roll");
  if (!roll) {
    return;
  }
  var site = roll.dataset.site;
  var key = "roll-call:" + site;
  var connection = document.getElementById("connection");
  var every = 15000;
  var soon = 4000;
  var patience = 8000;
  var lasts = 12 * 60 * 60 * 1000;
  var cacheName = "roll-call";
  var busy = false;
  var timer = null;
  var state = read();

  // The roll call that goes on, or nothing: an attribute without a value is left out of the page.
  function begun(page) {
    return page.dataset.rollCall || "";
  }

  // What waits: the roll call it was made in, and for each name the mark, the note and when.
  function read() {
    try {
      var kept = JSON.parse(window.localStorage.getItem(key));
      if (kept && Date.now() - kept.begun < lasts) {
        return kept;
      }
    } catch (unreadable) {
      // As good as none.
    }
    return { begun: Date.now(), rollCall: begun(roll), marks: {} };
  }

  function keep() {
    try {
      if (Object.keys(state.marks).length === 0) {
        window.localStorage.removeItem(key);
      } else {
        window.localStorage.setItem(key, JSON.stringify(state));
      }
    } catch (full) {
      // The page itself still holds them.
    }
  }

  function waiting() {
    return Object.keys(state.marks).length;
  }

  function say(template, off) {
    var says = template.replace("{0}", waiting()).replace("{1}", document.getElementById("as-at").textContent);
    if (connection.textContent !== says) {
      connection.textContent = says;
    }
    connection.classList.toggle("is-off", off);
  }

  function lineOf(who) {
    return document.getElementById("l-" + who);
  }

  function show(line, mark, note) {
    line.querySelectorAll("input[type=radio]").forEach(function (radio) {
      radio.checked = radio.value === mark;
    });
    var field = line.querySelector(".roll-note");
    if (field !== document.activeElement) {
      field.value = note;
    }
  }

  function count() {
    var totals = { SAFE: 0, MISSING: 0, NONE: 0 };
    var lines = roll.querySelectorAll(".roll-line");
    lines.forEach(function (line) {
      var chosen = line.querySelector("input[type=radio]:checked");
      totals[chosen ? chosen.value : "NONE"] += 1;
    });
    document.getElementById("all").textContent = lines.length;
    document.getElementById("safe").textContent = totals.SAFE;
    document.getElementById("missing").textContent = totals.MISSING;
    document.getElementById("none").textContent = totals.NONE;
  }

  function marked(event) {
    var line = event.target.closest(".roll-line");
    if (!line) {
      return;
    }
    var chosen = line.querySelector("input[type=radio]:checked");
    if (waiting() === 0) {
      state = { begun: Date.now(), rollCall: begun(roll), marks: {} };
    }
    state.marks[line.dataset.who] = {
      mark: chosen ? chosen.value : "NONE",
      note: line.querySelector(".roll-note").value.slice(0, 200),
      at: Date.now()
    };
    keep();
    count();
    later(0);
  }

  function later(wait) {
    window.clearTimeout(timer);
    timer = window.setTimeout(exchange, wait);
  }

  function ask(address, options) {
    var stop = new AbortController();
    var limit = window.setTimeout(function () { stop.abort(); }, patience);
    options.signal = stop.signal;
    options.cache = "no-store";
    options.redirect = "manual";
    options.credentials = "same-origin";
    return window.fetch(address, options).then(function (answer) {
      window.clearTimeout(limit);
      return answer;
    }, function (failure) {
      window.clearTimeout(limit);
      throw failure;
    });
  }

  function exchange() {
    if (busy) {
      later(soon);
      return;
    }
    busy = true;
    send().then(refresh).then(function () {
      busy = false;
      if (waiting() > 0) {
        later(0);
        return;
      }
      say(roll.dataset.saysKept, false);
      later(every);
    }).catch(function (failure) {
      busy = false;
      say(failure && failure.signedOut ? roll.dataset.saysOut : roll.dataset.saysOff, true);
      later(soon);
    });
  }

  function signedOut() {
    var failure = new Error("signed out");
    failure.signedOut = true;
    return failure;
  }

  function send() {
    var sent = Object.assign({}, state.marks);
    var names = Object.keys(sent);
    if (names.length === 0) {
      return Promise.resolve();
    }
    var body = {
      site: site,
      rollCall: state.rollCall,
      marks: names.map(function (who) {
        return { who: who, mark: sent[who].mark, note: sent[who].note, ago: Math.max(0, Date.now() - sent[who].at) };
      })
    };
    return ask(roll.dataset.marks, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body)
    }).then(function (answer) {
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        throw signedOut();
      }
      if (answer.status === 409) {
        state = { begun: Date.now(), rollCall: "", marks: {} };
        keep();
        say(roll.dataset.saysOver, true);
        return null;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.json().then(function (told) {
        // A name that was marked again meanwhile still waits.
        names.forEach(function (who) {
          if (state.marks[who] && state.marks[who].at === sent[who].at) {
            delete state.marks[who];
          }
        });
        state.rollCall = told.rollCall;
        keep();
      });
    });
  }

  function refresh() {
    return ask(roll.dataset.page, { method: "GET" }).then(function (answer) {
      if (answer.type === "opaqueredirect" || answer.status === 403) {
        throw signedOut();
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.clone().text().then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html");
        if (!fresh.getElementById("roll")) {
          throw new Error("no roll");
        }
        merge(fresh);
        store(answer);
      });
    });
  }

  function merge(fresh) {
    var now = fresh.getElementById("roll");
    var ended = begun(roll) !== "" && begun(now) !== begun(roll);
    roll.dataset.rollCall = begun(now);
    document.querySelectorAll("input[name=roll-call]").forEach(function (field) { field.value = begun(now); });
    document.getElementById("roll-end").classList.toggle("roll-end--none", begun(now) === "");
    ["roll-status", "as-at"].forEach(function (id) {
      document.getElementById(id).textContent = fresh.getElementById(id).textContent;
    });
    if (ended) {
      document.getElementById("groups").replaceWith(document.importNode(fresh.getElementById("groups"), true));
    }
    fresh.querySelectorAll(".roll-group").forEach(function (group) {
      var mine = document.getElementById(group.id);
      if (!mine) {
        document.getElementById("groups").appendChild(document.importNode(group, true));
        return;
      }
      group.querySelectorAll(".roll-line").forEach(function (line) {
        var old = lineOf(line.dataset.who);
        if (!old) {
          mine.querySelector(".roll-list").appendChild(document.importNode(line, true));
          return;
        }
        old.querySelector(".roll-where").textContent = line.querySelector(".roll-where").textContent;
        if (!state.marks[line.dataset.who]) {
          var chosen = line.querySelector("input[type=radio][checked]");
          show(old, chosen ? chosen.value : "NONE", line.querySelector(".roll-note").getAttribute("value") || "");
        }
      });
    });
    if (begun(now) === "") {
      // Nobody is held on the roll any more: whoever left is off it.
      roll.querySelectorAll(".roll-line").forEach(function (line) {
        if (!fresh.getElementById(line.id) && !state.marks[line.dataset.who]) {
          line.remove();
        }
      });
    }
    var nobody = document.getElementById("nobody");
    if (nobody && roll.querySelector(".roll-line")) {
      nobody.remove();
    }
    count();
  }

  // A copy for when there is no connection. It is forgotten at sign-out, and by every page after half a day.
  function store(answer) {
    if (!("caches" in window)) {
      return;
    }
    window.caches.open(cacheName).then(function (cache) {
      var plain = window.location.pathname;
      var copies = [cache.put(plain, answer.clone()), cache.put(roll.dataset.page, answer)];
      document.querySelectorAll("link[rel=stylesheet], script[src]").forEach(function (one) {
        var address = one.href || one.src;
        copies.push(cache.match(address).then(function (there) { return there || cache.add(address); }));
      });
      return Promise.all(copies);
    }).then(function () {
      window.localStorage.setItem("roll-call-kept", String(Date.now()));
    }).catch(function () {
      // Then the open page is all there is.
    });
  }

  Object.keys(state.marks).forEach(function (who) {
    var line = lineOf(who);
    if (line) {
      show(line, state.marks[who].mark, state.marks[who].note);
    }
  });
  count();
  roll.addEventListener("change", marked);
  var save = document.getElementById("save");
  if (save) {
    save.addEventListener("click", function (event) {
      event.preventDefault();
      later(0);
    });
  }
  window.addEventListener("online", function () { later(0); });
  document.addEventListener("visibilitychange", function () {
    if (!document.hidden) {
      later(0);
    }
  });
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register(roll.dataset.worker, { scope: roll.dataset.scope }).catch(function () {
      // On plain http there is none.
    });
  }
  later(0);
})();
