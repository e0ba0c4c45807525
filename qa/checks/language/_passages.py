"""Passages of a translation that are still in another language: what was found, where, and how sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from qa.analysis.evidence import Evidence, evidence
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.terminology import allowed_terms
from qa.analysis.unfenced import looks_like_code, on_typed_line
from qa.checks.language._chinese_in_japanese import chinese_in_japanese
from qa.checks.language._latin import in_latin
from qa.checks.language._messages import is_message, is_quoted
from qa.checks.language._names import is_named_after
from qa.checks.language._on_purpose import kept_on_purpose
from qa.checks.language._other_script import other_script
from qa.checks.language._own_words import is_spelled_alike
from qa.checks.language._passage import Passage
from qa.checks.language._references import is_reference, is_spelled_out
from qa.checks.language._same_script import same_script
from qa.checks.language._technical import is_formula, is_named, lists_functions, may_name
from qa.checks.language._typed_commands import is_typed
from qa.checks.language._whole_sentences import in_sentences
from qa.model import Kind, Severity
from qa.text.languages import primary
from qa.text.lexis import is_loan
from qa.text.prose import Prose
from qa.text.terms import occurrences
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
_LED = r"(?:\([^()\s]*+\)|\[[^\[\]]*+\])"
_BADGES = regex.compile(
    # the name of the project may stand before them
    r"(?:(?=\S{0,40}(?:\p{Lu}\S{0,40}\p{Lu}|[.\d@/_]))[^\s\[\]!]{1,40}\s+)?+"
    rf"(?:(?:(?:\[!\[[^\[\]]*+\]{_LED}\]{_LED}"
    r"|!\[[^\[\]]*+\]\((?i:[^()\s]{0,200}?\b(?:badges?|badgen|shields?)\b)[^()\s]*+\))\s*+){2,}+"
    r"|\[!\[[^\[\]]*+\]\((?i:[^()\s]{0,200}?\b(?:badges?|badgen|shields?)\b)[^()\s]*+\)\]\([^()\s]*+\))"
)
"""A row of badges, with a link behind each (`_LED`: in place or by reference) or an address that says so: nobody
translates what stands for a picture of two words."""
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")
_SIGNATURE = regex.compile(r"[\w.]{1,60}\([^()\n]{0,80}\)(?:\s{0,2}[:|,]\s{0,2}[\w.]{1,60}){0,6}")
"""A function with its arguments and types as a heading: `summary(): string | summary:string`."""
_COPYRIGHT = regex.compile(r"\W{0,4}(?:Copyright\b|©|\([Cc]\) ?\d)")
"""Lines that lawyers want as they are."""
_PICTURES = regex.compile(r"!?\[?(?:!\[[^\[\]]*+\]\([^()\s]*+\)[^\p{L}\p{N}!]*+){2,}+")
"""Nothing but pictures."""
_SPELLED = regex.compile(r"[\w.+-]{1,40}+ [(\[{]?at[)\]}]? [\w-]{1,40}+(?: [(\[{]?dot[)\]}]? [\w-]{1,40}+){1,5}+")
AROUND = 80
"""Characters around words in which such an address may begin and end."""
HABIT = 3
"""Times that a note keeps a row of words from which it is a term there, if another translation has it too."""
SAID, SMALL = 5, 2
"""Words from which a row can be a sentence that several translators passed over, and small ones that it has then."""
KEEPERS, NAME = 3, 8
"""How many other translations must keep what is no leak, and how many words a name may have."""


@computed_once
def passages_of(analysis: Analysis) -> tuple[Passage, ...]:
    """The passages of a pair without what its siblings, its source or the glossary keep."""
    found = passages(evidence(analysis))
    found = (_named(analysis, passage) for passage in found if not _common(analysis, passage))
    return tuple(_unwanted(analysis, found) if analysis.glossary else found)


def _common(analysis: Analysis, passage: Passage) -> bool:
    """Whether the source has these words as well, in a language that is not its own either: English in a Chinese
    and a Japanese read-me."""
    if analysis.symmetric or primary(passage.language) == primary(analysis.source.lang):
        return False
    return analysis.target.text[passage.start : passage.end] in analysis.source.text


def _named(analysis: Analysis, passage: Passage) -> Passage:
    """Neutral where most other translations of the note keep the same few words: the name of a body, of a document."""
    words = analysis.target.text[passage.start : passage.end]
    siblings = analysis.siblings
    if passage.whole or passage.severity is Severity.NEUTRAL or not siblings:
        return passage
    if len(words.split()) > NAME:
        return _kept_row(passage, words, siblings)
    if words.lower() in function_words(passage.language):
        # no name, whatever the siblings' formulas and words hold: "the" in "theta", French "on"
        return passage
    keepers = sum(_says(sibling, words, passage.language) for sibling in siblings)
    reason = f"{passage.reason}; {keepers} of {len(siblings)} other translations keep it"
    if keepers >= KEEPERS and keepers * 2 > len(siblings):
        return replace(passage, severity=Severity.NEUTRAL, reason=reason, confidence=0.4)
    row = len(words.split()) > 1
    # a row of words that all keep, or that this note keeps throughout and another one too, is a term
    shared = keepers == len(siblings) or (keepers and analysis.target.text.lower().count(words.lower()) >= HABIT)
    if row and shared and passage.severity.rank > Severity.MINOR.rank and not _is_sentence(words, passage.language):
        return replace(passage, severity=Severity.MINOR, reason=reason, confidence=0.5)
    return passage


def _is_sentence(words: str, language: str) -> bool:
    """Whether a row of words is no term or title: small words in it, and no capital behind the first."""
    said, small = _WORD.findall(words), function_words(language)
    plain = all(word[:1].islower() for word in said[1:])
    return plain and len(said) >= SAID and sum(word.lower() in small for word in said) >= SMALL


def _kept_row(passage: Passage, words: str, siblings: Sequence[Analysis]) -> Passage:
    """Minor where other translations keep the same long row of words, and none of them is small: settings and their
    values, terms one after the other. A sentence that nobody translated has small words."""
    small = function_words(passage.language)
    if passage.severity is Severity.MINOR or any(word in small for word in _WORD.findall(words.lower())):
        return passage
    keepers = sum(words.lower() in sibling.target.text.lower() for sibling in siblings)
    if keepers < KEEPERS:
        return passage
    reason = f"{passage.reason}; {keepers} of {len(siblings)} other translations keep it"
    return replace(passage, severity=Severity.MINOR, reason=reason, confidence=0.5)


def _says(sibling: Analysis, words: str, language: str) -> bool:
    """Whether a note has the same words; a single one in its prose, and not as a word of its own language."""
    document = sibling.target
    if " " in words:
        return words.lower() in document.text.lower()
    return sibling.vocabulary(document).counts[words.lower()] > 0 and not is_loan(words, document.lang, language)


def _in_spelled_address(text: str, start: int, end: int) -> bool:
    """Whether words are part of an address that is spelled out for people alone: "anna at boats dot org"."""
    around = max(0, start - AROUND)
    return any(match.start() <= start and end <= match.end() for match in _SPELLED.finditer(text, around, end + AROUND))


def _unwanted(analysis: Analysis, found: Iterator[Passage]) -> Iterator[Passage]:
    """The passages that are more than terms of the project's glossary."""
    terms = allowed_terms(analysis)
    for passage in found:
        said = list(occurrences(analysis.target, passage.block, terms))
        rest = analysis.target.text[passage.start : passage.end]
        for _, start, end in sorted(said, key=lambda mention: -mention[1]):
            if passage.start <= start and end <= passage.end:
                rest = rest[: start - passage.start] + rest[end - passage.start :]
        if any(letter.isalpha() for letter in rest):
            yield passage


def passages(known: Evidence) -> Iterator[Passage]:
    """Every passage in one of the candidate languages, in reading order, doubtful ones as neutral."""
    for item in known.target.prose:
        # what an abbreviation stands for is said in the language that it comes from
        if not item.words or looks_like_code(known, item) or item.block.info.startswith("abbr "):
            continue
        if _BADGES.fullmatch(known.target.document.text, item.block.content_start, item.block.content_end):
            continue
        if is_reference(item.block.text) or is_spelled_out(item.block.text):
            continue
        if is_formula(known.target.document, item) or _SIGNATURE.fullmatch(item.block.text):
            continue
        found = _apart([*other_script(known, item), *same_script(known, item), *chinese_in_japanese(known, item)])
        document = known.target.document
        found = [p for p in found if p.whole or not _in_spelled_address(document.text, p.start, p.end)]
        found = [p for p in found if not (on_typed_line(known, p.start, p.end) or is_typed(known, item, p))]
        spoken = (p for p in found if not is_message(document, item, p.start, p.whole))
        spoken = (p for p in spoken if not in_latin(document.text, p.start, p.end) and not lists_functions(document, p))
        told = (kept_on_purpose(known, item, _softened(known, item, passage)) for passage in spoken)
        yield from in_sentences(known, item, told)


def _softened(known: Evidence, item: Prose, passage: Passage) -> Passage:
    """What is often left on purpose is minor: an attribute, which few readers see, unless others here are translated,
    what the source quotes after a colon, what may be a name of something technical, and what both languages spell."""
    document = known.target.document
    if passage.severity.rank <= Severity.MINOR.rank:
        return passage
    alike = is_spelled_alike(document.text[passage.start : passage.end].lower(), document.lang)
    if alike or may_name(document, passage) or is_named(known, item, passage):
        return replace(passage, severity=Severity.MINOR, confidence=0.5)
    if not passage.whole:
        return passage
    if _COPYRIGHT.match(item.block.text) or _PICTURES.fullmatch(
        document.text, item.block.content_start, item.block.content_end
    ):
        return replace(passage, severity=Severity.MINOR, confidence=0.5)
    if item.block.kind in (Kind.TABLE_CELL, Kind.LIST_ITEM) and is_named_after(
        item.words, passage.language, document.lang
    ):
        return replace(passage, severity=Severity.MINOR, confidence=0.5)
    said = known.source is not None and document.text[passage.start : passage.end] in known.source.document.text
    if (item.attribute and not known.renders_attributes) or (said and is_quoted(document, item)):
        return replace(passage, severity=Severity.MINOR, confidence=0.6)
    return passage


def _apart(found: list[Passage]) -> list[Passage]:
    """The surest of passages that overlap, in reading order: two languages may claim the same words."""
    kept: list[Passage] = []
    for passage in sorted(found, key=lambda p: (-p.severity.rank, -p.confidence, p.start)):
        if all(passage.end <= other.start or other.end <= passage.start for other in kept):
            kept.append(passage)
    return sorted(kept, key=lambda p: p.start)
