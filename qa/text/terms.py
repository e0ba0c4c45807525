"""Where a glossary's terms stand in a text, however their words are inflected, joined or preceded by clitics."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.model import Block, Document, InlineKind, Kind, Term
from qa.text.compounds import says_form
from qa.text.languages import language_of, primary
from qa.text.normal_forms import normalized
from qa.text.scripts import UNSPACED, runs
from qa.text.stems import has_forms, same_word, stem_of

LONGEST_ENDING = 4
"""Letters that inflection adds to a term at the most; a term of no more letters stands alone among Latin ones."""
LONG_ENDINGS = {"ro": 7}
"""The same in languages that write their article to the plural: vârf, vârfurilor."""
STEM = 3
"""Letters of a word that every form of it keeps at least."""
LONG_ENDING = 7
"""Letters of a word from which its last two may be an ending; of a shorter one it is the last alone."""
GAP = 2
"""Words that may stand between two words of a term: "neuronale und tiefe Netze"."""
LONG = 5
"""Words of a term up to which gaps are looked for."""
LONGEST_STEMMED = 20_000
"""Characters of a text whose words are stemmed: a block of prose is shorter."""
JOINED = 6
"""Letters from which a forbidden word, or the stem of an allowed one, is also seen as a part of a compound."""
_CLITICS = {
    # and, so; in, like, to with the article; will
    "Arab": r"[\u0648\u0641]?(?:[\u0628\u06a9\u0644]?\u0627\u0644|\u0644{2}|[\u0628\u06a9\u0644\u0633])?",
    # and; in, like, to, from, that, the
    "Hebr": r"\u05d5?(?:[\u05d1\u05db\u05dc\u05de\u05e9\u05d4]|\u05de\u05d4|\u05e9\u05d4)?",
}
"""Small words that are written to the next one."""
_CLUSTER = regex.compile(r"\P{M}\p{M}*+|\p{M}++")
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]++")
_ARABIC = {0x649: 0x6CC, 0x64A: 0x6CC, 0x643: 0x6A9, 0x629: 0x647, 0x671: 0x627, 0x640: None}
"""Arabic letters that spellings and keyboards confuse: both yehs, both kafs, teh marbuta and heh, alef wasla."""
_FINAL = dict(zip(map(ord, "ךםןףץ"), "כמנפצ", strict=True))
"""Hebrew letters as they end a word, and as they stand before an ending: עץ, עצים."""
_LETTERS = {**_ARABIC, **_FINAL}


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """A text without case, width, vowel points and accents; signs of abugidas stay, they are letters there."""
    text = normalized("NFKD", text).casefold().translate(_LETTERS)
    return normalized("NFC", "".join(c for c in text if unicodedata.combining(c) < 10 or not _light(c)))


def _light(mark: str) -> bool:
    """Marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters; kana marks and nuktas tell letters apart."""
    return mark < "\u0700" or "\u1ab0" <= mark <= "\u1dff"


def forms(term: Term, language: str) -> tuple[str, ...]:
    """The forms that a language allows: of its tag, else of a shorter tag, else of another variety in Latin use."""
    return _of(term.forms, language)


def forbidden(term: Term, language: str) -> tuple[str, ...]:
    """The forms that must not stand for a term in a language."""
    return _of(term.forbidden, language)


def first_forms(term: Term, language: str) -> tuple[str, ...]:
    """The forms of which one must stand at the first mention; none where nothing is asked."""
    return _of({tag: found for tag, found in term.first.items() if tag}, language) or term.first.get("", ())


def _of(known: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    tag = language.lower().replace("_", "-")
    while tag:
        if tag in known:
            return known[tag]
        tag = tag.rpartition("-")[0]
    variety = language_of(language).tag
    # Chinese without more is meant in simplified characters
    wanted = "zh-Hans" if variety == "zh" else variety
    return next((found for listed, found in known.items() if language_of(listed).tag == wanted), ())


def places(text: str, form: str, language: str) -> list[tuple[int, int]]:
    """Where a text has a form of a term, however inflected or joined, as disjoint (start, end) in reading order."""
    return _found(text, _pattern(form, language))


def exact_places(text: str, form: str, language: str = "") -> list[tuple[int, int]]:
    """The same of whole words with short endings, by their stems, and as a part of a compound: what is forbidden must
    not be seen in words that only resemble it."""
    return sorted({*_found(text, _exact(form)), *_stemmed(text, form, language), *_compounded(text, form, language)})


def _compounded(text: str, form: str, language: str) -> Iterator[tuple[int, int]]:
    """The words that have a long form as a part of a compound."""
    wanted = fold(form)
    if len(wanted) < JOINED or not wanted.isalpha() or "compounding" not in language_of(language).traits:
        return
    for match in _TOKEN.finditer(text):
        word = fold(match[0])
        at = word.find(wanted[:-1])
        if at >= 0 and says_form(word, at, at + len(wanted) - 1, wanted, language):
            yield match.span()


def _found(text: str, pattern: regex.Pattern[str]) -> list[tuple[int, int]]:
    folded, at = [], []
    for match in _CLUSTER.finditer(text):
        piece = fold(match.group())
        folded.append(piece)
        at += [match.span()] * len(piece)
    found = pattern.finditer("".join(folded))
    return [(at[m.start()][0], at[m.end() - 1][1]) for m in found if m.end() > m.start()]


def _stemmed(text: str, form: str, language: str) -> list[tuple[int, int]]:
    """Where the words of a form stand by their stems, one after the other but for small gaps."""
    wanted = _TOKEN.findall(form.lower())
    if not has_forms(language) or not wanted or len(text) > LONGEST_STEMMED or len(wanted) > LONG:
        return []
    tokens = [(match[0].lower(), *match.span()) for match in _TOKEN.finditer(text)]
    found = []
    for first, (word, start, _) in enumerate(tokens):
        if not _is_form(word, wanted[0], language):
            continue
        at = first
        for other in wanted[1:]:
            near = range(at + 1, min(at + GAP + 2, len(tokens)))
            at = next((i for i in near if _is_form(tokens[i][0], other, language)), -1)
            if at < 0:
                break
        if at >= 0:
            found.append((start, tokens[at][2]))
    return found


def _is_form(word: str, wanted: str, language: str) -> bool:
    if word == wanted or (word[0] == wanted[0] and len(wanted) > STEM and same_word(word, wanted, language)):
        return True
    if "compounding" not in language_of(language).traits or wanted[1:STEM] not in word:
        return False
    stem = stem_of(wanted, language)
    return len(stem) >= JOINED - 1 and len(word) > len(wanted) and stem_of(word, language).endswith(stem)


def contains(text: str, form: str, language: str) -> bool:
    """Whether a text has a form of a term, in any case, number or compound."""
    folded = fold(text)
    return _pattern(form, language).search(folded) is not None or _contains_otherwise(text, form, language)


def _contains_otherwise(text: str, form: str, language: str) -> bool:
    joined = "".join(_TOKEN.findall(fold(form)))
    compounds = "compounding" in language_of(language).traits and len(joined) > STEM
    # "Gradienten-Abstieg" and "Gradientenabstieg"
    if compounds and joined in "".join(_TOKEN.findall(fold(text))):
        return True
    return bool(_stemmed(text, form, language))


def count(text: str, variants: Sequence[str], language: str) -> int:
    """How often a text has one of the forms of a term, pieces of other words left out; overlapping ones count once."""
    folded = fold(text)
    spans = sorted(
        m.span()
        for form in variants
        for m in _pattern(form, language).finditer(folded)
        if says_form(folded, *m.span(), fold(form), language)
    )
    found, last = 0, -1
    for start, end in spans:
        if start >= last:
            found, last = found + 1, end
    return found or int(any(_says_otherwise(text, folded, form, language) for form in variants))


def _says_otherwise(text: str, folded: str, form: str, language: str) -> bool:
    """Whether a form stands in a text where its pattern does not see it."""
    if _pattern(form, language).search(folded):
        return bool(_stemmed(text, form, language))
    return _contains_otherwise(text, form, language)


def piece_inside(text: str, variants: Sequence[str], language: str) -> str:
    """The first word of a text that has a form of a term as a mere piece; empty where there is none."""
    unspaced = "unspaced" in language_of(language).traits
    for start, end in (place for form in variants for place in _found(text, _pattern(form, language))):
        if unspaced:
            return text[max(0, start - 1) : end + 1]
        return next((match[0] for match in _TOKEN.finditer(text) if match.end() > start), text[start:end])
    return ""


@lru_cache(maxsize=8192)
def _pattern(form: str, language: str) -> regex.Pattern[str]:
    words = _TOKEN.findall(fold(form))
    if not words:
        return regex.compile(regex.escape(fold(form)))
    unspaced = any(script in UNSPACED for script, _, _ in runs(form))
    if unspaced:
        return regex.compile(r"[\s\u200b]*+".join(map(regex.escape, "".join(words))))
    # long phrases stand as they are: gaps between many words multiply
    gap = GAP if len(words) <= LONG else 0
    between = rf"[^\p{{L}}\p{{N}}]++(?:[\p{{L}}\p{{M}}\p{{N}}]++[^\p{{L}}\p{{N}}]++){{0,{gap}}}?"
    return regex.compile(between.join(_word(word, language) for word in words))


@lru_cache(maxsize=8192)
def _exact(form: str) -> regex.Pattern[str]:
    words = _TOKEN.findall(fold(form))
    if not words or any(script in UNSPACED for script, _, _ in runs(form)):
        return regex.compile(r"[\s\u200b]*+".join(map(regex.escape, words)) or regex.escape(fold(form)))
    parts = []
    for word in words:
        clitics = _CLITICS.get(next((script for script, _, _ in runs(word)), ""), "")
        # the last letter of a long word may change: скорость, скорости
        stem = word[:-1] if len(word) > LONG else word
        parts.append(rf"(?<![\p{{L}}\p{{N}}]){clitics}{regex.escape(stem)}[\p{{L}}\p{{M}}]{{0,3}}+(?![\p{{L}}\p{{M}}])")
    return regex.compile(r"[^\p{L}\p{N}]++".join(parts))


def _word(word: str, language: str) -> str:
    """One word with what may stand before it and after its stem."""
    known = language_of(language)
    script = next((script for script, _, _ in runs(word)), "")
    stem = word[: max(STEM, len(word) - (1 if len(word) < LONG_ENDING else 2))]
    before = r"(?<![\p{L}\p{N}])" + _CLITICS.get(script, "")
    if "compounding" in known.traits and len(word) > STEM:
        before = ""
    longest = LONG_ENDINGS.get(primary(language), LONGEST_ENDING)
    endless = "agglutinative" in known.traits or ("compounding" in known.traits and len(word) > STEM)
    ending = r"[\p{L}\p{M}]*+" if endless else rf"[\p{{L}}\p{{M}}]{{0,{len(word) - len(stem) + longest}}}+"
    return before + regex.escape(stem) + ending + ("" if endless else r"(?![\p{L}\p{M}])")


def count_verbatim(text: str, term: str) -> int:
    """How often a text has a term as it is, in any case; native endings and clitics may touch it."""
    form = regex.escape(fold(term))
    # "Go" is not in "Google", but "Python" is in "Pythonprogramm"
    after = r"(?!\p{Latin})" if len(term) <= LONGEST_ENDING else ""
    return len(regex.findall(rf"(?<!\p{{Latin}}){form}{after}", fold(text)))


@lru_cache(maxsize=8192)
def _said(term: str) -> regex.Pattern[str]:
    """A term of the source with a plural ending. A term with capitals is a name: its case counts."""
    body = r"[\s\-]++".join(map(regex.escape, term.split()))
    if any(script in UNSPACED for script, _, _ in runs(term)):
        return regex.compile(body)
    plural = "(?:e?s|['’]s)?" if term[-1:].isalpha() else ""
    return regex.compile(rf"(?<![\w.\-]){body}{plural}(?![\w\-])", 0 if term != term.lower() else regex.IGNORECASE)


def occurrences(document: Document, block: Block, terms: Sequence[Term]) -> Iterator[tuple[Term, int, int]]:
    """The terms that a block's prose says, with offsets; of overlapping ones the longest."""
    text = _prose(document, block)
    lower = text.lower()
    taken: list[tuple[int, int]] = []
    for term in sorted(terms, key=lambda t: -len(t.source)):
        if term.source.split()[0].lower() not in lower:
            continue
        for match in _said(term.source).finditer(text):
            start, end = match.span()
            if all(end <= a or b <= start for a, b in taken):
                taken.append((start, end))
                yield term, block.content_start + start, block.content_start + end


def _prose(document: Document, block: Block) -> str:
    """A block's content with code, formulas and addresses blanked out, offsets kept."""
    content = document.text[block.content_start : block.content_end]
    if block.kind is Kind.FRONT_MATTER:
        return content
    shown = bytearray(len(content))
    for span in block.inlines:
        if span.kind is InlineKind.TEXT:
            start, end = span.inner_start - block.content_start, span.inner_end - block.content_start
            shown[start:end] = b"\1" * (end - start)
    return "".join(c if here else "\0" for c, here in zip(content, shown, strict=True))
