"""A whole hour in words beside a part of the day, where the other side has a clock of twenty-four hours."""

from __future__ import annotations

import pytest

from qa import check_texts


@pytest.mark.parametrize(
    ("lang", "right", "hour", "other"),
    [
        ("ar", "أغلق الباب قبل الساعة السادسة مساءً.", "السادسة", "الخامسة"),
        ("de", "Schließ das Tor bis sechs Uhr abends.", "sechs", "fünf"),
        ("fr", "Ferme le portail avant six heures du soir.", "six", "cinq"),
        ("ru", "Закрой ворота до шести вечера.", "шести", "пяти"),
        ("he", "סגור את השער עד שש בערב.", "שש", "חמש"),
        ("hi", "शाम छह बजे तक फाटक बंद करो।", "छह", "पाँच"),
        ("vi", "Hãy đóng cổng trước sáu giờ tối.", "sáu", "năm"),
        ("ko", "저녁 여섯 시까지 문을 닫아라.", "여섯", "다섯"),
        ("pl", "Zamknij bramę do szóstej wieczorem.", "szóstej", "piątej"),
        ("id", "Tutup gerbang sebelum pukul enam sore.", "enam", "lima"),
        ("es", "Cierra la puerta antes de las seis de la tarde.", "seis", "cinco"),
        ("pt", "Feche o portão antes das seis da tarde.", "seis", "cinco"),
        ("it", "Chiudi il cancello entro le sei di sera.", "sei", "cinque"),
        ("el", "Κλείσε την πύλη ως τις έξι το απόγευμα.", "έξι", "πέντε"),
        ("nl", "Sluit het hek voor zes uur 's avonds.", "zes", "vijf"),
        ("sv", "Stäng grinden före sex på kvällen.", "sex", "fem"),
    ],
)
def test_an_hour_beside_a_part_of_the_day(lang: str, right: str, hour: str, other: str) -> None:
    def told(target: str) -> list[tuple[str, str]]:
        found = check_texts("Close the gate by 18:00.", target, source_lang="en", target_lang=lang)
        return [(f.check, f.severity.value) for f in found if f.severity.value in ("minor", "major")]

    assert not told(right)
    assert told(right.replace(hour, other)) == [("number-mismatch", "major")]
