"""Members of enumerations, counted on both sides."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.text.enumerating import counted, couple, runs

SOURCE = "Simple machines change the direction of a force (lever, wheel, pulley, wedge, screw and inclined plane)."
WHOLE = "Einfache Maschinen ändern die Richtung einer Kraft (Hebel, Rad, Rolle, Keil, Schraube und schiefe Ebene)."


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("e.g., lever, pulley, wheel, and screw", "en", (4, 4)),
        ("lever, wedge, screw and wheel", "en", (4, 4)),
        ("z. B. Hebel, Keil und Schraube usw.", "de", (3, 3)),
        ("उत्तोलक, घिरनी, पेंच और पहिया", "hi", (4, 4)),
        ("杠杆、轮子、滑轮和斜面", "zh", (3, 4)),
        ("例えば、てこ、車輪、滑車など", "ja", (3, 3)),
        ("الرافعة، والعجلة، والبكرة", "ar", (3, 5)),
        ("cuivre et argent", "fr", (2, 2)),
        ("réz, ezüst és arany", "hu", (3, 3)),
        ("chuma, shaba na dhahabu", "sw", (3, 3)),
        ("the lever", "en", (0, 0)),
        ("1, 2 and 3", "en", (0, 0)),
        ("which is what we saw before in the chapter, and not here", "en", (0, 0)),
    ],
)
def test_members_are_counted(text: str, lang: str, count: tuple[int, int]) -> None:
    found = counted(text, lang)
    assert (found.least, found.most) == count


@pytest.mark.parametrize(
    ("text", "lang", "members"),
    [
        ("The box holds plane, concave, convex and silvered mirrors.", "en", ["concave", "convex"]),
        ("Im Kasten liegen ebene, konkave, konvexe und versilberte Spiegel.", "de", ["konkave", "konvexe"]),
        ("盒子里有平面镜、凹面镜、凸面镜和镀银镜。", "zh", ["凹面镜"]),
        ("When it rains, the river rises, and nobody crosses it.", "en", []),
        ("It is small, but it works.", "en", []),
    ],
)
def test_rows_of_running_text(text: str, lang: str, members: list[str]) -> None:
    assert [member for run in runs(text, lang) for member in run.members] == members


@pytest.mark.parametrize(
    ("text", "lang", "count"),
    [
        ("You need a pot, a wooden spoon, sea salt and some thyme", "en", (4, 4)),
        ("Du behöver en gryta, en träslev, havssalt och timjan", "sv", (4, 4)),
        # what stands before may be members of more words, and what is joined twice one more
        ("Take a pot, the big copper spoon, sea salt, thyme and oil", "en", (4, 5)),
        ("Then take sea salt, thyme, oil and vinegar and mustard", "en", (4, 5)),
    ],
)
def test_members_of_running_text_are_counted(text: str, lang: str, count: tuple[int, int]) -> None:
    (run,) = runs(text, lang)
    assert (run.count.least, run.count.most) == count


def test_two_things_are_what_is_left_of_three() -> None:
    assert couple("De wortels nemen water en zout op.", "nl")
    assert couple("De wortels nemen water en zout op, en groeien.", "nl") is None
    assert couple("De wortels nemen water op.", "nl") is None


def found(target: str) -> list[tuple[str, str, str]]:
    told = check_texts(SOURCE, target, source_lang="en", target_lang="de")
    return [(f.check, str(f.severity), f.message) for f in told]


def test_as_many_members_are_no_finding() -> None:
    assert found(WHOLE) == []
    assert found(WHOLE.replace(" und ", " sowie ")) == []


def test_three_that_became_two_lost_one() -> None:
    source = "Two metals are best (copper, silver and gold)."
    for target, lost in (("Metalle leiten am besten (Kupfer und Gold).", True),
                         ("Metalle leiten am besten (Kupfer, Silber und Gold).", False)):  # fmt: skip
        told = check_texts(source, target, source_lang="en", target_lang="de")
        assert any("of the 3 members" in f.message for f in told) is lost


def test_a_lost_member_is_minor() -> None:
    ((check, severity, message),) = found(WHOLE.replace(" Rolle,", ""))
    assert (check, severity) == ("segment-omitted", "minor")
    assert message == "of the 6 members of 'lever, wheel, pulley, wedge, screw and inclined plane' de has 5"


def test_a_member_too_many_is_minor() -> None:
    ((check, severity, message),) = found(WHOLE.replace(" Keil,", " Keil, Zange,"))
    assert (check, severity) == ("segment-added", "minor")
    assert message.endswith("en has 6")


MIRRORS = "The old wooden box on the shelf holds plane, concave, convex and silvered mirrors for the lesson."
SPIEGEL = "Der alte Holzkasten im Regal enthält ebene, konkave, konvexe und versilberte Spiegel für den Unterricht."
CAJA = "La vieja caja de madera del estante contiene espejos planos, cóncavos, convexos y plateados para la clase."


@pytest.mark.parametrize(
    ("lang", "target", "lost"),
    [("de", SPIEGEL, " konkave,"), ("es", CAJA, " cóncavos,"), ("de", SPIEGEL, ""), ("es", CAJA, "")],
)
def test_a_member_lost_in_running_text(lang: str, target: str, lost: str) -> None:
    told = check_texts(MIRRORS, target.replace(lost, "") if lost else target, source_lang="en", target_lang=lang)
    assert [(f.check, str(f.severity)) for f in told] == ([("segment-omitted", "minor")] if lost else [])


def test_a_member_lost_behind_other_commas() -> None:
    source = "There are simple machines (lever, wheel, pulley, wedge and screw) in every old workshop."
    whole = "每个老作坊里都有简单机械（杠杆、轮子、滑轮、楔子和螺丝）。"
    for target, expected in ((whole, []), (whole.replace("滑轮、楔子和", ""), ["segment-omitted"])):
        told = check_texts(source, target, source_lang="en", target_lang="zh")
        assert [f.check for f in told] == expected


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        (
            "Note that many other ways to cook it such as boiling, baking and frying are known in the villages.",
            "Observe que muitos outros modos de prepará-lo, como fervura, forno e fritura, são conhecidos nas aldeias.",
            "pt",
        ),
        (
            "Turn the wheel and look at the motion of the pointer, the lamp and the small mirror on the wall.",
            "Drehen Sie das Rad und Sie sehen, wie sich Zeiger, Lampe und der kleine Spiegel an der Wand bewegen.",
            "de",
        ),
    ],
)
def test_a_clause_before_a_row_is_no_member(source: str, target: str, lang: str) -> None:
    told = check_texts(source, target, source_lang="en", target_lang=lang)
    assert [f.message for f in told if "members of" in f.message] == []


@pytest.mark.parametrize("text", ["苹果、梨或香蕉", "OpenAPI、GraphQL 架构或 protobuf 定义", "苹果、梨 或 香蕉"])
def test_a_joining_word_may_touch_a_space_in_chinese(text: str) -> None:
    assert counted(text, "zh").most == 3


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("تجري التجارب في الربيع والخريف.", 2),
        ("تجري التجارب في الربيع والصيف والخريف.", 3),
        # a word may begin with the letter
        ("تجري التجارب في وقت الربيع والخريف.", 3),
    ],
)
def test_members_that_arabic_joins_without_a_comma(text: str, most: int) -> None:
    found = couple(text, "ar")
    assert found
    assert found.count.most == most


def test_a_long_opening_may_end_with_a_member() -> None:
    (run,) = runs("Wir nehmen für den Teig an diesem Tag Essig, den Saft der Zitrone, Wein und Salz.", "de")
    assert (run.count.least, run.count.most) == (3, 4)
