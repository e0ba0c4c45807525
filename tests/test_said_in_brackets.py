"""Sentences of captions that a translator put in brackets."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

CAPTION = (
    "# The spring\n\nA weight hangs from a spring and moves up and down.\n\n"
    "*Figure 4: Period as a function of amplitude. The dashed line shows the approximation.*\n"
)
TOP = "# A mola\n\nUm peso está suspenso de uma mola e move-se para cima e para baixo.\n\n"


@pytest.mark.parametrize(
    ("tail", "told"), [("(a tracejado, a aproximação)", False), ("(em segundos e graus)", True), ("", True)]
)
def test_a_sentence_said_in_brackets_is_no_sure_loss(tail: str, told: bool) -> None:
    target = f"{TOP}*Figura 4: Período em função da amplitude {tail}.*\n"
    found = check_texts(CAPTION, target, source_lang="en", target_lang="pt")
    assert told is any(one.check == "segment-omitted" and one.severity is Severity.MAJOR for one in found)
