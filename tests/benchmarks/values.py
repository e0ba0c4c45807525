"""Damage to values, code and names: how much is found at major, and what is said of the undamaged text.

    python tests/benchmarks/values.py [--count 40] [--seed 1] [--verbose]
    python tests/benchmarks/values.py --pairs PAIRS.jsonl [--verbose]

Sentences are made of frames and words written for this program (`values_frames.tsv`), which shares no data with the
checks; each is tried right and with one thing wrong. Digits, inline code and code are damaged in the notes of corpus/.
Prints a Markdown table: of every kind and language how many of the damaged ones have a finding at major or above by
the check that should see it, and how many of the right ones have one. With --pairs (rows of `source`, `target`,
`lang`: two paths and a language) it counts what the checks say of real translations instead, and what they cost.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from qa.align import align
from qa.analysis import analyse
from qa.analysis.sentences import sentence_pairs
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus"
NUMBER, CODE, LISTING, NAME = "number-mismatch", "inline-code-changed", "code-changed", "name-mismatch"
CHECKS = (
    NUMBER, CODE, LISTING, NAME, "term-inconsistent", "term-mismatch", "do-not-translate", "bracket-mismatch",
    "emphasis-broken",
)  # fmt: skip
LATIN_NAMES = (
    "Hilbert Noether Hamming Bernoulli Chebyshev Galois Kepler Cauchy Laplace Hopper Lovelace Ramanujan".split()
)
PRODUCTS = "PyTorch TensorFlow NumPy OpenCV SciPy FastText LibreOffice GraphQL".split()
IDENTIFIERS = (
    "batch_size learning_rate train_model() np.zeros --dry-run config.yaml maxTokens MODEL_DIR use_cache".split()
)
Row = dict[str, str]
Case = tuple[str, str, str, str, str, str]
"""Kind, check, language, source, right target, wrong target."""


def frames() -> dict[str, Row]:
    head, *lines = (HERE / "values_frames.tsv").read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    return {line.split("\t")[0]: dict(zip(columns, line.split("\t"), strict=True)) for line in lines}


def cases(rng: random.Random, count: int) -> Iterator[Case]:
    rows = frames()
    english = rows.pop("en")
    for lang, row in rows.items():
        for _ in range(count):
            yield from _quantities(rng, lang, english, row)
            yield from _verbatim(rng, lang, english, row)
            yield from _wholes(rng, lang, english, row)


def _quantities(rng: random.Random, lang: str, english: Row, row: Row) -> Iterator[Case]:
    def put(value: str, other: str, wrong: str) -> tuple[str, str, str]:
        return (english["takes"].format(value), row["takes"].format(other), row["takes"].format(wrong))

    number = rng.randint(13, 900)
    changed = rng.choice([number + 1, number * 10, number + 30, int(str(number)[::-1]) + 1])
    one, two = rng.sample(["min", "s", "h", "d", "km", "m"], 2)
    yield (
        "digits",
        NUMBER,
        lang,
        *put(f"{number} {english[one]}", _counted(row, number, one), _counted(row, changed, one)),
    )
    yield (
        "unit",
        NUMBER,
        lang,
        *put(f"{number} {english[one]}", _counted(row, number, one), _counted(row, number, two)),
    )
    small, larger = rng.sample(["kg", "g", "GB", "MB", "km", "mm", "kHz", "MHz"], 2)
    yield ("symbol", NUMBER, lang, *put(f"{number} {small}", f"{number} {small}", f"{number} {larger}"))
    few = rng.randint(2, 99)
    yield ("scale", NUMBER, lang, *put(f"{few} million", _scaled(row, few, "million"), _scaled(row, few, "billion")))
    words = english["words"].split(), row["words"].split()
    this, other = rng.sample(range(min(map(len, words))), 2)
    values = 3, 4, 5, 6, 7, 8, 9, 11, 12
    yield ("word", NUMBER, lang, english["counts"].format(words[0][this]), row["counts"].format(words[1][this]),
           row["counts"].format(words[1][other]))  # fmt: skip
    yield ("word to digits", NUMBER, lang, english["counts"].format(words[0][this]), row["counts"].format(values[this]),
           row["counts"].format(values[other]))  # fmt: skip
    degrees = rng.randint(2, 40)
    yield ("sign", NUMBER, lang, english["at"].format(f"-{degrees} °C"), row["at"].format(f"-{degrees} °C"),
           row["at"].format(f"{degrees} °C"))  # fmt: skip


def _counted(row: Row, number: int, unit: str) -> str:
    return f"{number}{' ' if row['gap'] == '_' else ''}{row[unit]}"


def _scaled(row: Row, few: int, scale: str) -> str:
    if row["gap"] != "_":
        # 10**6 is 100 times 万, 10**9 ten times 億
        return f"{few * 100}{row['million']}" if scale == "million" else f"{few * 10}{row['billion']}"
    return f"{few} {row[scale]}"


def _verbatim(rng: random.Random, lang: str, english: Row, row: Row) -> Iterator[Case]:
    one, two = rng.sample(IDENTIFIERS, 2)
    frame = english["uses"], row["uses"]
    right = frame[0].format(f"`{one}`", f"`{two}`"), frame[1].format(f"`{one}`", f"`{two}`")
    yield ("code to neighbour", CODE, lang, *right, frame[1].format(f"`{two}`", f"`{two}`"))
    broken = one[:-2] + rng.choice("xyz") + one[-1]
    yield ("code damaged", CODE, lang, *right, frame[1].format(f"`{broken}`", f"`{two}`"))
    translated = re.sub(r"[A-Za-z]{3,}", row["word"], one, count=1)
    yield ("code translated", CODE, lang, *right, frame[1].format(f"`{translated}`", f"`{two}`"))
    this, other = rng.sample(LATIN_NAMES, 2)
    yield ("name", NAME, lang, english["due"].format(this), row["due"].format(this), row["due"].format(other))
    this, other = rng.sample(PRODUCTS, 2)
    yield ("product", NAME, lang, english["uses"].format(this, "it"), row["uses"].format(this, row["word"]),
           row["uses"].format(other, row["word"]))  # fmt: skip


def _wholes(rng: random.Random, lang: str, english: Row, row: Row) -> Iterator[Case]:
    """Times, dates, placeholders and units of headers, in notations that need no words of the language."""
    hour, minute = rng.randint(13, 22), rng.randint(10, 59)
    at, there = english["at"], row["at"]
    afternoon, right = at.format(f"{hour - 12}:{minute} pm"), there.format(f"{hour}:{minute}")
    yield "time", NUMBER, lang, afternoon, right, there.format(f"{hour + 1}:{minute}")
    yield "half of the day", NUMBER, lang, afternoon, right, there.format(f"{hour - 12}:{minute}")
    zones = rng.sample(["UTC", "EST", "JST", "MSK"], 2)
    said = (f"{hour}:{minute} {zone}" for zone in (zones[0], *zones))
    yield "zone", NUMBER, lang, at.format(next(said)), there.format(next(said)), there.format(next(said))
    year, month, day = rng.randint(1950, 2023), rng.randint(1, 12), rng.randint(1, 12)
    if month != day:
        yield ("date", NUMBER, lang, english["at"].format(f"{year}-{month:02}-{day:02}"),
               row["at"].format(f"{day}.{month}.{year}"), row["at"].format(f"{month}.{day}.{year}"))  # fmt: skip
    units = rng.sample(["km/h", "m/s", "kg", "g", "ms", "s", "GB", "MB", "mm²", "cm²"], 2)
    yield (
        "header",
        NUMBER,
        lang,
        f"# Rate ({units[0]})",
        f"# {row['word']} ({units[0]})",
        f"# {row['word']} ({units[1]})",
    )
    holders = rng.sample(["{name}", "%d", "%s", "${HOME}", "{price:.2f}", "%(user)s", "{0}"], 3)
    frame = english["uses"], row["uses"]
    yield ("placeholder", CODE, lang, frame[0].format(*holders[:2]), frame[1].format(*holders[:2]),
           frame[1].format(holders[0], holders[2] if rng.random() < 0.5 else holders[0]))  # fmt: skip
    name = rng.choice(LATIN_NAMES)
    yield ("name lost", NAME, lang, english["due"].format(name), row["due"].format(name), row["due"].format("…"))


def in_corpus(rng: random.Random, count: int) -> Iterator[Case]:
    """Numbers of the corpus' prose and lines of its code, one changed at a time."""
    for path in sorted((CORPUS / "_posts").glob("*/*.md")):
        key, lang = path.stem.rsplit("-", 1)
        source = (CORPUS / "notes" / f"{key}-en.md").read_text("utf-8")
        target = path.read_text("utf-8")
        for kind, check, pattern in (
            ("listing", LISTING, r"(?<=[ (])([a-z]{4,})(?=[\[( ]?[\[(=])"),
            ("digits in notes", NUMBER, r"(?<=[ \u3000-\u9fff(])(\d{2,4})(?=[ ,.%\u3000-\u9fff])"),
        ):
            found = [m for m in re.finditer(pattern, target) if _is_in(target, m.start(), kind == "listing")]
            for match in rng.sample(found, min(len(found), max(1, count // 4))):
                new = str(int(match[1]) + rng.randint(1, 8)) if match[1].isdigit() else match[1][::-1]
                yield kind, check, lang, source, target, target[: match.start(1)] + new + target[match.end(1) :]


def _is_in(text: str, at: int, listing: bool) -> bool:
    """Whether a place lies in a listing, or in running text without formulas, links and fields."""
    line = text[text.rfind("\n", 0, at) + 1 : text.find("\n", at)]
    fenced = text[:at].count("```") % 2 == 1
    if listing:
        return fenced and "#" not in line and '"' not in line
    return not fenced and not re.search(r"`|\$|\\\(|\]\(|^\w+:|^\||\\", line) and text[:at].count("$$") % 2 == 0


NEUTRAL = frozenset({"name lost"})
"""Kinds that count as found at any severity: a pronoun may stand for a name."""


def found(check: str, source: str, target: str, lang: str, engines: Engines, whole: bool, least: Severity) -> bool:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    beads = align(*notes, engines) if whole else (Bead((0,), (0,)),)
    pair = analyse([Bitext(*notes, beads)], engines)[0]
    return any(f.severity.rank >= least.rank for f in all_checks()[check]().run(pair))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--alone", action="store_true", help="forget what a source's other translations remember")
    given = parser.parse_args()
    if given.pairs:
        _real(given.pairs, given.verbose, given.alone)
        return
    rng, engines = random.Random(given.seed), Engines()
    results: dict[str, dict[str, list[tuple[bool, bool]]]] = defaultdict(lambda: defaultdict(list))
    known: dict[tuple[str, str, str, str, Severity], bool] = {}
    for kind, check, lang, source, right, wrong in (*cases(rng, given.count), *in_corpus(rng, given.count)):
        if right == wrong:
            continue
        least = Severity.NEUTRAL if kind in NEUTRAL else Severity.MAJOR
        for text in (right, wrong):
            if (check, lang, source, text, least) not in known:
                known[check, lang, source, text, least] = found(
                    check, source, text, lang, engines, "\n\n" in source, least
                )
        outcome = known[check, lang, source, wrong, least], known[check, lang, source, right, least]
        results[kind][lang].append(outcome)
        if given.verbose and (not outcome[0] or outcome[1]):
            print(f"  {kind} {lang}: {'false alarm' if outcome[1] else 'missed'}: {_around(right, wrong)}")
    _print(results)


def _real(pairs: Path, verbose: bool, alone: bool) -> None:
    """Findings by check and severity on real notes, and processor time a thousand words where sentences are known."""
    engines, words, read = Engines(), 0, set[tuple[str, str]]()
    found: Counter[tuple[str, str]] = Counter()
    spent: Counter[str] = Counter()
    for row in map(json.loads, pairs.read_text("utf-8").splitlines()):
        notes = [parse_text(Path(row[side]).read_text("utf-8"), row[side], lang)
                 for side, lang in (("source", "en"), ("target", row["lang"]))]  # fmt: skip
        pair = analyse([Bitext(notes[0], notes[1], align(notes[0], notes[1], engines))], engines)[0]
        words += len(notes[0].text.split())
        sentence_pairs(pair)
        for note in notes:
            assert pair.vocabulary(note).plain is not None
        for name in CHECKS:
            if alone:
                # what was read of the source is forgotten, and the facts of the language are read
                import_module("qa.text.numbers.quantities")._remembered.cache_clear()
                import_module("qa.text.numbers")._otherwise.cache_clear()
                if (name, row["lang"]) not in read:
                    read.add((name, row["lang"]))
                    tuple(all_checks()[name]().run(pair))
            start = time.process_time()
            for finding in all_checks()[name]().run(pair):
                found[name, finding.severity.value] += 1
                if verbose:
                    print(f"  {finding.severity} {finding.target.path}:{finding.target.line} {finding.message}")
            spent[name] += time.process_time() - start
    for name in CHECKS:
        counts = ", ".join(f"{severity} {n}" for (check, severity), n in sorted(found.items()) if check == name)
        print(f"{name}: {counts or 'nothing'}; {1e6 * spent[name] / words:.1f} ms a thousand words")
    print(f"{words} words")


def _around(right: str, wrong: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(right, wrong, strict=False)) if a != b), 0)
    return f"{right[max(0, at - 40) : at + 40]!r} | {wrong[max(0, at - 40) : at + 40]!r}"


def _print(results: dict[str, dict[str, list[tuple[bool, bool]]]]) -> None:
    langs = sorted({lang for rows in results.values() for lang in rows})
    print(f"| damage | n | {' | '.join(langs)} | found | false alarms |")
    print("|---" * (len(langs) + 4) + "|")
    for kind, rows in results.items():
        every = [outcome for row in rows.values() for outcome in row]
        cells = [f"{sum(f for f, _ in rows[lang])}/{len(rows[lang])}" if lang in rows else "" for lang in langs]
        print(
            f"| {kind} | {len(every)} | {' | '.join(cells)} | {sum(f for f, _ in every) / len(every):.3f} | "
            f"{sum(a for _, a in every)} |"
        )


if __name__ == "__main__":
    main()
