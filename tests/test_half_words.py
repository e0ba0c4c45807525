"""Numbers and a half in words of one piece or with endings, and an hour and a half."""

from __future__ import annotations

import pytest

from qa import check_texts

BRIDGE, PLAY = "The bridge is 4.5 metres wide.", "The play lasts 90 minutes."
RIGHT = (
    ("de", BRIDGE, "Die Brücke ist viereinhalb Meter breit."),
    ("nl", BRIDGE, "De brug is vierenhalve meter breed."),
    ("fi", BRIDGE, "Silta on neljän ja puolen metrin levyinen."),
    ("et", BRIDGE, "Sild on nelja ja poole meetri laiune."),
    ("lv", BRIDGE, "Tilts ir četrarpus metrus plats."),
    ("el", BRIDGE, "Η γέφυρα έχει πλάτος τεσσεράμισι μέτρα."),
    ("da", BRIDGE, "Broen er fire en halv meter bred."),
    ("mt", BRIDGE, "Il-pont huwa wiesa' erba' metri u nofs."),
    ("tg", BRIDGE, "Бари пул чоруним метр аст."),
    ("sl", BRIDGE, "Most je širok štiri metre in pol."),
    ("az", BRIDGE, "Körpünün eni dörd metr yarımdır."),
    ("sw", BRIDGE, "Daraja lina upana wa mita nne na nusu."),
    ("es", PLAY, "La obra dura hora y media."),
    ("gl", PLAY, "A obra dura hora e media."),
    ("mt", PLAY, "Id-dramm idum siegħa u nofs."),
    ("ky", PLAY, "Спектакль бир жарым саатка созулат."),
)
WRONG = (
    ("de", BRIDGE, "Die Brücke ist fünfeinhalb Meter breit."),
    ("fi", BRIDGE, "Silta on viiden ja puolen metrin levyinen."),
    ("lv", BRIDGE, "Tilts ir piecarpus metrus plats."),
    ("el", BRIDGE, "Η γέφυρα έχει πλάτος πεντέμισι μέτρα."),
    ("mt", BRIDGE, "Il-pont huwa wiesa' ħames metri u nofs."),
    ("az", BRIDGE, "Körpünün eni beş metr yarımdır."),
    ("es", PLAY, "La obra dura dos horas y media."),
    ("gl", PLAY, "A obra dura dúas horas e media."),
)


def numbers(language: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=language)
    return [finding.message for finding in found if finding.check == "number-mismatch"]


@pytest.mark.parametrize(("language", "source", "target"), RIGHT)
def test_a_number_and_a_half(language: str, source: str, target: str) -> None:
    assert not numbers(language, source, target)


@pytest.mark.parametrize(("language", "source", "target"), WRONG)
def test_another_number_and_a_half(language: str, source: str, target: str) -> None:
    assert numbers(language, source, target)
