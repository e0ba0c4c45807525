"""The commands as users run them: exit statuses, both streams, bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def damage(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_clean_notes_exit_0(notes: Path, qa: Run) -> None:
    result = qa("check", notes)
    assert result.exit_code == 0, result.output
    assert "3 files" in result.stdout
    assert "2 pairs" in result.stdout


def test_findings_exit_1_with_both_places(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", r"\frac{1}{n} \sum_{i=1}", r"\frac{1}{n} \sum_{i=0}")
    result = qa("check", notes, "-f", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["run"]["pairs"] == 2
    assert report["run"]["documents"] == 3
    assert report["run"]["formulas"] == 6
    (finding,) = report["findings"]
    assert finding["check"] == "formula-changed"
    assert finding["severity"] == "critical"
    assert finding["target"]["path"].endswith("averages-de.md")
    assert finding["source"]["path"].endswith("averages-en.md")
    assert finding["target"]["line"] == finding["source"]["line"] == 8
    text = (notes / "averages-de.md").read_text(encoding="utf-8").split("\n")[7]
    assert text[finding["target"]["column"] - 1 : finding["target"]["end_column"] - 1] == finding["target"]["text"]
    assert "0" in finding["target"]["text"]


def test_exit_zero_and_fail_on(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    assert qa("check", notes, "--exit-zero").exit_code == 0
    assert qa("check", notes, "--ignore", "accuracy/mistranslation").exit_code == 0
    assert qa("check", notes, "--select", "formula-changed").exit_code == 1
    assert qa("check", notes, "--select", "formula-missing").exit_code == 0


def test_no_pair_exits_2(tmp_path: Path, qa: Run) -> None:
    (tmp_path / "alone.md").write_text("Only this.\n", encoding="utf-8")
    result = qa("check", tmp_path)
    assert result.exit_code == 2
    assert "hint:" in result.stderr
    assert not result.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "nowhere"], "nowhere"),
        (["check", "notes", "--select", "formula-chnged"], "did you mean formula-changed?"),
        (["check", "notes", "--format", "pdf"], "pdf"),
        (["check", "notes", "--output-file", "pdf=x"], "FORMAT=PATH"),
        (["chek"], "Did you mean 'check'?"),
        (["explain", "formula-chnged"], "did you mean formula-changed?"),
        (["explain", "omission"], "segment-omitted"),
        (["explain", "accuracy/omission"], "segment-omitted"),
        (["explain", "name"], "did you mean name-mismatch?"),
        (["check", "notes", "--config", "none.toml"], "none.toml"),
        (["check", "notes", "--baseline", "none.json"], "none.json"),
    ],
)
def test_usage_errors_exit_2(arguments: list[str], words: str, notes: Path, qa: Run) -> None:
    result = qa(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_output_files_are_written_beside_the_report(notes: Path, qa: Run) -> None:
    result = qa("check", notes, "--output-file", "json=out/report.json", "--output-file", "sarif=qa.sarif")
    assert result.exit_code == 0, result.output
    assert json.loads(Path("out/report.json").read_text(encoding="utf-8"))["findings"] == []
    assert json.loads(Path("reports/qa.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_baseline(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    assert qa("check", notes, "--write-baseline", "known.json").exit_code == 0
    assert qa("check", notes, "--baseline", "known.json").exit_code == 0
    damage(notes / "averages-de.md", "---\n\n#", "---\n\n\n\n#")  # moved lines change nothing
    assert qa("check", notes, "--baseline", "known.json").exit_code == 0
    damage(notes / "averages-fr.md", r"\frac{1}{n}", r"\frac{n}{1}")
    assert qa("check", notes, "--baseline", "known.json").exit_code == 1
    damage(notes / "averages-de.md", "{i=0}", "{i=1}")
    assert "stale" in qa("check", notes, "--baseline", "known.json").stderr


def test_explicit_source(notes: Path, qa: Run) -> None:
    result = qa("check", "--source", notes / "averages-en.md", notes / "averages-fr.md", "--format", "json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["run"]["pairs"] == 1


def test_the_odd_one_out_gets_the_finding(notes: Path, qa: Run) -> None:
    (notes / "averages-en.md").rename(notes / "averages-es.md")
    damage(notes / "averages-es.md", "lang: en", "lang: es")
    es = (notes / "averages-de.md").read_text(encoding="utf-8").replace("lang: de", "lang: es")
    (notes / "averages-es.md").write_text(es, encoding="utf-8")
    for odd in ("de", "es", "fr"):
        path = notes / f"averages-{odd}.md"
        whole = path.read_text(encoding="utf-8")
        damage(path, "{i=1}", "{i=0}")
        result = qa("check", notes, "--select", "formula-changed", "--format", "json", "--no-cache")
        found = [(f["check"], Path(f["target"]["path"]).stem) for f in json.loads(result.stdout)["findings"]]
        assert found == [("formula-changed", f"averages-{odd}")], odd
        path.write_text(whole, encoding="utf-8")


def test_output_does_not_depend_on_cache_or_jobs(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    damage(notes / "averages-fr.md", "Elle minimise la somme des carrés des distances aux nombres.\n\n", "")
    for key in ("one", "two"):
        for lang in ("en", "de", "fr"):
            copy = (notes / f"averages-{lang}.md").read_text(encoding="utf-8")
            (notes / f"{key}-{lang}.md").write_text(copy, encoding="utf-8")

    def findings(*options: object) -> object:
        return json.loads(qa("check", notes, "--format", "json", *options).stdout)["findings"]

    first = findings("--no-cache", "--jobs", 1)
    assert first
    assert findings() == first  # fills the cache
    assert findings() == first  # reads it
    assert findings("--jobs", 2) == first
    assert Path(".qa_cache/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_bad_notes_are_findings_and_hide_nothing(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    (notes / "averages-fr.md").write_bytes(b"---\nlang: fr\n---\n\xff\xfe broken \xc3\x28\n")
    result = qa("check", notes, "--format", "json")
    found = {(f["check"], Path(f["target"]["path"]).stem) for f in json.loads(result.stdout)["findings"]}
    assert found == {("formula-changed", "averages-de"), ("parse-failed", "averages-fr")}


def test_batch_answers_in_order_and_resumes(notes: Path, qa: Run, tmp_path: Path) -> None:
    rows = [
        {
            "id": f"r{i}",
            "source": f"It is $x_{i}$.",
            "target": f"Es ist $x_{i + i % 2}$.",
            "source_lang": "en",
            "target_lang": "de",
        }
        for i in range(6)
    ]
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = qa("batch", pairs, "--select", "formula-changed")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [a["id"] for a in answers] == [row["id"] for row in rows]
    assert [len(a["findings"]) for a in answers] == [0, 1, 0, 1, 0, 1]
    assert answers[1]["findings"][0]["target"]["path"] is None
    out = tmp_path / "out.jsonl"
    out.write_text("".join(json.dumps(a) + "\n" for a in answers[:3]) + '{"id": "r3", "fin', encoding="utf-8")
    assert qa("batch", pairs, "--select", "formula-changed", "--output", out).exit_code == 0
    assert [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] == answers
    pairs.write_text("not json\n", encoding="utf-8")
    assert qa("batch", pairs).exit_code == 2
    assert "did you mean formula-changed?" in qa("batch", pairs, "--select", "formula-chnged").stderr


def test_select_takes_lists(notes: Path, qa: Run) -> None:
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")
    assert qa("check", notes, "--select", "formula-missing, formula-changed").exit_code == 1
    assert qa("check", notes, "--ignore", "formula-missing,formula-changed").exit_code == 0


def test_fingerprints_are_the_same_from_any_folder(notes: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q"], check=True)
    damage(notes / "averages-de.md", "{i=1}", "{i=0}")

    def fingerprints(path: Path) -> list[str]:
        return [f["fingerprint"] for f in json.loads(qa("check", path, "--format", "json").stdout)["findings"]]

    here = fingerprints(Path("notes"))
    monkeypatch.chdir(notes)
    assert here == fingerprints(Path()) == fingerprints(notes)


def test_files_and_checks_and_explain(notes: Path, qa: Run) -> None:
    result = qa("files", notes, "--format", "json")
    assert result.exit_code == 0
    (group,) = json.loads(result.stdout)["groups"]
    assert group["source"]["lang"] == "en"
    assert [t["lang"] for t in group["translations"]] == ["de", "fr"]
    assert "averages" in qa("files", notes).stdout
    listed = json.loads(qa("checks", "--format", "json").stdout)
    assert "formula-changed" in {row["id"] for row in listed}
    for row in listed:
        assert row["summary"] in qa("explain", row["id"]).stdout


def test_align_json(notes: Path, qa: Run) -> None:
    result = qa("align", notes / "averages-en.md", notes / "averages-de.md", "--format", "json")
    data = json.loads(result.stdout)
    assert data["unit"] == "block"
    assert data["source"]["lang"] == "en"
    assert [s["kind"] for s in data["source"]["segments"]].count("list_item") == 2
    assert all(len(b["source"]) == len(b["target"]) == 1 for b in data["beads"])


def test_a_broken_pipe_and_a_narrow_locale_are_no_tracebacks(notes: Path) -> None:
    damage(notes / "averages-de.md", "Der Modus ist der häufigste Wert.", "The mode is the most frequent value.")
    command = [sys.executable, "-m", "qa", "check", str(notes)]
    done = subprocess.run(
        command, capture_output=True, timeout=120, env={**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
