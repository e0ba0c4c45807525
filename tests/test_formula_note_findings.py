"""Findings on formulas over a note: place, message, severity, words, numbers, macros, delimiters, work."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from test_formula_match import bitext, findings

from qa.analysis import analyse
from qa.analysis.formulas import matches
from qa.checks import all_checks
from qa.engines import Engines
from qa.formula import Macro
from qa.formula.match import conventions, matching
from qa.formula.match.conventions import scalars_of, used
from qa.formula.match.macros import definitions_in, macros_in_table, macros_of
from qa.model import Bitext, Finding
from qa.parse import parse_text

NOTE = r"""Let $L_{\text{seen}}$ be small.

Let $L_{\text{held}}$ be large.

So $E_{\text{seen}} < 1$."""
CHANCES = r"""Let $x = 1 \text{ with probability } p$ and $y = 2 \text{ if } z$.

So $x = 3 \text{ with probability } q$."""


def of(check: str, *pairs: Bitext) -> list[list[Finding]]:
    return [list(all_checks()[check]().run(analysis)) for analysis in analyse(pairs, Engines())]


def translated(text: str, *words: tuple[str, str]) -> str:
    for old, new in words:
        text = text.replace(old, new)
    return text


def test_every_change_is_told_the_worst_first() -> None:
    (finding,) = findings(bitext(r"so $x_{i} + \alpha = 2 b$", r"also $x_{j} + \alpha = 3 b$"))
    assert finding.message.endswith("was changed: number 2 became 3; index i became j in x")
    assert (finding.severity, finding.target.text) == ("critical", "3")


def test_translated_words_are_not_the_reason() -> None:
    (finding,) = findings(bitext(r"$a=b \text{ if } x_i=1$", r"$a=b \text{ falls } x_j=1$"))
    assert finding.message.endswith("index i became j in x") and finding.target.text == "j"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("$$\na = b\nc = d_i\n$$", "$$\na = b\nc = d_j\n$$"),
        ("> Text\n>\n> $$\n> a = b\n> c = d_i\n> $$", "> Text\n>\n> $$\n> a = b\n> c = d_j\n> $$"),
        ("- Text\n\n  $$\n  a = b\n  c = d_i\n  $$", "- Text\n\n  $$\n  a = b\n  c = d_j\n  $$"),
    ],
)
def test_a_display_formula_is_reported_on_the_line_of_the_change(source: str, target: str) -> None:
    (finding,) = findings(bitext(source, target))
    lines = target.split("\n")
    assert lines[finding.target.line - 1][finding.target.column - 1 :] == "j"
    assert finding.source and finding.source.text == "i"


def test_a_copy_close_by_makes_a_missing_formula_minor() -> None:
    pair = bitext("$$a = b_i$$\n\nText\n\nso $a = b_i$ and $c$", "$$a = b_i$$\n\nText\n\nalso $c$")
    (finding,) = findings(pair)
    assert (finding.check, finding.severity) == ("formula-missing", "minor")
    far = "\n\n".join(["$$a = b_i$$", *["Text"] * 5])
    (finding,) = findings(bitext(far + "\n\nso $a = b_i$ and $c$", far + "\n\nalso $c$"))
    assert (finding.check, finding.severity) == ("formula-missing", "major")


def test_a_changed_label_is_major() -> None:
    (finding,) = findings(bitext("$$x = 1 \\tag{3}$$", "$$x = 1 \\tag{4}$$"))
    assert (finding.check, finding.severity) == ("formula-changed", "major")


def test_another_function_is_critical() -> None:
    (finding,) = findings(bitext(r"so $\max_j z_j$", r"also $\min_j z_j$"))
    assert (finding.check, finding.severity) == ("formula-changed", "critical")


def test_two_words_must_not_become_one() -> None:
    (finding,) = findings(bitext(NOTE, translated(NOTE, ("seen", "bekannt"), ("held", "bekannt"))))
    assert (finding.check, finding.severity, finding.target.line) == ("formula-changed", "major", 3)
    assert finding.message.endswith("word held became bekannt, which stands for seen in this note")
    assert findings(bitext(NOTE, translated(NOTE, ("seen", "bekannt"), ("held", "verborgen")))) == []


def test_synonyms_may_share_a_translation() -> None:
    source = r"Let $x_{\text{mean}} + 1$, $x_{\text{average}} + 2$, $y \text{ if } z$ and $q \text{ when } z$."
    target = translated(source, ("mean", "平均"), ("average", "平均"), ("if", "如果"), ("when", "如果"))
    assert findings(bitext(source, target, "zh")) == []


def test_words_that_the_note_translates_elsewhere_are_left_untranslated() -> None:
    half = CHANCES.replace("if", "falls").replace("with probability", "mit Wahrscheinlichkeit", 1)
    ((finding,),) = of("untranslated-fragment", bitext(CHANCES, half))
    assert (finding.target.text, finding.severity) == ("with probability", "major")
    assert (finding.target.line, finding.source and finding.source.text) == (3, "with probability")
    assert finding.message.endswith("elsewhere in this note it is 'mit Wahrscheinlichkeit'")


def test_words_that_siblings_translate_are_left_untranslated() -> None:
    french = translated(CHANCES, ("with probability", "avec probabilité"), ("if", "si"))
    spanish = translated(CHANCES, ("with probability", "con probabilidad"), ("if", "si"))
    pairs = bitext(CHANCES, CHANCES), bitext(CHANCES, french, "fr"), bitext(CHANCES, spanish, "es")
    found = of("untranslated-fragment", *pairs)
    assert [f.target.text for f in found[0]] == ["with probability", "if", "with probability"]
    assert found[1] == found[2] == []


@pytest.mark.parametrize("latex", [r"\text{Beta}(a)", r"\mathrm{with}", r"\text{softmax}", "with"])
def test_a_note_that_keeps_its_formulas_and_names_are_left_alone(latex: str) -> None:
    source = f"Let ${latex} + 1$ be.\n\nSo $y \\text{{ if }} z$."
    assert of("untranslated-fragment", bitext(source, source)) == [[]]
    assert of("untranslated-fragment", bitext(source, source.replace("if", "falls"))) == [[]]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("also $x=1.234$ und $y=0.5$", ["formula-changed"]),
        ("also $x=1.234$ und $y=0{,}5$", ["formula-rewritten"] * 2),
        ("also $x=1{,}234$ und $y=0{,}5$", ["formula-changed", "formula-rewritten"]),
    ],
)
def test_numbers_are_read_by_the_habit_of_the_note(target: str, expected: list[str]) -> None:
    assert sorted(f.check for f in findings(bitext("so $x=1234$ and $y=0.5$", target))) == expected


def test_macros_of_the_note_its_front_matter_and_the_project_are_expanded() -> None:
    define = "$$\\newcommand{\\vect}[1]{\\boldsymbol{#1}}$$\n\n"
    assert findings(bitext(define + r"so $\vect{y} + 1$", define + r"also $\boldsymbol y + 1$")) == []
    front = '---\nmacros:\n  vect: ["\\\\boldsymbol{#1}", 1]\n---\n\n'
    assert findings(bitext(front + r"so $\vect{y} + 1$", front + r"also $\boldsymbol y + 1$")) == []
    pair = bitext(r"so $\vect{y} + 1$", r"also $\boldsymbol y + 1$")
    assert [f.check for f in findings(pair)] == ["formula-changed"]
    project = {"vect": ["\\boldsymbol{#1}", 1]}
    assert findings(Bitext(pair.source, pair.target, pair.beads, macros=project)) == []


def test_definitions_are_read_in_all_their_forms() -> None:
    text = r"""\newcommand{\R}{\mathbb{R}} \newcommand\norm[2][2]{\lVert #2 \rVert_{#1}} \def\x#1{x_{#1}}
    \DeclareMathOperator*{\argmax}{arg\,max} \renewcommand{\bad}{\unclosed{"""
    assert list(definitions_in(text)) == [
        Macro("\\R", 0, "\\mathbb{R}"),
        Macro("\\norm", 2, "\\lVert #2 \\rVert_{#1}", "2"),
        Macro("\\x", 1, "x_{#1}"),
        Macro("\\argmax", 0, "\\operatorname*{arg\\,max}"),
    ]
    table = {"\\RR": "\\mathbb R", "bra": {"macro": "\\langle #1 |"}, "bad key": "x", "n": 3, "p": ["#1", 1, "z"]}
    assert list(macros_in_table(table)) == [
        Macro("\\RR", 0, "\\mathbb R"),
        Macro("\\bra", 1, "\\langle #1 |"),
        Macro("\\p", 1, "#1", "z"),
    ]


def test_definitions_in_code_are_examples() -> None:
    note = parse_text("```latex\n\\newcommand{\\a}{b}\n```\n\n$\\def\\c{d}$", "a.md", "en")
    assert [macro.name for macro in macros_of(note, {})] == ["\\c"]


def test_only_macros_in_use_are_part_of_a_question() -> None:
    known = (Macro("\\a", 0, "\\b"), Macro("\\b", 0, "x"), Macro("\\c", 0, "y"))
    assert used(known, "\\a + 1") == known[:2] and used(known, "1") == ()


def test_scalars_are_what_the_note_shows_to_be_numbers() -> None:
    note = r"$\alpha, k \in \mathbb{R}$, $v \in \mathbb{R}^n$, $0$, $n = 5$, $A > 0$, $w = 0$, $k^\top$, $t \in [0, 1]$"
    assert scalars_of(parse_text(note, "a.md", "en")) == {r"\alpha", "n", "t"}


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (r"\[ y = x + 1 \]", r"\[ y = x - 1 \]", ["formula-changed"]),
        (r"The line \( y = x + 1 \) is", r"Die Gerade \\( y = x - 1 \\) ist", ["formula-changed"]),
        (r"The line \( y = x + 1 \) is", r"Die Gerade \\( y = x + 1 \\) ist", []),
        (r"The matrix \[A\] and \(x\) are", r"Die Matrix \\(A\\) und \\(x\\) sind", []),
        (r"The matrix \\(A\\) and $x$ are", r"Die Matrix $A$ und \\(x\\) sind", []),
    ],
)
def test_single_and_doubled_backslashes_are_one_delimiter(source: str, target: str, expected: Sequence[str]) -> None:
    assert [f.check for f in findings(bitext(source, target))] == expected


def test_changed_delimiters_are_told_once_a_note() -> None:
    ((finding,),) = of("math-delimiters", bitext(r"a \\(x_1\\) b \\(y\\)", r"a \(x_1\) b \(y\)"))
    assert (finding.severity, finding.message) == ("major", r"Markdown prints `\(…\)` as `(…)` in 2 formulas")
    ((finding,),) = of("math-delimiters", bitext(r"a \\[ x \\] b \\[ y \\]", r"a \\( x \\) b \\( y \\)"))
    assert (finding.severity, finding.message) == ("minor", "display formula became inline in 2 formulas")
    assert of("math-delimiters", bitext(r"a \(x+1\) b", r"a \\(x+1\\) b")) == [[]]


def test_a_note_that_is_another_text_is_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conventions, "MOST_UNPROVED", 2)
    source = " ".join(f"$x_{i} + {i}y$" for i in range(2, 6)) + " $a(b + c)$"
    target = " ".join(f"$x_{i} + {i}z$" for i in range(2, 6)) + " $ab + ac$"
    assert [f.check for f in findings(bitext(source, target))] == ["formula-changed"] * 5


@pytest.mark.parametrize("count", [100, 400])
def test_work_grows_with_the_number_of_leftovers(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    similarity = matching.similarity

    def counting(source: str, target: str) -> float:
        nonlocal asked
        asked += 1
        return similarity(source, target)

    monkeypatch.setattr(matching, "similarity", counting)
    monkeypatch.setattr(matching, "MOST_SCORED", 2000)
    source = " ".join(f"$a_{{{i}}}$" for i in range(count))
    target = " ".join(rf"$\Gamma({i}, \beta) \le q$" for i in range(count))
    assert len(matches(analyse([bitext(source, target)], Engines())[0])) == 2 * count
    assert asked <= 3000


def test_a_number_that_cannot_be_grouped_needs_no_habit() -> None:
    (finding,) = findings(bitext("so $x=0.019$ and $y=0.5$", "así $x=0{,}019$ y $y=0.5$", "es"))
    assert (finding.check, finding.severity) == ("formula-rewritten", "neutral")
