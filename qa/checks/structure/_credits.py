"""Credits of translators: who translated a page, when, and where to write. Only translations have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from qa.analysis.pair import Analysis
from qa.model import PROSE, Block, Document, Kind
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 400
"""Letters of a credit with its licence; a longer text says more, and one of twice as many if each of its blocks speaks
of translating."""
NAMED = 3
"""Words with a capital from which a line without an address names somebody, and words that a name has at most."""
_TRANSLATES: Mapping[str, str] = {
    "ar": "ترجم", "be": "перакл", "bg": "превод|превед", "bn": "অনুবাদ", "ca": "tradu",
    "cs": "přelož|překlad", "da": "oversæt|oversat", "de": "übersetz", "el": "μετάφρα|μεταφρα",
    "eo": "traduk", "es": "tradu", "et": "tõlk|tõlg", "eu": "itzul", "fa": "ترجم", "fi": "suomen|käänn|käänt",
    "fr": "tradu", "gl": "tradu", "he": "תרג|תרגו", "hi": "अनुवाद", "hr": "prijevod|preve", "hu": "fordít",
    "id": "terjemah", "it": "tradu|tradott", "ja": "翻訳|訳者|和訳", "ka": "თარგმ", "ko": "번역|옮긴",
    "lt": "vert[iėa]", "lv": "tulko", "mk": "превод|преве", "ms": "terjemah", "nb": "oversett|oversatt",
    "nl": "vertal|vertaa", "pl": "tłumacz|przekład|przełoż", "pt": "tradu", "ro": "tradu",
    "ru": "перев[её]|перевод", "sk": "prelož|preklad", "sl": "prevod|preved|prevaja", "sq": "përkth",
    "sr": "превод|преве|prevod|preve", "sv": "översätt|översatt", "th": "แปล", "tr": "çevir|çevri|tercüme",
    "uk": "перекла", "ur": "ترجم", "vi": "dịch", "zh": "翻译|翻譯|译者|譯者|汉化|漢化",
}  # fmt: skip
"""What languages say of who translates."""
_ENGLISH = regex.compile(r"\btranslat", regex.I)
_ADDRESS = regex.compile(r"[\w.+-]{1,60}(?:@| at )[\w-]{1,60}\.\w|https?://|\]\(")
_NAME = regex.compile(r"(?<!\p{L})\p{Lu}[\p{Ll}\p{M}]+")

_DATED = regex.compile(
    r"(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){1,4}+ ?[—–,(-] ?(?:1[89]|20)\d\d(?:[–-]\d{2,4}+)?+\)?+[;,]?+"
    r"\s*+){1,20}+"
)
"""Persons, each with the year of the work: "Ann Lee — 2006; Bo Xu — 2019"."""


def is_credit(analysis: Analysis, blocks: Sequence[Block], at_edge: bool) -> bool:
    """Whether added blocks say who translated the note: a word for that in the translation's language or in English,
    and an address, or at the head or foot of it names. Where the source speaks of translating itself, such a text
    without a mail address may be one of its own."""
    prose = [block.text for block in blocks if block.kind in PROSE]
    said = " ".join(prose)
    if len(prose) == len(blocks) and _DATED.fullmatch(said.strip()):
        return True
    if analysis.symmetric or ("@" not in said and _ENGLISH.search(analysis.source.text)):
        return False
    lang = analysis.target.lang
    longest = LONGEST * (2 if all(_tells(text, lang) for text in prose) else 1)
    if not prose or len(prose) != len(blocks):
        return False
    if not _is_section_of_it(analysis.target, blocks) and sum(map(str.isalpha, said)) > longest:
        return False
    if not all(_tells(text, lang) or _ADDRESS.search(text) or len(text.split()) <= NAMED for text in prose):
        return False
    named = _ADDRESS.search(said) is not None or (at_edge and len(_NAME.findall(said)) >= NAMED)
    return named and any(_tells(text, lang) for text in prose)


def _is_section_of_it(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether blocks are the last section of a note, and its heading is a word for translating: a page that many have
    translated names them all."""
    last = max((block.index for block in document.blocks if block.kind in PROSE), default=-1)
    head = blocks[0]
    short = head.kind is Kind.HEADING and len(head.text.split()) <= NAMED
    return short and blocks[-1].index == last and _tells(head.text, document.lang)


def names_translator(text: str, lang: str) -> bool:
    """Whether a clause is no more than who translated: "traduction française par Jean Morel"."""
    words = text.split()
    small = [word for word in words if word[:1].islower()]
    return (
        _tells(text, lang)
        and len(words) - len(small) in (2, 3)
        and len(small) <= NAMED
        and _NAME.search(text) is not None
    )


def _tells(text: str, lang: str) -> bool:
    """Whether a text says a word of translating."""
    stem = _TRANSLATES.get(primary(lang))
    own = stem is not None and regex.search(rf"(?<!\p{{L}})(?:{stem})", text.lower()) is not None
    return own or _ENGLISH.search(text) is not None
