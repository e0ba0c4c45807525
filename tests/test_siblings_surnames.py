"""A surname of common words that one note of several exchanged, behind a given name that all kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": "Den Dampfkessel hat Margaret Newton im Jahr 1871 beschrieben.",
    "fr": "La chaudière a été décrite par Margaret Newton en 1871.",
    "es": "La caldera fue descrita por Margaret Newton en 1871.",
    "it": "La caldaia fu descritta da Margaret Newton nel 1871.",
    "ru": "Паровой котёл описала Маргарет Ньютон в 1871 году.",
}


@pytest.mark.parametrize(("surname", "told"), [("Newton", []), ("Asimova", [("es", "name-mismatch", "major")])])
def test_a_surname_behind_a_kept_name(tmp_path: Path, surname: str, told: list[tuple[str, str, str]]) -> None:
    texts = NOTES | {"es": NOTES["es"].replace("Newton", surname)}
    for lang, text in texts.items():
        (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [(f.target_lang, f.check, str(f.severity)) for f in found] == told


HEARD = {
    "de": "Im Jahr 1919 maß Arthur Eddington das Licht der Sterne.",
    "fr": "En 1919, Arthur Eddington mesura la lumière des étoiles.",
    "es": "En 1919 Arthur Eddington midió la luz de las estrellas.",
    "it": "Nel 1919 Arthur Eddington misurò la luce delle stelle.",
    "el": "Το 1919 ο Άρθουρ Έντινγκτον μέτρησε το φως των άστρων.",
}
SIZES = {
    "de": "Der Mond ist 400-mal kleiner als die Sonne, aber viel näher.",
    "fr": "La Lune est 400 fois plus petite que le Soleil, mais bien plus proche.",
    "es": "La Luna es 400 veces más pequeña que el Sol, pero está mucho más cerca.",
    "it": "La Luna è 400 volte più piccola del Sole, ma molto più vicina.",
    "ja": "月は太陽の400分の1の大きさですが、ずっと近くにあります。",
}


@pytest.mark.parametrize("texts", [HEARD, SIZES])
def test_what_a_language_writes_its_own_way(tmp_path: Path, texts: dict[str, str]) -> None:
    for lang, text in texts.items():
        (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [(f.target_lang, f.check, f.message) for f in found if f.severity.rank >= Severity.MINOR.rank] == []


UZBEK = {
    "de": "William Herschel nahm 1781 an, einen Kometen gesehen zu haben.",
    "fr": "En 1781, William Herschel crut avoir vu une comète.",
    "es": "En 1781 William Herschel creyó haber visto un cometa.",
    "it": "Nel 1781 William Herschel credette di aver visto una cometa.",
    "uz": "1781-yilda Uilyam Gershel Quyoshdan uzoqda kometa ko‘rdim deb o‘yladi.",
}


@pytest.mark.parametrize(("surname", "told"), [("Gershel", []), ("Lambert", ["uz"])])
def test_a_surname_written_as_russian_has_it(tmp_path: Path, surname: str, told: list[str]) -> None:
    texts = UZBEK | {"uz": UZBEK["uz"].replace("Gershel", surname)}
    for lang, text in texts.items():
        (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [
        f.target_lang for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MINOR.rank
    ] == told


ALONE = {
    "de": "Das Gesetz ähnelt Newtons Gravitationsgesetz, aber es gibt Unterschiede.",
    "fr": "Cette loi ressemble à la loi de la gravitation de Newton, mais il y a des différences.",
    "es": "La ley se parece a la ley de la gravitación de Newton, pero hay diferencias.",
    "hi": "यह नियम न्यूटन के गुरुत्वाकर्षण नियम से मिलता-जुलता है, परंतु कुछ अंतर हैं।",
}


@pytest.mark.parametrize(("name", "told"), [("Newton", []), ("Kepler", [("es", "name-mismatch", "major")])])
def test_a_name_that_another_note_inflects(tmp_path: Path, name: str, told: list[tuple[str, str, str]]) -> None:
    texts = ALONE | {"es": ALONE["es"].replace("Newton", name)}
    for lang, text in texts.items():
        (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [(f.target_lang, f.check, str(f.severity)) for f in found if f.check == "name-mismatch"] == told


LIBRARY = {
    "de": "Das folgende Programm braucht nur NumPy und läuft in einer Minute.",
    "fr": "Le programme suivant n'a besoin que de NumPy et tourne en une minute.",
    "ar": "لا يحتاج البرنامج التالي إلا إلى NumPy ويعمل في دقيقة واحدة.",
    "zh": "下面的程序只需要 NumPy，一分钟即可运行完。",
    "ja": "次のプログラムは NumPy だけを必要とし、一分で動く。",
    "hi": "निम्नलिखित प्रोग्राम को केवल NumPy की आवश्यकता है और वह एक मिनट में चलता है।",
}


@pytest.mark.parametrize("lang", ["", "hi", "zh", "ar"])
def test_a_name_that_all_keep_in_latin_letters(tmp_path: Path, lang: str) -> None:
    """No word of another script (नियम) says by its sounds what all others keep, beside a strange Latin name."""
    texts = LIBRARY | ({lang: LIBRARY[lang].replace("NumPy", "Zeppelin")} if lang else {})
    for tag, text in texts.items():
        (tmp_path / f"{tag}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{tag}.md"), tag) for tag in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    told = [(f.target_lang, f.check) for f in found if f.severity.rank >= Severity.MAJOR.rank]
    assert told == ([(lang, "name-mismatch")] if lang else [])


GONE = {
    "de": "Im Jahr 1687 veröffentlichte Newton sein Buch. Danach schrieb er lange nichts.",
    "fr": "En 1687, Newton publia son livre. Ensuite, il n'écrivit rien pendant longtemps.",
    "es": "En 1687 Newton publicó su libro. Después no escribió nada durante mucho tiempo.",
    "it": "Nel 1687 Newton pubblicò il suo libro. Poi non scrisse nulla per molto tempo.",
}


@pytest.mark.parametrize("lost", [False, True])
def test_a_name_that_is_merely_gone_from_one_of_four(tmp_path: Path, lost: bool) -> None:
    texts = GONE | ({"es": GONE["es"].replace("Newton publicó", "se publicó")} if lost else {})
    for lang, text in texts.items():
        (tmp_path / f"{lang}.md").write_text(text + "\n", encoding="utf-8")
    group = Group("note", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in texts))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [(f.target_lang, f.check, "Newton" in f.message) for f in found] == [("es", "name-mismatch", True)] * lost
