"""Values whose change was silent or told too softly: one of a unit, amounts in a column that repeats itself."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Finding, Severity


def found(source: str, target: str, lang: str) -> list[Finding]:
    findings = check_texts(f"# 1\n\n{source}\n", f"# 1\n\n{target}\n", source_lang="en", target_lang=lang)
    return [one for one in findings if one.check == "number-mismatch" and one.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(
    ("source", "lang", "target", "message"),
    [
        ("File the claim within a year.", "ja", "請求は 1 か月以内に行うこと。", "'a year' became '1 か月'"),
        ("The bread keeps for a week.", "ja", "パンは一か月もちます。", "'a week' became '一か月'"),
        ("File the claim within a year.", "zh", "请在一个月内提出申请。", "'a year' became '一个月'"),
        ("Let it rest for an hour.", "zh", "静置一天。", "'an hour' became '一天'"),
        ("File the claim within a year.", "ko", "청구는 한 달 이내에 해야 합니다.", "'a year' became '한 달'"),
        ("Leave it for a day.", "ko", "일주일 동안 두세요.", "'a day' became '일주일'"),
        ("The bread keeps for a week.", "de", "Das Brot hält sich einen Monat.", "'a week' became 'einen Monat'"),
        ("It lasts one month.", "fr", "Cela dure un an.", "'one month' became 'un an'"),
    ],
)
def test_one_of_another_unit(source: str, lang: str, target: str, message: str) -> None:
    assert [(one.severity, one.message) for one in found(source, target, lang)] == [(Severity.MAJOR, message)]


@pytest.mark.parametrize(
    ("source", "lang", "target"),
    [
        ("File the claim within a year.", "ja", "請求は 1 年以内に行うこと。"),
        ("File the claim within a year.", "ja", "請求は 12 か月以内に行うこと。"),
        ("The bread keeps for a week.", "zh", "面包可以放七天,第一天最好吃。"),
        ("It closes for a day each month.", "zh", "每月休息一天。"),
        ("Call once a week, on a Monday.", "zh", "每周星期一打电话。"),
        ("It closes for a month in winter.", "ja", "冬の11月1日から休みます。"),
        ("The bread keeps for a week.", "de", "Das Brot hält sich acht Tage, nach einem Tag schmeckt es am besten."),
        ("Wait a minute.", "de", "Warten Sie einen Moment."),
        ("A year has twelve months, a day 24 hours.", "fr", "Un an a douze mois, un jour 24 heures."),
        ("Leave it for a day.", "ko", "하루 동안 두세요."),
    ],
)
def test_one_of_a_unit_in_other_words(source: str, lang: str, target: str) -> None:
    assert found(source, target, lang) == []


ROWS = ("500", "50", "500", "10")


def table(head: str, names: str, amounts: tuple[str, ...]) -> str:
    rows = (f"| {name} | {amount} g |" for name, amount in zip(names.split(), amounts, strict=True))
    return "\n".join((head, "|---|---|", *rows))


@pytest.mark.parametrize("amount", ["50", "5000", "510"])
def test_an_amount_in_a_column_that_repeats_itself_is_sure(amount: str) -> None:
    source = table("| Item | Amount |", "Flour Water Barley Salt", ROWS)
    target = table("| Zutat | Menge |", "Mehl Wasser Gerste Salz", (amount, *ROWS[1:]))
    told = found(source, target, "de")
    assert [(one.severity, one.message) for one in told] == [(Severity.MAJOR, f"number '500' became '{amount}'")]


def test_rows_in_another_order_change_no_amount() -> None:
    source = table("| Item | Amount |", "Flour Water Barley Salt", ROWS)
    target = table("| Zutat | Menge |", "Gerste Mehl Salz Wasser", ("500", "500", "10", "50"))
    assert not [one for one in found(source, target, "de") if one.severity is Severity.MAJOR]


def test_one_of_the_same_unit_between_two_other_languages() -> None:
    source, target = "تكلّف ساعة واحدة على وحدة مستأجَرة دولارين.", "किराए की मशीन पर एक घंटे की लागत दो डॉलर है।"
    findings = check_texts(f"{source}\n", f"{target}\n", source_lang="ar", target_lang="hi")
    assert "number-mismatch" not in [one.check for one in findings]
