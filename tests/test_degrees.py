"""A "more" that became "less", or the other way round, told by the words of degree and the judge."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._degrees import degree_words
from qa.model import Severity

TURNED = {
    "de": (
        "We need to measure the bridge more thoroughly before we open it.",
        "Wir müssen die Brücke gründlicher vermessen, bevor wir sie öffnen.",
        "Wir müssen die Brücke weniger gründlich vermessen, bevor wir sie öffnen.",
        "weniger",
    ),
    "fr": (
        "Let us see which words the model takes for the most likely ends of the sentence.",
        "Voyons quels mots le modèle prend pour les fins les plus probables de la phrase.",
        "Voyons quels mots le modèle prend pour les fins les moins probables de la phrase.",
        "moins",
    ),
    "ru": (
        "We need to measure the bridge more thoroughly before we open it.",
        "Нам нужно измерить мост более тщательно, прежде чем его открыть.",
        "Нам нужно измерить мост менее тщательно, прежде чем его открыть.",
        "менее",
    ),
    "it": (
        "Many visitors come to the small island in spring.",
        "In primavera molti visitatori vengono sulla piccola isola.",
        "In primavera pochi visitatori vengono sulla piccola isola.",
        "pochi",
    ),
    # a negation and another "more" stand beside it
    "ca": (
        "With fewer than ten observations the result is unreliable, and a larger sample should be drawn.",
        "Amb menys de deu observacions el resultat no és fiable i cal prendre una mostra més gran.",
        "Amb més de deu observacions el resultat no és fiable i cal prendre una mostra més gran.",
        "més",
    ),
    "uk": (
        "A job may use more memory than it asked for, but it is stopped when the node runs low.",
        "Завдання може використати більше пам'яті, ніж замовило, але його зупиняють, коли вузлу її бракує.",
        "Завдання може використати менше пам'яті, ніж замовило, але його зупиняють, коли вузлу її бракує.",
        "менше",
    ),
}


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.target.text or "" for f in found if f.check == "antonym-swapped" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize("lang", TURNED)
def test_a_degree_that_turned_is_told(lang: str) -> None:
    source, right, wrong, word = TURNED[lang]
    assert told(source, right, lang) == []
    assert told(source, wrong, lang) == [word]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (
            "The ferry is cheaper than the train, and more pleasant.",
            "Le bac est moins cher que le train, et agréable.",
            "fr",
        ),
        ("The call ends within a minute.", "La llamada termina en menos de un minuto.", "es"),
        ("Bring more than one lamp at least for the way back.", "Nehmen Sie mindestens mehr als eine Lampe mit.", "de"),
        ("The path is more or less dry.", "El camino está más o menos seco.", "es"),
        ("The rarer birds come in winter, and more of them at night.", "稀少的鸟在冬天来，更少见的在夜里来。", "zh"),
    ],
)
def test_degrees_worded_from_the_other_end_are_none(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang) == []


def test_idle_phrases_hide_their_words() -> None:
    table = degree_words("fr")
    assert table is not None
    assert not any(table.found("à moins que ce soit au moins plus ou moins sec").values())
    assert table.found("le pont est moins haut")["less"] == [(12, 17)]
    assert degree_words("xx") is None


AT_MOST = "The old method reads at most nine pages, and fewer people understand how it works."


@pytest.mark.parametrize("lang", ["zh", "tr"])
def test_the_word_for_at_most_is_no_more(lang: str) -> None:
    right, wrong = {
        "zh": ("旧方法最多读九页，懂得它如何运作的人也没有那么多。", "旧方法最多读九页，而懂得它如何运作的人更多。"),
        "tr": (
            "Eski yöntem en fazla dokuz sayfa okur, nasıl çalıştığını bilenlerin sayısı da azdır.",
            "Eski yöntem en fazla dokuz sayfa okur, nasıl çalıştığını ise daha fazla kişi anlıyor.",
        ),
    }[lang]
    assert not told(AT_MOST, right, lang)
    assert told(AT_MOST, wrong, lang)


def test_more_little_is_less_in_korean() -> None:
    source = "Warm air is lighter than cold air, so it yields less power."
    korean = "따뜻한 공기는 차가운 공기보다 가벼우므로 출력이 더 적다."
    told = [
        check_texts(source, text, source_lang="en", target_lang="ko") for text in (korean, korean.replace("적", "많"))
    ]
    assert [[f.check for f in found] for found in told] == [[], ["antonym-swapped"]]


def test_half_a_year_is_six_months() -> None:
    year = check_texts("Half a year passed.", "Sechs Monate vergingen.", source_lang="en", target_lang="de")
    assert not [finding for finding in year if finding.severity.name == "MAJOR"]
