"""Names of units with the endings of cases and of adjectives: puolentoista metrin, 20 méterrel, 30-metrinen, 5 literes.

The stem of a unit is what CLDR's forms of its name begin with in common, where that is most of the shortest of them:
of Lithuanian metras, metrai and metrų it is `metr`; of Greek χιλιόμετρο and χιλιομέτρων too little is left.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.text.languages import primary
from qa.text.locales import locale
from qa.text.numbers.plain_currencies import plain_currencies

SHORTEST_STEM, MOST = 4, 0.6
"""Letters of a stem at least, and its share of the shortest form."""
_SHORT = frozenset({"fa"})
"""Languages that leave vowels out: a stem has one letter less."""
_IDS = frozenset(
    "mm cm dm m km mg g dag kg t mL cL dL L hL s min h d week month % Hz kHz MHz W kW MW V kWh mi ft".split()
)
"""Units that prose counts in words."""
_ANY = r"(?![čчш][nн])\p{L}{1,4}"
"""An adverb says for each of what, месечно, and is no unit."""
_INDIC = r"[\p{L}\p{M}]{1,7}"
_ENDINGS: Mapping[str, str] = {
    "fi": r"[aä]?n|[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|in|i?nen|i?se[nt]|ist[aä]"
    r"|is(?:ess|est|ell|elt)?[aä]|iselle|iseksi",
    "hu": r"[aeoöáéó]?[tnsk]|[rb][ae]|ért|r[óő]l|[bn][ae]n|[bt][óő]l|n[áé]l|h[oeö]z|ig|nyi(?:re)?|\p{L}?[ae]l"
    r"|[aeoö]s(?:[ae]n|r[ae])?"
    r"|[oeö]nként",
    "et": r"i?(?:t|d|l|le|lt|s|sse|st|ga|ks|ni|ne|se|st|sed|te|id)",
    "tr": r"y?[ıiuüae]|n[ıiuü]n|[dt][ae]n?(?:ki)?|l[ıiuü]k|s[ıiu]|y?l[ae]|l[ae]r(?:ce|de|den)?",
    **dict.fromkeys("az kk uz ky ka hy eu lt lv ru uk be pl cs sk sl hr bs sr mk bg is ro el".split(), _ANY),
    **dict.fromkeys(("sv", "da", "nb", "nn"), r"n?s|n|ene?s?|ne|er"),
    **dict.fromkeys("ta te kn ml mr hi ne gu pa bn ur".split(), _INDIC),
    "fa": "\u200c?(?:ی|ها|های)",
}  # fmt: skip
_MORE_STEMS: Mapping[str, str] = {
    "fi": "sentti cm kilo kg kilometri km", "hu": "kiló kg kilo kg centi cm deci dL",
    "et": "meetri m kilomeetri km sentimeetri cm millimeetri mm liitri L milliliitri mL tonni t kilo kg",
    "sl": "kilo kg", "hr": "kilo kg", "ru": "кило kg", "tr": "kilo kg", "sv": "kilo kg",
    "ta": "வாரங்கள week மாதங்கள month நாட்கள d", "ml": "ആഴ്ചകള week മാസങ്ങള month",
}  # fmt: skip
"""Stems that those forms do not tell, each with its unit."""
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]{2,24}")
_VIRAMA = "\u0bcd\u0c4d\u0ccd\u0d4d"
_END = r"(?![\p{L}\p{M}])"


def inflected_unit(lower: str, lang: str) -> tuple[tuple[str, ...], int] | None:
    """(ids, length) of the unit whose name a lower-case text begins with, in a case or as an adjective."""
    known = _pattern(primary(lang))
    if known is None:
        return None
    pattern, ids = known
    match = pattern.match(lower)
    return (ids[match["stem"]], match.end()) if match else None


@lru_cache(maxsize=1024)
def _pattern(language: str) -> tuple[regex.Pattern[str], Mapping[str, tuple[str, ...]]] | None:
    endings = _ENDINGS.get(language)
    ids = dict(_stems(language)) if endings else {}
    if not ids:
        return None
    stems = "|".join(map(regex.escape, sorted(ids, key=len, reverse=True)))
    return regex.compile(rf"(?P<stem>{stems})(?:{endings}){_END}"), ids


def _stems(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    forms = defaultdict[tuple[str, ...], list[str]](list)
    for name, ids in plain_currencies(language).items():
        forms[ids].append(name)
    for name, ids in locale(language).units.items():
        if ids == ("EUR",) and language not in ("fa", "ur"):
            forms[ids].append(name.lower())
        if len(ids) == 1 and ids[0] in _IDS and _WORD.fullmatch(name):
            forms[ids].append(name.lower())
    for ids, names in forms.items():
        stem = _common(names).rstrip(_VIRAMA)
        if len(stem) >= max(SHORTEST_STEM - (language in _SHORT), MOST * min(map(len, names))):
            yield stem, ids
            if language == "hu" and stem.endswith("a"):
                # korona, koronáért
                yield f"{stem[:-1]}á", ids
    more = _MORE_STEMS.get(language, "").split()
    yield from ((stem, (unit,)) for stem, unit in zip(more[::2], more[1::2], strict=True))


def _common(names: Sequence[str]) -> str:
    """What all names begin with."""
    first, last = min(names), max(names)
    same = (k for k, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: next(same, min(len(first), len(last)))]
