"""A formula that is lost with its block is told once, with the block."""

from __future__ import annotations

import pytest

from qa import check_texts

EN = r"""# Waves

A wave moves with speed $c$ along the string.

The energy $E = \frac{1}{2} m v^2$ depends on the mass $m$ and grows with the square of $v$.

- The first rule says that power is force times speed:
  $$P = F v$$
- The second rule concerns the work $W = F s$ on a body.

| quantity | symbol | unit |
|---|---|---|
| force | $F_1$ | newton |
| energy | $E_k + U$ | joule |
| power | $P_{max}$ | watt |

## Damping

With friction the motion decays as $e^{-\gamma t}$ over time.

The rate is $\gamma = b / (2 m)$.

## Summary

Everything follows from one equation.
"""
DE = r"""# Wellen

Eine Welle bewegt sich mit der Geschwindigkeit $c$ entlang der Saite.

Die Energie $E = \frac{1}{2} m v^2$ hängt von der Masse $m$ ab und wächst mit dem Quadrat von $v$.

- Die erste Regel sagt, dass Leistung Kraft mal Geschwindigkeit ist:
  $$P = F v$$
- Die zweite Regel betrifft die Arbeit $W = F s$ an einem Körper.

| Größe | Symbol | Einheit |
|---|---|---|
| Kraft | $F_1$ | Newton |
| Energie | $E_k + U$ | Joule |
| Leistung | $P_{max}$ | Watt |

## Dämpfung

Mit Reibung klingt die Bewegung über die Zeit wie $e^{-\gamma t}$ ab.

Die Rate ist $\gamma = b / (2 m)$.

## Zusammenfassung

Alles folgt aus einer einzigen Gleichung.
"""


def found(target: str) -> list[tuple[str, str]]:
    return [(f.check, str(f.severity)) for f in check_texts(EN, target, source_lang="en", target_lang="de")]


@pytest.mark.parametrize(
    ("first", "after"),
    [
        ("Die Energie", "- Die erste"),
        ("- Die erste", "- Die zweite"),
        ("| Energie", "| Leistung"),
        ("## Dämpfung", "## Zusammenfassung"),
    ],
)
def test_a_lost_block_is_one_finding(first: str, after: str) -> None:
    start = DE.index(first)
    assert found(DE[:start] + DE[DE.index(after, start) :]) == [("segment-omitted", "major")]


def test_an_english_paragraph_is_no_matter_of_its_formulas() -> None:
    start, end = DE.index("Die Energie"), DE.index("- Die erste")
    english = EN[EN.index("The energy") : EN.index("- The first")]
    assert found(DE[:start] + english + DE[end:]) == [("untranslated-block", "major")]


def test_a_clean_note_is_silent() -> None:
    assert found(DE) == []
