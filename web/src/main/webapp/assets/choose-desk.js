// Keeps the plan and the sentence at the foot in step with the radio that is chosen in the list. Without it the list works alone.
(function () {
  "use strict";
  var form = document.querySelector("form.book");
  var choice = document.getElementById("choice");
  if (!form || !choice) {
    return;
  }
  var radios = Array.prototype.slice.call(form.querySelectorAll("input[name=desk]"));

  function onPlan(radio) {
    return document.getElementById("p-" + radio.value);
  }

  function part(kind, text) {
    var words = document.createElement("span");
    words.className = kind;
    words.textContent = text;
    return words;
  }

  function show(speak) {
    radios.forEach(function (radio) {
      var desk = onPlan(radio);
      if (desk) {
        desk.classList.toggle("is-chosen", radio.checked);
        desk.classList.toggle("is-focused", radio === document.activeElement && radio.matches(":focus-visible"));
      }
      if (radio.checked && speak) {
        var words = document.createElement("b");
        words.textContent = radio.dataset.says;
        choice.replaceChildren(
          part("bar__long", choice.dataset.says + " "),
          words,
          part("bar__long", ", " + choice.dataset.floor),
          part("bar__short", ", " + choice.dataset.day));
      }
    });
  }

  form.addEventListener("change", function () { show(true); });
  form.addEventListener("focusin", function () { show(false); });
  form.addEventListener("focusout", function () { window.setTimeout(show, 0, false); });
  show(true);
})();
