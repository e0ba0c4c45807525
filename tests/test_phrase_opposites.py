"""Opposites of phrases: "hard" has several, "hard water" one."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._row_kinds import is_plain, plain_phrases


def told(lang: str, source: str, target: str) -> list[tuple[str, str]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.check, f.severity.value) for f in found if f.severity.value != "neutral"]


@pytest.mark.parametrize(
    ("lang", "source", "right", "turned", "into"),
    [
        ("de", "Hard water leaves white marks on glass.", "Hartes Wasser hinterlässt weiße Flecken auf Glas.",
         "Hartes", "Weiches"),
        ("ru", "Your keys hang beside the front door.", "Твои ключи висят у передней двери.", "передней", "задней"),
        ("pl", "The temperature stayed just above zero.", "Temperatura utrzymywała się tuż powyżej zera.", "powyżej",
         "poniżej"),
        ("tr", "Families of one trade often live near each other.",
         "Aynı meslekten aileler çoğu zaman birbirine yakın oturur.", "birbirine yakın", "birbirinden uzak"),
        ("zh", "There were too few chairs in the hall.", "大厅里的椅子太少了。", "太少", "太多"),
        ("zh", "The chapter begins with a short poem.", "这一章以一首短诗开头。", "开头", "结尾"),
        ("ja", "She chose the wrong answer twice.", "彼女は二回、間違った答えを選んだ。", "間違った", "正しい"),
        ("de", "At noon the temperature rises quickly.", "Mittags steigt die Temperatur schnell.", "steigt", "fällt"),
        ("ru", "The gross weight is printed on the box.", "Вес брутто напечатан на коробке.", "брутто", "нетто"),
        ("fr", "Her younger brother plays the drums.", "Son frère cadet joue de la batterie.", "cadet", "aîné"),
        ("ru", "Use finely ground coffee for this pot.", "Для этого кофейника берите кофе мелкого помола.", "мелкого",
         "крупного"),
        ("ko", "The pool is large and is open in the evening.", "수영장은 크고 저녁에 열려 있습니다.",
         "저녁에", "아침에"),
        ("ko", "Someone waits at the front door.", "누군가 현관에서 기다립니다.", "현관", "뒷문"),
        ("zh", "The back door is made of oak.", "后门是橡木做的。", "后门", "前门"),
        ("zh", "Her younger brother works in a bakery.", "她的弟弟在面包店工作。", "弟弟", "哥哥"),
        ("ja", "The lift stops at the bottom of the hill.", "リフトは丘の下部で止まります。", "下部", "上部"),
        ("th", "Fry the onions over low heat.", "ผัดหัวหอมด้วยไฟอ่อน", "ไฟอ่อน", "ไฟแรง"),
        ("th", "His younger sister lives in the north.", "น้องสาวของเขาอยู่ทางเหนือ", "น้องสาว", "พี่สาว"),
        ("tr", "The singer was born in Konya.", "Şarkıcı Konya'da doğdu.", "doğdu", "öldü"),
        ("hi", "There were too few plates on the table.", "मेज़ पर बहुत कम प्लेटें थीं।", "बहुत कम", "बहुत ज़्यादा"),
        ("ar", "You gave the wrong answer again.", "أعطيت إجابة خاطئة مرة أخرى.", "خاطئة", "صحيحة"),
    ],
)  # fmt: skip
def test_a_phrase_that_became_its_opposite(lang: str, source: str, right: str, turned: str, into: str) -> None:
    assert not told(lang, source, right)
    assert told(lang, source, right.replace(turned, into)) == [("antonym-swapped", "major")]


def test_another_thing_of_the_row_beside_the_phrase() -> None:
    source = "The coordinates are shown in the status bar at the bottom of the main window."
    assert not told("uk", source, "Координати показано у смужці стану внизу головного вікна.")
    assert not told("tr", "There were too few chairs in the hall.", "Salonda çok az sandalye vardı.")


def test_a_phrase_and_its_word_stand_for_one_another_once() -> None:
    deep = "At the bottom of the lake the pressure is high."
    assert not told("es", deep, "En el fondo del lago la presión es alta.")
    assert told("es", deep, "En la parte superior del lago la presión es alta.") == [("antonym-swapped", "major")]
    prices = "Prices rise every autumn, while wages stay low."
    assert not told("pt", prices, "Os preços sobem todos os outonos, enquanto os salários continuam baixos.")
    assert told("pt", prices, "Os preços caem todos os outonos, enquanto os salários continuam baixos.")


@pytest.mark.parametrize(
    ("lang", "right", "turned"),
    [
        ("nl", "Ze staat om zes uur op en neemt plaats aan tafel.", "De gast gaat staan."),
        ("fr", "Elle se lève à six heures et s'installe à table.", "L'invité se lève."),
        ("tr", "Altıda kalkar ve sofraya geçer.", "Misafir ayağa kalkar."),
    ],
)
def test_who_gets_up_stands(lang: str, right: str, turned: str) -> None:
    assert not told(lang, "She gets up at six and sits down at the table.", right)
    assert told(lang, "The guest sits down.", turned) == [("antonym-swapped", "major")]


def test_what_sinks_falls() -> None:
    warm = "Warm air is light and rises; cold air sinks."
    assert not told("es", warm, "El aire caliente es ligero y se eleva; el aire frío desciende.")
    assert not told("pt", warm, "O ar quente é leve e ascende; o ar frio desce.")
    rising = "The water rises at night."
    assert told("es", rising, "El agua desciende por la noche.") == [("antonym-swapped", "major")]


@pytest.mark.parametrize(
    ("lang", "source", "right", "turned"),
    [
        (
            "uk",
            "The soil here is rich in iron.",
            "Заліза в тутешньому ґрунті вдосталь.",
            "Тутешній ґрунт бідний на залізо.",
        ),
        (
            "it",
            "These lakes are rich in fish.",
            "Questi laghi sono pieni di pesci.",
            "Questi laghi sono poveri di pesci.",
        ),
        ("hu", "His younger brother is a cook.", "Az öccse szakács.", "A bátyja szakács."),
        ("tr", "The painter died in Izmir.", "Ressam İzmir'de hayatını kaybetti.", "Ressam İzmir'de doğdu."),
        ("zh", "The lid stays open.", "盖子一直开着。", "盖子一直合上。"),
    ],
)
def test_a_phrase_in_the_usual_words_of_a_language(lang: str, source: str, right: str, turned: str) -> None:
    assert not told(lang, source, right)
    assert told(lang, source, turned) == [("antonym-swapped", "major")]


def test_a_phrase_is_plain_where_its_word_is_not() -> None:
    text = "Hard water leaves marks."
    plain = {text[v.start : v.end]: is_plain(v, text) for v in opposites(text, Pairs.WORDED)}
    assert plain["Hard water"]
    assert ("soft water", "hard water") in plain_phrases()
    assert not any(is_plain(v, text) for v in opposites(text) if v.instead == "Soft")
