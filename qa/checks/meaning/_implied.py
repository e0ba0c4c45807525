"""Things that an English sentence names by a word made from theirs: unsweetened tea has no sugar."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

_MADE_FROM: Mapping[str, str] = {
    "sugar": r"(?:un)?sweet\p{L}*|sugar\p{L}+|diabet\p{L}+",
    "salt": r"salt\p{L}+|unsalted|salin\p{L}*|brin[ey]\p{L}*", "butter": r"butter\p{L}+|unbuttered",
    "bread": r"loaf|loaves|baguettes?|baker\p{L}*|sandwich\p{L}*|toast\p{L}*|crumbs?|buns?|rolls?",
    "pepper": r"pepper\p{L}+", "milk": r"milk\p{L}+|dairy|lact\p{L}+",
    "water": r"(?:under|waste|fresh|sea)?water\p{L}*|aqua\p{L}*|hydr\p{L}+|drink\p{L}*|rain\p{L}*|wet|moist\p{L}*",
    "wood": r"wood\p{L}+|timber|forest\p{L}*|log|logs|tree|trees", "gold": r"gold\p{L}+|gilded|gilt",
    # instruments of brass are of copper in some languages
    "copper": r"brass[ ](?:winds?|instruments?|sections?|bands?|players?|ensembles?|quintets?)|brasswinds?|coppery?",
    "silver": r"silver\p{L}+", "glass": r"glass\p{L}+|glaz\p{L}+|vitr\p{L}+|windows?|bottles?|lens\p{L}*",
    "leather": r"leather\p{L}+|skin\p{L}*|hides?|fur|derm\p{L}*|rash\p{L}*|bare", "wool": r"wool\p{L}+",
    "stone": r"ston\p{L}+|rock\p{L}*|pebbl\p{L}*", "iron": r"iron\p{L}+|ferr\p{L}+", "steel": r"steel\p{L}+",
    "paper": r"papers?\p{L}*|sheets?", "meat": r"meat\p{L}+|beef|pork|lamb|butcher\p{L}*",
    "blood": r"blood\p{L}+|bleed\p{L}*|bled", "acceleration": r"accelerat\p{L}+|speed\p{L}* (?:\p{L}+ )?up|faster",
    "velocity": r"speed\p{L}*|fast\p{L}*|slow\p{L}*|quick\p{L}*", "weight": r"weigh\p{L}*|heav\p{L}+|light\p{L}*",
    "pressure": r"press\p{L}*", "temperature": r"hot\p{L}*|cold\p{L}*|warm\p{L}*|degrees?", "density": r"dens\p{L}+",
    # teaspoons are called after tea or coffee, tablespoons after soup
    "tea": r"tea\p{L}+", "coffee": r"teaspoon\p{L}*|caff\p{L}+|espress\p{L}+|caf[eé]s?",
    "soup": r"tablespoon\p{L}*|broth",
    "spring": r"vernal|springtime", "clock": r"o['’]clock|hours?",
    "mathematics": r"maths?|mathematic\p{L}+", "physics": r"physic\p{L}+", "chemistry": r"chemi\p{L}+",
    "biology": r"bio\p{L}+", "history": r"histor\p{L}+", "philosophy": r"philosoph\p{L}+",
    "law": r"lawyers?|legal\p{L}*|juri\p{L}+",
    "astronomy": r"astronom\p{L}+", "economics": r"econom\p{L}+", "geology": r"geolog\p{L}+",
    "psychology": r"psycholog\p{L}+|mental\p{L}*", "linguistics": r"linguist\p{L}*", "geography": r"geograph\p{L}+",
    "sociology": r"sociolog\p{L}+", "medicine": r"medic\p{L}+|doctors?|physicians?|drugs?|pills?",
    "botany": r"botan\p{L}+",
    "proof": r"(?:dis|re)?prov\p{L}+", "axiom": r"axiomati\p{L}+", "theorem": r"theor\p{L}+",
    "definition": r"defin\p{L}+", "conjecture": r"conjectur\p{L}+|suppos\p{L}+|assum\p{L}+",
    "apartment": r"floors?|storeys?|story|stories|levels?",
}  # fmt: skip
"""English words made from the name of a thing, or that need it in other languages."""


def is_implied(name: str, english: str) -> bool:
    """Whether a sentence has a word that another language may say by the name of this thing."""
    pattern = _pattern(name)
    return pattern is not None and pattern.search(english) is not None


@lru_cache(maxsize=1024)
def _pattern(name: str) -> regex.Pattern[str] | None:
    words = _MADE_FROM.get(name)
    return regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.IGNORECASE) if words else None
