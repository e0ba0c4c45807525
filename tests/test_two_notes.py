"""Two notes without a source: what differs is said of both, and causes of a run are found all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Severity
from qa.run.unsided import BECAME
from tests.test_siblings import check

GERMAN = """# Waage

Rufe `weigh --tare 12` auf, bevor du [die Liste](https://example.org/weights/list) liest.

![Die Waage](img/scale.png)

```python
total = mass * 2
```
"""
FRENCH = """# Balance

Appelez `weigh --tare 12` avant de lire [la liste](https://example.org/weights/list).

![La balance](img/scale.png)

```python
total = mass * 2
```
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("--tare 12`", "--tara 12`", "code 'weigh --tare 12' in de, 'weigh --tara 12' in fr"),
        ("scale.png", "scala.png", "image 'img/scale.png' in de, 'img/scala.png' in fr"),
        ("mass * 2", "mass * 3", "code 'total = mass * 2' in de, 'total = mass * 3' in fr"),
    ],
)
def test_nobody_is_accused(tmp_path: Path, old: str, new: str, said: str) -> None:
    for german, french in ((GERMAN, FRENCH.replace(old, new)), (GERMAN.replace(old, new), FRENCH)):
        found = check(tmp_path, {"de": german, "fr": french}, Engines(), least=Severity.MINOR)
        assert len(found) == 1
        assert BECAME not in found[0].message
    (found_one,) = check(tmp_path, {"de": GERMAN, "fr": FRENCH.replace(old, new)}, Engines(), least=Severity.MINOR)
    if found_one.source_lang == "de":
        assert found_one.message == said


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (
            "$v = a t - b$",
            "'v = a t {signs[0]} b': sign {signs[0]} in {one}, {signs[1]} in {two}",
        ),
        (
            "$v = a s + b$",
            "'v = a {letters[0]} + b': symbol {letters[0]} in {one}, {letters[1]} in {two}",
        ),
    ],
)
def test_a_formula_is_said_to_differ_and_not_to_have_changed(new: str, said: str, tmp_path: Path) -> None:
    german = "# Fahrt\n\nDie Geschwindigkeit des Wagens ist $v = a t + b$ am Ende der Fahrt.\n"
    french = "# Trajet\n\nLa vitesse de la voiture est $v = a t + b$ à la fin du trajet.\n".replace(
        "$v = a t + b$", new
    )
    (found,) = check(tmp_path, {"de": german, "fr": french}, Engines(), least=Severity.MINOR)
    turned = found.source_lang == "fr"
    signs, letters = (("-", "+"), ("s", "t")) if turned else (("+", "-"), ("t", "s"))
    one, two = (found.source_lang, found.target_lang)
    assert found.message == f"{one} and {two} disagree on formula " + said.format(
        one=one, two=two, signs=signs, letters=letters
    )


def test_what_one_of_two_notes_has_alone_is_said_of_it(tmp_path: Path) -> None:
    german = "# Fahrt\n\nDie Geschwindigkeit des Wagens ist $v = a t + b$ am Ende der Fahrt.\n"
    french = "# Trajet\n\nLa vitesse de la voiture est $v' = c t + b$ à la fin du trajet.\n"
    (found,) = check(tmp_path, {"de": german, "fr": french}, Engines(), least=Severity.MINOR)
    one, two = found.source_lang, found.target_lang
    symbols = {"de": "a", "fr": "c"}
    assert f"symbol {symbols[one]} in {one}, {symbols[two]} in {two}" in found.message
    assert "prime ' of v only in fr" in found.message


def test_a_clause_that_only_introduces_is_no_more(tmp_path: Path) -> None:
    german = "Zusammenfassend lässt sich sagen, dass der alte Ofen nicht für die Größe dieses Hauses gebaut wurde."
    hindi = "संक्षेप में, पुराना चूल्हा इस घर के आकार के लिए नहीं बना था।"
    notes = {"de": f"# Ofen\n\n{german}\n", "hi": f"# चूल्हा\n\n{hindi}\n"}
    assert check(tmp_path, notes, Engines(), least=Severity.NEUTRAL) == []
