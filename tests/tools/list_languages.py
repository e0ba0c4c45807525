"""The table of languages in the README, generated: `python -m tests.tools.list_languages`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from qa.checks import Coverage, all_checks
from qa.checks.coverage import coverage
from qa.engines.profiles import is_embedded
from qa.text.languages import languages

README = Path(__file__).parents[2] / "README.md"
START = "<!-- languages: python -m tests.tools.list_languages -->\n"
END = "<!-- /languages -->\n"


def render() -> str:
    """A row for languages that are checked alike, the best known first, of those that the embedded encoder knows.

    Checks that are full in all of them are left out."""
    grades = {tag: coverage(tag) for tag in languages() if is_embedded(tag)}
    telling = [id for id in all_checks() if len({checks[id] for checks in grades.values()}) > 1]
    alike: dict[tuple[Coverage, ...], list[str]] = defaultdict(list)
    for tag, checks in grades.items():
        alike[tuple(checks[id] for id in telling)].append(tag)
    rows = sorted(alike.items(), key=lambda row: (-row[0].count(Coverage.FULL), row[0].count(Coverage.OFF), row[1]))
    lines = ["| translations into | partial | off |", "|---|---|---|"]
    for own, tags in rows:
        cells = [
            ", ".join(f"`{id}`" for id, found in zip(telling, own, strict=True) if found is grade)
            for grade in (Coverage.PARTIAL, Coverage.OFF)
        ]
        lines.append(f"| {' '.join(tags)} | {cells[0]} | {cells[1]} |")
    return "\n".join(lines) + "\n"


def inserted(text: str) -> str:
    """The README's text with the table in its place."""
    before, _, rest = text.partition(START)
    return f"{before}{START}{render()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    README.write_text(inserted(README.read_text(encoding="utf-8")), encoding="utf-8")
