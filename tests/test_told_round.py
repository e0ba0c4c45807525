"""What languages of Asia and Africa tell by a turn of their own, and what a word of theirs only seems to say."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity
from qa.parse.sentences import sentences
from qa.text.han import is_simplified_only

LIMIT = "Bring at most four chairs."
PIECES = "Some pieces of glass lay on the table."


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        ("mr", LIMIT, "चारपेक्षा जास्त खुर्च्या आणू नका."),
        ("hi", LIMIT, "चार से ज़्यादा कुर्सियाँ न लाएँ।"),
        ("bn", LIMIT, "চারটির বেশি চেয়ার আনবেন না।"),
        ("fil", "The box needs at least seven nails.", "Hindi bababa sa pitong pako ang kailangan ng kahon."),
        ("fil", "After two weeks the snow was gone.", "Pagkaraan ng dalawang linggo, wala na ang niyebe."),
        ("fa", "I have not read the book yet.", "هنوز کتاب را نخوانده‌ام."),
        ("fa", "They have not knocked on the door.", "در نزده‌اند."),
        ("ko", PIECES, "탁자 위에 유리 조각이 놓여 있었다."),
        ("he", "The hospitals are full in winter.", "בתי החולים מלאים בחורף."),
        ("he", "The factory was sold last year.", "בית החרושת נמכר בשנה שעברה."),
        ("kk", "Wash the ink off your fingers.", "Қолыңыздағы сияны жуыңыз."),
        ("he", "Baghdad lies on the Tigris.", "בגדאד שוכנת על נהר החידקל."),
        ("ko", "England won the match.", "영국이 그 경기를 이겼다."),
        ("th", "Our neighbour, Mr Osei, is a baker.", "คุณโอเซเพื่อนบ้านของเราเป็นคนทำขนมปัง"),
        ("az", "Buses leave at eight, eleven, one and four.", "Avtobuslar səkkizdə, on birdə, birdə və dörddə gedir."),
        (
            "mn",
            'The last country in Europe was Greece. That is why the "October Revolution" was in November.',
            'Европт хамгийн сүүлд Грек шилжсэн. "Октябрийн хувьсгал" арван нэгдүгээр сард болсны учир энэ.',
        ),
    ],
)
def test_right_sentences_are_silent(lang: str, source: str, right: str) -> None:
    assert not told(lang, source, right)


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        ("mr", "Bring the four chairs.", "चार खुर्च्या आणू नका."),
        ("hi", "The window must be opened.", "खिड़की नहीं खोलनी चाहिए।"),
        ("fa", "I have not written the letter yet.", "هنوز نامه را نوشته‌ام."),
        ("ko", "Some rooms have a window.", "각각의 방에 창문이 있다."),
        ("az", "Apples, pears and plums are sold here.", "Burada alma, alma və gavalı satılır."),
    ],
)
def test_wrong_ones_are_told(lang: str, source: str, wrong: str) -> None:
    assert Severity.MAJOR in told(lang, source, wrong)


def test_a_character_of_both_standards() -> None:
    assert not is_simplified_only("擀")
    assert is_simplified_only("铜")


def told(lang: str, source: str, target: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity for one in found if one.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        ("ku", "The prices in the old town are low.", "Biha li bajarê kevn kêm in."),
        ("ku", "The lake has almost dried up.", "Gol hema hema hişk bûye."),
        ("he", "Stir in the flour slowly.", "ערבבו את הקמח לאט לאט."),
        ("sw", "Stir in the flour little by little.", "Changanya unga kidogo kidogo."),
    ],
)
def test_own_and_doubled_words(lang: str, source: str, right: str) -> None:
    assert not told(lang, source, right)
    assert told("ku", "The old lake has dried up.", "Gola kevn kevn hişk bûye.")


def test_a_burmese_comma_ends_no_sentence() -> None:
    text = "ပထမနေ့မှာ မိုးရွာတယ်၊ ဒုတိယနေ့မှာ နေသာတယ်။ ကျွန်တော်တို့ ပြန်လာတယ်။"
    cut = [text[start:end] for start, end in sentences(text, "my")]
    assert cut == [text[: text.index("။") + 1], text[text.index("။") + 2 :]]


def test_spaces_end_no_sentence_beside_full_stops() -> None:
    text = "យើងបានដើរតាមដងទន្លេអស់រយៈពេលពីរម៉ោង ហើយបានសម្រាកនៅក្រោមដើមឈើធំមួយ។ វាស្អាតណាស់។"
    assert len(sentences(text, "km")) == 2
