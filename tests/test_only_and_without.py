"""Words that look like a negation, "all" or "also" and are part of "only", "without any" or a verb."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings


def told(lang: str, source: str, target: str, source_lang: str = "en") -> list[str]:
    found = check_texts(source, target, source_lang=source_lang, target_lang=lang)
    return [one.check for one in found if one.severity.rank >= Severity.MINOR.rank]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong", "check"),
    [
        ("ja", "Ten of the guests came.", "客は十人来ました。", "客は十人来ませんでした。", "negation-flipped"),
        (
            "sv",
            "The rent rises in every such case.",
            "Hyran stiger i varje sådant fall.",
            "Hyran faller i varje sådant fall.",
            "antonym-swapped",
        ),
        (
            "pl",
            "The guard checks every part of the wall.",
            "Strażnik sprawdza każdą część muru.",
            "Strażnik sprawdza część muru.",
            "meaning-changed",
        ),
    ],
)
def test_beside_a_fault_that_is_told(lang: str, source: str, right: str, wrong: str, check: str) -> None:
    assert not told(lang, source, right)
    assert check in told(lang, source, wrong)


@pytest.mark.parametrize(
    ("source_lang", "lang", "source", "right", "wrong"),
    [
        ("es", "de", "La casa está sin luz alguna.", "Das Haus ist ohne jedes Licht.", ""),
        ("es", "de", "Algunas casas tienen luz.", "Manche Häuser haben Licht.", "Alle Häuser haben Licht."),
        ("en", "ja", "Only ten of the guests came.", "客は十人しか来ませんでした。", ""),
        ("es", "ja", "Solo él tiene dinero.", "彼だけがお金をもっています。", "彼もお金をもっています。"),
    ],
)
def test_without_any_and_only(source_lang: str, lang: str, source: str, right: str, wrong: str) -> None:
    assert not told(lang, source, right, source_lang)
    assert not wrong or told(lang, source, wrong, source_lang) == ["meaning-changed"]


NOTES = {
    "de": "# Regen\n\nIm Mai fiel nur an zehn Tagen Regen.\n\nDer alte Mann nahm den Zug an diesem Tag.\n",
    "fr": "# Pluie\n\nEn mai il a plu dix jours seulement.\n\nLe vieil homme a pris le train ce jour-là.\n",
    "hi": "# बारिश\n\nमई में केवल दस दिन बारिश हुई।\n\nबूढ़े आदमी ने उस दिन ट्रेन पकड़ी।\n",
    "ja": "# 雨\n\n五月は十日しか雨が降りませんでした。\n\n老人はその日の列車に乗りました。\n",
}


def accused(folder: Path, notes: dict[str, str]) -> Sequence[tuple[str, str]]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(folder / f"{lang}.md"), lang) for lang in notes))
    found = check_group(group, Settings(Config()), Engines()).findings
    return [(f.check, f.target_lang) for f in found if f.severity.rank >= Severity.MAJOR.rank]


def test_no_vote_against_only_said_by_a_negation(tmp_path: Path) -> None:
    assert not accused(tmp_path, NOTES)
    wrong = {**NOTES, "ja": NOTES["ja"].replace("乗りました", "乗りませんでした")}
    assert accused(tmp_path, wrong) == [("negation-flipped", "ja")]


def test_a_tie_is_told_once(tmp_path: Path) -> None:
    denied = {
        "es": "# Uso\n\nLa lámpara no se apaga de noche.\n",
        "it": "# Uso\n\nLa lampada non si spegne di notte.\n",
        "pt": "# Uso\n\nA lâmpada apaga à noite.\n",
        "nl": "# Gebruik\n\nDe lamp gaat 's nachts uit.\n",
    }
    for lang, text in denied.items():
        (tmp_path / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in denied))
    found = check_group(group, Settings(Config()), Engines()).findings
    ties = [f for f in found if f.check == "negation-flipped"]
    assert len(ties) == 1
    assert "disagree" in ties[0].message
