"""Notes that say "unless" beside others that say "if not", and one that lost the negation before its "unless"."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings import check

SOUP = {
    "es": "A menos que la temperatura se mantenga por debajo de unos 5 grados, la leche depende del día de la compra.",
    "de": "Bleibt die Temperatur nicht unter etwa 5 Grad, so hängt die Milch vom Tag des Einkaufs ab.",
    "it": "A meno che la temperatura non resti sotto i 5 gradi circa, il latte dipende dal giorno dell'acquisto.",
    "pl": "O ile temperatura nie pozostaje niższa niż około 5 stopni, mleko zależy od dnia zakupu.",
    "ru": "Если температура не остаётся ниже примерно 5 градусов, молоко зависит от дня покупки.",
}
VALVE = {
    "es": "No abra la válvula a menos que la bomba esté parada.",
    "de": "Öffnen Sie das Ventil nicht, es sei denn, die Pumpe steht still.",
    "it": "Non aprire la valvola a meno che la pompa non sia ferma.",
    "pl": "Nie otwieraj zaworu, chyba że pompa stoi.",
    "ru": "Не открывайте клапан, если только насос не остановлен.",
    "fr": "N'ouvrez pas la vanne, sauf si la pompe est arrêtée.",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(notes: dict[str, str], engines: Engines, folder: Path) -> list[str]:
    texts = {lang: f"{text}\n" for lang, text in notes.items()}
    found = check(folder, texts, engines, least=Severity.MINOR)
    return [Path(f.target.path).stem[-2:] for f in found if f.check == "negation-flipped"]


@pytest.mark.parametrize("notes", [SOUP, VALVE])
def test_unless_is_if_not(notes: dict[str, str], tmp_path: Path, engines: Engines) -> None:
    assert not told(notes, engines, tmp_path)


@pytest.mark.parametrize(("lang", "text"), [("es", "Abra la válvula a menos que la bomba esté parada."),
                                            ("fr", "Ouvrez la vanne, sauf si la pompe est arrêtée.")])  # fmt: skip
def test_a_negation_lost_before_unless_is_still_told(lang: str, text: str, tmp_path: Path, engines: Engines) -> None:
    assert told({**VALVE, lang: text}, engines, tmp_path) == [lang]
