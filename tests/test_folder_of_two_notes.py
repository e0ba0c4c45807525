"""What a folder of two notes in twelve languages taught: what is right in it, and beside it what is not."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, langs: tuple[str, str], check: str) -> list[Severity]:
    found = check_texts(source, target, source_lang=langs[0], target_lang=langs[1])
    return [finding.severity for finding in found if finding.check == check]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        ("ru", "The noise stays below 40 dB.", "Шум не превышает 40 дБ.", "Шум превышает 40 дБ."),
        ("ru", "Keep the weight below 12 kg.", "Вес не должен превышать 12 кг.", "Вес должен превышать 12 кг."),
    ],
)
def test_a_phrase_that_negates_its_last_word_alone_turns_it(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(source, right, ("en", lang), "antonym-swapped") == []
    assert Severity.MAJOR in told(source, wrong, ("en", lang), "antonym-swapped")


def test_afrikaans_negates_a_clause_twice() -> None:
    source = "Der Motor läuft nicht schneller als der alte."
    assert told(source, "Die motor loop nie vinniger as die ou een nie.", ("de", "af"), "negation-flipped") == []
    wrong = "Die motor loop vinniger as die ou een."
    assert Severity.MAJOR in told(source, wrong, ("de", "af"), "negation-flipped")


def test_signs_between_words_tell_the_language_of_a_title() -> None:
    title = "# Warum ein langes Pendel langsam ist"
    assert told(title, "# Waarom 'n lang slinger stadig is", ("de", "af"), "untranslated-block") == []
    assert Severity.MAJOR in told(title, "# Why a long pendulum is slow", ("de", "af"), "untranslated-block")


RADIANS = """The force is

$$
F = m a,
$$

where $m$ is the mass in kilograms, and for small speeds we may replace $p$ by $m$, because the error is small."""
RADIANES = """La fuerza es

$$
F = m a,
$$

donde $m$ es la masa en kilogramos, y para velocidades bajas podemos usar $m$ en vez de $p$, porque el error es bajo."""
KILOGRAMS = """力为

$$
F = m a,
$$

其中 $m$ 是以千克表示的质量。速度很小时，我们可以用 $m$ 代替 $p$，因为误差很小。"""


@pytest.mark.parametrize(("lang", "source"), [("es", RADIANES), ("en", RADIANS)])
def test_a_clause_with_all_its_formulas_may_be_a_sentence_of_its_own(lang: str, source: str) -> None:
    assert told(source, KILOGRAMS, (lang, "zh"), "segment-added") == []
    added = KILOGRAMS.replace("因为误差很小。", "因为误差很小。这里的常数 $k$ 由实验室里的弹簧决定，与温度无关。")
    assert told(source, added, (lang, "zh"), "segment-added")


def test_galician_that_reads_like_spanish_is_no_italian() -> None:
    source = "Non inserirla mai in un repository."
    assert told(source, "Nunca a subas a un repositorio.", ("it", "gl"), "untranslated-block") == []
    assert told(source, source, ("it", "gl"), "untranslated-block") == [Severity.MAJOR]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("sk", "Ak je protokol prázdny dlhšie než 20 minút, zavolajte.", "kratšie než"),
        ("cs", "Pokud je protokol prázdný déle než 20 minut, zavolejte.", "kratší dobu než"),
        ("hr", "Ako je zapisnik prazan dulje od 20 minuta, nazovite.", "kraće od"),
        ("af", "As die log langer as 20 minute leeg is, bel ons.", "korter as"),
    ],
)
def test_a_shorter_time_is_less_than_it(lang: str, right: str, wrong: str) -> None:
    source = "If the log is empty for more than 20 minutes, call us."
    more = {"sk": "dlhšie než", "cs": "déle než", "hr": "dulje od", "af": "langer as"}[lang]
    assert told(source, right, ("en", lang), "antonym-swapped") == []
    assert told(source, right.replace(more, wrong), ("en", lang), "antonym-swapped")


def test_what_follows_from_a_law_is_no_duty() -> None:
    pair, check = ("en", "ru"), "meaning-changed"
    assert told("From the second law we may derive it.", "Из второго закона следует, что это так.", pair, check) == []
    assert told("You may close the window.", "Вам следует закрыть окно.", pair, check)
