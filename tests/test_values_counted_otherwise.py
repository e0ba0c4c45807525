"""Durations in other units, tenths, cents, signs and decades in words, Belgian and Swahili numbers, inflected units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.numbers import quantities

CHECKS = ("number-mismatch", "antonym-swapped")


def _told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.check for f in found if f.check in CHECKS and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("de", "The kit costs $45.", "Der Bausatz kostet 45 Dollar.", "Der Bausatz kostet 45 Cent."),
        ("nl", "The stamp costs 90 cents.", "De postzegel kost 90 cent.", "De postzegel kost 90 euro."),
        ("es", "The call costs $0.45.", "La llamada cuesta 45 centavos.", "La llamada cuesta 54 centavos."),
        ("tr", "The tunnel is 8 kilometres long.", "Tünel 8 km uzunluğundadır.", "Tünel 8 mil uzunluğundadır."),
        ("ta", "The seed sprouts in 9 days.", "விதை 9 நாட்களில் முளைக்கும்.", "விதை 9 வாரங்களில் முளைக்கும்."),
        ("cs", "Wait three weeks.", "Čekejte 21 dní.", "Čekejte 12 dní."),
        ("he", "The bag weighs 5 tonnes.", "התיק שוקל 5 טון.", "התיק שוקל 5 גרם."),
        ("ru", "It fell to minus twelve degrees.", "Похолодало до минус двенадцати градусов.",
         "Похолодало до двенадцати градусов."),
        ("fi", "The lake was at -3 °C.", "Järvi oli kolme astetta pakkasella.", "Järvi oli kolme astetta."),
        ("ru", "The gas is cooled to 77 K.", "Газ охлаждают до −196 °C.", "Газ охлаждают до 196 °C."),
        ("ru", "The style dates from the 1970s.", "Стиль восходит к семидесятым годам.",
         "Стиль восходит к девяностым годам."),
        ("zh", "The style dates from the 1980s.", "这种风格始于上世纪八十年代。", "这种风格始于上世纪六十年代。"),
        ("zh", "The price fell 30%.", "价格下降了三成。", "价格下降了四成。"),
        ("zh", "The price fell 30%.", "价格打了七折。", "价格打了八折。"),
        ("ja", "The price fell by 20%.", "価格は2割下がった。", "価格は3割下がった。"),
        ("he", "The sixth session is here.", "המפגש השישי כאן.", "המפגש השביעי כאן."),
        ("ru", "The fort dates from the seventeenth century.", "Крепость относится к XVII веку.",
         "Крепость относится к XVIII веку."),
        ("fr", "The glossary has ninety-six entries.", "Le glossaire compte nonante-six entrées.",
         "Le glossaire compte septante-six entrées."),
        ("sw", "The school has thirteen classrooms.", "Shule ina madarasa kumi na matatu.",
         "Shule ina madarasa kumi na manne."),
        ("hi", "Three quarters of the wells are dry.", "75 प्रतिशत कुएँ सूखे हैं।", "एक चौथाई कुएँ सूखे हैं।"),
        ("de", "The review took half a year.", "Die Prüfung dauerte sechs Monate.", "Die Prüfung dauerte neun Monate."),
        ("ru", "It lasts a year and a half.", "Он служит восемнадцать месяцев.", "Он служит тринадцать месяцев."),
    ],
)  # fmt: skip
def test_what_is_counted_otherwise(lang: str, source: str, right: str, wrong: str) -> None:
    assert _told(source, right, lang) == []
    assert _told(source, wrong, lang) != []


@pytest.mark.parametrize(("lang", "text"), [("zh", "一成不变的规则由三成分组成"), ("ja", "仕事の割合を割り当てる")])
def test_other_words_with_the_sign_for_tenths(lang: str, text: str) -> None:
    assert not any(one.unit for one in quantities(text, lang))


def test_tenths_are_per_cent() -> None:
    assert [one.values for one in quantities("约六成半的人", "zh")] == [{Decimal(65), Decimal("0.65")}]


def test_a_french_hundred_is_no_cent() -> None:
    assert [one.values for one in quantities("deux cent euros", "fr")] == [{Decimal(200)}]
    assert [sorted(one.unit) for one in quantities("45 cents", "en")] == [["¢"]]


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        ("cs", "Draws one or more bends of 90 degrees.", "Nakreslí jeden či více ohybů pod úhlem 90 stupňů."),
        ("fr", "From -100% (no blue) to +100% (full blue).", "Entre - 100 % (pas de bleu) et + 100 % (bleu)."),
        ("zh", "The bag weighs 20 kilograms.", "袋子重40斤。"),
        ("uk", "The lecture lasts 80 minutes.", "Лекція триває годину двадцять хвилин."),
    ],
)
def test_right_ones_are_silent(lang: str, source: str, right: str) -> None:
    assert _told(source, right, lang) == []


def test_a_lost_sign_is_told_beside_a_spaced_one() -> None:
    assert _told("Values from -100% to +100% are possible.", "Von 100 % bis +100 % ist alles möglich.", "de") != []
