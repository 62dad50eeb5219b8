// Lets the desks of a plan be moved where they are drawn: by dragging, or by keys. What is sent are the fields beside the plan, which work
// without this; here they and the drawing are kept in step. Sizes are in the units of the plan.
const DESK = { width: 60, depth: 46 };
const STEP = 3;
const STRIDE = 30;
const NEAR = 5;

const form = document.getElementById("arrange");
const board = document.getElementById("board");
const svg = board.querySelector("svg");
const said = document.getElementById("said");
const summary = document.getElementById("summary");
const undoButton = document.getElementById("undo");
const words = board.dataset;
const perMetre = Number(words.perMetre);
const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
const zones = new Map();
const desks = [];
const undone = [];
let held = null;
let leaving = false;

const fill = (sentence, ...gaps) => sentence.replace(/\{(\d)\}/g, (gap, number) => gaps[Number(number)] ?? gap);
const metres = units => String(Math.round(units / perMetre * 100) / 100);
const units = text => /^\d{1,3}([.,]\d{1,3})?$/.test(text.trim()) ? Math.round(Number(text.trim().replace(",", ".")) * perMetre) : NaN;
const say = sentence => { said.textContent = ""; window.requestAnimationFrame(() => { said.textContent = sentence; }); };
const shape = (name, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

document.querySelectorAll("#new-zone-0 option[data-letter]").forEach(option => {
  const { letter, x, y, width, height } = option.dataset;
  zones.set(option.value, { letter, x: Number(x), y: Number(y), width: Number(width), height: Number(height) });
});

const guides = svg.appendChild(shape("path", { class: "guide", d: "" }));

// One desk: its drawing, its fields, and where it stands.
class Desk {
  constructor(row, drawing, name) {
    this.row = row;
    this.drawing = drawing;
    this.name = name;
    [this.xField, this.yField] = row.querySelectorAll("input[type=text]");
    const selects = row.querySelectorAll("select");
    this.chairField = selects[selects.length - 1];
    this.zoneField = selects.length > 1 ? selects[0] : null;
    this.x = units(this.xField.value);
    this.y = units(this.yField.value);
    this.kept = this.isNew ? null : this.text();
    row.addEventListener("input", () => this.read());
    row.addEventListener("change", () => this.read());
    row.addEventListener("focusin", () => drawing.classList.add("is-looked-at"));
    row.addEventListener("focusout", () => drawing.classList.remove("is-looked-at"));
    drawing.setAttribute("role", "button");
    drawing.setAttribute("tabindex", "-1");
    drawing.setAttribute("aria-pressed", "false");
  }

  get isNew() { return this.zoneField !== null; }
  get zone() { return zones.get(this.isNew ? this.zoneField.value : this.row.dataset.zone); }
  get stands() { return Number.isFinite(this.x) && Number.isFinite(this.y) && (!this.isNew || Boolean(this.zone)); }
  get place() { return fill(words.at, metres(this.x), metres(this.y)); }

  text() { return `${this.x} ${this.y} ${this.chairField.value}`; }
  state() { return { desk: this, x: this.x, y: this.y, chair: this.chairField.value, zone: this.isNew ? this.zoneField.value : "" }; }

  put({ x, y, chair, zone }) {
    this.x = x;
    this.y = y;
    this.xField.value = Number.isFinite(x) ? metres(x) : "";
    this.yField.value = Number.isFinite(y) ? metres(y) : "";
    if (chair) { this.chairField.value = chair; }
    if (this.isNew && zone !== undefined) { this.zoneField.value = zone; }
    draw();
  }

  moveTo(x, y) {
    this.put({
      x: Math.max(0, Math.min(x, size.width - DESK.width)),
      y: Math.max(0, Math.min(y, size.height - DESK.depth)),
    });
  }

  read() {
    this.x = units(this.xField.value);
    this.y = units(this.yField.value);
    draw();
  }

  // Why it cannot be saved where it stands.
  trouble() {
    const other = desks.find(one => one !== this && one.stands
      && Math.abs(one.x - this.x) < DESK.width && Math.abs(one.y - this.y) < DESK.depth);
    if (this.x + DESK.width > size.width || this.y + DESK.depth > size.height) { return words.outside; }
    const zone = this.zone;
    if (other) { return fill(words.on, other.name); }
    return zone && (this.x < zone.x || this.y < zone.y || this.x + DESK.width > zone.x + zone.width || this.y + DESK.depth > zone.y + zone.height)
      ? fill(words.outOfZone, zone.letter) : "";
  }

  draw() {
    const above = this.chairField.value === "above";
    this.drawing.toggleAttribute("hidden", !this.stands);
    if (!this.stands) { return; }
    const trouble = this.trouble();
    this.drawing.setAttribute("transform", `translate(${this.x} ${this.y})`);
    this.drawing.querySelector(".chair").setAttribute("y", above ? "-15" : "47");
    this.drawing.classList.toggle("is-clash", trouble !== "");
    this.drawing.classList.toggle("is-moved", this.isNew || this.text() !== this.kept);
    this.drawing.setAttribute("aria-label", fill(words.desk, this.name, metres(this.x), metres(this.y)) + (trouble ? `, ${trouble}` : ""));
  }
}

function draw() {
  const standing = desks.filter(desk => desk.stands);
  desks.forEach(desk => desk.draw());
  const moved = standing.filter(desk => !desk.isNew && desk.text() !== desk.kept).length;
  const fresh = standing.filter(desk => desk.isNew).length;
  const wrong = standing.find(desk => desk.trouble());
  summary.textContent = wrong ? fill(words.clashes, fill(words.desk, wrong.name, metres(wrong.x), metres(wrong.y)), wrong.trouble())
    : moved + fresh ? fill(words.changed, moved, fresh) : words.unchanged;
  summary.classList.toggle("is-wrong", Boolean(wrong));
  undoButton.disabled = undone.length === 0;
  svg.dataset.dirty = String(moved + fresh > 0);
}

function remember(state) {
  undone.push(state);
  if (undone.length > 100) { undone.shift(); }
  draw();
}

function undo() {
  const state = undone.pop();
  if (state) {
    state.desk.put(state);
    say(`${words.undone} ${state.desk.stands ? fill(words.desk, state.desk.name, metres(state.desk.x), metres(state.desk.y)) : ""}`);
  }
}

// A drawn desk for a new one, like the others.
function drawn(name) {
  const group = shape("g", { class: "desk is-other is-new" });
  group.append(
    shape("rect", { class: "chair", x: 17, y: 47, width: 26, height: 14, rx: 6 }),
    shape("rect", { class: "top", width: DESK.width, height: DESK.depth, rx: 3 }));
  const label = shape("text", { class: "narrow plan-mid", x: 30, y: 33 });
  label.textContent = name;
  group.append(label);
  svg.insertBefore(group, guides);
  return group;
}

function adopt(row) {
  const code = row.dataset.desk;
  const number = Number(row.dataset.new) + 1;
  const desk = code === undefined
    ? new Desk(row, drawn("+"), fill(words.new, number))
    : new Desk(row, document.getElementById(`p-${code}`), row.dataset.label);
  desk.drawing.querySelector("title")?.remove();
  desks.push(desk);
  listen(desk);
  return desk;
}

// --- keys: one stop of the tab key; arrows go to the nearest desk that way, or move the one that is taken up ---
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function focus(desk) {
  desks.forEach(one => one.drawing.setAttribute("tabindex", one === desk ? "0" : "-1"));
  // Above the others, before it has the focus: what is put elsewhere in a page loses it.
  if (desk.drawing.nextElementSibling !== guides) { svg.insertBefore(desk.drawing, guides); }
  desk.drawing.focus({ preventScroll: true });
  desk.drawing.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function neighbour(desk, [dx, dy]) {
  const away = one => {
    const along = (one.x - desk.x) * dx + (one.y - desk.y) * dy;
    const across = Math.abs((one.x - desk.x) * dy) + Math.abs((one.y - desk.y) * dx);
    return along > 0 ? along + 3 * across : Infinity;
  };
  return desks.filter(one => one !== desk && one.stands).reduce((best, one) => away(one) < away(best ?? one) || !best ? one : best, null);
}

function takeUp(desk) {
  held = { desk, before: desk.state() };
  desk.drawing.classList.add("is-held");
  desk.drawing.setAttribute("aria-pressed", "true");
  say(fill(words.held, desk.name));
}

function letGo() {
  held.desk.drawing.classList.remove("is-held");
  held.desk.drawing.setAttribute("aria-pressed", "false");
  guides.setAttribute("d", "");
  held = null;
}

function putDown() {
  const { desk, before } = held;
  letGo();
  if (before.x !== desk.x || before.y !== desk.y || before.chair !== desk.chairField.value) { remember(before); }
  say(fill(words.down, desk.name, desk.place + (desk.trouble() ? `, ${desk.trouble()}` : "")));
}

function putBack() {
  const { desk, before } = held;
  letGo();
  desk.put(before);
  say(fill(words.back, desk.name, desk.place));
}

function nudge(desk, [dx, dy], far) {
  const step = far ? STRIDE : STEP;
  const { x, y } = desk;
  desk.moveTo(desk.x + dx * step, desk.y + dy * step);
  align(desk, false);
  const trouble = desk.trouble();
  say((x === desk.x && y === desk.y ? `${words.edge}, ` : "") + desk.place + (trouble ? `, ${trouble}` : ""));
}

function onKey(desk, event) {
  const way = WAYS[event.key];
  const isHeld = held?.desk === desk;
  if (event.altKey || event.metaKey || event.ctrlKey && event.key !== "z") {
    return;
  }
  if (way && isHeld) {
    nudge(desk, way, event.shiftKey);
  } else if (way) {
    const next = neighbour(desk, way);
    if (next) { focus(next); }
  } else if (event.key === "Enter" || event.key === " ") {
    if (isHeld) { putDown(); } else { takeUp(desk); }
  } else if (event.key === "Escape" && isHeld) {
    putBack();
  } else if (event.key === "Home" || event.key === "End") {
    const standing = desks.filter(one => one.stands);
    focus(event.key === "Home" ? standing[0] : standing[standing.length - 1]);
  } else if (event.key.toLowerCase() === "c") {
    if (!isHeld) { remember(desk.state()); }
    desk.put({ x: desk.x, y: desk.y, chair: desk.chairField.value === "above" ? "below" : "above" });
    say(desk.chairField.selectedOptions[0].textContent);
  } else if (event.ctrlKey) {
    undo();
  } else {
    return;
  }
  event.preventDefault();
}

// --- dragging: a desk that comes near the line of another one follows it, and the line is shown ---
function align(desk, snap) {
  const lines = [];
  const others = desks.filter(one => one !== desk && one.stands);
  const level = others.find(one => Math.abs(one.y - desk.y) <= (snap ? NEAR : 0));
  const upright = others.find(one => Math.abs(one.x - desk.x) <= (snap ? NEAR : 0));
  if (snap && (level || upright)) { desk.moveTo(upright ? upright.x : desk.x, level ? level.y : desk.y); }
  if (level) { lines.push(`M0 ${desk.y}H${size.width}`); }
  if (upright) { lines.push(`M${desk.x} 0V${size.height}`); }
  guides.setAttribute("d", lines.join(""));
}

function onPlan(event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

function listen(desk) {
  const drawing = desk.drawing;
  let from = null;
  drawing.addEventListener("keydown", event => onKey(desk, event));
  drawing.addEventListener("blur", () => { if (held?.desk === desk && !from) { putDown(); } });
  drawing.addEventListener("pointerdown", event => {
    if (event.button !== 0) { return; }
    if (held && held.desk !== desk) { putDown(); }
    const point = onPlan(event);
    from = { x: point.x - desk.x, y: point.y - desk.y, state: desk.state(), moved: false };
    drawing.setPointerCapture(event.pointerId);
    focus(desk);
    event.preventDefault();
  });
  drawing.addEventListener("pointermove", event => {
    if (!from) { return; }
    const point = onPlan(event);
    const x = Math.round((point.x - from.x) / STEP) * STEP;
    const y = Math.round((point.y - from.y) / STEP) * STEP;
    if (from.moved || x !== from.state.x || y !== from.state.y) {
      from.moved = true;
      drawing.classList.add("is-held");
      desk.moveTo(x, y);
      align(desk, true);
    }
  });
  const drop = event => {
    if (!from) { return; }
    const { state, moved } = from;
    from = null;
    drawing.classList.remove("is-held");
    guides.setAttribute("d", "");
    if (event.type === "pointercancel") {
      desk.put(state);
    } else if (moved) {
      if (held?.desk === desk) { letGo(); }
      remember(state);
      say(fill(words.down, desk.name, desk.place + (desk.trouble() ? `, ${desk.trouble()}` : "")));
    }
  };
  drawing.addEventListener("pointerup", drop);
  drawing.addEventListener("pointercancel", drop);
}

// --- a new desk takes the last row of the list, and leaves another empty one ---
function freeSpot(zone) {
  return firstFree(zone, 15) ?? firstFree(zone, 0);
}

// With so much room round it; in reading order.
function firstFree(zone, room) {
  const onGrid = value => Math.ceil(value / STEP) * STEP;
  for (let y = onGrid(zone.y + room); y + DESK.depth <= zone.y + zone.height - room; y += STEP) {
    for (let x = onGrid(zone.x + room); x + DESK.width <= zone.x + zone.width - room; x += STEP) {
      const other = desks.find(one => one.stands && Math.abs(one.x - x) < DESK.width + room && Math.abs(one.y - y) < DESK.depth + room);
      if (!other) { return { x, y }; }
      x = Math.max(x, onGrid(other.x + DESK.width + room) - STEP);
    }
  }
  return null;
}

function emptyRow() {
  const rows = document.querySelectorAll("#new-desks .places__row--new");
  const last = rows[rows.length - 1];
  const row = last.cloneNode(true);
  const number = Number(last.dataset.new) + 1;
  row.dataset.new = String(number);
  row.setAttribute("aria-label", row.getAttribute("aria-label").replace(/\d+$/, String(number + 1)));
  row.classList.remove("field--wrong");
  row.querySelectorAll(".field__wrong").forEach(problem => problem.remove());
  row.querySelectorAll("[id]").forEach(field => { field.id = field.id.replace(/\d+$/, String(number)); });
  row.querySelectorAll("input").forEach(field => { field.value = ""; });
  row.querySelectorAll("select").forEach(field => { field.selectedIndex = 0; });
  last.after(row);
  return adopt(row);
}

document.getElementById("place-new").addEventListener("click", () => {
  const code = document.getElementById("zone-of-new").value;
  const zone = zones.get(code);
  const spot = zone ? freeSpot(zone) : null;
  if (!spot) {
    say(words.full);
    return;
  }
  const fresh = desks.filter(desk => desk.isNew);
  const desk = fresh.find(one => !one.zoneField.value) ?? emptyRow();
  remember(desk.state());
  desk.put({ x: spot.x, y: spot.y, chair: "above", zone: code });
  focus(desk);
  takeUp(desk);
});

undoButton.addEventListener("click", undo);
form.addEventListener("submit", () => { leaving = true; });
window.addEventListener("beforeunload", event => {
  if (!leaving && svg.dataset.dirty === "true") { event.preventDefault(); }
});

document.querySelectorAll(".places__row").forEach(adopt);
svg.setAttribute("role", "application");
svg.setAttribute("aria-label", words.board);
svg.setAttribute("aria-describedby", "board-help");
[said, document.getElementById("tools"), document.getElementById("board-help")].forEach(part => { part.hidden = false; });
const first = desks.find(desk => desk.stands);
if (first) { first.drawing.setAttribute("tabindex", "0"); }
board.classList.add("is-live");
draw();
