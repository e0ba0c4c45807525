"""How well turned meanings are told from the ways in which languages word a negation or an opposite.

    python tests/benchmarks/polarity.py
    python tests/benchmarks/polarity.py --verbose --languages de,ja

`polarity/en.txt` has sentences of technical prose in several wordings that say the same ("=") and in wordings that say
the opposite: of a negation ("!") or of a word ("~"); `polarity/LANG.txt` has a translation of each, a line a sentence.
Every wording is checked against every translation, alone, as a note of one paragraph. Of the wordings that say the same
every finding is false, of the others it is true. A row counts pairs: found at major and above, found at all (the
neutral ones included), and the precision of both.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.analysis import analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text

FOLDER = Path(__file__).parent / "polarity"
CHECKS = "negation-flipped", "antonym-swapped"
KINDS = {"=": "same", "!": "negation", "~": "opposite"}


def items() -> Iterator[list[tuple[str, str]]]:
    """The English wordings of each sentence, with their marks."""
    text = (FOLDER / "en.txt").read_text("utf-8")
    for item in text.partition("\n")[2].strip().split("\n\n"):
        yield [(line[0], line[2:]) for line in item.splitlines()]


def translations() -> dict[str, list[str]]:
    paths = sorted(path for path in FOLDER.glob("*.txt") if path.stem != "en")
    return {path.stem: path.read_text("utf-8").splitlines() for path in paths}


def findings(source: str, target: str, lang: str, checks: list[Check], engines: Engines) -> list[Finding]:
    """What the checks say of one sentence and its translation."""
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [finding for check in checks for finding in check.run(analysis)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="list false findings and what was missed")
    parser.add_argument("--languages", default="")
    args = parser.parse_args()
    engines, checks = Engines(), [all_checks()[name]() for name in CHECKS]
    wanted = set(args.languages.split(",")) - {""}
    total: Counter[str] = Counter()
    print(
        "| target | pairs | negation major | all | opposite major | all | false major | all | precision major | all |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for lang, texts in translations().items():
        counts: Counter[str] = Counter()
        for item, text in zip(items(), texts, strict=True):
            for mark, source in item if not wanted or lang in wanted else ():
                told = findings(source, text, lang, checks, engines)
                counts[KINDS[mark]] += 1
                counts[f"{KINDS[mark]} found"] += bool(told)
                counts[f"{KINDS[mark]} major"] += any(f.severity.rank >= Severity.MAJOR.rank for f in told)
                if args.verbose and bool(told) == (mark == "="):
                    print(lang, mark, source, "|", text, "|", *(f"{f.severity}: {f.message}" for f in told))
        total += counts
        if counts:
            print(_row(lang, counts), flush=True)
    print(_row("all", total))


def _row(lang: str, counts: Counter[str]) -> str:
    cells = [str(sum(counts[kind] for kind in KINDS.values()))]
    for kind in ("negation", "opposite", "same"):
        cells += [f"{counts[f'{kind} {how}']}/{counts[kind]}" for how in ("major", "found")]
    for how in ("major", "found"):
        true = counts[f"negation {how}"] + counts[f"opposite {how}"]
        cells.append(f"{true / max(1, true + counts[f'same {how}']):.3f}")
    return f"| {lang} | " + " | ".join(cells) + " |"


if __name__ == "__main__":
    main()
