"""What manuals and exercises showed, each with the fault beside it that is still told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from report_samples import finding

import qa
from qa.cli import cli
from qa.model import Finding, Severity
from qa.parse import parse_text
from qa.run import note_causes
from qa.run.dedupe import UNCLOSED

GRAVE = {"major", "critical"}
USE = "# knot\n\nThe command ties two ropes together.\n\nknot \\[**-v**\\] \\[**--rope=*{}***\\] \\[*{}*\\]\n"
GEBRAUCH = "# knot\n\nDer Befehl knüpft zwei Seile zusammen.\n\nknot \\[**-v**\\] \\[**--rope=*{}***\\] \\[*{}*\\]\n"
BOAT = "## Boats\n\nEvery boat has a mast, a hull and a rudder.\n\n"
BOOT = "## Boote\n\nJedes Boot hat einen Mast, einen Rumpf und ein Ruder.\n\n"
FLEET = "The {} of the fleet holds what all boats share.\n\n```js\n{}\n```\n"
KANTAI = "艦隊の {} はすべての船に共通のものを持ちます。\n\n```js\n{}\n```\n"
FUNE = "## 船\n\nどの船にもマストと船体と舵があります。\n\n"
SAIL = "You can mute parts of the videos of the regatta while you watch them.\n"
NUMBERED = "## {0}.4. Masts\n\nMasts are made of oak.\n\n### {0}.4.1. Oak\n\nOak is heavy.\n"
GEZAEHLT = "## {0}.4. Masten\n\nMasten sind aus Eiche.\n\n### {1}.4.1. Eiche\n\nEiche ist schwer.\n"
TIDE = "The tide comes twice a day and lifts every boat in the harbour.\n\nNobody leaves before the water has turned.\n"
GEZEITEN = (
    "Die Flut kommt zweimal am Tag und hebt jedes Boot im Hafen.\n\nNiemand läuft aus, bevor das Wasser gekippt ist.\n"
)


def told(source: str, target: str, lang: str = "de") -> list[tuple[str, str, str]]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [(finding.check, str(finding.severity), finding.message) for finding in found]


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    return [check for check, severity, _ in told(source, target, lang) if severity in GRAVE]


def test_escaped_brackets_around_options_are_no_formulas() -> None:
    assert not grave(USE.format("FILE", "other"), GEBRAUCH.format("DATEI", "andere"))
    assert "formula-changed" in grave(
        "# Knots\n\nWe have \\[ y = x + 1 \\]\n", "# Knoten\n\nEs gilt \\[ y = x - 1 \\]\n"
    )
    assert "formula-changed" in grave(
        "# Knots\n\nWe have \\[ y = 2 * x + 1 \\]\n", "# Knoten\n\nEs gilt \\[ y = 3 * x + 1 \\]\n"
    )


@pytest.mark.parametrize(
    ("word", "code", "severity"),
    [
        ("purpose", "Boat.purpose.sink = dive;", "neutral"),
        ("purpose", "// the purpose is a boat\nsink(dive);", "major"),
        ("purpose", "Boat.mast.sink = dive;", "major"),
    ],
)
def test_a_word_that_the_code_calls_may_be_kept(word: str, code: str, severity: str) -> None:
    found = [
        (s, message)
        for check, s, message in told(BOAT + FLEET.format(word, code), FUNE + KANTAI.format(word, code), "ja")
        if check == "untranslated-fragment" and f"'{word}'" in message
    ]
    assert [s for s, _ in found] == [severity]


def test_a_name_in_quotes_on_both_sides_may_be_kept() -> None:
    code = "\n```js\nsink(dive);\n```\n"
    source = "# Boats\n\nGive the boat a property 'smart' with the value 3.\n" + code
    kept = "# ボート\n\nボートに 'smart' というプロパティを値 3 で与えてください。\n" + code
    left = "# ボート\n\nボートに smart というプロパティを値 3 で与えてください。\n" + code
    assert "untranslated-fragment" not in grave(source, kept, "ja")
    assert {c for c, _, _ in told(source, left, "ja")} == {"untranslated-fragment"}


def test_what_stands_behind_an_open_fence_is_not_lost() -> None:
    source = BOAT + "```js\nsink(dive);\n```\n\n## Tests\n\nRun the tests before you sail out into the open sea.\n"
    target = BOOT + "```js\nsink(dive);\n\n## Tests\n\nFühre die Tests aus, bevor du auf das offene Meer segelst.\n"
    found = told(source, target)
    assert any(message.startswith(UNCLOSED) for _, _, message in found)
    assert "segment-omitted" not in [check for check, _, _ in found]
    # what is gone before it still is
    shorter = target.replace("Jedes Boot hat einen Mast, einen Rumpf und ein Ruder.\n\n", "")
    assert "segment-omitted" in grave(source, shorter)


def test_an_inflected_name_of_a_thing_is_that_thing() -> None:
    assert "meaning-changed" not in grave(SAIL, "Při sledování můžete vypnout zvuk v částech videa z regaty.\n", "cs")
    assert "meaning-changed" in grave(
        "You can watch the video of the regatta at home.\n", "Doma se můžete podívat na zvuk z regaty.\n", "cs"
    )


def test_sections_that_a_generator_counts_may_be_shifted() -> None:
    assert "number-mismatch" not in grave(NUMBERED.format(3), GEZAEHLT.format(4, 4))
    assert "number-mismatch" in grave(NUMBERED.format(3), GEZAEHLT.format(3, 5))


@pytest.mark.parametrize(
    ("lang", "credit"),
    [
        ("de", "# Übersetzung\n\nDie deutsche Übersetzung stammt von Anna Meer <anna@meer.example>, 2006.\n"),
        ("fr", "Traduction : Anne Mer <anne@mer.example>, 2006\n"),
    ],
)
def test_a_translator_may_say_who_translated(lang: str, credit: str) -> None:
    own = {"de": GEZEITEN, "fr": "La marée vient deux fois par jour et soulève tous les bateaux du port.\n\n"}[lang]
    own += "" if lang == "de" else "Personne ne part avant que l'eau ait tourné.\n"
    assert not grave(TIDE, f"{own}\n{credit}", lang)
    fault = {"de": "Der Kapitän trinkt jeden Abend Rum im Hafen von Rostock und singt dazu laute Lieder.\n"}
    if lang in fault:
        assert "segment-added" in grave(TIDE, f"{own}\n{fault[lang]}", lang)
    # where the source speaks of translating it may be a text of its own
    spoken = TIDE + "\nTranslators are welcome.\n"
    if lang == "de":
        names = "Übersetzung und Gestaltung dieser Seite: Anna Meer und Otto Hafen aus Rostock am Strand.\n"
        assert "segment-added" in grave(spoken, f"{own}\nÜbersetzer sind willkommen.\n\n{names}", lang)


def test_a_page_that_says_something_else_is_told_once() -> None:
    lines = ["The cook cuts onions.", "The badger digs a sett.", "The fiddle has four strings.", "The end."]
    page = parse_text("\n\n".join(lines) + "\n", "de/news.md", "de")
    other = "'…' does not say what '…' says"

    def stranger(text: str, check: str = "segment-mismatch", message: str = other) -> Finding:
        start = page.text.index(text)
        place = (start, start + len(text))
        category = "accuracy/mistranslation"
        return finding(page, place, check=check, category=category, severity=Severity.MAJOR, message=message)

    strange = [stranger(line) for line in lines[:3]]
    number = stranger("four", "number-mismatch", "number '4' is missing")
    told_once = note_causes.told_once([*strange, number], {page.path: page})
    assert [one.check for one in told_once] == ["segment-mismatch"]
    assert len(told_once[0].details) == 4
    # two of four may be slips, and what stands beside them is told
    assert len(note_causes.told_once([*strange[:2], number], {page.path: page})) == 3


def test_one_stranger_is_told_once() -> None:
    source = TIDE + "\nThe lamp is bare. One line says what to do, to shine or to blink, and one line says when.\n"
    target = GEZEITEN + "\nDie Lampe ist schlicht. Sobald die Werft fertig ist, wird hier ein Museum gebaut werden.\n"
    assert grave(source, target).count("segment-mismatch") <= 1


def test_nothing_as_simple_denies_nothing(tmp_path: Path) -> None:
    notes = {
        "en": "To learn about knots there is nothing as simple as the bowline. It holds well.\n",
        "de": "Um Knoten zu lernen, nimmt man am einfachsten den Palstek. Er hält gut.\n",
        "fr": "Pour apprendre les nœuds, le plus simple est le nœud de chaise. Il tient bien.\n",
        "es": "Para aprender nudos, lo más sencillo es el as de guía. Aguanta bien.\n",
    }
    for lang, text in notes.items():
        (tmp_path / f"knots-{lang}.md").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json", "--no-cache"])
    found = json.loads(result.stdout)["findings"]
    assert not [f for f in found if f["severity"] in GRAVE and f["check"] == "negation-flipped"]


def test_a_line_behind_a_prompt_is_typed() -> None:
    source = BOAT + "When the boat is ready, run this line:\n\n$ {boat} verify 7.js\nto sail on to the next harbour.\n"
    ready = (
        "Когда лодка будет готова, введите эту строку:\n\n$ {boat} verify 7.js\nчтобы плыть дальше в следующий порт.\n"
    )
    own = "## Лодки\n\nУ каждой лодки есть мачта, корпус и руль.\n\n"
    assert not grave(source, own + ready, "ru")
    left = ready.replace("$ {boat} verify 7.js", "verify {boat} 7.js")
    assert "untranslated-fragment" in [check for check, _, _ in told(source, own + left, "ru")]


def test_a_sentence_cut_at_its_comma_is_not_added() -> None:
    source = TIDE + "\nAny number of ropes can be added, the captain will ask until you have named all that you want.\n"
    cut = (
        GEZEITEN + "\nMan kann beliebig viele Seile hinzufügen. Der Kapitän fragt, bis alle gewünschten genannt sind.\n"
    )
    assert "segment-added" not in grave(source, cut)
    more = cut.replace("hinzufügen.", "hinzufügen. Der Koch schneidet jeden Abend Zwiebeln für die ganze Mannschaft.")
    assert "segment-added" in grave(source, more)


def test_addresses_may_be_linked_or_shown_as_code() -> None:
    source = TIDE + "\nAll tides can be found [here](https://tides.example/list).\n"
    shown = GEZEITEN + "\nAlle Gezeiten findet man hier:\n\n    https://tides.example/list\n"
    assert "segment-added" not in grave(source, shown)
    assert "segment-added" in grave(source, shown.replace("/list", "/other"))


def test_a_page_of_the_own_language_without_a_scheme() -> None:
    source = TIDE + "\nBackground: en.tides.example/wiki/High_water\n"
    own = GEZEITEN + "\nHintergrund: https://de.tides.example/wiki/Hoch_wasser\n"
    assert "inline-code-changed" not in grave(source, own)
    assert "inline-code-changed" in grave(source, own.replace("https://de.", "https://en."))


def test_an_example_of_a_language_may_be_the_readers_own() -> None:
    source = TIDE + "\nIn this locale the program shows Chinese characters and has its menus in French.\n"
    own = GEZEITEN + "\nMit diesem Gebietsschema zeigt das Programm chinesische Zeichen und hat deutsche Menüs.\n"
    assert "name-mismatch" not in grave(source, own)
    # of a third language, and of people
    assert "name-mismatch" in grave(source, own.replace("deutsche", "spanische"))
    army = TIDE + "\nThe French army lost the battle in the harbour.\n"
    assert "name-mismatch" in grave(army, GEZEITEN + "\nDie deutsche Armee verlor die Schlacht im Hafen.\n")


def test_states_are_no_country() -> None:
    source = "The English words for the states of a lamp are on and off.\n"
    assert "name-mismatch" not in grave(
        source, "Las palabras para los estados de una lámpara son encendida y apagada.\n", "es"
    )
    assert "name-mismatch" in grave(
        "The English boats won the race.\n", "Los barcos de los Estados Unidos ganaron la carrera.\n", "es"
    )
