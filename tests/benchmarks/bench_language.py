"""What the checks cost on corpus/: milliseconds of CPU per 1,000 words, loading time and memory.

    python tests/benchmarks/bench_language.py [--passes 3]

Every pass is a process of its own: it parses and aligns the corpus, lets every check see one short note a language,
which loads tables, model and patterns, and then takes the whole corpus once. `in a run` is what a check adds when all
of them look at a pair one after the other, `alone` what it takes on notes that no other check has read; words are those
of the sources, as the score counts them. Median of the passes. Memory is what the seven checks of the language add to a
process that has parsed the corpus and knows no model of sentences.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from qa.align import align
from qa.analysis import Analysis, analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import PROSE, Bead, Bitext, Document
from qa.parse import parse_text
from qa.report.score import words

CORPUS = Path(__file__).parents[2] / "corpus"
LANGUAGE = (
    "foreign-script",
    "mojibake",
    "repeated-text",
    "translator-residue",
    "untranslated-block",
    "untranslated-fragment",
    "wrong-language",
)
LEAKS = ("untranslated-block", "untranslated-fragment", "wrong-language")
Pairing = Callable[[Document, Document], tuple[Bead, ...]]
Times = dict[str, float]


def by_order(source: Document, target: Document) -> tuple[Bead, ...]:
    """Prose blocks by order: the corpus keeps the structure of its sources."""
    left, right = ([b.index for b in d.blocks if b.kind in PROSE] for d in (source, target))
    return tuple(Bead((s,), (t,)) for s, t in zip(left, right, strict=False))


def read(path: Path, lang: str) -> Document:
    return parse_text(path.read_text(encoding="utf-8"), path.name, lang)


def groups(pairing: Pairing) -> list[list[Bitext]]:
    """The pairs of every note of the corpus."""
    found = []
    for path in sorted((CORPUS / "notes").glob("*-en.md")):
        source = read(path, "en")
        bare = []
        for folder in sorted((CORPUS / "_posts").iterdir()):
            target = read(folder / path.name.replace("-en.md", f"-{folder.name}.md"), folder.name)
            bare.append(Bitext(source, target, pairing(source, target)))
        found.append(bare)
    return found


def short(groups: Sequence[Sequence[Bitext]]) -> Iterator[Bitext]:
    """One pair a language in a few words, to load what a language needs. The last block is in another language."""
    foreign = "O núcleo do sistema é muito pequeno e rápido, por isso funciona sempre muito bem."
    text = f"# Notes\n\nIt largely works as it is.\n\n{foreign}"
    source = parse_text("# Notes\n\nThis text is short, and it is simple.", "short-en.md", "en")
    for bitext in groups[0]:
        yield Bitext(source, parse_text(text, "short.md", bitext.target.lang), (Bead((0,), (0,)), Bead((1,), (1,))))


def fresh(group: Sequence[Bitext]) -> list[Bitext]:
    """The pairs of a note as objects that no check has seen; they share their source as before."""

    def copy(document: Document) -> Document:
        return replace(document, blocks=tuple(replace(block) for block in document.blocks))

    source = copy(group[0].source)
    return [replace(bitext, source=source, target=copy(bitext.target)) for bitext in group]


def spent(check: Check, pair: Analysis) -> float:
    """Seconds of CPU that a check takes on a pair."""
    start = time.process_time()
    for _ in check.run(pair) if check.applies(pair) else ():
        pass
    return time.process_time() - start


def once(_: int) -> tuple[Times, Times, float, int]:
    """(seconds by check in a run, seconds by check alone, seconds of loading for the language checks, words)."""
    engines = Engines()
    corpus = groups(lambda source, target: align(source, target, engines))
    checks = {id: check() for id, check in all_checks().items()}
    loading = 0.0
    for pair in analyse(list(short(corpus)), engines):
        loading += sum(spent(checks[id], pair) for id in LANGUAGE)
    for pair in analyse(list(short(corpus)), engines):
        for check in checks.values():
            spent(check, pair)
    run, alone = dict.fromkeys(checks, 0.0), dict.fromkeys(checks, 0.0)
    for group in corpus:
        for pair in analyse(group, engines):
            for id, check in checks.items():
                run[id] += spent(check, pair)
    for id, check in checks.items():
        for group in corpus:
            alone[id] += sum(spent(check, pair) for pair in analyse(fresh(group), engines))
    return run, alone, loading, sum(words(bitext.source) for group in corpus for bitext in group)


def memory(_: int) -> float:
    """Megabytes that the language checks add at their peak."""
    corpus, engines = groups(by_order), Engines()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for group in corpus:
        for pair in analyse(group, engines):
            for id in LANGUAGE:
                spent(all_checks()[id](), pair)
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / unit


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passes", type=int, default=3)
    options = parser.parse_args()
    # a new process for every pass
    with get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
        passes = pool.map(once, range(options.passes), chunksize=1)
        added = pool.map(memory, [0])[0]
    size = passes[0][3]
    print(f"{size:,} words of sources, {len(all_checks())} checks, median of {options.passes} passes\n")
    print("| check | in a run, ms per 1,000 words | alone |\n|---|---|---|")

    def row(name: str, ids: Sequence[str]) -> str:
        columns = ([1e6 * sum(p[k][id] for id in ids) / size for p in passes] for k in (0, 1))
        return f"| {name} | " + " | ".join(f"{statistics.median(column):.2f}" for column in columns) + " |"

    for id in (*LANGUAGE, *(id for id in all_checks() if id not in LANGUAGE)):
        print(row(f"`{id}`", [id]))
    print(row("three checks of leaks", LEAKS))
    print(row("seven checks of the language", LANGUAGE))
    print(row("all checks", list(all_checks())))
    print(f"\nloading for seven targets: {1000 * statistics.median(p[2] for p in passes):.0f} ms of CPU")
    print(f"memory of the seven checks: {added:.0f} MB")


if __name__ == "__main__":
    main()
