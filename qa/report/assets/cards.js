// What is said of a finding: its message, both sides as they are written, the places that it stands for, what to do.

const MOST_PLACES = 300;

function card(finding) {
  const { target } = finding;
  // of a notebook the line is that of a cell
  const line = target.cell ? `cell ${target.cell}:${target.line}` : String(target.line);
  const where = target.path ? `${target.path}:${line}:${target.column}` : `line ${line}`;
  const meta = make("p", { class: "meta" }, make("span", { class: `chip ${finding.severity}` }, finding.severity),
    known ? make("span", { class: finding.known ? "age" : "age new" }, finding.known ? "known before" : "new") : null,
    make("span", {}, finding.check), make("span", {}, finding.category), make("span", { class: "where" }, where),
    finding.confidence < 1 ? make("span", {}, `${Math.round(100 * finding.confidence)} % sure`) : null);
  return make("article", { class: `finding ${finding.severity}`, id: `f${finding.index}`, tabindex: "-1", "aria-label": `${finding.severity}: ${finding.message}` },
    make("p", { class: "what" }, finding.message), meta, finding.wide ? null : raw(finding), places(finding), why(finding));
}

/** A fold with the places that a finding stands for, each a way to its note. */
function places(finding) {
  if (!finding.places.length) return null;
  const notes = new Map();
  for (const place of finding.places.slice(0, MOST_PLACES)) {
    if (!notes.has(place[3])) notes.set(place[3], []);
    notes.get(place[3]).push(place);
  }
  const fold = make("details", { class: "places" }, make("summary", {}, `${plural(finding.places.length, "place")}${finding.wide ? ` in ${plural(new Set(finding.places.map((p) => p[3])).size, "note")}` : ""}`));
  fold.addEventListener("toggle", () => {
    if (fold.children.length > 1) return;
    const more = finding.places.length - MOST_PLACES;
    fold.append(make("ul", {}, ...[...notes].flatMap(([path, list]) => finding.wide ? [ofNote(path, list)] : list.map(ofPlace))),
      more > 0 ? make("p", {}, `and ${more.toLocaleString("en")} more`) : "");
  });
  return fold;
}

function ofNote(path, list) {
  const [pair] = list[0];
  const name = pair === null ? make("span", { class: "where" }, path)
    : make("button", { type: "button", class: "jump where", onclick: () => openNote(pair) }, path);
  return make("li", {}, name, ` ${list.length > 1 ? "lines" : "line"} ${list.map((place) => place[2]).join(", ")}`);
}

function ofPlace([pair, row, line, , message]) {
  const jump = (event) => show(event.target.closest(".pair"), row);
  return make("li", {}, pair === null || row === null ? make("span", { class: "where" }, `line ${line}`)
    : make("button", { type: "button", class: "jump where", onclick: jump }, `line ${line}`), ` ${message}`);
}

/** Show one note alone. */
function openNote(pair) {
  state.pair = pair;
  update();
  at("findings").scrollIntoView();
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
  // a command or a number differs as a whole
  const letters = sides.map(([text]) => text.match(/\\[A-Za-z]+|\d+(?:[.,]\d+)*|[^]/gu));
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
  const line = finding.accept || `<!-- qa: ignore ${finding.check}: reason -->`;
  const how = finding.accept ? "To accept it everywhere, write into qa.toml: " : "To accept it, write above the block: ";
  return make("details", { class: "why" }, make("summary", {}, "What this means, and what to do"), make("pre", {}, text || finding.check),
    make("p", {}, how, make("code", {}, line)));
}
