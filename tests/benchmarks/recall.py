"""How much damage `qa check` finds: one defect at a time is put into a clean translation of corpus/.

    python tests/benchmarks/recall.py [--count 40] [--seed 1]

Prints a Markdown table: for each kind of defect how many were put in, how many were reported at major or above on the
damaged lines, and how many findings at major or above stood elsewhere.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from qa.align import align
from qa.analysis import analyse
from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import PROSE, Bitext, Block, Document, Finding, Severity
from qa.parse import parse, parse_text
from qa.run.settings import checks

CORPUS = Path(__file__).parents[2] / "corpus"
Damage = tuple[int, int, str]
"""Replace text[start:end] of the translation by this."""


def symbol(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A letter or digit of a formula becomes another."""
    places = [
        (f.body_start + m.start(), m[0])
        for f in target.formulas()
        for m in re.finditer(
            r"(?<![\\a-zA-Z{])[a-zA-Z0-9](?![a-zA-Z])",
            re.sub(
                r"\\(?:begin|end|text|operatorname)\{[^}]*\}|\\[a-zA-Z]+",
                lambda x: " " * len(x[0]),
                target.text[f.body_start : f.body_end],
            ),
        )
    ]
    if not places:
        return None
    start, old = rng.choice(places)
    new = rng.choice([c for c in ("0123456789" if old.isdigit() else "abcnpqruvwyz") if c != old])
    return start, start + 1, new


def sign(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A plus becomes a minus, a relation is turned."""
    swaps = {"+": "-", "-": "+", "<": ">", ">": "<", "=": "\\ne "}
    places = [
        (f.body_start + i, c)
        for f in target.formulas()
        for i, c in enumerate(target.text[f.body_start : f.body_end])
        if c in swaps
    ]
    if not places:
        return None
    start, old = rng.choice(places)
    return start, start + 1, swaps[old]


def lost_formula(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """An inline formula of three or more characters is lost."""
    places = [f for f in target.formulas() if not f.display and len(f.latex.strip()) >= 3]
    if not places:
        return None
    f = rng.choice(places)
    return f.start, f.end, ""


def backslash(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A command loses its backslash."""
    places = [
        f.body_start + m.start()
        for f in target.formulas()
        for m in re.finditer(r"\\(?=[a-zA-Z]{3,})", target.text[f.body_start : f.body_end])
    ]
    if not places:
        return None
    start = rng.choice(places)
    return start, start + 1, ""


def prose(document: Document, least: int) -> list[Block]:
    return [b for b in document.blocks if b.kind in PROSE and len(b.text) >= least]


def lost_paragraph(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A paragraph or list item is lost."""
    blocks = [b for b in prose(target, 25) if b.kind in ("paragraph", "list_item")]
    block = rng.choice(blocks)
    return block.start, block.end, ""


def copied_paragraph(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A paragraph stands twice."""
    block = rng.choice([b for b in prose(target, 60) if b.kind == "paragraph"])
    return block.end, block.end, "\n\n" + target.text[block.start : block.end]


def english_block(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A paragraph, item or heading is left in English."""
    aligned = [(s, t) for s, t in zip(prose(source, 20), prose(target, 5), strict=False) if s.kind is t.kind]
    if len(prose(source, 20)) != len(prose(target, 5)):
        aligned = [(s, t) for s, t in aligned if s.formulas and len(s.formulas) == len(t.formulas)]
    aligned = [(s, t) for s, t in aligned if s.kind != "table_cell"]
    if not aligned:
        return None
    s, t = rng.choice(aligned)
    return t.content_start, t.content_end, source.text[s.content_start : s.content_end]


def english_words(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A few English words of the source stand in the middle of a translated sentence."""
    texts = [(b, i) for b in prose(target, 60) for i in b.inlines if i.kind == "text" and i.end - i.start > 30]
    words = [
        m[0]
        for b in prose(source, 60)
        for i in b.inlines
        if i.kind == "text"
        for m in re.finditer(r"(?<![-\w])[a-z]+ [a-z]+ [a-z]+(?![-\w])", source.text[i.start : i.end])
    ]
    _, inline = rng.choice(texts)
    text = target.text[inline.start : inline.end]
    gaps = [m.start() for m in re.finditer(" |(?<=[、，。])", text)][1:-1]
    if not gaps:
        return None
    at = inline.start + rng.choice(gaps)
    return at, at, f" {rng.choice(words)} "


def number(source: Document, target: Document, rng: random.Random) -> Damage | None:
    """A digit of a number in the text becomes another."""
    places = [
        i.start + m.start()
        for b in prose(target, 1)
        for i in b.inlines
        if i.kind == "text"
        for m in re.finditer(r"(?<![\d.,])[1-9](?=\d)", target.text[i.start : i.end])
    ]
    if not places:
        return None
    start = rng.choice(places)
    old = target.text[start]
    return start, start + 1, rng.choice([c for c in "123456789" if c != old])


KINDS: dict[str, Callable[[Document, Document, random.Random], Damage | None]] = {
    f.__name__: f
    for f in (
        symbol,
        sign,
        lost_formula,
        backslash,
        number,
        lost_paragraph,
        copied_paragraph,
        english_block,
        english_words,
    )
}


def findings(source: Document, target: Document, engines: Engines) -> list[Finding]:
    bitext = Bitext(source, target, align(source, target, engines))
    found = (f for check in checks(Config()) for f in check.run(analyse([bitext], engines)[0]))
    return [f for f in found if f.severity.rank >= Severity.MAJOR.rank]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    engines = Engines(cache=Cache(Path(".qa_cache")))
    pairs = []
    for note in sorted((CORPUS / "notes").glob("*-en.md")):
        source = parse(note, note.name, "en")
        for path in sorted((CORPUS / "_posts").glob(f"*/{note.name[:-6]}-*.md")):
            pairs.append((source, parse(path, path.name, path.parent.name)))
    rng = random.Random(given.seed)
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, damage in KINDS.items():
        while total[kind]["n"] < given.count:
            source, target = rng.choice(pairs)
            hit = damage(source, target, rng)
            if hit is None:
                continue
            start, end, new = hit
            text = target.text[:start] + new + target.text[end:]
            first = text.count("\n", 0, start) + 1
            last = first + max(new.count("\n"), 1)
            found = findings(source, parse_text(text, target.path, target.lang), engines)
            near = [f for f in found if first - 2 <= f.target.line <= last + 1]
            total[kind].update(n=1, found=bool(near), extra=len(found) - len(near))
            if given.verbose and not (near and len(found) == len(near)):
                print(
                    kind,
                    target.path,
                    first,
                    repr(target.text[max(0, start - 20) : end + 20])[:90],
                    "->",
                    repr(new)[:40],
                )
                for f in found:
                    print("    ", f.check, f.target.line, f.message[:90])
    print("| defect | put in | found | recall | findings elsewhere |\n|---|---|---|---|---|")
    for kind, c in total.items():
        print(f"| {kind.replace('_', ' ')} | {c['n']} | {c['found']} | {c['found'] / c['n']:.2f} | {c['extra']} |")


if __name__ == "__main__":
    main()
