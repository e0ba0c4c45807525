"""The process in which sympy runs: reads a pair of trees a line, answers with a word a line.

A proof's work is bounded before it begins (`proof`), so the same pair gets the same answer on every machine. The
parent kills a process that does not answer at all.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import TextIO

MEMORY = 1 << 31
"""Bytes of address space that a proof may take."""


def serve(requests: TextIO, answers: TextIO) -> None:
    """Answer until the requests end. The first answer says that sympy is loaded and warm."""
    bound_memory()
    from qa.formula.comparison.proof import equal

    # sympy loads parts of itself on first use: a first real question must not pay for that
    equal(["power", ["symbol", "x"], ["number", "2"]], ["mul", ["", ["symbol", "x"]], ["", ["symbol", "x"]]])
    print("ready", file=answers, flush=True)
    for line in requests:
        old, new, scalars = json.loads(line)
        print(answer(old, new, frozenset(scalars)), file=answers, flush=True)


def answer(old: list[object], new: list[object], scalars: frozenset[str]) -> str:
    """`equal`, or `unequal` also where sympy itself has no answer: the pair is then simply unproved."""
    from qa.formula.comparison.algebra import TooMuchWork
    from qa.formula.comparison.proof import equal

    try:
        return "equal" if equal(old, new, scalars) else "unequal"
    except (TooMuchWork, MemoryError, RecursionError):
        return "unequal"
    except (ArithmeticError, AttributeError, LookupError, NotImplementedError, TypeError, ValueError):
        # sympy raises any of these on expressions that it cannot handle
        return "unequal"


def bound_memory() -> None:
    """No proof may take the machine's memory; not every platform can say so."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main() -> None:
    """Serve the parent's pipes; nothing that sympy prints may get between the answers."""
    answers, sys.stdout = sys.stdout, sys.stderr
    serve(sys.stdin, answers)
