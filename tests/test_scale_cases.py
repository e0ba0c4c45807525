"""Scale words in the cases of languages that decline them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa.text.numbers.quantities import quantities


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("kk", "екі миллионға жуық адам", 2_000_000),
        ("kk", "бес мыңнан астам", 5_000),
        ("ky", "эки миллионго жакын", 2_000_000),
        ("mn", "хоёр саяд ойрхон", 2_000_000),
        ("hy", "երկու միլիոնի մոտ", 2_000_000),
        ("ml", "രണ്ട് ദശലക്ഷത്തിലധികം", 2_000_000),
        ("pl", "dwóm milionom ludzi", 2_000_000),
        ("cs", "pěti tisícům lidí", 5_000),
        ("ru", "двум миллионам человек", 2_000_000),
        ("sl", "dvema milijonoma ljudi", 2_000_000),
        ("sr", "двема милионима људи", 2_000_000),
        # who have millions are none
        ("ru", "два миллионера", 2),
        ("pl", "dwóch milionerów", 2),
    ],
)
def test_a_scale_word_in_its_case(lang: str, text: str, value: int) -> None:
    assert [number.values for number in quantities(text, lang)] == [frozenset({Decimal(value)})]
