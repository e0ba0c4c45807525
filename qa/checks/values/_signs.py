"""Signs that a translation lost or made up, in words and marks: minus seventy degrees, ±0.2 mm, 450 BC."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.checks.values._numbers import NumberSide
from qa.checks.values._relations import ChangedRelation
from qa.text.languages import primary, words_touch
from qa.text.numbers import Number
from qa.text.numbers.around import is_negative
from qa.text.numbers.below_zero import is_below_zero, says_below_zero
from qa.text.numbers.digits import ascii_digits

_OF_HEAT = frozenset({"°", "°C", "°F"})
_YEAR = frozenset({"year"})
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ERA_BEFORE, ERA = 6, 10
"""Characters before and behind a year in which its era stands: "Kr. e. ", " до н. э."."""
_ANY_SIGN = regex.compile(
    r"[-−–±]\s?\d|min[uú]s|moins|menos|meno\b|miinus|mínus|mīnus|eksi|минус|мінус|μείον|πλην|minws|lúide|mənfi|hasi|"
    r"մին|მინ|хасах|माइनस|ऋण|शून्य|মাইনাস|માઇનસ|ਮਨਫ|மைனஸ்|మైనస్|ಮೈನಸ್|മൈനസ്|سالب|ناقص|منفی|تحت|زیر|מינוס|מתחת|"
    r"\bâm\b|ลบ|ใต้|零下|负|負|マイナス|氷点|영하|마이너스|kält|kallt|kaldt|koldt|froid|fr[ií]o|fredd|pakka|мороз|холод(?:а|у|ом)?\b|"
    r"zimn|mroz|mraz|hideg|soğuk",
    regex.IGNORECASE,
)
"""What may say that something is below zero, in any language."""
_OFF = regex.compile(r"(?:±|\+\s?/\s?[-−–]|\+[-−])\s?(?=\d)")
_OFF_SAID = regex.compile(
    r"±|∓|\+\s?/|\+[-−]|\\pm|pl[uú]s|más o|mais ou|più o|moins|menos|плюс|συν|artı|más-|زائد|به‌علاوه|±|プラス|正负|"
    r"正負|上下|플러스|toler|допуск|толеран|ανοχή|公差|許容|허용|відхил|отклон|abweich|écart|desvi|scart|odchyl|poikke|avvik|afwijk",
    regex.IGNORECASE,
)
_BEFORE_CHRIST: dict[str, tuple[str, str]] = {
    "en": (r"B\.?\s?C\.?(?:\s?E\.?)?|before (?:Christ|the common era)", r"A\.?D\.?|C\.?\s?E\.?|anno domini|common era"),
    "de": (
        r"v\.\s?Chr|vor Chr|v\.\s?u\.\s?Z|vor unserer Zeit|vor der Zeitenwende",
        r"n\.\s?Chr|nach Chr|n\.\s?u\.\s?Z",
    ),
    "fr": (r"av(?:\.|ant)\s?(?:J\.?|Jésus|notre ère|l['’]ère)|AEC", r"ap(?:r?\.|rès)\s?(?:J\.?|Jésus)|de notre ère"),
    "es": (
        r"a\.\s?(?:de\s)?C|a\.\s?e\.\s?c|antes de (?:Cristo|nuestra|la era)",
        r"d\.\s?(?:de\s)?C|e\.\s?c\.|después de Cristo",
    ),
    "pt": (r"a\.\s?C|a\.\s?e\.\s?c|antes d[ea] (?:Cristo|era|nossa)", r"d\.\s?C|e\.\s?c\.|depois de Cristo"),
    "it": (r"a\.\s?C|a\.\s?e\.\s?v|avanti Cristo|prima di Cristo", r"d\.\s?C|e\.\s?v\.|dopo Cristo"),
    "nl": (r"v\.\s?Chr|voor Chr|v\.\s?o\.\s?j|voor onze jaartelling|vóór", r"n\.\s?Chr|na Chr|na onze jaartelling"),
    "sv": (r"f\.\s?Kr|före Kr|f\.\s?v\.\s?t|före vår", r"e\.\s?Kr|efter Kr|e\.\s?v\.\s?t"),
    "da": (r"f\.\s?Kr|før Kr|f\.\s?v\.\s?t|før vor", r"e\.\s?Kr|efter Kr|e\.\s?v\.\s?t"),
    "nb": (r"f\.\s?Kr|før Kr|f\.\s?v\.\s?t|før vår", r"e\.\s?Kr|etter Kr|e\.\s?v\.\s?t"),
    "pl": (r"p\.\s?n\.\s?e|przed (?:Chr|nasz)", r"(?<!p\.\s?)n\.\s?e\.|po Chr|naszej ery"),
    "cs": (r"př\.\s?n|před (?:Kr|na)", r"(?<!př\.\s?)n\.\s?l|po Kr|našeho letopočtu"),
    "ru": (r"до\s?н\.?\s?э|до (?:Р|нашей|рожд)", r"(?<!до\s?)н\.?\s?э\.|нашей эры|от Рожд"),
    "uk": (r"до\s?н\.?\s?е|до (?:Р|нашої)", r"(?<!до\s?)н\.?\s?е\.|нашої ери"),
    "el": (r"π\.\s?Χ|προ Χρ", r"μ\.\s?Χ|μετά Χρ"),
    "zh": (r"公元前|西元前|前\d", r"公元(?!前)|西元(?!前)"),
    "ja": (r"紀元前|前\d", r"西暦|紀元(?!前)"),
    "ko": (r"기원전|BC", r"기원후|서기|AD"),
    "tr": (r"M\.?Ö|milattan önce", r"M\.?S|milattan sonra"),
    "hu": (r"i\.\s?e|Kr\.\s?e|időszámításunk előtt|Krisztus előtt", r"i\.\s?sz|Kr\.\s?u|Krisztus után"),
    "fi": (r"eKr|eaa|ennen (?:Kr|ajan)", r"jKr|jaa|jälkeen Kr"),
    "ro": (r"î\.\s?(?:Hr|e\.\s?n|Cr)|înainte de", r"d\.\s?(?:Hr|Cr)|după Hr|e\.\s?n\."),
}
"""Words for years before Christ and after, by language."""


def changed_signs(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """Temperatures below zero that are above it, tolerances that are amounts, years of the other era."""
    yield from _of_heat(source, target)
    yield from _tolerances(source, target)
    yield from _eras(source, target)


def _of_heat(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    ours, theirs = _hot(source), _hot(target)
    if len(ours) != 1 or len(theirs) != 1 or not (ours[0].values & theirs[0].values):
        return
    if not (ours[0].spelled or theirs[0].spelled):
        # digits have their signs compared with their values
        return
    for here, there, one, other in ((source, target, ours[0], theirs[0]), (target, source, theirs[0], ours[0])):
        if _is_below(here, one) and not _is_below(there, other) and not _may_be_below(there):
            verb = "lost" if here is source else "gained"
            yield ChangedRelation(
                f"number '{ours[0].raw}' {verb} its sign",
                (ours[0].start, ours[0].end),
                (theirs[0].start, theirs[0].end),
            )
            return


def _hot(side: NumberSide) -> list[Number]:
    return [number for number in side.numbers if number.unit & _OF_HEAT]


def _is_below(side: NumberSide, number: Number) -> bool:
    plain = ascii_digits(side.document.text[max(0, number.start - 24) : number.end + 48])
    start = min(24, number.start)
    end = start + number.end - number.start
    return number.negative or is_negative(plain, start) or is_below_zero(plain, end)


def _may_be_below(side: NumberSide) -> bool:
    return any(_ANY_SIGN.search(prose) or says_below_zero(prose) for prose, _ in side.texts)


def _tolerances(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    found = [
        block.content_start + match.start()
        for block, (prose, _) in zip(source.blocks, source.texts, strict=True)
        for match in (_OFF.finditer(prose) if "±" in prose or "+" in prose else ())
    ]
    if len(found) != 1 or any(_OFF_SAID.search(prose + rest) for prose, rest in target.texts):
        return
    number = next((n for n in source.numbers if 0 < n.start - found[0] <= len("+ / - ")), None)
    twins = [n for n in target.numbers if number and n.values & number.values]
    if number and len(twins) == 1:
        yield ChangedRelation(f"'±{number.raw}' became '{twins[0].raw}'", (found[0], number.end), _span(twins[0]))


def _eras(source: NumberSide, target: NumberSide) -> Iterator[ChangedRelation]:
    """The one year that both sides have, of another era on each."""
    words = [_BEFORE_CHRIST.get(primary(side.document.lang)) for side in (source, target)]
    if words[0] is None or words[1] is None:
        return
    ours = _era(source, *words[0])
    theirs = _era(target, *words[1]) if ours is not None else None
    if ours is None or theirs is None or ours == theirs:
        return
    years, others = _years(source, "|".join(words[0])), _years(target, "|".join(words[1]))
    shared = [(one, other) for one in years for other in others if one.values & other.values]
    if len(shared) == 1:
        (one, other) = shared[0]
        yield ChangedRelation(f"year '{one.raw}' became one of the other era", _span(one), _span(other))


def _years(side: NumberSide, forms: str) -> list[Number]:
    """Numbers in digits beside an era, without a unit but for the year that 公元前600年 has."""
    pattern, text = _era_pattern(forms, touching=True), side.document.text
    return [
        number
        for number in side.numbers
        if number.unit <= _YEAR
        and not (number.spelled or number.scaled)
        and pattern.search(text, max(0, number.start - ERA_BEFORE), max(number.end, number.reach) + ERA)
    ]


def _era(side: NumberSide, before: str, after: str) -> bool | None:
    """Whether an era is that before Christ; None where both are named or none is."""
    text = "\n".join(prose for prose, _ in side.texts)
    touching = words_touch(side.document.lang)
    named = [_era_pattern(form, touching).search(text) is not None for form in (before, after)]
    return None if named[0] == named[1] else named[0]


@lru_cache(maxsize=256)
def _era_pattern(form: str, touching: bool) -> regex.Pattern[str]:
    start = "" if touching else r"(?<!\p{L})"
    return regex.compile(rf"{start}(?:{form})(?!\p{{Latin}})")


def _span(number: Number) -> tuple[int, int]:
    return number.start, number.end
