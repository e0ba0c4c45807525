"""Millions and billions in spellings that no table has, and before the number."""

from __future__ import annotations

import pytest

from qa import check_texts

MILLION, BILLION, TRILLION = (f"The bridge cost 3.6 {scale} crowns." for scale in ("million", "billion", "trillion"))
RIGHT = (
    ("bs", TRILLION, "Most je koštao 3,6 biliona kruna."),
    ("lv", TRILLION, "Tilts maksāja 3,6 triljonus kronu."),
    ("is", TRILLION, "Brúin kostaði 3,6 billjóna króna."),
    ("pt", TRILLION, "A ponte custou 3,6 biliões de coroas."),
    ("mt", MILLION, "Il-pont sewa 3.6 miljun kuruna."),
    ("tl", BILLION, "Nagkakahalaga ang tulay ng 3.6 bilyong korona."),
    ("gd", MILLION, "Chosg an drochaid 3.6 millean crùn."),
    ("so", BILLION, "Buundadu waxay ku kacday 3.6 bilyan oo karoon."),
    ("sw", MILLION, "Daraja liligharimu korona milioni 3.6."),
    ("ha", BILLION, "Gadar ta ci kuɗin krona biliyan 3.6."),
    ("jv", MILLION, "Kreteg iku regane 3,6 yuta krona."),
    ("sr-Latn", BILLION, "Most je koštao 3,6 milijardi kruna."),
)
WRONG = (
    ("bs", TRILLION, "Most je koštao 3,6 miliona kruna."),
    ("lv", TRILLION, "Tilts maksāja 3,6 miljardus kronu."),
    ("mt", BILLION, "Il-pont sewa 3.6 miljun kuruna."),
    ("tl", MILLION, "Nagkakahalaga ang tulay ng 3.6 bilyong korona."),
    ("sw", MILLION, "Daraja liligharimu korona bilioni 3.6."),
    ("sw", MILLION, "Daraja liligharimu korona milioni 3.9."),
    ("sr-Latn", MILLION, "Most je koštao 3,6 milijardi kruna."),
)
PERSONS = (("nb", "3 millionaires", "3 millionærer"), ("fr", "3 blocks of wood", "3 billots de bois"))


def numbers(language: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=language)
    return [finding.message for finding in found if finding.check == "number-mismatch"]


@pytest.mark.parametrize(("language", "source", "target"), (*RIGHT, *PERSONS))
def test_another_spelling_of_a_scale(language: str, source: str, target: str) -> None:
    assert not numbers(language, source, target)


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_another_scale(language: str, source: str, target: str) -> None:
    assert numbers(language, source, target)
