"""Names amid text that is made to take long: each word of a note is looked at once, whatever it is made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.analysis.pair import Analysis, analyse
from qa.checks.values import _name_witness
from qa.engines import Engines
from qa.model import Bitext
from qa.parse import parse_text

LENGTH = 60_000
"""Characters: where each letter was tried against each other this took minutes."""


def pair_of(source: str) -> Analysis:
    notes = [parse_text(text, Path(f"{lang}.md"), lang) for text, lang in ((source, "en"), ("Nichts.", "de"))]
    return analyse([Bitext(*notes, ())], Engines())[0]


@pytest.mark.parametrize("filler", ["A", "Aa", "Ka ", "The ", "Kate A-", "Ab. "])
def test_who_is_called_by_a_word_is_looked_up_in_linear_time(filler: str) -> None:
    text = f"Kate Bush sang. {filler * (LENGTH // len(filler))} Bush-Baker heard the Moon."
    analysis = pair_of(text)
    assert _name_witness._is_called(analysis, "Bush", 5, 9)
    assert not _name_witness._is_called(analysis, "Moon", text.rindex("Moon"), len(text) - 1)


def test_a_title_and_an_article_are_no_given_names() -> None:
    analysis = pair_of("Mr. Bush met the Church and Ada Bush-Baker.")
    before = _name_witness._words_before(analysis)
    assert before["Bush"] == {"mr", "ada"} and before["Church"] == {"the"} and before["Bush-Baker"] == {"ada"}
