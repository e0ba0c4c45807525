"""Cities of the source that a translation has by none of the names that its language has for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.analysis.pair import Analysis
from qa.checks.values._name_sides import entities_of, is_city, names_by_id, text_of
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.exonyms import exonyms, stands_in, without_fleeting
from qa.text.languages import scripts_of
from qa.text.normal_forms import normalized
from qa.text.scripts import CASED

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ADJECTIVE = 4
"""Letters of a city's name, without a vowel at its end, that tell an adjective of it: "bécs" in bécsi."""
SHORTEST = 3
"""Letters of a name that stand, at the least, for the whole: Beč, u Beču."""
_VOWEL = re.compile(r"[aeiouyаеиоуыяьαεηιουω]\Z")
_MARKS = re.compile("[\u0300\u0301]")
"""Accents that say what is stressed; other marks make other letters."""


def lost_cities(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The cities of one block that the other lacks, where it has no other city instead.

    Half of a name is enough, for cases change what follows (Vídeň, ve Vídni). Without capitals a language seldom has
    one name alone for a city: there a lost one is doubtful. Sounds are not asked: "praskie" is near those of Paris.
    """
    if len(bead.source) != 1 or len(bead.target) != 1:
        return
    known = names_by_id(analysis.target.lang)
    found = entities_of(analysis, bead, 0)
    cities = [entity for entity in found if is_city(entity) and known.get(entity.id)]
    if not cities or {e.id for e in entities_of(analysis, bead, 1)} - {e.id for e in found}:
        return
    text = _bare(text_of(analysis, bead, 1))
    for city in cities:
        names = (city.text, *known[city.id], *exonyms(city.text, analysis.target.lang))
        if not any(_is_said(name, text, analysis.target.lang) for name in names):
            doubt = not scripts_of(analysis.target.lang) & CASED
            yield UnsaidName((city.start, city.end, city.text), None, common=doubt)


def _is_said(name: str, text: str, lang: str) -> bool:
    """Whether a text has half of a name, one whose vowel flees, or what is of the city, which many languages write
    small: bécsi, wiedeński."""
    if name[:1].islower():
        return stands_in(_bare(name), text)
    if any(_bare(form) in text for form in (name[: max(SHORTEST, len(name) // 2 + 1)], *without_fleeting(name, lang))):
        return True
    stem = _VOWEL.sub("", _bare(name).lower())
    return len(stem) >= ADJECTIVE and re.search(rf"\b{re.escape(stem)}", text) is not None


def _bare(text: str) -> str:
    """A text without accents: a name may be a person's too, who is called with another one (Σόφια, Σοφία)."""
    return text if text.isascii() else _MARKS.sub("", normalized("NFD", text))
