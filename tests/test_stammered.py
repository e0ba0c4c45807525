"""Two words that stand twice in a row: a slip of a model, unless the language or the source says so."""

import pytest

from qa import check_texts
from qa.model import Severity


def repeated(source: str, target: str, lang: str) -> list[tuple[Severity, str]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.severity, f.target.text) for f in found if f.check == "repeated-text"]


@pytest.mark.parametrize(
    ("source", "target", "lang", "said"),
    [
        ("The cellar cannot stay dry.", "Der Keller kann nicht trocken nicht trocken bleiben.", "de", "nicht trocken"),
        ("Choose the option Automatic.", "Elija la opción la opción Automático.", "es", "la opción"),
        ("Hang the coat in the wardrobe.", "Повесьте пальто в шкаф пальто в шкаф.", "ru", "пальто в шкаф"),
        ("Press the keyboard twice.", "Tekan papan ketik papan ketik dua kali.", "id", "papan ketik"),
    ],
)
def test_two_words_twice_are_a_slip(source: str, target: str, lang: str, said: str) -> None:
    assert repeated(source, target, lang) == [(Severity.MAJOR, said)]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("We went from field to field singing.", "Nous allions de champ en champ en chantant.", "fr"),
        ("The garden is the garden of my aunt.", "A kertek a kertek gazdáié.", "hu"),
        ("Choose Print, then Print to file.", "Välj Skriv ut Skriv ut till fil.", "sv"),
        ("Little by little it dries.", "A poc a poc s'eixuga.", "ca"),
    ],
)
def test_figures_of_speech_and_labels_are_none(source: str, target: str, lang: str) -> None:
    assert Severity.MAJOR not in [severity for severity, _ in repeated(source, target, lang)]


def test_what_the_source_says_again_may_be_said_again() -> None:
    source = "To start, press the red button. Press the red button again to stop."
    target = "Da počnete, pritisnite crveno dugme tamo. Pritisnite crveno dugme tamo ponovo da stane."
    assert repeated(source, target, "sr-Latn") == []
