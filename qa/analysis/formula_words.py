r"""Words inside formulas that a translation has left in the source's language.

`\text{with probability } p` is prose. It is left behind where this note translates the same words in another formula,
where siblings translate them in this one, or where the note translates the words of its formulas and these hold a
function word that its own language does not have. A note that keeps all its formulas as they are has a habit.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from qa.analysis.formulas import matched
from qa.analysis.pair import Analysis, computed_once
from qa.formula.match.beads import Match
from qa.formula.match.places import in_note
from qa.formula.match.word_mapping import folded
from qa.model import Formula
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.words import function_words, table, zipf

PROSE = re.compile(r"\\(?:text|textrm|textnormal|textit|mbox|hbox)\s*\{([^{}$\\]*)\}")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COMMON = 3.5
"""Zipf frequency in the source's language from which a spelling is a word of it, not a name: three in a million."""
AT_HOME = 1.5
"""How much rarer (Zipf) a word must be in the target's language not to be one of its own words."""
WITNESSES = 2
"""Siblings that must translate what this note keeps, where it does not translate it itself; the only one, if there is
just one."""


@dataclass(frozen=True, slots=True)
class WordsLeft:
    """Words of a target formula, as offsets of the note, and of the source formula, with what speaks against them."""

    start: int
    end: int
    source_start: int
    source_end: int
    text: str
    evidence: str


@computed_once
def words_left(analysis: Analysis) -> tuple[WordsLeft, ...]:
    """The words that formulas of the translation keep and should not, in reading order."""
    languages = primary(analysis.source.lang), primary(analysis.target.lang)
    if languages[0] == languages[1] or analysis.symmetric or "\\" not in analysis.target.text:
        return ()
    # matching formulas takes longer than all else here
    said = {folded(found[1]) for found in PROSE.finditer(analysis.source.text)}
    kept = (found[1] for found in PROSE.finditer(analysis.target.text) if folded(found[1]) in said)
    if not any(is_prose(text, *languages) for text in kept):
        return ()
    own = translations(matched(analysis))
    return tuple(sorted(_left(analysis, own, languages), key=lambda left: left.start))


def _left(analysis: Analysis, own: dict[str, set[str]], languages: tuple[str, str]) -> Iterator[WordsLeft]:
    for match in matched(analysis):
        if not (match.source and match.target):
            continue
        known = {folded(m[1]): m for m in PROSE.finditer(match.source.latex)}
        for found in PROSE.finditer(match.target.latex):
            kept = known.get(folded(found[1]))
            if kept is None or not is_prose(found[1], *languages):
                continue
            word = folded(found[1])
            evidence = in_this_note(word, own, languages) or by_siblings(word, _others(analysis, match.source))
            if evidence:
                yield _placed(analysis, match.source, match.target, kept, found, evidence)


def _others(analysis: Analysis, formula: Formula) -> list[Match]:
    """What the other translations of the note have of a formula of the source."""
    found = (m for s in analysis.siblings for m in matched(s))
    return [m for m in found if m.source and m.target and m.source.start == formula.start]


def translations(found: tuple[Match, ...]) -> dict[str, set[str]]:
    """What a note makes of the words of its formulas."""
    known: dict[str, set[str]] = defaultdict(set)
    for match in found:
        for old, new in match.comparison.words if match.comparison else ():
            if old and new and folded(old) != folded(new):
                known[folded(old)].add(new)
    return known


def is_prose(text: str, source: str, target: str) -> bool:
    """Whether a text is made of ordinary words of the source's language, and one at least is none of the target's."""
    found = WORD.findall(text)
    # a capital begins a sentence of several words, else it makes a name: `\text{Beta}(a, b)`
    if not found or not table(source) or any(word != word.lower() for word in found[len(found) > 1 :]):
        return False
    words = [word.casefold() for word in found]
    ordinary = [word for word in words if len(word) > 1 and zipf(word, source) >= COMMON]
    foreign = [word for word in ordinary if zipf(word, target) < zipf(word, source) - AT_HOME]
    return len(ordinary) == len([w for w in words if len(w) > 1]) and bool(foreign)


def in_this_note(word: str, own: dict[str, set[str]], languages: tuple[str, str]) -> str:
    """How the note itself translates the same words, or other prose of formulas where these hold a function word."""
    if word in own:
        return f"elsewhere in this note it is '{sorted(own[word])[0].strip()}'"
    grammar = function_words(languages[0])
    foreign = [
        w for w in WORD.findall(word) if w in grammar and zipf(w, languages[1]) < zipf(w, languages[0]) - AT_HOME
    ]
    if own and foreign:
        return "other formulas of this note translate their words"
    return ""


def by_siblings(word: str, others: list[Match]) -> str:
    """How the other translations of the note have this formula."""
    made = []
    for match in others:
        new = [b for a, b in match.comparison.words if folded(a) == word] if match.comparison else []
        if new and folded(new[0]) != word:
            made.append(new[0].strip())
    enough = len(made) >= WITNESSES or (made and len(others) == 1)
    return f"other translations have '{made[0]}' here" if enough else ""


def _placed(
    analysis: Analysis, source: Formula, target: Formula, kept: re.Match[str], found: re.Match[str], evidence: str
) -> WordsLeft:
    def inside(match: re.Match[str]) -> tuple[int, int]:
        blank = len(match[1]) - len(match[1].lstrip())
        return match.start(1) + blank, match.start(1) + blank + len(match[1].strip())

    (start, end), (source_start, source_end) = inside(found), inside(kept)
    text = target.latex[start:end]
    return WordsLeft(
        in_note(analysis.target, target, start),
        in_note(analysis.target, target, max(start, end - 1)) + 1,
        in_note(analysis.source, source, source_start),
        in_note(analysis.source, source, max(source_start, source_end - 1)) + 1,
        text,
        evidence,
    )
