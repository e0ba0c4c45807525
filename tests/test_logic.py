"""Words that carry the logic of a sentence: which a text shows, and where a translation says the opposing one."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from qa.checks.meaning._clause_negation import uneven_negation
from qa.checks.meaning._logic import FORBIDDEN, OPPOSED, turned_logic
from qa.checks.meaning._logic_words import logic_table, logic_words

TABLE = tomllib.loads(files("qa.checks.meaning").joinpath("data/logic.toml").read_text("utf-8"))
PREVENTED = {"idle", "joined", "prefix"}
BRIEF = {"gl", "ca", "bg", "mk", "sl", "hr", "sk", "lt", "lv", "et", "ur", "ta", "ka", "kk", "eu"}
"""Languages of which the table says the commonest notions alone."""

TURNED = [
    ("en", "Every guest gets a blue towel.", "de", "Manche Gäste bekommen ein blaues Handtuch.", "all", "some"),
    ("en", "Most shops close at noon.", "it", "Pochi negozi chiudono a mezzogiorno.", "most", "few"),
    ("en", "Few rooms face the sea.", "nl", "Veel kamers kijken uit op zee.", "few", "many"),
    ("en", "The bridge opens only at night.", "sv", "Bron öppnas också på natten.", "only", "also"),
    ("en", "The pool is open unless it snows.", "fr", "La piscine est ouverte s'il neige.", "unless", "if"),
    ("en", "The stove is never hot.", "id", "Kompor itu selalu panas.", "negation", "always"),
    ("en", "You need not knock at the door.", "ru", "Стучать в дверь запрещено.", "neednot", "mustnot"),
    ("en", "The first bus is the red one.", "el", "Το τελευταίο λεωφορείο είναι το κόκκινο.", "first", "last"),
    ("en", "The board accepted the plan.", "tr", "Kurul planı reddetti.", "accept", "refuse"),
    ("en", "The set is closed if and only if it is finite.", "es", "El conjunto es cerrado si es finito.", "iff", "if"),
    ("de", "Jeder Gast bekommt ein Handtuch.", "zh", "有些客人会拿到毛巾。", "all", "some"),
    ("ja", "この扉は常に閉まっている。", "pl", "Te drzwi są czasem zamknięte.", "always", "sometimes"),
    ("fr", "Le café contient au moins un sucre.", "ko", "커피에는 많아야 설탕 하나가 들어 있다.", "atleast", "atmost"),
    ("en", "Tea is served without milk.", "hu", "A teát tejjel együtt szolgálják fel.", "without", "with"),
]
FAITHFUL = [
    ("en", "Not every guest gets a towel.", "de", "Manche Gäste bekommen kein Handtuch."),
    ("en", "After all, the bridge is some ten years old.", "de", "Immerhin ist die Brücke etwa zehn Jahre alt."),
    ("en", "You never have to knock.", "zh", "你从不需要敲门。"),
    ("en", "The museum opens only after noon.", "fr", "Le musée n'ouvre pas avant midi."),
    ("en", "Call first, and if nobody answers, ring.", "ru", "Сначала позвоните, а если никто не ответит, стучите."),
    ("en", "A set is open if it is a ball.", "de", "Eine Menge ist genau dann offen, wenn sie eine Kugel ist."),
    ("en", "Without a key the door does not open.", "ja", "鍵がないと扉は開かない。"),
    ("en", "At first all lamps were off.", "es", "Al principio todas las lámparas estaban apagadas."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "other", "translation", "notion", "instead"), TURNED)
def test_turned_word_is_told_in_any_two_languages(
    lang: str, text: str, other: str, translation: str, notion: str, instead: str
) -> None:
    for texts, langs, notions in (
        ((text, translation), (lang, other), (notion, instead)),
        ((translation, text), (other, lang), (instead, notion)),
    ):
        found = [turn.notions for turn in turned_logic(texts, langs)]
        assert notions in found or (notion == "iff" and notions[0] == instead)


@pytest.mark.parametrize(("lang", "text", "other", "translation"), FAITHFUL)
def test_other_wordings_are_no_turn(lang: str, text: str, other: str, translation: str) -> None:
    assert not [*turned_logic((text, translation), (lang, other))]


def test_phrase_hides_the_words_in_it() -> None:
    table = logic_table("en")
    assert table
    (word,) = logic_words("the sum is even if and only if both are", table)[:1]
    assert word.firm == {"iff"} or word.may == {"although"}
    assert not any("all" in word.firm for word in logic_words("After all it works", table))


def test_every_language_says_every_notion() -> None:
    notions = set.union(*(set(table) for table in TABLE.values())) - PREVENTED
    sure = {notion for notion in notions if not notion.endswith("?")}
    asked = set(TABLE["de"]) - PREVENTED
    whole = [table for lang, table in TABLE.items() if lang not in BRIEF]
    assert all(sure | asked <= set(table) and set(table) - PREVENTED <= notions for table in whole)
    assert not {notion.rstrip("?") for notion in notions} - sure


@pytest.mark.parametrize("lang", sorted(BRIEF))
def test_brief_table_says_opposed_notions_together_and_where_each_may_be_said(lang: str) -> None:
    table = TABLE[lang]
    assert all(f"{notion}?" in table for notion in table if not notion.endswith("?") and notion not in PREVENTED)
    # of a notion that is sure the opposed one must be known as well: both may stand in one sentence
    assert not [(a, b) for a, b in OPPOSED if (a in table) != (b in table) and not {a, b} & {"unless", "if"}]
    # asked of the other side whatever the table says for sure
    assert {"only?", "iff?", "if?", "unless?"} <= set(table)


def test_no_word_says_two_opposing_notions_for_sure() -> None:
    for lang, table in TABLE.items():
        for one, other in (*OPPOSED, *FORBIDDEN):
            shared = set(table.get(one, "").split("|")) & set(table.get(other, "").split("|")) - {""}
            assert not shared, (lang, one, other, shared)


def test_long_text_is_read_in_linear_time() -> None:
    for lang, text in (("en", "if and only if not all " * 4_000), ("zh", "当且仅当不是所有" * 4_000)):
        table = logic_table(lang)
        assert table
        assert logic_words(text, table)


def test_negation_lost_beside_another_is_seen() -> None:
    source = "The wall does not carry the roof, and the floor is not heated."
    assert uneven_negation((source, "Die Wand trägt das Dach nicht, und der Boden ist geheizt."), ("en", "de"))
    assert not uneven_negation(
        (source, "Die Wand trägt das Dach nicht, und der Boden ist nicht geheizt."), ("en", "de")
    )
    # one negation of two words is one
    right = "El muro no sostiene el tejado y el suelo no está caliente."
    assert not uneven_negation((source, right), ("en", "es"))


def test_the_table_of_a_language_is_cut_from_the_file_as_it_stands_there() -> None:
    whole = files("qa.checks.meaning").joinpath("data/logic.toml").read_text("utf-8")
    for tag, entries in tomllib.loads(whole).items():
        table = logic_table(tag)
        assert table is not None and table.joined == bool(entries.get("joined"))
        (own,) = (part for part in f"\n{whole}".split("\n[")[1:] if part.startswith(f"{tag}]\n"))
        assert tomllib.loads(own.partition("\n")[2]) == entries


@pytest.mark.parametrize(
    ("lang", "translation"),
    [
        ("fi", "Menetelmä ei ole vain nopea vaan myös tarkka."),
        ("tr", "Yöntem yalnızca hızlı değil, aynı zamanda kesindir."),
    ],
)
def test_not_only_but_also_is_both(lang: str, translation: str) -> None:
    assert not [*turned_logic(("The method is both fast and exact.", translation), ("en", lang))]


@pytest.mark.parametrize(
    ("lang", "wrong", "right"),
    [
        ("nl", "daarom start de motor niet", "anders start de motor niet"),
        ("uk", "тому двигун не заведеться", "інакше двигун не заведеться"),
        ("ar", "ولذلك لن يعمل المحرك", "وإلا فلن يعمل المحرك"),
    ],
)
def test_otherwise_that_became_therefore(lang: str, wrong: str, right: str) -> None:
    head = {"nl": "Sluit eerst de klep", "uk": "Спершу закрийте клапан", "ar": "أغلق الصمام أولا"}[lang]
    source = "First close the valve; otherwise the engine will not start."
    told = [turn.notions for turn in turned_logic((source, f"{head}; {wrong}."), ("en", lang))]
    assert told == [("otherwise", "therefore")]
    assert not [*turned_logic((source, f"{head}; {right}."), ("en", lang))]


def test_since_that_became_although() -> None:
    source = "Since the cellar often stands under water, the meter hangs upstairs."
    wrong = "Obwohl der Keller oft unter Wasser steht, hängt der Zähler oben."
    assert [turn.notions for turn in turned_logic((source, wrong), ("en", "de"))] == [("because", "although")]
    for source, right in (
        ("Since the cellar often stands under water, the meter hangs upstairs.", wrong.replace("Obwohl", "Weil")),
        ("Since last spring the meter has hung upstairs.", "Seit dem letzten Frühjahr hängt der Zähler oben."),
    ):
        assert not [*turned_logic((source, right), ("en", "de"))]


def test_few_that_became_most_beside_another_most() -> None:
    source = "Few of these mushrooms are edible, because most of them are bitter."
    wrong = "La plupart de ces champignons sont comestibles, car la plupart sont amers."
    right = "Peu de ces champignons sont comestibles, car la plupart sont amers."
    assert [turn.notions for turn in turned_logic((source, wrong), ("en", "fr"))] == [("few", "most")]
    assert not [*turned_logic((source, right), ("en", "fr"))]
