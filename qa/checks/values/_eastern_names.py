"""Given names of the East with a hyphen, which no two languages hear alike: Chien-Shiung, Цзяньсюн, 健雄.

English spells them by an older rule than the one others follow, Korean ones as the person likes best; characters of
Korean names tell Japanese readers nothing of how English hears them.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex
from anyascii import anyascii

from qa.analysis.pair import Analysis
from qa.model import Bead
from qa.text.english_names import Name, NameWord
from qa.text.hearing import share
from qa.text.languages import primary, scripts_of
from qa.text.names import words_of
from qa.text.persons import given_names
from qa.text.readings import readings
from qa.text.scripts import CASED
from qa.text.sounding import farness
from qa.text.transcription import says

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LIKE = 0.34
"""Distance of sounds below which a word in letters may be such a name: Чжэндао of Tsung-Dao has .25, Цзяньсюн of
Chien-Shiung .20, Дзиенсюн .26; Соколов has .48."""
SAID, SYLLABLES = 0.3, 3
"""Share of what Korean would most often make of a given name from which it stands behind its surname, and syllables
in which it is looked for."""
_SURNAMES = frozenset(
    "wang li zhang liu chen yang huang zhao zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang "
    "han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen "
    "zhong cui tan fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao "
    "gu mao hao gong shao wan qian tu wu wong chan cheung lau leung ho lam kwok chow tsai hsu hsieh kim lee park "
    "choi jung jeong kang cho yoon yun jang lim im oh seo shin kwon hwang ahn jeon hong yoo moon son bae baek heo "
    "nam noh roh rhee yi ri pak".split()
)
"""Surnames of China and Korea as English spells them."""
_SYLLABLE = r"(?:[ckpt]['’]?h?|[bdfghjlmnrswyz]|sh|hs|ts|tz|sz|zh|kh|ng|gw|kw|hw)?[aeiouü]{1,3}(?:h|ng?|[klmptr])?"
_GIVEN = regex.compile(rf"{_SYLLABLE}(?:-{_SYLLABLE}){{1,2}}", regex.IGNORECASE)
"""Syllables of Chinese and Korean, each by itself."""
_CHARACTERS = regex.compile(r"(?<!\p{Han})\p{Han}{2,4}(?!\p{Han})|\p{Hangul}{2,4}")
"""What may be a person in characters, a surname with a given name: 呉健雄."""


_WRITTEN = regex.compile(r"(\p{Han})\p{Han}|(?<!\p{Hangul})(\p{Hangul})|(?<!\p{L})(\p{Lu}\p{Ll}{1,5})(?!\p{L})")
"""The first character of a name, or a short word with a capital."""


def may_be_eastern(analysis: Analysis, bead: Bead, form: str, strange: str) -> bool:
    """Whether a name that letters hold for gone may be one of the East that is written by another rule: what stands in
    its place, or any word of the text, sounds a little like it, or may be a person in characters."""
    lang = primary(analysis.target.lang)
    names = [word for word in form.split() if _GIVEN.fullmatch(word) and not _is_western(word)]
    whole = " ".join(analysis.target.blocks[index].text for index in bead.target)
    if not names:
        return _is_written(form.split(), whole) or (lang == "ja" and _is_read(form, whole))
    text = strange or whole
    scripts = scripts_of(lang)
    if scripts & {"Hani", "Hang"}:
        return _CHARACTERS.search(text) is not None
    if not strange and scripts & CASED:
        text = " ".join(word for word in text.split() if word[:1].isupper())
    return min(farness(name, text, lang) for name in names) < LIKE


def _is_written(words: Sequence[str], text: str) -> bool:
    """Whether a text has the surname of a Chinese or Korean person as it reads it: 李 is Lee, Li, Yi, Rhee, Ли. In
    Hangul, where many a word begins so (이번), it has something of the given name as well, if there is one."""
    surnames = {word.lower() for word in (words[0], words[-1])} & _SURNAMES
    surnames |= {other for word in surnames for other in readings(word)}
    given = [word for word in words if word.lower() not in surnames]
    return any(
        anyascii(match[1] or match[2] or match[3]).lower() in surnames
        and not (match[2] and given and all(share(one, _behind(text, match), "ko") < SAID for one in given))
        for match in _WRITTEN.finditer(text, overlapped=True)
    )


def _behind(text: str, match: regex.Match[str]) -> str:
    """The syllables of a given name behind a surname."""
    return text[match.end() : match.end() + SYLLABLES]


def _is_read(form: str, text: str) -> bool:
    """Whether characters of a Japanese text may be read as a name: 佐藤, Sato."""
    return says(Name((NameWord(form, 0, len(form)),)), text, "ja", words_of(text))


def _is_western(word: str) -> bool:
    """Whether both parts are given names of Europe: Jean-Paul."""
    return all(len(part) > len("Kim") and part in given_names() for part in word.lower().split("-"))
