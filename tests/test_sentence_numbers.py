"""Numbers of one sentence that the rest of the paragraph mentions, and number words in their cases."""

from decimal import Decimal

import pytest

from qa import check_texts
from qa.text.numbers import quantities

MILL = (
    "The mill had five floors and a crane for the sacks of flour. Four carters waited in the yard with their horses. "
    "In March the water fell by 3 m, and the wheel stood still."
)
TOLL = "The bridge was painted in the sixties by a local firm. The toll was two shillings for a cart with a horse."
DE = (
    "Die Mühle hatte fünf Stockwerke und einen Kran für die Mehlsäcke. {} Fuhrleute warteten mit ihren Pferden im Hof. "
    "Im März fiel das Wasser um 3 m, und das Rad stand still."
)
TR = (
    "Değirmenin beş katı ve un çuvalları için bir vinci vardı. Avluda {} arabacı atlarıyla bekliyordu. "
    "Mart ayında su 3 m alçaldı ve çark durdu."
)


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.severity.value == "major" and one.check == "number-mismatch"]


@pytest.mark.parametrize(("lang", "frame", "right", "wrong"), [("de", DE, "Vier", "Fünf"), ("tr", TR, "dört", "beş")])
def test_a_number_that_another_sentence_has(lang: str, frame: str, right: str, wrong: str) -> None:
    assert not majors(MILL, frame.format(right), lang)
    assert majors(MILL, frame.format(wrong), lang)


def test_numbers_that_went_to_the_next_sentence_are_no_change() -> None:
    source = "We saw four boats and a dog. The dog ran to the five men on the pier, who were waiting for it."
    target = "Wir sahen vier Boote. Ein Hund lief zu den fünf Männern auf dem Steg, die auf ihn warteten."
    assert not majors(source, target, "de")


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("ur", "پل کو ساٹھ کی دہائی میں ایک مقامی کمپنی نے رنگا۔ گھوڑا گاڑی کا محصول دو شلنگ تھا۔"),
        ("zh", "这座桥在六十年代由当地一家公司上漆。马车的过桥费是两先令。"),
        ("da", "Broen blev malet i tresserne af et lokalt firma. Afgiften var to shilling for en vogn med hest."),
        ("es", "El puente lo pintó en los años sesenta una empresa local. El peaje era de dos chelines por carro."),
        ("hr", "Most je šezdesetih godina obojila mjesna tvrtka. Mostarina je za kola s konjem bila dva šilinga."),
    ],
)
def test_decades_that_a_word_names(lang: str, target: str) -> None:
    assert not majors(TOLL, target, lang)


def test_another_decade_in_words() -> None:
    target = "Die Brücke wurde in den siebziger Jahren von einer Firma gestrichen. Der Zoll betrug zwei Schilling."
    assert majors(TOLL, target, "de")


@pytest.mark.parametrize(
    ("lang", "text", "values"),
    [
        ("tr", "hastaların dokuzunda", {9}),
        ("lv", "deviņiem pacientiem", {9}),
        ("et", "viiest tornist", {5}),
        ("ka", "ექვს ნაკადს", {6}),
        ("pa", "ਚਾਰ ਤੋਂ ਛੇ ਘੰਟੇ", {4, 6}),
        ("mr", "अठराव्या शतकात", {18}),
        ("sw", "tani elfu kumi na mbili", {12_000}),
        ("sk", "dvanásťtisíc ton", {12_000}),
        ("ur", "بیالیس افراد", {42}),
        ("en", "between two thousand and five hundred", {2000, 500}),
        ("en", "two hundred and fifty thousand", {250_000}),
        ("en", "two lakh fifty thousand", {250_000}),
    ],
)
def test_number_words(lang: str, text: str, values: set[int]) -> None:
    found = {value for number in quantities(text, lang) for value in number.values}
    assert found == {Decimal(value) for value in values}
