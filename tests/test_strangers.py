"""A sentence in the place of its neighbour's translation, paired for want of a better one."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.structure._strangers import strangers
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

PLANTS, BRIDGE = "We are now ready to plant the seedlings.", "Our guide told us about the history of the bridge."


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _told(
    source: str, target: str, lang: str, engines: Engines, score: float = 0.2, confidence: float = 1.0
) -> list[Severity]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), score, confidence),))], engines)[0]
    return [finding.severity for finding in all_checks()["segment-mismatch"]().run(analysis)]


@pytest.mark.parametrize(
    ("source", "target", "lang", "severity"),
    [
        (BRIDGE, "Sonra nehir kıyısındaki küçük bir lokantada öğle yemeği yedik.", "tr", Severity.MAJOR),
        (BRIDGE, "Ensuite nous avons déjeuné dans un petit restaurant au bord de l'eau.", "fr", Severity.MINOR),
        (PLANTS, "Dafür brauchen Sie eine kleine Schaufel und etwas Kompost.", "de", Severity.MINOR),
        (PLANTS, "Для этого понадобится небольшая лопатка и немного компоста.", "ru", Severity.MINOR),
    ],
)
def test_another_sentence_is_told(source: str, target: str, lang: str, severity: Severity, engines: Engines) -> None:
    assert _told(source, target, lang, engines) == [severity]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (BRIDGE, "Rehberimiz bize köprünün geçmişini anlattı.", "tr"),
        (BRIDGE, "L'histoire du pont, c'est notre guide qui nous l'a racontée.", "fr"),
        (PLANTS, "Jetzt können wir die Setzlinge pflanzen.", "de"),
        (PLANTS, "Теперь всё готово, чтобы высадить рассаду.", "ru"),
    ],
)
def test_a_translation_of_low_score_is_not(source: str, target: str, lang: str, engines: Engines) -> None:
    assert not _told(source, target, lang, engines)


def test_a_pair_that_the_aligner_hardly_made_is_asked_about_too(engines: Engines) -> None:
    pair = PLANTS, "Dafür brauchen Sie eine kleine Schaufel und etwas Kompost.", "de"
    assert _told(*pair, engines, score=0.1, confidence=0.3) == [Severity.MAJOR]
    assert _told(PLANTS, "Jetzt können wir die Setzlinge pflanzen.", "de", engines, score=0.0, confidence=0.1) == []


def test_beside_blocks_without_counterpart_the_pairing_is_doubted_instead(engines: Engines) -> None:
    source = f"{PLANTS}\n\n{BRIDGE}\n"
    target = "Zusammenfassung: Wir pflanzen jetzt, und unser Führer erzählte die Geschichte der Brücke.\n"
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", "de")
    beads = Bead((0,), (0,), 0.1, 0.3), Bead((1,), (), 0.0, 1.0)
    analysis = analyse([Bitext(*sides, beads)], engines)[0]
    assert not list(strangers(analysis))


def test_what_carries_the_same_numbers_and_code_is_not_asked_about(engines: Engines) -> None:
    source = "Call `open()` 3 times before the file is read."
    assert not _told(source, "Nehmen Sie nach 3 Stunden `open()` aus dem Ofen heraus.", "de", engines)


@pytest.mark.parametrize(
    ("lang", "own", "other"),
    [
        (
            "cs",
            "Vypnutím telefonu na noc si ušetříte mnoho energie.",
            "Přejděte na nádvoří, kde stojí stará lípa.",
        ),
        (
            "lv",
            "Izslēdzot tālruni pa nakti, jūs ietaupīsiet daudz enerģijas.",
            "Vecais prāmis stāv muzeja zālē aiz zilajiem vārtiem.",
        ),
    ],
)
def test_a_paragraph_of_another_place_is_told_in_a_note_of_one(lang: str, own: str, other: str) -> None:
    source = "Switching the phone off for the night will save you a lot of energy."
    told = [
        [f.check for f in check_texts(source, text, source_lang="en", target_lang=lang) if f.severity is Severity.MAJOR]
        for text in (own, other)
    ]
    assert told == [[], ["segment-mismatch"]]
