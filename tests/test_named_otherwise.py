"""What English denies and others have a word for is no lost negation; where the verb itself stands there it is one."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._named_otherwise import named_otherwise
from qa.model import Severity

CHECKS = {"negation-flipped", "antonym-swapped"}
NAMED = [
    ("de", "The two halves are not identical.", "Die beiden Hälften unterscheiden sich."),
    ("fr", "The two halves are not identical.", "Les deux moitiés diffèrent l'une de l'autre."),
    ("zh", "The two halves are not the same.", "两半有别。"),
    ("de", "The cover does not come off easily.", "Die Abdeckung sitzt recht fest."),
    ("sv", "The cover does not come off easily.", "Locket sitter ganska hårt."),
    ("hu", "The guide said nothing about the painting.", "A vezető hallgatott a festményről."),
    ("fr", "Children do not pay.", "Les enfants voyagent gratuitement."),
    ("de", "The order does not change.", "Die Reihenfolge bleibt gleich."),
    ("de", "No tree may be felled in the park.", "Im Park ist das Fällen von Bäumen untersagt."),
    ("id", "No tree may be felled in the park.", "Pohon apa pun di taman dilarang ditebang."),
    ("de", "The warranty does not cover scratches.", "Kratzer sind von der Garantie ausgenommen."),
    ("it", "Wool does not dry quickly.", "La lana asciuga lentamente."),
    ("de", "Make sure the lid is not loose.", "Achten Sie darauf, dass der Deckel fest sitzt."),
    ("ru", "The rule is not as strict as it seems.", "Правило мягче, чем кажется."),
    ("fr", "The guide dog must stay with its owner.", "Le chien guide ne doit pas quitter son maître."),
    ("it", "The book is anything but boring.", "Il libro non è per niente noioso."),
    ("fr", "There is no charge for the first hour.", "La première heure est gratuite."),
    ("de", "The board has yet to decide on it.", "Darüber hat der Ausschuss noch nicht entschieden."),
    ("fr", "The board has yet to decide on it.", "Il reste au comité à en décider."),
]  # fmt: skip
LOST = [
    ("de", "The order does not change after the sale.", "Die Reihenfolge ändert sich nach dem Verkauf."),
    ("de", "Raise the limit if requests are not rejected.", "Erhöhen Sie die Grenze, wenn Anfragen abgelehnt werden."),
    ("fr", "Raise the limit if requests are not rejected.", "Augmentez la limite si des requêtes sont rejetées."),
]  # fmt: skip
OTHER_END = [
    ("de", "Rinse the brush before you put it away.", "Stellen Sie den Pinsel weg, nachdem Sie ihn ausgespült haben."),
    ("es", "Rinse the brush before you put it away.", "Guarde el pincel después de enjuagarlo."),
    ("hu", "Rinse the brush before you put it away.", "Az ecsetet kiöblítés után tegye el."),
    ("ja", "The new motor is faster than the old one.", "古いモーターは新しいモーターより遅いです。"),
    ("zh", "The new motor is faster than the old one.", "旧电机比新电机慢。"),
    ("fi", "The new motor is faster than the old one.", "Vanha moottori on hitaampi kuin uusi."),
    ("ko", "Gold is heavier than iron.", "철은 금보다 가볍습니다."),
    ("fr", "The shop buys its flour from the mill.", "Le moulin vend sa farine au magasin."),
    ("ru", "The shop buys its flour from the mill.", "Мельница продаёт магазину муку."),
]  # fmt: skip
TURNED = [
    ("fr", "Rinse the brush before you put it away.", "Rincez le pinceau après l'avoir rangé."),
    ("ja", "Set the minimum temperature first.", "まず最高温度を設定します。"),
    ("id", "Prices have risen since the bridge was closed.", "Harga turun sejak jembatan ditutup."),
]


def majors(lang: str, source: str, target: str) -> set[str]:
    found = check_texts(source + "\n", target + "\n", source_lang="en", target_lang=lang)
    return {f.check for f in found if f.check in CHECKS and f.severity.rank >= Severity.MAJOR.rank}


@pytest.mark.parametrize(("lang", "source", "target"), [*NAMED, *OTHER_END])
def test_what_is_said_otherwise_is_no_major(lang: str, source: str, target: str) -> None:
    assert not majors(lang, source, target)


@pytest.mark.parametrize(("lang", "source", "target"), [*LOST, *TURNED])
def test_what_is_turned_is_told(lang: str, source: str, target: str) -> None:
    assert majors(lang, source, target)


def test_a_word_that_english_has_as_well_names_nothing() -> None:
    assert named_otherwise("The order does not change.", "Die Reihenfolge bleibt.", "de")
    assert not named_otherwise("The order does not change and stays.", "Die Reihenfolge bleibt.", "de")
    assert not named_otherwise("The order changes.", "Die Reihenfolge bleibt.", "de")
