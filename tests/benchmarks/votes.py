"""Faults in groups of notes without their source: is the right note accused, and no other?

    python -m tests.benchmarks.votes [--seed 1] [--count 5] [--with-source | --in-source] [--orders 10]
        [--unseen] [KIND...]

A note of corpus/ in its seven other languages, without the English one (with it, given --with-source); one fault at a
time in each language in turn, or, given --in-source, in the English note beside all seven. Prints, by kind: how often a
finding at major or above stands on the damaged lines of the damaged note, how many such findings stand in other notes
that the undamaged group does not give, and in how many groups any of --orders permutations gave other findings at major
or above: the files in another order, under other names, with another language named as the pivot.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from tests.benchmarks import votes_unseen
from tests.benchmarks.votes_damage import CORPUS, KINDS, MINOR, Kind


@dataclass
class Tally:
    put: int = 0
    found: int = 0
    others: int = 0
    unstable: int = 0


class Bench:
    """Groups of corpus/, with what the undamaged ones give."""

    def __init__(self, given: argparse.Namespace, folder: Path) -> None:
        self.given, self.folder = given, folder
        self.engines = Engines(cache=Cache(folder / "cache"))
        self._before: dict[Path, Counter[tuple[str, str, int]]] = {}

    def findings(self, files: dict[str, Path], source: Path | None, pivot: str = "") -> list[Finding]:
        notes = tuple(Note(str(path), lang) for lang, path in files.items())
        group = Group("note", Note(str(source), "en") if source else None, notes)
        return list(check_group(group, Settings(Config(pivot=pivot)), self.engines).findings)

    def before(self, original: Path, files: dict[str, Path], source: Path | None) -> Counter[tuple[str, str, int]]:
        if original not in self._before:
            found = self.findings(files, source)
            self._before[original] = Counter(_key(f) for f in found if f.severity.rank >= Severity.MAJOR.rank)
        return self._before[original]

    def measure(self, kind: Kind) -> Tally:
        rng, tally, tries = random.Random(f"{self.given.seed} {kind.__name__}"), Tally(), 0
        sources = sorted((CORPUS / "notes").glob("*-en.md"))
        languages = sorted(p.name for p in (CORPUS / "_posts").iterdir())
        while tally.put < self.given.count and tries < 12 * self.given.count:
            original = rng.choice(sources)
            lang = "en" if self.given.in_source else languages[tries % len(languages)]
            tries += 1
            files = {p: CORPUS / "_posts" / p / original.name.replace("-en.md", f"-{p}.md") for p in languages}
            damaged = kind((files.get(lang, original)).read_text(encoding="utf-8"), lang, rng)
            if damaged is not None:
                self._try(kind, original, files, lang, damaged, tally, rng)
        return tally

    def _try(
        self, kind: Kind, original: Path, files: dict[str, Path], lang: str, damaged: tuple[str, int], tally: Tally,
        rng: random.Random,
    ) -> None:  # fmt: skip
        known = original if self.given.with_source or self.given.in_source else None
        before = self.before(original, files, known)
        path = self.folder / f"note-{lang}.md"
        path.write_text(damaged[0], encoding="utf-8")
        source, notes = (path, files) if lang == "en" else (known, {**files, lang: path})
        after = self.findings(notes, source)
        least = Severity.MINOR if kind.__name__ in MINOR else Severity.MAJOR
        own = [f for f in after if f.target.path == str(path) and f.severity.rank >= least.rank]
        hit = any(f.target.line - 2 <= damaged[1] + 1 <= f.target.end_line + 2 for f in own)
        rest = [f for f in after if f.target.path != str(path) and f.severity.rank >= Severity.MAJOR.rank]
        false = [f for f in rest if not before[_key(f)]]
        tally.put, tally.found, tally.others = tally.put + 1, tally.found + hit, tally.others + len(false)
        others = [self._permuted(notes, source, rng) for _ in range(self.given.orders)]
        tally.unstable += any(other != _grave(after) for other in others)
        if self.given.verbose:
            for other in others:
                for found in sorted(set(other) ^ set(_grave(after))):
                    print(
                        f"  {kind.__name__} {lang} line {damaged[1] + 1}: {'new' if found in other else 'gone'} {found}"
                    )
        if self.given.verbose and (not hit or false):
            print(f"  {kind.__name__} {lang} {original.stem} line {damaged[1] + 1}: {'found' if hit else 'MISSED'}")
            near = [f for f in after if f.target.path == str(path) and abs(f.target.line - damaged[1]) < 4]
            text = damaged[0].split("\n")[damaged[1]][:160]
            print(f"     | {text}")
            for f in dict.fromkeys((*near, *false)):
                print(f"     {Path(f.target.path).name}:{f.target.line} {f.severity} {f.check}: {f.message[:150]}")

    def _permuted(self, notes: dict[str, Path], source: Path | None, rng: random.Random) -> list[tuple[str, str, int]]:
        """What the same notes give in another order, under other names, with another pivot."""
        order = list(notes)
        rng.shuffle(order)
        with TemporaryDirectory(dir=self.folder) as folder:
            renamed = {lang: Path(folder) / f"{number}-{lang}.md" for number, lang in enumerate(order)}
            for lang, path in renamed.items():
                path.write_bytes(notes[lang].read_bytes())
            return _grave(self.findings(renamed, source, rng.choice(order)))


def _key(finding: Finding) -> tuple[str, str, int]:
    return finding.check, finding.target.path, finding.target.line


def _grave(findings: list[Finding]) -> list[tuple[str, str, int]]:
    grave = (finding for finding in findings if finding.severity.rank >= Severity.MAJOR.rank)
    return sorted((f.target_lang, f.check, f.target.line) for f in grave)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=5, help="faults a kind")
    parser.add_argument("--with-source", action="store_true")
    parser.add_argument("--in-source", action="store_true")
    parser.add_argument("--orders", type=int, default=0, help="permutations that are tried for each fault")
    parser.add_argument("--unseen", action="store_true", help="the kinds of votes_unseen.py")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        bench, total = Bench(given, Path(folder)), Tally()
        print("| fault | put in | found | in other notes | other when permuted |\n|---|--:|--:|--:|--:|")
        for kind in votes_unseen.KINDS if given.unseen else KINDS:
            if not given.kinds or kind.__name__ in given.kinds:
                found = bench.measure(kind)
                _print(kind.__name__.replace("_", " "), found)
                for field in vars(found):
                    setattr(total, field, getattr(total, field) + getattr(found, field))
        _print("all", total)


def _print(name: str, tally: Tally) -> None:
    print(f"| {name} | {tally.put} | {tally.found} | {tally.others} | {tally.unstable} |", flush=True)


if __name__ == "__main__":
    main()
