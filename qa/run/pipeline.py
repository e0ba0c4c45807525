"""The straight line: discover → parse → align → check → filter → report. Of many groups: `groups`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.align import align, embed_ahead
from qa.analysis import Analysis, analyse
from qa.analysis.rendering import of_project
from qa.analysis.unseen import unseen
from qa.cache.surroundings import watched
from qa.checks import Check, Coverage
from qa.checks.coverage import counted
from qa.engines import Engines
from qa.model import Bead, Bitext, Document, Finding, Group, Length, Note
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from qa.parse.load import load
from qa.parse.reread import reread
from qa.report.score import words
from qa.run import consensus
from qa.run.attested import marks_of, unaccepted
from qa.run.failures import Failure, attempt, side
from qa.run.kept import kept_results
from qa.run.pairs import check_pairs
from qa.run.settings import Result, Settings, checks, summed
from qa.run.staleness.known import brought_forward, by_known_source
from qa.run.usage import CHECKS as USAGE_CHECKS
from qa.run.usage import GroupWords, merged, words_of
from qa.text.glossary import glossary


def check_group(group: Group, settings: Settings, engines: Engines) -> Result:
    """The result of one group, kept for the next run where nothing of it changes meanwhile."""
    known = engines.computed_once(kept_results, settings)
    entry = known.entry(group)
    with watched() as surroundings:
        result = _checked_group(group, settings, engines)
    # a note that was edited while it was checked would be answered for wrongly ever after
    if entry and entry == known.entry(group):
        known.put(entry, result, surroundings)
    return result


def _checked_group(group: Group, settings: Settings, engines: Engines) -> Result:
    """Load one note and its translations, and check them. Where no source is known, one of them is the pivot."""
    first = group.source or group.translations[0]
    start = attempt("reading", side(first), side(first), load, first, engines.cache, settings.config.dialect)
    if isinstance(start, Failure):
        return unchecked(group, start.why, start)
    others = [note for note in group.translations if note is not first]
    # a translation that lost the mark of its dialect is still read as what it translates
    rest = [attempt("reading", side(first), side(note), load, note, engines.cache, start.dialect) for note in others]
    failures = tuple(failure for failure in rest if isinstance(failure, Failure))
    read = [(note, one) for note, one in zip(others, rest, strict=True) if isinstance(one, Document)]
    if group.source is None:
        pivot, *notes = consensus.ranked([start, *(document for _, document in read)], settings.config.pivot)
        parts = [check_documents(pivot, notes, settings, engines, symmetric=True)]
    else:
        parts = [_beside(text, start, own, settings, engines) for text, own in by_known_source(read).items()]
    return replace(join_parts(parts), failures=(*failures, *(f for part in parts for f in part.failures)))


def _beside(
    text: str, source: Document, read: Sequence[tuple[Note, Document]], settings: Settings, engines: Engines
) -> Result:
    """Translations that know the same version of their source (`text`, "" for the present one), checked beside it."""
    documents = [document for _, document in read]
    if not text:
        return check_documents(source, documents, settings, engines, whole=True)
    known = parse_text(text, source.path, source.lang, Dialect(source.dialect))
    result = check_documents(known, documents, settings, engines)
    bitexts = tuple(replace(b, source=source, beads=align(source, b.target, engines)) for b in result.bitexts)
    return replace(
        result,
        findings=tuple(brought_forward(result.findings, known, source, read[0][0])),
        documents=tuple(source if document.path == known.path else document for document in result.documents),
        bitexts=bitexts,
    )


def join_parts(parts: Sequence[Result]) -> Result:
    """The results of the parts of one group as one."""
    if len(parts) == 1:
        return parts[0]
    return Result(
        findings=tuple(finding for part in parts for finding in part.findings),
        documents=tuple({d.path: d for part in parts for d in part.documents}.values()),
        bitexts=tuple(bitext for part in parts for bitext in part.bitexts),
        pairs=sum(part.pairs for part in parts),
        paths=tuple(dict.fromkeys(path for part in parts for path in part.paths)),
        segments=sum(part.segments for part in parts),
        formulas=sum(part.formulas for part in parts),
        lengths=tuple(length for part in parts for length in part.lengths),
        model=next((part.model for part in parts if part.model), ""),
        usage=merged([part.usage for part in parts]),
        acceptable=tuple(mark for part in parts for mark in part.acceptable),
        paired=summed(part.paired for part in parts),
    )


def unchecked(group: Group, why: str, failure: Failure | None = None) -> Result:
    """The result of a group of which nothing could be checked."""
    pivot = group.source or group.translations[0]
    pairs = [(side(pivot), side(note)) for note in group.translations if note is not pivot]
    like = failure or Failure("this group", ("", ""), ("", ""), why)
    return Result(failures=tuple(replace(like, source=source, target=target) for source, target in pairs))


def check_documents(
    source: Document,
    translations: Sequence[Document],
    settings: Settings,
    engines: Engines,
    *,
    symmetric: bool = False,
    whole: bool = False,
) -> Result:
    """Align and check parsed notes. `symmetric` says that `source` is only a pivot, `whole` that it is checked too."""
    source, *translations = reread([source, *translations], lambda: _reads_single(source, settings))
    terms, macros = glossary(settings.config.root, settings.config.glossary), settings.config.macros
    renderer = settings.config.renderer
    engines.begin(len(translations))
    engines.paired.clear()
    # all at once is only faster: what fails here fails again for its own pair
    attempt("embedding", side(source), side(source), embed_ahead, [source, *translations], engines)
    beads = [
        attempt("aligning", side(source), side(target), _aligned, source, target, engines) for target in translations
    ]
    paired = dict(engines.paired)
    bitexts = [
        Bitext(source, target, found, symmetric, terms, macros, renderer)
        for target, found in zip(translations, beads, strict=True)
        if not isinstance(found, Failure)
    ]
    chosen = checks(settings.config)
    pairs = analyse(bitexts, engines)
    told, failures = check_pairs(pairs, chosen, whole=whole)
    found = tuple(unaccepted(told, bitexts, settings.accepted))
    missing = tuple(bead for bead in beads if isinstance(bead, Failure))
    return replace(
        _result(found, pairs, chosen, settings),
        failures=missing + failures,
        acceptable=tuple(marks_of(bitexts)) if settings.cache else (),
        paired=paired,
    )


def _reads_single(source: Document, settings: Settings) -> bool:
    renderer = of_project(source.path, settings.config.renderer)
    return renderer is not None and renderer.reads_single


def _aligned(source: Document, target: Document, engines: Engines) -> tuple[Bead, ...]:
    engines.begin()
    return align(source, target, engines)


def _result(
    findings: tuple[Finding, ...], pairs: Sequence[Analysis], checks: Sequence[Check], settings: Settings
) -> Result:
    documents = {d.path: d for pair in pairs for d in (pair.source, pair.target)}
    pointed = {place.path for f in findings for place in (f.target, f.source) if place}
    return Result(
        findings=findings,
        documents=tuple(d for path, d in documents.items() if path in pointed or "qa:" in d.text),
        bitexts=tuple(pair.bitext for pair in pairs) if settings.keep else (),
        pairs=len(pairs),
        paths=tuple(documents),
        segments=sum(len(pair.beads) for pair in pairs),
        formulas=sum(len(block.formulas) for d in documents.values() for block in d.blocks),
        lengths=tuple(_length(pair, tuple(map(type, checks))) for pair in pairs),
        model=", ".join(sorted(pairs[0].engines.used)) if pairs else "",
        usage=words_of(pairs) if any(check.id in USAGE_CHECKS for check in checks) else GroupWords(),
    )


def _length(pair: Analysis, checks: tuple[type[Check], ...]) -> Length:
    found, grades = unseen(pair), counted(pair.target.lang, checks)
    return Length(
        pair.target.path,
        pair.target.lang,
        words(pair.source),
        found.words,
        len(found.unseen),
        *(grades[grade] for grade in (Coverage.FULL, Coverage.PARTIAL, Coverage.OFF)),
    )
