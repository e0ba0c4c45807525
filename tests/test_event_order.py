"""Which of two events comes first: told from the other end it is the same, told of the same end it is not."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.meaning._afterwards import points_back
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

SOURCE = "Let the glue dry for an hour before you paint the shelf."


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _majors(target: str, lang: str, engines: Engines) -> list[str]:
    sides = parse_text(SOURCE, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    found = all_checks()["antonym-swapped"]().run(analysis)
    return [f.message for f in found if f.severity.rank >= Severity.MAJOR.rank]


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Laissez sécher la colle une heure, après avoir peint l'étagère.", "fr"),
        ("Deja secar la cola durante una hora después de pintar el estante.", "es"),
    ],
)
def test_the_same_event_after_the_other_word(target: str, lang: str, engines: Engines) -> None:
    [message] = _majors(target, lang, engines)
    assert message.startswith("'before' became ")


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Lassen Sie den Leim eine Stunde trocknen, bevor Sie das Regal streichen.", "de"),
        ("Streichen Sie das Regal erst, nachdem der Leim eine Stunde getrocknet ist.", "de"),
        ("Peignez l'étagère après avoir laissé sécher la colle pendant une heure.", "fr"),
        ("Pinta el estante después de dejar secar la cola durante una hora.", "es"),
        ("Der Leim muss eine Stunde trocknen, danach streichen Sie das Regal.", "de"),
        ("गोंद को एक घंटे सूखने दें, उसके बाद शेल्फ़ को रंगें।", "hi"),
        ("棚を塗るのは、接着剤を一時間乾かした後にしてください。", "ja"),
    ],
)
def test_told_from_the_other_end(target: str, lang: str, engines: Engines) -> None:
    assert not _majors(target, lang, engines)


@pytest.mark.parametrize(
    ("text", "word", "back"),
    [
        ("Das Brot ruht, danach backen Sie es.", "danach", True),
        ("Das Brot ruht, nachdem Sie es backen.", "nachdem", False),
        ("eine Pause, nach der es klingelt", "nach", True),
        ("nach der Pause klingelt es", "nach", False),
        ("El pan reposa, después hornéalo.", "después", True),
        ("El pan reposa después de hornearlo.", "después de", False),
        ("Trước đó, hãy rửa tay.", "Trước", True),
        ("After that, wash your hands.", "After", True),
        ("After lunch, wash your hands.", "After", False),
    ],
)
def test_what_points_back_governs_nothing(text: str, word: str, back: bool) -> None:
    at = text.index(word)
    assert points_back(text, (at, at + len(word))) is back
