"""Punctuation of another writing direction or system, and passages in another script."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.checks.language._marks import strange_marks
from qa.parse import parse_text


def marks(text: str, lang: str, source: str = "") -> list[str]:
    target = parse_text(text, "", lang)
    return [target.text[start:end] for start, end, _ in strange_marks(parse_text(source, "", "en"), target)]


RIGHT = "أولا، نحسب المجموع، ثم نقسمه، ثم نكتبه، ثم نراجعه، ونختم.\n\n"


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        (RIGHT + "بعد ذلك, نبدأ من جديد.\n", "ar", [","]),
        (RIGHT + "القيمة 1,000 والرمز `a, b` وNumPy, وهذا كل شيء.\n", "ar", []),
        ("بعد ذلك, نبدأ من جديد, ثم نعود, ونختم، هكذا.\n", "ar", []),
        ("Das ist das Ende。 Danach nichts.\n", "de", ["。"]),
        ("Конец،а потом ничего.\n", "ru", ["،"]),
        ("यह अंत है。\n", "hi", ["。"]),
        ("这是结尾，然后没有了。\n", "zh", []),
        ("Das Zeichen 句号 ist „。“, sagt man.\n", "de", []),
    ],
)
def test_marks(text: str, lang: str, wanted: list[str]) -> None:
    assert marks(text, lang) == wanted


def test_a_mark_that_the_source_has_is_wanted() -> None:
    assert marks("Das Ende。\n", "de", source="The mark 。 ends it.\n") == []


PASSAGES = [
    ("梯度很小。これは重要な概念です。它很小。", "zh", ["これは重要な概念です"]),
    ("这是重要な概念です，很小。", "zh", ["な概念です"]),
    ("这是はい。那是いいえ。", "zh", ["はい", "いいえ"]),
    ("गेंद очень маленький мяч है।", "hi", ["очень маленький мяч"]),
    ("गेंद очень है और маленький है।", "hi", ["очень", "маленький"]),
    ("공 は小さいです 이다.", "ko", ["は小さいです"]),
    ("这个图表说明数据变动很慢，而與數據無关。", "zh-CN", ["與數據無"]),
]


@pytest.mark.parametrize(("target", "lang", "passages"), PASSAGES)
def test_one_passage_is_one_finding(target: str, lang: str, passages: list[str]) -> None:
    found = run(bitext("The ball is small.", target, lang), "foreign-script")
    assert [f.target.text for f in found] == passages
