"""What each script makes of the letters of English names: who is heard in a sentence, and who is not."""

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.hearing import heard, loudness, share, sounds

SAID = [
    ("Lindqvist", "린드크비스트가 편지를 썼다", "ko"),
    ("Castellanos", "卡斯特利亚诺斯写了一封信", "zh"),
    ("Castellanos", "كتب كاستيانوس رسالة", "ar"),
    ("Okonkwo", "אוקונקוו כתב מכתב", "he"),
    ("Vermeulen", "フェルメーレンが手紙を書いた", "ja"),
    ("Petrosyan", "पेट्रोसियन ने पत्र लिखा", "hi"),
    ("Bristol", "บริสตอลเป็นเมืองท่า", "th"),
    ("Zhou", "Письмо написал Чжоу", "ru"),
    ("Uma", "Юма написа писмо", "bg"),
    ("Monet", "מונה צייר גשר", "he"),
    ("Szymanski", "სიმანსკიმ წერილი დაწერა", "ka"),
]
OTHER = [
    ("Lindqvist", "카스텔라노스가 편지를 썼다", "ko"),
    ("Castellanos", "林德奎斯特写了一封信", "zh"),
    ("Castellanos", "كتب ليندكفيست رسالة", "ar"),
    ("Okonkwo", "ורמיולן כתב מכתב", "he"),
    ("Vermeulen", "オコンクウォが手紙を書いた", "ja"),
    ("Petrosyan", "कास्टेलानोस ने पत्र लिखा", "hi"),
    ("Bristol", "ลิสบอนเป็นเมืองท่า", "th"),
    ("Szymanski", "ვერმეულენმა წერილი დაწერა", "ka"),
]


@pytest.mark.parametrize(("name", "text", "lang"), SAID)
def test_a_name_is_heard(name: str, text: str, lang: str) -> None:
    assert share(name, text, lang) > 0.3, (heard(name, text, lang), loudness(name, lang))


@pytest.mark.parametrize(("name", "text", "lang"), OTHER)
def test_another_name_is_not(name: str, text: str, lang: str) -> None:
    assert share(name, text, lang) < 0.3, (heard(name, text, lang), loudness(name, lang))


def test_a_name_in_its_own_letters_is_heard_in_any_script() -> None:
    assert share("Evernote", "彼はEvernoteにメモを取る", "ja") >= 1
    assert heard("Kyoto", "京都", "ja") is None


def test_most_scripts_have_a_table() -> None:
    assert len(sounds()) > 20


# (language, source, right translation, wrong one)
TOLD = [
    ("ko", "Yesterday Elena Castellanos closed the shop early.",
     "어제 엘레나 카스테야노스가 가게를 일찍 닫았다.", "어제 잉그리드 베리스트룀이 가게를 일찍 닫았다."),
    ("ar", "The roof was repaired by Lindqvist before the rain.",
     "أصلح ليندكفيست السقف قبل المطر.", "أصلح كاستيانوس السقف قبل المطر."),
    ("zh", "The roof was repaired by Castellanos before the rain.",
     "下雨前卡斯特利亚诺斯修好了屋顶。", "下雨前林德奎斯特修好了屋顶。"),
    ("fa", "The old mill near Winnipeg still grinds corn.",
     "آسیاب قدیمی نزدیک وینیپگ هنوز ذرت آسیاب می‌کند.", "آسیاب قدیمی نزدیک ملبورن هنوز ذرت آسیاب می‌کند."),
    ("hi", "The roof was repaired by Castellanos before the rain.",
     "बारिश से पहले कास्टेलानोस ने छत की मरम्मत की।", "बारिश से पहले उन्होंने छत की मरम्मत की।"),
    ("ja", "She draws all her maps in Inkscape at night.",
     "彼女は夜に地図をすべてInkscapeで描く。", "彼女は夜に地図をすべてPhotoshopで描く。"),
    ("ka", "The roof was repaired by Szymanski before the rain.",
     "წვიმამდე სახურავი სიმანსკიმ შეაკეთა.", "წვიმამდე სახურავი ვერმეულენმა შეაკეთა."),
]  # fmt: skip
SILENT = [
    ("ja", "Summer storms close the harbour for a week.", "夏の嵐で港は一週間閉鎖される。"),
    ("ar", "Summer leaves her guests tired and happy.", "يترك الصيف ضيوفه متعبين وسعداء."),
    ("bg", "Usain painted the old gate behind the house.", "Юсейн боядиса старата порта зад къщата."),
    ("hi", "The answer came from Nadia Al-Masri in June.", "जवाब जून में नादिया अल-मसरी से आया।"),
    ("bn", "The garden was planted by Huang Lei last year.", "বাগানটি গত বছর হুয়াং লেই লাগিয়েছিলেন।"),
]


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [
        one.message
        for one in found
        if one.check == "name-mismatch" and one.severity in (Severity.MAJOR, Severity.CRITICAL)
    ]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), TOLD)
def test_who_is_not_heard_is_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert not _majors(source, right, lang)
    assert _majors(source, wrong, lang)


@pytest.mark.parametrize(("lang", "source", "right"), SILENT)
def test_who_is_heard_and_what_is_no_name_are_not(lang: str, source: str, right: str) -> None:
    assert not _majors(source, right, lang)
