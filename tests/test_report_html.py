"""The HTML report: its data, and the page in a real browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bitext_samples import gradient, side_report, span
from pages import HOSTILE, hostile
from report_samples import document, finding, report

import qa
from qa.model import Length
from qa.report import REPORTERS
from qa.report.sides import view
from qa.text.languages import is_right_to_left
from tests.fixtures import commit

Run = Callable[..., Any]
render = REPORTERS["html"]


def test_the_page_stands_alone() -> None:
    page = render(side_report(*gradient()))
    body = re.sub(r'<script type="application/json".*?</script>', "", page, flags=re.DOTALL)
    assert not re.findall(
        r"""(?:src|href)=["']?(?!#)[\w/]""", re.sub(r"<script>.*?</script>", "", body, flags=re.DOTALL)
    )
    assert not re.findall(r"url\((?!data:font/woff2;base64,)", body)
    assert "{{" not in body.replace("{{}", "").split("<script>")[0]


def test_data_cannot_leave_its_script() -> None:
    page = render(hostile())
    start = page.index('id="data">') + len('id="data">')
    data = page[start : page.index("</script>", start)]
    assert not set(data) & set("<>&\u2028")
    assert json.loads(data)["findings"][0]["message"] == HOSTILE
    assert page.count("<script") == 3 + page[page.index("<script>") :].count("<script") - 2


def test_findings_are_placed_in_rows_and_marked() -> None:
    findings, bitexts = gradient()
    data = view(side_report(findings, bitexts))
    [omitted] = [f for f in data["findings"] if f["check"] == "segment-omitted"]
    pair = data["pairs"][omitted["pair"]]
    source, target, _ = pair["rows"][omitted["row"]]
    assert (len(source), len(target)) == (1, 0)
    [number] = [f for f in data["findings"] if f["check"] == "number-mismatch"]
    english, german = bitexts[0].source, bitexts[0].target
    assert number["marks"] == [("source", *span(english, "30"), "lost"), ("target", *span(german, "13"), "place")]
    row = data["pairs"][number["pair"]]["rows"][number["row"]]
    [block] = [data["notes"][german.path][index] for index in row[1]]
    assert block["pieces"][0][3] == "Der Fehler halbiert sich nach 13 Schritten."


def test_long_notes_have_a_score() -> None:
    findings, bitexts = gradient()
    rows = replace(side_report(findings, bitexts), lengths=(Length(bitexts[0].target.path, "de", 700),))
    assert [pair["score"] for pair in view(rows)["pairs"]] == [94.0, None]


def test_findings_outside_every_bitext_are_kept() -> None:
    note = document("a.md", "de", "Text\n")
    data = view(report([finding(note, (0, 4))], [note]))
    assert [(f["pair"], f["row"]) for f in data["findings"]] == [(0, None)]


def test_a_finding_in_the_source_note_stays_with_its_pair() -> None:
    _, bitexts = gradient()
    english = bitexts[0].source
    data = view(side_report([finding(english, span(english, "30"))], bitexts))
    assert len(data["pairs"]) == 2
    assert data["findings"][0]["marks"] == [("source", *span(english, "30"), "")]


def test_large_reports_keep_the_rows_around_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.report.sides.BUDGET", -1)
    findings, bitexts = gradient()
    data = view(side_report(findings[1:2], bitexts))
    assert sorted(data["notes"][bitexts[0].target.path]) == [9, 10, 11]


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("de", "ltr"),
        ("ks-Deva", "ltr"),
        ("ku-Latn", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction(lang: str, expected: str) -> None:
    assert is_right_to_left(lang) == (expected == "rtl")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2 of two colours `#rrggbb`."""

    def luminance(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [":root", '[data-theme="dark"]'])
def test_colours_have_contrast(theme: str) -> None:
    style = (Path(__file__).parents[1] / "qa" / "report" / "assets" / "page.css").read_text(encoding="utf-8")
    rules = style[style.index(f"{theme} {{") :].partition("}")[0]
    color = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", rules))
    pairs = [(ink, ground) for ink in ("ink", "muted") for ground in ("page", "card", "raised")]
    pairs += [(tone, f"{tone}-soft") for tone in ("critical", "major", "minor", "neutral", "clean", "moved")]
    pairs += [("ink", f"{tone}-soft") for tone in ("critical", "major", "minor", "neutral")]
    assert [pair for pair in pairs if contrast(color[pair[0]], color[pair[1]]) < 4.5] == []


def test_the_page_has_the_status_of_the_tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {"en": "# Limits\n\nIt runs for 12 minutes.\n", "de": "# Grenzen\n\nEs läuft 12 Minuten.\n"}
    for lang, text in texts.items():
        path = tmp_path / "docs" / lang / "a.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    commit(tmp_path, "Write")
    more = "# Limits\n\nIt runs for 12 minutes. Then the valve opens, and the tank is filled.\n"
    (tmp_path / "docs/en/a.md").write_text(more, encoding="utf-8")
    commit(tmp_path, "Say more")
    for command in ("check", "status"):
        page = qa(command, "docs", "--no-cache", "--isolated", "--format", "html").stdout
        start = page.index('id="data">') + len('id="data">')
        status = json.loads(page[start : page.index("</script>", start)])["status"]
        [note] = status["notes"]
        assert (note["key"], note["cells"]["de"]["state"]) == ("docs/en/a.md", "stale")
        assert "+" in note["cells"]["de"]["sections"][0]["diff"]


def test_no_name_is_declared_twice_in_the_scripts() -> None:
    """They are one script in the page: a second `const` of a name is an error before anything is shown."""
    folder = Path(str(qa.__file__)).parent / "report" / "assets"
    said = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js")))
    names = Counter(re.findall(r"^(?:async )?(?:const|let|var|function\*?|class) (\w+)", said, re.MULTILINE))
    assert [name for name, times in names.items() if times > 1] == []
