"""Formulas in every delimiter, and everything that only looks like one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from qa.model import Kind
from qa.parse import parse_text


def formulas(text: str) -> list[tuple[str, str, bool]]:
    document = parse_text(text)
    for formula in document.formulas():
        assert text[formula.start : formula.end].startswith(formula.delimiter)
    return [(formula.delimiter, formula.latex.strip(), formula.display) for formula in document.formulas()]


def problems(text: str) -> list[tuple[str, str]]:
    return [(text[problem.start : problem.end], problem.message) for problem in parse_text(text).problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Let $x_1$ be.", ("$", "x_1", False)),
        ("Force $ v = v_0 + at $ here.", ("$", "v = v_0 + at", False)),
        ("Loss $ f(x) $ here.", ("$", "f(x)", False)),
        ("So $$x^2$$ inline.", ("$$", "x^2", True)),
        ("$$\nx^2\n$$", ("$$", "x^2", True)),
        ("$$\n\nx = \\frac{1}{2}\n\n$$", ("$$", "x = \\frac{1}{2}", True)),
        (r"Let \(x^2\) be.", (r"\(", "x^2", False)),
        ("\\[\nx^2\n\\]", (r"\[", "x^2", True)),
        (r"Let \\( x \\) be.", (r"\\(", "x", False)),
        ("- item\n\n\\\\[\n\\frac a b\n\\\\]\n", (r"\\[", r"\frac a b", True)),
        ("Say $`a+b`$.", ("$`", "a+b", False)),
        ("```math\nx = y\n```", ("```math", "x = y", True)),
        ("> ```math\n> x = y\n> ```", ("```math", "x = y", True)),
        ("\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}", ("\\begin{align*}", "", True)),
        ("设$x$为质量。", ("$", "x", False)),
        ("第$\\frac{1}{2}$個", ("$", "\\frac{1}{2}", False)),
        ("the $n$-th and", ("$", "n", False)),
        ("**bold$x_i$text**", ("$", "x_i", False)),
        ("> $$\n> x > y\n> $$", ("$$", "x > y", True)),
        ("1. a\n   $$\n   x\n   + y\n   $$", ("$$", "x\n+ y", True)),
        ("\\\\[ a \\\\[2pt] b^2 \\\\]", (r"\\[", r"a \\[2pt] b^2", True)),
        ("Пусть $п = 1$.", ("$", "п = 1", False)),
        ("Пусть $п=-1,5$ и", ("$", "п=-1,5", False)),
        ("Стоит $5, пусть $п = 1$ и", ("$", "п = 1", False)),
        ("ليكن $ع = 3$ هنا", ("$", "ع = 3", False)),
        ("ليكن $٣ < ع$ هنا", ("$", "٣ < ع", False)),
        ("मान $क = २$ है", ("$", "क = २", False)),
        ("Масса $м_1$ тела", ("$", "м_1", False)),
        ("Пусть $$п = 1$$ так", ("$$", "п = 1", True)),
        ("Так\n\n$$скорость = путь / время$$,\n\nда", ("$$", "скорость = путь / время", True)),
        ("- $$speed = distance / time$$", ("$$", "speed = distance / time", True)),
        ("> $$五$$。", ("$$", "五", True)),
    ],
)
def test_delimiters(text: str, expected: tuple[str, str, bool]) -> None:
    (found,) = formulas(text)
    assert found[0] == expected[0]
    assert found[2] == expected[2]
    assert expected[1] == "" or found[1] == expected[1]
    assert problems(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 and $6 today.",
        "- costs $5\n- costs $6",
        "从$5到$10不等",
        r"It costs \$5 and \$6.",
        "Set $PATH and $HOME first.",
        "Use ${{ github.ref }} and $(pwd).",
        "Run `echo $x$` twice.",
        "```sh\necho $x_1$\n```",
        "Text\n\n    echo $x_1$\n",
        "<!-- where $x_1$ is \\\\(y\\\\) -->\n",
        "Text <!-- $x_1$ --> text.",
        "See [link](http://a.example/$x_1$).",
        r"See \[1\] and item\(s\) and \(see below\).",
        "US$5 and US$6",
        "От $5 до $10, $5-й и $6-й, $5/м и $6/м.",
        "Задай $ПУТЬ=$ДОМ и $п, затем $к.",
        "Раз $5 = а $6 нет.",
        "[x](y) \\\\ z",
    ],
)
def test_no_formula(text: str) -> None:
    assert formulas(text) == []
    assert problems(text) == []


def test_money_beside_formulas() -> None:
    text = "Pay $5 or $10, a \\$3 fee, for $x_1$ and $100$ or $(0, 1)$."
    assert [latex for _, latex, _ in formulas(text)] == ["x_1", "100", "(0, 1)"]
    assert problems(text) == []


def test_spaced_formulas_beside_one_another() -> None:
    text = "Let $ x $ and $ f(x) $ with $ 5 $ and $ x_1 $."
    assert [latex for _, latex, _ in formulas(text)] == ["x", "f(x)", "5", "x_1"]


def test_single_letters_vouch_only_for_their_own_way_of_writing() -> None:
    assert formulas(r"Let $x$ be; see \(y\).") == [("$", "x", False)]


def test_unit_inside_the_dollars_is_still_a_formula() -> None:
    assert ("$", "2개", False) in formulas("총 $2개$ 이고 $x_1$ 이다")


def test_bar_in_a_table_stays_in_its_formula() -> None:
    document = parse_text("| a | b |\n|---|---|\n| $P(x|y)$ | \\| $|z|$ |\n")
    cells = [(block.cell, block.text) for block in document.blocks]
    assert cells[2:] == [((0, 1, 0), "P(x|y)"), ((0, 1, 1), "| |z|")]


def test_display_on_its_own_lines_is_a_block() -> None:
    document = parse_text("Then\n$$\nx = 1\n$$\nand so $$y$$ on.")
    assert [block.kind for block in document.blocks] == [Kind.PARAGRAPH, Kind.MATH, Kind.PARAGRAPH]
    assert [len(block.formulas) for block in document.blocks] == [0, 1, 1]
    assert [formula.block for formula in document.formulas()] == [1, 2]


def test_closing_punctuation_belongs_to_the_display_block() -> None:
    text = "So\n\n$$x = 1$$.\n"
    block = parse_text(text).blocks[1]
    assert (block.kind, text[block.start : block.end]) == (Kind.MATH, "$$x = 1$$.")


@pytest.mark.parametrize(
    ("text", "place", "kept"),
    [
        ("is $x and $y$ and $z_1$", "$", ["y", "z_1"]),
        ("设$x为$y$和$z_1$。", "$", ["y", "z_1"]),
        ("lost $\\alpha is here. And $\\beta$ ok", "$", ["\\beta"]),
        ("$$\na = b\n\nSome text that the formula would swallow.\n\n$$ c_1 $$", "$$", ["c_1"]),
        ("$$\na = b\nSome text that the formula would swallow.\n$$c_1$$", "$$", ["c_1"]),
        ("Let \\\\( x^2 \\\\) and \\\\( y_1 be.\n\nMore.", r"\\(", ["x^2"]),
        ("Let \\\\( x^2 \\\\) and y \\\\) be.", r"\\)", ["x^2"]),
        ("Let \\\\( x^2 \\) be.", r"\)", ["x^2"]),
        ("\\\\[\nx^2\n\n# Title\n\n\\\\[ y_1 \\\\]", r"\\[", ["y_1"]),
        ("\\begin{align}\na &= b\n\nText and $x_1$.", "\\begin{align}", ["x_1"]),
    ],
)
def test_lost_partner(text: str, place: str, kept: list[str]) -> None:
    (found,) = [place for place, _ in problems(text)]
    assert found == place
    assert [latex for _, latex, _ in formulas(text)] == kept


def test_lost_partner_does_not_wreck_the_rest() -> None:
    text = "Where $x_1 is lost.\n\n" + "Good $y_2$ here.\n\n" * 50
    assert len(formulas(text)) == 50
    assert len(problems(text)) == 1


def test_a_lone_dollar_is_counted_however_long_its_paragraph() -> None:
    text = "$x_1 " + "Let $x_2$ be.\n" * 600
    assert len(problems(text)) == 1
    assert len(formulas(text)) == 600


def test_shell_documentation_has_neither_formula_nor_problem() -> None:
    text = "Set $FOO to $$ or $1. Then $BAR/bin:$PATH and `$x`.\n\n- $USER is you\n- costs 5$ a month\n"
    assert formulas(text) == problems(text) == []


@pytest.mark.parametrize("path", sorted((Path(__file__).parent.parent / "corpus" / "_posts" / "zh").glob("*.md"))[:3])
def test_every_lost_delimiter_of_a_note_is_found(path: Path) -> None:
    """Delete each delimiter in turn: one problem near the place, and at most one other formula suffers."""
    text = path.read_text(encoding="utf-8")
    whole = list(parse_text(text).formulas())
    for formula in whole:
        if formula.delimiter.startswith(("```", "\\begin")):
            continue
        for start, end in ((formula.start, formula.body_start), (formula.body_end, formula.end)):
            damaged = parse_text(text[:start] + text[end:])
            lines = [damaged.text.count("\n", 0, problem.start) for problem in damaged.problems]
            height = text.count("\n", formula.start, formula.end)
            assert any(abs(line - text.count("\n", 0, start)) <= height for line in lines), text[start - 30 : end + 30]
            missing = Counter(f.latex for f in whole) - Counter(f.latex for f in damaged.formulas())
            assert missing.total() <= 2
