"""Groups without a source: choose a pivot, compare the others with it, and let all notes vote on who is odd."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from unicodedata import decimal

from qa.checks import AGAINST_SOURCE, all_checks
from qa.model import Detail, Document, Finding, Place, Severity
from qa.text.languages import listed_few, primary

MIRRORED: Mapping[str, str] = {
    "segment-added": "segment-omitted",
    "segment-omitted": "segment-added",
    "formula-added": "formula-missing",
    "formula-missing": "formula-added",
}
"""What a difference is called when it is the pivot that is odd."""
_DECIMAL = re.compile(r"\{,\}|[,٫،]")
MOSTLY = 0.6
"""Share of the findings against one note that must say the same, so that it is that note's fault."""
FEWEST = 3
"""Notes that can outvote one."""
FIRM = frozenset(
    {
        "segment-omitted", "number-mismatch", "link-changed", "image-changed", "formula-missing", "inline-code-changed",
    }
)  # fmt: skip
"""Checks whose findings are minor where it may be the translator's choice, or where nobody knows which side is right:
what all other notes have is neither."""
SHARED_CHOICES = frozenset({"number-mismatch"})
"""Those of them of which all other notes may make the same choice: none keeps the cups and ounces of the English one.
Against that one note the vote is no surer than each pair."""
MANY, NEARLY_ALL = 5, 0.75
"""Notes, and the share of them, that must read the pivot's sentence otherwise where some show no difference: a pair
that says nothing is no witness for it."""
UNWORDED = 3
"""Digits of a number, zeros at its ends apart, from which nobody writes it in words."""
LIKENESS = frozenset({"segment-mismatch"})
"""Checks that weigh how near two passages are: what is far from the pivot's alone, and near to those that are near to
the pivot's, differs by its language."""
READINGS = frozenset({"negation-flipped", "antonym-swapped"})
"""Checks that weigh a sentence against variants of itself, which English alone is known well enough for: between two
other languages what they find is a doubt, whoever stands alone."""


def ranked(notes: Sequence[Document], wanted: str = "") -> list[Document]:
    """The notes, the one first that the others are compared with: English, else by content.

    The most usual number of blocks is the likeliest to be complete. Names and order of the files decide nothing, and
    neither does the wanted language where there are enough notes to outvote it.
    """
    wanted = wanted if len(notes) < FEWEST else ""
    sizes = sorted(len(note.blocks) for note in notes)
    usual = sizes[len(sizes) // 2]

    def rank(note: Document) -> tuple[bool, bool, int, str]:
        digest = hashlib.sha256(note.text.encode("utf-8", "surrogatepass")).hexdigest()
        return note.lang != wanted, primary(note.lang) != "en", abs(len(note.blocks) - usual), digest

    return sorted(notes, key=rank)


WORDED = frozenset({"meaning-changed"})
"""Checks that go by single words, which one language may say with another one: a doubt about one of many notes that
none of the others shares is the pivot's own."""
READERS, BORNE_OUT = 6, 0.5
"""How many at most are asked about a sentence that reads otherwise, and the share of these that must read it so as
well, two at least: not all languages have a word for each notion."""
ASKED = 2
"""Notes beside the pivot that are asked about an accused one: each costs an alignment."""

Witness = Callable[[Finding, str], bool]
"""Whether a note of a language, compared with the accused one, shows the same difference."""


def vote(
    found: Sequence[Sequence[Finding]], source: str, targets: Sequence[str], witness: Witness = lambda *_: True
) -> Iterator[Finding]:
    """Findings of the pairs (pivot, other) → findings on the odd ones out. `source`, `targets` are their languages.

    What fewer than half of all notes have otherwise is theirs, as sure as if the others were the original, if one of
    the others beside the pivot is a witness: a pivot that is damaged itself must accuse nobody. What all
    others have otherwise, and alike, is the pivot's, told once. Else nobody knows: both sides are named, at most minor.
    Findings that no comparison made are passed through, and so is everything where there are two notes only, worded as
    true of both.
    """
    from qa.run.unsided import without_sides

    at: dict[tuple[str, Place], list[Finding]] = defaultdict(list)
    for findings in found:
        for finding in findings:
            if len(targets) > 1 and finding.source and all_checks()[finding.check].compares:
                at[finding.check, finding.source].append(finding)
            else:
                yield without_sides(finding) if len(targets) == 1 else finding
    for findings in at.values():
        yield from _decided(findings, source, targets, witness)


def folded(text: str) -> str:
    """A formula or word without what languages write in their own way: spaces and decimal signs."""
    return _DECIMAL.sub(".", "".join(text.split()))


def _decided(findings: Sequence[Finding], source: str, targets: Sequence[str], witness: Witness) -> Iterator[Finding]:
    odd = sorted({finding.target_lang for finding in findings})
    agreed = [source, *(lang for lang in targets if lang not in odd)]
    if findings[0].check in READINGS:
        yield from _read(findings, odd, agreed, witness)
    elif len(odd) < len(agreed):
        for finding in findings:
            yield from _accused(finding, odd, agreed, witness)
    elif len(odd) > len(agreed) and others_agree(findings):
        yield _turned(sorted(findings, key=lambda finding: finding.target_lang), odd)
    else:
        yield _tie(findings, odd, agreed)


def _read(
    findings: Sequence[Finding], odd: Sequence[str], agreed: Sequence[str], witness: Witness
) -> Iterator[Finding]:
    """What weighs sentences: a doubt, unless the other notes by themselves read otherwise than the one that is odd."""
    likely = all(finding.severity.rank >= Severity.MINOR.rank for finding in findings)
    own = all_checks()[findings[0].check].severity
    if likely and len(odd) == 1 and len(agreed) >= FEWEST:
        for finding in findings:
            sure = _is_read_so(finding, agreed, witness)
            yield replace(_witnessed(finding, agreed), severity=own) if sure else _of_pivot(finding, odd, agreed)
    elif likely and len(odd) >= (FEWEST if len(agreed) == 1 else max(MANY, NEARLY_ALL * (len(odd) + len(agreed) - 1))):
        yield replace(_turned(sorted(findings, key=lambda finding: finding.target_lang), odd), severity=own)
    else:
        tie = _tie(findings, odd, agreed)
        yield replace(tie, severity=Severity.NEUTRAL) if len(agreed) >= max(MANY, len(odd) + 1) else tie


def _of_pivot(finding: Finding, odd: Sequence[str], agreed: Sequence[str]) -> Finding:
    """A doubt about one note that no other one shares: of many notes it is a matter of the pivot's own words."""
    doubt = _undecided(finding, odd, agreed)
    return replace(doubt, severity=Severity.NEUTRAL) if len(agreed) >= MANY else doubt


def _accused(finding: Finding, odd: Sequence[str], agreed: Sequence[str], witness: Witness) -> Iterator[Finding]:
    """A finding on an odd note, if those of the others that are asked beside the pivot bear it out."""
    if finding.severity.rank >= Severity.MAJOR.rank:
        asked, likeness = agreed[1 : 1 + ASKED], finding.check in LIKENESS
        if any(witness(finding, lang) for lang in asked) or (not likeness and _is_read_so(finding, agreed, witness)):
            yield _witnessed(finding, agreed)
        else:
            doubt = _of_pivot(finding, odd, agreed)
            yield replace(doubt, severity=Severity.NEUTRAL) if asked and likeness else doubt
        return
    if (
        finding.check in WORDED
        and len(agreed) >= MANY
        and not any(witness(finding, lang) for lang in agreed[1 : 1 + ASKED])
    ):
        yield _of_pivot(finding, odd, agreed)
        return
    told = _witnessed(finding, agreed)
    alone = finding.check in FIRM and finding.severity is Severity.MINOR and len(odd) == 1 and not _is_worded(finding)
    firm = alone and all(witness(finding, lang) for lang in agreed[1 : 1 + ASKED])
    yield replace(told, severity=all_checks()[finding.check].severity) if firm else told


def _is_read_so(finding: Finding, agreed: Sequence[str], witness: Witness) -> bool:
    """Whether other notes read a sentence so as well; all of them where it negates, which languages do in words of
    their own."""
    if finding.check == "negation-flipped":
        return all(witness(finding, lang) for lang in agreed[1:])
    asked = agreed[1 : 1 + READERS]
    return sum(witness(finding, lang) for lang in asked) >= max(ASKED, BORNE_OUT * len(asked))


def _is_worded(finding: Finding) -> bool:
    """Whether a number that one side lacks may stand there in words: 10,000, "round the clock" for 24 hours, but hardly
    1859. Of the other side the finding has the whole block."""
    sides = (finding.source.text if finding.source else "", finding.target.text)
    return finding.check in SHARED_CHOICES and len(_digits(min(sides, key=len))) < UNWORDED


def others_agree(findings: Sequence[Finding]) -> bool:
    """Whether the others have the same in place of what the pivot has: for text, which no letters compare, always."""
    if findings[0].check.startswith(("segment-", "heading-", "list-", "table-", "negation-", "antonym-")):
        return True
    if sum(finding.message.startswith(AGAINST_SOURCE) for finding in findings) >= MOSTLY * len(findings):
        # compared with each other as mathematics
        return True
    number = findings[0].check == "number-mismatch"
    texts = Counter((_figures if number else folded)(finding.target.text) for finding in findings)
    said = Counter(map(_said, findings))
    return max(*texts.values(), *said.values()) >= max(2, MOSTLY * len(findings))


_TURN = re.compile(r"^('[^'\n]*').*?(?: \(([^()\n]+)\)$| beside the number )")


def _said(finding: Finding) -> str:
    """What a finding says of the pivot: a bound or a notion has one opposite, whatever word of a language says it."""
    turn = _TURN.search(finding.message)
    if turn:
        return f"{turn[1]} {turn[2] or ''}"
    return re.sub(rf"\b{re.escape(finding.target_lang)}\b", "…", finding.message)


def _figures(text: str) -> str:
    """The figures of a number without what languages write between and behind them: 275,000 is 27.5万."""
    return _digits(text) or folded(text)


def _digits(text: str) -> str:
    return "".join(str(decimal(c)) for c in text if c.isdecimal()).strip("0")


def _witnessed(finding: Finding, agreed: Sequence[str]) -> Finding:
    """A finding on the odd note, with those that agree against it."""
    witnesses = listed_few(sorted(agreed))
    mark = f"only in {finding.source_lang}: "
    if finding.message.startswith(mark):
        message = f"missing; {witnesses} have it: {finding.message.removeprefix(mark)}"
    elif finding.check in MIRRORED:
        message = f"{finding.message}; {witnesses} have nothing there" if "added" in finding.check else finding.message
    else:
        message = f"{finding.target_lang} stands alone against {witnesses}: {finding.message}"
    return replace(finding, message=message)


def is_witnessed(finding: Finding) -> bool:
    """Whether a finding of a pair without a source accuses a note against which others agree."""
    begins = (f"{finding.target_lang} stands alone against ", "missing; ")
    return finding.message.startswith(begins) or finding.message.endswith(" have nothing there")


def _turned(findings: Sequence[Finding], others: Sequence[str]) -> Finding:
    """The same difference told of the pivot."""
    first = findings[0]
    assert first.source is not None
    message = first.message.removeprefix(f"only in {first.target_lang}: ").removeprefix(
        f"only in {first.source_lang}: "
    )
    check = all_checks()[MIRRORED.get(first.check, first.check)]
    has = "have it" if check.id.endswith(("omitted", "missing")) else "have it otherwise"
    has = "have nothing there" if check.id.endswith("added") else has
    firm = check.id in FIRM - SHARED_CHOICES and first.severity is Severity.MINOR
    return replace(
        first,
        severity=check.severity if firm else first.severity,
        check=check.id,
        category=check.category if check.id != first.check else first.category,
        message=f"{first.source_lang} stands alone, {listed_few(others)} {has}: {message}",
        target=first.source,
        source=first.target,
        source_lang=first.target_lang,
        target_lang=first.source_lang,
    )


def _tie(findings: Sequence[Finding], odd: Sequence[str], agreed: Sequence[str]) -> Finding:
    """What nobody can decide is told once, at the first of the notes that differ, with all of them as its details."""
    told = [_undecided(finding, odd, agreed) for finding in findings]
    told.sort(key=lambda one: (-one.severity.rank, one.target_lang, one.sort_key()))
    details = tuple(Detail(one.target, one.source, one.message) for one in told)
    return replace(told[0], details=details) if len(told) > 1 else told[0]


def _undecided(finding: Finding, odd: Sequence[str], agreed: Sequence[str]) -> Finding:
    # how numbers are written is a matter of each language, and no one's fault
    most = Severity.NEUTRAL if finding.check == "formula-rewritten" else Severity.MINOR
    severity = min(finding.severity, most, key=lambda severity: severity.rank)
    if len(odd) == len(agreed) == 1:
        sides = f"{listed_few(sorted((*agreed, *odd)))} disagree"
    else:
        sides = f"{listed_few(sorted(agreed))} disagree with {listed_few(sorted(odd))}"
    return replace(finding, severity=severity, message=f"{sides}: {finding.message}", confidence=0.5)
