// The status of the tree: languages with their sums, notes × languages, and what is to be translated again.

const STAGES = ["stale", "missing", "orphaned", "unknown", "current"];
const TONES = { current: "clean", stale: "major", missing: "neutral", orphaned: "minor", unknown: "unsure" };
const SIGNS = { current: "✓", stale: "!", missing: "–", orphaned: "?", unknown: "·" };
const SAYS = {
  current: "up to date", stale: "the source changed since", missing: "not translated yet", orphaned: "its source is gone",
  unknown: "nothing tells which version it was made from",
};
const MOST_NOTES = 300;
const FEW_SECTIONS = 3; // shown with their differences at once
let allNotes = false;

function status() {
  const tree = data.status;
  const languages = tree.languages.filter((lang) => !state.language || lang === state.language);
  at("totals").classList.toggle("many", tree.languages.length > 12);
  at("totals").replaceChildren(...tree.languages.map((lang) => total(lang, tree)));
  at("stages").replaceChildren(...STAGES.map((stage) => {
    const cells = tree.notes.flatMap((note) => languages.map((lang) => note.cells[lang])).filter((cell) => cell && cell.state === stage);
    return make("button", { type: "button", class: TONES[stage], "aria-pressed": String(state.stage === stage), title: SAYS[stage],
      onclick: () => { state.stage = state.stage === stage ? "" : stage; update(); } }, make("b", {}, cells.length.toLocaleString("en")), make("span", {}, `${SIGNS[stage]} ${stage}`));
  }));
  const notes = tree.notes.filter((note) => languages.some((lang) => note.cells[lang] && (!state.stage || note.cells[lang].state === state.stage))
    && (!state.search || lower(note.key).includes(state.search)
      || Object.values(note.cells).some((cell) => cell.sections.some((part) => lower(`${part.title}\n${part.diff}`).includes(state.search)))));
  const shown = allNotes ? notes : notes.slice(0, MOST_NOTES);
  at("tree").replaceChildren(matrix(languages, shown.map((note) => ({
    name: note.key, title: `${note.key}, ${plural(note.words, "word")}`,
    cells: languages.map((lang) => note.cells[lang] ? stageCell(note, lang) : null),
    below: languages.filter((lang) => state.cell === `${lang}:${note.key}` && note.cells[lang]).map((lang) => todo(note, lang)),
  }))));
  if (!notes.length) at("tree").append(make("p", { class: "nothing" }, "No note matches these filters."));
  if (shown.length < notes.length) {
    at("tree").append(make("button", { type: "button", class: "gap", onclick: () => { allNotes = true; update(); } }, `show ${plural(notes.length - shown.length, "more note")}`));
  }
  at("notices").replaceChildren(...tree.notices.map((notice) => make("li", {}, notice)));
}

/** The sums of a language: a bar of its states, words to translate, what a person has accepted. */
function total(lang, tree) {
  const sums = tree.totals[lang] || tree.notes.map((note) => note.cells[lang]).filter(Boolean).reduce((all, cell) => {
    all[cell.state] += 1; all.todo += cell.words; all.segments += cell.segments; all.reviewed += cell.reviewed;
    return all;
  }, { current: 0, stale: 0, missing: 0, orphaned: 0, unknown: 0, todo: 0, segments: 0, reviewed: 0 });
  const every = Math.max(1, STAGES.reduce((sum, stage) => sum + sums[stage], 0));
  const bar = make("span", { class: "shares", "aria-hidden": "true" }, ...STAGES.slice().reverse().filter((stage) => sums[stage]).map((stage) => {
    const part = make("span", { class: TONES[stage] });
    part.style.setProperty("flex-grow", String(sums[stage]));
    return part;
  }));
  const reviewed = sums.segments ? `, ${Math.round((100 * sums.reviewed) / sums.segments)} % reviewed` : "";
  return make("button", { type: "button", class: "total", "aria-pressed": String(state.language === lang),
    onclick: () => { state.language = state.language === lang ? "" : lang; at("language").value = state.language; update(); } },
  make("b", {}, lang), make("span", {}, `${Math.round((100 * sums.current) / every)} % current${reviewed}`), bar,
  make("span", { class: "todo" }, sums.todo ? `${plural(sums.todo, "word")} to translate` : "nothing to translate"));
}

function stageCell(note, lang) {
  const cell = note.cells[lang];
  const name = `${lang}:${note.key}`;
  const text = cell.state === "stale" && cell.sections.length ? String(cell.sections.length) : SIGNS[cell.state];
  const dim = state.stage && state.stage !== cell.state;
  const label = `${cell.path || `${note.key} in ${lang}`}: ${cell.state}, ${SAYS[cell.state]}${cell.words ? `, ${plural(cell.words, "word")}` : ""}${cell.findings ? `, ${plural(cell.findings, "finding")}` : ""}`;
  return make("button", { type: "button", class: `${TONES[cell.state]} ${cell.state}${dim ? " dim" : ""}`, title: label, "aria-label": label, "data-lang": lang,
    "aria-expanded": String(state.cell === name), onclick: () => { state.cell = state.cell === name ? "" : name; update(); } },
  text, cell.findings ? make("sup", {}, String(cell.findings)) : null);
}

/** A line, or the cell and line of a notebook. */
const lineName = (line) => line.startsWith("cell") ? line : `line ${line}`;

/** What is to be done for one translation: the sections that changed, with their differences. */
function todo(note, lang) {
  const cell = note.cells[lang];
  const pair = data.pairs.findIndex(({ target }) => cell.path && target === cell.path);
  const made = cell.base ? `made from ${cell.base.slice(0, 12)}${cell.baseDate ? ` of ${cell.baseDate}` : ""}${cell.foundBy ? ` (known by ${cell.foundBy})` : ""}` : "";
  const parts = cell.sections.map((part) => make("details", { class: "stale-part", open: cell.sections.length <= FEW_SECTIONS },
    make("summary", {}, make("span", { class: `chip ${part.edit === "removed" ? "minor" : "major"}` }, part.edit), ` ${part.title || "the beginning"} `,
      make("span", { class: "where" }, [lineName(part.line), part.targetLine ? `here ${lineName(part.targetLine)}` : "", part.words ? plural(part.words, "word") : "", part.since].filter(Boolean).join(", "))),
    make("pre", { class: "diff", dir: note.dir, lang: note.lang }, ...part.diff.split("\n").map((line) =>
      make("span", { class: line.startsWith("+") ? "plus" : line.startsWith("-") ? "minus" : "" }, `${line}\n`)))));
  return make("div", { class: "finding detail" }, make("p", { class: "what" }, `${cell.path || `${note.key} in ${lang}`}: ${SAYS[cell.state]}`),
    make("p", { class: "meta" }, make("span", { class: `chip ${TONES[cell.state]}` }, cell.state), made ? make("span", {}, made) : null,
      cell.words ? make("span", {}, `${plural(cell.words, "word")} to translate`) : null,
      cell.expected ? make("span", {}, `belongs in ${cell.expected}`) : null,
      cell.segments ? make("span", {}, `${cell.reviewed} of ${plural(cell.segments, "segment")} reviewed`) : null,
      pair >= 0 && spots[pair].length ? make("button", { type: "button", class: "jump", onclick: () => { state.view = "findings"; openNote(pair); } }, "its findings") : null),
    ...parts);
}

// ---- a matrix of notes and languages: a table where it fits, else each note with its own row of labelled cells ----

function matrix(languages, rows) {
  const head = make("tr", {}, make("td", {}), ...languages.map((lang) => make("th", { scope: "col" }, lang)));
  const body = rows.flatMap(({ name, title, cells, below }) => [
    make("tr", {}, make("th", { scope: "row", title }, make("bdi", {}, name)), ...cells.map((cell) => make("td", {}, cell))),
    ...(below || []).map((node) => make("tr", { class: "below" }, make("td", { colspan: languages.length + 1 }, node))),
  ]);
  return make("table", { class: `matrix${languages.length > 12 ? " many" : ""}` }, make("thead", {}, head), make("tbody", {}, ...body));
}
