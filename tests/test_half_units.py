"""Halves of units, units in cases, times and shares said otherwise, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts

CASES = [
    (
        "fi",
        "It stands 1.5 m above it.",
        "Se on puolentoista metrin korkeudella.",
        "Se on puolentoista kilometrin päässä.",
    ),
    ("hu", "It stands 1.5 m above it.", "Másfél méterrel fölötte áll.", "Másfél kilométerrel fölötte áll."),
    ("lt", "It stands 1.5 m above it.", "Jis stovi pusantro metro virš jo.", "Jis stovi pusantro kilometro virš jo."),
    (
        "is",
        "It stands 1.5 m above it.",
        "Hún er einn og hálfan metra fyrir ofan.",
        "Hún er einn og hálfan kílómetra þaðan.",
    ),
    ("pl", "Mix in 500 g of rye flour.", "Wmieszaj pół kilo mąki żytniej.", "Wmieszaj półtora kilo mąki żytniej."),
    ("ru", "Mix in 500 g of rye flour.", "Добавьте полкило ржаной муки.", "Добавьте полтора кило ржаной муки."),
    ("it", "The rope is 1.5 m long.", "La corda è lunga un metro e mezzo.", "La corda è lunga due metri e mezzo."),
    ("el", "It took 18 and a half hours.", "Χρειάστηκε δεκαοχτώμισι ώρες.", "Χρειάστηκε δεκαεννιάμισι ώρες."),
    ("nl", "It lasts 4.5 years.", "Het duurt vierenhalf jaar.", "Het duurt vijfenhalf jaar."),
    ("ja", "The loaf loses 12 % of it.", "パンは1割2分ほど軽くなります。", "パンは2割1分ほど軽くなります。"),
    (
        "vi",
        "The train leaves at 7:42 p.m.",
        "Tàu chạy lúc 19 giờ 42 và dừng ở đó.",
        "Tàu chạy lúc 19 giờ 24 và dừng ở đó.",
    ),
    (
        "hu",
        "The train leaves at 7:42 p.m.",
        "A vonat este 7 óra 42 perckor indul.",
        "A vonat este 7 óra 24 perckor indul.",
    ),
    (
        "et",
        "She ran at 3:55 per kilometre.",
        "Ta jooksis kiirusega 3.55 kilomeetri kohta.",
        "Ta jooksis 3.45 kilomeetri kohta.",
    ),
    ("sv", "It is 20 km to the airport.", "Till flygplatsen är det två mil.", "Till flygplatsen är det tre mil."),
    ("sw", "The bank has 1.3 million customers.", "Benki ina wateja milioni 1.3.", "Benki ina wateja elfu 1.3."),
    (
        "sr",
        "It is 40 trillion kilometres away.",
        "Udaljena je 40 biliona kilometara.",
        "Udaljena je 40 miliona kilometara.",
    ),
    (
        "fr",
        "She began in the eighties.",
        "Elle a commencé dans les années quatre-vingt.",
        "Elle a commencé dans les années soixante.",
    ),
    (
        "lt",
        "She began in the eighties.",
        "Ji pradėjo devintajame dešimtmetyje.",
        "Ji pradėjo septintajame dešimtmetyje.",
    ),
    ("tr", "Bake it for three quarters of an hour.", "Üç çeyrek saat pişirin.", "Yarım saat pişirin."),
    (
        "bg",
        "Bake it for three quarters of an hour.",
        "Печете четиридесет и пет минути.",
        "Печете тридесет и пет минути.",
    ),
    ("fil", "Blackbirds came third.", "Pangatlo ang mga blackbird.", "Pampito ang mga blackbird."),
    (
        "ko",
        "Twenty-three teams ran at 3:55 per kilometre.",
        "스물세 팀이 1km당 3분 55초로 달렸다.",
        "스물네 팀이 1km당 3분 55초로 달렸다.",
    ),
]

CASES += [
    ("nb", "One in five slept less.", "Hver femte sov mindre.", "Hver fjerde sov mindre."),
    ("sl", "One in five slept less.", "Vsak peti je spal manj.", "Vsak četrti je spal manj."),
    ("sr", "It came 22 minutes late.", "Kasnio je 22 minuta.", "Kasnio je 22 sekunde."),
    ("sw", "We walked 9 miles in a day.", "Tulitembea maili 9 kwa siku.", "Tulitembea kilomita 9 kwa siku."),
    ("zh", "The train leaves at 7:42 p.m.", "火车晚上7点42分开。", "火车早上7点42分开。"),
    ("it", "He was there 95 minutes later.", "Era lì un'ora e 35 minuti dopo.", "Era lì un'ora e 53 minuti dopo."),
    ("ur", "That is 12.5 ml of syrup.", "یہ ساڑھے بارہ ملی لیٹر شربت ہے۔", "یہ ساڑھے تیرہ ملی لیٹر شربت ہے۔"),
    ("mr", "It shrank to $750,000.", "ती साडेसात लाख डॉलरवर आली.", "ती साडेआठ लाख डॉलरवर आली."),
    ("hu", "It needs half as much memory.", "Feleannyi memória kell neki.", "Kétszer annyi memória kell neki."),
]


def values(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and f.severity in ("minor", "major")]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_a_value_in_other_words_is_right(lang: str, source: str, right: str, wrong: str) -> None:
    assert not values(lang, source, right)
    assert values(lang, source, wrong)


def test_a_pace_is_no_duration_of_hours() -> None:
    source = "She finished in 3 h 12 min, at 3:55 per kilometre."
    right = "Ze kwam na 3 uur en 12 minuten binnen, met 3.55 per kilometer."
    assert not values("nl", source, right)
    assert values("nl", source, right.replace("3.55", "3.45"))


def test_a_zone_may_be_named_beside_its_time() -> None:
    source = "The job runs at 02:30 UTC."
    assert not values("hu", source, "A feladat UTC szerint 2.30-kor fut.")
    assert values("hu", source, "A feladat 2.30-kor fut.")


def test_teaspoons_hold_no_tea() -> None:
    source = "Mix 500 g of flour with warm water and two teaspoons of salt."
    target = "500 g unu ılık suyla ve iki çay kaşığı tuzla karıştırın."
    found = check_texts(source, target, source_lang="en", target_lang="tr")
    assert not [f for f in found if f.check == "meaning-changed"]


def test_no_ten_minutes_are_less_than_ten() -> None:
    source = "An incremental backup takes under ten minutes."
    negations = [
        [f.severity for f in check_texts(source, target, source_lang="en", target_lang="de")
         if f.check == "negation-flipped" and f.severity == "major"]
        for target in ("Eine inkrementelle Sicherung dauert keine zehn Minuten.",
                       "Eine inkrementelle Sicherung dauert nicht.")
    ]  # fmt: skip
    assert not negations[0]
