"""Names that stand in each other's clause or role, acronyms that became others, cities that are gone."""

import pytest

from qa import check_texts

SHOP = "When Pemberton retired, Langley ran the mill, and Ashworth sold the barges."
RACE = "Ingrid Halvorsen finished first, and Peter Okoro came in third."
LETTER = "Clara Weiss wrote to Irene Novak from Lisbon, but the parcel was opened in Vienna."
FUND = "UNESCO paid for the new library."
ROAD = "The road leads from Prague over the hills to Warsaw."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.severity.value}: {f.message}" for f in found if f.check == "name-mismatch"]


TREATY = "Langley signed with Ashworth and not with Pemberton."
SPEED = "Yesterday Langley rowed faster than Ashworth."
MARKET = "Langley sold the cheese in Lisbon, and Ashworth bought the wine in Vienna."

RIGHT = [
    (TREATY, "de", "Langley schloss mit Ashworth ab und nicht mit Pemberton."),
    (TREATY, "de", "Nicht mit Pemberton, sondern mit Ashworth schloss Langley ab."),
    (TREATY, "tr", "Langley, Pemberton ile değil Ashworth ile imzaladı."),
    (SPEED, "fr", "Hier, Langley a ramé plus vite que Ashworth."),
    (MARKET, "fr", "Langley vendit le fromage à Lisbonne, et Ashworth acheta le vin à Vienne."),
    (MARKET, "de", "Ashworth kaufte den Wein in Wien, und Langley verkaufte den Käse in Lissabon."),
    # the Danube is Dunaj, and so is Vienna, elsewhere
    ("The Danube flows past Vienna.", "sk", "Dunaj tečie popri Viedni."),
    (SHOP, "de", "Als Pemberton in Rente ging, leitete Langley die Mühle, und Ashworth verkaufte die Lastkähne."),
    # clauses turned round
    (SHOP, "de", "Langley leitete die Mühle, als Pemberton in Rente ging, und Ashworth verkaufte die Lastkähne."),
    (SHOP, "nl", "Langley leidde de molen toen Pemberton met pensioen ging, en Ashworth verkocht de schuiten."),
    (SHOP, "fr", "Langley dirigea le moulin quand Pemberton prit sa retraite, et Ashworth vendit les péniches."),
    (RACE, "es", "Peter Okoro llegó tercero, e Ingrid Halvorsen terminó primera."),
    (LETTER, "fr", "Clara Weiss écrivit à Irene Novak depuis Lisbonne, mais le colis fut ouvert à Vienne."),
    (FUND, "fr", "L'UNESCO a payé la nouvelle bibliothèque."),
    ("NATO paid for the bridge.", "fr", "L'OTAN a payé le pont."),
    ("OPEC cut the quota.", "es", "La OPEP redujo la cuota."),
    (ROAD, "pl", "Droga prowadzi z Pragi przez wzgórza do Warszawy."),
    (ROAD, "ru", "Дорога ведёт из Праги через холмы в Варшаву."),
    ("He came back to Paris.", "de", "Er kam in die Pariser Wohnung zurück."),
]
WRONG = [
    (TREATY, "de", "Langley schloss mit Pemberton ab und nicht mit Ashworth."),
    (TREATY, "es", "Langley firmó con Pemberton y no con Ashworth."),
    (TREATY, "ru", "Langley подписал договор с Pemberton, а не с Ashworth."),
    (TREATY, "tr", "Langley, Ashworth ile değil Pemberton ile imzaladı."),
    # another one stands between them
    (MARKET, "fr", "Langley vendit le fromage à Vienne, et Ashworth acheta le vin à Lisbonne."),
    ("The Danube flows past Vienna.", "sk", "Dunaj tečie popri Salzburgu."),
    ("The road from Vienna leads to Belgrade.", "sr", "Пут из Граца води до Београда."),
    (
        SHOP,
        "de",
        "Als Langley in den Ruhestand trat, leitete Pemberton die Mühle, und Ashworth verkaufte die Lastkähne.",
    ),
    (SHOP, "vi", "Khi Pemberton nghỉ hưu, Ashworth điều hành nhà máy, còn Langley bán các sà lan."),
    (SHOP, "ro", "Când Langley s-a pensionat, Pemberton a condus moara, iar Ashworth a vândut barjele."),
    (RACE, "sv", "Peter Okoro kom först i mål, och Ingrid Halvorsen kom trea."),
    (LETTER, "fr", "Irene Novak écrivit à Clara Weiss depuis Lisbonne, mais le colis fut ouvert à Vienne."),
    (FUND, "es", "UNICEF pagó la nueva biblioteca."),
    (ROAD, "ko", "도로는 부다페스트에서 언덕을 넘어 바르샤바로 이어진다."),
]
LOST = [
    (ROAD, "de", "Die Straße führt von Prag über die Hügel."),
    (ROAD, "ru", "Дорога ведёт через холмы в Варшаву."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_right_names_are_silent(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if not one.startswith("neutral")] == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_exchanged_and_replaced_names_are_major(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith("major")]


@pytest.mark.parametrize(("source", "lang", "target"), LOST)
def test_a_lost_city_is_told(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith(("minor", "major"))]


def test_a_comparison_turned_round_is_doubtful() -> None:
    # an adjective may be turned as well: slower than the other
    assert told(SPEED, "Hier, Ashworth a ramé plus vite que Langley.", "fr") == [
        "minor: names 'Langley' and 'Ashworth' changed places"
    ]
