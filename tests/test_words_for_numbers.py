"""Numbers with words of their own, one and a half, rates of one sentence, days that share a month."""

import pytest

from qa import check_texts
from qa.model import Severity


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and f.severity >= Severity.MAJOR]


RIGHT = (
    ("Feed the fish once a day.", "Füttern Sie die Fische täglich.", "de"),
    ("Feed the two fish once every day.", "Nourrissez les deux poissons une fois par jour.", "fr"),
    ("She baked a dozen rolls.", "Sie backte ein Dutzend Brötchen.", "de"),
    ("About a dozen people came.", "Une dizaine de personnes sont venues.", "fr"),
    ("Half a dozen rolls are left.", "Il reste six petits pains.", "fr"),
    ("Both doors are open.", "Les deux portes sont ouvertes.", "fr"),
    ("Both Anna and her three sons came.", "Anna und ihre drei Söhne kamen.", "de"),
    (
        "It took three hours to write one and a half pages.",
        "Es dauerte drei Stunden, anderthalb Seiten zu schreiben.",
        "de",
    ),
    ("It costs half as much.", "Es kostet die Hälfte.", "de"),
    (
        "It pumps 30 litres per minute and beats 60 times per minute.",
        "Es pumpt 30 Liter pro Minute und schlägt 60-mal pro Minute.",
        "de",
    ),
    ("Take one pill twice a day for five days.", "Prenez un comprimé deux fois par jour pendant cinq jours.", "fr"),
    ("The trip moved from the 4th to the 19th of May.", "행사는 5월 4일에서 19일로 옮겨졌다.", "ko"),
    ("The trip moved from the 4th to the 19th of May.", "旅行は5月4日から19日に変更された。", "ja"),
    ("The class is on Mondays, twice a month.", "授業は月曜日に、月に2回ある。", "ja"),
    ("The plant gives 700 MW, the chip takes 3 mW.", "Станция даёт 700 МВт, микросхема берёт 3 мВт.", "ru"),
    ("It weighs 15 kilograms.", "يزن 15 كيلوغرامًا.", "ar"),
    ("Thousands of fans and dozens of bands came.", "Tausende Fans und Dutzende Bands kamen.", "de"),
    ("It rose from −3 °C to 70 °F.", "気温は−3°Cから21度に上がった。", "ja"),
)
WRONG = (
    ("Feed the fish once a day.", "Füttern Sie die Fische zweimal am Tag.", "de"),
    ("Feed the fish once a day.", "Nourrissez les poissons trois fois par jour.", "fr"),
    ("She baked a dozen rolls.", "Sie backte zehn Brötchen.", "de"),
    ("Both doors are open.", "Les trois portes sont ouvertes.", "fr"),
    ("In three hours she wrote one and a half pages.", "In drei Stunden schrieb sie dreieinhalb Seiten.", "de"),
    ("It costs half as much.", "Es kostet ein Drittel.", "de"),
    ("It pumps 30 litres per minute and beats 60 times per minute.",
     "Es pumpt 30 Liter pro Minute und schlägt 60-mal pro Stunde.", "de"),
    ("Take one pill twice a day for five days.", "Prenez un comprimé deux fois par semaine pendant cinq jours.", "fr"),
    ("Take three pills four times a day.", "Przyjmować cztery tabletki cztery razy dziennie.", "pl"),
    ("The hall opened on Friday, 8 June 1984.", "Die Halle wurde am Freitag, dem 8. Juni 1948, eröffnet.", "de"),
    ("The plant gives 700 MW.", "Станция даёт 700 мВт.", "ru"),
    ("It weighs 15 kilograms.", "يزن 15 غرامًا.", "ar"),
    ("Thousands of fans and dozens of bands came.", "Tausende Fans und Hunderte Bands kamen.", "de"),
    ("Bake it for 20 to 25 minutes.", "25 bis 20 Minuten backen.", "de"),
    ("It sank to −12 °C.", "기온은 영하 21도까지 떨어졌다.", "ko"),
)  # fmt: skip


@pytest.mark.parametrize(("source", "target", "lang"), RIGHT)
def test_same_number_is_silent(source: str, target: str, lang: str) -> None:
    assert majors(source, target, lang) == []


@pytest.mark.parametrize(("source", "target", "lang"), WRONG)
def test_other_number_is_told(source: str, target: str, lang: str) -> None:
    assert majors(source, target, lang)
