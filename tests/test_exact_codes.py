"""Constants, options, subcommands, placeholders and values of data that became others."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values import _replaced_codes
from qa.model import Severity

PROSE = [
    ("Run `docker compose down` first.", "Führen Sie zuerst `docker compose {down|up}` aus.", "de"),
    ("Run `git stash list` first.", "Lancez d'abord `git stash {list|drop}`.", "fr"),
    ("Set `cache: false` there.", "Establezca ahí `cache: {false|true}`.", "es"),
    ("It may be `null`.", "Es kann `{null|leer}` sein.", "de"),
    ("List them with `ls -r notes`.", "Elencateli con `ls {-r|-R} notes`.", "it"),
    ("The method `open` reads it.", "A leitura é feita pelo método `{open|abrir}`.", "pt"),
    ("Send the header `Accept-Language`.", "Wyślij nagłówek `{Accept-Language|Akceptowany-Język}`.", "pl"),
    ("It is a `Dict[str]`.", "Det är en `{Dict[str]|Dict[int]}`.", "sv"),
    ("The folder %s is empty.", "Le dossier {%s|% s} est vide.", "fr"),
    ("Use %(user)s there.", "Användaren är {%(user)s|%(user)}.", "sv"),
    (
        "{n, plural, one {# cup} other {# cups}}",
        "«{n, plural, one {# Tasse} other {# Tassen}}|{n, Mehrzahl, one {# Tasse} other {# Tassen}}»",
        "de",
    ),
    ("Ask @helpdesk about it.", "Fragen Sie {@helpdesk|@hilfe}.", "de"),
    ("Open %APPDATA% first.", "Сначала откройте {%APPDATA%|%ДАННЫЕ%}.", "ru"),
    ("Bind it to `localhost`.", "اربطه بـ `{localhost|المضيف}`.", "ar"),
]  # fmt: skip
BLOCKS = [
    ("bash", "systemctl stop db\n# wait\nls notes", "systemctl {stop|start} db\n# warten\nls notes"),
    ("js", 'send("/api/users", { method: "PUT" });', 'send("/api/users", { method: "{PUT|PATCH}" });'),
    ("js", 'open("/api/cups");', 'open("{/api/cups|/api/tassen}");'),
    ("js", 'app.get("/cups/:id", show);', 'app.get("/cups/{:id|:nummer}", show);'),
    ("ruby", 'ENV.fetch("LOG_DIR", "/srv")', 'ENV.fetch("{LOG_DIR|LOG_ORDNER}", "/srv")'),
    ("yaml", 'cron: "15 4 * * 1"\nsize: 2', 'cron: "{15 4|4 15} * * 1"\nsize: 2'),
    ("yaml", "runs-on: debian-stable\nsize: 2", "runs-on: {debian-stable|fedora-stable}\nsize: 2"),
    ("jsx", '<p className="note">Hi {cup.name}</p>', '<p className="{note|notiz}">Hallo {cup.name}</p>'),
    ("jsx", '<p className="note">Hi {cup.size}</p>', '<p className="note">Hallo {«cup.size|cup.weight»}</p>'),
]
SAME = [
    ("Select `None` in the list.", "Sélectionnez `Aucun` dans la liste.", "fr"),
    ("Copy `cp [file] [folder]`.", "Kopieren Sie mit `cp [Datei] [Ordner]`.", "de"),
    ("Half of them, 50 %, stayed; %s left.", "50 % sont restés ; %s sont partis.", "fr"),
    ("Write to cup@example.org today.", "Schreiben Sie heute an cup@example.org.", "de"),
    ("```yaml\ntitle: hot-oven\nlang: en\n```", "```yaml\ntitle: heisser-oven\nlang: de\n```", "de"),
    ('```js\nlink("/en/about", "Read more");\n```', '```js\nlink("/de/about", "Mehr lesen");\n```', "de"),
    ('```js\nsay("/ Press a key");\n```', '```js\nsay("/ Taste drücken");\n```', "de"),
]


@pytest.mark.parametrize(("source", "target", "lang"), PROSE)
def test_prose(source: str, target: str, lang: str) -> None:
    _both(source, target, lang)


@pytest.mark.parametrize(("info", "source", "target"), BLOCKS)
def test_blocks(info: str, source: str, target: str) -> None:
    _both(f"```{info}\n{source}\n```", f"```{info}\n{target}\n```", "de")


def test_a_word_of_data_in_other_letters() -> None:
    _both('```json\n{\n  "mode": "dark"\n}\n```', '```json\n{\n  "mode": "«dark|light»"\n}\n```', "hi")


@pytest.mark.parametrize(("source", "target", "lang"), SAME)
def test_silent(source: str, target: str, lang: str) -> None:
    assert not _majors(source, target, lang)


def _both(source: str, target: str, lang: str) -> None:
    opening, closing = ("«", "»") if "«" in target else ("{", "}")
    bar = target.index("|")
    start, end = target.rindex(opening, 0, bar), target.index(closing, bar)
    right, wrong = (target[:start] + form + target[end + 1 :] for form in target[start + 1 : end].split("|"))
    assert not _majors(source, right, lang)
    assert _majors(source, wrong, lang)


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.check}: {one.message}" for one in found if one.severity.rank >= Severity.MAJOR.rank]


def test_few_pieces_are_compared_with_a_lost_one(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []
    monkeypatch.setattr(_replaced_codes, "is_damaged_copy", lambda *pair: compared.append(pair))
    old = " ".join(f"`a{k}b`" for k in range(300))
    new = " ".join(f"`{k}xyz{k}`" for k in range(290))
    check_texts(f"Use {old}.\n", f"Nutze {new}.\n", source_lang="en", target_lang="de")
    assert 300 <= len(compared) <= 300 * _replaced_codes.LOOKED_AT


FILES = "The list shows {n, plural, one {# file} other {# files}} here."


@pytest.mark.parametrize(
    "target",
    [
        "Die Liste zeigt hier {n, plural, one {# Datei} other {# Dateien}.",
        "Die Liste zeigt hier {n, plural, one {# Datei other {# Dateien}}.",
    ],
)
def test_a_message_that_is_not_closed(target: str) -> None:
    found = check_texts(FILES, target, source_lang="en", target_lang="de")
    assert [(f.check, f.severity, f.message, f.target.text) for f in found] == [
        ("inline-code-changed", Severity.MAJOR, "'{n, plural, …}' became '{n, plural, …'", "{n, plural,")
    ]


def test_a_message_that_is_closed_has_other_cases_and_nested_ones() -> None:
    for source, target in (
        (FILES, "Na liście {n, plural, one {jest # plik} few {są # pliki} other {jest # pliku}}."),
        (f"{{g, select, male {{He: {FILES}}} other {{They}}}}", f"{{g, select, male {{Er: {FILES}}} other {{Sie}}}}"),
        (FILES.replace("}}", "}"), FILES.replace("}}", "}")),
    ):
        found = check_texts(source, target, source_lang="en", target_lang="pl")
        assert not [f for f in found if f.check == "inline-code-changed"]
