"""How formula findings stand in whole notes: several changes at a time in clean translations of corpus/.

    python tests/benchmarks/formula_notes.py [--rounds 2] [--seed 1] [--verbose]

Each round changes up to six formulas of every translation, each in a block of its own and in another way, and runs the
parser, the aligner and all checks. Prints two Markdown tables: of every harmful kind how many changes were reported at
major or above on their line, how many of these for the right reason, and in total how many findings stood on lines that
nobody had touched; of every harmless kind (ordinals, words around formulas, divided formulas, notation) how many were
silent or neutral.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from collections import Counter
from pathlib import Path

from formula_damage import HARMFUL, HARMLESS, Change, exchanged, findings, other, pairs, swapped
from recall import Damage

from qa.cache import Cache
from qa.engines import Engines
from qa.model import Document, Finding, Severity
from qa.parse import parse_text

EACH = 6
"""Changes of one note in one round."""
LETTER = r"(?<![\\a-zA-Z])[a-zA-Z]"
GREEK = r"\\(?:alpha|beta|gamma|lambda|mu|sigma|theta|omega)(?![a-zA-Z])"
NEXT = {r"\alpha": r"\beta", r"\beta": r"\gamma", r"\gamma": r"\beta", r"\lambda": r"\mu", r"\mu": r"\nu",
        r"\sigma": r"\tau", r"\theta": r"\phi", r"\omega": r"\alpha"}  # fmt: skip

MORE_HARMFUL = (
    Change("index order", r"_\{([a-z])([a-z])\}", exchanged),
    Change("greek letter", GREEK, swapped(NEXT)),
    Change("decimal moved", r"\d\.(?=\d)", lambda m, lang: "0." if m[0][0] != "0" else None),
    Change("digit", r"(?<![\d.{])[2-9](?![\d.}])", other),
    Change("sum for product", r"\\(?:sum|prod)(?![a-z])", swapped({r"\sum": r"\prod", r"\prod": r"\sum"})),
    Change("differential", r"\\,? ?d([a-z])(?![a-z])", lambda m, lang: m[0][:-1] + ("y" if m[1] != "y" else "x")),
    Change("partial letter", rf"\\partial ({LETTER})",
           lambda m, lang: m[0][:-1] + ("q" if m[1] != "q" else "p")),
    Change("hat lost", r"\\(?:hat|bar|dot|tilde|vec)\{?\s*([a-zA-Z])\}?", r"\1"),
    Change("prime added", r"(?<![\\a-zA-Z_^{])([a-zA-Z])(?![a-zA-Z'_^({])(?=[^}]*$)", r"\1'"),
    Change("exponent scope", r"\^\{([a-z0-9])([-+ ]+[a-z0-9])\}", r"^{\1}\2"),
    Change("bar to comma", r"\\mid(?![a-z])", ","),
    Change("transpose lost", r"\^(?:\\top|\{\\top\}|T|\{T\})(?![a-z])", ""),
    Change("square root lost", r"\\sqrt\{([^{}]*)\}", r"\1"),
)  # fmt: skip

REASONS = {
    "exponent": "exponent|index|number", "index": "index|bound", "bound": "bound|index|number",
    "operator": r"sign|exponent|\\cdot|\\times|\\pm|missing|added", "relation": "relation",
    "function name": r"\\|function|command|max|min", "index order": "index", "greek letter": r"\\",
    "digit": "number|exponent|index|bound",
    "decimal moved": "number", "hat lost": r"hat|bar|dot|tilde|vec|accent|decoration", "prime added": "'|prime|added",
    "dropped sign": "sign|-", "dropped subscript": "index|bound|missing", "bar to comma": r"bar|,|mid|\|",
    "transpose lost": "exponent|top|T|missing", "square root lost": "sqrt|root", "sum for product": "sum|prod",
}  # fmt: skip
"""What the message of a finding must name, by kind of change; any message does for kinds that are not here."""

MORE_HARMLESS = (
    Change("letter as plain text", r"\$([b-df-hj-np-tv-z])\$", r"\1", whole=True),
    Change("ordinal", r"\$([a-z])\$(?=-(?:te|ten|ter|ème|ésim))", r"$\1^{\\text{te}}$", ("de",), whole=True),
    Change("display commas divided", r"^\$([a-zA-Z_{}0-9\\]+), ([a-zA-Z_{}0-9\\]+)\$", r"$\1$, $\2$", whole=True),
    Change("two formulas joined", r"\$([a-zA-Z]_?[a-z0-9]?)\$, \$([a-zA-Z]_?[a-z0-9]?)\$", r"$\1, \2$", whole=True),
    Change("relation first", r"\$([a-z]) = ([0-9]+)\$", r"$\1$ $= \2$", whole=True),
    Change("degree sign", r"\^\{?\\circ\}?", "°"),
    Change("thin space in numbers", r"(?<=\d)\{?,\}?(?=000)", r"\\,"),
    Change("unicode relation", r"\\(?:leq?|geq?|neq?|infty|times)(?![a-z])",
           swapped({r"\le": "≤", r"\leq": "≤", r"\ge": "≥", r"\geq": "≥", r"\ne": "≠", r"\neq": "≠",
                    r"\infty": "∞", r"\times": "×"})),
    Change("equation around", r"^\n([^&\\]*)\n$", r"\n\\begin{equation}\1\\end{equation}\n"),
)  # fmt: skip


def planted(changes: tuple[Change, ...], target: Document, chance: random.Random) -> list[tuple[Change, Damage]]:
    """Up to `EACH` changes, each in a block of its own."""
    places = [(change, damage) for change in changes for damage in change.places(target)]
    chance.shuffle(places)
    rare = Counter(change.name for change, _ in places)
    places.sort(key=lambda place: rare[place[0].name] > EACH)
    chosen: dict[int, tuple[Change, Damage]] = {}
    kinds: set[str] = set()
    for change, damage in places:
        block = next(b.index for b in target.blocks if b.start <= damage[0] <= b.end)
        if change.name not in kinds and not {block - 1, block, block + 1} & chosen.keys():
            chosen[block] = change, damage
            kinds.add(change.name)
        if len(chosen) == EACH:
            break
    return sorted(chosen.values(), key=lambda item: item[1][0])


def damaged(target: Document, done: list[tuple[Change, Damage]]) -> tuple[Document, list[range]]:
    """The note with all changes, and the lines of each."""
    pieces, at, lines = [], 0, []
    for _, (start, end, new) in done:
        pieces += [target.text[at:start], new]
        at = end
        before = "".join(pieces).count("\n") + 1
        lines.append(range(before - new.count("\n"), before + 1))
    return parse_text("".join(pieces) + target.text[at:], target.path, target.lang), lines


def judge(
    done: list[tuple[Change, Damage]], lines: list[range], found: list[Finding], total: dict[str, Counter[str]]
) -> list[Finding]:
    """Count what was found of each change; returns the findings that belong to none."""
    stray = list(found)
    for (change, _), span in zip(done, lines, strict=True):
        near = [f for f in found if f.target.line <= span[-1] and f.target.end_line >= span[0]]
        heavy = [f for f in near if f.severity.rank >= Severity.MAJOR.rank]
        reason = REASONS.get(change.name, "")
        right = any(re.search(reason, f.message.partition(": ")[2] or f.message) for f in heavy)
        total[change.name].update(n=1, found=bool(heavy), right=right, quiet=not near)
        stray = [f for f in stray if f not in near]
    return stray


def measure(changes: tuple[Change, ...], given: argparse.Namespace, engines: Engines) -> dict[str, Counter[str]]:
    total: dict[str, Counter[str]] = {change.name: Counter() for change in changes} | {"": Counter()}
    for source, target in pairs():
        clean = {(f.check, f.message) for f in findings(source, target, engines)}
        for number in range(given.rounds):
            done = planted(changes, target, random.Random(f"{given.seed} {number} {target.path}"))
            note, lines = damaged(target, done)
            found = [f for f in findings(source, note, engines) if (f.check, f.message) not in clean]
            before = {name: Counter(count) for name, count in total.items()}
            stray = judge(done, lines, found, total)
            total[""].update(n=1, stray=len(stray))
            if given.verbose:
                for (change, (start, end, new)), span in zip(done, lines, strict=True):
                    gained = total[change.name] - before[change.name]
                    print(
                        "   ", target.path, span[0], change.name, repr(target.text[start:end]), "->", repr(new), gained
                    )
                for f in found:
                    mark = "STRAY" if f in stray else ""
                    print("        ", mark, f.severity, f.check, f.target.line, f.message[:150])
    return total


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    # verdicts of an older version must not come out of the cache
    engines = Engines(cache=Cache(Path(tempfile.mkdtemp())))
    total = measure(HARMFUL + MORE_HARMFUL, given, engines)
    rest = total.pop("")
    print("| harmful change | made | found at its line | for the right reason |\n|---|---|---|---|")
    for name, c in total.items():
        print(f"| {name} | {c['n']} | {c['found']} | {c['right']} |")
    done = sum(total.values(), Counter[str]())
    print(f"| all | {done['n']} | {done['found']} | {done['right']} |")
    print(f"\n{rest['stray']} findings on untouched lines of {rest['n']} notes\n")
    total = measure(HARMLESS + MORE_HARMLESS, given, engines)
    rest = total.pop("")
    print("| harmless change | made | silent or neutral | reported at major |\n|---|---|---|---|")
    for name, c in total.items():
        print(f"| {name} | {c['n']} | {c['quiet']} | {c['found']} |")
    done = sum(total.values(), Counter[str]())
    print(f"| all | {done['n']} | {done['quiet']} | {done['found']} |")
    print(f"\n{rest['stray']} findings on untouched lines of {rest['n']} notes")


if __name__ == "__main__":
    main()
