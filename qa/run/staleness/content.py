"""Whether two versions of a section say the same, or differ in what a translator has to translate again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from qa.run.staleness.outline import REMEMBERED, Heading, OutlineBlock
from qa.run.staleness.tokens import is_exact, tokens
from qa.text.words import has_table, zipf

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
LONG_ENOUGH = 4
"""Letters of a word from which another letter in it may be a slip: of three-letter words too many are neighbours."""
FAR_RARER = 4.0
"""Zipf units by which a shorter misspelling is rarer than its word ("teh")."""
UNKNOWN_LENGTH = 6
"""Letters from which two words that no table knows may be one word, misspelt once."""
SLIPS = 2
"""Letters of a long word that a slip of the pen changes; of a shorter one it is one. A swap counts once."""
LONG_WORD = 7
"""Letters of a long word."""
RARER = 1.9
"""Zipf units by which a misspelling is rarer than its word: tables of words hold the commonest ones too ("becuase")."""
RARE = 3.2
"""Zipf frequency below which a word may be a misspelling."""
MOST_SLIPS = 0.2
"""Share of a section's words beyond which nobody calls the change a correction of slips."""
ARTICLES = {"en": frozenset({"a", "an"})}
"""Words of which the next word decides which one stands."""
_SPELLED = (
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("our", "or"), ("ours", "ors"),
    ("re", "er"), ("lled", "led"), ("lling", "ling"), ("ogue", "og"), ("yse", "yze"), ("ence", "ense"),
)  # fmt: skip
"""British and American endings of English."""


def section_tokens(section: Heading) -> tuple[str, ...]:
    """What a section says, whatever its blocks are."""
    return _tokens(section.blocks)


@lru_cache(maxsize=REMEMBERED)
def _tokens(blocks: tuple[OutlineBlock, ...]) -> tuple[str, ...]:
    """Most sections are the same in most versions."""
    return tuple(token for block in blocks for token in tokens(block.shape, block.raw))


def is_same(old: tuple[str, ...], new: tuple[str, ...], lang: str) -> bool:
    """Whether two versions of a text say the same, but for form and slips of the pen."""
    return old == new or _is_slightly_other(old, new, lang)


@lru_cache(maxsize=REMEMBERED)
def _is_slightly_other(old: tuple[str, ...], new: tuple[str, ...], lang: str) -> bool:
    """The same of two that differ; the versions of a note ask it of the same two sections again and again."""
    most = max(2, MOST_SLIPS * len(old))
    if abs(len(old) - len(new)) > 2 * most:
        return False
    start, end = _common(old, new)
    ours, theirs = old[start : len(old) - end], new[start : len(new) - end]
    gone, come = Counter(ours), Counter(theirs)
    differing = [*(gone - come).elements(), *(come - gone).elements()]
    # cheap reasons first: most changes are no slips
    if len(differing) > 2 * most + 2 or any(map(is_exact, differing)):
        return False
    slips = 0
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        beside = (*old[: start + a][-1:], *old[start + b : start + b + 1])
        if not _is_slip(ours[a:b], theirs[c:d], beside, lang):
            return False
        slips += max(b - a, d - c)
    return slips <= most


def _common(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many tokens two texts share at their beginning, and at their end."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    end = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, end


def _is_slip(old: Sequence[str], new: Sequence[str], beside: Sequence[str], lang: str) -> bool:
    """Whether one run of tokens became another without a change of what is said; `beside` are its neighbours."""
    if any(map(is_exact, (*old, *new))):
        return False
    if "".join(old).replace("_", "") == "".join(new).replace("_", ""):
        # "pre-trained" and "pretrained"
        return True
    if not old or not new:
        # a word doubled by mistake
        return len(old) + len(new) == 1 and (*old, *new)[0] in beside
    if len(old) != len(new):
        return False
    return all(_is_one_word(one, other, lang) for one, other in zip(old, new, strict=True))


@lru_cache(maxsize=100_000)
def _is_one_word(one: str, other: str, lang: str) -> bool:
    """Whether two spellings are one word: of another country, or one of them misspelt."""
    if one == other or {one, other} <= ARTICLES.get(lang, frozenset()):
        return True
    if not (one.isalpha() and other.isalpha()) or one[0] != other[0]:
        return False
    if lang == "en" and any(_respelled(*pair) for pair in ((one, other), (other, one))):
        return True
    length = min(len(one), len(other))
    if one + "s" == other or other + "s" == one:
        return False
    rarer, commoner = sorted(zipf(word, lang) if has_table(lang) else 0.0 for word in (one, other))
    if length < LONG_ENOUGH and commoner - rarer < FAR_RARER:
        return False
    if rarer and not (rarer < RARE and commoner - rarer >= RARER):
        # both are words, and another word says another thing
        return False
    if not commoner and length < UNKNOWN_LENGTH:
        return False
    return _distance(one, other) <= (SLIPS if length >= LONG_WORD and commoner else 1)


def _respelled(british: str, american: str) -> bool:
    return any(british.endswith(b) and british[: -len(b)] + a == american for b, a in _SPELLED)


def _distance(one: str, other: str) -> int:
    """Letters to change, add, leave out or swap with the next."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
