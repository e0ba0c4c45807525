"""Language tags as people spell them in file names, and their BCP 47 form.

Regions count where a language is actually published, so that a slug such as `what-is-it` never reads as Icelandic of
Italy.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from qa.model.errors import QaError
from qa.text.languages import language_of, languages, nearest

SLIPS = {code: row.tag for row in languages().values() for code in row.codes}
"""Codes of countries and scripts that stand for a language in practice. Twi and Kanuri have no row, for `tw` and `kr`
hardly ever mean them."""
NAMES = {name: row.tag for row in languages().values() for name in row.names}
OBSOLETE = frozenset(("in", "ji", "jw", "mo"))
"""Withdrawn codes that are words or other codes in paths."""
SAFE = {row.tag: row.read for row in languages().values() if row.read != "-" and "-" not in row.tag}
CODES = SAFE.keys() | {alias for row in languages().values() for alias in row.aliases if len(alias) < 4}
CODES -= OBSOLETE | SLIPS.keys() - SAFE.keys()
SCRIPTS = frozenset(("arab", "beng", "cyrl", "deva", "hans", "hant", "latn", "mong", "tfng"))
BARE_SCRIPTS = frozenset(("hans", "hant"))
PSEUDO = re.compile(
    r"(?:[a-z]{2}[-_]x[abc]|qps(?:[-_]ploc[am]?)?|[a-z]{2}[-_]zz|xx[-_]xx|(?:[a-z]{2}[-_])?pseudo(?:[-_]?loc(?:ale|aliz(?:ed|ation))?)?)",
    re.IGNORECASE,
)
"""Android and ICU (`en-XA`, `ar-XB`), Windows (`qps-ploc`), and what projects call theirs."""
WELL_FORMED = re.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
LETTERS = re.compile("[A-Za-z]{2,12}")
HEADS = CODES | SLIPS.keys() | {name.partition("-")[0] for name in NAMES}


class Strength(IntEnum):
    """How much a tag's spelling alone says: WORD is also a word or abbreviation, CLEAR hardly ever is."""

    WORD = 0
    COMMON = 1
    CLEAR = 2


@lru_cache(maxsize=4096)
def normalise_tag(raw: str) -> str:
    """The BCP 47 tag meant by `raw` (`zh_TW` → `zh-Hant`, `pt-br` → `pt-BR`, `jp` → `ja`), "" if it is none."""
    spelled, _, modifier = raw.strip().partition("@")
    text = re.sub(r"\.utf-?8$", "", spelled, flags=re.IGNORECASE).replace("_", "-").lower()
    text = f"{text}-{modifier[:4].lower()}" if modifier in ("latin", "cyrillic") else text
    text = text.replace("-cyri", "-cyrl").replace("-lati", "-latn")
    if text in SLIPS or text in NAMES:
        return SLIPS.get(text) or NAMES[text]
    if "-" in text and is_pseudo_locale(text):
        return ""
    code, *subtags = text.split("-")
    # a country's code said twice, where a language's was meant: `gr-GR`, `jp_JP`
    if subtags == [code] and code in SLIPS:
        return SLIPS[code]
    if code not in CODES or len(subtags) > 2:
        return ""
    script = next((part for part in subtags[:1] if part in SCRIPTS), "")
    region = "".join(subtags[1 if script else 0 :][:1])
    if len(subtags) != bool(script) + bool(region) or (region and not _is_region(code, region, raw)):
        return ""
    if code == "zh" and (script or region):
        return f"zh-{script.title()}" if script in BARE_SCRIPTS else language_of(f"zh-{region}").tag
    return "-".join(part for part in (code, script.title(), region.upper()) if part)


def _is_region(code: str, region: str, raw: str) -> bool:
    if region.upper() in language_of(code).regions:
        return True
    # an unusual region counts when it is written the way standards write it: `de-LU`, `fr_LU`
    return re.search(r"^[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?[A-Z]{2}(?:\.|@|$)", raw) is not None


def resolve_tag(spelled: str) -> str:
    """The tag that a user means: a tag, or a language's name in English. Raises `QaError` for anything else."""
    named = next((row.tag for row in languages().values() if row.name.casefold() == spelled.strip().casefold()), "")
    if tag := normalise_tag(spelled) or named:
        return tag
    # a code that is no language in a path may well be one (`in`, `new`), and so may one that the table lacks
    if WELL_FORMED.fullmatch(spelled) and not is_pseudo_locale(spelled):
        return spelled
    near = nearest(spelled)
    hint = f"did you mean {near}?" if near else "give a tag such as de, pt-BR or zh-Hant; `qa languages` lists them"
    raise QaError(f"there is no language '{spelled}'", hint)


def is_pseudo_locale(raw: str) -> bool:
    """Whether `raw` names text that a program made to test translating: `en-XA`, `qps-ploc`, `xx-XX`."""
    return PSEUDO.fullmatch(raw) is not None


def is_language_tag(raw: str) -> bool:
    """Whether `raw` can name a language: a code, a code with script or region, a usual slip, an English name."""
    head = LETTERS.match(raw)
    # most parts of file names are no tags: tell these at once
    return head is not None and head[0].lower() in HEADS and len(raw) <= 24 and normalise_tag(raw) != ""


@lru_cache(maxsize=4096)
def strength(raw: str) -> Strength:
    """How safely a file-name part spelled `raw` is a language rather than a word."""
    text = raw.replace("_", "-").lower()
    if text in BARE_SCRIPTS or ("-" in text and text not in NAMES):
        return Strength.CLEAR
    if text in SLIPS or text in NAMES:
        return Strength.WORD
    return Strength[SAFE.get(text, "word").upper()]


def variant(raw: str) -> str:
    """What tells two files of a note apart: the normalised tag, with the region where Chinese is split by it."""
    tag = normalise_tag(raw)
    region = raw.upper().replace("_", "-").rpartition("-")[2]
    return f"{tag}-{region}" if tag.startswith("zh-") and region in ("HK", "MO", "SG", "TW") else tag
