"""Modules of this package found by one look at its folders. Python looks into a folder for each of the 750 modules of a
short run, asks the disk about its file, and takes paths to pieces and together again: an eighth of all imports.

What is loaded is what Python would load: a compiled file of `__pycache__` that names the size and time of its source.
Whatever is otherwise, in an archive, compiled elsewhere, or damaged, is Python's.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER
from io import open_code
from struct import Struct
from types import CodeType, ModuleType
from typing import Any

import qa
from qa.cache.package import COMPILED, PACKAGE, File, package_files

INIT, SOURCE = "__init__", ".py"
BITS = 0xFFFFFFFF
_HEAD = Struct("<4sIII")
"""How a compiled file begins: for which Python, that it goes by the time and size of its source, and both (PEP 552)."""


def find_own_modules() -> None:
    """From now on, in this process and its copies; nothing where Python itself looks for them in another way."""
    spec, beside = qa.__spec__, f"{PACKAGE}{os.sep}{COMPILED}{os.sep}{INIT}"
    usual = spec is not None and type(spec.loader) is SourceFileLoader and str(spec.cached).startswith(beside)
    if usual and not any(isinstance(finder, _Finder) for finder in sys.meta_path) and (files := package_files()):
        sys.meta_path.insert(0, _Finder(files, str(spec.cached).removeprefix(beside)))


class _Finder:
    """Modules of the package by name; `ending` is that of a compiled file."""

    def __init__(self, files: tuple[File, ...], ending: str) -> None:
        self._ending, start = ending, len(str(PACKAGE.parent)) + 1
        self._files = {
            file[0][start : -len(SOURCE)].replace(os.sep, ".").removesuffix(f".{INIT}"): file
            for file in files
            if file[0].endswith(SOURCE)
        }

    def find_spec(self, name: str, path: object = None, target: ModuleType | None = None) -> ModuleSpec | None:
        file = self._files.get(name)
        if file is None:
            return None
        folder, _, base = file[0].removesuffix(SOURCE).rpartition(os.sep)
        compiled = f"{folder}{os.sep}{COMPILED}{os.sep}{base}{self._ending}"
        spec = ModuleSpec(name, _Loader(name, file, compiled), origin=file[0], is_package=base == INIT)
        spec.cached, spec.has_location = compiled, True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(folder)
        return spec


class _Loader(SourceFileLoader):
    """Python's own, that knows how large and how old the source is, and where its compiled file is."""

    def __init__(self, name: str, file: File, compiled: str) -> None:
        path, self._size, time = file
        super().__init__(name, path)
        self._time, self._compiled = time // 10**9, compiled

    def path_stats(self, path: Any) -> dict[str, float]:
        return {"mtime": self._time, "size": self._size}

    def get_code(self, fullname: str) -> CodeType | None:
        try:
            with open_code(self._compiled) as opened:
                content = opened.read()
            if content.startswith(_HEAD.pack(MAGIC_NUMBER, 0, self._time & BITS, self._size & BITS)):
                # what Python itself would run, by the same signs
                code = marshal.loads(memoryview(content)[_HEAD.size :])  # nosec B302
                if isinstance(code, CodeType) and code.co_filename == self.path:
                    return code
        except (OSError, ValueError, EOFError, TypeError):
            pass
        return super().get_code(fullname)
