"""From findings to the report: what is suppressed, what was known, what is new."""

from __future__ import annotations

from pathlib import Path

from report_samples import document, finding

from qa.config import Config, Ignore
from qa.model import Document, Finding, Length
from qa.report import Report
from qa.run.baseline import write_baseline
from qa.run.review import before, report
from qa.run.settings import Result

COMMENT = "<!-- qa: ignore number-mismatch: on purpose -->"


def result(note: Document) -> Result:
    """A run that finds every 13 of a note."""
    starts = [i for i in range(len(note.text)) if note.text.startswith("13", i)]
    found: tuple[Finding, ...] = tuple(finding(note, (i, i + 2), check="number-mismatch") for i in starts)
    return Result(found, (note,), (), 1, (note.path,), 1, 0, (Length(note.path, note.lang, 10),), "usem3")


def review(
    text: str, *, old: frozenset[str] = frozenset(), known: Path | None = None, ignores: tuple[Ignore, ...] = ()
) -> Report:
    config = Config(ignores=ignores)
    note = document("a.md", "de", text)
    return report([result(note)], config, whole=True, old=old, known=known, tree=(), device="cpu", seconds=1.0).report


def then(text: str) -> frozenset[str]:
    """The fingerprints at the base."""
    return before([result(document("a.md", "de", text))], Config())


def test_counts() -> None:
    done = review(f"13 {COMMENT}\n\n13\n", old=then("x\n13\n"))
    assert (len(done.findings), done.suppressed, done.known) == (1, 1, 0)
    done = review("13\n\nneu\n\n13\n", old=then("13\n"))
    assert (len(done.findings), done.suppressed, done.known) == (1, 0, 1)
    assert done.failed and done.findings[0].target.line == 5


def test_a_new_finding_like_a_suppressed_one_is_new() -> None:
    base = f"13 {COMMENT}\n"
    assert [f.target.line for f in review(f"{base}\n13\n", old=then(base)).findings] == [3]


def test_what_a_removed_suppression_hid_is_new() -> None:
    assert [f.target.line for f in review("13\n", old=then(f"13 {COMMENT}\n")).findings] == [1]
    assert review("13\n", old=then("13\n")).findings == ()


def test_a_suppression_that_was_unused_before_is_not_new() -> None:
    base = f"Text {COMMENT}\n"
    assert review(f"neu\n\n{base}", old=then(base)).findings == ()
    assert [f.check for f in review(base, old=then("Text\n")).findings] == ["suppression"]


def test_a_baseline_hides_what_it_lists(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(write_baseline(review("13\n").findings))
    done = review("neu\n\n13\n", known=path)
    assert (done.findings, done.known) == ((), 1)


def test_what_was_there_at_the_base_is_not_stale_in_a_baseline(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(write_baseline(review("13\n").findings))
    note = result(document("a.md", "de", "13\n"))
    done = report([note], Config(), whole=True, old=then("13\n"), known=path, tree=(), device="cpu", seconds=1.0)
    assert (done.report.findings, done.report.known, done.stale) == ((), 1, ())


def test_the_configuration_suppresses() -> None:
    done = review("13\n", ignores=(Ignore(check="number-mismatch", reason="on purpose"),))
    assert (done.findings, done.suppressed) == ((), 1)
