"""Right translations with one fault put in:  python -m tests.benchmarks.damage_lists [LIST ...] [--verbose]

`damage_lists/code_*.txt`: English paragraphs with code, their translations, and faults that are applied one at a time;
`damage_lists/quantities_*.txt`: English sentences with quantities, each translation with its own faults, and right ones
written in another way. Each note is checked alone by the checks of code and numbers; a fault is found where a finding
that the right translation has not is major.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings

FOLDER = Path(__file__).with_name("damage_lists")
CHECKS = ("number-mismatch", "inline-code-changed", "code-changed", "link-changed", "directive-changed", "html-tag")
_KINDS = "lost|changed|neighbour|translated|case|marks inside|swapped|doubled"
_FAULT = re.compile(rf"^((?:{_KINDS}): .*?[⇒⇔].*?)(?=^(?:{_KINDS}): |\Z)", re.MULTILINE | re.DOTALL)
_PART = re.compile(r"^--- (\w+)\n", re.MULTILINE)
_BLOCK = re.compile(r"^=== ", re.MULTILINE)
_OF_LANGUAGE = re.compile(r"([a-z]{2}): ")


class Wrong(NamedTuple):
    """A kind of fault, the fault as the list has it, and the translation with it."""

    kind: str
    fault: str
    target: str


class Note(NamedTuple):
    """A source with a right translation and wrong ones."""

    kind: str
    lang: str
    source: str
    right: str
    wrong: tuple[Wrong, ...]


def read(path: Path) -> list[Note]:
    """The notes of a list."""
    text = path.read_text("utf-8")
    return list(_paragraphs(text) if text.startswith("===") else _sentences(text))


def _paragraphs(text: str) -> Iterator[Note]:
    for block in _BLOCK.split(text)[1:]:
        kind, _, rest = block.partition("\n")
        parts = _PART.split(rest)[1:]
        texts = dict(zip(parts[::2], parts[1::2], strict=True))
        source, faults = texts.pop("en"), _FAULT.findall(texts.pop("faults"))
        for lang, right in texts.items():
            wrong = [w for fault in faults if (w := _of_paragraph(kind, lang, right, fault))]
            yield Note(kind, lang, source, right, tuple(wrong))


def _of_paragraph(kind: str, lang: str, right: str, fault: str) -> Wrong | None:
    name, _, body = fault.partition(": ")
    own = _OF_LANGUAGE.match(body)
    if own and own[1] != lang:
        return None
    body = body[own.end() :] if own else body
    # the end of the line belongs to the list, a second one to the fault
    target = damaged(right, body.removesuffix("\n"))
    return Wrong(f"{kind} {name}", body.strip(), target) if target != right else None


def _sentences(text: str) -> Iterator[Note]:
    kind = source = ""
    for line in (row.replace("\\n", "\n") for row in text.splitlines() if row.strip()):
        if line.startswith(">"):
            kind, source = (part.strip() for part in line[1:].split("::", 1))
        elif " = " in line[:8]:
            lang, _, right = line.partition(" = ")
            yield Note(kind, lang, source, right, ())
        else:
            lang, right, faults = (part.strip() for part in line.split(" :: "))
            wrong = (Wrong(kind, fault, damaged(right, fault)) for fault in faults.split(" ;; "))
            yield Note(kind, lang, source, right, tuple(wrong))


def damaged(text: str, fault: str) -> str:
    """A text with the first `a ⇒ b` put in, or with all of `a ⇔ b` exchanged."""
    if "⇔" in fault:
        one, other = (part.strip() for part in fault.split("⇔"))
        return text.replace(one, "\0").replace(other, one).replace("\0", other)
    before, _, after = fault.partition("⇒")
    return text.replace(before.removesuffix(" "), after.removeprefix(" "), 1)


def main(paths: list[Path], verbose: bool) -> None:
    """One row a kind and list: wrong ones found at major and at minor, right ones told."""
    engines, settings = Engines(), Settings(Config(select=CHECKS))
    for path in paths:
        counts: dict[str, Counter[str]] = {}
        for note in read(path):
            known: list[Finding] = []
            for kind, fault, target in (Wrong(note.kind, "", note.right), *note.wrong):
                found, _ = check_texts(
                    note.source, target, source_lang="en", target_lang=note.lang, settings=settings, engines=engines
                )
                side = "wrong" if fault else "right"
                new = _new(found, known) if fault else [*found]
                known = known if fault else new
                severity = _highest(new)
                counts.setdefault(kind, Counter())[f"{side} {severity}"] += 1
                if verbose and severity != ("major" if fault else "silent"):
                    told = "; ".join(f"{f.check}: {f.message}" for f in new)
                    print(f"{side} {severity} {kind} {note.lang}: {fault or target!r} {told}")
        _print(path.stem, counts)


def _print(name: str, counts: dict[str, Counter[str]]) -> None:
    print(f"\n| {name} | wrong | at major | at minor | right | majors | minors |\n|---|---|---|---|---|---|---|")
    for kind, count in (*sorted(counts.items()), ("together", sum(counts.values(), Counter[str]()))):
        wrong, right = (sum(n for key, n in count.items() if key.startswith(side)) for side in ("wrong", "right"))
        cells = [count[f"{side} {severity}"] for side in ("wrong", "right") for severity in ("major", "minor")]
        print(f"| {kind} | {wrong} | {cells[0]} | {cells[1]} | {right} | {cells[2]} | {cells[3]} |")


def _new(found: tuple[Finding, ...], known: list[Finding]) -> list[Finding]:
    told = {(f.check, f.message) for f in known}
    return [f for f in found if (f.check, f.message) not in told]


def _highest(findings: list[Finding]) -> str:
    severities = {f.severity for f in findings} - {Severity.NEUTRAL}
    if severities & {Severity.MAJOR, Severity.CRITICAL}:
        return "major"
    return "minor" if severities else "silent"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lists", nargs="*", type=Path, default=sorted(FOLDER.glob("*.txt")))
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    main(arguments.lists, arguments.verbose)
