"""How much each threshold of the aligner matters: python tests/benchmarks/thresholds.py [--factor 1.4] [--only NAME]

Every number in capitals of `qa.align` is divided and multiplied by the factor, one at a time, and the notes of corpus/
are aligned again: sentences as `sentences.py` edits them, blocks as `structure.py` damages them. Prints strict F1 of
both, times 1,000, for the value as it stands and for the two others. A number that could be another one without loss
needs no better reason than its meaning; one that could not is held in place by what is measured here.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import random
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

sys.path.insert(0, str(Path(__file__).parent))

from gate import paired, parsed, right
from sentences import CORPUS, Edited, edited, sentence_pairs
from structure import KINDS, SHORT, Material, _running, chunks_of

import qa.align
from qa.align import align_lines
from qa.cache import Cache
from qa.engines import Engines
from qa.model import Document
from qa.parse import parse

Texts = set[tuple[str, str]]


def constants() -> Iterator[tuple[ModuleType, str, float]]:
    """The numbers that stand in capitals at the top of a module of `qa.align`, where they are assigned."""
    for info in sorted(pkgutil.iter_modules(qa.align.__path__), key=lambda info: info.name):
        module = importlib.import_module(f"qa.align.{info.name}")
        text = Path(str(module.__file__)).read_text("utf-8")
        for name, value in vars(module).items():
            if name.isupper() and type(value) in (int, float) and f"\n{name} = " in text:
                yield module, name, value


@cache
def sentence_cases(engines: Engines, seed: int) -> tuple[tuple[str, Edited], ...]:
    rng, found = random.Random(seed), []
    for folder in sorted((CORPUS / "_posts").iterdir()):
        lang, notes = folder.name, []
        for note in sorted((CORPUS / "notes").glob("*-en.md")):
            path = folder / f"{note.name[:-6]}-{lang}.md"
            notes.append(sentence_pairs(parse(note, note.name, "en"), parse(path, path.name, lang), engines))
        found += [(lang, edited(pairs, notes[k - 1], rng)) for k, pairs in enumerate(notes)]
    return tuple(found)


@cache
def block_cases(
    engines: Engines, seed: int, count: int
) -> tuple[tuple[Document, Document, frozenset[tuple[str, str]]], ...]:
    """Damaged notes with the pairs of the undamaged ones."""
    names = sorted({path.name[:-6] for path in (CORPUS / "_posts").glob("*/*.md")})
    languages = sorted(folder.name for folder in (CORPUS / "_posts").iterdir())
    found = []
    for damage in KINDS:
        rng = random.Random(f"{seed} {damage.__name__}")
        made = 0
        for _ in range(20 * count):
            (name, other), lang = rng.sample(names, 2), rng.choice(languages)
            chunks = chunks_of(CORPUS / f"notes/{name}-en.md"), chunks_of(CORPUS / f"_posts/{lang}/{name}-{lang}.md")
            foreign = [
                chunk
                for chunk in chunks_of(CORPUS / f"_posts/{lang}/{other}-{lang}.md")
                if _running(chunk, lang, SHORT)
            ]
            case = damage(Material(chunks[0], list(chunks[1]), foreign, lang, rng))
            if case is None:
                continue
            gold = paired(parsed(chunks[0], "en"), parsed(chunks[1], lang), engines)
            found.append((parsed(case.source, "en"), parsed(case.target, lang), frozenset(gold)))
            if (made := made + 1) == count:
                break
    return tuple(found)


def f1(hits: int, found: int, expected: int) -> float:
    return 2000 * hits / max(1, found + expected)


def of_sentences(cases: tuple[tuple[str, Edited], ...], engines: Engines) -> float:
    hits = own = gold = 0
    for lang, case in cases:
        beads = {(bead.source, bead.target) for bead in align_lines(*case.lines, ("en", lang), engines)}
        hits, own, gold = hits + len(beads & case.beads.keys()), own + len(beads), gold + len(case.beads)
    return f1(hits, own, gold)


def of_blocks(cases: tuple[tuple[Document, Document, frozenset[tuple[str, str]]], ...], engines: Engines) -> float:
    hits = own = expected = 0
    for source, target, gold in cases:
        found = paired(source, target, engines)
        there = [{block.text for block in note.blocks} for note in (source, target)]
        want = {pair for pair in gold if pair[0] in there[0] and pair[1] in there[1]}
        hits += sum(right(pair, set(gold)) for pair in found)
        own, expected = own + len(found), expected + max(len(want), sum(right(pair, set(gold)) for pair in found))
    return f1(hits, own, expected)


def users(owner: ModuleType, name: str) -> Iterator[ModuleType]:
    """The module of a number and those that import it."""
    yield owner
    for key, module in list(sys.modules.items()):
        if key.startswith("qa.") and module is not owner and name in vars(module):
            text = Path(str(module.__file__)).read_text("utf-8")
            if re.search(rf"^from {re.escape(owner.__name__)} import .*\b{name}\b", text, re.MULTILINE):
                yield module


def measured(owner: ModuleType, name: str, new: float, measure: Callable[[], tuple[float, float]]) -> str:
    old, modules = getattr(owner, name), list(users(owner, name))
    for module in modules:
        setattr(module, name, new)
    try:
        lines, blocks = measure()
        return f"{new:g}: {lines:.1f} / {blocks:.1f}"
    except Exception as error:  # a number that may not be that one says so
        return f"{new:g}: {type(error).__name__}"
    finally:
        for module in modules:
            setattr(module, name, old)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--factor", type=float, default=1.4)
    parser.add_argument("--count", type=int, default=4)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=[])
    given = parser.parse_args()
    engines = Engines(cache=Cache(Path(".qa_cache")))
    lines, blocks = sentence_cases(engines, given.seed), block_cases(engines, given.seed, given.count)

    def measure() -> tuple[float, float]:
        return of_sentences(lines, engines), of_blocks(blocks, engines)

    print("as it stands: {:.1f} / {:.1f}".format(*measure()))
    print("| module | number | less | as it is | more |\n|---|---|---|---|---|")
    for module, name, value in constants():
        if given.only and name not in given.only:
            continue
        others = [value / given.factor, value * given.factor]
        if isinstance(value, int):
            others = [min(value - 1, int(others[0])), max(value + 1, int(others[1]))]
        less, more = (measured(module, name, other, measure) for other in others)
        print(f"| {module.__name__[9:]} | `{name}` | {less} | {value:g} | {more} |", flush=True)


if __name__ == "__main__":
    main()
