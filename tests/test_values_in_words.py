"""Values that words, marks and names say: each right translation is silent, the wrong one beside it is told."""

from __future__ import annotations

import pytest

from qa import check_texts

CHECKS = ("number-mismatch", "name-mismatch", "code-changed", "inline-code-changed")
MAJOR = [
    # what is of a country, by an adjective, its people or its language
    (
        "en",
        "fr",
        "Some Italian tourists missed the ferry.",
        "Quelques touristes {italiens|espagnols} ont raté le ferry.",
    ),
    ("en", "pl", "A Swedish ship brought the grain.", "Zboże przywiózł {szwedzki|duński} statek."),
    ("en", "ja", "She married a Greek engineer.", "彼女は{ギリシャ|トルコ}の技術者と結婚した。"),
    ("de", "en", "Ein ungarischer Geiger spielte das Solo.", "A {Hungarian|Finnish} violinist played the solo."),
    # halves and parts of an hour
    ("en", "el", "The lesson lasts half an hour.", "Το μάθημα διαρκεί {μισή ώρα|μία ώρα}."),
    ("en", "it", "The film takes an hour and a half.", "Il film dura {un'ora e mezza|due ore e mezza}."),
    ("en", "hi", "The train was two and a half hours late.", "ट्रेन {ढाई|डेढ़} घंटे देर से आई।"),
    ("en", "ru", "One and a half million trees were planted.", "Посадили {полтора миллиона|полмиллиона} деревьев."),
    ("en", "sv", "We meet at half past four.", "Vi ses klockan {halv fem|halv sju}."),
    # nouns of number, compounds, homographs, classifiers
    (
        "en",
        "fr",
        "About thirty neighbours signed the letter.",
        "Une {trentaine|vingtaine} de voisins ont signé la lettre.",
    ),
    ("en", "it", "About a hundred letters arrived.", "È arrivato un {centinaio|migliaio} di lettere."),
    ("en", "it", "The fifteenth century was rich in painters.", "Il {Quattrocento|Seicento} fu ricco di pittori."),
    ("en", "de", "The crew of eight slept on deck.", "Die {acht|neun}köpfige Besatzung schlief an Deck."),
    ("en", "uk", "Fifty lamps were broken.", "{П'ятдесят|П'ятнадцять} ламп було розбито."),
    ("en", "hu", "Seven ducks crossed the road.", "{Hét|Hat} kacsa ment át az úton."),
    ("en", "vi", "Seven trees fell in the storm.", "{Bảy|Tám} cây đổ trong cơn bão."),
    ("en", "th", "Five people waited outside.", "มีคนรออยู่ข้างนอก{ห้า|สี่}คน"),
    ("en", "ko", "Seven sheets of paper are enough.", "종이 {일곱|여섯} 장으로 충분하다."),
    ("en", "zh", "The bridge is five miles away.", "那座桥在{八公里|八英里}外。"),
    ("zh", "en", "展览将于四月三日开幕。", "The exhibition opens on April {3|8}."),
    # units
    ("en", "ko", "Come back in three weeks.", "세 {주|달} 뒤에 다시 오세요."),
    ("en", "ar", "Boil the eggs for thirty minutes.", "اسلق البيض لمدة ثلاثين {دقيقة|ساعة}."),
    ("en", "es", "He gained four pounds over Christmas.", "En Navidad engordó {dos kilos|cuatro kilos}."),
    # marks of running text
    ("en", "de", "The diagonal is √2 times the side.", "Die Diagonale ist das {√2|2}-Fache der Seite."),
    ("en", "fr", "Here x̄ is below the median.", "Ici {x̄|x} est inférieur à la médiane."),
    ("en", "es", "If |z| is small, the sum converges.", "Si {|z||z} es pequeño, la suma converge."),
    ("en", "nl", "Henry VIII closed the abbey.", "Hendrik {VIII|VII} sloot de abdij."),
    # names and code
    ("en", "sv", "Dr Bergqvist opened the ward.", "Doktor {Bergqvist|Sandström} öppnade avdelningen."),
    (
        "zh",
        "en",
        "作家张炜丽在南京介绍了她的小说。",
        "The writer {Zhang Weili|Chen Xue} presented her novel in Nanjing.",
    ),
    (
        "en",
        "es",
        "```python\nqueue.run(threads=4)\n```",
        "```python\n{queue.run(threads=4)|cola.trabajar(hilos=4)}\n```",
    ),
    ("en", "de", "Press `+` to zoom in.", "Drücken Sie `{+|*}`, um zu vergrößern."),
]
MINOR = [
    ("zh", "en", "导演许文杰在上海谈到了这部电影。", "Director {Xu Wenjie |}talked about the film in Shanghai."),
    (
        "ja",
        "en",
        "名古屋市の黒川悟志市長は会見を開いた。",
        "Nagoya Mayor {Satoshi Kurokawa |}held a press conference today.",
    ),
    (
        "en",
        "ja",
        "Newton wrote to Leibniz in the spring.",
        "春に{ニュートン|ライプニッツ}は{ライプニッツ|ニュートン}に手紙を書いた。",
    ),
    ("ru", "en", "Орлов обвинил Соколова в обмане.", "{Orlov|Sokolov} accused {Sokolov|Orlov} of fraud."),
]
SILENT = [
    ("en", "de", "The manual is available in English.", "Das Handbuch gibt es auf Deutsch."),
    ("en", "de", "He weighs 180 pounds.", "Er wiegt gut 80 Kilo."),
    ("en", "es", "The limit is sixty miles an hour.", "El límite es de 97 km/h."),
    ("en", "ko", "The shop has two floors.", "그 가게는 두 층이다."),
    ("en", "ru", "The British and the Americans signed.", "Англичане и американцы подписали договор."),
    ("en", "es", "Pope John Paul II came to Mexico.", "El papa Juan Pablo II vino a México."),
    ("en", "fr", "In two weeks we leave for Lyon.", "Dans quinze jours, nous partons pour Lyon."),
    ("en", "pt", "Lake Geneva is very deep.", "O lago Lemano é muito profundo."),
    ("de", "en", "Die Leiterin Beate Rauch stellte den Plan vor.", "The head, Beate Rauch, presented the plan."),
    ("en", "es", "```python\nmodel.fit(data)\n```", "```python\nmodel.fit(data)  # entrena\n```"),
]


def told(source_lang: str, target_lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang=source_lang, target_lang=target_lang)
    return [f.severity.value for f in found if f.check in CHECKS and f.severity.value != "neutral"]


def readings(target: str) -> tuple[str, str]:
    """The right and the wrong one of `a {right|wrong} b`; bars that belong to the text are doubled by their braces."""
    right = wrong = ""
    rest = target
    while "{" in rest:
        before, _, after = rest.partition("{")
        inside, _, rest = after.partition("}")
        one, _, other = inside.rpartition("|")
        right, wrong = right + before + one, wrong + before + other
    return right + rest, wrong + rest


@pytest.mark.parametrize(("source_lang", "target_lang", "source", "target"), MAJOR)
def test_another_value_is_major(source_lang: str, target_lang: str, source: str, target: str) -> None:
    right, wrong = readings(target)
    assert told(source_lang, target_lang, source, right) == []
    assert "major" in told(source_lang, target_lang, source, wrong)


@pytest.mark.parametrize(("source_lang", "target_lang", "source", "target"), MINOR)
def test_a_lost_or_turned_name_is_told(source_lang: str, target_lang: str, source: str, target: str) -> None:
    right, wrong = readings(target)
    assert told(source_lang, target_lang, source, right) == []
    assert told(source_lang, target_lang, source, wrong) != []


@pytest.mark.parametrize(("source_lang", "target_lang", "source", "target"), SILENT)
def test_own_ways_to_say_it_are_silent(source_lang: str, target_lang: str, source: str, target: str) -> None:
    assert told(source_lang, target_lang, source, target) == []
