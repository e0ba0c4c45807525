"""A negation that has come into a translation: without it the judge takes the two for the same."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(source: str, target: str, lang: str, engines: Engines) -> list[Severity]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [finding.severity for finding in all_checks()["negation-flipped"]().run(analysis)]


@pytest.mark.parametrize(
    ("lang", "source", "wrong", "right"),
    [
        # the English side has words that often negate: "only", "otherwise"
        (
            "pl",
            "The gate is only opened in summer, and the path is lit at night.",
            "Brama jest otwierana tylko latem, a ścieżka nie jest oświetlona w nocy.",
            "Brama jest otwierana tylko latem, a ścieżka jest oświetlona w nocy.",
        ),
        (
            "es",
            "It is important that the water is changed after each use of the filter: it will smell otherwise.",
            "Es importante que el agua no se cambie después de cada uso del filtro: de lo contrario olerá.",
            "Es importante que el agua se cambie después de cada uso del filtro: de lo contrario olerá.",
        ),
    ],
)
def test_a_negation_that_was_put_in_is_told(lang: str, source: str, wrong: str, right: str, engines: Engines) -> None:
    assert told(source, wrong, lang, engines) == [Severity.MAJOR]
    assert not told(source, right, lang, engines)


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("vi", "Breaking changes of the year", "Những thay đổi không tương thích trong năm"),
        ("el", "Help for this tool has ended.", "Αυτό το εργαλείο δεν υποστηρίζεται πλέον."),
        ("ru", "With the lid closed, shake the box.", "Не открывая крышку, встряхните коробку."),
        ("da", "The list of members is not changed.", "Listen over medlemmer er uændret."),
        ("da", "Do not trust the map.", "Lad være med at stole på kortet."),
        ("nb", "The list of members is not changed.", "Listen over medlemmer er uendret."),
        ("sv", "The ticket is not valid on the night bus.", "Biljetten är ogiltig på nattbussen."),
    ],
)
def test_a_negation_said_otherwise_is_not(lang: str, source: str, target: str, engines: Engines) -> None:
    assert set(told(source, target, lang, engines)) <= {Severity.NEUTRAL}


@pytest.mark.parametrize(
    ("lang", "source", "careful", "wrong"),
    [
        (
            "pl",
            ("Check whether the firewall is blocking the connection.", "The firewall is blocking the connection."),
            "Sprawdź, czy zapora nie blokuje połączenia.",
            "Zapora nie blokuje połączenia.",
        ),
        (
            "bg",
            ("Is the firewall blocking the connection?", "The firewall is blocking the connection."),
            "Не блокира ли защитната стена връзката?",
            "Защитната стена не блокира връзката.",
        ),
    ],
)
def test_a_question_negated_out_of_care(
    lang: str, source: tuple[str, str], careful: str, wrong: str, engines: Engines
) -> None:
    assert Severity.MAJOR not in told(source[0], careful, lang, engines)
    assert Severity.MAJOR in told(source[1], wrong, lang, engines)


@pytest.mark.parametrize(
    ("lang", "source", "wrong", "right"),
    [
        (
            "de",
            "Der Verein will sein Vermögen nicht offenlegen, bevor die Versammlung vorbei ist.",
            "The club wants to disclose its assets before the meeting is over.",
            "The club does not want to disclose its assets before the meeting is over.",
        ),
        (
            "it",
            "Il comune non intende chiudere la piscina prima della fine di agosto.",
            "The town intends to close the pool before the end of August.",
            "The town does not intend to close the pool before the end of August.",
        ),
    ],
)
def test_what_may_be_said_without_a_negation_is_a_remark(
    lang: str, source: str, wrong: str, right: str, engines: Engines
) -> None:
    def said(target: str) -> list[Severity]:
        sides = parse_text(source, f"{lang}.md", lang), parse_text(target, "en.md", "en")
        analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
        return [finding.severity for finding in all_checks()["negation-flipped"]().run(analysis)]

    assert said(wrong) == [Severity.MINOR]
    assert not said(right)
