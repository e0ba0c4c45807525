"""A clause that lengths do not give away: without it the judge takes the sentence for what its translation says."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

CASES = {
    "de": (
        "The lock opens when you turn the key twice, and it closes by itself after ten seconds.",
        "Das Schloss öffnet sich, wenn Sie den Schlüssel zweimal drehen",
        ", und schließt sich nach zehn Sekunden von selbst",
        ".",
        "and it closes by itself after ten seconds.",
    ),
    "fr": (
        "Rinse the brushes in cold water, and leave them to dry on a cloth overnight.",
        "Rincez les pinceaux à l'eau froide",
        " et laissez-les sécher sur un chiffon toute la nuit",
        ".",
        "and leave them to dry on a cloth overnight.",
    ),
    "tr": (
        "Rinse the brushes in cold water, and leave them to dry on a cloth overnight.",
        "Fırçaları soğuk suyla durulayın",
        " ve gece boyunca bir bezin üzerinde kurumaya bırakın",
        ".",
        "and leave them to dry on a cloth overnight.",
    ),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(source: str, target: str, lang: str, engines: Engines) -> list[tuple[str, Severity]]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [(finding.message, finding.severity) for finding in all_checks()["segment-omitted"]().run(analysis)]


@pytest.mark.parametrize("lang", CASES)
def test_a_lost_clause_is_told_and_a_whole_sentence_is_not(lang: str, engines: Engines) -> None:
    source, head, clause, end, lost = CASES[lang]
    assert not told(source, head + clause + end, lang, engines)
    message = f"the translation of this sentence seems to lack '{lost}'"
    assert told(source, head + end, lang, engines) == [(message, Severity.MAJOR)]


@pytest.mark.parametrize(
    ("lang", "whole", "lacking"),
    [
        ("de", "Die Flut folgt dem Mond, und der Sog der Sonne kommt hinzu.", "Die Flut folgt dem Mond."),
        ("es", "La marea sigue a la luna, y a ella se suma el tirón del sol.", "La marea sigue a la luna."),
    ],
)
def test_a_lost_clause_may_have_one_word_of_its_own(lang: str, whole: str, lacking: str, engines: Engines) -> None:
    source = "The tide follows the moon, and the pull of the sun adds to it."
    assert not told(source, whole, lang, engines)
    message = "the translation of this sentence seems to lack 'and the pull of the sun adds to it.'"
    assert told(source, lacking, lang, engines) == [(message, Severity.MAJOR)]


def test_a_block_of_fewer_sentences_lacks_a_clause_too(engines: Engines) -> None:
    source = f"It is made of brass. It weighs 2 kg. {CASES['de'][0]}"
    whole = "Es ist aus Messing und wiegt 2 kg. " + "".join(CASES["de"][1:4])
    lost = "Es ist aus Messing und wiegt 2 kg. " + CASES["de"][1] + "."
    assert not told(source, whole, "de", engines)
    [(message, severity)] = told(source, lost, "de", engines)
    assert CASES["de"][4] in message
    assert severity in (Severity.MAJOR, Severity.MINOR)


def test_fewer_words_surely_lack_nothing(engines: Engines) -> None:
    """A sentence that is said shorter, one whose main clause has become a word, and one told in another order."""
    for lang, source, target in (
        ("uk", "Younger swimmers are welcome if an adult comes along.", "Молодших запрошуємо в супроводі дорослих."),
        ("cs", "If updates are there, they can be installed automatically, or by hand.",
         "Aktualizace lze instalovat automaticky či ručně."),
        ("es", "The tower, which was built in 1402, leans a little to the left.",
         "La torre, de 1402, se inclina un poco a la izquierda."),
    ):  # fmt: skip
        assert all(severity is not Severity.MAJOR for _, severity in told(source, target, lang, engines))


def test_a_lost_sentence_is_told_once(engines: Engines) -> None:
    source = "The key is in the drawer. Rinse the brushes in cold water. Leave them to dry on a cloth overnight."
    target = "Der Schlüssel liegt in der Schublade. Spülen Sie die Pinsel in kaltem Wasser aus."
    assert len(told(source, target, "de", engines)) == 1


def test_a_list_of_short_names_lacks_no_member(engines: Engines) -> None:
    source = "The planets Mercury, Venus, Mars and Jupiter are visible."
    assert not told(source, "水星、金星、火星、木星が見える。", "ja", engines)
    assert not told(source, "水星、金星、火星、木星可见。", "zh", engines)


def test_a_clause_that_the_translation_says_in_other_words_is_not_lost(engines: Engines) -> None:
    source = "For more information, please refer to the documentation [here](https://mill.example)."
    target = "Daha fazla bilgi için lütfen [buraya](https://mill.example) bakın."
    assert not told(source, target, "tr", engines)


def test_the_brackets_of_a_call_end_no_clause(engines: Engines) -> None:
    source = "Use `print()` to show the result of the `.turn()` method in the terminal."
    assert not told(source, "`print()` を使い、`.turn()` の結果をコンソールに表示します。", "ja", engines)
    lost = "Use `print()` to show the result, and close the file before you leave the room."
    assert told(lost, "`print()` を使って結果を表示します。", "ja", engines)


def test_a_short_whole_sentence_is_not_surely_without_a_clause(engines: Engines) -> None:
    source = "If you cut the bread while it is hot, the inside becomes sticky."
    assert Severity.MAJOR not in [one for _, one in told(source, "熱いうちに切ると、中がべたつきます。", "ja", engines)]
    assert told(source, "パンは熱いうちに切ってもかまいません。", "ja", engines)
