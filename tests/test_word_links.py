"""How near words of a sentence lie to those of its translation, and what that tells: exact places, both ways."""

from __future__ import annotations

import pytest

import qa
from qa.analysis.word_links import word_links
from qa.checks.meaning._explained import explained, heard, weighed
from qa.checks.meaning._negation import words
from qa.checks.meaning._note_polarity import HEARD, SILENT
from qa.engines import Engines

BRIDGE = "The old bridge carries no lorries."
BRUECKE = "Die alte Brücke trägt keine Lastwagen."


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def span(text: str, word: str) -> tuple[int, int]:
    at = text.index(word)
    return at, at + len(word)


@pytest.mark.parametrize(("english", "german"), [("bridge", "Brücke"), ("old", "alte"), ("no", "keine")])
def test_a_word_lies_nearest_to_its_translation(engines: Engines, english: str, german: str) -> None:
    links = word_links(engines, (BRIDGE, BRUECKE))
    assert links is not None
    own = links.strength(0, span(BRIDGE, english), [span(BRUECKE, german)])
    others = [span(BRUECKE, word) for word in ("Brücke", "alte", "keine", "Lastwagen") if word != german]
    assert own > max(links.strength(0, span(BRIDGE, english), [other]) for other in others)
    assert links.strength(0, span(BRIDGE, english), []) == -1.0


def test_words_that_are_not_said_stand_in_a_row(engines: Engines) -> None:
    lost = "The old bridge, which nobody has painted for years, carries no lorries."
    links = word_links(engines, (lost, BRUECKE))
    assert links is not None
    weight, (start, end) = links.unsaid(0, lost)
    assert weight > 0.5
    assert "painted for years" in lost[start:end]
    assert "lorries" not in lost[start:end]
    whole = word_links(engines, (BRIDGE, BRUECKE))
    assert whole is not None
    assert whole.unsaid(0, BRIDGE)[0] < 0.2


def test_of_a_long_text_nothing_is_missed(engines: Engines) -> None:
    long = "Die alte Brücke trägt " + "und hält und trägt " * 40 + "keine Lastwagen."
    links = word_links(engines, (BRIDGE, long))
    assert links is not None
    assert links.read == (True, False)
    assert links.unsaid(0, BRIDGE) == (0.0, (0, 0))
    table = words("en")
    assert table is not None
    assert heard(engines, (BRIDGE, long), 0, table) is None


def test_an_empty_text_has_no_places(engines: Engines) -> None:
    assert word_links(engines, ("", BRUECKE)) is None


@pytest.mark.parametrize(
    ("lang", "english", "other", "said"),
    [
        ("es", "Do not paint a wall that has been skipped.", "Pinte una pared que se ha saltado.", 1),
        ("de", "Never close the only door that protects us.", "Schließ die einzige Tür, die uns schützt.", 1),
        # what is denied is said by one word with the negation
        ("de", "The lamp does not work.", "Die Lampe fällt aus.", 0),
        ("es", "The lamp does not work.", "La lámpara falla.", -1),
        ("de", "They came with no shoes.", "Sie kamen ohne Schuhe.", -1),
        ("el", "The lamp does not work when the bulb is missing.", "Η λάμπα χαλάει όταν λείπει ο λαμπτήρας.", 0),
    ],
)
def test_a_word_that_may_negate_is_explained_by_its_like(
    engines: Engines, lang: str, english: str, other: str, said: int
) -> None:
    tables = words("en"), words(lang)
    assert tables[0] is not None
    assert tables[1] is not None
    known = [table for table in tables if table]
    assert weighed(engines, (english, other), ("en", lang), 0, known) == said
    assert explained(engines, (english, other), ("en", lang), 0, known) is (said > 0)


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        (
            "de",
            "Bewahre den einzigen Schlüssel niemals in der Schublade auf, die er schützen soll.\n",
            "Bewahre den einzigen Schlüssel immer in der Schublade auf, die er schützen soll.\n",
        ),
        (
            "fi",
            "Älä koskaan pidä ainoaa avainta laatikossa, jota sen on tarkoitus suojata.\n",
            "Pidä aina ainoaa avainta laatikossa, jota sen on tarkoitus suojata.\n",
        ),
    ],
)
def test_a_lost_never_is_told_though_other_words_may_negate(lang: str, right: str, wrong: str) -> None:
    source = "Never keep the only key in the drawer that it is meant to protect.\n"

    def told(target: str) -> set[tuple[str, str]]:
        found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
        return {(finding.check, str(finding.severity)) for finding in found if str(finding.severity) != "neutral"}

    assert told(right) == set()
    assert told(wrong) == {("negation-flipped", "major")}


def test_a_never_is_heard_whatever_it_is_called(engines: Engines) -> None:
    german = "Man nimmt an, dass alle einander gleich oft begegnen, was nie stimmt."
    table = words("de")
    assert table is not None
    begin = "Azt feltételezi, hogy mindenki mindenkivel egyforma gyakran találkozik, ami "
    near = {
        said: heard(engines, (german, f"{begin}{said}igaz."), 0, table) or 0.0 for said in ("sosem ", "mindig ", "")
    }
    assert near["sosem "] > HEARD > near["mindig "] > SILENT > near[""]
    assert heard(engines, ("Man nimmt es an.", begin), 0, table) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ต่ำลง ทำ  ก", ["ต่ำ", "ทำ"]),
        ("কোথায়  ছোট", ["কোথায়", "ছোট"]),
        ("un e\u0301te\u0301 doux", ["e\u0301te\u0301"]),
        ("The ﬁrst", ["ﬁrst"]),
    ],
)
def test_places_of_letters_that_are_read_as_others(engines: Engines, text: str, words: list[str]) -> None:
    links = word_links(engines, (text, text))
    assert links is not None
    for word in words:
        assert links.strength(0, span(text, word), [span(text, word)]) > 0.9
