"""Check every Markdown file below some folders against a damaged copy of itself: faults, the slowest, peak memory.

    python -m tests.benchmarks.documents SECONDS [--largest BYTES] FOLDER...
    python -m tests.benchmarks.documents SECONDS --generated COUNT

No meaning is computed (vectors are hashes of the texts), so that what is measured is the rest of the program. Damage is
what a careless tool does: a line lost, a line doubled, a letter changed, another cut, from a seed. SIGINT ends a run
after the document in hand, with what was seen until then.
"""

from __future__ import annotations

import random
import resource
import signal
import sys
import time
from pathlib import Path

from qa.config import Config
from qa.run import batches
from qa.run.settings import Settings
from tests.benchmarks.generated import notes
from tests.fuzz.targets import engines

LANGUAGES = ("de", "zh", "ar", "hi", "ko", "ru", "es")


def damaged(text: str, dice: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    for _ in range(1 + len(lines) // 20):
        if not lines:
            break
        at = dice.randrange(len(lines))
        match dice.randrange(4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(at, lines[at])
            case 2:
                middle = len(lines[at]) // 2
                lines[at] = lines[at][:middle] + dice.choice("}{$\\`*[<|9é") + lines[at][middle + 1 :]
            case _:
                lines[at] = lines[at][: dice.randrange(len(lines[at]) + 1)]
    return "".join(lines)


def texts(arguments: list[str], dice: random.Random) -> list[str]:
    """Notes that were made up, or those of the folders in a random order."""
    if arguments[0] == "--generated":
        return list(notes(int(arguments[1])))
    kinds = ("*.md", "*.mdx", "*.ipynb", "*.qmd", "*.Rmd", "*.markdown")
    largest = sys.maxsize
    if arguments[0] == "--largest":
        largest, arguments = int(arguments[1]), arguments[2:]
    found = {path for folder in arguments for kind in kinds for path in Path(folder).rglob(kind) if path.is_file()}
    paths = sorted(path for path in found if path.stat().st_size <= largest)
    dice.shuffle(paths)
    return [path.read_bytes().decode("utf-8", "replace").replace("\0", " ") for path in paths]


def main() -> None:
    end, dice = time.monotonic() + float(sys.argv[1]), random.Random(14)
    documents = texts(sys.argv[2:], dice)
    asked, settings, done, size, faults, slowest = engines(), Settings(Config()), 0, 0, 0, (0.0, 0)
    stop: list[int] = []
    signal.signal(signal.SIGINT, lambda number, frame: stop.append(number))
    for text in documents:
        if stop or time.monotonic() > end:
            break
        started = time.process_time()
        _, failures = batches.check_texts(
            text, damaged(text, dice), source_lang="en", target_lang=dice.choice(LANGUAGES),
            settings=settings, engines=asked,
        )  # fmt: skip
        slowest = max(slowest, (time.process_time() - started, len(text)))
        for failure in failures:
            print(f"{failure.step}: {failure.why}\n{failure.trace}{text!r}", flush=True)
        done, size, faults = done + 1, size + len(text), faults + len(failures)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{done} of {len(documents)} documents, {size:,} characters, {faults} faults, peak {peak} MB")
    print(f"slowest: {slowest[0]:.1f} s of processor time for {slowest[1]:,} characters")


if __name__ == "__main__":
    main()
