"""Answers that are missing: an exception in a check or a stage costs that answer, and says so."""

from __future__ import annotations

import platform
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from qa import __version__
from qa.model import INTERNAL_ERROR, Document, Finding, Note, Place, Severity
from qa.model.errors import OverBudget, QaError
from qa.model.records import dataclass
from qa.run import watch

T = TypeVar("T")
CATEGORY = "other"
DOCUMENTATION = """Something was not checked, by a fault of qa or because it asks for more work than a pair may cost.

The message names the check or stage and the place in the code. The rest of the pair and of the run was checked; the
exit status is 2. `--debug` prints the traceback, `--crash-report FILE` writes what a report of the fault needs, without
any text of the notes."""
_ROOT = Path(__file__).parents[2]
_INNERMOST = 12
"""Frames of a traceback that a crash report names."""

NoteName = tuple[str, str]
"""Path and language of a note."""
WHOLE_RUN: NoteName = (".", "")
"""Where what fails belongs to no pair."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What was not checked and why, in plain values. Only `trace` may hold text of a note: for `--debug` alone."""

    step: str
    source: NoteName
    target: NoteName
    why: str
    frames: tuple[str, ...] = ()
    trace: str = ""


def side(note: Note | Document) -> NoteName:
    return note.path, note.lang


def attempt(step: str, source: NoteName, target: NoteName, work: Callable[..., T], *given: object) -> T | Failure:
    """What `work(*given)` returns, or how it failed. What a user can mend (`QaError`) ends the run as ever."""
    try:
        with watch.step(step):
            return work(*given)
    except QaError:
        raise
    except OverBudget as over:
        return Failure(step, source, target, str(over))
    except Exception as error:
        return _failure(step, source, target, error)


def collect(step: str, source: NoteName, target: NoteName, work: Iterable[T]) -> tuple[list[T], tuple[Failure, ...]]:
    """What an iterable yields until it ends or fails, and the failure."""
    found: list[T] = []
    failure = attempt(step, source, target, found.extend, work)
    return found, (failure,) if isinstance(failure, Failure) else ()


def _failure(step: str, source: NoteName, target: NoteName, error: Exception) -> Failure:
    frames = tuple(_frames(error))
    where = f" at {frames[-1].partition(' in ')[0]}" if frames else ""
    trace = "".join(traceback.format_exception(error))
    return Failure(step, source, target, f"{type(error).__name__}{where}", frames[-_INNERMOST:], trace)


def _frames(error: Exception) -> Iterator[str]:
    """`qa/checks/x.py:12 in run`, ours alone, outermost first."""
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        if path.is_relative_to(_ROOT / "qa"):
            yield f"{path.relative_to(_ROOT).as_posix()}:{frame.lineno} in {frame.name}"


def of_run(error: Exception) -> Failure:
    """An exception that ends the run."""
    return _failure("this run", WHOLE_RUN, WHOLE_RUN, error)


def place_of(error: Exception) -> str:
    """Type and innermost place in our code of an exception."""
    return _failure("", ("", ""), ("", ""), error).why


def finding(failure: Failure) -> Finding:
    """The neutral finding at the head of the translation that says what was not checked."""
    (source, source_lang), (target, target_lang) = failure.source, failure.target
    return Finding(
        check=INTERNAL_ERROR,
        category=CATEGORY,
        severity=Severity.NEUTRAL,
        message=f"not checked: {failure.step}: {failure.why}",
        target=Place(target, 1, 1, 1, 1),
        source=Place(source, 1, 1, 1, 1) if source != target else None,
        source_lang=source_lang,
        target_lang=target_lang,
    )


def report_of(failures: Iterable[Failure]) -> str:
    """What a report of these faults needs, as Markdown: versions and places in the code, no note's text or path."""
    alike: dict[tuple[str, str, tuple[str, ...]], list[str]] = defaultdict(list)
    for failure in failures:
        alike[failure.step, failure.why, failure.frames].append(f"{failure.source[1]} → {failure.target[1]}")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    lines = [f"qa {__version__}, {python}, {platform.system()} {platform.machine()}", ""]
    for (step, why, frames), pairs in alike.items():
        named = ", ".join(sorted(set(pairs)))
        lines += [f"- {step}: {why} ({len(pairs)} times: {named})", *(f"  - `{frame}`" for frame in frames)]
    return "\n".join(lines) + "\n"
