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

// A form that is sent after its session has ended is not lost: what was typed waits in this tab for the sign-in, and for the same
// person only. Secrets, files, hidden fields and forms marked as private are never kept, and any other answer of the server ends the keeping.
(function () {
  "use strict";
  var KEY = "late-form";
  var LONGEST = 60 * 60 * 1000;
  var person = document.body.dataset.person;

  function read() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEY));
    } catch (notAllowed) {
      return null;
    }
  }

  function write(kept) {
    try {
      if (kept) {
        window.sessionStorage.setItem(KEY, JSON.stringify(kept));
      } else {
        window.sessionStorage.removeItem(KEY);
      }
    } catch (notAllowed) {
      // A browser that keeps nothing shows the page as it was, empty.
    }
  }

  function isKept(field) {
    var secret = /password|one-time-code/.test(field.autocomplete || "");
    return field.name && !field.disabled && !field.readOnly && !secret && !/^(hidden|password|file|submit|button|image|reset)$/.test(field.type)
      && /^(INPUT|TEXTAREA|SELECT)$/.test(field.tagName);
  }

  function isChoice(field) {
    return field.type === "checkbox" || field.type === "radio";
  }

  // The same name may stand several times: a choice is told by its value, anything else by its place among those of its name.
  function each(form, then) {
    var seen = {};
    Array.prototype.filter.call(form.elements, isKept).forEach(function (field) {
      seen[field.name] = (seen[field.name] || 0) + 1;
      then(field, field.name + "\n" + (isChoice(field) ? "=" + field.value : seen[field.name]));
    });
  }

  function here() {
    return window.location.pathname + window.location.search;
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || form.getAttribute("method") !== "post" || !person) {
      return;
    }
    if (!form.getAttribute("id") || form.hasAttribute("data-private") || !form.closest("main")) {
      write(null);
      return;
    }
    var fields = {};
    each(form, function (field, key) {
      fields[key] = isChoice(field) ? field.checked
        : field.multiple ? Array.prototype.map.call(field.selectedOptions, function (one) { return one.value; }) : field.value;
    });
    write({ person: person, page: here(), form: form.getAttribute("id"), at: Date.now(), late: false, fields: fields });
  });

  function restore(kept) {
    var form = document.getElementById(kept.form);
    var note = document.getElementById("late-note");
    if (!form || !note) {
      return;
    }
    var restored = 0;
    each(form, function (field, key) {
      if (!Object.prototype.hasOwnProperty.call(kept.fields, key)) {
        return;
      }
      var value = kept.fields[key];
      if (isChoice(field)) {
        field.checked = value === true;
        restored += value === true ? 1 : 0;
      } else if (field.multiple && Array.isArray(value)) {
        Array.prototype.forEach.call(field.options, function (one) { one.selected = value.indexOf(one.value) >= 0; });
        restored += value.length;
      } else {
        field.value = value;
        restored += value ? 1 : 0;
      }
    });
    if (restored) {
      form.classList.add("form--late");
      form.parentNode.insertBefore(note, form);
      form.setAttribute("aria-describedby", note.id);
      note.setAttribute("role", "status");
      note.hidden = false;
      note.focus();
      form.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  var kept = read();
  var address = new URLSearchParams(window.location.search);
  if (!kept) {
    return;
  }
  if (!person) {
    // Between the late form and the sign-in: a wrong password must not cost what was typed.
    kept.late = kept.late || address.has("late");
    write(kept.late && !address.has("done") ? kept : null);
  } else if (!kept.late || kept.person !== person || Date.now() - kept.at > LONGEST) {
    write(null);
  } else if (kept.page === here()) {
    write(null);
    // After the other scripts of the page, which draw what is chosen.
    window.addEventListener("load", function () { restore(kept); });
  }
})();
