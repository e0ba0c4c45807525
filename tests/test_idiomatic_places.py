"""Words for the first and the second one that say something else, hours and centuries as they are spoken."""

from __future__ import annotations

import pytest

from qa import check_texts

HAND = "He came third; on the other hand, he lost money."
OTHERS = "He came third and the others lost."
HALF = "In the second half they won before the break."
CHAPTER = "The second chapter explains the method."
THIRD = "He came third; in other words, he lost."
CENTURY = "In the late nineteenth century houses were small."
UNTIL_NINE = "The shop is open from half past five until nine."

CASES = [
    ("pl", HAND, "Zdobył brąz; z drugiej strony stracił pieniądze.", HAND, "Zajął drugie miejsce i stracił pieniądze."),
    (
        "cs",
        HAND,
        "Získal bronz; na druhé straně přišel o peníze.",
        HAND,
        "Byl čtvrtý; na druhé straně přišel o peníze.",
    ),
    ("sk", HAND, "Získal bronz; na druhej strane prišiel o peniaze.", CHAPTER, "Tretia kapitola vysvetľuje metódu."),
    ("uk", HAND, "Він здобув бронзу; з другого боку, втратив гроші.", CHAPTER, "Третій розділ пояснює метод."),
    ("nb", OTHERS, "Han tok bronse og de andre tapte.", OTHERS, "Han kom på fjerdeplass, det fjerde laget tapte."),
    (
        "it",
        HALF,
        "Nel girone di ritorno hanno vinto prima della pausa.",
        CHAPTER,
        "Il primo capitolo spiega il metodo.",
    ),
    ("lt", HALF, "Vėliau jie laimėjo pirma pertraukos.", CHAPTER, "Pirmas skyrius paaiškina metodą."),
    ("lv", HALF, "Vēlāk viņi uzvarēja pirms pārtraukuma.", CHAPTER, "Pirmā nodaļa izskaidro metodi."),
    ("hr", HALF, "U nastavku prvenstva pobijedili su prije odmora.", CHAPTER, "Prvo poglavlje objašnjava metodu."),
    ("vi", HALF, "Trong nửa sau họ thắng đẹp nhất trước giờ nghỉ.", CHAPTER, "Chương thứ nhất giải thích phương pháp."),
    ("el", HALF, "Στη συνέχεια του πρωταθλήματος κέρδισαν.", CHAPTER, "Το πρώτο κεφάλαιο εξηγεί τη μέθοδο."),
    ("sv", THIRD, "Han kom trea; med andra ord förlorade han.", THIRD, "Han kom på andra plats; han förlorade alltså."),
    ("nb", THIRD, "Han tok bronse; med andre ord tapte han.", THIRD, "Han kom på andre plass; han tapte altså."),
    (
        "it",
        CENTURY,
        "Alla fine dell'Ottocento le case erano piccole.",
        CENTURY,
        "Alla fine del Settecento le case erano piccole.",
    ),
    ("it", CENTURY, "Nell’Ottocento le case erano piccole.", CENTURY, "Nel Seicento le case erano piccole."),
    ("hi", UNTIL_NINE, "दुकान साढ़े पाँच से नौ बजे तक खुली रहती है।", UNTIL_NINE, "दुकान साढ़े छह से नौ बजे तक खुली रहती है।"),
    ("gu", UNTIL_NINE, "દુકાન સાડા પાંચથી નવ સુધી ખુલ્લી હોય છે.", UNTIL_NINE, "દુકાન સાડા સાતથી આઠ વાગ્યા સુધી ખુલ્લી હોય છે."),
]


def values(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize(("lang", "source", "right", "changed", "wrong"), CASES)
def test_another_sense_is_no_other_place(lang: str, source: str, right: str, changed: str, wrong: str) -> None:
    assert not values(lang, source, right)
    assert values(lang, changed, wrong)


LOAF = "A loaf costs half a franc and a dozen eggs cost one and a half."
EVERY_FEW = "Every few weeks a pump fails."


def meanings(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "meaning-changed"]


def test_a_loaf_is_bread() -> None:
    assert not meanings("lv", LOAF, "Maizes klaips maksā pusfranku, bet ducis olu – pusotra.")
    assert meanings("de", "A dozen eggs lie on the table.", "Ein Dutzend Brote liegt auf dem Tisch.")


@pytest.mark.parametrize(
    ("lang", "right"),
    [("ro", "O dată la câteva săptămâni se defectează o pompă."), ("hu", "Néhány hetente elromlik egy szivattyú.")],
)
def test_every_few_are_not_all(lang: str, right: str) -> None:
    assert not meanings(lang, EVERY_FEW, right)


def test_all_that_became_some_are_told() -> None:
    assert meanings("ro", "Every pump failed this week.", "Câteva pompe s-au defectat săptămâna aceasta.")
