"""Emphasis that stands on another word of the sentence than in the source."""

import pytest

from qa import check_texts


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.severity} {f.message}" for f in found if f.check == "emphasis-broken"]


PAIRS = [
    ("Never open the **left** valve while the pump is running.", "de",
     "Öffnen Sie nie das **linke** Ventil, während die Pumpe läuft.",
     "Öffnen Sie nie das linke Ventil, während die **Pumpe** läuft."),
    ("Only the **owner** may delete the folder.", "ru", "Только **владелец** может удалить папку.",
     "Только владелец может удалить **папку**."),
    ("Write your name at the **top** of the page.", "ar", "اكتب اسمك في **أعلى** الصفحة.",
     "اكتب **اسمك** في أعلى الصفحة."),
    ("Store the seeds in a **dry** place until spring.", "hi", "बीजों को वसंत तक **सूखी** जगह पर रखें।",
     "**बीजों** को वसंत तक सूखी जगह पर रखें।"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), PAIRS)
def test_emphasis_on_another_word_is_told(source: str, lang: str, right: str, wrong: str) -> None:
    assert not told(source, right, lang)
    assert [message for message in told(source, wrong, lang) if message.startswith("minor emphasis stands on")]


TWO = "The **pump** must run before the **heater** is switched on."


def test_one_of_two_emphases_on_another_word() -> None:
    wrong = "**水泵**必须在打开加热器之前**运行**。"
    assert told(TWO, wrong, "zh") == ["minor emphasis stands on '运行' and not on 'heater'"]
    assert not told(TWO, "**水泵**必须在打开**加热器**之前运行。", "zh")


RIGHT = [
    ("The red wire carries the **current** to the motor.", "pl", "Czerwony przewód prowadzi **prąd** do silnika."),
    ("**Note** that the pump is running.", "fr", "**Attention**, la pompe tourne."),
    (
        "Take the tablets **before** breakfast, not after it.",
        "ja",
        "錠剤は朝食の**前**に飲み、後には飲まないでください。",
    ),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_the_same_word_in_emphasis_is_silent(source: str, lang: str, target: str) -> None:
    assert not told(source, target, lang)
