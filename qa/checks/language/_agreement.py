"""Forms of English that stand beside no such word: "three people was", "will goes", "two hour", "a hour".

Closed classes and what is hardly ever a noun (`qa.text.word_classes`) say so, of the first words of a sentence and of
neighbours: what stands farther apart may belong to another word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from qa.text.word_classes import ADJECTIVE, ADVERB, VERB, word_class
from qa.text.words import function_words, zipf

Stretch = tuple[int, int]
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
FORM = 2.0
"""Zipf frequency from which a form of a word exists."""
SHORTEST = 3
"""Letters of a noun, a verb or a word behind "a"; a plural has more."""
COMMON = 3.3
"""Zipf frequency of a word whose first sound is known."""
ONE, MANY = frozenset({"is", "was", "has", "does"}), frozenset({"are", "were", "have", "do"})
_A_PLURAL = frozenset(
    "these many several few two three four five six seven eight nine ten eleven twelve twenty thirty fifty".split()
)
_OPENS_PLURAL = _A_PLURAL | {"the", "some", "most", "all", "our", "their", "his", "her", "its", "your", "other"}
_OPENS_ONE = frozenset({"a", "an", "this", "each", "every", "another"})
_OPENS_SINGLE = _OPENS_ONE | {"the"}
_OPENS = _OPENS_PLURAL | _OPENS_ONE | {"about", "nearly", "almost", "only", "more", "than"}
_DETERMINERS = frozenset("the a an its their his her our this these to".split())
_WHERE = frozenset("in at from over of on near".split())
_BEFORE_CLAUSE = frozenset({"because", "although", "while", "whereas"})
_BEFORE_NOUN = frozenset("the a an tin of".split())
_BEFORE_ONE = _WHERE | frozenset("of with for to by as into and or like than".split())
_INTRODUCE = frozenset(
    "after at because before by despite due during following for from in on over since under until when while with "
    "without according although if".split()
)
_SAYING = frozenset(
    f"{verb}{end}" for end in ("", "s", "ed", "d") for verb in
    "announce believe claim complain confirm explain fear find found hope report said say show think warn".split()
)  # fmt: skip
_PEOPLE = frozenset(
    "people children men women police experts scientists doctors farmers residents researchers investigators "
    "officials workers teachers students pupils parents voters critics activists protesters passengers drivers "
    "authorities neighbours citizens ministers economists historians analysts engineers firefighters soldiers "
    "witnesses tourists visitors players customers lawyers nurses patients fishermen politicians journalists "
    "commuters".split()
)
_ODD = frozenset(
    "news series species means headquarters works crossroads barracks diabetes measles kudos chess lens gas bus "
    "access process others lots years months weeks days hours minutes seconds miles dollars euros pounds kilometres "
    "kilometers metres meters degrees times pages points bits bytes percents thanks goods always perhaps besides "
    "sometimes windows settings notes data media criteria sheep fish aircraft offspring staff crew team family "
    "government group majority minority number lot couple variety range pair handful dozen rest half public committee "
    "audience company council press army navy population youth elite faculty opposition union party club band clergy "
    "cattle poultry dice swine percent total hundred thousand million billion trillion score plenty kind sort type "
    "class board jury management leadership membership community firm bank cast choir orchestra enemy quarter third "
    "affairs list blind deaf person trio duo squad gang crowd congress parliament senate house cabinet "
    "ministry department".split()
)
"""Nouns of one form, quantities taken as one, and groups taken as many."""
_SAME_PAST = frozenset(
    "found saw fell lay bore wound ground felt left sat met led fed bled bred fled sped held told sold stood sought "
    "taught caught bought brought fought thought kept slept wept swept dealt meant built sent spent lent bent lost "
    "shot got won hung dug stuck struck swung spun sprang shone rang sang sank drank swam ran began gave forgave ate "
    "drew grew blew threw knew flew took shook wore tore swore rode wrote drove rose froze broke spoke woke chose "
    "stole went did had made said paid laid heard hid bit slid lit became come overcome run put set cut hit let shut "
    "cost hurt beat spread split cast bid bet burst quit rid shed thrust read upset broadcast forecast outrun bind "
    "wed slit knit fit input output offset reset withstand lie".split()
)
_MODAL = frozenset("could would should must might cannot shall will may can".split())
_NOT_VOWEL = regex.compile(r"(?:eu|ew|uni(?![mn])|us[aeiu]|ut[ei]|ub[iu]|ur[aio]|one|once|oui|ukr|ug)")
_VOWEL = regex.compile("hour|honest|honou?r|heir|un(?![ai])")
_SILENT = regex.compile(r"(?:hour|honest|honou?r|heir|herb|hist|hyp|hot|hall|habit|hor|hum|her|hex|hier)")
_WORD = regex.compile(r"\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]")


def misfits(sentence: str) -> Iterator[Stretch]:
    """Where two words of an English sentence do not go together in their forms."""
    spans = [found.span() for found in _WORD.finditer(sentence)]
    words = [sentence[start:end] for start, end in spans]
    lower = [word.lower() for word in words]
    subjects = (k for start in _clauses(lower) if (k := _of_subject(words, lower, start)) is not None)
    for k in sorted({*subjects, *_of_neighbours(words, lower)}):
        yield spans[k]


def _clauses(lower: Sequence[str]) -> Iterator[int]:
    """The places at which a clause begins with its subject."""
    yield 0
    if lower[:1] and lower[0] in _INTRODUCE and "," in lower:
        yield lower.index(",") + 1
    for k, (word, behind) in enumerate(pairwise(lower)):
        counted = word in {"and", "but"} and lower[k - 1] == "," and (behind[0].isdecimal() or behind in _A_PLURAL)
        if counted or word in _BEFORE_CLAUSE or (word == "that" and lower[k - 1] in _SAYING):
            yield k + 1


def _of_subject(words: Sequence[str], lower: Sequence[str], start: int) -> int | None:
    """The verb of another number than the noun or pronoun that opens the clause at `start`."""
    k = start
    while k < len(lower) - 2 and (lower[k] in _OPENS or _is_adjective(lower[k]) or lower[k][:1].isdecimal()):
        k += 1
    opening, free = {*lower[start:k]}, lower[start - 1 : start] != ["that"]
    if k + 2 >= len(lower) or (k and not words[k].islower()):
        return None
    if not opening:
        return k + 1 if _is_wrong_beside(lower[k], lower[k + 1], free) else None
    if _is_single(lower[k]) and words[k + 1].islower() and lower[k + 3 :] and lower[k + 2] not in _WHERE:
        # "the subway line"
        k += _is_single(lower[k + 1]) or _is_plural(lower[k + 1])
    at = k + 1
    if lower[at] in _WHERE:
        # "the bridge over the Vltava": a name is no subject of its own
        named = at = at + 1 + (lower[at + 1] == "the")
        while at < len(lower) - 1 and words[at][:1].isupper():
            at += 1
        at = at if at > named else k + 1
    if at + 1 >= len(lower) or not lower[at + 1].isalpha():
        return None
    noun, verb = lower[k], lower[at]
    many = not opening & _OPENS_ONE and (noun in _PEOPLE or _is_plural(noun)) and (verb in ONE or _is_s_form(verb))
    one = opening & _OPENS_SINGLE and _is_single(noun)
    one = one and (verb in MANY or (free and _is_bare(verb) and lower[at + 1] in _DETERMINERS))
    return at if many or one else None


def _is_wrong_beside(subject: str, verb: str, free: bool) -> bool:
    """Whether a verb is none of a pronoun or of people in the plural; `free` where the subjunctive may not be meant."""
    if subject in {"he", "she", "it"}:
        return verb in {"are", "have"} or (free and _is_bare(verb))
    return (subject in {"they", "we", "you"} or subject in _PEOPLE) and (verb in ONE or _is_s_form(verb))


def _of_neighbours(words: Sequence[str], lower: Sequence[str]) -> Iterator[int]:
    """Words that do not stand behind the one before."""
    for k in range(1, len(lower)):
        before, word = lower[k - 1], lower[k]
        behind = lower[k + 1] if k + 1 < len(lower) else "."
        if before in {"a", "an"} and words[k].islower() and words[k].isalpha() and (words[k - 1].islower() or k == 1):
            if _sounds_wrong(before, word):
                yield k - 1
        elif before in _A_PLURAL and _is_only_noun(word) and (behind in ".;" or behind in function_words("en")):
            if behind not in {"of", "or", "and"} and words[k].islower():
                yield k
        elif before in _MODAL and words[k - 1].islower() and k > 1 and lower[k - 2] not in _BEFORE_NOUN:
            if _is_s_form(word):
                yield k
        elif before == "not" and k > 1 and lower[k - 2] in {"do", "does", "did"}:
            third = word.endswith("s") and word_class(word, "en") != ADVERB and _is_verb(word[:-1])
            if third or word in {"had", "has", "was", "were", "did"}:
                yield k
        elif before in {"that", "which", "who"} and lower[max(0, k - 3)] in {"a", "an"} and _is_single(lower[k - 2]):
            # "passed a law that increase the tax"
            at = k + (word.endswith("ly") and k + 2 < len(lower))
            if (
                lower[max(0, k - 4)] not in _BEFORE_ONE
                and _is_verb(lower[at])
                and {*lower[at + 1 : at + 2]} & _DETERMINERS
            ):
                yield at


def _sounds_wrong(article: str, word: str) -> bool:
    """Whether a common word begins with the sound that the other article stands before."""
    if (
        len(word) < SHORTEST
        or zipf(word, "en") < COMMON
        or word in function_words("en")
        or not regex.search("[aeiou]", word)
    ):
        return False
    if article == "a":
        return (word[0] in "aeio" and not _NOT_VOWEL.match(word)) or bool(_VOWEL.match(word))
    return word[0] not in "aeiou" and not _SILENT.match(word)


@lru_cache(maxsize=4096)
def _is_plural(word: str) -> bool:
    """Whether it is a noun in the plural, and of none of the kinds that are also counted as one."""
    if word in _PEOPLE or word in _ODD:
        return word in _PEOPLE
    formed = len(word) > SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))
    return formed and not word_class(word, "en") and _exists(word[:-1]) and not _is_adjective(word[:-1])


@lru_cache(maxsize=4096)
def _is_single(word: str) -> bool:
    """Whether it is a noun in the singular that has a plural."""
    if word in function_words("en") or word in _ODD | _PEOPLE or word_class(word, "en") or word.endswith("ing"):
        return False
    return len(word) >= SHORTEST and (not word.endswith("s") or word.endswith("us")) and _exists(_s(word))


@lru_cache(maxsize=4096)
def _is_only_noun(word: str) -> bool:
    """Whether it is one and no verb."""
    return _is_single(word) and not _has_verb_forms(word)


def _has_verb_forms(word: str) -> bool:
    stem = word.removesuffix("e")
    return any(_exists(form) for form in (stem + "ing", stem + "ed", word + word[-1] + "ed", word + word[-1] + "ing"))


@lru_cache(maxsize=4096)
def _is_bare(word: str) -> bool:
    """Whether it is a verb as it stands in a dictionary, and hardly ever a noun or a participle."""
    return word_class(word, "en") == VERB and _is_verb(word)


@lru_cache(maxsize=4096)
def _is_verb(word: str) -> bool:
    """Whether it may be a verb as it stands in a dictionary, and is not its past as well."""
    odd = word in _SAME_PAST or word in function_words("en") or word.endswith(("s", "ed", "ing", "en", "wn"))
    return len(word) >= SHORTEST and not odd and _exists(_s(word)) and _has_verb_forms(word)


@lru_cache(maxsize=4096)
def _is_s_form(word: str) -> bool:
    """Whether it is a verb in the third person, and hardly ever a noun."""
    return (
        word_class(word, "en") == VERB
        and word.endswith("s")
        and not word.endswith("ss")
        and (_exists(word[:-1]) or _exists(word[:-2]))
    )


@lru_cache(maxsize=4096)
def _is_adjective(word: str) -> bool:
    return word_class(word, "en") == ADJECTIVE


def _s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _exists(word: str) -> bool:
    return zipf(word, "en") >= FORM
