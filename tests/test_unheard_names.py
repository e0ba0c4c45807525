"""Names that the translation does not say in any way: major where nothing in it sounds like them."""

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.sounding import farness

MAJOR = Severity.MAJOR

SAME = [
    ("Huygens", "Гюйгенс описал волны.", "ru"),
    ("Chadwick", "チャドウィックが書いた。", "ja"),
    ("Schrödinger", "ஷ்ரோடிங்கர் எழுதினார்", "ta"),
    ("Cicero", "Цицероном написаны письма", "ru"),
    ("Shannon", "ביקר שאנון בעיר", "he"),
    ("Fibonacci", "من كتاب فيبوناتشي", "ar"),
    ("Babbage", "ο Μπάμπατζ έγραψε", "el"),
    ("Waldeyer", "วัลไดเยอร์เขียนไว้", "th"),
]
OTHER = [
    ("Huygens", "Торричелли описал волны.", "ru"),
    ("Chadwick", "モーズリーが書いた。", "ja"),
    ("Schrödinger", "பௌலி வந்தார்", "ta"),
    ("Fibonacci", "من كتاب الخوارزمي", "ar"),
    ("Maxwell", "a Torricelli írta", "hu"),
]


@pytest.mark.parametrize(("name", "text", "lang"), SAME)
def test_a_name_is_near_its_transcription(name: str, text: str, lang: str) -> None:
    assert farness(name, text, lang) < 0.25


@pytest.mark.parametrize(("name", "text", "lang"), OTHER)
def test_a_name_is_far_from_another(name: str, text: str, lang: str) -> None:
    assert farness(name, text, lang) >= 0.36


# (language, source, right translation, wrong one)
CASES = [
    ("ru", "The lens was ground by Huygens in Leiden.", "Линза отшлифована Гюйгенсом в Лейдене.",
     "Линза отшлифована Торричелли в Лейдене."),
    ("uk", "We follow the notation of Kolmogorov in this part.", "У цій частині ми йдемо за позначеннями Колмогорова.",
     "У цій частині ми йдемо за позначеннями Лебега."),
    ("fi", "The sonata was written by Beethoven for a friend.", "Sonaatin kirjoitti Beethoven ystävälle.",
     "Sonaatin kirjoitti Haydn ystävälle."),
    ("hi", "The proof was given by Kolmogorov at his desk.", "यह प्रमाण कोल्मोगोरोव ने अपनी मेज पर दिया।",
     "यह प्रमाण लेबेग ने अपनी मेज पर दिया।"),
    ("tr", "Sign in with your Google password first.", "Önce Google parolanızla oturum açın.",
     "Önce Microsoft parolanızla oturum açın."),
    ("zh", "The report is stored as HTML on the disk.", "报告以HTML格式存储在磁盘上。", "报告以XML格式存储在磁盘上。"),
    ("cs", "The rule was adopted in Portugal last year.", "Pravidlo bylo loni přijato v Portugalsku.",
     "Pravidlo bylo loni přijato."),
    ("de", "Give the second apple to Maria before lunch.", "Gib Maria den zweiten Apfel vor dem Mittagessen.",
     "Gib Julia den zweiten Apfel vor dem Mittagessen."),
]  # fmt: skip


def told(lang: str, source: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.check == "name-mismatch" and one.severity is MAJOR]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_what_is_not_said_is_major_and_what_is_said_silent(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(lang, source, right) == []
    assert told(lang, source, wrong)


def test_a_product_that_is_not_named_again_is_minor() -> None:
    source, right = "The network is defined in PyTorch and trained now.", "La red se define en PyTorch y se entrena ya."
    assert not told("es", source, right)
    found = check_texts(source, right.replace(" en PyTorch", ""), source_lang="en", target_lang="es")
    assert [one.severity.value for one in found if one.check == "name-mismatch"] == ["minor"]


def test_an_ordinary_word_is_no_other_name() -> None:
    source = "Choose Settings, then Quick Start, and set what you like in the wizard."
    assert not told("fr", source, "choisissez Assistant, puis Démarrage rapide, et réglez vos préférences.")
    assert not told("et", "Check it again after lunch.", "Kui sööd, vaata seda uuesti.")


# (language, source, right translation, wrong one): labels of programs, and beside them a name
LABELLED = [
    ("ru", "Open the Data Center or ask Chadwick about it.", "Откройте центр обработки данных или спросите Чедвика.",
     "Откройте центр обработки данных или спросите Торричелли."),
    ("nl", "Then try the Help Center in Portugal.", "Probeer dan het helpcentrum in Portugal.",
     "Probeer dan het helpcentrum in Spanje."),
    ("cs", "Then open your Outbox and choose Signup below.", "Pak otevřete poštu k odeslání a dole zvolte Registrovat.",
     ""),
    ("es", "Read our Walkthrough, then write to Beethoven.", "Lee nuestro recorrido y escribe a Beethoven.",
     "Lee nuestro recorrido y escribe a Haydn."),
    ("fr", "Look at the Changelog with Kolmogorov today.", "Regardez le journal des modifications avec Kolmogorov.",
     "Regardez le journal des modifications avec Lebesgue."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), LABELLED)
def test_a_label_of_a_program_is_no_name(lang: str, source: str, right: str, wrong: str) -> None:
    found = check_texts(source, right, source_lang="en", target_lang=lang)
    assert not [one for one in found if one.check == "name-mismatch"]
    assert not wrong or told(lang, source, wrong)


# (language, source, right translation): other names of one thing, words made of words, adjectives of countries
RIGHT = [
    ("de", "The DNA of the sample was read twice today.", "Die DNS der Probe wurde heute zweimal gelesen."),
    ("fr", "Click Settings, then choose Network and restart it.",
     "Cliquez sur Paramètres, choisissez Réseau et redémarrez."),
    ("zh", "Both steps belong to Q-Learning as we know it.", "这两步都属于我们所知的Q学习。"),
    ("ru", "The list holds IDs and APIs of all parts.", "В списке идентификаторы и интерфейсы всех частей."),
    ("ja", "Sylvain is a Research Engineer at our company.", "Sylvain Guggerは当社の研究技術者です。"),
    ("fr", "Keep the files that use Python for science.", "Gardez les fichiers de science, voir Datasets."),
    ("tr", "Both Xerxes and Columbus are on the list.", "Hem Serhas hem Kolomb listede."),
    ("el", "The ship lands in Patras before it sails to Brindisi.",
     "Το πλοίο φτάνει στην Πάτρα πριν φύγει για Μπρίντιζι."),
    ("ko", "Read the Realtime guide before you go on.", "계속하기 전에 실시간 가이드를 읽으세요."),
    ("cs", "The rule was adopted in Portugal last year.", "Portugalské pravidlo bylo přijato loni."),
    ("sw", "Transpiration is a loss of water by a leaf.", "Utokaji jasho ni upotevu wa maji kwa jani."),
    ("ru", "She met Caesar before the war began.", "Она встретила Цезаря до начала войны."),
    ("de", "Backpropagation and Tokenization are two chapters here.",
     "Rückführung und Zerlegung sind hier zwei Kapitel."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "target"), RIGHT)
def test_what_languages_call_otherwise_is_no_major(lang: str, source: str, target: str) -> None:
    assert told(lang, source, target) == []


def test_common_words_are_translated() -> None:
    source = "On the Moon, where gravity is weaker, it would swing."
    target = "A la Lluna, on la gravetat és feble, oscil·laria."
    found = check_texts(source, target, source_lang="en", target_lang="ca")
    assert not [one.message for one in found if one.severity.value == "major"]


# (language, source, right translation, wrong one): what is of a city is written small, and a vowel flees in cases
OF_CITIES = [
    ("hu", "They opened the meeting in Vienna.", "Megnyitották a bécsi találkozót.",
     "Megnyitották a római találkozót."),
    ("uk", "The meeting took place in Vienna.", "Зустріч відбулася у Відні.", "Зустріч відбулася у Варшаві."),
    ("ru", "They opened the meeting in Prague.", "Они открыли пражскую встречу.",
     "Они открыли венскую встречу."),
    ("pl", "They opened the meeting in Paris.", "Otworzyli paryskie spotkanie.", "Otworzyli praskie spotkanie."),
    ("fr", "They opened the meeting in Brussels.", "Ils ont ouvert la rencontre bruxelloise.",
     "Ils ont ouvert la rencontre viennoise."),
    ("fa", "They met in Paris before Easter.", "دوشنبه پیش از عید پاک در پاریس دیدار کردند.",
     "دوشنبه پیش از عید پاک در لندن دیدار کردند."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), OF_CITIES)
def test_what_is_of_a_city_says_it(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(lang, source, right) == []
    assert told(lang, source, wrong)


@pytest.mark.parametrize(
    ("lang", "target"),
    [("de", "Anna will die Pakete noch vor Ostern."), ("ru", "Анна хочет получить посылки до Пасхи.")],
)
def test_a_feast_is_no_name(lang: str, target: str) -> None:
    source = "Anna wants the parcels before Easter."
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    assert not [one for one in found if one.check == "name-mismatch" and one.severity is not Severity.NEUTRAL]


RIVERS = [
    ("bg", "The old mill stands on the Danube.", "Старата воденица е на Дунав.", "Старата воденица е на Рейн."),
    ("he", "Galen wrote about the heart.", "גלנוס כתב על הלב.", "אפלטון כתב על הלב."),
    ("es", "The book was written by Columbus himself.", "El libro lo escribió el propio Colón.",
     "El libro lo escribió el propio Cervantes."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), RIVERS)
def test_rivers_and_persons_of_old_have_names_of_their_own(lang: str, source: str, right: str, wrong: str) -> None:
    def remarks(target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return [one.message for one in found if one.check == "name-mismatch" and one.severity is not Severity.NEUTRAL]

    assert remarks(right) == []
    assert remarks(wrong)
