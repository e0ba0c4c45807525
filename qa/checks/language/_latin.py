"""Phrases of Latin that many languages use as they are, and that look like English to a table of words."""

from __future__ import annotations

import regex

PHRASES = (
    "in extenso|in vitro|in vivo|in silico|in situ|in utero|in fine|in extremis|in absentia|in abstracto|in concreto"
    "|in flagranti|in memoriam|in nuce|in petto|in spe|in toto|in dubio pro reo|in dubio|in camera|in medias res"
    "|in statu nascendi|in principio|in partibus infidelium|in loco parentis|in loco|in re|in praxi"
    "|ad hoc|ad hominem|ad infinitum|ad libitum|ad absurdum|ad nauseam|ad acta|ad interim|ad vitam aeternam|ad personam"
    "|a priori|a posteriori|a fortiori|a contrario|a cappella|ab initio|ab ovo|ab origine|alma mater|alter ego"
    "|anno domini|ante meridiem|bona fide|mala fide|carpe diem|casus belli|ceteris paribus|circulus vitiosus"
    "|coram publico|corpus delicti|cum laude|magna cum laude|summa cum laude|curriculum vitae|de facto|de jure"
    "|de iure|de novo|de profundis|deus ex machina|dies irae|et alii|ex aequo|ex ante|ex cathedra|ex libris"
    "|ex nihilo|ex officio|ex post facto|ex post|ex situ|ex vivo|grosso modo|habeas corpus|homo sapiens|honoris causa"
    "|horror vacui|inter alia|inter pares|intra muros|ipso facto|lapsus linguae|lege artis|manu militari"
    "|mea culpa|memento mori|modus operandi|modus ponens|modus tollens|modus vivendi|mutatis mutandis|ne varietur"
    "|nolens volens|non sequitur|nota bene|numerus clausus|per annum|per capita|per definitionem|per se"
    "|persona non grata|post hoc|post mortem|post scriptum|prima facie|primus inter pares|pro bono|pro forma|pro rata"
    "|quid pro quo|quod erat demonstrandum|reductio ad absurdum|sensu lato|sensu stricto|sine die|sine qua non"
    "|status quo|sub rosa|sui generis|tabula rasa|terra incognita|ultima ratio|urbi et orbi|vade mecum"
    "|vice versa|volens nolens|vox populi"
)
"""Set phrases; a single word of one ("in", "post") is judged as any other."""
_SPACED = PHRASES.replace(" ", "[ -]")
_LATIN = regex.compile(rf"(?<![\w-])(?:{_SPACED})(?![\w-])", regex.IGNORECASE)
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 40
"""Characters on each side of a passage in which a phrase that holds it may lie."""


def in_latin(text: str, start: int, end: int) -> bool:
    """Whether the words at `[start, end)` lie within a phrase of Latin."""
    found = _LATIN.finditer(text, max(0, start - LONGEST), end + LONGEST)
    return any(match.start() <= start and end <= match.end() for match in found)
