"""What a free translation says with other means, and beside each the fault of the same kind that it must not hide."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.config import Config
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def majors(check: str, source: str, target: str, lang: str, engines: Engines) -> list[str]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    found = all_checks()[check]().run(analysis)
    return [finding.message for finding in found if finding.severity is Severity.MAJOR]


NEGATED = {
    "disputed": (
        "de",
        "Not all painters agree on this green: some of them prefer blue.",
        "Dieses Grün ist unter Malern umstritten: Manche ziehen Blau vor.",
        "Über dieses Grün sind sich alle Maler einig: Manche ziehen Blau vor.",
    ),
    "opinions differ": (
        "ru",
        "Not everyone agrees on the colour of the roof: some neighbours prefer red.",
        "О цвете крыши мнения расходятся: некоторым соседям больше нравится красный.",
        "О цвете крыши все согласны: некоторым соседям больше нравится красный.",
    ),
    "at most": (
        "nl",
        "Once the red lamp is on, do not postpone the repair for more than a day.",
        "Brandt de rode lamp eenmaal, stel de reparatie dan hooguit een dag uit.",
        "Brandt de rode lamp eenmaal, stel de reparatie dan een dag of langer uit.",
    ),
    "at most, elsewhere": (
        "sv",
        "Do not leave the dough in the bowl for more than a night.",
        "Låt degen ligga i skålen högst en natt.",
        "Låt degen ligga i skålen mer än en natt.",
    ),
    "hard to say": (
        "ja",
        "The new hall is not comfortable.",
        "新しい広間は快適とは言いがたい。",
        "新しい広間は快適である。",
    ),
    "not always": (
        "it",
        "There were heated meetings, and some of the anger was fair.",
        "Le assemblee furono infuocate, e non sempre per capriccio.",
        "Le assemblee furono infuocate, e la rabbia non era giusta.",
    ),
    "not all": (
        "de",
        "There were heated meetings, and some of the anger was fair.",
        "Die Sitzungen waren hitzig, und nicht jeder war es aus Bosheit.",
        "Die Sitzungen waren hitzig, und der Zorn war nicht berechtigt.",
    ),
}


@pytest.mark.parametrize("name", NEGATED)
def test_a_negation_that_is_said_from_the_other_end(name: str, engines: Engines) -> None:
    lang, source, right, wrong = NEGATED[name]
    assert not majors("negation-flipped", source, right, lang, engines)
    assert majors("negation-flipped", source, wrong, lang, engines)


OPPOSED = {
    "one of two is negated": (
        "it",
        "Every evening spent with a known friend is stolen from an unknown one.",
        "Ogni sera passata con un amico che già conosciamo è rubata a uno che non conosciamo ancora.",
        "Ogni sera passata con un amico che già conosciamo è rubata a uno che conosciamo bene.",
    ),
    "given back": (
        "cs",
        "The council had to decide who would dare to give the street back.",
        "Před radou stála otázka, kdo se odváží ulici vrátit.",
        "Lampa visí před domem.",
    ),
}


@pytest.mark.parametrize("name", OPPOSED)
def test_an_opposite_that_is_none(name: str, engines: Engines) -> None:
    lang, source, right, wrong = OPPOSED[name]
    assert not majors("antonym-swapped", source, right, lang, engines)
    source = "The lamp hangs at the back of the house." if name == "given back" else source
    assert majors("antonym-swapped", source, wrong, lang, engines)


SHIFTED = (
    "The stones are the same as before. What has changed is the path: the gate that stood open in winter is locked in"
    " summer, and the guard has gone home.",
    "Die Steine sind dieselben wie vorher, verändert hat sich der Weg. Das Tor, das im Winter offen stand, ist im"
    " Sommer verschlossen, und der Wächter ist nach Hause gegangen.",
    "Le pietre sono quelle di prima: a cambiare è stato il sentiero. Il cancello, aperto d'inverno, d'estate è chiuso a"
    " chiave, e il guardiano è andato a casa.",
)


def test_a_clause_that_the_sentence_beside_has_is_no_sure_addition(engines: Engines) -> None:
    for lang, text in (("de", SHIFTED[1]), ("it", SHIFTED[2])):
        assert not majors("segment-added", SHIFTED[0], text, lang, engines)
    source = "The stones are the same as before. The gate is locked in summer."
    added = "e il tetto della casa vicina è crollato."
    target = f"Le pietre sono quelle di prima, {added} Il cancello d'estate è chiuso a chiave."
    [message] = majors("segment-added", source, target, "it", engines)
    assert added in message


OPENING = {
    "en": "The lighthouse stands on a small island, and a boat brings visitors there in summer.",
    "de": "Der Leuchtturm steht auf einer kleinen Insel, und im Sommer bringt ein Boot Besucher dorthin.",
    "fr": "Le phare se dresse sur une petite île, et un bateau y amène des visiteurs en été.",
    "es": "El faro se alza en una pequeña isla, y en verano un barco lleva allí a los visitantes.",
    "sv": "Fyren står på en liten ö, och på sommaren tar en båt besökare dit.",
}
NOT_EASY = {
    "en": "The old bolt is harder to move.",
    "de": "So leicht lässt sich der alte Riegel nicht bewegen.",
    "fr": "Le vieux verrou ne se laisse pas déplacer si facilement.",
    "es": "El viejo cerrojo no se deja mover tan fácilmente.",
    "sv": "Den gamla regeln låter sig inte rubbas så lätt.",
}
EASY = {
    "en": NOT_EASY["en"],
    "de": "Der alte Riegel lässt sich leichter bewegen.",
    "fr": "Le vieux verrou est plus facile à déplacer.",
    "es": "El viejo cerrojo es más fácil de mover.",
    "sv": "Den gamla regeln är lättare att rubba.",
}


@pytest.mark.parametrize(("said", "told"), [(NOT_EASY, False), (EASY, True)])
def test_what_all_others_deny_at_a_distance_is_no_opposite(said: dict[str, str], told: bool, engines: Engines) -> None:
    first, *rest = (parse_text(f"{OPENING[lang]}\n\n{said[lang]}\n", f"{lang}.md", lang) for lang in OPENING)
    found = check_documents(first, rest, Settings(Config()), engines, symmetric=True, whole=False).findings
    assert told == any(f.check == "antonym-swapped" and f.severity is Severity.MAJOR for f in found)
