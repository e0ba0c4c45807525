"""Words of logic that a translation lacks, and cells of a table that say the opposite."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._logic import turned_logic
from qa.model import Severity

ONLY = "Certificate checks should be disabled only for local tests."
BOTH = "Compare a hash table with and without chaining."


def found(source: str, target: str, lang: str) -> list[tuple[str, Severity]]:
    findings = check_texts(f"# 1\n\n{source}\n", f"# 1\n\n{target}\n", source_lang="en", target_lang=lang)
    kinds = {"meaning-changed", "negation-flipped", "answer-flipped"}
    return [(one.check, one.severity) for one in findings if one.check in kinds]


@pytest.mark.parametrize(
    ("source", "lang", "target", "check"),
    [
        (ONLY, "de", "Die Prüfung der Zertifikate sollte für lokale Tests abgeschaltet werden.", "meaning-changed"),
        (ONLY, "es", "La comprobación debe desactivarse para las pruebas locales.", "meaning-changed"),
        (BOTH, "de", "Vergleichen Sie eine Hashtabelle mit Verkettung.", "negation-flipped"),
        (BOTH, "fr", "Comparez une table de hachage avec chaînage.", "negation-flipped"),
    ],
)
def test_a_lost_word_is_told(source: str, lang: str, target: str, check: str) -> None:
    [(told, severity)] = found(source, target, lang)
    assert told == check and severity in (Severity.MINOR, Severity.MAJOR)


@pytest.mark.parametrize(
    ("source", "lang", "target"),
    [
        (ONLY, "de", "Die Prüfung der Zertifikate sollte nur für lokale Tests abgeschaltet werden."),
        (ONLY, "de", "Außer für lokale Tests sollte die Prüfung der Zertifikate nie abgeschaltet werden."),
        (ONLY, "fr", "La vérification ne doit être désactivée que pour les tests locaux."),
        (ONLY, "ja", "証明書の検査はローカルのテストに限って無効にしてください。"),
        ("It is only a small step.", "de", "Es ist ein kleiner Schritt."),
        (BOTH, "de", "Vergleichen Sie eine Hashtabelle mit und ohne Verkettung."),
        (BOTH, "es", "Compare una tabla hash con y sin encadenamiento."),
        (BOTH, "ja", "連鎖の有無によるハッシュ表を比べる。"),
        ("Work with care, without haste.", "de", "Arbeiten Sie mit Sorgfalt und in Ruhe."),
    ],
)
def test_a_word_that_is_said_otherwise_is_not_lost(source: str, lang: str, target: str) -> None:
    assert found(source, target, lang) == []


TABLE = "| {} | {} |\n|---|---|\n| cache | {} |\n| trace | {} |"


@pytest.mark.parametrize(
    ("lang", "yes", "no"),
    [
        ("de", "an", "aus"),
        ("de", "on", "off"),
        ("fr", "activé", "désactivé"),
        ("ja", "オン", "オフ"),
        ("zh", "开", "关"),
    ],
)
def test_off_that_became_on(lang: str, yes: str, no: str) -> None:
    source = TABLE.format("Option", "Default", "on", "off")
    heads = {"de": ("Option", "Vorgabe"), "fr": ("Option", "Défaut"), "ja": ("項目", "既定"), "zh": ("选项", "默认值")}
    assert found(source, TABLE.format(*heads[lang], yes, no), lang) == []
    assert found(source, TABLE.format(*heads[lang], yes, yes), lang) == [("answer-flipped", Severity.MAJOR)]


def test_what_an_idle_phrase_hides_may_still_translate_it() -> None:
    source = "In some villages not all lamps are lit, so that you may not see all of the steps."
    target = "In einigen Dörfern brennen nicht alle Lampen, d. h. Sie sehen vielleicht nicht alle Stufen."
    assert [turn.notions for turn in turned_logic((source, target), ("en", "de"))] == []
