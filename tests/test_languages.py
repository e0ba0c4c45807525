"""The one table of languages, and who asks it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import qa
from qa.checks import Coverage
from qa.checks.coverage import coverage
from qa.checks.meaning._negation import words
from qa.parse import parse_text
from qa.text import identify
from qa.text.identification import canonical
from qa.text.languages import (
    FILE,
    language_name,
    language_of,
    languages,
    number_marks,
    primary,
    scripts_of,
)
from qa.text.numbers import mentioned_otherwise
from qa.text.scripts import NAMES
from qa.text.tags import is_language_tag, normalise_tag
from qa.text.words import has_table, table
from tests.tools import list_languages

Run = Callable[..., Result]
PACKAGE = Path(qa.__file__).parent


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("tl", "fil", "Filipino"),
        ("fil-PH", "fil", "Filipino"),
        ("iw", "he", "Hebrew"),
        ("in", "id", "Indonesian"),
        ("no", "nb", "Norwegian"),
        ("no-NO", "nb", "Norwegian"),
        ("zh_TW", "zh", "Chinese"),
        ("hant", "zh", "Chinese"),
        ("jp", "ja", "Japanese"),
        ("de-AT", "de", "German"),
        ("sr-Latn-RS", "sr", "Serbian"),
        ("la", "la", "Latin"),
        ("qqq-QQ", "qqq", "qqq-QQ"),
    ],
)
def test_every_spelling_of_a_tag_is_one_language(tag: str, language: str, name: str) -> None:
    assert primary(tag) == language
    assert language_name(tag) == name


def test_the_varieties_of_chinese_have_rows_of_their_own() -> None:
    assert language_of("zh-TW").tag == language_of("zh_Hant_HK").tag == "zh-Hant"
    assert language_of("zh-CN").tag == language_of("hans").tag == "zh-Hans"
    assert language_of("zh").tag == "zh"
    assert language_of("zh-Hant").quotes == ("「", "」", "『", "』")


def test_one_row_gives_one_answer_to_every_module() -> None:
    assert table("tl") is table("fil") and has_table("tl")
    assert words("tl") is not None and words("tl").firm.pattern == words("fil").firm.pattern  # type: ignore[union-attr]
    assert canonical("tl") == canonical("fil") == "fil"
    assert (
        table("iw") is table("he")
        and mentioned_otherwise("שלוש", "iw") == mentioned_otherwise("שלוש", "he") != frozenset()
    )
    assert words("no") is not None and words("nn") is not None and table("no") is table("nn")
    assert table("bs") is table("hr") is table("sr-Latn")
    assert identify("Bahasa ini ditulis tanpa tanda khusus.", ("in", "en"))[0] == "in"


def test_scripts() -> None:
    assert scripts_of("ja") == {"Hira", "Kana", "Hani"}
    assert scripts_of("sr-Latn") == {"Latn"} and scripts_of("sr") == {"Cyrl", "Latn"}
    assert scripts_of("qqq") == {"Latn"}
    assert {script for row in languages().values() for script in row.scripts} <= NAMES.keys()


def test_marks_of_numbers_follow_the_region() -> None:
    assert number_marks("de")[0] == "," and number_marks("de-CH") == (".", "'")
    assert number_marks("es")[0] == "," and number_marks("es-MX") == (".", ",")
    assert number_marks("fr")[1] == "\u00a0\u202f\u2009 "
    assert number_marks("fa")[0] == "٫." and language_of("fa").digits == "۰۱۲۳۴۵۶۷۸۹"
    assert number_marks("qqq") == ("", "")


def test_scale_words() -> None:
    assert language_of("de").scales[9] == ("milliard*", "mrd")
    assert "milyard" in language_of("az").long_scales[9]
    assert not any(
        len(word) == 1 and word.isascii() for word in language_of("mni").long_scales.values() for word in word
    )


def test_the_table_is_whole() -> None:
    head, *lines = FILE.read_text(encoding="utf-8").splitlines()
    assert all(line.count("\t") == head.count("\t") for line in lines)
    tags = [line.split("\t")[0] for line in lines]
    assert [tag for tag, times in Counter(tags).items() if times > 1] == [], "a language has one row"
    assert tags == sorted(tags)
    spellings = [s.lower() for row in languages().values() for s in (*row.aliases, *row.names, *row.codes)]
    assert len(spellings) - 1 == len(set(spellings)), "only `iw` is both an alias and read in paths for another tag"
    for row in languages().values():
        assert row.name and row.read in ("clear", "common", "word", "-"), row.tag
        assert all(lender in languages() or lender == "no" for lender in row.borrows.values()), row.tag
        assert all(digit.isdecimal() for digit in row.digits) or "Hani" in row.scripts, row.tag


def test_withdrawn_codes_that_are_words_are_no_tags() -> None:
    assert not any(map(is_language_tag, ("in", "mo", "ji", "jw")))
    assert normalise_tag("no") == "no" and normalise_tag("tl") == "tl" and normalise_tag("no-no") == "no-NO"
    assert normalise_tag("kr") == normalise_tag("kr-kr") == "ko"


def test_no_module_has_an_idea_of_its_own_of_what_a_tag_means() -> None:
    asking = [path for path in PACKAGE.rglob("*.py") if path.parent.name != "text"]
    wrong = [
        path.relative_to(PACKAGE).as_posix()
        for path in asking
        if re.search(r"\b(?:lang|language|tag|languages\[\d\])\.(?:split|partition)\(\"-\"", path.read_text("utf-8"))
    ]
    assert not wrong


def test_the_readme_has_the_table_of_languages() -> None:
    text = list_languages.README.read_text(encoding="utf-8")
    assert text == list_languages.inserted(text), "run python -m tests.tools.list_languages"


def test_coverage_is_what_the_checks_can_do() -> None:
    german = {check: extent for check, extent in coverage("de").items() if extent is not Coverage.FULL}
    assert german == {
        "capital-missing": Coverage.PARTIAL,
        "misspelt-word": Coverage.OFF,
        "ungrammatical-sentence": Coverage.OFF,
    }
    basque = coverage("eu")
    assert coverage("am")["negation-flipped"] is Coverage.OFF and words("am") is None
    assert basque["untranslated-fragment"] is Coverage.PARTIAL and not has_table("eu")
    assert basque["formula-changed"] is Coverage.FULL
    assert coverage("zh-TW") == coverage("zh") and coverage("tl") == coverage("fil")
    assert coverage("qqq")["foreign-script"] is Coverage.PARTIAL


def test_qa_languages(qa: Run) -> None:
    done = qa("languages", "eu", "german")
    assert done.exit_code == 0
    basque, german = done.stdout.splitlines()
    assert basque.startswith("eu       Basque  partial: ") and basque.endswith(
        "; off: misspelt-word, ungrammatical-sentence"
    )
    assert german == "de       German  partial: capital-missing; off: misspelt-word, ungrammatical-sentence"
    rows = json.loads(qa("languages", "--format", "json").stdout)
    assert len(rows) == len(languages())
    assert next(row for row in rows if row["tag"] == "am")["checks"]["negation-flipped"] == "off"


@pytest.mark.parametrize(("tag", "hint"), [("klingon", "lists them"), ("germna", "did you mean de?")])
def test_an_unknown_language_is_one_sentence(qa: Run, tag: str, hint: str) -> None:
    done = qa("languages", tag)
    assert done.exit_code == 2 and f"there is no language '{tag}'" in done.stderr and hint in done.stderr


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("기울기는 위를\n가리킨다.", "기울기는 위를 가리킨다."),
        ("梯度指向\n上方。", "梯度指向上方。"),
        ("このデー\nタは大きい。", "このデータは大きい。"),
        ("ค่านี้\nสูงสุด", "ค่านี้สูงสุด"),
        ("Der Wert\nsteigt.", "Der Wert steigt."),
    ],
)
def test_a_line_break_is_a_space_where_words_have_spaces(text: str, shown: str) -> None:
    assert parse_text(text, "note.md").blocks[0].text == shown
