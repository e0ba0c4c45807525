"""Members of enumerations, counted on both sides."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.structure._enumerations import members

SOURCE = "Simple machines change the direction of a force (lever, wheel, pulley, wedge, screw and inclined plane)."
WHOLE = "Einfache Maschinen ändern die Richtung einer Kraft (Hebel, Rad, Rolle, Keil, Schraube und schiefe Ebene)."


@pytest.mark.parametrize(
    ("text", "joining", "count"),
    [
        ("e.g., lever, pulley, wheel, and screw", "and or", 4),
        ("lever, wedge, screw and wheel", "and or", 4),
        ("z. B. Hebel, Keil und Schraube usw.", "und oder sowie", 3),
        ("उत्तोलक, घिरनी, पेंच और पहिया", "और या", 4),
        ("the lever", "and or", 0),
        ("1, 2 and 3", "and or", 0),
        ("which is what we saw before in the chapter, and not here", "and or", 0),
    ],
)
def test_members_are_counted(text: str, joining: str, count: int) -> None:
    assert members(text, joining) == count


def found(target: str) -> list[tuple[str, str, str]]:
    told = check_texts(SOURCE, target, source_lang="en", target_lang="de")
    return [(f.check, str(f.severity), f.message) for f in told]


def test_as_many_members_are_no_finding() -> None:
    assert found(WHOLE) == []
    assert found(WHOLE.replace(" und ", " sowie ")) == []


def test_a_lost_member_is_minor() -> None:
    ((check, severity, message),) = found(WHOLE.replace(" Rolle,", ""))
    assert (check, severity) == ("segment-omitted", "minor")
    assert message == "6 members in 'lever, wheel, pulley, wedge, screw and inclined plane', 5 in de"


def test_a_member_too_many_is_minor() -> None:
    ((check, severity, message),) = found(WHOLE.replace(" Keil,", " Keil, Zange,"))
    assert (check, severity) == ("segment-added", "minor")
    assert message.endswith(", 6 in en")
