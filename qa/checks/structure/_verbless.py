"""Definitions that lost their verb: "A lever is a rigid bar" → "A lever a rigid bar".

No length shows it, and no encoder sees it. But no sentence opens with an article, one noun and a second article, in the
languages that have one for what is not known yet; and all siblings have a copula there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from qa.analysis.parallel import Contradicted, Parallel, Row, Version
from qa.checks.structure._definitions import defined
from qa.checks.structure._headless import MANY_WITNESSES, WITNESSES
from qa.model import Severity
from qa.model.records import dataclass
from qa.text.languages import primary

ARTICLES: Mapping[str, str] = {
    "de": "ein eine", "en": "a an", "fr": "un une", "es": "un una", "it": "un uno una", "pt": "um uma",
    "ca": "un una", "nl": "een", "sv": "en ett", "da": "en et", "nb": "en et ei", "nn": "ein ei eit",
}  # fmt: skip
"""Articles of what is not known yet: those of what is known are pronouns as well ("la usa un técnico")."""
_CAPITALS = frozenset({"de"})
"""Languages that write every noun with a capital."""
_OPENING = {
    lang: regex.compile(
        rf"[*_]{{0,3}}(?i:{'|'.join(words.split())})[ ](?P<noun>{noun}[\p{{L}}\p{{M}}-]{{2,}})[*_]{{0,3}}[ ]"
        rf"(?:{'|'.join(words.split())})[ ]\p{{L}}"
    )
    for lang, words in ARTICLES.items()
    for noun in [r"\p{Lu}" if lang in _CAPITALS else r"\p{Ll}"]
}


@dataclass(frozen=True, slots=True)
class Verbless(Contradicted):
    """`version` says `noun` and what it is without a verb between; `others` have a copula there."""

    version: Version
    others: Row
    noun: str
    severity: Severity


def verbless(notes: Parallel) -> Iterator[Verbless]:
    """Sentences without the verb of the definition that all their siblings are."""
    for row in notes.sentences:
        odd = [(v, found) for v in row if (found := _opening(v))] if len(row) > WITNESSES else []
        if len(odd) != 1:
            continue
        version, found = odd[0]
        others = tuple(v for v in row if v is not version)
        witnesses = tuple(v for v in others if defined(v))
        # a language without a copula says nothing; most others must have one
        if len(witnesses) >= max(WITNESSES, len(others) // 2 + 1) and notes.vouched(version, witnesses):
            sure = len(witnesses) >= MANY_WITNESSES
            yield Verbless(version, witnesses, found["noun"], Severity.MAJOR if sure else Severity.MINOR)


def _opening(version: Version) -> regex.Match[str] | None:
    pattern = _OPENING.get(primary(version.lang))
    return pattern.match(version.text) if pattern else None
