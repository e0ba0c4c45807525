"""Sentences within a paragraph that stand in the place of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note
from qa.run.pipeline import check_group
from qa.run.settings import Settings

SOURCE = (
    "The kiln is lit at dawn. It takes six hours to reach the right heat. "
    "The glaze must be dry before the pots go in. After two days the door is opened."
)
GERMAN = (
    "Der Ofen wird im Morgengrauen angezündet. Er braucht sechs Stunden, bis er heiß genug ist. {} "
    "Nach zwei Tagen wird die Tür geöffnet."
)
CHINESE = "窑在黎明时点火。需要六个小时才能达到合适的温度。{}两天后打开窑门。"
FREE = (
    "Im Morgengrauen brennt der Ofen. Sechs Stunden später ist er so heiß, wie er sein soll. "
    "Erst wenn die Glasur nicht mehr feucht ist, kommt die Ware hinein. Zwei Tage darauf öffnet man ihn."
)


def told(target: str, lang: str, source: str = SOURCE) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.severity.value for one in found if one.check == "segment-mismatch"]


@pytest.mark.parametrize(
    ("lang", "frame", "other"),
    [
        ("de", GERMAN, "Der Hafen liegt im Süden der Insel und ist nur zu Fuß erreichbar."),
        ("de", GERMAN, "Wer eine Fahrkarte am Automaten kauft, bekommt das Wechselgeld nur in Münzen heraus."),
        ("zh", CHINESE, "陶工每周六在市场上出售她的作品。"),
    ],
)
def test_a_sentence_of_another_text(lang: str, frame: str, other: str) -> None:
    assert told(frame.format(other), lang)


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("de", GERMAN.format("Die Glasur muss trocken sein, bevor die Töpfe hineinkommen.")),
        ("de", FREE),
        ("zh", CHINESE.format("釉必须干透后才能把陶罐放进去。")),
    ],
)
def test_what_says_the_same(lang: str, target: str) -> None:
    assert not told(target, lang)


def test_sentences_that_changed_places() -> None:
    moved = (
        "Der Ofen wird im Morgengrauen angezündet. Die Glasur muss trocken sein, bevor die Töpfe hineinkommen. "
        "Er braucht sechs Stunden, bis er heiß genug ist. Nach zwei Tagen wird die Tür geöffnet."
    )
    assert "major" not in told(moved, "de")


def test_sentences_cut_otherwise() -> None:
    cut = (
        "Der Ofen wird im Morgengrauen angezündet und braucht sechs Stunden, bis er heiß genug ist. "
        "Die Glasur muss trocken sein. Vorher kommen die Töpfe nicht hinein. Nach zwei Tagen wird die Tür geöffnet."
    )
    assert "major" not in told(cut, "de")


def test_a_long_note_in_which_one_sentence_is_another() -> None:
    harbour = "Die Fähre legt um acht ab. Wer zu spät kommt, wartet bis zum Abend. Der Fahrpreis steht an der Kasse."
    source = (
        "The ferry leaves at eight. Whoever comes late waits until the evening. The fare is shown at the ticket office."
    )
    swapped = harbour.replace(
        "Wer zu spät kommt, wartet bis zum Abend.", "Kupfer leitet den Strom besser als die meisten anderen Metalle."
    )
    whole = "\n\n".join([SOURCE, source, SOURCE.replace("kiln", "oven")])
    right = "\n\n".join([FREE, harbour, FREE])
    assert not told(right, "de", whole)
    assert told("\n\n".join([FREE, swapped, FREE]), "de", whole)


KILN = {
    "de": GERMAN.format("Kupfer leitet den Strom besser als die meisten anderen Metalle."),
    "fr": (
        "Le four est allumé à l'aube. Il faut six heures pour atteindre la bonne température. "
        "L'émail doit être sec avant que les pots n'entrent. Au bout de deux jours, on ouvre la porte."
    ),
    "es": (
        "El horno se enciende al amanecer. Tarda seis horas en alcanzar la temperatura adecuada. "
        "El esmalte debe estar seco antes de que entren las vasijas. Al cabo de dos días se abre la puerta."
    ),
    "en": SOURCE,
}


@pytest.mark.parametrize("languages", [("de", "es", "fr"), ("de", "en", "es", "fr"), ("fr", "de", "es")])
def test_all_others_bear_witness(languages: tuple[str, ...], tmp_path: Path) -> None:
    notes = []
    for language in languages:
        path = tmp_path / f"kiln-{language}.md"
        path.write_text(f"# {language}\n\n{KILN[language]}\n", "utf-8")
        notes.append(Note(str(path), language))
    source = notes.pop(languages.index("en")) if "en" in languages else None
    group = Group("kiln", source, tuple(notes))
    found = [f for f in check_group(group, Settings(Config()), Engines()).findings if f.check == "segment-mismatch"]
    assert [(f.target_lang, f.severity.value) for f in found] == [("de", "major")]
