"""Quotation marks of running text that have no partner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from qa.analysis.pair import Analysis
from qa.checks.markup._brackets import prose
from qa.model import PROSE, Block, Document, Kind
from qa.text.languages import language_of, primary

MARKS = '„“”‟«»"＂〝〞〟'
"""Double marks of all languages; single ones are apostrophes as well. Corner brackets are brackets."""
# inches and seconds of arc; an abbreviation in Hebrew letters
_MEASURE = re.compile(r"(?<=[\d′'])[\"”]|(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])")
_PREFIXED = re.compile(r"(?<![\u05d0-\u05ea])[ובכלמשה]{1,3}\"(?=[\u05d0-\u05ea]{2})")
"""A mark behind letters that are words of their own in Hebrew: it opens a quotation, or abbreviates: ה"ישן"."""
_MARK, _ANY = re.compile(f"[{MARKS}]"), re.compile(f"[{MARKS}‚‘‹›]")
_SINGLE, _CLOSES, _ANGLE = r"(?<!\w)(?:‚(?=\w)|‘(?=[^\W\d]{2}))", "[‘’']", "[‹›]"
KINDS = ("«»", "„“”‟", '"＂', "〝〞〟")
"""Marks that are partners of each other."""
DIRECTED = frozenset("«„“")
"""Marks that open wherever a language opens with them; Arabic has its curly ones either way."""
CLOSED_AT_ONCE = frozenset({"ru", "uk", "be"})
"""Languages in which one mark may close two quotations."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SPANNED = 10
"""Paragraphs over which a quotation goes on at most."""
_NOTHING = "\ufffc"


def lone_quote(document: Document, block: Block) -> tuple[int, str] | None:
    """(offset, mark) of a quotation mark without partner; None where they pair.

    Which mark opens differs by language and by the keyboard, so marks pair where their number is even, but for a mark
    that is of another kind than its partner (`„…»`), and one of the language's own pair that is turned (`« … «`).
    """
    if not _ANY.search(document.text, block.content_start, block.content_end):
        return None
    text = _MEASURE.sub(_NOTHING, prose(document, block))
    if _PREFIXED.search(document.text, block.content_start, block.content_end):
        return None
    marks = list(_MARK.finditer(text))
    if len(marks) % 2:
        lone = None if _closed_at_once(marks, document.lang) else next(_unpaired(marks, document.lang), marks[-1])
    else:
        lone = _of_another_kind(marks) or _turned(marks, document.lang) or _single(text)
    return (block.content_start + lone.start(), lone.group()) if lone else None


def quoted_across(side: Analysis, facing: Mapping[int, tuple[Block, ...]]) -> set[int]:
    """The indexes of the blocks over which a quotation of the source goes on: some languages open it again in every
    paragraph, others only once."""
    found, open_ = set[int](), 0
    for block in side.target.blocks:
        others = facing.get(block.index, ())
        if block.kind not in PROSE or block.kind is Kind.HEADING or len(others) != 1:
            open_ = 0 if block.kind is Kind.HEADING else open_
            continue
        source, lone = others[0], lone_quote(side.source, others[0])
        begins = _MARK.match(side.source.text, source.content_start) is not None
        if open_ or lone:
            found.add(block.index)
        goes_on = (begins or not open_) if lone else not begins
        open_ = (SPANNED if lone else max(0, open_ - 1)) if goes_on else 0
    return found


def _closed_at_once(marks: Sequence[re.Match[str]], lang: str) -> bool:
    """Whether one mark closes two quotations, as in Russian: «план «Ноль»."""
    said = "".join(mark.group() for mark in marks)
    return primary(lang) in CLOSED_AT_ONCE and said.count("«") == said.count("»") + 1 and "««»" in said


def _of_another_kind(marks: Sequence[re.Match[str]]) -> re.Match[str] | None:
    """The last mark of two kinds of which each has an odd number."""
    odd = "".join(kind for kind in KINDS if sum(mark.group() in kind for mark in marks) % 2)
    return next((mark for mark in reversed(marks) if mark.group() in odd), None)


def _turned(marks: Sequence[re.Match[str]], lang: str) -> re.Match[str] | None:
    """A mark that opens or closes one time too many, where all are of the language's pair: `« … «`. What begins with
    a closing mark goes on with a quotation, or goes by another habit (”…”, »…«)."""
    opening, closing = language_of(lang).quotes[:2] if len(language_of(lang).quotes) > 1 else ("", "")
    said = "".join(mark.group() for mark in marks)
    if opening not in DIRECTED or not said or set(said) - {opening, closing} or said[0] == closing:
        return None
    opened = list[re.Match[str]]()
    for mark in marks:
        if mark.group() == opening:
            opened.append(mark)
        elif not opened:
            return mark
        else:
            opened.pop()
    return opened[-1] if opened else None


def _single(text: str) -> re.Match[str] | None:
    """A single mark without partner, of those that are no apostrophes."""
    if not any(mark in text for mark in "‚‘‹›"):
        return None
    for match in re.finditer(_SINGLE, text):
        if not re.search(_CLOSES, text[match.end() :]):
            return match
    angles = list(re.finditer(_ANGLE, text))
    return angles[-1] if len(angles) % 2 else None


def _unpaired(marks: Sequence[re.Match[str]], lang: str) -> Iterator[re.Match[str]]:
    """The marks that open while another is open, or close while none is, by the pair of the language."""
    opening, closing = language_of(lang).quotes[:2] if len(language_of(lang).quotes) > 1 else ("", "")
    opened: re.Match[str] | None = None
    for mark in marks:
        if mark.group() == opening and opening != closing:
            if opened:
                yield opened
            opened = mark
        elif mark.group() == closing and opening != closing:
            if opened is None:
                yield mark
            opened = None
    if opened:
        yield opened
