"""Whether a text in another language may say an English name: by its letters, its sounds, or as a known place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import regex

from qa.model.records import dataclass
from qa.text.english_names import Name, is_rare
from qa.text.entities import Entity, names_of
from qa.text.exonyms import exonyms, own_names, stands_in
from qa.text.kanji_readings import is_read
from qa.text.languages import primary
from qa.text.names import KEPT, consonants, has_name, nominative, sounds_in_han, sounds_like_one, spoken
from qa.text.said_words import LATIN_WORD, RUN_TOGETHER, is_heard, runs_say

ALIKE = 0.72
"""Ratio of equal letters (twice the matching ones by all) of a name and of Chinese characters as they are spelled."""
LONGEST_HAN = 5
"""Chinese characters of a name that is spelled as a whole."""
LONGEST_SENTENCE = 160
"""Characters of a text that is looked through for where a name stands: each stretch of it is tried."""
LONG_ENOUGH = 3
"""Consonants from which most of them are enough."""
RESPELLED = 0.85
"""Ratio of equal consonants of two names that begin alike."""
SHORTEST_PLURAL = 5
"""Letters of a name with an s behind it."""
READ_AS_KANJI = frozenset({"ja"})
"""Languages that read Chinese characters otherwise than Chinese does."""
_PINYIN = regex.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie"
    r"|iu|ua|uo|ui|ue|a|o|e|i|u|er))+"
)
_DOUBLED = regex.compile(r"([aeiou])\1")
STEM, ENDING = 4, 2
"""Letters that the forms of a place's name share, and letters of an ending that may take the place of another."""
_KANA = regex.compile(r"\p{Katakana}")
_HAN = regex.compile(r"[\p{Han}々]{1,40}")


@dataclass(frozen=True, slots=True)
class _Forms:
    """What a name is looked for by, whatever the text: its rarer words, those that tell it, what the other language
    calls a place that English calls so, and its own names of the very place."""

    rare: tuple[str, ...]
    telling: tuple[str, ...]
    exonyms: tuple[str, ...]
    own: tuple[str, ...]


@lru_cache(maxsize=4096)
def _forms(parts: tuple[str, ...], beside: tuple[str, ...], entity: str, lang: str) -> _Forms:
    rare = tuple(part for part in parts if is_rare(part))
    # more than one of a name: "we are no Gödels"
    plural = tuple(part[:-1] for part in parts[-1:] if part.endswith("s") and len(part) > SHORTEST_PLURAL)
    called = tuple(form for part in (" ".join(parts), *parts) for form in exonyms(part, lang))
    own = tuple(form for form, place in names_of(lang).items() if place == entity)
    return _Forms(rare, (*(rare or parts), *beside, *plural), called, own)


def says(name: Name, text: str, lang: str, words: Sequence[str], entities: Sequence[Entity] = ()) -> bool:
    """Whether a text (whose words and places are given) may say a name in any way that letters and tables tell."""
    if name.entity and any(entity.id == name.entity for entity in entities):
        return True
    parts = tuple(word.form for word in name.words)
    forms = _forms(parts, name.beside, name.entity, lang)
    if not name.entity and any(part in text for part in forms.rare):
        return True
    words = [*words, *(piece for word in words if "-" in word for piece in word.split("-") if piece)]
    telling: Sequence[str] = forms.telling
    if any(stands_in(form, text) for form in forms.exonyms):
        return True
    if forms.own:
        # nothing else that sounds like it is the place
        return name.text in text or any(form in text for form in forms.own) or _is_inflected(forms.own, words)
    # words of Latin letters stand without spaces among characters
    if any(form.lower() in text.lower() for form in telling):
        return True
    if primary(lang) in RUN_TOGETHER:
        return any(has_name(form, text, words) or runs_say(text, form) for form in telling)
    if _HAN.search(text) is None:
        telling = [_plain(form) for form in telling]
        words = [_plain(word) for word in words]
        text = " ".join(words)
        said = any(has_name(form, text, words) or _is_respelled(form, words) or _lips(form, words) for form in telling)
        return said or any(is_heard(w, f, lang) for f in telling for w in words)
    spaced = [word for word in words if not _HAN.search(word)]
    if any(has_name(form, " ".join(spaced), spaced) or _lips(form, spaced) for form in telling):
        return True
    whole = "".join(parts).replace("'", "").replace("’", "")
    if primary(lang) in READ_AS_KANJI:
        # Chinese names keep their characters, and English spells those as they are read in China: 屠呦呦
        chinese = _is_pinyin(whole.lower()) and len(consonants(whole)) >= LONG_ENOUGH
        return any(is_read(form, text) for form in telling) or (chinese and _is_spelled(whole.lower(), text))
    # Hooke could be pinyin, but is 胡克
    if _is_pinyin(whole.lower()) and len(consonants(whole)) >= LONG_ENOUGH:
        return _is_spelled(whole.lower(), text) or any(is_read(form, text) for form in telling)
    return any(_sounds_in_han(form, text) or is_read(form, text) for form in telling)


def may_be_person(name: Name, surname: str, given: str, lang: str) -> bool:
    """Whether an English name may be that of a person with these characters or syllables."""
    from anyascii import anyascii

    parts = [word.form.replace("-", "").lower() for word in name.words] + [part.lower() for part in name.beside]
    if primary(lang) != "zh":
        form = surname + given
        long = [part for part in parts if len(consonants(part)) >= LONG_ENOUGH]
        return any(is_read(part, form) for part in parts) if primary(lang) == "ja" else (
            not long or says(name, form, lang, [form])
        )  # fmt: skip
    spelled = ["".join(anyascii(c) for c in characters).lower() for characters in (surname, given, surname + given)]
    if any(part in spelled for part in parts):
        return True
    foreign = [part for part in parts if not _is_pinyin(part) and len(consonants(part)) >= LONG_ENOUGH]
    return any(_sounds_in_han(part, surname + given) for part in foreign)


@lru_cache(maxsize=1024)
def place_in_characters(name: Name, text: str, lang: str) -> tuple[int, int] | None:
    """Where the one stretch of Chinese characters or katakana is that says a name."""
    runs = list(_RUN.finditer(text)) if len(text) <= LONGEST_SENTENCE else []
    kana = [run.span() for run in runs if _KANA.match(run[0])
            and any(_sounds_in_kana(word.form, run[0]) for word in name.words)]  # fmt: skip
    found = kana or [span for run in runs if not _KANA.match(run[0]) for span in _stretches(name, run, lang)]
    return found[0] if len(found) == 1 else None


def _stretches(name: Name, run: regex.Match[str], lang: str) -> list[tuple[int, int]]:
    """The shortest stretches of a run of characters that say a name, those that are spelled so before all others."""
    from anyascii import anyascii

    lengths = range(2, min(LONGEST_HAN, len(run[0])) + 1)
    spans = [(at, at + length) for length in lengths for at in range(run.start(), run.end() - length + 1)]
    whole = "".join(word.form for word in name.words).replace("'", "").replace("’", "").lower()
    texts = {span: run.string[slice(*span)] for span in spans}
    spelled = [span for span in spans if "".join(anyascii(c) for c in texts[span]).lower() == whole]
    if spelled:
        return spelled[:1]
    said = [span for span in spans if says(name, texts[span], lang, [texts[span]])]
    return [span for span in said if span[1] - span[0] == said[0][1] - said[0][0]]


def _sounds_in_kana(form: str, run: str) -> bool:
    one, other = (_ONE_R.sub("R", consonants(word)) for word in (form, run))
    return one[:1] == other[:1] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


_ONE_R = regex.compile("[LR]+")
_RUN = regex.compile(r"[\p{Katakana}ー・]{2,40}|\p{Han}{2,40}")


def _plain(word: str) -> str:
    """A word in Latin letters without its marks, which would make it one of another script."""
    from anyascii import anyascii

    return anyascii(word) if LATIN_WORD.fullmatch(word) else word


def _sounds_in_han(form: str, text: str) -> bool:
    """Whether Chinese characters sound like a foreign name: all of a short one, most of a longer one."""
    sounds = consonants(nominative(form))
    if len(sounds) < LONG_ENOUGH and _HAN.search(text):
        # too little to hear that it is missing
        return True
    heard = sounds_in_han(text, 1, LONGEST_HAN + 1)
    if len(sounds) < LONG_ENOUGH:
        return sounds in heard
    told = {one for one in spoken(nominative(form)) if len(one) >= LONG_ENOUGH}
    return any(_any_alike((o for o in heard if len(o) >= LONG_ENOUGH and o[0] == one[0]), one) for one in told)


def _any_alike(texts: Iterable[str], name: str) -> bool:
    """Whether one of the texts has most of the letters of a name, in their order."""
    matcher = SequenceMatcher(None, "", name, autojunk=False)
    for text in texts:
        matcher.set_seq1(text)
        if matcher.real_quick_ratio() >= ALIKE and matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
            return True
    return False


def _lips(form: str, words: Sequence[str]) -> bool:
    """Whether a word of another script sounds like a name where the script writes f, v and p alike: 필라델피아."""
    if consonants(form).replace("R", "") in {consonants(word) for word in words if _KANA.search(word)}:
        # ボーア is Bohr, ダーウィン Darwin
        return True
    sounds = consonants(form).replace("F", "P")
    others = (consonants(word).replace("F", "P") for word in words if not word.isascii())
    return len(sounds) >= LONG_ENOUGH and any(
        SequenceMatcher(None, sounds, other, autojunk=False).ratio() >= RESPELLED for other in others
    )


def _is_inflected(own: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a word may be the language's own name of the place with another vowel: Vídeň, ve Vídni."""
    return any(_begins_alike(form, words) or any(_is_form_of(word, form) for word in words) for form in own)


def _is_respelled(form: str, words: Sequence[str]) -> bool:
    """Whether a word sounds as a name does at first and has most of its consonants: Naples, Napoli; Kalifornien."""
    sounds = consonants(form)
    return len(sounds) >= LONG_ENOUGH and any(
        (other := consonants(word))[:1] == sounds[0]
        and (len(sounds) > LONG_ENOUGH or word[:2].lower() == form[:2].lower())
        and SequenceMatcher(None, other, sounds, autojunk=False).ratio() >= RESPELLED
        for word in words
    )


def _is_pinyin(name: str) -> bool:
    # no syllable of Chinese has a vowel twice: Hooke
    return _PINYIN.fullmatch(name) is not None and _DOUBLED.search(name) is None


def _begins_alike(form: str, words: Sequence[str]) -> bool:
    """Whether a word has the first letters and the consonants of the name that a language has for a place."""
    sounds = consonants(form)
    alike = (word for word in words if word.lower()[:2] == form.lower()[:2])
    return len(sounds) > 1 and any(consonants(word)[: len(sounds)] == sounds for word in alike)


def _is_spelled(name: str, text: str) -> bool:
    """Whether characters of a Chinese text are spelled as a name is, as a whole."""
    spelled = _kept_spellings(text) if len(text) <= KEPT else _spellings(text)
    return _any_alike((window for window in spelled if abs(len(window) - len(name)) <= 2), name)


@lru_cache(maxsize=32)
def _kept_spellings(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_spellings(text)))


def _spellings(text: str) -> Iterator[str]:
    """Some Chinese characters in a row in Latin letters."""
    from anyascii import anyascii

    for run in _HAN.findall(text):
        spelled = [anyascii(character).lower() for character in run]
        for at in range(len(run)):
            yield from ("".join(spelled[at : at + length]) for length in range(2, LONGEST_HAN + 1))


def is_said(word: str, lang: str, text: str, english: Sequence[str]) -> bool:
    """Whether an English text (whose words are given) may say a word of another language."""
    if LATIN_WORD.fullmatch(word):
        plain = _plain(word)
        heard = has_name(plain, text, english) or _is_respelled(plain, english)
        heard = heard or any(is_heard(word, form, lang) for form in english if form[:1].isupper())
    else:
        heard = has_name(word, text, english) or sounds_like_one(word, english)
    if heard:
        return True
    places = {id for name, id in names_of(lang).items() if _is_form_of(word, name)}
    return any(name in text for name, id in names_of("en").items() if id in places) or any(
        word.startswith(form) and name in text for name, forms in own_names(lang).items() for form in forms
    )


def _is_form_of(word: str, name: str) -> bool:
    """Whether a word may be a place's name with another ending."""
    return len(name) >= STEM and word[: max(STEM, len(name) - ENDING)] == name[: max(STEM, len(name) - ENDING)]
