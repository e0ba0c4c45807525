"""What one language denies and another affirms: "not unless", "never without", "does not change"."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.analysis.sentences import sentence_pairs
from qa.checks.meaning._clause_negation import UnevenNegation
from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._steady import is_steady
from qa.checks.meaning._turns import fails
from qa.checks.structure._broken_off import broken_off
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text.numbers.han import han_number


@pytest.mark.parametrize(
    ("source", "lang", "right", "wrong"),
    [
        (
            "You cannot leave unless the bell rings.",
            "th",
            "คุณจะออกไปได้ก็ต่อเมื่อกระดิ่งดัง",
            "คุณจะออกไปได้ถ้ากระดิ่งดัง",
        ),
        ("You cannot enter unless you pay.", "bn", "টাকা দিলে তবেই ঢুকতে পারবেন।", "যদি টাকা দেন তাহলে ঢুকতে পারবেন।"),
    ],
)
def test_not_unless_is_only_if(source: str, lang: str, right: str, wrong: str) -> None:
    assert not [*turned_logic((source, right), ("en", lang))]
    assert [*turned_logic((source, wrong), ("en", lang))]


def test_never_without_is_always_with() -> None:
    right = "Never leave the fire without a guard.", "Luôn có người canh lửa."
    assert not [*turned_logic(right, ("en", "vi"))]
    lost = "Use the lamp without a cover.", "Dùng đèn có nắp."
    assert [turn.notions for turn in turned_logic(lost, ("en", "vi"))] == [("without", "with")]


@pytest.mark.parametrize(
    ("lang", "steady", "changes"),
    [
        ("tr", "Basınç sabit kalır.", "Basınç değişir."),
        ("ar", "يبقى الضغط ثابتًا.", "يتغير الضغط."),
        ("de", "Der Druck bleibt gleich.", "Der Druck ändert sich zugleich."),
        ("ko", "압력은 일정합니다.", "압력은 변합니다."),
        ("uk", "Тиск лишається незмінним.", "Тиск стала змінювати помпа."),
        ("id", "Tekanannya tetap.", "Tekanannya tetap berubah."),
    ],
)
def test_what_does_not_change_is_constant(lang: str, steady: str, changes: str) -> None:
    source = "The pressure does not change."
    assert is_steady((source, steady), ("en", lang), 0)
    assert not is_steady((source, changes), ("en", lang), 0)
    # the word translates one of the source
    assert not is_steady(("The constant does not change.", steady), ("en", lang), 0)


@pytest.mark.parametrize(("source", "certain"), [("We neither sing nor dance.", False), ("He is not ill.", True)])
def test_neither_nor_is_one_negation_or_two(source: str, certain: bool) -> None:
    sides = parse_text(source, "en.md", "en"), parse_text("歌えない。", "ja.md", "ja")
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    (pair,) = sentence_pairs(analysis)
    assert UnevenNegation(pair, 0, (0, 2), 5.0).certain is certain


@pytest.mark.parametrize(
    ("text", "values"),
    [("萬一兩位客人同時到達", [2]), ("万一三个人都来", [3]), ("万一天黑", []), ("一万个人", [10_000])],
)
def test_in_case_is_no_number(text: str, values: list[int]) -> None:
    assert [value for _, _, value, _ in han_number(text)] == values


@pytest.mark.parametrize(
    ("target", "word"),
    [
        ("Hãy để chìa khóa ở gần đây, vì ai cũng có lúc cần đến.", None),
        ("Hãy để chìa khóa ở gần đây, vì ai cũng có lúc phải cần nó và.", "và"),
    ],
)
def test_a_verb_may_end_a_sentence(target: str, word: str | None) -> None:
    source = "Keep the key somewhere close, since everyone needs it at some time."
    sides = parse_text(source, "en.md", "en"), parse_text(target, "vi.md", "vi")
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    assert [broken.word for broken in broken_off(analysis)] == ([word] if word else [])


def test_nothing_stops_you_is_you_may() -> None:
    assert fails("Nothing prevents you from painting the door.")
    assert not fails("Nothing stops the engine.")


@pytest.mark.parametrize(
    ("source", "lang", "right", "wrong"),
    [
        (
            "The driver hears no change at all, because the source does not move relative to her.",
            "sv",
            "Föraren hör ingen förändring alls, eftersom källan inte rör sig i förhållande till henne.",
            "Föraren hör en tydlig förändring, eftersom källan inte rör sig i förhållande till henne.",
        ),
        (
            "The driver hears no change at all, because the source does not move relative to her.",
            "es",
            "La conductora no oye ningún cambio, porque la fuente no se mueve respecto a ella.",
            "La conductora no oye ningún cambio, porque la fuente se mueve respecto a ella.",
        ),
    ],
)
def test_a_clause_by_itself_tells_of_a_lost_negation(source: str, lang: str, right: str, wrong: str) -> None:
    def told(text: str) -> list[Severity]:
        found = check_texts(source, text, source_lang="en", target_lang=lang)
        return [one.severity for one in found if one.check == "negation-flipped"]

    assert told(right) == []
    assert told(wrong) == [Severity.MAJOR]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fi", "Ääni ei voi kulkea tyhjiössä.", "Ääni voi kulkea tyhjiössä."),
        ("hi", "ध्वनि निर्वात में नहीं चल सकती।", "ध्वनि निर्वात में चल सकती है।"),
    ],
)
def test_a_vacuum_says_no_negation(lang: str, right: str, wrong: str) -> None:
    source = "Sound cannot travel through a vacuum."
    assert [one.check for one in check_texts(source, right, source_lang="en", target_lang=lang)] == []
    found = check_texts(source, wrong, source_lang="en", target_lang=lang)
    assert [(one.check, one.severity) for one in found] == [("negation-flipped", Severity.MAJOR)]
