"""Text that both sides have in different shapes is neither lost nor added; what is lost of it is told."""

from __future__ import annotations

import pytest

import qa
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

SOURCE = """The boat lies in the harbour and waits for the tide.

- It has a new mast, made of old oak from the village.
- It holds in every storm that we have seen so far.
- The crew may stay at sea for twelve days now.
- Two lamps burn until the sun comes up again.

The crew sleeps below the deck until six in the morning.
"""
ITEMS = [
    "Es hat einen neuen Mast aus alter Eiche aus dem Dorf.",
    "Es hält in jedem Sturm, den wir bisher gesehen haben.",
    "Die Mannschaft darf jetzt zwölf Tage auf See bleiben.",
    "Zwei Lampen brennen, bis die Sonne wieder aufgeht.",
]
OTHER = (
    "Der Garten der Schule ist im Winter leer, und die Kinder spielen drinnen mit dem Hund. Der Koch kauft Brot und "
    "Käse für alle, und die Lehrerin liest am Nachmittag ein langes Märchen vor."
)


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(text: str, engines: Engines) -> list[str]:
    """What is told of a translation whose middle paragraph is left over beside the list of the source."""
    target = (
        f"Das Boot liegt im Hafen und wartet auf die Flut.\n\n{text}\n\nDie Mannschaft schläft unter Deck bis sechs.\n"
    )
    sides = parse_text(SOURCE, "en.md", "en"), parse_text(target, "de.md", "de")
    count = len(sides[0].blocks)
    beads = [
        Bead((0,), (0,), 0.9, 1.0),
        *(Bead((i,), (), 0.0, 1.0) for i in range(1, count - 1)),
        Bead((), (1,), 0.0, 1.0),
        Bead((count - 1,), (2,), 0.9, 1.0),
    ]
    analysis = analyse([Bitext(*sides, tuple(beads))], engines)[0]
    checks = "segment-omitted", "segment-added"
    return [finding.check for check in checks for finding in all_checks()[check]().run(analysis)]


def test_a_list_that_became_a_paragraph_is_not_missing(engines: Engines) -> None:
    assert told(" ".join(ITEMS), engines) == []


def test_another_text_in_its_place_is_told(engines: Engines) -> None:
    assert set(told(OTHER, engines)) == {"segment-omitted", "segment-added"}


def test_a_paragraph_without_an_item_of_the_list_is_told(engines: Engines) -> None:
    assert "segment-omitted" in told(" ".join(ITEMS[:2] + ITEMS[3:]), engines)


def test_a_command_on_a_line_of_its_own_may_be_a_block() -> None:
    source = "The boat lies here.\n\nRun this line:\n\n`boat verify mast.js`\n\nThe crew sleeps.\n"
    target = "Das Boot liegt hier.\n\nFührt diese Zeile aus:\n\n```bash\n{}\n```\n\nDie Mannschaft schläft.\n"
    found = {
        command: {
            f.check
            for f in qa.check_texts(source, target.format(command), source_lang="en", target_lang="de")
            if f.severity == "major"
        }
        for command in ("boat verify mast.js", "boat verify sail.js")
    }
    assert found == {"boat verify mast.js": set(), "boat verify sail.js": {"segment-omitted", "segment-added"}}
