"""What stands first and what stands last, told by the siblings: an enumeration may name either end of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from tests.test_siblings import check

PLAIN = {
    "en": "When time is short, water the plants in this order: the seedlings first, then the herbs, then the trees.",
    "de": "Wenn die Zeit knapp ist, gieße so: zuerst die Setzlinge, dann die Kräuter, dann die Bäume.",
    "es": "Si falta tiempo, riega en este orden: primero los plantones, luego las hierbas, luego los árboles.",
    "fr": "Si le temps manque, arrose dans cet ordre : d'abord les semis, puis les herbes, puis les arbres.",
}
LISTED = "時間がないときは、次の順に植物に水をやる：苗、次にハーブ、最後に木。"
TURNED = "時間がないときは、次の順に植物に水をやる：最後に苗、次にハーブ、次に木。"


@pytest.mark.parametrize(("japanese", "told"), [(LISTED, 0), (TURNED, 1)])
def test_the_last_of_a_list_is_no_opposite_of_its_first(tmp_path: Path, japanese: str, told: int) -> None:
    notes = {language: f"# {language}\n\n{text}\n" for language, text in {**PLAIN, "ja": japanese}.items()}
    found = check(tmp_path, notes, Engines())
    assert len([f for f in found if f.check == "antonym-swapped"]) == told
