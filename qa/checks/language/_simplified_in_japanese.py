"""Chinese words in Japanese text, told by simplified characters that no Japanese standard has."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._glosses import shows_original
from qa.checks.language._mixing import ForeignLetters
from qa.model import Severity
from qa.text.han import is_unknown_in_japanese
from qa.text.han_names import may_be_person
from qa.text.languages import primary
from qa.text.prose import Context, Prose

_HAN = regex.compile(r"\p{Han}+")
_ASIDE = Context.QUOTED | Context.BRACKETED | Context.LINK | Context.CODE


def simplified_in_japanese(evidence: Evidence, item: Prose) -> Iterator[ForeignLetters]:
    """The rows of Chinese characters of a block that Japanese cannot write, in reading order. What a source in a third
    language has too is a name or an example; three characters that begin with a surname may be a person."""
    if primary(evidence.language) != "ja":
        return
    source = evidence.source
    theirs = source is not None and evidence.speaks("zh")
    said = source.document.text if source is not None else ""
    for word in item.words:
        if word.context & _ASIDE or not any(map(is_unknown_in_japanese, word.form)):
            continue
        for row in _HAN.finditer(word.form):
            if not any(map(is_unknown_in_japanese, row[0])):
                continue
            start, end = word.start + row.start(), word.start + row.end()
            if (row[0] in said and not theirs) or (theirs and shows_original(evidence, item, word, (start, end), "zh")):
                continue
            doubtful = may_be_person(row[0]) or (theirs and row[0] not in said)
            message = f"simplified characters '{row[0]}' in Japanese text"
            yield ForeignLetters(start, end, message, Severity.MINOR if doubtful else Severity.MAJOR, 0.8)
