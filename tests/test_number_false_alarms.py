"""Quantities that languages write in their own way, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding, Place, Severity
from qa.run.consensus import vote

CASES = [
    (
        "cs",
        "The prize fell from £128 in May to £90 in June.",
        "Cena klesla ze 128 liber v květnu na 90 liber v červnu.",
        "Cena klesla ze 182 liber v květnu na 90 liber v červnu.",
    ),
    ("cs", "The ticket costs £128 today.", "Lístek dnes stojí 128 liber.", "Lístek dnes stojí 128 eur."),
    (
        "uk",
        "Only files below 25 MB are kept.",
        "Зберігаються лише файли до 25 МБ.",
        "Зберігаються лише файли до 25 ГБ.",
    ),
    ("hi", "A ticket costs 18 to 25 euros here.", "यहाँ एक टिकट 18 से 25 यूरो का है।", "यहाँ एक टिकट 18 से 25 डॉलर का है।"),
    (
        "fa",
        "Keep it above 10 °C all day.",
        "آن را تمام روز بالای ۱۰ درجهٔ سانتی‌گراد نگه دارید.",
        "آن را تمام روز بالای ۱۰ درجهٔ فارنهایت نگه دارید.",
    ),
    ("fr", "Add 180 ml of lukewarm milk.", "Ajouter 18 cl de lait tiède.", "Ajouter 18 dl de lait tiède."),
    ("ko", "Cut it into about 16 slices.", "약 16조각으로 자르세요.", "약 19조각으로 자르세요."),
    ("ko", "It costs about 16 trillion won.", "약 16조 원이 든다.", "약 16억 원이 든다."),
    ("de", "Bake it at 400 °F (200 °C).", "Bei 200 °C backen.", "Bei 230 °C backen."),
    ("de", "Bake it at 400 °F (200 °C).", "Bei 400 °F backen.", "Bei 450 °F backen."),
    ("de", "Keep it at 50–60 °F (10–15 °C).", "Bei 10 bis 15 °C lagern.", "Bei 10 bis 35 °C lagern."),
    (
        "de",
        "The road is 25 miles long.",
        "Die Straße ist 25 Meilen (40 km) lang.",
        "Die Straße ist 25 Meilen (90 km) lang.",
    ),
    (
        "de",
        "The road is 25 miles (40 km) long.",
        "Die Straße ist 25 Meilen lang.",
        "Die Straße ist 25 Meilen (90 km) lang.",
    ),
    ("fr", "Keep two weeks of logs.", "Garder quinze jours de journaux.", "Garder quatre jours de journaux."),
    ("fr", "Keep eight days of logs.", "Garder huit jours de journaux.", "Garder quinze jours de journaux."),
    ("fr", "Keep 14 days of logs.", "Garder quatorze jours de journaux.", "Garder quinze jours de journaux."),
    ("it", "Keep two weeks of logs.", "Conservare quindici giorni di log.", "Conservare sedici giorni di log."),
    ("fr", "It is 1.5 metres wide.", "Il fait un mètre cinquante de large.", "Il fait un mètre soixante de large."),
    ("es", "It costs 2.20 euros now.", "Ahora cuesta dos euros veinte.", "Ahora cuesta dos euros treinta."),
    (
        "ko",
        "She left the lab at the age of 53.",
        "그는 쉰셋의 나이로 연구실을 떠났다.",
        "그는 쉰넷의 나이로 연구실을 떠났다.",
    ),
    ("ko", "There were 34 people.", "서른네 명이 있었다.", "서른다섯 명이 있었다."),
    ("de", "Open from 9 a.m. to 4.15 p.m. daily.", "Von 9 bis 16.15 Uhr geöffnet.", "Von 9 bis 17.15 Uhr geöffnet."),
    ("de", "Open from 9 a.m. to 4.15 p.m. daily.", "Von 9 bis 16.15 Uhr geöffnet.", "Von 8 bis 16.15 Uhr geöffnet."),
    ("de", "Open from 9:30 a.m. to 5 p.m. daily.", "Von 9.30 bis 17 Uhr offen.", "Von 9.50 bis 17 Uhr offen."),
    (
        "fa",
        "It is open from 9 a.m. to 4.15 p.m. daily.",
        "هر روز از ۹ صبح تا ۴:۱۵ بعدازظهر باز است.",
        "هر روز از ۹ صبح تا ۵:۱۵ بعدازظهر باز است.",
    ),
    ("cs", "It starts at 5:30 p.m. today.", "Začíná dnes v 17.30.", "Začíná dnes v 18.30."),
    ("tr", "It starts at 5:30 p.m. today.", "Bugün 17.30'da başlıyor.", "Bugün 16.30'da başlıyor."),
    ("ar", "She waited sixteen hours.", "انتظرت ست عشرة ساعة.", "انتظرت سبع عشرة ساعة."),
    ("ar", "He bought thirteen trees.", "اشترى ثلاث عشرة شجرة.", "اشترى ثماني عشرة شجرة."),
    ("zh", "Eat no more than three or four fruits.", "水果不超过三四个。", "水果不超过五六个。"),
]


def told(lang: str, source: str, target: str) -> list[str]:
    notes = (f"# $x$\n\n{text} Here $a = b + c$.\n" for text in (source, target))
    found = check_texts(*notes, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_own_forms_are_silent_and_faults_beside_them_are_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(lang, source, right) == []
    assert told(lang, source, wrong) != []


def found(lang: str, severity: Severity) -> list[Finding]:
    source = Place("n.en.md", 1, 1, 1, 4, "30 g")
    target = Place(f"n.{lang}.md", 1, 1, 1, 4, "30 g")
    message = "number '45' is missing from the other text"
    return [Finding("number-mismatch", "accuracy", severity, message, target, source, "en", lang)]


@pytest.mark.parametrize("severity", [Severity.MINOR, Severity.MAJOR])
def test_what_all_others_leave_out_is_no_graver_than_in_each_pair(severity: Severity) -> None:
    languages = ["de", "fr", "pl", "tr"]
    voted = list(vote([found(lang, severity) for lang in languages], "en", languages))
    assert [(one.target.path, one.severity) for one in voted] == [("n.en.md", severity)]
