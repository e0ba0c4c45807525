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
