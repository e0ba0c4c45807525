"""The same verdict on every machine: under any hash seed, in any order, at a tenth and at ten times the speed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = """
import hashlib, json, random, sys
from qa.formula import compare
from qa.formula.comparison import prover
from tests.test_formula_kinds import CHANGED
prover.RUNAWAY *= float(sys.argv[2])
pairs = [tuple(pair) for pair in CHANGED]
order = list(range(len(pairs)))
random.Random(int(sys.argv[1])).shuffle(order)
found = {i: json.dumps(compare(*pairs[i], target_lang="de").to_tuple()) for i in order}
print(hashlib.sha256("".join(found[i] for i in sorted(found)).encode()).hexdigest())
"""


def test_neither_hash_seed_nor_order_nor_speed_changes_a_verdict() -> None:
    """Three orders under three hash seeds; a machine of a tenth of the speed gets a tenth of the work done in time."""
    runs = [(str(order), str(order), speed) for order, speed in enumerate(("1", "0.1", "10"))]
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, order, speed],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for order, seed, speed in runs
    }
    assert len(answers) == 1
