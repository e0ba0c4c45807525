"""A comparison told from the other end is right; one of which the word alone turned is not."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def majors(source: str, target: str, lang: str, engines: Engines) -> list[str]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    found = all_checks()["antonym-swapped"]().run(analysis)
    return [f.message for f in found if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("lang", "source", "retold", "turned"),
    [
        (
            "de",
            "The kitchen is larger than the bathroom.",
            "Das Bad ist kleiner als die Küche.",
            "Die Küche ist kleiner als das Bad.",
        ),
        (
            "fr",
            "The bridge is older than the castle.",
            "Le château est plus récent que le pont.",
            "Le pont est plus récent que le château.",
        ),
        (
            "it",
            "The train is faster than the bus.",
            "L'autobus è più lento del treno.",
            "Il treno è più lento dell'autobus.",
        ),
        (
            "sv",
            "The new hall is larger than the old one.",
            "Den gamla salen är mindre än den nya.",
            "Den nya salen är mindre än den gamla.",
        ),
        (
            "ru",
            "The wooden bridge is cheaper than the stone one.",
            "Каменный мост дороже деревянного.",
            "Деревянный мост дороже каменного.",
        ),
        (
            "es",
            "The desert is hotter than the coast.",
            "La costa es menos calurosa que el desierto.",
            "El desierto es menos caluroso que la costa.",
        ),
        (
            "hu",
            "The mountain is higher than the church tower.",
            "A templomtorony alacsonyabb, mint a hegy.",
            "A hegy alacsonyabb, mint a templomtorony.",
        ),
    ],
)
def test_told_from_the_other_end(lang: str, source: str, retold: str, turned: str, engines: Engines) -> None:
    assert not majors(source, retold, lang, engines)
    assert majors(source, turned, lang, engines)


def test_what_is_compared_with_no_other_thing_is_told(engines: Engines) -> None:
    assert majors("Use a larger bolt than before.", "Nehmen Sie eine kleinere Schraube als zuvor.", "de", engines)


@pytest.mark.parametrize(
    ("lang", "target"),
    [("eo", "La lago estas malpli profunda ol la maro."), ("cy", "Mae'r llyn yn llai dwfn na'r môr.")],
)
def test_a_language_without_a_table_is_checked_too(lang: str, target: str) -> None:
    found = check_texts("The lake is deeper than the sea.", target, source_lang="en", target_lang=lang)
    assert "internal-error" not in [finding.check for finding in found]
