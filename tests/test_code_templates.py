"""Placeholders within code, and identifiers that changed by a capital or an ending."""

import pytest

from qa import check_texts

LOG = "Open `logs/{date}/{host}.txt` first."
KEPT = f"{LOG}\n\n```python\nprint(f'{{host}}')\n```\n"
SHELL = "The path is `${ROOT}/bin`, the greeting `Hi {{ user }}`."
CAMEL = "Call `getItemId` once."


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.severity.value}: {f.message}" for f in found if f.check == "inline-code-changed"]


RIGHT = [
    (LOG, "de", "Öffnen Sie zuerst `logs/{date}/{host}.txt`."),
    ("Write `<your name>` there.", "de", "Schreiben Sie dort `<Ihr Name>` hin."),
    (CAMEL, "de", "Rufen Sie `getItemId` einmal auf."),
    ("The set `{a, b}` is small.", "fr", "L'ensemble `{a, b}` est petit."),
    ('Send `{"name": "your name"}`.', "fr", 'Envoyez `{"name": "votre nom"}`.'),
    ("Two `Task` objects wait.", "es", "Dos `Tasks` esperan."),
]
MINOR = [(LOG, "de", "Öffnen Sie zuerst `logs/{datum}/{host}.txt`.")]
WRONG = [
    (LOG, "de", "Öffnen Sie zuerst `logs/{host}/{host}.txt`."),
    (LOG, "ru", "Сначала откройте `logs/date/{host}.txt`."),
    (KEPT, "fr", "Ouvrez d'abord `logs/{date}/{hôte}.txt`.\n\n```python\nprint(f'{host}')\n```\n"),
    (SHELL, "es", "La ruta es `${RAIZ}/bin`, el saludo `Hi {{ user }}`."),
    (SHELL, "es", "La ruta es `${ROOT}/bin`, el saludo `Hi {{ usuario }}`."),
    (CAMEL, "de", "Rufen Sie `getItemID` einmal auf."),
    (CAMEL, "pl", "Wywołaj `getItemIds` raz."),
    ("Set MAX_ITEM_SIZE and pass --dry-run.", "es", "Define TAMAÑO_MAX_ITEM y pasa --dry-run."),
    ("Set MAX_ITEM_SIZE and pass --dry-run.", "es", "Define MAX_ITEM_SIZE y pasa --dry."),
    ("You have %(count)s files.", "ru", "У вас %(число)s файлов."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_kept_templates_are_silent(source: str, lang: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(("source", "lang", "target"), MINOR)
def test_a_name_that_a_reader_may_fill_in_is_minor(source: str, lang: str, target: str) -> None:
    assert [one.split(":")[0] for one in told(source, target, lang)] == ["minor"]


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_changed_templates_are_major(source: str, lang: str, target: str) -> None:
    assert [one for one in told(source, target, lang) if one.startswith("major")]
