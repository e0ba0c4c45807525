"""A short sentence that a translator made a clause of its neighbour is not lost; one that nothing says is."""

from __future__ import annotations

import pytest

import qa
from qa.model import Severity

SOURCE = "Peel the carrots and the onions. Press the clay through the holes until no air is left in it."
CASES = {
    "ar": ("قشّر الجزر والبصل، ", "اضغط الطين عبر الثقوب حتى لا يبقى فيه أي هواء."),
    "fa": ("هویج و پیاز را پوست بکنید و ", "گِل را از سوراخ‌ها فشار دهید تا هیچ هوایی در آن نماند."),
    "uk": ("Почистіть моркву й цибулю, а ", "глину протисніть крізь отвори, доки в ній не лишиться повітря."),
}


def told(target: str, lang: str) -> list[Severity]:
    found = qa.check_texts(SOURCE, target, source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == "segment-omitted"]


@pytest.mark.parametrize("lang", CASES)
def test_a_joined_sentence_is_held(lang: str) -> None:
    first, second = CASES[lang]
    assert Severity.MAJOR not in told(first + second, lang)
    assert Severity.MAJOR in told(second, lang)


ASKED = "**Should I warm up?** Before singing rather than after it."
ANSWERED = {
    "vi": ("**Tôi có nên khởi động giọng không?** ", "Nên khởi động trước khi hát hơn là sau khi hát."),
    "de": ("**Soll ich mich einsingen?** ", "Vor dem Singen statt danach sollte man sich einsingen."),
}
PUT_IN = {
    "vi": "Cô giáo của em tôi sống ở một ngôi nhà rất lớn gần bờ biển. ",
    "de": "Die Lehrerin meiner Schwester wohnt in einem sehr großen Haus am Meer. ",
}


@pytest.mark.parametrize("lang", ANSWERED)
def test_a_question_beside_a_question_is_not_added(lang: str) -> None:
    question, answer = ANSWERED[lang]
    assert not _added(question + answer, lang)
    assert _added(question + PUT_IN[lang] + answer, lang)


def _added(target: str, lang: str) -> list[str]:
    found = qa.check_texts(ASKED, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "segment-added"]


def test_must_neither_is_must_not() -> None:
    source = "The seeds must neither dry out nor freeze."
    right = qa.check_texts(source, "Sjeme se ne smije ni osušiti ni smrznuti.", source_lang="en", target_lang="hr")
    assert not [f for f in right if f.severity is not Severity.NEUTRAL]
    wrong = qa.check_texts(
        "The seeds must not freeze in winter.", "Sjeme se smije smrznuti zimi.", source_lang="en", target_lang="hr"
    )
    assert [f for f in wrong if f.severity is Severity.MAJOR]
