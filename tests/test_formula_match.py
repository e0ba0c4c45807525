"""Which formula translates which, and what the formula checks make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.analysis import analyse
from qa.analysis.formulas import matches
from qa.checks import all_checks
from qa.engines import Engines
from qa.formula.match.beads import Match
from qa.model import Bead, Bitext, Finding
from qa.parse import parse_text


def bitext(source: str, target: str, lang: str = "de") -> Bitext:
    """Notes aligned block by block; a block beyond the shorter note stands alone."""
    old, new = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    count = max(len(old.blocks), len(new.blocks))
    beads = tuple(Bead((i,) if i < len(old.blocks) else (), (i,) if i < len(new.blocks) else ()) for i in range(count))
    return Bitext(old, new, beads)


def found(pair: Bitext) -> list[Match]:
    """The matches that are no plain equality."""
    return [
        m
        for m in matches(analyse([pair], Engines())[0])
        if not (m.source and m.target) or (m.comparison and not m.comparison.verdict.harmless)
    ]


def findings(pair: Bitext, *siblings: Bitext) -> list[Finding]:
    analysis = analyse([pair, *siblings], Engines())[0]
    return [f for name, check in all_checks().items() if name.startswith("formula-") for f in check().run(analysis)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("the $a$ of $b$ and $a$", "das $b$ von $a$ und $a$"),
        (r"a $30 \times 30$ image", r"ein Bild 30 $\times$ 30"),
        (r"30 $\times$ 30", r"$30\times30$"),
        ("for all n", "für alle $n$"),
        ("the value $n$", "der Wert *n*"),
        ("the pair $(x, y)$", "das Paar ($x$, $y$)"),
        ("the pair $x_1$, $y$", "das Paar $x_1, y$"),
        ("$$x = 1$$", "Also $x = 1$."),
        ("the sum $x + y$.", "die Summe $x + y.$"),
        ("takes $5$ steps", "braucht 5 Schritte"),
        ("第 n 步", "步骤 $n$"),
        ("one $x_1$\n\ntwo $y_2$", "eins\n\nzwei $y_2$ und $x_1$"),
    ],
)
def test_moves_are_no_findings(source: str, target: str) -> None:
    assert found(bitext(source, target)) == []


def test_repeats_are_counted() -> None:
    (match,) = found(bitext("$a$, $a$ and $a$", "$a$ und $a$"))
    assert match.source and match.target is None and match.repeated


def test_a_letter_of_a_word_is_not_the_formula() -> None:
    (match,) = found(bitext("the constant $c$", "die Konstante"))
    assert match.source and match.source.latex == "c"
    (match,) = found(bitext("the start $a$", "el inicio a la vez", "es"))
    assert match.source and match.source.latex == "a"


def test_a_command_that_leaked_into_the_text_is_found() -> None:
    (match,) = found(bitext(r"the map $z \mapsto \hat{x}$", r"die Abbildung $z$ \mapsto $\hat{x}$"))[:1]
    assert match.comparison and match.comparison.verdict == "different"


def test_similar_formulas_are_compared_whatever_their_order() -> None:
    (match,) = found(bitext(r"$\alpha_1 + 1$ then $\beta_2$", r"$\beta_2$, dann $\alpha_1 + 2$"))
    assert match.comparison and match.comparison.detail.startswith("number 1 became 2")


def test_a_missing_formula_has_its_place() -> None:
    pair = bitext("from $a$ over $b$ to $c$", "von $a$ nach $c$")
    (finding,) = findings(pair)
    assert (finding.check, finding.severity) == ("formula-missing", "major")
    assert finding.target.column == finding.target.end_column == len("von $a$") + 1
    assert finding.source and finding.source.text == "$b$"


def test_a_changed_formula_is_marked_to_the_symbol() -> None:
    (finding,) = findings(bitext(r"so $\alpha_i + x^{2}$", r"also $\alpha_i + x^{3}$"))
    assert (finding.check, finding.severity) == ("formula-changed", "critical")
    assert (finding.target.text, finding.source and finding.source.text) == ("3", "2")
    assert finding.message == r"formula '\alpha_i + x^{2}' was changed: exponent 2 became 3 in x"


def test_omitted_segments_are_not_told_formula_by_formula() -> None:
    assert findings(bitext("first $a$\n\nsecond $b + c$", "erstens $a$")) == []


def test_a_display_formula_aligned_with_nothing_is_compared() -> None:
    pair = bitext("$$e_{t+1} = A e_t$$", "$$e_{t+2} = A e_t$$")
    lone = replace(pair, beads=(Bead((), (0,)), Bead((0,), ())))
    (finding,) = findings(lone)
    assert finding.check == "formula-changed"


def test_symmetric_findings_take_no_side() -> None:
    (finding,) = findings(replace(bitext("so $x_i$", "also $x_j$"), symmetric=True))
    assert finding.message == "en and de disagree on formula 'x_i': index i in en, j in de, in x"


def test_agreement_of_all_translations_puts_the_source_in_doubt() -> None:
    source = "the sum $x_i + 1$"
    pair = bitext(source, "die Summe $x_i + 2$")
    others = [
        Bitext(pair.source, parse_text(text, f"{lang}.md", lang), pair.beads)
        for lang, text in (("fr", "la somme $x_i+2$"), ("es", "la suma $x_i + 2$"))
    ]
    (finding,) = findings(pair, *others)
    assert (finding.severity, finding.confidence) == ("major", 0.5)
    assert finding.message.startswith("all translations agree against the source")
    (alone,) = findings(pair, others[0])
    assert alone.severity == "critical"
    split = Bitext(pair.source, parse_text("la suma $x_i + 1$", "es.md", "es"), pair.beads)
    (odd,) = findings(pair, others[0], split)
    assert odd.severity == "critical"


def test_references_resolve_as_in_the_source() -> None:
    source = "$$x = 1 \\label{eq:one}$$\n\nSee \\eqref{eq:one}."
    lost = "$$x = 1$$\n\nSiehe \\eqref{eq:one}."
    translated = "$$x = 1 \\label{eq:one}$$\n\nSiehe \\eqref{eq:eins}."
    assert findings(bitext(source, source)) == []
    (finding,) = findings(bitext(source, lost))
    assert finding.message == "reference 'eq:one' points to a label that the translation has lost"
    (finding,) = findings(bitext(source, translated))
    assert finding.message == "reference 'eq:eins' points to no label"


def test_a_changed_tag_is_seen() -> None:
    (finding,) = findings(bitext("$$x = 1 \\tag{3}$$", "$$x = 1 \\tag{4}$$"))
    assert finding.check == "formula-changed"


def test_many_formulas_in_one_segment_stay_fast() -> None:
    source = " ".join(f"$x_{{{i}}} + y$" for i in range(400))
    target = " ".join(f"$x_{{{i}}} - z$" for i in range(400))
    assert len(matches(analyse([bitext(source, target)], Engines())[0])) >= 400
