"""One cause of a run, told once; what is only alike stays apart."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from report_samples import document, finding

from qa.config import Ignore
from qa.model import Detail, Document, Finding, Length, Severity
from qa.run.causes import told_once
from qa.run.chain import _covers
from qa.run.fingerprints import with_fingerprints

Run = Callable[..., Any]
NOTE = "---\nlayout: post\n---\nHier steht {} etwas.\n\nAlle Rechte bei uns, 2019 bis 2025.\n"
SOURCE = "---\nlayout: post\ntype: note\n---\nSomething is {} here.\n\nAll rights are ours, 2019 to 2026.\n"


def notes(count: int, lang: str = "de") -> list[tuple[Document, Document]]:
    return [
        (document(f"en/{n}.md", "en", SOURCE.format(n)), document(f"{lang}/{n}.md", lang, NOTE.format(n)))
        for n in range(count)
    ]


def at(note: Document, text: str) -> tuple[int, int]:
    start = note.text.index(text)
    return start, start + len(text)


def of(pair: tuple[Document, Document], there: str, here: str, **more: Any) -> Finding:
    source, target = pair
    return finding(target, at(target, here), source, at(source, there), **more)


def field(pair: tuple[Document, Document]) -> Finding:
    return of(pair, "type", "---", check="front-matter", message="field 'type' is missing", severity=Severity.MINOR)


def year(pair: tuple[Document, Document]) -> Finding:
    return of(pair, "2026", "2025", check="number-mismatch", message="number '2026' became '2025'")


def told(
    found: list[Finding], pairs: list[tuple[Document, Document]], known: list[Finding] | None = None
) -> tuple[Finding, ...]:
    documents = {d.path: d for pair in pairs for d in pair}
    lengths = [Length(target.path, target.lang, 100) for _, target in pairs]
    numbered = with_fingerprints(found)
    return told_once(numbered, with_fingerprints(known) if known else numbered, documents, lengths)


def test_a_field_that_is_missing_everywhere() -> None:
    pairs = notes(12) + notes(7, "fr")
    (one,) = told([field(pair) for pair in pairs[:4] + pairs[12:15]], pairs)
    assert one.message.startswith("field 'type' is missing: in 7 of 19 notes (de 4, fr 3); accept with ")
    assert [detail.target.path for detail in one.details] == sorted(d.target.path for d in one.details)
    assert (len(one.details), one.severity) == (7, Severity.MINOR)


def test_twice_is_not_everywhere() -> None:
    pairs = notes(9)
    assert [f.details for f in told([field(pair) for pair in pairs[:2]], pairs)] == [(), ()]


def test_the_same_slip_in_the_same_line_of_all_notes() -> None:
    pairs = notes(5)
    (one,) = told([year(pair) for pair in pairs], pairs)
    assert one.message.startswith("number '2026' became '2025': in 5 of 5 notes (de 5)")
    assert one.severity is Severity.CRITICAL


def test_the_same_slip_in_other_lines_is_another_one() -> None:
    pairs = notes(5)
    found = [of(p, str(n), str(n), message="number is missing") for n, p in enumerate(pairs)]
    assert len(told(found, pairs)) == 5


@pytest.mark.parametrize("check", ["formula-changed", "negation-flipped", "segment-omitted"])
def test_mistakes_with_the_same_message_stay_apart(check: str) -> None:
    pairs = notes(6)
    found = [of(p, f"is {n} here", f"steht {n} etwas", check=check) for n, p in enumerate(pairs)]
    assert len(told(found, pairs)) == 6


def test_addresses_that_changed_in_the_same_part() -> None:
    pairs = notes(4)
    found = [
        of(p, "Something", "Hier", check="link-changed", severity=severity,
           message=f"destination 'https://one.example/w/{n}' became 'https://two.example/w/{n}'")
        for n, (p, severity) in enumerate(zip(pairs, [Severity.MINOR] * 3 + [Severity.MAJOR], strict=True))
    ]  # fmt: skip
    (one,) = told(found, pairs)
    assert one.message.startswith("'one.example' became 'two.example' in every destination: in 4 of 4 notes")
    assert one.severity is Severity.MINOR
    wrong = [replace(f, message=f"destination '/a/{n}' became '/b/{n}{n}'") for n, f in enumerate(found)]
    assert len(told(wrong, pairs)) == 4


def program(pair: tuple[Document, Document]) -> Finding:
    said = "code 'pump.py --depth {0}' became 'насос.py --depth {0}'".format(pair[0].path[-4])
    return of(pair, "here", "Hier", check="inline-code-changed", message=said)


def test_code_whose_name_alone_became_another() -> None:
    pairs = notes(3, "ru")
    (one,) = told([program(pair) for pair in pairs], pairs)
    assert one.message.startswith("code 'pump.py' became 'насос.py' in several notes: in 3 of 3 notes (ru 3)")


def test_ids_of_a_few_notes_are_no_habit() -> None:
    pairs = notes(40)
    found = [
        of(p, "Something", "Hier", check="link-broken", message=f"id of the heading 'a{n}' became 'b{n}'")
        for n, p in enumerate(pairs)
    ]
    assert len(told(found[:4], pairs)) == 4
    (one,) = told(found[:30], pairs)
    assert '"id of the heading * became *"' in one.message


def notice(pair: tuple[Document, Document], text: str) -> Finding:
    return replace(
        of(pair, "Something", text, check="segment-added", message="not in the source"),
        severity=Severity.MAJOR,
        source=None,
    )


@pytest.mark.parametrize(("count", "severity"), [(10, Severity.NEUTRAL), (5, Severity.MAJOR)])
def test_a_notice_in_nearly_all_pages_is_on_purpose(count: int, severity: Severity) -> None:
    pairs = notes(10)
    (one,) = told([notice(p, "Alle Rechte bei uns, 2019 bis 2025.") for p in pairs[:count]], pairs)
    assert (one.severity, len(one.details)) == (severity, count)


def test_translations_that_all_have_a_notice_accuse_no_source() -> None:
    languages = ("de", "fr", "hi")
    groups = [notes(4, lang) for lang in languages]
    accusations = []
    for number in range(4):
        single = [notice(group[number], "Alle Rechte bei uns, 2019 bis 2025.") for group in groups]
        source = groups[0][number][0]
        first = finding(source, (0, 0), check="segment-omitted", message="all agree against the source")
        accusations.append(replace(first, details=tuple(Detail(f.target, None, f.message) for f in single)))
    found = told(accusations, [pair for group in groups for pair in group])
    assert [(f.target_lang, f.severity, len(f.details)) for f in found] == [
        (lang, Severity.NEUTRAL, 4) for lang in languages
    ]


def test_a_new_place_of_a_known_cause_is_told_alone() -> None:
    pairs = notes(5)
    known = [field(pair) for pair in pairs]
    (one,) = told(known[4:], pairs, known)
    assert (one.message, one.details) == ("field 'type' is missing", ())


def test_the_fingerprint_does_not_count() -> None:
    pairs = notes(9)
    five, nine = (told([field(pair) for pair in pairs[:count]], pairs)[0] for count in (5, 9))
    assert five.fingerprint == nine.fingerprint != ""


@pytest.mark.parametrize("make", [field, year, program])
def test_the_line_in_the_message_accepts_every_place(make: Callable[[tuple[Document, Document]], Finding]) -> None:
    pairs = notes(5)
    found = [make(pair) for pair in pairs]
    (one,) = told(found, pairs)
    (entry,) = tomllib.loads(one.message.partition("accept with ")[2])["ignores"]
    rule = Ignore(**entry)
    assert all(_covers(rule, f, Path()) for f in found)
    assert not any(_covers(rule, replace(f, message="other"), Path()) for f in found)


def test_order_of_the_findings_does_not_matter() -> None:
    pairs = notes(6)
    found = [field(pair) for pair in pairs] + [year(pair) for pair in pairs]
    assert told(found, pairs) == told(found[::-1], pairs)


def test_check_tells_a_cause_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    monkeypatch.chdir(tmp_path)
    for n in range(4):
        for lang, more, text in (("en", "type: note\n", "The cat sleeps."), ("de", "", "Die Katze schläft.")):
            path = tmp_path / lang / f"{n}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"---\nlayout: post\n{more}---\n\n{text}\n", encoding="utf-8")
    (one,) = json.loads(qa("check", ".", "--isolated", "--no-cache", "-f", "json").stdout)["findings"]
    assert (one["check"], one["places"], len(one["details"])) == ("front-matter", 4, 4)
