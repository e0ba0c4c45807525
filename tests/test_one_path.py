"""`check` and `batch` are one path: the same pair has the same findings, from files or from texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from qa import check_texts
from qa.cache import Cache
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note
from qa.run import batches
from qa.run.pipeline import check_group
from qa.run.review import settle, unchecked
from qa.run.settings import Settings
from tests.tools.damage import CORPUS, damaged_copy

Run = Callable[..., Result]
Facts = list[dict[str, object]]


@pytest.fixture(scope="module")
def engines() -> Engines:
    """One for both paths: what the first computes, the second finds."""
    return Engines(cache=Cache(None))


def by_files(source: Path, target: Path, lang: str, engines: Engines) -> tuple[Finding, ...]:
    config = Config(root=source.parent)
    group = Group("pair", Note(str(source), "en"), (Note(str(target), lang),))
    results = [check_group(group, Settings(config), engines)]
    found = (*settle(results, config, whole=True).reported, *unchecked(results))
    # what the source alone shows is told of files only: a pair of texts is asked for its translation
    return tuple(finding for finding in found if finding.target.path != str(source))


def by_texts(source: Path, target: Path, lang: str, engines: Engines) -> tuple[Finding, ...]:
    texts = [path.read_text(encoding="utf-8") for path in (source, target)]
    settings = Settings(Config(root=source.parent))
    found, failures = batches.check_texts(
        *texts, source_lang="en", target_lang=lang, settings=settings, engines=engines
    )
    assert not failures
    return found


def placeless(finding: Finding) -> Finding:
    """The finding without what texts do not have: paths, and the fingerprint that hashes them."""
    source = replace(finding.source, path="") if finding.source else None
    return replace(finding, target=replace(finding.target, path=""), source=source, fingerprint="")


def agree(root: Path, languages: str, engines: Engines) -> int:
    """How many findings there are, the same from files and from texts, in every other note of these languages, so that
    each note and each language has its turn."""
    count = 0
    for turn, lang in enumerate(languages.split()):
        for target in sorted(root.glob(f"_posts/{lang}/*.md"))[turn % 2 :: 2]:
            source = root / "notes" / target.name.replace(f"-{lang}.md", "-en.md")
            files = [placeless(f) for f in by_files(source, target, lang, engines)]
            texts = [placeless(f) for f in by_texts(source, target, lang, engines)]
            assert sorted(files, key=Finding.sort_key) == sorted(texts, key=Finding.sort_key), target.name
            count += len(files)
    return count


def test_damaged_pairs_of_the_corpus(engines: Engines, tmp_path: Path) -> None:
    damaged_copy(tmp_path / "corpus")
    assert agree(tmp_path / "corpus", "ar de es fr hi ja zh", engines) > 100


def test_clean_pairs_of_the_corpus(engines: Engines) -> None:
    assert agree(CORPUS, "de zh", engines)


SETTINGS = """
glossary = ["terms.csv"]
ignore = ["heading-level"]
[severity]
number-mismatch = "critical"
segment-omitted = "minor"
[[ignores]]
reason = "the rate keeps its English name here"
term = "learning rate"
[[ignores]]
reason = "links are localised on purpose"
check = "link-*"
lang = "de"
"""
TERMS = "source,keep,de\nloss,,Verlust\nPyTorch,yes,\n"
SOURCE = """# The loss

We train for 30 epochs with the [optimiser](https://example.org/adam) of PyTorch.

The loss falls. <!-- qa: ignore term-mismatch: "Fehler" is what we say here -->

The learning rate is 0.1 and the momentum is 0.9.

## What remains

The step is $a + b$, and the loss is $c$.
"""
TARGET = """# Der Verlust

Wir trainieren 13 Epochen mit dem [Optimierer](https://example.org/sgd) von Tensorwerk.

Der Fehler fällt.

Die Lernrate ist 0,2, der Impuls 0,9. <!-- qa: ignore number-mismatch: rounded on purpose -->

# Was bleibt

Der Schritt ist $a - b$, und der Fehler ist $c$.
"""


def facts(findings: list[dict[str, object]]) -> Facts:
    """JSON findings in order, without paths and fingerprints."""
    return [{**f, "fingerprint": "", **{side: _pathless(f[side]) for side in ("target", "source")}} for f in findings]


def _pathless(side: object) -> object:
    return {**side, "path": None} if isinstance(side, dict) else side


@pytest.fixture
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("qa.toml", SETTINGS), ("terms.csv", TERMS), ("en.md", SOURCE), ("de.md", TARGET)):
        Path(name).write_text(text, encoding="utf-8")
    row = {"id": "1", "source": SOURCE, "target": TARGET, "source_lang": "en", "target_lang": "de"}
    Path("pairs.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return tmp_path


def test_configuration_glossary_and_suppressions_have_the_same_effect(configured: Path, qa: Run) -> None:
    given = ("--source-lang", "en", "--target-lang", "de", "--format", "json")
    checked = qa("check", "--source", "en.md", "de.md", *given)
    batched = qa("batch", "pairs.jsonl")
    assert (checked.exit_code, batched.exit_code) == (1, 0), checked.output + batched.output
    files, texts = json.loads(checked.stdout)["findings"], json.loads(batched.stdout)["findings"]
    assert facts(files) == facts(texts)
    told = {(f["check"], f["severity"], f["target"]["line"]) for f in texts}
    assert {
        ("number-mismatch", "critical", 3),
        ("formula-changed", "critical", 11),
        ("term-mismatch", "major", 11),
    } <= told
    assert ("do-not-translate", "major", 3) in told
    # what was ignored, in the configuration and in the notes, is silent in both
    assert not {check for check, _, line in told if check in ("heading-level", "link-changed") or line in (5, 7)}


def test_the_python_function_says_what_batch_says(configured: Path, qa: Run) -> None:
    alone = check_texts(SOURCE, TARGET, source_lang="en", target_lang="de")
    texts = json.loads(qa("batch", "pairs.jsonl", "--isolated").stdout)["findings"]
    assert [(f.check, f.severity.value, f.message, f.target.line) for f in alone] == [
        (f["check"], f["severity"], f["message"], f["target"]["line"]) for f in texts
    ]
