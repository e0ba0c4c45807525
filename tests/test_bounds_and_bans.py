"""Bounds behind numbers, words that forbid, and "need not" where a language has one word for both."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding
from qa.text.numbers.number_adjectives import in_adjectives


def told(source: str, target: str, lang: str) -> list[tuple[str, str]]:
    found: list[Finding] = check_texts(f"{source}\n", f"{target}\n", source_lang="en", target_lang=lang)
    return [(f.check, str(f.severity)) for f in found if str(f.severity) != "neutral"]


BOUND = ("number-mismatch", "major")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("es", "Caben 8 niños como mínimo y 20 como máximo.", "Caben 8 niños como máximo y 20 como mínimo."),
        ("fr", "Il faut 8 enfants au moins et 20 au plus.", "Il faut 8 enfants au plus et 20 au moins."),
        ("ar", "يتسع المكان لـ 8 أطفال على الأقل و20 على الأكثر.", "يتسع المكان لـ 8 أطفال على الأكثر و20 على الأقل."),
        ("el", "Χωρούν 8 παιδιά τουλάχιστον και 20 το πολύ.", "Χωρούν 8 παιδιά το πολύ και 20 τουλάχιστον."),
    ],
)
def test_each_bound_behind_a_number_is_its_own(lang: str, right: str, wrong: str) -> None:
    source = "There is room for at least 8 and at most 20 children."
    assert told(source, right, lang) == []
    assert BOUND in told(source, wrong, lang)


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fa", "نه بیش از ۷ کتاب بردارید.", "بیش از ۷ کتاب بردارید."),
        ("el", "Πάρτε όχι περισσότερα από 7 βιβλία.", "Πάρτε περισσότερα από 7 βιβλία."),
    ],
)
def test_a_denied_bound_is_the_other_one(lang: str, right: str, wrong: str) -> None:
    source = "Take no more than 7 books."
    assert told(source, right, lang) == []
    assert BOUND in told(source, wrong, lang)


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("hu", "A vendégeknek tilos etetniük a madarakat.", "A vendégeknek etetniük kell a madarakat."),
        ("uk", "Гостям заборонено годувати птахів.", "Гості мають годувати птахів."),
        ("sv", "Det är förbjudet för gäster att mata fåglarna.", "Gästerna måste mata fåglarna."),
        ("vi", "Cấm khách cho chim ăn.", "Khách phải cho chim ăn."),
    ],
)
def test_a_ban_negates(lang: str, right: str, wrong: str) -> None:
    source = "Guests must not feed the birds."
    assert told(source, right, lang) == []
    assert "negation-flipped" in {check for check, _ in told(source, wrong, lang)}


@pytest.mark.parametrize(
    ("lang", "ban", "leave"),
    [
        ("hu", "A kertben tilos dohányozni.", "A kertben szabad dohányozni."),
        ("vi", "Cấm hút thuốc trong vườn.", "Được phép hút thuốc trong vườn."),
        ("ar", "يُمنع التدخين في الحديقة.", "يُسمح بالتدخين في الحديقة."),
    ],
)
def test_a_ban_where_only_the_language_has_a_verb_for_it(lang: str, ban: str, leave: str) -> None:
    for source in ("You must not smoke in the garden.", "Smoking is banned in the garden."):
        assert told(source, ban, lang) == []
    assert told("You must not smoke in the garden.", leave, lang)
    assert told("Smoking is allowed in the garden.", ban, lang)


def test_what_forbids_or_spares_is_a_remark() -> None:
    source = "Students need not register."
    for lang, target in (("it", "Gli studenti non devono iscriversi."), ("ru", "Студенты не должны регистрироваться.")):
        assert told(source, target, lang) == [("meaning-changed", "minor")]
    assert told(source, "Agli studenti è vietato iscriversi.", "it") == [("meaning-changed", "major")]


@pytest.mark.parametrize(
    ("lang", "word", "numbers"),
    [
        ("hr", "četrdesetosmogodišnjak", [48]), ("hr", "tridesetjednogodišnja", [31]), ("hr", "jednodnevni", []),
        ("sr", "двадесетседмогодишњи", [27]), ("ru", "сорокаоднолетний", [41]), ("uk", "тридцятиоднорічна", [31]),
        ("pl", "trzydziestojednoletni", [31]), ("cs", "jednatřicetiletá", [31]), ("el", "τριανταδυάχρονος", [32]),
        ("el", "εικοσάχρονη", [20]), ("de", "zweiundvierzigjährige", [42]), ("de", "zehntägigen", [10]),
    ],
)  # fmt: skip
def test_ages_of_several_numbers(lang: str, word: str, numbers: list[int]) -> None:
    assert list(in_adjectives(word, lang)) == numbers


def test_another_age_is_told() -> None:
    source = "The 48-year-old singer came home."
    assert told(source, "Četrdesetosmogodišnja pjevačica vratila se kući.", "hr") == []
    assert BOUND in told(source, "Četrdesetsedmogodišnja pjevačica vratila se kući.", "hr")


def test_knitwear_of_two_english_words() -> None:
    assert told("Each guest wears a sweater.", "هر مهمان یک ژاکت می‌پوشد.", "fa") == []
    assert told("Each guest wears a sweater.", "هر مهمان یک کلاه می‌پوشد.", "fa") == [("meaning-changed", "minor")]
