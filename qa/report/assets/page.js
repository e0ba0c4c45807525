// Filters, overview and keys of the page.

let visible = [];      // the findings that pass the filters, in the order of the page
let current = -1;
const MOST_ROWS = 300;
const FIRST_CAUSES = 4;
let allRows = false;

const comparisons = {
  worst: (a, b) => weight(b.list.map((spot) => spot.finding)) - weight(a.list.map((spot) => spot.finding)) || a.pair - b.pair,
  path: (a, b) => compare(data.pairs[a.pair].target, data.pairs[b.pair].target),
  language: (a, b) => compare(data.pairs[a.pair].targetLang, data.pairs[b.pair].targetLang) || comparisons.path(a, b),
};

function update() {
  remember();
  const onStatus = state.view === "status";
  at("view-findings").hidden = onStatus;
  at("view-status").hidden = !onStatus;
  for (const id of ["tiles", "overview", "pair", "check-label", "category-label", "order-label", "known-label", "steps"]) at(id).classList.toggle("off", onStatus);
  for (const tab of at("views").children) tab.setAttribute("aria-pressed", String(tab.dataset.view === state.view));
  at("reset").disabled = !toAddress().replace("view=status", "");
  if (onStatus) { status(); return; }
  const single = state.pair !== null;
  queue = data.pairs.map((_, pair) => ({
    pair,
    list: spots[pair].filter(({ finding }) => (single ? pair === state.pair : !finding.wide) && passes(finding)).sort(inPair),
    rows: !single || pair === state.pair ? matching(pair) : [],
  })).filter(({ pair, list, rows }) => list.length || rows.length || pair === state.pair).sort(comparisons[state.order] || comparisons.worst);
  const wide = single ? [] : findings.filter((finding) => finding.wide && passes(finding)).sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.places.length - a.places.length || a.index - b.index);
  visible = [...wide, ...queue.flatMap(({ list }) => list.map(({ finding }) => finding))];
  current = -1;
  at("causes").hidden = !wide.length;
  causes(wide);
  at("list").replaceChildren();
  if (!queue.length && !wide.length) {
    at("list").append(make("p", { class: "nothing" }, findings.some((f) => !f.known) ? "No finding matches these filters." : "Nothing was found."));
  }
  draw();
  tiles();
  if (at("overview").open) overview();
  at("pair").hidden = !single;
  if (single) at("pair").textContent = `Only ${data.pairs[state.pair].target} ✕`;
  count();
}

/** The causes that run through many notes, the gravest and widest first; beyond a few the others on request. */
function causes(wide) {
  const more = wide.slice(FIRST_CAUSES + 1).length ? wide.slice(FIRST_CAUSES) : [];
  const button = make("button", { type: "button", class: "gap" }, `show ${plural(more.length, "more cause")}`);
  button.addEventListener("click", () => button.replaceWith(...more.map(card)));
  at("causes").replaceChildren(make("h3", {}, "In many notes"), ...wide.slice(0, wide.length - more.length).map(card), ...(more.length ? [button] : []));
}

const inPair = (a, b) => (a.row ?? -1) - (b.row ?? -1) || a.finding.index - b.finding.index;

function count() {
  const total = visible.length.toLocaleString("en");
  const all = findings.filter((f) => state.known === "all" || f.known === (state.known === "known")).length;
  at("count").textContent = current < 0 ? `${total} of ${all.toLocaleString("en")}` : `${current + 1} / ${total}`;
}

// ---- overview ----

/** A tile shows its severity alone; several add up, none shows what is usual. */
function tiles() {
  at("tiles").replaceChildren(...SEVERITIES.map((severity) => {
    const number = findings.filter((f) => f.severity === severity && passes(f, "severity")).length;
    const only = state.severities.has(severity);
    const hidden = state.severities.size ? !only : !usual.has(severity);
    return make("button", {
      type: "button", class: `${severity}${hidden ? " hidden" : ""}`, "aria-pressed": String(only), "data-severity": severity,
      title: only ? `Stop showing ${severity} findings alone` : `Show ${severity} findings alone`,
      onclick: () => { toggle(severity); at("tiles").querySelector(`[data-severity=${severity}]`).focus(); },
    }, make("b", {}, number.toLocaleString("en")), make("span", {}, only ? make("span", { class: "wordy" }, "only ") : null, severity, hidden ? make("span", { class: "wordy" }, ", hidden") : null));
  }));
}

function toggle(severity) {
  if (!state.severities.delete(severity)) state.severities.add(severity);
  update();
}

function overview() {
  bars("bars", "check");
  bars("categories", "category");
  heat();
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
  const all = [...rows].sort((a, b) => compare(a[0], b[0]));
  const shown = allRows ? all : all.slice(0, MOST_ROWS);
  at("heat").replaceChildren(matrix(languages, shown.map(([key, cells]) => ({
    name: key, title: key, cells: languages.map((lang) => cells.has(lang) ? heatCell(cells.get(lang)) : null),
  }))));
  if (shown.length < all.length) {
    at("heat").append(make("button", { type: "button", class: "gap", onclick: () => { allRows = true; heat(); } }, `show ${plural(all.length - shown.length, "more note")}`));
  }
}

/** Colour and number of a cell: what the filters leave of its findings. */
function heatCell(index) {
  const list = spots[index].map((spot) => spot.finding).filter((f) => passes(f, "pair"));
  const tone = worst(list);
  const label = `${data.pairs[index].target}: ${list.length ? `${plural(list.length, "finding")}, worst ${tone}` : "no finding"}`;
  return make("button", {
    type: "button", "data-pair": index, class: tone, title: label, "aria-label": label, "aria-pressed": String(index === state.pair), "data-lang": data.pairs[index].targetLang,
    onclick: () => { state.pair = state.pair === index ? null : index; update(); at("findings").scrollIntoView(); },
  }, list.length ? String(list.length) : "✓");
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
  if (!at(`f${index}`)) at("causes").querySelector("button.gap")?.click();
  for (const node of document.querySelectorAll(".now")) node.classList.remove("now");
  const node = at(`f${index}`);
  node.classList.add("now");
  for (const mark of node.closest(".pair")?.querySelectorAll("mark") || []) {
    if (mark.dataset.finding.split(" ").includes(String(index))) mark.classList.add("now");
  }
  node.focus({ preventScroll: true });
  (node.closest(".row") || node).scrollIntoView({ block: "center" });
  count();
}

// ---- wiring ----

/** The controls as the state has them. */
function showControls() {
  for (const id of ["language", "check", "category", "order", "known"]) {
    at(id).value = state[id];
    // an address may name what this report has not
    if (at(id).selectedIndex < 0) at(id).value = state[id] = FRESH[id];
  }
  if (lower(at("search").value.trim()) !== state.search) at("search").value = state.search;
}

at("coverage").textContent = alone ? `${plural(data.status.notes.length, "note")}, ${plural(data.status.languages.length, "language")}` : `${data.coverage}: ${data.verdict}`;
if (alone) {
  at("title").textContent = "Translation status";
  at("search").placeholder = "Search notes and changes";
  at("keys").hidden = true;
}
at("tool").textContent = `Made by qa ${data.version}${data.model && data.model !== "none" ? `, aligned with ${data.model}` : ""}.`;
options("language", new Set([...data.pairs.map((pair) => pair.targetLang), ...findings.map((f) => f.target_lang), ...(data.status?.languages || [])].filter(Boolean)), "all languages");
options("check", new Set(findings.map((f) => f.check)), "all checks");
options("category", new Set(findings.map((f) => f.category)), "all categories");
at("known-label").hidden = !known;
at("views").hidden = !data.status || alone;
for (const id of ["language", "check", "category", "order", "known"]) {
  at(id).addEventListener("change", () => { state[id] = at(id).value; update(); });
}
let waiting = 0;
at("search").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { state.search = lower(at("search").value.trim()); update(); }, 120);
});
for (const tab of at("views").children) tab.addEventListener("click", () => { state.view = tab.dataset.view; update(); scrollTo(0, 0); });
at("pair").addEventListener("click", () => { state.pair = null; update(); });
at("filters").addEventListener("submit", (event) => event.preventDefault());
at("reset").addEventListener("click", () => {
  Object.assign(state, FRESH, { view: state.view, severities: new Set(), pair: null });
  clearTimeout(waiting);
  showControls();
  update();
});
at("more-filters").addEventListener("click", () => {
  const on = at("more-filters").getAttribute("aria-expanded") !== "true";
  at("more-filters").setAttribute("aria-expanded", String(on));
  at("choices").classList.toggle("open", on);
});
at("overview").addEventListener("toggle", () => { if (at("overview").open) overview(); });
at("skip").addEventListener("click", (event) => { event.preventDefault(); at("findings").focus(); });
at("next").addEventListener("click", () => go(1));
at("previous").addEventListener("click", () => go(-1));
addEventListener("hashchange", () => { fromAddress(); showControls(); update(); });
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

fromAddress();
showControls();
update();
