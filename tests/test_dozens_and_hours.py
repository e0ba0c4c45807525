"""Dozens, hours named by the one they lead to, floors, ages: each right translation is silent, the wrong one told."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.text.numbers import quantities
from tests.test_values_in_words import readings, told

FLOORS = "The shop is on the ground floor.\n\nThe doctor is on the third floor."
TOLD = [
    # two dozen are 24
    ("sv", "She bought three dozen candles.", "Hon köpte {tre|fyra} dussin ljus."),
    ("da", "She bought three dozen candles.", "Hun købte {tre|fire} dusin stearinlys."),
    ("ro", "She bought three dozen candles.", "A cumpărat {trei|cinci} duzini de lumânări."),
    ("pl", "She bought three dozen candles.", "Kupiła {trzy|cztery} tuziny świec."),
    ("cs", "She bought three dozen candles.", "Koupila {tři|čtyři} tucty svíček."),
    ("lt", "She bought three dozen candles.", "Ji nupirko {tris|keturis} tuzinus žvakių."),
    ("bg", "She bought three dozen candles.", "Тя купи {три|четири} дузини свещи."),
    # the hour that a half or a quarter leads to
    ("lt", "The film starts at half past six.", "Filmas prasideda {pusę septynių|pusę devynių}."),
    ("cs", "The film starts at a quarter past six.", "Film začíná ve čtvrt na {sedm|devět}."),
    ("sk", "The film starts at a quarter to six.", "Film sa začína o trištvrte na {šesť|osem}."),
    ("hu", "The film starts at a quarter past six.", "A film negyed {hétkor|kilenckor} kezdődik."),
    ("hu", "The film starts at half past six.", "A film fél {hétkor|kilenckor} kezdődik."),
    ("ru", "The film starts at a quarter past six.", "Фильм начинается в четверть {седьмого|девятого}."),
    ("sl", "The film starts at a quarter past six.", "Film se začne ob četrt na {sedem|devet}."),
    ("fr", "The film starts at twenty past six.", "Le film commence à {18 h 20|19 h 20}."),
    ("hu", "It took three quarters of an hour.", "{Háromnegyed|Fél} óráig tartott."),
    # half a thousand, and hundreds behind thousands
    ("es", "They raised two and a half thousand euros.", "Reunieron {dos mil quinientos|tres mil quinientos} euros."),
    ("it", "They raised two and a half thousand euros.", "Raccolsero {duemilacinquecento|tremilacinquecento} euro."),
    (
        "de",
        "It has two thousand five hundred seats.",
        "Es hat {zweitausendfünfhundert|zweitausendsechshundert} Plätze.",
    ),
    ("hu", "It has two and a half thousand seats.", "{Kétezer-ötszáz|Háromezer-ötszáz} férőhelye van."),
    # ordinals of two words
    ("pt", "It is her eighteenth birthday.", "É o seu décimo {oitavo|sexto} aniversário."),
    ("es", "It is their twenty-third meeting.", "Es su vigésima {tercera|quinta} reunión."),
    ("pl", "It is their twenty-third meeting.", "To ich dwudzieste {trzecie|piąte} spotkanie."),
    ("cs", "It is their twenty-third meeting.", "Je to jejich dvacáté {třetí|páté} setkání."),
    # floors above the one on the ground
    ("uk", FLOORS, "Крамниця на першому поверсі.\n\nЛікар на {четвертому|п'ятому} поверсі."),
    ("fi", FLOORS, "Kauppa on ensimmäisessä kerroksessa.\n\nLääkäri on {neljännessä|viidennessä} kerroksessa."),
    ("lt", FLOORS, "Parduotuvė yra pirmame aukšte.\n\nGydytojas yra {ketvirtame|penktame} aukšte."),
    ("de", FLOORS, "Der Laden ist im Erdgeschoss.\n\nDer Arzt ist im {dritten|vierten} Stock."),
    ("ru", "The doctor is on the third floor.", "Врач на {третьем|четвёртом} этаже."),
    # a week that is a number before a half
    ("hu", "The pause lasts seven and a half minutes.", "A szünet {hét|nyolc} és fél percig tart."),
    # one quantity in two units
    ("ko", "The pause lasts seven and a half minutes.", "쉬는 시간은 {7|8}분 30초입니다."),
    ("de", "The pause lasts 2.5 hours.", "Die Pause dauert 2 Stunden und {30|20} Minuten."),
    ("fr", "The plank is 1.5 m long.", "La planche fait 1 m {50|20} cm de long."),
]
PARTS = [
    ("de", "{Hunderttausendstel|Tausendstel}", "Das Glas lässt weniger als ein {} des Lichts durch."),
    ("sv", "{hundratusendel|tusendel}", "Glaset släpper igenom mindre än en {} av ljuset."),
    ("pl", "{stutysięczną|tysięczną}", "Szkło przepuszcza mniej niż jedną {} światła."),
    ("ru", "{стотысячной|тысячной}", "Стекло пропускает меньше одной {} доли света."),
    ("hu", "{százezred|ezred}", "Az üveg a fénynek kevesebb mint {} részét engedi át."),
    ("tr", "{yüz binde|binde}", "Cam, ışığın {} birinden azını geçirir."),
    ("fi", "{sadastuhannesosan|tuhannesosan}", "Lasi päästää läpi alle {} valosta."),
    ("fa", "{صدهزارم|هزارم}", "شیشه کمتر از یک {} نور را عبور می‌دهد."),
]
"""One part of so many, in words."""


@pytest.mark.parametrize(("lang", "source", "target"), TOLD)
def test_numbers_said_another_way(lang: str, source: str, target: str) -> None:
    right, wrong = readings(target)
    assert told("en", lang, source, right) == []
    assert "major" in told("en", lang, source, wrong)


@pytest.mark.parametrize(("lang", "words", "target"), PARTS)
def test_small_parts_in_words(lang: str, words: str, target: str) -> None:
    right, wrong = (target.format(word) for word in words.strip("{}").split("|"))
    source = "The glass lets through less than one part in 100,000 of the light."
    assert told("en", lang, source, right) == []
    assert told("en", lang, source, wrong) != []


def test_two_numbers_are_no_sum_where_the_source_has_two() -> None:
    source = "The talk lasts 2.5 hours, then there are 30 minutes for questions."
    wrong = "Der Vortrag dauert 2 Stunden, dann bleiben 30 Minuten für Fragen."
    assert "major" in told("en", "de", source, wrong)


@pytest.mark.parametrize(("lang", "text", "value"), [("nl", "drie dozen", 3), ("it", "cinque ducati", 5)])
def test_boxes_and_coins_are_no_dozens(lang: str, text: str, value: int) -> None:
    assert [set(number.values) for number in quantities(text, lang)] == [{value}]


def meant(lang: str, source: str, target: str) -> list[str]:
    checks = ("meaning-changed", "antonym-swapped")
    return [f.check for f in check_texts(source, target, source_lang="en", target_lang=lang) if f.check in checks]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("sv", "The upper floor houses the archive.", "På den övre våningen ligger arkivet."),
        ("fr", "Her nine-year-old brother won.", "Son frère de neuf ans a gagné."),
        ("pt", "Her nine-year-old brother won.", "O irmão de nove anos ganhou."),
    ],
)
def test_other_senses_are_silent(lang: str, source: str, target: str) -> None:
    assert meant(lang, source, target) == []


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("sv", "They sold the houses in spring.", "De sålde lägenheterna i våras."),
        ("fr", "They sold the old car.", "Ils ont vendu la voiture neuve."),
    ],
)
def test_their_plain_senses_are_told(lang: str, source: str, target: str) -> None:
    assert meant(lang, source, target) != []


TWICE = "Clean the lamp twice a year and keep the notes for three months.\n"


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("de", "Reinige die Lampe {} im Jahr und bewahre die Notizen drei Monate auf.", ("zweimal", "einmal")),
        ("pl", "Czyść lampę {} w roku i przechowuj notatki przez trzy miesiące.", ("dwa razy", "raz")),
        ("ru", "Чистите лампу {} в год и храните записи три месяца.", ("два раза", "один раз")),
        ("tr", "Lambayı yılda {} temizleyin ve notları üç ay saklayın.", ("iki kez", "bir kez")),
        ("ar", "نظف المصباح {} في السنة واحتفظ بالملاحظات ثلاثة أشهر.", ("مرتين", "مرة")),
        ("zh", "每年清洁{}灯，笔记保留三个月。", ("两次", "一次")),
        ("ja", "ランプは年に{}掃除し、メモは3か月保管してください。", ("2回", "1回")),
        ("ko", "램프는 일 년에 {} 닦고 메모는 석 달 동안 보관하세요.", ("두 번", "한 번")),
    ],
)
def test_twice_a_year_is_not_once(lang: str, right: str, wrong: tuple[str, str]) -> None:
    def told(said: str) -> list[tuple[str, str]]:
        found = check_texts(TWICE, right.format(said) + "\n", source_lang="en", target_lang=lang)
        return [(one.check, str(one.severity)) for one in found if str(one.severity) != "neutral"]

    assert told(wrong[0]) == []
    assert told(wrong[1]) == [("number-mismatch", "major")]


def test_three_korean_months_are_no_weeks() -> None:
    text = "램프는 일 년에 두 번 닦고 메모는 석 주 동안 보관하세요.\n"
    found = check_texts(TWICE, text, source_lang="en", target_lang="ko")
    assert [(one.check, str(one.severity)) for one in found] == [("number-mismatch", "major")]
