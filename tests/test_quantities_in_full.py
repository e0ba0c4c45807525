"""Quantities in forms that were not read: powers behind a length, scales of heat, cases, capitals of Turkish."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("source", "right", "wrong", "lang"),
    [
        ("It holds 70 cubic metres of oil.", "Es fasst 70 Kubikmeter Öl.", "Es fasst 70 Kubikkilometer Öl.", "de"),
        (
            "It covers 70 square kilometres of land.",
            "Il couvre 70 kilomètres carrés de terre.",
            "Il couvre 70 mètres carrés de terre.",
            "fr",
        ),
        ("It covers 30 square metres.", "מכסה 30 מטרים רבועים.", "מכסה 30 קילומטרים רבועים.", "he"),
        ("It covers 30 square metres.", "تغطي 30 مترًا مربعًا.", "تغطي 30 كيلومترًا مربعًا.", "ar"),
        ("Bake it at 350 °F.", "화씨 350도에서 구우세요.", "섭씨 350도에서 구우세요.", "ko"),
        ("Store it at 40 °F.", "请在华氏40度下保存。", "请在摄氏40度下保存。", "zh"),
        (
            "Sales fell by a third in June.",
            "İndirim haziranda üçte bir azaldı.",
            "İndirim haziranda dörtte bir azaldı.",
            "tr",
        ),
        (
            "It lasted for twelve days.",
            "Це тривало протягом дванадцяти днів.",
            "Це тривало протягом тринадцяти днів.",
            "uk",
        ),
        ("It lasted for twelve days.", "Trvalo to do dvanácti dnů.", "Trvalo to do třinácti dnů.", "cs"),
        (
            "Prices fell 4,500 times less than in May.",
            "Les prix, 4 500 fois moins qu'en mai.",
            "Les prix, 4 500 fois moins qu'en mars.",
            "fr",
        ),
        ("They died within a week.", "Они погибли за неделю.", "Они погибли за месяц.", "ru"),
        ("They came back within a year.", "Vrátili se během roku.", "Vrátili se během měsíce.", "cs"),
        ("The price doubled.", "Az ár megduplázódott.", "Az ár megháromszorozódott.", "hu"),
        (
            "It works since 3.11.4, and not in 3.10.",
            "Läuft ab 3.11.4, und nicht in 3.10.",
            "Läuft ab 3.11.4, und nicht in 3.1.",
            "de",
        ),
    ],
)
def test_right_and_wrong(source: str, right: str, wrong: str, lang: str) -> None:
    assert _majors(source, right, lang) == []
    assert _majors(source, wrong, lang) != []


def test_a_month_is_no_part_of_a_decimal() -> None:
    source = "Prices rose by 4.5 percent, more than in May."
    assert _majors(source, "Ceny wzrosły o 4,5 procent, więcej niż w maju.", "pl") == []
    assert _majors(source, "Ceny wzrosły o 4,5 procent, więcej niż w marcu.", "pl") != []


def test_grouped_numbers_are_no_versions() -> None:
    assert _majors("It has 1.5 of 1,250,300 rows.", "Es hat 1,5 von 1.250.300 Zeilen.", "de") == []


WEEKS = "In the fourth week we repeat the sixth exercise."
BOUNDS = "Use at least 8 letters."


@pytest.mark.parametrize(
    ("source", "right", "wrong", "lang"),
    [
        (WEEKS, "Í fjórðu viku endurtökum við sjöttu æfinguna.", "Í fjórðu viku endurtökum við níundu æfinguna.", "is"),
        (
            WEEKS,
            "Laugarren astean seigarren ariketa egingo dugu.",
            "Bosgarren astean seigarren ariketa egingo dugu.",
            "eu",
        ),
        (WEEKS, "Төртінші аптада алтыншысын қайталаймыз.", "Төртінші аптада жетіншісін қайталаймыз.", "kk"),
        (WEEKS, "Төртүнчү аптада алтынчы көнүгүү.", "Бешинчи аптада алтынчы көнүгүү.", "ky"),
        (WEEKS, "Dördüncü həftədə altıncısını təkrar edirik.", "Dördüncü həftədə yeddincisini təkrar edirik.", "az"),
        (WEEKS, "Toʻrtinchi haftada oltinchi mashq.", "Toʻrtinchi haftada yettinchi mashq.", "uz"),
        (WEEKS, "მეოთხე კვირაში მეექვსე სავარჯიშო.", "მეხუთე კვირაში მეექვსე სავარჯიშო.", "ka"),
        (WEEKS, "চতুর্থ সপ্তাহে ষষ্ঠ অনুশীলন।", "চতুর্থ সপ্তাহে সপ্তম অনুশীলন।", "bn"),
        (WEEKS, "നാലാം ആഴ്ചയിൽ ആറാമത്തെ അഭ്യാസം.", "നാലാം ആഴ്ചയിൽ ഏഴാമത്തെ അഭ്യാസം.", "ml"),
        (BOUNDS, "Kasutage vähemalt 8 tähte.", "Kasutage kuni 8 tähte.", "et"),
        (BOUNDS, "Koristite najmanje 8 slova.", "Koristite najviše 8 slova.", "hr"),
        (BOUNDS, "কমপক্ষে ৮টি অক্ষর দিন।", "সর্বোচ্চ ৮টি অক্ষর দিন।", "bn"),
        (BOUNDS, "ใช้อย่างน้อย 8 ตัวอักษร", "ใช้ไม่เกิน 8 ตัวอักษร", "th"),
        ("It lasts 14 days.", "ಇದು 14 ದಿನಗಳ ಕಾಲ ಇರುತ್ತದೆ.", "ಇದು 14 ವಾರಗಳ ಕಾಲ ಇರುತ್ತದೆ.", "kn"),
        ("It lasts 90 seconds.", "Maireann sé 90 soicind.", "Maireann sé 90 nóiméad.", "ga"),
        ("Two dozen eggs lie there.", "Hai tá trứng nằm đó.", "Ba tá trứng nằm đó.", "vi"),
        ("The face is 4 mm² wide.", "Торец имеет 4 мм².", "Торец имеет 4 см².", "ru"),
        ("It lasts two and a half hours.", "এটা আড়াই ঘণ্টা চলে।", "এটা দেড় ঘণ্টা চলে।", "bn"),
        ("Some 2,500 goats graze.", "প্রায় আড়াই হাজার ছাগল চরে।", "প্রায় সাড়ে তিন হাজার ছাগল চরে।", "bn"),
        ("It lasts two and a half hours.", "તે અઢી કલાક ચાલે છે.", "તે દોઢ કલાક ચાલે છે.", "gu"),
        ("Some 150,000 goats graze.", "প্রায় দেড় লাখ ছাগল চরে।", "প্রায় আড়াই লাখ ছাগল চরে।", "bn"),
        ("Thirty-five goats graze.", "পঁয়ত্রিশটি ছাগল চরে।", "পঁয়তাল্লিশটি ছাগল চরে।", "bn"),
        ("Thirty stalls stand there.", "มีแผงสามสิบแผง", "มีแผงสิบสามแผง", "th"),
        ("It has 250 stalls.", "มีสองร้อยห้าสิบแผง", "มีสองร้อยหกสิบแผง", "th"),
        ("Add three quarters of a kilo.", "पौन किलो मिलाएँ।", "आधा किलो मिलाएँ।", "hi"),
        ("Thirteen goats graze.", "Oʻn uchta echki oʻtlaydi.", "Oʻn toʻrtta echki oʻtlaydi.", "uz"),
    ],
)
def test_quantities_of_rarer_languages(source: str, right: str, wrong: str, lang: str) -> None:
    def majors(target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return [f.message for f in found if f.check in ("number-mismatch", "meaning-changed") and f.severity == "major"]

    assert majors(right) == [] and len(majors(wrong)) == 1
