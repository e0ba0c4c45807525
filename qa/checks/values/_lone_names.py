"""Names in Latin letters that are words of the dictionary as well, and acronyms, for which others stand.

"Windows", "Excel" and "HTML" are written so in most languages, and so is what takes their place: the only word with a
capital that English knows as well as the translation's language does, and that the source does not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import confirmed
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._known_names import BRAND, opens_text
from qa.checks.values._labels import is_label
from qa.checks.values._other_names import PEOPLE, is_key_kept, is_noun_of_name
from qa.checks.values._same_sounds import is_respelt
from qa.checks.values._strange_names import is_spelled_out
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.case_endings import CASES
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import TITLES, Name, NameWord, common_words, language_names, only_capitals
from qa.text.entities import names_of
from qa.text.exonyms import exonyms
from qa.text.languages import capitalises_nouns, scripts_of
from qa.text.locales import folded, locale
from qa.text.names import begins, words_of
from qa.text.persons import acts, is_listed
from qa.text.said_words import is_word_for
from qa.text.scripts import LATIN
from qa.text.sounding import farness
from qa.text.transcription import says
from qa.text.word_classes import ADJECTIVE, ADVERB, word_class
from qa.text.words import function_words, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EVEN = 0.3
"""By how much a language may know a name in Latin letters better than English does."""
CLEARLY = 0.8
"""By how much English must know it better where all nouns have capitals."""
KEPT, KEEPS = 2.0, 1.2
"""Zipf frequency of an English name in a language that keeps it, and by how much it may be rarer there."""
UNLIKE = 0.36
"""Distance of sounds from which two names are others; as `INSTEAD` of `_unheard_names`."""
NOWHERE = 0.38
"""Distance of the nearest sounds of a text without Latin letters from which it has no such name; as `FAR` of
`_name_witness`."""
NAMED, STRONGLY = 2.5, 0.6
"""Zipf frequency in English of a name with which a sentence may begin; and by how much a language may know an English
word less that it uses as a name in any case: Windows, Excel."""
ENDING = 3
"""Letters of a case."""
SHORTEST = 2
"""Letters of an acronym."""
MOST = 12
"""Words with a capital on a side, beyond which it is a list or a title."""
_TOKEN = regex.compile(
    r"(?<![\p{Latin}\p{M}\p{N}_/@#.$&-])\p{Lu}[\p{Latin}\p{M}\p{N}]+(?:[+.][\p{Lu}\p{N}][\p{Latin}\p{N}]*)*(?![\p{Latin}\p{M}\p{N}_/@]|\.\p{Ll})"
)
_GLOSS = frozenset("(（[［「『„“\"«'‘/")
"""What stands before a gloss or a title."""
_CALL = regex.compile(r"(?<!\p{L})\p{Lu}{3,}\s?[:：]")
_VERSION = regex.compile(r"\s?\d")


def lone_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one name of a sentence that another one in Latin letters stands for."""
    side = english_side(analysis, bead)
    if side is None or side.index == 1:
        return
    sentences = list(english_sentences(analysis, bead))
    for one, pair in sentences:
        found = _of_side(one)
        if found and not _is_plain_thing(analysis, found) and confirmed(analysis, pair):
            yield found
    if not sentences:
        found = _of_side(side)
        if found and not _is_plain_thing(analysis, found):
            yield found


def _is_plain_thing(analysis: Analysis, found: UnsaidName) -> bool:
    """Whether a name is a thing behind "the" that the note or the language writes in lower case as well: the Moon."""
    if found.source is None:
        return False
    start, _, form = found.source
    plain = form.lower() in common_words() or form.lower() in analysis.vocabulary(analysis.source).plain
    return plain and _ARTICLE.search(analysis.source.text, max(0, start - 4), start) is not None


_ARTICLE = regex.compile(r"\b[Tt]he $")


def _of_side(side: EnglishSide) -> UnsaidName | None:
    ours, theirs = list(_TOKEN.finditer(side.english)), list(_TOKEN.finditer(side.other))
    if not ours or not theirs or max(len(ours), len(theirs)) > MOST:
        return None
    low = side.english.lower(), side.other.lower()
    strange = [token for token in theirs if token[0].lower() not in low[0] and _is_strange(token, side)]
    if len({token[0] for token in strange}) != 1:
        return None
    lost = [token for token in ours if token[0].lower() not in low[1] and _is_lost(token, side, strange[0])]
    if len({token[0] for token in lost}) != 1:
        return None
    one, other = lost[0], strange[0]
    # what opens a sentence may be any word, and Ctrl+T is a key
    opens = opens_text(side.other, other.start()) and not _is_named(other[0])
    sure = not opens and "+" not in other[0] and _is_sure(one[0], other[0], side.lang)
    start, there = side.english_start, side.other_start
    return UnsaidName(
        (one.start() + start, one.end() + start, one[0]), (other.start() + there, other.end() + there, other[0]), sure
    )


def _warns(side: EnglishSide, end: int) -> bool:
    """Whether a word in capitals is a label of what follows it, and the translation has one: WARNING: … AVISO: …"""
    return side.english[end : end + 1] == ":" and _CALL.search(side.other) is not None


def _is_acronym(form: str) -> bool:
    return len(form) >= SHORTEST and form.isupper()


def _is_strange(token: regex.Match[str], side: EnglishSide) -> bool:
    """Whether a word of the translation is a name of no word of the source."""
    form = token[0]
    if side.other[max(0, token.start() - 1) : token.start()] in _GLOSS or len(form) < SHORTEST:
        return False
    if form.lower() in function_words(side.lang) or not _is_english(form, side.lang):
        return False
    if LATIN in scripts_of(side.lang) and begins(side.other, token.start()) and not _is_written_so(form):
        # the first word of a sentence may be any
        clearly = _known(form, "en", side.lang) > _known(form, side.lang, side.lang) + CLEARLY
        if clearly and _only_begins(form, side.lang):
            return False
        if not clearly and (form.lower() in common_words() or zipf(form.lower(), "en") < NAMED):
            return False
    if _is_acronym(form):
        return not is_spelled_out(side.english, (*token.span(), form), form)
    words = [m[0] for m in _TOKEN.finditer(side.english)]
    return not any(is_word_for(form, word, side.lang) for word in words)


def _is_written_so(form: str) -> bool:
    return BRAND.fullmatch(form) is not None or _is_acronym(form)


def _is_english(form: str, lang: str) -> bool:
    """Whether a word in Latin letters is no word of the translation's own language."""
    if LATIN not in scripts_of(lang) or BRAND.fullmatch(form):
        return True
    known, own = _known(form, "en", lang), zipf(form.lower(), lang)
    if _is_acronym(form):
        return own <= known + EVEN
    return known > 0 and own <= known - (CLEARLY if capitalises_nouns(lang) and own else -EVEN)


def _known(form: str, table: str, lang: str) -> float:
    """How common a word is in the table of a language, with or without the ending of a case that `lang` may add."""
    return max(zipf(stem, table) for stem in _stems(form, lang))


def _stems(form: str, lang: str) -> list[str]:
    low = form.lower()
    cuts = range(ENDING + 1 if lang in CASES else 1)
    return [low[: len(low) - cut] for cut in cuts if len(low) - cut > SHORTEST or not cut]


def _only_begins(form: str, lang: str) -> bool:
    """Whether a word of the translation's language merely begins as a common English one: Lithuanian "dideli", did."""
    own, *stems = _stems(form, lang)
    if not stems or zipf(own, lang) < zipf(own, "en") + CLEARLY:
        return False
    return max(stems, key=lambda stem: zipf(stem, "en")) in common_words()


def _is_lost(token: regex.Match[str], side: EnglishSide, strange: regex.Match[str]) -> bool:
    """Whether a word of the source is a name that the translation does not say."""
    form, start, end = token[0], token.start(), token.end()
    low, text = form.lower(), side.english
    facts = locale("en")
    if (low in function_words("en") and not _is_acronym(form)) or (_is_acronym(form) and _warns(side, end)):
        return False
    if low in TITLES or low in language_names() or folded(form) in facts.months or folded(form) in facts.weekdays:
        return False
    if PEOPLE.fullmatch(form) and not is_listed(form):
        return False
    if (word_class(low, "en") in (ADJECTIVE, ADVERB) or is_label(text, start, end, "en")) and not is_kept(
        low, side.lang, STRONGLY
    ):
        return False
    if text[max(0, start - 1) : start] in _GLOSS or is_key_kept(text, start, end, side.other):
        return False
    if begins(text, start) and not _is_written_so(form) and not _may_open(form, text, end):
        return False
    if is_noun_of_name(text, start, end, "en") or exonyms(form, side.lang) or form in names_of("en"):
        return False
    if not _is_acronym(form) and is_respelt(form, side.other, side.lang):
        return False
    name = Name((NameWord(form, start, end),))
    if not _is_acronym(form) and says(name, side.other, side.lang, words_of(side.other)):
        # among characters nearly every name sounds a little like something
        return LATIN not in scripts_of(side.lang) and farness(form, side.other, side.lang) >= NOWHERE
    return _is_acronym(form) or farness(form, strange[0], side.lang) >= UNLIKE


def _may_open(form: str, text: str, end: int) -> bool:
    """Whether the first word of a sentence is a name."""
    return (
        form.lower() not in common_words() or form.lower() in only_capitals() or (is_listed(form) and acts(text, end))
    )


def _is_sure(lost: str, strange: str, lang: str) -> bool:
    """Whether both are names that the translation's language writes so."""
    if _is_acronym(lost) != _is_acronym(strange):
        return False
    kept = is_kept(lost.lower(), lang, KEEPS)
    if _is_acronym(lost):
        known = zipf(strange.lower(), "en") > 0 or kept or LATIN not in scripts_of(lang)
        return known and min(len(lost), len(strange)) > SHORTEST and not _shares(lost, strange)
    # a word of the dictionary may be any: "Datasets", "Configuration"
    ordinary = strange.lower() in common_words() or is_made_of_words(strange)
    named = strange.lower() in only_capitals() or BRAND.fullmatch(strange) is not None or not ordinary
    return named and (kept or _is_proper(lost))


def is_kept(low: str, lang: str, by: float) -> bool:
    """Whether a language writes an English word as often as English does, or hardly less."""
    return zipf(low, lang) >= max(KEPT, zipf(low, "en") - by)


def _shares(one: str, other: str) -> bool:
    """Whether two acronyms have most of their letters: languages turn them round."""
    shared = sum((Counter(one) & Counter(other)).values())
    return 2 * shared > max(len(one), len(other))


def _is_named(form: str) -> bool:
    """Whether a word is known as a name."""
    return _is_written_so(form) or form.lower() in only_capitals() or is_listed(form)


def _is_proper(form: str) -> bool:
    """Whether a word is hardly anything but a name."""
    low = form.lower()
    return low not in common_words() or low in only_capitals() or is_listed(form) or BRAND.fullmatch(form) is not None
