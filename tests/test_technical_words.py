"""Words of technical notes that a translation keeps or that two languages share, and leftovers beside them."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def _told(source: str, target: str, lang: str, least: Severity = Severity.MAJOR) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.severity.rank >= least.rank]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "nl",
            "Keep the keys in a separate and useful folder.",
            "Bewaar de sleutels in een separate en nuttige map.",
            "Bewaar de sleutels in een separate en useful map.",
        ),
        (
            "sv",
            "This addition makes the table heavy.",
            "Denna addition gör tabellen tung.",
            "Detta tillägg gör tabellen heavy.",
        ),
        (
            "sl",
            "Set the limit to “unlimited” only for the largest disk.",
            "Omejitev nastavite na »unlimited« samo za največji disk.",
            "Omejitev nastavite na unlimited samo za največji disk.",
        ),
        (
            "pl",
            "A failure is told. The state is set to pending, and the service stops.",
            "Zgłaszana jest awaria. Stan zmienia się na pending, a usługa zostaje zatrzymana.",
            "Zgłaszana jest failure. Stan zmienia się na pending, a usługa zostaje zatrzymana.",
        ),
        (
            "sl",
            "Users know the old tool. Check the name of the owner with the command owners.",
            "Uporabniki poznajo staro orodje. Ime lastnika preverite z ukazom owners.",
            "Staro orodje poznajo users. Ime lastnika preverite z ukazom owners.",
        ),
        (
            "nl",
            "In the terminal, type zypper install builder. The result is on the screen.",
            "Typ in de terminal zypper install builder. Het resultaat staat op het scherm.",
            "Typ in de terminal zypper install builder. Het resultaat staat on the screen.",
        ),
        (
            "hu",
            "IDE stands for integrated development environment. It helps you write code.",
            "Az IDE az integrated development environment rövidítése. Segít a kódírásban.",
            "Az IDE egy integrált fejlesztőkörnyezet. It helps you a kódírásban.",
        ),
        (
            "fi",
            "Name: weekly\nState: weekly copy of the disk",
            "Nimi: weekly\nTila: levyn viikoittainen kopio",
            "Nimi: weekly\nTila: levyn weekly kopio",
        ),
    ],
)
def test_what_is_named_may_stay(lang: str, source: str, right: str, wrong: str) -> None:
    assert not _told(source, right, lang)
    assert _told(source, wrong, lang)


def test_a_formula_is_no_english() -> None:
    source = "The index is\n\nU - B = -2.5 log (Fu/Fb)\n\nwhere Fu is the flux of the star."
    right = "L'índex és\n\nU - B = -2.5 log (Fu/Fb)\n\non Fu és el flux de l'estrella."
    assert not _told(source, right, "ca", Severity.MINOR)
    assert _told(source, right.replace("on Fu és el flux de l'estrella.", "where Fu is the flux of the star."), "ca")


def test_functions_in_a_row_are_no_english() -> None:
    source = "You can use sin, cos, tan, log, exp, abs, min and max."
    assert not _told(source, "Podeu utilitzar sin, cos, tan, log, exp, abs, min i max.", "ca", Severity.MINOR)
    assert _told(source, "Podeu utilitzar sin, cos, tan, log, you can use max.", "ca")


def test_a_label_is_no_name() -> None:
    source = "Login: your address. Kowalska wrote the guide."
    assert not _told(source, "Kasutajanimi: teie aadress. Juhendi kirjutas Kowalska.", "et")
    assert not _told("Login: your address. Password: secret.", "Kasutaja: teie aadress. Parool: salajane.", "et")
    assert _told("The guide was written by Newton in March.", "Juhendi kirjutas märtsis Fresnel.", "et")


def test_a_file_of_an_example_may_be_translated() -> None:
    def told(new: str) -> list[str]:
        return _told("Open mypicture.png in the viewer.", f"Öffnen Sie {new} im Betrachter.", "de")

    assert not told("meinbild.png")
    assert told("meinbild.jpg")


def test_a_word_of_both_languages_labels_a_text() -> None:
    source = "- **Text** – up to 20 signs of a word.\n- **Number** – an integer.\n- **Date** – a day of a number."
    right = "- **Tekst** – kuni 20 märki.\n- **Number** – täisarv.\n- **Kuupäev** – päev arvuna."
    assert not _told(source, right, "et")
    assert _told(source, right.replace("Kuupäev", "Number").replace("päev arvuna", "a day of a number"), "et")
