"""The severity of a name of an English source that seems to be gone, by its sounds, its letters and the encoder."""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._asked_names import is_called_here
from qa.checks.values._heard_names import READ_THERE, Span, is_heard, is_unheard, rise_without, sounds_like_none
from qa.checks.values._name_witness import (
    HAN,
    as_read,
    is_called_by_title,
    is_known_as_name,
    may_be_any,
    may_be_said_otherwise,
)
from qa.checks.values._other_names import PEOPLE
from qa.checks.values._same_sounds import SAME
from qa.checks.values._unheard_names import EAST, INSTEAD, STEM
from qa.model import Bead, Severity
from qa.text.composed_words import is_made_of_words
from qa.text.english_names import ARTICLE_BEFORE, common_words
from qa.text.entities import names_of
from qa.text.eponyms import EPONYMS
from qa.text.exonyms import exonyms
from qa.text.full_names import is_whole_name
from qa.text.languages import primary, scripts_of
from qa.text.names import begins, words_of
from qa.text.persons import is_listed
from qa.text.scripts import CASED, LATIN
from qa.text.sounding import farness
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
UNREAD_WORD = 0.0
"""Rise of the cosine (e5) with X in the place of what may be said otherwise from which the encoder reads it nowhere: of
names that stand there .045 are above, of those that do not .489."""
THING = 4.5
"""Log-odds more that a name in no table must have to be missed: of programs that KDE's help names and its translators
do not the surest has 4.0 more than usual, of persons of ours one has 5.1."""
BLOCKS = 2
"""Blocks of a note that have a name, at the least, for what stands in all of them to be what it is called."""
NEAR, LONGEST = 24, 800
"""Characters behind a name and before it in which it is seen what it is."""
_LATIN_NAME = regex.compile(r"\p{Lu}\p{Latin}*\p{Ll}\p{Latin}+")
_TITLED = regex.compile("[『《]")
"""What opens the title of a work in Chinese and Japanese."""
_AFTER = regex.compile(r"[ -]\p{Lu}")


def weighed(analysis: Analysis, bead: Bead, lost: Span, strange: Span | None, severity: Severity) -> Severity:
    """The severity of a name that is `lost`, with `strange` in its place, that letters alone give another."""
    from qa.checks.values._eastern_names import may_be_eastern

    if strange is None and _is_named_before(analysis, bead, lost):
        return Severity.NEUTRAL
    told = _weighed(analysis, bead, lost, strange, severity)
    if told is Severity.MAJOR and strange is None and _is_titled_otherwise(analysis, bead, lost):
        return Severity.NEUTRAL
    if told is not Severity.NEUTRAL and _is_called_so_throughout(analysis, lost[2]):
        return Severity.NEUTRAL
    if told is Severity.MAJOR and may_be_eastern(analysis, bead, lost[2], strange[2] if strange else ""):
        return Severity.MINOR
    return told


def _is_called_so_throughout(analysis: Analysis, name: str) -> bool:
    """Whether a word that begins as a name sounds stands wherever the name does, in two blocks or more, and nowhere
    else: what a language calls Ceres, Церера. A name that is another one in one place stands there alone."""
    lang = analysis.target.lang
    if primary(analysis.source.lang) != "en" or not scripts_of(lang) & CASED or len(name) <= STEM or " " in name:
        return False
    here, elsewhere = list[str](), list[str]()
    again = regex.compile(rf"\b{regex.escape(name)}\b")
    for _, block, other in analysis.sure_beads():
        said = again.search(analysis.source.text, block.content_start, block.content_end) is not None
        (here if said else elsewhere).append(analysis.target.text[other.content_start : other.content_end])
    if len(here) < BLOCKS:
        return False
    words = (word for word in words_of(min(here, key=len)) if word[0].isupper() and len(word) >= STEM)
    stems = {
        w[:STEM] for w in words if farness(name[:STEM], w[:STEM], lang) < SAME and farness(name, w, lang) < INSTEAD
    }
    return any(all(s in text for text in here) and not any(s in text for text in elsewhere) for s in stems)


def _is_named_before(analysis: Analysis, bead: Bead, lost: Span) -> bool:
    """Whether its paragraph has a name before: that one is told if it is gone; of this one a pronoun says enough."""
    start = analysis.source.blocks[bead.source[0]].content_start
    again = rf"\b{regex.escape(lost[2])}\b"
    return regex.search(again, analysis.source.text, pos=start, endpos=lost[0]) is not None


def _is_titled_otherwise(analysis: Analysis, bead: Bead, lost: Span) -> bool:
    """Whether a translation marks the title of a work where its source marks none, which may be the name of this one:
    Moby Dick, 『白鯨』."""
    block, other = analysis.source.blocks[bead.source[0]], analysis.target.blocks[bead.target[0]]
    ours, theirs = (
        note.text[one.content_start : one.content_end]
        for note, one in ((analysis.source, block), (analysis.target, other))
    )
    return _TITLED.search(theirs) is not None and _TITLED.search(ours) is None


def _weighed(analysis: Analysis, bead: Bead, lost: Span, strange: Span | None, severity: Severity) -> Severity:
    if severity is Severity.NEUTRAL and _stays_unsure(analysis, lost, strange):
        return severity
    if is_heard(analysis, bead, lost, strange) or (strange is None and _opens_as_word(analysis, bead, lost)):
        return Severity.NEUTRAL
    read = as_read(analysis, bead, lost, strange, severity)
    if read is Severity.MAJOR or may_be_any(analysis, lost):
        return read
    if strange is None and lost[2] in analysis.target.text:
        # it goes without saying after that
        return read
    if strange is None and ARTICLE_BEFORE.search(analysis.source.text, max(0, lost[0] - NEAR), lost[0]):
        # a river has names of its own: the Tigris, חידקל
        return read
    rise = rise_without(analysis, bead, lost, lost[2])
    if strange is not None and _is_kept_in_latin(analysis, strange):
        return Severity.MAJOR if is_unheard(analysis, bead, lost) else read
    if may_be_said_otherwise(analysis, lost, strange):
        named = _is_spelled_by_sound(analysis, lost) and rise is not None and rise >= UNREAD_WORD
        return Severity.MAJOR if named and is_unheard(analysis, bead, lost) else read
    whole = is_whole_name(analysis.source.text, lost[0], lost[1])
    if whole and sounds_like_none(analysis, bead, lost):
        return Severity.MAJOR
    known = all(is_known_as_name(word) or word.lower() in EPONYMS for word in lost[2].split())
    named = strange is not None and _is_no_word(strange[2], analysis.target.lang)
    if not known and ((rise or 0.0) < READ_THERE or is_made_of_words(lost[2])):
        return read
    # what no table knows may be a thing, which a translator calls by its kind, or not at all
    more = 0.0 if known or named or whole else THING
    return Severity.MAJOR if is_unheard(analysis, bead, lost, more) else read


def _stays_unsure(analysis: Analysis, lost: Span, strange: Span | None) -> bool:
    """Whether no sound and no answer of the encoder, which costs most, can make a name sure: languages may say it
    otherwise, and nothing tells that it is said by its sounds."""
    if not may_be_said_otherwise(analysis, lost, strange):
        return False
    if may_be_any(analysis, lost):
        return True
    kept = strange is not None and _is_kept_in_latin(analysis, strange)
    return not kept and not _is_spelled_by_sound(analysis, lost)


def _is_no_word(form: str, lang: str) -> bool:
    return has_table(lang) and not zipf(form.lower(), lang)


def _is_kept_in_latin(analysis: Analysis, strange: Span) -> bool:
    """Whether a text in other letters has a name in Latin ones that its source has nowhere: Dropbox."""
    form = strange[2]
    if LATIN in scripts_of(analysis.target.lang) or form in analysis.source.text:
        return False
    return _LATIN_NAME.fullmatch(form) is not None


def _is_spelled_by_sound(analysis: Analysis, lost: Span) -> bool:
    """Whether a name that languages may say otherwise is one by its place, a word of the dictionary that something is
    called by, or one that Korean or a table has by its sounds."""
    form, lang = lost[2], primary(analysis.target.lang)
    low, start = form.lower(), lost[0]
    if form in names_of("en"):
        return names_of("en")[form] in names_of(lang).values()
    if PEOPLE.fullmatch(form) and low not in common_words() and not is_made_of_words(form) and lang not in HAN:
        # Petrosyan; what characters spell is heard too faintly for that
        return True
    if exonyms(form, lang):
        return True
    if low in EPONYMS or (lang == "ko" and EAST.fullmatch(low) and low not in common_words()):
        return True
    if not is_listed(form) or low not in common_words():
        return False
    sentence = analysis.source.text[max(0, start - LONGEST) : lost[1] + NEAR]
    at = min(start, LONGEST)
    return is_called_here(sentence, at, at + lost[1] - start)


def _opens_as_word(analysis: Analysis, bead: Bead, lost: Span) -> bool:
    """Whether a word of the dictionary only opens a sentence, and the encoder reads it there: "Autumn leaves", though
    Autumn is a given name as well."""
    start, form = lost[0], lost[2]
    text = analysis.source.text
    low = form.lower()
    if low in EPONYMS or low not in common_words() or not begins(text, start):
        return False
    if is_called_by_title(text, start) or _AFTER.match(text, lost[1]):
        return False
    again = regex.finditer(rf"\b{regex.escape(form)}\b", text)
    if any(not begins(text, match.start()) for match in again):
        return False
    return (rise_without(analysis, bead, lost, form) or 0.0) < 0.0
