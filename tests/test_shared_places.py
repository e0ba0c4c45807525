"""What several translations of one note have otherwise at one place of it: told once, and what one has by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from qa.cli import cli

SOURCE = """# The mill

The mill stands at the river and grinds for three villages.

Bring dry grain only, for wet grain spoils the stones.

The miller opens the gate at six, and the wheel begins to turn.
"""
LOST = "Bring dry grain only, for wet grain spoils the stones.\n\n"
NOTES = {
    "de": """# Die Mühle

Die Mühle steht am Fluss und mahlt für drei Dörfer.

Bringt nur trockenes Getreide, denn nasses Getreide verdirbt die Steine.

Der Müller öffnet das Tor um sechs, und das Rad beginnt sich zu drehen.
""",
    "fr": """# Le moulin

Le moulin se trouve au bord de la rivière et moud pour trois villages.

N'apportez que du grain sec, car le grain humide abîme les meules.

Le meunier ouvre la vanne à six heures, et la roue se met à tourner.
""",
    "es": """# El molino

El molino está junto al río y muele para tres pueblos.

Traed solo grano seco, pues el grano húmedo estropea las piedras.

El molinero abre la compuerta a las seis, y la rueda empieza a girar.
""",
    "it": """# Il mulino

Il mulino sta presso il fiume e macina per tre villaggi.

Portate solo grano asciutto, perché il grano bagnato rovina le macine.

Il mugnaio apre la chiusa alle sei, e la ruota comincia a girare.
""",
}
MORE = {
    "de": "## Preise\n\nEin Sack kostet zwei Münzen, und wer drei bringt, zahlt fünf.\n",
    "fr": "## Prix\n\nUn sac coûte deux pièces, et qui en apporte trois en paie cinq.\n",
    "es": "## Precios\n\nUn saco cuesta dos monedas, y quien trae tres paga cinco.\n",
    "it": "## Prezzi\n\nUn sacco costa due monete, e chi ne porta tre ne paga cinque.\n",
}


def told(folder: Path, source: str, notes: dict[str, str], *checks: str) -> list[dict[str, Any]]:
    for lang, text in {"en": source, **notes}.items():
        (folder / lang).mkdir(parents=True)
        (folder / lang / "mill.md").write_text(text, encoding="utf-8")
    found = CliRunner().invoke(
        cli, ["check", str(folder), "--isolated", "--no-cache", "--jobs", "1", "--format", "json"]
    )
    return [f for f in json.loads(found.stdout)["findings"] if f["check"] in checks and f["severity"] != "neutral"]


def without(notes: dict[str, str], block: int, *languages: str) -> dict[str, str]:
    parts = {lang: text.split("\n\n") for lang, text in notes.items()}
    for lang in languages:
        del parts[lang][block]
    return {lang: "\n\n".join(blocks) for lang, blocks in parts.items()}


def test_a_paragraph_that_three_translations_lack_is_one_cause(tmp_path: Path) -> None:
    (one,) = told(tmp_path, SOURCE, without(NOTES, 2, "de", "fr", "es"), "segment-omitted")
    assert one["places"] == 3
    assert one["message"].startswith("missing from several translations: paragraph 'Bring dry grain only")
    assert {detail["target"]["path"].split("/")[-2] for detail in one["details"]} == {"de", "fr", "es"}


def test_what_two_of_them_lack_is_told_of_each(tmp_path: Path) -> None:
    found = told(tmp_path, SOURCE, without(without(NOTES, 2, "de"), 3, "es"), "segment-omitted")
    assert [one["target"]["path"].split("/")[-2] for one in found] == ["de", "es"]


def test_a_section_that_all_translations_have_alone_is_told_once(tmp_path: Path) -> None:
    notes = {lang: f"{text}\n{MORE[lang]}" for lang, text in NOTES.items()}
    (one,) = told(tmp_path, SOURCE, notes, "segment-added", "segment-omitted")
    assert one["places"] == 4


def test_a_section_that_one_translation_has_alone_is_its_own(tmp_path: Path) -> None:
    (one,) = told(tmp_path, SOURCE, {**NOTES, "fr": f"{NOTES['fr']}\n{MORE['fr']}"}, "segment-added")
    assert "/fr/" in one["target"]["path"]


def test_what_a_program_prints_is_translated_in_three_languages(tmp_path: Path) -> None:
    line = "\nThe mill says `The gate is open now: mill.log` when it starts.\n"
    lines = {
        "de": "\nDie Mühle sagt `Das Tor ist jetzt offen: mill.log`, wenn sie anläuft.\n",
        "fr": "\nLe moulin dit `La vanne est ouverte : mill.log` quand il démarre.\n",
        "es": "\nEl molino dice `La compuerta está abierta: mill.log` cuando arranca.\n",
        "it": "\nIl mulino dice `The gate is open now: mill.log` quando parte.\n",
    }
    notes = {lang: text + lines[lang] for lang, text in NOTES.items()}
    (one,) = told(tmp_path, SOURCE + line, notes, "inline-code-changed")
    assert one["places"] == 3


def test_names_of_files_that_one_language_translates_are_one_habit(tmp_path: Path) -> None:
    names = {"open-the-gate": "ouvrir-la-vanne", "light-the-lamp": "allumer-la-lampe", "stop-the-wheel": "arreter-roue"}
    for number, (name, french) in enumerate(names.items()):
        for lang, file in (("en", name), ("fr", french), ("de", name)):
            folder = tmp_path / lang
            folder.mkdir(exist_ok=True)
            said = {
                "en": "Write the file `{}.js`.",
                "fr": "Écrivez le fichier `{}.js`.",
                "de": "Schreibe die Datei `{}.js`.",
            }
            (folder / f"{number}.md").write_text(f"{said[lang].format(file)}\n", encoding="utf-8")
    found = CliRunner().invoke(
        cli, ["check", str(tmp_path), "--isolated", "--no-cache", "--jobs", "1", "--format", "json"]
    )
    (one,) = [f for f in json.loads(found.stdout)["findings"] if f["check"] == "inline-code-changed"]
    assert (one["places"], one["target_lang"]) == (3, "fr")


def test_a_file_that_the_source_has_renamed_is_told_of_three_languages_once(tmp_path: Path) -> None:
    line = "\nWrite all of it into the file `first-steps.js` today.\n"
    lines = {
        "de": "\nSchreibe alles davon heute in die Datei `program.js`.\n",
        "fr": "\nÉcrivez tout cela aujourd'hui dans le fichier `program.js`.\n",
        "es": "\nEscribe todo eso hoy en el archivo `program.js`.\n",
        "it": "\nScrivi tutto questo oggi nel file `first-steps.js`.\n",
    }
    notes = {lang: text + lines[lang] for lang, text in NOTES.items()}
    (one,) = told(tmp_path / "three", SOURCE + line, notes, "inline-code-changed")
    assert one["places"] == 3
    notes["es"] = NOTES["es"] + lines["es"].replace("program", "first-steps")
    assert len(told(tmp_path / "two", SOURCE + line, notes, "inline-code-changed")) == 2


def test_a_small_word_left_between_the_same_links_in_three_languages_is_told_once(tmp_path: Path) -> None:
    line = "\nGet it: [.tar](https://mill.example/tar) or [.zip](https://mill.example/zip).\n"
    begins = {"de": "Hol es", "fr": "Prenez-le", "es": "Consíguelo", "it": "Prendilo"}
    notes = {
        lang: NOTES[lang] + line.replace("Get it", begin).replace(" or ", " ou " if lang == "fr" else " or ")
        for lang, begin in begins.items()
    }
    left = [
        f for f in told(tmp_path / "all", SOURCE + line, notes, "untranslated-fragment") if f["target"]["text"] == "or"
    ]
    assert [f.get("places") for f in left] == [3], left
