"""One cause, one finding: what was moved, joined or put there on purpose is no omission and no addition."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding, Severity


def serious(source: str, target: str, lang: str) -> list[tuple[str, int]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.check, f.target.line) for f in found if f.severity.rank >= Severity.MAJOR.rank]


def structure(source: str, target: str, lang: str) -> list[Finding]:
    return [
        f for f in check_texts(source, target, source_lang="en", target_lang=lang) if f.check.startswith("segment-")
    ]


PENDULUM = r"""# Motion

The motion of the pendulum is governed by the system

$$\ddot\theta = -\frac{g}{l}\sin\theta$$

with the initial angle given in the table above.

We only look at small angles in this chapter, where the sine may be replaced by its argument.

$$\ddot\theta = -\frac{g}{l}\theta$$

The solution is a cosine.
"""


def test_a_clause_that_moves_across_a_formula() -> None:
    target = r"""# 运动

摆的运动由下述方程组

$$\ddot\theta = -\frac{g}{l}\sin\theta$$

所支配，其初始角度由上表给出。

本章只考察小角度，

$$\ddot\theta = -\frac{g}{l}\theta$$

此时正弦可以用其自变量代替，

解是余弦函数。
"""
    assert serious(PENDULUM, target, "zh") == []


def test_a_paragraph_that_is_added_behind_a_formula_is_found() -> None:
    target = r"""# Bewegung

Die Bewegung des Pendels wird bestimmt durch das System

$$\ddot\theta = -\frac{g}{l}\sin\theta$$

mit dem Anfangswinkel, der in der Tabelle oben steht.

Wir betrachten hier nur kleine Winkel, bei denen der Sinus durch sein Argument ersetzt werden darf.

$$\ddot\theta = -\frac{g}{l}\theta$$

Unsere Schule sucht für den Sommer zwei Köche, die auch am Wochenende arbeiten können.

Die Lösung ist ein Kosinus.
"""
    assert serious(PENDULUM, target, "de") == [("segment-added", 13)]


NOTES = """# Sowing

Sow the seeds in March, two in every pot.

Water them every other day until the first leaves are out.

Put the pots on a bright window sill, away from the heating.

Plant them out after the last frost, a hand apart.
"""
SAAT = """# Aussaat

{}Säen Sie die Samen im März, zwei in jeden Topf.

Gießen Sie sie jeden zweiten Tag, bis die ersten Blätter da sind.

Stellen Sie die Töpfe auf eine helle Fensterbank, fern von der Heizung.

Pflanzen Sie sie nach dem letzten Frost aus, eine Handbreit voneinander.
"""


def test_a_notice_that_leads_to_the_source_is_neutral() -> None:
    notice = "> Diese Seite wurde maschinell übersetzt, maßgeblich ist [das Original](/en/garden/sowing).\n\n"
    (found,) = structure(NOTES, SAAT.format(notice), "de")
    assert (found.check, found.severity) == ("segment-added", Severity.NEUTRAL)


@pytest.mark.parametrize(
    "added",
    [
        "> Diese Seite darf nur mit Genehmigung des Vereins gedruckt und weitergegeben werden.\n\n",
        "> Mehr über Töpfe steht auf [unserer Seite](/de/garden/pots), auch über solche aus Ton.\n\n",
    ],
)
def test_any_other_text_at_the_head_is_added(added: str) -> None:
    assert serious(NOTES, SAAT.format(added), "de") == [("segment-added", 3)]


def test_translated_code_stands_for_its_source() -> None:
    source = NOTES.replace("Put the", "```text\nmonth: sow in pots\nday: water them\n```\n\nPut the")
    target = SAAT.format("").replace("Stellen Sie", "```text\nMonat: in Töpfe säen\nTag: gießen\n```\n\nStellen Sie")
    target = target.replace("Stellen Sie", "Der Verein zahlt allen Mitgliedern das Fahrgeld.\n\nStellen Sie")
    assert {f.check for f in structure(source, target, "de")} == {"segment-added"}
    assert ("segment-added", 12) in serious(source, target, "de")


def test_what_a_note_not_translated_explains_are_its_details() -> None:
    note = "\n\n".join(
        f"The {word} of the method is easy to see in the plot below." for word in ("aim", "use", "rate", "end", "cost")
    )
    (found,) = check_texts(note, note, source_lang="en", target_lang="de")
    assert (found.check, found.severity) == ("translation-untranslated", Severity.CRITICAL)
    assert [detail.target.line for detail in found.details] == [1, 3, 5, 7, 9]
