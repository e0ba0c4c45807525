"""Numbers by value: locales, scripts, scales, words; and what may not be called a difference."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.text.numbers import differences, mentioned, mentioned_otherwise, numbers, quantities
from tests.effort import assert_like_prose


def values(text: str) -> set[Decimal]:
    return {value for number in numbers(text) for value in number.values}


def found(source: str, target: str, lang: str = "de", source_lang: str = "en") -> list[tuple[str, str]]:
    """(source number, target number) of every difference, "" for a side that has none."""
    pairs = differences(
        quantities(source, source_lang),
        quantities(target, lang),
        mentioned_otherwise(source, source_lang),
        mentioned_otherwise(target, lang),
    )
    return [(one.source.raw if one.source else "", one.target.raw if one.target else "") for one in pairs]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000.5", "1000.5"),
        ("1.000,5", "1000.5"),
        ("1 000 000,5", "1000000.5"),
        ("1\u202f000", "1000"),
        ("1'000", "1000"),
        ("1,00,000", "100000"),
        ("१,००,०००", "100000"),
        ("٣٫٥", "3.5"),
        ("১২", "12"),
        ("๓๐", "30"),
        ("３０", "30"),
        ("50k+", "50000"),
        ("5 万+", "50000"),
        ("1億2000万", "120000000"),
        ("3.5천만", "35000000"),
        ("16.7 million", "16700000"),
        ("16,7 Mio.", "16700000"),
        ("5 लाख", "500000"),
        ("5 \u0939\u095b\u093e\u0930", "5000"),
        ("5 \u0939\u091c\u093c\u093e\u0930", "5000"),
        ("2 करोड़", "20000000"),
        ("3 hundred thousand", "300000"),
        ("12,5 тыс.", "12500"),
        ("12.5 %", "0.125"),
        ("3 p.m.", "15"),
        ("the 1940s", "40"),
        ("the '40s", "1940"),
        ("5e-5", "0.00005"),
    ],
)
def test_reading(text: str, value: str) -> None:
    assert Decimal(value) in values(text)


@pytest.mark.parametrize("text", ["10 miles", "3 m", "5 Kern", "5 cents", "3 tones"])
def test_words_that_only_begin_like_a_scale(text: str) -> None:
    assert len(values(text)) == 1


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("twenty-five cards", "en", 25),
        ("two hundred thousand", "en", 200_000),
        ("zweite", "de", 2),
        ("une trentaine", "fr", 30),
        ("三百五十万", "zh", 3_500_000),
        ("二〇二四年", "zh", 2024),
        ("पहला", "hi", 1),
        ("पच्चीस में से तीस", "hi", 30),
        ("\u0939\u095b\u093e\u0930", "hi", 1000),
        ("في الأربعينيات", "ar", 40),
        ("двенадцать", "ru", 12),
        ("Teil XIV", "de", 14),
        ("½", "en", Decimal("0.5")),
        ("on May 3", "en", 5),
        ("1{,}000", "en", 1000),
    ],
)
def test_meaning(text: str, lang: str, value: int | Decimal) -> None:
    assert Decimal(value) in mentioned(text, lang)


SAME = [
    ("50k+ sentences", "5 万+ 个句子", "zh"),
    ("in 1,234,567.8 cases", "in 1.234.567,8 Fällen", "de"),
    ("two layers and 30 heads", "2 Schichten und 30 Köpfe", "de"),
    ("the 19th century", "XIX век", "ru"),
    ("the first 10 steps", "les dix premiers pas", "fr"),
    ("on 2024-03-05", "am 5.3.2024", "de"),
    ("on March 5, 2024", "2024年3月5日", "zh"),
    ("in the 1940s", "dans les années 40", "fr"),
    ("1 of 8", "ein Achtel, 1/8", "de"),
    ("Python 3.11.2", "Python 3.11.2", "de"),
    ("a 90 percent chance", "0,9 的概率", "zh"),
    ("about 30 lines", "une trentaine de lignes", "fr"),
    ("twice as many", "2-mal so viele", "de"),
    ("it begins at 3:30 pm", "es beginnt um 15:30 Uhr", "de"),
    ("values 1,2,3", "Werte 1, 2, 3", "de"),
    ("GPT-4 has 100+ layers", "GPT-4 100+ Schichten", "de"),
    ("1,124,250 pairs", "112 万 4,250 組", "ja"),
    ("120,000,000 and 5", "1億2000万と5", "ja"),
    ("50,000 of 3 kinds", "5 万 3 种", "zh"),
    ("10-20K users", "1 万到 2 万用户", "zh"),
    ("5 to 7 million", "500〜700万", "ja"),
    ("in the nineties", "в 90-х годах", "ru"),
    ("1,250 words", "١،٢٥٠ كلمة", "ar"),
    ("60 s", "60 секунд", "ru"),
    ("10 miles away", "16 km entfernt", "de"),
    ("6 feet tall", "1,83 m groß", "de"),
    ("8 GB of memory", "8ギガバイトのメモリ", "ja"),
    ("two dozen", "24", "de"),
    ("two thirds of them", "zwei Drittel davon", "de"),
    ("in two thousand cases", "in zweitausend Fällen", "de"),
    ("twenty-five cities", "fünfundzwanzig Städte", "de"),
    ("twice as fast", "doppelt so schnell", "de"),
    ("at -5 °C", "bei minus 5 Grad", "de"),
    ("at -5 °C", "零下 5 度", "zh"),
    ("on May 5", "5月5日", "zh"),
    ("on Monday", "am Montag", "de"),
    ("three of 7 layers", "七层中的三层", "zh"),
    # words that are numbers only elsewhere
    ("nine new cars", "les neuf voitures neuves", "fr"),
    ("It is a test.", "Teste on saniye.", "tr"),
    ("this method", "이 방법", "ko"),
    ("a unified API", "统一的接口", "zh"),
    ("in 2024", "ในปี พ.ศ. 2567", "th"),
    ("12,000 won", "1만 2천 원", "ko"),
]


@pytest.mark.parametrize(("source", "target", "lang"), SAME)
def test_no_difference(source: str, target: str, lang: str) -> None:
    assert found(source, target, lang) == []


DIFFERENT = [
    ("30 epochs", "13 Epochen", [("30", "13")]),
    ("1,000,000 dimensions", "1,008,000 Dimensionen", [("1,000,000", "1,008,000")]),
    ("8-way, 8 places", "8-fach, 80 Stellen", [("8", "80")]),
    ("since 1985", "seit langem", [("1985", "")]),
    ("long ago", "im Jahr 1985", [("", "1985")]),
    ("version 1.2.3", "Version 1.2.4", [("1.2.3", "1.2.4")]),
    ("0.35 loss", "0,53 Verlust", [("0.35", "0,53")]),
    ("chapter 1, a start", "Kapitel 9, ein Anfang", [("1", "9")]),
    ("a gain of 3", "ein Gewinn", []),
    ("5 million", "5 Milliarden", [("5", "5")]),
    ("10 000 cases", "20 000 Fälle", [("10 000", "20 000")]),
    ("GPT-4 200 times", "200-mal GPT-5", [("4", "5")]),
    ("2 billion", "2 Milliarden", []),
    ("7B words", "7 Mrd. Wörter", []),
    # units, signs, scales
    ("60 minutes", "60 Sekunden", [("60", "60")]),
    ("10 km", "10 m", [("10", "10")]),
    ("8 GB", "8 MB", [("8", "8")]),
    ("a $5 fee", "eine Gebühr von 5 €", [("5", "5")]),
    ("12 percent more", "12 Prozentpunkte mehr", [("12", "12")]),
    ("at -5 °C", "bei 5 °C", [("5", "5")]),
    ("5 million people", "5 Leute", [("5", "5")]),
    ("0.001 loss", "Verlust 1", [("0.001", "1")]),
    ("1302 cats", "1303 Katzen", [("1302", "1303")]),
    # words
    ("12 people came", "elf Leute kamen", [("12", "elf")]),
    ("seven experiments", "neun Experimente", [("seven", "neun")]),
    ("twenty-five cities", "fünfunddreißig Städte", [("twenty-five", "fünfunddreißig")]),
    ("one third of them", "ein Viertel davon", [("one third", "ein Viertel")]),
    ("the second row", "die dritte Zeile", [("second", "dritte")]),
    ("on May 5, 2024", "am 5. Juni 2024", [("May", "Juni")]),
    ("On Monday", "Am Dienstag", [("Monday", "Dienstag")]),
    # each with the one that stands in its place
    ("In 3 days 40 people came.", "In 5 Tagen kamen 70 Leute.", [("3", "5"), ("40", "70")]),
    ("It took 40 s and 3 kg.", "Es brauchte 7 kg und 90 s.", [("40", "90"), ("3", "7")]),
]


@pytest.mark.parametrize(("source", "target", "expected"), DIFFERENT)
def test_difference(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    assert found(source, target) == expected


@given(st.text(alphabet="0123456789., '万k%:/-९٣½eVI\u00a0abs", max_size=80))
def test_any_text_is_read_and_agrees_with_itself(text: str) -> None:
    for number in numbers(text):
        assert text[number.start : number.end] == number.raw
    assert found(text, text, "en") == []


@given(st.integers(0, 10**9), st.sampled_from(["{:,}", "{:_}", "{}"]), st.sampled_from(",.' \u202f"))
def test_grouping_does_not_change_a_value(value: int, spelling: str, mark: str) -> None:
    text = spelling.format(value).replace(",", mark).replace("_", mark)
    assert Decimal(value) in values(text)


HOSTILE = ["1" * 90_000, "1," * 45_000, "1 " * 20_000, "1 000" * 9_000, "I" * 90_000, "万" * 90_000, "1万" * 9_000]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_takes_linear_time(text: str) -> None:
    assert_like_prose(lambda note: (mentioned(note, "zh"), found(note, note, "zh")), text)


def test_native_numbers_of_korean_count() -> None:
    assert found("In the end seven people came.", "결국 열두 명이 왔다.", "ko") == [("seven", "열두")]
    assert found("In the end twelve people came.", "결국 열두 명이 왔다.", "ko") == []
    assert found("It is twice as fast.", "두 배 빠르다.", "ko") == []
