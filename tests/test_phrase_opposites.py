"""Opposites of phrases: "hard" has several, "hard water" one."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._row_kinds import is_plain, plain_phrases


def told(lang: str, source: str, target: str) -> list[tuple[str, str]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.check, f.severity.value) for f in found if f.severity.value != "neutral"]


@pytest.mark.parametrize(
    ("lang", "source", "right", "turned", "into"),
    [
        ("de", "Hard water leaves white marks on glass.", "Hartes Wasser hinterlässt weiße Flecken auf Glas.",
         "Hartes", "Weiches"),
        ("ru", "Your keys hang beside the front door.", "Твои ключи висят у передней двери.", "передней", "задней"),
        ("pl", "The temperature stayed just above zero.", "Temperatura utrzymywała się tuż powyżej zera.", "powyżej",
         "poniżej"),
        ("tr", "Families of one trade often live near each other.",
         "Aynı meslekten aileler çoğu zaman birbirine yakın oturur.", "birbirine yakın", "birbirinden uzak"),
        ("zh", "There were too few chairs in the hall.", "大厅里的椅子太少了。", "太少", "太多"),
        ("zh", "The chapter begins with a short poem.", "这一章以一首短诗开头。", "开头", "结尾"),
        ("ja", "She chose the wrong answer twice.", "彼女は二回、間違った答えを選んだ。", "間違った", "正しい"),
        ("de", "At noon the temperature rises quickly.", "Mittags steigt die Temperatur schnell.", "steigt", "fällt"),
        ("ru", "The gross weight is printed on the box.", "Вес брутто напечатан на коробке.", "брутто", "нетто"),
        ("fr", "Her younger brother plays the drums.", "Son frère cadet joue de la batterie.", "cadet", "aîné"),
        ("ru", "Use finely ground coffee for this pot.", "Для этого кофейника берите кофе мелкого помола.", "мелкого",
         "крупного"),
    ],
)  # fmt: skip
def test_a_phrase_that_became_its_opposite(lang: str, source: str, right: str, turned: str, into: str) -> None:
    assert not told(lang, source, right)
    assert told(lang, source, right.replace(turned, into)) == [("antonym-swapped", "major")]


def test_another_thing_of_the_row_beside_the_phrase() -> None:
    source = "The coordinates are shown in the status bar at the bottom of the main window."
    assert not told("uk", source, "Координати показано у смужці стану внизу головного вікна.")
    assert not told("tr", "There were too few chairs in the hall.", "Salonda çok az sandalye vardı.")


def test_a_phrase_is_plain_where_its_word_is_not() -> None:
    text = "Hard water leaves marks."
    plain = {text[v.start : v.end]: is_plain(v, text) for v in opposites(text, Pairs.WORDED)}
    assert plain["Hard water"]
    assert ("soft water", "hard water") in plain_phrases()
    assert not any(is_plain(v, text) for v in opposites(text) if v.instead == "Soft")
