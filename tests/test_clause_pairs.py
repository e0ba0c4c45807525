"""Clauses of a sentence are compared with those of its translation, so that a second negation hides nothing."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis.clause_pairs import clause_spans
from qa.model import Severity

PARTED = (
    ("Nobody sings; the bell rings.", "de", "Niemand singt; die Glocke läutet.", 2),
    ("Nobody sings; the bell rings.", "ko", "노래는 아무도 안 합니다. 종은 크게 울립니다.", 2),
    ("The shop is closed, but the door is open.", "fi", "Kauppa on kiinni, mutta ovi on auki.", 2),
    ("The shop is closed, but the door is open.", "ja", "店は閉まっていますが、ドアは開いています。", 2),
    # of another size they are no counterparts
    ("Stop; nobody may cross the wooden bridge in the dark.", "de", "Niemand darf nachts über die Brücke; halt.", 0),
    ("Nobody sings; the bell rings.", "de", "Niemand singt, während die Glocke läutet.", 0),
)


@pytest.mark.parametrize(("source", "lang", "target", "count"), PARTED)
def test_clauses_are_paired_where_both_sides_part_them_alike(source: str, lang: str, target: str, count: int) -> None:
    assert len(clause_spans((source, target), ("en", lang))) == count


HIDDEN = (
    (
        "The gate is never locked; visitors must not feed the goats.",
        "de",
        "Das Tor ist nie verschlossen; Besucher dürfen die Ziegen nicht füttern.",
        "Das Tor ist nie verschlossen; Besucher dürfen die Ziegen füttern.",
    ),
    (
        "You need not book a table, but you must not bring your own wine.",
        "fi",
        "Pöytää ei tarvitse varata, mutta omaa viiniä ei saa tuoda.",
        "Pöytää ei saa varata, mutta omaa viiniä ei saa tuoda.",
    ),
)


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), HIDDEN)
def test_a_negation_does_not_hide_another(source: str, lang: str, right: str, wrong: str) -> None:
    assert not _majors(source, right, lang)
    assert _majors(source, wrong, lang)


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [finding.message for finding in found if finding.severity.rank >= Severity.MAJOR.rank]
