"""Translations that end in a word that ends no sentence."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks.structure._broken_off import broken_off
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

SOURCE = "The keeper of the lighthouse has kept a diary of the storms for thirty years."


@pytest.mark.parametrize(
    ("lang", "target", "word"),
    [
        ("ja", "灯台守は三十年にわたって嵐の日記をつけるための。", "ための"),
        ("ja", "灯台守は三十年にわたって嵐の記録的な。", "的な"),
        ("ja", "灯台守は三十年にわたって嵐の日記をつけてきた。", None),
        ("ko", "등대지기는 삼십 년 동안 폭풍의 일기에.", "일기에"),
        ("ko", "등대지기는 삼십 년 동안.", None),
        ("ko", "등대지기는 삼십 년 동안 폭풍의 일기를 써 왔다.", None),
        ("ko", "등대지기가 삼십 년 동안 기록한 폭풍의 결과.", None),
        ("zh", "灯塔看守人三十年来一直在写关于风暴的日记并且。", "并且"),
        ("zh", "灯塔看守人三十年来一直在写关于风暴的日记，这是他全部工作的总和。", None),
        ("sv", "Fyrvaktarens dagbok över stormarna sparas med kommandot Spara som.", None),
        # of a word that stands ahead
        ("nl", "De vuurtorenwachter schrijft al dertig jaar over stormen en daar houdt hij ook zeer van.", None),
        ("nl", "De vuurtorenwachter houdt al dertig jaar lang een dagboek bij van.", "van"),
        ("pt", "O faroleiro escreve há trinta anos um diário das tempestades em diario.example.com.", None),
        ("pt", "O faroleiro escreve há trinta anos um diário das tempestades com.", "com"),
        ("vi", "Người canh hải đăng đã ghi nhật ký về các cơn bão trong số năm đã cho.", None),
        ("th", "คนเฝ้าประภาคารบันทึกเรื่องพายุ", None),
        ("de", "Der Leuchtturmwärter führt seit dreißig Jahren ein Tagebuch über die Stürme und.", "und"),
    ],
)
def test_a_word_that_ends_no_sentence_is_named(lang: str, target: str, word: str | None) -> None:
    sides = parse_text(SOURCE, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], Engines())[0]
    found = [broken.word for broken in broken_off(analysis)]
    assert [(said or "").endswith(word or "") for said in found] == [True] * bool(word)
