"""Two names of a sentence that stand in each other's clause: "When Ann left, Bob paid" and „Als Bob ging, zahlte Ann“.

Clauses may be turned round, so that the order of names says nothing by itself: what the clauses say without their names
is compared by the encoder, which is asked of the few sentences alone whose names come in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._role_swaps import Span, few_names, placed_names
from qa.checks.values._said_names import SaidNames
from qa.text.english_names import NameWord

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH = 80
"""Characters before a name in which the other words of it stand."""
MOST = 8
"""Names of a sentence beyond which nothing is told."""
SHORTEST = 4
"""Characters that a clause must have beside its name: less says nothing."""
SURE = 0.03
"""How much nearer the clauses must be crosswise, as the sum of two differences of cosines: right sentences have -.12 to
.01, with names exchanged .04 to .09 (30 pairs in nine languages)."""
_MARKS = "[,;:—–.!?，、。；：،؛।]"
_AND: Mapping[str, str] = {
    "en": "and|but|while|whereas|after|before|when|because|until|that|which|who|what|where|how",
    "de": "und|aber|während", "nl": "en|maar|terwijl|toen|nadat|voordat", "sv": "och|men|medan|som|när|efter",
    "da": "og|men|mens|som|når|efter", "nb": "og|men|mens|som|når|etter",
    "fr": "et|mais|tandis|que|qu['’]|quand|après|avant", "es": "y|e|pero|mientras|que|cuando|después|antes",
    "pt": "e|mas|enquanto|que|quando|depois|antes", "it": "e|ed|ma|mentre|che|quando|dopo|prima", "ca": "i|però",
    "ro": "și|dar|iar|care|când|că", "pl": "i|a|ale", "cs": "a|ale", "sk": "a|ale", "hr": "i|a|ali", "sl": "in|a|pa",
    "ru": "и|а|но", "uk": "і|й|та|а|але", "bg": "и|а|но", "el": "και|αλλά|ενώ|που|όταν|ότι",
    "hu": "és|de|pedig", "fi": "ja|mutta", "tr": "ve|ama|ise", "vi": "và|còn|nhưng|khi|rằng|mà",
    "id": "dan|tetapi|sedangkan|yang|bahwa|ketika|setelah|sebelum",
    "fa": "و|اما", "hi": "और|लेकिन", "ar": "لكن|بينما", "he": "אבל|אך",
}  # fmt: skip
"""Words between clauses."""
_BEFORE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'’.]*[ \u00a0\-]|[\p{Katakana}ー\p{Han}]+[·・=＝])+$")
"""The rest of a name before its last word."""
MASK = "X"


def clause_swaps(english: str, other: str, lang: str, analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The two names of a pair of sentences that stand in each other's clause."""
    said = SaidNames(english, other, lang, frozenset())
    names = few_names(said, MOST)
    # names of one clause are in no other's
    if len({_around(english, "en", (name.start, name.end)) for name in names}) < 2:
        return
    placed = placed_names(names, said)
    known = [(name, place) for name, place in placed if place]
    for (one, here), (two, there) in _crossed(known):
        spans = [(name.start, name.end) for name, _ in known], [_whole(other, place) for _, place in known]
        ours = [clause(english, "en", spans[0], (name.start, name.end)) for name in (one, two)]
        theirs = [clause(other, lang, spans[1], _whole(other, place)) for place in (here, there)]
        texts = [*ours, *theirs]
        told = len(set(ours)) == len(set(theirs)) == 2 and min(map(len, texts)) >= SHORTEST + len(MASK)
        if told and -alike(analysis, texts) >= SURE:
            yield one.form, two.form
            return


def alike(analysis: Analysis, texts: Sequence[str]) -> float:
    """How much nearer two clauses of the source are to those of the translation in their order than crosswise."""
    vectors = analysis.engines.embed(texts, (analysis.source.lang, analysis.target.lang))
    return float((vectors[0] - vectors[1]) @ (vectors[2] - vectors[3]))


def _crossed(known: Sequence[tuple[NameWord, Span]]) -> Iterator[tuple[tuple[NameWord, Span], tuple[NameWord, Span]]]:
    """The names of the English sentence that come in the other order."""
    for one, two in combinations(known, 2):
        if two[1] < one[1]:
            yield one, two


def _whole(text: str, place: Span) -> Span:
    before = _BEFORE.search(text, max(0, place[0] - REACH), place[0])
    return (before.start() if before else place[0]), place[1]


def clause(text: str, lang: str, names: Sequence[Span], name: Span) -> str:
    """What is said around a name between two boundaries, with every name masked."""
    start, end = _around(text, lang, name)
    shown, at = "", start
    for first, last in sorted(names):
        if start <= first < end:
            shown, at = shown + text[at:first] + MASK, last
    return (shown + text[at:end]).strip()


def _around(text: str, lang: str, name: Span) -> Span:
    """From one boundary to the next."""
    boundary = _boundary(lang)
    start = max((m.end() for m in boundary.finditer(text, 0, name[0])), default=0)
    after = boundary.search(text, name[1])
    return start, after.start() if after else len(text)


@lru_cache(maxsize=256)
def _boundary(lang: str) -> regex.Pattern[str]:
    words = _AND.get(lang)
    return regex.compile(rf"{_MARKS}|(?<!\p{{L}})(?:{words})(?!\p{{L}})" if words else _MARKS, regex.IGNORECASE)
