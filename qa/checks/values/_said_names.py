"""An English text and one in another language, and which words of the other one may say a word of an English name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import regex

from qa.text.english_names import NameWord
from qa.text.given_forms import is_known
from qa.text.languages import scripts_of
from qa.text.names import nominative
from qa.text.persons import is_listed, sounds_given
from qa.text.said_words import RUN_TOGETHER, is_word_for
from qa.text.scripts import CASED
from qa.text.words import function_words, has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMON = 4.3
"""Zipf frequency in the translation's language from which a word is no name."""
GIVEN = 5.4
"""And from which it is no given name."""
SAID = 4.8
"""And from which a word of a language without capitals says no name of another."""
SURNAME = 4.9
"""Zipf frequency in English from which a word amid a sentence is no surname by itself."""
SHORTEST = 3
"""Letters of a name."""
HAN_LONGEST, RUN_LONGEST = 7, 14
"""Characters of a part of a name that Chinese transcribes, and that Thai does."""
_WORD = regex.compile(
    r"[\p{Katakana}ー]+|\p{Han}+|[[\p{L}\p{M}]--[\p{Katakana}\p{Han}]](?:[[\p{L}\p{M}'’]--[\p{Katakana}\p{Han}]]|(?<=[lL])·(?=[lL]))*",
    regex.V1,
)
_KANA = regex.compile(r"\p{Katakana}{2}")
_NUMBER_BEFORE = regex.compile(r"[\p{Nd}百千万億兆]\s?\Z")
_HAN = regex.compile(r"\p{Han}")
_DOTS = frozenset("·・‧•＝゠")
_GAPS = frozenset(" \u00a0")
Token = tuple[int, int, str]
"""(start, end, form) of a word of the other text."""


class SaidNames:
    """An English text and the other one, with the words of both."""

    def __init__(self, english: str, other: str, lang: str, plain: frozenset[str]) -> None:
        self.english, self.other, self.lang, self.plain = english, other, lang, plain
        self.cased = bool(scripts_of(lang) & CASED)

    @cached_property
    def tokens(self) -> Sequence[Token]:
        return [(*m.span(), m[0]) for m in _WORD.finditer(self.other)]

    @cached_property
    def ours(self) -> Sequence[str]:
        """The words of the English text, each once."""
        return tuple(dict.fromkeys(nominative(m[0]) for m in _WORD.finditer(self.english)))

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Its words with a capital that are not very common."""
        return frozenset(w for w in self.ours if w[0].isupper() and zipf(w.lower(), "en") < SURNAME)

    @cached_property
    def small(self) -> frozenset[str]:
        return frozenset(word for word in self.ours if word.islower())

    def neighbour(self, k: int, step: int) -> Token | None:
        """The word before or behind a word that nothing but a space or a dot parts from it."""
        if not 0 <= k + step < len(self.tokens):
            return None
        one, other = self.tokens[k], self.tokens[k + step]
        between = self.other[min(one[1], other[1]) : max(one[0], other[0])]
        return other if between in (_DOTS if self.lang in ("zh", "ja") else _GAPS | _DOTS) else None

    def is_another(self, token: Token, step: int) -> bool:
        """Whether a word says another name of the English text."""
        return any(self.is_for(token, NameWord(word, 0, 0), step) for word in self.capitals)

    def is_for(self, token: Token, word: NameWord, side: int) -> bool:
        """Whether a word says a word of a name; in Chinese the end of it that touches the dot."""
        return any(is_word_for(form, word.form, self.lang) for form in self.forms(token[2], side))

    def is_kana_for(self, token: Token, word: NameWord) -> bool:
        """Whether a word in katakana says a word of a name."""
        return _KANA.match(token[2]) is not None and is_word_for(token[2], word.form, self.lang)

    def forms(self, form: str, side: int) -> Sequence[str]:
        if self.lang in RUN_TOGETHER:
            longest = min(RUN_LONGEST, len(form))
        elif self.lang == "zh" and _HAN.match(form):
            longest = min(HAN_LONGEST, len(form))
        else:
            return (form,)
        # the characters before the dot end a given name, those behind it begin a surname
        return [form[-k:] if side < 0 else form[:k] for k in range(min(2, longest), longest + 1)]

    def says(self, word: NameWord) -> bool:
        return word.form in self.other or any(
            is_word_for(form, word.form, self.lang) for token in self.tokens for form in self.spoken(token)
        )

    def spoken(self, token: Token) -> Sequence[str]:
        form = token[2]
        if _HAN.match(form) and self.lang == "zh":
            return [form[a : a + k] for k in range(1, HAN_LONGEST + 1) for a in range(len(form) - k + 1)]
        if not self.cased and not form.isascii() and zipf(form, self.lang) >= SAID:
            return ()
        cased = form[0].isupper() or form[0].islower()
        # a small letter begins no name but an adjective of it: eine Newtonsche, ньютоновский
        return (form,) if not cased or form[0].isupper() or len(form) > SHORTEST * 2 else ()

    def is_name(self, token: Token) -> bool:
        """Whether a word of the translation may be a name."""
        form = token[2]
        low = form.lower()
        if form[0].islower() or len(form) < SHORTEST - (not form.isascii()) or low in self.plain:
            return False
        if low in function_words(self.lang) or not has_table(self.lang) or self._is_unit(token):
            return False
        common = zipf(low, self.lang)
        return common < COMMON or (common < GIVEN and (is_listed(form) or is_known(form) or sounds_given(form)))

    def _is_unit(self, token: Token) -> bool:
        """Whether a word in katakana is what a number counts: 500ポンド."""
        return (
            _KANA.match(token[2]) is not None
            and _NUMBER_BEFORE.search(self.other, max(0, token[0] - 2), token[0]) is not None
        )

    def is_explained(self, token: Token) -> bool:
        """Whether some word of the English text may be what a name says."""
        return any(is_word_for(token[2], word, self.lang) for word in self.ours if len(word) >= SHORTEST)
