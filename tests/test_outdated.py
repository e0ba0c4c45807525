"""A source that has moved on: what all its translations lack is one cause a translation, and accuses nobody."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

CORPUS = Path(__file__).parent.parent / "corpus" / "notes"
LANGUAGES = ("de", "fr", "es")
NEWS = (
    "The next release reads the starting point from a file, so that a long run can go on where it ended.",
    "A plot of the loss against the time is drawn after every hundred steps and kept beside the results.",
    "Users of older machines should switch the second thread off, because it slows the first one down.",
    "The examples of this page were run again on a machine with more memory, and none of them failed.",
    "Questions about the licence of the data are answered by the people who collected it in the first place.",
    "The old name of the command still works until the end of the year, but it prints a warning.",
)
BEFORE = ("> Imagine", "where the matrix", "The method therefore", "The number", "The last column", "For a large")
"""Beginnings of the blocks behind which they stand."""


def folder(tmp_path: Path, news: int, edit: Callable[[str, str], str] = lambda lang, text: text) -> Path:
    """A note and its translations, the source with so many paragraphs that came later."""
    (source,) = CORPUS.glob("*-gradient-descent-en.md")
    blocks = source.read_text("utf-8").split("\n\n")
    for paragraph, before in zip(NEWS[:news], BEFORE, strict=False):
        blocks.insert(next(n for n, block in enumerate(blocks) if block.startswith(before)) + 1, paragraph)
    (tmp_path / "en.md").write_text(edit("en", "\n\n".join(blocks)), "utf-8")
    for lang in LANGUAGES:
        (translation,) = CORPUS.parent.rglob(f"*-gradient-descent-{lang}.md")
        (tmp_path / f"{lang}.md").write_text(edit(lang, translation.read_text("utf-8")), "utf-8")
    return tmp_path


def grave(qa: Callable[..., Result], at: Path) -> list[dict[str, Any]]:
    translations = [at / f"{lang}.md" for lang in LANGUAGES]
    result = qa("check", "--source", at / "en.md", *translations, "--format", "json", "--no-cache", "--isolated")
    found: list[dict[str, Any]] = json.loads(result.stdout)["findings"]
    return [finding for finding in found if finding["severity"] in ("major", "critical")]


def test_a_source_that_has_moved_on_is_one_finding_a_translation(qa: Callable[..., Result], tmp_path: Path) -> None:
    found = grave(qa, folder(tmp_path, 6))
    assert Counter(finding["check"] for finding in found) == {"translation-other-version": 3}
    for finding in found:
        said = "the translation follows an earlier version of the source, as the others do: 6 parts of the source are"
        assert finding["message"].startswith(said)
        assert [detail["source"]["text"] in NEWS for detail in finding["details"]] == [True] * 6
    assert {Path(finding["target"]["path"]).stem for finding in found} == set(LANGUAGES)


def test_what_one_translation_has_otherwise_is_still_its_own_fault(qa: Callable[..., Result], tmp_path: Path) -> None:
    def damage(lang: str, text: str) -> str:
        return re.sub(r"\\eta", r"\\mu", text, count=1) if lang == "fr" else text

    found = [f for f in grave(qa, folder(tmp_path, 6, damage)) if f["check"] != "translation-other-version"]
    assert [(f["check"], Path(f["target"]["path"]).stem) for f in found] == [("formula-changed", "fr")]


def test_one_new_paragraph_is_told_by_itself(qa: Callable[..., Result], tmp_path: Path) -> None:
    found = grave(qa, folder(tmp_path, 1))
    assert {finding["check"] for finding in found} == {"segment-omitted"}
    assert all(NEWS[0][:30] in finding["message"] for finding in found)


@pytest.mark.parametrize("news", [0, 6])
def test_a_source_that_all_contradict_is_a_suspect_only_where_it_stands_still(
    news: int, qa: Callable[..., Result], tmp_path: Path
) -> None:
    def change(lang: str, text: str) -> str:
        return text.replace("](", "](https://example.org/new/", 1) if lang == "en" else text

    against = [f for f in grave(qa, folder(tmp_path, news, change)) if Path(f["target"]["path"]).stem == "en"]
    assert [finding["check"] for finding in against] == ([] if news else ["link-changed"])


def test_a_note_that_nobody_translated_is_one_finding_beside_its_siblings(
    qa: Callable[..., Result], tmp_path: Path
) -> None:
    def copy(lang: str, text: str) -> str:
        (source,) = CORPUS.glob("*-gradient-descent-en.md")
        return source.read_text("utf-8").replace("lang: en", "lang: fr") if lang == "fr" else text

    found = grave(qa, folder(tmp_path, 0, copy))
    assert [(f["check"], Path(f["target"]["path"]).stem) for f in found] == [("translation-untranslated", "fr")]


def test_a_slip_of_the_source_hides_no_page_of_another_version(qa: Callable[..., Result], tmp_path: Path) -> None:
    def slip(lang: str, text: str) -> str:
        english = "The gradient points in the direction of the steepest ascent, so we walk the other way."
        return (
            text.replace("\n## ", f"\n{FRENCH}\n\n## ", 1)
            if lang == "en"
            else text.replace("\n## ", f"\n{english}\n\n## ", 1)
        )

    found = grave(qa, folder(tmp_path, 6, slip))
    behind = [f for f in found if f["check"] == "translation-other-version"]
    assert {Path(f["target"]["path"]).stem for f in behind} == set(LANGUAGES)


FRENCH = "Le gradient indique la direction de la plus forte pente, donc nous marchons dans l'autre sens, pas à pas."
