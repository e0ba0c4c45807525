"""More than and less than beside one number: the one is no translation of the other."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source + "\n", target + "\n", source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("de", "The tree is over 40 m tall.", "Der Baum ist über 40 m hoch.", "Der Baum ist unter 40 m hoch."),
        ("ja", "less than 30 kg", "30kg未満", "30kg以上"),
        ("zh", "over 12 hours", "超过 12 小时", "不到 12 小时"),
        ("fr", "Fewer than 80 people came.", "Moins de 80 personnes sont venues.", "Plus de 80 personnes sont venues."),
        ("ru", "more than 25 pages", "более 25 страниц", "менее 25 страниц"),
        ("ko", "under 18 degrees", "18도 미만", "18도 이상"),
        (
            "de",
            "The fee, at most four months' pay, is due within two weeks.",
            "Die Gebühr, höchstens vier Monatsgehälter, ist binnen zwei Wochen fällig.",
            "Die Gebühr, mindestens vier Monatsgehälter, ist binnen zwei Wochen fällig.",
        ),
    ],
)
def test_more_is_not_less(lang: str, source: str, right: str, wrong: str) -> None:
    assert majors(source, right, lang) == []
    assert majors(source, wrong, lang)


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("nb", "no more than 7 guests", "ikke mer enn 7 gjester"),
        ("da", "It rained over 4 days.", "Det regnede i over 4 dage."),
        ("zh", "no more than 7 guests", "不超过 7 位客人"),
        ("es", "They are not more than 7.", "No son más de 7."),
        ("de", "Not less than 7 came.", "Es kamen nicht weniger als 7."),
        ("hi", "no more than 7 rooms", "7 कमरों से अधिक नहीं"),
        ("ja", "You must be over 20.", "20歳以上でなければなりません。"),
    ],
)
def test_a_denied_bound_is_the_other_one(lang: str, source: str, target: str) -> None:
    assert majors(source, target, lang) == []


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("sv", "It has a six-year warranty.", "Den har sex års garanti.", "Den har sex månaders garanti."),
        ("da", "After a three-month trial", "Efter tre måneders prøve", "Efter tre ugers prøve"),
    ],
)
def test_a_time_in_the_genitive_has_its_unit(lang: str, source: str, right: str, wrong: str) -> None:
    assert majors(source, right, lang) == []
    assert majors(source, wrong, lang)


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        ("de", "You may bring at most three guests.", "Sie dürfen mindestens drei Gäste mitbringen."),
        ("de", "The floor lasts over 15 years.", "Der Boden hält weniger als 15 Jahre."),
        ("zh", "The floor lasts over 15 years.", "地板能用不到15年。"),
    ],
)
def test_a_bound_is_told_once(lang: str, source: str, wrong: str) -> None:
    found = check_texts(source + "\n", wrong + "\n", source_lang="en", target_lang=lang)
    assert [f.check for f in found if f.severity.rank >= Severity.MINOR.rank] == ["number-mismatch"]
