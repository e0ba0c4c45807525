"""Where a difference of numbers begins and ends: one value further and the answer is another."""

from __future__ import annotations

from decimal import Decimal

from test_numbers import found

from qa import check_texts
from qa.text.languages import words_touch
from qa.text.numbers import quantities
from qa.text.numbers.conversions import is_converted, without_converted
from tests.effort import calls


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


def test_the_half_before_an_hour_leads_to_it() -> None:
    assert [number.values for number in quantities("um halb drei", "de")] == [{Decimal(2)}]
    assert [number.values for number in quantities("um drei", "de")] == [{Decimal(3)}]


def test_small_numbers_in_words_are_converted_up_to_half_of_one() -> None:
    pounds = quantities("four pounds", "en")[0]
    assert is_converted(pounds, quantities("dos kilos", "es")[0])
    assert not is_converted(pounds, quantities("tres kilos", "es")[0])


def test_words_touch_where_there_are_no_spaces_and_in_korean() -> None:
    assert all(map(words_touch, ("zh-Hant", "ja", "th", "ko-KR")))
    assert not any(map(words_touch, ("de", "vi", "hi", "")))


def test_only_numbers_with_units_are_asked_for_another_unit() -> None:
    bare, cups = [quantities(f"{n} und", "de")[0] for n in range(20, 60)], quantities("3 cups", "en")
    assert without_converted(bare, bare[::-1]) == (bare, bare[::-1])
    assert without_converted(cups, quantities("750 g", "de")) == ([], [])
    # a call for each pair of bare numbers and little beside it
    assert calls(lambda: without_converted(bare, bare[::-1])) < 4 * len(bare) ** 2


def test_a_number_in_words_may_be_larger_than_decimals_are_exact() -> None:
    told = check_texts(
        "It costs four hundred yen.", "一千万億億億億億円かかります。", source_lang="en", target_lang="ja"
    )
    assert [(f.check, f.message) for f in told] == [
        ("number-mismatch", "number 'four hundred' became '一千万億億億億億'")
    ]
