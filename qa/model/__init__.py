"""Core types. Plain values only: they cross process boundaries and go into the cache."""

from qa.model.findings import AS_CODE, AS_MEMBERS, AS_VALUE, INTERNAL_ERROR, SUPPORTED, Detail, Finding, Severity
from qa.model.notes import (
    PROSE,
    Block,
    Cell,
    Directive,
    Document,
    Formula,
    Inline,
    InlineKind,
    Kind,
    Place,
    Problem,
    place,
)
from qa.model.pairs import Bead, Bitext, Term
from qa.model.runs import Group, Length, Note, RunInfo
from qa.model.staleness import NotebookCell, Provenance, SectionEdit, StaleSection

__all__ = [
    "AS_CODE",
    "AS_MEMBERS",
    "AS_VALUE",
    "INTERNAL_ERROR",
    "PROSE",
    "SUPPORTED",
    "Bead",
    "Bitext",
    "Block",
    "Cell",
    "Detail",
    "Directive",
    "Document",
    "Finding",
    "Formula",
    "Group",
    "Inline",
    "InlineKind",
    "Kind",
    "Length",
    "Note",
    "NotebookCell",
    "Place",
    "Problem",
    "Provenance",
    "RunInfo",
    "SectionEdit",
    "Severity",
    "StaleSection",
    "Term",
    "place",
]
