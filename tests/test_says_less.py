"""Sentences of which the judge is certain that one side says more, where no clause can be named."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.structure._says_less import _renders
from qa.checks.structure.segment_added import SegmentAdded
from qa.run.dedupe import SAYS_MORE

LESS = "the translation of this sentence says less than it"
MORE = "the sentence says more than its source"


def told(source: str, target: str, lang: str) -> dict[str, str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return {one.message: one.severity.value for one in found if one.check in ("segment-omitted", "segment-added")}


def test_an_object_that_is_lost() -> None:
    source = "Guess which of the keys belongs to the old garden gate."
    least = f"{LESS}, least of all 'of the keys belongs to the old garden gate'"
    assert least in told(source, "Rate, welcher Schlüssel gehört.", "de")
    assert not told(source, "Rate, welcher der Schlüssel zum alten Gartentor gehört.", "de")


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "Find the stall that sells the seeds.",
            "Zoek de kraam die de zaden verkoopt.",
            "Ga naar de oude markthal en zoek daar de kraam die de zaden verkoopt.",
        ),
        ("Save the plan.", "Bewaar het plan.", "Ga naar het tweede tabblad en bewaar het plan in de map."),
    ],
)
def test_a_place_that_is_new(source: str, right: str, wrong: str) -> None:
    assert told(source, wrong, "nl").get(MORE) == "major"
    assert not told(source, right, "nl")


def test_what_announces_a_list_may_do_so_at_length() -> None:
    text = "Щоб спорожнити бочку для дощової води, виконайте такі дії:"
    assert not told("To empty the rain barrel:", text, "uk")


def test_another_text_is_told_once() -> None:
    source = "Tick the box to show the tides among the forecasts."
    found = check_texts(source, "Spunta la casella.", source_lang="en", target_lang="it")
    assert len([one for one in found if one.severity.value == "major"]) == 1


def test_words_left_in_a_sentence_are_told_once() -> None:
    source = "The lamp of the harbour burns all night. The keeper sleeps in the cabin when new light comes."
    target = "Die Lampe des Hafens brennt die ganze Nacht. Der Wärter schläft in der Hütte, wenn neues Licht kommt"
    found = check_texts(source, f"{target} when new light comes.", source_lang="en", target_lang="de")
    assert {one.check for one in found if one.severity.value == "major"} == {"untranslated-fragment"}
    assert SegmentAdded.uneven in SAYS_MORE
    assert SegmentAdded.doubted.startswith(SAYS_MORE)


def test_an_abbreviation_written_out_and_rendered_says_no_more() -> None:
    assert _renders("World Wide Web Consortium - Konsortium für das World Wide Web", "World Wide Web Consortium")
    assert _renders("World Bank (विश्व बैंक)", "World Bank ")
    assert not _renders("World Bank and its members in Asia", "World Bank")
    assert not _renders("Before that: World Bank - Weltbank", "World Bank")


def test_in_a_page_one_sentence_may_be_worded_anew() -> None:
    harbour = [
        ("The boats leave the harbour early in the morning.", "De boten verlaten de haven vroeg in de morgen."),
        ("The baker opens his shop at seven o'clock.", "De bakker opent zijn winkel om zeven uur."),
        ("The children walk to school along the canal.", "De kinderen lopen langs het kanaal naar school."),
        ("The market is held on the square on Fridays.", "De markt wordt op vrijdag op het plein gehouden."),
        ("The old bridge was painted green last summer.", "De oude brug is vorige zomer groen geverfd."),
        ("The library lends books for three weeks.", "De bibliotheek leent boeken uit voor drie weken."),
        ("The gardener waters the roses every evening.", "De tuinman geeft de rozen elke avond water."),
        ("The museum shows paintings of the sea.", "Het museum toont schilderijen van de zee."),
        ("The train to the city stops at the mill.", "De trein naar de stad stopt bij de molen."),
        ("The farmer sells cheese from his own cows.", "De boer verkoopt kaas van zijn eigen koeien."),
        ("The postman rings the bell at every door.", "De postbode belt aan bij elke deur."),
        ("The doctor visits the island once a week.", "De dokter bezoekt het eiland één keer per week."),
    ]
    source, target = ("\n\n".join(column) for column in zip(*harbour, strict=True))
    more = "Ga naar de oude markthal en zoek daar de kraam die de zaden verkoopt."
    found = told(f"{source}\n\nFind the stall that sells the seeds.\n", f"{target}\n\n{more}\n", "nl")
    assert found.get(MORE) == "minor"
