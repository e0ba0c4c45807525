"""What stands first and what stands last, told by the siblings: an enumeration may name either end of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from tests.test_siblings import check

PLAIN = {
    "en": "When time is short, water the plants in this order: the seedlings first, then the herbs, then the trees.",
    "de": "Wenn die Zeit knapp ist, gieße so: zuerst die Setzlinge, dann die Kräuter, dann die Bäume.",
    "es": "Si falta tiempo, riega en este orden: primero los plantones, luego las hierbas, luego los árboles.",
    "fr": "Si le temps manque, arrose dans cet ordre : d'abord les semis, puis les herbes, puis les arbres.",
}
LISTED = "時間がないときは、次の順に植物に水をやる：苗、次にハーブ、最後に木。"
TURNED = "時間がないときは、次の順に植物に水をやる：最後に苗、次にハーブ、次に木。"


@pytest.mark.parametrize(("japanese", "told"), [(LISTED, 0), (TURNED, 1)])
def test_the_last_of_a_list_is_no_opposite_of_its_first(tmp_path: Path, japanese: str, told: int) -> None:
    notes = {language: f"# {language}\n\n{text}\n" for language, text in {**PLAIN, "ja": japanese}.items()}
    found = check(tmp_path, notes, Engines())
    assert len([f for f in found if f.check == "antonym-swapped"]) == told


RINSE = {
    "en": "Rinse the pipe before you put in the float.",
    "de": "Spüle das Rohr aus, bevor du den Schwimmer einsetzt.",
    "fr": "Rincez le tuyau avant d'y mettre le flotteur.",
    "es": "Enjuaga el tubo antes de colocar el flotador.",
    "ru": "Промойте трубу, прежде чем вставить поплавок.",
}
EXCHANGED = {
    "en": "Put in the float after you have rinsed the pipe.",
    "fr": "Mettez le flotteur après avoir rincé le tuyau.",
    "es": "Coloca el flotador después de enjuagar el tubo.",
    "ru": "Вставьте поплавок после промывки трубы.",
}
"""The same, told from the other end."""
WRONG = {"en": "Rinse the pipe after you put in the float.", "es": "Enjuaga el tubo después de colocar el flotador."}
WAIT = {
    "en": "After a storm, wait for forty-five minutes.",
    "de": "Warte nach einem Sturm fünfundvierzig Minuten.",
    "fr": "Après une tempête, attendez quarante-cinq minutes.",
    "es": "Después de una tormenta, espera cuarenta y cinco minutos.",
    "ja": "嵐の後は四十五分待ってください。",
}


def _told(folder: Path, notes: dict[str, str], changed: dict[str, str]) -> list[tuple[str, str]]:
    bodies = {language: f"# {language}\n\n{text}\n" for language, text in {**notes, **changed}.items()}
    found = check(folder, bodies, Engines())
    return [(f.target_lang, f.severity.value) for f in found if f.check == "antonym-swapped"]


@pytest.mark.parametrize("language", EXCHANGED)
def test_an_order_may_be_told_from_the_other_end(tmp_path: Path, language: str) -> None:
    assert not _told(tmp_path, RINSE, {language: EXCHANGED[language]})


@pytest.mark.parametrize("language", WRONG)
def test_the_wrong_order_is_that_of_one_note(tmp_path: Path, language: str) -> None:
    assert _told(tmp_path, RINSE, {language: WRONG[language]}) == [(language, "major")]


def test_before_is_a_word_of_its_own_in_japanese(tmp_path: Path) -> None:
    assert _told(tmp_path, WAIT, {"ja": "嵐の前は四十五分待ってください。"}) == [("ja", "major")]


TIDE = {
    "en": "The tide is strong at new moon and weak at half moon.",
    "de": "Bei Neumond ist die Tide stark, bei Halbmond schwach.",
    "fr": "La marée est forte à la nouvelle lune et faible à la demi-lune.",
    "ru": "В новолуние прилив сильный, а при половине луны слабый.",
    "ar": "يكون المد قويًا عند القمر الجديد وضعيفًا عند نصف القمر.",
}
TRADED = {
    "ru": "В новолуние прилив слабый, а при половине луны сильный.",
}
MOVED = {"ru": "При половине луны прилив слабый, а в новолуние сильный."}


@pytest.mark.parametrize("language", TRADED)
def test_opposites_that_traded_their_clauses_are_those_of_one_note(tmp_path: Path, language: str) -> None:
    assert _told(tmp_path, TIDE, {language: TRADED[language]}) == [(language, "major")]


def test_clauses_that_moved_with_their_words_are_no_fault(tmp_path: Path) -> None:
    assert ("ru", "major") not in _told(tmp_path, TIDE, MOVED)


DRY = {
    "en": "Do not touch the scale with wet hands.",
    "de": "Berühre die Skala nur mit trockenen Händen.",
    "fr": "Ne touchez pas l'échelle avec des mains mouillées.",
    "es": "No toques la escala con las manos mojadas.",
    "ru": "Не трогайте шкалу мокрыми руками.",
}


def test_only_with_the_opposite_is_not_with_the_word(tmp_path: Path) -> None:
    assert not _told(tmp_path, DRY, {})
