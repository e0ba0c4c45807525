"""Two names of a sentence that changed places: "Bohr wrote to Einstein", „Einstein schrieb an Bohr“."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import regex

from qa.analysis.pair import Analysis
from qa.checks.values._name_sides import text_of
from qa.model import Bead
from qa.model.records import dataclass
from qa.text.enumerating import JOINING
from qa.text.languages import language_of, primary
from qa.text.names import begins, consonants, has_name
from qa.text.prose import Word
from qa.text.words import zipf

_TO: Mapping[str, str] = {
    "en": "to", "de": "an|zu|nach", "nl": "aan|naar", "sv": "till", "da": "til", "nb": "til", "fr": "à", "es": "a",
    "pt": "a|ao|para", "it": "a|ad", "ca": "a",
    "ro": "lui|către|la",
    "pl": "do", "cs": "k|ke|do", "sk": "k|ku",
    "hr": "k|ka", "ru": "к|ко", "uk": "до", "bg": "на|до", "el": "στον|στην|στη|στο|προς τον",
    "ar": "إلى", "he": "אל",
    "fa": "به", "vi": "cho|tới|đến", "id": "kepada|ke", "zh": "给了?|給了?|向|致|到",
    "yue": "畀|俾", "af": "aan", "sw": "kwa",
}  # fmt: skip
_BY: Mapping[str, str] = {
    "en": "by", "de": "von|durch", "nl": "door", "sv": "av", "da": "af", "nb": "av", "fr": "par", "es": "por",
    "pt": "por|pelo|pela", "it": "da", "ca": "per", "ro": "de către|de", "pl": "przez", "cs": "od", "hr": "od",
    "bg": "от", "el": "από τον|από την|από", "he": "על ידי", "fa": "توسط", "vi": "bởi", "id": "oleh", "zh": "由|被",
    "af": "deur",
}  # fmt: skip
_FROM: Mapping[str, str] = {
    "en": "from", "de": "von|aus", "nl": "van|uit|vanuit", "sv": "från", "da": "fra", "nb": "fra", "fr": "de|d['’]",
    "es": "de", "pt": "de|do|da", "it": "da", "ro": "de la", "pl": "od|z|ze",
    "cs": "od|z|ze", "sk": "od|z|zo", "hr": "od|iz", "ru": "от|из",
    "uk": "від|із|з",
    "bg": "от", "el": "από τον|από την|από τη|από το|από",
    "ar": "من", "fa": "از", "vi": "từ", "id": "dari", "zh": "从|從",
}  # fmt: skip
_TO_AFTER: Mapping[str, str] = {
    "ja": "に|へ",
    "ko": "에게|한테|(?:으)?로(?![가-힣])",
    "hi": "को",
    "tr": "['’]y?[ea]",
    "fi": "lle|[oeuyöa]on|[oeuyöaiä]{1}[oeuyöaä]n",
    "hu": "n[ae]k|b[ae]",
    "bn": "কে",
}
_BY_AFTER: Mapping[str, str] = {"ja": "によって|により", "tr": "tarafından", "hi": "द्वारा", "ko": "에 의해"}
_FROM_AFTER: Mapping[str, str] = {
    "ja": "から",
    "ko": "에게서|로부터|에서",
    "hi": "से",
    "tr": "['’][dt][ae]n",
    "fi": "[ls]t[aä]",
    "hu": "[brt][óő]l",
    "bn": " থেকে",
}
_NOT: Mapping[str, str] = {
    "en": "not|instead of|rather than", "de": "nicht|statt|anstatt|anstelle", "nl": "niet|in plaats van", "af": "nie",
    "sv": "inte|i stället för", "da": "ikke|i stedet for", "nb": "ikke|i stedet for", "fr": "pas|au lieu|plutôt",
    "es": "no|en lugar de|en vez de", "pt": "não|em vez de", "it": "non|invece|anziché", "ca": "no|en lloc de",
    "ro": "nu|în loc de", "pl": "nie|zamiast", "cs": "ne|nikoli|místo", "sk": "nie|namiesto", "sl": "ne|namesto",
    "hr": "ne|umjesto", "sr": "не|уместо|ne|umesto", "ru": "не|вместо", "uk": "не|замість", "bg": "не|вместо",
    "lt": "ne|vietoj", "lv": "nevis|ne", "et": "mitte", "fi": "ei|eikä", "hu": "nem", "el": "όχι|αντί",
    "ar": "لا|و?ليس|بدل[اًا]* من", "he": "ו?לא|במקום", "fa": "و?نه|به جای", "ur": "نہ کہ",
    "hi": "न कि", "id": "bukan|alih-alih",
    "vi": "không|chứ không phải|thay vì", "sw": "si|badala", "zh": "不是|而非|没有|沒有|未|不",
}  # fmt: skip
_NOT_AFTER: Mapping[str, str] = {
    "ja": "[とにでへをのは]?(?:から)?(?:(?:では|で|じゃ)な[くい]|代わりに)",
    "ko": "(?:에게서?|에서|으로|로|[와과])?[이가]? ?(?:아니|아닌|대신)",
    "hi": r"(?:[ \u00a0]\p{Deva}{1,3})?[ \u00a0](?:नहीं|के बजाय)", "bn": r"(?:[ \u00a0]\p{Beng}{1,5})?[ \u00a0]নয়",
    "tr": r"(?:['’]\p{Ll}{1,4})?(?:[ \u00a0]ile)?[ \u00a0](?:değil|yerine)", "hu": "[ \u00a0]helyett",
}  # fmt: skip
_THAN: Mapping[str, str] = {
    "en": "than", "de": "als|denn", "nl": "dan", "af": "as", "sv": "än", "da": "end", "nb": "enn", "fr": "que|qu['’]",
    "es": "que", "pt": "que", "it": "di|che", "ca": "que", "ro": "decât", "pl": "niż|od", "cs": "než", "sk": "než|ako",
    "sl": "kot|od", "hr": "od|nego", "sr": "од|него|od|nego", "ru": "чем|нежели",
    "uk": "ніж|за|від", "bg": "от|отколкото", "lt": "nei|negu|už", "lv": "nekā|par", "et": "kui", "fi": "kuin",
    "hu": "mint", "el": "από", "ar": "من", "he": "מ|מאשר", "fa": "از",
    "vi": "hơn|so với", "id": "daripada|dibanding", "sw": "kuliko", "zh": "比",
}  # fmt: skip
_THAN_AFTER: Mapping[str, str] = {
    "ja": "より", "ko": "보다", "hi": "[ \u00a0](?:से|की तुलना में)",
    "bn": r"(?:[ \u00a0]\p{Beng}{1,4})?[ \u00a0](?:চেয়ে|থেকে)",
    "tr": "['’][dt][ae]n|[dt][ae]n",
}  # fmt: skip
ROLES = (
    (_TO, _TO_AFTER), (_BY, _BY_AFTER), (_FROM, _FROM_AFTER), (_NOT, _NOT_AFTER), (_THAN, _THAN_AFTER)
)  # fmt: skip
"""What marks the one to whom, by whom and from whom, the one that is denied, and that to which one is compared, before
a name and behind it."""
TO, BY, FROM, DENIED, COMPARED = range(len(ROLES))
"""Their places in `ROLES`; the last is doubtful, since an adjective may be turned as well: faster than, slower than."""
OF_AND_FROM = frozenset("nl af de fr es pt gl ca".split())
"""Languages whose word for "from" is also the one for "of", or "by" before whoever made something: van, von, de."""
_IN = regex.compile(r"(?<!\p{L})(?:in|at|on|near) (?:the )?$")
_THE, _NOUN = regex.compile(r"\b(?:[Tt]he|[Aa]n?) \Z"), regex.compile(r" \p{Ll}{3}")
_OF = regex.compile(r"(?<!\p{L})of $")
_COMMA = regex.compile(r"(?:[,،、]\s*)+(?:the )?")
_MEMBER = regex.compile(r"(?:\bthe )?\p{Lu}[\p{L}\p{M}'’\-]{0,60}+(?=\s|[,،、])")
"""Another member of an enumeration."""
_CALLED = regex.compile(
    r",? (?:and|or) (?:the|an?|his|her|their|its|my|our|your) (?:\p{Ll}[\p{L}'’\-]{1,40} ){1,3}(?:(?:of|in|from) )?"
)
"""What the last member is, before its name: "or her assistant", "and the small town of"."""
_NO_VERB = regex.compile(r"\Z|[,.;:!?)]|’s|'s| (?:in|on|at|by|before|after|for|with|from|to|of|and|or|as|until) ")
"""Behind a member whose name ends it; a verb makes a clause of what was joined."""
_SUBJECT = regex.compile(r"(?:^|[.!?]\s|\n)(?:The|An?) \p{Ll}+ (?:from|by|to|of) (?:the )?(?:\p{Lu}[\p{L}.]* )*\Z")
"""Before a name that belongs to the subject, so that the verb is still to come: "The letter from"."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
NEAR = 16
"""Characters beside a name among which its mark is looked for."""
RARE_NAME = 4.2
"""Zipf frequency in the source's language up to which a capitalised word is a person's name."""
_SURNAME = regex.compile(r"\p{Lu}\p{Ll}+")
_BEFORE, _AFTER = regex.compile(r"\p{Lu}[\p{L}'’\-]*[ \-]$"), regex.compile(r"[ \-]\p{Lu}")
"""Another word of the same name."""
_NAME = regex.compile(
    r"[\p{Katakana}ー]{2,}|\p{Hangul}+|[[\p{L}\p{M}'’]--[\p{Katakana}\p{Han}\p{Hangul}\p{Hiragana}]]+", regex.V1
)
_PARTICLE = regex.compile("(?<=[가-힣]{2})(?:에게서?|한테|로부터|에서|[은는이가을를의과와도])$")
Span = tuple[int, int]
Side = tuple[str, Sequence[Span], str]
"""A text, where it has the names, and its language."""


@dataclass(frozen=True, slots=True)
class SwappedNames:
    """Two names in each other's place, with the stretches that hold both."""

    message: str
    source: Span
    target: Span


def swapped_names(analysis: Analysis, bead: Bead, known: Sequence[Word]) -> Iterator[SwappedNames]:
    """The only two names of a bead, where the translation marks the other one in the same way."""
    ours = _persons(analysis, known)
    if len(ours) != 2:
        return
    langs, source, target = analysis.languages, analysis.source.text, text_of(analysis, bead, 1)
    theirs = [_place(word.form, target) for word in ours]
    if theirs[0] is None or theirs[1] is None or consonants(ours[0].form) == consonants(ours[1].form):
        return
    sides = (source, [(word.start, word.end) for word in ours], langs[0]), (target, [theirs[0], theirs[1]], langs[1])
    for role in range(COMPARED):
        ours_marked, theirs_marked = (marked_one(*side, role) for side in sides)
        if ours_marked is None or theirs_marked is None or ours_marked == theirs_marked:
            continue
        if not shares_mark(*sides, (ours_marked, theirs_marked), role):
            offset = analysis.target.blocks[bead.target[0]].content_start
            ends = sorted((*theirs[0], *theirs[1]))
            stretch = offset + ends[0], offset + ends[-1]
            message = f"names '{ours[0].form}' and '{ours[1].form}' changed places"
            yield SwappedNames(message, (ours[0].start, ours[1].end), stretch)
            return


def _persons(analysis: Analysis, known: Sequence[Word]) -> list[Word]:
    """The names of persons among those of the source, each once."""
    found = [word for word in known if _is_person(analysis.source.text, word, analysis.source.lang)]
    return found if len({word.lower for word in found}) == len(found) else []


def _is_person(text: str, word: Word, language: str) -> bool:
    """Whether a name may be that of a person, in one word: no acronym, product or part of a longer name."""
    common = zipf(word.lower, language)
    if not _SURNAME.fullmatch(word.form) or common > RARE_NAME or (begins(text, word.start) and not common):
        return False
    before = _BEFORE.search(text, max(0, word.start - NEAR), word.start)
    return not (before and not begins(text, before.start())) and not _AFTER.match(text, word.end)


def _place(name: str, text: str) -> Span | None:
    """Where a text has a name, if at one place alone."""
    if text.count(name) == 1:
        return text.index(name), text.index(name) + len(name)
    found = [span for match in _NAME.finditer(text) if (span := _named(name, match))]
    return found[0] if len(found) == 1 else None


def _named(name: str, word: regex.Match[str]) -> Span | None:
    """Where a word is a name; Korean writes particles to it."""
    form = _PARTICLE.sub("", word[0])
    return (word.start(), word.start() + len(form)) if form and has_name(name, form, [form]) else None


def marked_one(text: str, spans: Sequence[Span], lang: str, role: int) -> int | None:
    """Which of two names alone is marked with a role; None for both or neither."""
    before, after = _patterns(primary(lang), role)
    found = []
    for which, (start, end) in enumerate(spans):
        ahead = before is not None and before.search(text, max(0, start - NEAR), start)
        # behind the name, or written to it
        behind = after is not None and (
            after.match(text, end) or any(m.end() == end for m in after.finditer(text, start, end))
        )
        if ahead or behind:
            found.append(which)
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1024)
def _patterns(language: str, role: int) -> tuple[regex.Pattern[str] | None, regex.Pattern[str] | None]:
    before, after = (known.get(language) for known in ROLES[role])
    unspaced = "unspaced" in language_of(language).traits
    if before and role in (DENIED, COMPARED):
        # "not with", "nicht mit dem", "do que o"
        words = r"[与和同跟在給对對向从從]?" if unspaced else r"(?:[ \u00a0][\p{Ll}\p{Lo}]{1,5}){0,2}"
        before = f"(?:{before}){words}"
    start, gap = ("", "[ \u00a0]?") if unspaced else (r"(?<!\p{L})", r"(?:[ \u00a0]|(?<=['’]))")
    return (
        # a first name or a title may stand between
        regex.compile(rf"{start}(?i:{before}){gap}(?:\p{{Lu}}[\p{{L}}.]*[ \u00a0])?$") if before else None,
        regex.compile(rf"[ \u00a0]?(?:{after})(?![\p{{Latin}}\p{{M}}])") if after else None,
    )


def shares_mark(ours: Side, theirs: Side, marked: tuple[int, int], role: int) -> bool:
    """Whether the name that the translation marks with a role may have it by the mark of the one in the source."""
    one, two = marked
    joined = any(one in members and two in members for members in _enumerations(*ours))
    # a place where something is, for which some languages say "to": στην Αθήνα
    text, spans, lang = ours
    inside = role == TO and primary(lang) == "en" and _IN.search(text, 0, spans[two][0]) is not None
    qualifies = primary(lang) == "en" and is_attribute(text, spans[two])
    return joined or inside or qualifies or _is_by_and_from(ours, theirs, two, role)


def is_attribute(english: str, span: Span) -> bool:
    """Whether a name says of what kind the thing behind it is, which others say by "of" or "from": "the KDE tool"."""
    return _THE.search(english, 0, span[0]) is not None and _NOUN.match(english, span[1]) is not None


def _enumerations(text: str, spans: Sequence[Span], lang: str) -> Iterator[range]:
    """The names between which only commas and "and" stand, of which some languages mark the first alone, others the
    last; commas alone enumerate nothing."""
    joining, first, joined = _joining(primary(lang)), 0, False
    for k in range(1, len(spans) + 1):
        beside = text[spans[k - 1][1] : spans[k][0]] if k < len(spans) else ""
        if beside and not beside.strip():
            # parts of one name
            continue
        between = _MEMBER.sub("", beside)
        word = joining.fullmatch(between) is not None or (k < len(spans) and _is_called(text, spans[k - 1], spans[k]))
        if word or _COMMA.fullmatch(between):
            joined = joined or word
            continue
        if joined:
            yield range(first, k)
        first, joined = k, False


def _is_called(english: str, one: Span, two: Span) -> bool:
    """Whether "and" or "or" joins two names, with a few words before the second one for what it is."""
    between = _MEMBER.sub("", english[one[1] : two[0]])
    if _CALLED.fullmatch(between) is None:
        return False
    return _NO_VERB.match(english, two[1]) is not None or _SUBJECT.search(english, 0, one[0]) is not None


@lru_cache(maxsize=256)
def _joining(lang: str) -> regex.Pattern[str]:
    words = "|".join(JOINING.get(lang, "and").split())
    return regex.compile(rf"(?:\s*[,،、])*\s*(?:{words})\s*(?:the )?")


def _is_by_and_from(ours: Side, theirs: Side, two: int, role: int) -> bool:
    """Whether the translation has one word for "by" or "of" and "from", and the source says the other of them."""
    if role not in (BY, FROM):
        return False
    (text, spans, lang), (other, places, other_lang) = ours, theirs
    rest = FROM if role == BY else BY
    # what goes back to somebody comes from him
    back = marked_one(text, [spans[two]], lang, TO) is not None
    if role == BY and back and marked_one(other, [places[two]], other_lang, FROM) is not None:
        return True
    said = marked_one(text, [spans[two]], lang, rest) is not None
    said = said or (primary(lang) == "en" and _OF.search(text, 0, spans[two][0]) is not None)
    both = marked_one(other, [places[two]], other_lang, rest) is not None
    return said and (both or (role == FROM and primary(other_lang) in OF_AND_FROM))
