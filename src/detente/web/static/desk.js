"use strict";
// All pages work without this. With it: keys, the switch of colours, words on hovering, the slider of days, dropped files.

const root = document.documentElement;
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Light and dark
function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
function turnColours() {
  root.dataset.theme = isDark() ? "light" : "dark";
  localStorage.setItem("detente-theme", root.dataset.theme);
}
const theme = one("#theme");
theme.hidden = false;
theme.addEventListener("click", turnColours);

// Keys
const help = one("#help");
const keys = one("#keys");
keys.hidden = false;
keys.addEventListener("click", () => help.showModal());
let leader = false;
let place = -1;
function step(by) {
  const items = all("main .item").filter((item) => item.offsetParent);
  if (!items.length) return;
  items[place]?.classList.remove("at-hand");
  place = Math.min(items.length - 1, Math.max(0, place + by));
  items[place].classList.add("at-hand");
  (one("a.open, a", items[place]) || items[place]).focus({ preventScroll: true });
  items[place].scrollIntoView({ block: "nearest" });
}
const actions = {
  "/": () => one("#q").focus(),
  "?": () => help.showModal(),
  j: () => step(1),
  k: () => step(-1),
  t: turnColours,
  g: () => { leader = true; setTimeout(() => { leader = false; }, 900); },
  "[": () => moveDays(-7),
  "]": () => moveDays(7),
};
const led = { d: "/", a: "/add", s: "/search", l: "/alerts" };
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog[open]");
  if (event.key === "Escape" && typing) typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (leader && led[event.key]) { location.href = led[event.key]; return; }
  const action = actions[event.key];
  if (action) { event.preventDefault(); action(); }
});

// Words on hovering: the title of each mark, which is what shows without a script, becomes a small card.
const tip = Object.assign(document.createElement("div"), { className: "tip", hidden: true, role: "presentation" });
document.body.append(tip);
function readTitles() {
  for (const title of all(".chart title")) {
    const mark = title.parentNode;
    mark.dataset.tip = title.textContent;
    if (mark.tagName.toLowerCase() === "a") mark.setAttribute("aria-label", title.textContent.replaceAll("\n", ", "));
    title.remove();
  }
}
function showTip(mark) {
  const [head, ...lines] = mark.dataset.tip.split("\n");
  tip.replaceChildren(Object.assign(document.createElement("b"), { textContent: head }));
  for (const line of lines) {
    const quoted = line.startsWith("“");
    tip.append(Object.assign(document.createElement(quoted ? "q" : "span"), { textContent: line }));
    if (!quoted) tip.append(document.createElement("br"));
  }
  tip.hidden = false;
  const at = mark.getBoundingClientRect();
  const left = Math.min(innerWidth - tip.offsetWidth - 8, Math.max(8, at.left + at.width / 2 - tip.offsetWidth / 2));
  const above = at.top - tip.offsetHeight - 8;
  tip.style.left = `${left}px`;
  tip.style.top = `${above > 4 ? above : at.bottom + 8}px`;
}
const tipped = (event) => event.target.closest?.("[data-tip]");
document.addEventListener("pointerover", (event) => { const mark = tipped(event); if (mark) showTip(mark); else tip.hidden = true; });
document.addEventListener("focusin", (event) => { const mark = tipped(event); if (mark) showTip(mark); else tip.hidden = true; });
addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });
readTitles();

// The slider of days: the page as of another day takes the place of this one.
const DAY = 86_400_000;
const iso = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const number = (day) => Math.round(Date.parse(day) / DAY);
let asked = 0;
async function goTo(day) {
  const slider = one("#days");
  const address = new URL(location.href);
  if (day >= Number(slider.max)) address.searchParams.delete("as_of");
  else address.searchParams.set("as_of", iso(day));
  const turn = ++asked;
  root.classList.add("busy");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (turn !== asked) return;
    const focused = document.activeElement?.id;
    for (const selector of [".then", "main"]) {
      const [old, made] = [one(selector), one(selector, page)];
      if (old && made) old.replaceWith(document.adoptNode(made));
      else if (old) old.remove();
      else if (made) one(".bar").after(document.adoptNode(made));
    }
    document.title = page.title;
    history.replaceState(null, "", address);
    readTitles();
    setUpSlider();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  } finally {
    if (turn === asked) root.classList.remove("busy");
  }
}
function moveDays(by) {
  const slider = one("#days");
  if (slider) goTo(Math.min(Number(slider.max), Math.max(Number(slider.min), Number(slider.value) + by)));
}
function setUpSlider() {
  const slider = one("#days");
  if (!slider) return;
  const field = one("#as-of");
  let waiting;
  slider.addEventListener("input", () => {
    field.value = iso(Number(slider.value));
    clearTimeout(waiting);
    waiting = setTimeout(() => goTo(Number(slider.value)), 140);
  });
  field.addEventListener("change", () => { if (field.value) goTo(number(field.value)); });
}
setUpSlider();

// Dropped files
const drop = one("#drop");
if (drop) {
  const field = one("#files");
  for (const kind of ["dragover", "dragenter"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); field.files = event.dataTransfer.files; });
}

// A filter of rows that are all there already
const filter = one("#filter");
if (filter) {
  filter.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const row of all(".pairs tbody tr")) row.hidden = !row.textContent.toLowerCase().includes(wanted);
  });
}

// Only those fields of a correction that belong to what is wrong
const aspect = one("#aspect");
if (aspect) {
  const choose = () => { for (const field of all("[data-for]")) field.hidden = !field.dataset.for.split(" ").includes(aspect.value); };
  aspect.addEventListener("change", choose);
  choose();
}
