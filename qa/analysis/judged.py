"""What the trained judge says of sentences that something else already doubts: a witness beside the cosines."""

from __future__ import annotations

from collections.abc import Sequence

from qa.analysis.pair import Analysis
from qa.analysis.variants import JUDGE
from qa.engines import JUDGED_AT_ONCE, Engines
from qa.text.languages import primary

SAME, ANY = "same", "any"


def odds(analysis: Analysis, texts: Sequence[tuple[str, str]], *kinds: str) -> list[float | None]:
    """How much likelier than a faithful translation each (source, target) is one of `kinds`, whichever is likeliest
    (natural logarithm of the ratio).

    They are of `qa.engines.e5.judge.KINDS`, or "any" for all. The judge has learned from pairs
    of which one side is English: None for others, and where the engine that judges is not there.
    """
    from qa.engines.e5.judge import KINDS, network_of

    english = [primary(lang) == "en" for lang in (analysis.source.lang, analysis.target.lang)]
    if english[0] == english[1]:
        return [None] * len(texts)
    ordered = [(target, source) for source, target in texts] if english[1] else texts
    wanted = [kind for kind in KINDS if kind != SAME and (kind in kinds or ANY in kinds)]
    networks = {network_of(kind) for kind in wanted}
    found: list[float | None] = []
    # in parts, so that what one network has read of a sentence is still there for the other
    for at in range(0, len(ordered), JUDGED_AT_ONCE):
        part = ordered[at : at + JUDGED_AT_ONCE]
        answers = {network: analysis.engines.judge(part, JUDGE, network) for network in networks}
        columns = [rows[:, KINDS.index(kind)] for kind in wanted if (rows := answers[network_of(kind)]) is not None]
        found += [float(max(row)) for row in zip(*columns, strict=True)] if columns else [None] * len(part)
    return found


def ahead(engines: Engines, texts: Sequence[tuple[str, str]]) -> None:
    """Ask about (English, other) sentences of several pairs of notes at once: those of equal length are read together.

    `odds` then finds the answers.
    """
    from qa.engines.e5.judge import ASKED

    for at in range(0, len(texts), JUDGED_AT_ONCE):
        for network in ASKED:
            engines.judge(texts[at : at + JUDGED_AT_ONCE], JUDGE, network)
