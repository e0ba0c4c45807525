"""Paragraphs that say much less than their source, or stop before its end, whatever their sentences are paired with."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, lang: str) -> list[tuple[str, Severity]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.check, f.severity) for f in found if f.severity.rank >= Severity.MAJOR.rank]


WHOLE = {
    "de": (
        "Hang the lamp on the hook beside the door before it gets dark.",
        "Hängen Sie die Lampe an den Haken neben der Tür, bevor es dunkel wird.",
        "Hängen Sie die Lampe",
    ),
    "cs": (
        "In the evening, write down how much the tree has grown.",
        "Večer si zapište, o kolik strom vyrostl.",
        "Večer si",
    ),
    "ru": (
        "Hang the lamp on the hook beside the door before it gets dark.",
        "Повесьте лампу на крючок у двери, пока не стемнело.",
        "Повесьте лампу на",
    ),
}


@pytest.mark.parametrize("lang", WHOLE)
def test_a_paragraph_that_breaks_off_is_told(lang: str) -> None:
    source, whole, cut = WHOLE[lang]
    assert told(source, whole, lang) == []
    assert ("segment-omitted", Severity.MAJOR) in told(source, cut, lang)


def test_a_full_stop_where_the_source_goes_on_is_no_end() -> None:
    source = "Once the glue is dry, we can write down the measures of the box:"
    assert told(source, "Une fois la colle sèche, nous pouvons noter les mesures de la boîte :", "fr") == []
    cut = told(source, "Une fois la colle sèche, nous pouvons.", "fr")
    assert ("segment-omitted", Severity.MAJOR) in cut


def test_a_paragraph_that_says_much_less_is_told() -> None:
    source = (
        "The museum keeps the old ferry in its own hall. Here is how you can find it on the day of your visit: "
        "follow the blue line from the gate."
    )
    whole = (
        "Музей хранит старый паром в отдельном зале. Вот как найти его в день посещения: "
        "идите вдоль синей линии от ворот."
    )
    assert told(source, whole, "ru") == []
    assert ("segment-omitted", Severity.MAJOR) in told(source, "Музей хранит старый паром в отдельном зале.", "ru")


def test_a_note_that_does_without_full_stops_is_not_told() -> None:
    words = [
        ("Hang the lamp on the hook.", "Ripusta lamppu koukkuun"),
        ("Close the door of the shed.", "Sulje vajan ovi"),
        ("Water the young trees daily.", "Kastele nuoret puut päivittäin"),
        ("Rake the leaves into a heap.", "Haravoi lehdet kasaan"),
        ("Carry the ladder into the cellar now.", "Kanna tikkaat kellariin"),
    ]
    source, target = ("\n\n".join(column) for column in zip(*words, strict=True))
    assert told(source, target, "fi") == []


ADDED = {
    "de": (
        "Die Fähre verlässt die Insel im Sommer um zwölf Uhr",
        ", und die Kinder malen im Garten einen roten Drachen",
    ),
    "uk": ("Улітку пором відходить від острова опівдні", ", а діти малюють у саду червоного змія"),
}


@pytest.mark.parametrize("lang", ADDED)
def test_a_clause_that_nobody_wrote_is_told(lang: str) -> None:
    source, (whole, more) = "The ferry leaves the island at noon in summer.", ADDED[lang]
    assert told(source, f"{whole}.", lang) == []
    assert told(source, f"{whole}{more}.", lang) == [("segment-added", Severity.MAJOR)]


def test_a_paragraph_that_ends_with_a_comma() -> None:
    source = "And we can look at the jars on the upper shelf as well, to see that they were turned since the spring:"
    whole = (
        "Nous pouvons aussi regarder les bocaux du rayon du haut, pour voir qu'on les a tournés depuis le printemps :"
    )
    assert not told(source, whole, "fr")
    assert told(source, "Nous pouvons aussi regarder les bocaux du rayon du haut,", "fr")
    # nothing is lacking but the mark
    assert not told(source, whole.removesuffix(" :") + ",", "fr")


STOPPED = (
    ("The garden lies behind the old mill.", "庭は古い水車小屋の裏にあります。"),
    ("Every morning the gate is opened at seven.", "毎朝、門は七時に開きます。"),
    ("The roses bloom from May to September.", "バラは五月から九月まで咲きます。"),
    ("Children may feed the ducks on the pond.", "子どもたちは池のアヒルに餌をやることができます。"),
    ("Dogs have to stay outside.", "犬は外で待たなければなりません。"),
    ("A map hangs beside the entrance.", "入口の横に地図が掛かっています。"),
    ("Please do not pick the flowers.", "花を摘まないでください。"),
    ("In winter the garden is closed.", "冬の間、庭は閉まっています。"),
)
RING = "Whoever finds a ring in the meadow takes it to the keeper of the gate."


def test_where_a_note_has_full_stops_a_missing_one_tells_in_japanese_too() -> None:
    source = "\n\n".join([RING, *(en for en, _ in STOPPED)])
    whole, cut = (
        "草地で指輪を見つけた人は、それを門番のところへ持っていきます。",
        "草地で指輪を見つけた人は、それを門番のところへ",
    )
    others = [ja for _, ja in STOPPED]
    assert told(source, "\n\n".join([whole, *others]), "ja") == []
    assert ("segment-omitted", Severity.MAJOR) in told(source, "\n\n".join([cut, *others]), "ja")
