"""What the tables of words tell, and what excuses: languages, names, turns of phrase, other words of the sentence."""

from __future__ import annotations

import pytest

from qa.analysis.variants import Variant
from qa.checks.meaning._kinds import exchanged
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._negation import words

EXCHANGED = """
ca Russian|Turkish|Most waiters speak Russian.|La majoria dels cambrers parlen turc.
ru German|French|She learned German at school.|В школе она учила французский.
cs fork|spoon|Eat the dumplings with a fork.|Knedlíky jezte lžící.
de Moon|Mars|The rocket flies to the Moon.|Die Rakete fliegt zum Mars.
nl arm|leg|He broke his arm on the ice.|Hij brak zijn been op het ijs.
lv radians|degree|The angle is given in radians.|Leņķi norāda grādos.
""".strip().splitlines()
KEPT = """
de|Rodney Marsh scored in Leeds.|Rodney Marsh traf am Meer in Leeds.
it|Open the Prince dialog in LibreOffice.|Aprite la finestra nella principessa.
nl|The new scheduler will speed up the build.|De nieuwe planner zal de bouw versnellen.
pl|Hosts under *.sun.com are trusted.|Hosty z gwiazdką są zaufane.
""".strip().splitlines()


@pytest.mark.parametrize("row", EXCHANGED, ids=lambda row: row[:2])
def test_things_of_a_kind(row: str) -> None:
    pair, other, english, text = row[3:].split("|")
    found = [*exchanged(english, text, row[:2])]
    assert [(english[slice(*one.span)], one.other) for one in found] == [(pair, other)]


@pytest.mark.parametrize("row", KEPT, ids=lambda row: row[:2])
def test_names_and_parts_of_other_words_are_no_things(row: str) -> None:
    lang, english, text = row.split("|")
    assert not [*exchanged(english, text, lang)]


def test_what_says_another_word_of_the_sentence_does_not_excuse() -> None:
    text = "Put it on the upper arm, above the elbow."
    at = text.index("above")
    variant = Variant(at, at + 5, "below", text.replace("above", "below"))
    turned = "Lägg den på överarmen, nedanför armbågen."
    assert attestation(text, variant, turned, "sv") is Attestation.OUTWEIGHED
    assert attestation(text, variant, "Lägg den på överarmen, ovanför armbågen.", "sv") is Attestation.KEPT


@pytest.mark.parametrize(
    ("lang", "negated", "said"),
    [
        ("da", "Jeg så ingenting.", "Jeg så noget."),
        ("cs", "Neotevírejte dveře.", "Otevřete dveře."),
        ("ka", "არავინ იცის.", "წყალი არის."),
        ("bn", "কেউ আসেনি।", "তিনি চিনি কিনেছেন।"),
        ("az", "Qapını açmayın.", "Qapını açın."),
        ("sq", "Askush nuk e di.", "Të gjithë e dinë."),
        ("af", "Moenie die deur oopmaak nie.", "Maak die deur oop."),
        ("fr", "Personne ne le sait.", "Tout le monde le sait."),
    ],
)
def test_forms_of_negation(lang: str, negated: str, said: str) -> None:
    table = words(lang)
    assert table and table.negates(negated) and not table.negates(said)
