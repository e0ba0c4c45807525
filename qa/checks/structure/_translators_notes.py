"""Notes that translators put into a text for their own readers, and mark as theirs: "(NdT : …)", "（译注：…）"."""

from __future__ import annotations

import regex

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
OPENS = 12
"""Letters and marks before the mark: it stands at the head of what is the translator's."""
_MARK = regex.compile(
    r"(?<!\p{L})(?:"
    r"n\.?\s?d\.?\s?t\b|note du traducteur|notes? de traduction"  # fr, it
    r"|anm(?:erkung|\.)? ?(?:des|der|d\.) ?(?:übers|ü\b)|a\. ?d\. ?ü\b"  # de
    r"|n\. ?de(?:l|\sla|\sl’|\sl')? ?t\b|notas? (?:del|de la) traductora?"  # es, ca
    r"|notas? d[oa] tradutora?|n\. ?d[oa] ?t\b|note? del tradut|nota traduc"  # pt, it, ro
    r"|noot van de vertaler|vertalersnoot"  # nl
    r"|przyp(?:is|\.)? tłum|прим(?:ечание|ечания|\.)? ?пер(?:ев|екл|\.)|примітка перекл|бел(?:ежка|\.)? ?прев"
    r"|pozn(?:ámka|\.)? ?p[rř]ekl|översättarens anm|oversætterens note|oversetterens merknad|suom\. ?huom"
    r"|a ford(?:ító|\.) ?megj|çevirmenin notu|ç\. ?n\b|chú thích của (?:người|nd) dịch|catatan penerjemah"
    r"|σ\. ?τ\. ?μ|translator['’]s note"
    r")"
    r"|译[者]?注|譯[者]?註|譯[者]?注|訳[者]?注|訳[者]?註|역[자]?\s?주|옮긴이\s?주",
    regex.IGNORECASE,
)
"""How languages mark what the author did not write."""


def is_translators_note(text: str) -> bool:
    """Whether a text opens by saying that it is its translator's own."""
    found = _MARK.search(text)
    return found is not None and found.start() <= OPENS


def has_translators_note(text: str) -> bool:
    """Whether something in a text is marked as its translator's own."""
    return _MARK.search(text) is not None
