"""A question tag asks for assent and turns no sentence round; the negation before it still counts."""

from __future__ import annotations

import pytest

from qa.checks.meaning._negation import words


@pytest.mark.parametrize(
    ("lang", "affirmed", "negated"),
    [
        ("en", "The door is closed, isn't it?", "The door is not closed, is it?"),
        ("en", "The door is closed, isn't it?", "Isn't it closed?"),
        ("es", "La puerta se cerró de noche, ¿no?", "La puerta no se cerró de noche, ¿no?"),
        ("pt", "A porta foi fechada à noite, pois não?", "A porta não foi fechada à noite, pois não?"),
        ("de", "Die Tür ist zu, nicht wahr?", "Die Tür ist nicht zu, nicht wahr?"),
        ("zh", "门晚上是关着的，不是吗？", "门晚上没有关着，不是吗？"),
        ("hi", "दरवाज़ा रात को बंद था, है न?", "दरवाज़ा रात को बंद नहीं था, है न?"),
        ("pl", "Drzwi są zamknięte, czyż nie?", "Drzwi nie są zamknięte, czyż nie?"),
        ("is", "Dyrnar eru lokaðar, er það ekki?", "Dyrnar eru ekki lokaðar, er það?"),
    ],
)
def test_a_tag_negates_nothing(lang: str, affirmed: str, negated: str) -> None:
    table = words(lang)
    assert table is not None
    assert table.negates(affirmed) is None
    assert table.negates(negated) is not None
