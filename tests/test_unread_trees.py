"""What read-mes, lessons and help pages showed that nobody had read: badges by reference, titles that a language keeps,
captions that several languages left, ways through menus, short items. Beside each stands the fault that is still told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks.markup._addresses import localised
from qa.checks.meaning._contrast_rows import loose_contrasts
from qa.checks.meaning._sights import sight
from qa.checks.meaning.negation_flipped import MANY_WITNESSES, NegationFlipped
from qa.checks.structure._menu_steps import has_its_steps
from qa.checks.values._listed_names import are_listed
from qa.cli import cli
from qa.text.enumerating import joined_times

GRAVE = {"major", "critical"}


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [finding.check for finding in found if str(finding.severity) in GRAVE]


def checked(folder: Path, notes: dict[str, str]) -> list[dict[str, object]]:
    for name, text in notes.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    told = CliRunner().invoke(cli, ["check", str(folder), "--isolated", "--format", "json", "--jobs", "1"])
    return [one for one in json.loads(told.stdout)["findings"] if one["severity"] in GRAVE]


BADGES = "[![Boats on the river][boats-badge]][boats]\n[![Chat with the crew][chat-badge]](https://chat.example.org)\n"
LINKS = "There are [boats on the river][boats] and you may [chat with the crew][chat] of each of them.\n"
PLACES = "\n[boats]: https://boats.example.org\n[chat]: https://chat.example.org\n[boats-badge]: https://b.example.org/b.svg\n"
SAIL = "\nThe wind fills the sail, and the boat leaves the harbour.\n"
SEGEL = "\nDer Wind füllt das Segel, und das Boot verlässt den Hafen.\n"


def test_badges_may_lead_somewhere_by_reference() -> None:
    assert not grave(BADGES + SAIL + PLACES, BADGES + SEGEL + PLACES)
    assert "untranslated-block" in grave(LINKS + SAIL + PLACES, LINKS + SEGEL + PLACES)


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("https://boats.example.org/sails?vlang=de", True),
        ("https://boats.example.org/sails?uselang=de-AT", True),
        ("https://boats.example.org/sails?vlang=fr", False),
        ("https://boats.example.org/sails?slang=de&x=1", True),
        ("https://boats.example.org/sails?sail=de", False),
    ],
)
def test_a_site_may_be_asked_for_the_readers_language(target: str, right: bool) -> None:
    assert localised("https://boats.example.org/sails?vlang=en", target, "de") is right


def test_syntax_is_german() -> None:
    source = "Type the following.\n\nSyntax: the name of the boat, then its length.\n"
    assert not grave(source, "Folgendes eintippen.\n\nSyntax: der Name des Bootes, dann seine Länge.\n")
    target = "Folgendes eintippen.\n\nWarning: der Name des Bootes, dann seine Länge.\n"
    assert grave(source.replace("Syntax", "Warning"), target)


WORD_LIST = """
# शब्द

[^1]: नाव - boat: what floats on the water
[^2]: पाल - sail, the sail of a boat
[^3]: हवा - wind
[^4]: बंदरगाह - harbour

नाव[^1] का पाल[^2] हवा[^3] से भरता है और वह बंदरगाह[^4] छोड़ती है।
"""


def test_a_word_list_of_the_translation_gives_the_original() -> None:
    source = "# Words\n\nThe sail of the boat fills with wind, and it leaves the harbour.\n"
    assert "untranslated-fragment" not in grave(source, WORD_LIST, "hi")
    # a definition that the source has as well was to be translated
    listed = source + "\n- boat - what floats on the water and is towed by the others\n"
    target = WORD_LIST + "\n- नाव - what floats on the water and is towed by the others\n"
    assert {"untranslated-fragment", "untranslated-block"} & set(grave(listed, target, "hi"))


TITLES = ("sail it home", "wind is no friend", "the long way round", "drop the anchor")
LESSON = "## {}\n\nThe crew learns here how a boat is brought into the harbour.\n"
LEKTION = "## {}\n\nDie Mannschaft lernt hier, wie ein Boot in den Hafen gebracht wird.\n"


def test_titles_that_a_language_keeps_are_told_once(tmp_path: Path) -> None:
    notes = {f"en/{k}.md": LESSON.format(title) for k, title in enumerate(TITLES)}
    notes |= {f"de/{k}.md": LEKTION.format(title) for k, title in enumerate(TITLES)}
    told = checked(tmp_path, notes)
    assert [(one["check"], len(one["details"])) for one in told] == [("untranslated-block", 4)]  # type: ignore[arg-type]
    # a sentence that is left is a fault of its own
    notes["de/2.md"] += "\nNobody may leave the boat before it is moored.\n"
    notes["en/2.md"] += "\nNobody may leave the boat before it is moored.\n"
    assert len(checked(tmp_path, notes)) == 2


PICTURES = (
    '<img alt="A boat that leaves the harbour" src="a.png">\n\n<img alt="A boat that leaves the harbour" src="b.png">\n'
)


def test_captions_that_several_languages_left_are_one_cause(tmp_path: Path) -> None:
    spanish = PICTURES.replace("A boat that leaves the harbour", "Un barco que sale del puerto")
    notes = {
        "README.md": PICTURES + SAIL,
        "README.es.md": spanish + "\nEl viento llena la vela y el barco sale del puerto.\n",
        "README.ja.md": PICTURES + "\n風が帆を満たし、船は港を出ます。\n",
        "README.ko.md": PICTURES + "\n바람이 돛을 채우고 배가 항구를 떠납니다.\n",
        "README.ru.md": PICTURES + "\nВетер наполняет парус, и лодка выходит из гавани.\n",
    }
    told = [one for one in checked(tmp_path, notes) if one["check"] == "untranslated-block"]
    assert len(told) == 1
    assert {detail["target"]["path"][-5:] for detail in told[0]["details"]} == {"ja.md", "ko.md", "ru.md"}  # type: ignore[index, attr-defined]


def test_entries_of_a_menu_are_called_as_each_language_can() -> None:
    way = "Choose Insert - Table of Boats and Sails - Table of Boats, Sails or Anchors."
    assert has_its_steps("and Sails - Table of Boats, Sails or Anchors.", way, "Wählen Sie Einfügen – Tafel – Tafel…")
    assert not has_its_steps("and Sails - Table of Boats, Sails or Anchors.", way, "Wählen Sie Einfügen – Tafel.")
    assert not has_its_steps("and click the anchor.", f"{way} and click the anchor.", "Wählen Sie Einfügen – A – B.")


def test_what_is_joined_as_often_lacks_no_member() -> None:
    assert joined_times("boats and sails and anchors of wood or iron", "en") == 3
    assert joined_times("лодки и паруса и якоря", "ru") == 2
    source = "## Painting, mending and selling boats and harbour charts\n\nThe crew meets on Monday.\n"
    whole = "## Покраска, ремонт и продажа лодок и карт гавани\n\nКоманда собирается в понедельник.\n"
    assert not grave(source, whole, "ru")


def test_before_in_korean() -> None:
    before = next(row for row in loose_contrasts() if row[0] == ("before", "after"))
    text = "배를 띄우기에 앞서 선장이 해도를 읽은 다음 돛을 올립니다."
    seen = sight(text, before, "ko")
    assert seen and seen.one
    after = sight("배를 띄운 다음 돛을 올립니다.", before, "ko")
    assert after and after.other and not after.one


TIPS = "## Tips\n\n- Add a new boat\n- Name the boat\n- Push it out\n\nThe crew waits for the wind.\n"
TIPPS = (
    "## Tipps\n\n- Ein neues Boot hinzufügen\n- Dem Boot einen Namen geben\n{}\nDie Mannschaft wartet auf den Wind.\n"
)


def test_a_short_item_that_is_lost_is_told() -> None:
    source = TIPS.replace("- Push it out\n", "- Push it out onto the open water\n")
    assert "segment-omitted" in grave(source, TIPPS.format(""))
    assert not grave(TIPS, TIPPS.format("- Das Boot ins Wasser hinausschieben\n"))


SAILING = """# Sailing

The wind fills the sail, and the boat leaves the harbour in the morning.

Go through the steps for bringing in a boat:

1. Drop the sail.
2. Throw the rope to the people on the pier.

The harbour master writes the name of the boat into his book.
"""
HANGXING = """# 航行

早上，风灌满了帆，船离开了港口。

{}

1. 放下帆。
2. 把绳子扔给码头上的人。

港务长把船名记在他的本子里。
"""


def test_what_announces_a_list_may_be_worded_anew() -> None:
    assert not grave(SAILING, HANGXING.format("按照下面的做法，把刚才的船拖回港口："), "zh")
    strange = HANGXING.format("春天里山上的花开得很好看，人们都喜欢去那里散步。")
    told = qa.check_texts(SAILING, strange, source_lang="en", target_lang="zh")
    assert "segment-mismatch" in [finding.check for finding in told]


TABLE = """
| Boat  | Has a sail | Has an oar | Has an anchor |
|-------|------------|------------|---------------|
| Swan  | no         | yes        | yes           |
| Heron | no         | {}| {} |
"""
TAFEL = """
| Boot   | Hat ein Segel | Hat ein Ruder | Hat einen Anker |
|--------|---------------|---------------|-----------------|
| Swan   | nein          | ja            | ja              |
| Heron  | nein          | {}| {} |
"""


def test_a_cell_too_many_is_told_once() -> None:
    source = TABLE.format("no  ", "yes")
    assert grave(source, TAFEL.format("nein | ", "ja")) == ["table-shape"]
    assert grave(source, TAFEL.format("nein ", "nein")) == ["answer-flipped"]


@pytest.mark.parametrize(
    ("english", "other", "lang", "listed"),
    [
        ("The Heron and the Swan leave the pier.", "Swan и Heron отходят от причала.", "ru", True),
        ("The Heron and Swan boats leave the pier.", "Les bateaux Swan et de Heron quittent le quai.", "fr", True),
        ("Heron and Swan are towed by Alma and Vera, respectively.", "Swan und Heron werden gezogen.", "de", False),
        ("The Heron tows the Swan.", "Swan zieht Heron.", "de", False),
        ("The Heron and the Swan leave.", "Swan folgt Heron.", "de", False),
    ],
)
def test_names_side_by_side_have_no_order(english: str, other: str, lang: str, listed: bool) -> None:
    assert are_listed(("Heron", "Swan"), english, other, lang) is listed


def test_many_notes_are_believed_of_a_lost_negation(monkeypatch: pytest.MonkeyPatch) -> None:
    votes = [(MANY_WITNESSES, "told"), (MANY_WITNESSES - 1, "told")]
    monkeypatch.setattr(NegationFlipped, "_voted", lambda self, notes: iter(votes))
    monkeypatch.setattr("qa.checks._wording.weighed_by_votes", lambda notes, finding: "weighed")
    assert list(NegationFlipped().run_on_group(None)) == ["told", "weighed"]  # type: ignore[arg-type, comparison-overlap]


USE = "# knot\n\nThe command ties two ropes together.\n\nknot \\[\\| *{}*\\] \\[...\\] \\[\\* *{}*: *{}*\\]\n"
BRAUCH = "# Knoten\n\nDer Befehl knüpft zwei Seile.\n\nknot \\[\\| *{}*\\] \\[…\\] \\[\\* *{}*: *{}*\\]\n"


def test_what_a_command_repeats_is_no_formula() -> None:
    target = BRAUCH.format("anderes-Seilende", "Feldname", "Wert")
    assert not [check for check in grave(USE.format("other-rope-end", "field", "value"), target) if "formula" in check]
    source = "# Knots\n\nWe have \\[ y = |x| \\] and more.\n"
    assert "formula-changed" in grave(source, "# Knoten\n\nEs gilt \\[ y = |z| \\] und mehr.\n")


@pytest.mark.parametrize(
    ("source", "right", "wrong", "lang"),
    [
        (
            "All boats write a message when they leave; these may safely be ignored.",
            "Todos los barcos envían un mensaje al salir, que se puede ignorar sin ningún riesgo.",
            "Ningún barco envía un mensaje al salir, y se puede ignorar.",
            "es",
        ),
        (
            "The boat comes with ABSOLUTELY NO WARRANTY, and you may paint it.",
            "Für das Boot besteht KEINERLEI GARANTIE, und Sie dürfen es streichen.",
            "Für das Boot besteht EINE GARANTIE, und Sie dürfen es streichen.",
            "de",
        ),
    ],
)
def test_without_any_is_not_none(source: str, right: str, wrong: str, lang: str) -> None:
    assert not grave(source, right, lang)
    assert "negation-flipped" in grave(source, wrong, lang)


def test_significant_is_dutch() -> None:
    source = "The difference between the two boats is not significant for the crew of the harbour.\n"
    target = "Het verschil tussen de twee boten is niet {} voor de bemanning van de haven.\n"
    assert not grave(source, target.format("significant"), "nl")
    assert grave(source, target.format("significant").replace("tussen", "between"), "nl")
