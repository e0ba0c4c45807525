"""Words of a language's own that are spelled as function words of English, beside those that were left in it."""

from __future__ import annotations

import pytest

from qa import check_texts
from tests.test_language_leaks import bitext, serious


@pytest.mark.parametrize(
    ("lang", "source", "right", "left", "word"),
    [
        (
            "nb",
            "The lake is covered with ice and the road is closed.",
            "Vannet er dekket av is, og veien er stengt.",
            "Vannet er dekket av is, og veien is stengt.",
            "is",
        ),
        (
            "da",
            "A duck is swimming under the bridge and the boat is waiting.",
            "En and svømmer under broen, og båden venter.",
            "En and svømmer under broen and båden venter.",
            "and",
        ),
        (
            "sv",
            "The harbour is full of ice in January, and the ferry is late.",
            "Hamnen är full av is i januari och färjan är sen.",
            "Hamnen är full av is i januari och färjan is sen.",
            "is",
        ),
        (
            "cs",
            "The snake had slept under the stone before we had come.",
            "Než jsme přišli, spal had pod kamenem.",
            "Než jsme přišli, had spal had pod kamenem.",
            "had",
        ),
        (
            "hu",
            "She has a cold and her belly has been hurting for days.",
            "Meg van fázva, és napok óta fáj a has, ha köhög.",
            "Meg has fázva, és napok óta fáj a has, ha köhög.",
            "has",
        ),
    ],
)
def test_a_word_of_the_language_s_own(lang: str, source: str, right: str, left: str, word: str) -> None:
    assert not serious(bitext(source, right, lang))
    assert word in serious(bitext(source, left, lang))


def test_where_the_source_says_no_such_thing_it_was_left() -> None:
    assert serious(bitext("The water is cold today.", "Vannet is kaldt i dag.", "nb")) == ["is"]


ESTONIAN = (
    "The speed depends on the temperature, not on the loudness of the bang. In dry air it rises for every degree. "
    "On a frosty night at −10 °C the sound is therefore slower, and the rule gives a slightly larger distance."
)
RIGHT = (
    "Kiirus sõltub temperatuurist, mitte paugu valjusest. Kuivas õhus kasvab see iga kraadiga. Pakasesel ööl, kui "
    "on −10 °C, liigub heli seetõttu aeglasemalt ja reegel annab veidi suurema kauguse."
)


@pytest.mark.parametrize(("left", "told"), [("on", []), ("the", ["the"])])
def test_what_stands_there_once_may_be_a_word_of_the_language(left: str, told: list[str]) -> None:
    found = check_texts(ESTONIAN, RIGHT.replace("kui on", f"kui {left}"), source_lang="en", target_lang="et")
    assert [f.target.text for f in found if f.check == "untranslated-fragment"] == told
