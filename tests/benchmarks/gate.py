"""What static vectors settle, and whether any of it is wrong: python tests/benchmarks/gate.py [--count 30] [--seed 1]

The damages of `structure.py` are put into notes of corpus/. A settled pair is wrong where the encoder, asked about both
undamaged notes, does not pair these two texts, or the texts of which they are parts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from structure import KINDS, damaged, notes_of_corpus

from qa.align import gate as gates
from qa.align.pairing import links
from qa.align.units import units
from qa.cache import Cache
from qa.engines import Engines
from qa.model import Document
from qa.parse import parse_text

Texts = set[tuple[str, str]]


class Unaided(Engines):
    """Engines without static vectors: everything is read by the encoder."""

    def static(self, texts: object, languages: object) -> None:  # type: ignore[override]
        return None


def parsed(chunks: list[str], lang: str) -> Document:
    return parse_text("\n\n".join(chunks) + "\n", f"{lang}.md", lang)


def paired(source: Document, target: Document, engines: Engines) -> Texts:
    _, found = links(source, target, engines)
    sides = units(source), units(target)
    return {(sides[0][i].text, sides[1][j].text) for link in found for i in link.source for j in link.target}


def right(pair: tuple[str, str], gold: Texts) -> bool:
    return pair in gold or any(all(a in b or b in a for a, b in zip(pair, known, strict=True)) for known in gold)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    cache = Cache(Path(".qa_cache"))
    engines, unaided = Engines(cache=cache), Unaided(cache=cache)
    notes = notes_of_corpus()
    known: dict[tuple[str, str, str], Texts] = {}
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for damage in KINDS:
        kind = damage.__name__.replace("_", " ")
        for name, pair, case in damaged(notes, damage, given.count, given.seed):
            if (name, *pair) not in known:
                clean = [parsed(notes[name, lang], lang) for lang in pair]
                known[name, *pair] = paired(clean[0], clean[1], unaided)
            source, target = parsed(case.source, pair[0]), parsed(case.target, pair[1])
            sides = units(source), units(target)
            settled = gates.gate(source, target, engines).settled
            texts = [(sides[0][i].text, sides[1][j].text) for i, j in settled]
            total[kind].update(
                notes=1,
                units=min(sum(bool(unit.text) for unit in side) for side in sides),
                settled=len(texts),
                wrong=sum(not right(text, known[name, *pair]) for text in texts),
            )
    print("| damage | notes | units with words | settled | wrong |\n" + "|---" * 5 + "|")
    for kind, c in total.items():
        share = f"{100 * c['settled'] / max(1, c['units']):.0f} %"
        print(f"| {kind} | {c['notes']} | {c['units']} | {share} | {c['wrong']} |")


if __name__ == "__main__":
    main()
