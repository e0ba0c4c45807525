"""Words that open a sentence amid a block, and everyday things that the target's language calls otherwise."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity
from qa.text.kinds import is_called_otherwise


def told(source: str, target: str, lang: str) -> list[str]:
    found = run(bitext(source, target, lang), "untranslated-fragment", "untranslated-block")
    return [f.target.text for f in found if f.severity is not Severity.NEUTRAL]


LEFT = [
    ("The lamp is old. Therefore we paint it.", "Лампа старая. Therefore мы её красим.", "ru", "Therefore"),
    ("The lamp is old. Therefore we paint it.", "ランプは古い。Therefore 塗ります。", "ja", "Therefore"),
    ("The lamp is old. Therefore we paint it.", "Die Lampe ist alt. Therefore streichen wir sie.", "de", "Therefore"),
    ("The lamp is old. Measure the length.", "Лампа старая. Measure длину.", "ru", "Measure"),
    ("The lamp is wet. Drops run down.", "Лампа мокрая. Drops стекают вниз.", "ru", "Drops"),
    ("## Results after a year", "## Через год Results", "ru", "Results"),
    ("A Lantern Box logs the height.", "Lantern Box logs высоту.", "ru", "logs"),
    ("The path is white with snow today.", "Der Weg ist heute weiß von snow.", "de", "snow"),
    ("The door looks south over the field.", "Drzwi wychodzą na south, na pole.", "pl", "south"),
    ("We agreed on the price of the boat.", "Acordamos el price del barco.", "es", "price"),
]


@pytest.mark.parametrize(("source", "target", "lang", "left"), LEFT)
def test_what_is_left(source: str, target: str, lang: str, left: str) -> None:
    assert told(source, target, lang) == [left]


KEPT = [
    # a class, a setting, a product and a person
    ("Keys are listed. See the Qt::Key enumeration.", "Клавиши перечислены. См. перечисление Qt::Key.", "ru"),
    ("The driver is named. Driver: File", "Драйвер назван. Driver: File", "ru"),
    ("The lamp is old. Rust is a language.", "Лампа старая. Rust — это язык.", "ru"),
    ("The lamp is old. June paints it.", "Лампа старая. June её красит.", "ru"),
    # a word of both, and one that another thing is called by
    ("It is winter in the valley now.", "Es ist jetzt winter im Tal.", "nl"),
    ("The hash needs a salt of its own.", "Der Hash braucht einen eigenen salt.", "de"),
    # two words that French and Spanish have themselves
    ("We add explicit support for lamps.", "Nous ajoutons un support explicite des lampes.", "fr"),
    ("It looks as if the sea is calm.", "Parece que el sea está en calma.", "es"),
]


@pytest.mark.parametrize(("source", "target", "lang"), KEPT)
def test_what_stays(source: str, target: str, lang: str) -> None:
    assert serious(bitext(source, target, lang)) == []


def test_a_month_that_is_a_name_elsewhere_is_one_in_a_cell() -> None:
    source = "| Month | Rain |\n|---|---|\n| June | one |\n| May | two |"
    assert told(source, "| Monat | Regen |\n|---|---|\n| June | eins |\n| Mai | zwei |", "de") == ["June"]


def test_what_languages_call_otherwise() -> None:
    assert is_called_otherwise("snow", "de") and is_called_otherwise("snow", "sw")
    # Dutch has "winter", Spanish another "sea", German a "salt" only of trades
    assert not any(is_called_otherwise(word, lang) for word, lang in (("winter", "nl"), ("sea", "es"), ("salt", "de")))
    assert not is_called_otherwise("snow", "tlh") and not is_called_otherwise("quenra", "de")


NAMED = [
    ("It reads the control file of the box.", "Он читает файл control ящика.", "ru"),
    ("**Depends:** *list of boxes*", "**Depends:** *список ящиков*", "ru"),
    ("**Depends:** *list of boxes*", "**Depends:** *lista pudeł*", "pl"),
    ("Use an APT-based tool. APT keeps a list.", "请使用基于 APT 的工具。APT 保存一个列表。", "zh"),
    ("It is written to standard output.", "É escrito na saída standard.", "pt"),
]


@pytest.mark.parametrize(("source", "target", "lang"), NAMED)
def test_what_things_are_called(source: str, target: str, lang: str) -> None:
    assert serious(bitext(source, target, lang)) == []


def test_a_name_before_a_thing_is_told_all_the_same() -> None:
    # adversaries: a file that nobody calls "old", a label before a sentence
    assert told("It reads the control file of the box.", "Он читает файл control ящика.", "ru") == ["control"]
    assert serious(bitext("**Caution:** the *lamp* is hot.", "**Caution:** *лампа* горячая.", "ru")) == ["Caution"]
    assert serious(bitext("You must NOT open it.", "不能 NOT 打开它。", "zh")) == ["NOT"]
