"""Parts of an hour in words, which other languages say in minutes: a quarter of an hour, half an hour, 半小时."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

import regex

from qa.text.languages import language_of, primary, words_touch
from qa.text.locales import locale
from qa.text.normal_forms import lowered
from qa.text.numbers.words import small_numbers

HOURS = 12
"""Hours of a clock face."""
_MINUTES = {"three": 45, "quarter": 15, "half": 30, "more": 90, "longer": 75}
_WORDS: Mapping[str, tuple[str, str, str, str]] = {
    "en": (r"three[ -]quarters of an hour", r"quarter (?:of an |-)hour", r"half[ -](?:an |a )?hour",
           r"(?:an|one) hour and a half|one and a half hours|hour and a half"),
    "de": (r"dreiviertelstunde", r"viertelstunde", r"halben? stunde|halbstunde", r"(?:anderthalb|eineinhalb) stunden"),
    "nl": (r"drie ?kwartier", r"kwartier", r"half ?uur", r"anderhalf ?uur|anderhalve uur"),
    "fr": (r"trois quarts d['’]heure", r"quart d['’]heure", r"demi[ -]heure", r"(?:une )?heure et demie"),
    "es": (r"tres cuartos de hora", r"cuarto de hora", r"media hora", r"(?:una )?hora y media"),
    "pt": (r"três quartos de hora", r"quarto de hora", r"meia hora", r"(?:uma )?hora e meia"),
    "it": (r"tre quarti d['’]ora", r"quarto d['’]ora", r"mezz['’]ora|mezza ora", r"un['’]ora e mezz[ao]"),
    "pl": (r"trz(?:y|ech|em) kwadrans(?:e|ów|om)", r"kwadrans(?:a|em)?", r"pół godziny", r"półtor(?:ej|a) godziny"),
    "cs": (r"tři ?čtvrtě hodiny", r"čtvrt ?hodin[yu]", r"půl ?hodin[yu]|půlhodin[auyě]",
           r"(?:hodin[au] a půl|půldruhé hodiny)"),
    "sk": (r"tri ?štvrte hodiny", r"štvrť ?hodin[yu]", r"pol ?hodin[yu]", r"poldruhej hodiny|hodin[au] a pol"),
    "ru": (r"тр(?:и|[её]х) четверт(?:и|ей) часа", r"четверт[ьи] часа", r"полчаса|получаса",
           r"полтора часа|полутора часов"),
    "uk": (r"три чверті години", r"чверт[ьі] години", r"пів ?години", r"півтор[аи] години"),
    "bg": (r"три четвърти час", r"четвърт час", r"половин час", r"час и половина"),
    "el": (r"τρία τέταρτα", r"ένα τέταρτο(?: της ώρας)?", r"μισή ώρα|μισάωρο", r"μιάμιση ώρα|μία ώρα και μισή"),
    "hu": (r"háromnegyed ?ór[aá]\w*", r"negyed ?óra|negyed ?órá\w+", r"fél ?óra|félórá\w+|fél órá\w+",
           r"másfél ?órá?\w*"),
    "ro": (r"trei sferturi de oră", r"sfert de oră", r"jumătate de oră", r"oră și jumătate"),
    "fi": (r"kolme varttia", r"vartti|vartin|varttia",
           r"puoli ?tunti\w*|puolen tunnin|puolessa tunnissa",
           r"puolitoista tuntia|puolentoista tunnin"),
    "sv": (r"trekvart", r"en kvart(?!al)", r"(?:en )?halv ?timm[ea]", r"(?:en och en halv|halvannan) timm[ea]"),
    "da": (r"tre kvarter", r"et kvarter", r"(?:en )?halv time", r"halvanden time"),
    "nb": (r"tre kvarter", r"et kvarter", r"(?:en )?halv ?time", r"(?:halvannen time|en og en halv time)"),
    "tr": (r"üç çeyrek saat\w*", r"çeyrek saat\w*", r"yarım saat\w*", r"bir buçuk saat\w*"),
    "vi": (r"(?!)", r"mười lăm phút", r"nửa (?:giờ|tiếng)", r"một (?:giờ|tiếng) rưỡi"),
    "id": (r"tiga perempat jam", r"seperempat jam", r"setengah jam", r"satu setengah jam|sejam setengah"),
    "ar": (r"ثلاثة أرباع الساعة", r"ربع ساعة", r"نصف ساعة", r"ساعة ونصف"),
    "fa": (r"سه ربع ساعت", r"(?:یک ?)?ربع ساعت", r"نیم ?‌?ساعت", r"یک ?ساعت و نیم"),
    "he": (r"שלושת רבעי שעה", r"רבע שעה", r"חצי שעה", r"שעה וחצי"),
    "hi": (r"पौन घंटे|पौने घंटे", r"पाव घंटे|चौथाई घंटे", r"आधे? घंटे|आधा घंटा", r"डेढ़ घंटे|डेढ़ घंटे|डेढ़ घंटा|डेढ़ घंटा"),
    "zh": (r"三刻[钟鐘]", r"一刻[钟鐘]", r"半(?:个|個)?小[时時]", r"一个半小时|一個半小時"),
    "ja": (r"(?!)", r"四半時間", r"半時間", r"[一1]時間半"),
    "ko": (r"(?!)", r"(?!)", r"반 ?시간", r"(?:한|1) ?시간 ?반"),
    "th": (r"(?!)", r"(?!)", r"ครึ่งชั่วโมง", r"(?:หนึ่ง)?ชั่วโมงครึ่ง"),
    "hr": (r"tri ?četvrt(?:i|ine)? sata", r"četvrt sata", r"pola sata|polusat\w+", r"sat i po(?:la?)?"),
    "sr": (r"три ?четврт(?:и|ине)? сата|tri ?četvrt(?:i|ine)? sata", r"четврт сата|četvrt sata", r"пола сата|pola sata",
           r"сат и по(?:ла?)?|sat i po(?:la?)?"),
    "sl": (r"tri ?četrt(?:i|ine)? ure", r"četrt ure", r"pol ure|polur\w+", r"ur[aeio] in pol"),
    "mk": (r"три ?четвртини (?:од )?час(?:от)?", r"четврт(?:ина)? час", r"пол(?:овина)? ?час", r"час и пол(?:овина)?"),
    "be": (r"тры чвэрці гадзіны", r"чвэрць гадзіны|чвэрці гадзіны", r"паўгадзін\w+", r"паўтары гадзіны"),
    "et": (r"kolmveerand ?tun\w+", r"veerand ?tun\w+", r"pool ?tundi|poole ?tunni\w*", r"poolteist tundi"),
    "lt": (r"tr(?:[iy]s|imis) ketvirči\w+ valandos", r"ketvirt\w+ valandos", r"pusvaland\w+|pusė\w* valandos",
           r"pusantros valandos"),
    "lv": (r"trīs ?ceturtdaļ\w* ?stund\w+|trīsceturtdaļstund\w+", r"ceturtdaļ\w*[ -]?stund\w+", r"pusstund\w+",
           r"pusotr\w+ stund\w+"),
    "gl": (r"tres cuartos de hora", r"cuarto de hora", r"media hora", r"(?:unha )?hora e media"),
    "ca": (r"tres quarts d['’]hora", r"quart d['’]hora", r"mitja hora", r"(?:una )?hora i mitja"),
    "af": (r"drie ?-?kwartier", r"kwartier", r"half ?-?uur", r"anderhalf ?uur|anderhalwe uur"),
    "is": (r"þr(?:jú|iggja|emur) kort(?:er|éra|erum)|þrír stundarfjórðungar", r"kort(?:er|éri?)|stundarfjórðung\w*",
           r"hálftím\w+|hálf\w* (?:klukku)?(?:tíma|stund\w*)", r"(?:einn og hálfan|hálfan annan) (?:klukku)?tíma"
           r"|ein(?:a|ni) og hálf(?:a|ri) klukkustund"),
    "sq": (r"tre çerekë? ore", r"çerek ore", r"gjysm[ëe] ore", r"(?:një )?orë e gjysmë"),
    "cy": (r"tri chwarter awr", r"chwarter awr", r"hanner awr", r"awr a hanner"),
    "ga": (r"trí ceathrúna uaire|trí cheathrú uaire", r"ceathrú uaire", r"leathuair\w*", r"uair go leith"),
    "eu": (r"hiru ordu[ -]laurden\w*", r"ordu[ -]laurden\w*", r"ordu ?erdi\w*", r"ordu eta erdi\w*"),
    "eo": (r"tri kvaron(?:oj|ojn)(?: da |)hor\w+|tri kvaronhor\w+", r"kvaron(?:o da )?hor\w+", r"duonhor\w+",
           r"horon? kaj duon\w+"),
    "hy": (r"երեք քառորդ ժամ", r"քառորդ ժամ", r"կես ժամ\w*", r"(?:մեկուկես|մեկ ու կես) ժամ\w*"),
    "ka": (r"სამი მეოთხედი საათი", r"მეოთხედი საათი", r"ნახევარ\w* საათ\w*", r"საათნახევ\w+"),
    "kk": (r"үш ширек сағат\w*", r"ширек сағат\w*", r"жарты сағат\w*", r"бір жарым сағат\w*"),
    "uz": (r"uch chorak soat\w*", r"chorak soat\w*", r"yarim soat\w*", r"bir yarim soat\w*"),
    "az": (r"(?!)", r"(?!)", r"yarım saat\w*", r"(?:bir )?saat yarım\w*"),
    "ky": (r"(?!)", r"чейрек саат\w*", r"жарым саат\w*", r"бир жарым саат\w*"),
    "mn": (r"(?!)", r"(?!)", r"хагас цаг\w*", r"нэг цаг хагас|цаг хагас"),
    "tg": (r"(?!)", r"чоряк соат", r"ним соат", r"яку ?ним соат"),
    "mt": (r"tliet kwarti ta[’']? siegħa", r"kwarta ta[’']? siegħa|kwarta", r"nofs siegħa", r"siegħa u nofs"),
    "lb": (r"dräivéierelstonn", r"véierelstonn", r"hallef stonn", r"annerhallef stonn"),
    "ms": (r"tiga suku jam", r"suku jam", r"setengah jam", r"satu jam setengah|sejam setengah"),
    "fil": (r"tatlong[ -]kapat na oras", r"kapat na oras", r"kalahating oras", r"isang oras at kalahati"),
    "sw": (r"robo tatu (?:za|ya) saa", r"robo saa", r"nusu saa", r"saa moja na nusu"),
    "ur": (r"پونے? گھنٹ\w+|پون گھنٹ\w+", r"پاؤ گھنٹ\w+|چوتھائی گھنٹ\w+", r"آدھ\w+ گھنٹ\w+", r"ڈیڑھ گھنٹ\w+"),
    "bn": (r"পৌনে এক ঘণ্টা\w*", r"সিকি ঘণ্টা\w*", r"আধা? ?ঘণ্টা\w*", r"দেড় ঘণ্টা\w*|দেড় ঘণ্টা\w*"),
    "mr": (r"पाऊण ता\w+", r"पाव ता\w+", r"अर्धा तास|अर्ध्या ता\w+", r"दीड ता\w+"),
    "ne": (r"पौने? ?घण्टा", r"चौथाइ घण्टा", r"आधा ?घण्टा", r"डेढ घण्टा"),
    "gu": (r"પોણો કલાક|પોણા કલાક\w*", r"પા કલાક", r"અડધ\w+ કલાક\w*", r"દોઢ કલાક\w*"),
    "pa": (r"ਪੌਣਾ ਘੰਟਾ|ਪੌਣੇ ਘੰਟੇ", r"ਚੌਥਾਈ ਘੰਟ\w+", r"ਅੱਧ\w+ ਘੰਟ\w+", r"ਡੇਢ ਘੰਟ\w+"),
    "ta": (r"முக்கால் மணி ?நேர\w*", r"கால் மணி ?நேர\w*", r"அரை ?மணி ?நேர\w*", r"ஒன்றரை மணி ?நேர\w*"),
    "te": (r"ముప్పావు ?గంట\w*", r"పావు ?గంట\w*", r"అర ?గంట\w*", r"గంటన్నర\w*"),
    "kn": (r"ಮುಕ್ಕಾಲು ಗಂಟೆ\w*", r"ಕಾಲು ಗಂಟೆ\w*", r"ಅರ್ಧ ?ಗಂಟೆ\w*", r"ಒಂದೂವರೆ ಗಂಟೆ\w*"),
    "ml": (r"മുക്കാൽ മണിക്കൂ\w+", r"കാൽ മണിക്കൂ\w+", r"അര ?മണിക്കൂ\w+", r"ഒന്നര മണിക്കൂ\w+"),
}  # fmt: skip
"""Three quarters, a quarter and a half of an hour, and one and a half. `half past` and `halb drei` are times of day."""
_AND_QUARTER: Mapping[str, str] = {
    "en": r"(?:an|one) hour and a quarter|hour and a quarter|one and a quarter hours", "de": r"eineinviertel stunden",
    "fr": r"(?:une )?heure et quart", "es": r"(?:una )?hora y (?:un )?cuarto", "gl": r"(?:unha )?hora e (?:un )?cuarto",
    "pt": r"(?:uma )?hora e (?:um )?quarto", "it": r"un['’]ora e un quarto", "ca": r"(?:una )?hora i quart",
    "ro": r"oră și un sfert", "nl": r"vijf kwartier|(?:een )?uur en een kwartier", "ru": r"час с четвертью",
    "uk": r"годин[ау] з чвертю", "bg": r"час и четвърт", "pl": r"godzin[aęy] i kwadrans", "cs": r"hodin[au] a čtvrt",
    "sk": r"hodin[au] a štvrť", "sl": r"ur[aeo] in četrt", "hr": r"sat i četvrt", "el": r"ώρα και ένα τέταρτο",
    "hu": r"öt ?negyed ?óra|öt ?negyed ?órá\w+", "fi": r"tunti ja vartti", "sv": r"(?:en )?timme och en kvart",
    "da": r"(?:en )?time og et kvarter", "nb": r"(?:en )?time og et kvarter",
    "ar": r"ساعة وربع", "fa": r"یک ساعت و ربع",
    "he": r"שעה ורבע", "hi": r"सवा घंट\w+", "zh": r"一个?小[时時]零?一刻[钟鐘]|一小[时時]十五分[钟鐘]?",
}  # fmt: skip
"""And one and a quarter."""
_PROBES = {"en": "hour", "de": "stunde", "es": "hora", "pt": "hora", "it": "ora", "tr": "saat", "ja": "時間"}
"""What every one of them has, where there is such a word: most texts have it not."""
_AND: Mapping[str, str] = {
    "en": "and", "de": "und", "nl": "en", "af": "en", "fr": "et", "es": "y", "pt": "e", "gl": "e", "it": "e",
    "ca": "i", "ro": "și", "da": "og", "nb": "og", "is": "og", "sv": "och", "el": "και", "pl": "i", "cs": "a",
    "sk": "a", "sl": "in", "hr": "i", "sr": "и|i", "mk": "и", "bg": "и", "ru": "и", "uk": "[ійи]|та", "be": "[ій]",
    "lt": "ir", "lv": "un", "et": "ja", "fi": "ja", "hu": "és", "sq": "e", "cy": "a", "ga": "agus", "eu": "eta",
    "eo": "kaj", "sw": "na", "fil": "at", "ms": "dan", "id": "dan", "ar": "و", "fa": "و", "ur": "اور",
}  # fmt: skip
_ONE = "an? |one |eine[nr]? |une? |en |ett |et "
"""What stands before the half of one and a half hours; `i` is "and" in Polish and "in" in Danish."""
_BEFORE = 10
"""Characters of that."""
_NUMBER_BESIDE = frozenset("th uz kk ky az id ms cy sl".split())
"""Languages that say nothing between a number and the half that is added to it (ikki yarim soat), or none with one
that the hours of another number may not have (pum awr a hanner, tri ure in pol)."""
_UZBEK = "ikki uch toʻrt to‘rt to'rt besh olti yetti sakkiz toʻqqiz to‘qqiz to'qqiz oʻn o‘n o'n".split()
"""No table of numbers has them."""


def parts_of_hours(text: str, lang: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, minutes) of each."""
    language = primary(lang)
    pattern = _pattern(language)
    lower = lowered(text)
    if language in _PROBES and _PROBES[language] not in lower:
        return
    if pattern is None or len(lower) != len(text):
        return
    for match in pattern.finditer(lower):
        before = max(0, match.start() - _BEFORE)
        if match.lastgroup in ("half", "more") and _counted(language).search(lower, before, match.start()):
            continue
        if match.lastgroup in ("more", "longer") or not _more(language).search(lower, before, match.start()):
            yield *match.span(), _MINUTES[match.lastgroup or ""]


@lru_cache(maxsize=1024)
def _pattern(language: str) -> regex.Pattern[str] | None:
    words = _WORDS.get(language_of(language).resource_tag("numbers"))
    if words is None:
        return None
    named = [
        f"(?P<{name}>{word})" for name, word in zip(_MINUTES, (*words, _AND_QUARTER.get(language, "(?!)")), strict=True)
    ]
    body = "|".join(reversed(named))
    return regex.compile(body if words_touch(language) else rf"(?<![\p{{L}}\p{{M}}])(?:{body})(?!\p{{L}})")


@lru_cache(maxsize=1024)
def _more(language: str) -> regex.Pattern[str]:
    """A number, or "and", in which the half that follows is one more."""
    word = _AND.get(language_of(language).resource_tag("numbers"))
    joined = rf"|(?<!\p{{L}})(?:{word}) ?(?:{_ONE})?" if word else ""
    return regex.compile(rf"(?:\p{{N}} ?{joined}|[个個])$")


@lru_cache(maxsize=1024)
def _counted(language: str) -> regex.Pattern[str]:
    """A number in words from two, to which the half that follows is added."""
    if language not in _NUMBER_BESIDE:
        return regex.compile("(?!)")
    words = {word for word, _, value in small_numbers(language) if value > 1}
    words |= {word for word, value in locale(language).cardinals.items() if 1 < value <= HOURS}
    words |= set(_UZBEK) if language == "uz" else set()
    if not words:
        return regex.compile("(?!)")
    start = "" if words_touch(language) else r"(?<!\p{L})"
    names = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
    return regex.compile(rf"(?:\p{{N}}|{start}(?:{names})) ?$")
