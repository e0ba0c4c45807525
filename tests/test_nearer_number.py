"""The encoder as a witness of numbers that seem to have changed: it denies what was paired amiss alone."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.checks.values._nearer_number import is_denied
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text
from qa.text.numbers import Mismatch, quantities

DIGITS = "The ferry carries 240 people and leaves at the end of the 3rd pier."
WORDS = "Three of the pumps stood still, and nobody knew for how long."
CASES = [
    ("de", DIGITS, "Die Fähre befördert 240 Personen und legt am Ende des 3. Piers ab.", "240", "3", True),
    ("de", DIGITS, "Die Fähre befördert 420 Personen und legt am Ende des 3. Piers ab.", "240", "420", False),
    ("ja", DIGITS, "フェリーは420人を乗せ、3番目の桟橋の端から出る。", "240", "420", False),
    ("de", WORDS, "Drei der Pumpen standen still, und keiner der vier Leute wusste, wie lange.", "Three", "vier", True),
    ("de", WORDS, "Vier der Pumpen standen still, und niemand wusste, wie lange.", "Three", "Vier", False),
    ("ru", WORDS, "Четыре насоса стояли, и никто не знал, сколько это продлится.", "Three", "Четыре", False),
]


@pytest.mark.parametrize(("lang", "source", "target", "lost", "strange", "denied"), CASES)
def test_what_the_encoder_says(lang: str, source: str, target: str, lost: str, strange: str, denied: bool) -> None:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "o.md", lang)
    bead = Bead((0,), (0,), 0.9, 1.0)
    analysis = analyse([Bitext(*sides, (bead,))], Engines())[0]
    one, other = (
        next(n for n in quantities(side.text, side.lang) if n.raw.startswith(raw))
        for side, raw in zip(sides, (lost, strange), strict=True)
    )
    assert is_denied(analysis, bead, Mismatch(one, other)) is denied


@pytest.mark.parametrize(
    ("lang", "source", "wrong"),
    [
        # the encoder was not measured there, and has no say
        ("sw", "The bus carried thirteen people.", "Basi lilibeba watu kumi na wanne."),
        # half an hour is no plain number that another could stand for
        ("cs", "Half an hour is enough for the first part.", "Na první část stačí čtvrt hodiny."),
        ("hi", "The train was two and a half hours late.", "ट्रेन डेढ़ घंटे देर से आई।"),
    ],
)
def test_where_it_has_no_say(lang: str, source: str, wrong: str) -> None:
    found = check_texts(source, wrong, source_lang="en", target_lang=lang)
    assert any(one.check == "number-mismatch" and one.severity.value == "major" for one in found)
