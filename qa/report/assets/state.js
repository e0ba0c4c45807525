"use strict";
// What is shown: the data, the filters, and both in the address, so that a reload and a shared link keep them.

const data = JSON.parse(document.getElementById("data").textContent);
const SEVERITIES = ["critical", "major", "minor", "neutral"];
const POINTS = { critical: 25, major: 5, minor: 1, neutral: 0 };
const at = (id) => document.getElementById(id);
const { compare } = new Intl.Collator("en", { numeric: true });

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

const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
const lower = (text) => text.toLocaleLowerCase();

const findings = data.findings.map((finding, index) => ({
  ...finding, index,
  haystack: lower([finding.message, finding.check, finding.target.path, finding.target.text,
    finding.source ? `${finding.source.path}\n${finding.source.text}` : "",
    ...finding.places.map(([, , , path, message]) => `${path} ${message}`)].join("\n")),
}));
const known = findings.filter((finding) => finding.known).length;
const usual = new Set(SEVERITIES.filter((severity) => severity !== "neutral" || data.verbose));

/** By pair, what stands in it: a finding, and the row that shows it. A cause of the run stands in many pairs. */
const spots = data.pairs.map(() => []);
for (const finding of findings) {
  spots[finding.pair].push({ finding, row: finding.row });
  if (!finding.wide) continue;
  const seen = new Set([finding.pair]);
  for (const [pair, row] of finding.places) {
    if (pair !== null && !seen.has(pair)) spots[pair].push({ finding, row });
    seen.add(pair);
  }
}

/** A page without notes has only the status to show. */
const alone = Boolean(data.status) && !data.pairs.length;
const FRESH = { view: alone ? "status" : "findings", language: "", check: "", category: "", search: "", order: "worst", known: "", cell: "", stage: "" };
const state = { ...FRESH, severities: new Set(), pair: null };

// ---- filters ----

function passes(finding, but = "") {
  return (but === "severity" || (state.severities.size ? state.severities : usual).has(finding.severity))
    && (!state.language || spoken(finding).has(state.language))
    && (but === "check" || !state.check || finding.check === state.check)
    && (but === "category" || !state.category || finding.category === state.category)
    && (state.known === "all" || finding.known === (state.known === "known"))
    && (but === "pair" || state.pair === null || spots[state.pair].some((spot) => spot.finding === finding))
    && (!state.search || finding.haystack.includes(state.search) || rowText(finding.pair, finding.row).includes(state.search));
}

/** The languages that a finding stands in. */
function spoken(finding) {
  finding.spoken ??= new Set([finding.target_lang, ...finding.places.filter(([pair]) => pair !== null).map(([pair]) => data.pairs[pair].targetLang)]);
  return finding.spoken;
}

const texts = data.pairs.map(() => new Map());

/** The text of a row on both sides, in lower case. */
function rowText(pair, row) {
  const { source, target, rows } = data.pairs[pair];
  if (row === null || !rows[row]) return "";
  if (!texts[pair].has(row)) {
    const words = (path, blocks) => blocks.map((index) => ((data.notes[path] || {})[index] || { pieces: [] }).pieces.map((piece) => piece[3]).join(""));
    texts[pair].set(row, lower([...words(source, rows[row][0]), ...words(target, rows[row][1])].join("\n")));
  }
  return texts[pair].get(row);
}

/** The rows of a pair whose text has what is searched for. */
function matching(pair) {
  if (!state.search || state.severities.size || state.check || state.category) return [];
  if (state.language && data.pairs[pair].targetLang !== state.language) return [];
  return data.pairs[pair].rows.map((_, row) => row).filter((row) => rowText(pair, row).includes(state.search));
}

const worst = (list) => SEVERITIES.find((severity) => list.some((f) => f.severity === severity)) || "clean";
const weight = (list) => list.reduce((sum, finding) => sum + POINTS[finding.severity], 0);

// ---- the address ----

const NAMES = { view: "view", language: "language", check: "check", category: "category", search: "q", order: "order", known: "known", cell: "cell", stage: "state" };

function toAddress() {
  const parts = new URLSearchParams();
  for (const [field, name] of Object.entries(NAMES)) if (state[field] !== FRESH[field]) parts.set(name, state[field]);
  if (state.severities.size) parts.set("severity", [...state.severities].join(","));
  if (state.pair !== null) parts.set("note", data.pairs[state.pair].target);
  return parts.toString();
}

function fromAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const [field, name] of Object.entries(NAMES)) state[field] = parts.get(name) ?? FRESH[field];
  if (alone || state.view !== "status" || !data.status) state.view = FRESH.view;
  state.search = lower(state.search);
  state.severities = new Set((parts.get("severity") ?? "").split(",").filter((name) => SEVERITIES.includes(name)));
  const pair = data.pairs.findIndex(({ target }) => target === parts.get("note"));
  state.pair = pair < 0 ? null : pair;
}

function remember() {
  const written = toAddress();
  if (written === location.hash.slice(1)) return;
  try {
    history.replaceState(null, "", `#${written}`);
  } catch {
    // a page that may not change its address still works
  }
}
