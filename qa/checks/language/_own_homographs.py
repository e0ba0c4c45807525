"""Nouns and verbs of a language that are spelled as function words of English: "is" is ice in Norwegian.

The tables have them hardly oftener than what titles and names bring of English, so that only the source tells.
"""

from __future__ import annotations

from qa.analysis.evidence import Evidence
from qa.text.languages import primary
from qa.text.prose import Word

_NORWEGIAN = {"is": "ice", "and": "duck", "or": "alder", "from": "pious devout"}
_SAID = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "da": {"is": "ice", "and": "duck", "from": "pious devout"},
    "sv": {"is": "ice", "and": "duck", "from": "pious devout", "not": "note footnote seine"},
    "fr": {"if": "yew"},
    "es": {"as": "ace"},
    "ca": {"as": "ace", "to": "tone tones pitch pitches"},
    "nl": {"as": "axis axes ash ashes axle"},
    "hr": {"as": "ace", "but": "leg haunch thigh ham"},
    "sr": {"but": "leg haunch thigh ham"},
    "sl": {"as": "ace"},
    "pl": {"as": "ace", "but": "shoe boot"},
    "cs": {"had": "snake serpent"},
    "sk": {"had": "snake serpent"},
    "hu": {"had": "army war host", "has": "belly stomach abdomen"},
    "ro": {"as": "ace"},
    "fi": {"into": "enthusiasm passion eagerness zeal"},
    "tr": {"is": "soot", "but": "thigh leg drumstick"},
}
"""By language, what English says for such a word."""
_OWN = {
    language: frozenset(words.split())
    for language, words in {
        "vi": "to", "sq": "to me do as per", "ga": "in is do an as or am go one", "gd": "in is do an as am air to",
        "cy": "at am is all her had has an as on pan", "af": "is in was so by of my as me on", "eu": "on an as no",
        "et": "on me all",
        "mt": "in is id", "br": "an is as", "gl": "no do as a o me for se son",
        "ku": "in an we her me", "ha": "in an", "so": "in is an", "az": "on o at in", "tk": "on at", "uz": "on at",
        "lb": "an as all so was am him no do of", "fy": "is it of on as by my in to at had do so all he was",
        "fo": "at so is on an as was", "eo": "do for or", "ia": "in per as no me", "mi": "he me to a no",
        "ht": "on an a so to", "ast": "no as me so", "oc": "as on me an", "hsb": "to so do my", "dsb": "to so do my",
    }.items()
}  # fmt: skip
"""Words of a language's own that English has far more often: "to" is big or loud in Vietnamese, "they" in Albanian."""


_SIGNS = frozenset({"plus", "minus"})
"""Signs of arithmetic, which most languages of Latin letters name alike."""


def is_own_homograph(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether an English function word in a note is a word of the note's own: the source says what it means there, as
    often as the note has it."""
    if word.lower in _SIGNS or word.lower in _OWN.get(primary(evidence.language), ()):
        return True
    said = _SAID.get(primary(evidence.language), {}).get(word.lower)
    if said is None or evidence.source is None or primary(language) != "en":
        return False
    return evidence.target.counts[word.lower] <= sum(evidence.source.counts[english] for english in said.split())
