"""A foreign name in the form that a note's language gives it: in a case, respelled, or altogether its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import regex

from qa.analysis.parallel import Version
from qa.text.case_endings import CASES
from qa.text.english_names import common_words
from qa.text.languages import primary
from qa.text.names import first_sound, has_name, words_of
from qa.text.numbers.units import unit_after
from qa.text.persons import is_listed
from qa.text.said_words import RESPELLING, resemblance

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
ALIKE = 0.72
"""Ratio of equal letters from which two spellings may be of one name; as `SPELLED_ALIKE` of `said_words`."""
LONGEST = 40
"""Characters of the first word of a name."""
_BEFORE = regex.compile(r"(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]+) $")
_SPACES = (" ", "\u00a0")
_DOERS = ("er", "or", "ist")
"""How English words end for who does something."""
_INITIAL = regex.compile("^J")
"""What many languages write for the first sound of Yusuf: Jusufs."""
_PERSON = regex.compile(r"(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]+[ ]\p{Lu}[\p{L}\p{M}’'-]+")


def is_form(name: str, known: Iterable[str]) -> bool:
    """Whether a name is one of others in another case or spelling: ze Sevilly, Sevilla."""
    return any(name[:2] == one[:2] and resemblance(name, one) >= ALIKE for one in known)


def is_own_form(name: str, witness: Version, words: Sequence[str]) -> bool:
    """Whether a note has a name of two words in its language's own form, whose words begin alike: Ferdinand Magellan,
    Fernão de Magalhães; or a word of its own behind the first of them."""
    raw = witness.document.text[witness.start : witness.end]
    whole = next((one for one in _PERSON.findall(raw) if name in one.split()), "")
    before = next((first for first, second in pairwise(words_of(raw)) if second == name and first[:1].isupper()), "")
    if before and any(word.startswith(f"{before}-") for word in words):
        # "KDE Utils", "KDE-Dienstprogramme": the language joins its own word to the name
        return True
    capitals = {word[:2] for word in words if word[:1].isupper() and word not in raw}
    return bool(whole) and all(word[:2] in capitals for word in whole.split())


def is_no_name(text: str, start: int, form: str, other: str) -> bool:
    """Whether a word is one letter many times, as in the pattern of a date (YYYY-MM-DD), or stands behind the first
    word of a name, to which a language joins a word of its own: "KDE Utils", "KDE-Dienstprogramme"; or is what
    somebody does: "Project Leader"; or the unit of a number, which the numbers tell of: 200 GB, 200 Go."""
    if len(set(form)) == 1 or _is_office(text, start, form) or _is_unit(text, start, form):
        return True
    before = _BEFORE.search(text, max(0, start - LONGEST), start)
    return before is not None and f"{before[1]}-" in other


def _is_unit(text: str, start: int, form: str) -> bool:
    at = start - (text[start - 1 : start] in _SPACES and start > 0)
    return text[at - 1 : at].isdecimal() and unit_after(text, at, "en")[1] == start + len(form)


def _is_office(text: str, start: int, form: str) -> bool:
    """Whether a word with a capital is what somebody does, behind another word of the dictionary: "New Maintainer"."""
    before = _BEFORE.search(text, max(0, start - LONGEST), start)
    called = form.endswith(_DOERS) and (form.lower() in common_words() or form[:-2].lower() in common_words())
    # "Mark Baker" is a person
    return before is not None and called and before[1].lower() in common_words() and not is_listed(before[1])


def is_respelled(version: Version, name: str, strange: str) -> bool:
    """Whether a language of cases may spell a foreign name so, in one of them: Mtskheta, do Mcchety."""
    one, other = (_INITIAL.sub("Y", word) for word in (name, strange))
    if primary(version.lang) not in CASES | RESPELLING or one[:1] != other[:1]:
        return False
    return resemblance(other, one) >= ALIKE


def is_localised(name: str, strange: str, others: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a given name took the form of the language, its surname being said: Franz Joseph, Ferenc József."""
    if " " in name or first_sound(name.lower()) != first_sound(strange.lower()):
        return False
    behind = {after for word, after in pairwise(others) if word == name and after[:1].isupper()}
    return any(has_name(surname, " ".join(words), words) for surname in behind)
