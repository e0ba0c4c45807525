"""`qa.lock`: segment pairs that a person has accepted. What is found in them is silent until either side changes.

A line is a language and the hashes of both sides as a reader sees them, with the destinations of links: no place, no
form, no name. Lines are sorted, so that two branches merge; `qa.lock merge=union` in .gitattributes spares conflicts.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from qa.cache import Cache
from qa.config import Config
from qa.discover.git import git
from qa.discover.walk import repository_root
from qa.model import Bitext, Block, Document, Finding, Group, InlineKind, Kind, Note, Place
from qa.model.errors import QaError, read_bounded
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from qa.parse.load import load

FILE = "qa.lock"
LARGEST = 64_000_000
"""Bytes of the file: some million segments."""
DIGITS = 20
"""Hexadecimal digits of a hash."""
MARK = 4
"""Bytes of the mark of a line: of a thousand accepted segments, one in 4 million others has the mark of one."""
HEAD = "# segments that a person accepted, by qa review: language, source, translation\n"
JOINED = 3
"""Blocks that translate one another together, at the most, where nothing has aligned them."""
_LINE = re.compile(rf"[A-Za-z]{{2,3}}(?:-[A-Za-z0-9]+)* [0-9a-f]{{{DIGITS}}} [0-9a-f]{{{DIGITS}}}")
_CARRIED = frozenset({InlineKind.LINK, InlineKind.IMAGE, InlineKind.ROLE})

Accepted = frozenset[str]
"""The lines of the file."""


def lock_path(here: Path) -> Path:
    """Where the file of a project lies."""
    return (repository_root(here) or here) / FILE


def may_conflict(path: Path) -> bool:
    """Whether git would ask a person where two branches add lines at one place of the file."""
    try:
        said = git(path.parent, "check-attr", "-z", "merge", "--", path.name).split(b"\0")
    except QaError:
        return False
    return said[2:3] == [b"unspecified"]


def read(path: Path) -> Accepted:
    """The accepted pairs; none where there is no file. What is no line of ours (marks of a conflict) is passed over."""
    if not path.exists():
        return frozenset()
    return parsed(read_bounded(path, LARGEST, "qa review writes it").decode("utf-8", "replace"))


def parsed(text: str) -> Accepted:
    return frozenset(line for line in text.splitlines() if _LINE.fullmatch(line))


def rendered(accepted: Accepted) -> str:
    return HEAD + "".join(f"{line}\n" for line in sorted(accepted))


def digest(blocks: Sequence[Block]) -> str:
    """The hash of some blocks: what they are, what a reader sees, and where links lead."""
    said = (
        f"{block.kind} {block.level if block.kind is Kind.HEADING else ''}\n{' '.join(block.text.split())}\n"
        + "\n".join(inline.value for inline in block.inlines if inline.kind in _CARRIED)
        for block in blocks
    )
    whole = "\0".join(said).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=DIGITS // 2).hexdigest()


def lines_of(bitext: Bitext) -> Iterator[tuple[Sequence[Block], str, Sequence[Block]]]:
    """The blocks of the translation, the line, and the blocks of the source, for every pair of segments."""
    for bead in bitext.beads:
        if bead.source and bead.target:
            source, target = ([d.blocks[i] for i in own] for d, own in _sides(bitext, bead.source, bead.target))
            yield target, f"{bitext.target.lang} {digest(source)} {digest(target)}", source


def marks_of(bitexts: Iterable[Bitext]) -> Iterator[str]:
    """What the lines of all pairs of segments are recognised by, whether or not any is accepted."""
    for bitext in bitexts:
        yield from (mark(line) for _, line, _ in lines_of(bitext))


def mark(line: str) -> str:
    """A line in short. Two may share it: then a note is checked anew that need not be."""
    return hashlib.blake2b(line.encode("utf-8", "surrogatepass"), digest_size=MARK).hexdigest()


def _sides(bitext: Bitext, source: Sequence[int], target: Sequence[int]) -> Iterable[tuple[Document, Sequence[int]]]:
    return (bitext.source, source), (bitext.target, target)


def unaccepted(findings: Iterable[Finding], bitexts: Sequence[Bitext], accepted: Accepted) -> Iterator[Finding]:
    """The findings but for those that lie wholly in accepted segments."""
    known = {bitext.target.path: _LockLines(bitext, accepted) for bitext in bitexts} if accepted else {}
    for finding in findings:
        lines = known.get(finding.target.path)
        if lines is None or not lines.cover(finding.target):
            yield finding


class _LockLines:
    """The lines of a translation that belong to accepted segments."""

    def __init__(self, bitext: Bitext, accepted: Accepted) -> None:
        starts = bitext.target.line_starts
        self._accepted: set[int] = set()
        others: set[int] = set()
        for blocks, line, _ in lines_of(bitext):
            for block in blocks:
                first, last = (bisect_right(starts, at) for at in (block.start, max(block.start, block.end - 1)))
                (self._accepted if line in accepted else others).update(range(first, last + 1))
        self._accepted -= others

    def cover(self, place: Place) -> bool:
        """Whether a place is something, and all of it accepted: what is missing lies in no segment."""
        return bool(place.text.strip()) and all(n in self._accepted for n in range(place.line, place.end_line + 1))


def reviewed(source: Document, target: Document, accepted: Accepted) -> tuple[int, int]:
    """(accepted, all) blocks of a translation, without an alignment: blocks that stand together are tried together.

    Fields of the front matter that the source has not, such as the stamp, are nobody's to review.
    """
    theirs = {digest(source.blocks[i : i + n]) for i in range(len(source.blocks)) for n in range(1, JOINED + 1)}
    ours: dict[str, set[str]] = {}
    for line in accepted:
        lang, one, other = line.split(" ")
        if lang == target.lang and one in theirs:
            ours.setdefault(other, set()).add(one)
    fields = {block.info for block in source.blocks if block.kind is Kind.FRONT_MATTER}
    blocks = [block for block in target.blocks if block.kind is not Kind.FRONT_MATTER or block.info in fields]
    covered: set[int] = set()
    for i in range(len(blocks)):
        for n in range(1, min(JOINED, len(blocks) - i) + 1):
            if digest(blocks[i : i + n]) in ours:
                covered.update(range(i, i + n))
    return len(covered), len(blocks)


def known_source(note: Note, source: Document) -> Document:
    """The source as a translation knows it."""
    text = note.provenance.known if note.provenance else ""
    return parse_text(text, source.path, source.lang, Dialect(source.dialect)) if text else source


def reviewed_by_path(
    groups: Sequence[Group], config: Config, cache: Cache, accepted: Accepted
) -> dict[str, tuple[int, int]]:
    """(accepted, all) blocks of the translations, by path; no engine is asked."""
    counted: dict[str, tuple[int, int]] = {}
    for group in groups:
        if group.source is None:
            continue
        source = load(group.source, cache, config.dialect)
        for note in group.translations:
            target = load(note, cache, source.dialect)
            counted[note.path] = reviewed(known_source(note, source), target, accepted)
    return counted


def checked_place(spelled: str) -> tuple[Path, range | None]:
    """`PATH`, `PATH:LINE` or `PATH:FIRST-LAST`."""
    found = re.fullmatch(r"(.+?):(\d+)(?:-(\d+))?", spelled)
    if not found or Path(spelled).exists():
        return Path(spelled), None
    first, last = int(found[2]), int(found[3] or found[2])
    if last < first:
        raise QaError(f"{spelled}: no such lines", "PATH:FIRST-LAST")
    return Path(found[1]), range(first, last + 1)
