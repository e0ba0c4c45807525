"""What manuals of programs showed: arguments, paths that a reader fills in, patterns of dates, translators' own notes.
Beside each stands the fault that is still told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from report_samples import document, finding

import qa
from qa.checks.structure._translators_notes import has_translators_note, is_translators_note
from qa.cli import cli
from qa.model import Severity
from qa.run.dedupe import UNTRANSLATED, unexplained
from qa.run.suspicion import UNNAMED, suspect

GRAVE = {"major", "critical"}
SAIL = "\n\n> Set the number of knots by which the sail is held.\n"
SEGEL = "\n\n> Die Zahl der Knoten festlegen, mit denen das Segel gehalten wird.\n"


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [finding.check for finding in found if str(finding.severity) in GRAVE]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("**-k**, **--knots** *KNOT_COUNT*", "**-k**, **--knots** *KNOTEN_ZAHL*"),
        ("**--knots=***KNOT_COUNT*", "**--knots=***KNOTEN_ZAHL*"),
        ("**moor** \\[*moor_options*\\] *boat*", "**moor** \\[*moor_Optionen*\\] *Boot*"),
    ],
)
def test_what_a_command_takes_has_a_name_in_each_language(source: str, target: str) -> None:
    assert "inline-code-changed" not in grave(source + SAIL, target + SEGEL)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The smallest knot is **KNOT_MIN**.", "Der kleinste Knoten ist **KNOTEN_MIN**."),
        ("**-K** *KNOT_MIN*=*10*", "**-K** *KNOTEN_MIN*=*10*"),
    ],
)
def test_a_variable_that_the_program_reads_is_kept(source: str, target: str) -> None:
    assert "inline-code-changed" in grave(source + SAIL, target + SEGEL)


BERTH = "Set the main harbour of a fleet. Its charts go to */usr/share/doc/{}* as agreed.\n"
LIEGEPLATZ = "Setzt den Haupthafen einer Flotte. Dessen Karten kommen nach */usr/share/doc/{}*, wie vereinbart.\n"


def test_a_path_may_hold_what_the_note_speaks_of() -> None:
    assert not grave(BERTH.format("main-harbour"), LIEGEPLATZ.format("Haupthafen"))
    assert "inline-code-changed" in grave(BERTH.format("main-pier"), LIEGEPLATZ.format("Hauptsteg"))
    assert "inline-code-changed" in grave(BERTH.format("charts"), LIEGEPLATZ.format("karten"))


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("$ cd /path/to/old-harbour\n$ moor all", "$ cd /Pfad/zum/alten-Hafen\n$ moor all", False),
        ("$ moor dump > file.conf\n$ moor all", "$ moor dump > fitxer.conf\n$ moor all", False),
        ("$ cd /srv/old-harbour\n$ moor all", "$ cd /srv/alter-Hafen\n$ moor all", True),
        ("$ moor dump > file.conf\n$ moor all", "$ moor dump > fitxer.txt\n$ moor all", True),
        ("$ moor dump > fleet.conf\n$ moor all", "$ moor dump > flota.conf\n$ moor all", True),
    ],
)
def test_paths_of_nobody_are_filled_in(source: str, target: str, told: bool) -> None:
    block = "Type this:\n\n```sh\n{}\n```\n"
    found = grave(block.format(source), block.format(target).replace("Type this", "Tipp das ein"))
    assert ("code-changed" in found) is told


ADDRESS = "The chart lies at **{}** for every sailor of the harbour.\n"
ADRESSE = "Die Karte liegt unter **{}** für alle Seeleute des Hafens.\n"


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("https://www.example.org/charts/harbour-1.0.txt", "https://www.example.org/charts/haven-1.0.txt", False),
        ("https://www.knots.org/charts/harbour-1.0.txt", "https://www.knots.org/charts/haven-1.0.txt", True),
        ("[chart](https://example.org/harbour-1.0.txt)", "[Karte](https://example.org/haven-1.0.txt)", True),
    ],
)
def test_an_address_of_nobody_shows_what_addresses_look_like(source: str, target: str, told: bool) -> None:
    assert ("link-changed" in grave(ADDRESS.format(source), ADRESSE.format(target))) is told


def test_the_pattern_of_a_date_is_no_name() -> None:
    source = "The boat may also be named by its day in the format YYYY-MM-DD, as in the log of the harbour.\n"
    target = "La barca può essere indicata con il giorno nel formato AAAA-MM-GG, come nel registro del porto.\n"
    assert "name-mismatch" not in grave(source, target, "it")
    paid = "The boat was paid for by UNESCO in the spring, as the log of the harbour says.\n"
    pagata = "La barca fu pagata dalla NATO in primavera, come dice il registro del porto.\n"
    assert "name-mismatch" in grave(paid, pagata, "it")


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("(NdT : deux lettres)", True),
        ("(N. del T.: dos letras)", True),
        ("(Anm. d. Ü.: zwei Buchstaben)", True),
        ("（译者注：两个字母）", True),
        ("（訳注：二文字）", True),
        ("(Прим. перев.: две буквы)", True),
        ("(przyp. tłum. dwie litery)", True),
        ("The boat leaves at noon. (NdT : à midi)", False),
    ],
)
def test_translators_mark_their_notes(text: str, head: bool) -> None:
    assert is_translators_note(text) is head
    assert has_translators_note(text)


@pytest.mark.parametrize("text", ["The end", "Anmeldung der Boote", "注意する", "sendet", "Windt", "el note", "Ant."])
def test_other_words_mark_none(text: str) -> None:
    assert not has_translators_note(text)


HARBOUR = "The harbour also serves boats that carry a code on their bow, by looking for letters like these.\n"
PORT = "Le port accueille aussi les bateaux qui portent un code à la proue, en cherchant de telles lettres.{}\n"


def test_a_translators_note_is_neutral() -> None:
    note = " (NdT : les deux lettres sont le code du pays, par exemple be pour la Belgique et ses voisins.)"
    assert not grave(HARBOUR, PORT.format(note), "fr")
    more = " Les deux lettres sont le code du pays, par exemple be pour la Belgique et ses voisins."
    assert "segment-added" in grave(HARBOUR, PORT.format(more), "fr")


def test_options_alone_are_no_text() -> None:
    lines = "**-i**, **--iso8601**\n\n> Print the dates of the log in this format.\n"
    assert not grave(
        lines, lines.replace("Print the dates of the log in this format", "Друкувати дати журналу так"), "uk"
    )


def test_a_joined_word_is_part_of_a_name(tmp_path: Path) -> None:
    said = {
        "en": "The names **tie** and **cut** are provided for sailors who know the old KNOT Utils.",
        "fr": "Les noms **tie** et **cut** sont fournis pour les marins qui connaissent les anciens KNOT Utils.",
        "es": "Los nombres **tie** y **cut** se ofrecen a los marineros que conocen las antiguas KNOT Utils.",
        "de": "Die Namen **tie** und **cut** sind für Seeleute da, welche die alten KNOT-Dienstprogramme kennen.",
    }
    for lang, text in said.items():
        (tmp_path / f"knots.{lang}.md").write_text(f"{text}\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated"])
    assert "Utils" not in result.output
    (tmp_path / "knots.de.md").write_text(
        f"{said['de'].replace('KNOT-Dienstprogramme', 'LOFT Spindle')}\n", encoding="utf-8"
    )
    assert "Utils" in CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated"]).output


def test_a_sentence_that_all_are_said_to_shorten_accuses_its_source_of_little() -> None:
    source = document("en.md", "en", "Every boat has a mast.\n")

    def told(message: str) -> list[Severity]:
        rows = [
            [
                finding(
                    document(f"{lang}.md", lang, "Jedes Boot hat einen Mast.\n"), (0, 26), source, (0, 22),
                    check="segment-added", severity=Severity.MAJOR, message=message,
                )
            ]
            for lang in ("de", "fr", "pt")
        ]  # fmt: skip
        return [one.severity for one in suspect(rows, ["de", "fr", "pt"])]

    assert told(UNNAMED) == [Severity.MINOR]
    assert told("not in the source: paragraph 'Every boat has a mast.'") == [Severity.MAJOR]


def test_a_heading_of_a_note_that_is_not_translated_is_part_of_that() -> None:
    note = document("de.md", "de", "# Knot tools\n\nEvery boat has a mast.\n")
    whole = finding(note, (14, 36), check="translation-untranslated", message=f"{UNTRANSLATED}: 90 of 95 words")
    label = finding(note, (2, 12), check="untranslated-fragment", message="English left in the label")
    number = finding(note, (2, 12), check="number-mismatch", message="number 3 is missing")
    assert [one.check for one in unexplained([whole, label, number])] == ["translation-untranslated", "number-mismatch"]


def test_a_year_of_two_digits_is_written_out() -> None:
    source = "The chart was drawn by an old sailor, and revised on 01/06/94 in the harbour."
    target = "Die Karte wurde von einem alten Seemann gezeichnet und am 6. Januar {} im Hafen überarbeitet."
    assert "number-mismatch" not in grave(source, target.format("1994"))
    assert "number-mismatch" in grave(source, target.format("1995"))
    plain = source.replace("revised on 01/06/94", "copied 94 times")
    assert "number-mismatch" in grave(plain, target.format("1994").replace("am 6. Januar 1994", "1994-mal"))


def test_who_translated_is_no_addition() -> None:
    source = "Written by the old sailors of the harbour, revised in May"
    target = "Écrit par les vieux marins du port, révisé en mai, {}"
    assert not grave(source, target.format("traduction française par Jeanne Morel"), "fr")


def test_an_office_is_no_name() -> None:
    source = "The new boat was ready. Maria Rossi had just been appointed as {} of the yard by all the sailors."
    target = "La nuova barca era pronta. Maria Rossi era appena stata nominata a capo del {} da tutti i marinai."
    assert not grave(source.format("Project Leader"), target.format("Cantiere"), "it")
    other = "La nuova barca era pronta. Maria Verdi era appena stata nominata a capo del cantiere da tutti i marinai."
    assert "name-mismatch" in grave(source.format("Project Leader"), other, "it")


def test_one_currency_for_another_is_told_once(tmp_path: Path) -> None:
    source = "The sail costs $100 new, the mast $240 and the rudder $90. The rope is $15 a roll.\n"
    target = "Das Segel kostet neu 100 €, der Mast 240 € und das Ruder 90 €. Das Seil kostet 15 € die Rolle.\n"

    def units(text: str) -> int:
        (tmp_path / "boat.en.md").write_text(source, encoding="utf-8")
        (tmp_path / "boat.de.md").write_text(text, encoding="utf-8")
        return CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated"]).output.count("unit of")

    assert units(target) == 1
    assert units(target.replace("240 €", "240 $").replace("15 €", "15 $").replace("90 €", "90 $")) == 1
    assert units(target.replace("15 €", "15 £").replace("240 €", "240 £")) > 1
