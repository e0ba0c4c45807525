"""Bounds beside numbers, and fractions of one character: none is the translation of another."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding, Severity

EN = "You pass with at least 50 % of the points.\n\nA team has at most 12 players and up to 3 coaches.\n"
NOTES = {
    "de": "Du bestehst mit mindestens 50 % der Punkte.\n\n"
    "Jede Mannschaft hat höchstens 12 Spieler und bis zu 3 Trainer.\n",
    "tr": "En az %50 alırsanız geçersiniz.\n\nHer takımda en fazla 12 oyuncu ve en çok 3 antrenör vardır.\n",
    "ja": "得点の少なくとも50%を取れば合格です。\n\n各チームの選手は最大12人、コーチは最大3人です。\n",
    "fr": "Il faut au moins 50 % des points.\n\nUne équipe a au plus 12 joueurs et jusqu'à 3 entraîneurs.\n",
    "ru": "Вы сдаёте экзамен, набрав не менее 50 % баллов.\n\nВ каждой команде не более 12 игроков и до 3 тренеров.\n",
    "fi": "Läpäiset, jos saat vähintään 50 %.\n\nJoukkueessa on enintään 12 pelaajaa ja enintään 3 valmentajaa.\n",
}


def bounds(target: str, lang: str) -> list[Finding]:
    found = check_texts(EN, target, source_lang="en", target_lang=lang)
    return [f for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize("lang", NOTES)
def test_the_same_bound_in_another_language_is_none(lang: str) -> None:
    assert bounds(NOTES[lang], lang) == []


@pytest.mark.parametrize(
    ("lang", "old", "new", "line"),
    [
        ("de", "mindestens", "höchstens", 1), ("de", "höchstens 12", "mindestens 12", 3),
        ("tr", "En az", "En fazla", 1),
        ("ja", "少なくとも50", "最大50", 1), ("fr", "au moins", "au plus", 1), ("ru", "не менее", "не более", 1),
        ("fi", "vähintään", "enintään", 1),
    ],
)  # fmt: skip
def test_a_bound_that_turned_is_told(lang: str, old: str, new: str, line: int) -> None:
    found = bounds(NOTES[lang].replace(old, new), lang)
    assert [(f.target.line, str(f.severity)) for f in found if f.target] == [(line, "major")]


def test_a_bound_that_is_gone_or_of_the_next_number_says_nothing() -> None:
    assert bounds(NOTES["de"].replace("mindestens ", ""), "de") == []
    assert bounds(NOTES["de"].replace("höchstens 12", "12"), "de") == []


@pytest.mark.parametrize(
    ("source", "target", "lang", "told"),
    [
        ("Replace ½ of the walnuts with hazelnuts.", "Sostituite ½ delle noci con nocciole.", "it", []),
        ("Replace ½ of the walnuts with hazelnuts.", "Sostituite ¼ delle noci con nocciole.", "it", ["½", "¼"]),
        ("Use ¾ of the water, then ½ of it.", "Gebruik ½ van het water, daarna ¾ ervan.", "nl", []),
        ("Use ¾ of the water.", "Gebruik driekwart van het water.", "nl", []),
        ("Use 1½ cups of milk.", "Nimm 1¼ Tassen Milch.", "de", ["½", "¼"]),
    ],
)
def test_a_fraction_that_became_another_is_told(source: str, target: str, lang: str, told: list[str]) -> None:
    found = [f for f in check_texts(source, target, source_lang="en", target_lang=lang) if f.check == "number-mismatch"]
    assert [f.message for f in found] == ([f"fraction '{told[0]}' became '{told[1]}'"] if told else [])


def test_up_to_between_two_numbers_is_a_range() -> None:
    source = "It throws stones every ten to twenty minutes for at least 2,000 years.\n"
    target = "Gunung ini melontarkan batu setiap sepuluh sampai dua puluh menit, setidaknya sejak 2.000 tahun lalu.\n"
    found = check_texts(source, target, source_lang="en", target_lang="id")
    assert [f for f in found if f.check == "number-mismatch"] == []


def test_the_full_stop_of_a_sentence_is_no_part_of_a_unit() -> None:
    source, target = "The mass is only 250 g.\n", "Масса составляет всего 250 г.\n"
    found = check_texts(source, target, source_lang="en", target_lang="ru")
    assert [f for f in found if f.check == "number-mismatch"] == []


def test_a_verb_behind_a_displayed_formula_is_not_added() -> None:
    source = "The fluid resists the motion, so the second law gives\n\n$$\nm a + c v = 0 .\n$$\n\n## Energy\n"
    target = (
        "Die Flüssigkeit hemmt die Bewegung, sodass das zweite Gesetz\n\n$$\nm a + c v = 0\n$$\n\n{}\n\n## Energie\n"
    )
    for last, told in (("liefert.", []), ("Wir danken allen Lesern.", ["segment-added"])):
        found = check_texts(source, target.format(last), source_lang="en", target_lang="de")
        assert [f.check for f in found if f.severity.rank >= Severity.MAJOR.rank] == told


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("uk", "Імовірність випадання принаймні однієї шістки дорівнює 11/36."),
        ("ru", "Вероятность выпадения хотя бы одной шестёрки доходит до 11/36."),
    ],
)
def test_what_bounds_one_bounds_no_number_behind_it(lang: str, target: str) -> None:
    source = "The probability of at least one six is 11/36."
    assert not [f for f in check_texts(source, target, source_lang="en", target_lang=lang) if f.severity.rank > 0]
