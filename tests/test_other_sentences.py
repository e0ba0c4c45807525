"""Sentences within a paragraph that stand in the place of others."""

from __future__ import annotations

import pytest

from qa import check_texts

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
