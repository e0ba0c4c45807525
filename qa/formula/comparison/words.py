"""Whether one word of a formula may be the translation of another.

A word may become its translation, not another word. Units, chemistry, acronyms, identifiers and the names of functions
are no prose: they stay as they are, or take the name that the target's language has for them. An English word is no
translation of another English word. What formulas set against each other (train and test, even and odd) is never
translated into the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import Enum, auto
from functools import lru_cache

from qa.formula.comparison.opposed import SHORT, is_latin, listed, opposed
from qa.formula.comparison.outcome import ChangeKind
from qa.formula.latex.tokens import SPACES
from qa.formula.vocabulary import functions, units
from qa.text.languages import capitalises_nouns, scripts_of
from qa.text.scripts import LATIN
from qa.text.words import function_words, has_table, zipf

KNOWN = 2.5
"""Zipf frequency from which a spelling is a word of a language: once in three million words."""
SURE = 0.5
"""How much commoner than in English (Zipf) a word must be elsewhere to be no English word: else it is the same word in
both, and so the translation of itself alone."""
AT_HOME = 5.0
"""Zipf frequency from which a word is a language's own although English has it as often: es `media`, a mean."""
WESTERN = tuple("de fr es it pt nl ca da sv nb pl cs sk ro fi tr vi hu sl hr lt lv is".split())
"""Languages in Latin letters whose tables hold little English."""
LONGEST_NAME = 4
"""Letters up to which a capitalised word outside `\\text` names an operator: `Hom`, `End`, `Spec`."""
RESPELLED = frozenset("ck cz yi yj sz".split())
"""What English letters became in the spelling of other languages, where nothing else of a word of science differs."""
LOGIC = frozenset(
    {"IF", "OR", "AND", "NOT", "ELSE", "THEN", "FOR", "TRUE", "FALSE", "INPUT", "OUTPUT", "WHERE", "WITH"}
)
COUNTED = frozenset("+±→←⇌=<>≤≥^_#@&*/%$0123456789")
LONGEST_UNIT = 40
"""Characters beyond which a text is no unit."""
RARE = 3.5
"""Zipf frequency below which an English word is too rare to be what a translator left by accident."""
ACRONYMS = {
    "TP": "VP", "TN": "VN", "MSE": "ECM EQM MQA СКО", "RMSE": "RECM REQM RMQE", "MAE": "EAM EMA EMAE",
    "PCA": "ACP МГК",
    "SVD": "DVS", "LDA": "ADL", "AI": "IA ИИ KI", "ODE": "EDO ОДУ", "PDE": "EDP", "DNA": "ADN ДНК DNS",
    "RNA": "ARN РНК", "CDF": "FDA", "GDP": "PIB BIP ВВП", "SNR": "RSB", "NN": "RN НС",
}  # fmt: skip
"""Acronyms that other languages form anew, after which only these are the same."""


class Relation(Enum):
    """What one word is to another."""

    SAME = auto()
    NOTATION = auto()
    """The target language's name of the same function or unit."""
    TRANSLATED = auto()
    OTHER = auto()


Answer = tuple[Relation, ChangeKind]
NO = Relation.OTHER


@lru_cache(maxsize=8192)
def relation(old: str, new: str, languages: tuple[str, str], *, prose: bool) -> Answer:
    r"""What `new` is to `old`, and the kind of change; `prose` says that the source has it in `\text` and its kin."""
    before, after = plain(old), plain(new)
    if before == after or (before.casefold() == after.casefold() and is_lower(before) and is_lower(after)):
        noun = prose and before != after and capitalises_nouns(languages[1])
        return (Relation.TRANSLATED, ChangeKind.TRANSLATION) if noun else (Relation.SAME, ChangeKind.NOTATION)
    if not before or not after:
        return NO, ChangeKind.WORD
    source, target = languages
    names = functions(squeezed(before), source or "en", source=True)
    if names & functions(squeezed(after), target):
        return Relation.NOTATION, ChangeKind.NOTATION
    # `min` is a function before it is a minute, where it became another function
    other_function = bool(names and functions(squeezed(after), target))
    unit = units(before, source or "en", source=True)
    if unit & units(after, target):
        return Relation.NOTATION, ChangeKind.NOTATION
    if after in ACRONYMS.get(before, "").split():
        return Relation.NOTATION, ChangeKind.NOTATION
    if prose and (measured := same_measure(before, after, languages)) is not None:
        return (Relation.TRANSLATED, ChangeKind.TRANSLATION) if measured else (NO, ChangeKind.UNIT)
    if counted(before) != counted(after):
        return NO, ChangeKind.UNIT if unit else ChangeKind.WORD
    if other_function:
        return NO, ChangeKind.FUNCTION
    if unit and not (is_word(before, "en") and len(before) > 1 and prose and not units(after, target)):
        return NO, ChangeKind.UNIT
    if opposed(before, after):
        return NO, ChangeKind.FUNCTION if names else ChangeKind.WORD
    if prose and (listed(before, after) or ("." in before and "." in after)):
        # a known translation, or an abbreviated phrase: `s.t.`, `u.d.N.`
        return Relation.TRANSLATED, ChangeKind.TRANSLATION
    if names and after.isascii():
        return NO, ChangeKind.FUNCTION
    if prose and before in LOGIC:
        return by_lexicon(before.lower(), after.lower(), languages)
    if is_code(before, prose=prose) or (is_code(after, prose=prose) and after.isascii()):
        return NO, ChangeKind.NAME
    return by_lexicon(before, after, languages)


def by_lexicon(before: str, after: str, languages: tuple[str, str]) -> Answer:
    """Prose against prose: what the word tables say."""
    source, target = languages
    translated = (Relation.TRANSLATED, ChangeKind.TRANSLATION)
    if not is_latin(after):
        return translated
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", after)
    same = {word.casefold() for word in re.findall(r"[^\W\d_]+", before)}
    new = [word for word in words if word.casefold() not in same and not is_derived(word, before)]
    foreign = [
        word for word in new if not is_source_word(word, source or "en", target) or is_noun(word, before, target)
    ]
    if not foreign and (new or not any(is_derived(word, before) for word in words)):
        # the source's own words: another one of them, fewer, or the same in another order
        return NO, ChangeKind.WORD
    if " " in before.strip() or " " in after.strip() or not is_latin(before):
        return translated
    known = is_word(after, target) if target else any(is_word(after, lang) for lang in WESTERN)
    slipped = is_slip(before, after) and not is_respelled(before, after)
    if not known and (slipped or not is_word(before, source or "en")):
        return NO, ChangeKind.NAME
    if len(after) < 2 or (len(before) == 1 and len(after) == 1):
        return NO if len(before) < 2 else Relation.TRANSLATED, ChangeKind.TRANSLATION
    return translated


def same_measure(before: str, after: str, languages: tuple[str, str]) -> bool | None:
    """Whether two texts that name units name one of the same size, "minutes" and "Minuten"; None if one names none."""
    source, target = languages
    if not target or max(len(before), len(after)) > LONGEST_UNIT:
        return None
    from qa.text.numbers.compound import same_size, whole_unit

    one = whole_unit(before, source or "en")
    other = whole_unit(after, target) if one else None
    return same_size(one, other) if one and other else None


def is_noun(word: str, before: str, target: str) -> bool:
    """Whether a rarer word has the capital that its language gives it and the source's words have not: `Quotient`."""
    capital = capitalises_nouns(target) and word[:1].isupper() and before == before.lower()
    return capital and len(word) > LONGEST_NAME and zipf(word, "en") < RARE


@lru_cache(maxsize=8192)
def is_source_word(word: str, source: str, target: str) -> bool:
    """Whether a word of the target belongs to the source's language rather than to its own."""
    here = zipf(word, source)
    if is_latin(word) and LATIN not in scripts_of(source):
        # what its table has of them is English
        return False
    if here < KNOWN or source.partition("-")[0] == target.partition("-")[0] != "":
        return False
    if not target:
        return all(zipf(word, lang) < here + SURE for lang in WESTERN)
    if not has_table(target):
        return here > KNOWN + 1 and len(word) > SHORT
    there = zipf(word, target)
    common = there >= AT_HOME and there >= here - SURE
    return there < here + SURE and not common and word.casefold() not in function_words(target)


def is_derived(word: str, before: str) -> bool:
    """Whether a word only has an ending more: `train`, `Training`."""
    return len(before) > SHORT and word.casefold().startswith(before.casefold())


def is_word(word: str, language: str) -> bool:
    return zipf(word, language) >= KNOWN


def plain(text: str) -> str:
    """A text's words, without LaTeX spacing and outer punctuation."""
    for space in SPACES:
        if len(space) > 1 and space in text:
            text = text.replace(space, " ")
    return " ".join(text.replace("~", " ").split()).strip(" .,;:()。、，；：（）")


def squeezed(text: str) -> str:
    return "".join(text.replace("*", "").split())


def is_lower(text: str) -> bool:
    """Words whose capitals mean nothing: lower case, or a capital at the start only, three letters at least."""
    return len(text) > 2 and all(word[1:] == word[1:].lower() for word in text.split())


def is_code(text: str, *, prose: bool) -> bool:
    """An acronym, an identifier, a formula of chemistry: capitals inside, digits, underscores."""
    if " " in text or not text.isascii():
        return False
    letters = [c for c in text if c.isalpha()]
    if "_" in text or "\\" in text or (letters and any(c.isdigit() for c in text)):
        return True
    # a compound of ordinary words is none, whatever its parts begin with: `A-posteriori-Wert`
    parts = text.split("-") if prose else [text]
    if any(c.isupper() for part in parts for c in [letter for letter in part if letter.isalpha()][1:]):
        return True
    return not prose and text[:1].isupper() and len(text) <= LONGEST_NAME


def is_slip(before: str, after: str) -> bool:
    """The same letters in another order, or one letter exchanged, lost or added."""
    one, two = before.casefold(), after.casefold()
    if sorted(one) == sorted(two):
        return True
    if len(one) == len(two):
        return sum(a != b for a, b in zip(one, two, strict=True)) == 1
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return len(longer) - len(shorter) == 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def is_respelled(before: str, after: str) -> bool:
    """Whether the one letter that differs is how languages spell an international word: cathode, kathode."""
    one, two = before.casefold(), after.casefold()
    if len(one) != len(two):
        return one.replace("th", "t").replace("rh", "r") == two
    return {a + b for a, b in zip(one, two, strict=True) if a != b} <= RESPELLED


def counted(text: str) -> Counter[str]:
    """Digits and signs, which no translation changes; the minus of a compound is none."""
    found = Counter(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text if c in COUNTED or c.isdecimal())
    if re.search(r"(?<![^\W\d_])[-−]\s*\d", text):
        found["-"] += 1
    return found
