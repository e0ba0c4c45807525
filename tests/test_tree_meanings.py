"""What documentation says otherwise than with the same word, and the opposite beside it that must still be told."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import qa
from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings

MEANING = {"antonym-swapped", "negation-flipped", "meaning-changed"}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def outvoted(engines: Engines, source: str, notes: Mapping[str, str]) -> list[str]:
    """The languages that are accused of another meaning."""
    documents = [parse_text(text, f"{lang}.md", lang) for lang, text in notes.items()]
    original = parse_text(source, "en.md", "en")
    found = check_documents(original, documents, Settings(Config()), engines, whole=True).findings
    return sorted({f.target_lang for f in found if f.check in MEANING and f.severity.rank >= Severity.MINOR.rank})


REMEMBER = "Remember to close the gate of the mill before the night comes.\n"
REMEMBERED = {
    "es": "Recuerda cerrar la compuerta del molino antes de que llegue la noche.\n",
    "it": "Ricordati di chiudere la chiusa del mulino prima che venga la notte.\n",
    "pt": "Lembre-se de fechar a comporta do moinho antes que chegue a noite.\n",
    "de": "Denken Sie daran, das Tor der Mühle zu schließen, bevor die Nacht kommt.\n",
}


def test_whoever_does_not_forget_remembers(engines: Engines) -> None:
    french = "N'oubliez pas de fermer la vanne du moulin avant que la nuit vienne.\n"
    assert outvoted(engines, REMEMBER, {**REMEMBERED, "fr": french}) == []


def test_whoever_forgets_is_told(engines: Engines) -> None:
    french = "Oubliez de fermer la vanne du moulin avant que la nuit vienne.\n"
    assert outvoted(engines, REMEMBER, {**REMEMBERED, "fr": french}) == ["fr"]


WITHOUT = "Our mill would not be where it is today without the people of the village!\n"
TOLD_WITHOUT = {
    "de": "Unsere Mühle wäre ohne die Leute des Dorfes heute nicht da, wo sie ist!\n",
    "fr": "Notre moulin ne serait pas là où il est aujourd'hui sans les gens du village !\n",
    "es": "¡Nuestro molino no estaría donde está hoy sin la gente del pueblo!\n",
    "ru": "Наша мельница не была бы там, где она сейчас, без людей деревни!\n",
}


def test_thanks_to_somebody_is_not_without_them(engines: Engines) -> None:
    thanks = "今日の水車があるのは、村の人々のおかげです。\n"
    assert outvoted(engines, WITHOUT, {**TOLD_WITHOUT, "ja": thanks}) == []


PAIRS = [
    # one word for "fixed" and "static"
    ("ko", "Use `A` for mobile proxies and `B` for static proxies.",
     "모바일 프록시는 `A`, 고정 프록시는 `B`를 사용하세요.", False),
    ("ko", "Use `A` for all mobile proxies.", "모든 고정 프록시에는 `A`를 사용하세요.", True),
    # "such as", not "the same"
    ("ko", "You can use different mills such as those of the river.",
     "강의 방앗간과 같은 다양한 방앗간을 사용할 수 있습니다.", False),
    # "not … without" is "thanks to"; where "without" stands, the negation must
    ("ja", "Our mill would not be here without the people of the village!",
     "水車があるのは、村の人々のおかげです。", False),
    ("de", "The mill does not turn without the water of the river.",
     "Die Mühle dreht sich ohne das Wasser des Flusses.",
     True),
    # a folder by another name
    ("uk", "Create a folder for the pictures, to keep the files in order.",
     "Створіть директорію для зображень, щоб тримати файли в порядку.", False),
    ("uk", "Create a folder for the pictures.", "Створіть файл для зображень.", True),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "target", "wrong"), PAIRS)
def test_words_with_two_meanings(lang: str, source: str, target: str, wrong: bool) -> None:
    found = qa.check_texts(f"{source}\n", f"{target}\n", source_lang="en", target_lang=lang)
    told = [f.check for f in found if f.check in MEANING and f.severity != "neutral"]
    assert bool(told) is wrong
