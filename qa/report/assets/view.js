"use strict";
// The aligned notes: pairs, rows, blocks with their marks, formulas, findings.

// ---- pairs ---------------------------------------------------------------------------------------------------

/** Draw the next pairs, until about BATCH findings are added or `until` is on the page. */
function draw(until = -1) {
  let added = 0;
  while (queue.length && (added < BATCH || document.getElementById(`f${until}`) === null && until >= 0)) {
    const [pair, list] = queue.shift();
    at("list").append(section(pair, list));
    added += list.length + 1;
    if (until < 0 && added >= BATCH) break;
  }
  at("more").textContent = queue.length ? "…" : "";
}

function section(index, list) {
  const pair = data.pairs[index];
  const rows = new Map();
  for (const finding of list) {
    if (!rows.has(finding.row)) rows.set(finding.row, []);
    rows.get(finding.row).push(finding);
  }
  const body = make("div", { class: "body" });
  const whole = make("button", { type: "button", class: "whole", "aria-pressed": "false" }, "Whole note");
  whole.addEventListener("click", () => {
    const on = whole.getAttribute("aria-pressed") !== "true";
    whole.setAttribute("aria-pressed", String(on));
    fill(body, pair, rows, on);
  });
  fill(body, pair, rows, list.length === 0);
  const chips = SEVERITIES.map((s) => [s, list.filter((f) => f.severity === s).length]).filter(([, n]) => n)
    .map(([s, n]) => make("span", { class: `chip ${s}` }, `${n} ${s}`));
  const facts = make("div", { class: "facts" }, ...(chips.length ? chips : [make("span", { class: "chip clean" }, "nothing found")]),
    make("span", {}, pair.source ? `${pair.sourceLang} ${pair.symmetric ? "↔" : "→"} ${pair.targetLang}` : pair.targetLang),
    pair.source ? make("span", { class: "where" }, `${pair.symmetric ? "beside" : "from"} ${pair.source}`) : null,
    pair.score === null ? null : make("span", { title: "100 − 100 × MQM penalty points / words" }, `score ${pair.score.toFixed(1)}`),
    pair.rows.length ? whole : null);
  const title = make("h3", { id: `p${index}` }, pair.target);
  return make("section", { class: "pair", "aria-labelledby": `p${index}`, "data-pair": index },
    make("header", {}, title, facts, strip(pair, index)), body);
}

function kindOf([source, target, moved]) {
  return !target.length ? "omitted" : !source.length ? "added" : moved ? "moved" : "";
}

function strip(pair, index) {
  if (!pair.rows.length) return null;
  const counts = { omitted: 0, added: 0, moved: 0, "": 0 };
  const hits = new Map();
  for (const finding of byPair[index].filter((f) => passes(f, "pair"))) {
    hits.set(finding.row, [...(hits.get(finding.row) || []), finding]);
  }
  const marks = pair.rows.map((row, number) => {
    const kind = kindOf(row);
    counts[kind] += 1;
    const hit = hits.has(number) ? `hit ${worst(hits.get(number))}` : "";
    return make("button", { type: "button", tabindex: "-1", "aria-hidden": "true", class: `${kind} ${hit}`, title: `block ${number + 1} ${kind}`,
      onclick: (event) => show(event.target.closest(".pair"), number) });
  });
  const words = `${pair.rows.length} rows: ${counts[""]} aligned, ${counts.omitted} omitted, ${counts.added} added, ${counts.moved} moved`;
  return make("div", {}, make("div", { class: "strip" }, ...marks), make("p", { class: "legend" }, words));
}

/** Scroll to a row, opening the whole note where the row is folded. */
function show(part, number) {
  if (!part.querySelector(`[data-row="${number}"]`)) part.querySelector("button.whole").click();
  part.querySelector(`[data-row="${number}"]`)?.scrollIntoView({ block: "center" });
}

function fill(body, pair, rows, whole) {
  body.replaceChildren();
  if (rows.has(null)) body.append(make("div", { class: "notes" }, ...rows.get(null).map(card)));
  if (!pair.rows.length) return;
  body.append(make("div", { class: "heads" }, make("div", {}, `${pair.sourceLang}, ${pair.source}`), make("div", {}, `${pair.targetLang}, ${pair.target}`)));
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
  });
  return button;
}

function rowOf(pair, number, list) {
  const [source, target] = pair.rows[number];
  return make("div", { class: list.length ? "row" : "row plain", "data-row": number },
    cellOf(pair, "source", source, list), cellOf(pair, "target", target, list),
    list.length ? make("div", { class: "notes" }, ...list.map(card)) : null);
}

function cellOf(pair, side, indices, list) {
  if (!indices.length) return make("div", { class: "cell empty" }, side === "source" ? "not in the source" : "not in the translation");
  const notes = data.notes[pair[side]] || {};
  const node = make("div", { class: "cell", lang: pair[side + "Lang"], dir: pair[side + "Dir"] });
  for (const index of indices) {
    const block = notes[index];
    if (!block) { node.append(make("em", {}, "left out of this page for its size")); continue; }
    const marks = list.flatMap((f) => f.marks.filter((m) => m[0] === side && m[1] <= block.end && m[2] >= block.start).map(([, start, end]) => ({ start, end, finding: f })));
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
  return make("mark", { class: `${worst(marks.map((m) => m.finding))} ${kind}`, "data-finding": marks.map((m) => m.finding.index).join(" ") }, node);
}

const ESCAPE = /\\([!-/:-@[-`{-~])/g;

function plain(kind, text) {
  if (kind === "math" || kind === "display") return make("span", { class: `formula ${kind}`, "data-latex": text }, text);
  if (kind === "code" || kind === "html") return make("code", {}, text);
  if (kind === "image") return make("span", { class: "image" }, text || "image");
  return document.createTextNode(text.replace(ESCAPE, "$1"));
}

// ---- formulas, drawn when they come near ------------------------------------------------------------------------

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
  } catch (error) {
    node.classList.add("bad");
    node.textContent = latex;
    node.title = String(error.message || error);
  }
}

// ---- findings ------------------------------------------------------------------------------------------------

function card(finding) {
  const { target, source } = finding;
  const where = target.path ? `${target.path}:${target.line}:${target.column}` : `line ${target.line}`;
  const meta = make("p", { class: "meta" }, make("span", { class: `chip ${finding.severity}` }, finding.severity), make("span", {}, finding.check),
    make("span", {}, finding.category), make("span", { class: "where" }, where),
    finding.confidence < 1 ? make("span", {}, `${Math.round(100 * finding.confidence)} % sure`) : null);
  return make("article", { class: `finding ${finding.severity}`, id: `f${finding.index}`, tabindex: "-1", "aria-label": `${finding.severity}: ${finding.message}` },
    make("p", { class: "what" }, finding.message), meta, raw(finding), why(finding));
}

const MARKUP = /[\\$`*_^=[\](){}<>#|~&+]/;

/** What a finding points to as it is written; inside a formula the whole formula, a lone sign says little. */
function written(finding, side, place) {
  const pair = data.pairs[finding.pair];
  const mark = finding.marks.find((m) => m[0] === side);
  if (mark && finding.row !== null) {
    for (const index of pair.rows[finding.row][side === "source" ? 0 : 1]) {
      const pieces = ((data.notes[pair[side]] || {})[index] || { pieces: [] }).pieces;
      const formula = pieces.find(([kind, start, end]) => (kind === "math" || kind === "display") && start <= mark[1] && mark[2] <= end);
      if (formula) return formula[3].trim();
    }
  }
  return place.text;
}

/** Both sides as they are written, where markup hides it, with what differs between two similar ones set off. */
function raw(finding) {
  const sides = [["source", finding.source, finding.source_lang], ["target", finding.target, finding.target_lang]]
    .filter(([, place]) => place).map(([side, place, lang]) => [written(finding, side, place), lang])
    .filter(([text]) => text.trim() && text.length <= 600);
  if (!sides.length || finding.row !== null && !sides.some(([text]) => MARKUP.test(text))) return null;
  const letters = sides.map(([text]) => Array.from(text));
  const [head, tail] = sides.length === 2 ? common(...letters) : [0, 0];
  const similar = sides.length === 2 && head + tail >= 0.4 * Math.min(letters[0].length, letters[1].length);
  return make("dl", { class: "raw" }, ...sides.flatMap(([, lang], index) => {
    const all = letters[index];
    const parts = similar
      ? [all.slice(0, head).join(""), make("i", {}, all.slice(head, all.length - tail).join("")), all.slice(all.length - tail).join("")]
      : [all.join("")];
    return [make("dt", {}, lang), make("dd", { lang }, ...parts)];
  }));
}

function common(a, b) {
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}

function why(finding) {
  const text = data.documentation[finding.check];
  const ignore = `<!-- qa: ignore ${finding.check}: reason -->`;
  return make("details", { class: "why" }, make("summary", {}, "What this means"), make("pre", {}, text || finding.check),
    make("p", {}, "To accept it, write above the block: ", make("code", {}, ignore)));
}
