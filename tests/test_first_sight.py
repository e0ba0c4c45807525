"""What documentation that nobody had looked at showed at first sight, each kind with the fault beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from report_samples import finding

import qa
from qa import check_texts
from qa.discover import discover
from qa.model import Document, Finding, Severity
from qa.parse import parse_text
from qa.run.note_causes import told_once

GRAVE = (Severity.MAJOR, Severity.CRITICAL)
FRAGMENT, BLOCK, OPPOSITE, NEGATION = (
    "untranslated-fragment",
    "untranslated-block",
    "antonym-swapped",
    "negation-flipped",
)
OMITTED = "segment-omitted"


def grave(source: str, target: str, lang: str) -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return sorted({f.check for f in found if f.severity in GRAVE})


ROW = (
    "![jar size](https://shields.example.org/a.svg) [![Talk](https://img.example.org/badge/b.svg)](https://example.org)"
)
PAIRS = [
    # pictures of two words
    ("de", f"{ROW}\n\nThe jar is full.", f"{ROW}\n\nDas Glas ist voll.", []),
    ("de", "The jar is full of honey.\n\nIt is red.", "The jar is full of honey.\n\nEs ist rot.", [BLOCK]),
    # members of an enumeration, in a translated sentence
    (
        "ko",
        "The form knows text areas, radio buttons, sliders, and pickers. Call `form.read()` first.",
        "이 양식은 text areas, radio buttons, sliders, pickers 를 압니다. 먼저 `form.read()` 를 호출하세요.",
        [],
    ),
    (
        "ko",
        "The form knows what the visitors would like to send. Call `form.read()` first.",
        "이 양식은 what the visitors would like to send 압니다. 먼저 `form.read()` 를 호출하세요.",
        [FRAGMENT],
    ),
    # words of the trade, on a page with code
    ("ko", "Create a new repo with `make lamp`.", "`make lamp` 로 새로운 repo 를 만듭니다.", []),
    ("ko", "Create an efficient lamp with `make lamp`.", "`make lamp` 로 efficient 램프를 만듭니다.", [FRAGMENT]),
    # "only when", and "the first"
    (
        "de",
        "The lamp waits for the last visitor. When the room is empty, it goes out.",
        "Die Lampe wartet auf den letzten Besucher. Erst wenn der Raum leer ist, geht sie aus.",
        [],
    ),
    ("de", "The last lamp is red.", "Die erste Lampe ist rot.", [OPPOSITE]),
    ("sv", "The last lamp is red.", "Den första lampan är röd.", [OPPOSITE]),
    # prevented, and not
    (
        "de",
        "This means that the bell would not actually ring when a visitor pushes it.",
        "So wird das Läuten der Glocke unterdrückt, wenn ein Besucher sie drückt.",
        [],
    ),
    ("de", "The bell does not ring at night.", "Die Glocke läutet in der Nacht.", [NEGATION]),
    # checked not to be, and whether it is
    ("zh", "Check that the fence isn't stopping the dog.", "检查栅栏是否挡住了狗。", []),
    ("zh", "The fence isn't stopping the dog.", "栅栏挡住了狗。", [NEGATION]),
    # an idle condition
    (
        "ru",
        "The bell rings for ten seconds. If you wish to change this, you can give your own time like so:\n\n`bell 5`",
        "Колокол звонит десять секунд. Вы также можете указать своё время:\n\n`bell 5`",
        [],
    ),
    # two dashes that are no option
    (
        "es",
        'Press the key called "Back"--the one at the top right--and wait.',
        "Pulse la tecla «Back», la que está arriba a la derecha, y espere.",
        [],
    ),
    ("es", "Run `bell` or bell --loud at night.", "Ejecute `bell` o bell --fuerte de noche.", ["inline-code-changed"]),
    # the text between tags, a plural, the address of the translation itself, a line for lawyers
    ("fr", "Write `<b>Some text</b>` here.", "Écrivez `<b>Du texte</b>` ici.", []),
    ("fr", "Write `<b>Some text</b>` here.", "Écrivez `<i>Du texte</i>` ici.", ["inline-code-changed"]),
    ("de", "It sends two `LampEvent`s at once.", "Es sendet zwei `LampEvents` auf einmal.", []),
    ("de", "It sends one `LampEvent` at once.", "Es sendet ein `LumpEvent` auf einmal.", ["inline-code-changed"]),
    (
        "de",
        "The lamp is on.\n\nCopyright 2019 Ida Beck and friends",
        "Die Lampe ist an.\n\nCopyright 2019 Ida Beck and friends",
        [],
    ),
    # "differs from the usual"
    ("ja", "It makes the lamp safe in unusual gardens.", "通常とは異なる庭でもランプが安全になります。", []),
    # connected to is not online
    ("ru", "The bot can only enter offline gardens.", "Бот может подключаться только к локальным садам.", []),
]


@pytest.mark.parametrize(("lang", "source", "target", "told"), PAIRS)
def test_what_is_told_of_a_pair(lang: str, source: str, target: str, told: list[str]) -> None:
    assert grave(source, target, lang) == told


def test_the_titles_of_flags_that_choose_the_language_name_no_countries() -> None:
    source = 'Language:\n🇺🇸\n<a title="Chinese" href="docs/zh-CN/README.md">🇨🇳</a>\n\nThe lamp is on.\n'
    target = '语言：\n<a title="英语" href="../../README.md">🇺🇸</a>\n🇨🇳\n\n灯亮着。\n'
    texts = parse_text(source, "README.md", "en"), parse_text(target, "docs/zh-CN/README.md", "zh-Hans")
    assert not [f for f in checked(*texts) if f.check == "name-mismatch" and f.severity in GRAVE]


def checked(source: Document, target: Document) -> list[Finding]:
    from qa.config import Config
    from qa.engines import Engines
    from qa.run.pipeline import check_documents
    from qa.run.settings import Settings

    found = check_documents(source, [target], Settings(Config()), Engines())
    return list(found.findings)


PARTS = [
    "The pond lies behind the house. Im Mai legen die Frösche dort ihre Eier.",
    "Das Wasser bleibt kühl. A pump is not needed for such a small pond.",
    "Die Seerosen brauchen Sonne.",
    "Whoever keeps fish must filter more. Ein flacher Rand hilft den Igeln.",
    "Der Zaun ist hoch. In winter a hole stays in the ice for the fish.",
    "Das Netz kommt im Herbst. The net goes away again in March or in April.",
]


def test_sentences_left_in_many_paragraphs_are_one_finding() -> None:
    document = parse_text("\n\n".join(PARTS), "de/pond.md", "de")
    english = [s for part in PARTS for s in part.split(". ") if {"the", "The", "a", "A", "Whoever"} & set(s.split())]
    found = [_left(document, sentence.rstrip(".")) for sentence in english]
    assert len(found) == 5
    (one,) = told_once(found, {document.path: document})
    assert one.message.startswith("the note is translated in part only: 5 of 6 blocks are English, some in part")
    assert len(one.details) == 5
    assert len(told_once(found[:2], {document.path: document})) == 2


def _left(document: Document, text: str, check: str = FRAGMENT, message: str = "English left") -> Finding:
    start = document.text.index(text)
    return finding(document, (start, start + len(text)), check=check, message=message, severity=Severity.MAJOR)


def test_words_left_in_one_paragraph_are_one_finding() -> None:
    document = parse_text(
        "Der Teich under dem Haus hat ein Loch through den Zaun.\n\nDas Netz fits.", "de/pond.md", "de"
    )
    found = [_left(document, word, message=f"'{word}'") for word in ("under", "through", "fits")]
    together, alone = told_once(found, {document.path: document})
    assert together.message == "'under'; also 'through' in the same paragraph"
    assert alone.message == "'fits'"


def test_links_to_headings_that_were_translated_are_one_finding() -> None:
    names = ("pond", "fence", "frogs")
    document = parse_text("\n\n".join(f"Siehe [dort](#{name})." for name in names), "de/pond.md", "de")
    found = [
        _left(document, f"(#{name})", "link-broken", f"fragment '#{name}' leads to no heading of the note")
        for name in names
    ]
    (one,) = told_once(found, {document.path: document})
    assert one.message.startswith("3 links lead to 3 headings that the note does not have, such as '#pond', '#fence'")
    assert len(told_once(found[:2], {document.path: document})) == 2


def _write(root: Path, notes: dict[str, str]) -> None:
    for name, text in notes.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _groups(root: Path) -> dict[str, list[str]]:
    found = discover([root])
    return {g.source.path if g.source else "": [n.lang for n in g.translations] for g in found.groups}


ENGLISH = "The pond lies behind the house, and the frogs lay their eggs there in spring.\n"
GERMAN = "Der Teich liegt hinter dem Haus, und die Frösche legen dort im Frühling ihre Eier.\n"
PORTUGUESE = "A lagoa fica atrás da casa, e as rãs põem ali os seus ovos na primavera, como todos os anos.\n"
BRETON = "Emañ al lenn a-dreñv d'an ti, hag ar raned a laka o vioù eno e-pad an nevez-amzer bep bloaz.\n"


def test_a_file_beside_the_folders_is_no_source_where_english_has_a_folder(tmp_path: Path) -> None:
    names = ("README", "pond", "fence")
    _write(tmp_path, {f"src/{lang}/{n}.md": text for n in names for lang, text in (("en", ENGLISH), ("de", GERMAN))})
    _write(tmp_path, {"src/README.md": "# Built from the folders\n"})
    assert sorted(path.split("src/")[1] for path in _groups(tmp_path)) == ["en/README.md", "en/fence.md", "en/pond.md"]


@pytest.mark.parametrize(("text", "lang"), [(PORTUGUESE, "pt-BR"), (BRETON, "br")])
def test_br_is_breton_or_what_brazilians_write(tmp_path: Path, text: str, lang: str) -> None:
    _write(tmp_path, {f"docs/{n}.md": ENGLISH for n in ("pond", "fence", "frogs")})
    _write(tmp_path, {f"docs/br/{n}.md": text for n in ("pond", "fence", "frogs")})
    _write(tmp_path, {f"docs/de/{n}.md": GERMAN for n in ("pond", "fence", "frogs")})
    assert [sorted(langs) for langs in _groups(tmp_path).values()] == [sorted([lang, "de"])] * 3


@pytest.mark.parametrize(("name", "severity"), [("README.ru.md", Severity.MINOR), ("OTHER.md", Severity.MAJOR)])
def test_a_link_may_lead_to_the_same_heading_in_the_language_of_its_reader(name: str, severity: Severity) -> None:
    source = parse_text("See the [bell](https://example.org/lamps/bell#ring) first.", "README.md", "en")
    address = f"https://example.org/lamps/bell/blob/main/{name}#ring"
    target = parse_text(f"Сначала посмотрите [звонок]({address}).", "README.ru.md", "ru")
    assert [f.severity for f in checked(source, target) if f.check == "link-changed"] == [severity]


def test_what_the_source_repeats_in_fewer_letters_may_be_repeated() -> None:
    source, target = "It rains all day. " * 3, "Es regnet den ganzen Tag. " * 3
    assert not [f for f in check_texts(source, target, source_lang="en", target_lang="de") if f.severity.rank > 0]
    once = check_texts("It rains all day. We stay in.", target, source_lang="en", target_lang="de")
    assert "repeated-text" in {f.check for f in once if f.severity.rank >= Severity.MAJOR.rank}
