"""Ordinary repositories hold no translations: not one group may be found in them."""

from __future__ import annotations

from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.discover import discover
from qa.discover.clusters import Cluster, claim, join_roots
from qa.discover.drafts import Requested
from qa.discover.evidence import Member
from qa.discover.groups import Found, assemble
from qa.discover.layouts import Tree, layouts
from qa.discover.leftovers import _copy_reason
from qa.discover.scope import Scope

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


PARTS = ("notes", "_posts", "docs", "i18n", "translations", "en", "de", "zh-TW", "hant", "it", "src", "current", "a")
PART = st.sampled_from(PARTS)
STEM = st.sampled_from(["x", "README", "x-en", "x-de", "x.fr", "x_zh_CN", "y-is", "y", "en", "x-1", "2024-01-02-as-en"])
NAME = st.builds(lambda folders, stem: "/".join([*folders, f"{stem}.md"]), st.lists(PART, max_size=3), STEM)


@given(st.lists(NAME, unique=True, max_size=25), st.randoms())
def test_every_note_is_in_one_group_or_unmatched(names: list[str], random: Random) -> None:
    def run(order: list[str]) -> tuple[list[str], list[str], tuple[str, ...]]:
        tree = Tree.of(sorted(order))
        ranked = layouts(tree, lambda name: "", lambda name, lang: False)
        clusters, ambiguity = claim(ranked)
        scope = Scope(Path("/nowhere"), tree.names, (), ("",), frozenset())
        found = Found(tree, ranked, join_roots(tree, clusters), ambiguity)
        done = assemble(scope, found, scope.heads(), Requested())
        notes = [n.path for g in done.groups for n in (g.source, *g.translations) if n]
        return notes, [one.path for one in done.unmatched], done.layouts

    grouped, unmatched, lines = run(names)
    assert sorted(grouped + unmatched) == sorted(f"/nowhere/{name}" for name in names)
    shuffled = list(names)
    random.shuffle(shuffled)
    assert run(shuffled) == (grouped, unmatched, lines)


def test_large_copies_are_told_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files of one name and language: whether they are equal is looked up piece by piece, up to a size."""
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "n.md").write_text("# Tides\n", encoding="utf-8")
    first, second = (Member(f"{folder}/n.md", "en", "en", "tag") for folder in ("a", "b"))
    scope = cast(Scope, SimpleNamespace(root=tmp_path, shown=str))
    cluster = cast(Cluster, SimpleNamespace(members={second.variant: first}))
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read"))
    assert _copy_reason(scope, cluster, second).startswith("copy of a/n.md")
    for folder in ("a", "b"):
        with (tmp_path / folder / "n.md").open("ab") as file:
            file.truncate(3 << 30)
    assert _copy_reason(scope, cluster, second).startswith("differs from a/n.md")
    (tmp_path / "a/n.md").unlink()
    assert _copy_reason(scope, cluster, second).startswith("differs from a/n.md")
