"""Single words read by the encoder: what a table takes for another thing stands for another word of the sentence."""

from __future__ import annotations

import pytest

from qa import check_texts

MEANING = ("meaning-changed", "antonym-swapped")


def told(source: str, target: str, lang: str, *checks: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.check in checks and one.severity.value in ("minor", "major")]


def test_faster_is_no_bed() -> None:
    source = "The cup reached the floor first, so people say that heavy things fall faster."
    assert not told(source, "بلغ الكوب الأرض أولًا، ولذلك يقول الناس إن الأشياء الثقيلة تسقط أسرع.", "ar", *MEANING)


def test_height_is_no_rise() -> None:
    right = "أسقط الكرة والورقة من الارتفاع نفسه."
    assert not told("Drop the ball and the sheet from the same height.", right, "ar", *MEANING)


def test_peasants_beside_merchants() -> None:
    source = "The merchants offered to pay a third, and the peasants had nothing to give."
    right = "Köpmännen erbjöd sig att betala en tredjedel, och bönderna hade ingenting att ge."
    assert not told(source, right, "sv", *MEANING)


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        ("ru", "The doctor gave the boy an apple before lunch.", "Учитель дал мальчику яблоко перед обедом."),
        ("de", "The merchants left the town in the morning.", "Die Bauern verließen am Morgen die Stadt."),
        ("fr", "My brother paints the fence every year.", "Ma sœur peint la clôture tous les ans."),
    ],
)
def test_another_person_is_told(lang: str, source: str, wrong: str) -> None:
    assert told(source, wrong, lang, *MEANING)


def test_opposite_is_told() -> None:
    assert told("The pressure increases with depth.", "Der Druck sinkt mit der Tiefe.", "de", *MEANING)


@pytest.mark.parametrize(
    ("lang", "right"),
    [
        ("es", "Si basta una regla sencilla, la red te sobra."),
        ("de", "Reicht eine einfache Regel, ist das Netz überflüssig."),
    ],
)
def test_not_needed_is_superfluous(lang: str, right: str) -> None:
    assert not told("If a simple rule is enough, you do not need the network.", right, lang, "negation-flipped")


def test_needed_is_told() -> None:
    wrong = "Si basta una regla sencilla, necesitas la red."
    assert told("If a simple rule is enough, you do not need the network.", wrong, "es", "negation-flipped")


def test_hundredths_apart_from_the_number() -> None:
    source = "The interest rate was 4 per cent."
    for lang, right in (
        ("th", "อัตราดอกเบี้ยร้อยละ 4"),
        ("bg", "Лихвата беше 4 на сто."),
        ("bn", "সুদের হার ছিল শতকরা ৪ ভাগ।"),
    ):
        assert not told(source, right, lang, "number-mismatch")
    assert told(source, "Лихвата беше 4.", "bg", "number-mismatch")
