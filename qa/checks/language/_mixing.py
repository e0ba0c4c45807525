"""Letters of a third script: glued into words, standing among them, and marks that lost their letter."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import shows_original
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.han import (
    is_japanese_only,
    is_korean,
    is_simplified_only,
    is_traditional_only,
    simplified_and_traditional,
)
from qa.text.languages import primary, scripts_of
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN, NAMES, UNSPACED, runs
from qa.text.words import has_table, zipf

_INDIC_MARK = regex.compile(
    r"(?<=^|[ \t\n])[\p{Mn}\p{Mc}--[\p{Script=Inherited}\p{Latin}]]+", regex.V1 | regex.MULTILINE
)
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LETTER_WORD = 5.5
"""Zipf frequency from which a single letter is a word."""
_SINGLE = regex.compile(r"[\p{Lo}]")
_ABUGIDAS = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"})


@dataclass(frozen=True, slots=True)
class ForeignLetters:
    """Letters at `[start, end)` of the target's text; `kind` is the writing that they belong to, empty for a defect
    that stands for itself."""

    start: int
    end: int
    message: str
    severity: Severity
    confidence: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    script: str
    start: int
    end: int
    word: Word


def foreign_letters(evidence: Evidence, item: Prose) -> Iterator[ForeignLetters]:
    """Every stretch of a block in a script that has no business there, in reading order."""
    forms = "".join([word.form for word in item.words])
    # one look tells the blocks that are in one writing throughout
    pieces = list(_pieces(item, evidence.scripts)) if _has_others(forms, evidence.scripts) else []
    source = evidence.source.document.lang if evidence.source is not None else ""
    original = scripts_of(source) - {LATIN} if pieces and source else frozenset[str]()
    for i, piece in enumerate(pieces):
        if piece.script in evidence.scripts or Context.CODE in piece.word.context:
            continue
        if piece.script in original and shows_original(evidence, item, piece.word, (piece.start, piece.end), source):
            continue
        before = pieces[i - 1] if i and pieces[i - 1].end == piece.start else None
        after = pieces[i + 1] if i + 1 < len(pieces) and pieces[i + 1].start == piece.end else None
        found = _judge(evidence, piece, before, after)
        if found:
            yield found
    yield from _orphans(evidence, item)
    if primary(evidence.language) == "zh":
        yield from _han(evidence, item, forms)


def _has_others(forms: str, scripts: frozenset[str]) -> bool:
    """Whether there is a character of another script; few blocks have one that no block before had."""
    letters, usual = set(forms), _usual(scripts)
    if letters <= usual:
        return False
    if _others(scripts).search(forms):
        return True
    usual |= letters
    return False


@lru_cache(maxsize=1024)
def _usual(scripts: frozenset[str]) -> set[str]:
    """Characters that were seen to be of these scripts or of none; grows, up to all that there are."""
    return set()


@lru_cache(maxsize=1024)
def _others(scripts: frozenset[str]) -> regex.Pattern[str]:
    """A character of any script but these."""
    return regex.compile("[" + "".join(rf"\p{{Script={NAMES[code]}}}" for code in sorted(NAMES.keys() - scripts)) + "]")


def _han(evidence: Evidence, item: Prose, forms: str) -> Iterator[ForeignLetters]:
    """Characters of the Japanese standard, traditional ones in a note that is else simplified, and the reverse. What
    the source has too is a name or an example, unless the source is in one of the writings itself: then it was left."""
    source = evidence.source
    left = source is not None and (evidence.speaks("ja") or evidence.speaks("zh"))
    known = source.document.text if source is not None and not left else ""
    simplified, traditional = simplified_and_traditional(forms)
    strange = traditional if evidence.simplified else simplified
    if not strange and not any(map(is_japanese_only, set(forms))):
        return
    is_strange = is_traditional_only if evidence.simplified else is_simplified_only
    names = ("traditional", "simplified") if evidence.simplified else ("simplified", "traditional")
    for word in item.words:
        if word.script != "Hani" or word.context & (Context.QUOTED | Context.BRACKETED | Context.LINK):
            continue
        for i, character in enumerate(word.form):
            place = (word.start + i, word.start + i + 1)
            odd = is_japanese_only(character) or is_strange(character)
            if character in known or not odd:
                continue
            if left and source and shows_original(evidence, item, word, place, source.document.lang):
                continue
            if is_japanese_only(character) and (evidence.simplified or not is_korean(character)):
                yield ForeignLetters(
                    *place, f"Japanese character '{character}' in Chinese text", Severity.MAJOR, 0.8, "Jpan"
                )
            elif is_strange(character):
                message = f"{names[0]} character '{character}' in {names[1]} text"
                kind = "Jpan" if evidence.speaks("ja") else "Hant" if evidence.simplified else "Hans"
                copied = evidence.speaks("zh") and _is_copied(evidence, item, word.form, i)
                yield ForeignLetters(*place, message, Severity.MAJOR if copied else Severity.MINOR, 0.6, kind)


def _is_copied(evidence: Evidence, item: Prose, form: str, i: int) -> bool:
    """Whether the aligned source has a character with the one before or behind it: a word left, no slip of the pen."""
    blocks = evidence.sources.get(item.block.index, ()) if evidence.source else ()
    said = [evidence.source.document.blocks[index].text for index in blocks if evidence.source]
    pairs = [pair for pair in (form[max(0, i - 1) : i + 1], form[i : i + 2]) if len(pair) == 2]
    return any(pair in text for pair in pairs for text in said)


def _pieces(item: Prose, scripts: frozenset[str]) -> Iterator[_Piece]:
    """The words of a block cut where the script changes."""
    for word in item.words:
        if word.script in ("Latn", "Cyrl", "Grek"):
            yield _Piece(word.script, word.start, word.end, word)
        else:
            for script, start, end in _merged(word.form, scripts):
                yield _Piece(script, word.start + start, word.start + end, word)


_JAPANESE = frozenset({"Hani", "Hira", "Kana"})


@lru_cache(maxsize=65536)
def _merged(form: str, scripts: frozenset[str]) -> tuple[tuple[str, int, int], ...]:
    """The runs of a word, the three Japanese scripts side by side as one where none is native."""
    found: list[tuple[str, int, int]] = []
    for script, start, end in runs(form):
        if "Hani" not in scripts and found and script in _JAPANESE and found[-1][0] in _JAPANESE:
            script = script if found[-1][0] == "Hani" else found[-1][0]
            found[-1] = (script, found[-1][1], end)
        else:
            found.append((script, start, end))
    return tuple(found)


def _judge(evidence: Evidence, piece: _Piece, before: _Piece | None, after: _Piece | None) -> ForeignLetters | None:
    text = evidence.target.document.text[piece.start : piece.end]
    glued = [p for p in (before, after) if p is not None and p.script in evidence.scripts]
    if piece.script == LATIN:
        prefixed = before is not None and after is None and _is_prefix(evidence.target.document.text, before)
        known = evidence.source is not None and not text.islower() and text in evidence.source.document.text
        return _latin(piece, text, before, after) if glued and not prefixed and not known else None
    if piece.script == "Grek" and len(text) == 1:
        # a symbol: α, μs, kΩ
        return None
    if evidence.source is not None and text in evidence.source.document.text and not (glued and _left(evidence, piece)):
        return None
    name = NAMES.get(piece.script, piece.script)
    kana = piece.script in ("Hira", "Kana") and "Hani" in evidence.scripts
    kind = "Jpan" if kana else piece.script
    own = NAMES["Hani" if "Hani" in evidence.scripts else min(evidence.scripts)]
    if glued:
        message = f"{name} letters '{text}' inside {_article(own)} word"
        return ForeignLetters(piece.start, piece.end, message, Severity.MAJOR, 0.95, kind)
    aside = piece.word.context & (Context.QUOTED | Context.BRACKETED | Context.LINK | Context.EMPHASIS)
    message = f"{name} letters '{text}' in {own} text"
    if aside or evidence.source is None:
        return ForeignLetters(
            piece.start, piece.end, message, Severity.MINOR if not aside else Severity.NEUTRAL, 0.5, kind
        )
    return ForeignLetters(piece.start, piece.end, message, Severity.MAJOR, 0.85, kind)


_PREFIXES = {
    "Arab": frozenset("و ف ب ل ك ال وال فال بال كال لل ولل".split()),
    "Hebr": frozenset("ה ו ב כ ל מ ש וה ול וב ומ שה של כש לכ מה".split()),
}
"""Words and articles that are written together with the next word, a foreign name as well: وLinux."""


def _is_prefix(text: str, piece: _Piece) -> bool:
    return text[piece.start : piece.end] in _PREFIXES.get(piece.script, ())


_ACCENTED = frozenset("èìÈÌáéóýàòùÁÉÓÝÀÒÙ")
"""What keyboards of Macedonian and Bulgarian have for ѐ and ѝ (сè, ì), and what is written for a vowel with its stress:
бóльший is larger, большóй large."""


def _latin(piece: _Piece, text: str, before: _Piece | None, after: _Piece | None) -> ForeignLetters | None:
    """Latin letters touching native ones: an ending after a Latin name is right, a tail on a native word is not."""
    neighbour = before or after
    assert neighbour is not None
    inside = before is not None and after is not None
    if neighbour.script in UNSPACED or not (text.islower() or (inside and neighbour.script != "Hang")):
        return None
    own = NAMES[neighbour.script]
    lookalike = neighbour.script in ("Cyrl", "Grek") and len(text) <= 2
    if neighbour.script == "Cyrl" and text in _ACCENTED:
        message = f"Latin letter '{text}' for a Cyrillic one with an accent"
        return ForeignLetters(piece.start, piece.end, message, Severity.MINOR, 0.5)
    if lookalike or inside:
        message = f"Latin letters '{text}' inside {_article(own)} word"
        return ForeignLetters(piece.start, piece.end, message, Severity.MAJOR, 0.9)
    if before is not None and before.script != "Hang":
        return ForeignLetters(
            piece.start, piece.end, f"Latin word '{text}' glued to {_article(own)} letter", Severity.MAJOR, 0.8
        )
    return None


def _left(evidence: Evidence, piece: _Piece) -> bool:
    """Whether letters in a word that begins with native ones are of the source's own writing: kana in Chinese."""
    source = evidence.source.document.lang if evidence.source is not None else ""
    return piece.word.script in evidence.scripts and piece.script in scripts_of(source) - {LATIN}


def _article(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


def _orphans(evidence: Evidence, item: Prose) -> Iterator[ForeignLetters]:
    """Marks and letters of an abugida that a broken word left behind."""
    scripts = evidence.scripts & _ABUGIDAS
    if not scripts:
        return
    text = evidence.target.document.text
    own = NAMES[min(scripts)]
    for match in _INDIC_MARK.finditer(text, item.block.content_start, item.block.content_end):
        yield ForeignLetters(*match.span(), f"{own} vowel sign without its letter", Severity.MAJOR, 0.85)
    for left, right in zip(item.words, item.words[1:], strict=False):
        if len(left.form) > 1 or left.script not in scripts:
            continue
        alone = _SINGLE.fullmatch(left.form) and right.script == LATIN and right.plain
        # a word of one letter: Bengali ও, "and"
        alone = alone and has_table(evidence.language) and zipf(left.lower, evidence.language) < LETTER_WORD
        spaced = text[left.end : right.start] == " " and text[left.start - 1 : left.start] == " "
        if alone and spaced and Context.CODE not in right.context:
            yield ForeignLetters(left.start, left.end, f"stray {own} letter '{left.form}'", Severity.MINOR, 0.6)
