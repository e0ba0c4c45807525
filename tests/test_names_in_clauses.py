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


RIGHT = [
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
