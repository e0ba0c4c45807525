"""Places in a row: another one, two that changed places, and what only looks like one."""

import pytest

from qa import check_texts

LIFT = "The third lift stopped for two hours in March, the sixth for 20 minutes."
RACE = "She was fourth in the race, and he came in second."
FIRST = "The first lamp is red."
HALF = "The bus leaves at 4:30 pm."
CENTURY = "The bridge dates from the sixteenth century."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.severity.value}: {one.message}" for one in found if one.check == "number-mismatch"]


RIGHT = [
    (LIFT, "de", "Der dritte Aufzug stand im März zwei Stunden still, der sechste 20 Minuten."),
    (LIFT, "de", "Der 3. Aufzug stand im März zwei Stunden still, der 6. Aufzug 20 Minuten."),
    (LIFT, "cs", "Třetí výtah stál v březnu dvě hodiny, šestý 20 minut."),
    (LIFT, "ja", "3台目のエレベーターは3月に2時間、6台目は20分止まった。"),
    (LIFT, "uk", "Третій ліфт стояв у березні дві години, шостий — 20 хвилин."),
    (LIFT, "fa", "آسانسور سوم در مارس دو ساعت و ششمین ۲۰ دقیقه ایستاد."),
    (RACE, "pl", "Była czwarta w biegu, a on zajął drugie miejsce."),
    (RACE, "hu", "Ő negyedik lett a futásban, a férfi pedig második."),
    (RACE, "el", "Εκείνη ήταν τέταρτη στον αγώνα και εκείνος δεύτερος."),
    (RACE, "sk", "V behu bola štvrtá a on skončil druhý."),
    # the other one, not the second
    ("One lamp is red, the other is green.", "cs", "Jedna lampa je červená, druhá zelená."),
    ("The third one is the largest; the others are small.", "pl", "Trzeci jest największy, drugie są małe."),
    ("The third largest town lies on the seventh hill.", "de", "Die drittgrößte Stadt liegt auf dem siebten Hügel."),
    ("One third of the water was left.", "ru", "Осталась третья часть воды."),
    ("Read chapter three, then the second appendix.", "ru", "Прочтите третью главу, а затем второе приложение."),
    (HALF, "cs", "Autobus odjíždí v půl páté odpoledne."),
    (HALF, "pl", "Autobus odjeżdża o wpół do piątej po południu."),
    (HALF, "ru", "Автобус отправляется в половине пятого вечера."),
    (CENTURY, "sv", "Bron är från 1500-talet."),
    (CENTURY, "fi", "Silta on 1500-luvulta."),
    (CENTURY, "da", "Broen er fra 1500-tallet."),
    (CENTURY, "zh", "这座桥建于十六世纪。"),
    ("It was built in the 1500s.", "sv", "Den byggdes på 1500-talet."),
]
WRONG = [
    (LIFT, "de", "Der zweite Aufzug stand im März zwei Stunden still, der sechste 20 Minuten."),
    (LIFT, "de", "Der sechste Aufzug stand im März zwei Stunden still, der dritte 20 Minuten."),
    (LIFT, "nl", "De derde lift stond in maart twee uur stil, de vijfde 20 minuten."),
    (LIFT, "ja", "2台目のエレベーターは3月に2時間、6台目は20分止まった。"),
    (LIFT, "cs", "Třetí výtah stál v březnu dvě hodiny, osmý 20 minut."),
    (LIFT, "pl", "Druga winda stała w marcu dwie godziny, szósta 20 minut."),
    (LIFT, "ro", "Al patrulea lift a stat două ore în martie, al șaselea 20 de minute."),
    (RACE, "de", "Sie wurde im Rennen Vierte, und er wurde Dritter."),
    (RACE, "hi", "वह दौड़ में पाँचवें स्थान पर रही, और वह दूसरे स्थान पर आया।"),
    (RACE, "ko", "그녀는 경주에서 5위였고 그는 2위였다."),
    (FIRST, "de", "Die dritte Lampe ist rot."),
    (FIRST, "uk", "Третя лампа червона."),
    ("The third lamp is red.", "fr", "La première lampe est rouge."),
    (CENTURY, "sv", "Bron är från 1600-talet."),
    (CENTURY, "fi", "Silta on 1400-luvulta."),
    (CENTURY, "zh", "这座桥建于十七世纪。"),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_right_places_are_silent(source: str, lang: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_another_place_is_major(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith("major")]
