"""What is compiled at start, kept from run to run: the same answers with and without, nothing of the notes in it."""

from __future__ import annotations

import copyreg
import json
import os
import pickle
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import regex

from qa.cache import artefacts, tables
from qa.config import Config
from qa.engines import Engines
from qa.run import compiled, processes
from qa.run.compiled import Patterns, kept
from qa.run.settings import Settings

ROOT = Path(__file__).parents[1]
SOURCE = "# Means\n\nThe quixotium has 3 parts, and none of them is closed on 4 May.\n"
TARGET = "# Mittelwerte\n\nDas Quixotium hat 4 Teile, und keiner davon ist am 4. Mai geschlossen.\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(artefacts, "folder", lambda: tmp_path / "cache")
    return tmp_path / "cache"


def checked(folder: Path, cache: Path) -> tuple[int, list[Any]]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "qa", "check", "de.md", "--source", "en.md", "--no-cache", "--format", "json"],
        cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout)["findings"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other folders")
def test_a_run_with_kept_patterns_says_the_same_and_keeps_nothing_of_the_notes(tmp_path: Path) -> None:
    notes, cache = tmp_path / "notes", tmp_path / "cache"
    notes.mkdir()
    (notes / "en.md").write_text(SOURCE, encoding="utf-8")
    (notes / "de.md").write_text(TARGET, encoding="utf-8")
    (notes / "terms.csv").write_text("en,de\nquixotium,Quixotium\n", encoding="utf-8")
    (notes / "qa.toml").write_text('glossary = ["terms.csv"]\n', encoding="utf-8")
    first = checked(notes, cache)
    files = {file for file in cache.rglob("patterns-*") if not file.name.endswith(artefacts.DIGEST)}
    assert len(files) == 2
    assert not any(b"uixotium" in file.read_bytes() for file in files)
    second = checked(notes, cache)
    for file in files:
        file.write_bytes(b"\x00" * 100)
    assert first == second == checked(notes, cache)
    assert first[0] == 1


@pytest.mark.parametrize(
    ("library", "text", "flags"),
    [
        (re, r"(?P<year>\d{4})-(?:é|[à-ü])+(\s)?", re.IGNORECASE | re.MULTILINE),
        (re, r"(?im)^(a)|(?P<b>b)(?=c)", 0),
        (regex, r"(?P<year>\p{Nd}{4}+)[\p{L}--[a-z]]*+(?<!\w)", regex.V1 | regex.I),
        (regex, r"(?r)(?:straße|STRASSE)(?P<x>y)?", regex.IGNORECASE | regex.FULLCASE),
    ],
)
def test_a_pattern_is_made_as_it_was(library: Any, text: str, flags: int, place: Path) -> None:
    plain = library.compile(text, flags)
    with kept():
        library.compile(text, flags)
    with kept():
        assert library.compile.__self__._kept[text, int(flags)]
        made = library.compile(text, flags)
    assert (made.pattern, made.flags, made.groups, made.groupindex) == (
        text,
        plain.flags,
        plain.groups,
        plain.groupindex,
    )
    for sample in ("", "2024-éÀ b c", "bc\na", "2024Ärger", "straßey STRASSE"):
        assert [m.span() for m in made.finditer(sample)] == [m.span() for m in plain.finditer(sample)]
        assert [m.groupdict() for m in made.finditer(sample)] == [m.groupdict() for m in plain.finditer(sample)]


@pytest.mark.parametrize("library", [re, regex])
def test_a_pattern_of_ours_is_made_when_it_is_needed(library: Any, place: Path) -> None:
    def of_ours(text: str) -> Any:
        space: dict[str, Any] = {"__name__": "qa.made", "library": library}
        exec(f"pattern = library.compile({text!r}, library.I)", space)
        return space["pattern"]

    with kept():
        assert type(of_ours("(?P<a>é+)")) is type(library.compile(""))
    with kept():
        found = of_ours("(?P<a>é+)")
        assert type(found) is compiled.Unmade
        assert found._made is None
        assert library.search(found, "xÉé")["a"] == "Éé"
        assert [m.span() for m in found.finditer("é É")] == [(0, 1), (2, 3)]
        assert isinstance(found, library.Pattern)
        assert (found.pattern, found.groupindex, repr(found)) == ("(?P<a>é+)", {"a": 1}, repr(found.made()))
        assert pickle.loads(pickle.dumps(found)).fullmatch("ÉÉ")


def test_the_libraries_are_left_as_they_were(place: Path) -> None:
    before = re.compile, regex.compile
    with pytest.raises(regex.error), kept():
        assert re.compile is not before[0]
        regex.compile("(")
    assert (re.compile, regex.compile) == before


def test_what_is_no_table_of_patterns_is_none(place: Path) -> None:
    codes: Any = copyreg.dispatch_table[regex.Pattern]
    make, _ = codes(regex.compile(""))
    for content in (b"", b"x", b"i\x01\x00\x00\x00"):
        artefacts.write(Patterns(regex, make, codes)._name, content)
        assert Patterns(regex, make, codes)._kept == {}


def test_only_so_many_are_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "MOST", 1)
    with kept():
        regex.compile("one"), regex.compile("two")
    assert not list(place.rglob("patterns-*-regex-*"))


def test_what_a_copy_of_the_process_kept_stays(place: Path) -> None:
    with kept():
        copy: Any = kept()
        with copy:
            re.compile("of the copy [0-9]")
        re.compile("of the process [0-9]")
    with kept():
        found: Any = re.compile.__self__  # type: ignore[attr-defined]
        assert {("of the copy [0-9]", 0), ("of the process [0-9]", 0)} <= found._kept.keys()


def test_patterns_made_of_sets_are_not_kept(place: Path) -> None:
    """They are written in another order at each start, and each start would keep the file anew."""
    space: dict[str, Any] = {"__name__": "markdown_it.parser_inline", "re": re}
    with kept():
        exec("made = re.compile('[*_]')", space)
    assert space["made"].match("_")
    assert not list(place.rglob("patterns-*-re-*"))


def _keeping(item: int, settings: Settings, engines: Engines) -> tuple[int, bool, bool]:
    """Whether tables and patterns are kept where a worker does this."""
    return item, tables.are_kept(), regex.compile.__module__ == compiled.__name__


@pytest.mark.parametrize("commanded", [True, False])
def test_workers_that_start_anew_keep_what_their_parent_keeps(place: Path, commanded: bool) -> None:
    settings = Settings(Config())
    with (
        kept() if commanded else nullcontext(),
        processes.answering(_keeping, settings, 2, lambda item, why: item) as ask,
    ):
        assert [*ask([1, 2, 3])] == [(item, commanded, commanded) for item in (1, 2, 3)]
