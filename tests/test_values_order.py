"""Codes that changed places, and names that are gone."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text
from qa.text.names import has_name, words_of


def found(check: str, source: str, target: str, lang: str) -> list[tuple[str, str]]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    pair = analyse([Bitext(*notes, (Bead((0,), (0,)),))], Engines())[0]
    return [(f.severity.value, f.message) for f in all_checks()[check]().run(pair)]


@pytest.mark.parametrize(
    ("source", "target", "lang", "exchanged"),
    [
        ("Replace `a_b` by `c_d` first.", "Ersetze zuerst `c_d` durch `a_b`.", "de", "major"),
        ("Rename `a_b` to `c_d`.", "Renommez `c_d` en `a_b`.", "fr", "major"),
        ("Join `a_b` and later `c_d` first.", "Joindre `c_d` puis `a_b` d'abord.", "fr", "neutral"),
        ("Replace `a_b` by `c_d` first.", "Ersetze zuerst `a_b` durch `c_d`.", "de", ""),
        ("Use `a_b` and `c_d` first.", "Nimm zuerst `c_d` und `a_b`.", "de", ""),
        ("Use `a_b` en `c_d` first.", "Gebruik `c_d` en `a_b` eerst.", "nl", ""),
        ("The `a_b` of `c_d` is set.", "`c_d` 中的 `a_b` 已设置。", "zh", ""),
        ("Rename `a_b` to `c_d`.", "`c_d`を`a_b`に。", "ja", "major"),
        ("First `a_b` runs, and when done `c_d` does.", "Nach dem Ende von `a_b`, läuft dann `c_d`.", "de", ""),
    ],
)
def test_two_codes_with_one_word_between_them(source: str, target: str, lang: str, exchanged: str) -> None:
    says = "changed places" if exchanged == "major" else "stand in the other order"
    message = f"codes 'a_b' and 'c_d' {says}"
    assert found("inline-code-changed", source, target, lang) == ([(exchanged, message)] if exchanged else [])


@pytest.mark.parametrize(
    ("target", "lang", "gone"),
    [
        ("Dieser Satz stammt von einem Lehrer.", "de", True),
        ("Этот результат получил учитель.", "ru", True),
        ("これは先生による結果です。", "ja", True),
        ("Dieser Satz stammt von Kepler.", "de", False),
        ("Этот результат получил Кеплер.", "ru", False),
        ("これはケプラーによる結果です。", "ja", False),
        ("这是开普勒的结果。", "zh", False),
    ],
)
def test_a_rare_name_that_is_gone(target: str, lang: str, gone: bool) -> None:
    message = "name 'Kepler' is missing from the translation"
    assert found("name-mismatch", "This result is due to Kepler.", target, lang) == (
        [("major", message)] if gone else []
    )


def test_the_first_letter_has_two_sounds() -> None:
    for name, text in (("Wikipedia", "Википедии"), ("Watson", "Уотсон"), ("Wagner", "Вагнер")):
        assert has_name(name, text, words_of(text))


def test_katakana_and_joined_letters_are_read_as_words() -> None:
    assert words_of("フックの法則") == ["フック", "の法則"]
    assert has_name("Stanford", "スタンフォード大学で", words_of("スタンフォード大学で"))
    assert has_name("Stanford", "స్టాన్‌ఫోర్డ్‌లో", words_of("స్టాన్‌ఫోర్డ్‌లో"))
