"""Variables in letters of the target's script: harmless under one mapping through the note."""

from __future__ import annotations

import pytest
from test_formula_match import bitext, findings

NOTE = "one $\\frac{1}{2}$\n\nthe path $x = v t$\n\nthe speed $v = 2$\n\nthe time $t = 3$\n\nlater $x = 6$"
SPEECH = {
    "ar": ("المسار ${}$", "السرعة ${}$", "الزمن ${}$", "لاحقا ${}$"),
    "ru": ("путь ${}$", "скорость ${}$", "время ${}$", "затем ${}$"),
}
LETTERS = {"ar": "سعز", "ru": "пшв"}


def translated(lang: str, *bodies: str) -> str:
    return "$\\frac{1}{2}$\n\n" + "\n\n".join(
        text.format(body) for text, body in zip(SPEECH[lang], bodies, strict=True)
    )


@pytest.mark.parametrize("lang", ["ar", "ru"])
def test_one_mapping_is_notation(lang: str) -> None:
    x, v, t = LETTERS[lang]
    found = findings(bitext(NOTE, translated(lang, f"{x} = {v} {t}", f"{v} = 2", f"{t} = 3", f"{x} = 6"), lang))
    assert {f.check for f in found} == {"formula-rewritten"}


@pytest.mark.parametrize("lang", ["ar", "ru"])
def test_a_variable_with_two_letters_is_changed(lang: str) -> None:
    x, v, t = LETTERS[lang]
    other = "ب" if lang == "ar" else "ж"
    found = findings(bitext(NOTE, translated(lang, f"{x} = {v} {t}", f"{v} = 2", f"{t} = 3", f"{other} = 6"), lang))
    (changed,) = (f for f in found if f.check == "formula-changed")
    assert changed.target.text == other and changed.target.line == 9
    assert (
        changed.message == f"formula 'x = 6' was changed: letter {other} is used inconsistently: the note has {x} for x"
    )


@pytest.mark.parametrize("lang", ["ar", "ru"])
def test_a_letter_for_two_variables_is_changed(lang: str) -> None:
    x, v, t = LETTERS[lang]
    found = findings(bitext(NOTE, translated(lang, f"{x} = {v} {t}", f"{x} = 2", f"{t} = 3", f"{x} = 6"), lang))
    (changed,) = (f for f in found if f.check == "formula-changed")
    assert changed.target.line == 5


def test_a_letter_left_elsewhere_is_the_odd_one() -> None:
    found = findings(bitext(NOTE, translated("ru", "x = v t", "v = 2", "t = 3", "х = 6"), "ru"))
    (changed,) = (f for f in found if f.check == "formula-changed")
    assert (changed.target.line, changed.target.text) == (9, "х")


def test_an_index_may_abbreviate_a_word() -> None:
    source = "one $x_1$\n\nfirst $E_k + k = 1$\n\nthen $k = 2$"
    assert {
        f.check for f in findings(bitext(source, "один $x_1$\n\nсначала $E_к + k = 1$\n\nзатем $k = 2$", "ru"))
    } == {"formula-rewritten"}


def test_lone_letters_of_one_sentence_are_paired_by_the_note() -> None:
    source = "one $\\frac{1}{2}$\n\nthe path $x = 1$\n\nthe speed $v = 2$\n\nfrom $x$ and $v$ we get"
    target = "$\\frac{1}{2}$\n\nالمسار $س = 1$\n\nالسرعة $ع = 2$\n\nمن $ع$ ومن $س$ نجد"
    assert {f.check for f in findings(bitext(source, target, "ar"))} == {"formula-rewritten"}
