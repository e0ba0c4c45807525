"""Git's history of the notes: one pass, renames, merges, shallow clones, what is not committed, and no git at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.cache import Cache
from qa.model.errors import QaError
from qa.run.history.blobs import blobs_at, texts
from qa.run.history.repository import Repository, open_repository
from tests.fixtures import commit, git

NOTE = "# Tides\n\nThe tide turns twice a day.\n\nA gauge measures it every six minutes, and the mean is kept.\n"


def write(path: Path, text: str, newline: str = "\n") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline=newline)


def opened(root: Path, cache: Path | None = None) -> Repository:
    found = open_repository(root, Cache(cache))
    assert found is not None
    return found


def said(repository: Repository, name: str) -> list[str]:
    """The texts of a note, newest first."""
    known = dict(texts(repository.root, [version.blob for version in repository.versions(name) if version.commit]))
    return [known.get(version.blob, "") for version in repository.versions(name)]


def test_versions_newest_first_and_what_is_not_committed(tmp_path: Path) -> None:
    for number in (1, 2):
        write(tmp_path / "en" / "a.md", f"{number}\n")
        commit(tmp_path, day=number)
    write(tmp_path / "en" / "a.md", "3\n")
    write(tmp_path / "en" / "new.md", "new\n")
    repository = opened(tmp_path)
    assert said(repository, "en/a.md") == ["", "2\n", "1\n"]
    assert [version.order for version in repository.versions("en/a.md")] == [-1, 0, 1]
    assert [version.commit for version in repository.versions("en/new.md")] == [""]
    assert repository.versions("en/gone.md") == ()


def test_renames_are_followed(tmp_path: Path) -> None:
    write(tmp_path / "en" / "a.md", NOTE)
    commit(tmp_path, day=1)
    git(tmp_path, "mv", "en/a.md", "en/b.md")
    write(tmp_path / "en" / "b.md", NOTE.replace("twice", "two times"))
    commit(tmp_path, day=2)
    git(tmp_path, "mv", "en/b.md", "en/B.md")
    commit(tmp_path, day=3)
    versions = opened(tmp_path).versions("en/B.md")
    assert [version.path for version in versions] == ["en/b.md", "en/a.md"]


def test_a_note_that_was_renamed_and_rewritten_at_once(tmp_path: Path) -> None:
    """Git sees two files; the translation that took the same step tells that they are one."""
    write(tmp_path / "en" / "a.md", NOTE)
    write(tmp_path / "de" / "a.md", "# Gezeiten\n\nDie Tide kentert zweimal am Tag.\n")
    commit(tmp_path, day=1)
    for lang in ("en", "de"):
        git(tmp_path, "mv", f"{lang}/a.md", f"{lang}/b.md")
    write(tmp_path / "en" / "b.md", "# Harbours\n\nNothing is left of the old text.\n")
    commit(tmp_path, day=2)
    assert [version.path for version in opened(tmp_path).versions("en/b.md")] == ["en/b.md", "en/a.md"]


def test_versions_of_merged_branches_count(tmp_path: Path) -> None:
    write(tmp_path / "a.md", "".join(f"line {i}\n\n" for i in range(9)))
    commit(tmp_path, day=1)
    git(tmp_path, "checkout", "-qb", "topic")
    write(tmp_path / "a.md", (tmp_path / "a.md").read_text().replace("line 1", "line one"))
    commit(tmp_path, day=2)
    git(tmp_path, "checkout", "-q", "main")
    write(tmp_path / "a.md", (tmp_path / "a.md").read_text().replace("line 7", "line seven"))
    commit(tmp_path, day=3)
    git(tmp_path, "merge", "-q", "topic", "-m", "merge", day=4)
    repository = opened(tmp_path)
    assert repository.merged
    assert len(repository.versions("a.md")) == 4
    place = git(tmp_path, "rev-parse", "topic").strip(), "a.md"
    (blob,) = blobs_at(tmp_path, [place, (place[0], "none.md")]).values()
    assert "line one" in dict(texts(tmp_path, [blob]))[blob]


def test_a_stored_log_is_read_on_from_where_it_ends(tmp_path: Path) -> None:
    root, cache = tmp_path / "notes", tmp_path / "cache"
    write(root / "a.md", "1\n")
    commit(root, day=1)
    first = opened(root, cache)
    write(root / "a.md", "2\n")
    commit(root, day=2)
    assert said(opened(root, cache), "a.md") == said(opened(root), "a.md") == ["2\n", "1\n"]
    assert opened(root, cache).versions("a.md")[1].commit == first.commit
    git(root, "reset", "-q", "--hard", first.commit)
    assert said(opened(root, cache), "a.md") == ["1\n"]


def test_a_shallow_clone_says_where_it_ends(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        write(tmp_path / "origin" / "a.md", f"{number}\n")
        commit(tmp_path / "origin", day=number)
    git(tmp_path, "clone", "-q", "--depth=2", f"file://{tmp_path}/origin", "clone")
    repository = opened(tmp_path / "clone")
    assert said(repository, "a.md") == ["3\n", "2\n"]
    assert repository.versions("a.md")[-1].commit in repository.cut
    assert not opened(tmp_path / "origin").cut


def test_a_second_work_tree_and_a_submodule(tmp_path: Path) -> None:
    write(tmp_path / "one" / "a.md", "1\n")
    commit(tmp_path / "one", day=1)
    git(tmp_path / "one", "worktree", "add", "-q", "../two")
    write(tmp_path / "two" / "a.md", "2\n")
    assert len(opened(tmp_path / "two").versions("a.md")) == 2
    write(tmp_path / "outer" / "b.md", "outer\n")
    commit(tmp_path / "outer", day=1)
    git(tmp_path / "outer", "-c", "protocol.file.allow=always", "submodule", "add", "-q", f"{tmp_path}/one", "inner")
    commit(tmp_path / "outer", day=2)
    assert said(opened(tmp_path / "outer" / "inner"), "a.md") == ["1\n"]
    assert opened(tmp_path / "outer").versions("inner/a.md")[0].commit == ""


def test_line_ends_that_git_converts_are_no_change(tmp_path: Path) -> None:
    write(tmp_path / ".gitattributes", "*.md text eol=crlf\n")
    write(tmp_path / "a.md", "one\r\ntwo\r\n", newline="")
    commit(tmp_path, day=1)
    assert [version.order for version in opened(tmp_path).versions("a.md")] == [0]


def test_a_pointer_of_git_lfs_is_followed_to_what_is_here(tmp_path: Path) -> None:
    oid = "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393"
    pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{oid}\nsize 6\n"
    write(tmp_path / "a.md", pointer)
    commit(tmp_path, day=1)
    blobs = [version.blob for version in opened(tmp_path).versions("a.md")]
    assert dict(texts(tmp_path, blobs)) == {}
    write(tmp_path / ".git" / "lfs" / "objects" / oid[:2] / oid[2:4] / oid, "fetch\n")
    assert list(dict(texts(tmp_path, blobs)).values()) == ["fetch\n"]


def test_strange_names_and_huge_files(tmp_path: Path) -> None:
    name = "en/\x01 tab\tö\nline.md"
    write(tmp_path / name, "1\n")
    write(tmp_path / "en" / "huge.md", "x" * 5_000_001)
    commit(tmp_path, day=1)
    repository = opened(tmp_path)
    assert said(repository, name) == ["1\n"]
    assert said(repository, "en/huge.md") == [""]


def test_a_repository_without_a_commit_has_no_history(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert open_repository(tmp_path, Cache(None)) is None


def test_what_is_no_repository_is_an_error_of_git(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with pytest.raises(QaError, match="not a git repository"):
        open_repository(tmp_path, Cache(None))


@pytest.mark.parametrize("renames", ["main", "branch"])
def test_what_a_merge_took_over_under_another_name_was_made_on_its_branch(tmp_path: Path, renames: str) -> None:
    write(tmp_path / "en" / "a.md", NOTE)
    write(tmp_path / "de" / "a.md", f"{NOTE}de\n")
    commit(tmp_path, day=1)
    git(tmp_path, "checkout", "-q", "-b", "branch")
    for day, side in ((2, "branch"), (3, "main")):
        git(tmp_path, "checkout", "-q", side)
        if side == renames:
            git(tmp_path, "mv", "en/a.md", "en/b.md")
            git(tmp_path, "mv", "de/a.md", "de/b.md")
        else:
            write(tmp_path / "de" / "a.md", f"{NOTE}de, edited\n")
        commit(tmp_path, side, day=day)
    git(tmp_path, "merge", "-q", "branch", "-m", "merge", day=4)
    repository = opened(tmp_path)
    assert said(repository, "de/b.md") == [f"{NOTE}de, edited\n", f"{NOTE}de\n"]
    edited = git(tmp_path, "log", "--format=%H", "--all", f"--grep={'branch' if renames == 'main' else 'main'}").strip()
    assert repository.versions("de/b.md")[0].commit == edited
