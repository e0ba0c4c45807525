"""Where a step of the chain begins and ends: suppressions, votes, explanations, ignored paths."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from report_samples import document, finding

from qa.config import Config, Ignore
from qa.model import Finding, Place, Severity
from qa.run import chain, group_chain
from qa.run.consensus import vote
from qa.run.consequences import without_consequences
from qa.run.dedupe import unexplained
from qa.run.suppress import suppress
from qa.run.usage import GroupWords

COMMENT = "<!-- qa: ignore number-mismatch: on purpose -->"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        (f"Eins\nzwei\ndrei {COMMENT}\n", True),
        (f"Eins {COMMENT}\nzwei\ndrei\n", True),
        (f"Davor. {COMMENT}\nEins\nzwei\ndrei\n", False),
        (f"Eins\nzwei\ndrei\nDanach. {COMMENT}\n", False),
    ],
    ids=["last line", "first line", "the line before", "the line after"],
)
def test_a_finding_of_several_lines_is_covered_from_any_of_them(text: str, hidden: bool) -> None:
    note = document("a.md", "de", text)
    start, end = text.index("Eins"), text.index("drei") + 4
    outcome = suppress([finding(note, (start, end), check="number-mismatch")], {note.path: note})
    assert bool(outcome.suppressed) is hidden


def said(check: str, severity: Severity = Severity.MAJOR, target_lang: str = "fr") -> Finding:
    """A finding in line 3 of a pair of notes."""
    text = "A whole paragraph."
    target, source = Place(f"{target_lang}.md", 3, 1, 3, 19, text), Place("de.md", 3, 1, 3, 19, text)
    return Finding(check, "", severity, check, target, source, "de", target_lang)


@pytest.mark.parametrize("severity", Severity)
def test_only_what_is_major_explains_other_findings_away(severity: Severity) -> None:
    whole, added = said("untranslated-block", severity), said("segment-added")
    left = list(unexplained([whole, added]))
    assert left == ([whole] if severity in (Severity.MAJOR, Severity.CRITICAL) else [whole, added])


def test_the_pivot_is_at_fault_only_against_all_others() -> None:
    french, spanish = said("heading-level"), said("heading-level", target_lang="es")
    assert tuple(vote([[french]], "de", ["fr"])) == (french,)
    (odd,) = vote([[french], [], []], "de", ["fr", "es", "it"])
    assert (odd.target_lang, odd.severity) == ("fr", french.severity)
    assert odd.message.startswith("fr stands alone against de, es and it: ")
    (turned,) = vote([[french], [spanish]], "de", ["fr", "es"])
    assert (turned.target.path, turned.target_lang) == ("de.md", "de")
    assert turned.message.startswith("de stands alone, es and fr have it otherwise: ")
    tie = list(vote([[french], [spanish], []], "de", ["fr", "es", "it"]))
    assert {finding.severity.rank <= Severity.MINOR.rank for finding in tie} == {True}
    assert all(finding.message.startswith("de and it disagree with es and fr: ") for finding in tie)


def test_what_nearly_all_read_otherwise_is_the_pivots() -> None:
    languages = ["fr", "es", "it", "pt", "ro", "ca"]
    for readers, severity in ((5, Severity.MAJOR), (4, Severity.MINOR)):
        pairs = [[said("antonym-swapped", target_lang=lang)] if k < readers else [] for k, lang in enumerate(languages)]
        (one,) = vote(pairs, "de", languages)
        assert one.severity is severity
        assert one.message.startswith("de stands alone, ") is (severity is Severity.MAJOR)


def test_a_likeness_that_no_witness_shares_is_a_remark() -> None:
    """What only the pivot is far from is a doubt about two languages; what a witness is far from as well is a fault."""
    languages = ["fr", "es", "it"]
    for check, severity in (("segment-mismatch", Severity.NEUTRAL), ("heading-level", Severity.MINOR)):
        pairs = [[said(check)], [], []]
        (sure,) = vote(pairs, "de", languages, lambda found, lang: lang == "it")
        assert sure.severity is Severity.MAJOR
        (doubt,) = vote(pairs, "de", languages, lambda found, lang: False)
        assert doubt.severity is severity


@pytest.mark.parametrize("check", ["meaning-changed", "antonym-swapped", "negation-flipped", "number-mismatch"])
def test_of_many_notes_what_only_the_pivot_reads_so_is_a_remark(check: str) -> None:
    languages = ["fr", "es", "it", "pt", "ro", "ca"]
    for count in (3, 6):
        pairs = [[said(check)], *([] for _ in languages[1:count])]
        (doubt,) = vote(pairs, "de", languages[:count], lambda found, lang: False)
        assert doubt.severity is (Severity.NEUTRAL if count > 3 else Severity.MINOR)
        (sure,) = vote(pairs, "de", languages[:count], lambda found, lang: True)
        assert sure.severity is Severity.MAJOR
    minor = [replace(said("meaning-changed"), severity=Severity.MINOR)]
    for shared, severity in ((False, Severity.NEUTRAL), (True, Severity.MINOR)):
        (one,) = vote([minor, *([] for _ in languages[1:])], "de", languages, lambda found, lang, told=shared: told)
        assert one.severity is severity


def test_a_damaged_word_of_the_source_turns_no_word_of_a_translation() -> None:
    damaged = replace(said("foreign-script"), target=Place("de.md", 3, 4, 3, 9, "w"), source=None, target_lang="de")
    turned, lost = said("meaning-changed"), said("number-mismatch")
    elsewhere = replace(turned, source=Place("de.md", 5, 1, 5, 9, "w"))
    assert list(without_consequences([damaged, turned, lost, elsewhere], "de.md")) == [damaged, lost, elsewhere]
    assert list(without_consequences([turned, lost], "de.md")) == [turned, lost]


def left(path: str, root: Path, ignored: str) -> int:
    """How many findings in the note at `path` a rule for `ignored` leaves."""
    note = document(path, "de", "13\n")
    found = finding(note, (0, 2), check="number-mismatch")
    config = Config(root=root, ignores=(Ignore(reason="known", path=ignored),))
    return len(chain.of_run([((found,), GroupWords())], {path: note}, config, ran=frozenset({found.check})).kept)


def test_paths_of_ignores_are_relative_to_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes").mkdir()
    assert left(str(tmp_path / "notes" / "a.md"), tmp_path, "notes/*.md") == 0
    assert left(str(tmp_path / "other" / "a.md"), tmp_path, "notes/*.md") == 1
    monkeypatch.chdir(tmp_path / "notes")
    assert left("a.md", tmp_path, "notes/a.md") == 0
    assert left("a.md", tmp_path, "a.md") == 1
    # a note outside the folder of the configuration is known by the path that was given
    assert left("../../elsewhere/a.md", tmp_path / "notes", "../../elsewhere/*") == 0


def test_equal_findings_are_told_once_and_different_places_apart() -> None:
    one = said("number-mismatch")
    other = replace(one, target=replace(one.target, line=4, end_line=4))
    assert group_chain.of_group([[one], [one, other]], symmetric=False) == (one, other)


def test_of_equal_findings_the_gravest_is_told() -> None:
    sure = said("name-mismatch")
    doubt = replace(sure, severity=Severity.NEUTRAL)
    for found in ([sure, doubt], [doubt, sure]):
        assert group_chain.of_group([found], symmetric=False) == (sure,)


def test_what_is_lost_where_the_source_is_unreadable_is_not_sure() -> None:
    """A formula without an end, and a loop that a clause was cut out of; on another line the loss is sure."""
    lost = replace(said("segment-omitted"), source=Place("de.md", 3, 10, 3, 60, "w"), severity=Severity.MAJOR)
    elsewhere = replace(lost, source=Place("de.md", 8, 10, 8, 60, "w"))
    for check, start, end in (("math-delimiters", 20, 21), ("repeated-text", 20, 50)):
        slip = replace(said(check), target=Place("de.md", 3, start, 3, end, "w"), source=None, target_lang="de")
        found = list(without_consequences([slip, lost, elsewhere], "de.md"))
        assert [one.severity for one in found] == [slip.severity, Severity.MINOR, Severity.MAJOR]
