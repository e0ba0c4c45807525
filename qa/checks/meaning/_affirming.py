"""English negations that affirm ("couldn't agree more"), and such as others say with a verb ("not go on": "stop")."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from qa.checks.meaning._counted_bounds import says_more_or_less
from qa.checks.meaning._degrees import MORE, degree_words
from qa.text.languages import primary

_NOT = r"(?:\bnot|n['’]t|\bcannot|\bnever)"
_AFFIRMS = regex.compile(
    # what could not be higher is highest; with "than" it is a bound
    rf"(?:could|can)(?:n['’]t| ?not) (?:possibly )?(?:agree|ask for|hope for|want|wish for|be|have been|get|go)"
    r" (?:any )?(?:more|better|worse|\p{L}{3,}er)\b(?! than)"
    rf"|{_NOT} (?:once |yet |ever )?(?:had|seen|been|felt|met|known|eaten|tasted|read|heard|is|was) (?:an? )?"
    r"(?:\p{L}+ )?(?:better|worse|more \p{L}+|(?!other|rather|either|over|under)\p{L}{3,}er)\b(?! than (?:an? |\p{N}))"
    r"|\b(?:is|are|was|were|tastes?) never (?:better|worse|more \p{L}+) than (?:on|in|at|when|with)\b"
    rf"|{_NOT} (?:tires?|tired|wear(?:y|ies|ied)|ceases?|ceased|fails?|failed|gets? tired)\b"
    r"|\bcan(?:n['’]t|not|['’]t| not) (?:go (?:far )?wrong|wait|help|resist|beat|overstate|overestimate|stress)\b"
    r"|\bnothing (?:beats|like|better|compares)\b"
    r"|\b(?:is|was|are|were|['’]s) nothing (?:else )?(?:as|so) \p{L}+ as\b"
    r"|\b(?:no|not an?|n['’]t an?) (?:small|mean|trifl\p{L}+|joke|picnic|laughing|stranger)\b"
    r"|\b(?:do not|don['’]t|not to|needn['’]t|need not) (?:worry|panic|fret|be (?:alarmed|afraid|shy|scared|frightened)"
    r"|lose heart|despair)\b",
    regex.I,
)
_GO_ON = regex.compile(
    rf"{_NOT} (?:carry on|continue|go on|proceed|keep (?:going|on)|go any further)\b(?! (?:until|till))", regex.I
)
_STOP: Mapping[str, str] = {
    "af": r"hou\b.*\bop|stop", "be": "спын|перапын|перастан", "bg": r"\bспр|прекра|прекъсн", "ca": "atur|pareu|deix",
    "cs": "přesta|přeruš|zastav|nechte|skonč", "cy": "stopi|rho(?:wch|i) gorau", "da": "stop|hold op|afbryd",
    "de": r"aufhör|hör\p{L}*\b.*\bauf\b|abbrech|brich|brecht|stopp|schluss|lass", "el": "σταμ[αά]τ|διακόψ|διακοπ",
    "es": "deten|detén|pare|deje|deja|interrump|cese", "et": "lõpeta|peatu|katkesta", "eu": "geldi|utzi|eten",
    "fi": "lopet|lopeta|keskey|lakkaa|pysäy", "fr": "arrêt|cess|stopp|interromp", "ga": "stop|éirigh as|scoir",
    "gl": "pare|deix|detén|deten|interromp", "hr": "presta|prekin|zaustav", "hu": "hagyj|abba|állj|megáll",
    "is": "hætt|stöðv|láttu", "it": "ferm|smett|interromp|cess", "lt": "liau|sustab|nutrauk|baik",
    "lv": "pārtrau|apst|beidz", "mk": "запр|прекин|престан", "mt": "ieqaf|waqqaf", "nb": "stopp|slutt|avbryt",
    "nl": r"stop|houd\b.*\bop|ophoud", "pl": "przesta|przerw|zatrzym", "pt": "pare|parar|interromp|cess|deixe",
    "ro": "opr[ei]|încet|întrerup", "ru": "прекра|останов|прерв|перестан", "sk": "presta|preruš|zastav|nechajte|skonč",
    "sl": "neha|ustav|prekin", "sq": "ndal|ndër|pusho", "sr": "преста|прекин|заустав", "sv": "sluta|avbryt|stanna",
    "tr": "durun|durdur|bırak|kes", "uk": "припин|зупин|перест|перерв",
}  # fmt: skip
"""What languages say of who stops."""
_UNABLE = regex.compile(r"\b(?:could|can)(?:n['’]t|not|['’]t| not)\b", regex.I)
_GIVE_UP: Mapping[str, str] = {
    "bg": "отказа", "ca": "renunci", "cs": "vzdá|obejít", "da": "undvære|opgiv", "de": "verzicht", "el": "στερ|παραιτ",
    "es": "renunci|prescind", "et": "loobu", "fi": "luopu|luovu", "fr": "renonc", "gl": "renunci|prescind",
    "hr": "odusta|odre", "hu": "lemond|mellőz", "it": "rinunci", "lt": "atsisak", "lv": "atteik|atteic",
    "nb": "avkall|avstå", "nl": "afzien|afgezien", "pl": "zrezygnow|rezygn", "pt": "renunci|abdic|prescind",
    "ro": "renunț", "ru": "отказа", "sk": "vzda", "sl": "odreč|odpoved", "sv": "avstå", "tr": "vazgeç", "uk": "відмов",
}  # fmt: skip
"""What languages say of who gives up what is not possible."""
_NOT_FINISH = regex.compile(rf"{_NOT} (?:\p{{L}}+ )?(?:finish|complete|reach the (?:end|finish))", regex.I)
_LEAVE_OFF: Mapping[str, str] = {
    "ca": "abandon|retir", "cs": "vzda|odstoup", "da": "udg[iå]|opg[ia]v",
    "de": r"schied|gaben?\b.*\bauf\b|aufgeg|aufgab",
    "es": "abandon|retir", "et": "pooleli|katkesta", "fi": "kesken|keskey", "fr": "abandon", "gl": "abandon|retir",
    "hr": "odusta", "hu": "felad|abba", "it": "ritir|abbandon", "lt": "nutrauk|pasitrauk", "lv": "izst",
    "nb": "brøt|brutt|ga opp",
    "nl": "opga|staak|uitg?eva", "pl": "wycof|odpad|rezygn", "pt": "abandon|desist", "ro": "abandon|retra",
    "ru": "сош|сойт|выбы", "sk": "vzda|odstúp", "sl": "odstop", "sv": "bröt|brut", "tr": "yarıda|bırak",
    "uk": "зійш|вибу",
}  # fmt: skip
"""What languages say of who leaves off before the end."""
_NOT_SURVIVE = regex.compile(rf"{_NOT} (?:\p{{L}}+ )?(?:survive|live(?! in\b| at\b| on\b)|stay alive)\b", regex.I)
_DIE: Mapping[str, str] = {
    "be": "гін|памір", "bg": "загив|загин|умир|умр", "bs": "umir|umr|ugin", "ca": "mor", "cs": "hyn|umír|umř",
    "da": "dør|døde|omkom", "de": "stirb|sterb|starb|umkomm|kommt um|geht ein|eingeh|verende", "el": "πεθα",
    "es": "muer|mori|perec", "et": "sure|suri|huk", "eu": "hil", "fi": "kuol", "fr": "meur|mour|péri", "gl": "morre",
    "hr": "umir|umr|ugin", "hu": "meghal|elpusztul|elhal", "id": "mati", "is": "dey|deyr", "it": "muor|morir|peri[rs]",
    "ko": "죽", "lt": "miršt|mirt|žūst|žus", "lv": "mirst|iet bojā", "mk": "умир|умр|загин", "nb": "dør|døde|omkom",
    "nl": "sterf|sterv|stierf|gaat dood|ga dood|doodga", "pl": "umier|umrz|gin[ią]|zgin|obumier", "pt": "morre|perec",
    "ro": "mor|muri|pier", "ru": "гибн|погиб|умира|умр", "sk": "zahyn|hyn|umier|umri|uhyn", "sl": "umr|umir|pogin",
    "sr": "умир|умр|угин|umir|umr|ugin", "sv": "dör|dog|omkom", "tr": "öl", "uk": "гин|помир|помр", "vi": "chết",
}  # fmt: skip
"""What languages say of who does not survive."""
_NOT_SO = regex.compile(
    r"\b(?:whereas|while|but|though|although)\b[^.;:!?]{0,80}\b(?:(?:does|do|did|is|are|was|were|has|have|had|can|could"
    r"|will|would|must)(?: not|n['’]t)|cannot|can['’]t|won['’]t)(?=\s*(?:[.,;:!?)]|$))",
    regex.I,
)
"""A clause of contrast that says of another only that it is not so with it."""
_UNLIKE: Mapping[str, str] = {
    "bg": "за разлика от", "ca": "a diferència d|contràriament a", "cs": "na rozdíl od",
    "da": "i modsætning til|til forskel fra", "de": "im gegensatz zu|anders als|im unterschied zu",
    "el": "σε αντίθεση με|αντίθετα (?:με|από)", "es": "a diferencia de|al contrario (?:que|de)", "et": "erinevalt",
    "fi": "toisin kuin|päinvastoin kuin", "fr": "contrairement (?:à|au)|à la différence d|à l['’]inverse d",
    "gl": "a diferenza d|ao contrario", "hr": "za razliku od", "hu": "ellentétben",
    "id": "berbeda dengan|tidak seperti", "it": "a differenza d|al contrario d|diversamente da",
    "ja": "と違って|と異なり|とは異なり|とは違い", "ko": "와 달리|과 달리|와는 달리|과는 달리",
    "lt": "kitaip nei|priešingai nei|skirtingai nuo",
    "lv": "atšķirībā no", "nb": "i motsetning til|til forskjell fra", "nl": "in tegenstelling tot|anders dan",
    "pl": "w przeciwieństwie do|w odróżnieniu od", "pt": "ao contrário d|diferentemente d|à diferença d",
    "ro": "spre deosebire de", "ru": "в отличие от", "sk": "na rozdiel od",
    "sl": "za razliko od|v nasprotju (?:z|s) ", "sr": "за разлику од|za razliku od",
    "sv": "till skillnad från|i motsats till",
    "tr": "(?:n[iıuü]n|lerin|ların) aksine|den farklı olarak|dan farklı olarak", "uk": "на відміну від",
    "vi": "khác với|không giống", "zh": "与.{1,12}不同|和.{1,12}不同|不像",
}  # fmt: skip
"""What languages say of who is not so: "unlike"."""
_NOT_NEEDED = regex.compile(
    rf"{_NOT} (?:\p{{L}}+ )?(?:need|needed|require|required|necessary|have to|bother)\b"
    r"|\bneed not\b|\bno (?:need|use|point)\b",
    regex.I,
)
_SUPERFLUOUS: Mapping[str, str] = {
    "ar": "غنى|داعي|استغن|زائد", "bg": "излиш|ненуж|спест", "ca": "sobr[ae]|innecess|estalvi|prescind|en va|inútil",
    "cs": "zbyteč|nadbyteč|obejd|ušetř|darovat", "da": "overflødig|unødvendig|undvær|slip|spar",
    "de": "überflüssig|erübrig|unnötig|entbehr|spar|verzicht|geschenkt|schenken|umsonst|unnütz",
    "el": "περιττ|περισσεύ|αχρείαστ|μάται|άσκοπ", "es": "sobr[ae]|innecesari|huelga|ahorr|prescind|en vano|inútil",
    "et": "üleliig|tarbetu|pääse|asjatu|ilma", "fa": "بی‌نیاز|بی نیاز|زائد|اضافی|بیهوده",
    "fi": "turha|tarpeet|selvi|välty|suot", "fr": "superflu|inutile|pass|dispens|épargn|vain|évit",
    "gl": "sobr[ae]|innecesari|aforr|prescind|van|inútil", "he": "מיותר|לוותר|חסוך|חסך|פטור|חבל",
    "hi": "फ़ालतू|फालतू|बेकार|अनावश्यक|व्यर्थ", "hr": "suvišn|nepotreb|odveč|uzalud|ušted",
    "hu": "fölösleg|felesleg|szükségtelen|nélkülöz|spór|kár", "id": "percuma|mubazir|cukup|sia-sia",
    "it": "superflu|inutile|meno|rispar|evit|avanza", "ja": "不要|無用|済|余計|無駄", "ko": "불필요|없이|쓸데없|괜히",
    "lt": "nereikal|perteklin|apsiei|bergžd", "lv": "lieks|lieka|liek|nevajadz|velti",
    "nb": "overflødig|unødvendig|unnvær|slipp|spar", "nl": "overbodig|onnodig|bespa|missen|zinloos|hoeft",
    "pl": "zbędn|zbytecz|niepotrzebn|obej|obyw|darow", "pt": "dispens|desnecess|escus|supérflu|poup|sobr[ae]|inútil",
    "ro": "prisos|inutil|scuti|dispens|degeaba|lipsi", "ru": "лишн|излиш|ненужн|обой|обход|незачем|напрасн",
    "sk": "zbytoč|nadbytoč|zaobíd|ušetr", "sl": "odveč|nepotreb|prihran|zaman", "sr": "сувишн|непотреб|узалуд|уштед",
    "sv": "överflödig|onödig|slipp|umbär|spar|lönlös", "th": "เกินจำเป็น|เปล่าประโยชน์",
    "tr": "gereksiz|lüzumsuz|fazla|boşuna|yersiz", "uk": "зайв|непотрібн|обій|марн|дарем", "vi": "thừa|khỏi|phí công",
    "zh": "多余|多餘|省|免|何必|多此一举|多此一舉",
}  # fmt: skip
"""What languages say of what nobody needs: superfluous, spared, done without."""
_NOT_UNDONE = regex.compile(
    rf"{_NOT} (?:\p{{L}}+ )?be (?:\p{{L}}+ly )?(?:undone|reversed|reverted|revoked|restored|recovered|taken back"
    r"|rolled back)\b|\bno (?:way back|undo|going back)\b|\b(?:can(?:no|['’])t|can ?not|unable to) undo\b",
    regex.I,
)
_FINAL: Mapping[str, str] = {
    "ar": "نهائي|لا رجعة|دائم",
    "bg": "необрат|окончател|безвъзврат",
    "ca": "irreversible|definiti|permanent",
    "cs": "nevrat|trval|konečn|definitiv",
    "da": "uigenkald|permanent|endelig|irrevers",
    "de": "unwiderruf|endgültig|irrevers|unumkehr|dauerhaft|unwiederbring",
    "el": "αναστρέψιμ|οριστικ|μόνιμ|αμετάκλητ",
    "es": "irrevers|definitiv|permanente",
    "et": "pöördumat|lõplik|jäädav",
    "eu": "atzeraezin|itzulezin|behin betiko",
    "fa": "بازگشت‌ناپذیر|برگشت‌ناپذیر|همیشگی|دائمی|قطعی",
    "fi": "peruuttamat|lopulli|pysyv",
    "fr": "irrévers|définiti|irrévoc|irrémédiab",
    "gl": "irrevers|definitiv|permanente",
    "he": "סופי|לצמיתות|בלתי הפיכ",
    "hi": "अपरिवर्तनीय|स्थायी|अंतिम",
    "hr": "nepovrat|trajn|konačn",
    "hu": "visszavonhatatlan|végleges|visszafordíthatatlan",
    "id": "permanen|selamanya|final",
    "it": "irrevers|definitiv|irrevoc|permanente",
    "ja": "元に戻せな|取り消せな|不可逆|最終的|完全に",
    "ko": "영구|최종|불가역|돌이킬 수 없",
    "lt": "negrįžtam|galutin|neatšaukiam",
    "lv": "neatgriezenisk|galīg|neatsaucam",
    "nb": "ugjenkall|permanent|endelig|irrevers",
    "nl": "onomkeer|definitief|onherroepelijk|permanent",
    "pl": "nieodwracaln|trwał|ostateczn",
    "pt": "irrevers|definitiv|permanente",
    "ro": "irevers|definitiv|permanent",
    "ru": "необрат|окончател|безвозврат",
    "sk": "nevrat|trval|konečn|definitív",
    "sl": "nepovrat|trajn|dokončn",
    "sr": "неповрат|трајн|коначн",
    "sv": "oåterkall|permanent|slutgiltig|definitiv",
    "th": "ถาวร",
    "tr": "kalıcı|geri dönüşsüz|geri dönülmez",
    "uk": "незворот|остаточн|безповорот",
    "vi": "vĩnh viễn",
    "zh": "不可逆|永久|不可撤销|不可撤銷|不可恢复|不可復原",
}  # fmt: skip
"""What languages say of what nobody can undo: irreversible, final, for good."""
_NOT_LEAVE = regex.compile(
    rf"{_NOT} (?:\p{{L}}+ )?(?:leave|be (?:taken (?:out|away|home|off|from)|removed|moved away))\b", regex.I
)
_STAY: Mapping[str, str] = {
    "ar": "يبق|تبق|يظل|تظل", "bg": "остав|остан", "ca": "qued|roman|resta", "cs": "zůst", "da": "bliv",
    "de": "bleib|blieb", "el": "παραμ|μένε|μείν", "es": "qued|permanec", "et": "jää", "fa": "بمان|می‌مان",
    "fi": "jää|pysy", "fr": "rest|demeur", "gl": "qued|permanec", "he": "להישאר|נשאר|יישאר",
    "hi": "रहन|रहे|रहत", "hr": "osta", "hu": "marad", "id": "tetap|tinggal", "it": "rest|riman|rimang",
    "ja": "残|留", "ko": "남", "lt": "lik|pasilik", "lv": "palik|paliek", "ms": "kekal|tinggal", "nb": "bli",
    "nl": "blij|bleef|bleven", "pl": "zosta", "pt": "fic|permanec", "ro": "răm", "ru": "оста",
    "sk": "zosta|osta", "sl": "osta", "sr": "оста|osta", "sv": "stanna|kvar|förbli", "th": "อยู่ใน",
    "tr": "kal", "uk": "залиш", "vi": "ở lại|giữ lại", "zh": "留",
}  # fmt: skip
"""What languages say of what does not leave its place: stay, remain."""
_LIKENED = regex.compile(r"\b(?:unlike|contrast|contrary|opposed|differen(?:t|tly|ce)|opposite)\b", regex.I)
_SO_SAID = regex.compile(
    r"\b(?:stop|cease|quit|halt|break off|end|ended|give up|gave up|given up|renounc|abandon|forgo|refus"
    r"|stay|remain|superfluous|spar(?:e|es|ed|ing)\b|dispens|irrevers|irrevoc|permanent|definitive|final)",
    regex.I,
)
"""English words that such words of the other side translate."""
_SAID_OTHERWISE = (
    (_GO_ON, _STOP),
    (_UNABLE, _GIVE_UP),
    (_NOT_SURVIVE, _DIE),
    (_NOT_FINISH, _LEAVE_OFF),
    (_NOT_NEEDED, _SUPERFLUOUS),
    (_NOT_UNDONE, _FINAL),
    (_NOT_LEAVE, _STAY),
)
"""What English negates, and what others say of it."""
_WARNED = regex.compile(r"\b(?:warn|caution)\p{L}*\b[^.;:!?]{0,60}?\bnot to\b", regex.I)
"""Of what one is warned, mostly without a negation: "warn them not to enter", "davor warnen, einzutreten"."""
_NOT_WORTH = regex.compile(rf"{_NOT} worth\b", regex.I)


def affirms(english: str) -> bool:
    """Whether a negation of an English sentence is one in form alone: what could not be better is very good."""
    return _AFFIRMS.search(english) is not None


def warns(english: str) -> bool:
    """Whether an English sentence warns somebody not to do something, which is to warn of it."""
    return _WARNED.search(english) is not None


def says_more(text: str, lang: str) -> bool:
    """Whether a text compares by a word for "more"."""
    known = degree_words(lang)
    return known is not None and bool(known.found(text)[MORE])


def told_by_a_verb(english: str, other: str, lang: str) -> bool:
    """Whether what English negates may be told by a verb or a comparison: "do not go on" is "stop", "could not ride" is
    "had to give up riding", "not worth its price" is "costs more than it is worth", "but dogs do not" "unlike dogs",
    "we do not need it" "it is superfluous", "it cannot be undone" "it is final"."""
    if _SO_SAID.search(english):
        return False
    language, lower = primary(lang), other.lower()
    for negated, table in _SAID_OTHERWISE:
        known = table.get(language)
        if known and negated.search(english) and regex.search(rf"(?<!\p{{L}})(?:\p{{L}}{{0,4}})(?:{known})", lower):
            return True
    unlike = _UNLIKE.get(language)
    if unlike and _NOT_SO.search(english) and not _LIKENED.search(english) and regex.search(unlike, lower):
        return True
    worth = _NOT_WORTH.search(english) is not None
    return worth and says_more_or_less(other, lang) and not says_more_or_less(english, "en")
