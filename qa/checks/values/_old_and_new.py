"""Two pieces of code of which one gives way to the other: `a` to `b`, `a` replaces `b`, `b` instead of `a`.

What stands between two neighbours says which of them is the old one, or the one that is left: in whatever words a
translation puts it, it must be the same one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from qa.align.sentences import Sentence
from qa.analysis.pair import Analysis
from qa.analysis.sentences import sentence_pairs
from qa.checks.values._order import Two
from qa.checks.values._verbatim import Verbatim, VerbatimKind, codes, in_prose
from qa.model import Document
from qa.text.languages import language_of, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 40
"""Characters between two neighbours."""
_TO: Mapping[str, str] = {
    "en": "to|into|with|by|→|->", "de": "zu|in|auf|nach|bis|durch|gegen", "nl": "naar|in|tot|op|door",
    "sv": "till|i|på|med|mot", "da": "til|i|på|med", "nb": "til|i|på|med", "is": "í|yfir í|til",
    "fr": "à|en|vers|par", "es": "a|en|por|con|hasta", "pt": "para|em|a|por|pelo|com|até", "it": "a|in|con|fino a",
    "ca": "a|en|per|amb|fins a", "gl": "a|en|por|con", "ro": "la|în|cu|până la", "pl": "na|do|w|przez",
    "cs": "na|do|v|za", "sk": "na|do|v|za", "sl": "v|na|do", "hr": "u|na|do", "bs": "u|na|do",
    "sr": "у|на|до|u|na|do", "ru": "в|на|до", "uk": "в|у|на|до", "be": "у|на|да", "bg": "в|на|до|с",
    "mk": "во|на|до|со", "lt": "į|iki", "lv": "uz|par|ar|līdz", "el": "σε|ως|έως|με", "sq": "në|me",
    "ar": "إلى", "he": "אל|עד", "fa": "به|تا|با", "vi": "thành|sang|đến|bằng|bởi",
    "id": "ke|menjadi|dengan|oleh|sampai|hingga", "ms": "ke|kepada|menjadi|dengan|oleh|hingga", "th": "เป็น|ถึง|ด้วย",
    "zh": "(?:[改换換替重更]\\p{Han}{0,4})?[为為成到至]|改成|换成|換成|被", "yue": "改成|換成|到|至",
    "sw": "hadi|kuwa|(?:li|i|zi|u|ki)we",
    "ja": "から|を(?=[^。]{0,90}[にへと])", "ko": "에서|부터|[를을](?=.{0,90}로)",
    "hi": "से|का नाम बदलकर", "bn": "থেকে|-?এর নাম (?:বদলে|পরিবর্তন করে)",
    "tr": "['’]?[dt][ae]n", "az": "['’]?d[aə]n", "af": "na|deur|met", "et": "ümber", "fi": "nimeksi|muotoon",
    "hu": "-?[aeoö]?t(?=.{0,90}-(?:r[ae]|v[áé]|[cg]á))", "mn": "-?(?:г|ийг|ыг)(?=.{0,90}болго)",
    "ta": "-?[ஐை](?=.{0,90}(?:ஆக|என))", "te": "-?(?:ను|ని)(?=.{0,90}గా)",
    "kn": "-?(?:ಅನ್ನು|ನ್ನು)(?=.{0,90}(?:ಆಗಿ|ಎಂದು|ಗೆ))",
    "ml": "-?നെ(?=.{0,90}(?:ആയി|ആക്കി|എന്ന))", "mr": "चे नाव बदलून", "ne": "को नाम बदलेर",
    "ur": "سے|کا نام بدل کر",
}  # fmt: skip
"""What stands between the old one and the new one, by itself or behind a word for replacing."""
_INSTEAD: Mapping[str, str] = {
    "en": "instead of|rather than|in place of|(?:and )?not", "de": "statt|anstatt|anstelle von|(?:und )?nicht",
    "nl": "in plaats van|(?:en )?niet", "sv": "i ?stället för|(?:och )?inte", "da": "i stedet for|(?:og )?ikke",
    "nb": "i stedet for|(?:og )?ikke", "is": "í stað|(?:en )?ekki", "fr": "au lieu de|plutôt que|et non|(?:et )?pas",
    "es": "en lugar de|en vez de|(?:y )?no", "pt": "em vez de|em lugar de|ao invés de|(?:e )?não",
    "it": "invece di|al posto di|anziché|(?:e )?non", "ca": "en lloc de|en comptes de|(?:i )?no",
    "gl": "en lugar de|en vez de|(?:e )?non", "ro": "în loc de|(?:și )?nu", "pl": "zamiast|(?:a )?nie",
    "cs": "místo|namísto|(?:a )?ne|nikoli", "sk": "namiesto|(?:a )?nie", "sl": "namesto|(?:in )?ne",
    "hr": "umjesto|(?:a )?ne", "bs": "umjesto|(?:a )?ne", "sr": "уместо|(?:а )?не|umesto", "ru": "вместо|(?:а )?не",
    "uk": "замість|(?:а )?не", "be": "замест|(?:а )?не", "bg": "вместо|(?:а )?не", "mk": "наместо|(?:а )?не",
    "lt": "vietoj|(?:o )?ne", "lv": "nevis", "et": "(?:ja )?mitte", "fi": "eikä", "hu": "(?:és )?nem",
    "el": "αντί(?: για)?|(?:και )?όχι", "sq": "në vend të|(?:dhe )?jo", "ka": "და არა", "ar": "بدل[ًاا]{1,2} من|وليس|لا",
    "he": "במקום|(?:ו)?לא", "fa": "به[ \u200c]جای|(?:و )?نه", "vi": "thay vì|thay cho|(?:chứ )?không phải",
    "id": "alih-alih|bukan", "ms": "bukan|dan bukannya", "th": "แทน|ไม่ใช่", "zh": "而不是|而非|不是|代替|取代",
    "yue": "而唔係|唔係", "af": "in plaas van|(?:en )?nie",
}  # fmt: skip
"""What stands between the new one and the old one."""
_INSTEAD_AFTER: Mapping[str, str] = {
    "ja": "ではなく|でなく|の代わりに|にかわって", "ko": "대신|[이가] 아니라|[이가] 아닌", "tr": "yerine|değil",
    "az": "yerinə|deyil", "hi": "के बजाय|की जगह|नहीं", "ur": "کے بجائے|کی جگہ|نہیں", "bn": "-?এর বদলে|-?এর পরিবর্তে|নয়|নয়",
    "mr": "ऐवजी", "kk": "емес|орнына", "ky": "эмес|ордуна", "uz": "emas|o['‘]rniga", "hu": "helyett", "et": "asemel",
    "fi": "sijaan|sijasta", "lv": "vietā", "eu": "ordez", "mn": "биш|оронд",
}  # fmt: skip
"""What stands behind the old one where the new one follows."""
_REPLACE: Mapping[str, str] = {
    "en": "replaced|superseded", "de": "ersetz", "nl": "vervang|vervangen", "sv": "ersätt|ersatt|byt", "da": "erstatt",
    "nb": "erstatt|bytt", "fr": "remplac", "es": "reemplaz|sustitu", "pt": "substitu", "it": "sostitu",
    "gl": "substitú",
    "ca": "substitu|reempla", "ro": "înlocui", "pl": "zast[ęą]p", "cs": "nahra", "sk": "nahr[aá]",
    "sl": "nadome|zamenj",
    "hr": "zamij?en|zamjen", "bs": "zamij?en|zamjen", "sr": "замен|замењ|zamen", "ru": "замен", "uk": "замін",
    "bg": "замен|замест", "mk": "замен", "lt": "pakei[sčt]", "lv": "aizst|aizviet", "el": "αντικα", "vi": "thay thế",
    "id": "gant", "ms": "gant", "zh": "取代|代替|替[换換]", "af": "vervang",
}  # fmt: skip
"""The beginnings of words for replacing, which count where what leads to the new one stands behind them."""
_REPLACES: Mapping[str, str] = {
    "en": "replaces|supersedes|has replaced|will replace", "de": "ersetzt", "nl": "vervangt", "sv": "ersätter",
    "da": "erstatter", "nb": "erstatter", "is": "kemur í stað", "fr": "remplace",
    "es": "(?:sustituye|reemplaza)(?: a)?", "pt": "substitui", "it": "sostituisce",
    "ca": "substitueix(?: a)?", "gl": "substitúe(?: a)?", "ro": "înlocuiește",
    "pl": "zastępuje", "cs": "nahrazuje", "sk": "nahrádza", "sl": "nadomešča|zamenjuje", "hr": "zamjenjuje",
    "bs": "zamjenjuje", "sr": "замењује|zamenjuje", "ru": "заменяет|заменил[аои]?", "uk": "замінює|замінив|замінила",
    "bg": "заменя|замества", "mk": "заменува|го заменува", "lt": "pakeičia", "lv": "aizstāj|aizvieto", "et": "asendab",
    "fi": "korvaa", "el": "αντικαθιστά(?: τ[οη]ν?)?", "vi": "thay thế cho|thay cho", "id": "menggantikan",
    "ms": "menggantikan", "zh": "取代了?|替代了?",
}  # fmt: skip
"""What alone stands between two of which the first is the new one: no participle, which may have the new one behind it
without any word (`zastąpiono serwerem b`)."""
_WITH, _GIVES_WAY = frozenset({"with", "by"}), regex.compile("replac|substitut|swap|exchang|supersed")


_BY = frozenset("av af da dal de z s sa са από nga".split())
"""What leads to the new one behind a word for replacing, and is "from" or "of" elsewhere."""
_OBJECT = frozenset({"a", "à"})


def compared(analysis: Analysis) -> Iterator[tuple[Two, Two, bool]]:
    """The two pieces of a sentence of which both sides say which one is old, and whether they say the same."""
    for pair in sentence_pairs(analysis):
        ours = list(_ordered(analysis.source, pair.bead.source[0], pair.source))
        theirs = list(_ordered(analysis.target, pair.bead.target[0], pair.target)) if ours else []
        for old, new in ours:
            for other, instead in theirs:
                if old.text != new.text and {old.text, new.text} == {other.text, instead.text}:
                    yield _in_order(old, new), _in_order(other, instead), old.text == other.text


def _in_order(one: Verbatim, other: Verbatim) -> Two:
    return (one, other) if one.start < other.start else (other, one)


def _ordered(document: Document, index: int, sentence: Sentence) -> Iterator[Two]:
    """The old one and the new one of neighbours in a sentence, where what stands between says which it is."""
    block = document.blocks[index]
    found = [piece for piece in codes(document, block) if sentence.start <= piece.start < sentence.end]
    if len(found) < 2:
        options = (piece for piece in in_prose(document, block) if piece.kind is VerbatimKind.OPTION)
        found += (piece for piece in options if sentence.start <= piece.start < sentence.end)
        found.sort(key=lambda piece: piece.start)
    for one, other in pairwise(found):
        between = document.text[one.end : other.start]
        order = _order(between, document.text[one.end : sentence.end], document.lang)
        if order and _is_alone(found, one) and _is_alone(found, other) and not _only_beside(between, sentence.text):
            yield (one, other) if order > 0 else (other, one)


def _only_beside(between: str, sentence: str) -> bool:
    """Whether English says no more than that two belong together: "use `a` with `b`"."""
    return between.strip() in _WITH and _GIVES_WAY.search(sentence.lower()) is None


def _is_alone(pieces: Sequence[Verbatim], one: Verbatim) -> bool:
    return sum(piece.text == one.text for piece in pieces) == 1


def _order(between: str, rest: str, lang: str) -> int:
    """1 where the first of two is the old one, -1 where the second is, 0 where nothing says it."""
    if len(between) > LONGEST:
        return 0
    to, instead, after, replace, replaces = _patterns(primary(lang))
    said = between.strip(" \u00a0,，、")
    if any(pattern is not None and pattern.fullmatch(said) for pattern in (instead, replaces)):
        return -1
    if after and after.fullmatch(said):
        return 1
    if to is None:
        return 0
    pure = (match := to.match(rest.lstrip())) is not None and match[0] == said
    # "`a` wird durch `b` ersetzt"
    return int(pure or (replace is not None and _ends(to, said) and replace.search(rest) is not None))


def _ends(to: regex.Pattern[str], said: str) -> bool:
    """Whether the last word leads to the new one; "sustituye a" has what is replaced behind it."""
    last = said.rpartition(" ")[2].lower()
    if last in _OBJECT | _BY:
        return last in _BY
    return to.fullmatch(said.rpartition(" ")[2]) is not None or to.search(said, max(0, len(said) - 1)) is not None


@lru_cache(maxsize=1024)
def _patterns(language: str) -> tuple[regex.Pattern[str] | None, ...]:
    unspaced = "unspaced" in language_of(language).traits
    start = "" if unspaced else r"(?<!\p{L})"
    return (
        *(_compiled(table.get(language), "(?:{})") for table in (_TO, _INSTEAD, _INSTEAD_AFTER)),
        _compiled(_REPLACE.get(language), start + "(?:{})"),
        _compiled(_REPLACES.get(language), "(?:{})"),
    )


def _compiled(words: str | None, form: str) -> regex.Pattern[str] | None:
    return regex.compile(form.replace("{}", words), regex.IGNORECASE) if words else None
