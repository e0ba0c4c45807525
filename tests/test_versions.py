"""Switchers of languages at the head of a note are no text to compare or to translate."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding
from qa.parse import parse_text

ENGINES = Engines()
CHECKS = ("untranslated-fragment", "untranslated-block", "segment-omitted", "segment-added", "link-changed")


def run(source: str, target: str, beads: tuple[Bead, ...], langs: tuple[str, str] = ("zh", "en")) -> list[Finding]:
    left = parse_text(source, "README.md", langs[0])
    right = parse_text(target, f"README.{langs[1]}.md", langs[1])
    bitext = Bitext(left, right, beads)
    return [finding for check in CHECKS for finding in all_checks()[check]().run(analyse([bitext], ENGINES)[0])]


@pytest.mark.parametrize(
    ("head", "other"),
    [
        ("中文 | [English](README.en.md)", "[中文](README.md) | English"),
        ("中文 | [日本語](README.ja.md)", "[简体中文](README.md) | [日本語](README.ja.md) | English"),
        (
            '<p>中文 | <a href="./README.en.md">English</a></p>',
            '<p><a href="./README.md">中文</a> | English</p>',
        ),
    ],
)
def test_the_languages_own_names_are_no_leaks(head: str, other: str) -> None:
    beads = (Bead((0,), (0,)), Bead((1,), (1,)))
    found = run(
        f"{head}\n\n这个工具检查译文是否完整。", f"{other}\n\nThis tool checks whether a note is complete.", beads
    )
    assert not [finding.message for finding in found if finding.severity != "neutral"]


def test_a_switcher_on_one_side_is_not_missing() -> None:
    source, target = "[Deutsche Fassung](README.de.md)\n\nThe tool checks notes.", "Das Werkzeug prüft Notizen."
    assert not run(source, target, (Bead((0,), ()), Bead((1,), (0,))), ("en", "de"))
    assert not run(
        "The tool checks notes.",
        "English: [README](README.md)\n\nDas Werkzeug prüft Notizen.",
        (Bead((), (0,)), Bead((0,), (1,))),
        ("en", "de"),
    )


def test_a_sentence_beside_the_link_counts() -> None:
    source = "The [German version](README.de.md) explains all of this with many more worked examples.\n\nIt is fast."
    (finding,) = run(source, "Es ist schnell.", (Bead((0,), ()), Bead((1,), (0,))), ("en", "de"))
    assert finding.check == "segment-omitted"


def test_words_that_a_chinese_source_has_in_english_too_are_kept() -> None:
    source = "![github star](https://example.org/star.svg)\n\nGet on [unpkg](https://example.org/u) and [cdn](https://example.org/c)\n\n这个工具检查译文是否完整。"
    target = "![github star](https://example.org/star.svg)\n\nGet on [unpkg](https://example.org/u) and [cdn](https://example.org/c)\n\nこのツールは訳文が完全かどうかを調べます。"
    beads = (Bead((0,), (0,)), Bead((1,), (1,)), Bead((2,), (2,)))
    assert not [f.message for f in run(source, target, beads, ("zh", "ja")) if f.severity != "neutral"]
