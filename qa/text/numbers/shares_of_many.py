"""One of so many, as English says it: one in ten, every tenth passenger.

Other languages say it by a cardinal, an ordinal or a fraction, and mean the same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa.text.numbers.digits import Number
from qa.text.numbers.named import PRECISION

_ONE_IN = re.compile(r"\b(?:[Oo]ne|1)(?: [a-z]{1,12})?(?: out of| in)(?: every)? \Z")
_EVERY = re.compile(r"\b[Ee]very \Z")
LONGEST = 32
"""Characters before the number that say so."""
FEWEST, MOST = 3, 100
"""Parts from which one of them is said so ("every second" may be one of time), and up to which a fraction may say
it."""


def as_share(number: Number, text: str) -> Number:
    """A number of an English text, with the part that it may be, where it says one of how many."""
    if number.kind or number.unit or min(number.values, default=0) < FEWEST:
        return number
    said = (_EVERY if number.ordinal else _ONE_IN).search(text, max(0, number.start - LONGEST), number.start)
    if said is None:
        return number
    # what is one in 330 nobody says by a fraction
    parts = {(1 / value).quantize(PRECISION) for value in number.values if value <= MOST}
    return replace(number, values=number.values | parts, share=True)
