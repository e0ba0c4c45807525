"""Sentences in many scripts; protected stretches; random text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.parse.sentences import sentences
from tests.effort import assert_like_prose


def cut(text: str, lang: str, protected: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[a:b] for a, b in sentences(text, lang, protected)]


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("en", ["We use e.g. Adam.", "See Fig. 2 for details."]),
        ("de", ["Das gilt z. B. für Dr. Müller.", "Am 3. Mai war es so weit."]),
        ("hi", ["यह अच्छा है।", "क्या यह सही है?", "हाँ।"]),
        ("zh", ["损失很小。", "为什么？", "因为学习率是 0.1。"]),
        ("ja", ["これは例です。", "次に進みます。"]),
        ("ar", ["هذا مثال.", "هل هو صحيح؟", "نعم."]),
        ("xx", ["One sentence.", "Another one."]),
    ],
)
def test_languages(lang: str, parts: list[str]) -> None:
    glue = "" if lang in {"zh", "ja"} else " "
    assert cut(glue.join(parts), lang) == parts


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        ("it", ["D'inverno il fiume non gela mai.", "Le barche restano in acqua."]),
        ("it", ["Si arriva a piedi in due ore.", "La strada è ripida."]),
        ("es", ["El camino baja hasta el mar.", "Allí hay un faro."]),
        ("es", ["El cuero seco no cierra bien.", "La tabla está en el manual."]),
        ("es", ["Lo dijo el Sr. López.", "Véase el art. 5 de la ley."]),
        ("nb", ["Hun vet det.", "Huset er stort."]),
        ("nl", ["Ik weet dat.", "Het huis is groot."]),
        ("de", ["Er sieht mich.", "Das Haus ist groß.", "Frag Dr. Weiss."]),
        ("sv", ["Vi tar den med.", "Huset är stort."]),
        ("hr", ["Ona ga boji se.", "Kuća je velika."]),
        ("ro", ["Se fierbe două ore.", "Casa este mare."]),
        ("uk", ["Це новий вид.", "Він рідкісний."]),
        ("de", ["Die Brücke wurde im 13. Jahrhundert gebaut.", "Sie hat das 4. Hochwasser überstanden."]),
        ("de", ["Am 5. Tag ruht der Teig.", "Wir bleiben bis zum 6.", "Danach fahren wir heim."]),
        ("de", ["Es waren 13.", "Tische gab es nur 4.", "Das war zu wenig."]),
        ("da", ["Kirken er fra det 13. århundrede.", "Der var 13.", "Der kom flere."]),
        ("en", ["The answer is 13.", "x is even."]),
    ],
)
def test_words_that_end_sentences_and_ordinals_that_do_not(lang: str, parts: list[str]) -> None:
    assert cut(" ".join(parts), lang) == parts


def test_thai_is_cut_at_spaces_between_long_phrases() -> None:
    parts = ["แบบจำลองนี้เรียนรู้จากข้อมูลจำนวนมาก", "จากนั้นจึงทำนายผลลัพธ์ใหม่ได้อย่างแม่นยำ"]
    assert cut(" ".join(parts), "th") == parts
    assert cut("ค่า x คือ 3", "th") == ["ค่า x คือ 3"]


def test_thai_spaces_around_numbers_and_formulas_end_nothing() -> None:
    parts = ["ในห้องนี้มีนักเรียนทั้งหมด 35 คนที่มาเรียน", "ครูแจกหนังสือให้นักเรียนทุกคน $n$ เล่มเท่ากัน"]
    text = " ".join(parts)
    at = text.index("$n$")
    assert cut(text, "th", ((at, at + 3),)) == parts


def test_formula_is_kept_whole_and_starts_a_sentence() -> None:
    text = "Let $a. B$ hold. $x$ is small."
    spans = ((4, 10), (17, 20))
    assert cut(text, "en", spans) == ["Let $a. B$ hold.", "$x$ is small."]


def test_number_of_an_item_stays_with_it() -> None:
    assert cut("1. First step. 2. Second step.", "en") == ["1. First step.", "2. Second step."]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "zh", "th", "hi", "", "ar"]))
def test_no_character_is_lost(text: str, lang: str) -> None:
    found = sentences(text, lang)
    assert all(a < b for a, b in found)
    assert all(b <= c for (_, b), (c, _) in pairwise(found))
    kept = "".join(text[a:b] for a, b in found)
    assert "".join(kept.split()) == "".join(text.split())


def test_long_hostile_text_is_quick() -> None:
    assert sentences("1. " * 20_000, "en")
    assert sentences("ก " * 20_000, "th")


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("en", "Press the **Add...** button to begin. Then wait.", 2),
        ("ko", "목록에서 **글자...** 단추를 누릅니다. 기다립니다.", 2),
        ("en", "Open **File → Save As...**. Then wait.", 2),
        ("de", "Und dann … kam er doch. Es war spät.", 2),
        ("en", "He waited... Then he left.", 2),
        ("en", "He said “wait...” Then he left.", 2),
    ],
)
def test_the_dots_of_a_label_end_no_sentence(lang: str, text: str, parts: int) -> None:
    assert len(sentences(text, lang)) == parts


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("ml", "നദിക്ക് 940 കി.മീ. നീളമുണ്ട്. അത് ആഴമുള്ളതാണ്.", 2),
        ("te", "ఊరు 25 కి.మీ. దూరంలో ఉంది. అక్కడ నది ఉంది.", 2),
        ("kn", "ಊರು 25 ಕಿ.ಮೀ. ದೂರದಲ್ಲಿದೆ. ಅಲ್ಲಿ ನದಿ ಇದೆ.", 2),
        ("hi", "गाँव 25 कि.मी. दूर है। वहाँ नदी है।", 2),
        ("mr", "ते तीन आहे. मग ते चार आहे.", 2),
    ],
)
def test_the_stops_of_an_indic_unit_end_no_sentence(lang: str, text: str, parts: int) -> None:
    assert len(sentences(text, lang)) == parts


@pytest.mark.parametrize(("lang", "unit"), [("de", "12. Jahr "), ("de", "im 12. Jahr "), ("hi", "क."), ("en", "क.")])
def test_a_sentence_that_goes_on_at_thousands_of_stops_is_read_once(lang: str, unit: str) -> None:
    assert_like_prose(lambda text: sentences(text, lang), unit * (40_000 // len(unit)))


def test_the_first_of_many_ordinals_and_the_last_end_no_sentence() -> None:
    assert len(sentences("Sie kamen im 12. Jahr, im 2. Stock und im 4. Kapitel. Es war spät.", "de")) == 2


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000", "\x85", " \u2003"])
@pytest.mark.parametrize("lang", ["en", "fr", "de", "hi", "ru", "ja"])
def test_a_wide_space_before_a_full_stop_ends_no_run(lang: str, space: str) -> None:
    text = f"Plan E{space}. Menu F{space}.G"
    assert sentences(text, lang)[-1][1] == len(text)
