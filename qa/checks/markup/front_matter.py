"""Front matter that is invalid, lost a field, or changed a value that a machine reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.checks.markup._front_values import changed, place
from qa.model import Document, Finding, Kind, Severity
from qa.model.records import dataclass

MACHINE = frozenset(
    "layout type template mode openapi weight order sidebar_position nav_order draft published toc mathjax math katex "
    "usemath icon id comments sitemap render_with_liquid hide_title hide_table_of_contents pagination_next "
    "pagination_prev sidebar_class_name jupytext kernelspec format".split()
)
"""Fields that steer the generator and say nothing to readers."""
VARYING = frozenset({"date", "lastmod", "updated", "version", "tags", "categories", "keywords", "author", "authors"})
"""Fields that may well have another form in a translation."""
DATES = frozenset({"date", "published", "created", "pubdate", "publishdate"})
"""Fields that hold the day of a note; translations may have one of their own."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DIGITS_OF_DATE = 8
"""Digits of a date with its year: the same in another order are a slip."""
_DIGIT = re.compile("[0-9]")
TYPOGRAPHIC = "„“”«»‘’‚「『"
LONGEST = 60
"""Code points of a value that a message quotes."""
PLAIN = re.compile(r"[A-Za-z0-9_.-]+")


@dataclass(frozen=True)
class FrontMatter(Check):
    """The front matter is not valid, lacks a field of the source's, or has another value for a machine.

    Wrong:  "---⏎title: 'Loss: an overview'⏎---"  →  "---⏎title: Verlust: ein Überblick⏎---"
    Right:  "---⏎title: 'Loss: an overview'⏎---"  →  "---⏎title: 'Verlust: ein Überblick'⏎---"

    YAML, TOML and JSON are read. A field whose name was translated is missing, and the message names the one in its
    place. Of values only their type is compared, what steers the generator (`layout`, `weight`, `draft`, …), and
    addresses, in tables and lists too: others are rightly translated, dated and flagged anew; a date with the same
    digits in another order is a slip. `optional` lists fields that a translation need not have.
    """

    id = "front-matter"
    category = "design-and-markup/markup"
    severity = Severity.MINOR

    optional: tuple[str, ...] = ("lang", "language", "locale", "original", "translated", "aliases", "redirect_from")

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            broken = [problem for problem in side.target.problems if problem.kind == "front-matter"]
            same = any(problem.kind == "front-matter" for problem in side.source.problems)
            for problem in broken if not same or analysis.symmetric else ():
                yield self.finding(side, problem.message, (side.target, problem.start, problem.end))
        if not any(p.kind == "front-matter" for d in (analysis.source, analysis.target) for p in d.problems):
            yield from self._missing(analysis)
            yield from self._values(analysis)
            yield from self._below(analysis)
            yield from self._quotes(analysis)

    def _missing(self, analysis: Analysis) -> Iterator[Finding]:
        source, target = analysis.source.front_matter, analysis.target.front_matter
        if not source or not target:
            return
        lost = [key for key in source if key not in target and key not in self.optional]
        strange = [key for key in target if key not in source and not PLAIN.fullmatch(key)]
        for number, key in enumerate(lost):
            renamed = strange[number] if len(strange) == len(lost) else ""
            message = f"field '{key}' became '{renamed}'" if renamed else f"field '{key}' is missing"
            start, end = _key(analysis.target, renamed) if renamed else (0, len(analysis.target.text.split("\n", 1)[0]))
            yield self.finding(
                analysis, message, (analysis.target, start, end), (analysis.source, *_key(analysis.source, key))
            )

    def _values(self, analysis: Analysis) -> Iterator[Finding]:
        """Values for the machine, and values of another type."""
        source, target = analysis.source.front_matter, analysis.target.front_matter
        for key in (key for key in source if key in target and key not in self.optional):
            old, new = source[key], target[key]
            kinds = _type(old), _type(new)
            if key.lower() in MACHINE and old != new and kinds[0] == kinds[1] and kinds[0] != "a table":
                message = f"value '{_shown(old)}' of '{key}' became '{_shown(new)}'"
            elif kinds[0] != kinds[1] and "" not in kinds and key.lower() not in VARYING:
                message = f"value of '{key}' is {kinds[1]} here and {kinds[0]} in {analysis.source.lang}"
            elif key.lower() in DATES and _is_slip(str(old), str(new)):
                message = f"value '{_shown(old)}' of '{key}' became '{_shown(new)}': the same digits in another order"
            else:
                continue
            place, there = (
                (analysis.target, *_key(analysis.target, key)),
                (analysis.source, *_key(analysis.source, key)),
            )
            yield self.finding(analysis, message, place, there)

    def _below(self, analysis: Analysis) -> Iterator[Finding]:
        """Values in tables and lists, and addresses anywhere."""
        for change in changed(analysis.source, analysis.target, frozenset(self.optional)):
            if len(change.old.path) == 1 and change.old.name.lower() in MACHINE:
                continue
            at = (analysis.target, *place(analysis.target, change.new.name, change.new.ordinal))
            there = (analysis.source, *place(analysis.source, change.old.name, change.old.ordinal))
            yield self.finding(analysis, change.message, at, there)

    def _quotes(self, analysis: Analysis) -> Iterator[Finding]:
        """Quotation marks of YAML that became those of a language, which are part of the text."""
        for source, target in analysis.pairs():
            if not source.kind is target.kind is Kind.FRONT_MATTER:
                continue
            if analysis.source.text[source.start] in "\"'" and analysis.target.text[target.start] in TYPOGRAPHIC:
                message = f"quotation marks around '{target.info}' are no longer those of the format"
                place = (analysis.target, target.start, target.end)
                yield self.finding(analysis, message, place, (analysis.source, source.start, source.end))


def _is_slip(old: str, new: str) -> bool:
    """Whether two dates have the same digits in another order: a translation of another day has others."""
    ours, theirs = (_DIGIT.findall(value) for value in (old, new))
    return len(ours) >= DIGITS_OF_DATE and ours != theirs and sorted(ours) == sorted(theirs)


def _type(value: object) -> str:
    """The kind of a value as a reader would name it; "" for none."""
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a text"
        case list():
            return "a list"
        case dict():
            return "a table"
    return ""


def _shown(value: object) -> str:
    return str(value)[:LONGEST]


def _key(document: Document, key: str) -> tuple[int, int]:
    """Where the name of a field at the top stands."""
    return place(document, key, 0)
