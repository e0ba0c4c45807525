"""Faults in groups of notes without their source: is the right note accused, and no other?

    python tests/benchmarks/votes.py [--seed 1] [--count 5] [--with-source] [--verbose] [KIND...]

A note of corpus/ in its seven other languages, without the English one (with it, given --with-source); one fault at a
time in each language in turn. Prints, by kind: how often a finding at major or above stands on the damaged lines of the
damaged note, and how many such findings stand in other notes that the undamaged group does not give.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import Settings, check_group

CORPUS = Path(__file__).parents[2] / "corpus"
FOREIGN = {"de": "и", "fr": "и", "es": "ы", "hi": "除", "ar": "除", "ja": "क", "zh": "क"}

Damaged = tuple[str, int]
"""The text of the damaged note, and the line of the damage (from 0)."""


def lines_like(lines: list[str], pattern: str, rng: random.Random) -> int | None:
    """A line of the body that a pattern is found in."""
    fences = {i for i, line in enumerate(lines) if line.startswith("```")}
    inside, body = False, []
    for i, line in enumerate(lines):
        if i in fences:
            inside = not inside
        elif not inside and i > 8 and re.search(pattern, line):
            body.append(i)
    return rng.choice(body) if body else None


def replaced(text: str, pattern: str, new: Callable[[re.Match[str]], str], rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    at = lines_like(lines, pattern, rng)
    if at is None:
        return None
    lines[at] = re.sub(pattern, new, lines[at], count=1)
    return "\n".join(lines), at


def paragraphs(lines: list[str]) -> list[int]:
    """Lines that are a paragraph of running text each."""
    found = []
    for i in range(9, len(lines) - 1):
        alone = not lines[i - 1].strip() and not lines[i + 1].strip()
        if alone and len(lines[i]) > 60 and lines[i][0] not in "#-*|`$>\\<" and "](" not in lines[i]:
            found.append(i)
    return found


def sign(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[a-z0-9}] )\+(?= [a-z0-9\\])", lambda m: "-", rng)


def number(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<![\d.,$\\{_^=( -])\b[2-9]\d(?![\d.,}])", lambda m: str(int(m[0]) + 3), rng)


def lost_paragraph(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    del lines[at : at + 2]
    return "\n".join(lines), at


def added_paragraph(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    other = next(CORPUS.glob(f"_posts/{lang}/*harmonic*.md")).read_text(encoding="utf-8").split("\n")
    if not places or not paragraphs(other) or other == lines:
        return None
    at, new = rng.choice(places), other[rng.choice(paragraphs(other))]
    if new in lines:
        return None
    lines[at:at] = [new, ""]
    return "\n".join(lines), at


def english_sentence(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    lines[at] = "This is the part of the story that nobody had time to translate before it was published."
    return "\n".join(lines), at


def foreign_letter(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    half = len(lines[at]) // 2
    while half < len(lines[at]) - 1 and not (lines[at][half].isalpha() and lines[at][half - 1].isalpha()):
        half += 1
    lines[at] = lines[at][:half] + FOREIGN.get(lang, "и") + lines[at][half:]
    return "\n".join(lines), at


def lost_item(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    at = lines_like(lines, r"^[-*] \S.{20}", rng)
    if at is None:
        return None
    del lines[at]
    return "\n".join(lines), at


def heading_level(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"^## (?=\S)", lambda m: "#### ", rng)


def link(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"\]\((https?://[^)]+)\)", lambda m: "](https://example.net/elsewhere/page)", rng)


def lost_formula(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"\$[^$]{4,}\$", lambda m: "", rng)


def index(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[a-zA-Z])_i(?![a-z])", lambda m: "_j", rng)


def twice(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    lines[at:at] = [lines[at], ""]
    return "\n".join(lines), at + 1


KINDS: tuple[Callable[[str, str, random.Random], Damaged | None], ...] = (
    sign, index, number, lost_paragraph, added_paragraph, english_sentence, foreign_letter, lost_item, heading_level,
    link, lost_formula, twice,
)  # fmt: skip
MINOR = {"heading_level", "lost_item", "link"}
"""Kinds whose own check is minor by contract: there a minor finding counts."""


def found_in(files: dict[str, Path], source: Path | None, engines: Engines) -> list[Finding]:
    notes = tuple(Note(str(path), lang) for lang, path in files.items())
    group = Group("note", Note(str(source), "en") if source else None, notes)
    return list(check_group(group, Settings(Config()), engines).findings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=5, help="faults a kind")
    parser.add_argument("--with-source", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        engines = Engines(cache=Cache(Path(folder) / "cache"))
        print("| fault | put in | found | in other notes |\n|---|--:|--:|--:|")
        for kind in KINDS:
            if not given.kinds or kind.__name__ in given.kinds:
                n, hits, others = measure(kind, given, engines, Path(folder))
                print(f"| {kind.__name__.replace('_', ' ')} | {n} | {hits} | {others} |", flush=True)


def measure(
    kind: Callable[[str, str, random.Random], Damaged | None], given: argparse.Namespace, engines: Engines, folder: Path
) -> tuple[int, int, int]:
    rng = random.Random(f"{given.seed} {kind.__name__}")
    sources = sorted((CORPUS / "notes").glob("*-en.md"))
    n = hits = others = tries = 0
    while n < given.count and tries < 10 * given.count:
        tries += 1
        source = rng.choice(sources)
        files = {p.name: p / source.name.replace("-en.md", f"-{p.name}.md") for p in (CORPUS / "_posts").iterdir()}
        lang = rng.choice(sorted(files))
        damage = kind(files[lang].read_text(encoding="utf-8"), lang, rng)
        if damage is None:
            continue
        n += 1
        text, line = damage
        path = folder / f"note-{lang}.md"
        path.write_text(text, encoding="utf-8")
        known = source if given.with_source else None
        before = Counter(_key(f) for f in found_in(files, known, engines) if f.severity.rank >= Severity.MAJOR.rank)
        after = found_in({**files, lang: path}, known, engines)
        least = Severity.MINOR if kind.__name__ in MINOR else Severity.MAJOR
        own = [f for f in after if f.target.path == str(path) and f.severity.rank >= least.rank]
        hit = any(f.target.line - 2 <= line + 1 <= f.target.end_line + 2 for f in own)
        rest = [f for f in after if f.target.path != str(path) and f.severity.rank >= Severity.MAJOR.rank]
        false = [f for f in rest if not before[_key(f)]]
        hits += hit
        others += len(false)
        if given.verbose and (not hit or false):
            print(f"  {kind.__name__} {lang} {source.stem} line {line + 1}: {'found' if hit else 'MISSED'}")
            for f in (*own, *false):
                print(f"     {Path(f.target.path).name}:{f.target.line} {f.severity} {f.check}: {f.message[:110]}")
    return n, hits, others


def _key(finding: Finding) -> tuple[str, str, int]:
    return finding.check, finding.target.path, finding.target.line


if __name__ == "__main__":
    main()
