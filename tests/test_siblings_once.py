"""What one note of a group shows by itself is told once, of that note: the pivot and the source are notes as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from tests.test_siblings_permuted import NOTES

TABLES = {
    "en": "| Part | Height |\n|---|---|\n| Tower | 30 m |\n| Rock | 12 m |\n",
    "de": "| Teil | Höhe |\n|---|---|\n| Turm | 30 m |\n| Felsen | 12 m |\n",
    "fr": "| Partie | Hauteur |\n|---|---|\n| Tour | 30 m |\n| Rocher | 12 m |\n",
    "es": "| Parte | Altura |\n|---|---|\n| Torre | 30 m |\n| Roca | 12 m |\n",
    "pl": "| Część | Wysokość |\n|---|---|\n| Wieża | 30 m |\n| Skała | 12 m |\n",
}
ENGLISH = (
    "# The lighthouse\n\nThe tower was designed in 1843 by Fresnel and stands on a rock.\n\n"
    "Its lens gathers the light, and the range is $d = 3.57 \\sqrt{h} + 4$ kilometres.\n\n"
    "The keepers lit the lamp every evening, because ships could not see the rock at night.\n\n"
    "## The rooms\n\n- The cellar holds the oil for the winter.\n- There is an iron stove in the kitchen.\n"
    "- Under the roof turns the great lens.\n\n"
    "Visitors need not know `turm --offen`, because the door is always open during the day.\n"
)
WHOLE = {lang: f"{text}\n{TABLES[lang]}" for lang, text in {**NOTES, "en": ENGLISH}.items()}


def left_english(text: str) -> str:
    return in_third(text, lambda line: f"{line} This part was never translated by anyone who worked on it.")


def in_third(text: str, change: Callable[[str], str]) -> str:
    """The text with its third paragraph changed."""
    blocks = text.split("\n\n")
    return "\n\n".join([*blocks[:3], change(blocks[3]), *blocks[4:]])


FAULTS: dict[str, tuple[str, Callable[[str], str]]] = {
    "an English sentence": ("untranslated-fragment", left_english),
    "a dollar sign alone": ("math-delimiters", lambda text: text.replace("4$", "4")),
    "a cell too many": ("table-shape", lambda text: text.replace("| 12 m |", "| 12 m | 5 |")),
    "a remark": ("translator-residue", lambda text: in_third(text, lambda line: f"Here is the translation:\n\n{line}")),
    "a loop": (
        "repeated-text", lambda text: in_third(text, lambda line: line + f" {' '.join(line.split()[-4:])}" * 6)
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(folder: Path, notes: dict[str, str], source: str, engines: Engines) -> list[tuple[str, str]]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    files = [Note(str(folder / f"{lang}.md"), lang) for lang in notes if lang != source]
    group = Group("n", Note(str(folder / f"{source}.md"), source) if source else None, tuple(files))
    found = check_group(group, Settings(Config()), engines).findings
    return [(f.target_lang, f.check) for f in found if f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("lang", sorted(NOTES))
def test_a_slip_without_a_source_is_told_once(lang: str, fault: str, tmp_path: Path, engines: Engines) -> None:
    check, damage = FAULTS[fault]
    notes = {name: WHOLE[name] for name in NOTES}
    assert told(tmp_path, {**notes, lang: damage(notes[lang])}, "", engines) == [(lang, check)]


@pytest.mark.parametrize("fault", sorted({*FAULTS} - {"an English sentence"}))
def test_a_slip_of_the_source_is_told_once_of_it(fault: str, tmp_path: Path, engines: Engines) -> None:
    check, damage = FAULTS[fault]
    assert told(tmp_path, {**WHOLE, "en": damage(WHOLE["en"])}, "en", engines) == [("en", check)]


def test_another_text_in_the_source_is_one_finding(tmp_path: Path, engines: Engines) -> None:
    other = "Dieser Teil wurde von niemandem übersetzt, obwohl alle daran gearbeitet haben."
    found = told(tmp_path, {**WHOLE, "en": in_third(WHOLE["en"], lambda _: other)}, "en", engines)
    assert [lang for lang, _ in found] == ["en"]


def test_whole_notes_are_silent(tmp_path: Path, engines: Engines) -> None:
    assert told(tmp_path, WHOLE, "en", engines) == []
    assert told(tmp_path, {name: WHOLE[name] for name in NOTES}, "", engines) == []
