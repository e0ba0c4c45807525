"""The table of notes and languages for a terminal, and the work list of one language."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model.status import LanguageTotal, NoteStatus, State, Status, TranslationStatus
from qa.report.wording import plural
from qa.text.visible import visible

MARKS = {State.CURRENT: "ok", State.MISSING: "missing", State.ORPHANED: "orphaned", State.UNKNOWN: "?"}
NOTE = "note"


def render(status: Status) -> str:
    """A row a note, a column a language; then the totals of every language."""
    rows = [(NOTE, "words", *status.languages), *(_row(note, status) for note in status.notes)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines += ["", "stale: sections changed since, words to translate; ?: made from an unknown version", ""]
    lines += [_total(total) for total in status.totals]
    lines += [f"qa: {visible(notice)}" for notice in status.notices]
    return "".join(f"{line}\n" for line in lines)


def _row(note: NoteStatus, status: Status) -> tuple[str, ...]:
    name = visible(note.source or note.translations[0].path)
    return name, f"{note.words:,}", *(_cell(note.of(lang)) for lang in status.languages)


def _cell(one: TranslationStatus | None) -> str:
    if one is None:
        return ""
    findings = f" {plural(one.findings, 'finding')}" if one.findings else ""
    if one.state is State.STALE:
        return f"stale {len(one.sections)} ({one.words:,}){findings}"
    return MARKS[one.state] + findings


def _total(total: LanguageTotal) -> str:
    parts = [f"{getattr(total, state.value):,} {state.value}" for state in State if getattr(total, state.value)]
    parts.append(f"{total.to_translate:,} of {plural(total.words, 'word')} to translate")
    if total.segments:
        parts.append(f"{100 * total.reviewed / total.segments:.0f} % reviewed")
    if total.findings is not None:
        parts.append(plural(total.findings, "finding"))
    return f"{total.lang}: {', '.join(parts)}"


def todo(status: Status, lang: str) -> str:
    """What is to be translated into a language: stale notes, those behind for longest first, then missing ones."""
    return "".join(f"{line}\n" for line in _todo(status, lang))


def _todo(status: Status, lang: str) -> Iterator[str]:
    own = [(note, one) for note in status.notes if (one := note.of(lang))]
    stale = [(note, one) for note, one in own if one.state is State.STALE]
    for _, one in sorted(stale, key=lambda row: (row[1].since or "9999", row[1].path)):
        since = f" since {one.since}" if one.since else ""
        yield f"{visible(one.path)}: {plural(len(one.sections), 'section')}{since}, {plural(one.words, 'word')}"
        for section in one.sections:
            title = visible(section.title) or "the beginning"
            line = section.target_cell.spoken(section.target_line)
            yield f"  {line}: {title} ({section.edit.value}, {plural(section.words, 'word')})"
            yield from (f"    {visible(line)}" for line in section.diff.split("\n") if section.diff)
    for note, one in own:
        if one.state is State.MISSING:
            place = f", belongs in {visible(one.expected)}" if one.expected else ""
            yield f"{visible(note.source)}: not translated, {plural(one.words, 'word')}{place}"
        elif one.state is State.ORPHANED:
            yield f"{visible(one.path)}: its source is gone"
    words = sum(one.words for _, one in own)
    unknown = sum(one.state is State.UNKNOWN for _, one in own)
    beside = f"; {plural(unknown, 'note')} made from an unknown version of the source" if unknown else ""
    yield f"{lang}: {plural(words, 'word')} to translate{beside}"
