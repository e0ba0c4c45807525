"""Where a missing block should stand, and how sure the check is."""

from __future__ import annotations

from qa import check_texts
from qa.model import Finding, Severity

HEAD = "---\ntitle: {}\n---\n\n"
CODE = "```python\nimport numpy as np\n\nfor step in range(200):\n    x = x - eta * gradient(x)\n    print(x)\n```\n"
EN = [
    "The sum of many small errors is often larger than anybody would expect at first sight.\n",
    "The following program adds them up. It needs no library but the one that everybody has installed.\n",
    CODE,
    "It prints two hundred lines, each one a little nearer to the true value.\n",
]
DE = [
    "Die Summe vieler kleiner Fehler ist oft größer, als man auf den ersten Blick erwarten würde.\n",
    "Das folgende Programm addiert sie. Es braucht nur die Bibliothek, die ohnehin jeder installiert hat.\n",
    CODE,
    "Es gibt zweihundert Zeilen aus, jede ein wenig näher am wahren Wert.\n",
]


def omitted(*kept: int) -> list[Finding]:
    source = HEAD.format("Errors") + "\n".join(EN)
    target = HEAD.format("Fehler") + "\n".join(DE[i] for i in kept)
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [f for f in found if f.check == "segment-omitted"]


def test_code_beside_a_lost_paragraph_does_not_hold_it() -> None:
    (finding,) = omitted(0, 2, 3)
    assert finding.severity is Severity.MAJOR
    assert finding.target.line == 5
    assert finding.source is not None
    assert finding.source.text == EN[1].rstrip()


def test_a_lost_first_paragraph_should_stand_below_the_front_matter() -> None:
    (finding,) = omitted(1, 2, 3)
    assert finding.target.line == 5
    assert finding.target.column == 1
