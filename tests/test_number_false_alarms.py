"""Quantities that languages write in their own way, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts

CASES = [
    (
        "cs",
        "The prize fell from £128 in May to £90 in June.",
        "Cena klesla ze 128 liber v květnu na 90 liber v červnu.",
        "Cena klesla ze 182 liber v květnu na 90 liber v červnu.",
    ),
    ("cs", "The ticket costs £128 today.", "Lístek dnes stojí 128 liber.", "Lístek dnes stojí 128 eur."),
    (
        "uk",
        "Only files below 25 MB are kept.",
        "Зберігаються лише файли до 25 МБ.",
        "Зберігаються лише файли до 25 ГБ.",
    ),
    ("hi", "A ticket costs 18 to 25 euros here.", "यहाँ एक टिकट 18 से 25 यूरो का है।", "यहाँ एक टिकट 18 से 25 डॉलर का है।"),
    (
        "fa",
        "Keep it above 10 °C all day.",
        "آن را تمام روز بالای ۱۰ درجهٔ سانتی‌گراد نگه دارید.",
        "آن را تمام روز بالای ۱۰ درجهٔ فارنهایت نگه دارید.",
    ),
    ("fr", "Add 180 ml of lukewarm milk.", "Ajouter 18 cl de lait tiède.", "Ajouter 18 dl de lait tiède."),
    ("ko", "Cut it into about 16 slices.", "약 16조각으로 자르세요.", "약 19조각으로 자르세요."),
    ("ko", "It costs about 16 trillion won.", "약 16조 원이 든다.", "약 16억 원이 든다."),
    ("zh", "Eat no more than three or four fruits.", "水果不超过三四个。", "水果不超过五六个。"),
]


def told(lang: str, source: str, target: str) -> list[str]:
    notes = (f"# $x$\n\n{text} Here $a = b + c$.\n" for text in (source, target))
    found = check_texts(*notes, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_own_forms_are_silent_and_faults_beside_them_are_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(lang, source, right) == []
    assert told(lang, source, wrong) != []
