"""Results of groups kept between runs: a group with unchanged notes, settings and surroundings is not checked anew.

What is kept is what the checks told before anything is weighed across groups: severities by usage, ignores, baselines
and suppressions are applied in every run. The key covers all that a result depends on: the notes' contents, paths and
languages, what history knows of them, the checks with their options, glossary, macros and engine, the release and the
very code and libraries. Files beside the notes that a check looked at are noted with the result, and looked at again;
so is which of its segments a person has accepted.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa.cache import Cache, key
from qa.cache.surroundings import Seen, state_of
from qa.engines import Engines, budget
from qa.engines.profiles import PACKAGES
from qa.model import Detail, Document, Finding, Group, Length, Note, Place, Severity
from qa.model.errors import QaError, read_bounded
from qa.parse import MAX_BYTES, PARSER_VERSION
from qa.parse.dialects import Folders, of_file
from qa.parse.load import load
from qa.run.attested import mark
from qa.run.build import build
from qa.run.usage import GroupWords
from qa.text.glossary import glossary

if TYPE_CHECKING:
    from qa.run.settings import Result, Settings

_VERSION = "3"
_MARK = "qa:"
"""What a note with a suppression holds: only such a note is read again as a whole."""
_NOTEBOOK = ".ipynb"


class Kept:
    """The results that are kept under some settings; none where they depend on what cannot be told."""

    def __init__(self, settings: Settings, cache: Cache) -> None:
        self._cache, self._seen = cache, Seen()
        self._dialect = settings.config.dialect
        # a model by name or folder may change without its name; the side-by-side report needs the notes themselves
        able = settings.cache is not None and not settings.keep and settings.config.model in ("auto", *PACKAGES)
        self._settings = _of_settings(settings) if able else ""
        self._folders: Folders = {}
        self._accepted: dict[str, list[str]] = {}
        for line in settings.accepted:
            self._accepted.setdefault(mark(line), []).append(line)

    def entry(self, group: Group) -> bytes | None:
        """The key of a group's result; None where a note cannot be read."""
        if not self._settings:
            return None
        notes = [*((group.source,) if group.source else ()), *group.translations]
        parts = [_VERSION, self._settings, "source" if group.source else ""]
        for note in notes:
            content = _content(Path(note.file or note.path))
            if content is None:
                return None
            parts += [repr(replace(note, file="")), content]
        parts.append(self._dialect or str(of_file(Path(notes[0].path), self._folders)))
        return key("result", *parts)

    def get_many(self, entries: Sequence[bytes | None], groups: Sequence[Group]) -> Iterator[Result | None]:
        """The kept results of groups by their entries, in order; None where there is none."""
        wanted = [entry for entry in entries if entry]
        stored = self._cache.get_many(wanted) if wanted else {}
        for entry, group in zip(entries, groups, strict=True):
            value = stored.get(entry) if entry else None
            yield self._decoded(value, group) if value is not None else None

    def put(self, entry: bytes, result: Result, surroundings: Mapping[str, str]) -> None:
        """Keep a result; one with a failure is tried again next time."""
        if not result.failures and not result.bitexts:
            accepted = self._accepted_of(result.acceptable)
            self._cache.replace_many({entry: _encoded(result, surroundings, accepted)})

    def _accepted_of(self, marks: Sequence[str]) -> list[str]:
        """Those of the accepted lines that a result depends on."""
        return sorted(line for one in {*marks} & self._accepted.keys() for line in self._accepted[one])

    def _decoded(self, value: bytes, group: Group) -> Result | None:
        """The result that was kept; None where its surroundings changed, and for anything else."""
        try:
            record = json.loads(zlib.decompress(value))
            if any(state_of(what, self._seen) != state for what, state in record["surroundings"].items()):
                return None
            if self._accepted_of(record["acceptable"]) != record["accepted"]:
                return None
            return _result(record, group, self._cache)
        except (zlib.error, ValueError, TypeError, LookupError, AttributeError, RecursionError):
            return None


def kept_results(settings: Settings, engines: Engines) -> Kept:
    """The results that are kept under these settings in the cache of these engines."""
    return Kept(settings, engines.cache)


def _of_settings(settings: Settings) -> str:
    from qa.run.settings import chosen

    config = settings.config
    limits = [f"{name}={value}" for name, value in sorted(vars(budget).items()) if name.isupper()]
    said = [
        build(), PARSER_VERSION, config.model, config.device, config.dialect, config.renderer, config.pivot,
        *map(repr, chosen(config)), repr(sorted(config.checks.items())), repr(glossary(config.root, config.glossary)),
        json.dumps(dict(config.macros), sort_keys=True, default=repr), *limits,
    ]  # fmt: skip
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()


def _content(path: Path) -> str | None:
    try:
        return hashlib.sha256(read_bounded(path, MAX_BYTES, "")).hexdigest()
    except QaError:
        return None


def _encoded(result: Result, surroundings: Mapping[str, str], accepted: Sequence[str]) -> bytes:
    told = {finding.target.path for finding in result.findings}
    record = {
        "findings": [_row(finding) for finding in result.findings],
        "documents": [_sheet(document, document.path in told) for document in result.documents],
        "counts": [result.pairs, list(result.paths), result.segments, result.formulas, result.model],
        "lengths": [astuple(length) for length in result.lengths],
        "said": sorted(result.usage.said),
        "kept": {lang: dict(words) for lang, words in result.usage.kept.items()},
        "surroundings": dict(surroundings),
        "acceptable": result.acceptable,
        "accepted": accepted,
        "paired": dict(result.paired),
    }
    return zlib.compress(json.dumps(record).encode("ascii"), 1)


def _result(record: Mapping[str, Any], group: Group, cache: Cache) -> Result:
    from qa.run.settings import Result

    pairs, paths, segments, formulas, model = record["counts"]
    notes = {note.path: note for note in (*((group.source,) if group.source else ()), *group.translations)}
    return Result(
        findings=tuple(_finding(row) for row in record["findings"]),
        documents=tuple(_document(sheet, notes, cache) for sheet in record["documents"]),
        pairs=int(pairs),
        paths=tuple(paths),
        segments=int(segments),
        formulas=int(formulas),
        lengths=tuple(Length(*row) for row in record["lengths"]),
        model=str(model),
        usage=GroupWords(frozenset(record["said"]), record["kept"]),
        acceptable=tuple(record["acceptable"]),
        paired={str(name): int(count) for name, count in record["paired"].items()},
    )


def _sheet(document: Document, told: bool) -> list[Any]:
    """What a report shows of a note: its text. All of it is read again where more is needed: findings of one cause are
    told once by the blocks in which they stand."""
    whole = told or _MARK in document.text or document.path.endswith(_NOTEBOOK)
    return [document.path, document.lang, document.dialect, "" if whole else document.text, whole]


def _document(sheet: Sequence[Any], notes: Mapping[str, Note], cache: Cache) -> Document:
    path, lang, dialect, text, whole = sheet
    if whole:
        return replace(load(notes[path], cache, dialect), lang=lang)
    starts = (0, *(k + 1 for k, character in enumerate(text) if character == "\n"))
    return Document(path, lang, text, (), line_starts=starts, dialect=dialect)


def _row(finding: Finding) -> list[Any]:
    return [
        finding.check, finding.category, finding.severity.value, finding.message, _place(finding.target),
        _place(finding.source), finding.source_lang, finding.target_lang, finding.confidence, finding.fingerprint,
        [[_place(d.target), _place(d.source), d.message] for d in finding.details],
    ]  # fmt: skip


def _place(place: Place | None) -> list[Any] | None:
    return list(astuple(place)) if place else None


def _finding(row: Sequence[Any]) -> Finding:
    check, category, severity, message, target, source, source_lang, target_lang, confidence, fingerprint, details = row
    return Finding(
        check, category, Severity(severity), message, Place(*target), Place(*source) if source else None,
        source_lang, target_lang, confidence, fingerprint,
        tuple(Detail(Place(*t), Place(*s) if s else None, said) for t, s, said in details),
    )  # fmt: skip
