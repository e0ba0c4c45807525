"""Logic that turned in the languages with a brief table, and what a free but right translation says there."""

from __future__ import annotations

import pytest

from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._negation import words

TURNED = [
    ("gl", "The dough rests for at least two hours.", "A masa repousa como moito dúas horas.", "atleast", "atmost"),
    ("ca", "Every room has a window.", "Algunes habitacions tenen finestra.", "all", "some"),
    ("bg", "Most boats are blue.", "Малко лодки са сини.", "most", "few"),
    ("mk", "The guest must ring twice.", "Гостинот може да заѕвони двапати.", "must", "may"),
    ("sl", "The gate is always open.", "Vrata so včasih odprta.", "always", "sometimes"),
    ("lt", "The bell always rings at noon.", "Varpas retai skamba vidurdienį.", "always", "rarely"),
    ("lv", "Every boat has a name.", "Dažām laivām ir vārds.", "all", "some"),
    ("et", "Most cats sleep by day.", "Vähesed kassid magavad päeval.", "most", "few"),
    ("ur", "The road closes unless it is dry.", "سڑک بند ہو جاتی ہے اگر خشک ہو۔", "unless", "if"),
    ("ka", "The neighbour greets everyone.", "მეზობელი ზოგიერთს ესალმება.", "all", "some"),
    ("kk", "Every pupil has a book.", "Кейбір оқушыда кітап бар.", "all", "some"),
    ("eu", "The shop is always open.", "Denda gutxitan dago zabalik.", "always", "rarely"),
    ("es", "The guest must leave a key.", "El huésped podrá dejar una llave.", "must", "may"),
    ("de", "If the pump has failed, we call.", "Da die Pumpe ausgefallen ist, rufen wir an.", "if", "because"),
    ("nl", "All parcels came by train.", "Enkele pakketten kwamen per trein.", "all", "some"),
    ("pt", "It closes without notice unless it rains.", "Fecha sem aviso se chover.", "unless", "if"),
]
FAITHFUL = [
    ("gl", "The dough rests for at least two hours.", "A masa repousa polo menos dúas horas."),
    ("ca", "Every room has a window.", "Totes les habitacions tenen finestra."),
    ("ca", "Not every room has a window.", "Algunes habitacions no tenen finestra."),
    ("bg", "Most boats are blue.", "Повечето лодки са сини."),
    ("mk", "The guest need not ring.", "Гостинот не мора да заѕвони."),
    ("sl", "The gate is usually open.", "Vrata so praviloma odprta."),
    ("lt", "Many birds come before winter.", "Daug paukščių atskrenda prieš žiemą."),
    ("lv", "You may stay until noon.", "Jūs drīkstat palikt līdz pusdienlaikam."),
    ("et", "It stays open until the last guest leaves.", "See on lahti, kuni viimane külaline lahkub."),
    ("ur", "Some doors are always closed.", "کچھ دروازے ہمیشہ بند رہتے ہیں۔"),
    ("ka", "Write if you can come.", "დაწერე, თუ შეგიძლია მოსვლა."),
    ("kk", "All pupils have a book.", "Барлық оқушының кітабы бар."),
    ("eu", "The shop is often full.", "Denda maiz beteta egoten da."),
    ("de", "If it rains, there is a tent.", "Wenn es regnet, ist da ein Zelt, das hält."),
    ("pt", "It closes without notice unless it rains.", "Fecha sem aviso, a menos que chova."),
    ("nl", "Every day a train runs.", "Per dag rijden er enkele treinen of minstens één."),
]


@pytest.mark.parametrize(("lang", "source", "target", "notion", "instead"), TURNED)
def test_turned_notion_is_told(lang: str, source: str, target: str, notion: str, instead: str) -> None:
    assert (notion, instead) in [turn.notions for turn in turned_logic((source, target), ("en", lang))]
    if notion not in ("unless", "if"):
        assert (instead, notion) in [turn.notions for turn in turned_logic((target, source), (lang, "en"))]


@pytest.mark.parametrize(("lang", "source", "target"), FAITHFUL)
def test_right_translation_is_no_turn(lang: str, source: str, target: str) -> None:
    assert not [*turned_logic((source, target), ("en", lang))]
    assert not [*turned_logic((target, source), (lang, "en"))]


@pytest.mark.parametrize(
    ("lang", "text", "negates"),
    [
        ("kk", "Кілтті есікте қалдырмаңыз.", True),
        ("kk", "Кілтті есікте қалдырыңыз.", False),
        ("eu", "Ez ireki leihoa.", True),
        ("eu", "Ireki leihoa.", False),
        ("lt", "Neškite vazonus į vidų anksčiau nei vakare.", False),
        ("lt", "Neneškite vazonų į vidų.", True),
        ("lv", "Nesiet podus iekšā.", False),
    ],
)
def test_negation_of_the_verb_is_known_from_its_beginning(lang: str, text: str, negates: bool) -> None:
    table = words(lang)
    assert table
    assert bool(table.negates(text)) == negates


@pytest.mark.parametrize(("lang", "text"), [("sl", "Nekdo je odprl okno."), ("mk", "Некој го отвори прозорецот.")])
def test_somebody_is_no_negation(lang: str, text: str) -> None:
    table = words(lang)
    assert table
    assert not table.any.search(text)
