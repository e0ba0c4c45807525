"""A custom of writing that changes no meaning is no change; a fault beside it is."""

from __future__ import annotations

import pytest
from align_samples import engines

from qa.align import align
from qa.formula.comparison.outcome import ChangeKind, Verdict
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
    ("uk", "P = (x, y)", "P = (x; y)"),
    ("fr", r"A = \{1, 2, \ldots, n\}", r"A = \{1 ; 2 ; \ldots ; n\}"),
    ("ko", r"\underset{x}{\min} f(x)", r"\min_x f(x)"),
    ("zh", r"\underset{x \in X}{\operatorname{arg\,min}} f", r"\mathop{\arg\min}_{x \in X} f"),
    ("ja", r"\sum_{\begin{subarray}{c} 0<k \\ k \in N \end{subarray}} k", r"\sum_{\substack{0<k \\ k \in N}} k"),
    ("es", r"\left(\mathrm{Na_2SO_4}\right)", r"\mathrm{(Na_2SO_4)}"),
    ("pl", r"\vec{AB} = u", r"\overrightarrow{AB} = u"),
    ("ja", r"n \ge 1", "n≧1"),
    ("ja", r"\Re z \le \triangle", "ℜz≦△"),
    ("pl", r"x = 1 \tag{dual}", r"x = 1 \tag{dualne}"),
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
    ("ru", r"f(x, y)", r"f(x; y)"),
    ("ja", "P = (x, y)", "P = (x; y)"),
    ("ja", r"n \le 1", "n≧1"),
    ("ru", r"A = \{1, 2, 3\}", r"A = \{1; 2,3\}"),
    ("ru", r"A = \{a, b, c\}", r"A = \{a; b, c\}"),
    ("ko", r"\underset{x}{\min} f(x)", r"\min_y f(x)"),
    ("ko", r"\underset{x}{\min} f(x)", r"\max_x f(x)"),
    ("ko", r"\underset{n}{\log} a", r"\log_n a"),
    ("ja", r"\sum_{\begin{subarray}{c} 0<k \\ k \in N \end{subarray}} k", r"\sum_{\substack{0<k \\ k \in M}} k"),
    ("es", r"\left(\mathrm{aq}\right)", r"\mathrm{(ag)}"),
    ("pl", r"\vec{a} + \overrightarrow{a}", r"\vec{a} + \vec{a}"),
    ("pl", r"x = 1 \tag{viii}", r"x = 1 \tag{xiii}"),
    ("ru", r"\gcd(m, n)", r"\text{НОК}(m, n)"),
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


def test_a_translated_index_is_no_prose_that_a_changed_formula_swallowed() -> None:
    found = compare(r"y_{new} = y_{old} + h", r"y_{nuevo} = y_{viejo} - h", target_lang="es")
    assert (found.verdict, found.kind) == (Verdict.DIFFERENT, ChangeKind.SIGN)
    assert compare("y_{new} + 1", r"y_{new} + 1 donde h", target_lang="es").verdict is Verdict.BROKEN
