"""HTML tags that lost their partner or an attribute in translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks._sides import sides
from qa.checks.markup._active_content import added_code
from qa.checks.markup._tag_attributes import changed_attributes
from qa.checks.markup._tags import unpaired
from qa.model import Finding, Severity
from qa.model.records import dataclass


@dataclass(frozen=True)
class HtmlTag(Check):
    """An HTML tag is never closed, or closes nothing, unlike in the source, or has another attribute for a machine.

    Wrong:  "H<sub>2</sub>O"  →  "H<sub>2<sub>O"
    Right:  "H<sub>2</sub>O"  →  "H<sub>2</sub>O"

    Only elements of HTML that need both tags count; components and placeholders such as `<name>` do not, nor does
    what the source leaves open too. Of attributes those are compared that no reader sees and no link needs: ids that
    nothing in the translation leads to, data, kinds, spans of cells; a class or a `target` is neutral. Major: a script,
    a handler of an event (`onclick`) or an address that runs code, where the source has none such.
    """

    id = "html-tag"
    category = "design-and-markup/markup"
    two_sided = True
    severity = Severity.MINOR

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        yield from self._unpaired(analysis)
        for change in () if analysis.symmetric else changed_attributes(analysis):
            yield self.finding(analysis, change.message, change.place, change.there, severity=change.severity)
        for name, tag in () if analysis.symmetric else added_code(analysis):
            place = (analysis.target, tag.start, tag.end)
            yield self.finding(analysis, f"{name} is not in the source", place, severity=Severity.MAJOR)

    def _unpaired(self, analysis: Analysis) -> Iterator[Finding]:
        for side in sides(analysis):
            known = Counter((tag.name, tag.closes) for tag in unpaired(side.source))
            before = None
            for tag in unpaired(side.target):
                if known[tag.name, tag.closes] > 0:
                    known[tag.name, tag.closes] -= 1
                    continue
                if before and before.name == tag.name and "\n" not in side.target.text[before.start : tag.start]:
                    # `<sub>2<sub>`: one lost slash makes two tags that stay open
                    before = None
                    continue
                before = None if tag.closes else tag
                message = f"tag '</{tag.name}>' closes nothing" if tag.closes else f"tag '<{tag.name}>' is never closed"
                yield self.finding(side, message, (side.target, tag.start, tag.end))
