"""Causes within one note, told once: parts never translated, English in every sentence, one word kept throughout.

A maintainer wants one line for each of them. Exact places are its details, and a single slip is told by itself.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from qa.model import PROSE, Detail, Document, Finding, Severity
from qa.run import lacking, leftovers, other_language
from qa.run.places import block_at
from qa.text.languages import language_name, primary
from qa.text.lexis import singular
from qa.text.scripts import script_of
from qa.text.words import function_words

PARTS = 5
"""Blocks of a note left in the source's language from which the note was translated in part only."""
HALFWAY = 0.1
"""Share of the blocks of a note from which they are more than what a translator passed over here and there."""
ROW = 2
"""Blocks left one after the other, with nothing translated between them, from which they are one passage."""
MIXED, SENTENCES = 0.4, 10
"""Share of a note's blocks of prose in which words of the source are kept, and their number, from which it is written
in two languages at once (`reports/precision.md`)."""
SHOWN = 3
"""Words that a message quotes as examples."""
SAME = 2
"""Places of a note where the same words are kept from which that is one choice."""
THRICE = 3
"""Places of a note with the very same damage, a comment for a formatter that is gone, from which that is a habit."""
KIND = 5
"""Places of a note with the same kind of damage from which it is a habit: code written in the language's letters, a
blank between the two halves of every link."""
DAMAGED = frozenset(
    {
        "code-changed", "inline-code-changed", "link-changed", "link-broken", "image-changed", "emphasis-broken",
        "bracket-mismatch", "html-tag", "directive-changed", "list-structure", "heading-level", "table-shape",
        "mojibake",
    }
)  # fmt: skip
"""Checks of what a machine reads, of which the same kind in one note has one cause."""
CODE = frozenset({"code-changed", "inline-code-changed"})
"""Those where letters of the language are a kind of their own."""
OWN = "own letters"
"""What code written in the letters of another script shares, whatever each of it says."""
SENSES, STEM = frozenset({"antonym-swapped"}), 6
"""Checks whose findings have one cause where one word has the wrong sense throughout, and the letters that its forms
share."""
STRANGE, STRANGERS = frozenset({"wrong-language", "foreign-script"}), "strangers"
"""Checks of letters that a language is not written in, and what their findings share where they are of one script."""
NAMES, NUMBERS = "name-mismatch", "number-mismatch"
"""The check of names, of which one that is gone from a note throughout is one cause, and that of numbers: so is a
currency that another one stands for throughout."""
LABEL = "the label"
"""What a message says of the words before a colon, which a translator keeps or translates in all items of a list."""
FRAGMENT, BLOCK = "untranslated-fragment", "untranslated-block"
REPEATED = frozenset({FRAGMENT, BLOCK, "do-not-translate", "term-mismatch", "foreign-script"})
"""Checks of words, of which the same ones in one note are one choice of the translator."""
MIXED_SAID = "the note is written in "
"""How the message of a note in two languages begins."""
ENGLISH = "English"
LEADS = frozenset({"link-broken"})
"""Checks whose findings with one message have one cause: a heading or page that is gone, whatever leads to it."""
ADDRESSES = frozenset({"link-changed", "image-changed"})
"""Those of addresses: one that became the same other one in each place was changed once."""
FRAME, NEAR = "frame", 3
"""What findings share where a small word stands between the same signs, and the characters in which they stand."""
RENAMED = "renamed"
"""What findings share where one name of the code is another one in each: an example of another version."""
_ALONE = regex.compile(r"^[\w-]{2,20} stands alone against [^:]{1,400}: ")
_FOREIGN = regex.compile(r"[\p{L}--\p{Latin}]", regex.V1)
_BECAME = regex.compile(r"^code '(.*)' (?:became|in [\w\-]{2,20},) '(.*)'", regex.S)
_HAVE = regex.compile(r" have '([^'\n]{1,200})'$")
_UNITS = regex.compile(r" changed: ('[^'\n]{1,20}' and '[^'\n]{1,20}')$")
_NAME = regex.compile(r"[^\W_]+")
_QUOTED = regex.compile(r"'.*'|\d+")
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}'’\-]*+")

Documents = Mapping[str, Document]


def told_once(found: Iterable[Finding], documents: Documents) -> tuple[Finding, ...]:
    """The findings of a run, those of one cause within a note as one with its places as details."""
    notes: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        notes[finding.target.path].append(finding)
    return tuple(
        finding
        for path, findings in notes.items()
        for finding in (_of_note(findings, documents[path]) if path in documents else findings)
    )


def _of_note(findings: Sequence[Finding], document: Document) -> Iterator[Finding]:
    if strange := other_language.of_another_language(findings, document):
        yield other_language.as_one(strange, document)
        findings = [finding for finding in findings if id(finding) not in set(map(id, strange))]
    mixed = _mixed(findings, document)
    rest = [finding for finding in findings if id(finding) not in set(map(id, mixed))]
    if mixed:
        yield _as_one(mixed, _two_languages(mixed, document), confidence=0.9)
    if parts := lacking.lacking(rest, document):
        yield lacking.as_one(parts)
        rest = [finding for finding in rest if id(finding) not in set(map(id, parts))]
    rest = list(lacking.with_contents(rest))
    left = [f for f in rest if f.check == BLOCK and f.severity is not Severity.NEUTRAL and not f.details]
    part = leftovers.sentences(rest, document)
    many = len({block_at(document, finding.target) for finding in (*left, *part)}) >= PARTS
    part = leftovers.within_untranslated(rest, part, [*left, *part], document) if many else part
    groups = [[*left, *part]] if many else [row for row in _rows(left, document) if len(row) >= ROW]
    for group in groups:
        yield _as_one(group, _untranslated(group, document))
    if dead := leftovers.dead_links(rest):
        yield _as_one(dead, leftovers.of_links(dead))
    told = {id(finding) for group in (*groups, dead) for finding in group}
    repeated = _repeated([finding for finding in rest if id(finding) not in told], document)
    for group in leftovers.by_block(list(repeated), document):
        yield group[0] if len(group) == 1 else _as_one(group, leftovers.in_block(group))


def _mixed(findings: Sequence[Finding], document: Document) -> list[Finding]:
    """The words kept in a note that is written in two languages at once; none in any other note."""
    kept = [f for f in findings if f.check == FRAGMENT and not f.details and _content(f)]
    prose = {block.index for block in document.blocks if block.kind in PROSE and len(block.text.split()) > 1}
    touched = {block_at(document, finding.target) for finding in kept} & prose
    if len(touched) < SENTENCES or len(touched) < MIXED * len(prose):
        return []
    return kept


def _content(finding: Finding) -> bool:
    """Whether a passage has words of content alone: an article or conjunction is no term that somebody keeps."""
    words = {word.lower() for word in _WORD.findall(finding.target.text)}
    return bool(words) and words.isdisjoint(function_words(finding.source_lang))


def _two_languages(kept: Sequence[Finding], document: Document) -> str:
    blocks = len({block_at(document, finding.target) for finding in kept})
    words = Counter(f.target.text.casefold() for f in kept).most_common(SHOWN)
    shown = ", ".join(f"'{word}'" for word, _ in words)
    accept = f'ignores = [{{check = "{FRAGMENT}", lang = "{document.lang}", reason = "…"}}]'
    return (
        f"{MIXED_SAID}{language_name(document.lang)} mixed with {_language(kept[0])}: {len(kept)} words in {blocks}"
        f" blocks, such as {shown}; accept with {accept}"
    )


def _language(finding: Finding) -> str:
    """The language of what was left: the source's, else English, as the message says."""
    name = language_name(finding.source_lang)
    return name if name in finding.message else ENGLISH


def _rows(left: Sequence[Finding], document: Document) -> Iterator[list[Finding]]:
    """Blocks that are left one after the other: no prose that was translated stands between them."""
    row: list[Finding] = []
    last = -1
    for finding in sorted(left, key=Finding.sort_key):
        index = block_at(document, finding.target)
        between = document.blocks[last + 1 : index] if row else ()
        if row and any(block.kind in PROSE and block.text.strip() for block in between):
            yield row
            row = []
        row.append(finding)
        last = index
    if row:
        yield row


def _untranslated(group: Sequence[Finding], document: Document) -> str:
    first, last = min(f.target.line for f in group), max(f.target.end_line for f in group)
    name = _language(group[0])
    count = len({block_at(document, finding.target) for finding in group})
    if count < PARTS:
        return f"{count} blocks in a row are {name}, not translated (lines {first} to {last})"
    prose = sum(block.kind in PROSE and bool(_WORD.search(block.text)) for block in document.blocks)
    said = "the note is translated in part only" if count >= HALFWAY * prose else "parts of the note are not translated"
    wholly = "" if all(finding.check == BLOCK for finding in group) else ", some in part"
    return f"{said}: {count} of {prose} blocks are {name}{wholly}, between lines {first} and {last}"


def _repeated(findings: Sequence[Finding], document: Document) -> Iterator[Finding]:
    """The findings, those of the same words of one check as one."""
    groups: dict[tuple[str, ...], list[Finding]] = defaultdict(list)
    leads = Counter((f.check, f.severity, f.message) for f in findings if f.check in LEADS and not f.details)
    in_letters = [finding for finding in findings if _is_in_letters(finding)]
    own = frozenset(map(id, in_letters)) if len(in_letters) >= THRICE else frozenset()
    for finding in findings:
        lead = finding.check, finding.severity, finding.message
        key = lead if leads[lead] >= SAME else (OWN,) if id(finding) in own else _shared(finding)
        groups[key or _framed(finding, document) or (str(id(finding)),)].append(finding)
    for (check, *rest), group in groups.items():
        alike = "so" if len({finding.message for finding in group}) == 1 else "the like"
        kind = (check in DAMAGED and RENAMED not in rest) or LABEL in rest
        same = check in LEADS | ADDRESSES and alike == "so" and RENAMED not in rest
        thrice = FRAME in rest or check in (STRANGERS, NAMES, NUMBERS, *SENSES) or (kind and alike == "so")
        if len(group) < (SAME if same else THRICE if thrice else KIND if kind else SAME):
            yield from group
        else:
            yield _as_one(group, f"{group[0].message}; {alike} in {len(group)} places of the note")


def _framed(finding: Finding, document: Document) -> tuple[str, ...]:
    """The same small word between the same signs, as "by" in every "(by [@name](…))" of a list: left on purpose, or in
    one go."""
    word = finding.target.text
    if finding.check != FRAGMENT or finding.severity is Severity.NEUTRAL or finding.details or not word:
        return ()
    start = document.line_starts[finding.target.line - 1] + finding.target.column - 1
    before = document.text[max(0, start - NEAR) : start].rstrip()[-1:]
    after = document.text[start + len(word) : start + len(word) + NEAR].lstrip()[:1]
    framed = bool(before and after) and not (before.isalnum() or after.isalnum())
    return (finding.check, finding.severity, FRAME, before, word.lower(), after) if framed else ()


def _shared(finding: Finding) -> tuple[str, ...]:
    """What the findings of one choice share: the check and the words, in whatever number; of damage, the kind."""
    if finding.check in DAMAGED and finding.severity is not Severity.NEUTRAL and not finding.details:
        said = _ALONE.sub("", finding.difference)
        if finding.check in CODE and (renamed := _renamed(said)):
            return finding.check, finding.severity, RENAMED, *renamed
        own = finding.check in CODE and not finding.target.text.isascii()
        return finding.check, finding.severity, _QUOTED.sub("…", said), str(own)
    if finding.check in STRANGE and not finding.details and (letters := _FOREIGN.search(finding.target.text)):
        return STRANGERS, finding.severity, script_of(letters[0])
    if finding.check in SENSES and finding.severity is not Severity.NEUTRAL and not finding.details:
        return finding.check, finding.severity, finding.target.text.casefold()[:STEM]
    if finding.check == NAMES and not finding.details and (name := _HAVE.search(finding.message)):
        return finding.check, finding.severity, name[1]
    if finding.check == NUMBERS and not finding.details and (units := _UNITS.search(finding.difference)):
        return finding.check, finding.severity, units[1]
    if finding.check == FRAGMENT and LABEL in finding.message and finding.severity is not Severity.NEUTRAL:
        return finding.check, finding.severity, LABEL
    # an article or conjunction that was left twice are two slips
    if (
        finding.check not in REPEATED
        or finding.severity is Severity.NEUTRAL
        or finding.details
        or not _content(finding)
    ):
        return ()
    language = primary(finding.source_lang)
    words = (singular(word.lower(), language) for word in _WORD.findall(finding.target.text))
    return (finding.check, finding.severity, *words)


def _is_in_letters(finding: Finding) -> bool:
    """Whether code was written in letters that no program is written in: in Latin ones it may be another name."""
    told = finding.severity is not Severity.NEUTRAL and not finding.details
    return finding.check in CODE and told and _FOREIGN.search(finding.target.text) is not None


def _renamed(message: str) -> tuple[str, ...]:
    """The one name of a line of code that became another one, and that; nothing where more changed."""
    change = _BECAME.search(message)
    if change is None:
        return ()
    old, new = (Counter(_NAME.findall(side)) for side in change.groups())
    lost, come = old - new, new - old
    return (*lost, *come) if len(lost) == len(come) == 1 else ()


def _as_one(group: Sequence[Finding], message: str, *, confidence: float | None = None) -> Finding:
    """The first of some findings, with all as details; as grave as most of those are that are more than a doubt."""
    ordered = sorted(group, key=Finding.sort_key)
    # of blocks and parts of blocks the whole ones say what is wrong
    first = next((finding for finding in ordered if finding.check == BLOCK), ordered[0])
    grades: list[Severity] = [finding.severity for finding in ordered]
    counts = Counter([severity for severity in grades if severity is not Severity.NEUTRAL] or grades)
    severity = max(counts, key=lambda severity: (counts[severity], severity.rank))
    return replace(
        first,
        severity=severity,
        message=message,
        confidence=max(f.confidence for f in ordered) if confidence is None else confidence,
        fingerprint=hashlib.sha256(f"note cause\0{first.fingerprint}".encode()).hexdigest()[:32],
        details=tuple(Detail(finding.target, finding.source, finding.message) for finding in ordered),
    )
