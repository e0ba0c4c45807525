"""Months and weekdays alone, zones in words, discounts, halves of units, shares and number words of more languages."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

WRONG = [
    ("Registration opens in April.", "ro", "Înscrierile încep în {aprilie|august}."),
    ("The pool closes in October.", "el", "Η πισίνα κλείνει τον {Οκτώβριο|Δεκέμβριο}."),
    ("The race is held in January.", "hr", "Utrka se održava u {siječnju|srpnju}."),
    ("Repairs begin in May.", "lt", "Remontas prasideda {gegužę|spalį}."),
    ("The library is closed on Friday.", "sr", "Библиотека је затворена {петком|средом}."),
    ("The bakery is closed on Wednesday.", "el", "Ο φούρνος είναι κλειστός την {Τετάρτη|Πέμπτη}."),
    ("The bakery is closed on Friday.", "vi", "Tiệm bánh đóng cửa vào {thứ Sáu|thứ Ba}."),
    (
        "The call starts at 4 p.m. Pacific Time.",
        "pt",
        "A chamada começa às 16h, {horário do Pacífico|horário do Leste}.",
    ),
    ("The call starts at 9:00 Moscow time.", "zh", "会议于{莫斯科时间|北京时间}9:00开始。"),
    ("All books are 30% off.", "zh", "图书全部打{七折|三折}。"),
    ("Add half a teaspoon of salt.", "it", "Aggiungete {mezzo cucchiaino|un cucchiaino} di sale."),
    ("Bake for half an hour.", "gl", "Enfornar durante {media hora|unha hora}."),
    ("Two fifths of the seats are taken.", "hu", "A helyek {kétötöde|háromötöde} foglalt."),
    ("Two thirds of the seats are taken.", "az", "Yerlərin {üçdə ikisi|dörddə üçü} tutulub."),
    ("Sixteen boats left.", "ro", "Au plecat {șaisprezece|paisprezece} bărci."),
    ("Three guests left.", "te", "{ముగ్గురు|ఐదుగురు} అతిథులు వెళ్ళారు."),
    ("Wait for five minutes.", "ar", "انتظر {خمس دقائق|عشر دقائق}."),
    ("Wait for six months.", "fa", "{شش ماه|نه ماه} صبر کنید."),
    ("The fee has risen sixfold.", "ru", "Плата выросла в {шесть|восемь} раз."),
    ("The pot holds 12 litres.", "pl", "Garnek mieści 12 {litrów|galonów}."),
    ("The ticket costs 80 Hong Kong dollars.", "zh", "门票80{港元|美元}。"),
    ("Rest for 20 minutes.", "sl", "Počivajte 20 {minut|ur}."),
]


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_told_and_silent(source: str, lang: str, target: str) -> None:
    before, _, rest = target.partition("{")
    forms, _, after = rest.partition("}")
    right, wrong = (f"{before}{form}{after}" for form in forms.split("|"))
    assert not _majors(source, lang, right)
    assert _majors(source, lang, wrong)


SILENT = [
    ("The soup needs one and a half cups of water.", "fr", "La soupe demande une tasse et demie d'eau."),
    ("The third gate is closed.", "vi", "Cổng thứ ba đóng cửa."),
    ("The fourth gate is closed.", "el", "Η τέταρτη πύλη είναι κλειστή."),
    ("He sold more paintings.", "ro", "A vândut mai multe tablouri."),
    ("The call is at 3 p.m. Eastern Time.", "fr", "L'appel est à 15 h, heure de l'Est."),
    (
        "Summer time begins in the eastern half of the country.",
        "es",
        "El horario de verano empieza en el este del país.",
    ),
    ("Half a year passed.", "de", "Sechs Monate vergingen."),
    ("He folded the sheet twice.", "zh", "他把纸对折了两次。"),
]


@pytest.mark.parametrize(("source", "lang", "target"), SILENT)
def test_words_that_are_something_else(source: str, lang: str, target: str) -> None:
    assert not _majors(source, lang, target)


def _majors(source: str, lang: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.check}: {one.message}" for one in found if one.severity.rank >= Severity.MAJOR.rank]
