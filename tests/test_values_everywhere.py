"""Quantities as languages write them: times with points, scales with endings, speeds with the hour first, words."""

import pytest

from qa import check_texts
from qa.text.languages import languages
from qa.text.numbers.clock import times

MEETING = "The meeting began at 7:15 p.m. and lasted two hours."
OPEN = "Opening hours: 9:45 to 17:15, closed in winter."
GUST = "A gust of 112 km/h was recorded."
LIMIT = "The limit is €5,000 per day, half of what it was."
MILLIONS = "The library holds 2.7 million volumes."
TENTS = "On 3 February two of our five tents were torn."


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.check == "number-mismatch" and one.severity.value == "major"]


def test_times_are_read_in_every_language() -> None:
    assert all(list(times("13:45", tag)) for tag in languages())


FILTER = "The filter is changed every six months."
RIGHT = [
    (FILTER, "tr", "Filtre altı ayda bir değiştirilir."),
    ("It grew 40 cm in six months.", "fi", "Se kasvoi kuudessa kuukaudessa 40 cm."),
    (MEETING, "lt", "Susirinkimas prasidėjo 19.15 val. ir truko dvi valandas."),
    (MEETING, "zh", "会议于下午7点一刻开始，持续了两个小时。"),
    (OPEN, "fi", "Aukioloajat: 9.45–17.15, talvella suljettu."),
    (OPEN, "ca", "Horari: de 9.45 a 17.15, tancat a l'hivern."),
    (GUST, "tr", "Saatte 112 km hızında bir rüzgâr kaydedildi."),
    (LIMIT, "pl", "Limit wynosi 5000 euro dziennie, połowę tego, co dawniej."),
    (MILLIONS, "ka", "ბიბლიოთეკაში 2,7 მილიონ ტომს ინახავენ."),
    (MILLIONS, "tr", "Kütüphane 2,7 milyondan oluşan bir koleksiyona sahiptir."),
    (MILLIONS, "fi", "Kirjasto koostuu 2,7 miljoonasta niteestä."),
    ("Draw water for 40 minutes.", "mk", "Земајте вода по 40 минути."),
    ("He leads by 1 min 12 s.", "cs", "Vede o 1 min 12 s."),
    ("He sold a third of his paintings.", "ca", "Va vendre un terç dels seus quadres."),
    ("It is a tenth of what was assumed.", "kk", "Бұл болжанғанның оннан бірі."),
    ("Cars pay a third of that.", "id", "Mobil membayar sepertiganya."),
    ("5,600 vehicles cross it per hour.", "sl", "Vsako uro ga prečka 5600 vozil."),
    ("The sensor reads from −40 to 85 °C.", "he", "החיישן מודד מ־−40 עד 85 °C."),
    (
        "By eight o'clock the square is full: the fair was founded in 1902 for the golden jubilee of the town.",
        "zh",
        "八点广场上就挤满了人：集市是1902年为庆祝建城五十周年而创办的。",
    ),
]
WRONG = [
    (FILTER, "tr", "Filtre altı yılda bir değiştirilir."),
    ("It grew 40 cm in six months.", "fi", "Se kasvoi kuudessa vuodessa 40 cm."),
    (MEETING, "lt", "Susirinkimas prasidėjo 20.15 val. ir truko dvi valandas."),
    (MEETING, "zh", "会议于下午7点半开始，持续了两个小时。"),
    (OPEN, "fi", "Aukioloajat: 9.45–18.15, talvella suljettu."),
    (GUST, "tr", "Saatte 112 m hızında bir rüzgâr kaydedildi."),
    (LIMIT, "pl", "Limit wynosi 5000 dolarów dziennie, połowę tego, co dawniej."),
    (MILLIONS, "ka", "ბიბლიოთეკაში 2,7 მილიარდ ტომს ინახავენ."),
    (MILLIONS, "fi", "Kirjasto koostuu 2,7 miljardista niteestä."),
    ("He sold a third of his paintings.", "ca", "Va vendre una quarta part dels seus quadres."),
    ("It is a tenth of what was assumed.", "kk", "Бұл болжанғанның бестен бірі."),
    ("Cars pay a third of that.", "id", "Mobil membayar seperempatnya."),
    ("5,600 vehicles cross it per hour.", "sl", "Vsako minuto ga prečka 5600 vozil."),
    (TENTS, "de", "Am 3. Februar wurden drei unserer fünf Zelte zerrissen."),
    ("It takes 1.8 s on a laptop with eight cores.", "nl", "Het duurt 1,8 s op een laptop met zes kernen."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_the_same_in_another_form(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_another_value(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang)
