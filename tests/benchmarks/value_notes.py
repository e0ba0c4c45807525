"""Notes of our own with one value changed, lost or turned:  python -m tests.benchmarks.value_notes [--verbose] [LANG …]

`value_notes/en.md` and its translations with `⟦kind:right¦wrong¦…⟧` places. Each wrong one is planted alone into the
whole note; it is found where the note has a finding from minor on that the right one has not.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings

NOTES = Path(__file__).with_name("value_notes")
_PLACE = re.compile("⟦([a-z]+):([^⟦⟧]*)⟧")
SEVERE = {Severity.MAJOR, Severity.CRITICAL}


def faults(marked: str) -> Iterator[tuple[str, str, str]]:
    """Each kind with what is wrong and the note that has it alone."""
    places = list(_PLACE.finditer(marked))
    for place in places:
        right, *wrong = place[2].split("¦")
        for other in wrong:
            note = marked[: place.start()] + other + marked[place.end() :]
            yield place[1], f"{right} → {other}", right_note(note)


def right_note(marked: str) -> str:
    return _PLACE.sub(lambda match: match[2].split("¦")[0], marked)


def main(langs: list[str], verbose: bool) -> None:
    """One row a kind with what is found at major and from minor on, and by language."""
    engines, settings = Engines(), Settings(Config())
    source = (NOTES / "en.md").read_text("utf-8")
    kinds: dict[str, Counter[str]] = {}
    rows: dict[str, Counter[str]] = {}

    def told(target: str, lang: str) -> list[Finding]:
        found, _ = check_texts(source, target, source_lang="en", target_lang=lang, settings=settings, engines=engines)
        return [finding for finding in found if finding.severity is not Severity.NEUTRAL]

    for path in sorted(NOTES.glob("*.md")):
        lang = path.stem
        if lang == "en" or (langs and lang not in langs):
            continue
        marked = path.read_text("utf-8")
        known = told(right_note(marked), lang)
        for finding in known:
            kinds.setdefault("right", Counter())[finding.severity] += 1
            print(f"false alarm ({finding.severity}) {lang}: {finding.check}: {finding.message}")
        seen = {(f.check, f.message) for f in known}
        for kind, what, note in faults(marked):
            new = [f for f in told(note, lang) if (f.check, f.message) not in seen]
            level = "major" if {f.severity for f in new} & SEVERE else "minor" if new else "silent"
            for count in (kinds.setdefault(kind, Counter()), rows.setdefault(lang, Counter())):
                count[level] += 1
            if verbose and level != "major":
                print(f"{level} {kind} {lang}: {what}  {'; '.join(f'{f.check}: {f.message}' for f in new)}")
    for title, table in (("kind", kinds), ("language", rows)):
        print(f"\n| {title} | planted | major | minor | silent |\n|---|---|---|---|---|")
        for name, count in (*table.items(), ("all", sum(table.values(), Counter[str]()))):
            print(f"| {name} | {count.total()} | {count['major']} | {count['minor']} | {count['silent']} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("langs", nargs="*")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    main(options.langs, options.verbose)
