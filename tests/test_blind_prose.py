"""Right sentences of news and daily life that a blind trial found accused, each beside a fault of the same kind."""

from __future__ import annotations

import pytest

from qa import check_texts


def told(lang: str, source: str, target: str, check: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == check and f.severity == "major"]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("Sow them in mid-April.", "Zaai ze half april.", "Zaai ze half mei."),
        ("We leave in mid-October.", "We vertrekken half oktober.", "We vertrekken half november."),
        ("The shop opens at half past two.", "De winkel gaat om half drie open.", "De winkel gaat om half vier open."),
    ],
)
def test_the_middle_of_a_dutch_month_is_no_hour(source: str, right: str, wrong: str) -> None:
    assert not told("nl", source, right, "number-mismatch")
    assert told("nl", source, wrong, "number-mismatch")


def test_hardly_any_is_nearly_none() -> None:
    source = "Hardly any economist believes in more than 2 cuts this year."
    assert not told("pt", source, "Quase nenhum economista acredita em mais de 2 cortes este ano.", "negation-flipped")
    assert told("pt", source, "Quase todos os economistas acreditam em mais de 2 cortes este ano.", "meaning-changed")
    wrong = "Os economistas não acreditam em mais de 2 cortes este ano."
    assert told("pt", "Economists believe in more than 2 cuts this year.", wrong, "negation-flipped")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("ka", "40-ზე მეტი ადამიანი უსიტყვოდ უყურებდა.", "40-ზე მეტი ადამიანი სიტყვით უყურებდა."),
        ("et", "Üle 40 inimese vaatas sõnatult.", "Üle 40 inimese vaatas sõnaga."),
    ],
)
def test_without_may_be_an_ending(lang: str, right: str, wrong: str) -> None:
    source = "More than 40 people watched without a word."
    assert not told(lang, source, right, "negation-flipped")
    assert told(lang, source, wrong, "negation-flipped")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("da", "Hverken banken eller regeringen venter en recession.", "Banken traf en decision i maj."),
        ("sv", "Varken banken eller regeringen väntar en recession.", "Banken fattade en decision i maj."),
    ],
)
def test_learned_nouns_of_danish_and_swedish_are_no_english(lang: str, right: str, wrong: str) -> None:
    source = "Neither the bank nor the government expects a recession."
    found = check_texts(source, right, source_lang="en", target_lang=lang)
    assert not [f for f in found if f.check == "untranslated-fragment"]
    assert told(lang, "The bank took a decision in May.", wrong, "untranslated-fragment")


@pytest.mark.parametrize("spelled", ["\u09a8\u09af\u09bc", "\u09a8\u09df"])
def test_bengali_is_not_is_no_nine(spelled: str) -> None:
    """The one word is both, in either of its spellings."""
    found = check_texts("Two plants are not enough.", f"দুটি গাছ যথেষ্ট {spelled}।", source_lang="en", target_lang="bn")
    assert not [f for f in found if f.check == "number-mismatch"]


def test_a_bengali_nine_is_told() -> None:
    assert told("bn", "Two plants are enough.", "নয়টি গাছ যথেষ্ট।", "number-mismatch")
    assert told("bn", "Two kilos are enough.", "নয় কেজি যথেষ্ট।", "number-mismatch")


def test_a_mayoress_is_a_mayor_in_arabic() -> None:
    source = "The mayor refused to resign."
    right, wrong = (
        check_texts(source, target, source_lang="en", target_lang="ar")
        for target in ("رفضت رئيسة البلدية الاستقالة.", "رفضت رئيسة الجامعة الاستقالة.")
    )
    assert not [f for f in right if f.check == "meaning-changed"]
    assert [f for f in wrong if f.check == "meaning-changed"]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        (
            "hi",
            "मरीज़ ऑपरेशन के 6 घंटे बाद ही खाना खा सकता है।",
            "मरीज़ ऑपरेशन के 6 घंटे बाद तक खाना खा सकता है।",
        ),
        (
            "bn",
            "রোগী অস্ত্রোপচারের ৬ ঘণ্টা পরেই খেতে পারবেন।",
            "রোগী অস্ত্রোপচারের ৬ ঘণ্টা পর পর্যন্ত খেতে পারবেন।",
        ),
    ],
)
def test_only_after_is_not_until(lang: str, right: str, wrong: str) -> None:
    source = "The patient may not eat until 6 hours after the operation."
    assert not told(lang, source, right, "negation-flipped")
    assert told(lang, source, wrong, "negation-flipped")


@pytest.mark.parametrize(
    ("lang", "right"),
    [
        ("th", "ผู้ป่วยจะทานอาหารได้ก็ต่อเมื่อผ่านไป 6 ชั่วโมงหลังผ่าตัด"),
        ("af", "Die pasiënt mag eers 6 uur ná die operasie eet."),
        ("is", "Sjúklingurinn má fyrst borða 6 klukkustundum eftir aðgerðina."),
        ("ta", "அறுவை சிகிச்சைக்கு 6 மணி நேரத்திற்குப் பிறகுதான் நோயாளி சாப்பிடலாம்."),
        ("mr", "रुग्ण शस्त्रक्रियेच्या 6 तासांनंतरच जेवू शकतो."),
        ("gu", "દર્દી ઑપરેશનના 6 કલાક પછી જ ખાઈ શકે છે."),
        ("ur", "مریض آپریشن کے 6 گھنٹے بعد ہی کھا سکتا ہے۔"),
        ("kn", "ರೋಗಿಯು ಶಸ್ತ್ರಚಿಕಿತ್ಸೆಯ 6 ಗಂಟೆಗಳ ನಂತರವೇ ತಿನ್ನಬಹುದು."),
    ],
)
def test_only_after_in_languages_of_fewer_lessons(lang: str, right: str) -> None:
    source = "The patient may not eat until 6 hours after the operation."
    assert not told(lang, source, right, "negation-flipped")


def test_a_hebrew_unit_may_have_a_letter_before_it() -> None:
    source = "Add no more than 1.5 litres of water."
    right, wrong = (
        check_texts(source, target, source_lang="en", target_lang="he")
        for target in ("הוסיפו לא יותר מליטר וחצי מים.", "הוסיפו לא יותר מליטר מים.")
    )
    assert not [f for f in right if f.check == "number-mismatch"]
    assert [f for f in wrong if f.check == "number-mismatch"]
    assert told("he", source, "הוסיפו לא יותר ממטר וחצי מים.", "number-mismatch")
