"""Bounds named from their other end, what nobody can undo, what nobody should forget; and the faults beside them."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._counted_bounds import contradicts_bound, is_bound, is_same_bound
from qa.checks.meaning._negation import words
from qa.checks.meaning._turns import clauses_negated, undone
from qa.model import Severity


@pytest.mark.parametrize(
    ("own", "other", "same"),
    [
        (("The lake is at least four metres deep.", "en"), ("Das Wasser ist nicht unter vier Metern.", "de"), True),
        (("The lake is at most four metres deep.", "en"), ("Das Wasser ist nicht unter vier Metern.", "de"), False),
        (("Co najmniej pięć stopni w piwnicy.", "pl"), ("La bodega no está por debajo de 5 grados.", "es"), True),
        (("Co najwyżej pięć stopni w piwnicy.", "pl"), ("La bodega no está por debajo de 5 grados.", "es"), False),
        (("Answer within nine days at most.", "en"), ("Ответьте не позднее чем через девять дней.", "ru"), True),
        (("Answer in nine days.", "en"), ("Ответьте не позднее чем через девять дней.", "ru"), False),
    ],
)
def test_a_bound_is_named_from_its_other_end(own: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert is_same_bound(own, other) is same


def test_a_bound_denied_agrees_with_its_opposite_alone() -> None:
    late = "Ответ придёт не позднее чем через девять дней.", "ru"
    assert not contradicts_bound(late, ("La réponse arrive en moins de neuf jours.", "fr"))
    assert contradicts_bound(late, ("La réponse arrive dans plus de neuf jours.", "fr"))
    low = "The cellar is not below 9 degrees."
    assert is_bound((low, "Im Keller sind es mindestens 9 Grad."), ("en", "de"), 0)
    assert not is_bound((low, "Im Keller sind es höchstens 9 Grad."), ("en", "de"), 0)
    assert not is_bound((low, "Im Keller sind es unter 9 Grad."), ("en", "de"), 0)


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("it", "Poi il quaderno viene cancellato. È una scelta definitiva.", "È una scelta che si può annullare."),
        ("fr", "Le cahier est ensuite effacé. Ce choix est irrévocable.", "Ce choix peut être annulé."),
        ("es", "Después se borra el cuaderno. Esta elección es irreversible.", "Esta elección se puede deshacer."),
    ],
)
def test_what_cannot_be_undone_is_final(lang: str, right: str, wrong: str) -> None:
    source = "The notebook is then erased. This choice cannot be undone."

    def told(target: str) -> set[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return {finding.check for finding in found if finding.severity is Severity.MAJOR}

    assert not told(right)
    assert told(f"{right.partition('. ')[0]}. {wrong}")


@pytest.mark.parametrize(
    ("lang", "remind", "deny"),
    [
        ("de", "Vergiss bitte nicht, die Lampe zu putzen.", "Putze die Lampe heute nicht."),
        ("sv", "Glöm inte att putsa lampan.", "Putsa inte lampan idag."),
        ("pl", "Nie zapomnij wyczyścić lampy.", "Nie czyść dziś lampy."),
        ("tr", "Lambayı silmeyi unutmayın.", "Bugün lambayı silmeyin."),
        ("ar", "ولا تنسَ تنظيف المصباح.", "ولا تنظف المصباح اليوم."),
        ("ko", "램프 청소를 잊지 마세요.", "오늘은 램프를 청소하지 마세요."),
    ],
)
def test_who_should_not_forget_is_asked_to_do_it(lang: str, remind: str, deny: str) -> None:
    table = words(lang)
    assert table is not None

    def negated(text: str) -> int:
        found = clauses_negated(text, table, lang)
        return len(found) - undone(text, found, table, lang)

    assert negated(remind) <= 0 < negated(deny)
