"""The same verdict on every machine: under any hash seed, in any order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = """
import hashlib, json, random, sys
from qa.formula import compare
from tests.test_formula_kinds import CHANGED
pairs = [tuple(pair) for pair in CHANGED]
order = list(range(len(pairs)))
random.Random(int(sys.argv[1])).shuffle(order)
found = {i: json.dumps(compare(*pairs[i], target_lang="de").to_tuple()) for i in order}
print(hashlib.sha256("".join(found[i] for i in sorted(found)).encode()).hexdigest())
"""


def test_neither_hash_seed_nor_order_changes_a_verdict() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, seed],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(answers) == 1
