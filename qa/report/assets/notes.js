// The aligned notes: pairs, rows, blocks with their marks, formulas.

const BATCH = 40;
const LONGEST_FORMULA = 5000;
let queue = [];        // {pair, list, rows}: a pair, its visible spots and its rows that match the search, still to be drawn

/** Draw the next pairs, until about BATCH findings are added or `until` is on the page. */
function draw(until = -1) {
  let added = 0;
  while (queue.length && (added < BATCH || document.getElementById(`f${until}`) === null && until >= 0)) {
    const { pair, list, rows } = queue.shift();
    at("list").append(section(pair, list, rows));
    added += list.length + 1;
    if (until < 0 && added >= BATCH) break;
  }
  at("more").textContent = queue.length ? "…" : "";
  highlight();
}

function section(index, list, found) {
  const pair = data.pairs[index];
  const rows = new Map(found.map((row) => [row, []]));
  for (const { finding, row } of list) {
    if (!rows.has(row)) rows.set(row, []);
    rows.get(row).push(finding);
  }
  const body = make("div", { class: "body" });
  const whole = make("button", { type: "button", class: "whole", "aria-pressed": "false" }, "Whole note");
  whole.addEventListener("click", () => {
    const on = whole.getAttribute("aria-pressed") !== "true";
    whole.setAttribute("aria-pressed", String(on));
    fill(body, pair, rows, on);
    highlight();
  });
  const alone = make("button", { type: "button", class: "alone", onclick: () => { state.pair = state.pair === index ? null : index; update(); } },
    state.pair === index ? "All notes" : "Only this note");
  fill(body, pair, rows, rows.size === 0);
  const chips = SEVERITIES.map((s) => [s, list.filter(({ finding }) => finding.severity === s).length]).filter(([, n]) => n)
    .map(([s, n]) => make("span", { class: `chip ${s}` }, `${n} ${s}`));
  if (!list.length) chips.push(found.length ? make("span", { class: "chip neutral" }, plural(found.length, "place")) : make("span", { class: "chip clean" }, "nothing found"));
  const facts = make("div", { class: "facts" }, ...chips,
    make("span", {}, pair.source ? `${pair.sourceLang} ${pair.symmetric ? "↔" : "→"} ${pair.targetLang}` : pair.targetLang),
    pair.source ? make("span", { class: "where" }, `${pair.symmetric ? "beside" : "from"} ${pair.source}`) : null,
    score(pair),
    make("span", { class: "buttons" }, alone, pair.rows.length ? whole : null));
  const title = make("h3", { id: `p${index}` }, pair.target);
  return make("section", { class: "pair", "aria-labelledby": `p${index}`, "data-pair": index },
    make("header", {}, title, facts, strip(pair, index)), body);
}

function score(pair) {
  if (pair.unscored) return make("span", {}, `no score: ${pair.unscored}`);
  return pair.score === null ? null : make("span", { title: "100 − 100 × MQM penalty points / words" }, `score ${pair.score.toFixed(1)}`);
}

function kindOf([source, target, moved]) {
  return !target.length ? "omitted" : !source.length ? "added" : moved ? "moved" : "";
}

function strip(pair, index) {
  if (!pair.rows.length) return null;
  const counts = { omitted: 0, added: 0, moved: 0, "": 0 };
  const hits = new Map();
  for (const { finding, row } of spots[index]) {
    if (passes(finding, "pair")) hits.set(row, [...(hits.get(row) || []), finding]);
  }
  const marks = pair.rows.map((row, number) => {
    const kind = kindOf(row);
    counts[kind] += 1;
    const hit = hits.has(number) ? `hit ${worst(hits.get(number))}` : "";
    return make("button", { type: "button", tabindex: "-1", "aria-hidden": "true", class: `${kind} ${hit}`, title: `block ${number + 1} ${kind}`,
      onclick: (event) => show(event.target.closest(".pair"), number) });
  });
  const words = [`${counts[""]} aligned`, ...["omitted", "added", "moved"].filter((kind) => counts[kind]).map((kind) => `${counts[kind]} ${kind}`)];
  return make("div", {}, make("div", { class: "strip" }, ...marks), make("p", { class: "legend" }, `${plural(pair.rows.length, "row")}: ${words.join(", ")}`));
}

/** Scroll to a row, opening the whole note where the row is folded. */
function show(part, number) {
  if (!part.querySelector(`[data-row="${number}"]`)) part.querySelector("button.whole")?.click();
  part.querySelector(`[data-row="${number}"]`)?.scrollIntoView({ block: "center" });
}

function fill(body, pair, rows, whole) {
  body.replaceChildren();
  if (rows.has(null)) body.append(make("div", { class: "notes" }, ...rows.get(null).map(card)));
  if (!pair.rows.length) return;
  let folded = [];
  const unfold = () => { if (folded.length) body.append(gap(pair, folded)); folded = []; };
  pair.rows.forEach((row, number) => {
    if (whole || rows.has(number)) {
      unfold();
      body.append(rowOf(pair, number, rows.get(number) || []));
    } else folded.push(number);
  });
  unfold();
  watch(body);
}

function gap(pair, numbers) {
  const button = make("button", { type: "button", class: "gap" }, `show ${numbers.length} more ${numbers.length === 1 ? "row" : "rows"}`);
  button.addEventListener("click", () => {
    const opened = numbers.map((number) => rowOf(pair, number, []));
    button.replaceWith(...opened);
    opened.forEach(watch);
    highlight();
  });
  return button;
}

function rowOf(pair, number, list) {
  const [source, target] = pair.rows[number];
  return make("div", { class: list.length ? "row" : "row plain", "data-row": number },
    list.length ? make("div", { class: "notes" }, ...list.map(card)) : null,
    cellOf(pair, "source", source, list), cellOf(pair, "target", target, list));
}

function cellOf(pair, side, indices, list) {
  const label = make("span", { class: "side", dir: "ltr", lang: "en" }, pair[`${side}Lang`]);
  if (!indices.length) {
    const here = list.filter((f) => f.marks.some(([name, , , role]) => name === side && role === "place"));
    const text = side === "source" ? "not in the source" : "not in the translation";
    return make("div", { class: "cell empty" }, label, here.length ? dressed("text", `▸ ${text}`, "", here.map((finding) => ({ finding, role: "place" }))) : text);
  }
  const notes = data.notes[pair[side]] || {};
  const node = make("div", { class: "cell", lang: pair[`${side}Lang`], dir: pair[`${side}Dir`] }, label);
  for (const index of indices) {
    const block = notes[index];
    if (!block) { node.append(make("em", {}, "left out of this page for its size")); continue; }
    const marks = list.flatMap((finding) => finding.marks.filter((m) => m[0] === side && m[1] <= block.end && m[2] >= block.start && data.pairs[finding.pair] === pair)
      .map(([, start, end, role]) => ({ start, end, role, finding })));
    if (!blockInto(node, block, marks) && marks.length) node.classList.add("whole", worst(marks.map((m) => m.finding)));
  }
  return node;
}

/** Append a block with its marks; false where a mark fell on no visible part. */
function blockInto(node, block, marks) {
  const label = block.cell ? `table ${block.cell[0] + 1}, row ${block.cell[1]}` : block.kind === "front_matter" ? block.info : undefined;
  const box = make("div", { class: `block ${block.kind} l${block.level}`, "data-label": label, dir: block.kind === "code" ? "ltr" : undefined });
  box.style.setProperty("--level", Math.min(6, block.level));
  const missed = new Set(marks);
  for (const [kind, start, end, text, style] of block.pieces) {
    const over = marks.filter((m) => m.start < end && m.end > start || m.start === m.end && m.start >= start && m.start < end);
    over.forEach((m) => missed.delete(m));
    if (kind === "text" && over.length && Array.from(text).length === end - start) box.append(...cut(text, start, over, style));
    else box.append(dressed(kind, text, style, over));
  }
  for (const m of [...missed].filter((one) => one.start === one.end && one.start === block.end)) {
    box.append(dressed("text", "▸", "", [m]));
    missed.delete(m);
  }
  node.append(box);
  return missed.size === 0;
}

/** A text piece cut where marks start and end; offsets are code points. */
function cut(text, start, marks, style) {
  const letters = Array.from(text);
  const edges = [...new Set([0, letters.length, ...marks.flatMap((m) => [m.start - start, m.end - start])])]
    .filter((edge) => edge >= 0 && edge <= letters.length).sort((a, b) => a - b);
  const parts = [];
  edges.forEach((edge, index) => {
    for (const m of marks) if (m.start === m.end && m.start - start === edge) parts.push(dressed("text", "▸", "", [m]));
    const next = edges[index + 1];
    if (next === undefined) return;
    parts.push(dressed("text", letters.slice(edge, next).join(""), style, marks.filter((m) => m.start - start <= edge && m.end - start >= next && m.start < m.end)));
  });
  return parts;
}

function dressed(kind, text, style, marks) {
  let node = plain(kind, text);
  if (style.includes("i")) node = make("em", {}, node);
  if (style.includes("b")) node = make("strong", {}, node);
  if (style.includes("a")) node = make("span", { class: "link" }, node);
  if (!marks.length) return node;
  const roles = new Set(marks.map((m) => m.role));
  const role = roles.has("lost") ? "lost" : roles.has("") ? "" : "place";
  const title = role === "lost" ? "the other side lacks this" : role === "place" ? "here it should stand" : undefined;
  return make("mark", { class: `${worst(marks.map((m) => m.finding))} ${kind} ${role}`.trim(), title, "data-finding": marks.map((m) => m.finding.index).join(" ") }, node);
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

function plain(kind, text) {
  if (kind === "math" || kind === "display") return make("span", { class: `formula ${kind}`, "data-latex": text }, text);
  if (kind === "code" || kind === "html") return make("code", {}, text);
  if (kind === "image") return make("span", { class: "image" }, text || "image");
  return document.createTextNode(text.replace(ESCAPE, "$1"));
}

// ---- what is searched for, marked without a change of the page ----

function highlight() {
  if (!globalThis.Highlight || !CSS.highlights) return;
  CSS.highlights.delete("search");
  if (!state.search) return;
  const ranges = [];
  const walker = document.createTreeWalker(at("findings"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < 2000) {
    const words = lower(walker.currentNode.data);
    if (words.length !== walker.currentNode.data.length) continue;
    for (let from = words.indexOf(state.search); from >= 0; from = words.indexOf(state.search, from + state.search.length)) {
      const range = new Range();
      range.setStart(walker.currentNode, from);
      range.setEnd(walker.currentNode, from + state.search.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}

// ---- formulas, drawn when they come near ----

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) typeset(entry.target);
}, { rootMargin: "800px" });

function watch(part) {
  for (const node of part.querySelectorAll("[data-latex]")) near.observe(node);
}

function typeset(node) {
  near.unobserve(node);
  const latex = node.dataset.latex;
  if (latex === undefined) return;
  delete node.dataset.latex;
  node.title = latex;
  if (latex.length > LONGEST_FORMULA) return;
  try {
    katex.render(latex, node, {
      displayMode: node.classList.contains("display"), throwOnError: true, strict: "ignore", trust: false, maxSize: 30, maxExpand: 500,
    });
    const room = node.closest(".cell");
    if (room && node.offsetWidth > room.clientWidth - 24) node.classList.add("wide");
  } catch (error) {
    node.classList.add("bad");
    node.textContent = latex;
    node.title = String(error.message || error);
  }
}
