"""Names of which one word is another one: Mark Harrison for Mark Ellison, Newton for Fresnel; English on one side.

A person's name in two words gives its own evidence: where one of them stands, the other one stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import confirmed
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._known_names import BRAND, is_place
from qa.checks.values._said_names import COMMON, SHORTEST, SURNAME, SaidNames, Token
from qa.checks.values._strange_names import SURE_OPENING, is_spelled_out
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.case_endings import CASES
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import ARTICLE_BEFORE, Name, NameWord, common_words, english_names, language_names
from qa.text.exonyms import exonyms
from qa.text.given_forms import is_known, may_be_one
from qa.text.languages import capitalises_nouns, scripts_of
from qa.text.names import FEWEST_SOUNDS, begins, consonants, words_of
from qa.text.persons import acts, is_listed, persons, surnames
from qa.text.said_words import RESPELLING, RUN_TOGETHER, resemblance
from qa.text.scripts import CASED
from qa.text.transcription import says
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
UNKNOWN = 2.6
"""Zipf frequency in the translation's language of a word with a capital that may begin a sentence as a name."""
LIKE, UNLIKE = 0.76, 0.5
"""Share of equal letters or consonants of two words from which they may be one name, and below which they are not."""
KNOWN = 2.0
"""Zipf frequency in English of a name that notes may speak of."""
LABEL = 3.3
"""The same of the label of a line, of which few are names."""
FOREIGN = 3.3
"""The same of one amid a sentence that is written as foreign names are, in letters other than Latin ones."""
UNTOLD, BETTER = 3.0, 0.5
"""The same in Latin letters where a capital tells nothing, of the first word of a sentence and where nouns have it; and
by how much more a language may know a word than English does and have it as a name."""
ENDING = 2
"""Letters of an ending of a case."""
_UNSPACED = RUN_TOGETHER | {"zh"}
MOST = 40
"""Persons of a text that are looked for."""
_KATAKANA, _LATIN = regex.compile(r"\p{Katakana}{3}"), regex.compile(r"\p{Latin}")
_CAPITAL = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]{2,}")
_CAPITAL_NEXT = regex.compile(r" \p{Lu}")
_AMID = regex.compile(r"(?:\p{Ll}|,) \Z")
_KEYS = regex.compile(r"(?:Ctrl|Alt|Shift|Super|Fn|Esc|Enter|Tab|Del|Meta|Strg|Umschalt|Maj)(?:\p{Lu}|$)")
"""Keys that are pressed together and are called otherwise elsewhere: StrgN."""
_INSTITUTION = regex.compile(
    r" (?:Institute|University|Foundation|Museum|Library|Theorem|Society|Prize|Award|Medal|Hospital|College|School)\b"
)


def replaced_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The words of names that became others in a bead of one block a side."""
    side = english_side(analysis, bead)
    if side is None:
        return
    cased = side.index == 0 and scripts_of(side.lang) & CASED
    plain = analysis.vocabulary(analysis.target).plain if cased else frozenset[str]()
    told: set[tuple[int, int, str] | None] = {None}
    for name in _of_side(side, plain):
        told |= {name.source, name.target}
        yield name
    for sentence, pair in english_sentences(analysis, bead):
        for name in _of_side(sentence, plain):
            # what is gone from its sentence alone may stand in the next one
            fresh = name.source is not None and name.target is not None and not {name.source, name.target} & told
            if fresh and confirmed(analysis, pair):
                yield name


def _of_side(side: EnglishSide, plain: frozenset[str]) -> Iterator[UnsaidName]:
    for lost, strange, sure in _Replaced(SaidNames(side.english, side.other, side.lang, plain)).replaced():
        one = lost.start + side.english_start, lost.end + side.english_start, lost.form
        two = (strange[0] + side.other_start, strange[1] + side.other_start, strange[2]) if strange else None
        yield UnsaidName(one, two, sure) if side.index == 0 else UnsaidName(two, one, sure)


class _Replaced:
    """The names of an English text that another one has in no form, with what stands in their place."""

    def __init__(self, said: SaidNames) -> None:
        self._said = said

    def replaced(self) -> Iterator[tuple[NameWord, Token | None, bool]]:
        """Each word of an English name, the word that stands for it if any, and whether that is sure."""
        told: set[int] = set()
        parts: set[int] = set()
        for count, (given, surname) in enumerate(persons(self._said.english)):
            if count == MOST:
                return
            parts |= {given.start, surname.start}
            for lost, kept, step in ((surname, given, 1), (given, surname, -1)):
                strange = self._beside(kept, lost, step)
                if strange and strange[0] not in told:
                    told.add(strange[0])
                    yield lost, strange, self._is_sure(lost, strange)
        yield from self._alone(parts, told)

    def _beside(self, kept: NameWord, lost: NameWord, step: int) -> Token | None:
        """The name that stands beside the word of a name that is said, for the one that is said nowhere."""
        if self._said.lang not in _UNSPACED and self._said.says(lost):
            return None
        for k, token in enumerate(self._said.tokens):
            other, before = self._said.neighbour(k, step), self._said.neighbour(k, -step)
            if other is None or not self._said.is_for(token, kept, -step):
                continue
            if self._said.is_for(other, lost, step) or (before and self._said.is_for(before, lost, -step)):
                return None
            if self._respells(other[2]) and resemblance(other[2], lost.form) >= LIKE:
                return None
            if self._said.is_name(other) and not self._said.is_another(other, step):
                return None if step < 0 and may_be_one(lost.form, other[2]) else other
        return None

    def _respells(self, form: str) -> bool:
        """Whether a word is written as the language hears it."""
        return self._said.lang in RESPELLING or (self._said.lang not in _UNSPACED and not _LATIN.match(form))

    def _is_sure(self, lost: NameWord, strange: Token) -> bool:
        """Whether what stands for a word is surely a name: it has a capital, or is written as foreign names are."""
        form = strange[2]
        if not (is_listed(lost.form) or lost.form.lower() not in common_words()):
            return False
        if self._respells(form) and resemblance(form, lost.form) >= UNLIKE:
            return False
        if _KATAKANA.match(form):
            return True
        return form[0].isupper() and (is_listed(form) or is_known(form) or zipf(form.lower(), self._said.lang) == 0)

    def _alone(self, parts: set[int], told: set[int]) -> Iterator[tuple[NameWord, Token | None, bool]]:
        """The only name of one word that is said nowhere, with the only name that nothing explains; names that a
        language without capitals surely lacks."""
        lost = [word for word in self._names() if word.start not in parts and not self._said.says(word)]
        if not lost:
            return
        if "Latn" in scripts_of(self._said.lang):
            strange = [token for token in self._said.tokens if token[0] not in told and self._is_strange(token)]
        else:
            lost = [word for word in lost if self._is_surely_name(word)]
            strange = [token for token in self._said.tokens if token[0] not in told and self._is_foreign(token)]
            lost = [word for word in lost if not strange or self._acts(word) or is_listed(word.form)]
        if len({word.form for word in lost}) == len({token[2] for token in strange}) == 1:
            if not may_be_one(lost[0].form, strange[0][2]) and not is_spelled_out(
                self._said.other, strange[0], lost[0].form
            ):
                sure = self._is_person(lost[0]) and "Latn" in scripts_of(self._said.lang)
                yield lost[0], strange[0], sure and not self._may_be_any_word(strange[0])
        elif not self._said.cased and self._said.lang not in RUN_TOGETHER:
            words = words_of(self._said.other)
            for word in lost:
                person = self._acts(word) or is_listed(word.form)
                person = person and self._is_person(word) and len(consonants(word.form)) > FEWEST_SOUNDS
                if person and not says(Name((word,)), self._said.other, self._said.lang, words):
                    yield word, None, False

    def _is_person(self, word: NameWord) -> bool:
        """Whether a name is none of a place, and no given name that languages have in their own forms."""
        place = is_place(self._said.english, word.start, word.end) or bool(exonyms(word.form, self._said.lang))
        common = (word.form.lower() in common_words() or is_made_of_words(word.form)) and not _INSTITUTION.match(
            self._said.english, word.end
        )
        return not place and not is_known(word.form) and not common

    def _may_be_any_word(self, token: Token) -> bool:
        """Whether a word opens its sentence, in a language whose words nobody knows, and is short."""
        return begins(self._said.other, token[0]) and len(token[2]) < SURE_OPENING and not has_table(self._said.lang)

    def _is_surely_name(self, word: NameWord) -> bool:
        """Whether a word with a capital is a name and not just the first of its sentence."""
        if _INSTITUTION.match(self._said.english, word.end):
            return True
        if word.form.lower() in common_words():
            return False
        return self._acts(word) or not begins(self._said.english, word.start) or is_listed(word.form)

    def _acts(self, word: NameWord) -> bool:
        return acts(self._said.english, word.end)

    def _is_foreign(self, token: Token) -> bool:
        """Whether a word is written as a name is, in letters with capitals or in katakana, and nothing explains it."""
        form = token[2]
        if not ((self._said.cased and form[0].isupper()) or _KATAKANA.match(form)) or len(form) < SHORTEST:
            return False
        if form.lower() in self._said.plain or not self._said.is_name(token) or _LATIN.match(form):
            return False
        first = self._said.cased and begins(self._said.other, token[0])
        return zipf(form.lower(), self._said.lang) < (UNKNOWN if first else FOREIGN) and not self._said.is_explained(
            token
        )

    def _names(self) -> Iterator[NameWord]:
        """The names of one word, and surnames that are words as well where nothing else explains their capital."""
        known = set()
        for name in english_names(self._said.english):
            known |= {word.start for word in name.words}
            named = name.entity or name.beside or _KEYS.match(name.text)
            if len(name.words) == 1 and not (named or self._labels(name)):
                yield name.words[0]
        for match in _CAPITAL.finditer(self._said.english):
            if match.start() not in known and self._is_surname(match[0], *match.span()):
                yield NameWord(match[0], *match.span())

    def _labels(self, name: Name) -> bool:
        """Whether a common word has its capital as the label of what follows: "Login: your address"."""
        word = name.words[0]
        opens = begins(self._said.english, word.start) and self._said.english[word.end : word.end + 1] == ":"
        return opens and not is_listed(word.form) and zipf(word.form.lower(), "en") >= LABEL

    def _is_surname(self, form: str, start: int, end: int) -> bool:
        low = form.lower()
        if low not in surnames() or low in language_names() or zipf(low, "en") >= SURNAME or low in self._said.small:
            return False
        before = self._said.english[max(0, start - 12) : start]
        named = _INSTITUTION.match(self._said.english, end) is not None
        if not named and _CAPITAL_NEXT.match(self._said.english, end):
            # Lake Constance
            return False
        return named or (_AMID.search(before) is not None and not ARTICLE_BEFORE.search(before))

    def _is_english_name(self, low: str) -> bool:
        """Whether English knows a word as nothing but a name, and better than its own language does."""
        return low not in common_words() and zipf(low, "en") >= max(KNOWN, zipf(low, self._said.lang))

    def _is_strange(self, token: Token) -> bool:
        """Whether a word is a name by the census or its letters that no English word explains."""
        form = token[2]
        low = form.lower()
        if not form[0].isupper() or form.isupper() or len(form) < SHORTEST or low in self._said.plain:
            return False
        if _KEYS.match(form):
            return False
        cuts = ENDING if self._said.lang in CASES else 0
        listed = any(is_listed(form[: len(form) - cut]) for cut in range(cuts + 1))
        if not (listed or BRAND.fullmatch(form) or self._is_english_name(low)):
            return False
        if low in function_words(self._said.lang) or low in function_words("en"):
            return False
        limit = UNTOLD if begins(self._said.other, token[0]) or capitalises_nouns(self._said.lang) else COMMON
        if zipf(low, self._said.lang) >= max(limit, zipf(low, "en") + BETTER):
            return False
        return not self._said.is_explained(token)
