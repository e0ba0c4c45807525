"""English words that another language may say by one word of an opposition: "static" and "fixed" are one in Korean.

Where the source says one of them beside the word that seems turned, the translation's word may stand for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

import regex

_ROWS = """
fixed: static stationary constant permanent pinned
tidy: structured organized organised ordered orderly arranged neat clean
open: public unlocked launch launched
closed: private shut lock locked finished
close: shut lock finish
high: tall expensive top upper
low: cheap bottom lower
hot: warm popular
cold: cool
strong: powerful robust bold
weak: faint soft
light: lamp easy bright
heavy: severe dense
coastal: coast shore seaside seashore
new: recent latest fresh modern
old: former previous ancient legacy
right: correct proper
left: remaining gone
free: vacant gratis released
start: launch begin initial boot
stop: finish halt terminate
first: initial initially beginning
last: final finally latest previous
full: complete whole entire
empty: blank void vacant
increase: grow raise improve more
decrease: drop fall lower shrink less
large: broad major wide
small: minor little tiny
same: identical equal such
different: various several other
solution: solve solves solved solving
"""
NEAR: Mapping[str, frozenset[str]] = {
    word: frozenset(others.split()) for word, _, others in (line.partition(": ") for line in _ROWS.strip().splitlines())
}
"""By a word of an opposition, what else its translation may say."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
TEXTS = 1024
"""English texts whose words are kept: each word with an opposite asks for those of its sentence."""
WORD = re.compile(r"\b\w+\b(?!['’]t\b)")
"""Words but those of which a negation is a part: "won't" is no form of "won"."""
SHORTEST = 2
"""Letters of a word that has no forms."""
_INSTEAD_OF_E = frozenset("aioy")
"""What an ending begins with before which an English word loses its "e": "closing", "possibly", "stability"."""


def is_form(said: str, word: str) -> bool:
    """Whether an English word may be a form of another: "closing" of "close", and "employer" none of "employee"; what
    begins with two letters is another word ("up", "upper")."""
    if said.startswith(word):
        return len(word) > SHORTEST or said == word
    bare = word.removesuffix("e")
    return bare != word and said.startswith(bare) and said[len(bare) : len(bare) + 1] in _INSTEAD_OF_E


def times(words: frozenset[str], text: str) -> int:
    """How often one of some English words stands in a text, in any of its forms; "non-linear" is one word."""
    plain, said_words = _read(text)
    phrases = sum(plain.count(word) for word in words if not word.isalpha())
    # a form begins as its word does, but for an "e" at the end
    heads = _heads(words)
    return phrases + sum(said.startswith(heads) and any(is_form(said, word) for word in words) for said in said_words)


def times_apart(words: frozenset[str], text: str) -> int:
    """The same with each place counted once: "next page" is no other "next"."""
    plain, _ = _read(text)
    phrases = sorted((word for word in words if not word.isalpha() and word in plain), key=len, reverse=True)
    if not phrases:
        return times(words, text)
    found = regex.findall("|".join(map(regex.escape, phrases)), plain)
    return len(found) + times(words, regex.sub("|".join(map(regex.escape, phrases)), " ", plain))


@lru_cache(TEXTS)
def _read(text: str) -> tuple[str, tuple[str, ...]]:
    """An English text in small letters, and its words."""
    # what goes up to a number need not rise
    plain = text.lower().replace("non-", "non").replace("up to", " to")
    return plain, tuple(WORD.findall(plain))


@lru_cache(maxsize=8192)
def _heads(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(word.removesuffix("e") for word in words)


def near_words(words: frozenset[str]) -> frozenset[str]:
    """The English words with those that another language may say in the same way."""
    return words.union(*(NEAR.get(word, frozenset()) for word in words))


_SPELLED_ALIKE = """
row rows: line multiline multi-line
last: latter
add adds: advance additional
horizontal: horizon
fast faster quick: speed rate
full: complete completely fully entire entirely
old: previous previously existing already earlier
front: previous previously before
stop stops: setting settings set adjust configure
closed: log
big large: size sizes longer more
wide wider: width
long longer: length
deep deeper: depth
high higher: height altitude elevation
strong stronger: strength
cause causes: induce induces produce produces lead leads
different: difference differences variation variations vary varies
evening: night tonight overnight
stand stands: get gets got rise rises rose arise
drop drops fall falls: sink sinks sank sunk descend descends decline lower down
rise rises: climb climbs ascend up
incorrect wrong: error errors mistake mistakes fault
"""
SPELLED_ALIKE: Mapping[str, frozenset[str]] = {
    word: frozenset(others.split())
    for words, _, others in (line.partition(": ") for line in _SPELLED_ALIKE.strip().splitlines())
    for word in words.split()
}
"""By a word of an opposition, what is said by its word in many languages ("Zeile", "скорость"), so that where the
source has that, the word accuses nobody of having turned."""

_IDLE = regex.compile(
    r"\b(?:ce(?:s|t|tte|lui-ci|lle-ci)? derni[eè]re?s?|(?:est|ést)[eao]s? últim[oa]s?|quest['’]?(?:[aeio] )?ultim\w+"
    r"|(?:aquest\w*|això) (?:últim|darrer)\w*|d(?:eze|it) laatste|letztere\w*|viimase\w*|viimas[et]"
    r"|t(?:en|a) ostatni\w?|acest\w* din urmă|в последнем случае|в останньому випадку|в последния случай"
    r"|(?:окрем|кр[оі]м[еі]?) (?:того|цього|этого)|освен това|осим тога|osim toga|außerdem|de plus"
    r"|(?:maggior|ma[yi]or|major) part\w*|größtenteils|größte[nr]? teils?|grootste deel"
    # how much, whichever end of the scale
    r"|läng[e]|höhe|dicke|schwere|długoś[ćc]i?\w*|wysokoś[ćc]i?\w*|hossz(?:a|ának|át|ára|úság\w*)|magasság\w*"
    r"|szélesség\w*|vastagság\w*|délk[ay]\w*|dĺžk\w+|výšk\w+|hloubk\w*|dužin\w+|duljin\w+|visin\w+|dolžin\w+|pikkus\w*)\b"
    # a month is above nothing, and who gets off or climbs down does not rise: "steigen Sie erst dann ab"
    r"|\boktober\w*"
    r"|\b(?:steig(?:e|en|s?t)|stieg(?:en|s?t)?)\b"
    r"(?=[^.,;:!?()]*(?<! von \p{L}+) (?:ab|aus|ein|um|herab|herunter|hinab|hinunter)(?:[.,;:!?)]|$))"
    r"|少[见見有]|[長高重広太厚大]さ|大きさ|大小|[長長][度]|高度|深度|厚度|宽度|寬度|길이|넓이|너비|두께|크기"
)
"""How languages say "the latter" by their word for "last", "most of" by that for "large", "besides" by "except",
"rare" by "few", a way down by "climb" and a word at the end of the clause, October with an "above" in it, and a measure
by that for much of it: the length of a day that grows shorter."""


def without_idle(text: str) -> str:
    """A text in small letters with blanks in the place of phrases that say no "last", no "large" and no "except"."""
    return _IDLE.sub(lambda found: " " * len(found[0]), text)
