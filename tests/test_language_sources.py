"""Text left in a source language other than English, in the target's own script or in another."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text

CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script")
CHINESE = "锅里的水先加热。\n\n为了防止汤变糊，我们每分钟搅拌一次。\n\n最后保存汤底，并在桌上评估味道。"
ENGLISH = "The water is heated first.\n\nTo keep the soup from {}, we stir every minute.\n\nFinally we {} the taste."
KOREAN = "물을 먼저 데웁니다.\n\n국이 {}지 않게 매분 젓습니다.\n\n마지막으로 맛을 {}합니다."
JAPANESE = "まず鍋の水を温めます。\n\n汁の過熱を防ぐため、一分ごとに混ぜます。\n\n最後に味を評価します。"
SIMPLIFIED = "锅里的水先加热。\n\n为了防止{}，我们每分钟{}搅拌一次。\n\n最后在桌上{}味道。"
TRADITIONAL = "鍋裡的水先加熱。\n\n為了防止湯變糊，我們每分鐘攪拌一次。\n\n最後{}湯底，並在桌上評估味道。"
RUSSIAN = (
    "Сначала нагрейте воду.\n\nЧтобы суп не пригорел, мешайте его каждую минуту.\n\n"
    "Наконец оцените вкус готовой похлёбки."
)
BULGARIAN = (
    "Първо загрейте водата.\n\nЗа да не загори супата, разбърквайте я {} минута.\n\nНакрая преценете вкуса на {} чорба."
)


def left(source: str, target: str, source_lang: str, lang: str) -> list[str]:
    documents = parse_text(source, "s", source_lang), parse_text(target, "t", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(len(documents[1].blocks)))
    analysis = analyse([Bitext(*documents, beads)], Engines())[0]
    found: list[Finding] = [f for id, check in all_checks().items() if id in CHECKS for f in check().run(analysis)]
    return sorted({f.target.text for f in found if f.severity.rank >= Severity.MAJOR.rank})


@pytest.mark.parametrize(
    ("source", "target", "pair", "words"),
    [
        (CHINESE, ENGLISH.format("thickening", "judge"), ("zh", "en"), []),
        (CHINESE, ENGLISH.format("变糊", "judge"), ("zh", "en"), ["变糊"]),
        (CHINESE, ENGLISH.format("thickening (变糊)", "judge"), ("zh", "en"), []),
        (CHINESE, KOREAN.format("타", "평가"), ("zh", "ko"), []),
        (CHINESE, KOREAN.format("타", "评估"), ("zh", "ko"), ["评估합니다"]),
        (JAPANESE, KOREAN.format("타", "評価"), ("ja", "ko"), ["評価합니다"]),
        (JAPANESE, ENGLISH.format("過熱", "judge"), ("ja", "en"), ["過熱"]),
        (JAPANESE, SIMPLIFIED.format("汤过热", "都", "评估"), ("ja", "zh"), []),
        (JAPANESE, SIMPLIFIED.format("汤过热", "ごとに", "评估"), ("ja", "zh"), ["ごとに"]),
        (JAPANESE, SIMPLIFIED.format("汤过热", "都", "評価します"), ("ja", "zh"), ["評価します"]),
        # one character may be a variant
        (JAPANESE, SIMPLIFIED.format("過热", "都", "评估"), ("ja", "zh"), []),
        (CHINESE, TRADITIONAL.format("保存"), ("zh", "zh-Hant"), []),
        (CHINESE, TRADITIONAL.format("保存这个"), ("zh", "zh-Hant"), ["这个"]),
        (ENGLISH.format("thickening", "judge"), TRADITIONAL.format("保存这个"), ("en", "zh-TW"), ["这个"]),
        (RUSSIAN, BULGARIAN.format("всяка", "готовата"), ("ru", "bg"), []),
        (RUSSIAN, BULGARIAN.format("каждую", "готовата"), ("ru", "bg"), ["каждую"]),
        (RUSSIAN, BULGARIAN.format("всяка", "похлёбки"), ("ru", "bg"), ["похлёбки"]),
    ],
)
def test_words_of_any_source(source: str, target: str, pair: tuple[str, str], words: list[str]) -> None:
    assert left(source, target, *pair) == words


KANA = "まずファイルを開きます。\n\n次にプラグを抜いて、一時間ほど待ちます。\n\n最後に味を評価します。"
HAN = "首先打开{}。\n\n然后拔出{}，再等大约一个小时。\n\n最后评价味道。"


@pytest.mark.parametrize(
    ("thing", "plug", "words"),
    [
        ("文件", "插头", []),
        ("文件（ファイル）", "插头", []),
        ("ファイル（文件）", "插头", []),
        ("文件/ファイル", "插头", []),
        ("文件", "“プラグ”", []),
        ("文件", "<ruby>插头<rt>プラグ</rt></ruby>", []),
        ("ファイル", "插头", ["ファイル"]),
        ("文件", "插头プラグ", ["プラグ"]),
        # what the source does not have is no gloss of it
        ("文件（フォルダ）", "插头バッグ", ["バッグ"]),
        # nor is a sentence
        ("文件", "插头（次にプラグを抜いて、一時間ほど待ちます）", ["に", "を抜いて、一時間ほど待ちます"]),
    ],
)
def test_the_original_may_stand_beside_its_translation(thing: str, plug: str, words: list[str]) -> None:
    assert left(KANA, HAN.format(thing, plug), "ja", "zh") == words


@pytest.mark.parametrize(
    ("target", "pair", "words"),
    [
        ("まず鍋の水を温めます。\n\n汁を毎分混ぜます。\n\n最後に味を评估します。", ("zh", "ja"), ["评估"]),
        ("まず鍋の水を温めます。\n\n汁を毎分混ぜます。\n\n最後に味を評価します。", ("zh", "ja"), []),
        ("まず鍋の水を温めます。\n\n汁を毎分混ぜます。\n\n最後に味を検查（检查）します。", ("en", "ja"), []),
        ("まず鍋の水を温めます。\n\n这个汁を毎分混ぜます。\n\n最後に味を評価します。", ("en", "ja"), ["这个汁"]),
        # perhaps a person
        ("まず鍋の水を温めます。\n\n张伟は毎分混ぜます。\n\n最後に味を評価します。", ("en", "ja"), []),
    ],
)
def test_chinese_in_japanese(target: str, pair: tuple[str, str], words: list[str]) -> None:
    source = CHINESE if pair[0] == "zh" else ENGLISH.format("thickening", "judge")
    assert left(source, target, *pair) == words


BACKUP = (
    "Проверьте {}.\n\nВыберите день и ждите.\n\n"
    "Программа Яндекс Диск копирует файлы только ночью, потому что днём они заняты."
)
UKRAINIAN = (
    "Перевірте {}.\n\n{} день і чекайте.\n\nПрограма Яндекс Диск копіює {} {} вночі, тому що вдень вони зайняті."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("поруку", "овај", "затим"), []),
        (("съобщение", "овај", "затим"), ["съобщение"]),
        (("поруку", "тази", "затим"), ["тази"]),
        (("поруку", "овај", "после"), []),
    ],
)
def test_words_that_serbian_in_cyrillic_shares(words: tuple[str, ...], found: list[str]) -> None:
    source = "Копието се записва на диск и после се проверява. Ако има грешка, тази програма изпраща съобщение за нея."
    target = "Копија се записује на диск и {2} се проверава. Ако постоји грешка, {1} програм шаље {0} само за њу."
    assert left(source, target.format(*words), "bg", "sr") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("диск", "Виберіть", "файли", "лише"), []),
        (("диск", "Выберите", "файли", "лише"), ["Выберите"]),
        (("диск", "Виберіть", "файлы", "лише"), ["файлы"]),
        (("диск", "Виберіть", "файли", "только"), ["только"]),
        # a form that both languages have
        (("вилку", "Виберіть", "файли", "лише"), []),
        # another language's letters in quotation marks are an example
        (("«файлы»", "Виберіть", "файли", "лише"), []),
    ],
)
def test_words_of_a_close_language(words: tuple[str, ...], found: list[str]) -> None:
    assert left(BACKUP.format(words[0].strip("«»")), UKRAINIAN.format(*words), "ru", "uk") == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("twee uur", []),
        ("zwei Stunden (twee uur)", []),
        ("twee uur (zwei Stunden)", []),
        ("zwei uur", ["zwei"]),
    ],
)
def test_a_german_term_before_its_translation(words: str, found: list[str]) -> None:
    source = "Unsere alte Hütte steht im Wald, zwei Stunden von der Straße entfernt."
    target = f"Onze oude hut staat in het bos, {words} van de weg vandaan."
    assert left(source, target, "de", "nl") == found


def test_names_in_no_table_are_no_words_of_the_source() -> None:
    source = "Složky kopíruje quenra, vellomi, dactyr každý týden na druhý disk."
    assert not left(source, "Foldery kopiuje quenra, vellomi, dactyr co tydzień na drugi dysk.", "cs", "pl")


HINDI = "पहले पानी गरम करें।\n\nसूप को हर मिनट {} चलाते रहें।\n\nअंत में स्वाद परखें।"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", []),
        ("chamach se dheere", ["chamach se dheere"]),
        # short and very common words, one of which English has as a name
        ("bahut kam", ["bahut kam"]),
        ("saaf kapda", ["saaf kapda"]),
        ("open source", []),
        ("quenra vellomi", []),
        ("(chamach se dheere)", []),
    ],
)
def test_a_language_in_latin_letters(words: str, found: list[str]) -> None:
    assert left(ENGLISH.format("burning", "judge"), HINDI.format(words), "en", "hi") == found


GERMAN = "Die {} des Bildes ist einfach."


@pytest.mark.parametrize(
    ("word", "found"), [("Interpretation", []), ("Deutung", []), ("interpretation", ["interpretation"])]
)
def test_a_german_noun_has_a_capital(word: str, found: list[str]) -> None:
    source = "The interpretation of the picture is simple."
    assert left(source, GERMAN.format(word), "en", "de") == found


def test_the_name_of_a_series_stays() -> None:
    source = "Our model beats the lead-3 baseline by far."
    assert not left(source, "Наша модель значительно превзошла базовый уровень lead-3.", "en", "ru")


def test_a_whole_sentence_in_the_other_standard_is_told_once() -> None:
    source = "More data, less variance.\n\nThe interval becomes narrower.\n\nThe parameter is fixed.\n"
    target = "樣本數愈大，估計值的變異數就愈小。\n\n样本数增加时，区间会变窄。\n\n參數是固定的，區間是隨機的。\n"
    found = check_texts(source, target, source_lang="en", target_lang="zh-Hant")
    told = [f for f in found if f.check in {"foreign-script", "wrong-language"}]
    assert [(f.target.line, str(f.severity)) for f in told if f.target] == [(3, "major")]
