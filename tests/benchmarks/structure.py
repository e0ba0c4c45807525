"""Damage to the structure of a note: is it found at the right place, and is all else quiet?

    python tests/benchmarks/structure.py [--count 30] [--seed 1] [--verbose] [--no-gate] [KIND...]

One defect at a time is put into a note of corpus/ that is compared with the same note in another of eight languages,
any of which may be the source. Prints a Markdown table: how often a finding of the kind's own checks stands at the
damage, how many such findings there are, how many others that the undamaged note does not give, and how many of those
are major. Kinds that translators may rightly choose must stay silent.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qa.align import align, gate
from qa.analysis import analyse
from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Bitext, Finding, Severity
from qa.parse import parse_text
from qa.parse.sentences import sentences
from qa.run.pairs import check_pairs
from qa.run.settings import checks

CORPUS = Path(__file__).parents[2] / "corpus"
SHORT, LONG = 90, 160
OMITTED, ADDED, MOVED = {"segment-omitted"}, {"segment-added"}, {"segment-moved"}
TWICE, FOREIGN = {"segment-duplicated", "segment-added", "repeated-text"}, {"segment-mismatch"}

Chunks = list[str]


@dataclass
class Case:
    """Both notes in chunks (text between empty lines), and the chunks of the damaged one where a finding is due."""

    source: Chunks
    target: Chunks
    places: range = range(0)


@dataclass
class Material:
    """What a damage works on. `foreign` are prose chunks of another note in the language of the target."""

    source: Chunks
    target: Chunks
    foreign: Chunks
    lang: str
    rng: random.Random

    def prose(self, least: int = SHORT) -> list[int]:
        """Chunks of running text that stand opposite one of the source."""
        same = len(self.source) == len(self.target)
        return [k for k, chunk in enumerate(self.target) if k and _running(chunk, self.lang, least) and same]

    def pick(self, places: Sequence[int]) -> int:
        return self.rng.choice(places) if places else -1

    def sections(self) -> list[tuple[int, int]]:
        """(first, behind last) chunks of the sections of level 2."""
        starts = [k for k, chunk in enumerate(self.target) if chunk.startswith("## ")]
        return list(zip(starts, [*starts[1:], len(self.target)], strict=True))

    def case(self, target: Chunks, first: int = 0, last: int = -1) -> Case:
        return Case(self.source, target, range(first, last + 1))


def _running(chunk: str, lang: str, least: int) -> bool:
    wide = 0.45 if lang in ("zh", "ja") else 1
    return chunk[0] not in "#$|`>!-<\\" and not chunk[0].isdigit() and len(chunk) >= least * wide


def _cut(chunk: str, lang: str) -> list[str]:
    return [chunk[a:b] for a, b in sentences(chunk, lang)]


def _joint(lang: str) -> str:
    return "" if lang in ("zh", "ja") else " "


def nothing(m: Material) -> Case | None:
    return m.case(m.target)


def omitted_paragraph(m: Material) -> Case | None:
    k = m.pick(m.prose())
    return m.case(m.target[:k] + m.target[k + 1 :], k - 1, k) if k > 0 else None


def added_paragraph(m: Material) -> Case | None:
    k = m.pick(m.prose())
    return m.case([*m.target[:k], m.rng.choice(m.foreign), *m.target[k:]], k, k) if k > 0 else None


def foreign_paragraph(m: Material) -> Case | None:
    k = m.pick(m.prose())
    return m.case([*m.target[:k], m.rng.choice(m.foreign), *m.target[k + 1 :]], k, k) if k > 0 else None


def moved_paragraph(m: Material) -> Case | None:
    k = m.pick(m.prose())
    others = [j for j in range(2, len(m.target)) if abs(j - k) > 4]
    if k < 0 or not others:
        return None
    rest = m.target[:k] + m.target[k + 1 :]
    to = m.pick(others) - 1
    return m.case([*rest[:to], m.target[k], *rest[to:]], to, to)


def paragraph_twice(m: Material) -> Case | None:
    k = m.pick(m.prose())
    return m.case([*m.target[: k + 1], m.target[k], *m.target[k + 1 :]], k, k + 1) if k > 0 else None


def paragraph_twice_far(m: Material) -> Case | None:
    k = m.pick(m.prose())
    to = min(len(m.target), k + 5)
    return m.case([*m.target[:to], m.target[k], *m.target[to:]], to, to) if k > 0 else None


def omitted_section(m: Material) -> Case | None:
    first, last = m.rng.choice(m.sections())
    return m.case(m.target[:first] + m.target[last:], first - 1, first)


def sections_swapped(m: Material) -> Case | None:
    parts = m.sections()
    k = m.rng.randrange(len(parts) - 1)
    (a, b), (_, c) = parts[k], parts[k + 1]
    return m.case(m.target[:a] + m.target[b:c] + m.target[a:b] + m.target[c:], a, c)


def section_twice(m: Material) -> Case | None:
    first, last = m.rng.choice(m.sections())
    return m.case(m.target[:last] + m.target[first:last] + m.target[last:], first, 2 * last - first)


def half_note(m: Material) -> Case | None:
    half = m.sections()[len(m.sections()) // 2][0]
    return m.case(m.target[:half], half - 1, half)


def _sentences(m: Material, least: int) -> tuple[int, list[str]]:
    """A paragraph of at least so many sentences, as many as its source has."""
    places = [k for k in m.prose(LONG) if len(_cut(m.target[k], m.lang)) >= least]
    k = m.pick([k for k in places if all(_whole(part) for part in _cut(m.target[k], m.lang))])
    return k, _cut(m.target[k], m.lang) if k > 0 else []


def _plain(part: str) -> bool:
    """Without formula, code, link: other checks have nothing to say."""
    return _whole(part) and not any(mark in part for mark in ("$", "`", "](", r"\("))


def _whole(part: str) -> bool:
    """Whether no formula or bracket is cut."""
    return part.count("$") % 2 == 0 and all(part.count(a) == part.count(b) for a, b in ("()", "[]", (r"\(", r"\)")))


def omitted_sentence(m: Material) -> Case | None:
    k, parts = _sentences(m, 2)
    long = [i for i, part in enumerate(parts) if _running(part, m.lang, 50) and _plain(part)]
    if not long:
        return None
    parts.pop(m.rng.choice(long))
    return m.case([*m.target[:k], _joint(m.lang).join(parts), *m.target[k + 1 :]], k, k)


def added_sentence(m: Material) -> Case | None:
    k, parts = _sentences(m, 2)
    more = [s for chunk in m.foreign for s in _cut(chunk, m.lang) if _running(s, m.lang, 50) and _plain(s)]
    if not parts or not more:
        return None
    parts.insert(m.rng.randrange(len(parts) + 1), m.rng.choice(more))
    return m.case([*m.target[:k], _joint(m.lang).join(parts), *m.target[k + 1 :]], k, k)


def swapped_sentences(m: Material) -> Case | None:
    k, parts = _sentences(m, 2)
    if not parts:
        return None
    i = m.rng.randrange(len(parts) - 1)
    parts[i], parts[i + 1] = parts[i + 1], parts[i]
    return m.case([*m.target[:k], _joint(m.lang).join(parts), *m.target[k + 1 :]])


def split_paragraph(m: Material) -> Case | None:
    k, parts = _sentences(m, 2)
    if not parts:
        return None
    i = m.rng.randrange(1, len(parts))
    joint = _joint(m.lang)
    return m.case([*m.target[:k], joint.join(parts[:i]), joint.join(parts[i:]), *m.target[k + 1 :]])


def merged_paragraphs(m: Material) -> Case | None:
    chunks = m.target
    places = [k for k in m.prose(40) if k + 1 in m.prose(40)]
    k = m.pick(places)
    return m.case([*chunks[:k], chunks[k] + _joint(m.lang) + chunks[k + 1], *chunks[k + 2 :]]) if k > 0 else None


def list_to_paragraph(m: Material) -> Case | None:
    k = m.pick([k for k, chunk in enumerate(m.target) if chunk.startswith(("- ", "1. ")) and "\n  " not in chunk])
    if k < 0:
        return None
    items = [line.split(" ", 1)[1] for line in m.target[k].split("\n")]
    return m.case([*m.target[:k], _joint(m.lang).join(items), *m.target[k + 1 :]])


def one_of_many_alike(m: Material) -> Case | None:
    """A list of items that differ in a number and a formula only, one of which is lost."""
    k = m.pick([k for k in m.prose() if "$" not in m.target[k] and len(_cut(m.target[k], m.lang)) == 1])
    if k < 0:
        return None
    sides = [[f"**{i}.** {text} $ a_{{{i}}} = {i * i} $" for i in range(1, 9)] for text in (m.source[k], m.target[k])]
    lost = m.rng.randrange(8)
    del sides[1][lost]
    made = [chunks[:k] + side + chunks[k + 1 :] for chunks, side in zip((m.source, m.target), sides, strict=True)]
    return Case(made[0], made[1], range(k + lost - 1, k + lost + 1))


def formulas_only(m: Material) -> Case | None:
    """A note of nothing but display formulas, one of which is lost."""
    own = [chunk for chunk in m.target if chunk.startswith("$$")]
    other = [chunk for chunk in m.source if chunk.startswith("$$")]
    if len(own) < 4 or len(own) != len(other):
        return None
    lost = m.rng.randrange(len(own))
    return Case(other, own[:lost] + own[lost + 1 :], range(lost - 1, lost + 1))


FORMULA = {"formula-missing", "segment-omitted"}
Damage = Callable[[Material], Case | None]
Notes = Mapping[tuple[str, str], list[str]]
"""The chunks of each note by its name and language."""
KINDS: dict[Damage, set[str]] = {
    nothing: set(),
    omitted_paragraph: OMITTED,
    added_paragraph: ADDED,
    foreign_paragraph: FOREIGN,
    moved_paragraph: MOVED,
    paragraph_twice: TWICE,
    paragraph_twice_far: TWICE,
    omitted_section: OMITTED,
    sections_swapped: MOVED,
    section_twice: TWICE,
    half_note: OMITTED,
    omitted_sentence: OMITTED,
    added_sentence: ADDED,
    one_of_many_alike: OMITTED,
    formulas_only: FORMULA,
    swapped_sentences: set(),
    split_paragraph: set(),
    merged_paragraphs: set(),
    list_to_paragraph: set(),
}


def chunks_of(path: Path) -> Chunks:
    """The note cut at empty lines, but not inside fences; the front matter is the first chunk."""
    made: Chunks = []
    inside = False
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        if inside:
            made[-1] += "\n\n" + part
        else:
            made.append(part)
        inside ^= part.count("```") % 2 == 1
    return made


def findings(case: Case, languages: tuple[str, str], engines: Engines) -> list[Finding]:
    notes = [
        parse_text("\n\n".join(chunks) + "\n", f"{lang}.md", lang)
        for chunks, lang in zip((case.source, case.target), languages, strict=True)
    ]
    bitext = Bitext(notes[0], notes[1], align(notes[0], notes[1], engines))
    found, _ = check_pairs(analyse([bitext], engines), checks(Config()))
    return [f for f in found if f.severity.rank >= Severity.MINOR.rank]


def lines(case: Case) -> range:
    """The lines of the damaged chunks."""
    start = [1]
    for chunk in case.target:
        start.append(start[-1] + chunk.count("\n") + 2)
    first, behind = (max(0, min(k, len(start) - 1)) for k in (case.places.start, case.places.stop))
    return range(start[first], start[behind] + 1)


def notes_of_corpus() -> Notes:
    names = {path.name[:-6] for path in (CORPUS / "_posts").glob("*/*.md")}
    return {
        (name, lang): chunks_of(CORPUS / (f"notes/{name}-en.md" if lang == "en" else f"_posts/{lang}/{name}-{lang}.md"))
        for name in sorted(names)
        for lang in ("en", *(folder.name for folder in (CORPUS / "_posts").iterdir()))
    }


def damaged(notes: Notes, damage: Damage, count: int, seed: int) -> Iterator[tuple[str, tuple[str, str], Case]]:
    """So many notes with a damage, or as many as can be made: the name of each, its languages, what became of it."""
    names, languages = (sorted({key[k] for key in notes}) for k in (0, 1))
    rng = random.Random(f"{seed} {damage.__name__.replace('_', ' ')}")
    made = tries = 0
    while made < count and tries < 20 * count:
        tries += 1
        name, other = rng.sample(names, 2)
        first, second = rng.sample(languages, 2)
        pair = (first, second) if second == "en" or rng.random() < 0.5 else ("en", second)
        foreign = [chunk for chunk in notes[other, pair[1]] if _running(chunk, pair[1], SHORT)]
        case = damage(Material(notes[name, pair[0]], list(notes[name, pair[1]]), foreign, pair[1], rng))
        if case is not None:
            made += 1
            yield name, pair, case


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kinds", nargs="*")
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--no-gate", action="store_true", help="let the encoder read every block")
    given = parser.parse_args()
    if given.no_gate:
        gate.FEWEST = sys.maxsize
    engines = Engines(cache=Cache(Path(".qa_cache")))
    notes = notes_of_corpus()
    total: dict[str, Counter[str]] = defaultdict(Counter)
    usual: dict[tuple[str, tuple[str, str]], set[tuple[str, str]]] = {}
    for damage, due in KINDS.items():
        kind = damage.__name__.replace("_", " ")
        if given.kinds and kind.replace(" ", "_") not in given.kinds:
            continue
        for name, pair, case in damaged(notes, damage, given.count, given.seed):
            if (name, pair) not in usual:
                clean = findings(Case(notes[name, pair[0]], notes[name, pair[1]]), pair, engines)
                usual[name, pair] = {(f.check, f.message) for f in clean}
            found = [f for f in findings(case, pair, engines) if (f.check, f.message) not in usual[name, pair]]
            _count(total[kind], case, due, found, given.verbose, f"{kind} {pair} {name}")
    print(
        "| damage | put in | found | findings for it | others | of them major | notes with others |\n"
        + "|---" * 7
        + "|"
    )
    for kind, c in total.items():
        found = str(c["found"]) if c["due"] else "-"
        print(f"| {kind} | {c['n']} | {found} | {c['right']} | {c['noise']} | {c['major']} | {c['noisy']} |")


def _count(total: Counter[str], case: Case, due: set[str], found: list[Finding], verbose: bool, title: str) -> None:
    near = lines(case)
    right = [f for f in found if f.check in due and (f.target.line in near or f.target.end_line in near)]
    noise = [f for f in found if f not in right]
    major = sum(f.severity.rank >= Severity.MAJOR.rank for f in noise)
    total.update(
        n=1, due=bool(due), found=bool(right), right=len(right), noise=len(noise), major=major, noisy=bool(noise)
    )
    if verbose and (noise or (due and not right)):
        print(title, "found" if right else "MISSED" if due else "", near)
        for f in noise:
            print(f"    {f.severity} {f.check} {f.target.line} {f.message[:100]}")


if __name__ == "__main__":
    main()
