"""Words that may be kept for what they name: what an acronym stands for, a value, a folder of a linked address."""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._passage import Passage
from qa.model import Document, InlineKind
from qa.text.prose import Prose
from qa.text.word_classes import VERB, word_class
from qa.text.words import function_words, zipf

VALUES = frozenset({"true", "false", "null", "undefined", "nil"})
"""Words that programs write for a value; a translation that keeps one may mean just that."""
FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp sqrt pi abs mod max min sgn".split()
)
"""Names of functions, that the same letters write in all languages."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
REACH, LONGEST = 120, 12
"""Characters before an acronym in which what it stands for is looked for, and its words."""
_ACRONYM = regex.compile(r"[*_”\"’'»]{0,4}\s?[(（]\s?(?P<letters>\p{Lu}{2,8})s?\s?[)）]")
_ADDRESS = regex.compile(
    r"(?:\p{Lu}[\p{L}.'’-]{0,24} ){0,3}[(<\[][\w.-]{1,40}(?: [\w.-]{1,40})? at [\w.-]{1,40}(?: [\w-]{1,40}){0,3}[)>\]]"
    r"|(?<![\w.-])[\w.-]{1,40} at [\w-]{1,40}\.[a-z]{2,6}\b"
)
"""With the name of whose it is, in brackets, or with a dot."""
_TAG = regex.compile(r"</?[a-z]{1,8}>")
_COMMA = regex.compile(r"[,、，;；/]")
_WORD = regex.compile(r"[\p{L}\p{M}'’]+")


FEWEST = 3
"""Functions or initials in a row that are no chance."""
OWN = 3.0
"""Zipf frequency of a word of the translation's own that stands before what is named: "terminal" in Dutch."""
ALONE = 2
"""Letters of a sign of a formula, at the most: Fb, Fv."""
_INITIALS = regex.compile(r"(?<![\p{L}\p{N}])\p{Lu}{3,8}(?![\p{L}\p{N}])")
_LINE = regex.compile(r"^[-*+ \t]*[\p{L} ]{2,24}[:：][ \t]*(?P<value>[^\n]+?)[ \t]*$", regex.MULTILINE)
_NAME_LINE = regex.compile(
    r"^[-*+ \t]*(?:(?:User|File|Host|Job|Profile|Project|Branch)[ -]?)?"
    r"(?:Name|User|Host|Nick|Nickname|Login|Channel|Branch|Profile|Job|Project|Repository|Package)"
    r":[ \t]*(?P<value>[^\n]+?)[ \t]*$",
    regex.MULTILINE | regex.IGNORECASE,
)
"""A line of a form that says how something is called."""
_SAID = (
    r"(?:\b(?:commands?|keywords?)|\b(?:set|sets|equals?|changed|changes|switched|defaults)(?: it)? to|\btype) "
    r"{}(?=[ \t]*(?:[.,;:)\n]|$))"
)
"""What the source has before the name of a command, or before a value, that ends a clause."""


def is_formula(document: Document, item: Prose) -> bool:
    """Whether a block says that something is equal, with signs and functions alone: "B - V = -2.5 log(Fb/Fv)"."""
    text = document.text[item.block.content_start : item.block.content_end]
    signs = _WORD.findall(text)
    return "=" in text and all(len(sign) <= ALONE or sign.lower() in FUNCTIONS for sign in signs)


def lists_functions(document: Document, passage: Passage) -> bool:
    """Whether a passage is a listing of functions: "sin, cos, tan and exp"."""
    text = _TAG.sub("", document.text[passage.start : passage.end])
    small = function_words(document.lang)
    names = [word for word in _WORD.findall(text) if len(word) > 1 and word.lower() not in small]
    listed = len(_COMMA.findall(text)) >= FEWEST - 1 or len(names) < FEWEST
    return len(names) >= FEWEST and listed and FUNCTIONS.issuperset(names)


LONGEST_ROW = 120
"""Characters of what a sentence says the name of; a longer row would be sought from each of its words on."""


def is_named(known: Evidence, item: Prose, passage: Passage) -> bool:
    """Whether the source says that the words are a command, a value or a name: "set to error", "Name: nightly"."""
    source = known.source
    if source is None or passage.whole:
        return False
    words = [word for word in item.words if passage.start <= word.start and word.end <= passage.end]
    text = known.target.document.text
    spots = [source.by_block.get(index) for index in known.sources.get(item.block.index, ())]
    for block in (said.block for said in spots if said is not None):
        said = source.document.text[block.content_start : block.content_end]
        if _is_value(text, passage, said):
            return True
        for word in words:
            if _names(said, text[word.start : passage.end]):
                return True
            if zipf(word.lower, known.language) < OWN:
                break
    return False


def _names(said: str, row: str) -> bool:
    if len(row) > LONGEST_ROW:
        return False
    inflected = " " not in row and word_class(row.lower(), "en") == VERB
    small = function_words("en").issuperset(row.lower().split())
    return not inflected and not small and regex.search(_SAID.format(regex.escape(row)), said) is not None


def _is_value(text: str, passage: Passage, said: str) -> bool:
    """Whether a passage is all that a line has behind its label, as in a line of the source that tells a name."""
    first = text.rfind("\n", 0, passage.start) + 1
    line = _LINE.match(text, first)
    value = text[passage.start : passage.end]
    named = (match["value"] for match in _NAME_LINE.finditer(said))
    return line is not None and line["value"] == value and value in named


def may_name(document: Document, passage: Passage) -> bool:
    """Whether a passage may stand for something that keeps its name."""
    text = document.text[passage.start : passage.end]
    if text in VALUES or _is_spelled_out(document.text, passage) or _is_folder(passage, text):
        return True
    if _is_behind_initials(document.text, passage):
        return True
    functions = _WORD.findall(text)
    return _is_address(document.text, passage) or (bool(functions) and FUNCTIONS.issuperset(functions))


def _is_address(text: str, passage: Passage) -> bool:
    """Whether a passage is part of an address that no machine shall read: "(jane at mail com)"."""
    near = max(0, passage.start - REACH)
    found = _ADDRESS.finditer(text, near, passage.end + REACH)
    return any(match.start() < passage.end and passage.start < match.end() for match in found)


def _is_spelled_out(text: str, passage: Passage) -> bool:
    """Whether a passage is part of what the acronym behind it stands for: "Mean Time to Resolution (MTTR)"."""
    acronym = _ACRONYM.match(text, passage.end)
    if acronym is None:
        return False
    words = list(_WORD.finditer(text, max(0, passage.end - REACH), passage.end))[-LONGEST:]
    small = function_words(passage.language)
    for first in range(len(words) - 1):
        row = [word.group() for word in words[first:]]
        initials = {"".join(word[0] for word in row), "".join(word[0] for word in row if word.lower() not in small)}
        if acronym["letters"] in {said.upper() for said in initials}:
            return words[first].start() <= passage.start
    return False


def _is_behind_initials(text: str, passage: Passage) -> bool:
    """Whether a passage ends with what an acronym of its block stands for: "GUI for graphical user interface"."""
    words = _WORD.findall(text[passage.start : passage.end])
    known = {match.group() for match in _INITIALS.finditer(text, max(0, passage.start - REACH), passage.end)}
    rows = (words[first:] for first in range(max(0, len(words) - LONGEST), len(words) - FEWEST + 1))
    return any("".join(word[0] for word in row).upper() in known for row in rows)


def _is_folder(passage: Passage, text: str) -> bool:
    """Whether a link of the same block leads through a folder of that name: "in the examples directory"."""
    links = (inline.value for inline in passage.block.inlines if inline.kind is InlineKind.LINK)
    return any(text in link.split("/")[:-1] for link in links)
