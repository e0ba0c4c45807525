"""Number words with the endings of cases and articles, which the rules of the CLDR do not make: dokuzunda, viiest."""

from __future__ import annotations

from collections.abc import Mapping

_TURKISH = "üç:3 dörd:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9"
_TURKISH_ENDS = "ü üne ünü ünde ünün ünden i ine ini inde inin inden sı sına sını sında sının sından si sine sini sinde"
_TURKISH_ENDS += " sinin sinden u una unu unda unun undan"
_TURKISH_WAS = (
    "bir:1:d iki:2:yd üç:3:t dört:4:t beş:5:t altı:6:yd yedi:7:yd sekiz:8:d dokuz:9:d on:10:d yirmi:20:yd otuz:30:d "
    "kırk:40:t elli:50:yd altmış:60:t yetmiş:70:t seksen:80:d doksan:90:d"
)
"""With the first letter of the ending of "was"; yüzdü and bindi are words of their own."""
_LATVIAN = "div:2 trij:3 tri:3 četr:4 piec:5 seš:6 septiņ:7 astoņ:8 deviņ:9"
_LATVIAN_ENDS = "u iem ām os ās ems i as"
_ESTONIAN = "kahe:2 kolme:3 nelja:4 viie:5 kuue:6 seitsme:7 kaheksa:8 üheksa:9 kümne:10"
_ESTONIAN_ENDS = " st sse s l le lt ks ga"
_GEORGIAN = (
    "ორ:2 სამ:3 ოთხ:4 ხუთ:5 ექვს:6 შვიდ:7 რვა:8 ცხრა:9 "
    "ათ:10 თერთმეტ:11 თორმეტ:12 ცამეტ:13 თოთხმეტ:14 თხუთმეტ:15 თექვსმეტ:16 "
    "ჩვიდმეტ:17 თვრამეტ:18 ცხრამეტ:19 ოც:20"
)
_GEORGIAN_ENDS = " ი მა ს ის ით ივე მევე"
_ARMENIAN = (
    "երկուս:2 երեք:3 չորս:4 հինգ:5 վեց:6 յոթ:7 ութ:8 "
    "ինն:9 տաս:10 տասնմեկ:11 տասներկու:12 քսան:20 երեսուն:30 քառասուն:40 "
    "հիսուն:50 վաթսուն:60"
)
_ARMENIAN_ENDS = "ը ն ի ին ից ով ում"
_BASQUE = "hiru:3 lau:4 bost:5 sei:6 zazpi:7 zortzi:8 bederatzi:9 hamar:10 hamabi:12 hogei:20"
_BASQUE_ENDS = "tan tik ko ak ek en etan etatik retan retik rek ren etik rak"
_SWAHILI = "moja mbili tatu nne tano sita saba nane tisa".split()
_SWAHILI_TENS = "kumi ishirini thelathini arobaini hamsini sitini sabini themanini tisini".split()
_SWAHILI_SMALL = (
    {word: n for n, word in enumerate(_SWAHILI, 1)}
    | {word: 10 * n for n, word in enumerate(_SWAHILI_TENS, 1)}
    | {
        f"{ten} na {one}": 10 * tens + n
        for tens, ten in enumerate(_SWAHILI_TENS, 1)
        for n, one in enumerate(_SWAHILI, 1)
    }
)
_GALICIAN = (
    "dous|dúas tres catro cinco seis sete oito nove dez "
    "once doce trece catorce quince dezaseis dezasete dezaoito dezanove "
    "vinte"
).split()
_GALICIAN_TENS = "trinta corenta cincuenta sesenta setenta oitenta noventa cen".split()
_SLOVAK_TEENS = "jedenásť dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť".split()
_SLOVAK_SMALL = "dve tri štyri päť šesť sedem osem deväť desať".split()
_SLOVAK_TENS = "dvadsať tridsať štyridsať päťdesiat šesťdesiat sedemdesiat osemdesiat deväťdesiat".split()


def _with_ends(stems: str, ends: str) -> dict[str, int]:
    pairs = (pair.split(":") for pair in stems.split())
    return {f"{stem}{end}": int(value) for stem, value in pairs for end in ends.split(" ")}


def _turkish_was() -> dict[str, int]:
    """What was or is so many: sekizdi, dokuzdur, on birdi."""
    rows = (row.split(":") for row in _TURKISH_WAS.split())
    return {
        f"{word}{end}{vowel}{last}": int(value)
        for word, value, start in rows
        for vowel in "ıiuü"
        for end, last in ((start, ""), (start.removeprefix("y"), "r"))
    }


_UKRAINIAN = {
    f"{stem}{middle}{end}": value
    for stems, middle in (
        (
            "один:11 два:12 три:13 чотир:14 п'ят:15 п’ят:15 шіст:16 сім:17 вісім:18 дев'ят:19 дев’ят:19".split(),
            "надцят",
        ),
        ("два:20 три:30".split(), "дцят"),
        ("п'ят:50 п’ят:50 шіст:60 сім:70 вісім:80".split(), "десят"),
    )
    for stem, value in ((one.split(":")[0], int(one.split(":")[1])) for one in stems)
    for end in ("и", "ьох", "ьом", "ьома")
}
_BELARUSIAN = {
    f"{stem}{end}": value
    for stem, value in zip(
        "пяц шасц сям васьм дзевяц дзесяц адзінаццац дванаццац трынаццац чатырнаццац пятнаццац дваццац трыццац".split(),
        (5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30),
        strict=True,
    )
    for end in ("і", "цю", "ю")
}
_CZECH = {
    f"{stem}nácti": value
    for stem, value in zip("jede dva tři čtr pat šest sedm osm devate".split(), range(11, 20), strict=True)
}
_GREEK = {"τριών": 3, "τεσσάρων": 4, "δεκατριών": 13, "δεκατεσσάρων": 14}
_ICELANDIC = {"tveggja": 2, "tveimur": 2, "þriggja": 3, "þremur": 3, "fjögurra": 4, "fjórum": 4}
CASES: Mapping[str, Mapping[str, int]] = {
    "tr": _with_ends(_TURKISH, _TURKISH_ENDS) | _turkish_was(),
    "uk": _UKRAINIAN | {"сорока": 40, "дев'яноста": 90, "дев’яноста": 90},
    "be": _BELARUSIAN | {"сарака": 40},
    "ru": {"трёх": 3, "четырёх": 4, "тремя": 3, "четырьмя": 4},
    "cs": _CZECH | {"třemi": 3, "čtyřmi": 4},
    "el": _GREEK,
    "is": _ICELANDIC,
    "lv": _with_ends(_LATVIAN, _LATVIAN_ENDS),
    "et": _with_ends(_ESTONIAN, _ESTONIAN_ENDS),
    "ka": _with_ends(_GEORGIAN, _GEORGIAN_ENDS),
    "hy": _with_ends(_ARMENIAN, _ARMENIAN_ENDS),
    "sl": {"dveh": 2, "dvema": 2, "treh": 3, "trem": 3, "tremi": 3, "štirih": 4, "štirim": 4, "štirimi": 4},
    "hr": {"dvaju": 2, "dviju": 2, "dvama": 2, "dvjema": 2, "triju": 3, "trima": 3, "četiriju": 4, "četirima": 4},
    "sr": {"двају": 2, "двеју": 2, "двема": 2, "трију": 3, "трима": 3, "четирима": 4},
    "eu": _with_ends(_BASQUE, _BASQUE_ENDS),
    # the thousand stands before what it is counted by
    "sw": {f"elfu {word}": 1000 * value for word, value in _SWAHILI_SMALL.items()},
    "gl": {form: n for n, forms in enumerate(_GALICIAN, 2) for form in forms.split("|")}
    | {word: 10 * n for n, word in enumerate(_GALICIAN_TENS, 3)},
    # written together with the thousand
    "sk": {f"{word}tisíc": 1000 * n for n, word in enumerate(_SLOVAK_TEENS, 11)}
    | {f"{word}tisíc": 1000 * n for n, word in enumerate(_SLOVAK_SMALL, 2)}
    | {f"{word}tisíc": 10_000 * n for n, word in enumerate(_SLOVAK_TENS, 2)},
}
_ARABIC_PLACES = dict(zip("ثالثة رابعة خامسة سادسة سابعة ثامنة تاسعة عاشرة".split(), range(3, 11), strict=True))
CASE_ORDINALS: Mapping[str, Mapping[str, int]] = {
    "ar": {**_ARABIC_PLACES, **{f"{word} عشرة": 10 + n for word, n in _ARABIC_PLACES.items() if n < 10}},
    "gl": {
        f"{stem}{end}": n
        for n, stem in enumerate("terceir cuart quint sext sétim oitav noven décim".split(), 3)
        for end in ("o", "a", "os", "as")
    },
}
