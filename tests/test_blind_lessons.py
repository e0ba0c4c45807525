"""Right sentences of lessons that a blind trial found accused, each beside a fault of the same kind."""

from __future__ import annotations

import pytest

from qa import check_texts


def told(lang: str, source: str, target: str, check: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == check and f.severity == "major"]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("fa", "Both teams scored ten goals.", "هر دو تیم ده گل زدند.", "هر دو تیم دوازده گل زدند."),
        ("tr", "Both teams scored ten goals.", "Her iki takım da on gol attı.", "Her iki takım da üç gol attı."),
        ("vi", "Both teams scored five goals.", "Cả hai đội ghi năm bàn.", "Cả hai đội ghi sáu mươi bàn."),
        ("he", "Both teams scored six goals.", "שתי הקבוצות הבקיעו שש.", "שתי הקבוצות הבקיעו שלוש."),
        (
            "ro",
            "Both teams scored eight goals.",
            "Cele două echipe au marcat opt goluri.",
            "Cele două echipe au marcat zece goluri.",
        ),
        ("it", "Both dice show six.", "I due dadi mostrano sei.", "I due dadi mostrano cinque."),
        ("th", "Both halves are equal.", "ครึ่งทั้งสองเท่ากัน", "ครึ่งทั้งสองเป็นห้าเท่า"),
        ("th", "The price was halved.", "ราคาลดลงครึ่งหนึ่ง", "ราคาเพิ่มเป็นสองเท่า"),
    ],
)
def test_both_and_equal_are_no_other_number(lang: str, source: str, right: str, wrong: str) -> None:
    assert not told(lang, source, right, "number-mismatch")
    assert told(lang, source, wrong, "number-mismatch")


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("The two lenses have equal radii.", "للعدستين نصفا قطرين متساويان.", "للعدستين قطران متساويان."),
        ("Add the radii of the mirror.", "اجمع نصفي قطري المرآة.", "اجمع قطري المرآة."),
        ("The radius of the disc is 3 cm.", "نصفُ قطرِ القرص 3 سم.", "وترُ القرص 3 سم."),
    ],
)
def test_an_arabic_radius_may_be_dual_and_have_vowel_marks(source: str, right: str, wrong: str) -> None:
    assert not told("ar", source, right, "meaning-changed")
    assert told("ar", source, wrong, "meaning-changed")


@pytest.mark.parametrize(("lang", "own"), [("id", "dan"), ("pt", "e"), ("es", "y"), ("tr", "ve"), ("pl", "i")])
def test_two_terms_joined_anew_are_no_block_left_over(lang: str, own: str) -> None:
    source = "## Merge sort and bubble sort\n"
    assert not told(lang, source, f"## Merge sort {own} bubble sort\n", "untranslated-block")
    assert told(lang, source, source, "untranslated-block")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "Contrairement aux rats, les chats dorment dehors.", "Les chats dorment dehors, et les rats aussi."),
        ("fi", "Toisin kuin rotat, kissat nukkuvat ulkona.", "Kissat nukkuvat ulkona, ja rotat nukkuvat ulkona."),
        (
            "pl",
            "Koty, w przeciwieństwie do szczurów, śpią na dworze.",
            "Koty śpią na dworze, a szczury śpią na dworze.",
        ),
    ],
)
def test_unlike_says_that_another_does_not(lang: str, right: str, wrong: str) -> None:
    source = "Cats sleep outside, whereas rats do not."

    def flipped(target: str) -> bool:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return any(f.check == "negation-flipped" for f in found)

    assert not flipped(right)
    assert flipped(wrong)
