"""A repository with a pull request, made from corpus/: how long `qa check --since` takes and what it says.

    python tests/benchmarks/pull_request.py FOLDER [GROUPS [CHANGED]]

Writes FOLDER, a git repository of GROUPS notes (default 60) in eight languages, numbered so that no two notes
share a text, and a branch `topic` on which CHANGED notes (default 300) differ from `main`: one paragraph was edited
in all languages (of the last note in some only, which must be reported), and every 25th note is damaged. Prints
time, memory and the findings of a cold and a warm `qa check --since main`, and how many defects were found.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "corpus"
EVERY = 25
PROSE = re.compile(r"(?:(?<=\n\n)|\A)(?!\$\$|\\\[|- |\d+\. )[^#|>!`<\s:][^\n]*(?=\n\n|\n?\Z)")


def numbered(text: str, number: int, edited: int = -1) -> str:
    """Every paragraph of one line ends in the note's number; paragraph `edited` in another one."""
    front, mark, body = text.partition("\n---\n")
    count = iter(range(10_000))

    def append(paragraph: re.Match[str]) -> str:
        place = next(count)
        return f"{paragraph[0]} (#{number}{'7' if place == edited else ''})"

    parts = body.split("```")
    parts[::2] = [PROSE.sub(append, part) for part in parts[::2]]
    return front + mark + "```".join(parts)


def flipped_sign(text: str) -> str:
    return re.sub(r"(?s)(\$\$\n[^$]*?) ([+-]) ", lambda m: f"{m[1]} {'-' if m[2] == '+' else '+'} ", text, count=1)


def dropped_paragraph(text: str) -> str:
    paragraphs = PROSE.findall(text)
    return text.replace(paragraphs[3] + "\n\n", "", 1)


def left_in_english(text: str) -> str:
    paragraph = PROSE.findall(text)[2]
    return text.replace(paragraph, "The next step is easy to see once the picture is drawn on paper.", 1)


DAMAGE: tuple[Callable[[str], str], ...] = (flipped_sign, dropped_paragraph, left_in_english)


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def copies(groups: int) -> Iterator[tuple[int, Path, str]]:
    """(group, path in the repository, text) of every note, group after group, the source first."""
    notes = sorted(CORPUS.rglob("*.md"), key=lambda path: ("_posts" in path.parts, path))
    keys = sorted({path.stem.rpartition("-")[0] for path in notes})
    for group in range(groups):
        key = keys[group % len(keys)]
        for path in notes:
            if path.stem.startswith(key):
                name = path.relative_to(CORPUS).with_name(f"{key}-{group:04}-{path.stem.rpartition('-')[2]}.md")
                yield group, name, path.read_text(encoding="utf-8")


def build(folder: Path, groups: int, changed: int) -> set[str]:
    """Commit both states; the names of the damaged notes."""
    folder.mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    for group, name, text in copies(groups):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(numbered(text, 1000 + group), encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "notes")
    git(folder, "checkout", "-qb", "topic")
    damaged: set[str] = set()
    for count, (group, name, text) in enumerate(copies(groups)):
        if count == changed:
            break
        new = numbered(text, 1000 + group, edited=1)
        if count % EVERY == EVERY - 1 and "_posts" in name.parts:
            broken = DAMAGE[len(damaged) % len(DAMAGE)](new)
            damaged |= {name.as_posix()} if broken != new else set()
            new = broken
        (folder / name).write_text(new, encoding="utf-8")
    git(folder, "commit", "-qam", "change")
    return damaged


def check(folder: Path, *options: str) -> tuple[float, int, str]:
    """Seconds, peak memory of the largest process in MB, and stdout."""
    import resource

    started = time.perf_counter()
    command = [sys.executable, "-m", "qa", "check", ".", "--since", "main", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return time.perf_counter() - started, peak, done.stdout


def main() -> None:
    folder = Path(sys.argv[1])
    groups, changed = (int(sys.argv[2]) if len(sys.argv) > 2 else 60), (int(sys.argv[3]) if len(sys.argv) > 3 else 300)
    damaged = build(folder, groups, changed)
    for title in ("cold", "warm"):
        seconds, peak, text = check(folder, "--format", "json")
        report = json.loads(text)
        print(
            f"{title}: {seconds:.1f} s, {peak} MB, {report['run']['pairs']} pairs, {len(report['findings'])} findings"
        )
    found = {
        finding["target"]["path"] for finding in report["findings"] if finding["severity"] in ("major", "critical")
    }
    print(f"damaged notes: {len(damaged)}, found {len(found & damaged)}, others reported {sorted(found - damaged)}")
    print(check(folder, "--format", "github")[2][:3000])


if __name__ == "__main__":
    main()
