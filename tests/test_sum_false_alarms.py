"""False alarms that only all checks together had on good translations, each with the fault beside it that is told."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._negation import words
from qa.checks.values._other_names import is_name_as_noun
from qa.text.english_names import english_names
from qa.text.names import consonants, words_of
from qa.text.transcription import says


def _turned(source: str, target: str, lang: str) -> list[tuple[str, str]]:
    return [turn.notions for turn in turned_logic((source, target), ("en", lang))]


def test_a_month_is_no_permission() -> None:
    good = "Jeder Gast muss sich anmelden."
    assert _turned("In early May each guest registers at the desk.", good, "de") == []
    assert _turned("Each guest may register at the desk.", good, "de") == [("may", "must")]


def test_german_nouns_of_the_table_are_read() -> None:
    # "in der Regel" has a capital in the table and in texts
    assert _turned("The gate is often open.", "Das Tor ist in der Regel nur selten offen.", "de") == []
    assert _turned("The gate is often open.", "Das Tor ist selten offen.", "de") == [("often", "rarely")]


def test_a_delay_speaks_of_no_whole() -> None:
    good = "1990 में दोनों आँगनों के बीच की दीवार फिर बनी।"
    assert _turned("The wall between the two yards was not rebuilt until 1990.", good, "hi") == []


def test_less_often_is_not_often() -> None:
    assert _turned("The ferry sails less often in winter.", "Feri berlayar lebih jarang pada musim dingin.", "id") == []
    assert _turned("The ferry sails often in winter.", "Feri jarang berlayar pada musim dingin.", "id") == [
        ("often", "rarely")
    ]


def test_a_hyphened_word_negates_no_sentence() -> None:
    good = "Köşegen girdileri 1, köşegen-olmayan girdileri 0 olan dizey."
    assert _turned("A matrix with 1 in all diagonal entries and 0 off the diagonal.", good, "tr") == []


@pytest.mark.parametrize(
    "text", ["We’re nearly there.", "The CPUs and APIs are ready.", "**Statelessness**: servers keep nothing."]
)
def test_what_is_written_with_a_capital_and_no_name(text: str) -> None:
    found = check_texts(
        f"# Notes\n\n{text} It takes a moment only.\n",
        "# 笔记\n\n这里没有名字，只有一句话，需要一点时间。\n",
        source_lang="en",
        target_lang="zh",
    )
    assert not [f for f in found if f.check == "name-mismatch" and f.severity.name != "NEUTRAL"]


def test_only_to_is_a_result() -> None:
    assert _turned("It rose to 90, only to fall below 40.", "वह 90 तक पहुँचा और 40 से भी नीचे गिरा।", "hi") == []


@pytest.mark.parametrize("text", ["是否加盖或不加盖", "要盖还是不盖", "成功与否"])
def test_or_not_negates_nothing_in_chinese(text: str) -> None:
    table = words("zh")
    assert table is not None and table.negates(text) is None
    assert table.negates("盖子不在桌上") is not None


def test_the_nasal_of_indic_scripts_is_heard() -> None:
    assert consonants("सेंटेंद्रे") == consonants("Sentendre")
    assert consonants("मुंबई") == consonants("Mumbai")


@pytest.mark.parametrize(
    ("text", "translation", "lang", "said"),
    [
        ("The tool NimBar is not ready.", "NimBarにはまだ対応していません。", "ja", True),
        ("The tool NimBar is not ready.", "道具にはまだ対応していません。", "ja", False),
        ("We are no Hilberts.", "ما هیلبرت نیستیم", "fa", True),
    ],
)
def test_names_beside_characters_and_in_the_plural(text: str, translation: str, lang: str, said: bool) -> None:
    (name,) = english_names(text)
    assert says(name, translation, lang, words_of(translation)) is said


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("We filled its flat Petri dish with agar.", True),
        ("He plays a Stradivari on Sundays.", True),
        ("We met Petri at the station.", False),
        ("The old Petri smiled at us.", False),
        ("That summer Petri left the town.", False),
    ],
)
def test_a_noun_made_of_a_name_is_no_person(text: str, common: bool) -> None:
    (name,) = (name for name in english_names(text) if name.text in ("Petri", "Stradivari"))
    assert is_name_as_noun(text, name.start, name.end) is common


def test_a_clause_of_an_item_is_doubted_only() -> None:
    source = "For the filling we need:\n\n- 500 g pears, weighed without stalks and cores\n- 100 g butter\n"
    target = "속을 채우려면 다음이 필요하다:\n\n- 줄기와 씨를 뺀 배 500 g\n- 버터 100 g\n"
    found = check_texts(source, target, source_lang="en", target_lang="ko")
    assert not [f for f in found if f.check == "segment-omitted" and f.severity.name in ("MAJOR", "CRITICAL")]


def test_a_town_without_an_article_is_a_remark_only() -> None:
    source = "Der Zug von Kassel nach Erfurt fährt jede Stunde. Der Kolben steht heute still, und alle warten darauf.\n"
    target = "The train from Kassel to Erfurt leaves every hour. The Kolben stands still today, and all wait for it.\n"
    found = check_texts(source, target, source_lang="de", target_lang="en")
    told = [f.message for f in found if f.check == "untranslated-fragment" and f.severity.name != "NEUTRAL"]
    assert len(told) == 1 and "Kolben" in told[0]


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("tr", "İstediğiniz nesneyi döndürebilirsiniz (bir sözlük, bir model, vb.)."),
        ("pl", "Można zwrócić dowolny obiekt (słownik, model itd.)."),
    ],
)
def test_and_so_on_is_no_member(lang: str, target: str) -> None:
    found = check_texts(
        "You can return any object (a dictionary, a model, etc).\n", target + "\n", source_lang="en", target_lang=lang
    )
    assert not [f for f in found if "members" in f.message]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("pt", "A letter must never be opened by others.", "Nenhuma carta pode ser aberta por outros."),
        ("tr", "No guest may smoke in the rooms.", "Hiçbir konuk odalarda sigara içmemeli."),
    ],
)
def test_what_must_not_be_may_not_be(lang: str, source: str, target: str) -> None:
    assert _turned(source, target, lang) == []
