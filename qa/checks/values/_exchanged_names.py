"""Names that stand in each other's place: between two sentences, within one, or that of another place of the note."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.checks.values._clause_names import clause_swaps
from qa.checks.values._names_with_values import value_swaps
from qa.checks.values._numbers import prose_text
from qa.checks.values._role_swaps import role_swaps
from qa.checks.values._swapped_names import COMPARED, marked_one, shares_mark
from qa.model import PROSE, Bead
from qa.model.records import dataclass
from qa.text.case_endings import CASES, has_case
from qa.text.english_names import Name, english_names, is_rare
from qa.text.languages import primary
from qa.text.names import affordable, has_name, words_of
from qa.text.transcription import place_in_characters, says

FIXED_ORDER = frozenset("en es fr it pt ca gl ro vi id ms zh".split())
"""Languages in which the subject stands before the verb and the object behind it (WALS 81A), without cases of nouns."""
IN_CHARACTERS = frozenset({"zh", "ja"})
"""Languages in whose texts a name is sought by characters, not by words."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BEGINNING = 40
"""Characters of a sentence within which its subject begins."""
SHORTEST = 5
"""Letters of a name that is sought by its letters in the rest of the note."""
MOST_UNSAID = 8
"""Names of a sentence that its translation does not say, beyond which it is no translation."""
BESIDE = 10
"""Sentences behind one in which names that changed places with its own are sought."""
VERB = 3
"""Letters of a verb."""
_BY = regex.compile(
    r"(?<!\p{L})(?:by|with|of|from|in|at|near|inside|around|por|con|de|del|par|avec|da|dal|dalla|do|pelo|pela|com|per|amb|bởi|oleh|và|and|or|y|et|e|i|și|dan)"
    r"(?: \p{Ll}+){0,2} ?$|[,;由被和与]$",
    regex.IGNORECASE,
)
"""What makes another thing than an object of the name that follows."""
_TOKEN = regex.compile(r"\p{Lu}[\p{L}\p{M}'’\-]+")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ExchangedNames:
    """What became what, with its stretches; `sure` unless the verb may be another one that turns the sides round.
    `names` are two of one sentence."""

    message: str
    source: Span
    target: Span
    sure: bool = True
    names: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """A pair of sentences: the English one and the other, the names of the English one, and whether they are said."""

    pair: SentencePair
    english: str
    other: str
    names: tuple[Name, ...]
    unsaid: tuple[Name, ...]


def exchanged_names(analysis: Analysis, bead: Bead) -> Iterator[ExchangedNames]:
    """The names of a bead that took each other's place, English being one of the languages."""
    langs = primary(analysis.source.lang), primary(analysis.target.lang)
    pairs = _by_bead(analysis).get((bead.source, bead.target), ()) if "en" in langs else ()
    if not pairs:
        return
    english = langs.index("en")
    other = langs[1 - english]
    read = [_read(pair, english, other) for pair in pairs]
    for i, one in enumerate(read):
        yield from _between(read, i, other)
        yield from _of_the_note(analysis, one, english)
        found = [*_within(one, other), *_in_roles(one, other), *(_with_values(one, other) if english == 0 else ())]
        found = [swap for swap in found if not _is_list(swap, one, other)]
        within = [swap for swap in found if swap.sure][:1] or found[:1]
        yield from within or (swap for swap in _in_clauses(analysis, one, other) if not _is_list(swap, one, other))


def _is_list(swap: ExchangedNames, one: _Said, lang: str) -> bool:
    from qa.checks.values._listed_names import are_listed

    return swap.names is not None and are_listed(swap.names, one.english, one.other, lang)


@computed_once
def _by_bead(analysis: Analysis) -> dict[tuple[tuple[int, ...], tuple[int, ...]], list[SentencePair]]:
    found: dict[tuple[tuple[int, ...], tuple[int, ...]], list[SentencePair]] = {}
    for pair in sentence_pairs(analysis):
        found.setdefault((pair.bead.source, pair.bead.target), []).append(pair)
    return found


def _read(pair: SentencePair, english: int, lang: str) -> _Said:
    texts = pair.texts[english], pair.texts[1 - english]
    names = tuple(affordable(english_names(texts[0]), texts[1]))
    words = words_of(texts[1]) if names else []
    return _Said(pair, *texts, names, tuple(n for n in names if not _is_said(n, texts[1], lang, words)))


def _is_said(name: Name, text: str, lang: str, words: Sequence[str]) -> bool:
    return bool(name.entity) or says(name, text, lang, words)


def _between(read: Sequence[_Said], i: int, lang: str) -> Iterator[ExchangedNames]:
    """Two names, each of which stands in the other's sentence."""
    if len(read[i].unsaid) > MOST_UNSAID:
        return
    for other in read[i + 1 : i + 1 + BESIDE]:
        if not other.unsaid or len(other.unsaid) > MOST_UNSAID:
            continue
        for one in (name for name in read[i].unsaid if _stands(name, other.other, lang)):
            for two in other.unsaid:
                if one.text != two.text and _stands(two, read[i].other, lang):
                    message = f"names '{one.text}' and '{two.text}' changed places"
                    spans = _extent(read[i].pair, 0), _extent(read[i].pair, 1)
                    yield ExchangedNames(message, *spans)


def _stands(name: Name, text: str, lang: str) -> bool:
    return says(name, text, lang, words_of(text))


@computed_once
def _note_names(analysis: Analysis) -> frozenset[str]:
    """The rarer words of names of the English note."""
    document = analysis.source if primary(analysis.source.lang) == "en" else analysis.target
    blocks = [i for i, block in enumerate(document.blocks) if block.kind in PROSE]
    names = (name for i in blocks for name in english_names(prose_text(document, i)) if not name.entity)
    return frozenset(w.form for name in names for w in name.words if len(w.form) >= SHORTEST and is_rare(w.form))


@computed_once
def _strange(analysis: Analysis) -> frozenset[str]:
    """Those that it never writes small."""
    plain = _plain(analysis)
    return frozenset(form for form in _note_names(analysis) if form.lower() not in plain)


def _plain(analysis: Analysis) -> frozenset[str]:
    english = analysis.source if primary(analysis.source.lang) == "en" else analysis.target
    return analysis.vocabulary(english).plain


def _of_the_note(analysis: Analysis, one: _Said, english: int) -> Iterator[ExchangedNames]:
    """A name of a sentence with another name of the note in its place, of which the paragraph says nothing."""
    if len(one.unsaid) != 1:
        return
    document = (analysis.source, analysis.target)[english]
    around = " ".join(document.text[document.blocks[i].content_start : document.blocks[i].content_end]
                      for i in (one.pair.bead.source, one.pair.bead.target)[english]).lower()  # fmt: skip
    # what the note writes small as well is a word: other languages write loans with a capital
    known = _strange(analysis)
    strange = [m for m in _TOKEN.finditer(one.other) if m[0] in known and m[0].lower() not in around]
    if len(strange) == 1:
        name = one.unsaid[0]
        spans = _extent(one.pair, 0), _extent(one.pair, 1)
        was, became = (name.text, strange[0][0]) if english == 0 else (strange[0][0], name.text)
        yield ExchangedNames(f"name '{was}' became '{became}'", *spans)


def _within(one: _Said, lang: str) -> Iterator[ExchangedNames]:
    """The only two names of a sentence, of which the other one is marked or comes first."""
    persons = [name for name in one.names if not name.entity]
    places = lang in IN_CHARACTERS and len(one.names) == 2 and not persons
    persons = list(one.names) if places else persons
    if len(one.names) != 2 or len(persons) != 2 or one.unsaid:
        return
    ours = [(name.start, name.end) for name in persons]
    if lang in IN_CHARACTERS and all(marked_one(one.english, ours, "en", role) is None for role in range(COMPARED)):
        # where characters say a name costs much, and there order tells nothing
        return
    theirs = [_place(name, one.other, lang) for name in persons]
    if theirs[0] is None or theirs[1] is None or theirs[0] == theirs[1]:
        return
    spans = [theirs[0], theirs[1]]
    message = f"names '{persons[0].text}' and '{persons[1].text}' changed places"
    stretches, both = (_extent(one.pair, 0), _extent(one.pair, 1)), (persons[0].text, persons[1].text)
    sides = (one.english, ours, "en"), (one.other, spans, lang)
    for role in range(COMPARED):
        first, last = marked_one(*sides[0], role), marked_one(*sides[1], role)
        if first is not None and last is not None:
            if first != last and not shares_mark(*sides, (first, last), role):
                yield ExchangedNames(message, *stretches, names=both)
            return
    if _is_subject(one.english, ours[0], ours[1]) and _cases_changed(persons, one.other, spans, lang):
        yield ExchangedNames(message, *stretches, sure=False, names=both)
        return
    turned = lang in FIXED_ORDER and not places and spans[1][1] <= spans[0][0]
    if turned and _is_subject(one.english, ours[0], ours[1]) and _is_subject(one.other, spans[1], spans[0]):
        yield ExchangedNames(message, *stretches, sure=False, names=both)


def _in_roles(one: _Said, lang: str) -> Iterator[ExchangedNames]:
    """Names of which the other one is the one to whom, by whom or from whom."""
    for first, last, sure in role_swaps(one.english, one.other, lang):
        spans = _extent(one.pair, 0), _extent(one.pair, 1)
        yield ExchangedNames(f"names '{first}' and '{last}' changed places", *spans, sure=sure, names=(first, last))


def _with_values(one: _Said, lang: str) -> Iterator[ExchangedNames]:
    """Names that have each other's numbers."""
    for first, last in value_swaps(one.english, one.other, lang):
        spans = _extent(one.pair, 0), _extent(one.pair, 1)
        yield ExchangedNames(f"names '{first}' and '{last}' changed places", *spans)


def _in_clauses(analysis: Analysis, one: _Said, lang: str) -> Iterator[ExchangedNames]:
    """Names that stand in each other's clause."""
    for first, last in clause_swaps(one.english, one.other, lang, analysis):
        spans = _extent(one.pair, 0), _extent(one.pair, 1)
        yield ExchangedNames(f"names '{first}' and '{last}' changed places", *spans, names=(first, last))


def _is_subject(text: str, first: Span, last: Span) -> bool:
    """Whether the first name may be the subject of a sentence, and the last one its object."""
    before, between = text[: first[0]], text[first[1] : last[0]]
    near = first[0] <= BEGINNING and _BY.search(before) is None
    return (
        near
        and _BY.search(between) is None
        and not regex.search(r"[,;:.。，]", between)
        and len(between.strip()) >= VERB
    )


def _cases_changed(names: Sequence[Name], text: str, spans: Sequence[Span], lang: str) -> bool:
    """Whether the subject of the English sentence has an ending of a case and its object has none, in a language that
    marks objects: "Smith gave Jones", «Джонс отдал Смиту»."""
    if lang not in CASES:
        return False
    cases = [has_case(name.words[-1].form, text[slice(*span)]) for name, span in zip(names, spans, strict=True)]
    return cases == [True, False]


def _place(name: Name, text: str, lang: str) -> Span | None:
    """Where a text has the words of a name, if at one place."""
    if lang in IN_CHARACTERS:
        return place_in_characters(name, text, lang)
    words = [word.form for word in name.words if is_rare(word.form)] or [name.words[-1].form]
    found = [
        m.span() for m in regex.finditer(r"[\p{L}\p{M}'’\-]+", text) if any(has_name(w, m[0], [m[0]]) for w in words)
    ]
    if not found or found[-1][0] - found[0][1] > BEGINNING // 2:
        return None
    return found[0][0], found[-1][1]


def _extent(pair: SentencePair, side: int) -> Span:
    sentence = (pair.source, pair.target)[side]
    return sentence.start, sentence.end
