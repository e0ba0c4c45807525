"""Clauses of one translation set into another of the same script: is the third language told?

    python tests/benchmarks/third_languages.py [--note rain]

The sentences of a note that have a colon or a semicolon in both translations trade what stands behind the last one. A
clause is found by any finding of the two checks that overlaps it; the untouched notes must have none.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import fragments
import regex

from qa.analysis import analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

NEAR = {
    row.split()[0]: row.split()[1:]
    for row in (
        "de nl da|nl af de|sv nb de|nb sv de|es ca it|it es fr|fr es it|ca es fr|cs pl sl|pl cs sl|sl cs pl|fi sv hu"
        "|hu de cs|tr de vi|ru uk|uk ru|hi mr|ar fa"
    ).split("|")
}
"""Languages that a model slips into, most of them close ones."""
_CLAUSE = regex.compile(r"[:;؛](?=[^:;؛\n]*$)")


def trials(note: str) -> Iterator[tuple[str, str, str, int, int]]:
    """(target language, third language, text, start and end of the clause)."""
    there = {path.stem for path in fragments.NOTES[note].glob("*.md")}
    for target in sorted(NEAR.keys() & there):
        own = fragments.read(note, target).blocks
        for third in [tag for tag in NEAR[target] if tag in there]:
            for index, (mine, theirs) in enumerate(zip(own, fragments.read(note, third).blocks, strict=True)):
                cuts = [_CLAUSE.search(block) for block in (mine, theirs)]
                if mine[0] in "#|<-*`1" or not cuts[0] or not cuts[1]:
                    continue
                block = mine[: cuts[0].end()] + theirs[cuts[1].end() :]
                before = "".join(f"{other}\n\n" for other in own[:index])
                text = before + block + "\n\n" + "\n\n".join(own[index + 1 :])
                yield target, third, text, len(before) + cuts[0].end(), len(before) + len(block)


def told(source: str, target: str, language: str, checks: list[Check]) -> list[tuple[int, int, str]]:
    documents = parse_text(source, "s", "en"), parse_text(target, "t", language)
    pairs = zip(*([block.index for block in document.blocks] for document in documents), strict=True)
    analysis = analyse([Bitext(*documents, tuple(Bead((s,), (t,)) for s, t in pairs))], Engines())[0]
    starts = documents[1].line_starts
    places = ((f.target, f.message) for check in checks for f in check.run(analysis))
    return [
        (starts[place.line - 1] + place.column - 1, starts[place.end_line - 1] + place.end_column - 1, message)
        for place, message in places
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--note", choices=fragments.NOTES, default="rain", help="whose translations")
    note = parser.parse_args().note
    source = "\n\n".join(fragments.unmarked(block)[0] for block in fragments.blocks_of("en", note))
    checks = [check() for id, check in all_checks().items() if id in ("wrong-language", "foreign-script")]
    tried = found = 0
    for target, third, text, start, end in trials(note):
        tried += 1
        hit = any(first < end and last > start for first, last, _ in told(source, text, target, checks))
        found += hit
        if not hit:
            print(f"missed: {third} in {target}: {text[start:end].strip()!r}")
    print(f"{found} of {tried} clauses found")
    paths = sorted(path.stem for path in fragments.NOTES[note].glob("*.md") if path.stem != "en")
    for language in paths:
        whole = "\n\n".join(fragments.read(note, language).blocks)
        for _, _, message in told(source, whole, language, checks):
            print(f"false in {language}: {message}")


if __name__ == "__main__":
    main()
