"""The parent's side of the worker: one process, started on first use, killed when it does not answer in time."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
from functools import cache
from pathlib import Path
from typing import Any

START_LIMIT = 120.0
GRACE = 0.5
PATIENCE = 30.0
"""Seconds that timeouts may cost one process before each further proof gets a tenth of its limit."""

COMMAND = "import sys; sys.path.insert(0, sys.argv[1]); from qa.formula.comparison import worker; worker.main()"


class Prover:
    """Asks a worker process whether two trees are equal. Safe in threads; a forked copy starts its own worker."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._owner = 0
        self._wasted = 0.0

    def ask(self, old: Any, new: Any, timeout: float) -> str:
        """`equal`, `unequal`, `failed` or `timeout`."""
        with self._lock:
            limit = timeout if self._wasted < PATIENCE else timeout / 10
            answer = self._exchange(json.dumps((limit, old, new)), limit + GRACE)
            if answer == "timeout":
                self._wasted += limit
            return answer

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
            return "failed"
        try:
            process.stdin.write(line + "\n")
            process.stdin.flush()
        except OSError:
            self.close()
            return "failed"
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
            return "timeout"
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
