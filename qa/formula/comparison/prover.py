"""The parent's side of the worker: one process, started on first use, killed when it does not answer in time."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from qa.formula.tree.cursor import Tree

START_LIMIT = 120.0
"""Seconds until the process must have loaded sympy."""
RUNAWAY = 60.0
"""Seconds after which a process that does not answer is killed; a proof within its budget takes milliseconds."""
LARGEST_PROOF = 200
"""Leaves of a tree up to which a proof is tried."""
CONSTANTS = frozenset({"e", r"\mathrm{e}", r"\exp"})

COMMAND = "import sys; sys.path.insert(0, sys.argv[1]); from qa.formula.comparison import worker; worker.main()"


class Prover:
    """Asks a worker process whether two trees are equal. Safe in threads; a forked copy starts its own worker."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0

    def ask(self, old: Any, new: Any, scalars: Iterable[str] = ()) -> str:
        """`equal`, `unequal`, or `stopped` where the process was killed or could not run."""
        with self._lock:
            return self._exchange(json.dumps((old, new, sorted(scalars))), RUNAWAY)

    def close(self) -> None:
        """Kill the worker, wait for it, and give back its pipes."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()

    def _exchange(self, line: str, limit: float) -> str:
        process = self._running()
        if process is None or process.stdin is None:
            return "stopped"
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
        except OSError:
            self.close()
            return "stopped"
        return self._read(process, limit)

    def _read(self, process: subprocess.Popen[str], limit: float) -> str:
        assert process.stdout is not None
        timer = threading.Timer(limit, process.kill)
        timer.daemon = True
        timer.start()
        try:
            answer = process.stdout.readline().strip()
        except BaseException:
            # interrupted: a late answer must not be taken for the next question's
            self.close()
            raise
        finally:
            timer.cancel()
        if not answer:
            self.close()
            return "stopped"
        return answer

    def _running(self) -> subprocess.Popen[str] | None:
        if self._process and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self.close()
        self._owner = os.getpid()
        # -P: a file named sympy.py in the folder under check must not be imported
        command = [sys.executable, "-P", "-c", COMMAND, str(Path(__file__).parents[3])]
        try:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
            )
        except OSError:
            return None
        if self._read(self._process, START_LIMIT) != "ready":
            self.close()
        return self._process


@cache
def prover() -> Prover:
    """The one prover of this process; its worker ends with it."""
    made = Prover()
    atexit.register(made.close)
    return made


def proved(old: Tree, new: Tree, scalars: frozenset[str]) -> str:
    """`equal`, `unequal` or `stopped`; pairs that no proof can make equal are not asked for."""
    return prover().ask(old, new, scalars) if provable(old, new) else "unequal"


def provable(old: Tree, new: Tree) -> bool:
    """Whether a proof can succeed: not too large, and no letter on one side only (a cancelled one is no rewrite)."""
    letters, sizes = [], []
    for tree in (old, new):
        leaves = list(walk(tree))
        sizes.append(len(leaves))
        letters.append({leaf for leaf in leaves if leaf not in CONSTANTS})
    return max(sizes) <= LARGEST_PROOF and letters[0] == letters[1]


def walk(tree: Tree) -> Iterator[str]:
    """The names in a tree that a proof cannot do away with."""
    stack: list[Any] = [tree]
    while stack:
        node = stack.pop()
        if node and node[0] in {"symbol", "name", "text"}:
            yield node[1]
        elif node and node[0] == "fun":
            yield "\\" + node[1]
            stack += node[2:]
        else:
            stack += [part for part in node if isinstance(part, tuple)]
