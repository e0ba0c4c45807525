"""A sentence in a third language in a note whose own language has no table of words."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = """# The boat

We paint the boat every spring. The old boat lies at the quay near the church.

My brother repairs the engine and my sister sews the sails. In the evening we cook fish on the beach.

Everyone who wants to sail with us must wear a life jacket and listen to the captain.
"""
GALICIAN = """# O barco

Pintamos o barco cada primavera. O barco vello está no peirao preto da igrexa.

O meu irmán arranxa o motor e a miña irmá cose as velas. Pola noite cociñamos peixe na praia cos nosos veciños.

Todo aquel que queira navegar connosco ten que levar chaleco salvavidas e escoitar o capitán.
"""
BASQUE = """# Itsasontzia

Udaberri oro margotzen dugu itsasontzia. Itsasontzi zaharra kaian dago, elizatik gertu.

Nire anaiak motorra konpontzen du eta nire arrebak oihalak josten ditu. Arratsean arraina prestatzen dugu hondartzan \
gure bizilagunekin.

Gurekin nabigatu nahi duen orok txalekoa eraman eta kapitainari entzun behar dio.
"""
KAZAKH = """# Қайық

Біз қайықты әр көктемде бояймыз. Ескі қайық шіркеу жанындағы айлақта тұр.

Менің ағам қозғалтқышты жөндейді, ал әпкем желкендерді тігеді. Кешке біз көршілерімізбен жағажайда балық пісіреміз.

Бізбен бірге жүзгісі келетін әркім құтқару кеудешесін киіп, капитанды тыңдауы керек.
"""
CASES = [
    (GALICIAN, "gl", "Pola noite cociñamos peixe na praia cos nosos veciños.", "Le soir, nous cuisinons du poisson."),
    (
        BASQUE,
        "eu",
        "Arratsean arraina prestatzen dugu hondartzan gure bizilagunekin.",
        "Por la noche cocinamos pescado en la playa con nuestros vecinos.",
    ),
    (
        KAZAKH,
        "kk",
        "Кешке біз көршілерімізбен жағажайда балық пісіреміз.",
        "Вечером мы готовим рыбу на пляже вместе с нашими соседями.",
    ),
]


def _told(target: str, lang: str) -> list[tuple[str, str]]:
    found = check_texts(SOURCE, target, source_lang="en", target_lang=lang)
    return [(f.target.text, str(f.severity)) for f in found if f.check == "wrong-language" and f.target]


@pytest.mark.parametrize(("note", "lang", "sentence", "foreign"), CASES)
def test_a_whole_sentence_in_a_third_language(note: str, lang: str, sentence: str, foreign: str) -> None:
    assert _told(note, lang) == []
    assert [severity for _, severity in _told(note.replace(sentence, foreign), lang)] == ["major"]


def test_a_sentence_that_the_source_has_too_and_one_in_quotation_marks() -> None:
    note, lang, sentence, foreign = CASES[1]
    found = check_texts(SOURCE + foreign + "\n", note + foreign + "\n", source_lang="en", target_lang=lang)
    assert "wrong-language" not in [f.check for f in found]
    assert _told(note.replace(sentence, f"“{foreign}”"), lang) == []


RUSSIAN = "Мы всегда внимательно проверяем каждый результат и ошибки."


@pytest.mark.parametrize("times", [2, 30])
def test_a_sentence_that_is_said_again_and_again(times: int) -> None:
    paragraphs = [*KAZAKH.split("\n\n"), *[RUSSIAN] * times]
    source = "\n\n".join([*SOURCE.split("\n\n"), *["We always check every result and all errors."] * times])
    found = check_texts(source, "\n\n".join(paragraphs), source_lang="en", target_lang="kk")
    assert sum(f.check == "wrong-language" for f in found) == times


def test_a_note_that_is_nothing_else() -> None:
    source = "\n\n".join(["We always check every result and all errors."] * 3)
    found = check_texts(source, "\n\n".join([RUSSIAN] * 3), source_lang="en", target_lang="kk")
    assert sum(f.check == "wrong-language" for f in found) == 3
