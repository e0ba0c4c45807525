"""Other tools on the same notes, one mistake a note: `python -m tests.benchmarks.side_by_side FOLDER`.

Every translation of corpus/ gets one mistake of `tests/tools/damage.py`, the kinds taking turns. Each tool sees the
clean and the spoilt copy; a mistake is found where it says something of the spoilt note that it does not say of the
clean one. What it says of the clean notes is counted too, and processor time, children included. The others are used
as their documentation shows: `pofilter` of translate-toolkit on a catalogue of the paragraphs, math-verify on the
formulas in order, an encoder of sentence-transformers (`qa model export e5-small FOLDER/model`) on the paragraphs in
order. `--python PYTHON` names the interpreter that has translate-toolkit and math-verify.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path
from random import Random

from tests.tools.damage import BLANK, CORPUS, KINDS

ROOT = Path(__file__).parents[2]

Notes = dict[str, tuple[str, str]]
"""Source and translation by the translation's name."""
FORMULA = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+)\$|\\\\[(\[](.+?)\\\\[)\]]", re.DOTALL)
LIKE = 0.8
"""Cosine below which an encoder loop calls two paragraphs unlike: none of the clean notes' lies below."""
JUDGED: dict[tuple[str, str, str], bool] = {}
MATH_VERIFY = """
import json, sys
from math_verify import parse, verify
for row in json.load(sys.stdin):
    try:
        same = verify(parse(f"${row[0]}$"), parse(f"${row[1]}$"))
    except Exception:
        same = False
    print(int(same), flush=True)
"""
ENCODER = """
import json, sys
from sentence_transformers import SentenceTransformer
rows = json.load(sys.stdin)
model = SentenceTransformer(sys.argv[1], device="cpu")
vectors = [model.encode(["query: " + row[side] for row in rows], normalize_embeddings=True) for side in (0, 1)]
for value in (vectors[0] * vectors[1]).sum(axis=1):
    print(float(value))
"""


def notes() -> Iterator[tuple[str, str, str, str]]:
    """Name, kind of mistake, source and translation with and without it."""
    kinds = list(KINDS)
    for number, path in enumerate(sorted(CORPUS.glob("_posts/*/*.md"))):
        source = (CORPUS / "notes" / path.name.replace(f"-{path.parent.name}.md", "-en.md")).read_text("utf-8")
        clean = path.read_text("utf-8")
        for kind in kinds[number % len(kinds) :] + kinds[: number % len(kinds)]:
            spoilt = KINDS[kind](clean, source, Random(path.name))
            if spoilt != clean:
                yield path.parent.name + "/" + path.name, kind, source, clean + "\0" + spoilt
                break


def blocks(text: str) -> list[str]:
    return [block.strip() for block in BLANK.split(text) if block.strip()]


def formulas(text: str) -> list[str]:
    return [(match[1] or match[2] or match[3]).strip() for match in FORMULA.finditer(text)]


def in_order(pairs: Notes, parts: Callable[[str], list[str]]) -> list[tuple[str, str, str]]:
    """(name, source, translation) of the parts of all notes, paired by their order."""
    return [
        (name, one, other)
        for name, (source, target) in pairs.items()
        for one, other in zip_longest(parts(source), parts(target), fillvalue="")
    ]


def by_qa(pairs: Notes, folder: Path) -> dict[str, list[str]]:
    rows = [
        {"id": name, "source": source, "target": target, "source_lang": "en", "target_lang": name.partition("/")[0]}
        for name, (source, target) in pairs.items()
    ]
    (folder / "pairs.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    program = [sys.executable, "-m", "qa", "batch", str(folder / "pairs.jsonl"), "--output", "-", "--no-cache"]
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    answers = map(json.loads, done.stdout.splitlines())
    return {
        answer["id"]: [f"{f['check']} {f['message']}" for f in answer["findings"] if f["severity"] != "neutral"]
        for answer in answers
    }


def by_pofilter(pairs: Notes, folder: Path, python: str) -> dict[str, list[str]]:
    found = {}
    program = Path(python).parent / "pofilter"
    for name, (source, target) in pairs.items():
        entries = [
            f"msgid {json.dumps(a)}\nmsgstr {json.dumps(b)}\n" for _, a, b in in_order({"": (source, target)}, blocks)
        ]
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
        (folder / "note.po").write_text("\n".join([head, *dict.fromkeys(entries)]), encoding="utf-8")
        done = subprocess.run([program, "--progress=none", folder / "note.po"], capture_output=True, text=True)
        found[name] = [line for line in done.stdout.splitlines() if line.startswith("# (pofilter)")]
    return found


def by_math_verify(pairs: Notes, folder: Path, python: str) -> dict[str, list[str]]:
    rows = in_order(pairs, formulas)
    return _judged(rows, [python, "-c", MATH_VERIFY], lambda line: line == "1")


def by_encoder(pairs: Notes, folder: Path) -> dict[str, list[str]]:
    rows = in_order(pairs, blocks)
    return _judged(rows, [sys.executable, "-c", ENCODER, str(folder / "model")], lambda line: float(line) >= LIKE)


def _judged(rows: list[tuple[str, str, str]], program: list[str], good: Callable[[str], bool]) -> dict[str, list[str]]:
    """What of the rows is not good; each pair of texts is asked about once."""
    new = [pair for pair in dict.fromkeys(row[1:] for row in rows) if (program[-1], *pair) not in JUDGED]
    done = subprocess.run(program, input=json.dumps(new), capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(done.stderr)
    JUDGED.update(((program[-1], *pair), good(line)) for pair, line in zip(new, done.stdout.split(), strict=True))
    found: dict[str, list[str]] = defaultdict(list)
    for name, one, other in rows:
        if not JUDGED[program[-1], one, other]:
            found[name].append(f"{one} | {other}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--python", default=sys.executable)
    given = parser.parse_args()
    given.folder.mkdir(exist_ok=True)
    cases = list(notes())
    clean: Notes = {name: (source, both.partition("\0")[0]) for name, _, source, both in cases}
    spoilt: Notes = {name: (source, both.partition("\0")[2]) for name, _, source, both in cases}
    formula = {name for name, kind, *_ in cases if formulas(clean[name][1]) != formulas(spoilt[name][1])}
    tools: dict[str, Callable[[Notes], dict[str, list[str]]]] = {
        "qa": lambda pairs: by_qa(pairs, given.folder),
        "pofilter": lambda pairs: by_pofilter(pairs, given.folder, given.python),
        "math-verify": lambda pairs: by_math_verify(pairs, given.folder, given.python),
        "encoder": lambda pairs: by_encoder(pairs, given.folder),
    }
    print(f"{len(cases)} notes, {len(formula)} of them with a mistake in a formula")
    print("| tool | mistakes found | in formulas | said of clean notes | CPU s of the clean run |\n" + "|---" * 5 + "|")
    for tool, check in tools.items():
        start = _cpu()
        before = check(clean)
        seconds = _cpu() - start
        after = check(spoilt)
        told = {name for name in clean if set(after.get(name, [])) - set(before.get(name, []))}
        said = sum(map(len, before.values()))
        print(f"| {tool} | {len(told)} | {len(told & formula)} | {said} | {seconds:.1f} |", flush=True)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
