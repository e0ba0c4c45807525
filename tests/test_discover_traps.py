"""Ordinary repositories hold no translations: not one group may be found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.discover import discover

TREES = {
    "python library": [
        *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/index.md", "docs/what-is.md", "docs/guide-to.md"),
        *("docs/ml/README.md", "docs/ml/training.md", "docs/ai/README.md", "docs/cs/style.md", "docs/api/io.md"),
        *("docs/how-it-works.md", "docs/setup-my.md", "docs/log-in.md", "docs/log-is.md", "src/in/README.md"),
    ],
    "clients by programming language": [
        f"clients/{language}/{name}.md"
        for language in ("cs", "ts", "go", "py", "pl", "ml", "java", "rust")
        for name in ("README", "CHANGELOG", "docs/usage", "docs/install", "docs/errors")
    ],
    "packages with word names": [
        f"packages/{package}/README.md" for package in ("it", "is", "no", "id", "my", "core", "or", "to", "as")
    ],
    "frameworks as suffixes": [
        *("train.md", "train-pt.md", "train-tf.md", "export.md", "export-tf.md", "model-pt.md", "tune.md"),
        *("say.md", "say-hi.md", "wi.md", "wi-fi.md", "image.md", "image-bg.md", "kv-tr.md", "kv.md"),
    ],
    "word folders": ["docs/id/tokens.md", "docs/my/tokens.md", "docs/no/way.md", "docs/it/desk.md", "docs/tokens.md"],
    "gettext and sources": [
        "po/README.md",
        "src/README.md",
        "in/README.md",
        "cs/README.md",
        "README.md",
        "de/README.txt",
    ],
    "slugs": ["tcp-vs-udp.md", "tcp-vs-udp-1.md", "exam1.md", "exam2.md", "disk-c.md", "disk-d.md", "2024-01-02-x.md"],
    "one language only": [f"notes/note-{n}-en.md" for n in range(40)],
    "one language folder only": [f"docs/en/page-{n}.md" for n in range(40)],
    "issue templates": [
        ".github/ISSUE_TEMPLATE/bug.md",
        ".github/PULL_REQUEST_TEMPLATE.md",
        "SECURITY.md",
        "README.md",
    ],
    "versions": [f"docs/v{n}/{name}.md" for n in range(4) for name in ("index", "install", "api")],
    "experiments": [f"runs/{run}/{name}.md" for run in ("aa", "ab", "ba", "bb") for name in ("README", "notes")],
    "dates": [f"log/2024-{month:02}-{day:02}.md" for month in range(1, 13) for day in (1, 2)],
    "similar words": [
        "guide.md",
        "guide-or.md",
        "guide-and.md",
        "to-do.md",
        "to-be.md",
        "to-be-or-not-to-be.md",
        "to.md",
    ],
    "elastic search": ["es/README.md", "vi/README.md", "README.md", "es/setup.md", "ar/scene.md"],
}


@pytest.mark.parametrize("name", TREES)
def test_no_false_group(tmp_path: Path, name: str) -> None:
    for file in TREES[name]:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("# Title\n\nText.\n")
    discovery = discover([tmp_path])
    assert [(group.key, [note.path for note in group.translations]) for group in discovery.groups] == []
    markdown = [file for file in TREES[name] if file.endswith(".md")]
    assert len(discovery.unmatched) == len(markdown)
    assert all(one.reason for one in discovery.unmatched)
