"""One "from" of two names, one word for "by" and "from", and the names that did change places."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(f"# A\n\n{source}\n", f"# A\n\n{target}\n", source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "name-mismatch" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        # the last of an enumeration has the mark where it stands behind, the first one where it stands before
        ("The parcels from Nuremberg and Vienna came late.", "न्यूरेमबर्ग और वियना से पार्सल देर से आए।", "hi"),
        ("The letter from Bohr and Heisenberg was lost.", "Bohr ve Heisenberg'den gelen mektup kayboldu.", "tr"),
        # "van" and «του» say who made it, "uit" and «από» where it is from
        ("The drawings by Bohr from Toronto are here.", "De tekeningen van Bohr uit Toronto zijn hier.", "nl"),
        ("The essay by Bohr from Toronto was lost.", "Het essay van Bohr, afkomstig uit Toronto, is weg.", "nl"),
        ("The letter by Bohr from Copenhagen was lost.", "Το γράμμα του Μπορ από την Κοπεγχάγη χάθηκε.", "el"),
    ],
)
def test_a_mark_that_two_names_share(source: str, target: str, lang: str) -> None:
    assert not majors(source, target, lang)


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("He travelled from Nuremberg to Vienna.", "वह वियना से न्यूरेमबर्ग को गया।", "hi"),
        ("The train from Toronto to Geneva was late.", "De trein van Genève naar Toronto had vertraging.", "nl"),
        ("The letter from Bohr about Heisenberg was lost.", "De brief van Heisenberg over Bohr ging verloren.", "nl"),
        ("The train from Toronto to Geneva was late.", "A Genfből Torontóba tartó vonat késett.", "hu"),
    ],
)
def test_names_that_changed_places_are_told(source: str, target: str, lang: str) -> None:
    assert any("changed places" in message for message in majors(source, target, lang))


def test_a_first_word_that_neighbouring_languages_have_is_no_name() -> None:
    source = "Room: portraits by Albrecht Dürer from Nuremberg."
    assert not majors(source, "Sala: retratos de Alberte Durero procedentes de Núremberg.", "gl")
    assert majors("Newton showed that light bends.", "Einstein demostrou que a luz se curva.", "gl")
