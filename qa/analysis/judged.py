"""What the trained judge says of sentences that something else already doubts: a witness beside the cosines."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from qa.analysis.pair import Analysis
from qa.analysis.variants import JUDGE
from qa.engines import JUDGED_AT_ONCE, Array, Engines
from qa.text.languages import primary

SAME, ANY = "same", "any"
BOTH_WAYS = frozenset({"negation", "opposite"})
"""Kinds that the judge tells between two languages of which neither is English as well as beside English. Of what is
lost or added, or another sentence, the encoder tells more there: of a note on sound beside its German version five of
seven clauses, the judge none."""


def odds(analysis: Analysis, texts: Sequence[tuple[str, str]], *kinds: str, enough: float = inf) -> list[float | None]:
    """How much likelier than a faithful translation each (source, target) is one of `kinds`, whichever is likeliest
    (natural logarithm of the ratio).

    They are of `qa.engines.e5.judge.KINDS`, or "any" for all. The judge has learned from pairs of which one side is
    English: where none is, it is asked about `BOTH_WAYS` alone, both ways; the mean counts (of 4,000 published pairs
    of 27 such languages no more are above a threshold than of those with English: `reports/meaning.md`). None where the
    engine that judges is not there. Where one network says
    more than `enough`, no other is asked: the answer is then above it, too, but may be too low.
    """
    english = [primary(lang) == "en" for lang in (analysis.source.lang, analysis.target.lang)]
    if all(english):
        return [None] * len(texts)
    turned = [(target, source) for source, target in texts]
    if any(english):
        return _likeliest(analysis.engines, turned if english[1] else texts, kinds, enough)
    if not BOTH_WAYS.issuperset(kinds):
        return [None] * len(texts)
    ways = [_likeliest(analysis.engines, way, kinds, enough) for way in (texts, turned)]
    return [None if one is None or other is None else (one + other) / 2 for one, other in zip(*ways, strict=True)]


def ahead(engines: Engines, texts: Sequence[tuple[str, str]], enough: float = inf) -> None:
    """Ask about (English, other) sentences of several pairs of notes at once: those of equal length are read together.

    `odds` then finds the answers.
    """
    _likeliest(engines, texts, (ANY,), enough)


def _likeliest(
    engines: Engines, texts: Sequence[tuple[str, str]], kinds: Sequence[str], enough: float
) -> list[float | None]:
    """The log-odds of the likeliest kind of each (English, other)."""
    from qa.engines.e5.judge import KINDS, network_of

    columns: dict[int, list[int]] = {}
    for kind in KINDS:
        if kind != SAME and (kind in kinds or ANY in kinds):
            columns.setdefault(network_of(kind), []).append(KINDS.index(kind))
    found: list[float | None] = []
    # in parts, so that what one network has read of a sentence is still there for the other
    for at in range(0, len(texts), JUDGED_AT_ONCE):
        part = texts[at : at + JUDGED_AT_ONCE]
        highest: list[float | None] = [None] * len(part)
        for network, places in sorted(columns.items()):
            left = [k for k, most in enumerate(highest) if most is None or most <= enough]
            rows = _answers(engines, [part[k] for k in left], network, places)
            for k, row in zip(left, [] if rows is None else rows[:, places], strict=rows is not None):
                most = highest[k]
                highest[k] = float(max(row)) if most is None else max(most, float(max(row)))
        found += highest
    return found


def _answers(engines: Engines, texts: Sequence[tuple[str, str]], network: int, places: Sequence[int]) -> Array | None:
    """What a network says of each, and with the third where it doubts and `places` of its answers hang on that."""
    from qa.engines.e5.judge import THIRD, in_doubt, weighed

    rows = engines.judge(texts, JUDGE, network)
    if rows is None or not (doubted := in_doubt(rows, network, places).nonzero()[0].tolist()):
        return rows
    third = engines.judge([texts[k] for k in doubted], JUDGE, THIRD)
    if third is not None:
        rows[doubted] = weighed(rows[doubted], third, network)
    return rows
