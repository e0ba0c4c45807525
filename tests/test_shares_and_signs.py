"""Fractions, ratios, shares of ten, percentage points and what is below zero, each as languages say it."""

import pytest

from qa import check_texts

SIXTH = "The rent rose by a sixth, the wages by one eighth."
QUARTER = "Memory fell from 512 MB to 1/4 of that."
TEN = "Nine out of ten readers stayed."
RATIO = "Mix sand and lime in a ratio of 3:7."
POINTS = "The share fell by 6 percentage points."
COLD = "At dawn it was −9 °C."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.severity.value}: {one.message}" for one in found if one.check == "number-mismatch"]


RIGHT = [
    (SIXTH, "de", "Die Miete stieg um ein Sechstel, die Löhne um ein Achtel."),
    (SIXTH, "ru", "Аренда выросла на шестую часть, а зарплаты — на одну восьмую часть."),
    (SIXTH, "cs", "Nájem vzrostl o šestinu, mzdy o osminu."),
    (QUARTER, "es", "La memoria bajó de 512 MB a la cuarta parte."),
    (QUARTER, "zh", "内存从512 MB降到其四分之一。"),
    (TEN, "fr", "90 % des lecteurs sont restés."),
    (TEN, "de", "Neunzig Prozent der Leser blieben."),
    (TEN, "uk", "Дев'ятеро читачів із десяти залишилися."),
    (RATIO, "de", "Mischen Sie Kalk und Sand im Verhältnis 7:3."),
    (RATIO, "ja", "砂と石灰を3:7の割合で混ぜる。"),
    (POINTS, "tr", "Pay 6 yüzde puanı düştü."),
    (POINTS, "nl", "Het aandeel daalde met 6 procentpunt."),
    (COLD, "es", "Al amanecer hacía 9 grados bajo cero."),
    (COLD, "fa", "سپیده‌دم دما منفی ۹ درجهٔ سانتی‌گراد بود."),
    (COLD, "ru", "На рассвете было 9 градусов мороза."),
    (COLD, "hu", "Hajnalban 9 fok volt nulla alatt."),
    ("See the note of 1/2/2024.", "de", "Siehe die Notiz vom 2.1.2024."),
]
WRONG = [
    (SIXTH, "de", "Die Miete stieg um ein Siebtel, die Löhne um ein Achtel."),
    (SIXTH, "pl", "Czynsz wzrósł o jedną piątą, a płace o jedną ósmą."),
    (QUARTER, "fr", "La mémoire est passée de 512 Mo à un tiers."),
    (QUARTER, "de", "Der Speicher fiel von 512 GB auf ein Viertel davon."),
    (TEN, "fr", "80 % des lecteurs sont restés."),
    (TEN, "uk", "Семеро читачів із десяти залишилися."),
    (RATIO, "ja", "砂と石灰を3:8の割合で混ぜる。"),
    (POINTS, "sv", "Andelen sjönk med 6 procent."),
    (COLD, "es", "Al amanecer hacía 9 grados."),
    (COLD, "ru", "На рассвете было 9 градусов тепла."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_the_same_share_is_silent(source: str, lang: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_another_share_is_major(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith("major")]
