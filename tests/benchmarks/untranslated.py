"""How well untranslated text is found in corpus/: words of the source are put into its clean translations.

    python tests/benchmarks/untranslated.py [--count 20] [--seed 1] [--siblings]

For each language: recall of leaks of 1, 2, 3, 5 and 8 words and of whole blocks (found: a finding at major or above
that overlaps the leak), the share of those findings that are at most twice as long as the leak, and what is reported
at major or above on the clean translations, per 1,000 words of the source. Runs the language checks only, with prose
blocks paired in order; with `--siblings` the other translations of the note are known, as in a whole run.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import regex

from qa.analysis import analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import PROSE, Bead, Bitext, Document, Finding, Severity
from qa.parse import parse_text
from qa.text.prose import prose

CORPUS = Path(__file__).parents[2] / "corpus"
CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script", "wrong-language", "repeated-text")
LENGTHS = (1, 2, 3, 5, 8)
SPACE = regex.compile(r"(?<=[\p{L}\p{M},])[ ](?=\p{L})|(?<=[\p{Han}\p{Hiragana}\p{Katakana}])(?=[\p{Han}\p{Hiragana}])")


def pair(source: Document, target: Document) -> Bitext:
    """Prose blocks by order: the corpus keeps the structure of its sources."""
    left, right = ([b.index for b in d.blocks if b.kind in PROSE] for d in (source, target))
    return Bitext(source, target, tuple(Bead((s,), (t,)) for s, t in zip(left, right, strict=False)))


def serious(bitext: Bitext, siblings: Sequence[Bitext], checks: Sequence[Check]) -> list[Finding]:
    """Findings at major or above."""
    analysis = analyse([bitext, *siblings], Engines())[0]
    return [f for check in checks for f in check.run(analysis) if f.severity.rank >= Severity.MAJOR.rank]


def runs(source: Document, length: int) -> Iterator[tuple[int, str]]:
    """(block, text) of every row of lower-case words of the source with nothing but spaces between them."""
    for item in prose(source):
        for i in range(len(item.words) - length + 1):
            row = item.words[i : i + length]
            text = source.text[row[0].start : row[-1].end]
            if all(word.plain and len(word.form) > 1 for word in row) and text.count(" ") == length - 1:
                yield item.block.index, text


def leaks(bitext: Bitext, length: int, rng: random.Random) -> Iterator[tuple[str, int, int]]:
    """(damaged text, start, end): a row of source words put between two words of the block that translates it."""
    partners = {source: target for bead in bitext.beads for source, target in [(bead.source[0], bead.target[0])]}
    found = [row for row in runs(bitext.source, length) if row[0] in partners]
    rng.shuffle(found)
    text = bitext.target.text
    for index, words in found:
        block = bitext.target.blocks[partners[index]]
        stretches = [s for s in block.inlines if s.kind.value == "text"]
        places = [m.end() for s in stretches for m in SPACE.finditer(text, s.start, s.end)]
        if places:
            at = rng.choice(places)
            yield f"{text[:at].rstrip(' ')} {words} {text[at:]}", at, at + len(words) + 1


def blocks(bitext: Bitext, rng: random.Random) -> Iterator[tuple[str, int, int]]:
    """The same for whole paragraphs, headings and list items left as they are in the source."""
    long = {item.block.index for item in prose(bitext.source) if len(item.words) >= 3}
    beads = [bead for bead in bitext.beads if bead.source[0] in long]
    rng.shuffle(beads)
    for bead in beads:
        source, target = bitext.source.blocks[bead.source[0]], bitext.target.blocks[bead.target[0]]
        content = bitext.source.text[source.content_start : source.content_end]
        text = bitext.target.text
        start = target.content_start
        yield text[:start] + content + text[target.content_end :], start, start + len(content)


def measure(
    damages: Sequence[tuple[str, int, int]], bitext: Bitext, siblings: Sequence[Bitext], checks: Sequence[Check]
) -> tuple[int, int]:
    """How many leaks are found, and how many by a finding that is at most twice as long."""
    found = tight = 0
    for text, start, end in damages:
        target = parse_text(text, bitext.target.path, bitext.target.lang)
        lengths = []
        for finding in serious(pair(bitext.source, target), siblings, checks):
            place = finding.target
            first = target.line_starts[place.line - 1] + place.column - 1
            last = target.line_starts[place.end_line - 1] + place.end_column - 1
            if first < end and last > start:
                lengths.append(last - first)
        found += bool(lengths)
        tight += any(length <= 2 * (end - start) for length in lengths)
    return found, tight


def others(source: Document, path: Path) -> Iterator[Bitext]:
    """The other translations of a note."""
    for folder in sorted(path.parents[1].iterdir()):
        name = path.name.replace(f"-{path.parent.name}.md", f"-{folder.name}.md")
        if folder != path.parent and (folder / name).exists():
            yield pair(source, parse_text((folder / name).read_text(encoding="utf-8"), name, folder.name))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20, help="leaks of each length, language and note")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--siblings", action="store_true", help="with the other translations of each note")
    options = parser.parse_args()
    checks = [check() for id, check in all_checks().items() if id in CHECKS]
    kinds = [*(f"{n} word{'s' * (n > 1)}" for n in LENGTHS), "block"]
    print(f"| target | {' | '.join(kinds)} | tight | false per 1,000 words |")
    print("|---" * (len(kinds) + 3) + "|")
    for folder in sorted((CORPUS / "_posts").iterdir()):
        rng = random.Random(f"{options.seed} {folder.name}")
        hits, tries, tight, words, false = dict.fromkeys(kinds, 0), dict.fromkeys(kinds, 0), 0, 0, 0
        for path in sorted(folder.glob("*.md")):
            original = CORPUS / "notes" / path.name.replace(f"-{folder.name}.md", "-en.md")
            source = parse_text(original.read_text(encoding="utf-8"), original.name, "en")
            siblings = tuple(others(source, path)) if options.siblings else ()
            clean = pair(source, parse_text(path.read_text(encoding="utf-8"), path.name, folder.name))
            words += len(source.text.split())
            false += len(serious(clean, siblings, checks))
            for kind, length in zip(kinds, (*LENGTHS, 0), strict=True):
                source_of = leaks(clean, length, rng) if length else blocks(clean, rng)
                damages = [damage for damage, _ in zip(source_of, range(options.count), strict=False)]
                found, close = measure(damages, clean, siblings, checks)
                hits[kind] += found
                tries[kind] += len(damages)
                tight += close
        recall = " | ".join(f"{hits[kind] / max(1, tries[kind]):.2f}" for kind in kinds)
        print(
            f"| {folder.name} | {recall} | {tight / max(1, sum(hits.values())):.2f} | {1000 * false / words:.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
