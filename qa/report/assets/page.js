"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const SEVERITIES = ["critical", "major", "minor", "neutral"];
  const POINTS = { critical: 25, major: 5, minor: 1, neutral: 0 };
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
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

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
    for (const button of document.querySelectorAll("#heat td button")) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.pair) === state.pair));
    }
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
      }, make("b", {}, number.toLocaleString("en")), severity);
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
    const list = byPair[index].filter((f) => f.severity !== "neutral" || data.verbose);
    const tone = worst(list);
    const label = `${data.pairs[index].target}: ${list.length ? `${list.length} findings, worst ${tone}` : "clean"}`;
    return make("button", {
      type: "button", class: tone, title: label, "aria-label": label, "data-pair": index, "aria-pressed": "false",
      onclick: () => { state.pair = state.pair === index ? null : index; update(); at("findings").scrollIntoView(); },
    }, list.length ? String(list.length) : "✓");
  }

  function options(id, values, all) {
    at(id).replaceChildren(make("option", { value: "" }, all), ...[...values].sort().map((v) => make("option", { value: v }, v)));
  }

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
      make("span", {}, pair.source ? `${pair.sourceLang} → ${pair.targetLang}` : pair.targetLang),
      pair.source ? make("span", { class: "where" }, `${pair.symmetric ? "beside" : "from"} ${pair.source}`) : null,
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
    return make("mark", { class: `${worst(marks.map((m) => m.finding))} ${kind === "display" ? "display" : ""}`, "data-finding": marks.map((m) => m.finding.index).join(" ") }, node);
  }

  function plain(kind, text) {
    if (kind === "math" || kind === "display") return make("span", { class: `formula ${kind}`, "data-latex": text }, text);
    if (kind === "code" || kind === "html") return make("code", {}, text);
    if (kind === "image") return make("span", { class: "image" }, text || "image");
    return document.createTextNode(text);
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

  const MARKUP = /[\\$`*_[\](){}<>#|~&]/;

  /** Both sides as they are written, where markup hides it, with what differs between two similar ones set off. */
  function raw(finding) {
    const sides = [["source", finding.source, finding.source_lang], ["target", finding.target, finding.target_lang]]
      .filter(([, place]) => place && place.text.trim() && place.text.length <= 600);
    if (!sides.length || finding.row !== null && !sides.some(([, place]) => MARKUP.test(place.text))) return null;
    const letters = sides.map(([, place]) => Array.from(place.text));
    const [head, tail] = sides.length === 2 ? common(...letters) : [0, 0];
    const similar = sides.length === 2 && head + tail >= 0.4 * Math.min(letters[0].length, letters[1].length);
    return make("dl", { class: "raw" }, ...sides.flatMap(([, , lang], index) => {
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
})();
