"""Shares of round numbers, scale words with their endings, and what stands where a number is not looked for."""

from decimal import Decimal

import pytest

from qa import check_texts
from qa.text.numbers import quantities


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "about a quarter of a million lamps", 250_000),
        ("en", "three quarters of a million lamps", 750_000),
        ("fr", "un quart de million de lampes", 250_000),
        ("uk", "чверті мільйона ламп", 250_000),
        ("nl", "een kwart miljoen lampen", 250_000),
        ("de", "eine Viertelmillion Lampen", 250_000),
        ("he", "חצי מיליון מנורות", 500_000),
        ("lv", "pusmiljons lampu", 500_000),
        ("ar", "60 ألفًا", 60_000),
        ("am", "አሥራ ስምንት ወራት", 18),
        ("ja", "3e-4から始める", Decimal("0.0003")),
        ("ko", "3e-4의 값", Decimal("0.0003")),
    ],
)
def test_a_value_is_read(lang: str, text: str, value: Decimal | int) -> None:
    assert any(Decimal(value) in number.values for number in quantities(text, lang))


@pytest.mark.parametrize("text", ["a third of five million lamps", "two thirds of a million lamps"])
def test_no_share_is_taken_of_another_number(text: str) -> None:
    assert not any(number.raw.startswith(text[:15]) and "million" in number.raw for number in quantities(text, "en"))


RIGHT = [
    ("Version 4.2 is larger than version 3.9.", "fa", "نسخهٔ ۴٫۲ بزرگ‌تر از نسخهٔ ۳٫۹ است."),
    ("We tried a quarter of a million files.", "zh", "我们试了 25 万个文件。"),
    ("The train runs at up to 110 km/h.", "ta", "ரயில் மணிக்கு 110 கி.மீ. வரை ஓடுகிறது."),
    ("The number of readers grew to 60 thousand.", "ar", "ارتفع عدد القراء إلى 60 ألفًا."),
    ("The rate was halved every 5,000 steps.", "be", "Хуткасць памяншалася ўдвая кожныя 5000 крокаў."),
    ("Replace `sort` with `heapify` in the loop.", "ar", "استبدل `heapify` بـ `sort` في الحلقة."),
    ("She added salt and one and a half spoons of sugar.", "sv", "Hon tog salt och en och en halv sked socker."),
    ("The lake lies 40 million kilometres away.", "sw", "Ziwa liko umbali wa kilomita milioni 40."),
    ("The lake lies 40 million kilometres away.", "si", "විල කිලෝමීටර මිලියන 40ක් දුරින් ඇත."),
    ("The forest has at least 30 billion leaves.", "my", "တောအုပ်တွင် အရွက် အနည်းဆုံး ဘီလီယံ ၃၀ ရှိသည်။"),
    ("The forest has 300 billion leaves.", "ne", "जंगलमा ३ खर्ब पात छन्।"),
    ("At least 40 of 60 seats are taken.", "am", "ከ60 ቢያንስ 40 መቀመጫዎች ተይዘዋል።"),
    ("The cart rolls at 20 km/h.", "my", "လှည်းသည် တစ်နာရီ ၂၀ ကီလိုမီတာနှုန်းဖြင့် သွားသည်။"),
    ("The cart rolls at 20 km/h.", "km", "រទេះរំកិលក្នុងល្បឿន 20 គីឡូម៉ែត្រក្នុងមួយម៉ោង។"),
    ("The probe flies at 12 km/s.", "ja", "探査機は秒速12kmで飛ぶ。"),
    ("Stop the copy, which lasts an hour.", "he", "עצרו את ההעתקה, שנמשכת שעה."),
]  # fmt: skip
WRONG = [
    ("We tried a quarter of a million files.", "zh", "我们试了 50 万个文件。", "number-mismatch"),
    ("We tried half a million files.", "vi", "Chúng tôi đã thử một phần tư triệu tệp.", "number-mismatch"),
    ("The number of readers grew to 60 thousand.", "ar", "ارتفع عدد القراء إلى 60 مليونًا.", "number-mismatch"),
    ("The train runs at up to 110 km/h.", "ta", "ரயில் மணிக்கு 110 மீட்டர் வரை ஓடுகிறது.", "number-mismatch"),
    ("The lake lies 40 million kilometres away.", "sw", "Ziwa liko umbali wa kilomita bilioni 40.", "number-mismatch"),
    ("The lake lies 40 kilometres away.", "si", "විල කිලෝමීටර මිලියන 40ක් දුරින් ඇත.", "number-mismatch"),
    ("The forest has at least 30 billion leaves.", "my", "တောအုပ်တွင် အရွက် အနည်းဆုံး သန်း ၃၀ ရှိသည်။", "number-mismatch"),
    ("The forest has 300 billion leaves.", "ne", "जंगलमा ३ अर्ब पात छन्।", "number-mismatch"),
    ("At least 40 of 60 seats are taken.", "am", "ከ60 ቢሊዮን ቢያንስ 40 መቀመጫዎች ተይዘዋል።", "number-mismatch"),
    ("The cart rolls at 20 km/h.", "my", "လှည်းသည် တစ်စက္ကန့် ၂၀ မီတာနှုန်းဖြင့် သွားသည်။", "number-mismatch"),
    ("The cart rolls at 20 km/h.", "km", "រទេះរំកិលបាន 20 គីឡូម៉ែត្រ។", "number-mismatch"),
    ("The probe flies at 12 km/s.", "ja", "探査機は時速12kmで飛ぶ。", "number-mismatch"),
    ("Change `sort` to `heapify` in the loop.", "ar", "غيّر `heapify` إلى `sort` في الحلقة.", "inline-code-changed"),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_what_is_right_is_not_told(source: str, lang: str, target: str) -> None:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    assert not [one.message for one in found if one.severity.value in ("major", "critical")]


@pytest.mark.parametrize(("source", "lang", "target", "check"), WRONG)
def test_what_is_wrong_is_told(source: str, lang: str, target: str, check: str) -> None:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    assert check in {one.check for one in found if one.severity.value in ("major", "critical")}
