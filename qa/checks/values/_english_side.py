"""A bead of one block a side, one of them English: the two texts in which names are looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair
from qa.checks.values._numbers import prose_texts
from qa.checks.values._sentence_numbers import pairs_of
from qa.model import PROSE, Bead, Kind
from qa.model.records import dataclass
from qa.text.english_names import common_words, only_capitals
from qa.text.languages import primary
from qa.text.names import begins
from qa.text.persons import is_listed
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FEWEST, FEWEST_OF_SENTENCE = 5, 3
"""Words of an English text from which capitals tell of names, and of one that ends as sentences do: labels have them on
all words."""
LONGEST = 3000
"""Characters of a text that is looked through: the work grows with the names times the words."""
_SENTENCE = regex.compile(r"(?<!\.)[.!?]\s*\Z")
_CAPITALISED = regex.compile(r"\p{Lu}[\p{Lu}\p{Ll}\p{M}]*+")


@dataclass(frozen=True, slots=True)
class EnglishSide:
    """The prose of both sides, with what is no prose hidden, and where each begins in its note."""

    index: int
    """0 where the source is English, 1 where the translation is."""
    english: str
    other: str
    lang: str
    """The primary language of the other side."""
    english_start: int
    other_start: int


@computed_once
def english_side(analysis: Analysis, bead: Bead) -> EnglishSide | None:
    """The sides of a bead that tell of names; None without English, of headings, of texts too short or too long."""
    langs = primary(analysis.source.lang), primary(analysis.target.lang)
    if "en" not in langs or not (len(bead.source) == len(bead.target) == 1):
        return None
    sides = (analysis.source, bead.source[0]), (analysis.target, bead.target[0])
    blocks = [document.blocks[i] for document, i in sides]
    if any(block.kind not in PROSE or block.kind is Kind.HEADING for block in blocks):
        return None
    index = langs.index("en")
    texts = prose_texts(analysis, bead)
    if max(map(len, texts)) > LONGEST or not _has_words(texts[index]):
        return None
    starts = [block.content_start for block in blocks]
    return EnglishSide(index, texts[index], texts[1 - index], langs[1 - index], starts[index], starts[1 - index])


def _has_words(english: str) -> bool:
    words = english.split()
    if len(words) >= FEWEST:
        return True
    said = len(words) >= FEWEST_OF_SENTENCE and _SENTENCE.search(english) is not None
    return said and any(word.islower() for word in words[1:])


@computed_once
def english_sentences(analysis: Analysis, bead: Bead) -> tuple[tuple[EnglishSide, SentencePair], ...]:
    """The same of each sentence of a bead of several, where fewer words may be taken for a name that is gone."""
    return tuple(_sentences(analysis, bead))


def _sentences(analysis: Analysis, bead: Bead) -> Iterator[tuple[EnglishSide, SentencePair]]:
    whole = english_side(analysis, bead)
    pairs = pairs_of(analysis, bead) if whole is not None else ()
    if whole is None or len(pairs) < 2:
        return
    for pair in pairs:
        sentences = (pair.source, pair.target) if whole.index == 0 else (pair.target, pair.source)
        starts = whole.english_start, whole.other_start
        texts = whole.english, whole.other
        english, other = (
            text[one.start - start : one.end - start] for text, one, start in zip(texts, sentences, starts, strict=True)
        )
        if len(english.split()) >= FEWEST and other:
            yield EnglishSide(whole.index, english, other, whole.lang, sentences[0].start, sentences[1].start), pair


@computed_once
def lost_capitals(analysis: Analysis, bead: Bead) -> int | None:
    """How many of the words with a capital that an English source may have for names its translation has less often,
    letter by letter; None where nothing may be a name. Cheap: two of five paragraphs of documentation have none, and
    many keep them all, so that nothing else need be looked for. Unknown (many) beside headings and other sources."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0:
        return FEWEST
    named = Counter(m[0] for m in _CAPITALISED.finditer(side.english) if _may_be_name(side.english, m.start(), m[0]))
    kept = Counter(_CAPITALISED.findall(side.other)) if named else named
    return (named - kept).total() if named else None


def _may_be_name(text: str, start: int, form: str) -> bool:
    low = form.lower()
    if low in function_words("en") and (len(form) == 1 or not form.isupper()):
        return False
    plain = low in common_words() and low not in only_capitals() and not form.isupper() and not is_listed(form)
    return not plain or not begins(text, start)
