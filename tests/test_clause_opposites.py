"""Opposites that stand in two clauses of one sentence, of which a translation says one twice, seen without siblings."""

import pytest

from qa import check_texts
from qa.model import Severity

DOUBLED = [
    ("The first pump is fast, the second pump is slow.", "La première pompe est rapide, la seconde est rapide.", "fr"),
    (
        "When it rains the level increases, and later it decreases.",
        "Bij regen stijgt het peil, en later stijgt het.",
        "nl",
    ),
    ("Strong acids burn, weak acids itch.", "Сильные кислоты жгут, сильные кислоты вызывают зуд.", "ru"),
    ("The maximum is shown in red, the minimum in blue.", "最大値は赤で、最大値は青で示されます。", "ja"),
    ("Hot air rises and cold air sinks.", "Sıcak hava yükselir ve sıcak hava alçalır.", "tr"),
    ("The left lane is fast, the right lane is slow.", "Il binario sinistro è veloce, il sinistro è lento.", "it"),
    # the second place is of another word: "langsamsten" says "slowest"
    (
        "A letter is faster by train than by boat, and slowest on foot.",
        "Mit der Bahn ist ein Brief langsamer als mit dem Schiff, am langsamsten zu Fuß.",
        "de",
    ),
    (
        "Sound is faster in solids than in liquids, and slowest in gases.",
        "V pevných látkách je zvuk pomalejší než v kapalinách a nejpomalejší je v plynech.",
        "cs",
    ),
    (
        "Which card do you hold before the round begins, and which after it has ended?",
        "¿Qué carta tienes antes de que empiece la ronda y cuál antes de que haya terminado?",
        "es",
    ),
]
KEPT = [
    (
        "A letter is faster by train than by boat, and slowest on foot.",
        "Mit der Bahn ist ein Brief schneller als mit dem Schiff, am langsamsten zu Fuß.",
        "de",
    ),
    (
        "Which card do you hold before the round begins, and which after it has ended?",
        "¿Qué carta tienes antes de que empiece la ronda y cuál después de que haya terminado?",
        "es",
    ),
    ("Wash your hands before you eat and after you cook.", "Hände waschen: vor dem Essen und nach dem Kochen.", "de"),
    ("Do it after lunch, not before.", "Hazlo después de comer, no antes.", "es"),
    ("The near lamp is bright, the far lamp is dark.", "Die nahe Lampe ist hell, die ferne Lampe ist dunkel.", "de"),
    ("The outer wall is thick, the inner wall is thin.", "El muro exterior es grueso, el interior es fino.", "es"),
    ("A strong beam carries a heavy roof.", "Ein starker Balken trägt ein starkes Dach.", "de"),
    ("The big jar is full, and so is the small one.", "Das große Glas ist voll, das kleine ist auch voll.", "de"),
    # the opposite by a negation, by "less", by a word that the table lacks
    ("The left rope is strong, the right rope is weak.", "La corde gauche est forte, la droite n'est pas forte.", "fr"),
    ("The left rope is strong, the right rope is weak.", "La cuerda izquierda es fuerte, la otra, poco fuerte.", "es"),
    ("Strong wind and powerful rain hit a weak hut.", "Starker Wind und starker Regen trafen die morsche Hütte.", "de"),
]  # fmt: skip


def _told(source: str, target: str, lang: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity for one in found if one.check in ("antonym-swapped", "term-collapsed", "negation-flipped")]


@pytest.mark.parametrize(("source", "target", "lang"), DOUBLED)
def test_one_of_two_opposites_said_twice(source: str, target: str, lang: str) -> None:
    assert Severity.MAJOR in _told(source, target, lang)


@pytest.mark.parametrize(("source", "target", "lang"), KEPT)
def test_both_opposites_said(source: str, target: str, lang: str) -> None:
    assert Severity.MAJOR not in _told(source, target, lang)
