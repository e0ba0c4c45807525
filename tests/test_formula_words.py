"""A word of a formula may become its translation, and no other word."""

from __future__ import annotations

import pytest

from qa.formula.comparison.opposed import _folded, _said, matches, opposed
from qa.formula.comparison.words import Relation, relation
from qa.formula.vocabulary import contrasts

TRANSLATED = [
    ("loss", "Verlust", "", 1),
    ("sum", "Summe", "", 1),
    ("area", "面积", "", 1),
    ("speed", "速度", "", 1),
    ("subject to", "unter der Nebenbedingung", "", 1),
    ("cost", "Kosten", "", 1),
    ("otherwise", "sonst", "", 1),
    ("if", "falls", "", 1),
    ("if", "si", "", 1),
    ("if", "se", "it", 1),
    ("otherwise", "si no", "es", 1),
    ("otherwise", "sinon", "fr", 1),
    ("even", "gerade", "de", 1),
    ("odd", "impar", "es", 1),
    ("and", "e", "", 1),
    ("and", "y", "es", 1),
    ("or", "o", "it", 1),
    ("kg", "кг", "ru", 0),
    ("km/h", "км/ч", "ru", 0),
    ("tan", "tg", "", 0),
    ("rank", "rg", "", 0),
    ("tr", "Sp", "", 0),
    ("gcd", "ggT", "", 0),
    ("max", "máx", "", 0),
    ("energy", "énergie", "", 1),
    ("for all", "para todo", "", 1),
    ("mean", "media", "es", 1),
    ("error", "error", "es", 1),
    ("error", "erreur", "fr", 1),
    ("Input:", "Eingabe:", "", 1),
    ("MSE", "ECM", "es", 0),
    ("TP", "VP", "fr", 0),
    ("train", "Training", "de", 1),
    ("avg", "moy", "fr", 1),
    ("i chosen uniformly at random", "i choisi uniformément au hasard", "fr", 1),
    ("where", "où", "fr", 1),
    ("test", "prueba", "es", 1),
    ("test", "teste", "pt", 1),
    ("model", "Modell", "de", 1),
    ("minimize", "minimieren", "de", 1),
    ("kinetic", "cinétique", "", 1),
    ("Accuracy", "准确率", "zh", 1),
    ("if ", "wenn ", "", 1),
    ("IF", "WENN", "de", 1),
    ("in", "вх", "", 1),
    ("final", "अंतिम", "", 1),
    ("time", "tempo", "it", 1),
    ("distance", "Entfernung", "", 1),
    ("with probability", "mit Wahrscheinlichkeit", "", 1),
    ("and", "und", "", 1),
    ("s", "с", "ru", 0),
    ("prior", "先验", "zh", 1),
    ("data", "datos", "es", 1),
    ("data", "données", "fr", 1),
    ("head", "Kopf", "de", 1),
    ("observed", "beobachtet", "de", 1),
    ("total", "gesamt", "de", 1),
    ("area", "área", "es", 1),
    ("def", "def", "", 1),
]
OTHER = [
    ("train", "test", "", 1),
    ("train", "test", "de", 1),
    ("train", "test", "fr", 1),
    ("kg", "mg", "", 0),
    ("kg", "mg", "de", 0),
    ("ms", "ns", "", 1),
    ("Re", "Im", "", 0),
    ("Var", "Cov", "", 0),
    ("SO", "SU", "", 0),
    ("FP", "FN", "", 0),
    ("RMSE", "MAE", "", 0),
    ("NaCl", "KCl", "", 0),
    ("ReLU", "GELU", "", 0),
    ("Hom", "End", "", 0),
    ("Sp", "tr", "", 0),
    ("val", "test", "", 1),
    ("even", "odd", "", 1),
    ("even", "ungerade", "de", 1),
    ("even", "nieparzyste", "pl", 1),
    ("loss", "cost", "", 1),
    ("loss", "error", "", 1),
    ("loss", "gain", "de", 1),
    ("enc", "dec", "", 1),
    ("in", "out", "", 1),
    ("max", "min", "", 0),
    ("min", "máx", "es", 0),
    ("true", "false", "", 1),
    ("true", "falsch", "de", 1),
    ("if", "otherwise", "", 1),
    ("if", "sonst", "de", 1),
    ("and", "or", "", 1),
    ("and", "oder", "de", 1),
    ("cm", "mm", "", 0),
    ("s", "h", "", 0),
    ("TP", "FP", "", 0),
    ("P1", "P2", "", 0),
    ("x_1", "x_2", "", 0),
    ("softmax", "softmin", "", 0),
    ("pos", "neg", "", 1),
    ("A", "B", "", 1),
    ("train", "trian", "", 1),
    ("not", "all", "", 1),
    ("CO2", "CO", "", 0),
    ("GB", "MB", "", 0),
    ("src", "tgt", "", 1),
    ("real", "fake", "fr", 1),
    ("Left", "Right", "", 1),
    ("input", "output", "de", 1),
    ("query", "key", "fr", 1),
    ("kin", "pot", "", 1),
    ("min", "h", "", 1),
    ("eV", "keV", "", 0),
    ("row", "column", "", 1),
    ("dB", "dBm", "", 0),
    ("GDP", "GNP", "", 0),
    ("sup", "inf", "", 0),
    ("ker", "im", "", 0),
    ("lcm", "gcd", "", 0),
    ("gcd", "kgV", "de", 0),
]


@pytest.mark.parametrize(("old", "new", "lang", "prose"), TRANSLATED)
def test_a_translation_or_a_local_name(old: str, new: str, lang: str, prose: int) -> None:
    assert relation(old, new, ("en", lang), prose=bool(prose))[0] is not Relation.OTHER


@pytest.mark.parametrize(("old", "new", "lang", "prose"), OTHER)
def test_another_word(old: str, new: str, lang: str, prose: int) -> None:
    assert relation(old, new, ("en", lang), prose=bool(prose))[0] is Relation.OTHER


@pytest.mark.parametrize(
    ("before", "after", "turned"),
    [
        ("train", "Test", True),
        ("train", "Training", False),
        ("otherwise", "en otro caso", False),
        ("true", "falsch", True),
        ("true", "wahr oder falsch", False),
        ("训练集", "测试集", True),
        ("loss", "Verlust", False),
    ],
)
def test_words_that_formulas_set_against_each_other(before: str, after: str, turned: bool) -> None:
    assert opposed(before, after) is turned


@pytest.mark.parametrize(
    "text", ["", "train", "an odd sum", "если", "训练集", "Otherwise, en otro caso", "1train-test"]
)
def test_words_are_found_as_when_all_are_tried(text: str) -> None:
    whole, found = _folded(text)
    rows = enumerate(contrasts())
    said = {
        (row, number)
        for row, members in rows
        for number, member in enumerate(members)
        if any(matches(whole, found, form.casefold()) for form in member)
    }
    assert _said(text) == said
