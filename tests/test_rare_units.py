"""Units that are rarer than metres: at sea, in the laboratory, of pressure; names and prefixes from the CLDR."""

import pytest

from qa import check_texts

SHIP = "The tug covers 14 nautical miles at 9 knots."
DROP = "Pipette 6 µL of dye onto the slide."
TYRE = "Pump the tyre to 35 psi."
COAST = "The light is visible for 15 miles."
KIT = "The kit weighs 21 kg and the screen has 2.1 m²."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.severity.value}: {one.message}" for one in found if one.check == "number-mismatch"]


RIGHT = [
    (SHIP, "de", "Der Schlepper legt 14 Seemeilen mit 9 Knoten zurück."),
    (SHIP, "de", "Der Schlepper legt rund 26 km mit 9 Knoten zurück."),
    (SHIP, "fr", "Le remorqueur parcourt 14 milles à 9 nœuds."),
    (SHIP, "pl", "Holownik pokonuje 14 mil morskich z prędkością 9 węzłów."),
    (SHIP, "ja", "タグボートは9ノットで14海里を進む。"),
    (DROP, "ru", "Нанесите 6 микролитров красителя на стекло."),
    (DROP, "zh", "将6微升染料滴到载玻片上。"),
    (DROP, "th", "หยดสี 6 ไมโครลิตรลงบนแผ่นแก้ว"),
    (DROP, "ar", "ضع 6 ميكرولتر من الصبغة على الشريحة."),
    (TYRE, "de", "Pumpen Sie den Reifen auf 2,4 bar auf."),
    (TYRE, "es", "Infle el neumático a 35 psi."),
    # at sea miles are nautical ones
    (COAST, "nl", "Het licht is 15 zeemijl ver zichtbaar."),
    ("There are 12 knots in the rope.", "de", "Das Seil hat 12 Knoten."),
    ("The cluster has 12 nodes.", "de", "Der Cluster hat 12 Knoten."),
    ("Carry 3 buckets of water.", "zh", "提3桶水。"),
    (KIT, "ko", "이 키트는 무게가 21kg이고 화면은 2.1m²이다."),
    ("Press 5 T keys and 12 pt fonts.", "kk", "5 T пернесін және 12 пт қаріпті басыңыз."),
]
WRONG = [
    (SHIP, "de", "Der Schlepper legt 14 Kilometer mit 9 Knoten zurück."),
    (SHIP, "es", "El remolcador recorre 14 millas náuticas a 9 km/h."),
    (SHIP, "el", "Το ρυμουλκό διανύει 14 χιλιόμετρα με 9 κόμβους."),
    (SHIP, "zh", "拖船以9节的速度航行14公里。"),
    (DROP, "ru", "Нанесите 6 миллилитров красителя на стекло."),
    (DROP, "hi", "स्लाइड पर 6 mL रंग डालें।"),
    (DROP, "fi", "Pipetoi 6 ml väriä lasille."),
    (TYRE, "de", "Pumpen Sie den Reifen auf 35 bar auf."),
    (TYRE, "fr", "Gonflez le pneu à 35 kPa."),
    (KIT, "ko", "이 키트는 무게가 21g이고 화면은 2.1m²이다."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_right_units_are_silent(source: str, lang: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_another_unit_is_major(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith("major")]
