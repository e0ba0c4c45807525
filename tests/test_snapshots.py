"""What `qa` finds in the corpus, as it is and damaged, at every severity (see tests/snapshots/README.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from tests.tools.damage import CORPUS, KINDS, damaged_copy
from tests.tools.snapshots import FOLDER, SNAPSHOTS


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_findings_are_those_of_the_snapshot(name: str) -> None:
    expected = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    now = SNAPSHOTS[name](Engines()).splitlines()
    lost = [f"- {line}" for line in expected if line not in set(now)]
    new = [f"+ {line}" for line in now if line not in set(expected)]
    assert not lost + new, "\n".join(["run python -m tests.tools.snapshots and read the diff:", *lost, *new])


def test_the_damage_is_the_same_every_time_and_every_kind_happens(tmp_path: Path) -> None:
    first, second = damaged_copy(tmp_path / "a"), damaged_copy(tmp_path / "b")
    assert first == second
    assert {kind for kinds in first.values() for kind in kinds} == set(KINDS)
    for name in first:
        damaged = (tmp_path / "a" / name).read_bytes()
        assert damaged == (tmp_path / "b" / name).read_bytes()
        assert damaged != (CORPUS / name).read_bytes()
