"""The process in which sympy runs: reads a pair of trees a line, answers with a word a line.

Its time limit interrupts sympy from inside where the platform has interval timers; the parent kills what does not
react.
"""

from __future__ import annotations

import json
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import TextIO

MEMORY = 1 << 31


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer until the requests end. The first answer says that sympy is loaded and warm."""
    bound_memory()
    from qa.formula.comparison.proof import equal

    # sympy loads parts of itself on first use: a first real question must not pay for that
    equal(("power", ("symbol", "x"), ("number", "2")), ("mul", ("", ("symbol", "x")), ("", ("symbol", "x"))))
    print("ready", file=answers, flush=True)
    for line in requests:
        limit, old, new = json.loads(line)
        print(answer(old, new, limit), file=answers, flush=True)


def answer(old: list[object], new: list[object], limit: float) -> str:
    """`equal`, `unequal`, `timeout`, or `failed` where sympy itself has no answer."""
    from qa.formula.comparison.proof import equal

    timed = hasattr(signal, "setitimer")
    if timed:
        signal.signal(signal.SIGALRM, interrupt)
        signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        return "equal" if equal(old, new) else "unequal"
    except TimeoutError:
        return "timeout"
    except MemoryError:
        return "timeout"
    except (ArithmeticError, AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError):
        # sympy raises any of these on expressions that it cannot handle; the pair is then simply unproved
        return "failed"
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_REAL, 0)


def interrupt(number: int, frame: FrameType | None) -> None:
    raise TimeoutError


def bound_memory() -> None:
    """No proof may take the machine's memory; not every platform can say so."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Serve the parent's pipes; nothing that sympy prints may get between the answers."""
    answers, sys.stdout = sys.stdout, sys.stderr
    serve(sys.stdin, answers)
