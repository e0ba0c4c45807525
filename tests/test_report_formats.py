"""JSON, SARIF, GitHub, GitLab, JUnit and Markdown: exact forms, limits, hostile notes."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_samples import DOCUMENTATION, document, finding, report

from qa.model import Detail, Severity
from qa.report import FORMATS, REPORTERS, Report
from qa.report.markdown import MAX_BYTES, text

SCHEMA = json.loads((Path(__file__).parent / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
HOSTILE = (
    "::error file=x::owned\r\n::set-output name=a::b ##[error]owned %0A 100%, <script>alert(1)</script> ]]> "
    "[a](https://example.org) @team #12 GH-7 www.example.org **x** | `y` $z$ \x1b[31m \x00\u202e\ud800\uffff </details>"
)


def sample() -> Report:
    source = document("notes/a-en.md", "en", "The rate is $\\eta = 0.1$ here.\n")
    target = document("notes/a de.md", "de", "Die Rate ist $\\eta = 0.2$ hier.\n")
    return report(
        [
            finding(target, (13, 25), source, (12, 24), message="'0.1' became '0.2'"),
            finding(target, (0, 3), check="emphasis-broken", category="a/b", severity=Severity.MINOR),
            finding(target, (0, 3), check="hint", category="a/b", severity=Severity.NEUTRAL),
        ],
        [source, target],
    )


def hostile() -> Report:
    source = document(f"en{HOSTILE}.md", "en", HOSTILE)
    target = document(f"de{HOSTILE}.md", f"de{HOSTILE}", HOSTILE)
    return report([finding(target, (0, 90), source, (0, 90), message=HOSTILE)], [source, target])


def sarif(rows: Report) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(REPORTERS["sarif"](rows))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    return log


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_pure_and_encodable(name: str) -> None:
    for rows in (sample(), hostile(), report([])):
        first = REPORTERS[name](rows)
        assert first == REPORTERS[name](rows)
        first.encode("utf-8")


def test_json_is_the_contract() -> None:
    data = json.loads(REPORTERS["json"](sample()))
    assert list(data) == ["version", "tool", "run", "findings"]
    assert data["tool"]["name"] == "qa"
    assert len(data["findings"]) == 3
    assert data["findings"][-1] == {
        "check": "formula-changed",
        "category": "accuracy/mistranslation",
        "severity": "critical",
        "message": "'0.1' became '0.2'",
        "source_lang": "en",
        "target_lang": "de",
        "fingerprint": data["findings"][-1]["fingerprint"],
        "confidence": 0.9,
        "target": {
            "path": "notes/a de.md", "line": 1, "column": 14, "end_line": 1, "end_column": 26,
            "text": "$\\eta = 0.2$",
        },
        "source": {
            "path": "notes/a-en.md", "line": 1, "column": 13, "end_line": 1, "end_column": 25,
            "text": "$\\eta = 0.1$",
        },
    }  # fmt: skip


def test_json_keeps_hostile_text_whole() -> None:
    assert json.loads(REPORTERS["json"](hostile()))["findings"][0]["message"] == HOSTILE


def test_sarif_has_what_github_asks_for() -> None:
    run = sarif(sample())["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["emphasis-broken", "formula-changed"]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"] and rule["fullDescription"]["text"] and rule["help"]["text"]
    assert len(run["results"]) == 2
    result = run["results"][1]
    assert result["ruleIndex"] == 1 and result["level"] == "error"
    assert result["message"]["text"] == "'0.1' became '0.2' (see the [source](1))"
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "notes/a%20de.md"}
    assert location["region"] == {
        "startLine": 1,
        "startColumn": 14,
        "endLine": 1,
        "endColumn": 26,
        "snippet": {"text": "$\\eta = 0.2$"},
    }
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "notes/a-en.md"}
    assert result["partialFingerprints"]["primaryLocationLineHash"]


def test_sarif_anchors_on_the_changed_side() -> None:
    rows = replace(sample(), changed=frozenset(["notes/a-en.md"]))
    result = sarif(rows)["runs"][0]["results"][1]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "notes/a-en.md"
    assert result["message"]["text"].endswith("(see the [translation](1))")


def test_sarif_of_hostile_and_empty_runs_is_valid() -> None:
    assert sarif(report([]))["runs"][0]["results"] == []
    message = sarif(hostile())["runs"][0]["results"][0]["message"]["text"]
    assert re.findall(r"\]\([^)]*\)", message) == ["](1)"]
    uri = sarif(hostile())["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", uri)


def test_github_escapes_and_places() -> None:
    lines = REPORTERS["github"](sample()).splitlines()
    assert lines[0] == (
        "::error file=notes/a de.md,line=1,endLine=1,col=14,endColumn=26,"
        "title=formula-changed (critical%2C de)::'0.1' became '0.2'%0Anotes/a-en.md:1"
    )
    assert lines[1].startswith("::warning file=notes/a de.md,line=1,")
    assert lines[-1].endswith(": 2 findings (1 critical, 1 minor), 1 neutral hidden")


def test_github_drops_columns_over_several_lines() -> None:
    target = document("a.md", "de", "eins\nzwei\n")
    line = REPORTERS["github"](report([finding(target, (0, 7))])).splitlines()[0]
    assert "line=1,endLine=2,title" in line


def test_github_annotates_the_worst_ten_of_a_kind() -> None:
    target = document("::a.md", "de", "x" * 40)
    rows = report([finding(target, (i, i + 1), message=f"number {i}") for i in range(25)])
    lines = REPORTERS["github"](rows).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("critical ::a.md:1:") for line in lines) == 15
    assert lines[25].startswith("15 findings above without annotation")


def test_github_says_once_what_a_changed_source_does_to_all() -> None:
    source = document("en.md", "en", "30 epochs\n")
    targets = [document(f"{lang}.md", lang, "13\n") for lang in ("de", "fr")]
    rows = report([finding(target, (0, 2), source, (0, 2)) for target in targets])
    assert REPORTERS["github"](rows).count("::error ") == 2
    [line, _] = REPORTERS["github"](replace(rows, changed=frozenset(["en.md"]))).splitlines()
    assert line.startswith("::error file=en.md,line=1,")
    assert line.endswith("title=formula-changed (critical%2C de fr)::'a' became 'b'%0Ade.md:1%0Afr.md:1")


def test_github_runs_no_command_from_a_note() -> None:
    rows = hostile()
    rows = replace(rows, findings=tuple(replace(rows.findings[0], message=f"{HOSTILE}{i}") for i in range(12)))
    lines = REPORTERS["github"](rows).splitlines()
    assert len(lines) == 14
    assert all(line.startswith("::error file=de") for line in lines[:10])
    for line in lines[:10]:
        properties = line.removeprefix("::error ").partition("::")[0]
        assert len(properties.split(",")) == 4 and properties.count(":") == 0
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in lines[10:])


def test_gitlab_records() -> None:
    records = json.loads(REPORTERS["gitlab"](sample()))
    assert [record["severity"] for record in records] == ["minor", "critical"]
    assert records[1]["location"] == {"path": "notes/a de.md", "lines": {"begin": 1, "end": 1}}
    assert set(records[1]) == {"description", "check_name", "fingerprint", "severity", "categories", "location"}


def test_gitlab_fingerprints_are_unique() -> None:
    rows = sample()
    records = json.loads(REPORTERS["gitlab"](replace(rows, findings=rows.findings * 3)))
    assert len({record["fingerprint"] for record in records}) == len(records) == 6


def test_junit_suites() -> None:
    root = ElementTree.fromstring(REPORTERS["junit"](sample()))
    assert root.attrib | {"time": ""} == {
        "name": "qa", "time": "", "tests": "2", "failures": "1", "errors": "0", "skipped": "1",
    }  # fmt: skip
    failure = root.find(".//failure")
    assert failure is not None and failure.get("message") == "critical: '0.1' became '0.2'"
    assert failure.text is not None and "$\\eta = 0.1$" in failure.text and "$\\eta = 0.2$" in failure.text
    assert len(root.findall(".//skipped")) == 1


def test_junit_of_a_clean_run_has_a_passed_case() -> None:
    root = ElementTree.fromstring(REPORTERS["junit"](report([])))
    assert root.get("tests") == "1" and root.get("failures") == "0"
    [case] = root.iter("testcase")
    assert len(case) == 0 and case.get("name") == "checked 2 files, 1 pair, 4 segments, 3 formulas in 0.5 s"


def test_junit_of_hostile_notes_is_well_formed() -> None:
    root = ElementTree.fromstring(REPORTERS["junit"](hostile()))
    assert [element.tag for element in root.iter()] == ["testsuites", "testsuite", "testcase", "failure"]


def test_markdown_comment() -> None:
    lines = REPORTERS["markdown"](sample()).splitlines()
    assert lines[:2] == [
        "<!-- qa-report -->",
        "### ❌ qa: 2 findings (1 critical, 1 minor), 1 neutral hidden",
    ]
    assert "| de | 1 | 1 |" in lines
    assert any(line.startswith("<details><summary><code>notes/a de.md</code>") for line in lines)


def test_markdown_of_a_clean_run() -> None:
    assert REPORTERS["markdown"](report([])) == (
        "<!-- qa-report -->\n### ✅ qa: 0 findings\n\nChecked 2 files, 1 pair, 4 segments, 3 formulas in 0.5 s.\n"
    )


def test_markdown_fits_a_comment_and_counts_the_rest() -> None:
    notes = [document(f"notes/{i}.md", "zh", "学习率" * 200) for i in range(400)]
    rows = report([finding(note, (0, 500)) for note in notes], notes)
    text = REPORTERS["markdown"](rows)
    assert len(text.encode()) <= MAX_BYTES
    listed = text.count("<details>")
    assert f"…and {400 - listed} findings in {400 - listed} more notes: see the full report." in text
    assert text.count("<details>") == text.count("</details>") > 10


def test_markdown_from_a_hostile_note_is_inert() -> None:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(REPORTERS["markdown"](hostile()))
    assert "<a " not in rendered and "<script" not in rendered and "<strong>" not in rendered
    assert rendered.count("</details>") == 1
    decoded = html.unescape(rendered)
    assert "@team" not in decoded and "#12" not in decoded and "www.example" not in decoded


@given(st.text(alphabet=st.sampled_from("<>&*_`[]()|\\@#:/wW.~$!\na1-+ \t")))
def test_escaped_markdown_shows_the_text_and_nothing_else(raw: str) -> None:
    line = " ".join(raw.split())
    rendered = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(f"x {text(line)} x")
    assert re.fullmatch(r"<p>[^<]*</p>\n", rendered)


def test_documented_rules_appear_without_findings() -> None:
    [rule] = sarif(report([]))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["help"]["text"] == DOCUMENTATION["formula-changed"]
    assert rule["help"]["markdown"].startswith("**A formula's mathematics differs from the source.**\n\n```text\n")


def test_markdown_folds_places_and_causes() -> None:
    notes = [document(f"{n}|-de.md", "de", "Text hier\n") for n in range(40)]
    places = [finding(note, (0, 4), message="block <b>") for note in notes]
    accept = '; accept with ignores = [{check = "x", reason = "…"}]'
    details = tuple(Detail(f.target, None, f.message) for f in places)
    cause = replace(places[0], message=f"field is missing{accept}", details=details)
    whole = replace(places[1], message="not translated", details=(details[1], details[1]))
    text = REPORTERS["markdown"](report([cause, whole], notes))
    assert "**In many notes**\n\n- 🔴 field is missing <sub>formula-changed</sub><details><summary>40 places" in text
    assert "<code>0&#124;-de.md:1</code><br>" in text and "<br>and 25 more<br>accept with <code>ignores = " in text
    assert "<details><summary>2 places</summary>line 1: block &#60;b&#62;<br>line 1: block" in text
    row = next(line for line in text.splitlines() if "2 places" in line)
    assert row.count(" | ") == 3
