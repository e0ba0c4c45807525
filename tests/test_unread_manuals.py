"""What manuals and help pages showed that nobody had read: tables sorted anew, entries of contents, lists that are one
sentence, labels, drives, words that German has too. Beside each stands the fault that is still told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks.language._own_words import is_spelled_alike
from qa.checks.values._written_anew import is_same_drive
from qa.cli import cli
from qa.model import Finding
from qa.text.exonyms import exonyms

GRAVE = {"major", "critical"}
OPTIONS = {
    "OptionsColours": ("Colours", "Farben"),
    "OptionsArchive": ("Archives", "Archive"),
    "OptionsLanguage": ("Language", "Sprache"),
    "OptionsViewer": ("Viewer", "Anzeige"),
    "OptionsKeyboard": ("Keys", "Tasten"),
    "OptionsTabs": ("Tabs", "Reiter"),
    "OptionsFonts": ("Fonts", "Schriften"),
    "OptionsIgnored": ("Ignored files", "Ausgenommene Dateien"),
}
INTRO = "The settings have these names, and each of them opens one page of the window.\n\n"
VORWORT = "Die Einstellungen heißen so, und jede von ihnen öffnet eine Seite des Fensters.\n\n"


def found(source: str, target: str, lang: str = "de") -> list[Finding]:
    return list(qa.check_texts(source, target, source_lang="en", target_lang=lang))


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    return [one.check for one in found(source, target, lang) if str(one.severity) in GRAVE]


def table(head: str, side: int, **changed: str) -> str:
    rows = {name: changed.get(name, said[side]) for name, said in OPTIONS.items()}
    lines = [f"| {name} | {said} |" for name, said in sorted(rows.items(), key=lambda row: row[1])]
    return "\n".join([f"| Name | {head} |", "| --- | --- |", *lines]) + "\n"


def test_a_table_that_is_sorted_anew_is_one_remark() -> None:
    told = found(INTRO + table("Page", 0), VORWORT + table("Seite", 1))
    assert [(one.check, str(one.severity)) for one in told if str(one.severity) != "neutral"] == [
        ("segment-moved", "minor")
    ]
    assert "sorted otherwise" in told[0].message


def test_a_row_that_a_sorted_table_lacks_is_told() -> None:
    target = "".join(line for line in table("Seite", 1).splitlines(keepends=True) if "OptionsIgnored" not in line)
    assert grave(INTRO + table("Page", 0), VORWORT + target) == ["segment-omitted"]


def test_two_rows_that_changed_places_are_no_sorted_table() -> None:
    lines = table("Page", 0).splitlines(keepends=True)
    lines[3], lines[5] = lines[5], lines[3]
    told = found(INTRO + table("Page", 0), INTRO + "".join(lines))
    assert not any("sorted otherwise" in one.message for one in told)


FEEDS = "## Feeds\n\nA feed tells what is new.\n\n## Subscribing to a feed\n\nCopy the address into the reader.\n"
CONTENTS = "- [Neuigkeiten](#feeds)\n- [Eine Quelle abonnieren](#abo)\n\n"
QUELLEN = (
    "## Neuigkeiten\n\nEine Quelle sagt, was neu ist.\n\n## Eine Quelle abonnieren\n\n"
    "Kopiere die Adresse in das Leseprogramm.\n"
)


def test_an_entry_of_the_contents_is_no_copy_of_its_heading() -> None:
    assert "segment-duplicated" not in grave("- [Feeds](#feeds)\n\n" + FEEDS, CONTENTS + QUELLEN)
    twice = QUELLEN + "\nKopiere die Adresse in das Leseprogramm.\n"
    assert "segment-duplicated" in grave(FEEDS, twice)


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (r"c:\temp", r"C:\temp", True),
        ("e:/data/x", "E:/data/x", True),
        (r"c:\temp", r"d:\temp", False),
        (r"c:\temp", r"C:\Temp", False),
        ("c:temp", "C:temp", False),
    ],
)
def test_a_drive_has_no_capital(old: str, new: str, same: bool) -> None:
    assert is_same_drive(old, new) is same
    source, target = (
        f"Write the log to `{old}` before you stop.",
        f"Schreibe das Protokoll nach `{new}`, bevor du anhältst.",
    )
    if same:
        assert "inline-code-changed" not in grave(source, target)


def test_a_label_in_capitals_is_no_name() -> None:
    source = "Then enable all certificates. WARNING: someone may read along, as the attacks show!"
    right = "Activa después todos los certificados. AVISO: ¡alguien podría leerlo, como muestra un ataque MIM!"
    assert "name-mismatch" not in grave(source, right, "es")
    assert "name-mismatch" in grave(
        "The programme was paid for by UNESCO and by the town.",
        "El programa fue pagado por UNICEF y por la ciudad.",
        "es",
    )


def test_browsers_and_firms_have_chinese_names() -> None:
    assert "火狐" in exonyms("Firefox", "zh") and "谷歌" in exonyms("Google", "zh")
    source = "Chrome and Firefox return the language of the browser."
    assert "name-mismatch" not in grave(source, "Chrome 和火狐返回浏览器的语言。", "zh")


def test_trivial_is_german() -> None:
    assert is_spelled_alike("trivial", "de") and is_spelled_alike("trivial", "sv")
    assert not is_spelled_alike("skeletal", "de") and not is_spelled_alike("trivial", "nl")


def test_to_orphan_is_no_person() -> None:
    source = "It tells how to become a member, and how to remove or orphan a package."
    assert "meaning-changed" not in grave(
        source, "Il dit comment devenir membre et comment supprimer ou abandonner un paquet.", "fr"
    )


def test_the_members_of_a_list_that_is_one_sentence_end_with_commas() -> None:
    source = (
        "You may start it in three ways:\n\n- The pencil can be called from the menu of the image under Tools.\n"
        "- The tool can also be called by clicking on its icon in the box of tools:\n- or by its key.\n"
    )
    target = (
        "Es lässt sich so starten:\n\n- der Stift lässt sich im Menü des Bildes unter Werkzeuge aufrufen,\n"
        "- durch einen Klick auf sein Zeichen im Kasten der Werkzeuge,\n- oder mit seiner Taste.\n"
    )
    assert "segment-omitted" not in grave(source, target)


def properties(head: str, side: int, *names: str) -> str:
    said = [
        ("Whether a border is drawn", "是否显示边框"),
        ("Size of the icon", "图标大小"),
        ("Colour of the tag", "标签颜色"),
    ]
    rows = "".join(f"| {name} | {text[side]} |\n" for name, text in zip(names, said, strict=True))
    return (
        f"{head}\n\n| {'属性' if side else 'Attribute'} | {'说明' if side else 'Description'} |\n| --- | --- |\n{rows}"
    )


def test_a_column_of_what_a_program_calls_things_is_kept() -> None:
    names = ("border", "size", "active-color")
    source = properties("The border and the size of each tag may be set with these attributes.", 0, *names)
    head = "每个标签的边框和大小都可以用这些属性来设置。"
    assert "untranslated-block" not in grave(source, properties(head, 1, *names), "zh")
    assert "untranslated-block" in grave(source, properties(head, 1, "border", "大小", "active-color"), "zh")


def test_a_key_may_be_joined_to_a_letter(tmp_path: Path) -> None:
    notes = {
        "en": "After the change, just hit Ctrl-D or type exit to leave the shell.",
        "es": "Después del cambio, pulse Ctrl-D o escriba exit para salir del intérprete.",
        "fr": "Après la modification, appuyez sur Ctrl-D ou tapez exit pour quitter l’interpréteur.",
        "it": "Dopo la modifica, premi Ctrl-D o scrivi exit per lasciare l’interprete.",
        "de": "Drücken Sie nach der Änderung einfach Strg-D oder geben Sie exit ein, um die Shell zu verlassen.",
    }
    for lang, text in notes.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "shell.md").write_text(f"{text}\n", encoding="utf-8")
    told = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json", "--jobs", "1"])
    assert not [
        one
        for one in json.loads(told.stdout)["findings"]
        if one["check"] == "name-mismatch" and one["severity"] in GRAVE
    ]
