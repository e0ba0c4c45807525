"""Two terms that are emphasised beside each other and became one word."""

import pytest

from qa import check_texts

SOURCE = "We speak of *speed* here, not of *velocity*."
WRONG = [
    ("pt", SOURCE, "Falamos aqui de *velocidade*, não de *velocidade*."),
    ("id", "The *sample* differs from the *population*.", "*Populasi* berbeda dari *populasi*."),
    (
        "ru",
        "A *lemma* helps to prove a *theorem*.",
        "*Теорема* помогает доказать, что верна *теорема*.",
    ),
]
RIGHT = [
    ("pt", SOURCE, "Falamos aqui de *rapidez*, não de *velocidade*."),
    ("id", "The *sample* differs from the *population*.", "*Sampel* berbeda dari *populasi*."),
    ("fr", "One *sheep* and many *sheep* graze.", "Un *mouton* et des *moutons* broutent."),
    ("vi", "A *cell* divides into two *cells*.", "Một *tế bào* chia thành hai *tế bào*."),
    ("de", "Call it *sea*. Call it *ocean*.", "Nenne es *Meer*. Nenne es *Meer*."),
]


def _told(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity.value for one in found if one.check == "term-collapsed"]


@pytest.mark.parametrize(("lang", "source", "target"), WRONG)
def test_one_word_for_two_emphasised_terms_is_major(lang: str, source: str, target: str) -> None:
    assert _told(lang, source, target) == ["major"]


@pytest.mark.parametrize(("lang", "source", "target"), RIGHT)
def test_what_may_be_one_word_is_not_told(lang: str, source: str, target: str) -> None:
    assert _told(lang, source, target) == []


def test_labels_in_bold_are_minor() -> None:
    found = _told(
        "de",
        "Press **Close** and keep **Quit** for later.",
        "Drücken Sie **Beenden** und sparen Sie sich **Beenden** für später.",
    )
    assert found == ["minor"]
