"""How surely a name of an English source is not in its translation, by letters and sounds and by the encoder together.

Letters and tables propose: here a name seems to be missing, there another one stands in its place. The encoder reads
the sentence as it is and with other words in the place of the name: where the translation has the name, each of them
leads away from it; where it has not, the strange name leads towards it.
"""

from __future__ import annotations

from collections.abc import Mapping

import regex
from anyascii import anyascii

from qa.analysis.faithful import is_measured
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.sentences import SentencePair, confirmed
from qa.analysis.substitution import passages, place_in, rises
from qa.checks.values._known_names import BRAND
from qa.checks.values._lone_names import KEEPS, is_kept
from qa.checks.values._other_names import PEOPLE
from qa.checks.values._unheard_names import COINED, EAST, parts_of_places
from qa.model import Bead, Severity
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import ARTICLE_BEFORE, common_words, is_part_of_program, only_capitals
from qa.text.entities import names_of
from qa.text.eponyms import EPONYMS, eponym
from qa.text.full_names import is_whole_name, whole_name
from qa.text.given_forms import may_be_one
from qa.text.languages import capitalises_nouns, primary, scripts_of
from qa.text.names import begins
from qa.text.persons import given_names, is_listed
from qa.text.scripts import CASED, LATIN
from qa.text.sounding import farness, weight
from qa.text.words import function_words, zipf

Span = tuple[int, int, str]
"""(start, end, text) of a name in its note."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REPLACED: Mapping[str, float] = {
    "removed": 51.0, "masked": -83.0, "pronoun": 87.0, "strange": 40.0, "own": 99.0, "own masked": -61.0,
    "far": 3.84, "farther": -1.92, "common": 0.36, "heard": -0.33, "word": -2.4, "": -2.71,
}  # fmt: skip
"""Log-odds that a name became another one: for each unit of a rise of the cosine (e5) with the name removed, as X, as
"it", as the strange one, of the translation with the name or X for the strange one; of the distance of sounds of the
nearest word and of the strange one; of the Zipf frequency and the weight of its sounds; for a word of the dictionary.
Fitted to 688 right and 1,305 wrong findings of three lists of own sentences in 50 languages and of KDE's help, as many
of weight on either side; languages left out in turn, .948 of pairs of them are in order (AUC)."""
LOST: Mapping[str, float] = {
    "removed": 129.0, "masked": -127.0, "pronoun": 100.0,
    "far": 9.16, "common": 0.45, "heard": -0.19, "word": -1.84, "opens": -2.07, "": -5.23,
}  # fmt: skip
"""The same where nothing stands in its place, in letters with capitals (515 wrong, 127 right; AUC .940),"""
LOST_UNCASED: Mapping[str, float] = {
    "removed": 102.0, "masked": 2.0, "pronoun": 33.0,
    "far": 4.05, "common": 0.36, "heard": -0.31, "word": -0.25, "opens": -1.63, "": -1.47,
}  # fmt: skip
"""and in letters without, where another name may stand there unseen (361 wrong, 46 right; AUC .862)."""
SURE, LIKELY, LIKELY_INSTEAD = 0.5, 1.0, 1.5
"""Log-odds from which a name is surely gone that letters hold for gone, and one that they are unsure of, without and
with another one in its place: of 109, 92 and 388 right ones that letters told so 11, 5 and 13 are told, most of them
words of the dictionary, acronyms and other forms of given names, which nothing makes sure."""
DENIED, DENIED_INSTEAD = -1.0, -1.5
"""And below which the encoder reads the name there, without and with another one in its place: 14 of 466 and 12 of 688
true ones, 4 of 9 and 7 of 14 that were false."""
NEAR = 24
"""Characters before a name in which another word of it ends."""
HAN = frozenset({"zh", "ja", "ko", "vi"})
"""Languages that read the characters of names of the East in their own way: 老子, 韓国."""
SHORTEST = 5
"""Letters from which what no table knows is a name: Acl, Mdns."""
COMMON = 3.8
"""Zipf frequency in English from which it may be any word: Etc."""
COURTESIES = frozenset("mr mrs ms miss dr prof professor".split())
"""Words before a surname."""
SAME = 0.15
"""Distance of sounds up to which two spellings are of one name, as of `name_mismatch`."""
UNLIKE, UNLIKE_IN_LATIN = 0.35, 0.27
"""Distance of sounds from which no spelling of a name is another of it, the second in Latin letters: Джоуи Хессом of
Joey Hess has .26, ボーア of Bohr .30, Ojlerov of Euler .23, Köln of Cologne .26; Эйнштейн of Newton .46, ロンドン of
Paris .49, Galileo of Kepler .28."""
FAR, LESS_FAR, CLEARLY = 0.38, 0.3, 2.0
"""Distance of sounds of the nearest stretch of a text without capitals from which a name is not in it where the encoder
reads it nowhere either, and one that is enough with clear odds: of 79 names of right sentences in ten such languages
that seemed lost the farthest have .36 (1.9) and .35 (1.9), of 264 that were replaced or lost 37 are told so."""
RARE = 2.7
"""Zipf frequency in English up to which the encoder reads a name hardly: right or wrong, its odds are below -1."""
LONGEST = 800
"""Characters of a text without spaces in which a name is heard, as of `_unheard_names`."""
MASK, PRONOUN = "X", "it"
_IN_A_ROW = regex.compile(
    r"(?<![\p{L}\p{M}])(?P<before>\p{Lu}\p{L}{1,40}|the)\.? (?=(?P<word>\p{Lu}[\p{L}\p{M}]*+(?:-[\p{L}\p{M}]++)*+))"
)
"""Two words with a capital beside each other, the first of which may be short for a title, or "the" and one."""
_WORK = regex.compile(
    r"\b(?:compos|wrot|writ|paint|sculpt|publish|direct|film|sang|sing|perform|stag|conduct|opera|novel|play|poem|song"
    r"|ballet|symphon|movie|album|paintings?|books?)\p{Ll}{0,6} (?:(?:the|his|her|their|called|entitled|titled) )?\Z"
)
BEFORE_WORK = 32
"""Characters before the title of a work in which a word says that it is one."""
_TITLE = regex.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lady|Captain|President|Queen|King)\.? \Z")
_BEFORE, _AFTER = regex.compile(r"(\p{Lu}[\p{L}\p{M}]+)[ -]\Z"), regex.compile(r"[ -](\p{Lu}[\p{L}\p{M}]+)")


def as_read(analysis: Analysis, bead: Bead, lost: Span, strange: Span | None, severity: Severity) -> Severity:
    """The severity of a name that is `lost`, with `strange` in its place, by letters and the encoder; `severity` is
    what letters alone give it."""
    # what tables tell comes before the encoder, which costs a hundred times as much
    plain = BRAND.fullmatch(lost[2]) is None and not lost[2].isupper()
    certain = not plain if severity is Severity.MAJOR else may_be_said_otherwise(analysis, lost, strange)
    odds = None if certain else _odds(analysis, bead, lost, strange)
    if odds is None:
        return severity
    if severity is Severity.MAJOR:
        # brands and acronyms the encoder hardly tells apart, and letters do
        denied = odds < (DENIED_INSTEAD if strange else DENIED) and not _is_unknown(analysis, lost[2])
        return Severity.MINOR if denied or may_be_any(analysis, lost) else severity
    least = SURE if severity is Severity.MINOR else LIKELY_INSTEAD if strange else LIKELY
    return Severity.MAJOR if odds >= least and _is_shown(analysis, lost, strange, odds) else severity


def _is_unknown(analysis: Analysis, form: str) -> bool:
    """Whether the encoder can hardly know a name, which is too rare, and nothing in a text without capitals sounds like
    it: Lindqvist, Castellanos."""
    lang = analysis.target.lang
    if scripts_of(lang) & CASED or max(zipf(word.lower(), "en") for word in form.split() or [form]) > RARE:
        return False
    return farness(form, analysis.target.text[:LONGEST], primary(lang)) >= FAR


def _is_shown(analysis: Analysis, lost: Span, strange: Span | None, odds: float) -> bool:
    """Whether letters bear the encoder out: a name with other sounds stands there, capitals would show any, or nothing
    in the whole text sounds like it."""
    form, lang = lost[2], analysis.target.lang
    if strange is None:
        if scripts_of(lang) & CASED:
            return True
        far = farness(form, analysis.target.text[:LONGEST], primary(lang))
        # a river has names of its own, persons have none: the Tigris, חידקל
        start = lost[0]
        river = ARTICLE_BEFORE.search(analysis.source.text, max(0, start - NEAR), start) is not None
        return far >= FAR or (far >= LESS_FAR and odds >= CLEARLY and not river)
    return farness(form, strange[2], primary(lang)) >= (UNLIKE_IN_LATIN if LATIN in scripts_of(lang) else UNLIKE)


def may_be_any(analysis: Analysis, lost: Span) -> bool:
    """Whether a name is a word of the dictionary that the note has behind an article, and nobody is called so: Moon,
    Church."""
    start, end, form = lost
    low = form.lower()
    if _WORK.search(analysis.source.text, max(0, start - BEFORE_WORK), start) and not is_listed(form):
        # languages have their own titles of operas and books
        return True
    if low not in common_words() or low in only_capitals() or form in names_of("en") or eponym(form):
        return False
    return "the" in _words_before(analysis).get(form, ()) and not _is_called(analysis, form, start, end)


def is_known_as_name(word: str) -> bool:
    """Whether a table has a word as the name of a person, a place or a product."""
    known = is_listed(word) or word.lower() in only_capitals() or word in names_of("en")
    return known or BRAND.fullmatch(word) is not None


def may_be_said_otherwise(analysis: Analysis, lost: Span, strange: Span | None) -> bool:
    """Whether a name is one of those that languages translate, or what stands there one of its forms."""
    form, lang = lost[2], primary(analysis.target.lang)
    low = form.lower()
    if is_called_by_title(analysis.source.text, lost[0]):
        return False
    if is_whole_name(analysis.source.text, lost[0], lost[1]) and not COINED.search(low):
        # a foreign name has some word that is none of the East: Srinivasa Ramanujan
        words = whole_name(analysis.source.text, lost[0]).lower().split()
        east = lang in HAN and EAST.fullmatch(low) is not None and all(map(EAST.fullmatch, words))
        same = strange is not None and farness(form, strange[2], lang) < SAME
        return east or same
    if strange is None and BRAND.fullmatch(form):
        # a product that is not named again is "the program"
        return True
    if form.isupper() and (strange is not None or not is_kept(low, lang, KEEPS)):
        return True
    people = PEOPLE.fullmatch(form) and form not in names_of("en")
    if (people or COINED.search(low)) and not is_listed(form) and low not in EPONYMS:
        return True
    if is_part_of_program(low):
        return True
    if (low in common_words() or is_made_of_words(form)) and not _is_called(analysis, form, *lost[:2]):
        return True
    if not is_known_as_name(form):
        # Etc, Acl and X-Ray are said by other words
        made = any(part in common_words() for part in low.split("-"))
        if made or len(form) < SHORTEST or zipf(low, "en") >= COMMON:
            return True
    if strange and (farness(form, strange[2], lang) < SAME or may_be_one(form, strange[2])):
        return True
    if strange and capitalises_nouns(lang) and not any(map(is_known_as_name, strange[2].split())):
        return zipf(strange[2].lower(), lang) > 0
    return lang in HAN and (EAST.fullmatch(low) is not None or form in parts_of_places())


def _is_called(analysis: Analysis, form: str, start: int, end: int) -> bool:
    """Whether a note calls somebody by a word of the dictionary, by a given name or "Mr" before it: Kate Bush, whom it
    calls Bush again; no Sun and Moon, no Battle of Hastings, no Red Cross."""
    text = analysis.source.text
    near = _BEFORE.search(text, max(0, start - NEAR), start), _AFTER.match(text, end)
    beside = [found[1].lower() for found in near if found is not None]
    if not is_listed(form) or any(low in common_words() and low not in COURTESIES for low in beside):
        return False
    return any(low in COURTESIES or _is_given(low) for low in _words_before(analysis).get(form, ()))


@computed_once
def _words_before(analysis: Analysis) -> Mapping[str, frozenset[str]]:
    """By each word with a capital of the source, the words before it that have one, and "the", in lower case."""
    found: dict[str, set[str]] = {}
    for match in _IN_A_ROW.finditer(analysis.source.text, overlapped=True):
        for word in {match["word"], match["word"].partition("-")[0]}:
            found.setdefault(word, set()).add(match["before"].lower())
    return {word: frozenset(before) for word, before in found.items()}


def is_called_by_title(text: str, start: int) -> bool:
    """Whether a title stands right before a name, which only persons have."""
    return _TITLE.search(text, max(0, start - NEAR), start) is not None


def _is_given(low: str) -> bool:
    return low in given_names() and low not in common_words() and low not in function_words("en")


@computed_once
def _odds(analysis: Analysis, bead: Bead, lost: Span, strange: Span | None) -> float | None:
    """Log-odds that a name is gone; None where the encoder cannot be asked."""
    if primary(analysis.source.lang) != "en" or not is_measured(analysis.languages):
        return None
    for pair in passages(analysis, bead):
        ours, theirs = pair.source, pair.target
        if not (ours.start <= lost[0] < ours.end) or (strange and not theirs.start <= strange[0] < theirs.end):
            continue
        if pair.certain or confirmed(analysis, pair):
            told = _told(analysis, pair, lost, strange)
            cased = scripts_of(analysis.target.lang) & CASED
            weights = REPLACED if strange else LOST if cased else LOST_UNCASED
            return None if told is None else sum(weights[name] * value for name, value in told.items())
    return None


def _told(analysis: Analysis, pair: SentencePair, lost: Span, strange: Span | None) -> dict[str, float] | None:
    """What is known of a name in a pair of sentences: see `REPLACED` and `LOST`."""
    at = place_in(analysis.source.text, pair.source, lost[0], lost[2])
    there = place_in(analysis.target.text, pair.target, strange[0], strange[2]) if strange else None
    if at is None or (strange and there is None):
        return None
    lang, text = primary(analysis.target.lang), pair.target.text
    words = [word for word in lost[2].replace("-", " ").split() if word[:1].isupper()] or [lost[2]]
    span = at, at + len(lost[2])
    known = all(word.lower() in common_words() and not is_listed(word) for word in words)
    told = {
        "": 1.0,
        "far": min(1.0, *(farness(word, text, lang) for word in words)),
        "common": max(zipf(word.lower(), "en") for word in words),
        "heard": weight(words[-1]),
        "word": float(known),
    }
    instead = ["", MASK, PRONOUN]
    if strange is None or there is None:
        told["opens"] = float(begins(analysis.source.text, lost[0]))
    else:
        instead.append(anyascii(strange[2]))
        told["farther"] = min(1.0, *(farness(word, strange[2], lang) for word in words))
        own = rises(analysis, pair, 1, (there, there + len(strange[2])), (lost[2], MASK))
        told |= zip(("own", "own masked"), own, strict=True)
    return told | dict(
        zip(("removed", "masked", "pronoun", "strange"), rises(analysis, pair, 0, span, instead), strict=False)
    )
