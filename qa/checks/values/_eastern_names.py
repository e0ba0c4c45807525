"""Given names of the East with a hyphen, which no two languages hear alike: Chien-Shiung, Цзяньсюн, 健雄.

English spells them by an older rule than the one others follow, Korean ones as the person likes best; characters of
Korean names tell Japanese readers nothing of how English hears them.
"""

from __future__ import annotations

import regex

from qa.analysis.pair import Analysis
from qa.model import Bead
from qa.text.languages import primary, scripts_of
from qa.text.persons import given_names
from qa.text.scripts import CASED
from qa.text.sounding import farness

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LIKE = 0.34
"""Distance of sounds below which a word in letters may be such a name: Чжэндао of Tsung-Dao has .25, Цзяньсюн of
Chien-Shiung .20, Дзиенсюн .26; Соколов has .48."""
_SYLLABLE = r"(?:[ckpt]['’]?h?|[bdfghjlmnrswyz]|sh|hs|ts|tz|sz|zh|kh|ng|gw|kw|hw)?[aeiouü]{1,3}(?:h|ng?|[klmptr])?"
_GIVEN = regex.compile(rf"{_SYLLABLE}(?:-{_SYLLABLE}){{1,2}}", regex.IGNORECASE)
"""Syllables of Chinese and Korean, each by itself."""
_CHARACTERS = regex.compile(r"(?<!\p{Han})\p{Han}{2,4}(?!\p{Han})|\p{Hangul}{2,4}")
"""What may be a person in characters, a surname with a given name: 呉健雄."""


def may_be_eastern(analysis: Analysis, bead: Bead, form: str, strange: str) -> bool:
    """Whether a name that letters hold for gone may be one of the East that is written by another rule: what stands in
    its place, or any word of the text, sounds a little like it, or may be a person in characters."""
    names = [word for word in form.split() if _GIVEN.fullmatch(word) and not _is_western(word)]
    if not names:
        return False
    lang = primary(analysis.target.lang)
    text = strange or " ".join(analysis.target.blocks[index].text for index in bead.target)
    scripts = scripts_of(lang)
    if scripts & {"Hani", "Hang"}:
        return _CHARACTERS.search(text) is not None
    if not strange and scripts & CASED:
        text = " ".join(word for word in text.split() if word[:1].isupper())
    return min(farness(name, text, lang) for name in names) < LIKE


def _is_western(word: str) -> bool:
    """Whether both parts are given names of Europe: Jean-Paul."""
    return all(len(part) > len("Kim") and part in given_names() for part in word.lower().split("-"))
