"""Stale sections and base versions, on real repositories."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from qa.cache import Cache
from qa.discover import discover
from qa.model import Provenance, SectionEdit
from qa.run.staleness.content import is_same
from qa.run.staleness.outline import Shape, outline
from qa.run.staleness.recorded import records
from qa.run.staleness.tokens import tokens
from qa.run.staleness.tree import provenances
from tests.fixtures import commit, git

EN = """---
title: Pumps
---

# Pumps

The pump runs for 12 minutes before the valve opens.

## Limits

The pressure is $p = a + b$, and it never falls.

- Call `open_gate(3)` once.
- Read [the guide](https://example.org/a/guide) first.

## Care

Most filters need more care than their owners believe.
"""
DE = """---
title: Pumpen
---

# Pumpen

Die Pumpe läuft 12 Minuten, bevor sich das Ventil öffnet.

## Grenzen

Der Druck ist $p = a + b$, und er fällt nie.

- Rufe `open_gate(3)` einmal auf.
- Lies zuerst [die Anleitung](https://example.org/a/guide).

## Pflege

Die meisten Filter brauchen mehr Pflege, als ihre Besitzer glauben.
"""


@dataclass
class Project:
    """A repository with one note and its German translation."""

    root: Path
    day: int = 0

    def write(self, lang: str, text: str) -> None:
        path = self.root / "docs" / lang / "pumps.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")

    def commit(self, **texts: str) -> str:
        self.day += 1
        for lang, text in texts.items():
            self.write(lang, text)
        commit(self.root, day=self.day)
        return git(self.root, "rev-parse", "HEAD").strip()

    def provenance(self, key: str = "") -> Provenance:
        found = provenances(discover([self.root], root=self.root, source_lang="en").groups, Cache(None), key)
        (answer,) = found.by_path.values()
        return answer

    def stale(self, key: str = "") -> list[tuple[str, str]]:
        return [(section.title, section.edit.value) for section in self.provenance(key).sections]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.commit(en=EN, de=DE)
    return made


def test_a_translation_of_the_present_source_is_current(project: Project) -> None:
    assert project.provenance() == Provenance(git(project.root, "rev-parse", "HEAD").strip(), "2024-05-01", "history")


@pytest.mark.parametrize(
    ("old", "new", "titles"),
    [
        ("12 minutes", "25 minutes", ["Pumps"]),
        ("a + b", "a - b", ["Limits"]),
        ("open_gate(3)", "open_gate(4)", ["Limits"]),
        ("never falls", "often falls", ["Limits"]),
        ("more care than", "less care than", ["Care"]),
        ("## Care", "## Service", ["Service"]),
        ("believe.\n", "believe.\n\n## Noise\n\nA loud pump is an old pump.\n", ["Noise"]),
        ("title: Pumps", "title: Old pumps", [""]),
        ("The pump runs", "The pump no longer runs", ["Pumps"]),
    ],
)
def test_a_change_of_content_makes_its_section_stale(project: Project, old: str, new: str, titles: list[str]) -> None:
    assert old in EN
    project.commit(en=EN.replace(old, new))
    answer = project.provenance()
    assert [section.title for section in answer.sections] == titles
    assert {(section.since, section.commit) for section in answer.sections} == {
        ("2024-05-02", git(project.root, "rev-parse", "HEAD").strip())
    }
    assert answer.known.rstrip() == EN.rstrip()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- ", "* "),
        ("before the valve", "before\nthe valve"),
        ("pump runs", "pump **runs**"),
        ("(https://example.org/a/guide)", "(https://example.org/b/guide#top)"),
        ("never falls", "never  falls"),
        ("minutes", "mintues"),
        ("$p = a + b$", "$p=a+b$"),
        ("$p = a + b$", "\\(p = a + b\\)"),
        ("## Care", "Care\n----"),
        ("\n", "\r\n"),
        ("title: Pumps", "title: Pumps\ndate: 2024-05-05"),
        ("most filters need", "<!-- checked --> most filters need"),
        ("The pump", '<a id="pump"></a>The pump'),
    ],
)
def test_form_links_and_slips_make_nothing_stale(project: Project, old: str, new: str) -> None:
    project.commit(en=EN.replace(old, new))
    assert project.stale() == []


def test_what_changed_is_told_with_words_and_a_diff(project: Project) -> None:
    project.commit(en=EN.replace("it never falls", "it falls at night"))
    (section,) = project.provenance().sections
    assert (section.title, section.edit, section.line, section.target_line) == ("Limits", SectionEdit.CHANGED, 9, 9)
    assert section.diff.split("\n") == [
        "-The pressure is $p = a + b$, and it never falls.",
        "+The pressure is $p = a + b$, and it falls at night.",
    ]
    assert section.words == 9
    assert section.new.startswith("## Limits\n")


def test_removed_and_added_sections(project: Project) -> None:
    care = EN.index("## Care")
    project.commit(en=EN[:care] + "## Noise\n\nA loud pump is an old pump, and it wants oil.\n")
    assert project.stale() == [("Noise", "added"), ("Care", "removed")]


def test_a_translation_that_followed_is_current(project: Project) -> None:
    new = EN.replace("12", "25"), DE.replace("12", "25")
    project.commit(en=new[0])
    project.commit(de=new[1])
    assert project.stale() == []
    assert project.provenance().date == "2024-05-02"


def test_words_alone_are_followed_by_the_commit_that_lay_beside_them(project: Project) -> None:
    project.commit(en=EN.replace("it never falls", "it falls at night"))
    project.commit(de=DE.replace("er fällt nie", "er fällt bei Nacht"))
    assert project.stale() == []


def test_a_slip_mended_in_the_translation_brings_nothing_up_to_date(project: Project) -> None:
    project.commit(en=EN.replace("it never falls", "it falls at night, when the sensors of the tank are cold"))
    project.commit(de=DE.replace("Die meisten", "Fast alle"))
    assert project.stale() == [("Limits", "changed")]
    project.commit(de=DE.replace("Die meisten", "Fast alle").replace("Druck", "Drucke"))
    assert project.stale() == [("Limits", "changed")]


def test_a_mass_commit_brings_nothing_up_to_date(project: Project) -> None:
    changed = EN.replace("it never falls", "it falls at night")
    project.commit(en=changed)
    project.commit(en=changed.replace("- ", "* "), de=DE.replace("- ", "* ").replace("title", "layout: page\ntitle"))
    assert project.stale() == [("Limits", "changed")]


def test_another_form_of_a_translation_says_nothing_of_its_version(project: Project) -> None:
    made = project.provenance().base
    project.commit(en=EN.replace("- ", "* "))
    project.commit(de=DE.replace("- ", "* "))
    assert project.provenance().base == made


def test_one_section_brought_up_to_date_alone(project: Project) -> None:
    project.commit(en=EN.replace("a + b", "a - b").replace("12 minutes", "25 minutes"))
    project.commit(de=DE.replace("a + b", "a - b"))
    assert project.stale() == [("Pumps", "changed")]
    known = project.provenance().known
    assert "12 minutes" in known
    assert "a - b" in known


def test_a_translation_that_lagged_when_it_was_committed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.commit(en=EN)
    project.commit(en=EN.replace("a + b", "a - b"))
    project.commit(de=DE)
    assert project.stale() == [("Limits", "changed")]
    assert project.provenance().date == "2024-05-01"


def test_work_that_comes_in_late_follows_what_lay_between(project: Project) -> None:
    """A branch that was squashed: its source is neither the one known before nor the one beside the commit."""
    between = EN.replace("12 minutes", "25 minutes").replace("a + b", "a - b")
    project.commit(en=between)
    project.commit(en=between.replace("25 minutes", "40 minutes").replace("a - b", "a b").replace("(3)", "(4)"))
    project.commit(de=DE.replace("12 Minuten", "25 Minuten").replace("a + b", "a - b"))
    found = project.provenance()
    assert (found.date, [one.title for one in found.sections]) == ("2024-05-02", ["Pumps", "Limits"])
    assert "25 minutes" in found.known and "a - b" in found.known


def test_a_recorded_day_is_not_moved_by_a_later_form(tmp_path: Path) -> None:
    project = Project(tmp_path)
    stars, starred = EN.replace("- ", "* "), DE.replace("- ", "* ")
    day = "---\ntranslation-date: 2024-05-02\n"
    project.commit(en=stars)
    project.commit(en=EN)
    project.commit(de=DE.replace("---\n", day, 1))
    project.commit(en=stars, de=starred.replace("---\n", day, 1))
    assert (project.provenance().found_by, project.provenance().date) == ("translation-date", "2024-05-02")


def test_a_lost_paragraph_is_no_older_version(tmp_path: Path) -> None:
    """The source gained its last paragraph before it was translated: that the translation lacks it is a mistake."""
    project = Project(tmp_path)
    project.commit(en=EN)
    more = "\nEvery station stores its readings.\n"
    project.commit(en=EN + more)
    project.commit(en=(EN + more).replace("a + b", "a - b"))
    project.commit(de=DE.replace("a + b", "a - b"))
    assert project.stale() == []


def test_a_lost_paragraph_that_the_source_drops_later_is_no_newer_version(tmp_path: Path) -> None:
    """A translation that has said the same since before the source changed does not follow the change."""
    project = Project(tmp_path)
    lost = "\nWhere $x_1 = 4$ and $x_2 = 9$ hold, call `shut(7)` and `open_gate(8)` within 30 seconds.\n"
    project.commit(en=EN + lost)
    project.commit(de=DE)
    changed = EN.replace("never falls", "often falls")
    project.commit(en=changed)
    project.commit(en=changed.replace("- ", "* "), de=DE.replace("- ", "* "))
    assert ("Limits", "changed") in project.stale()
    assert project.provenance().date == "2024-05-01"


def test_links_that_changed_alone_stay_those_that_the_translation_knows(project: Project) -> None:
    new = EN.replace("example.org/a/guide", "example.org/b/guide")
    project.commit(en=new)
    assert "example.org/a/guide" in project.provenance().known
    project.commit(de=DE.replace("example.org/a/guide", "example.org/b/guide"))
    assert project.provenance().known == ""
    assert project.stale() == []


def test_a_source_that_was_reverted(project: Project) -> None:
    project.commit(en=EN.replace("12", "25"))
    project.commit(en=EN)
    assert project.stale() == []


def test_a_source_corrected_to_what_the_translation_says(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.commit(en=EN.replace("12", "21"), de=DE)
    project.commit(en=EN)
    assert project.stale() == []


def test_notes_renamed_and_edited_at_once(project: Project) -> None:
    for lang in ("en", "de"):
        git(project.root, "mv", f"docs/{lang}/pumps.md", f"docs/{lang}/wells.md")
    path = project.root / "docs" / "en" / "wells.md"
    path.write_text(EN.replace("a + b", "a - b"), encoding="utf-8")
    project.commit()
    assert project.stale() == [("Limits", "changed")]


def test_what_is_not_committed_counts(project: Project) -> None:
    project.write("en", EN.replace("a + b", "a - b"))
    (section,) = project.provenance().sections
    assert (section.since, section.commit) == ("", "")
    project.write("de", DE.replace("a + b", "a - b"))
    assert project.stale() == []


def test_a_rewritten_history_is_read_as_it_is_now(project: Project) -> None:
    project.commit(en=EN.replace("12", "25"))
    assert project.stale() == [("Pumps", "changed")]
    git(project.root, "reset", "-q", "--hard", "HEAD~1")
    project.commit(en=EN.replace("a + b", "a - b"))
    assert project.stale() == [("Limits", "changed")]


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize(
    ("form", "found_by"),
    [
        ("---\nl10n:\n  sourceCommit: {commit}\n", "l10n.sourceCommit"),
        ("---\nsource_commit: {short}\n", "source_commit"),
        ("---\nsource-hash: {sha256}\n", "source-hash"),
        ("---\nmade_from: {commit}\n", "made_from"),
        ("---\ntranslation-date: 2024-05-01\n", "translation-date"),
        ('<!--\nCO_OP_TRANSLATOR_METADATA:\n{{\n  "original_hash": "{md5}"\n}}\n-->\n---\n', "original_hash"),
        ("<!-- sync: {short} -->\n---\n", "comment sync"),
    ],
)
def test_records(tmp_path: Path, form: str, found_by: str) -> None:
    project = Project(tmp_path)
    first = project.commit(en=EN)
    project.commit(en=EN.replace("it never falls", "it falls at night"))
    sha256 = hashlib.sha256(EN.encode()).hexdigest()
    record = form.format(commit=first, short=first[:9], md5=md5(EN), sha256=sha256)
    body = DE.removeprefix("---\n")
    text = record + body if record.startswith("---") else record.removesuffix("---\n") + DE.split("---\n", 2)[2]
    project.commit(de=text)
    assert project.provenance("made_from").found_by == found_by
    assert project.stale("made_from") == [("Limits", "changed")]


def test_days_and_numbers_are_no_commits() -> None:
    assert not list(records("---\nsource_commit: 20240501\nsource-hash: 12\n---\n"))
    assert [record.is_date for record in records("---\ntranslation_date: 2024-05-01T10:00:00Z\n---\n")] == [True]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("the matrix is seperate", "the matrix is separate", True),
        ("the colour of the gradeint", "the color of the gradient", True),
        ("a pre-trained model", "a pretrained model", True),
        ("the the model", "the model", True),
        ("an stable point", "a stable point", True),
        ("a stable point", "an unstable point", False),
        ("it can run", "it cannot run", False),
        ("the value grows", "the values grow", False),
        ("it increases", "it decreases", False),
        ("not now", "now", False),
        ("12 minutes", "21 minutes", False),
        ("about 5 %", "about 5", False),
        ("about -5", "about 5", False),
    ],
)
def test_slips_and_other_words(old: str, new: str, same: bool) -> None:
    assert is_same(tokens(Shape.TEXT, old), tokens(Shape.TEXT, new), "en") is same


@pytest.mark.parametrize("text", ["電荷$q_1 = 2$と$q_2$が", "заряд $q_1 = 2$и$q_2$"])
def test_formulas_may_touch_letters_of_other_scripts(text: str) -> None:
    assert [token for token in tokens(Shape.TEXT, text) if token[0] == "$"] == ["$q_1=2", "$q_2"]


def test_prices_are_no_formulas() -> None:
    assert not [token for token in tokens(Shape.TEXT, "US$5 a month and CA$6 a year") if token[0] == "$"]


def test_the_outline_knows_code_formulas_and_comments() -> None:
    text = "# A\n\ntext\n\n```sh\n# no heading\n```\n\n$$\n# x\n$$\n\n<!--\n# none\n-->\n\n"
    text += "B\n=\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    shapes = [(s.level, s.title, [block.shape.value for block in s.blocks]) for s in outline(text)]
    assert shapes == [(1, "A", ["heading", "text", "code", "math"]), (1, "B", ["heading", "row", "row"])]
