"""One word that turned is major in a note that follows its source, and a remark in one that tells it in other words."""

from __future__ import annotations

from dataclasses import replace

import qa
from qa.align import align
from qa.analysis import analyse
from qa.analysis.parallel import Parallel
from qa.checks._wording import weighed_by_votes
from qa.engines import Engines
from qa.model import Bitext
from qa.parse import parse_text

ENGLISH = """# The harbour

The boat lies in the harbour behind the old mill.

The crew paints the mast every spring with red paint.

The ropes are checked before each trip by the captain.

Two lamps burn at the bow until the sun comes up.

The sails were sewn by a tailor from the next village.

The anchor weighs more than the cook and his stove.

Guests sleep in the small cabin below the deck.

The kitchen has a stove and four copper pots.

The captain writes every storm into a thick book.

The dog of the cook watches the gangway at night.

The boat returns to the harbour when the leaves fall.

In winter the crew repairs nets beside the warm stove.

The old mast does not bend in the wind.
"""
FAITHFUL = """# Der Hafen

Das Boot liegt im Hafen hinter der alten Mühle.

Die Mannschaft streicht den Mast jeden Frühling mit roter Farbe.

Die Seile werden vor jeder Fahrt vom Kapitän geprüft.

Zwei Lampen brennen am Bug, bis die Sonne aufgeht.

Die Segel wurden von einem Schneider aus dem Nachbardorf genäht.

Der Anker wiegt mehr als der Koch und sein Herd.

Gäste schlafen in der kleinen Kajüte unter dem Deck.

Die Küche hat einen Herd und vier Kupfertöpfe.

Der Kapitän schreibt jeden Sturm in ein dickes Buch.

Der Hund des Kochs bewacht nachts die Laufplanke.

Das Boot kehrt in den Hafen zurück, wenn die Blätter fallen.

Im Winter flickt die Mannschaft Netze neben dem warmen Herd.

Der alte Mast biegt sich im Wind.
"""
RETOLD = {
    "Die Mannschaft streicht den Mast jeden Frühling mit roter Farbe.": "Jedes Frühjahr greifen alle zum Pinsel.",
    "Die Seile werden vor jeder Fahrt vom Kapitän geprüft.": "Um die Seile kümmert sich der Kapitän.",
    "Zwei Lampen brennen am Bug, bis die Sonne aufgeht.": "Nachts sorgen zwei Lampen für Licht und gute Laune.",
    "Der Anker wiegt mehr als der Koch und sein Herd.": "Wer den Anker hebt, braucht viel Kraft in den Armen.",
    "Die Küche hat einen Herd und vier Kupfertöpfe.": "In der Küche fehlt es wirklich an nichts.",
}


def severities(target: str) -> set[str]:
    found = qa.check_texts(ENGLISH, target, source_lang="en", target_lang="de")
    return {f.severity for f in found if f.check == "negation-flipped" and f.target.line == 27}


def test_lost_negation_of_a_faithful_note_is_major() -> None:
    assert severities(FAITHFUL) == {"major"}


def retold() -> str:
    told = FAITHFUL
    for sentence, other in RETOLD.items():
        told = told.replace(sentence, other)
    return told


def test_lost_negation_of_a_note_in_other_words_is_minor() -> None:
    assert severities(retold()) == {"minor"}


def voted(target: str) -> str:
    """The severity of what the other notes of a group say against a German one with an English note beside it."""
    engines, notes = Engines(), (parse_text(ENGLISH, "en.md", "en"), parse_text(target, "de.md", "de"))
    told = qa.check_texts(ENGLISH, FAITHFUL, source_lang="en", target_lang="de")
    finding = next(one for one in told if one.check == "negation-flipped")
    against = replace(finding, target=replace(finding.target, path=notes[1].path))
    pairs = analyse([Bitext(*notes, align(*notes, engines))], engines)
    return weighed_by_votes(Parallel(pairs), against).severity


def test_votes_against_a_faithful_note_are_major() -> None:
    assert voted(FAITHFUL) == "major"


def test_votes_against_a_note_in_other_words_are_minor() -> None:
    assert voted(retold()) == "minor"
