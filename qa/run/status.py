"""The state of a tree: what is current, stale, missing, orphaned, by note and language. No engine is asked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from qa.cache import Cache, key
from qa.discover.result import Discovery, UnmatchedKind
from qa.discover.unpaired import HOUSEKEEPING
from qa.model import Group, Note, Provenance
from qa.model.errors import QaError, read_bounded
from qa.model.status import LanguageTotal, NoteStatus, State, Status, TranslationStatus
from qa.run.expected import expected_paths
from qa.run.staleness.cells import note_text
from qa.run.staleness.outline import outline
from qa.run.staleness.provenance import words_to_translate
from qa.run.staleness.tree import Provenances

WORDS_VERSION = "2"
NO_HISTORY = "no note has a history in git: it tells which version of its source a translation was made from"
LARGEST_REPORT = 256_000_000
"""Bytes of a report of `qa check`."""


def status_of(
    found: Discovery,
    told: Provenances,
    cache: Cache,
    reviewed: Mapping[str, tuple[int, int]] | None = None,
    findings: Mapping[str, int] | None = None,
) -> Status:
    """The state of what discovery found.

    `reviewed` are (accepted, all) segments and `findings` the number of findings, by the translations' paths.
    """
    missing = {one.source.path: one.languages for one in found.missing}
    sourced = {group.source.path: group for group in found.groups if group.source}
    alone = [one.source for one in found.missing if one.source.path not in sourced]
    groups = [*sourced.values(), *(Group(Path(note.path).stem, note, ()) for note in alone)]
    counted, expected = _words(groups, cache), expected_paths(groups)
    notes = [
        _note(group, counted[group.source.path], missing, expected, told, reviewed or {}, findings)
        for group in groups
        if group.source
    ]
    notes += [_orphan(one.path, one.lang) for one in found.orphaned]
    notes.sort(key=lambda note: note.source or note.translations[0].path)
    languages = tuple(sorted({one.lang for note in notes for one in note.translations}))
    totals = tuple(_total(lang, notes) for lang in languages)
    notices = told.notices or _nothing_known(found, told)
    return Status(tuple(notes), languages, notices, told.revision, totals)


def unlisted(found: Discovery) -> tuple[str, ...]:
    """A line about the notes that have no row, as nothing tells whether they are to be translated at all."""
    left = [
        one.path
        for one in found.unmatched
        if one.kind is UnmatchedKind.OTHER and Path(one.path).stem.lower() not in HOUSEKEEPING
    ]
    if not left:
        return ()
    others = f" and {len(left) - 1:,} more" if len(left) > 1 else ""
    return (f"no row for {left[0]}{others}: nothing tells whether it is to be translated, see qa files",)


def _nothing_known(found: Discovery, told: Provenances) -> tuple[str, ...]:
    """Why no translation's version is known: there is no history at all."""
    pairs = any(group.source and group.translations for group in found.groups)
    return (NO_HISTORY,) if pairs and not told.by_path else ()


def _note(
    group: Group,
    words: int,
    missing: Mapping[str, tuple[str, ...]],
    expected: Callable[[str, str], str],
    told: Provenances,
    reviewed: Mapping[str, tuple[int, int]],
    findings: Mapping[str, int] | None,
) -> NoteStatus:
    assert group.source is not None
    source = group.source
    there = [
        _translation(note, told.by_path.get(note.path), reviewed.get(note.path, (0, 0)), findings)
        for note in group.translations
    ]
    lacking = (
        TranslationStatus(lang, State.MISSING, words=words, expected=expected(source.path, lang))
        for lang in missing.get(source.path, ())
    )
    ordered = tuple(sorted((*there, *lacking), key=lambda one: one.lang))
    return NoteStatus(group.key, source.path, source.lang, words, ordered)


def _translation(
    note: Note, known: Provenance | None, reviewed: tuple[int, int], findings: Mapping[str, int] | None
) -> TranslationStatus:
    accepted, segments = reviewed
    count = None if findings is None else findings.get(note.path, 0)
    if known is None or not known.found_by:
        return TranslationStatus(
            note.lang, State.UNKNOWN, note.path, segments=segments, reviewed=accepted, findings=count
        )
    return TranslationStatus(
        note.lang,
        State.STALE if known.sections else State.CURRENT,
        note.path,
        known.base,
        known.date,
        known.found_by,
        known.sections,
        sum(section.words for section in known.sections),
        segments,
        accepted,
        count,
    )


def _orphan(path: str, lang: str) -> NoteStatus:
    return NoteStatus(Path(path).stem, "", "", 0, (TranslationStatus(lang, State.ORPHANED, path),))


def _total(lang: str, notes: Iterable[NoteStatus]) -> LanguageTotal:
    own = [(note, one) for note in notes for one in note.translations if one.lang == lang]
    states = Counter(one.state for _, one in own)
    counts = [one.findings for _, one in own if one.findings is not None]
    return LanguageTotal(
        lang,
        **{state.value: states[state] for state in State},
        words=sum(note.words for note, _ in own),
        to_translate=sum(one.words for _, one in own),
        segments=sum(one.segments for _, one in own),
        reviewed=sum(one.reviewed for _, one in own),
        findings=sum(counts) if counts else None,
    )


def _words(groups: Iterable[Group], cache: Cache) -> dict[str, int]:
    """The words of the sources, by path."""
    texts = {group.source.path: note_text(group.source.path) or "" for group in groups if group.source}
    keys = {path: key("words", WORDS_VERSION, text) for path, text in texts.items()}
    stored = cache.get_many(keys.values())
    counted = {path: _counted(stored.get(keys[path]), text) for path, text in texts.items()}
    cache.put_many({keys[path]: str(count).encode() for path, count in counted.items() if keys[path] not in stored})
    return counted


def _counted(stored: bytes | None, text: str) -> int:
    if stored and stored.isdigit():
        return int(stored)
    return sum(words_to_translate(None, section) for section in outline(text))


def findings_of(path: Path) -> Mapping[str, int]:
    """How many findings of minor and above a JSON report of `qa check` has, by the translation's path."""
    hint = "make one with qa check --format json"
    try:
        data = json.loads(read_bounded(path, LARGEST_REPORT, hint))
        return Counter(finding["target"]["path"] for finding in _told(data["findings"]))
    except (ValueError, TypeError, LookupError, RecursionError):
        raise QaError(f"{path}: not a JSON report of qa check", hint) from None


def _told(findings: Iterable[Any]) -> Iterator[Any]:
    return (f for f in findings if f["severity"] != "neutral" and f["check"] != "translation-stale")
