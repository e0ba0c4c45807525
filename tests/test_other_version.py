"""A page that follows another version of its source: what belongs to that cause, and what is damage all the same."""

from __future__ import annotations

from collections import Counter

import qa
from qa.model import Finding, Severity

GRAVE = {Severity.MAJOR, Severity.CRITICAL}
ENGLISH = (
    "The pump is switched on with `startPump()` in the morning.",
    "Read the [manual of the pump](https://pond.example/pump) first.",
    "The water is changed every second week of the summer.",
    "A cold winter kills the plants at the shallow edge.",
    "The frogs come back to the pond in the month of March.",
    "A net over the pond keeps the leaves of the oak away.",
    "Fish need more oxygen on hot days than on cold ones.",
    "The pond is one metre deep in the middle.",
    "Children must never play beside the water alone.",
    "The filter is cleaned with water from the pond itself.",
    "Lilies are planted in baskets so that they can be moved.",
    "Algae grow where the sun shines for the whole day.",
)
TRANSLATION = (
    "Die Pumpe wird morgens mit `startPump()` eingeschaltet.",
    "Lies zuerst das [Handbuch der Pumpe](https://pond.example/pump).",
    "Das Wasser wird im Sommer jede zweite Woche gewechselt.",
    "Ein kalter Winter tötet die Pflanzen am flachen Rand.",
    "Die Frösche kommen im Monat März an den Teich zurück.",
    "Ein Netz über dem Teich hält die Blätter der Eiche fern.",
    "Fische brauchen an heißen Tagen mehr Sauerstoff als an kalten.",
    "Der Teich ist in der Mitte einen Meter tief.",
    "Kinder dürfen nie allein am Wasser spielen.",
    "Der Filter wird mit Wasser aus dem Teich selbst gereinigt.",
    "Seerosen werden in Körbe gepflanzt, damit man sie bewegen kann.",
    "Algen wachsen, wo die Sonne den ganzen Tag scheint.",
)
NEWS = (
    "Our club meets in the old mill on Fridays.", "The price of sand has doubled since then.",
    "A friend of mine paints boats in his spare time.", "The library lends the tools for a small fee.",
    "Two neighbours sold their houses to a baker.", "The train to the coast leaves at noon.",
    "Her sister studies the history of bridges.", "The market sells honey from the hills.",
    "A new road was built behind the school.", "The orchestra plays in the park again.",
)  # fmt: skip


def found(translation: str, news: int) -> list[Finding]:
    """The grave findings of a translation beside a source that has so many paragraphs more, here and there."""
    blocks = [*ENGLISH]
    for number, paragraph in enumerate(NEWS[:news]):
        blocks.insert(2 * number + 1, paragraph)
    findings = qa.check_texts("\n\n".join(blocks) + "\n", translation, source_lang="en", target_lang="de")
    return [finding for finding in findings if finding.severity in GRAVE]


GERMAN = "\n\n".join(TRANSLATION) + "\n"


def test_a_page_that_a_release_left_behind_is_one_finding() -> None:
    (one,) = found(GERMAN, 10)
    assert one.check == "translation-other-version"
    assert sum(detail.message.startswith("missing") for detail in one.details) == 10


def test_a_few_paragraphs_are_told_one_by_one() -> None:
    assert Counter(finding.check for finding in found(GERMAN, 3)) == {"segment-omitted": 3}


def test_a_command_of_the_other_version_is_part_of_it_and_a_translated_one_is_not() -> None:
    older, translated = (GERMAN.replace("startPump", code) for code in ("beginPump", "pumpeAnfänge"))
    assert {finding.check for finding in found(older, 10)} == {"translation-other-version"}
    assert {f.check for f in found(translated, 10)} == {"translation-other-version", "inline-code-changed"}


def test_a_link_that_leads_elsewhere_is_told_in_every_version() -> None:
    elsewhere = GERMAN.replace("example/pump", "example/spawn")
    assert {f.check for f in found(elsewhere, 10)} == {"translation-other-version", "link-changed"}
    # one that is gone may have come later
    assert {
        f.check
        for f in found(GERMAN.replace("[Handbuch der Pumpe](https://pond.example/pump)", "Handbuch der Pumpe"), 10)
    } == {"translation-other-version"}


def test_a_page_whose_source_is_not_written_yet_is_one_finding() -> None:
    stub = "# The pond\n\nThis page is not written in English yet, please choose another language above.\n"
    findings = qa.check_texts(stub, f"# Der Teich\n\n{GERMAN}", source_lang="en", target_lang="de")
    assert [f.check for f in findings if f.severity in GRAVE] == ["translation-other-version"]


def test_a_page_of_which_the_beginning_alone_is_translated_lacks_the_rest() -> None:
    whole = "# The pond\n\n" + "\n\n".join(f"## Part {k}\n\n{text}" for k, text in enumerate(ENGLISH))
    findings = qa.check_texts(whole, f"# Der Teich\n\n{TRANSLATION[0]}\n", source_lang="en", target_lang="de")
    grave = [f for f in findings if f.severity in GRAVE]
    assert any(f.check == "segment-omitted" for f in grave)
