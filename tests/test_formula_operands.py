r"""Words that stand for something in a formula: units, operands, environments; what changed and what was translated."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.formula import ChangeKind, Verdict, compare
from qa.model import Severity

EN = r"""# Speed and profit

The speed of a car is $v = \frac{\text{distance}}{\text{time}}$ on average.

A farmer computes $\text{yield} = \frac{\text{mass of grain}}{\text{area of the field}}$ every autumn.

The sine is $\frac{\text{opposite}}{\text{hypotenuse}}$ in a right triangle.
"""
DE = r"""# Geschwindigkeit und Ertrag

Die Geschwindigkeit eines Autos ist im Mittel $v = \frac{\text{Strecke}}{\text{Zeit}}$.

Ein Bauer berechnet jeden Herbst $\text{Ertrag} = \frac{\text{Masse des Korns}}{\text{Fläche des Feldes}}$.

Der Sinus ist $\frac{\text{Gegenkathete}}{\text{Hypotenuse}}$ im rechtwinkligen Dreieck.
"""


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("fr", "minutes", "secondes"), ("pl", "hours", "minuty"), ("ru", "hours", "минут"), ("ja", "days", "時間"),
        ("zh", "km", "米"), ("hi", "min", "सेकंड"), ("de", "meters per second", "Meter pro Stunde"),
        ("de", "moles", "kg"),
    ],
)  # fmt: skip
def test_a_unit_that_became_another_is_a_change(language: str, source: str, target: str) -> None:
    found = compare(rf"5\text{{ {source}}}", rf"5\text{{ {target}}}", source_lang="en", target_lang=language)
    assert (found.verdict, found.kind) == (Verdict.DIFFERENT, ChangeKind.UNIT)


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("fr", "minutes", "minutes"), ("pl", "hours", "godziny"), ("ru", "hours", "часов"), ("ja", "days", "日"),
        ("zh", "km", "千米"), ("hi", "min", "मिनट"), ("de", "meters per second", "Meter pro Sekunde"),
        ("de", "moles", "Mol"), ("de", "second", "zweite"), ("ko", "years", "년"), ("th", "hours", "ชั่วโมง"),
    ],
)  # fmt: skip
def test_a_unit_that_was_translated_is_none(language: str, source: str, target: str) -> None:
    found = compare(rf"5\text{{ {source}}}", rf"5\text{{ {target}}}", source_lang="en", target_lang=language)
    assert found.verdict not in {Verdict.DIFFERENT, Verdict.BROKEN}, found


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("for all", "für ein"),
        ("cause", "Wirkung"),
        ("stable", "instabil"),
        ("revenue", "Kosten"),
        ("known", "unbekannt"),
    ],
)
def test_words_set_against_each_other_are_no_translation(source: str, target: str) -> None:
    assert compare(rf"\text{{{source}}}", rf"\text{{{target}}}", target_lang="de").verdict == Verdict.DIFFERENT
    assert compare(rf"\text{{{source}}}", rf"\text{{{source}}}", target_lang="de").verdict == Verdict.IDENTICAL


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("for all", "für beliebige"),
        ("for each", "für jedes"),
        ("cause", "Ursache"),
        ("stable", "stabil"),
        ("loss", "Verlust"),
    ],
)
def test_their_translations_are(source: str, target: str) -> None:
    assert compare(rf"\text{{{source}}}", rf"\text{{{target}}}", target_lang="de").verdict.harmless


def test_no_word_order_moves_an_operand() -> None:
    formula = r"\text{input} - \text{output}"
    swapped = r"\text{Ausgabe} - \text{Eingabe}"
    assert compare(formula, swapped, source_lang="en", target_lang="de").verdict == Verdict.DIFFERENT
    # phrases between formulas do move
    found = compare(r"\text{if } x > 0", r"x > 0 \text{ なら}", source_lang="en", target_lang="ja")
    assert found.verdict not in {Verdict.DIFFERENT, Verdict.BROKEN}


@pytest.mark.parametrize(
    ("one", "other"), [("pmatrix", "vmatrix"), ("bmatrix", "Vmatrix"), ("cases", "rcases"), ("Bmatrix", "pmatrix")]
)
def test_another_environment_is_no_word_inside_the_formula(one: str, other: str) -> None:
    body = r"\begin{%s} a & b \\ c & d \end{%s}"
    found = compare(body % (one, one), body % (other, other))
    assert found.verdict == Verdict.DIFFERENT
    assert found.kind == ChangeKind.BRACKET


def test_a_noun_takes_the_capital_of_its_language() -> None:
    assert compare(r"\text{hypotenuse}", r"\text{Hypotenuse}", target_lang="de").verdict == Verdict.TEXT_TRANSLATED


@pytest.mark.parametrize(
    ("here", "there", "line"),
    [("Strecke", "Zeit", 3), ("Masse des Korns", "Fläche des Feldes", 5)],
)
def test_words_that_changed_places_are_told(here: str, there: str, line: int) -> None:
    wrong = DE.replace(here, "@").replace(there, here).replace("@", there)
    found = [f for f in check_texts(EN, wrong, source_lang="en", target_lang="de") if f.check == "formula-changed"]
    assert [(f.severity, f.target.line if f.target else 0) for f in found] == [(Severity.MAJOR, line)]
    assert f"'{there}' stands for" in found[0].message


def test_words_in_their_places_are_not() -> None:
    assert [f for f in check_texts(EN, DE, source_lang="en", target_lang="de") if f.check.startswith("formula")] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("falls ", "falls nicht "), ("if ", "if not "), ("where ", "unless ")],
)
def test_a_condition_that_one_side_negates_is_told(old: str, new: str) -> None:
    notes = [
        "The function is even $\\text{if } f(-x) = f(x)$ everywhere.\n\nIt vanishes $\\text{where } x = 0$.\n",
        "Die Funktion ist gerade, $\\text{falls } f(-x) = f(x)$ ist.\n\nSie verschwindet, $\\text{wo } x = 0$ ist.\n",
    ]
    assert flipped(notes) == []
    notes = [note.replace(old, new) for note in notes]
    # "unless" negates in a word of its own, and what else a side says may negate as well
    assert flipped(notes) == ([1] if "not" in new or "nicht" in new else [])


def flipped(notes: list[str]) -> list[int]:
    found = check_texts(*notes, source_lang="en", target_lang="de")
    return [f.target.line for f in found if f.check == "negation-flipped" and f.target]


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("fr", "minimize", "maximiser"), ("es", "inside", "fuera de"), ("ru", "is odd", "чётно"),
        ("ko", "numerator", "분모"), ("zh", "is convex", "是凹的"), ("es", "if and only if", "si"),
        ("vi", "if", "nếu không"), ("uk", "real part", "уявна частина"), ("ja", "recall", "適合率"),
        ("ru", "closed", "открытое"), ("zh", "linear", "非线性"), ("id", "at most", "paling sedikit"),
    ],
)  # fmt: skip
def test_the_opposite_of_a_word_is_no_translation(language: str, source: str, target: str) -> None:
    found = compare(rf"x \text{{ {source} }} y", rf"x \text{{ {target} }} y", target_lang=language)
    assert found.verdict == Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        ("fr", "minimize", "minimiser"), ("es", "inside", "dentro de"), ("ru", "is odd", "нечётно"),
        ("zh", "is convex", "是凸的"), ("es", "if and only if", "si y solo si"), ("de", "iff", "genau dann, wenn"),
        ("vi", "if", "nếu"), ("vi", "otherwise", "nếu không"), ("fr", "by", "par"),
        ("ru", "closed", "замкнутое"), ("zh", "nonlinear", "非线性"), ("it", "dependent", "dipendenti"),
    ],
)  # fmt: skip
def test_its_translation_is(language: str, source: str, target: str) -> None:
    assert compare(
        rf"x \text{{ {source} }} y", rf"x \text{{ {target} }} y", source_lang="en", target_lang=language
    ).verdict.harmless


@pytest.mark.parametrize(
    ("language", "source", "target", "expected"),
    [
        (
            "de",
            r"Take $x \text{ is dense}$ here.",
            r"Hier sei $x \text{ ist dünn besetzt}$.",
            "'dense' became its opposite: in a formula 'ist dünn besetzt' stands for 'is dense'",
        ),
        ("de", r"Take $x \text{ is dense}$ here.", r"Hier sei $x \text{ ist dicht}$.", ""),
    ],
)
def test_an_opposite_of_prose_is_told_in_a_formula(language: str, source: str, target: str, expected: str) -> None:
    found = check_texts(source, target, source_lang="en", target_lang=language)
    told = [(one.message, one.target.text) for one in found if one.severity is Severity.MAJOR]
    assert told == ([(expected, "ist dünn besetzt")] if expected else [])
