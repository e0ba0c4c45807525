"""Words and labels of a source that is not English, left in a language of the same letters or characters."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text
from tests.benchmarks.fragments import blocks_of, unmarked

CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script")


def left(source: str, target: str, pair: tuple[str, str]) -> list[tuple[str, Severity]]:
    """What is told from `minor` on, in reading order."""
    documents = parse_text(source, "s", pair[0]), parse_text(target, "t", pair[1])
    beads = tuple(Bead((i,), (i,)) for i in range(len(documents[1].blocks)))
    analysis = analyse([Bitext(*documents, beads)], Engines())[0]
    found: list[Finding] = [f for id, check in all_checks().items() if id in CHECKS for f in check().run(analysis)]
    told = [f for f in found if f.severity.rank >= Severity.MINOR.rank]
    return [(f.target.text, f.severity) for f in sorted(told, key=lambda f: (f.target.line, f.target.column))]


TRADITIONAL = "每天早上，一位志工打開窗戶。\n\n湖北省的王小明等待雨停，所以茶很涼。\n\n第二章：機械學習。"
SIMPLIFIED = "每天早上，一位志愿者打开窗户。\n\n湖北省的王小明等待雨停，所以茶很凉。\n\n第二章：机械学习。"
JAPANESE = "{}、ボランティアが{}開けます。\n\n湖北省の王小明は雨がやむのを{}ので、茶が冷たいです。\n\n第二章：{}。"
RIGHT = "毎朝", "窓を", "待つ", "機械学習"


@pytest.mark.parametrize(
    ("source", "lang", "words", "told"),
    [
        (TRADITIONAL, "zh-Hant", RIGHT, []),
        (SIMPLIFIED, "zh", RIGHT, []),
        (TRADITIONAL, "zh-Hant", ("每天早上", *RIGHT[1:]), [("每天早上", Severity.MAJOR)]),
        (TRADITIONAL, "zh-Hant", ("毎朝", "窗戶を", *RIGHT[2:]), [("窗戶", Severity.MAJOR)]),
        # every character is Japanese, the word is not
        (TRADITIONAL, "zh-Hant", ("毎朝", "窓を", "等待する", "機械学習"), [("等待", Severity.MINOR)]),
        (SIMPLIFIED, "zh", ("毎朝", "窓を", "等待する", "機械学習"), [("等待", Severity.MINOR)]),
        # the original beside its translation
        (TRADITIONAL, "zh-Hant", ("毎朝", "窓（窗戶）を", *RIGHT[2:]), []),
        (TRADITIONAL, "zh-Hant", ("毎朝", "「窗戶」を", *RIGHT[2:]), []),
    ],
)
def test_chinese_words_in_japanese(
    source: str, lang: str, words: tuple[str, ...], told: list[tuple[str, Severity]]
) -> None:
    assert left(source, JAPANESE.format(*words), (lang, "ja")) == told


def test_what_a_note_keeps_throughout_is_a_name() -> None:
    source = "我們用微信付錢。\n\n每天打開微信。"
    assert left(source, "私たちは微信で支払います。\n\n毎日微信を開きます。", ("zh-Hant", "ja")) == []


def test_a_word_before_a_link_is_no_code() -> None:
    source, target = "更多建議見[日記](d.md)。\n\n請等一下。", "さらなる{}[日記](d.md)にあります。\n\nお待ちください。"
    assert left(source, target.format("建議は"), ("zh-Hant", "ja")) == [("建議", Severity.MINOR)]
    assert left(source, target.format("助言は"), ("zh-Hant", "ja")) == []


def test_comments_in_writing_without_spaces() -> None:
    code = "```python\n# {}\nx = 1\n# {}\ny = 2\n# {}\nz = 3\n```"
    source = code.format("中午打開屋頂", "下雨之前關上它", "等待十秒")
    target = code.format("정오에 지붕을 연다", "下雨之前關上它", "십 초를 기다린다")
    assert left(source, target, ("zh-Hant", "ko")) == [("下雨之前關上它", Severity.MINOR)]


GERMAN = "Öffnen Sie die Fenster.\n\nWir kommen aus Lindau und sehen die Blätter in der Sonne."
DUTCH = "Open {}.\n\nWij komen uit Lindau en zien de {} in de zon."


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("de ramen", "bladeren"), []),
        (("de ramen", "Blätter"), ["Blätter"]),
        (("de Gewächshäuser", "bladeren"), []),  # the source does not have it
    ],
)
def test_german_nouns_have_capitals_without_being_names(words: tuple[str, str], told: list[str]) -> None:
    assert [text for text, _ in left(GERMAN, DUTCH.format(*words), ("de", "nl"))] == told


SPANISH = "# Riego\n\nAgua por la tarde.\n\n# Cosecha\n\nEspere.\n\n# Invernadero\n\nEs verano."
PORTUGUESE = "# {}\n\nÁgua à tarde.\n\n# {}\n\nAguarde.\n\n# {}\n\nÉ verão."


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("Rega", "Colheita", "Estufa"), []),
        (("Rega", "Cosecha", "Estufa"), ["Cosecha"]),
        (("Rega", "Colheita", "Invernadero"), ["Invernadero"]),
    ],
)
def test_headings_of_one_word_in_a_close_language(titles: tuple[str, ...], told: list[str]) -> None:
    assert [text for text, _ in left(SPANISH, PORTUGUESE.format(*titles), ("es", "pt"))] == told


WINDOWS = "The window opens slowly."


@pytest.mark.parametrize(
    ("text", "lang", "told"),
    [
        ("Das Fenster öffnet sich langsam.", "de", []),
        ("Das FenSter öffnet sich langsam.", "de", ["FenSter"]),
        ("Окно открывает окно меДленно.", "ru", ["меДленно"]),
        ("Die MitarbeiterInnen öffnen die BahnCard.", "de", []),
        ("Die GmbH und YouTube zahlen MwSt. für kWh.", "de", []),
        ("Der `FenSter`-Wert und die Methode FenSter() öffnen.", "de", []),
        ("DAS FENSTER ÖFFNET SICH LANGSAM.", "de", []),
    ],
)
def test_capitals_amid_a_common_word(text: str, lang: str, told: list[str]) -> None:
    assert [found for found, _ in left(WINDOWS, text, ("en", lang))] == told


@pytest.mark.parametrize(
    ("pair", "right", "wrong", "told"),
    [
        ("ru be", "пачынае рухацца", "начинает двигаться", [("начинает двигаться", Severity.MAJOR)]),
        ("ru be", "меле занадта хутка", "мелет слишком быстро", [("мелет слишком быстро", Severity.MAJOR)]),
        ("ne hi", "बहुत तेज़ पीसता है", "धेरै छिटो पिँध्छ", [("धेरै छिटो पिँध्छ", Severity.MAJOR)]),
        ("tr az", "tərpənməyə başlayır", "hareket etmeye başlar", [("hareket etmeye başlar", Severity.MAJOR)]),
        # both have the words
        ("es gl", "", "", []),
        ("nl af", "", "", []),
        ("az tr", "", "", []),
        ("id ms", "", "", []),
    ],
)
def test_rows_of_a_source_without_tables(pair: str, right: str, wrong: str, told: list[tuple[str, Severity]]) -> None:
    """One note in two languages of which one has no table, or one that does not tell: whole, and with words left."""
    source, lang = pair.split()
    blocks = ([unmarked(block)[0] for block in blocks_of(tag, "mill")] for tag in (source, lang))
    original, translated = ("\n\n".join(found) for found in blocks)
    assert left(original, translated.replace(right, wrong), (source, lang)) == told
