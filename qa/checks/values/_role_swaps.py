"""Two names of a sentence of which the other one is the one to whom, by whom or from whom: "from Geneva to Toronto"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from qa.checks.values._heard_places import heard_place
from qa.checks.values._said_names import SURNAME, SaidNames
from qa.checks.values._swapped_names import COMPARED, DENIED, FROM, ROLES, TO, is_attribute, marked_one, shares_mark
from qa.text.case_endings import CASES, has_case
from qa.text.english_names import (
    ARTICLE_BEFORE,
    Name,
    NameWord,
    common_words,
    english_names,
    language_names,
    only_capitals,
)
from qa.text.exonyms import exonyms
from qa.text.names import begins
from qa.text.persons import acts, surnames
from qa.text.transcription import place_in_characters
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MOST = 6
"""Names of a sentence beyond which nothing is told."""
LONGEST = 400
"""Characters of a sentence that is looked through."""
_ROLE, _UPPER = regex.compile(r"\b(?:to|by|from|not|instead of|than)\b"), regex.compile(r"\b\p{Lu}\p{L}{2}")
_CAPITAL = regex.compile(r"(?:(?<=\p{Ll},? )|(?<=(?:^|[.!?] )))\p{Lu}[\p{L}\p{M}]{2,}(?![\p{L}'’-])(?! \p{Lu})")
_GIVES = regex.compile(
    r"\b(?:g[ai]v|lend|lent|sold|sell|sen[dt]|wr[io]t|show|hand|pass|pa(?:y|id)|offer|br(?:ing|ought)|t(?:each|aught)|dedicat|introduc"
    r"|explain|report|return|award|promis|tell|told|owe|leav|left|present)"
)
"""Verbs with one to whom something goes, and no direction."""
_PREPOSITION = regex.compile(
    r"(?<!\p{L})(?:in|at|on|of|for|near|with|from|by|to|into|over|than|like|about|via|through) "
    r"(?:the )?(?:\p{Lu}[\p{L}.]* )?$"
)
_PREFIXES = {
    ("he", TO): "ל",
    ("he", FROM): "מ",
    ("he", COMPARED): "מ",
    ("ar", TO): "ل",
}
"""What these languages write to a name for each of the roles."""
Span = tuple[int, int]
_placed = lru_cache(maxsize=1024)(place_in_characters)


_TOLD = regex.compile(
    r"\b(?:told|tells?|asked|gave|gives?|showed|shows?|sent|offered|taught|lent|paid|sold|brought|handed|promised|reminded"
    r"|informed|warned|convinced|persuaded|owed|granted) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\p{Lu}"
)
"""A name that somebody is told or given something, without a word: elsewhere one says "to" before it as well."""


_TELLS = regex.compile(
    r"\b(?:told|tells?|gave|gives?|showed|shows?|sent|sends?|offered|taught|lent|lends?|paid|pays?|sold|sells?|handed"
    r"|promised|owes?|owed|teaches|wrote) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?\Z"
)
_PASSIVE = regex.compile(r"\b(?:was|were|been|being|be|is|are|[Hh]as|[Hh]ave|[Hh]ad|not|never) \Z")
BEFORE = 24
"""Characters before a name in which the verb stands that has it for its object, and before that its auxiliary."""
FROM_AS_TO = frozenset({"ja", "ko"})
"""Languages that mark the one from whom somebody learns or borrows as the one whom somebody teaches: に, 에게."""


def role_swaps(english: str, other: str, lang: str) -> Iterator[tuple[str, str, bool]]:
    """The two names of a pair of sentences that have each other's role, and whether a word says so and not a case."""
    if not (_ROLE.search(english) or _TOLD.search(english)):
        return
    said = SaidNames(english, other, lang, frozenset())
    names = few_names(said, MOST)
    # where they stand in the other text costs most, and few sentences mark any
    if not any(_has_role(english, name) or _is_told(english, name) for name in names) or not (
        placed := placed_names(names, said)
    ):
        return
    known = [(name, place) for name, place in placed if place]
    ours, theirs = [(name.start, name.end) for name, _ in known], [place for _, place in known]
    sides = (english, ours, "en"), (other, theirs, lang)
    if len(known) == len(placed):
        yield from _turned_recipients(said, known, theirs)
    for role in range(len(ROLES)):
        one, two = marked_one(english, ours, "en", role), _marked(said, known, theirs, role)
        if one is None or (role == TO and _TOLD.search(english)):
            continue
        if two is not None and shares_mark(*sides, (one, two), role):
            continue
        if two is not None and one != two and len(known) == len(placed):
            first, last = sorted((one, two))
            # faster than the one, slower than the other
            yield known[first][0].form, known[last][0].form, role != COMPARED
            return
        person = (
            _only_person(english, other, lang, known, one, role)
            if two is None and role not in (DENIED, COMPARED)
            else None
        )
        if person is not None:
            yield known[min(person, one)][0].form, known[max(person, one)][0].form, True
            return
        given = role == TO and two is None and len(placed) == 2 and _GIVES.search(english)
        if given and _is_turned(known, one, other, lang):
            yield known[0][0].form, known[1][0].form, False
            return


def _turned_recipients(
    said: SaidNames, known: Sequence[tuple[NameWord, Span]], spans: Sequence[Span]
) -> Iterator[tuple[str, str, bool]]:
    """Whoever teaches or lends, where the other text says "to" before or behind him alone: "Ann lent Bob", „Bob a prêté
    à Ann“. In languages that say the same of the one from whom somebody learns, the verb may be another one."""
    told = [k for k, (name, _) in enumerate(known) if _is_told(said.english, name)]
    # the one before the verb gives
    if len(told) != 1 or told[0] == 0:
        return
    two = _marked(said, known, spans, TO)
    if two is not None and two == told[0] - 1 and _PREPOSITION.search(said.english, 0, known[two][0].start) is None:
        yield known[two][0].form, known[told[0]][0].form, said.lang not in FROM_AS_TO


def _is_told(english: str, name: NameWord) -> bool:
    """Whether somebody is told or given something, without a word before his name."""
    verb = _TELLS.search(english, max(0, name.start - BEFORE), name.start)
    return verb is not None and _PASSIVE.search(english, max(0, verb.start() - BEFORE), verb.start()) is None


def _only_person(
    english: str, other: str, lang: str, known: Sequence[tuple[NameWord, Span]], one: int, role: int
) -> int | None:
    """The name that has a role instead of the one, where the language says it as it says where things are: à Curie, à
    Paris. No name counts before which English has a preposition as well."""
    marked = [k for k, (_, place) in enumerate(known) if marked_one(other, [place], lang, role) is not None]
    others = [k for k in marked if _PREPOSITION.search(english, 0, known[k][0].start) is None]
    others = [k for k in others if not is_attribute(english, (known[k][0].start, known[k][0].end))]
    return others[0] if one not in marked and len(others) == 1 else None


def few_names(said: SaidNames, most: int) -> list[NameWord]:
    """The names of the English sentence. None where they cannot be told apart, and where they are fewer than two or
    more than `most`."""
    if max(len(said.english), len(said.other)) > LONGEST or len(_UPPER.findall(said.english)) < 2:
        return []
    names = sorted((*names_of(said.english), *_kept_words(said)), key=lambda name: name.start)
    names = [name for k, name in enumerate(names) if k == 0 or name.start >= names[k - 1].end]
    return names if 2 <= len(names) <= most and len({name.form for name in names}) == len(names) else []


def _has_role(english: str, name: NameWord) -> bool:
    span = (name.start, name.end)
    return any(marked_one(english, [span], "en", role) is not None for role in range(len(ROLES)))


def placed_names(names: Sequence[NameWord], said: SaidNames) -> list[tuple[NameWord, Span | None]]:
    """The names of the English sentence, each with the one place where the other one says it. None where places cannot
    be told apart, or are fewer than two."""
    placed = [(name, place_of(name, said)) for name in names]
    places = [place for _, place in placed if place]
    return placed if 2 <= len(places) == len(set(places)) else []


def names_of(english: str) -> Iterator[NameWord]:
    """The last word of each name of an English sentence, also of a surname that is a word, amid the sentence."""
    found: dict[int, NameWord] = {}
    for name in english_names(english):
        word = name.words[-1]
        found[word.start] = NameWord(word.form, name.start, name.end)
    for match in _CAPITAL.finditer(english):
        low = match[0].lower()
        apart = not any(name.start <= match.start() < name.end for name in found.values())
        before = ARTICLE_BEFORE.search(english, max(0, match.start() - 8), match.start())
        amid = not begins(english, match.start()) or acts(english, match.end())
        if apart and amid and not before and _may_be_surname(low):
            found[match.start()] = NameWord(match[0], *match.span())
    yield from (found[start] for start in sorted(found))


def _kept_words(said: SaidNames) -> Iterator[NameWord]:
    """Words of the dictionary amid a sentence that the other text has in the same letters: Chrome."""
    for match in _CAPITAL.finditer(said.english):
        form, start = match[0], match.start()
        amid = not begins(said.english, start) and not ARTICLE_BEFORE.search(said.english, max(0, start - 8), start)
        if (
            amid
            and form in said.other
            and form.lower() in common_words()
            and regex.search(rf"(?<!\p{{Latin}}){form}(?!\p{{Latin}})", said.other)
        ):
            yield NameWord(form, *match.span())


def _may_be_surname(low: str) -> bool:
    # a word for his music is made of Haydn's name
    known = low in surnames() or low in only_capitals()
    return known and low in common_words() and low not in language_names() and zipf(low, "en") < SURNAME


def place_of(name: NameWord, said: SaidNames) -> Span | None:
    """The one place where the other text says a name."""
    if said.other.count(name.form) == 1:
        kept = regex.search(rf"(?<!\p{{Latin}}){regex.escape(name.form)}(?!['’]?\p{{Latin}})", said.other)
        if kept is not None:
            return kept.span()
    if said.lang in ("zh", "ja"):
        spans = [(at, at + len(form)) for form in exonyms(name.form, said.lang) if (at := said.other.find(form)) >= 0]
        spans = spans or [token[:2] for token in said.tokens if said.is_kana_for(token, name)]
        if spans:
            return max(spans, key=lambda span: span[1] - span[0])
        placed = _placed(Name((name,)), said.other, said.lang)
        return placed or (heard_place(name.form, said.other, said.lang) if said.lang == "ja" else None)
    found = [token for token in said.tokens if said.spoken(token) and said.is_for(token, name, 0)]
    if not found:
        return heard_place(name.form, said.other, said.lang)
    return found[0][:2] if len(found) == 1 else None


def _marked(said: SaidNames, known: Sequence[tuple[NameWord, Span]], spans: Sequence[Span], role: int) -> int | None:
    prefix = _PREFIXES.get((said.lang, role), "")
    written = [
        k
        for k, (name, (start, end)) in enumerate(known)
        if prefix
        and said.other[start:end].startswith(prefix)
        and said.is_for((start + 1, end, said.other[start + 1 : end]), name, 0)
    ]
    if len(written) == 1:
        return written[0]
    return marked_one(said.other, spans, said.lang, role)


def _is_turned(known: Sequence[tuple[NameWord, Span]], recipient: int, other: str, lang: str) -> bool:
    """Whether the one to whom something is given has no ending of a case where the language gives it one."""
    if lang not in CASES:
        return False
    cases = [has_case(name.form, other[slice(*span)]) for name, span in known]
    name, place = known[recipient]
    first = place < known[1 - recipient][1]
    # indeclinable names end in a vowel
    return first and cases[recipient] is False and cases[1 - recipient] is not False and name.form[-1] not in "aeiouy"
