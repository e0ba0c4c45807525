"""Two pieces of code of which one gives way to the other, or comes before it: `a` to `b`, `b` instead of `a`, `b` after
`a`.

What stands between two neighbours says which of them is the old one, the one that is left, the earlier one: in whatever
words a translation puts it, it must be the same one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from qa.align.sentences import Sentence
from qa.analysis.pair import Analysis
from qa.analysis.sentences import SentencePair, sentence_pairs
from qa.checks.values._order import LISTING, Two
from qa.checks.values._verbatim import Verbatim, VerbatimKind, codes, in_prose
from qa.model import Document
from qa.text.languages import language_of, primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 40
"""Characters between two neighbours."""
_WORD = regex.compile(r"\p{L}+")
_TO: Mapping[str, str] = {
    "en": "becomes|turns into|to|into|with|by|→|->", "de": "wird zu|zu|in|auf|nach|bis|durch|gegen",
    "nl": "wordt|naar|in|tot|op|door",
    "sv": "blir|till|i|på|med|mot", "da": "bliver til|bliver|til|i|på|med", "nb": "til|i|på|med",
    "is": "í|yfir í|til",
    "fr": "devient|à|en|vers|par", "es": "se convierte en|pasa a ser|a|en|por|con|hasta",
    "pt": "torna-se|passa a ser|vira|para|em|a|por|pelo|com|até", "it": "diventa|a|in|con|fino a",
    "ca": "a|en|per|amb|fins a", "gl": "a|en|por|con", "ro": "devine|la|în|cu|până la",
    "pl": "staje się|zmienia się w|na|do|w|przez",
    "cs": "na|do|v|za", "sk": "na|do|v|za", "sl": "v|na|do", "hr": "u|na|do", "bs": "u|na|do",
    "sr": "у|на|до|u|na|do", "ru": "становится|превращается в|в|на|до",
    "uk": "стає|перетворюється на|в|у|на|до", "be": "у|на|да", "bg": "става|в|на|до|с",
    "mk": "во|на|до|со", "lt": "į|iki", "lv": "uz|par|ar|līdz", "el": "γίνεται|σε|ως|έως|με", "sq": "në|me",
    "ar": "يصبح|تصبح|إلى", "he": "הופ(?:ך|כת) ל[-־]?|אל|עד", "fa": "به|تا|با",
    "vi": "trở thành|thành|sang|đến|bằng|bởi",
    "id": "ke|menjadi|dengan|oleh|sampai|hingga", "ms": "ke|kepada|menjadi|dengan|oleh|hingga",
    "th": "เป็น|ถึง|ด้วย",
    "zh": "(?:[改换換替重更变變]\\p{Han}{0,4})?[为為成到至]|改成|换成|換成|被", "yue": "改成|換成|到|至",
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
    "nb": "i stedet for|(?:og )?ikke", "is": "í stað|(?:en )?ekki",
    "fr": "au lieu de|plutôt que|et non|(?:et )?pas",
    "es": "en lugar de|en vez de|(?:y )?no", "pt": "em vez de|em lugar de|ao invés de|(?:e )?não",
    "it": "invece di|al posto di|anziché|(?:e )?non", "ca": "en lloc de|en comptes de|(?:i )?no",
    "gl": "en lugar de|en vez de|(?:e )?non", "ro": "în loc de|(?:și )?nu", "pl": "zamiast|(?:a )?nie",
    "cs": "místo|namísto|(?:a )?ne|nikoli", "sk": "namiesto|(?:a )?nie", "sl": "namesto|(?:in )?ne",
    "hr": "umjesto|(?:a )?ne", "bs": "umjesto|(?:a )?ne", "sr": "уместо|(?:а )?не|umesto", "ru": "вместо|(?:а )?не",
    "uk": "замість|(?:а )?не", "be": "замест|(?:а )?не", "bg": "вместо|(?:а )?не", "mk": "наместо|(?:а )?не",
    "lt": "vietoj|(?:o )?ne", "lv": "nevis", "et": "(?:ja )?mitte", "fi": "eikä", "hu": "(?:és )?nem",
    "el": "αντί(?: για)?|(?:και )?όχι", "sq": "në vend të|(?:dhe )?jo", "ka": "და არა",
    "ar": "بدل[ًاا]{1,2} من|وليس|لا",
    "he": "במקום|(?:ו)?לא", "fa": "به[ \u200c]جای|(?:و )?نه", "vi": "thay vì|thay cho|(?:chứ )?không phải",
    "id": "alih-alih|bukan", "ms": "bukan|dan bukannya", "th": "แทน|ไม่ใช่", "zh": "而不是|而非|不是|代替|取代",
    "yue": "而唔係|唔係", "af": "in plaas van|(?:en )?nie",
}  # fmt: skip
"""What stands between the new one and the old one."""
_INSTEAD_AFTER: Mapping[str, str] = {
    "ja": "ではなく|でなく|の代わりに|にかわって", "ko": "대신|[이가] 아니라|[이가] 아닌", "tr": "yerine|değil",
    "az": "yerinə|deyil", "hi": "के बजाय|की जगह|नहीं", "ur": "کے بجائے|کی جگہ|نہیں",
    "bn": "-?এর বদলে|-?এর পরিবর্তে|নয়|নয়",
    "mr": "ऐवजी", "kk": "емес|орнына", "ky": "эмес|ордуна", "uz": "emas|o['‘]rniga", "hu": "helyett",
    "et": "asemel",
    "fi": "sijaan|sijasta", "lv": "vietā", "eu": "ordez", "mn": "биш|оронд",
}  # fmt: skip
"""What stands behind the old one where the new one follows."""
_REPLACE: Mapping[str, str] = {
    "en": "replaced|superseded", "de": "ersetz", "nl": "vervang|vervangen", "sv": "ersätt|ersatt|byt",
    "da": "erstatt",
    "nb": "erstatt|bytt", "fr": "remplac", "es": "reemplaz|sustitu", "pt": "substitu", "it": "sostitu",
    "gl": "substitú",
    "ca": "substitu|reempla", "ro": "înlocui", "pl": "zast[ęą]p", "cs": "nahra", "sk": "nahr[aá]",
    "sl": "nadome|zamenj",
    "hr": "zamij?en|zamjen", "bs": "zamij?en|zamjen", "sr": "замен|замењ|zamen", "ru": "замен", "uk": "замін",
    "bg": "замен|замест", "mk": "замен", "lt": "pakei[sčt]", "lv": "aizst|aizviet", "el": "αντικα",
    "vi": "thay thế",
    "id": "gant", "ms": "gant", "zh": "取代|代替|替[换換]", "af": "vervang",
}  # fmt: skip
"""The beginnings of words for replacing, which count where what leads to the new one stands behind them."""
_REPLACES: Mapping[str, str] = {
    "en": "replaces|supersedes|has replaced|will replace", "de": "ersetzt", "nl": "vervangt", "sv": "ersätter",
    "da": "erstatter", "nb": "erstatter", "is": "kemur í stað", "fr": "remplace",
    "es": "(?:sustituye|reemplaza)(?: a)?", "pt": "substitui", "it": "sostituisce",
    "ca": "substitueix(?: a)?", "gl": "substitúe(?: a)?", "ro": "înlocuiește",
    "pl": "zastępuje", "cs": "nahrazuje", "sk": "nahrádza", "sl": "nadomešča|zamenjuje", "hr": "zamjenjuje",
    "bs": "zamjenjuje", "sr": "замењује|zamenjuje", "ru": "заменяет|заменил[аои]?",
    "uk": "замінює|замінив|замінила",
    "bg": "заменя|замества", "mk": "заменува|го заменува", "lt": "pakeičia", "lv": "aizstāj|aizvieto",
    "et": "asendab",
    "fi": "korvaa", "el": "αντικαθιστά(?: τ[οη]ν?)?", "vi": "thay thế cho|thay cho", "id": "menggantikan",
    "ms": "menggantikan", "zh": "取代了?|替代了?",
}  # fmt: skip
"""What alone stands between two of which the first is the new one: no participle, which may have the new one behind it
without any word (`zastąpiono serwerem b`)."""
_BEFORE: Mapping[str, str] = {
    "en": "before|prior to", "de": "vor|bevor", "nl": "voor|voordat", "sv": "före|innan", "da": "før", "nb": "før",
    "fr": "avant", "es": "antes de", "pt": "antes d[eoa]", "it": "prima d[ei]l?", "ca": "abans de",
    "gl": "antes de",
    "ro": "înainte de|înaintea", "pl": "przed|zanim", "cs": "před|než", "sk": "pred|než", "sl": "pred|preden",
    "hr": "prije", "sr": "пре|pre", "ru": "перед|до", "uk": "перед|до", "bg": "преди", "el": "πριν", "ar": "قبل",
    "he": "לפני", "fa": "قبل از|پیش از", "id": "sebelum", "ms": "sebelum", "vi": "trước", "th": "ก่อน",
    "fi": "ennen",
    "ja": "後に|後で|後、|てから", "ko": "후에|다음에|뒤에|후", "zh": "[之以]?[后後]", "tr": "sonra",
    "hi": "के बाद", "bn": "পরে|পর", "hu": "után", "kk": "кейін", "az": "sonra",
}  # fmt: skip
"""What stands between two of which the first comes first: "before", or "after" behind the first."""
_AFTER: Mapping[str, str] = {
    "en": "after|once", "de": "nach|nachdem", "nl": "na|nadat", "sv": "efter", "da": "efter", "nb": "etter",
    "fr": "après", "es": "después de|tras", "pt": "depois d[eoa]|após", "it": "dopo", "ca": "després de",
    "gl": "despois de", "ro": "după", "pl": "po", "cs": "po", "sk": "po", "sl": "po", "hr": "nakon|poslije",
    "sr": "након|после|nakon|posle", "ru": "после", "uk": "після", "bg": "след", "el": "μετά", "ar": "بعد",
    "he": "אחרי|לאחר", "fa": "بعد از|پس از", "id": "setelah|sesudah", "ms": "selepas", "vi": "sau", "th": "หลัง",
    "ja": "前に|前、", "ko": "전에|전", "zh": "[之以]?前", "tr": "önce", "hi": "से पहले|के पहले", "bn": "আগে",
    "hu": "előtt", "kk": "бұрын", "az": "əvvəl",
}  # fmt: skip
"""What stands between two of which the first comes second: "after", or "before" behind the first."""
_NOT_SO = regex.compile(
    r"[;:.(—–]|,(?! (?:bevor|nachdem|než|zanim|preden|перед тем|после того|перш ніж|після того)(?!\p{L}))"
    r"|(?<!\p{L})(?:not|only|never|until|nicht|erst|niet|pas|ne|no|não|non|nie|не|nu)(?!\p{L})"
)
"""What ends a clause, or turns round who is first: "not before", "erst nach"."""
_WITH, _GIVES_WAY = frozenset({"with", "by"}), regex.compile("replac|substitut|swap|exchang|supersed")


_PLAIN = frozenset({VerbatimKind.OPTION, VerbatimKind.PLACEHOLDER, VerbatimKind.VARIABLE, VerbatimKind.FILE})
"""What without marks gives way to another one: copy ${src} to ${dest}."""
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
        for (old, new), (other, instead) in _in_time(analysis, pair):
            yield _in_order(old, new), _in_order(other, instead), old.text == other.text


def _in_time(analysis: Analysis, pair: SentencePair) -> Iterator[tuple[Two, Two]]:
    """The earlier and the later one of two neighbours, where both sides say which it is."""
    ours = list(_dated(analysis.source, pair.bead.source[0], pair.source))
    theirs = list(_dated(analysis.target, pair.bead.target[0], pair.target)) if len(ours) == 1 else []
    if len(theirs) == 1 and {one.text for one in ours[0]} == {one.text for one in theirs[0]}:
        yield ours[0], theirs[0]


def _dated(document: Document, index: int, sentence: Sentence) -> Iterator[Two]:
    earlier, later = _times(primary(document.lang))
    if not any(pattern and pattern.search(sentence.text) for pattern in (earlier, later)):
        return
    found = _pieces(document, index, sentence)
    for one, other in pairwise(found):
        between = document.text[one.end : other.start].strip(" \u00a0")
        if len(between) > LONGEST or _NOT_SO.search(between) or not (_is_alone(found, one) and _is_alone(found, other)):
            continue
        first, second = (pattern is not None and pattern.search(between) is not None for pattern in (earlier, later))
        if first is not second and not _joins(between):
            yield (one, other) if first else (other, one)


def _in_order(one: Verbatim, other: Verbatim) -> Two:
    return (one, other) if one.start < other.start else (other, one)


def _ordered(document: Document, index: int, sentence: Sentence) -> Iterator[Two]:
    """The old one and the new one of neighbours in a sentence, where what stands between says which it is."""
    found = _pieces(document, index, sentence)
    for one, other in pairwise(found):
        between = document.text[one.end : other.start]
        order = _order(between, document.text[one.end : sentence.end], document.lang)
        if order and _is_alone(found, one) and _is_alone(found, other) and not _only_beside(between, sentence.text):
            yield (one, other) if order > 0 else (other, one)


def _pieces(document: Document, index: int, sentence: Sentence) -> list[Verbatim]:
    """The code of a sentence, that without marks where hardly any has them."""
    block = document.blocks[index]
    found = [piece for piece in codes(document, block) if sentence.start <= piece.start < sentence.end]
    if len(found) < 2:
        plain = (piece for piece in in_prose(document, block) if piece.kind in _PLAIN)
        found += (piece for piece in plain if sentence.start <= piece.start < sentence.end)
        found.sort(key=lambda piece: piece.start)
    return found


def _joins(between: str) -> bool:
    """Whether a word for "and" stands in it: "`a` and after that `b`"."""
    return any(word.lower() in LISTING - _OBJECT for word in _WORD.findall(between))


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


@lru_cache(maxsize=1024)
def _times(language: str) -> tuple[regex.Pattern[str] | None, ...]:
    spaced = "unspaced" not in language_of(language).traits and language not in ("ko", "hi", "bn")
    form = r"(?<!\p{L})(?:{})(?!\p{L})" if spaced else "(?:{})"
    return tuple(_compiled(table.get(language), form) for table in (_BEFORE, _AFTER))


def _compiled(words: str | None, form: str) -> regex.Pattern[str] | None:
    return regex.compile(form.replace("{}", words), regex.IGNORECASE) if words else None
