"""Counts per check and language, and quality scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from qa.report.model import Report
from qa.report.score import SHORTEST, by_language, by_note, languages_of, unscored
from qa.report.wording import plural
from qa.text.visible import visible

LOWEST = 20
"""Scores that are listed."""


def tables(report: Report) -> Iterator[str]:
    """The lines of `--statistics`: findings per check and language, most first, then scores, lowest first."""
    for title, counts in (
        ("findings per check", Counter(f.check for f in report.findings)),
        ("findings per language", Counter(languages_of(report.findings, report.lengths))),
    ):
        yield title
        yield from _rows(counts.items())
        yield ""
    yield blindness(report)
    yield ""
    if report.run.paired:
        yield "pairs of blocks, by what settled them"
        yield from _rows(report.run.paired.items())
        yield ""
    yield from _known(report)
    for title, scores in (
        ("score per language", by_language(report.findings, report.lengths)),
        ("score per note", by_note(report.findings, report.lengths)),
    ):
        if scores:
            yield f"{title} (100 − 100 × MQM penalty points / words, from {SHORTEST} words on)"
            lowest = sorted((score, name) for name, score in scores.items())
            yield from (f"{score:>7.1f}  {visible(name)}" for score, name in lowest[:LOWEST])
            if len(lowest) > LOWEST:
                yield f"         and {len(lowest) - LOWEST:,} more from {lowest[LOWEST][0]:.1f} to {lowest[-1][0]:.1f}"
            yield ""
    refused = sorted(unscored(report.findings, report.lengths).items())
    short = sum(length.words < SHORTEST and length.path not in dict(refused) for length in report.lengths)
    if refused or short:
        yield "without a score"
        yield from (f"         {visible(path)}: {why}" for path, why in refused[:LOWEST])
        if len(refused) > LOWEST:
            yield f"         and {len(refused) - LOWEST:,} more"
        if short:
            yield f"         {plural(short, 'note')} of fewer than {SHORTEST} words"
        yield ""


def _known(report: Report) -> Iterator[str]:
    """How well the checks of the run know each language."""
    grades = {length.lang: length for length in report.lengths if length.full or length.partial or length.off}
    if grades:
        yield "checks that know the language: in full, in part, not at all"
        for lang, length in sorted(grades.items()):
            yield f"{length.full:>7}, {length.partial}, {length.off}  {visible(lang)}"
        yield ""


def blindness(report: Report) -> str:
    """How many words of prose no check saw, in all notes of the run."""
    prose, unseen = sum(length.prose for length in report.lengths), sum(length.unseen for length in report.lengths)
    share = 100 * unseen / prose if prose else 0.0
    return f"words that no check saw: {unseen:,} of {prose:,} ({share:.2f} %)"


def _rows(counts: Iterable[tuple[str, int]]) -> Iterator[str]:
    for name, count in sorted(counts, key=lambda row: (-row[1], row[0])):
        yield f"{count:>7,}  {visible(name)}"
