"""German and Dutch words that are numbers elsewhere: "achte darauf", "in acht nemen"."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.text.numbers import quantities


@pytest.mark.parametrize(
    ("lang", "text", "numbers"),
    [
        ("de", "Achten Sie bitte auf das Licht über der Tür.", 0),
        ("de", "Wir dürfen den Wind nicht außer Acht lassen.", 0),
        ("nl", "De regels van de haven moet u in acht nemen.", 0),
        ("de", "Der achte auf der Liste hat gewonnen.", 1),
        ("de", "Hier hängen acht Lampen.", 1),
        ("nl", "Hier hangen acht lampen.", 1),
    ],
)
def test_a_phrase_of_attention_has_no_eight(lang: str, text: str, numbers: int) -> None:
    assert len(list(quantities(text, lang))) == numbers


def test_first_is_not_replaced_by_attention() -> None:
    source = "Open the valve first. Make sure that nobody stands below."

    def told(target: str) -> list[str]:
        return [one.check for one in check_texts(source, target, source_lang="en", target_lang="de")]

    assert "number-mismatch" not in told("Öffne zuerst das Ventil. Achte darauf, dass niemand darunter steht.")
    source = "Open the first valve. Make sure that nobody stands below."
    assert "number-mismatch" in told("Öffne das achte Ventil. Achte darauf, dass niemand darunter steht.")
