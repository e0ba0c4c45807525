"""What denies one end by naming the other: "do not close it" is "leave it open", "no better way" is "the best way"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._opposites import Pairs, opposites
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 16
"""Characters between a negation and the word that it denies: an adverb or an article."""
_NOT = regex.compile(r"(?:\bnot|n['’]t|\bcannot|\bnever|\bno)\b", regex.I)
_NONE_BETTER = regex.compile(
    r"\b(?:no|nothing|nobody|none|never|nowhere)\b[^.;:!?]{0,40}?\b(?:better|worse|more|less|easier|[a-z]{3,}[^aeiou\W]er)\b",
    regex.I,
)
_BEST = {
    "ca": r"\b(?:el|la|els|les) (?:més|millors?|pitjors?)\b", "cs": r"\bnej\p{L}+",
    "da": r"\b(?:bedste|værste|mest)\b|\p{L}+este\b",
    "de": r"\b(?:be|schlimm|schlechte|mei)ste[nrms]?\b|\p{L}{3,}[^aeiou]ste[nrms]?\b",
    "es": r"\b(?:el|la|lo|los|las) (?:\p{L}+ )?(?:más|mejor(?:es)?|peor(?:es)?)\b",
    "fi": r"\bparhai?\p{L}*|\bparas\b|\btärkein|\p{L}{3,}imm[aä]",
    "fr": r"\b(?:le|la|les) (?:\p{L}+ )?(?:plus|meilleure?s?|mieux|pire)\b",
    "gl": r"\b[oa]s? (?:máis|mellor(?:es)?|peor(?:es)?)\b", "hu": r"\bleg\p{L}+",
    "it": r"\b(?:il|la|lo|i|le|gli) (?:\p{L}+ )?(?:più|migliore?|migliori|peggiore?)\b",
    "ja": "最も|一番|最[善良高強]",
    "ko": "가장|최[고선]", "nb": r"\b(?:beste?|verste?|mest)\b",
    "nl": r"\b(?:beste?|slechtste?|meest)\b|\b(?:het|de) \p{L}+ste\b",
    "pl": r"\bnaj\p{L}+", "pt": r"\b(?:o|a|os|as) (?:\p{L}+ )?(?:mais|melhor(?:es)?|pior(?:es)?)\b",
    "ro": r"\bcel\p{L}* mai\b",
    "ru": r"\bсам\p{L}{2,4}\b|\bлучш\p{L}+|\bнаи\p{L}+|важнее всего", "sk": r"\bnaj\p{L}+",
    "sv": r"\b(?:bästa?|värsta?|mest)\b|\p{L}+aste?\b", "tr": r"\ben\b", "uk": r"\bнай\p{L}+", "vi": r"\bnhất\b",
    "zh": "最",
}  # fmt: skip
"""What languages say of the highest degree: nothing is above it."""

_NOT_MOVE = regex.compile(r"(?:\bnot|n['’]t|\bnever)\s+(?:\p{L}+ )?(?:move|budge)\b", regex.I)
_STAND = {
    "bg": "сто[ия]|непод", "ca": "quiet|immòbil|atur", "cs": "stoj|nehyb", "da": "står|stille",
    "de": "steh|blieb|bleib|still|unbeweg", "es": "quiet|inmóvil|parad|deten", "fi": "paikall|pysy",
    "fr": "immobil|arrêt|reste", "hr": "stoji|miruje", "hu": "áll|mozdulatlan", "it": "ferm|immobil",
    "nb": "står|stille", "nl": "sta|stil", "pl": "stoi|stoją|nieruchom", "pt": "parad|imóve|quiet",
    "ro": "stă|stau|imobil", "ru": "стои|стоя|неподвиж", "sk": "stoj|nehyb", "sl": "stoji|miruje",
    "sr": "стоји|мирује|stoji|miruje", "sv": "står|stilla", "uk": "стої|стоя|нерухом",
}  # fmt: skip
"""What languages say of what stands still."""


def denied_from_other_end(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether an English side denies a word whose opposite the other side has, or a comparison with what stands there
    as the highest degree."""
    if primary(langs[side]) != "en":
        return False
    own, other, lang = texts[side], texts[1 - side], langs[1 - side]
    best = _BEST.get(primary(lang))
    if best and _NONE_BETTER.search(own) and regex.search(best, other, regex.I):
        return True
    still = _STAND.get(primary(lang))
    if still and _NOT_MOVE.search(own) and regex.search(rf"(?<!\p{{L}})\p{{L}}{{0,4}}(?:{still})", other, regex.I):
        return True
    ends = [match.end() for match in _NOT.finditer(own)]
    return len(ends) == 1 and any(
        0 < variant.start - ends[0] <= NEAR
        and attestation(own, variant, other, lang) in (Attestation.TURNED, Attestation.HINTED)
        for pairs in (Pairs.FIRM, Pairs.WORDED)
        for variant in opposites(own, pairs)
    )
