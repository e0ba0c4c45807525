"""How formula damage is judged: one change at a time is made to a formula of a clean translation of corpus/.

    python tests/benchmarks/formula_damage.py [--count 15] [--seed 1] [--kind NAME] [--verbose]

Each changed note goes through the parser, the aligner and all checks. Prints two Markdown tables: for harmful changes
how many were reported at major or above on the changed lines and how many such findings stood elsewhere; for harmless
ones how many findings at minor or above they caused.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recall import CORPUS, Damage

from qa.align import align
from qa.analysis import analyse
from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Bitext, Document, Finding, Formula, Severity
from qa.parse import parse, parse_text
from qa.run.settings import checks

Pair = tuple[Document, Document]
New = str | Callable[[re.Match[str], str], str | None]
"""What a match becomes: a template, or a function of the match and the language that may decline."""

FRACTION = {
    "ar": "كسر", "de": "bruch", "es": "fraccion", "fr": "quotient", "hi": "भिन्न", "ja": "分数", "zh": "分数",
}  # fmt: skip
ROOT = {"ar": "جذر", "de": "wurzel", "es": "raiz", "fr": "racine", "hi": "मूल", "ja": "平方根", "zh": "根号"}
WORDS = {
    "ar": "مثال", "de": "wobei", "es": "donde", "fr": "lorsque", "hi": "जहाँ", "ja": "ここで", "zh": "其中",
}  # fmt: skip
GROUP = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
LETTER = r"(?<![\\a-zA-Z{])([a-zA-Z])(?![a-zA-Z}])"


def swapped(table: dict[str, str]) -> New:
    """Each match becomes what stands for it in the table."""
    return lambda m, lang: table.get(m[0])


def other(m: re.Match[str], lang: str) -> str:
    """The match with its last letter or digit counted on."""
    old = m[0]
    at = max(i for i, c in enumerate(old) if c.isalnum())
    new = (
        str((int(old[at]) + 1) % 10) if old[at].isdigit() else {"z": "a", "Z": "A"}.get(old[at], chr(ord(old[at]) + 1))
    )
    return old[:at] + new + old[at + 1 :]


def exchanged(m: re.Match[str], lang: str) -> str | None:
    """The first and the last group change places."""
    first, last = m.span(1), m.span(m.re.groups)
    text, base = m.string, m.start()
    if m[1].strip() == m[m.re.groups].strip():
        return None
    return text[base : first[0]] + m[m.re.groups] + text[first[1] : last[0]] + m[1] + text[last[1] : m.end()]


@dataclass(frozen=True)
class Change:
    """A change to what `pattern` finds in a formula; `whole` takes in the delimiters and 40 characters after them."""

    name: str
    pattern: str
    new: New
    languages: tuple[str, ...] = ()
    whole: bool = False

    def places(self, target: Document) -> list[Damage]:
        if self.languages and target.lang not in self.languages:
            return []
        return [d for f in target.formulas() for d in self.damages(target, f)]

    def damages(self, target: Document, f: Formula) -> list[Damage]:
        start, end = (f.start, f.end + 40) if self.whole else (f.body_start, f.body_end)
        found = []
        for m in re.finditer(self.pattern, target.text[start:end]):
            new = m.expand(self.new) if isinstance(self.new, str) else self.new(m, target.lang)
            if new is not None and new != m[0] and (not self.whole or m.start() < f.end - f.start):
                found.append((start + m.start(), start + m.end(), new))
        return found


HARMFUL = (
    Change("exponent", r"\^\{?[a-zA-Z0-9]", other),
    Change("index", r"_\{?[a-zA-Z0-9](?![a-zA-Z])", other),
    Change("bound", r"\\(?:sum|prod|int)(?:_\{[^}]*[0-9a-z](?=\})|_[0-9a-z])", other),
    Change("operator", r"[+]|-|\\cdot(?![a-z])|\\times(?![a-z])|\\pm(?![a-z])",
           swapped({"+": "-", "-": "+", r"\cdot": "+", r"\times": "+", r"\pm": r"\mp"})),
    Change("relation", r"[<>=]|\\(?:ge|le|geq|leq|ne|approx|in)(?![a-z])",
           swapped({"<": ">", ">": "<", "=": r"\ne ", r"\ge": "<", r"\le": ">", r"\geq": "<", r"\leq": ">",
                    r"\approx": "=", r"\in": r"\notin", r"\ne": "="})),
    Change("function name", r"\\(?:cos|sin|exp|log|ln|det|max|min)(?![a-z])",
           swapped({r"\cos": r"\sin", r"\sin": r"\cos", r"\exp": r"\log", r"\log": r"\exp", r"\ln": r"\exp",
                    r"\det": r"\dim", r"\max": r"\min", r"\min": r"\max"})),
    Change("matrix entry swap", r"(\S+) & (\S+)(?= \\)", exchanged),
    Change("fraction inverted", rf"\\frac{GROUP}{GROUP}", exchanged),
    Change("dropped sign", r"(?:(?<=^)|(?<=[=({] )|(?<=[=({]))-", ""),
    Change("dropped factor", r"(?<=[a-zA-Z}] )[a-zA-Z](?:_[a-z0-9])?(?![a-zA-Z_^])", ""),
    Change("dropped subscript", r"_(?:\{[^{}]*\}|[a-zA-Z0-9])", ""),
    Change("two symbols swapped", rf"{LETTER}[^a-zA-Z\\{{}}]+{LETTER}", exchanged),
    Change("translated command", r"\\(?:frac|sqrt)(?![a-z])",
           lambda m, lang: "\\" + (FRACTION if m[0] == r"\frac" else ROOT)[lang]),
    Change("split command", r"\\([a-zA-Z]{3,})", r"\\ \1"),
    Change("lost backslash", r"\\([a-zA-Z]{3,})", r"\1"),
    Change("doubled backslash", r"(?<!\\)\\([a-zA-Z]{3,})", r"\\\\\1"),
    Change("dropped brace", r"(?<!\\)[{}]", ""),
    Change("dropped delimiter", r"^\$\$?|\$\$?(?=[^$]{40}$)", "", whole=True),
    Change("escaped underscore", r"(?<!\\)_", r"\\_"),
    Change("bare % put in", r"(?<=[0-9])(?= )", "%"),
    Change("prose inside", r"(\${1,2})([ ,;.，。、]*[^\W\d_]{2,}[^$\n]{0,12}?)(?=[ ,.，。、])", r"\2\1", whole=True),
    Change("word put in", r"(?<= )[=+<]", lambda m, lang: f"{m[0]} {WORDS[lang]}"),
)  # fmt: skip

HARMLESS = (
    Change("spacing", r"(?<=[a-zA-Z0-9}]) ?([=+<>])", r"\\, \1\\;"),
    Change("sizing", r"(?<!\\left)(?<!\\right)\(([^()]*)\)", r"\\left(\1\\right)"),
    Change("braces", r"([_^])([a-zA-Z0-9])(?![a-zA-Z])", r"\1{\2}"),
    Change("synonym command", r"\\(?:le|ge|ne|frac|dots|to|lvert|rvert|top)(?![a-z])",
           swapped({r"\le": r"\leq", r"\ge": r"\geq", r"\ne": r"\neq", r"\frac": r"\dfrac", r"\dots": r"\ldots",
                    r"\to": r"\rightarrow"})),
    Change("decimal comma", r"(?<=\d)(?:\.|\{,\})(?=\d)", lambda m, lang: "," if m[0] == "{,}" else "{,}",
           ("de", "es", "fr")),
    Change("full-width comma", r"(?<![{\\\\]),(?!\})", "，", ("zh", "ja")),
    Change("full-width brackets", r"(?<!\\left)\(([^()]*)\)", r"（\1）", ("zh", "ja")),
    Change("translated text", r"(?<=\\text\{)( ?)[^\W\d_]{4,}|(?<=\\text\{)( ?)[^\x00-\x7f]+",
           lambda m, lang: (" " if m[0][0] == " " else "") + WORDS[lang]),
    Change("moved full stop", r"\s*[.,](\s*\$\$?)(?=[^$]{40}$)", r"\1.", whole=True),
    Change("row break", r"(?:\\\\){1,2}(?=\s)", r"\\cr"),
    Change("row break with a gap", r"\\\\(?=\s)", r"\\\\[2pt]"),
)  # fmt: skip


def findings(source: Document, target: Document, engines: Engines) -> list[Finding]:
    """Every finding of the pair that is minor at least."""
    bitext = Bitext(source, target, align(source, target, engines))
    found = (f for check in checks(Config()) for f in check.run(analyse([bitext], engines)[0]))
    return [f for f in found if f.severity.rank >= Severity.MINOR.rank]


def pairs() -> list[Pair]:
    """The notes of corpus/ with each of their translations."""
    found = []
    for note in sorted((CORPUS / "notes").glob("*-en.md")):
        source = parse(note, note.name, "en")
        for path in sorted((CORPUS / "_posts").glob(f"*/{note.name[:-6]}-*.md")):
            found.append((source, parse(path, path.name, path.parent.name)))
    return found


def sample(change: Change, clean: list[Pair], count: int, seed: int) -> list[tuple[Pair, Damage]]:
    """`count` different places of the corpus for a change, all where there are fewer."""
    places = [(pair, damage) for pair in clean for damage in change.places(pair[1])]
    return random.Random(f"{seed} {change.name}").sample(places, min(count, len(places)))


def tell(change: Change, target: Document, damage: Damage, found: list[Finding]) -> None:
    start, end, new = damage
    context = target.text[max(0, start - 25) : start], target.text[start:end], target.text[end : end + 25]
    print("   ", change.name, target.lang, target.text.count("\n", 0, start) + 1, *map(repr, context), "->", repr(new))
    for f in found:
        print("       ", f.severity, f.check, f.target.line, f.message[:110])


def measure(change: Change, clean: list[Pair], given: argparse.Namespace, engines: Engines, harm: bool) -> Counter[str]:
    total: Counter[str] = Counter()
    for (source, target), damage in sample(change, clean, given.count, given.seed):
        start, end, new = damage
        text = target.text[:start] + new + target.text[end:]
        first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, start + len(new)) + 1
        found = findings(source, parse_text(text, target.path, target.lang), engines)
        heavy = [f for f in found if f.severity.rank >= Severity.MAJOR.rank]
        near = [f for f in heavy if f.target.line - 1 <= last and f.target.end_line + 1 >= first]
        total.update(n=1, found=bool(near), elsewhere=len(heavy) - len(near), all=len(found), clean=not found)
        if given.verbose and (found if not harm else not near or len(heavy) > len(near)):
            tell(change, target, damage, found)
    return total


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    # verdicts of an older version must not come out of the cache
    engines = Engines(cache=Cache(Path(tempfile.mkdtemp())))
    clean = pairs()
    print("| harmful change | made | found | recall | findings elsewhere |\n|---|---|---|---|---|")
    for change in (c for c in HARMFUL if given.kind in c.name):
        c = measure(change, clean, given, engines, harm=True)
        recall = f"{c['found'] / c['n']:.2f}" if c["n"] else ""
        print(f"| {change.name} | {c['n']} | {c['found']} | {recall} | {c['elsewhere']} |", flush=True)
    print("\n| harmless change | made | without a finding | findings |\n|---|---|---|---|")
    for change in (c for c in HARMLESS if given.kind in c.name):
        c = measure(change, clean, given, engines, harm=False)
        print(f"| {change.name} | {c['n']} | {c['clean']} | {c['all']} |", flush=True)


if __name__ == "__main__":
    main()
