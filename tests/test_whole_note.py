"""What is wrong with a note as a whole is one finding: another note, a lost tail, the source beside its translation."""

from __future__ import annotations

import re
from pathlib import Path

import qa
from qa.model import Finding, Severity

NOTES = Path(__file__).parent.parent / "corpus"
GRAVE = {Severity.MAJOR, Severity.CRITICAL}


def note(key: str, lang: str) -> str:
    (path,) = NOTES.rglob(f"*-{key}-{lang}.md")
    return path.read_text("utf-8")


def found(target: str, source: str = "") -> list[Finding]:
    source = source or note("gradient-descent", "en")
    findings = qa.check_texts(source, target, source_lang="en", target_lang="de")
    return [finding for finding in findings if finding.severity in GRAVE]


def paragraphs() -> list[tuple[str, str]]:
    """The long paragraphs of the note with their translations: both have the same blocks."""
    source, target = (note("gradient-descent", lang).split("\n\n") for lang in ("en", "de"))
    return [pair for pair in zip(source, target, strict=True) if len(pair[0]) > 150 and pair[0][0].isalpha()]


def test_another_note_is_one_finding() -> None:
    (finding,) = found(note("bayes-theorem", "de"))
    assert (finding.check, finding.severity) == ("translation-other-version", Severity.CRITICAL)
    assert finding.message.startswith("not a translation of this note: ")
    assert len(finding.details) > 10
    assert any(detail.message.startswith("formula") for detail in finding.details)


def test_a_lost_tail_is_one_finding_with_its_sections() -> None:
    text = note("gradient-descent", "de")
    heads = [match.start() for match in re.finditer(r"^## ", text, re.M)]
    (finding,) = found(text[: heads[-2]])
    assert finding.check == "segment-omitted"
    assert "all that follows, 2 sections with" in finding.message
    assert finding.source is not None and finding.source.end_line == note("gradient-descent", "en").count("\n")
    assert [detail.message.split(": ")[1].split(" of ")[0] for detail in finding.details] == ["section", "section"]
    # one lost section is told as before
    (finding,) = found(text[: heads[-1]])
    assert finding.message.startswith("missing from the translation: section of ") and not finding.details


def test_a_source_left_beside_its_translation_is_the_only_thing_wrong() -> None:
    text = note("gradient-descent", "de")
    for english, german in paragraphs()[:3]:
        for both in (f"{english}\n\n{german}", f"{german}\n\n{english}"):
            (finding,) = found(text.replace(german, both))
            assert finding.check == "untranslated-block", finding.message
            assert finding.target.text.split()[:3] == english.split()[:3]


def test_a_fault_in_a_translation_beside_its_source_is_still_told() -> None:
    text = note("gradient-descent", "de")
    inline = re.compile(r"(?<!\$)\$([^$\n]+)\$(?!\$)")
    english, german = next(pair for pair in paragraphs() if inline.search(pair[1]) and "$$" not in pair[1])
    wrong = inline.sub(r"$ q +\1$", german, count=1)
    checks = {finding.check for finding in found(text.replace(german, f"{english}\n\n{wrong}"))}
    assert checks in ({"untranslated-block", told} for told in ("formula-changed", "formula-added"))
