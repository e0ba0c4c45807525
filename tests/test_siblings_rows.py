"""Sentences of all notes of a group side by side, and doubts about two blocks that the others settle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from qa.align import align
from qa.analysis import analyse
from qa.analysis.parallel import Parallel
from qa.checks.structure._transitive import settled_by_siblings
from qa.engines import Engines
from qa.model import Bitext, Severity
from qa.parse import parse_text

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "en": (
        "The river rises in the northern mountains, far from any village.",
        "It does not freeze in winter, because its water is warm.",
        "Fishermen come from the coast in spring, and they stay until the first storms of the autumn.",
    ),
    "de": (
        "Der Fluss entspringt in den nördlichen Bergen, weit von jedem Dorf.",
        "Im Winter friert er nicht zu, weil sein Wasser warm ist.",
        "Fischer kommen im Frühling von der Küste, und sie bleiben bis zu den ersten Stürmen des Herbstes.",
    ),
    "fr": (
        "Le fleuve prend sa source dans les montagnes du nord, loin de tout village.",
        "Il ne gèle pas en hiver, parce que son eau est chaude.",
        "Des pêcheurs viennent de la côte au printemps, et ils restent jusqu'aux premières tempêtes de l'automne.",
    ),
    "es": (
        "El río nace en las montañas del norte, lejos de cualquier aldea.",
        "No se congela en invierno, porque su agua es cálida.",
        "En primavera llegan pescadores de la costa, y se quedan hasta las primeras tormentas del otoño.",
    ),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def rows(texts: Mapping[str, str], engines: Engines, *, symmetric: bool = False) -> list[dict[str, str]]:
    """The sentences of each row by language."""
    first, *rest = (parse_text(text, f"{lang}.md", lang) for lang, text in texts.items())
    pairs = analyse([Bitext(first, one, align(first, one, engines), symmetric) for one in rest], engines)
    return [{version.lang: version.text for version in row} for row in Parallel(pairs).sentences]


def notes(**changed: str) -> dict[str, str]:
    return {lang: changed.get(lang, " ".join(sentences)) for lang, sentences in SENTENCES.items()}


def test_whole_notes_stand_in_step(engines: Engines) -> None:
    assert rows(notes(), engines) == [{lang: said[k] for lang, said in SENTENCES.items()} for k in range(3)]


@pytest.mark.parametrize("symmetric", [False, True])
def test_a_lost_sentence_beside_a_divided_one_shifts_nothing(engines: Engines, symmetric: bool) -> None:
    """Three sentences on each side, yet the second is no translation of the first."""
    _, second, third = SENTENCES["de"]
    divided = third.replace(", und sie", ". Sie")
    found = rows(notes(de=f"{second} {divided}"), engines, symmetric=symmetric)
    assert [row.get("de", "") for row in found] == ["", second, divided]
    assert [row["fr"] for row in found] == list(SENTENCES["fr"])


def test_a_sentence_that_one_note_divides_stays_one_row(engines: Engines) -> None:
    first, second, third = SENTENCES["fr"]
    divided = third.replace(", et ils", ". Ils")
    found = rows(notes(fr=f"{first} {second} {divided}"), engines)
    assert [row["fr"] for row in found] == [first, second, divided]


def test_sentences_that_most_notes_join_are_one_row(engines: Engines) -> None:
    joined = {lang: f"{a} {b[:-1]}; {c[0].lower()}{c[1:]}" for lang, (a, b, c) in SENTENCES.items() if lang != "en"}
    found = rows({"en": " ".join(SENTENCES["en"]), **joined}, engines)
    assert [len(row) for row in found] == [4, 4]
    assert found[1]["en"] == " ".join(SENTENCES["en"][1:])


def test_siblings_settle_what_is_in_doubt(engines: Engines) -> None:
    """A doubt falls where siblings that are near the source are near the block, and is sure where all are far."""
    other = "Die Datenbank speichert ihre Zeilen in Seiten fester Größe auf der Platte."
    source, *rest = (parse_text(text, f"{lang}.md", lang) for lang, text in notes().items())
    bitexts = [Bitext(source, one, align(source, one, engines)) for one in rest]
    right = analyse(bitexts, engines)[0]
    assert settled_by_siblings(right, source.blocks[0], right.target.blocks[0], Severity.MINOR) is None
    wrong = analyse([replace(bitexts[0], target=parse_text(other, "de.md", "de")), *bitexts[1:]], engines)[0]
    assert settled_by_siblings(wrong, source.blocks[0], wrong.target.blocks[0], Severity.MINOR) is Severity.MAJOR
    alone = analyse(bitexts[:1], engines)[0]
    assert settled_by_siblings(alone, source.blocks[0], alone.target.blocks[0], Severity.MINOR) is Severity.MINOR
