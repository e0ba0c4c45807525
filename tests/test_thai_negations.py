"""The Thai particle "มิ" and the many words that hold its letters."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def _told(source: str, target: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang="th")
    return [f.severity for f in found if f.check == "negation-flipped"]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("The temperature does not change.", "อุณหภูมิไม่เปลี่ยนแปลง", "อุณหภูมิเปลี่ยนแปลง"),
        ("The parameter does not change.", "พารามิเตอร์ไม่เปลี่ยนแปลง", "พารามิเตอร์เปลี่ยนแปลง"),
        ("The commit does not change.", "คอมมิตไม่เปลี่ยนแปลง", "คอมมิตเปลี่ยนแปลง"),
        ("The vitamin does not melt in water.", "วิตามินมิได้ละลายในน้ำ", "วิตามินละลายในน้ำ"),
    ],
)
def test_a_word_with_the_letters_of_a_negation_negates_nothing(source: str, right: str, wrong: str) -> None:
    assert _told(source, right) == []
    assert _told(source, wrong) == [Severity.MAJOR]


def test_a_sentence_about_what_can_be_measured_is_not_negated() -> None:
    assert _told("We can measure the temperature.", "เราวัดอุณหภูมิได้") == []
    assert _told("The tsunami has destroyed the town.", "สึนามิได้ทำลายเมือง") == []
    assert _told("The temperature changes.", "อุณหภูมิมิได้เปลี่ยนแปลง") != []
