"""Words of the family of million, billion and trillion in spellings that no table has: bilijuni, triljun, miliyong.

Which power of ten a billion is differs from language to language, and where the tables do not tell, both are possible.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_LATIN = (
    r"(?:m|b|tr)[iıíî]l(?:l?[ijyïý]{1,2}|l(?=[óo]n|ea)|h)(?:[oóöõôuúūwëa]{1,2}n(?!(?:[äæaā]r|er\b|ier))\w{0,6}|ean"
    r"|[ãa]o|[õo]es|[oó](?:i\w{0,5})?)(?!\w)"
)
_CYRILLIC = r"(?:м|б|тр)[иіы]л{1,2}ь?[иійјыьяё]?[оёуюе]н(?!ер)\w{0,6}"
_MILLIARD = (
    r"m[iıíî]ll?[ijyïý]{1,2}[aäá]rd?(?!(?:[äæaāä]i?r|er\b|ier|är))\w{0,6}|м[иі]лл?ь?[иійјья]?[ая]рд(?!ер)\w{0,6}"
)
COGNATE = rf"(?:{_LATIN}|{_CYRILLIC}|{_MILLIARD})"
"""Who has millions (millionær, миллионер) is no million."""
_WHOLE = re.compile(rf"(?P<milliard>{_MILLIARD})|{_LATIN}|{_CYRILLIC}", re.IGNORECASE)
POWERS: Mapping[str, tuple[int, ...]] = {"m": (6,), "м": (6,), "b": (9, 12), "б": (9, 12), "t": (12, 18), "т": (12, 18)}
"""Powers of ten by the first letter."""
MILLIARD = Decimal(10**9)


def cognate_factors(word: str) -> tuple[Decimal, ...]:
    """What a word of the family may multiply by; empty for any other."""
    match = _WHOLE.fullmatch(word)
    if not match:
        return ()
    return (MILLIARD,) if match["milliard"] else tuple(Decimal(10**power) for power in POWERS[word[0].lower()])
