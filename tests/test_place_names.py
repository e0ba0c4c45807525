"""Lakes and straits have other names elsewhere; towns do not."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.check for one in found if one.check == "name-mismatch" and one.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Lake Geneva is very deep.", "Le lac Léman est très profond.", "fr"),
        ("Lake Geneva is very deep.", "El lago Lemán es muy profundo.", "es"),
        ("Lake Geneva is very deep.", "Jezioro Genewskie jest bardzo głębokie.", "pl"),
        ("We met at Lake Maggiore in Milan.", "Wir trafen uns am Lago Maggiore in Mailand.", "de"),
    ],
)
def test_a_lake_may_be_called_otherwise(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


def test_a_town_may_not() -> None:
    assert told("The fair in Berlin was late.", "La foire de Madrid avait du retard.", "fr")
