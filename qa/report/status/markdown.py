"""The status for a job's summary or a comment: totals by language, then what is stale, a part a note."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model.status import LanguageTotal, State, Status, TranslationStatus
from qa.report.markdown import text
from qa.report.wording import plural

MARKER = "<!-- qa-status -->"
"""First line: by it a workflow finds its own comment again."""
MAX_BYTES = 60_000
MOST_DIFF = 20
"""Notes whose changes are shown."""
ICONS = {
    State.CURRENT: "✅", State.STALE: "🟡", State.MISSING: "⬜", State.ORPHANED: "🗑️", State.UNKNOWN: "❔",
}  # fmt: skip


def render(status: Status) -> str:
    """At most 60 kB; what does not fit is counted."""
    stale = sum(total.stale for total in status.totals)
    missing = sum(total.missing for total in status.totals)
    words = sum(total.to_translate for total in status.totals)
    head = f"{stale:,} stale, {missing:,} missing: {plural(words, 'word')} to translate"
    parts = [f"{MARKER}\n### Translations: {head}\n\n", *_totals(status), "\n", *_notes(status)]
    kept, size = [], 0
    for number, part in enumerate(parts):
        size += len(part.encode("utf-8", "replace"))
        if size > MAX_BYTES:
            kept.append(f"\n…and {len(parts) - number:,} more lines: see `qa status`.\n")
            break
        kept.append(part)
    return "".join(kept).encode("utf-8", "replace").decode("utf-8")


def _totals(status: Status) -> Iterator[str]:
    reviewed = any(total.segments for total in status.totals)
    findings = any(total.findings is not None for total in status.totals)
    names = [*(f"{ICONS[state]} {state.value}" for state in State), "words to translate"]
    names += ["reviewed"] * reviewed + ["findings"] * findings
    yield f"| language | {' | '.join(names)} |\n|---|{'--:|' * len(names)}\n"
    for total in status.totals:
        cells = [f"{getattr(total, state.value):,}" for state in State]
        cells += [f"{total.to_translate:,} of {total.words:,}"]
        cells += [_share(total)] * reviewed + [f"{total.findings or 0:,}"] * findings
        yield f"| {text(total.lang)} | {' | '.join(cells)} |\n"
    yield from (f"\n{text(notice)}\n" for notice in status.notices)


def _share(total: LanguageTotal) -> str:
    return f"{100 * total.reviewed / total.segments:.0f} %" if total.segments else ""


def _notes(status: Status) -> Iterator[str]:
    rows = [note for note in status.notes if any(one.state is not State.CURRENT for one in note.translations)]
    if rows:
        yield f"| note | {' | '.join(map(text, status.languages))} |\n|---|{'---|' * len(status.languages)}\n"
    for note in rows:
        cells = " | ".join(_cell(note.of(lang)) for lang in status.languages)
        yield f"| {text(note.source or note.translations[0].path)} | {cells} |\n"
    stale = sorted((one for _, one in status.stale()), key=lambda one: (one.since or "9999", one.path))
    for one in stale[:MOST_DIFF]:
        yield _changes(one)


def _cell(one: TranslationStatus | None) -> str:
    if one is None:
        return ""
    if one.state is State.STALE:
        return f"{ICONS[one.state]} {len(one.sections)} ({plural(one.words, 'word')})"
    return ICONS[one.state]


def _changes(one: TranslationStatus) -> str:
    since = f" since {one.since}" if one.since else ""
    head = f"<code>{text(one.path)}</code>: {plural(len(one.sections), 'section')}{since}"
    lines = [f"\n<details><summary>{head}</summary>\n"]
    for section in one.sections:
        lines.append(f"\n{text(section.title) or 'the beginning'} ({section.edit.value}):\n")
        lines += [f"    {line}" for line in section.diff.split("\n")]
    return "\n".join((*lines, "\n</details>\n"))
