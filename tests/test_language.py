"""Scripts, word tables, identification and the detectors that rest on them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis.loops import LoopToken, loops
from qa.checks.language._encoding import damages, misread
from qa.text import identify
from qa.text.fasttext import load
from qa.text.han import is_traditional_only, variant
from qa.text.identification import clean, probabilities
from qa.text.languages import primary, scripts_of
from qa.text.scripts import counts, runs
from qa.text.words import DATA, function_words, has_table, table, zipf
from tests.effort import assert_like_prose
from tests.tools.word_tables import bands, kept

SENTENCES = {
    "en": "The gradient points in the direction of the steepest ascent.",
    "de": "Der Gradient zeigt in die Richtung des steilsten Anstiegs.",
    "fr": "Le gradient pointe dans la direction de la plus forte pente.",
    "es": "El gradiente apunta en la dirección de mayor crecimiento.",
    "it": "Il gradiente punta nella direzione di massima crescita.",
    "pt": "O gradiente aponta na direção do maior crescimento da função.",
    "nl": "De gradiënt wijst in de richting van de steilste stijging.",
    "pl": "Gradient wskazuje kierunek najszybszego wzrostu funkcji.",
    "cs": "Gradient ukazuje směr nejrychlejšího růstu funkce.",
    "tr": "Gradyan, en dik artışın yönünü gösterir.",
    "vi": "Gradient chỉ theo hướng tăng nhanh nhất của hàm số.",
    "ru": "Градиент указывает направление наискорейшего роста.",
    "uk": "Градієнт вказує напрямок найшвидшого зростання.",
    "el": "Η κλίση δείχνει προς την κατεύθυνση της ταχύτερης αύξησης.",
    "ar": "يشير التدرج إلى اتجاه أسرع زيادة للدالة.",
    "fa": "گرادیان جهت بیشترین افزایش تابع را نشان می‌دهد.",
    "he": "הגרדיאנט מצביע לכיוון העלייה התלולה ביותר.",
    "hi": "ग्रेडिएंट सबसे तेज़ वृद्धि की दिशा बताता है।",
    "bn": "গ্রেডিয়েন্ট সবচেয়ে দ্রুত বৃদ্ধির দিক নির্দেশ করে।",
    "ta": "சரிவு மிக வேகமான வளர்ச்சியின் திசையைக் காட்டுகிறது.",
    "th": "เกรเดียนต์ชี้ไปในทิศทางที่เพิ่มขึ้นเร็วที่สุด",
    "ko": "기울기는 가장 가파르게 증가하는 방향을 가리킨다.",
    "ja": "勾配は関数が最も速く増加する方向を指す。",
    "zh": "梯度指向函数增长最快的方向。",
    "zh-Hant": "梯度指向函數增長最快的方向。",
}


@pytest.mark.parametrize("lang", SENTENCES)
def test_identify(lang: str) -> None:
    found, confidence = identify(SENTENCES[lang])
    assert found == lang
    assert confidence > 0.5


def test_identify_reads_prose_only() -> None:
    note = "---\ntitle: Kurz\n---\n\n```python\nfor the_word in all_of_them: return it\n```\n\n" + SENTENCES["de"]
    assert identify(note)[0] == "de"
    assert clean("`code` $x$ \\\\(y\\\\) https://example.org text") == "text"


def test_identify_among_candidates() -> None:
    assert identify(SENTENCES["zh-Hant"], ("zh-CN", "zh-TW", "ja"))[0] == "zh-TW"
    assert identify(SENTENCES["zh"], ("zh-TW", "zh-CN"))[0] == "zh-CN"
    tag, confidence = identify(SENTENCES["de"], ("fr", "es"))
    assert tag in ("fr", "es")
    assert confidence < 0.1


@pytest.mark.parametrize("text", ["", "12 + 30 = 42", "$x^2$", "```\nonly code\n```\n"])
def test_nothing_to_identify(text: str) -> None:
    assert identify(text) == ("und", 0.0)


def test_probabilities_sum_to_one() -> None:
    assert sum(probabilities(SENTENCES["it"]).values()) == pytest.approx(1.0, abs=1e-4)


def test_a_file_that_is_no_model(tmp_path: Path) -> None:
    path = tmp_path / "x.ftz"
    path.write_bytes(b"\1\0\0\0" * 20)
    with pytest.raises(ValueError, match="no fastText model"):
        load(path)


def test_scripts_of_languages() -> None:
    assert scripts_of("zh-TW") == {"Hani", "Bopo"}
    assert scripts_of("sr-Latn") == {"Latn"}
    assert scripts_of("ja") == {"Hira", "Kana", "Hani"}
    assert scripts_of("de-AT") == {"Latn"}
    assert primary("hant") == primary("zh_TW") == "zh"


@given(st.text())
def test_runs_are_the_letters_of_one_script(text: str) -> None:
    last = 0
    for script, start, end in runs(text):
        assert last <= start < end
        assert set(counts(text[start:end])) == {script}
        last = end


def test_word_tables() -> None:
    tables = sorted(path.stem for path in (DATA / "words").glob("*.z"))
    assert len(tables) >= 40
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 9_100_000
    assert zipf("the", "en") > 7 > zipf("largely", "en") > 3.5
    assert zipf("weitgehend", "de-CH") > zipf("largely", "de")
    assert not has_table("xx")
    assert not table("xx")
    assert {"le", "dans"} <= function_words("fr")
    assert {"because", "or"} <= function_words("en")
    assert "gradient" not in function_words("en")


def test_bands_keep_order_and_size() -> None:
    rows = bands({"a": 1e-1, "b": 9e-2, "rare": 1e-6}, 2)
    assert [word for row in rows for word in row] == ["a", "b"]
    assert kept("naïve", "fr")
    assert not kept("x2", "en")
    assert not kept("経済", "ja")


def test_han() -> None:
    assert variant("機器學習") == "zh-Hant"
    assert variant("机器学习") == "zh"
    assert is_traditional_only("學")
    assert not is_traditional_only("人")


@given(st.lists(st.sampled_from("abc"), max_size=14))
def test_loops_are_loops(letters: list[str]) -> None:
    row = [LoopToken(letter, i, i + 1) for i, letter in enumerate(letters)]
    text = "".join(letters)
    for loop in loops(row):
        assert loop.times >= 2
        assert text[loop.start : loop.end] == "".join(loop.key) * loop.times
        assert loop.second == loop.start + loop.length


@pytest.mark.parametrize("length", [1, 2, 3, 5, 9])
def test_loops_are_found(length: int) -> None:
    phrase = [f"w{i}" for i in range(length)]
    words = ["x", "y", *phrase, *phrase, *phrase, "z"]
    found = list(loops([LoopToken(word, i, i + 1) for i, word in enumerate(words)]))
    assert [(loop.length, loop.times) for loop in found] == [(length, 3)]


@given(st.text(alphabet="äöüßéèñçřžąęøå–“”’अंतनसте", min_size=1, max_size=6))
def test_misread_text_is_restored(meant: str) -> None:
    damaged = meant.encode().decode("latin-1")
    assert misread(damaged) == meant


@pytest.mark.parametrize(
    "text", ["CAFÉ»", "«IRMÃ»", "naïve Übung – „ja“ …", "São Paulo", "ÂNGULO", "1 µm ± 2 °C", "क्\u200dष"]
)
def test_right_letters_are_no_damage(text: str) -> None:
    assert not list(damages(text, "hi" if "क" in text else "pt", ""))


def test_hidden_characters() -> None:
    text = "a\u202eb c\x07d e\u200bf &amp;lt; g\u2066h"
    found = sorted(damages(text, "de", ""), key=lambda damage: damage.start)
    assert [damage.severity.value for damage in found] == ["major", "major", "minor", "minor", "minor"]
    assert not list(damages(text, "de", text))
    assert not list(damages("ก\u200bข", "th", ""))


def test_import_is_light() -> None:
    code = "import sys; import qa.text; print('numpy' in sys.modules, 'regex' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


@pytest.mark.parametrize("unit", ["a", "-.", "/a.", "@", '"', "(", "{#", "[[", "a'", "a-", "$", "```\n", "Ã", "\u0947"])
def test_hostile_text_takes_no_time(unit: str) -> None:
    assert_like_prose(lambda text: (identify(text), list(damages(text, "hi", ""))), unit * 20_000)
