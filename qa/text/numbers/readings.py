"""What digits with separators may mean in a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from qa.text.languages import number_marks

POINT = "."


@lru_cache(maxsize=4096)
def readings(raw: str, lang: str = "") -> frozenset[Decimal]:
    """Every value of ASCII digits with separators: grouped, decimal, or both; none for a version or a date (1.2.3).

    Languages with a decimal point group by commas and nothing else; those with a decimal comma are often written the
    English way in technical text, so both readings stand there.
    """
    return frozenset(_readings(raw, lang != "" and number_marks(lang)[0][:1] == POINT))


def _readings(raw: str, decimal_point: bool) -> Iterator[Decimal]:
    runs = re.split(r"\D", raw)
    marks = re.findall(r"\D", raw)
    if not marks:
        yield Decimal(raw)
        return
    body = "".join(runs)
    grouped = _grouped(runs) and not (decimal_point and marks == [POINT])
    if grouped:
        yield Decimal(body)  # 1,000,000 and 1,00,000
    if grouped and decimal_point and len(marks) == 1:
        return
    if len(marks) == 1 or marks[-1] not in marks[:-1]:
        yield Decimal(f"{''.join(runs[:-1])}.{runs[-1]}")  # 1.5 and 1.000,5


def _grouped(runs: list[str]) -> bool:
    if not runs[0] or runs[0].startswith("0") or len(runs[0]) > 3:
        return False
    western = all(len(run) == 3 for run in runs[1:])
    indian = len(runs) > 2 and len(runs[-1]) == 3 and all(len(run) == 2 for run in runs[1:-1])
    return western or indian
