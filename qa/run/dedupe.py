"""One defect, one finding: what a finding explains is not reported a second time by another check."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Detail, Finding, Place, Severity
from qa.run.exchanged import without_exchanged

SAYS_MORE = "the sentence says more than its source", "the sentence seems to say more than its source"
"""How messages of `segment-added` begin that are about a sentence."""
WHOLE_LINE = 1 << 30
"""A column beyond the end of any line."""
APART = 2
"""Lines from a block to the next one: a blank line may stand between."""
LEFT_WORDS = 6
"""Words of the source left in a row from which they are its sentence: what stands beside them may translate them."""
_LACKED = re.compile(r"^a name is missing; .* have '([^'\n]{1,200})'$")
REPEATED = "repeated-text"
_TEXT = frozenset({"segment-mismatch", "segment-added", "segment-omitted", "untranslated-fragment", "number-mismatch"})
_LEFT = frozenset({"untranslated-fragment", "untranslated-block", "repeated-text"})
MEANING = frozenset({"negation-flipped", "antonym-swapped", "meaning-changed"})
_COMMANDS = frozenset({"code-changed", "inline-code-changed"})
_ADDRESSES = frozenset({"link-changed", "image-changed", "directive-changed"})
_STRUCTURE = frozenset({"segment-moved", "segment-duplicated", "heading-level", "list-structure", "table-shape"})

INSIDE = "inside it"
"""How it ends where another fence opens within it, so that one of them may have lost the line that opens it."""
UNCLOSED = "code fence is never closed"
"""How the message begins of a fence that makes code of all below it."""
_SWALLOWED = frozenset(
    "segment-omitted segment-added segment-mismatch untranslated-block code-changed directive-changed"
    " number-mismatch inline-code-changed segment-moved".split()
)
"""What follows from such a fence or table: blocks are cut elsewhere, and code stands where there was none."""
ROW = "table row"
"""What a message calls a lost row, of one or of several."""
NO_TABLE = "no table is shown"
"""How the message begins of a table that is a paragraph."""
UNTRANSLATED = "the note is not translated"
"""How the message begins of a note that is the source's text."""
REMARK = "translator-residue"
STRANGE = "is not in the "
"""How a number is told that the translation has alone, as that of a remark is."""
GONE = " is missing"
"""How the message ends of a picture or link that another version has not."""
OTHER_VERSION = "translation-other-version"
EXPLAINS: Mapping[str, frozenset[str]] = {
    "wrong-language": _TEXT | {"untranslated-block", "foreign-script"},
    "untranslated-block": _TEXT | {"foreign-script"},
    # letters of the source's script inside a word of another one are no word of their own
    "foreign-script": frozenset({"untranslated-fragment"}),
    # a remark says more than the language that it is in
    REMARK: _TEXT - {"segment-omitted"} | {"untranslated-block"},
    "segment-duplicated": frozenset({"segment-added", "repeated-text"}),
    "repeated-text": frozenset({"segment-added"}),
    # what a lost clause says is not said otherwise
    "segment-omitted": MEANING,
    # nor what another text says, which lacks what the source says and has more
    "segment-mismatch": MEANING | {"segment-omitted", "segment-added"},
    "answer-flipped": MEANING | {"inline-code-changed", "directive-changed", "segment-omitted", "segment-added"},
    "term-collapsed": MEANING | {"repeated-text"},
    # a word of a formula that became its opposite is told as the formula's
    "formula-changed": MEANING,
    "translation-untranslated": _TEXT | MEANING | {"untranslated-block"},
    OTHER_VERSION: _STRUCTURE
    | MEANING
    | _COMMANDS
    | _ADDRESSES
    | {"segment-mismatch", "segment-added", "segment-omitted", "number-mismatch", "repeated-text"},
}
"""A check's findings at major or above explain those of these checks in the same stretch of text."""

DELIMITERS, FORMULAS = "math-delimiters", frozenset({"formula-missing", "formula-added"})
OPEN = ("has no partner", "are escaped")
"""What delimiters of which nobody can tell where their formula ends are said to be; others only changed."""
FOLDING = frozenset({"translation-untranslated", OTHER_VERSION})
"""Causes of many findings: what they explain becomes their details."""


def unexplained(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of one pair without those that lie inside a stretch another finding explains, in their order.

    A missing segment has no stretch in the translation: it is explained by what stands at its place in the source.
    """
    kept = tuple(without_exchanged(findings))
    stretches: dict[str, list[tuple[Place, int]]] = defaultdict(list)
    grave = [(number, finding) for number, finding in enumerate(kept) if is_grave(finding)]
    for number, finding in grave:
        for check in _explained(finding):
            places = (p for p in (finding.target, finding.source) if p and p.text)
            stretches[check].extend((_stretch(finding, p, check), number) for p in places)
    stretches["segment-added"].extend(_rows((n, f) for n, f in grave if f.check == "untranslated-block"))
    stretches["segment-added"].extend(_left_beside(grave))
    causes = [_cause(finding, stretches[finding.check], kept) for finding in kept]
    causes = [_left_in(finding, grave) if cause is None else cause for finding, cause in zip(kept, causes, strict=True)]
    causes = [_said_again(f, grave) if cause is None else cause for f, cause in zip(kept, causes, strict=True)]
    causes = [_swallowed_in(f, grave) if cause is None else cause for f, cause in zip(kept, causes, strict=True)]
    folded: dict[int, list[Detail]] = defaultdict(list)
    for finding, cause in zip(kept, causes, strict=True):
        if cause is not None and kept[cause].check in FOLDING:
            folded[cause].append(Detail(finding.target, finding.source, finding.message))
    for number, (finding, cause) in enumerate(zip(kept, causes, strict=True)):
        if cause is None:
            # who asks for what is left knows findings by their identity
            details = () if finding.details else tuple(folded[number])
            yield replace(finding, details=details) if details else finding


def _left_in(finding: Finding, grave: Sequence[tuple[int, Finding]]) -> int | None:
    """What a sentence says more than its source, where words of the source are left in it."""
    if finding.check != "segment-added" or not finding.message.startswith(SAYS_MORE):
        return None
    return next((n for n, f in grave if f.check in _LEFT and inside(f.target, finding.target)), None)


def _said_again(finding: Finding, grave: Sequence[tuple[int, Finding]]) -> int | None:
    """The repetition of the very text that a translation has more than its source: one of the two is the source's."""
    if finding.check != "segment-added" or not finding.target.text.strip():
        return None
    again = ((n, f) for n, f in grave if f.check == REPEATED and f.target.path == finding.target.path)
    return next((n for n, f in again if _bare(f.target.text) == _bare(finding.target.text)), None)


def _bare(text: str) -> str:
    """A sentence without its stop, which what stands twice may have once."""
    return text.strip().rstrip(".!?。！？।؟۔…")


def _swallowed_in(finding: Finding, grave: Sequence[tuple[int, Finding]]) -> int | None:
    """The code fence without an end that made code of text, or text of code, around it and below; or the table of
    which nothing but its bars is shown."""
    if finding.check not in _SWALLOWED:
        return None
    tables = ((n, f) for n, f in grave if f.check == "table-shape" and f.message.startswith(NO_TABLE))
    for number, table in tables:
        beside = table.target.line - APART <= finding.target.line <= table.target.end_line + APART
        # what else is gone there is gone from the note
        if beside and (finding.check != "segment-omitted" or ROW in finding.message):
            return number
    open_ones = ((n, f) for n, f in grave if f.check == "code-changed" and f.message.startswith(UNCLOSED))
    return next((n for n, f in open_ones if f is not finding and _swallows(f, finding.target.line)), None)


def _swallows(fence: Finding, line: int) -> bool:
    """Whether a fence without an end explains what is told at a line: all below it, or, where the next one opens inside
    and so ends it, what is in it and beside it, where code may have become text."""
    first, last = fence.target.line, fence.target.end_line
    return first - APART <= line <= last + APART if fence.message.endswith(INSIDE) else first <= line


def without_lost_names(votes: Iterable[Finding], pairs: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of all notes together without the names that a note lacks because it lacks their sentence."""
    gone = [f for f in pairs if f.check == "segment-omitted" and f.source and f.severity.rank >= Severity.MINOR.rank]
    for vote in votes:
        name = _LACKED.search(vote.message) if vote.check == "name-mismatch" else None
        if name is None or not any(_holds(one, vote, name[1]) for one in gone):
            yield vote


def _holds(omitted: Finding, vote: Finding, name: str) -> bool:
    """Whether what a note lacks has a name in it, and the note lacks it in the passage of a vote."""
    at, passage = omitted.target, vote.target
    same = at.path == passage.path and passage.line <= at.line <= passage.end_line
    return same and omitted.source is not None and name in omitted.source.text


def unexplained_by(findings: Iterable[Finding], votes: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of pairs without those that lie inside a stretch of a note that all notes together explain: the
    words of a lost clause are missed by each of its pairs. Votes fold nothing graver than they are."""
    stretches: dict[str, list[tuple[Place, int]]] = defaultdict(list)
    against: dict[str, list[tuple[Place, int]]] = defaultdict(list)
    votes = tuple(votes)
    own = set(map(id, votes))
    for vote in votes:
        for check in _explained(vote) if vote.severity is not Severity.NEUTRAL else ():
            stretches[check].append((_stretch(vote, vote.target), vote.severity.rank))
        for check in MEANING if vote.check in MEANING and vote.severity is not Severity.NEUTRAL else ():
            # what a source says otherwise than all others its translations say otherwise than it
            against[check].append((vote.target, vote.severity.rank))
        if vote.check == "segment-omitted":
            # what a pivot lacks is more in each other note
            stretches["segment-added"].append((vote.target, vote.severity.rank))
        for place, _ in _left_beside([(0, vote)]):
            stretches["segment-added"].append((place, vote.severity.rank))
    for finding in findings:
        sides = [side for side in (finding.target, finding.source) if side]
        over = (place for place, rank in stretches[finding.check] if rank >= finding.severity.rank)
        blamed = (place for place, rank in against[finding.check] if rank >= finding.severity.rank)
        said = finding.source and id(finding) not in own and any(inside(finding.source, place) for place in blamed)
        if not said and not any(inside(side, place) for place in over for side in sides):
            yield finding


def without_lost_formulas(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without formulas that a note lacks or has more where one of its delimiters has no partner: what is a
    formula there nobody can tell."""
    every = tuple(findings)
    lines = {
        (f.target.path, f.target.line)
        for f in every
        if f.check == DELIMITERS and f.severity is not Severity.NEUTRAL and any(one in f.message for one in OPEN)
    }
    for finding in every:
        at = finding.target
        if finding.check not in FORMULAS or (at.path, at.line) not in lines:
            yield finding


def is_grave(finding: Finding) -> bool:
    return finding.severity.rank >= Severity.MAJOR.rank


def _explained(finding: Finding) -> Iterable[str]:
    """The checks whose findings a grave finding explains: all that compare, where the note is another one."""
    if finding.check == OTHER_VERSION and finding.severity is Severity.CRITICAL:
        return (id for id, check in all_checks().items() if check.compares and id != OTHER_VERSION)
    return EXPLAINS.get(finding.check, ())


def _cause(finding: Finding, stretches: Iterable[tuple[Place, int]], kept: Sequence[Finding]) -> int | None:
    """The number of the finding that explains this one."""
    own = finding.target if finding.target.text or finding.source is None else finding.source
    return next((n for stretch, n in stretches if inside(own, stretch) and not _is_damage(finding, kept[n])), None)


def _is_damage(finding: Finding, cause: Finding) -> bool:
    """Whether what stands beside a remark, or what a page of another version has otherwise, is damage all the same.

    Commands and addresses change with the version and are missing, but nobody writes a command in letters of the
    language or breaks a link.
    """
    if cause.check == REMARK:
        # beside a remark, the number of a translated sentence can still be wrong
        return finding.check == "number-mismatch" and STRANGE not in finding.message
    if cause.check != OTHER_VERSION or cause.severity is Severity.CRITICAL:
        return False
    if finding.check in _COMMANDS:
        return not finding.target.text.isascii()
    gone = finding.message.endswith(GONE)
    return finding.check in _ADDRESSES and Severity.MAJOR.rank <= finding.severity.rank and not gone


def _stretch(finding: Finding, at: Place, check: str = "") -> Place:
    """What a finding speaks for: a translator's remark makes the whole lines that it stands on its own, and a note that
    is not translated has its other headings and labels in the source's language for that reason."""
    if finding.message.startswith(UNTRANSLATED) and check in _LEFT:
        return replace(at, line=1, column=1, end_line=WHOLE_LINE)
    return replace(at, column=1, end_column=WHOLE_LINE) if finding.check == REMARK else at


def _rows(blocks: Iterable[tuple[int, Finding]]) -> Iterator[tuple[Place, int]]:
    """Blocks that stand together, as one stretch of whole lines: what was added may be all of them at once."""
    row: tuple[Place, int] | None = None
    for number, finding in blocks:
        place = replace(finding.target, column=1, end_column=WHOLE_LINE)
        if row and row[0].path == place.path and 0 < place.line - row[0].end_line <= APART:
            row = replace(row[0], end_line=place.end_line), row[1]
            continue
        if row:
            yield row
        row = place, number
    if row:
        yield row


def _left_beside(grave: Iterable[tuple[int, Finding]]) -> Iterator[tuple[Place, int]]:
    """The lines of a sentence of the source that was left, and the next ones: its translation stands there, and nothing
    in the source is left to correspond to it."""
    for number, finding in grave:
        at = finding.target
        if finding.check == "untranslated-fragment" and len(at.text.split()) >= LEFT_WORDS:
            yield replace(at, line=at.line - 1, column=1, end_line=at.end_line + 1, end_column=WHOLE_LINE), number


def inside(inner: Place, outer: Place) -> bool:
    """Whether a place lies within another one."""
    return (
        inner.path == outer.path
        and (outer.line, outer.column) <= (inner.line, inner.column)
        and (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    )
