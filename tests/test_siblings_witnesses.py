"""What all notes of a group bear witness to: one fault told once, of the right note, in the words of no source."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": """# Am Teich

Man verwechselt leicht Frösche und Kröten. Füttern Sie die Fische niemals mit Brot.

Ein Biotop ist ein Lebensraum, den viele Arten teilen. Den Teich erforschte zuerst Antonie Leeuwenhoek in Delft.
""",
    "vi": """# Bên ao

Người ta dễ nhầm ếch nhái và con cóc. Đừng bao giờ cho cá ăn bánh mì.

Sinh cảnh là nơi sống mà nhiều loài cùng chia sẻ. Người đầu tiên nghiên cứu ao là Antonie Leeuwenhoek ở Delft.
""",
    "ru": """# У пруда

Легко спутать лягушек и жаб. Никогда не кормите рыб хлебом.

Биотоп — это место обитания, которое делят многие виды. Первым пруд исследовал Антони Левенгук в Делфте.
""",
    "es": """# Junto al estanque

Es fácil confundir ranas y sapos. Nunca dé pan a los peces.

Un biotopo es un espacio que comparten muchas especies. El primero que estudió el estanque fue Antonie Leeuwenhoek en
Delft.
""",
    "ja": """# 池のほとり

カエルとヒキガエルは混同しやすい。魚に決してパンを与えてはならない。

ビオトープは、多くの種が分け合う生息空間である。池を最初に調べたのはデルフトのアントニ・レーウェンフックである。
""",
    "zh": """# 池塘边

青蛙和蟾蜍很容易混淆。千万不要给鱼喂面包。

一个生境是许多物种共享的栖息地。最早研究池塘的是代尔夫特的列文虎克。
""",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _told(folder: Path, engines: Engines, **changed: tuple[str, str]) -> list[Finding]:
    notes = []
    for lang, text in NOTES.items():
        old, new = changed.get(lang, ("", ""))
        assert old in text
        path = folder / f"note-{lang}.md"
        path.write_text(text.replace(old, new) if old else text, encoding="utf-8")
        notes.append(Note(str(path), lang))
    found = check_group(Group("note", None, tuple(notes)), Settings(Config()), engines).findings
    return [finding for finding in found if finding.severity.rank >= Severity.MAJOR.rank]


def test_right_notes_are_not_accused(tmp_path: Path, engines: Engines) -> None:
    assert not _told(tmp_path, engines)


@pytest.mark.parametrize(
    ("lang", "old", "new", "check"),
    [
        ("vi", "ếch nhái và con cóc", "con cóc và con cóc", "term-collapsed"),
        ("ja", "アントニ・レーウェンフック", "ロバート・フック", "name-mismatch"),
        ("de", "niemals", "immer", "negation-flipped"),
        ("de", "Ein Biotop ist ein Lebensraum", "Ein Lebensraum", "segment-omitted"),
    ],
)
def test_a_fault_is_told_once_of_its_note(
    tmp_path: Path, engines: Engines, lang: str, old: str, new: str, check: str
) -> None:
    assert [(f.target_lang, f.check) for f in _told(tmp_path, engines, **{lang: (old, new)})] == [(lang, check)]


RENT = {
    "da": "# Udlejning\n\nDepositummet er højst fire måneders leje og betales ved indflytning.\n",
    "fi": "# Vuokraus\n\nVakuus on enintään neljän kuukauden vuokra, ja se maksetaan muuton yhteydessä.\n",
    "ro": "# Închiriere\n\nGaranția este de cel mult patru chirii lunare și se plătește la mutare.\n",
    "ca": "# Lloguer\n\nLa fiança és com a màxim de quatre mesos de lloguer i es paga en entrar.\n",
    "bn": "# ভাড়া\n\nজামানত সর্বাধিক চার মাসের ভাড়া, আর তা ওঠার সময় দিতে হয়।\n",
}


@pytest.mark.parametrize(("lang", "bound", "turned"), [("da", "højst", "mindst"), ("ro", "cel mult", "cel puțin")])
def test_a_turned_bound_is_told_once_of_its_note(
    lang: str, bound: str, turned: str, tmp_path: Path, engines: Engines
) -> None:
    """Bengali has no words for bounds here and says nothing."""
    for tag, text in RENT.items():
        (tmp_path / f"rent.{tag}.md").write_text(text.replace(bound, turned) if tag == lang else text, encoding="utf-8")
    first, *rest = (Note(str(tmp_path / f"rent.{tag}.md"), tag) for tag in RENT)
    found = check_group(Group("rent", None, (first, *rest)), Settings(Config()), engines).findings
    told = [f for f in found if f.severity.rank >= Severity.MINOR.rank]
    assert [(f.check, f.target_lang, f.severity) for f in told] == [("number-mismatch", lang, Severity.MAJOR)]


def test_a_phrase_needs_the_small_words_of_its_language() -> None:
    source = "Only the call graph and call counts are of interest here.\n"
    target = "Aquí só interesan os grafos de chamadas e reconto de chamadas.\n"
    found = check_texts(source, target, source_lang="en", target_lang="gl")
    assert not [f for f in found if f.check == "term-collapsed"]
