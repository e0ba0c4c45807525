"""Words in angle brackets that a reader fills in (`<IP-Address>`), which Markdown takes for components."""

from __future__ import annotations

import regex

from qa.model import Directive, Document


def is_fill_in(document: Document, directive: Directive | None) -> bool:
    """Whether a mark looks like a component and stands for a word: inside a line, closed by nothing and imported by
    nothing. A generator of pages with components would stop at it, so that no page has both."""
    if directive is None or directive.syntax != "<" or directive.closes:
        return False
    text, name = document.text, directive.name
    line = text[text.rfind("\n", 0, directive.start) + 1 : directive.start]
    rest = text[directive.end : text.find("\n", directive.end) if "\n" in text[directive.end :] else len(text)]
    if text.startswith("/>", directive.end - 2) or f"</{name}" in text or not (line.strip(" \t>*-") or rest.strip()):
        return False
    return regex.search(rf"^(?:import|export)\b[^\n]*\b{regex.escape(name)}\b", text, regex.M) is None
