"""Headings of two words in title case left in English beside translated ones."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = """# Harbour guide

The boats leave the harbour every morning and return when the sun goes down behind the hills.

## {}

Read the rules of the harbour and ask the keeper for a map of the bay.

## The lamp

The lamp can be set to white or red light.

## The library

Three books about the sea are on the shelf in the kitchen.
"""
RUSSIAN = """# Путеводитель по гавани

Лодки покидают гавань каждое утро и возвращаются, когда солнце садится за холмы.

## {}

Прочитайте правила гавани и попросите у смотрителя карту бухты.

## Лампа

Лампу можно настроить на белый или красный свет.

## Библиотека

Три книги о море стоят на полке в кухне.
"""


def told(title: str, heading: str, source: str = SOURCE, target: str = RUSSIAN) -> list[str]:
    found = check_texts(source.format(title), target.format(heading), source_lang="en", target_lang="ru")
    return [one.severity.value for one in found if one.check == "untranslated-block"]


@pytest.mark.parametrize(
    ("title", "right"),
    [("Next Steps", "Что дальше"), ("Reading List", "Список литературы"), ("Configuration Options", "Настройки")],
)
def test_what_any_text_may_be_called(title: str, right: str) -> None:
    assert told(title, title) == ["minor"]
    assert not told(title, right)


def test_a_product_that_the_page_names_again() -> None:
    source = SOURCE.replace("ask the keeper for a map", "ask for a map in Cloud Storage")
    target = RUSSIAN.replace("попросите у смотрителя карту бухты", "попросите карту в Cloud Storage")
    assert not told("Cloud Storage", "Cloud Storage", source, target)


def test_a_note_that_keeps_its_headings() -> None:
    kept = RUSSIAN.replace("## Лампа", "## The Lamp").replace("## Библиотека", "## Our Library")
    source = SOURCE.replace("## The lamp", "## The Lamp").replace("## The library", "## Our Library")
    assert "minor" not in told("Next Steps", "Next Steps", source, kept)
