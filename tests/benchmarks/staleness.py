"""How well staleness is told on a generated history: `python -m tests.benchmarks.staleness [--seed N] [--check]`.

Base versions and stale sections are those of `qa.run.staleness`; with `--check`, `qa check` runs on the last state, and
planted mistakes and findings in stale sections are counted.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.cache import Cache
from qa.discover import discover
from qa.parse.notebook import noted
from qa.run.staleness.tree import Provenances, provenances
from tests.benchmarks.staleness_history import Chapter, Fault, History, Work, build


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--seed", type=int, default=18)
    given.add_argument("--notes", type=int, default=60)
    given.add_argument("--commits", type=int, default=400)
    given.add_argument("--lag", type=float, default=0.15)
    given.add_argument("--branches", type=float, default=0.0, help="share of commits that open a branch")
    given.add_argument("--notebooks", type=float, default=0.0, help="share of notes that are notebooks")
    given.add_argument("--check", action="store_true")
    given.add_argument("--verbose", action="store_true")
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        history = History(
            options.seed, options.notes, options.commits, lag=options.lag, branches=options.branches,
            notebooks=options.notebooks,
        )  # fmt: skip
        build(history, Path(folder))
        os.chdir(folder)
        started = time.process_time()
        found = discover([Path()], source_lang="en")
        answers = provenances(found.groups, Cache(None))
        print(f"branches: {history.merged}") if history.merged else None
        print(f"{len(answers.by_path)} translations in {time.process_time() - started:.1f} CPU s, {answers.notices}")
        for name, value in measure(history, answers, verbose=options.verbose):
            print(f"{name}: {value}")
        if options.check:
            for name, value in checked(history, verbose=options.verbose):
                print(f"{name}: {value}")


def stale_titles(history: History, work: Work, lang: str) -> set[str]:
    """The sections that a translation lacks, by their English headings."""
    known = {chapter.head.id: chapter for chapter in history.chapters_of(work, lang)}
    now = {chapter.head.id: chapter for chapter in work.states[-1][0].chapters}
    return {_title(now.get(key) or known[key]) for key in known.keys() | now.keys() if _differs(known, now, key)}


def _differs(known: dict[int, Chapter], now: dict[int, Chapter], key: int) -> bool:
    return key not in known or key not in now or known[key].content != now[key].content


def _title(chapter: Chapter) -> str:
    return chapter.head.texts["en"].lstrip("# ").replace("`", "").replace("*", "")


def measure(history: History, answers: Provenances, *, verbose: bool) -> Iterator[tuple[str, object]]:
    """Base versions and stale sections beside the truth."""
    count: Counter[str] = Counter()
    for work in history.works:
        for lang, own in work.translations.items():
            path = history.path(work, lang)
            answer = answers.by_path.get(path)
            count["translations"] += 1
            if answer is None:
                count["unanswered"] += 1
                print("no answer", path) if verbose else None
                continue
            text = _at(answer.base, work)
            partial = bool(own.chapters)
            if not partial:
                count["whole"] += 1
                count["exact"] += text == own.text_from
                states = [state for state, said in work.states if said == text]
                same = bool(states) and [c.content for c in states[0].chapters] == [
                    c.content for c in own.made_from.chapters
                ]
                count["same content"] += same
                if verbose and text != own.text_from:
                    print("base", path, answer.found_by, "same content" if same else "OTHER CONTENT")
            wanted, told = stale_titles(history, work, lang), {section.title for section in answer.sections}
            count["right"] += len(wanted & told)
            count["false"] += len(told - wanted)
            count["missed"] += len(wanted - told)
            if verbose and wanted != told:
                print(
                    "sections", path, f"partial={partial} false={sorted(told - wanted)} missed={sorted(wanted - told)}"
                )
    yield "translations", count["translations"]
    yield "unanswered", count["unanswered"]
    yield "base exact", _share(count["exact"], count["whole"])
    yield "base of the same content", _share(count["same content"], count["whole"])
    yield "section precision", _share(count["right"], count["right"] + count["false"])
    yield "section recall", _share(count["right"], count["right"] + count["missed"])


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.4f} ({part} of {whole})" if whole else "-"


def _at(commit: str, work: Work) -> str:
    """The source at a commit, under whatever name."""
    root = work.name.split("_")[0]
    names = subprocess.run(
        ["git", "ls-tree", "--name-only", commit, "docs/en/"], capture_output=True, text=True, check=True
    ).stdout.split()
    name = next((name for name in names if Path(name).stem.split("_")[0] == root), "")
    return subprocess.run(["git", "show", f"{commit}:{name}"], capture_output=True, check=True).stdout.decode()


def checked(history: History, *, verbose: bool) -> Iterator[tuple[str, object]]:
    """What `qa check` says of the last state, beside what `qa batch` says of each translation and its true source.

    A planted mistake that the second names must be named by the first; what else the first names at major in a stale
    section, and the second does not, is staleness called a mistake.
    """
    findings = _findings(["check", ".", "--source-lang", "en", "--format", "json", "--isolated"])
    oracle = _oracle(history)
    count: Counter[str] = Counter()
    for work in history.works:
        for lang in work.translations:
            path = history.path(work, lang)
            own = [f for f in findings if f["target"]["path"] == path and f["check"] != "translation-stale"]
            text = _note(path, Path(path).read_text(encoding="utf-8"))
            for fault in _planted(history, work, lang):
                named = [_names(fault, which, history, work, lang, text) for which in (oracle[path], own)]
                count["planted"] += 1
                count["planted, named beside the true source"] += named[0]
                count["of these named by the check"] += named[0] and named[1]
                if verbose and named[0] and not named[1]:
                    print("lost", path, fault)
            known = {_key(f, path) for f in oracle[path]}
            extra = [f for f in own if f["severity"] in ("major", "critical") and _key(f, path) not in known]
            stale = len(stale_titles(history, work, lang))
            count["stale sections"] += stale
            count["majors that the true source does not show"] += len(extra)
            count["of these in translations with stale sections"] += len(extra) if stale else 0
            if verbose:
                for f in extra:
                    print("extra", path, f["target"]["line"], f["check"], f["message"][:150])
    yield from count.items()


def _note(path: str, text: str) -> str:
    return noted(path, text) or ""


def _key(finding: dict[str, Any], path: str) -> tuple[str, str, int]:
    """A finding beside another's: in notebooks lines are told by cell, and a pair of texts has no cells."""
    return finding["check"], finding["target"]["text"], 0 if path.endswith(".ipynb") else finding["target"]["line"]


def _findings(arguments: list[str]) -> list[dict[str, Any]]:
    done = subprocess.run([sys.executable, "-m", "qa", *arguments], capture_output=True, text=True, check=False)
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def _oracle(history: History) -> dict[str, list[dict[str, Any]]]:
    """Findings of each translation beside the very text that it translates, by path."""
    rows = []
    for work in history.works:
        for lang in work.translations:
            path = history.path(work, lang)
            source = _note(path, history.render_known(work, lang))
            target = _note(path, Path(path).read_text(encoding="utf-8"))
            rows.append({"id": path, "source": source, "target": target, "source_lang": "en", "target_lang": lang})
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder) / "pairs.jsonl"
        pairs.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "qa", "batch", str(pairs)], capture_output=True, text=True, check=False
        )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["id"]: answer["findings"] for answer in answers}


def _planted(history: History, work: Work, lang: str) -> list[Fault]:
    there = {piece.id for chapter in history.chapters_of(work, lang) for piece in chapter.body}
    return [fault for fault in work.translations[lang].faults if fault.piece in there]


def _names(fault: Fault, findings: list[dict[str, Any]], history: History, work: Work, lang: str, text: str) -> bool:
    """Whether a finding stands where the mistake does."""
    piece = next(p for c in history.chapters_of(work, lang) for p in c.body if p.id == fault.piece)
    if fault.kind == "omission":
        words = piece.text("en")[:25]
        return any(words in (f["source"] or f["target"])["text"] or words in f["message"] for f in findings)
    wanted = history.spoilt(piece, lang, fault, work.translations[lang].form)
    if history.path(work, lang).endswith(".ipynb"):
        shown = (f["target"]["text"] for f in findings if f["severity"] != "neutral")
        return any(said and (said in wanted or wanted in said) for said in shown)
    at = text.find(wanted)
    first = text.count("\n", 0, at) + 1
    last = first + wanted.count("\n")
    return any(first <= f["target"]["line"] <= last for f in findings if f["severity"] != "neutral")


if __name__ == "__main__":
    main()
