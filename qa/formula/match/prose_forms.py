r"""Formulas that running text says in words: `$5$` as "five", `$\epsilon$` in "epsilon-greedy", `$A$` as a plain A."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from qa.text.languages import LATIN, is_right_to_left, primary, scripts_of
from qa.text.normal_forms import normalized
from qa.text.numbers import mentioned_otherwise
from qa.text.words import zipf

SYMBOL_NAMES = {
    "infty": "infinity unendlich* infini* бесконечн* нескінчен* 无穷* 無窮* 無限* 무한* अनंत* لانهاي* اللانهاية "
    "بی‌نهایت* sonsuz* nieskończon* nekoneč* végtelen* oneindig* oändlig* uendelig* ääret* tak_hingga vô_cùng",
    "alpha": "альфа アルファ 알파 अल्फा अल्फ़ा ألفا آلفا άλφα אלפא 阿尔法 阿爾法 alfa",
    "beta": "бета ベータ 베타 बीटा بيتا بتا βήτα בטא 贝塔 貝塔",
    "gamma": "гамма ガンマ 감마 गामा غاما جاما گاما γάμμα גמא 伽马 伽馬",
    "delta": "дельта デルタ 델타 डेल्टा دلتا δέλτα דלתא 德尔塔",
    "epsilon": "эпсилон イプシロン 엡실론 एप्सिलॉन إبسيلون اپسیلون έψιλον אפסילון 伊普西龙 epsilona epsilonem",
    "zeta": "дзета ゼータ 제타 ज़ीटा زيتا زتا ζήτα זטא",
    "eta": "эта イータ 에타 ईटा إيتا اتا ήτα אטא",
    "theta": "тета シータ テータ 세타 थीटा ثيتا تتا θήτα תטא teta",
    "iota": "йота イオタ 이오타 आयोटा ιώτα",
    "kappa": "каппа カッパ 카파 कप्पा كابا کاپا κάππα קפא",
    "lambda": "лямбда ラムダ 람다 लैम्ब्डा लैम्डा لامدا لامبدا λάμδα למדא",
    "mu": "мю ミュー 뮤 म्यू ميو مو μι מיו",
    "nu": "ню ニュー 뉴 न्यू نيو νι",
    "xi": "кси クサイ グザイ 크사이 ξι",
    "pi": "пи パイ 파이 पाई باي پی πι פאי",
    "rho": "ро ロー 로 रो رو ρο",
    "sigma": "сигма シグマ 시그마 सिग्मा سيجما سيغما سیگما σίγμα סיגמא",
    "tau": "тау タウ 타우 टाऊ تاو ταυ",
    "phi": "фи ファイ 파이 피 फाई فاي فی φι",
    "chi": "хи カイ 카이 काई كاي χι",
    "psi": "пси プサイ プシー 프사이 साई بساي ψι",
    "omega": "омега オメガ 오메가 ओमेगा أوميغا أوميجا امگا ωμέγα אומגה",
}
"""Letters by what languages call them; the English name, with or without accents, serves for most Latin scripts. `*`
stands for any ending, `_` for a blank."""
# what was measured with these numbers: reports/formulas.md, by `python -m tests.benchmarks.formula_notes`
SHORT_NAME = 3
"""Letters up to which a name may as well be an ordinary word (`mu`, `xi`, `eta`)."""
RARE = 3.0
"""Zipf frequency below which such a word is no ordinary word of the language; 3 is one in a million."""
ONE_LETTER_WORDS = {
    "en": "ai", "es": "aeouy", "it": "aeio", "pt": "aeo", "fr": "ayo", "pl": "aiouwz", "cs": "aikosuvz", "sk":
    "aikosuvz", "sl": "ainoskvz", "hr": "aiouks", "bs": "aiouks", "sr": "aiouks", "ro": "aeo", "sv": "iå", "da":
    "iå", "nb": "iå", "hu": "aeső", "ca": "aeoi", "gl": "aeo", "eu": "", "nl": "u", "de": "", "tr":
    "o", "az": "o", "vi": "yà", "lv": "", "lt": "oįų", "et": "", "fi": "", "sq": "e", "id": "", "cy": "aeioy",
    "ga": "aói", "eo": "",
}  # fmt: skip
"""Letters that are words of a language: in its running text they are no variables. The vowels, where it is not here."""
VOWELS = "aeiouy"
SENTENCE_START = r"(?:^|[.!?:]\s|\n\s*(?:[-*+>#]\s*)*)\s*"
QUANTITY = re.compile(r"(\d+(?:[.,]\d+)?)(\\%|%|\^\{?\\circ\}?|\\circ)([CFK]?)")
SIGN = {"%": "[%٪％]", "c": "[°º˚]"}
"""How running text writes the sign behind a number, by the last letter of what a formula has."""
SIGNED = re.compile(r"([+-])(\d{1,9})")
"""A number with its sign, which stands behind it, as the eye reads, where letters run from right to left: "۱+"."""
PLAIN_NUMBER = re.compile(r"\d{1,9}")
BOUNDED = r"(?<![^\W\d_\u4e00-\u9fff\u3040-\u309f]){}(?![^\W\d_\u4e00-\u9fff\u3040-\u309f은는이가을를의와과로에])"
"""A name of a letter: no part of another word, but for scripts and particles that no blank divides from it."""
EMPHASIS = re.compile(r"[*_`~\u200b]")


def is_said(tokens: tuple[str, ...], text: str, lang: str) -> bool:
    """Whether running text of a language says one symbol or number in words, or writes it without marks."""
    if len(tokens) == 1 and tokens[0].startswith("\\"):
        return is_named(tokens[0][1:].removeprefix("var").lower(), text, lang)
    symbol = "".join(tokens)
    if quantity := QUANTITY.fullmatch(symbol):
        number = re.escape(quantity[1]).replace(r"\.", "[.,]")
        sign = SIGN["%" if "%" in quantity[2] else "c"]
        return re.search(rf"(?<![\d.,]){number}[\s{{}}\\,]*{sign}\s*{quantity[3]}", text) is not None
    if signed := SIGNED.fullmatch(symbol):
        return has_signed(signed[1], signed[2], text, lang)
    if PLAIN_NUMBER.fullmatch(symbol):
        return Decimal(symbol) in mentioned_otherwise(text, lang)
    return len(tokens) == 1 and symbol.isalpha() and is_plain_letter(symbol, text, lang)


def has_signed(sign: str, digits: str, text: str, lang: str) -> bool:
    """Whether running text has a number with its sign, in whatever digits."""
    plain = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    signs = r"\+" if sign == "+" else "[-−–]"
    found = rf"(?<![\w.,]){signs}{digits}(?![\d]|[.,]\d)"
    behind = rf"|(?<![\w+−–-])(?<!\d[.,]){digits}{signs}(?![\w+])" if is_right_to_left(lang) else ""
    return re.search(found + behind, plain) is not None


def is_named(name: str, text: str, lang: str) -> bool:
    """Whether a Greek letter or infinity is called by its name."""
    if name not in SYMBOL_NAMES:
        return False
    plain = unaccented(text)
    for found in re.findall(rf"(?<![^\W\d_]){name}(?![^\W\d_])", plain):
        if len(name) > SHORT_NAME or zipf(found, lang) < RARE:
            return True
    return any(re.search(pattern_of(local), plain) for local in SYMBOL_NAMES[name].split())


@lru_cache(maxsize=1024)
def pattern_of(local: str) -> str:
    """The expression that finds a name in text without accents; of a stem in Latin letters the beginning of a word."""
    stem = re.escape(unaccented(local.rstrip("*").replace("_", " ")))
    if not local.endswith("*"):
        return BOUNDED.format(stem)
    return rf"(?<![^\W\d_]){stem}" if local.isascii() else stem


@lru_cache(maxsize=256)
def unaccented(text: str) -> str:
    """In lower case, without the accents of Latin and Greek letters."""
    split = normalized("NFD", text.casefold())
    return normalized("NFC", "".join(c for c in split if not "\u0300" <= c <= "\u036f"))


def is_plain_letter(letter: str, text: str, lang: str) -> bool:
    """Whether a letter stands alone in running text where it can be no word of the language."""
    plain = EMPHASIS.sub("", text)
    for match in re.finditer(rf"(?<![A-Za-zÀ-ɏ0-9'’.]){re.escape(letter)}(?![A-Za-zÀ-ɏ0-9'’]|\.[A-Za-z])", plain):
        if not may_be_word(letter, lang):
            return True
        # an article that opens a sentence is in upper case, a variable in the middle of one is no article
        starts = re.search(SENTENCE_START + r"$", plain[max(0, match.start() - 10) : match.start()])
        if letter.isupper() and not starts and letter != "I":
            return True
    return False


def may_be_word(letter: str, lang: str) -> bool:
    """Whether one letter can be a word of a language."""
    if letter.isascii() and LATIN not in scripts_of(lang):
        return False
    return letter.lower() in ONE_LETTER_WORDS.get(primary(lang), VOWELS)
