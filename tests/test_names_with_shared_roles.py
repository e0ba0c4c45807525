"""One "from" of two names, one word for "by" and "from", and the names that did change places."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values import _clause_names, _role_swaps
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
        # what the last of them is stands before its name
        (
            "Send them to Professor Maria Lindgren or her assistant Tomasz Nowak.",
            "Küldjék el őket Maria Lindgren professzornak vagy asszisztensének, Tomasz Nowaknak.",
            "hu",
        ),
        (
            "She gave the keys to Heisenberg and the young physicist Dirac.",
            "그녀는 하이젠베르크와 젊은 물리학자 디랙에게 열쇠를 주었다.",
            "ko",
        ),
        (
            "The letter from Heisenberg and his colleague Dirac was lost.",
            "Heisenberg ve meslektaşı Dirac'tan gelen mektup kayboldu.",
            "tr",
        ),
        # Polish has "na" before islands
        ("He travelled to Ceylon, the Moluccas and Japan.", "Udał się na Cejlon, na Moluki i do Japonii.", "pl"),
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
        ("They wrote to Dirac and his aide Nowak replied.", "Nowaknak írtak, és segédje, Dirac válaszolt.", "hu"),
        ("Send it from Bohr to her assistant Dirac.", "Küldje el Diractól asszisztensének, Bohrnak.", "hu"),
    ],
)
def test_names_that_changed_places_are_told(source: str, target: str, lang: str) -> None:
    assert any("changed places" in message for message in majors(source, target, lang))


def test_a_first_word_that_neighbouring_languages_have_is_no_name() -> None:
    source = "Room: portraits by Albrecht Dürer from Nuremberg."
    assert not majors(source, "Sala: retratos de Alberte Durero procedentes de Núremberg.", "gl")
    assert majors("Newton showed that light bends.", "Einstein demostrou que a luz se curva.", "gl")


def test_a_word_with_accents_is_no_name_by_its_sounds() -> None:
    source = "The Educational, Scientific and Cultural Organization (UNESCO) lists the church."
    assert not majors(source, "A Nevelésügyi, Tudományos és Kulturális Szervezet (UNESCO) listázza a templomot.", "hu")
    assert majors("We read the proof by Newton today.", "Ma Gödel bizonyítását olvassuk.", "hu")


def test_a_given_name_that_each_language_writes_in_its_own_way() -> None:
    assert not majors("We read of Francis Xavier in Goa.", "Czytamy o Franciszku Ksawerym w Goa.", "pl")
    assert majors("We read of Francis Xavier in Goa.", "Czytamy o Franciszku Tillmannie w Goa.", "pl")


def test_the_basque_country_is_called_after_its_people() -> None:
    def kinds(source: str, target: str) -> list[str]:
        found = check_texts(f"{source}\n", f"{target}\n", source_lang="en", target_lang="es")
        return [f.message for f in found if f.check == "meaning-changed" and f.severity is not Severity.NEUTRAL]

    country = "It lies near the Basque Country, off the coast of China."
    assert not kinds(country, "Se encuentra cerca del País Vasco, frente a la costa de China.")
    assert kinds("She speaks Basque with her children at home.", "Habla chino con sus hijos en casa.")


@pytest.mark.parametrize(
    ("english", "asked"),
    [
        ("Newton met Hooke after the lecture.", False),
        ("Newton wrote to Hooke after the lecture.", True),
        ("Yesterday Newton came late, and Hooke had left.", True),
    ],
)
def test_names_are_sought_among_characters_where_something_hangs_on_them(
    monkeypatch: pytest.MonkeyPatch, english: str, asked: bool
) -> None:
    sought: list[str] = []
    monkeypatch.setattr(_role_swaps, "place_of", lambda name, said: sought.append(name.form))
    monkeypatch.setattr(_clause_names, "alike", lambda analysis, texts: 0.0)
    other = "牛顿在讲座之后见到了胡克。"
    assert not [*_role_swaps.role_swaps(english, other, "zh")]
    assert not [*_clause_names.clause_swaps(english, other, "zh", None)]  # type: ignore[arg-type]
    assert bool(sought) is asked
