"""Which renderer notes are written for: the configured one, that of the site's files, else by the group's habit."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.analysis.pair import Analysis, computed_once
from qa.analysis.site import absolute
from qa.cache.surroundings import content, exists, resolved
from qa.model import Document
from qa.model.records import dataclass
from qa.parse.renderers import DOUBLED, FILES, RENDERERS, SINGLE, Renderer, told_by

MAX_BYTES = 200_000
"""A configuration file that is larger is not read."""
_QUARTO = frozenset({".qmd", ".rmd"})


@dataclass(frozen=True, slots=True)
class KnownRenderer:
    """A renderer, and whether the project names it; else the notes' own delimiters suggest it."""

    renderer: Renderer
    named: bool


def of_project(path: str, configured: str = "") -> Renderer | None:
    """The renderer of a note's project: the configured one, else that of the nearest configuration file above it."""
    if configured:
        return RENDERERS[configured]
    if not path:
        return None
    if Path(path).suffix.lower() in _QUARTO:
        return RENDERERS["pandoc"]
    folders = _folders(absolute(path))
    for folder in folders:
        for name in FILES:
            # a link that leads out of the repository is none of its files
            if exists(folder / name) and resolved(folder / name).is_relative_to(resolved(folders[-1])):
                return told_by(name, content(folder / name, MAX_BYTES) or "")
    return None


@computed_once
def rendering(analysis: Analysis) -> KnownRenderer | None:
    """The renderer of both notes of a pair; None where nothing tells it."""
    known = of_project(analysis.source.path, analysis.bitext.renderer)
    if known:
        return KnownRenderer(known, True)
    notes = [analysis.source, analysis.target, *(pair.target for pair in analysis.siblings)]
    if any(note.cells for note in notes):
        # notebooks take formulas out before Markdown sees them
        return None
    doubled = [note for note in notes if _writes(note, DOUBLED)]
    single = [note for note in notes if _writes(note, SINGLE) and not _writes(note, DOUBLED)]
    leads = not analysis.symmetric and analysis.source in doubled
    # nobody doubles the backslash but for a Markdown that eats one
    return KnownRenderer(RENDERERS["mathjax"], False) if doubled and (leads or len(doubled) >= len(single)) else None


def _writes(note: Document, delimiters: frozenset[str]) -> bool:
    return any(formula.delimiter in delimiters for formula in note.formulas())


def _folders(note: Path) -> Sequence[Path]:
    """The folders above a note up to its repository, or to the working folder, whichever holds it."""
    parents = list(note.parents)
    top = next((folder for folder in parents if exists(folder / ".git")), None)
    last = top or (Path.cwd() if Path.cwd() in parents else note.parent)
    return parents[: parents.index(last) + 1]
