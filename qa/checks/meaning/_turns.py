"""Turns of phrase around a negation that others say without one: "not until", "not unusual", "not nothing"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from qa.analysis.parallel import Row, Version
from qa.checks.meaning._affirming import affirms, says_more, told_by_a_verb, warns
from qa.checks.meaning._counted_bounds import is_at_most, is_bound, is_short_of
from qa.checks.meaning._denied import denied_from_other_end
from qa.checks.meaning._goes_ahead import goes_ahead
from qa.checks.meaning._named_otherwise import named_otherwise
from qa.checks.meaning._negation import Words, words
from qa.checks.meaning._other_end import starts_after
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 12
"""Characters before a word within which a negation turns it: "not so much"; behind it, other words are negated."""
CONCORD = frozenset("af fr es pt it ca gl ro ru uk be pl cs sk sl hr sr bg mk bs el hu tr fa lt lv".split())
"""Languages in which several words of a clause negate it once."""
WITHOUT = {
    **dict.fromkeys(("cs", "hr", "pl", "sk", "sl", "sr"), r"\b(?:bez[e]?|без)\b"),
    **dict.fromkeys(("be", "bg", "mk", "ru", "uk"), r"\bбе[зс]\b"),
    "af": r"\bsonder\b", "gl": r"\bsen\b", "hi": "बिना|बगैर|बग़ैर", "sw": r"\bbila\b",
    "ar": r"بدون|دون|لولا|بلا(?!\p{L})", "ca": r"\bsense\b", "da": r"\buden\b", "de": r"\bohne\b", "el": r"χωρίς|δίχως",
    "en": r"\bwithout\b|\bif not for\b", "es": r"\bsin\b", "fa": "بدون", "fi": r"\bilman\b", "fr": r"\bsans\b",
    "he": "בלי|ללא", "hu": r"\bnélkül\b", "id": r"\btanpa\b", "it": r"\bsenza\b", "ja": "なし|なけれ|なかっ|なく",
    "ko": "없이|없다면|없었다면", "nb": r"\but[ae]n\b", "nl": r"\bzonder\b", "pt": r"\bsem\b", "ro": r"\bfără\b",
    "sv": r"\butan\b", "tr": r"olmadan|olmasa|olmaksızın", "vi": r"không có|thiếu", "zh": "没有|沒有|离不开|離不開|无",
}  # fmt: skip
"""What languages say for "without", which with a negation affirms."""
ELIDED = regex.compile(r"n['’]", regex.IGNORECASE)
"""How a French verb that is negated may begin: "n'oubliez pas"."""
_CLAUSE_END = regex.compile(r"[,.;:!?()–—،؛]")
_FAILS = regex.compile(
    r"(?:\bnot|n['’]t|\bnever|\bno one should|\bnobody should)\s+(?:to\s+|be\s+|ever\s+)?"
    r"(?:miss|forget|forgotten|overlook|overlooked|neglect|neglected|skip|skipped|hesitate|leave out|omit|omitted"
    r"|contradict(?:ed)?|conflict|disagree|deny|denied|refused?|reject(?:ed)?|object|opposed?|excluded?|interfere"
    r"|hinder(?:ed)?|prevent(?:ed)?|prohibit(?:ed)?|forbid(?:den)?|ignored?|doubt(?:ed)?|disputed?)\b"
    r"|\b(?:nothing|no one|nobody) (?:prevents?|stops?|keeps?|hinders?|forbids?|obliges?)"
    r" (?:you|us|them|one|anyone|anybody)\b"
    # "not as strict as it seems" is milder
    r"|(?:\bnot|n['’]t|\bnever)\s+(?:nearly |quite |half )?(?:as|so) \p{L}+ as\b",
    regex.I,
)
_ELLIPSIS = regex.compile(
    r"(?:\b(?:is|are|was|were|do|does|did|can|may|must|should|will|would|has|have|had) not|\p{L}n['’]t)"
    r"\s*(?=[.;,!?)]|$)",
    regex.I,
)
_OTHERS = regex.compile(
    r"\b(?:who|that|those|ones|people|everyone|anyone|persons?|others)\s+(?:is|are|was|were|do|does|did|can|will|would"
    r"|has|have|had)(?: not|n['’]t)\s*(?=[.;:,!?)]|$)",
    regex.I,
)
"""Those of whom the verb before is denied, who may have a name of their own: "who do not have it" are the healthy."""
_ASKING = {
    **dict.fromkeys(("ru", "bg", "mk"), r"\b(?:ли|дали)\b"),
    **dict.fromkeys(("sr", "hr", "bs"), r"\b(?:li|ли)\b"),
    "pl": r"\bczy\b", "uk": r"\bчи\b", "be": r"\bці\b", "cs": r"\b(?:zda|zdali|jestli)\b|\?", "sk": r"\bči\b|\?",
    "hu": r"\p{L}-e\b|\?", "ja": "ないか|ませんか|ないでしょうか", "ko": "지(?:는|도)? 않(?:은지|는지|나|습니까|을까)",
}  # fmt: skip
"""What makes a question in languages that negate one out of care: "czy nie" is "whether", as is «не … ли»."""
_WHETHER = regex.compile(r"\b(?:whether|if)\b|\?", regex.IGNORECASE)
_CHECKS = regex.compile(r"\b(?:check|verify|confirm|see) (?:to see )?(?:that|if|whether)\b", regex.IGNORECASE)
_ASKED_FOR = {
    "zh": "是否|有没有|有沒有", "ja": "かどうか|か確認|かを確認", "ko": "여부|는지|은지|인지", "de": r"\bob\b",
    "nl": r"\bof\b", "sv": r"\bom\b", "da": r"\bom\b", "nb": r"\bom\b", "fr": r"\bsi\b", "es": r"\bsi\b",
    "it": r"\bse\b", "pt": r"\bse\b", "ru": r"\bли\b", "uk": r"\bчи\b", "pl": r"\bczy\b", "cs": r"\b(?:zda|jestli)\b",
    "tr": r"olup olmad", "vi": "có .* không|liệu",
}  # fmt: skip
"""What says "whether" behind a verb of checking."""
_LIMIT = regex.compile(r"\bat (?:most|least)\b|\b(?:maximum|minimum)\b|\bup to\b", regex.IGNORECASE)
_THAN = {
    "ar": "يقل|تقل|يزيد|تزيد|يتجاوز|تتجاوز|يتعد|أقل|أكثر", "am": "በላይ|በታች|ያነሰ|የሚያንስ|የሚበልጥ|የማይበልጥ|የማያንስ",
    "az": "az|çox|artıq", "bn": "বেশি|কম", "fil": "bababa|hihigit|lalampas|kukulang|mahigit", "he": "פחות|יותר|יעל|תעל",
    "hy": "պակաս|ավել", "id": "lebih|kurang|melebihi", "ja": "超|以上|以下|未満|下ら|下回|上回", "ka": "ნაკლებ|მეტ",
    "kk": "кем|аз|көп|асп|аса|артық", "ko": "넘|초과|이상|이하|미만", "ky": "кем|аз|көп|ашп|аша",
    "mn": "доош|бага|илүү|их|хэтр",
    "ms": "lebih|kurang|melebihi", "sw": "zid|pungu|chini", "th": "เกิน|กว่า", "tr": "az|çok|fazla|aş|geç",
    "uz": "kam|ko.p|osh", "vi": "dưới|quá|hơn|kém", "zh": "少于|少於|超过|超過|多于|多於|低于|低於|逾",
    "fa": "بیش|بیشتر|کمتر", "gu": "વધુ|વધારે|ઓછ", "hi": "से (?:ज़्यादा|ज्यादा|अधिक|कम)", "kn": "ಗಿಂತ",
    "ml": "അധിക|ലധിക|കൂടുത|കുറ", "mr": "पेक्षा|अधिक|कमी", "ne": "भन्दा", "pa": "ਤੋਂ (?:ਵੱਧ|ਜ਼ਿਆਦਾ|ਘੱਟ)|ਨਾਲੋਂ", "si": "වඩා",
    "ta": "மேல்|மேற்பட|விட|குறை", "te": "మించ|కంటే|కన్నా|ఎక్కువ|తక్కువ", "ur": "سے (?:زیادہ|کم)",
}  # fmt: skip
"""How languages that put "not more than three" for "at most three" compare there."""
CANCELLING = frozenset("en de nl sv da nb fi zh ja ko".split())
"""Languages in which two negations side by side affirm: in Hebrew "never" is such a pair, and so in others."""


def clauses_negated(text: str, table: Words, lang: str) -> list[regex.Match[str]]:
    """The words of `text` that negate for sure, one a clause where several negate it once: "nunca ninguém"."""
    found = list(table.sure(text))
    if primary(lang) not in CONCORD:
        return found
    return found[:1] + [b for a, b in pairwise(found) if _CLAUSE_END.search(text, a.end(), b.start())]


def undone(text: str, negations: Sequence[regex.Match[str]], table: Words, lang: str) -> int:
    """How many of them stand right beside another word of the kind, which undoes them: "not unusual", "not nothing"."""
    spans = [match.span() for match in negations]
    litotes = sum(any(_beside(text, one, other) for other in table.doubts(text)) for one in spans)
    pairs = sum(_beside(text, one, other) for one, other in pairwise(spans)) if primary(lang) in CANCELLING else 0
    return max(litotes, 2 * pairs)


def delay(texts: Sequence[str], tables: Sequence[Words], langs: Sequence[str], side: int) -> bool:
    """Whether the one negation of a side is a delay ("not open until May") that the other has too ("erst im Mai")."""
    return (
        len(clauses_negated(texts[side], tables[side], langs[side])) == 1
        and tables[side].until(texts[side])
        and tables[1 - side].then(texts[1 - side])
    )


def is_limit(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether a side says "not more than" of what is "at most" in English."""
    than = _THAN.get(primary(langs[side])) if primary(langs[1 - side]) == "en" else None
    return bool(than and _LIMIT.search(texts[1 - side]) and regex.search(than, texts[side]))


_PREFERS = regex.compile(
    r"\b(?:choos|chose|prefer|favou?r|pick|select|recommend|opt)\p{L}*\b[^.!?;]{1,80}\bover\b", regex.I
)
"""What English prefers "over" another, which other languages deny: "dies, nicht jenes"."""


def from_other_end(texts: Sequence[str], tables: Sequence[Words], langs: Sequence[str], side: int) -> bool:
    """Whether the other side says without a negation what is delayed, scarce or bounded by one, or warned of, or which
    of two is preferred: "this over that" is this and not that."""
    if goes_ahead(texts, langs, side) or (primary(langs[1 - side]) == "en" and _PREFERS.search(texts[1 - side])):
        return True
    bounded = any(bound(texts, langs, side) for bound in (is_bound, is_limit, is_short_of, is_at_most))
    delayed = delay(texts, tables, langs, side) or starts_after(texts, langs, side)
    if (
        primary(langs[side]) == "en"
        and warns(texts[side])
        and len(clauses_negated(texts[side], tables[side], "en")) == 1
    ):
        return True
    return bounded or delayed or scarcity(texts, tables, side) or denied_from_other_end(texts, langs, side)


def scarcity(texts: Sequence[str], tables: Sequence[Words], side: int) -> bool:
    """Whether a side says "not … enough" of what is "too …" on the other: one degree, named from its two ends.

    What is "too …" must not say "enough" as well, so that "large enough to …" is no "too …" of "not large enough".
    """
    own, other = tables[side], tables[1 - side]
    return own.enough(texts[side]) and other.excess(texts[1 - side]) and not other.enough(texts[1 - side])


def fails(text: str) -> bool:
    """Whether an English sentence negates a verb that negates itself ("don't miss it", "nothing stops you"), or affirms
    by its negation ("couldn't agree more")."""
    return _FAILS.search(text) is not None or affirms(text)


def may_be_told_by_a_verb(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether the other language may say without a negation what an English side negates."""
    if primary(langs[side]) != "en":
        return False
    own, other = texts[side], texts[1 - side]
    # word for word "could agree more" is no "couldn't agree more"
    affirmed = affirms(own) and not says_more(other, langs[1 - side])
    told = told_by_a_verb(own, other, langs[1 - side]) or named_otherwise(own, other, langs[1 - side])
    return affirmed or _FAILS.search(own) is not None or told


def is_said_positively(own: Version, others: Row) -> bool:
    """Whether a note may say without a negation what the others negate: "too short" for "not long enough", and what the
    English one of them says by two negations, "don't miss it"."""
    if any(primary(other.lang) == "en" and fails(other.words) for other in others):
        return True
    table = words(own.lang)
    if table is None or not table.excess(own.words) or table.enough(own.words):
        return False
    return any(known.enough(other.words) for other in others if (known := words(other.lang)))


def is_elliptic(text: str, at: int) -> bool:
    """Whether an English sentence goes on with a denial that leaves the rest out: "A is allowed; B is not."."""
    return _ELLIPSIS.search(text, at) is not None


def denies_of_others(text: str) -> bool:
    """Whether an English sentence denies only of others what it said: "those who are ill, and those who are not"."""
    return _OTHERS.search(text) is not None


def _beside(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[1] <= other[0] and not text[one[1] : other[0]].strip()


def is_negated(own: Version, word: str, others: Row, said: Sequence[str]) -> bool:
    """Whether a negation stands before a word of one note and in few of the others, or right before it and beside what
    few of them `said` instead: "does not depend" is independent.

    A word that is a negation itself ("not needed") is one of many where the others negate.
    """
    table, text = words(own.lang), own.words
    if table is None:
        return False
    known = [
        (found, other.words, instead)
        for other, instead in zip(others, said, strict=True)
        if (found := words(other.lang))
    ]
    negated = 2 * sum(found.is_firm(text) for found, text, _ in known) > len(others)
    if ELIDED.match(word):
        return not negated
    if table.firm.search(word):
        return negated
    at = max(0, text.lower().find(word))
    if any(not text[match.end() : at].strip() for match in table.any.finditer(text, max(0, at - NEAR), at)):
        # "without tightening", but the others negate it as well
        return 2 * sum(_is_near(found, text, instead) for found, text, instead in known) <= len(others)
    if negated:
        return False
    # "n'oubliez pas", "vergesst nicht": the negation of the verb itself, where nobody else negates
    behind = table.firm.search(text, at + len(word), at + len(word) + NEAR)
    own_verb = behind is not None and not _CLAUSE_END.search(text, at + len(word), behind.start())
    return own_verb or table.firm.search(text, max(0, at - NEAR), at) is not None


def is_said_as_a_whole(own: Version, others: Row) -> bool:
    """Whether half of the others say "not … without" and the one neither: "It would not be here without you" is "It is
    here thanks to you"."""
    if says_without(own.words, own.lang) is not False:
        return False
    return 2 * sum(says_without(other.words, other.lang) is True for other in others) >= len(others)


def says_without(text: str, lang: str) -> bool | None:
    """Whether a sentence says "without"; None where no word for it is known."""
    pattern = WITHOUT.get(primary(lang))
    return regex.search(pattern, text.lower()) is not None if pattern else None


def is_denied_by_others(own: Version, word: str, others: Row, said: Sequence[str]) -> bool:
    """Whether most of the others negate what they say instead, or all of them its clause, and the one negates nothing:
    "remember" stands for "do not forget"."""
    table = words(own.lang)
    if table is None:
        return False
    beside = table.any.search(_clause_around(own.words, word).replace(word, " ")) is not None
    known = [(t, other.words, instead) for other, instead in zip(others, said, strict=True) if (t := words(other.lang))]
    if not beside and 2 * sum(_is_near(table, text, instead) for table, text, instead in known) > len(others):
        return True
    # "only with dry hands" says "not with wet ones", and "is not so easily impressed" is harder to impress
    clauses = [(t, _clause_around(text, instead)) for t, text, instead in known]
    alone = not table.is_firm(own.words)
    return alone and len(known) == len(others) and all(t.firm.search(clause) for t, clause in clauses)


def _clause_around(text: str, word: str) -> str:
    """The clause that a word stands in: "never fails" is "riesce sempre, anche a chi non …"."""
    at = max(0, text.lower().find(word))
    begin = max((match.end() for match in _CLAUSE_END.finditer(text, 0, at)), default=0)
    end = _CLAUSE_END.search(text, at + len(word))
    return text[begin : end.start() if end else len(text)]


def is_lacking(others: Row, said: Sequence[str]) -> bool:
    """Whether most of the others say "without" beside what they `said`: "impatient" is "without patience"."""

    def lacks(other: Version, instead: str) -> bool:
        text = other.words.lower()
        at = max(0, text.find(instead))
        return says_without(text[max(0, at - NEAR) : at + len(instead) + NEAR], other.lang) is True

    return 2 * sum(map(lacks, others, said)) > len(others)


def _is_near(table: Words, text: str, word: str) -> bool:
    """Whether a negation stands beside a word; none that the word has in itself: "ufarligt", "bezopasan"."""
    at = max(0, text.lower().find(word))
    around = table.any.finditer(text, max(0, at - NEAR), at + len(word) + NEAR)
    return any(match.end() <= at or match.start() >= at + len(word) for match in around)


def makes_sure(texts: Sequence[str], langs: Sequence[str]) -> bool:
    """Whether a source has something checked not to be, and its translation has checked whether it is."""
    said = _ASKED_FOR.get(primary(langs[1]))
    return said is not None and _CHECKS.search(texts[0]) is not None and regex.search(said, texts[1]) is not None


def asks(texts: Sequence[str], langs: Sequence[str], side: int) -> bool:
    """Whether the side that negates does so in a question that English asks without: "czy zapora nie blokuje"."""
    own = _ASKING.get(primary(langs[side]))
    if own is None or primary(langs[1 - side]) != "en":
        return False
    return _WHETHER.search(texts[1 - side]) is not None and regex.search(own, texts[side], regex.IGNORECASE) is not None
