"""The share of a tree's words that no check sees:  python -m tests.benchmarks.visibility FOLDER [--show N] [--lang en]

Words that a reader sees, told from the raw text (code, formulas, addresses and machine attributes left out), against
the blocks of prose that the parser finds. `--show` lists the lines with the most unseen words.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from qa.model import place
from qa.parse import parse
from qa.parse.dialects import of_file
from qa.parse.visibility import visibility

NOTES = (".md", ".mdx", ".markdown", ".qmd", ".Rmd", ".ipynb")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="", help="a part that the path of a note must have")
    options = parser.parse_args()
    totals: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    lines: Counter[str] = Counter()
    for path in sorted(p for p in options.folder.rglob("*") if p.suffix in NOTES and options.only in str(p)):
        document = parse(path, str(path), "", of_file(path))
        found = visibility(document)
        tree = path.relative_to(options.folder).parts[0]
        totals[tree][0] += found.words
        totals[tree][1] += len(found.unseen)
        for start, end in found.unseen:
            lines[f"{path}:{place(document, start, end).line}"] += 1
    for tree, (words, unseen) in sorted(totals.items()):
        print(f"{tree:30} {words:8} words  {unseen:6} unseen  {100 * unseen / max(words, 1):6.2f} %")
    words, unseen = (sum(row[i] for row in totals.values()) for i in (0, 1))
    print(f"{'all':30} {words:8} words  {unseen:6} unseen  {100 * unseen / max(words, 1):6.2f} %")
    for line, count in lines.most_common(options.show):
        path, _, number = line.rpartition(":")
        print(count, line, Path(path).read_text(encoding="utf-8").split("\n")[int(number) - 1][:150])


if __name__ == "__main__":
    main()
