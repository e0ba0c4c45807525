"""Persons whom a translation names in no way, or in whose place it names others."""

import pytest

from qa import check_texts

SOURCE = (
    "The lighthouse was drawn by Lucas Ferrer after the storm. The lamp came from Lyon by ship in the spring, and the "
    "keeper lit it for the first time on a clear evening."
)
EL = (
    "Τον φάρο τον σχεδίασε ο {} μετά την καταιγίδα. Η λάμπα ήρθε με πλοίο από τη Λυών την άνοιξη και ο φύλακας την "
    "άναψε για πρώτη φορά ένα καθαρό βράδυ."
)
RU = (
    "Маяк спроектировал {} после бури. Лампа прибыла весной на корабле из Лиона, и смотритель впервые зажёг её ясным "
    "вечером."
)
HE = "את המגדלור שרטט {} אחרי הסערה. המנורה הגיעה באביב מליון באונייה, והשומר הדליק אותה לראשונה בערב בהיר."
TR = (
    "Feneri fırtınadan sonra {} çizdi. Lamba baharda Lyon'dan gemiyle geldi ve bekçi onu ilk kez açık bir akşamda "
    "yaktı."
)


def told(frame: str, name: str, lang: str) -> list[str]:
    found = check_texts(SOURCE, frame.format(name), source_lang="en", target_lang=lang)
    return [one.severity.value for one in found if one.check == "name-mismatch" and one.severity.value != "neutral"]


@pytest.mark.parametrize(
    ("lang", "frame", "name"),
    [
        ("el", EL, "Λούκας Φερέρ"),
        ("ru", RU, "Лукас Феррер"),
        ("he", HE, "לוקאס פרר"),
        ("tr", TR, "Lucas Ferrer"),
        ("ru", RU, "Феррер"),
    ],
)
def test_a_name_that_is_transcribed_is_there(lang: str, frame: str, name: str) -> None:
    assert not told(frame, name, lang)


@pytest.mark.parametrize(
    ("lang", "frame", "name", "severity"),
    [
        ("el", EL, "Ματέο Βιδάλ", "major"),
        ("ru", RU, "Олег Тихонов", "major"),
        ("tr", TR, "Mateo Vidal", "major"),
        ("he", HE, "מתאו וידאל", "major"),
        ("ru", RU, "один инженер", "major"),
    ],
)
def test_a_name_that_is_gone_is_told(lang: str, frame: str, name: str, severity: str) -> None:
    assert severity in told(frame, name, lang)


FI = "Majakan piirsi {} myrskyn jälkeen. Lamppu tuli keväällä laivalla Lyonista."
ZH = "风暴过后，{}画出了灯塔。灯在春天用船从里昂运来。"


@pytest.mark.parametrize(
    ("lang", "frame", "right", "wrong"),
    [
        ("fi", FI, "Maria Lindqvist", "Anna Bergström"),
        ("fi", FI, "Hippolyte Fizeau", "Anna Bergström"),
        ("zh", ZH, "玛丽亚·林德奎斯特", "约瑟夫·姆万吉"),
        ("zh", ZH, "伊波利特·斐索", "约瑟夫·姆万吉"),
    ],
)
def test_a_person_with_a_common_name_that_became_another(lang: str, frame: str, right: str, wrong: str) -> None:
    person = "Hippolyte Fizeau" if right in ("Hippolyte Fizeau", "伊波利特·斐索") else "Maria Lindqvist"
    source = f"The lighthouse was drawn by {person} after the storm. The lamp came from Lyon by ship in the spring."

    def told(name: str) -> list[str]:
        found = check_texts(source, frame.format(name), source_lang="en", target_lang=lang)
        return [one.severity.value for one in found if one.check == "name-mismatch" and one.severity.value != "neutral"]

    assert not told(right)
    assert "major" in told(wrong)


def test_a_placeholder_that_is_gone_while_another_is_kept() -> None:
    source = 'The message "Hello {user}, you have {count} new files" greets everyone who signs in.'
    target = "Die Meldung „Hallo, Sie haben {count} neue Dateien“ begrüßt jeden, der sich anmeldet."
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert any(one.check == "inline-code-changed" and one.severity.value == "major" for one in found)


def test_a_command_that_is_gone() -> None:
    source = "Start the daemon with `relayctl up --detach` before you copy the file."
    target = "Starten Sie den Dienst, bevor Sie die Datei kopieren."
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert any(one.check == "inline-code-changed" for one in found)
