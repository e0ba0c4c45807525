"""A source that its translations contradict is told once; a translation that stands alone is told with the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings import check
from tests.test_siblings_words import NOTES, SOURCE

FORMULA = r"The energy is $\frac{a}{b} + c$."
SAID = {
    "de": r"Die Energie ist $\frac{a}{b} + c$.", "fr": r"L'énergie est $\frac{a}{b} + c$.",
    "hi": r"ऊर्जा $\frac{a}{b} + c$ है।", "zh": r"能量是 $\frac{a}{b} + c$。",
}  # fmt: skip
LONG = {
    "de": "Ein Seil überträgt eine Kraft über eine Rolle, solange es gespannt bleibt und nicht über die Rolle rutscht.",
    "fr": "Une corde transmet une force par une poulie, tant qu'elle reste tendue et ne glisse pas sur la poulie.",
    "hi": "रस्सी घिरनी के ऊपर से बल पहुँचाती है, जब तक वह तनी रहती है और घिरनी पर फिसलती नहीं है।",
    "zh": "绳子通过滑轮传递力，只要它保持绷紧并且不在滑轮上打滑。",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def with_line(notes: dict[str, str], lines: dict[str, str]) -> dict[str, str]:
    return {lang: f"{text}\n{lines[lang]}\n" for lang, text in notes.items()}


def test_a_fraction_upside_down_in_the_source_is_the_sources(tmp_path: Path, engines: Engines) -> None:
    source = f"{SOURCE}\n{FORMULA.replace('{a}{b}', '{b}{a}')}\n"
    (finding,) = check(tmp_path, with_line(NOTES, SAID), engines, source)
    assert (finding.check, finding.target_lang, len(finding.details)) == ("formula-changed", "en", 4)


def test_a_paragraph_of_the_source_alone_is_told_once(tmp_path: Path, engines: Engines) -> None:
    extra = "\nA pulley changes the direction of a force, and a movable pulley halves the force that is needed.\n"
    (finding,) = check(tmp_path, NOTES, engines, SOURCE + extra)
    assert (finding.check, finding.target_lang, finding.severity) == ("segment-omitted", "en", Severity.MAJOR)
    assert finding.message.startswith("only the source has it, not de, fr, hi and zh")


def test_a_translation_alone_is_told_with_those_that_have_what_the_source_has(tmp_path: Path, engines: Engines) -> None:
    notes = with_line(NOTES, {**SAID, "fr": SAID["fr"].replace("+ c", "- c")})
    (finding,) = check(tmp_path, notes, engines, f"{SOURCE}\n{FORMULA}\n")
    assert finding.target_lang == "fr"
    assert finding.message.endswith("; like the source: de, hi and zh")
    assert finding.difference.endswith("sign + became -")


def test_a_clause_that_all_others_have_is_missing(tmp_path: Path, engines: Engines) -> None:
    whole = with_line(NOTES, LONG)
    assert check(tmp_path, whole, engines) == []
    notes = {**whole, "de": whole["de"].partition(", solange")[0] + ".\n"}
    (finding,) = check(tmp_path, notes, engines)
    assert (finding.check, finding.target_lang, finding.target.line) == ("segment-omitted", "de", 12)


LED = {
    "de": "Mehr [in den Notizen](https://books.example/levers).",
    "fr": "La suite [dans les notes](https://books.example/levers).",
    "hi": "और [टिप्पणियों में](https://books.example/levers)।",
    "zh": "更多内容见[笔记](https://books.example/levers)。",
}


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("https://journals.example/tides", ["de"]),
        # a site for readers of one country, and a translator's mirror, to which all links lead
        ("https://hebel-wissen.de/hebel", []),
        ("https://mirror.example/levers) [Hebel](https://mirror.example/levers", []),
    ],
)
def test_a_link_that_all_others_keep(new: str, told: list[str], tmp_path: Path, engines: Engines) -> None:
    source, old = f"{SOURCE}\nMore [in the notes](https://books.example/levers).\n", "https://books.example/levers"
    assert check(tmp_path, with_line(NOTES, LED), engines, source) == []
    led = LED
    if "mirror" in new:
        source = source.replace("More", f"See [levers]({old}); more")
        led = {lang: line.replace(old, f"{old}) [x]({old}") for lang, line in LED.items()}
    notes = with_line(NOTES, {**led, "de": LED["de"].replace(old, new)})
    found = [f for f in check(tmp_path, notes, engines, source) if f.severity is Severity.MAJOR]
    assert [f.target_lang for f in found if f.check == "link-changed"] == told


TABLE = {
    "de": "Mehr steht in der [Tabelle](LINK).", "fr": "Pour en savoir plus, voyez [le tableau](LINK).",
    "hi": "अधिक जानकारी [तालिका](LINK) में है।", "zh": "更多内容见[表](LINK)。",
}  # fmt: skip
PAGE, FOLDER = "../ports/table.md", "../ports/"


@pytest.mark.parametrize(("source", "german", "accused"), [(PAGE, FOLDER, "de"), (FOLDER, PAGE, "en")])
def test_a_link_to_the_folder_of_the_page_that_all_others_lead_to(
    source: str, german: str, accused: str, tmp_path: Path, engines: Engines
) -> None:
    lines = {lang: line.replace("LINK", german if lang == "de" else PAGE) for lang, line in TABLE.items()}
    text = f"{SOURCE}\nThere is more in [the table]({source}).\n"
    found = [f for f in check(tmp_path, with_line(NOTES, lines), engines, text) if f.check == "link-changed"]
    assert [(f.target_lang, f.severity) for f in found] == [(accused, Severity.MAJOR)]


def test_a_block_of_the_source_in_the_language_of_a_translation(tmp_path: Path) -> None:
    """Beside the German note a German block looks untranslated, beside the French one it is in another language."""
    english = (
        "# The kiln\n\nThe potter lights the fire.\n\nThe door stays shut all night.\n\nThe pots are cold by then.\n"
    )
    german = "Dieser Teil der Geschichte wurde nie in die Sprache der Notiz übersetzt, bevor sie erschien."
    notes = {
        "de": "# Der Ofen\n\nDer Töpfer zündet Feuer an.\n\nDie Tür bleibt nachts zu.\n\nDann sind die Töpfe kalt.\n",
        "fr": "# Le four\n\nLe potier allume le feu.\n\nLa porte reste fermée.\n\nLes pots sont alors froids.\n",
        "es": "# El horno\n\nEl alfarero enciende fuego.\n\nLa puerta queda cerrada.\n\nLas vasijas ya están frías.\n",
    }
    damaged = english.replace("The door stays shut all night.", german)
    found = check(tmp_path, notes, Engines(), source=damaged)
    assert [(f.check, f.target_lang, f.target.line) for f in found] == [("wrong-language", "en", 5)]
