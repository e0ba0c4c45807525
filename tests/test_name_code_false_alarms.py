"""What translators rightly change in names, commands and terms, and the fault that looks like it."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.language._own_words import is_learned_there
from qa.model import Severity
from qa.parse.sentences import sentences


def told(source: str, target: str, lang: str, check: str) -> list[Severity]:
    found = check_texts(f"# A\n\n{source}\n", f"# A\n\n{target}\n", source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == check and f.severity is not Severity.NEUTRAL]


def test_a_word_that_opens_a_sentence_is_no_name_where_no_table_has_the_words() -> None:
    source = "Transpiration is the loss of water. Three things decide how strong it is: light, heat and wind."
    target = "Utokaji jasho ni upotevu wa maji. Mambo matatu huamua nguvu yake: mwanga, joto na upepo."
    assert not told(source, target, "sw", "name-mismatch")
    source = "Newton found the law of cooling in a note of 1701."
    assert told(source, "Kepler aligundua sheria ya kupoa katika andiko la 1701.", "sw", "name-mismatch")


def fenced(code: str, language: str = "text") -> str:
    return f"Call it so:\n\n```{language}\n{code}\n```"


@pytest.mark.parametrize("language", ["", "text", "console", "bash"])
@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("sort-shells [OPTIONS] FOLDER...", "sort-shells [OPTIONS] ORDNER..."),
        ("sort-shells [OPTIONS] FOLDER...", "sort-shells [选项] 目录..."),
        ("sort-shells --limit COUNT [FILE]", "sort-shells --limit ANZAHL [DATEI]"),
        (
            "usage: shells [-v] [--older-than=DAYS] {in,out} FILE",
            "usage: shells [-v] [--older-than=TAGE] {in,out} DATEI",
        ),
    ],
)
def test_placeholders_of_a_synopsis_are_words(source: str, target: str, language: str) -> None:
    assert not told(fenced(source, language), fenced(target, language), "de", "code-changed")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("sort-shells [OPTIONS] FOLDER...", "sortiere-muscheln [OPTIONEN] ORDNER..."),
        ("sort-shells --limit COUNT [FILE]", "sort-shells --grenze ANZAHL [DATEI]"),
        ("sort-shells --limit COUNT [FILE]", "sort-shells --limit ANZAHL DATEI"),
        ("copy-shells [-v] FROM TO", "copy-shells [-v] TO FROM"),
        ("copy-shells [-v] FROM TO", "copy-shells [-v] ORDNER ORDNER"),
        ("fetch-shells -X POST [URL]", "fetch-shells -X SENDEN [URL]"),
    ],
)
def test_what_a_command_reads_stays(source: str, target: str) -> None:
    assert told(fenced(source, "bash"), fenced(target, "bash"), "de", "code-changed")


def test_keywords_are_no_placeholders() -> None:
    source, target = "SELECT name FROM shells;", "WAEHLE name VON shells;"
    assert told(fenced(source, "sql"), fenced(target, "sql"), "de", "code-changed")


def test_the_value_of_an_inline_option() -> None:
    notes = "Give `--older-than DAYS` to keep some.", "Mit `--older-than TAGE` bleiben einige."
    assert not told(*notes, "de", "inline-code-changed")
    assert told(notes[0], notes[1].replace("older-than", "alter-als"), "de", "inline-code-changed")
    assert told(notes[0].replace("DAYS", "DEBUG"), notes[1], "de", "inline-code-changed")


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("You can stop it with Ctrl+C at any time.", "Man kann es jederzeit mit Strg+C anhalten.", "de"),
        ("You can stop it with Shift+F5 at any time.", "On peut l'arrêter avec Maj+F5 à tout moment.", "fr"),
        ("In the evening the Viennese sit outside.", "Wieniläiset istuvat illalla ulkona.", "fi"),
        ("In the evening the Viennese sit outside.", "Večer Vídeňané sedí venku.", "cs"),
        ("Of France's forty lakes we saw three.", "フランスの四十の湖のうち三つを見た。", "ja"),
        ("She got the Nobel Prize for it in 1935.", "Dostała za to w 1935 roku Nagrodę Nobla.", "pl"),
        ("We crossed the Harbour Bridge on foot.", "私たちは静かなリズムでハーバー・ブリッジを渡った。", "ja"),
    ],
)
def test_names_that_every_language_has_for_itself(source: str, target: str, lang: str) -> None:
    assert not told(source, target, lang, "name-mismatch")


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("You can stop it with Ctrl+C at any time.", "Man kann es jederzeit mit Umschalt+C anhalten.", "de"),
        ("She got the Nobel Prize for it in 1935.", "Dostała za to w 1935 roku Nagrodę Einsteina.", "pl"),
        ("Of France's forty lakes we saw three.", "イタリアの四十の湖のうち三つを見た。", "ja"),
    ],
)
def test_another_name_in_its_place_is_told(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang, "name-mismatch")


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("She copied the letters out in full.", "Elle a recopié les lettres in extenso.", "fr"),
        ("We measured the growth in glass.", "Nous avons mesuré la croissance in vitro.", "fr"),
        ('He says the fatal words: "It will be fine."', "Hän sanoo sanat: ”It will be fine”, kyllä se siitä.", "fi"),
        (
            "Every larva eats. A hive feeds larvae for a week.",
            "Her larva yemek yer. Kovan larvaları bir hafta boyunca besler.",
            "tr",
        ),
    ],
)
def test_words_that_many_languages_have(source: str, target: str, lang: str) -> None:
    assert not told(source, target, lang, "untranslated-fragment")


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("We keep the letters in the drawer.", "Nous gardons les lettres in le tiroir.", "fr"),
        ("He says that it will be fine today.", "Hän sanoo, että it will be fine today.", "fi"),
        ("We watch the weather every day.", "Wir beobachten das weather jeden Tag.", "de"),
    ],
)
def test_words_left_over_are_told(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang, "untranslated-fragment")


def test_siblings_do_not_tell_a_word_of_the_language_s_own() -> None:
    assert not is_learned_there("weather", "sv")
    assert is_learned_there("regression", "sv")
    assert not is_learned_there("regression", "pl")


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, "ja")]


def test_an_ideographic_stop_ends_a_sentence_before_a_digit() -> None:
    assert cut("道は続く。100 m先で曲がる。") == ["道は続く。", "100 m先で曲がる。"]
    assert cut("彼は「道は続く。100 m先だ」と言う。") == ["彼は「道は続く。100 m先だ」と言う。"]
    assert cut("値は3。14である。") == ["値は3。14である。"]


def test_a_heading_before_its_lead_in() -> None:
    found = structure("## Not allowed\n\n{rules}", "## Interdictions\n\nIl est interdit\n\n{rules}")
    assert not found & {"segment-added", "segment-omitted", "heading-level"}


def test_a_heading_that_became_a_paragraph_is_told() -> None:
    assert structure("## Not allowed\n\n{rules}", "Interdictions\n\n{rules}") & {"heading-level"}


def test_a_heading_that_is_added_is_told() -> None:
    added = "## Ce qui est permis\n\n## Interdictions\n\n{rules}"
    assert structure("## Not allowed\n\n{rules}", added) & {"segment-added"}


def structure(source: str, target: str) -> set[str]:
    ours = "- to ride without lights after dark;\n- to lend the bicycle to anybody else."
    theirs = "- de rouler sans lumière la nuit ;\n- de prêter le vélo à quelqu'un d'autre."
    notes = (
        f"# Bicycles\n\nYou may keep a bicycle for two days.\n\n{source.format(rules=ours)}\n",
        f"# Vélos\n\nVous pouvez garder un vélo deux jours.\n\n{target.format(rules=theirs)}\n",
    )
    found = check_texts(*notes, source_lang="en", target_lang="fr")
    return {f.check for f in found if f.severity is not Severity.NEUTRAL}
