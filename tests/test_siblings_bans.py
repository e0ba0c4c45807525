"""A ban that the source lost is the source's fault, told once; one that a translation lost is the translation's."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

ENGLISH = """# The kiln

The potter lights the fire in the evening and lets it burn all night.

You must not open the door while the kiln is hot.

In the morning the pots are cold enough to be taken out.
"""
NOTES = {
    "de": "# Der Brennofen\n\nDer Töpfer zündet das Feuer am Abend an und lässt es die ganze Nacht brennen.\n\n"
    "Man darf die Tür nicht öffnen, solange der Ofen heiß ist.\n\n"
    "Am Morgen sind die Töpfe kalt genug, um herausgenommen zu werden.\n",
    "fr": "# Le four\n\nLe potier allume le feu le soir et le laisse brûler toute la nuit.\n\n"
    "Il ne faut pas ouvrir la porte tant que le four est chaud.\n\n"
    "Le matin, les pots sont assez froids pour être sortis.\n",
    "ja": "# 窯\n\n陶工は夕方に火をつけ、一晩中燃やし続けます。\n\n窯が熱い間は扉を開けてはいけません。\n\n"
    "朝には器は取り出せるほど冷めています。\n",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(folder: Path, english: str, notes: dict[str, str], engines: Engines) -> list[Finding]:
    files = {"en": english, **notes}
    for lang, text in files.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    source, *others = (Note(str(folder / f"{lang}.md"), lang) for lang in files)
    found = check_group(Group("kiln", source, tuple(others)), Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize("verb", ["open", "must open", "may open"])
def test_of_a_source_that_lost_its_ban(verb: str, tmp_path: Path, engines: Engines) -> None:
    (one,) = told(tmp_path, ENGLISH.replace("must not open", verb), NOTES, engines)
    assert (one.target_lang, one.severity, one.target.line) == ("en", Severity.MAJOR, 5)


def test_of_a_translation_that_lost_it(tmp_path: Path, engines: Engines) -> None:
    assert told(tmp_path, ENGLISH, NOTES, engines) == []
    lost = {**NOTES, "de": NOTES["de"].replace("darf die Tür nicht öffnen", "darf die Tür öffnen")}
    (one,) = told(tmp_path, ENGLISH, lost, engines)
    assert (one.target_lang, one.severity) == ("de", Severity.MAJOR)


def test_one_translation_is_no_witness_against_the_source(tmp_path: Path, engines: Engines) -> None:
    allowed = ENGLISH.replace("must not open", "may open")
    notes = {
        **NOTES,
        "fr": NOTES["fr"].replace("Il ne faut pas", "On peut"),
        "ja": NOTES["ja"].replace("開けてはいけません", "開けてもかまいません"),
    }
    assert {f.target_lang for f in told(tmp_path, allowed, notes, engines)} == {"de"}


@pytest.mark.parametrize(
    ("english", "japanese", "flagged"),
    [
        ("The ball must not fall.", "玉が落ちてはいけません。", False),
        ("The ball must fall.", "玉が落ちてはいけません。", True),
        ("You must wash your hands before cooking.", "料理の前に手を洗わなければいけません。", False),
        ("You have to close the window.", "窓を閉めないといけない。", False),
        ("You must do it today.", "今日やらなくてはいけない。", False),
        ("In case it rains, we take an umbrella.", "雨が降るといけないので傘を持って行きます。", False),
    ],
)
def test_what_japanese_bans_and_what_it_demands(english: str, japanese: str, flagged: bool) -> None:
    found = check_texts(english, japanese, source_lang="en", target_lang="ja")
    assert any(f.check == "negation-flipped" for f in found) is flagged
