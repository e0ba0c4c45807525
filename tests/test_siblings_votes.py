"""What notes without a source tell of one of them: lost members, traded words, replaced names and terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": """# Wie sich Wärme ausbreitet

Wärme fließt von selbst immer vom heißen zum kalten Körper.

Es gibt drei Arten des Transports: Leitung, Konvektion und Strahlung. Bei der Leitung wandert die Energie durch den
Stoff, der selbst an seinem Ort bleibt. Bei der Konvektion bewegt sich der Stoff und nimmt die Energie mit. Gute
Isolatoren sind Wolle, Kork, Luft, Schaumstoff und Stroh.

Die Theorie von Joseph Fourier erschien 1822 in Paris. Seine Gleichung gilt, denn sie setzt kein Bild vom Stoff voraus.
""",
    "fr": """# Comment la chaleur se propage

La chaleur passe toujours d'elle-même du corps chaud au corps froid.

Il y a trois modes de transport : la conduction, la convection et le rayonnement. Dans la conduction, l'énergie chemine
à travers la matière, qui reste elle-même en place. Dans la convection, la matière se déplace et emporte l'énergie.
Les bons isolants sont la laine, le liège, l'air, la mousse et la paille.

La théorie de Joseph Fourier parut en 1822 à Paris. Son équation est valable, car elle ne suppose aucune image de la
matière.
""",
    "es": """# Cómo se propaga el calor

El calor pasa siempre por sí solo del cuerpo caliente al frío.

Hay tres modos de transporte: la conducción, la convección y la radiación. En la conducción, la energía atraviesa la
materia, que permanece en su sitio. En la convección, la materia se mueve y se lleva la energía. Son buenos aislantes la
lana, el corcho, el aire, la espuma y la paja.

La teoría de Joseph Fourier apareció en 1822 en París. Su ecuación vale, pues no supone ninguna imagen de la materia.
""",
    "ru": """# Как распространяется тепло

Тепло само собой всегда переходит от горячего тела к холодному.

Есть три способа переноса: теплопроводность, конвекция и излучение. При теплопроводности энергия проходит через
вещество, которое само остаётся на месте. При конвекции вещество движется и уносит энергию с собой. Хорошие изоляторы —
шерсть, пробка, воздух, пенопласт и солома.

Теория, которую создал Жозеф Фурье, появилась в 1822 году в Париже. Его уравнение верно, так как не предполагает никакой
картины вещества.
""",
}
FAULTS = {
    "member": ("de", "Wolle, Kork, Luft,", "Wolle, Kork,", "segment-omitted", Severity.MAJOR),
    "traded": ("fr", "corps chaud au corps froid", "corps froid au corps chaud", "antonym-swapped", Severity.MINOR),
    "twice": ("de", "Leitung, Konvektion und", "Leitung, Leitung und", "term-collapsed", Severity.MAJOR),
    "term": ("es", "En la convección", "En la conducción", "term-collapsed", Severity.MAJOR),
    "name": ("es", "Joseph Fourier", "Joseph Lagrange", "name-mismatch", Severity.MAJOR),
    "name in another script": ("ru", "Жозеф Фурье", "Симеон Пуассон", "name-mismatch", Severity.MAJOR),
    "clause": ("es", ", pues no supone ninguna imagen de la materia", "", "segment-omitted", Severity.MINOR),
}
"""Language, text, what takes its place, and the one finding that tells it."""


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def check(folder: Path, notes: dict[str, str], engines: Engines) -> list[Finding]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(folder / f"{lang}.md"), lang) for lang in notes))
    found = check_group(group, Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity is not Severity.NEUTRAL]


def test_good_notes_have_no_findings(tmp_path: Path, engines: Engines) -> None:
    assert check(tmp_path, NOTES, engines) == []


@pytest.mark.parametrize("kind", FAULTS)
def test_one_fault_is_one_finding_on_its_note(kind: str, tmp_path: Path, engines: Engines) -> None:
    lang, old, new, check_id, severity = FAULTS[kind]
    text = NOTES[lang]
    assert text.count(old) == 1
    found = check(tmp_path, {**NOTES, lang: text.replace(old, new)}, engines)
    assert [(f.check, f.severity, f.target_lang) for f in found] == [(check_id, severity, lang)]
