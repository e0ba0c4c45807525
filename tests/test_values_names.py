"""Names that the other side cannot say, in any script, and names in each other's place."""

from __future__ import annotations

import pytest

from qa.text.english_names import english_names
from qa.text.names import words_of
from qa.text.transcription import is_read, says


@pytest.mark.parametrize(
    ("english", "text", "lang", "said"),
    [
        ("They met Georgy Filimonov there.", "Там встретили Георгия Филимонова.", "ru", True),
        ("They met Andrei Vorobyov there.", "Там встретили Георгия Филимонова.", "ru", False),
        ("It happened near Jaipur again.", "यह फिर जयपुर के पास हुआ।", "hi", True),
        ("It happened near Lucknow again.", "यह फिर जयपुर के पास हुआ।", "hi", False),
        ("They saw Zhang Yimou there.", "他们在那里见到了张艺谋。", "zh", True),
        ("They saw Chen Kaige there.", "他们在那里见到了张艺谋。", "zh", False),
        ("They saw Ken Watanabe there.", "そこで渡辺謙に会った。", "ja", True),
        ("They saw Hiroyuki Sanada there.", "そこで渡辺謙に会った。", "ja", False),
        ("They work in Naples now.", "Ora lavorano a Napoli.", "it", True),
        ("They work in Palermo now.", "Ora lavorano a Napoli.", "it", False),
        ("They talked in Vienna today.", "Dnes jednali ve Vídni.", "cs", True),
        ("They talked in Prague today.", "Dnes jednali ve Vídni.", "cs", False),
        ("They drank from the Danube there.", "他们在那里喝多瑙河的水。", "zh", True),
        ("They saw Jupiter there.", "そこで木星を見た。", "ja", True),
        ("They saw Jupiter there.", "そこで金星を見た。", "ja", False),
        ("They saw Venus there.", "رأوا الزهرة هناك.", "ar", True),
        ("They saw Saturn there.", "رأوا الزهرة هناك.", "ar", False),
    ],
)
def test_whether_a_text_may_say_a_name(english: str, text: str, lang: str, said: bool) -> None:
    (name,) = english_names(english)
    assert says(name, text, lang, words_of(text)) is said


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor of Leipzig met Burkhard Jung.", ["Leipzig", "Burkhard Jung"]),
        ("The Prime Minister met the Chancellor at Christmas.", []),
        ("In 1798 the engineer Jacques-Marie Le Père arrived.", ["Jacques-Marie Père"]),
        ("On Tuesday the Danish and Parisian guests left in May.", []),
    ],
)
def test_names_of_an_english_text(text: str, names: list[str]) -> None:
    assert [name.text for name in english_names(text)] == names


@pytest.mark.parametrize(("name", "text"), [("Miyazaki", "宮崎"), ("Takahashi", "高橋"), ("Kyoto", "京都")])
def test_japanese_readings(name: str, text: str) -> None:
    assert is_read(name, text)
    assert not is_read("Nakamura", text)
