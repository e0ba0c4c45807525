"""Words behind a temperature that make it negative: 12 grados bajo cero, 12 градусов ниже нуля."""

from __future__ import annotations

import regex

FARTHEST = 48
"""Characters behind a number in which its degrees and these words stand."""
_BELOW = (
    r"below (?:zero|freezing)|bajo cero|sota zero|baixo cero|abaixo de zero|negativos?\b|"
    r"au[- ]dessous de zéro|sous zéro|sotto (?:lo )?zero|sub zero|unter (?:null|dem gefrierpunkt)|"
    r"onder nul|vriest|under noll|under nul|under frysepunktet|minusgrad|kuldegrad|køldegrad|pakkasta|"
    r"pakkas\w{2,4}|külma|alla nolla|poniżej zera|mrozu|pod nulou|pod nulo|ispod nule|испод нуле|ниже нуля|мороза|"
    r"нижче нуля|морозу|ніже за нуль|под нулата|nulla alatt|fagy|κάτω από το μηδέν|υπό το μηδέν|"
    r"تحت الصفر|زیر صفر|מתחת לאפס|नीचे|শূন্যের নিচে|dưới (?:0|không)|di bawah (?:nol|sifar)|ใต้ศูนย์|"
    r"žemiau nulio|zem nulles|sıfırın altında|sıfırdan aşağı|zero azpitik|nën zero|под нулата|ніжэй за нуль|марозу|"
    r"undir (?:frostmarki|núlli)|frost|(?:o dan|islaw) (?:y rhewbwynt|sero)|faoi bhun an reophointe|faoi nialas|"
    r"զրոյից ցածր|ցածր զրոյից|ნულს ქვემოთ|нөлден төмен|нөлдөн төмөн|noldan past|शून्यमुनि|शून्याखाली|શૂન્યથી નીચે|"
    r"ਸਿਫ਼ਰ ਤੋਂ ਹੇਠਾਂ|பூஜ்ஜியத்திற்குக் கீழே?|chini ya sifuri|taħt iż-żero"
)
_PATTERN = regex.compile(rf"[^.,;:!?。，\d\n]{{0,32}}?(?<!\p{{L}})(?:{_BELOW})", regex.IGNORECASE)
_HINT = regex.compile(
    "°|º|℃|℉|gr[aá]|degr|grad|град|aste|βαθμ|درج|מעלות|डिग्री|ডিগ্রি|độ|derajat|องศา|stup|stop|fok|laips|gráð|stig|graddau|céim|աստիճան|გრადუს|daraja|डिग्री|अंश|ડિગ્રી|ਡਿਗਰੀ|டிகிரி|nyuzi|dərəcə",
    regex.IGNORECASE,
)
"""What is said of a temperature, before the rest is looked for: cheap."""


_ANYWHERE = regex.compile(rf"(?<!\p{{L}})(?:{_BELOW})", regex.IGNORECASE)


def says_below_zero(text: str) -> bool:
    """Whether a text has such words anywhere."""
    return _ANYWHERE.search(text) is not None


def is_below_zero(plain: str, end: int) -> bool:
    """Whether what follows a number that ends at `end` says that it is below zero."""
    last = end + FARTHEST
    return _HINT.search(plain, end, last) is not None and _PATTERN.match(plain, end, last) is not None
