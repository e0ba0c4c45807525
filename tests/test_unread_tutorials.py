"""What tutorials showed that nobody had read: decimals without a zero, credits of names and years, headings that nobody
translated, a menu's name beside what it does. Beside each stands the fault that is still told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks.meaning._negation import words
from qa.cli import cli
from qa.discover.auxiliary import is_for_translators
from qa.text.numbers.digits import numbers

GRAVE = {"major", "critical"}


def grave(source: str, target: str, lang: str, source_lang: str = "en") -> list[str]:
    found = qa.check_texts(source, target, source_lang=source_lang, target_lang=lang)
    return [one.message for one in found if str(one.severity) in GRAVE]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from .5 to 2", ["0.5", "2"]),
        ("p<.05", ["0.05"]),
        ("a (.125) b", ["0.125"]),
        ("see a.5", ["5"]),
        ("the end .", []),
    ],
)
def test_a_decimal_may_begin_with_its_point(text: str, values: list[str]) -> None:
    assert [str(min(number.values)) for number in numbers(text, "en")] == values


def test_a_decimal_without_its_zero_is_the_same() -> None:
    said = "Der Regler reicht von {} s bis 2 s.\n"
    assert grave("The slider goes from .5 s to 2 s.\n", said.format("0,5"), "de") == []
    assert grave("The slider goes from .5 s to 2 s.\n", said.format("0,7"), "de") == ["number '.5' became '0,7'"]
    assert grave("The slider goes from .5 s to 2 s.\n", said.format("5"), "de") == ["number '.5' became '5'"]


TEXT = "# Tracing\n\nThe drawing is much simpler and easier to edit.\n\nJan Blom; Ada Wirth\n\nEva Sommer — 2019\n"
GAMBAR = (
    "# Menjiplak\n\nGambarnya jauh lebih sederhana dan lebih mudah disunting.\n\nJan Blom; Ada Wirth\n\n"
    "{}Eva Sommer — 2019\n"
)


def test_names_and_years_are_no_copies_of_a_text() -> None:
    assert grave(TEXT, GAMBAR.format("Dewi Lestari — 2006; Budi Santoso — 2008\n\n"), "id") == []
    assert grave(TEXT, GAMBAR.format("Gambar ini boleh dipakai oleh siapa saja.\n\n"), "id") == [
        "not in the source: paragraph 'Gambar ini boleh dipakai oleh siapa saja.'"
    ]


def test_an_image_called_by_its_address_is_told_once() -> None:
    page = "![{0}]({0})\n\n{1}\n"
    source = page.format("img/half-wave-filter.png", "The output is shown above.")
    assert grave(source, page.format("img/half-wave.png", "Das Ergebnis ist oben zu sehen."), "de") == [
        "image 'img/half-wave-filter.png' became 'img/half-wave.png'"
    ]


def test_a_menu_beside_what_it_does_is_no_repetition() -> None:
    german = "Klicken Sie auf Zurück, um an die vorige Stelle zu gelangen.\n"
    assert grave(german, "Click on Go Back to go back to your earlier place.\n", "en", "de") == []
    assert grave(german, "Click on it to go back to go back to your earlier place.\n", "en", "de") == [
        "'to go back' stands 2 times in a row"
    ]


def test_a_row_with_and_in_the_source_alone_is_no_loop() -> None:
    rest = "では、演算の効果が組み合わされます。\n"
    source = "With size +n, size -n, size *n, and size /n the effects of the operations are combined.\n"
    assert grave(source, f"size +n、size -n、size *n、size /n {rest}", "ja") == []
    assert grave(
        "With size +n the effects of the operations are combined.\n", f"size +n、size +n、size +n {rest}", "ja"
    )


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nb", "brukes annerledes enn man tror"),
        ("da", "bruges anderledes, end man tror"),
        ("sv", "används annorlunda än man tror"),
        ("hu", "másképp használják, mint gondolná"),
        ("et", "kasutatakse teisiti, kui arvata võiks"),
        ("es", "se usan de otra manera"),
    ],
)
def test_what_is_otherwise_may_negate(lang: str, text: str) -> None:
    table = words(lang)
    assert table and table.maybe(text) and not table.sure(text)


def test_one_thing_and_not_another_negates_in_japanese() -> None:
    table = words("ja")
    assert table and table.sure("仮説ではなく、実際の例から取られている")
    assert not table.sure("仮説だけではなく、実際の例も扱う")
    assert not table.sure("速くなくてはならない")


LINES = {
    "en": ("Text", "Opens a menu with commands for text.", "Adds a line over the selected text."),
    "de": ("Text", "Öffnet ein Menü mit Befehlen für Text.", "Zieht eine Linie über den markierten Text."),
    "fr": ("Texte", "Ouvre un menu de commandes pour le texte.", "Trace une ligne au-dessus du texte choisi."),
    "ja": ("テキスト", "テキスト用のコマンドのメニューを開きます。", "選択したテキストの上に線を引きます。"),
}


def test_headings_that_nobody_translated_bear_no_witness(tmp_path: Path) -> None:
    for lang, (title, first, second) in LINES.items():
        name = "Überstreichung" if lang == "de" else "Overline"
        page = tmp_path / lang / "text.md"
        page.parent.mkdir()
        page.write_text(f"# {title}\n\n{first}\n\n## [{name}](../{lang}/t/o.html)\n\n{second}\n", "utf-8")
    result = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json"])
    found = json.loads(result.stdout)["findings"]
    assert not [one for one in found if one["check"] == "name-mismatch"]


def test_one_name_in_many_names_was_renamed_once(tmp_path: Path) -> None:
    """A translator calls the file of an example by a word of the language throughout."""
    endings = (".png", "_es.wav", "_fr.wav", "_mirror.png")
    page = "# {}\n\n" + "\n\n".join(f"{{}} `{{}}{ending}`." for ending in endings) + "\n"
    lines = {
        "en": (
            "Stamps",
            "stamp",
            ["The picture is in", "Spanish sound is in", "French sound is in", "Mirrored it is in"],
        ),
        "gl": (
            "Selos",
            "selo",
            ["A imaxe está en", "O son español está en", "O son francés está en", "Reflectida está en"],
        ),
    }
    for lang, (title, name, said) in lines.items():
        note = tmp_path / lang / "stamps.md"
        note.parent.mkdir()
        note.write_text(page.format(title, *(part for one in said for part in (one, name))), "utf-8")
    found = json.loads(CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json"]).stdout)
    (told,) = [one for one in found["findings"] if one["check"] == "inline-code-changed"]
    assert len(told["details"]) == 4


def test_a_part_of_a_path_in_brackets_stands_for_the_reader_s() -> None:
    source = "The files are in `/Users/(username)/Library/Painter/` on a Mac.\n"
    said = "Les fichiers sont dans `{}` sur un Mac.\n"
    assert grave(source, said.format("/Users/(utilisateur)/Library/Painter/"), "fr") == []
    assert grave(source, said.format("/Users/(utilisateur)/Librairie/Painter/"), "fr")


NOTES = (
    "# Notes\n\nThe tool reads every page once. It keeps what it has read in a cache. "
    "The cache is deleted at midnight.\n\n"
    "Each page may have a title. A page without a title gets the name of its file.\n"
)


def test_paragraphs_may_be_parted_at_another_place() -> None:
    first, second, third = (
        "Das Werkzeug liest jede Seite einmal.",
        "Es behält das Gelesene in einem Zwischenspeicher.",
        "Der Zwischenspeicher wird um Mitternacht gelöscht.",
    )
    rest = "Jede Seite kann einen Titel haben. Eine Seite ohne Titel bekommt den Namen ihrer Datei.\n"
    page = "# Notizen\n\n{}\n\n{}"
    assert grave(NOTES, page.format(first, f"{second} {third} {rest}"), "de") == []
    assert grave(NOTES, page.format(f"{first} {second}", f"{third} {rest}"), "de") == []
    # lost in one and another one put into the next
    other = "Die Farben der Karten sind rot und grün."
    assert len(grave(NOTES, page.format(f"{first} {third}", f"{other} {rest}"), "de")) == 2
    assert grave(NOTES, page.format(first, f"{third} {rest}"), "de")


def test_a_guide_to_translating_says_so_in_french(tmp_path: Path) -> None:
    guide = tmp_path / "STYLE.md"
    guide.write_text("# Guide pour les traducteurs\n\nNe traduisez pas les noms. Relisez chaque traduction.\n", "utf-8")
    assert is_for_translators("fr/STYLE.md", False, guide)
    guide.write_text("# Guide du jardin\n\nArrosez les fleurs le soir. Relisez chaque étiquette.\n", "utf-8")
    assert not is_for_translators("fr/STYLE.md", False, guide)


def test_a_line_that_differs_in_its_year_alone_has_one_cause(tmp_path: Path) -> None:
    pages = {"envs": "2004-2021", "stamps": "2002-2022", "fonts": "2010-2020"}
    for name, years in pages.items():
        for lang, title, line in (
            ("en", f"Text of {name}", "Copyright {} by various contributors of the program."),
            ("fr", f"Texte de {name}", "Copyright {} by divers contributeurs du programme."),
        ):
            note = tmp_path / lang / f"{name}.md"
            note.parent.mkdir(exist_ok=True)
            note.write_text(f"# {title}\n\n{line.format(years)}\n", "utf-8")
    found = json.loads(CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json"]).stdout)
    (told,) = [one for one in found["findings"] if one["target"]["text"] == "by"]
    assert len(told["details"]) == 3
