"""Words with a capital that are no names of persons, places or products: labels of a program, terms, steps."""

from __future__ import annotations

import regex

from qa.text.languages import primary
from qa.text.words import zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
VERB = 3.5
"""Zipf frequency of the verb that a participle comes from."""
COMMON = 3.7
"""Zipf frequency of a singular from which its plural with a capital is that word: "Tools", "Columns"."""
AROUND = 60
"""Characters of a text that are looked at on each side of a word."""
LABELS = frozenset(
    "section chapter figure table equation appendix part step lemma theorem example exercise definition page note "
    "tutorial lesson unit version volume knowledge recipe choose".split()
)
"""Words that stand with a capital before a number or in the name of a feature, and are translated."""
_ARTICLE = regex.compile(
    r"\b(?:the|an?|this|that|these|those|each|every|any|your|its|no|all|some)\s+$", regex.IGNORECASE
)
_ALONE = regex.compile(
    r"^\s*(?:[.,;:!?)]|$|(?:to|into|in|on|of|for|from|with|and|or|is|are|as|by|if|when|that|which)\b)"
)
"""What follows a word that stands for the thing itself: "the Sidebar to assign", but "the Shannon entropy"."""
_COMMAND = regex.compile(
    r"\b(?:click|clicking|choose|choosing|select|selecting|press|pressing|pick|tap|mark|enable|disable|uncheck|go to)"
    r"\s+(?:(?:on|in|the|to)\s+)*(?:\p{Lu}[\p{L}&]*\s+){0,3}$|[–>→|/]\s*$|\s-\s*$",
    regex.IGNORECASE,
)
_PART = regex.compile(
    r"^(?:\s+\p{Lu}\p{L}*){0,2}\s+(?:dialogs?|icons?|buttons?|menus?|list|lists|box|boxes|tabs?|windows?|views?|toolbars?"
    r"|panels?|panes?|keys?|options?|pages?|commands?|sections?|nodes?|parameters?|arguments?|statements?|columns?|rows?"
    r"|modes?|screens?|sidebars?|decks?|checkbox(?:es)?|formats?|settings?|styles?)\b|^\s*(?:[–>→|]|\s-\s)"
)


DERIVED, SHORTEST_STEM = ("al", "or", "er", "ion", "ment", "ing"), 3
"""English endings by which nouns of actions and agents are made, and letters that a stem must have more than."""


def is_label(text: str, start: int, end: int, lang: str) -> bool:
    """Whether the English word at `[start, end)` is used as the label of a part of a program, or as a common noun."""
    if primary(lang) != "en":
        return False
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    thing = _ARTICLE.search(before) and _ALONE.search(after)
    part = _COMMAND.search(before) or _PART.search(after)
    return bool(thing or part) or _is_plural(text[start:end])


def _is_plural(word: str) -> bool:
    low = word.lower()
    singulars = (low.removesuffix("s"), low.removesuffix("es"), low.removesuffix("ies") + "y")
    return low.endswith("s") and any(zipf(one, "en") >= COMMON for one in singulars if one != low)


def is_inflected(word: str, language: str, least: float) -> bool:
    """Whether English has other forms of a capitalised word: then it names a step or a feature, and is translated."""
    stem = word.removesuffix("e")
    endings = (f"{stem}{ending}" for ending in ("ed", "ing") if len(stem) > SHORTEST_STEM)
    bases = (word.removesuffix(ending) for ending in DERIVED if word.endswith(ending))
    found = (*endings, *(form for base in bases if len(base) > SHORTEST_STEM for form in (base, f"{base}e")))
    return primary(language) == "en" and any(zipf(form, "en") >= least for form in found)


def is_participle(word: str, language: str) -> bool:
    """Whether a word is an English verb with -ing: `Travelling`, but not `Turing`."""
    stem = word.removesuffix("ing")
    verbs = (stem, f"{stem}e", stem.removesuffix("l"))
    return stem != word and any(zipf(verb, language) >= VERB for verb in verbs)
