"""Number words as languages of Asia and Africa write them, halves, decades and hours among them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.numbers.decades import decades
from qa.text.numbers.quantities import quantities
from qa.text.numbers.spelled import spelled


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("am", "ከሃያ አምስት", 25),
        ("am", "በአሥራ አንድ", 11),
        ("am", "ሦስት ሺህ", 3000),
        ("fil", "dalawampu't tatlong", 23),
        ("fil", "labing-isang", 11),
        ("fil", "apat na raang", 400),
        ("ar", "خمسًا وعشرين", 25),
        ("ar", "مئتين وخمسين", 250),
        ("ar", "مئة وخمسة وعشرون", 125),
        ("he", "מאתיים וחמישים", 250),
        ("he", "השלוש-עשרה", 13),
        ("hy", "երկու հարյուր հիսուն", 250),
        ("ka", "ორას ორმოცდაათი", 250),
        ("ta", "இருநூற்று ஐம்பது", 250),
        ("te", "రెండు వందల ఇరవై ఐదు", 225),
        ("sw", "elfu tatu mia tano", 3500),
        ("vi", "bốn mươi", 40),
        ("vi", "hai trăm năm mươi", 250),
    ],
)
def test_is_read_whole(lang: str, text: str, value: int) -> None:
    assert [(one.start, one.end, one.value) for one in spelled(text, lang)] == [(0, len(text), value)]


def test_vietnamese_years_are_no_fives() -> None:
    found = [[one.value for one in spelled(text, "vi")] for text in ("hai mươi năm", "mười năm", "một trăm năm trước")]
    assert found == [[20], [10], [100]]
    assert [one.value for one in spelled("hai mươi lăm", "vi")] == [25]


def test_hebrew_decades() -> None:
    words, digits = "שנות השמונים של המאה התשע-עשרה", "שנות ה-80 של המאה ה-20"
    assert [set(one.values) for one in decades(words, "he")] == [{Decimal(1880)}]
    assert [set(one.values) for one in decades(digits, "he")] == [{Decimal(1980)}]


def test_chinese_multiples_on_top() -> None:
    assert [set(one.values) for one in quantities("重三倍", "zh")] == [{Decimal(3), Decimal(4)}]
    assert [set(one.values) for one in quantities("涨到三倍", "zh")] == [{Decimal(3)}]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("hy", "The fan needs 230 V.", "Օդափոխիչին պետք է 230 Վ։", "Օդափոխիչին պետք է 230 Ա։"),
        ("am", "She stayed for thirty-two days.", "ለሠላሳ ሁለት ቀናት ቆየች።", "ለአርባ ሁለት ቀናት ቆየች።"),
        ("am", "The shop closes at a quarter to eight.", "ሱቁ ለሁለት ሩብ ጉዳይ ይዘጋል።", "ሱቁ ለአሥራ አንድ ሩብ ጉዳይ ይዘጋል።"),
        ("vi", "They lived there for thirty years.", "Họ sống ở đó ba mươi năm.", "Họ sống ở đó bốn mươi năm."),
        (
            "id",
            "The shop opens at half past eight.",
            "Toko buka pukul setengah sembilan.",
            "Toko buka pukul setengah tujuh.",
        ),
        ("zh", "The new pump is three times as heavy.", "新泵重两倍。", "新泵重四倍。"),
        ("kk", "The bus came at a quarter to nine.", "Автобус тоғызға он бес минут қалғанда келді.", ""),
        ("ar", "It took thirty-five minutes.", "استغرق الأمر خمسًا وثلاثين دقيقة.", "استغرق الأمر خمسًا وأربعين دقيقة."),
    ],
)
def test_another_number_is_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert not told(lang, source, right)
    assert not wrong or Severity.MAJOR in told(lang, source, wrong)


def test_a_day_that_stands_beside_its_own_is_unsure() -> None:
    source = "School begins on 3 May instead of the tenth."
    assert told("ta", source, "மே 10-க்குப் பதிலாக 3 அன்றே பள்ளி தொடங்குகிறது.") in ([], [Severity.MINOR])
    assert told("ta", "School begins on 3 May.", "மே 10 அன்று பள்ளி தொடங்குகிறது.") == [Severity.MAJOR]


def told(lang: str, source: str, target: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity for one in found if one.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "kn",
            "Seven million people live there.",
            "ಅಲ್ಲಿ ಎಪ್ಪತ್ತು ಲಕ್ಷ ಜನ ವಾಸಿಸುತ್ತಾರೆ.",
            "ಅಲ್ಲಿ ತೊಂಬತ್ತು ಲಕ್ಷ ಜನ ವಾಸಿಸುತ್ತಾರೆ.",
        ),
        ("ne", "It happened to six thousand of them.", "तीमध्ये छ हजारलाई यस्तो भयो।", "तीमध्ये नौ हजारलाई यस्तो भयो।"),
        ("ne", "One bulb in a thousand is faulty.", "हजारमा एउटा चिम खराब छ।", ""),
        (
            "sw",
            "The bus carried thirteen people.",
            "Basi lilibeba watu kumi na watatu.",
            "Basi lilibeba watu kumi na wanne.",
        ),
    ],
)
def test_scale_words_with_endings_and_classes(lang: str, source: str, right: str, wrong: str) -> None:
    assert not told(lang, source, right)
    assert not wrong or Severity.MAJOR in told(lang, source, wrong)
