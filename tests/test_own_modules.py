"""Modules of the package are found as Python finds them, and loaded from what it would load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import cache_from_source
from pathlib import Path

import pytest

import qa
from qa.cache import modules
from qa.cache.package import package_files

NAMES = ("qa.model", "qa.model.records", "qa.checks.meaning.antonym_swapped", "qa.engines.e5")
PROGRAM = """
import json, sys
from qa.cache.modules import _Finder, find_own_modules
find_own_modules()
find_own_modules()
import qa.text.tags
print(json.dumps([sum(isinstance(one, _Finder) for one in sys.meta_path), type(qa.text.tags.__loader__).__name__]))
"""


def finder() -> modules._Finder:
    return modules._Finder(package_files(), Path(cache_from_source("/__init__.py")).name.removeprefix("__init__"))


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_found_where_python_finds_it(name: str) -> None:
    found = finder().find_spec(name)
    folders = [str(Path(qa.__file__).parent.joinpath(*name.split(".")[1:-1]))]
    theirs = PathFinder.find_spec(name, folders)
    assert found and theirs
    for what in ("name", "origin", "cached", "submodule_search_locations", "has_location", "parent"):
        assert getattr(found, what) == getattr(theirs, what), what


@pytest.mark.parametrize("name", ["qa.nothing", "qa", "numpy", "tests.test_start", "qa.text.data"])
def test_others_are_left_to_python(name: str) -> None:
    assert (finder().find_spec(name) is None) == (name != "qa")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "module.py"
    path.write_text("said = 'one'\n")
    return path


def loader(source: Path) -> modules._Loader:
    found = source.stat()
    return modules._Loader("module", (str(source), found.st_size, found.st_mtime_ns), cache_from_source(str(source)))


def said(source: Path) -> str:
    code = loader(source).get_code("module")
    assert code is not None
    space: dict[str, str] = {}
    exec(code, space)
    return space["said"]


def test_what_is_not_compiled_is_compiled(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert said(source) == "one"
    assert Path(cache_from_source(str(source))).exists()


def test_what_is_compiled_is_not_read(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    said(source)
    monkeypatch.setattr(SourceFileLoader, "get_code", lambda *_: pytest.fail("read by Python"))
    assert said(source) == "one"


@pytest.mark.parametrize("changed", [False, True])
def test_what_does_not_fit_is_compiled_anew(source: Path, changed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    said(source)
    compiled = Path(cache_from_source(str(source)))
    if changed:
        source.write_text("said = 'two'\n")
        os.utime(source, (1, 1))
    else:
        # half a head, as a full disk leaves it
        compiled.write_bytes(compiled.read_bytes()[:10])
    assert said(source) == ("two" if changed else "one")


def test_code_that_was_compiled_elsewhere_says_where_it_is(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import py_compile

    py_compile.compile(str(source), cache_from_source(str(source)), dfile="elsewhere.py")
    code = loader(source).get_code("module")
    assert code is not None
    assert code.co_filename == str(source)


@pytest.mark.parametrize("kept", [False, True])
def test_it_is_there_once_and_not_where_compiled_files_lie_elsewhere(kept: bool, tmp_path: Path) -> None:
    environment = dict(os.environ) | ({} if kept else {"PYTHONPYCACHEPREFIX": str(tmp_path)})
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, encoding="utf-8", env=environment, check=True
    )
    assert json.loads(done.stdout) == ([1, "_Loader"] if kept else [0, "SourceFileLoader"])
