"""Names that letters hold for gone or are unsure of: the encoder says whether the translation has them."""

import pytest

from qa import check_texts
from qa.model import Severity

MAJOR = Severity.MAJOR

GONE = [
    ("sv", "The lamp was sold by Ferraro, and the mirror was repaired by Whitfield.",
     "Lampan såldes av Ferraro, och spegeln lagades."),
    ("sv", "My cousin Tamsin plays the cello, and her husband Idris bakes bread.",
     "Min kusin Tamsin spelar cello, och hennes man Rashid bakar bröd."),
    ("cs", "The bridge was drawn by Brunel before Telford had seen the river.",
     "Most navrhl Brunel dříve, než Rennie spatřil řeku."),
    ("he", "The letter that Schubert wrote to Beethoven was never answered.",
     "המכתב שכתב הנדל לבטהובן מעולם לא נענה."),
]  # fmt: skip
SAID = [
    ("sv", "The lamp was sold by Ferraro, and the mirror was repaired by Whitfield.",
     "Lampan såldes av Ferraro, och spegeln lagades av Whitfield."),
    ("sv", "My cousin Tamsin plays the cello, and her husband Idris bakes bread.",
     "Min kusin Tamsin spelar cello, och hennes man Idris bakar bröd."),
    ("cs", "The bridge was drawn by Brunel before Telford had seen the river.",
     "Most navrhl Brunel dříve, než Telford spatřil řeku."),
    ("hi", "The coil that Marconi bought was built by Tesla.",
     "मार्कोनी ने जो कुंडली खरीदी उसे टेस्ला ने बनाया था।"),
    ("he", "The letter that Schubert wrote to Beethoven was never answered.",
     "המכתב שכתב שוברט לבטהובן מעולם לא נענה."),
    ("fi", "The Red Crescent opened a kitchen beside the old mill.",
     "Punainen Puolikuu avasi keittiön vanhan myllyn viereen."),
    ("de", "Charlemagne learned to write late in his life.",
     "Karl der Große lernte erst spät in seinem Leben schreiben."),
    ("bg", "The Ottomans besieged Constantinople from the land side.",
     "Османците обсаждат Цариград откъм сушата."),
    ("de", "The ship from Bratislava reached Vienna before noon.",
     "Das Schiff aus Pressburg erreichte Wien noch vor Mittag."),
    ("hu", "A bank in Florence paid for the dome.",
     "Egy firenzei bank fizette a kupolát."),
]  # fmt: skip


def _severities(source: str, target: str, lang: str) -> set[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return {one.severity for one in found if one.check == "name-mismatch"}


@pytest.mark.parametrize(("lang", "source", "target"), GONE)
def test_a_name_that_the_encoder_does_not_read_is_major(lang: str, source: str, target: str) -> None:
    assert MAJOR in _severities(source, target, lang)


@pytest.mark.parametrize(("lang", "source", "target"), SAID)
def test_a_name_that_is_said_in_any_way_is_not(lang: str, source: str, target: str) -> None:
    assert MAJOR not in _severities(source, target, lang)
