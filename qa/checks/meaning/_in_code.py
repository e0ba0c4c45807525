"""Words of a sentence that stand in code alone: commands and parameters have no meaning to turn."""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import Variant

_CODE = regex.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", regex.DOTALL)


def stands_in_code(analysis: Analysis, pair: SentencePair, side: int, variant: Variant) -> bool:
    """Whether the word of a side's sentence that is turned stands in inline code wherever it stands."""
    word = pair.texts[side][variant.start : variant.end]
    document, sentence = ((analysis.source, pair.source), (analysis.target, pair.target))[side]
    text = document.text[sentence.start : sentence.end]
    if "`" not in text:
        return False
    code = [match.span() for match in _CODE.finditer(text)]
    found = [match.start() for match in regex.finditer(rf"\b{regex.escape(word)}\b", text)]
    return bool(found) and all(any(start < at < end for start, end in code) for at in found)
