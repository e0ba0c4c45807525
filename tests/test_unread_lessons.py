"""What lessons and man pages showed that nobody had read: credits of many, words that
code defines, a sentence that takes up the one before it. Beside each stands the fault that is still told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks.values._example_names import is_filled_in
from qa.checks.values._own_language import of_own_language
from qa.cli import cli

GRAVE = {"major", "critical"}


def grave(source: str, target: str, lang: str) -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if str(one.severity) in GRAVE]


PAGE = "## NAME\n\nwheel - turn a wheel\n\n## SEE ALSO\n\nThe page about axles tells more.\n"
SEITE = "## BEZEICHNUNG\n\nwheel - ein Rad drehen\n\n## SIEHE AUCH\n\nDie Seite über Achsen sagt mehr.\n"
CREDIT = "Die deutsche Übersetzung stammt von {}.\n\nDiese Übersetzung ist freie Dokumentation; siehe die GPL.\n"
MANY = ", ".join(f"Erika Muster{chr(97 + k)} <erika.muster{chr(97 + k)}@example.org>" for k in range(26))


def test_a_last_section_of_credits_may_name_many() -> None:
    assert grave(PAGE, f"{SEITE}\n## ÜBERSETZUNG\n\n{CREDIT.format(MANY)}", "de") == []
    more = f"{SEITE}\n## HINWEISE\n\nRäder drehen sich nur auf Achsen, die ein Tischler gefertigt hat.\n"
    assert len(grave(PAGE, more, "de")) == 1


@pytest.mark.parametrize(
    ("old", "new", "own"),
    [
        ("manuals-LANG", "manuals-de", True),
        ("manuals-LANG", "manuals-fr", False),
        ("manuals-dev", "manuals-de", False),
    ],
)
def test_what_stands_for_any_language_is_ones_own(old: str, new: str, own: bool) -> None:
    assert of_own_language(old, new, "de") is own


@pytest.mark.parametrize(
    ("old", "new", "free"),
    [
        ("manuals-LANG", "manuals-SPRACHE", True),
        ("manuals-dev", "manuals-doc", False),
        ("UTF-EBCDIC", "UTF-ANDERS", False),
        ("a-LANG-b", "a-SPRACHE-c", False),
    ],
)
def test_capitals_behind_a_hyphen_are_filled_in(old: str, new: str, free: bool) -> None:
    assert is_filled_in(old, new) is free


RULE = "It holds for small links that point to folders. {}.\n"
REGLE = "Es gilt für kleine Verweise auf fremde Ordner. {}.\n"


def test_a_sentence_may_take_up_the_one_before_it() -> None:
    source = RULE.format("They are never followed")
    taken_up = REGLE.format("Kleine Verweise auf fremde Ordner werden nie verfolgt")
    copied = REGLE.format("Kleine Verweise auf fremde Ordner")
    assert not [message for message in grave(source, taken_up, "de") if "in a row" in message]
    assert [message for message in grave(source, copied, "de") if "in a row" in message]


CODE = "```js\nfunction doubleAll(numbers) {\n  return {}\n}\n```\n"


def test_a_word_that_the_code_defines_is_explained() -> None:
    source = f"{CODE}\n* numbers: a list of wheels that are to be turned\n"
    kept = f"{CODE}\n* numbers: 돌려야 하는 바퀴의 목록\n"
    assert grave(source, kept, "ko") == []
    assert grave(source.replace("numbers:", "summary:"), kept.replace("numbers:", "summary:"), "ko")


TASK = "# Lesson {0}\n\nTurn wheel {0} to the left.\n\n* Build no tools that you do not need, e.g. no spare wheels.\n"
TACHE = "# Leçon {0}\n\nTournez la roue {0} vers la gauche.\n\n* Ne construisez aucun outil superflu.\n"


def test_one_lack_on_every_page_is_told_once(tmp_path: Path) -> None:
    for folder, text in (("en", TASK), ("fr", TACHE)):
        (tmp_path / folder).mkdir()
        for k in range(3, 7):
            (tmp_path / folder / f"lesson-{k}.md").write_text(text.format(k), encoding="utf-8")
    run = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--no-cache", "--format", "json"])
    lacking = [one for one in json.loads(run.stdout)["findings"] if one["check"] == "segment-omitted"]
    assert [one.get("places") for one in lacking] == [4]
