r"""Macros of a note or project: read from `\newcommand`, `\def` and `\DeclareMathOperator`, or from a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Macro:
    r"""`\name`, the number of its arguments, and the LaTeX that it stands for with `#1` … `#9` for them.

    `default` is the first argument where it is optional (`\newcommand{\norm}[2][2]{…}`), else `None`.
    """

    name: str
    arity: int
    body: str
    default: str | None = None


Macros = tuple[Macro, ...]
