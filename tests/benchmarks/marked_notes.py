"""Faults put one by one into marked notes in many languages: `python -m tests.benchmarks.marked_notes --count 60`.

A line of `marked/*.txt` marks what a fault takes: `[[subject]] {{verb}} <<clause>> @member@`, `~label~`; what
stands behind `‖` is one more member. Each fault is in one note of nine (or of two); counted are those that are told at
major, and at minor, on their line, and what is told of any other line.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from pathlib import Path

from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

FOLDER = Path(__file__).parent / "marked"
SIBLINGS = 9
_MARKS = re.compile(r"\[\[|\]\]|\{\{|\}\}|<<|>>|@|~")
_TAKEN = {"subject": r"\[\[.*?\]\][はは는은]?,?", "verb": r"\{\{.*?\}\}", "clause": "<<.*?>>"}
_SIGNS = {"subject": "[[", "verb": "{{", "clause": "<<", "label": "~", "lost": "@", "double": "@", "added": "@"}


def plain(line: str) -> str:
    return re.sub(r"  +", " ", _MARKS.sub("", line.split("‖")[0])).strip()


def damaged(line: str, kind: str, english: str) -> str:
    """A marked line with one fault."""
    if kind == "label":
        label = re.search("~(.*?)~", english)
        return plain(re.sub("~.*?~", label[1] if label else "", line))
    if kind in _TAKEN:
        said = plain(re.sub(_TAKEN[kind], "", line))
        return said[:1].upper() + said[1:] if kind == "subject" else said
    first, second = list(re.finditer("@([^@]*)@", line))[:2]
    if kind == "lost":
        return plain(line[: first.end()] + line[second.end() :])
    if kind == "double":
        return plain(line[: second.start()] + first[0] + line[second.end() :])
    between = line[first.end() : second.start()]
    return plain(line[: first.end()] + between + line.split("‖")[1] + line[first.end() :])


def read(path: Path) -> dict[str, list[str]]:
    """The marked lines of a note by language."""
    parts = re.split(r"^=== (\S+)\n", path.read_text(encoding="utf-8"), flags=re.M)
    return {lang: text.strip().split("\n") for lang, text in zip(parts[1::2], parts[2::2], strict=True)}


def told(engines: Engines, texts: dict[str, list[str]], source: bool, at: tuple[str, int]) -> tuple[int, int]:
    """Rank of the gravest finding on a line of a language's note (-1: none), and findings at major elsewhere."""
    with tempfile.TemporaryDirectory() as folder:
        notes = {lang: Note(str(Path(folder) / f"{lang}.md"), lang) for lang in texts}
        for lang, lines in texts.items():
            Path(notes[lang].path).write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        group = Group("n", notes["en"] if source else None, tuple(notes[lang] for lang in texts if lang != "en"))
        found = check_group(group, Settings(Config()), engines).findings
        here = [f for f in found if f.target_lang == at[0] and f.target.line == 2 * at[1] + 1]
        others = sum(f.severity.rank >= Severity.MAJOR.rank for f in found if f not in here)
        return max((f.severity.rank for f in here), default=-1), others


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60, help="faults of each note")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without-source", action="store_true")
    parser.add_argument("--pair", action="store_true", help="the source and one translation alone")
    options = parser.parse_args()
    engines, pick, counts = Engines(), random.Random(options.seed), Counter[tuple[str, str]]()
    for path in sorted(FOLDER.glob("*.txt")):
        notes = read(path)
        faults = [
            (lang, k, kind)
            for lang, lines in notes.items()
            for k, line in enumerate(lines)
            for kind, sign in _SIGNS.items()
            if lang != "en" and sign in line
        ]
        for lang, k, kind in pick.sample(faults, min(options.count, len(faults))):
            others = pick.sample([other for other in notes if other not in ("en", lang)], SIBLINGS - 1)
            chosen = [lang, *([] if options.pair else others), *([] if options.without_source else ["en"])]
            texts = {other: [plain(line) for line in notes[other]] for other in chosen}
            texts[lang][k] = damaged(notes[lang][k], kind, notes["en"][k])
            rank, elsewhere = told(engines, texts, not options.without_source, (lang, k))
            counts[kind, "put in"] += 1
            counts[kind, "major"] += rank >= Severity.MAJOR.rank
            counts[kind, "minor"] += rank == Severity.MINOR.rank
            counts[kind, "other majors"] += elsewhere
    for kind in _SIGNS:
        print(kind, *(f"{what} {counts[kind, what]}" for what in ("put in", "major", "minor", "other majors")))


if __name__ == "__main__":
    main()
