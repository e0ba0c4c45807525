"""Language tags as people spell them in file names, and their BCP 47 form.

The code list is ISO 639-1; regions are those in which a language is actually published (so that a slug such as
`what-is-it` never reads as Icelandic of Italy).
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

TWO_LETTERS = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
ISO_639_1 = frozenset(TWO_LETTERS.split())
ISO_639_3 = "ast bho ceb ckb dsb fil gsw hsb kab kmr lzh mai mni nds pcm tok yue"
THREE_LETTERS = frozenset(ISO_639_3.split())

# codes of countries and other slips that stand for a language in practice; `tw` and `kr` shadow Twi and Kanuri
ALIASES = {
    "cn": "zh-Hans",
    "hans": "zh-Hans",
    "tw": "zh-Hant",
    "hk": "zh-Hant",
    "hant": "zh-Hant",
    "jp": "ja",
    "kr": "ko",
    "ua": "uk",
    "vn": "vi",
    "cz": "cs",
    "dk": "da",
    "gj": "gu",
    "gr": "el",
    "iw": "he",
}
NAMES = {
    "arabic": "ar",
    "bengali": "bn",
    "chinese": "zh",
    "chinese-simplified": "zh-Hans",
    "chinese-traditional": "zh-Hant",
    "deutsch": "de",
    "dutch": "nl",
    "english": "en",
    "espanol": "es",
    "francais": "fr",
    "french": "fr",
    "german": "de",
    "hindi": "hi",
    "italian": "it",
    "italiano": "it",
    "japanese": "ja",
    "korean": "ko",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "turkish": "tr",
    "ukrainian": "uk",
    "vietnamese": "vi",
}
SCRIPTS = frozenset(("arab", "beng", "cyrl", "deva", "hans", "hant", "latn", "mong", "tfng"))
REGIONS = {
    "ar": "ae dz eg iq jo kw lb ly ma qa sa sy tn ye",
    "bn": "bd in",
    "ca": "es",
    "cs": "cz",
    "da": "dk",
    "de": "at ch de li",
    "el": "gr",
    "en": "au ca gb ie in nz sg uk us za",
    "es": "419 ar bo cl co cr ec es mx pe us uy ve",
    "et": "ee",
    "fa": "af ir",
    "fr": "be ca ch fr",
    "he": "il",
    "hi": "in",
    "id": "id",
    "it": "ch it",
    "ja": "jp",
    "kk": "kz",
    "ko": "kp kr",
    "ms": "my",
    "nb": "no",
    "ne": "np",
    "nl": "be nl",
    "pl": "pl",
    "pt": "br pt",
    "ro": "md ro",
    "ru": "ru ua",
    "sv": "fi se",
    "sw": "ke tz",
    "ta": "in lk",
    "te": "in",
    "th": "th",
    "tr": "tr",
    "uk": "ua",
    "ur": "in pk",
    "vi": "vn",
    "zh": "cn hk mo my sg tw",
}
HAN_SCRIPT = {
    "cn": "zh-Hans",
    "sg": "zh-Hans",
    "my": "zh-Hans",
    "tw": "zh-Hant",
    "hk": "zh-Hant",
    "mo": "zh-Hant",
}

CLEAR_CODES = "de el en fr gu hu hy ja ka ko lt nb nl ru sv th yue zh"
CLEAR = frozenset(CLEAR_CODES.split())
COMMON_CODES = "ar bg bn es fa fi hi hr km kn pl pt sk tr uk ur vi"
COMMON = frozenset(COMMON_CODES.split())
BARE_SCRIPTS = frozenset(("hans", "hant"))


LETTERS = re.compile("[A-Za-z]{2,12}")
HEADS = ISO_639_1 | THREE_LETTERS | ALIASES.keys() | {name.partition("-")[0] for name in NAMES}


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
    if text in ALIASES or text in NAMES:
        return ALIASES.get(text) or NAMES[text]
    base, *subtags = text.split("-")
    if (base not in ISO_639_1 and base not in THREE_LETTERS) or len(subtags) > 2:
        return ""
    script = next((part for part in subtags[:1] if part in SCRIPTS), "")
    region = "".join(subtags[1 if script else 0 :][:1])
    if len(subtags) != bool(script) + bool(region) or (region and not _is_region(base, region, raw)):
        return ""
    if base == "zh" and (script or region):
        return f"zh-{script.title()}" if script in BARE_SCRIPTS else HAN_SCRIPT.get(region, "zh")
    return "-".join(part for part in (base, script.title(), region.upper()) if part)


def _is_region(base: str, region: str, raw: str) -> bool:
    if region in REGIONS.get(base, "").split():
        return True
    # an unusual region counts when it is written the way standards write it: `de-LU`, `fr_LU`
    return re.search(r"^[a-z]{2,3}[-_](?:[A-Z][a-z]{3}[-_])?[A-Z]{2}(?:\.|@|$)", raw) is not None


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
    if text in ALIASES or text in NAMES:
        return Strength.WORD
    if text in CLEAR:
        return Strength.CLEAR
    return Strength.COMMON if text in COMMON else Strength.WORD


def variant(raw: str) -> str:
    """What tells two files of a note apart: the normalised tag, with the region where Chinese is split by it."""
    tag = normalise_tag(raw)
    region = raw.upper().replace("_", "-").rpartition("-")[2]
    return f"{tag}-{region}" if tag.startswith("zh-") and region in ("HK", "MO", "SG", "TW") else tag


def base(tag: str) -> str:
    """The primary language of a normalised tag."""
    return tag.split("-", 1)[0]
