"""What a short handbook in many languages showed, each with the fault beside it that is still told."""

from __future__ import annotations

import pytest

import qa
from qa.config import Config
from qa.engines import Engines
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings


def told(source: str, target: str, lang: str) -> set[tuple[str, str]]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return {(finding.check, str(finding.severity)) for finding in found if str(finding.severity) != "neutral"}


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "Une vidéo prend 3 Go sur le disque.\n", "Une vidéo prend 3 Mo sur le disque.\n"),
        ("fi", "Video vie levyltä 3 Gt.\n", "Video vie levyltä 3 Mt.\n"),
    ],
)
def test_the_unit_of_a_number_is_no_name(lang: str, right: str, wrong: str) -> None:
    source = "A video takes 3 GB of the disk.\n"
    assert told(source, right, lang) == set()
    assert told(source, wrong, lang) == {("number-mismatch", "major")}


def test_a_persian_noun_is_no_negated_verb() -> None:
    source = "Every bridge in the town carries a small light.\n"
    assert told(source, "هر پل شهر چراغ کوچکی با نوری نرم دارد.\n", "fa") == set()
    assert ("negation-flipped", "major") in told(source, "هر پل شهر چراغ کوچکی ندارد.\n", "fa")


def test_a_colon_within_an_address_opens_no_enumeration() -> None:
    source = "Copy it with `scp book shelf:/top` and wait until the lamp goes out.\n"
    target = "Skopiuj poleceniem `scp book shelf:/top` i poczekaj, aż lampa zgaśnie, albo zadzwoń.\n"
    assert ("segment-added", "minor") not in told(source, target, "pl")


LAMP = {
    "de": "Die Lampe im Flur wird einmal pro Woche geprüft.",
    "fr": "La lampe du couloir est vérifiée une fois par semaine.",
    "es": "La lámpara del pasillo se revisa una vez por semana.",
    "it": "La lampada del corridoio viene controllata una volta alla settimana.",
    "tr": "Koridordaki lamba haftada bir kez kontrol edilir.",
    "hu": "A folyosó lámpáját hetente egyszer ellenőrzik.",
    "vi": "Đèn ở hành lang được kiểm tra mỗi tuần một lần.",
    "cs": "Lampa na chodbě se kontroluje jednou týdně.",
}
HALL = {
    "de": "Der Flur ist lang und hat zwölf Fenster.",
    "fr": "Le couloir est long et compte douze fenêtres.",
    "es": "El pasillo es largo y tiene doce ventanas.",
    "it": "Il corridoio è lungo e ha dodici finestre.",
    "tr": "Koridor uzundur ve on iki penceresi vardır.",
    "hu": "A folyosó hosszú, és tizenkét ablaka van.",
    "vi": "Hành lang dài và có mười hai cửa sổ.",
    "cs": "Chodba je dlouhá a má dvanáct oken.",
}


def in_group(texts: dict[str, str]) -> list[tuple[str, str, str]]:
    first, *rest = [parse_text(f"{HALL[lang]}\n\n{text}\n", f"{lang}.md", lang) for lang, text in texts.items()]
    found = check_documents(first, rest, Settings(Config()), Engines(), symmetric=True).findings
    return [(one.target_lang, one.check, str(one.severity)) for one in found if str(one.severity) != "neutral"]


def test_once_that_became_twice_is_outvoted() -> None:
    assert in_group(LAMP) == []
    turned = {**LAMP, "cs": "Lampa na chodbě se kontroluje dvakrát týdně."}
    assert in_group(turned) == [("cs", "number-mismatch", "major")]


def test_a_rate_is_compared_in_its_sentence() -> None:
    source = "Clean the lamp every month, and the whole hall twice a year. The hall was built in 1921.\n"
    right = "Щомісяця чистіть лампу, а двічі на рік — увесь коридор. Коридор збудовано 1921 року.\n"
    assert told(source, right, "uk") == set()
    assert told(source, right.replace("на рік", "на місяць"), "uk") == {("number-mismatch", "major")}


def test_the_way_through_a_menu_is_no_collapsed_term() -> None:
    menu = told(
        "Choose View → Reset View to begin again.\n", "Wähle zum Neubeginn Ansicht → Ansicht zurücksetzen.\n", "de"
    )
    assert "term-collapsed" not in {check for check, _ in menu}
    assert ("term-collapsed", "major") in told("Speed → velocity.\n", "Geschwindigkeit → Geschwindigkeit.\n", "de")


def test_a_sea_is_missed_only_where_its_name_is_known() -> None:
    source = "The Mediterranean hardly has any tides.\n"
    assert told(source, "Medelhavet har knappt något tidvatten.\n", "sv") == set()
    assert told(source, "בים התיכון כמעט אין גאות ושפל.\n", "he") == set()
    assert ("name-mismatch", "major") in told(source, "В море почти нет приливов.\n", "ru")


def test_what_a_name_qualifies_is_nobody_from_whom() -> None:
    source = "It is the Kestrel tool for fetching maps from Heron and other servers.\n"
    assert told(source, "É a ferramenta do Kestrel para buscar mapas em servidores Heron e noutros.\n", "pt") == set()
