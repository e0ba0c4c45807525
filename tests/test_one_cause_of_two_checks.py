"""A word that two checks find, a note of which every letter is damaged, damage that one of two notes has alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import document, finding

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Length, Note, Severity
from qa.report.score import by_note
from qa.run.pipeline import check_group
from qa.run.second_names import without_second_names
from qa.run.settings import Settings
from qa.run.unsided import without_sides
from qa.text.names import consonants, has_name

NOTE = document("a-de.md", "de", "Das Ventil bleibt immer offen, und der Hahn ist zu.")


def _said(check: str, message: str, at: tuple[int, int], severity: Severity = Severity.MAJOR) -> Finding:
    return finding(NOTE, at, check=check, message=message, severity=severity)


def test_a_negation_that_became_its_opposite_is_told_once() -> None:
    lost = _said("negation-flipped", "the sentence is negated by 'jamais' in fr, not here", (0, 50))
    turned = _said("antonym-swapped", "'immer' is the opposite of what the others say: 'jamais' in fr", (18, 23))
    assert list(without_second_names([lost, turned])) == [turned]
    graver = _said("antonym-swapped", turned.message, (18, 23), Severity.MINOR)
    assert list(without_second_names([lost, graver])) == [lost]


def test_another_word_or_another_place_is_another_fault() -> None:
    lost = _said("negation-flipped", "the sentence is negated by 'jamais' in fr, not here", (0, 50))
    other = _said("antonym-swapped", "'zu' is the opposite of what the others say: 'ouvert' in fr", (48, 50))
    apart = _said("negation-flipped", lost.message, (0, 10))
    elsewhere = _said("antonym-swapped", "'immer' is the opposite of what the others say: 'jamais' in fr", (18, 23))
    assert list(without_second_names([lost, other])) == [lost, other]
    assert list(without_second_names([apart, elsewhere])) == [apart, elsewhere]


def test_findings_of_two_notes_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty translations with a hundred turned words each were nine million comparisons."""
    from qa.run import second_names

    asked: list[str] = []
    compared = second_names._name_one
    monkeypatch.setattr(second_names, "_name_one", lambda one, other: asked.append("") or compared(one, other))
    found = [
        replace(one, target=replace(one.target, path=f"a-{number}.md"))
        for number in range(30)
        for one in (
            _said("negation-flipped", "the sentence is negated by 'jamais' in fr, not here", (0, 50)),
            _said("antonym-swapped", "'immer' is the opposite of what the others say: 'jamais' in fr", (18, 23)),
        )
    ]
    assert [one.check for one in without_second_names(found)] == ["antonym-swapped"] * 30
    assert len(asked) == 30


@pytest.mark.parametrize(
    ("message", "worded"),
    [
        (
            "'klein' became its opposite: 'grande' says 'large'",
            "'klein' in de is the opposite in fr: 'grande' says 'large'",
        ),
        ("'nie' (not) became 'toujours' (always)", "'nie' (not) in de, 'toujours' in fr (always)"),
        ("'Rad' and 'Achse' both became 'roue'", "'Rad' and 'Achse' in de are both 'roue' in fr"),
        ("'Öl' and 'Fett' both became 'l'huile'", "'Öl' and 'Fett' in de are both 'l'huile' in fr"),
        ("'wenn' (if) became 's'il n'y' (unless)", "'wenn' (if) in de, 's'il n'y' in fr (unless)"),
        ("'wenn' (if) became 's'il n'y'", "'wenn' (if) in de, 's'il n'y' in fr"),
        ("'geht's' (if) became 'sauf' (unless)", "'geht's' (if) in de, 'sauf' in fr (unless)"),
    ],
)
def test_of_two_notes_neither_became_the_other(message: str, worded: str) -> None:
    french = document("a-fr.md", "fr", "La soupape reste ouverte.")
    told = finding(french, (0, 3), NOTE, (4, 10), check="antonym-swapped", message=message)
    assert without_sides(told).message == worded


MISREAD = "Die Ströme fließen über große Wälder, Äcker und Gärten zu den Häfen. " * 30


def test_a_note_that_was_misread_throughout_is_one_finding_and_worth_nothing() -> None:
    bad = MISREAD.encode().decode("cp1252", "replace").replace("\ufffd", "")
    english = "The streams flow over large woods, fields and gardens to the harbours. " * 30
    found = [f for f in check_texts(english, bad, source_lang="en", target_lang="de") if f.check == "mojibake"]
    assert len(found) == 1
    assert len(found[0].details) >= 30
    note = document("a-de.md", "de", bad)
    told = finding(note, (0, len(bad)), check="mojibake", severity=Severity.MAJOR)
    assert by_note([told], [Length("a-de.md", "de", 510)])["a-de.md"] < 30


def test_one_misread_word_leaves_the_others_right() -> None:
    bad = MISREAD.replace("Wälder", "WÃ¤lder", 1)
    english = "The streams flow over large woods, fields and gardens to the harbours. " * 30
    found = [f for f in check_texts(english, bad, source_lang="en", target_lang="de") if f.check == "mojibake"]
    assert [(f.target.text, f.details) for f in found] == [("Ã¤", ())]


PAIR = {
    "de": "# Fall\n\nDie Höhe ist $h = \\frac{1}{2} g t^2 + c$ nach der Zeit.\n",
    "fr": "# La chute\n\nLa hauteur est $h = \\frac{1}{2} g t^2 + c$ après ce temps.\n",
}


@pytest.mark.parametrize("lang", ["de", "fr"])
@pytest.mark.parametrize("damaged", ["frac{1}{2}", "\\frac{1}{2"])
def test_a_formula_that_is_damaged_in_one_of_two_notes_is_told_of_that_note(
    tmp_path: Path, lang: str, damaged: str
) -> None:
    notes = []
    for tag, text in PAIR.items():
        path = tmp_path / f"note-{tag}.md"
        path.write_text(text.replace("\\frac{1}{2}", damaged) if tag == lang else text, encoding="utf-8")
        notes.append(Note(str(path), tag))
    found = check_group(Group("note", None, tuple(notes)), Settings(Config()), Engines()).findings
    assert [(f.target_lang, f.check) for f in found if f.severity.rank >= Severity.MAJOR.rank] == [
        (lang, "formula-broken")
    ]


def test_a_vav_within_a_hebrew_name_is_a_vowel() -> None:
    assert consonants("גוטנברג") == consonants("Gutenberg")
    assert has_name("Newton", "ניוטון", ["ניוטון"])
    assert not has_name("Newton", "וגנר", ["וגנר"])
