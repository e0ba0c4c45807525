"""The encoder bears out that a name is another one only where letters do not say that it is the same."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

HESS = "The lighthouse was first described by Mary Cobb in 1902. Since then it has been rebuilt."


def told(source: str, target: str, lang: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == "name-mismatch" and f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (HESS, "Маяк впервые описан Мэри Кобб в 1902 году. С тех пор его перестроили.", "ru"),
        ("A part of the letters by Bohr is lost.", "ボーアの手紙の一部は失われた。", "ja"),
        ("How is the Euler number computed?", "Kako se računa Ojlerov broj?", "sr-Latn"),
        ("Press **Ctrl**+**Alt**+**Del** to stop it.", "Zum Anhalten **Strg**+**Alt**+**Entf** drücken.", "de"),
    ],
)
def test_another_spelling_of_a_name_is_silent(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


def test_another_name_is_told() -> None:
    assert Severity.MAJOR in told(
        HESS, "Маяк впервые описан Анной Дюваль в 1902 году. С тех пор его перестроили.", "ru"
    )
