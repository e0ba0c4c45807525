"""Candidate terms of a project: what its notes say often, and what their translations have for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from qa.align import align, embed_ahead
from qa.analysis import analyse
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.analysis.terminology import Terminology, terminology_of
from qa.engines import Engines
from qa.model import Bitext, Group, place
from qa.model.records import dataclass
from qa.parse.load import load
from qa.run.processes import spread
from qa.run.settings import Settings
from qa.text.numbers.spelled import spelled
from qa.text.term_forms import is_form, is_fragment
from qa.text.term_pairs import Pairing
from qa.text.words import zipf

PLACES = 3
"""Places that are shown of a rendering."""
FEWEST = 3
"""Sentences of a longer term that may own a rendering."""
CLEAR = 0.5
"""Dice's coefficient from which a rendering is proposed, and share of a term's sentences that all of them explain."""
RARE = 0.2
"""Share of a term's sentences from which a rendering beside the likeliest one is more than chance."""
OWN = 0.6
"""Share of a rendering's sentences in which the source says the term."""

EVERYDAY = 5.65
"""Zipf frequency from which a word is no term: "people", "long"."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a language has for a term: its commonest spelling, in how many of the term's sentences, and where first."""

    form: str
    times: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term of the source, the sentences that say it in all, and its renderings in one language, commonest first."""

    term: str
    language: str
    times: int
    renderings: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """The aligned sentences of one pair of notes, with the paths of these."""

    languages: tuple[str, str]
    pairs: tuple[tuple[SentencePair, str], ...]


def candidates(groups: Sequence[Group], settings: Settings, jobs: int, least: int) -> Iterator[Candidate]:
    """Terms of at least `least` sentences of a language pair, those with the likeliest renderings, by language."""
    by_languages: dict[tuple[str, str], list[tuple[SentencePair, str]]] = {}
    for found in spread(_sentences, [g for g in groups if g.source], settings, jobs, _unreadable):
        for one in found:
            by_languages.setdefault(one.languages, []).extend(one.pairs)
    for (source, target), pairs in sorted(by_languages.items()):
        known = terminology_of(tuple(pair for pair, _ in pairs), source, target)
        yield from _of_language(known, (source, target), [where for _, where in pairs], least)


def _unreadable(group: Group, why: str) -> list[Sentences]:
    """A group that cannot be read proposes nothing; `qa check` says why."""
    return []


def _sentences(group: Group, settings: Settings, engines: Engines) -> list[Sentences]:
    """The sentences of a group's pairs; a place is the target's, as `path:line`."""
    assert group.source is not None
    source = load(group.source, engines.cache)
    targets = [load(note, engines.cache) for note in group.translations]
    embed_ahead([source, *targets], engines)
    found = []
    for target in targets:
        analysis = analyse([Bitext(source, target, align(source, target, engines))], engines)[0]
        pairs = sentence_pairs(analysis)
        places = (place(target, pair.target.start, pair.target.end) for pair in pairs)
        rows = tuple((pair, f"{at.path}:{at.line}") for pair, at in zip(pairs, places, strict=True))
        found.append(Sentences((source.lang, target.lang), rows))
    return found


def _of_language(
    known: Terminology, languages: tuple[str, str], places: Sequence[str], least: int
) -> Iterator[Candidate]:
    source, language = languages
    longer = _longer(known)
    for term in known.terms(least):
        if _is_everyday(term, source):
            continue
        own = (
            pairing for pairing in known.renderings(term) if not _is_of_another(known, pairing, longer.get(term, ()))
        )
        if proposed := _distinct(known, own, language):
            render = partial(_rendering, known, places)
            yield Candidate(term, language, len(known.source[term]), tuple(map(render, proposed)))


def _longer(known: Terminology) -> dict[str, list[str]]:
    """The terms of several words by each of their words, where they are said often enough to have renderings."""
    found: dict[str, list[str]] = {}
    for term, sentences in known.source.items():
        if " " in term and len(sentences) >= FEWEST:
            for word in term.split(" "):
                found.setdefault(word, []).append(term)
    return found


def _is_of_another(known: Terminology, pairing: Pairing, longer: Iterable[str]) -> bool:
    """Whether a rendering is rather one of a longer term, which makes up half of the shorter one's sentences:
    Ladezyklus is no "charge", it is a "charge cycle"."""
    said = known.target[pairing.rendering]
    for sentences in (known.source[term] for term in longer):
        score = 2 * len(sentences & said) / (len(sentences) + len(said))
        if 2 * len(sentences) >= len(pairing.sentences) and score > pairing.score:
            return True
    return False


def _is_everyday(term: str, language: str) -> bool:
    """Whether a term is one of the commonest words of its language, or a number in words: no glossary has it."""
    return " " not in term and (zipf(term, language) >= EVERYDAY or any(True for _ in spelled(term, language)))


def _distinct(known: Terminology, pairings: Iterable[Pairing], language: str) -> list[Pairing]:
    """The likeliest rendering, then those that stand in other sentences; the forms of one word count together."""
    taken: frozenset[int] = frozenset()
    found: list[Pairing] = []
    for pairing in pairings:
        form = known.spelled[pairing.rendering]
        if is_fragment(form, language):
            continue
        same = next((k for k, one in enumerate(found) if is_form(known.spelled[one.rendering], form, language)), None)
        if same is not None:
            together = found[same].together | pairing.together
            commoner = max(found[same], pairing, key=lambda one: len(one.together))
            found[same] = replace(commoner, together=together)
            taken |= together
            continue
        often = len(pairing.together) >= RARE * len(pairing.sentences)
        clear = pairing.score >= CLEAR if not taken else pairing.own >= OWN and often
        if clear and not taken & pairing.together:
            taken |= pairing.together
            found.append(pairing)
    return found if found and len(taken) >= CLEAR * len(found[0].sentences) else []


def _rendering(known: Terminology, places: Sequence[str], pairing: Pairing) -> Rendering:
    where = tuple(dict.fromkeys(places[number] for number in sorted(pairing.together)))[:PLACES]
    return Rendering(known.spelled[pairing.rendering], len(pairing.together), where)
