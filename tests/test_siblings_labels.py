"""Labels of several English words that one note keeps: of words that many languages share, and names."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Finding, Severity
from tests.test_siblings import check

LINES = {
    "en": ("Potential Energy", "the energy that a stone has because of its height.",
           "Sea Level", "the height from which mountains are measured."),
    "de": ("Potentielle Energie", "die Energie, die ein Stein wegen seiner Höhe hat.",
           "Meeresspiegel", "die Höhe, von der aus Berge gemessen werden."),
    "fr": ("Énergie potentielle", "l'énergie qu'une pierre possède du fait de sa hauteur.",
           "Niveau de la mer", "la hauteur à partir de laquelle on mesure les montagnes."),
    "es": ("Energía potencial", "la energía que tiene una piedra por su altura.",
           "Nivel del mar", "la altura desde la que se miden las montañas."),
    "sv": ("Potentiell energi", "den energi som en sten har på grund av sin höjd.",
           "Havsnivå", "den höjd från vilken berg mäts."),
    "ru": ("Потенциальная энергия", "энергия, которую камень имеет благодаря своей высоте.",
           "Уровень моря", "высота, от которой измеряют горы."),
    "hi": ("स्थितिज ऊर्जा", "वह ऊर्जा जो पत्थर में उसकी ऊँचाई के कारण होती है।",
           "समुद्र तल", "वह ऊँचाई जिससे पहाड़ मापे जाते हैं।"),
    "zh": ("势能", "石头因其高度而具有的能量。", "海平面", "测量山高的起点高度。"),
}  # fmt: skip


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(folder: Path, texts: dict[str, str], engines: Engines) -> list[Finding]:
    others = {lang: text for lang, text in texts.items() if lang != "en"}
    return check(folder, others, engines, texts["en"], Severity.MINOR)


def notes(lang: str = "", k: int = 0, label: str = "") -> dict[str, str]:
    lines = {other: list(parts) for other, parts in LINES.items()}
    if lang:
        lines[lang][k] = label
    return {other: f"- **{a}**: {b}\n- **{c}**: {d}\n" for other, (a, b, c, d) in lines.items()}


@pytest.mark.parametrize(
    ("lang", "k", "severity"),
    [("fr", 0, Severity.MAJOR), ("zh", 0, Severity.MAJOR), ("ru", 0, Severity.MAJOR), ("sv", 2, Severity.MINOR)],
)
def test_an_english_label_that_all_siblings_translate_is_told(
    lang: str, k: int, severity: Severity, tmp_path: Path, engines: Engines
) -> None:
    found = told(tmp_path, notes(lang, k, LINES["en"][k]), engines)
    assert [(f.check, f.severity, f.target_lang, f.target.line) for f in found] == [
        ("untranslated-fragment", severity, lang, 1 + k // 2)
    ]


def test_labels_that_are_translated_are_silent(tmp_path: Path, engines: Engines) -> None:
    assert told(tmp_path, notes(), engines) == []


def test_a_label_of_shared_words_needs_many_siblings(tmp_path: Path, engines: Engines) -> None:
    few = {lang: text for lang, text in notes("sv", 2, "Sea Level").items() if lang in ("en", "sv", "de", "zh")}
    assert not any(f.check == "untranslated-fragment" for f in told(tmp_path, few, engines))


def test_a_name_that_others_transcribe_is_kept(tmp_path: Path, engines: Engines) -> None:
    names = {"en": "Silicon Graphics", "de": "Silicon Graphics", "ru": "Силикон Графикс", "hi": "सिलिकॉन ग्राफिक्स"}
    lines = {lang: f"- **{name}**: {LINES[lang][1]}\n" for lang, name in names.items()}
    assert not any(f.check == "untranslated-fragment" for f in told(tmp_path, lines, engines))
