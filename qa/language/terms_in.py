"""Glossary terms of one pair: where the source says them, what the translation says there, what may stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.language.terms import forms, occurrences
from qa.model import PROSE, Bitext, Term


@dataclass(frozen=True, slots=True)
class Mention:
    """A term at `source` offsets, and the blocks at `target` offsets that translate its block."""

    term: Term
    source: tuple[int, int]
    target: tuple[int, int]
    text: str


def mentions(bitext: Bitext, terms: Sequence[Term]) -> Iterator[Mention]:
    """Every term once for each bead whose source says it. A pivot is no source: nothing is asked of it."""
    lower = bitext.source.text.lower()
    terms = [term for term in terms if term.source.split()[0].lower() in lower]
    if bitext.symmetric or not terms:
        return
    for bead in bitext.beads:
        if not bead.source or not bead.target:
            continue
        blocks = [bitext.target.blocks[i] for i in bead.target]
        target = (min(b.content_start for b in blocks), max(b.content_end for b in blocks))
        text = " ".join(bitext.target.text[b.content_start : b.content_end] for b in blocks)
        seen: set[str] = set()
        for index in bead.source:
            block = bitext.source.blocks[index]
            if block.kind not in PROSE:
                continue
            for term, start, end in occurrences(bitext.source, block, terms):
                if term.source not in seen:
                    seen.add(term.source)
                    yield Mention(term, (start, end), target, text)


def wanted(bitext: Bitext) -> Sequence[Term]:
    """What may stand in the translation although it looks foreign: kept terms and the forms of its language."""
    language = bitext.target.lang
    own = [Term(form) for term in bitext.glossary for form in forms(term, language)]
    return [*(Term(term.source) for term in bitext.glossary if term.kept and not forms(term, language)), *own]
