"""A custom of writing that changes no meaning is no change; a fault beside it is."""

from __future__ import annotations

import pytest
from align_samples import engines

from qa.align import align
from qa.formula.comparison.outcome import Verdict
from qa.formula.comparison.verdict import compare
from qa.parse import parse_text

HARMLESS = [
    ("fr", r"\lim_{x \to \infty} f(x) = 0", r"\lim_{x \to +\infty} f(x) = 0"),
    ("ru", r"\prod_{k=1}^{\infty} a_k", r"\prod_{k=1}^{+\infty} a_k"),
    ("pl", r"\int_{-\infty}^\infty g(t)\,dt", r"\int_{-\infty}^{+\infty} g(t)\,dt"),
    ("fr", "x \\in (a, b)", "x \\in ]a, b["),
    ("fr", r"t \in [0, 1)", r"t \in \left[0, 1\right["),
    ("de", r"I = (0, \infty)", r"I = ]0, \infty["),
    ("ru", r"x \in (0, \pi)", r"x \in (0; \pi)"),
    ("cs", r"P = (2, y)", r"P = (2; y)"),
    ("pl", r"p \in [0, 1]", r"p \in \langle 0, 1 \rangle"),
    ("cs", r"t \in [2, \infty)", r"t \in \langle 2, \infty)"),
    ("cs", r"\sqrt{2} \approx 1.414", r"\sqrt{2} \doteq 1{,}414"),
    ("ja", r"e \approx 2.718", r"e \fallingdotseq 2.718"),
    ("hu", r"L = 20 \log_{10} \frac{a}{b}", r"L = 20 \lg \frac{a}{b}"),
    ("uk", r"\operatorname{rank} A = 2", r"\operatorname{rang} A = 2"),
    ("it", r"I_{\text{rms}} = 3", r"I_{\text{eff}} = 3"),
    ("hu", r"Q_{\text{cold}} = 3", r"Q_{\text{hideg}} = 3"),
]
FAULTS = [
    ("fr", r"\lim_{x \to \infty} f(x) = 0", r"\lim_{x \to -\infty} f(x) = 0"),
    ("ru", r"\lim_{x \to -\infty} f(x) = 0", r"\lim_{x \to +\infty} f(x) = 0"),
    ("pl", r"\int_{-\infty}^\infty g(t)\,dt", r"\int_{+\infty}^{+\infty} g(t)\,dt"),
    ("fr", r"a \infty", r"a +\infty"),
    ("fr", "x \\in (a, b)", "x \\in ]a, b]"),
    ("fr", "x \\in (a, b)", "x \\in ]a, b)"),
    ("fr", "x \\in [a, b]", "x \\in ]a, b["),
    ("fr", "x \\in (a, b]", "x \\in ]a, b["),
    ("fr", "f(a, b) = 2", "f]a, b[ = 2"),
    ("ru", r"x \in (0, \pi)", r"x \in (0; \pi]"),
    ("ru", "p(x, y)", "p(x; y)"),
    ("zh", r"x \in (0, \pi)", r"x \in (0; \pi)"),
    ("pl", r"p \in [0, 1]", r"p \in \langle 0, 2 \rangle"),
    ("pl", r"p \in (0, 1)", r"p \in \langle 0, 1 \rangle"),
    ("cs", r"[A, B]", r"\langle A, B \rangle"),
    ("de", r"p \in [0, 1]", r"p \in \langle 0, 1 \rangle"),
    ("cs", r"\sqrt{2} \approx 1.414", r"\sqrt{2} = 1{,}414"),
    ("cs", r"f \doteq g", r"f \approx g"),
    ("hu", r"L = 20 \log_2 \frac{a}{b}", r"L = 20 \lg \frac{a}{b}"),
    ("hu", r"L = 20 \log_{10} \frac{a}{b}", r"L = 20 \ln \frac{a}{b}"),
    ("uk", r"\operatorname{rank} A = 2", r"\operatorname{tr} A = 2"),
    ("it", r"I_{\text{rms}} = 3", r"I_{\text{picco}} = 3"),
    ("hu", r"Q_{\text{cold}} = 3", r"Q_{\text{meleg}} = 3"),
    ("sv", r"\frac{T_{\text{cold}}}{T_{\text{hot}}}", r"\frac{T_{\text{varm}}}{T_{\text{kall}}}"),
]


@pytest.mark.parametrize(("lang", "source", "target"), HARMLESS)
def test_a_custom_is_no_change(lang: str, source: str, target: str) -> None:
    found = compare(source, target, target_lang=lang)
    assert found.verdict not in {Verdict.DIFFERENT, Verdict.BROKEN}, found.detail


@pytest.mark.parametrize(("lang", "source", "target"), FAULTS)
def test_a_fault_beside_a_custom_is_told(lang: str, source: str, target: str) -> None:
    assert compare(source, target, target_lang=lang).verdict in {Verdict.DIFFERENT, Verdict.BROKEN}


def test_a_source_with_signed_infinities_keeps_them() -> None:
    old, new = r"\lim_{x \to \infty} f = 0", r"\lim_{x \to +\infty} f = 0"
    assert compare(old, new, source_lang="ru", target_lang="fr", prove=False).verdict is Verdict.DIFFERENT


def test_rows_of_functions_meet_under_their_local_names() -> None:
    head = "| {} | {} |\n|---|---|\n| $\\tan x$ | $\\cos^{{-2}} x$ |\n"
    en = parse_text(head.format("Function", "Derivative") + "| $\\cosh t$ | $\\sinh t$ |\n", "n-en.md", "en")
    row = "| $\\operatorname{ch} t$ | $\\operatorname{sh} t$ |\n"
    fr = parse_text(head.format("Fonction", "Dérivée") + row, "n-fr.md", "fr")
    beads = align(en, fr, engines())
    assert all(bead.source and bead.target for bead in beads)
