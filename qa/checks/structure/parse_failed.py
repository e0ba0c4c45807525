"""Notes that cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.model import Finding
from qa.model.records import dataclass


@dataclass(frozen=True)
class ParseFailed(Check):
    r"""A note cannot be read, so nothing in it was checked.

    Wrong:  bytes "Gr\xf6\xdfe"
    Right:  bytes "Gr\xc3\xb6\xc3\x9fe"

    The message says why: no such file, a directory, no UTF-8, a null byte, larger than 5 MB.
    """

    id = "parse-failed"
    category = "design-and-markup/markup"

    def applies(self, analysis: Analysis) -> bool:
        return not super().applies(analysis)

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        for document in (analysis.source, analysis.target):
            for problem in document.problems:
                if problem.kind == "parse-failed":
                    yield self.finding(analysis, problem.message, (document, problem.start, problem.end))
