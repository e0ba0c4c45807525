// State, filters, overview and keys of the page; view.js draws the notes.

const data = JSON.parse(document.getElementById("data").textContent);
const SEVERITIES = ["critical", "major", "minor", "neutral"];
const BATCH = 40;
const LONGEST_FORMULA = 5000;
const at = (id) => document.getElementById(id);

/** An element; text always becomes a text node, so that nothing of a note is ever read as HTML. */
function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") node.addEventListener("click", value);
    else if (value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

const state = {
  severities: new Set(SEVERITIES.filter((s) => s !== "neutral" || data.verbose)),
  language: "", check: "", category: "", search: "", order: "worst", pair: null,
};
const findings = data.findings.map((finding, index) => ({
  ...finding, index,
  haystack: [finding.message, finding.check, finding.target.path, finding.target.text,
    finding.source ? finding.source.path + "\n" + finding.source.text : ""].join("\n").toLocaleLowerCase(),
}));
const byPair = data.pairs.map(() => []);
for (const finding of findings) byPair[finding.pair].push(finding);
const worst = (list) => SEVERITIES.find((severity) => list.some((f) => f.severity === severity)) || "clean";

let visible = [];      // the findings that pass the filters, in the order of the page
let queue = [];        // [pair, its visible findings] still to be drawn
let current = -1;

// ---- filters -------------------------------------------------------------------------------------------------

function passes(finding, but = "") {
  return (state.severities.has(finding.severity) || but === "severity")
    && (!state.language || finding.target_lang === state.language)
    && (!state.check || finding.check === state.check || but === "check")
    && (!state.category || finding.category === state.category || but === "category")
    && (state.pair === null || finding.pair === state.pair || but === "pair")
    && (!state.search || finding.haystack.includes(state.search));
}

const comparisons = {
  worst: () => 0,
  path: (a, b) => compare(data.pairs[a].target, data.pairs[b].target),
  language: (a, b) => compare(data.pairs[a].targetLang, data.pairs[b].targetLang)
    || compare(data.pairs[a].target, data.pairs[b].target),
};
const { compare } = new Intl.Collator("en", { numeric: true });

function update() {
  const order = data.pairs.map((_, index) => index).sort(comparisons[state.order]);
  queue = order.map((pair) => [pair, byPair[pair].filter((f) => passes(f)).sort(inPair)])
    .filter(([pair, list]) => list.length || pair === state.pair);
  visible = queue.flatMap(([, list]) => list);
  current = -1;
  at("list").replaceChildren();
  if (!queue.length) {
    at("list").append(make("p", { class: "nothing" }, findings.length ? "No finding matches these filters." : "Nothing was found."));
  }
  draw();
  tiles();
  bars("bars", "check");
  bars("categories", "category");
  document.querySelectorAll("#heat td button").forEach(recolor);
  const only = at("pair");
  only.hidden = state.pair === null;
  if (state.pair !== null) only.textContent = `Only ${data.pairs[state.pair].target} ✕`;
  count();
}

const inPair = (a, b) => (a.row ?? -1) - (b.row ?? -1) || a.index - b.index;

function count() {
  const total = visible.length.toLocaleString("en");
  at("count").textContent = current < 0 ? `${total} of ${findings.length.toLocaleString("en")}` : `${current + 1} / ${total}`;
}

// ---- overview ------------------------------------------------------------------------------------------------

function tiles() {
  at("tiles").replaceChildren(...SEVERITIES.map((severity) => {
    const number = findings.filter((f) => f.severity === severity && passes(f, "severity")).length;
    return make("button", {
      type: "button", class: severity, "aria-pressed": String(state.severities.has(severity)), "data-severity": severity,
      onclick: () => { toggle(severity); at("tiles").querySelector(`[data-severity=${severity}]`).focus(); },
    }, make("b", {}, number.toLocaleString("en")), state.severities.has(severity) ? severity : `${severity}, hidden`);
  }));
}

function toggle(severity) {
  if (!state.severities.delete(severity)) state.severities.add(severity);
  update();
}

function bars(id, field) {
  const counts = new Map();
  for (const finding of findings) {
    if (passes(finding, field)) counts.set(finding[field], (counts.get(finding[field]) || 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  at(id).replaceChildren(...[...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name, number]) => {
    const button = make("button", {
      type: "button", "aria-pressed": String(state[field] === name),
      onclick: () => choose(field, state[field] === name ? "" : name),
    }, make("span", {}, name), make("span", {}, number.toLocaleString("en")));
    button.style.setProperty("--share", `${(100 * number) / most}%`);
    return make("li", {}, button);
  }));
}

function choose(field, value) {
  state[field] = value;
  if (at(field)) at(field).value = value;
  update();
}

function heat() {
  const languages = [...new Set(data.pairs.map((pair) => pair.targetLang))].sort();
  const rows = new Map();
  data.pairs.forEach((pair, index) => {
    const key = pair.source || pair.target;
    if (!rows.has(key)) rows.set(key, new Map());
    rows.get(key).set(pair.targetLang, index);
  });
  const head = make("tr", {}, make("td", {}), ...languages.map((lang) => make("th", { scope: "col" }, lang)));
  const body = [...rows].sort((a, b) => compare(a[0], b[0])).map(([key, cells]) => make("tr", {},
    make("th", { scope: "row", title: key }, make("bdi", {}, key)),
    ...languages.map((lang) => make("td", {}, cells.has(lang) ? cell(cells.get(lang)) : null))));
  at("heat").append(make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
}

function cell(index) {
  return make("button", {
    type: "button", "data-pair": index,
    onclick: () => { state.pair = state.pair === index ? null : index; update(); at("findings").scrollIntoView(); },
  });
}

/** Colour and number of a cell: what the filters leave of its findings. */
function recolor(button) {
  const index = Number(button.dataset.pair);
  const list = byPair[index].filter((f) => passes(f, "pair"));
  const tone = worst(list);
  const label = `${data.pairs[index].target}: ${list.length ? `${list.length} findings, worst ${tone}` : "no finding"}`;
  button.className = tone;
  button.title = label;
  button.setAttribute("aria-label", label);
  button.setAttribute("aria-pressed", String(index === state.pair));
  button.textContent = list.length ? String(list.length) : "✓";
}

function options(id, values, all) {
  at(id).replaceChildren(make("option", { value: "" }, all), ...[...values].sort().map((v) => make("option", { value: v }, v)));
}

// ---- keys ----

function go(step) {
  if (!visible.length) return;
  current = current < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(visible.length - 1, Math.max(0, current + step));
  const { index } = visible[current];
  draw(index);
  for (const node of document.querySelectorAll(".now")) node.classList.remove("now");
  const node = at(`f${index}`);
  node.classList.add("now");
  for (const mark of node.closest(".pair").querySelectorAll("mark")) {
    if (mark.dataset.finding.split(" ").includes(String(index))) mark.classList.add("now");
  }
  node.focus({ preventScroll: true });
  (node.closest(".row") || node).scrollIntoView({ block: "center" });
  count();
}

// ---- wiring --------------------------------------------------------------------------------------------------

at("coverage").textContent = `${data.coverage}: ${data.verdict}`;
at("tool").textContent = `Made by qa ${data.version}${data.model && data.model !== "none" ? `, aligned with ${data.model}` : ""}.`;
options("language", new Set(findings.map((f) => f.target_lang)), "all languages");
options("check", new Set(findings.map((f) => f.check)), "all checks");
options("category", new Set(findings.map((f) => f.category)), "all categories");
for (const id of ["language", "check", "category", "order"]) {
  at(id).addEventListener("change", () => { state[id] = at(id).value; update(); });
}
let waiting = 0;
at("search").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { state.search = at("search").value.trim().toLocaleLowerCase(); update(); }, 120);
});
at("pair").addEventListener("click", () => { state.pair = null; update(); });
at("filters").addEventListener("submit", (event) => event.preventDefault());
at("filters").addEventListener("reset", () => setTimeout(() => {
  Object.assign(state, { language: "", check: "", category: "", search: "", order: "worst", pair: null });
  update();
}));
at("next").addEventListener("click", () => go(1));
at("previous").addEventListener("click", () => go(-1));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const keys = {
    j: () => go(1), k: () => go(-1),
    "/": () => at("search").focus(),
    o: () => document.querySelector(".now")?.closest(".pair")?.querySelector("button.whole")?.click(),
  };
  if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
});
const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = (on) => document.documentElement.setAttribute("data-theme", on ? "dark" : "light");
theme(dark.matches);
dark.addEventListener("change", () => theme(dark.matches));
at("theme").addEventListener("click", () => theme(document.documentElement.getAttribute("data-theme") !== "dark"));
new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting) && queue.length) draw(); }, { rootMargin: "1500px" }).observe(at("more"));
addEventListener("beforeprint", () => {
  while (queue.length) draw();
  document.querySelectorAll("[data-latex]").forEach(typeset);
});

heat();
update();
