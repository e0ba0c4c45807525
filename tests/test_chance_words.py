"""Words that only look like the ones the tables of meaning have, and the faults beside them that are still told."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._contrasts import same_on_both_sides, sets_apart
from qa.checks.meaning._kinds import exchanged
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._negation import words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.model import Severity
from qa.text.composed_words import is_made_of_words
from qa.text.numbers import quantities
from qa.text.words import function_words, zipf


@pytest.mark.parametrize(
    ("lang", "english", "chance", "wrong", "thing"),
    [
        ("es", "The card lies on the desk.", "La tarjeta está sobre la mesa.", "", ""),
        ("it", "She has a hand free.", "Ha anche una mano libera.", "", ""),
        (
            "id",
            "A fox lives in the forest.",
            "Seekor rubah hidup di dalam hutan.",
            "Seekor rusa hidup di hutan.",
            "deer",
        ),
        ("id", "The snake has just left.", "Ular itu barusan pergi.", "Rusa itu pergi.", "deer"),
        ("uk", "The triangle turns when you press it.", "Трикутник обертається, коли натиснути.", "", ""),
    ],
)
def test_a_common_word_is_no_thing_that_is_spelled_alike(
    lang: str, english: str, chance: str, wrong: str, thing: str
) -> None:
    assert not [*exchanged(english, chance, lang)]
    assert [one.other for one in exchanged(english, wrong, lang)] == ([thing] if thing else [])


def said(english: str, word: str, text: str, lang: str) -> set[Attestation]:
    found = (v for pairs in Pairs for v in opposites(english, pairs))
    return {attestation(english, v, text, lang) for v in found if english[v.start : v.end].lower() == word}


@pytest.mark.parametrize(
    ("lang", "english", "word", "right", "turned"),
    [
        ("et", "You can decrypt the letter.", "decrypt", "Kirja saab lahti krüptida.", "Kirja saab krüptida."),
        ("fr", "Take the first bus; this one stops here.", "first", "Prenez ce dernier.", "Prenez le dernier bus."),
        ("de", "Click a column of the multi-line list.", "column", "Klicken Sie die Zeilen an.", ""),
        ("es", "The old password is supported.", "supported", "La contraseña antigua vale.", ""),
        ("cs", "Use a slower speed here.", "slower", "Zde je třeba jiná rychlost.", ""),
        ("cs", "Take a slower train.", "slower", "Jeďte pomalejším vlakem.", "Jeďte rychlejším vlakem."),
    ],
)
def test_an_opposite_is_told_from_a_word_spelled_alike(
    lang: str, english: str, word: str, right: str, turned: str
) -> None:
    assert Attestation.TURNED not in said(english, word, right, lang)
    assert not turned or Attestation.TURNED in said(english, word, turned, lang)


def test_counter_clockwise_has_no_clockwise() -> None:
    for text in ("Turn it counter-clockwise.", "A counter clockwise arrow.", "Not anti-clockwise."):
        assert not [v for pairs in Pairs for v in opposites(text, pairs) if "clockwise" in text[v.start : v.end]]
    assert any(opposites("Turn it clockwise.", pairs) for pairs in Pairs)


@pytest.mark.parametrize(
    ("lang", "english", "right", "turned"),
    [
        ("ru", "Every time you save some money, write it down.", "Каждый раз, откладывая деньги, пишите об этом.", ""),
        ("ru", "Some doors are open.", "", "Каждая дверь открыта."),
        ("sv", "Each guest gets a key.", "Gästerna kan få en nyckel.", "Bara få gäster har en nyckel."),
        ("ko", "No rotation (0 degrees) is needed.", "회전 안함(회전 각도 0도)으로 둡니다.", ""),
        ("de", "It hides lists with no unread letters.", "Listen, deren Briefe alle gelesen sind, fehlen.", ""),
        ("et", "Send all letters if necessary.", "Vajaduse korral saada kirjad ära.", ""),
    ],
)
def test_small_words_of_other_meanings(lang: str, english: str, right: str, turned: str) -> None:
    assert not [turn for turn in turned_logic((english, right), ("en", lang)) if turn.sure]
    assert not turned or [*turned_logic((english, turned), ("en", lang))]


@pytest.mark.parametrize(
    ("lang", "right", "negated"),
    [
        ("fr", "Il n'ouvrira pas simplement la porte, mais aussi la fenêtre.", "Il n'ouvrira pas la porte."),
        ("de", "Er ist nicht bloß schnell.", "Er ist nicht schnell."),
        ("it", "Non è semplice.", "Non è semplice."),
        ("et", "Saada kiri ära.", "Ära saada kirja."),
        ("fi", "Se ei ole pelkästään nopea, ei pelkästään halpa.", "Se ei ole nopea."),
    ],
)
def test_not_merely_negates_nothing(lang: str, right: str, negated: str) -> None:
    table = words(lang)
    assert table is not None
    assert table.negates(negated)
    assert lang in ("it", "fi") or not table.negates(right)


@pytest.mark.parametrize(
    ("source", "right", "wrong", "lang"),
    [
        ("Plain text, Unicode or HTML", "prostý text, text v kódu nebo HTML", "text, text nebo HTML", "cs"),
        ("When the key is pressed, the light goes on", "Wenn er gedrückt wird, wird es hell", "", "de"),
        ("the total of gains versus the total of costs", "le total des gains avec le total des coûts", "", "fr"),
        ("velocity vs. position graph", "graf de la velocitat enfront de la posició", "velocitat vs. velocitat", "ca"),
    ],
)
def test_what_stands_twice_is_a_whole_term(source: str, right: str, wrong: str, lang: str) -> None:
    assert not [*same_on_both_sides(right, source, lang)]
    assert not wrong or [*same_on_both_sides(wrong, source, lang)]


@pytest.mark.parametrize(
    ("source", "apart"),
    [
        ("Humidity vs. temperature: the colder the air, the less vapour it holds.", True),
        ("Direct vs. iterative solvers: the latter proceed step by step.", False),
        ("Temperature vs. temperature", False),
    ],
)
def test_a_small_word_said_twice_elsewhere_hides_no_contrast(source: str, *, apart: bool) -> None:
    assert (sets_apart(source, "versus") is not None) is apart


def names_told(source: str, target: str, lang: str) -> list[str]:
    report = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in report if f.check == "name-mismatch" and f.severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("source", "right", "lang"),
    [
        ("Read the section about Shortcuts before you begin.", "Lue enne alustamist kiirklahvide peatükki.", "et"),
        ("Anna told me about Tartu. She likes it.", "Anna rääkis mulle Tartust. Lisa talle meeldib see.", "et"),
        ("The Wizard opens after QuickPreview.", "Der Einrichtungsdialog folgt der Schnellvorschau.", "de"),
    ],
)
def test_a_word_of_the_dictionary_became_no_other_name(source: str, right: str, lang: str) -> None:
    assert not names_told(source, right, lang)


def test_a_person_that_became_another_one_is_told() -> None:
    assert names_told("Newton showed that light bends.", "Einstein näitas, et valgus paindub.", "et")


@pytest.mark.parametrize(
    "form", ["Shortcuts", "Toolbar", "Tagger", "Redoes", "SlideShow", "QuickPreview", "Semitransparent"]
)
def test_words_of_the_dictionary_are_told_from_names(form: str) -> None:
    assert is_made_of_words(form)


@pytest.mark.parametrize("form", ["Newton", "Johnson", "Prague", "Danube", "Helene", "Konqueror", "Ubuntu", "Portland"])
def test_names_are_no_words_of_the_dictionary(form: str) -> None:
    assert not is_made_of_words(form)


def test_a_word_of_a_page_is_not_taken_apart() -> None:
    assert not is_made_of_words("Tool" * 5_000) and not is_made_of_words("Un" + "tool" * 5_000)


def test_serbian_is_read_in_both_of_its_scripts() -> None:
    assert zipf("као", "sr-Cyrl") == zipf("kao", "sr-Latn") > 0
    assert "његов" not in function_words("de")
    assert {"je", "је"} <= function_words("sr")
    assert not names_told("As Kemal said, we wait.", "Као што рече Кемал, чекамо.", "sr-Cyrl")


@pytest.mark.parametrize(
    ("source", "right", "wrong", "lang"),
    [
        ("It is 2,400 Kelvin there.", "Il y fait 2 400 degrés Kelvin.", "Il y fait 2 400 degrés Celsius.", "fr"),
        ("It goes at 80 km/h here.", "Aquí va a 80 km/h.", "Aquí va a 80 milions.", "ca"),
        ("The net is minus 6€.", "Het netto is min € 6.", "Het netto is € 6.", "nl"),
        ("You need 20 GB of space.", "É preciso ter 20 Gb de espaço.", "É preciso ter 20 MB de espaço.", "pt"),
        ("Use a 2 sec exposure.", "Беріть 2-х секундну експозицію.", "Беріть 2 хв експозиції.", "uk"),
        ("It is 50,000 Kelvin there.", "Там 50 000 градусів Кельвіна.", "Там 50 000 градусів Цельсія.", "uk"),
    ],
)
def test_units_of_many_spellings(source: str, right: str, wrong: str, lang: str) -> None:
    def told(target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return [f.message for f in found if f.check == "number-mismatch" and f.severity is Severity.MAJOR]

    assert not told(right)
    assert told(wrong)


def test_an_acronym_is_spelled_out() -> None:
    source = "Anna's GSoC work is part of Quill now."
    assert not names_told(source, "Annas arbete under Google Summer of Code finns nu i Quill.", "sv")


def test_a_noun_of_the_language_is_no_english_word() -> None:
    def told(source: str, target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang="nl")
        return [f.message for f in found if f.check == "untranslated-fragment"]

    assert not told("The wheel turns on its axis.", "Het wiel draait om zijn as.")
    assert told("The wheel turns as you like.", "Het wiel draait as u wilt.")


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("es", "pesan mil millones de toneladas", 10**9),
        ("ca", "pesen dos mil milions de tones", 2 * 10**9),
        ("pt", "pesam mil milhões de toneladas", 10**9),
        ("es", "pesan tres millones dos mil toneladas", 3_002_000),
        ("en", "they weigh two thousand five hundred tons", 2_500),
    ],
)
def test_a_scale_behind_a_smaller_one_counts_it(lang: str, text: str, value: int) -> None:
    assert [q.values for q in quantities(text, lang)] == [frozenset({value})]


def test_labels_of_a_list_are_no_stammer() -> None:
    def told(target: str) -> list[str]:
        source = "The menu has **Open project**, **Open last project** and more options for each of them."
        return [
            f.message for f in check_texts(source, target, source_lang="en", target_lang="sv") if "row" in f.message
        ]

    assert not told("Menyn har **Öppna projekt**, **Öppna projekt** igen och fler alternativ för vart och ett av dem.")
    assert told("Menyn har öppna projektet öppna projektet och fler alternativ för vart och ett av dem.")


@pytest.mark.parametrize(
    ("source", "kept", "lang"),
    [
        ("Jane Doe (jdoe at mail com): faster menus", "Jane Doe (jdoe at mail com): menús més ràpids", "ca"),
        ("See also: sqrt, pi, sin, cos, tan, arctan.", "Zie ook: sqrt, pi, sin, cos, tan, arctan.", "nl"),
        ("It is an orbital motion.", "Es un movimiento orbital.", "es"),
        ("It has an intuitive syntax.", "Es hat eine intuitive Syntax.", "de"),
    ],
)
def test_what_languages_share_is_no_leftover(source: str, kept: str, lang: str) -> None:
    found = check_texts(source, kept, source_lang="en", target_lang=lang)
    assert not [f.message for f in found if f.severity is Severity.MAJOR]


def test_a_key_is_no_name() -> None:
    assert not names_told("Press it to bring up Quillrunner.", "Pritisnite Alt+F2 da biste ga pozvali.", "sr-Latn")
    assert [one.other for one in exchanged("A bird sits there.", "Un'aquila siede lì.", "it")] in ([], ["eagle"])
    assert not [*exchanged("A bird's eye view of it.", "Una vista a volo d'aquila.", "it")]


def test_a_term_in_capitals_is_no_name() -> None:
    assert not names_told("Read about it (see Hour Angle).", "Прочитайте про це (розділ про Часовий кут).", "uk")
    assert names_told("It was Bell who built it in Boston.", "Именно Эдисон построил его в Бостоне.", "ru")
