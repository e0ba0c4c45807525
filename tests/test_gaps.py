"""Where a missing block should stand, and how sure the check is."""

from __future__ import annotations

from qa import check_texts
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text

HEAD = "---\ntitle: {}\n---\n\n"
CODE = "```python\nimport numpy as np\n\nfor step in range(200):\n    x = x - eta * gradient(x)\n    print(x)\n```\n"
EN = [
    "The sum of many small errors is often larger than anybody would expect at first sight.\n",
    "The following program adds them up. It needs no library but the one that everybody has installed.\n",
    CODE,
    "It prints two hundred lines, each one a little nearer to the true value.\n",
]
DE = [
    "Die Summe vieler kleiner Fehler ist oft größer, als man auf den ersten Blick erwarten würde.\n",
    "Das folgende Programm addiert sie. Es braucht nur die Bibliothek, die ohnehin jeder installiert hat.\n",
    CODE,
    "Es gibt zweihundert Zeilen aus, jede ein wenig näher am wahren Wert.\n",
]


def omitted(*kept: int) -> list[Finding]:
    source = HEAD.format("Errors") + "\n".join(EN)
    target = HEAD.format("Fehler") + "\n".join(DE[i] for i in kept)
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [f for f in found if f.check == "segment-omitted"]


def test_code_beside_a_lost_paragraph_does_not_hold_it() -> None:
    (finding,) = omitted(0, 2, 3)
    assert finding.severity is Severity.MAJOR
    assert finding.target.line == 5
    assert finding.source is not None
    assert finding.source.text == EN[1].rstrip()


def test_a_lost_first_paragraph_should_stand_below_the_front_matter() -> None:
    (finding,) = omitted(1, 2, 3)
    assert finding.target.line == 5
    assert finding.target.column == 1


def unpaired(source: str, target: str) -> list[str]:
    """The findings where of three blocks each the middle ones have no counterpart."""
    left, right = parse_text(source, "en.md", "en"), parse_text(target, "ja.md", "ja")
    beads = (Bead((0,), (0,)), Bead((1,), ()), Bead((), (1,)), Bead((2,), (2,)))
    bitext = Bitext(left, right, beads)
    checks = [all_checks()[name]() for name in ("segment-omitted", "segment-added", "segment-mismatch")]
    return [finding.message for check in checks for finding in check.run(analyse([bitext], Engines())[0])]


def test_what_is_too_short_to_judge_stands_for_what_is_in_its_place() -> None:
    assert not unpaired("Text.\n\n### Example\n\nMore.", "文。\n\n### 例\n\nもっと。")
    assert not unpaired("Text.\n\n.\n\nMore.", "文。\n\nです。\n\nもっと。")
    assert unpaired("Text.\n\n### Example\n\nMore.", "文。\n\n- 例\n\nもっと。")
    assert unpaired("Text.\n\n### Example\n\nMore.", "文。\n\n## 例\n\nもっと。")


def test_what_stands_together_is_missing_together() -> None:
    source = "Text.\n\n## Setup of the tool\n\nInstall it first.\n\n```sh\ntool --setup\n```\n\nThen start it.\n\nEnd."
    left, right = parse_text(source, "en.md", "en"), parse_text("Text.\n\nEnde.", "de.md", "de")
    beads = (Bead((0,), (0,)), *(Bead((i,), ()) for i in range(1, 5)), Bead((5,), (1,)))
    (finding,) = all_checks()["segment-omitted"]().run(analyse([Bitext(left, right, beads)], Engines())[0])
    assert "4 blocks 'Setup of the tool | Install it first. |" in finding.message
    assert finding.source is not None and (finding.source.line, finding.source.end_line) == (3, 11)


def test_a_column_is_missing_as_a_whole() -> None:
    left = parse_text("| A | B |\n|---|---|\n| one | :tada: |\n| two | :tada: |\n| three | :tada: |", "en.md", "en")
    right = parse_text("| A |\n|---|\n| eins |\n| zwei |\n| drei |", "de.md", "de")
    cells = [block.cell for block in left.blocks]
    firsts = [i for i, cell in enumerate(cells) if cell and cell[2] == min(c[2] for c in cells if c)]
    beads = tuple(Bead((i,), (firsts.index(i),)) if i in firsts else Bead((i,), ()) for i in range(len(cells)))
    (finding,) = all_checks()["segment-omitted"]().run(analyse([Bitext(left, right, beads)], Engines())[0])
    assert "4 cells of a table column" in finding.message
    assert finding.severity is Severity.MINOR


def test_unpaired_blocks_that_mean_the_same_are_no_mismatch() -> None:
    source = "Text.\n\n- The returned list may not quite follow the settings of the user.\n\nMore."
    rough = "文。\n\n- 返されるリストは、利用者の設定に必ずしも従わないことがあります。\n\nもっと。"
    other = "文。\n\n- 昨日は雨が降っていたので、犬と一緒に家で本を読んで過ごしました。\n\nもっと。"
    assert not unpaired(source, rough)
    (message,) = unpaired(source, other)
    assert "does not say" in message


def test_tags_on_lines_of_their_own_are_no_neighbours() -> None:
    left = parse_text("Text.\n\n</div>\n\nIt works.\n\n<div>\n\nMore.", "en.md", "en")
    right = parse_text("Text.\n\n</div>\n\nEs geht.\n\n<div>\n\nMehr.", "de.md", "de")
    beads = (Bead((0,), (0,)), *(Bead((i,), ()) for i in (1, 2, 3)), *(Bead((), (i,)) for i in (1, 2, 3)))
    bitext = Bitext(left, right, (*beads, Bead((4,), (4,))))
    checks = [all_checks()[name]() for name in ("segment-omitted", "segment-added", "segment-mismatch")]
    assert not [finding.message for check in checks for finding in check.run(analyse([bitext], Engines())[0])]
