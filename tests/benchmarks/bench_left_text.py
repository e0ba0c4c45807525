"""What the checks of left text cost once warm: python tests/benchmarks/bench_left_text.py

Every note of corpus/ in its seven languages and the note `fragments_hut` in nineteen, paired in order. One pass over
all of it loads tables and patterns and is not counted; of the next `PASSES`, each on notes parsed anew, the cheapest
counts, check by check. Milliseconds of CPU for 1,000 words of the source, and the same as parts of what parsing the
same notes took in the same passes: that ratio depends less on what else the machine does. `evidence` is what several
checks share and the first of them would pay for: note and source cut into words, and what is known of both.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from bench_language import CORPUS, by_order
from fragments import NOTES, blocks_of, unmarked

from qa.analysis import Analysis, analyse
from qa.analysis.evidence import evidence
from qa.checks import all_checks
from qa.checks.language._passages import passages_of
from qa.engines import Engines
from qa.model import Bitext
from qa.parse import parse_text
from qa.report.score import words

LEFT = ("foreign-script", "untranslated-block", "untranslated-fragment", "translation-untranslated")
"""The checks that `Cost` of the reports is about."""
BESIDE = ("wrong-language", "translator-residue", "repeated-text", "mojibake")
"""Other checks of the language, for comparison."""
PASSES = 3
Text = tuple[str, str]
"""(text, language)"""
Times = dict[str, float]
"""Seconds of CPU by what was done."""


def notes() -> Iterator[tuple[Text, list[Text]]]:
    """(source, translations) of every note."""
    for path in sorted((CORPUS / "notes").glob("*-en.md")):
        folders = sorted((CORPUS / "_posts").iterdir())
        files = [(folder / path.name.replace("-en.md", f"-{folder.name}.md"), folder.name) for folder in folders]
        yield (_read(path), "en"), [(_read(file), lang) for file, lang in files]
    languages = sorted(path.stem for path in NOTES["hut"].glob("*.md"))
    own = {lang: "\n\n".join(unmarked(block)[0] for block in blocks_of(lang, "hut")) for lang in languages}
    yield (own.pop("en"), "en"), [(text, lang) for lang, text in own.items()]


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def spent(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def parsed(source: Text, targets: list[Text]) -> list[Bitext]:
    one = parse_text(source[0], "source.md", source[1])
    others = [parse_text(text, f"{lang}.md", lang) for text, lang in targets]
    return [Bitext(one, other, by_order(one, other)) for other in others]


def one_pass(texts: list[tuple[Text, list[Text]]], engines: Engines) -> tuple[Times, int]:
    """The times of one pass and the words of the sources, counted for each of their translations."""
    times: Times = defaultdict(float)
    size = 0
    for source, targets in texts:
        start = time.process_time()
        bitexts = parsed(source, targets)
        times["parsing"] += time.process_time() - start
        for pair in analyse(bitexts, engines):
            size += words(pair.source)
            _check(pair, times)
    return times, size


def _check(pair: Analysis, times: Times) -> None:
    times["evidence"] += spent(lambda: [item for note in _sides(pair) for item in note])
    times["passages"] += spent(lambda: passages_of(pair))
    for id in (*LEFT, *BESIDE):
        check = all_checks()[id]()
        times[id] += spent(lambda check=check: [*check.run(pair)] if check.applies(pair) else [])  # type: ignore[misc]


def _sides(pair: Analysis) -> Iterator[tuple[object, ...]]:
    known = evidence(pair)
    yield tuple(known.target.prose)
    yield tuple(known.source.prose if known.source else ())


def main() -> None:
    texts, engines = list(notes()), Engines()
    one_pass(texts, engines)
    passes = [one_pass(texts, engines) for _ in range(PASSES)]
    size = passes[0][1]
    best = {what: min(times[what] for times, _ in passes) for what in passes[0][0]}
    pairs = sum(len(targets) for _, targets in texts)
    print(f"{pairs} pairs, {size:,} words of sources, best of {PASSES} warm passes\n")
    print("| what | ms of CPU for 1,000 words | parts of parsing |\n|---|---|---|")

    def row(name: str, seconds: float) -> None:
        print(f"| {name} | {1e6 * seconds / size:.2f} | {seconds / best['parsing']:.2f} |")

    row("parsing", best["parsing"])
    row("words of both notes, for all checks (`evidence`)", best["evidence"])
    row("passages, for the two checks of untranslated text", best["passages"])
    for id in (*LEFT, *BESIDE):
        row(f"`{id}` beyond that", best[id])
    row("**untranslated text: passages and the two checks**", sum(best[id] for id in ("passages", *LEFT[1:3])))
    row("**all of left text, words included**", sum(best[id] for id in ("evidence", "passages", *LEFT)))


if __name__ == "__main__":
    main()
