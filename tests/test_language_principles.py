"""Untranslated words in languages that nothing was set on: reasons to keep, function words, rows, single words."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa import check_texts
from qa.model import Severity

NO_TABLE = [
    # languages without a word table, and languages with one: an ordinary word of the source is no loan
    ("The specification of the method is short.", "முறையின் specification மிகச் சிறியது.", "ta", "specification"),
    ("The data is structured in tables.", "డేటా పట్టికలలో structured గా ఉంటుంది.", "te", "structured"),
    ("An efficient attention mechanism helps.", "გამოყენებულია efficient attention mechanism ქსელში.", "ka",
     "efficient attention mechanism"),
    ("The result depends on temperature.", "შედეგი დამოკიდებულია on ტემპერატურაზე.", "ka", "on"),
    ("The average height is ten metres.", "የዛፉ average ቁመት አስር ሜትር ነው።", "am", "average"),
    ("The river is important for trade.", "မြစ်သည် ကုန်သွယ်ရေးအတွက် important ဖြစ်သည်။", "my", "important"),
    ("The bridge is narrow and old.", "ស្ពាននេះ narrow and ចាស់។", "km", "narrow and"),
    ("The speed of the boat is constant.", "מהירות הסירה היא constant.", "he", "constant"),
    ("The optimization takes an hour.", "Процес optimization триває годину.", "uk", "optimization"),
    ("Convert LanternNet to QRX first.", "קודם המירו LanternNet to QRX.", "he", "to"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "lang", "leak"), NO_TABLE)
def test_without_a_reason_to_keep_it_is_left_over(source: str, target: str, lang: str, leak: str) -> None:
    assert serious(bitext(source, target, lang)) == [leak]


GLOSSES = [
    ("The harbour uses a crane.", "Το λιμάνι χρησιμοποιεί γερανό<sup>crane</sup>.", "el"),
    ("The harbour uses a crane.", "港口使用<ruby>起重机<rt>crane</rt></ruby>。", "zh"),
    ("Use these words carefully.", "از these یا «این‌ها» با دقت استفاده کنید.", "fa"),
    ("The if statement is short.", "if-조건문은 짧다.", "ko"),
    ("The switch is old.", "전환/switch는 낡았다.", "ko"),
    ("The lantern is lit.", "提灯（lantern）に火がともる。", "ja"),
    ("The lantern is lit.", "lantern (фонарь) горит.", "ru"),
    ("The lantern is lit.", "Фонарь или lantern горит.", "ru"),
    ("The lantern is lit.", '<abbr title="lantern light">фонарь</abbr> горит.', "ru"),
    ("The shade is dark.", "Der Schatten (shade) ist dunkel.", "de"),
]


@pytest.mark.parametrize(("source", "target", "lang"), GLOSSES)
def test_a_gloss_stays(source: str, target: str, lang: str) -> None:
    assert [f.target.text for f in run(bitext(source, target, lang)) if f.severity is not Severity.NEUTRAL] == []


BEHIND_NAME = [
    # hardly ever a noun: a verb whatever follows, and no part of the name before it
    ("Venlor recommends at least five of them.", "Venlor recommends не менее пяти из них.", "ru", ["recommends"]),
    ("Venlor contains five small parts.", "Venlor contains 五个小零件。", "zh", ["contains"]),
    ("Venlor calls at least five of them.", "Venlor calls не менее пяти из них.", "ru", []),
    ("Venlor tools for all of them.", "Venlor tools для всех них.", "ru", []),
]


@pytest.mark.parametrize(("source", "target", "lang", "left"), BEHIND_NAME)
def test_a_verb_behind_a_name_is_left_over(source: str, target: str, lang: str, left: list[str]) -> None:
    assert serious(bitext(source, target, lang)) == left


SET_OFF = [
    # what is quoted or bracketed behind a word in the source as well translates that, and not the word
    ("He calls this “a calm day” and leaves.", "Er nennt this „einen ruhigen Tag“ und geht.", "de", ["this"]),
    ("He calls this “a calm day” and leaves.", "彼は this「穏やかな日」と呼ぶ。", "ja", ["this"]),
    ("Tie it below (near the lamp).", "Привяжите это below (возле лампы).", "ru", ["below"]),
    # one more is a gloss
    ("He calls this a calm day and leaves.", "Er nennt this „dies“ einen ruhigen Tag.", "de", []),
    ("Tie it below (near the lamp).", "Привяжите это below (внизу), (возле лампы).", "ru", []),
]


@pytest.mark.parametrize(("source", "target", "lang", "left"), SET_OFF)
def test_what_the_source_sets_off_is_no_gloss(source: str, target: str, lang: str, left: list[str]) -> None:
    assert serious(bitext(source, target, lang)) == left


def test_a_choice_of_the_source_is_no_gloss() -> None:
    pair = bitext("Take the lantern or the candle.", "Возьмите свечу или lantern.", "ru")
    assert [f.target.text for f in run(pair)] == ["lantern"]


KEPT = [
    ("The models phi, quenra and dactyr are small.", "मॉडल phi, quenra, dactyr छोटे हैं।", "hi"),
    ("Few shot learning helps; few shot results vary.", "يساعد few shot وتختلف نتائج few shot.", "ar"),
    ("Click to Do is new. Use Click to Do today.", "ميزة Click to Do مفيدة. استخدم Click to Do اليوم.", "ar"),
    ("The University of Saltmarsh is old.", "Bu University of Saltmarsh eskidir.", "tr"),
    ("In the end we print it.", "Cuối cùng ta in nó ra.", "vi"),
    ("Use the `Loader` class here.", "ใช้ `Loader` class ที่นี่", "th"),
]


@pytest.mark.parametrize(("source", "target", "lang"), KEPT)
def test_names_listings_and_terms_stay(source: str, target: str, lang: str) -> None:
    assert not serious(bitext(source, target, lang))


@pytest.mark.parametrize("lang", ["fa", "ta", "ka", "zh"])
def test_function_words_between_capitals_are_words(lang: str) -> None:
    found = run(
        bitext("## Testing at Scale\n\nIt runs.", "## Testing at Scale\n\nIt runs.", lang), "untranslated-block"
    )
    assert found and found[0].severity is Severity.MAJOR


LATIN = [
    ("The letter and the copy are original.", "Mektup ve kopya original.", "tr", "original", Severity.MAJOR),
    ("The map and the compass are old.", "Harita and pusula eskidir.", "tr", "and", Severity.MAJOR),
    ("The bridge is strong but narrow.", "Most jest mocny but wąski.", "pl", "but", Severity.MAJOR),
    ("Take $x$ and $y$ from the list.", "Tome $x$ and $y$ de la lista.", "es", "and", Severity.MAJOR),
    ("The result is important.", "Das Ergebnis ist important.", "de", "important", Severity.MAJOR),
    ("It depends on the angle between them.", "Se riippuu kulmasta between niiden.", "fi", "between", Severity.MAJOR),
    ("The measurement was repeated.", "A measurement minden órában megismétlődött.", "hu", "measurement",
     Severity.MINOR),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "lang", "word", "severity"), LATIN)
def test_single_words_of_the_same_script(source: str, target: str, lang: str, word: str, severity: Severity) -> None:
    assert [(f.target.text, f.severity) for f in run(bitext(source, target, lang))] == [(word, severity)]


OPENERS = [
    ("Each vessel carries a lamp.", "Each кораб носи лампа.", "bg", "en", "Each"),
    ("Both lamps are bright.", "Both ランプは明るい。", "ja", "en", "Both"),
    ("However, the water is cold.", "However, nước rất lạnh.", "vi", "en", "However"),
    ("The method works for CNNs.", "Метод працює for CNN.", "uk", "en", "for"),
    ("Die Lampe ist heute sehr hell.", "Die Lampe сегодня очень яркая.", "ru", "de", "Die Lampe"),
]


@pytest.mark.parametrize(("source", "target", "lang", "source_lang", "leak"), OPENERS)
def test_the_capital_of_a_sentence_makes_no_name(
    source: str, target: str, lang: str, source_lang: str, leak: str
) -> None:
    assert serious(bitext(source, target, lang, source_lang)) == [leak]


INTERNATIONAL = [
    ("The hotel is normal.", "Das Hotel ist normal.", "de"),
    ("The vector is final.", "El vector es final.", "es"),
    ("The table is large.", "La table est large.", "fr"),
    ("Also the kind man is there.", "Der Mann ist also ein Kind.", "de"),
    ("It is plausible.", "Es plausible.", "es"),
    ("The multiple factors differ.", "Les facteurs multiple diffèrent.", "fr"),
]


@pytest.mark.parametrize(("source", "target", "lang"), INTERNATIONAL)
def test_words_of_both_languages_stay(source: str, target: str, lang: str) -> None:
    assert run(bitext(source, target, lang)) == []


def test_a_note_that_is_fond_of_loan_words_keeps_one_more() -> None:
    source = "The lantern, the anchor, the rudder and the compass are new.\n\nThe barrel is full."
    target = "lantern, anchor, rudder மற்றும் compass புதியவை.\n\nbarrel நிரம்பியுள்ளது."
    last = [f for f in run(bitext(source, target, "ta")) if f.target.text == "barrel"]
    assert [f.severity for f in last] == [Severity.NEUTRAL]
    translated = "விளக்கு, நங்கூரம், சுக்கான் மற்றும் திசைகாட்டி புதியவை.\n\nbarrel நிரம்பியுள்ளது."
    assert [f.severity for f in run(bitext(source, translated, "ta"))] == [Severity.MINOR]


def test_letters_of_another_writing() -> None:
    assert serious(bitext("Anyone may check it out.", "체크아웃하는任何人都는 됩니다. 모두 좋습니다.", "ko")) == [
        "任何人都"
    ]
    assert not serious(bitext("Chinese characters are old.", "한자(漢字)는 오래되었다.", "ko"))
    assert serious(bitext("The object in motion.", "गति में पूNTछा वस्तु।", "hi")) == ["NT"]
    found = run(bitext("It can learn.", "机器可以學得很快。", "zh-Hans"))
    assert [(f.check, f.target.text) for f in found] == [("foreign-script", "學")]


def test_a_comment_among_translated_ones() -> None:
    source = "```py\na = 1  # set the lamp\nb = 2  # move the boat\nc = 3  # count the waves\n```\n"
    target = "```py\na = 1  # establece la lámpara\nb = 2  # move the boat\nc = 3  # cuenta las olas\n```\n"
    found = run(bitext(source, target, "es"), "untranslated-fragment")
    assert [(f.target.text, f.severity) for f in found] == [("move the boat", Severity.MINOR)]
    assert run(bitext(source, source, "es"), "untranslated-fragment") == []


def test_a_string_among_translated_ones() -> None:
    source = (
        '```py\nprint("the lamp is on")\nprint("the boat has moved")\nask("count the waves", key="wave count")\n```\n'
    )
    target = (
        '```py\nprint("la lámpara alumbra")\nprint("the boat has moved")\nask("cuenta las olas", key="olas")\n```\n'
    )
    found = run(bitext(source, target, "es"), "untranslated-fragment")
    assert [(f.target.text, f.severity) for f in found] == [("the boat has moved", Severity.MINOR)]
    assert run(bitext(source, source, "es"), "untranslated-fragment") == []
    # single words are keys, and one translated comment says nothing of strings
    keys = '```py\nuse("boat", "lamp")  # la luz\nuse("a b", "not it")\n```\n'
    assert run(bitext(keys.replace("la luz", "the light"), keys, "es"), "untranslated-fragment") == []


CHOICES = [
    ("Note the weather or the clouds.", "పొగమంచు లేదా clouds రాయండి.", ["clouds"]),
    ("Note the clouds or the weather.", "clouds లేదా వాతావరణం రాయండి.", ["clouds"]),
    # the translation offers one choice more than the source: a gloss
    ("Note the weather or the clouds.", "వాతావరణం లేదా weather లేదా మేఘాలు రాయండి.", []),
    ("Note the clouds.", "మేఘాలు లేదా clouds రాయండి.", []),
]


@pytest.mark.parametrize(("source", "target", "left"), CHOICES)
def test_a_choice_with_an_article_is_no_gloss_but_one_more_is(source: str, target: str, left: list[str]) -> None:
    found = run(bitext(source, target, "te"), "untranslated-fragment")
    assert [f.target.text for f in found if f.severity.rank >= Severity.MINOR.rank] == left


def test_a_rare_word_that_one_table_lacks_is_doubtful() -> None:
    found = check_texts("Каждый датчик молчит.", "Всеки датчик мълчи.", source_lang="ru", target_lang="bg")
    assert {f.severity for f in found if f.check == "untranslated-fragment"} <= {Severity.MINOR}


CLOSE = [
    # left over, by both tables and spellings, by a list of function words, by the model of languages
    ("de", "nl", "Der Hahn tropft langsam und nie laut.", "De kraan druppelt langsam en nooit luid.", "langsam"),
    ("ru", "bg", "Кран закрывают осторожно.", "Кранът се затваря осторожно.", "осторожно"),
    ("es", "gl", "Nunca cierran el mercado sin avisar.", "Nunca pechan o mercado sin avisar.", "mercado sin avisar"),
    ("hi", "mr", "दुकान चौक में है और सुबह खुलती है।", "दुकान चौकात आहे और सकाळी उघडते.", "और"),
    ("tr", "az", "Eski dükkân ve yeni pazar.", "Köhnə mağaza ve təzə bazar.", "ve"),
    ("az", "tr", "Köhnə mağaza və təzə bazar.", "Eski dükkân və yeni pazar.", "və"),
    # both languages have the words
    ("es", "gl", "Nunca cierran el mercado sin avisar.", "Nunca pechan o mercado sen avisar.", ""),
    ("hi", "mr", "दुकान चौक में है और सुबह खुलती है।", "दुकान चौकात आहे आणि सकाळी उघडते.", ""),
    ("es", "pt", "El archivo seleccionado se abre.", "O ficheiro seleccionado abre-se.", ""),
    ("id", "ms", "Biasanya meja kecil berharga lima euro.", "Biasanya meja kecil berharga lima euro.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source_lang", "lang", "source", "target", "leak"), CLOSE)
def test_close_languages(source_lang: str, lang: str, source: str, target: str, leak: str) -> None:
    found = check_texts(source, target, source_lang=source_lang, target_lang=lang)
    left = [f.target.text for f in found if f.check == "untranslated-fragment" and f.severity is not Severity.NEUTRAL]
    assert left == ([leak] if leak else [])
