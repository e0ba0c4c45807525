"""What a short handbook in many languages showed, each with the fault beside it that is still told."""

from __future__ import annotations

import pytest

import qa


def told(source: str, target: str, lang: str) -> set[tuple[str, str]]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return {(finding.check, str(finding.severity)) for finding in found if str(finding.severity) != "neutral"}


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "Une vidéo prend 3 Go sur le disque.\n", "Une vidéo prend 3 Mo sur le disque.\n"),
        ("fi", "Video vie levyltä 3 Gt.\n", "Video vie levyltä 3 Mt.\n"),
    ],
)
def test_the_unit_of_a_number_is_no_name(lang: str, right: str, wrong: str) -> None:
    source = "A video takes 3 GB of the disk.\n"
    assert told(source, right, lang) == set()
    assert told(source, wrong, lang) == {("number-mismatch", "major")}


def test_a_persian_noun_is_no_negated_verb() -> None:
    source = "Every bridge in the town carries a small light.\n"
    assert told(source, "هر پل شهر چراغ کوچکی با نوری نرم دارد.\n", "fa") == set()
    assert ("negation-flipped", "major") in told(source, "هر پل شهر چراغ کوچکی ندارد.\n", "fa")


def test_a_colon_within_an_address_opens_no_enumeration() -> None:
    source = "Copy it with `scp book shelf:/top` and wait until the lamp goes out.\n"
    target = "Skopiuj poleceniem `scp book shelf:/top` i poczekaj, aż lampa zgaśnie, albo zadzwoń.\n"
    assert ("segment-added", "minor") not in told(source, target, "pl")
