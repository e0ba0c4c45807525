"""Values that contradict, in forms that only some languages have: currencies without their country, one in so many,
duals, days in one word, comparatives of what is little."""

import pytest

from qa import check_texts
from qa.text.numbers import quantities
from qa.text.numbers.plain_currencies import plain_currencies

PAIRS = [
    ("The ticket costs 40 euros.", "el", "Το εισιτήριο κοστίζει 40 ευρώ.", "Το εισιτήριο κοστίζει 40 φράγκα."),
    ("We paid 900 dollars for it.", "hu", "900 dollárért vettük.", "900 koronáért vettük."),
    ("The prize is 3 million euros.", "tr", "Ödül 3 milyon avro.", "Ödül 3 milyon dolar."),
    ("The fine is 200 dollars.", "sk", "Pokuta je 200 dolárov.", "Pokuta je 200 forintov."),
    ("They owe 70 dollars.", "lt", "Jie skolingi 70 dolerių.", "Jie skolingi 70 rublių."),
    ("The truck carries 18 tonnes.", "nl", "De vrachtwagen vervoert 18 ton.", "De vrachtwagen vervoert 18 kilo."),
    ("The pipe is 2.4 km long.", "ja", "管の長さは2.4kmです。", "管の長さは2.4mです。"),
    ("One in four students works.", "it", "Uno studente su quattro lavora.", "Uno studente su sette lavora."),
    ("One in twenty letters is lost.", "zh", "二十分之一的信件丢失了。", "三十分之一的信件丢失了。"),
    ("Every sixth tree was sick.", "fr", "Un arbre sur six était malade.", "Un arbre sur sept était malade."),
    ("Take the drops every six hours.", "sv", "Ta dropparna var sjätte timme.", "Ta dropparna var femte timme."),
    ("The strike lasted two months.", "ar", "استمر الإضراب شهرين.", "استمر الإضراب أسبوعين."),
    ("He was away for two weeks.", "he", "הוא נעדר שבועיים.", "הוא נעדר יומיים."),
    ("She stayed for ten days.", "ko", "그녀는 열흘 동안 머물렀다.", "그녀는 사흘 동안 머물렀다."),
    ("It rained for three weeks.", "hi", "तीन हफ़्ते बारिश हुई।", "तीन महीने बारिश हुई।"),
    ("The fashion of the 1960s is back.", "pl", "Wróciła moda lat sześćdziesiątych.",
     "Wróciła moda lat osiemdziesiątych."),
    ("The vote rose by three percentage points.", "ko", "득표율이 3%포인트 올랐다.", "득표율이 5%포인트 올랐다."),
    ("The play lasts an hour and a quarter.", "fr", "La pièce dure une heure et quart.",
     "La pièce dure une heure et demie."),
    ("A quarter of the seats were empty.", "hi", "एक-चौथाई सीटें खाली थीं।", "तीन-चौथाई सीटें खाली थीं।"),
    ("A quarter of the field is wet.", "ro", "O pătrime din câmp este udă.", "O treime din câmp este udă."),
    ("The factory made 350,000 shoes.", "zh", "工厂生产了三十五万双鞋。", "工厂生产了四十五万双鞋。"),
    ("The oven reaches 90 degrees Celsius.", "ru", "Печь греет до 90 градусов по Цельсию.",
     "Печь греет до 90 градусов по Фаренгейту."),
    ("The city was founded around 300 B.C. by 20 settlers.", "zh", "公元前300年左右，20名移民建立了这座城市。",
     "公元300年左右，20名移民建立了这座城市。"),
    ("Sales saw a fivefold rise.", "fr", "Les ventes ont été multipliées par cinq.",
     "Les ventes ont été multipliées par trois."),
]  # fmt: skip


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.severity in ("major", "critical")]


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), PAIRS)
def test_the_right_value_is_silent_and_the_wrong_one_told(source: str, lang: str, right: str, wrong: str) -> None:
    assert not majors(source, right, lang)
    assert majors(source, wrong, lang)


RIGHT = [
    ("The film is twice as long and half as loud.", "ru", "Фильм вдвое длиннее и вдвое тише."),
    ("The rope is half as long and costs half as much.", "ru", "Верёвка вдвое короче и вдвое дешевле."),
    ("Only children pay half.", "ja", "子どもだけが半額です。"),
    ("It was minus 9 degrees Celsius.", "ja", "気温はマイナス9度だった。"),
    ("It was minus 9 degrees Celsius.", "ar", "كانت الحرارة 9 درجات مئوية تحت الصفر."),
    ("One in ten voters stayed home.", "de", "Zehn Prozent der Wähler blieben zu Hause."),
    ("He bet 5 pounds on the horse.", "el", "Στοιχημάτισε 5 λίρες στο άλογο."),
    ("The bag weighs 5 pounds.", "cs", "Taška váží 5 liber."),
    ("The price is 500 Czech crowns.", "sv", "Priset är 500 tjeckiska kronor."),
    ("Hundreds of thousands fled.", "zh", "数十万人逃离。"),
    ("The firm was worth $1.2m.", "zh", "该公司价值$1.2m。"),
    ("He drank two or three glasses in two hours.", "ar", "شرب كأسين أو ثلاث كؤوس في ساعتين."),
    ("They waited a couple of hours.", "ar", "انتظروا ساعتين."),
    ("The full moon was bright.", "ko", "보름달이 밝았다."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_another_way_to_say_it_is_silent(source: str, lang: str, target: str) -> None:
    assert not majors(source, target, lang)


def test_the_word_of_a_currency_is_what_dollars_share() -> None:
    assert plain_currencies("el")["δολάρια"] == ("$",)
    assert plain_currencies("hu")["forint"] == ("HUF",)
    assert "сша" not in plain_currencies("ru") and "pes" not in plain_currencies("cs")
    assert {"EUR"} == set(quantities("100 euróba", "hu")[0].unit)
