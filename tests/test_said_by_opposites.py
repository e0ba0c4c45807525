"""What English denies and others say by an opposite is a remark; a lost negation is told all the same."""

from __future__ import annotations

import pytest

import qa
from qa.model import Severity

SAID = [
    ("de", "The heralds did not keep their oath.", "Die Herolde brachen ihren Eid."),
    ("fr", "The heralds did not keep their oath.", "Les hérauts ont rompu leur serment."),
    ("it", "The price does not include the boat.", "La barca si paga a parte."),
    ("es", "The shelf could not bear the weight.", "El estante cedió bajo el peso."),
    ("ko", "The price does not include the boat.", "배는 별도입니다."),
]
LOST = [
    ("de", "The heralds did not keep their oath.", "Die Herolde hielten ihren Eid."),
    ("fr", "The heralds did not keep their oath.", "Les hérauts ont tenu leur serment."),
    ("it", "The price does not include the boat.", "Il prezzo include la barca."),
    ("es", "Do not be late for the concert.", "Llegue tarde al concierto."),
    ("ja", "The bus did not arrive on time.", "バスは時間どおりに到着した。"),
    ("es", "The shelf could not bear the weight.", "El estante pudo soportar el peso."),
    ("ko", "The price does not include the boat.", "가격에는 배가 포함됩니다."),
]


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.check == "negation-flipped" and one.severity is Severity.MAJOR]


@pytest.mark.parametrize(("lang", "source", "target"), SAID)
def test_an_opposite_says_the_negation(lang: str, source: str, target: str) -> None:
    assert _majors(source, target, lang) == []


@pytest.mark.parametrize(("lang", "source", "target"), LOST)
def test_a_lost_negation_is_told(lang: str, source: str, target: str) -> None:
    assert _majors(source, target, lang)
