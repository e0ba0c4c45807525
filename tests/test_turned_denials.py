"""What a clause denies: "not all" is not "none", "need not" is not "must not", and "neither" is not "both"."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from qa import check_texts
from qa.checks.meaning._denials import denials
from qa.checks.meaning._logic import turned_logic
from qa.checks.meaning._turned_denials import turned_denial
from qa.model import Severity

TABLE = tomllib.loads(files("qa.checks.meaning").joinpath("data/denials.toml").read_text("utf-8"))
NOT_ALL = "Not all lamps are broken."
TURNED = (
    (NOT_ALL, "de", "Nicht alle Lampen sind kaputt.", ("Keine der Lampen ist kaputt.", "Alle Lampen sind kaputt.")),
    (NOT_ALL, "fr", "Toutes les lampes ne sont pas cassées.", ("Aucune lampe n'est cassée.",)),
    (NOT_ALL, "ru", "Не все лампы сломаны.", ("Ни одна лампа не сломана.", "Все лампы сломаны.")),
    (NOT_ALL, "hu", "Nem minden lámpa törött.", ("Egyetlen lámpa sem törött.", "Minden lámpa törött.")),
    (NOT_ALL, "zh", "并非所有的灯都坏了。", ("没有任何灯坏了，一盏也没有。", "所有的灯都坏了。")),
    (NOT_ALL, "vi", "Không phải mọi bóng đèn đều hỏng.", ("Mọi bóng đèn đều hỏng.",)),
    ("Not all lamps are red.", "hy", "Ոչ բոլոր լամպերն են կարմիր։", ("Բոլոր լամպերը կարմիր են։",)),
    ("It rained, and not every tent is dry.", "de", "Es hat geregnet, und nicht jedes Zelt ist trocken.",
     ("Es hat geregnet, und kein Zelt ist trocken.",)),
    ("Not every door is open.", "ca", "No totes les portes són obertes.", ("Cap porta no és oberta.",)),
    ("Nobody has paid for the tent.", "nl", "Niemand heeft de tent betaald.", ("Iedereen heeft de tent betaald.",)),
    ("You need not water the cactus.", "sv", "Du behöver inte vattna kaktusen.", ("Du får inte vattna kaktusen.",)),
    ("You need not water the cactus.", "hr", "Ne morate zalijevati kaktus.", ("Ne smijete zalijevati kaktus.",)),
    ("You must not water the cactus.", "ja", "水をやってはいけません。", ("水をやる必要はありません。",)),
    ("The dog neither barks nor bites.", "sv", "Hunden varken skäller eller bits.", ("Hunden både skäller och bits.",)),
)  # fmt: skip


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), TURNED)
def test_a_turned_denial_is_told_and_a_right_one_is_not(
    source: str, lang: str, right: str, wrong: tuple[str, ...]
) -> None:
    assert turned_denial((source, right), ("en", lang)) is None
    for text in wrong:
        assert turned_denial((source, text), ("en", lang)) is not None
        assert turned_denial((text, source), (lang, "en")) is not None


SILENT = (
    # of some what is denied of all
    (NOT_ALL, "de", "Manche Lampen sind nicht kaputt, keine Sorge."),
    # a ban denies without a negation
    ("Nobody may enter the barn.", "de", "Der Zutritt zum Stall ist allen verboten."),
    ("No one may enter the barn.", "ru", "Всем запрещено входить в сарай."),
    # a phrase for "all … not" that says either
    ("Nobody came to the meeting.", "fr", "Toutes les personnes invitées ne sont pas venues."),
    ("You must go home when the bell rings.", "ja", "ベルが鳴ったら家に帰らなければなりません。"),
    ("You must not stay, and you need not wait.", "de", "Sie dürfen nicht bleiben und müssen nicht warten."),
)


@pytest.mark.parametrize(("source", "lang", "target"), SILENT)
def test_other_words_for_the_same_are_no_turn(source: str, lang: str, target: str) -> None:
    assert turned_denial((source, target), ("en", lang)) is None


@pytest.mark.parametrize("lang", TABLE)
def test_every_table_compiles_and_says_nothing_of_an_empty_text(lang: str) -> None:
    assert denials("", lang) == (None, None, None)
    assert TABLE[lang].keys() <= {"joined", "notall", "none", "neednot", "mustnot", "neither", "both", "all"}


def test_a_turn_is_told_once() -> None:
    found = check_texts(
        "Not everyone likes the new timetable.",
        "Niemand mag den neuen Fahrplan.",
        source_lang="en",
        target_lang="de",
    )
    said = [finding for finding in found if finding.severity.rank >= Severity.MINOR.rank]
    assert [finding.check for finding in said] == ["negation-flipped"]
    assert said[0].message == "'Not everyone' (not all) became 'Niemand' (none)"


ORDERS = (
    ("de", "Wasche die Hände, bevor du isst, nicht danach.", "Wasche die Hände, nachdem du isst, nicht davor."),
    ("ro", "Spălați-vă pe mâini înainte de a mânca, nu după.", "Spălați-vă pe mâini după ce mâncați, nu înainte."),
    ("zh", "请在吃饭之前洗手，而不是之后。", "请在吃饭之后洗手，而不是之前。"),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "right", "wrong"), ORDERS)
def test_the_order_that_is_denied_tells_which_is_meant(lang: str, right: str, wrong: str) -> None:
    source = "Wash your hands before you eat, not afterwards."
    assert not [turn for turn in turned_logic((source, right), ("en", lang)) if turn.denied]
    assert [turn.notions for turn in turned_logic((source, wrong), ("en", lang)) if turn.denied] == [
        ("after", "before")
    ]


def test_who_says_otherwise_states_no_condition() -> None:
    texts = (
        "Unless the guide says otherwise, the path stays closed.",
        "Ако водачът каже друго, пътеката остава затворена.",
    )
    assert [turn.sure for turn in turned_logic(texts, ("en", "bg"))] == [True]


def test_any_is_none_only_beside_a_negation() -> None:
    source = "It converges from every starting point."
    assert turned_denial((source, "どの出発点からも収束する。"), ("en", "ja")) is None
    assert turned_denial((source, "どの出発点からも収束しない。"), ("en", "ja")) is not None


@pytest.mark.parametrize(
    ("lang", "right"),
    [
        ("cs", "Odstraňte všech sto nedokončených dopisů."),
        ("sk", "Odstráňte všetky nedokončené listy."),
        ("lt", "Ištrinkite visus nebaigtus laiškus."),
    ],
)
def test_what_is_unfinished_denies_nothing_of_all(lang: str, right: str) -> None:
    assert turned_denial(("Delete all hundred unfinished letters.", right), ("en", lang)) is None
    assert turned_denial(("All the guests have come.", "Všichni hosté nepřišli."), ("en", "cs")) is not None


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("de", "Ist der Ofen kalt, öffne die Klappe.", "Ist der Ofen heiß, öffne die Klappe."),
        ("fr", "Si le four est froid, ouvrez la trappe.", "Si le four est chaud, ouvrez la trappe."),
    ],
)
def test_an_exception_of_the_opposite_is_a_condition(lang: str, right: str, wrong: str) -> None:
    def said(target: str) -> list[str]:
        found = check_texts("Unless the oven is hot, open the flap.", target, source_lang="en", target_lang=lang)
        return [f.message for f in found if f.severity.rank >= Severity.MAJOR.rank]

    assert not said(right)
    assert said(wrong)


def test_as_long_as_every_denies_nothing() -> None:
    source = "It grows as long as every guest brings another."
    assert turned_denial((source, "تنمو ما دام كل ضيف يجلب آخر."), ("en", "ar")) is None
    text = "Model herkesin eşit olduğunu varsayar, bu doğru değildir."
    assert turned_denial(("The model assumes that all are equal, which is wrong.", text), ("en", "tr")) is None
    assert turned_denial(("All the guests agree.", "Herkes aynı fikirde değil."), ("en", "tr")) is not None


def test_everybody_and_than_deny_nothing() -> None:
    source = "The model assumes that everyone meets everyone else."
    assert (
        turned_denial((source, "この模型は、だれもがほかの人と会うと仮定し、それは正しくない。"), ("en", "ja")) is None
    )
    more = "Každý nakažený nakazí více než jednoho člověka."
    assert turned_denial(("Each case infects more than one person.", more), ("en", "cs")) is None
