"""Names of an English sentence for which Japanese has another one: katakana spell every foreign name by its sound.

Where one name sounds like no run of katakana, and one run like no word of the sentence, the run stands for the name.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.analysis.pair import Analysis
from qa.analysis.sentences import confirmed
from qa.checks.values._english_side import EnglishSide, english_sentences, english_side
from qa.checks.values._other_names import is_key_kept, is_name_as_noun
from qa.checks.values._unsaid_names import UnsaidName
from qa.model import Bead
from qa.text.english_names import TOKEN, common_words, english_names, only_capitals
from qa.text.exonyms import exonyms, stands_in
from qa.text.names import begins
from qa.text.persons import is_listed
from qa.text.sounding import farness, weight
from qa.text.words import function_words

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
UNHEARD = 0.3
"""Distance of sounds from which a run of katakana spells no word: of 24 names of right sentences the farthest is .26
from its run; ニュートン is .36 from Kepler, デカルト .41 from Galileo."""
FEWEST = 2.3
"""Weight of the sounds of a word that is compared, as of `_unheard_names`: "the" is in every run."""
MOST = 40
"""Words of a sentence."""
_RUN = regex.compile(r"[\p{Katakana}ー]{3,20}(?:[・＝][\p{Katakana}ー]{2,20})*")


def katakana_names(analysis: Analysis, bead: Bead) -> Iterator[UnsaidName]:
    """The one name of a sentence that another one in katakana stands for."""
    side = english_side(analysis, bead)
    if side is None or side.index != 0 or side.lang != "ja":
        return
    sentences = list(english_sentences(analysis, bead))
    for one, pair in sentences:
        found = _of_side(one)
        if found and confirmed(analysis, pair):
            yield found
    if not sentences and (found := _of_side(side)):
        yield found


def _of_side(side: EnglishSide) -> UnsaidName | None:
    runs = list(_RUN.finditer(side.other))
    said_so = (match[0] for match in TOKEN.finditer(side.english) if weight(match[0]) >= FEWEST)
    # "never" is no loan
    words = {word for word in said_so if word.lower() not in function_words("en")}
    if not runs or len(words) > MOST:
        return None
    # hardly any sentence misses a name, and what each run says costs most
    names = [one for one in _names(side) if not _is_said(one[0], side)]
    if not names:
        return None
    # what each run says: ガリレオ is a little like Kepler too
    # a loan leaves out the plural: turbines, タービン
    words |= {word.removesuffix("s") for word in words if word.islower() and word.endswith("s")}
    said = [min((farness(word, run[0], "ja"), word) for word in words) if words else (1.0, "") for run in runs]
    strange = [run for run, (far, _) in zip(runs, said, strict=True) if far >= UNHEARD]
    if len({run[0] for run in strange}) != 1:
        return None
    heard = {word for far, word in said if far < UNHEARD}
    lost = [one for one in names if one[0] not in heard]
    if len(lost) != 1:
        return None
    form, start, end = lost[0]
    at, there = side.english_start, side.other_start
    place = strange[0].start() + there, strange[0].end() + there, strange[0][0]
    return UnsaidName((start + at, end + at, form), place, True)


def _names(side: EnglishSide) -> Iterator[tuple[str, int, int]]:
    """The last word of every name, of persons that are common words in another sense too."""
    for name in english_names(side.english):
        word = name.words[-1]
        # what opens a sentence may be any word that no dictionary has: "Eigenvectors are"
        rare = word.form.lower() not in common_words() and not begins(side.english, word.start)
        known = rare or is_listed(word.form) or word.form.lower() in only_capitals()
        if not name.entity and known and not is_name_as_noun(side.english, word.start, word.end):
            yield word.form, word.start, word.end


def _is_said(form: str, side: EnglishSide) -> bool:
    """Whether a translation says a name otherwise: in Latin letters, as a table has it."""
    if form.lower() in side.other.lower() or any(stands_in(own, side.other) for own in exonyms(form, side.lang)):
        return True
    at = side.english.find(form)
    return is_key_kept(side.english, at, at + len(form), side.other)
