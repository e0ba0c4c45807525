"""One fault in a sentence of news translated into English: for how many kinds and rows does it cost points?

    python tests/benchmarks/challenge.py [--seed 1] [--kind KIND] [--qa 'python -m qa'] [--verbose]

The sentences, their translations from ten languages, worded as a machine does, and the faults that need a reader (a
noun dropped, a hypernym, an antonym, another name) stand in `challenge.tsv`, all of them written for this program.
The faults that need none (a word twice, letters swapped, the last mark gone) are made here. The kinds are those of
Karpinska et al. 2022 (DEMETR); none of its data is used. Each row is one line of `qa batch`. A fault is told where
the damaged translation gets more penalty points than the right one (minor 1, major 5, critical 25). Prints a Markdown
table of the kinds with the checks that told them, and what is said of the right translations.
"""

from __future__ import annotations

import argparse
import json
import random
import shlex
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from qa.model import Severity

HERE = Path(__file__).parent
ARTICLES = frozenset({"a", "an", "the"})
FUNCTION = ARTICLES | frozenset(
    "of in on at to for from by with and that which who is are was were will has have".split()
)
LETTERS = 5
"""Letters that a word needs to be spelled wrong, split or hyphenated."""


@dataclass(frozen=True)
class Row:
    """A source, its right translation, and one fault of it; no kind for the control."""

    kind: str
    lang: str
    source: str
    right: str
    wrong: str


Damage = Callable[[str, random.Random], str]


def main() -> int:
    options = _options()
    rows = [row for row in damaged(random.Random(options.seed)) if options.kind in (None, row.kind)]
    said = told([*rows, *controls()], options.qa)
    by_kind: dict[str, list[tuple[Row, list[dict[str, str]]]]] = defaultdict(list)
    for row in rows:
        extra = [f for f in said[row.wrong, row.source] if f not in said[row.right, row.source]]
        more = points(said[row.wrong, row.source]) > points(said[row.right, row.source])
        by_kind[row.kind].append((row, extra if more else []))
    print("| kind | n | told | by |\n|---|---|---|---|")
    for kind, results in sorted(by_kind.items()):
        found = [extra for _, extra in results if extra]
        checks = Counter(
            f"{f['check']} {f['severity']}" for extra in found for f in extra if f["severity"] != "neutral"
        )
        by = ", ".join(f"{name} {n}" for name, n in checks.most_common(3))
        print(f"| {kind} | {len(results)} | {len(found) / len(results):.2f} | {by} |")
    shares = [sum(bool(extra) for _, extra in results) / len(results) for results in by_kind.values()]
    print(f"\nmean over {len(shares)} kinds: {sum(shares) / len(shares):.3f}")
    worst = [(row, said[row.right, row.source]) for row in controls()]
    for least in (1, 5):
        accused = sum(any(points([f]) >= least for f in found) for _, found in worst)
        print(f"right translations with a finding of {least} point(s) or more: {accused} of {len(worst)}")
    if options.verbose:
        _print_rows(by_kind, worst)
    return 0


def _print_rows(
    by_kind: dict[str, list[tuple[Row, list[dict[str, str]]]]], worst: list[tuple[Row, list[dict[str, str]]]]
) -> None:
    for kind, results in sorted(by_kind.items()):
        for row, extra in results:
            what = "; ".join(f"{f['severity']} {f['check']}: {f['message']}" for f in extra) or "SILENT"
            print(f"{kind} [{row.lang}] {row.wrong[:160]!r} -> {what}")
    for row, found in worst:
        for f in found:
            print(f"RIGHT [{row.lang}] {row.right[:120]!r} -> {f['severity']} {f['check']}: {f['message']}")


def sentences() -> list[dict[str, str]]:
    head, *lines = (HERE / "challenge.tsv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


def controls() -> list[Row]:
    return [Row("", s["lang"], s["source"], s["translation"], s["translation"]) for s in sentences()]


def damaged(rng: random.Random) -> Iterator[Row]:
    """Every kind of fault at every sentence that has room for it."""
    rows = sentences()
    for i, row in enumerate(rows):
        right = row["translation"]
        wrongs = [(kind, made(right, rng)) for kind, made in MADE.items()]
        wrongs += list(written(right, row["faults"]))
        wrongs += [
            ("source-copied", row["source"]),
            ("unrelated", rows[(i + 1 + len(rows) // 2) % len(rows)]["translation"]),
        ]
        for kind, wrong in wrongs:
            if wrong != right:
                yield Row(kind, row["lang"], row["source"], right, wrong)


def written(right: str, faults: str) -> Iterator[tuple[str, str]]:
    """The faults of a sentence: `kind:words` to drop, `kind:words>others` to replace."""
    for fault in faults.split(" ; "):
        kind, _, change = fault.partition(":")
        old, _, new = change.partition(">")
        found = regex.search(rf"\b{regex.escape(old)}(?!\w)", right, regex.IGNORECASE)
        if not found:
            raise ValueError(f"'{old}' does not stand in '{right}'")
        wrong = right[: found.start()] + new + right[found.end() :]
        yield kind, _tidy(wrong)


def _tidy(text: str) -> str:
    text = regex.sub(r" +([.,;?!])", r"\1", " ".join(text.split()))
    return text[:1].upper() + text[1:]


def _last(times: int) -> Damage:
    def repeated(text: str, rng: random.Random) -> str:
        head, _, last = text[:-1].rpartition(" ")
        return f"{head} {' '.join([last] * times)}{text[-1]}"

    return repeated


def _removed(words: frozenset[str]) -> Damage:
    return lambda text, rng: _tidy(" ".join(word for word in text.split() if word.lower() not in words))


def _one_removed(text: str, rng: random.Random) -> str:
    words = text.split()
    places = [i for i, word in enumerate(words) if word.lower() in FUNCTION - ARTICLES and i]
    gone = rng.choice(places) if places else None
    return " ".join(word for i, word in enumerate(words) if i != gone)


def _swapped(text: str, rng: random.Random) -> str:
    words = text[:-1].split()
    i = rng.randrange(len(words) - 1)
    words[i : i + 2] = words[i + 1], words[i]
    return " ".join(words) + text[-1]


def _shuffled(text: str, rng: random.Random) -> str:
    words = text[:-1].split()
    rng.shuffle(words)
    return " ".join(words) + text[-1]


def _lower_names(text: str, rng: random.Random) -> str:
    return text[:1] + text[1:].lower()


def _in_word(change: Callable[[str, int], str]) -> Damage:
    """A change between two different letters inside one word in lower case."""

    def changed(text: str, rng: random.Random) -> str:
        words = [m for m in regex.finditer(r"(?<!\S)\p{Ll}+(?=[\s.,])", text) if len(m.group()) >= LETTERS]
        found = rng.choice(words)
        word = found.group()
        at = rng.choice([i for i in range(1, len(word) - 1) if word[i] != word[i + 1]])
        return text[: found.start()] + change(word, at) + text[found.end() :]

    return changed


def _end(statement: str, question: str) -> Damage:
    return lambda text, rng: text[:-1] + (question if text[-1] == "?" else statement)


MADE: dict[str, Damage] = {
    "last-word-twice": _last(2),
    "last-word-four-times": _last(4),
    "articles-removed": _removed(ARTICLES),
    "function-words-removed": _removed(FUNCTION),
    "function-word-removed": _one_removed,
    "words-swapped": _swapped,
    "words-shuffled": _shuffled,
    "first-letter-lower": lambda text, rng: text[:1].lower() + text[1:],
    "names-lower": _lower_names,
    "last-mark-dropped": lambda text, rng: text[:-1],
    "last-mark-question": _end("?", "."),
    "last-mark-comma": _end(",", ","),
    "last-mark-exclaimed": _end("!", "!"),
    "letters-swapped": _in_word(lambda word, at: word[:at] + word[at + 1] + word[at] + word[at + 2 :]),
    "word-split": _in_word(lambda word, at: f"{word[:at]} {word[at:]}"),
    "word-hyphenated": _in_word(lambda word, at: f"{word[:at]}-{word[at:]}"),
    "empty": lambda text, rng: "",
}


def told(rows: list[Row], command: str) -> dict[tuple[str, str], list[dict[str, str]]]:
    """What `qa batch` says of (target, source)."""
    keys = {(text, row.source): row.lang for row in rows for text in (row.wrong, row.right)}
    lines = [
        json.dumps({"id": i, "source": source, "target": target, "source_lang": lang, "target_lang": "en"})
        for i, ((target, source), lang) in enumerate(keys.items())
    ]
    done = subprocess.run(
        [*shlex.split(command), "batch", "-"], input="\n".join(lines), capture_output=True, text=True, check=False
    )
    answers = {answer["id"]: answer.get("findings", []) for answer in map(json.loads, done.stdout.splitlines())}
    return {key: answers.get(i, []) for i, key in enumerate(keys)}


def points(findings: list[dict[str, str]]) -> int:
    return sum(Severity(f["severity"]).points for f in findings)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", help="one kind only")
    parser.add_argument("--qa", default=f"{sys.executable} -m qa", help="the command that runs the tool")
    parser.add_argument("--verbose", action="store_true", help="print every row")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
