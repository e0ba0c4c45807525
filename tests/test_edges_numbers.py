"""Where a difference of numbers begins and ends: one value further and the answer is another."""

from __future__ import annotations

from test_numbers import found


def test_small_numbers_alone_end_at_twelve() -> None:
    assert found("We stack 12 layers.", "Wir stapeln Schichten.") == []
    assert found("We stack 13 layers.", "Wir stapeln Schichten.") == [("13", "")]
    assert found("We stack layers.", "Wir stapeln 12 Schichten.") == []
    assert found("We stack layers.", "Wir stapeln 13 Schichten.") == [("", "13")]


def test_a_number_that_stands_once_too_often_took_the_place_of_a_lost_one() -> None:
    assert found("30 epochs, 20 layers", "20 Epochen, 20 Schichten") == [("30", "20")]
    assert found("20 epochs, 20 layers", "20 Epochen, 30 Schichten") == [("20", "30")]


def test_a_number_in_a_name_is_no_number_of_the_text() -> None:
    assert found("The layer conv31 sees it.", "Die Faltung sieht es.") == []
    assert found("The layer 31 sees it.", "Die Faltung sieht es.") == [("31", "")]


def test_a_number_is_taken_apart_only_where_all_parts_are_known() -> None:
    assert found("It asks GPT-4 100 times.", "Es fragt GPT-4 100-mal.") == []
    assert found("It needs 4 100 steps.", "Es braucht 4 Schritte.") == [("4 100", "4")]
