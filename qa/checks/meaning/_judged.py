"""What the trained judge says of sentences that words already doubt: a witness of its own beside the cosines."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair
from qa.analysis.variants import JUDGE
from qa.text.languages import primary

SAME = "same"


def odds(analysis: Analysis, pairs: Sequence[SentencePair], kind: str) -> list[float | None]:
    """How much likelier than a faithful translation each pair is one of `kind` (natural logarithm of the ratio).

    `kind` is one of `qa.engines.e5.judge.KINDS`. The judge has learned from pairs of which one side is English: None
    for others, and where the engine that judges is not there.
    """
    from qa.engines.e5.judge import KINDS

    english = [primary(lang) == "en" for lang in (analysis.source.lang, analysis.target.lang)]
    if english[0] == english[1]:
        return [None] * len(pairs)
    texts = [(pair.source.text, pair.target.text) for pair in pairs]
    if english[1]:
        texts = [(target, source) for source, target in texts]
    said = analysis.engines.judge(texts, JUDGE)
    if said is None:
        return [None] * len(pairs)
    return [float(row[KINDS.index(kind)] - row[KINDS.index(SAME)]) for row in said]
