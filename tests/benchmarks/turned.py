"""How often published translations are accused of a lost negation, an opposite word or a thing of another kind.

    python -m tests.benchmarks.turned --notes notes.jsonl.gz --help-pages FOLDER [--languages fi,el,hu]

The pairs are those of `tests.tools.e5_judge`: nearly all are right, so what is told is a false alarm or a mistake of
its translator; every one is printed, to be read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from qa.analysis import Analysis, analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text
from tests.tools.judge_pairs import sentences

CHECKS = "negation-flipped", "antonym-swapped", "meaning-changed"


def pairs(notes: Path, help_pages: Path, languages: set[str], most: int) -> Iterator[tuple[str, str, str]]:
    """(language, English sentence, translation), `most` of a language, in a fixed order drawn by lot."""
    taken: Counter[str] = Counter()
    given = sentences(notes, help_pages, frozenset())
    Random(5).shuffle(given)
    for sentence in given:
        for lang, text in sentence.translations.items():
            if (not languages or lang in languages) and taken[lang] < most:
                taken[lang] += 1
                yield lang, sentence.text, text


def analysis_of(source: str, target: str, lang: str, engines: Engines) -> Analysis:
    """One sentence and its translation, each a note."""
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    return analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--notes", type=Path, required=True)
    parser.add_argument("--help-pages", type=Path, required=True)
    parser.add_argument("--languages", default="")
    parser.add_argument("--most", type=int, default=6_000, help="pairs of a language")
    args = parser.parse_args()
    engines, checks = Engines(), [all_checks()[name]() for name in CHECKS]
    count, told = 0, Counter[tuple[str, Severity]]()
    for lang, source, target in pairs(args.notes, args.help_pages, set(args.languages.split(",")) - {""}, args.most):
        count += 1
        analysis = analysis_of(source, target, lang, engines)
        found: list[Finding] = [finding for check in checks for finding in check.run(analysis)]
        for finding in found:
            told[finding.check, finding.severity] += 1
            if finding.severity is not Severity.NEUTRAL:
                print(lang, finding.severity, finding.check, finding.message, "|", source, "|", target, flush=True)
    print(f"{count:,} pairs")
    for (check, severity), number in sorted(told.items(), key=str):
        print(f"{check} {severity}: {number}")


if __name__ == "__main__":
    main()
