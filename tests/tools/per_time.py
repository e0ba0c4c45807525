"""Builds `qa/text/data/per_time.tsv`, how languages say "per second": `python -m tests.tools.per_time`.

Needs Babel (CLDR).
"""

from __future__ import annotations

import re

from babel import Locale
from babel.core import UnknownLocaleError

from qa.text.languages import languages
from qa.text.locales import folded
from qa.text.words import DATA

UNITS = {
    "second": "s", "minute": "min", "hour": "h", "day": "d", "week": "week", "month": "month", "year": "year",
}  # fmt: skip


def forms(tag: str) -> list[tuple[str, str]]:
    """(unit, what is said besides the thing that is counted), in full; symbols are known everywhere."""
    try:
        patterns = Locale.parse(tag.replace("-", "_"))._data["unit_patterns"]
    except UnknownLocaleError:
        return []
    found = []
    for name, unit in UNITS.items():
        said = str(patterns.get(f"duration-{name}", {}).get("long", {}).get("per", ""))
        form = folded(said.replace("{0}", "").strip(" \u200e\u200f"))
        # symbols are the same in every language
        if form and not re.fullmatch("/ ?[a-z]{1,3}", form):
            found.append((unit, form))
    return found


if __name__ == "__main__":
    rows = [f"{tag}\t{unit}\t{form}" for tag in languages() for unit, form in forms(tag)]
    (DATA / "per_time.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} forms")
