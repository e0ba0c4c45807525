"""False alarms of documentation that nobody here wrote, each with the fault beside it that must still be found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

import qa
from qa.config import Config
from qa.engines import Engines
from qa.model import Detail, Finding, Severity
from qa.parse import parse_text
from qa.report.outline import outline
from qa.run.note_causes import told_once
from qa.run.outdated import folded
from qa.run.pipeline import check_documents
from qa.run.settings import Settings

GRAVE = {"major", "critical"}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def grave(source: str, target: str, lang: str) -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.check for f in found if f.severity in GRAVE]


FRAGMENT, NEGATION = "untranslated-fragment", "negation-flipped"
PAIRS = [
    # what an acronym stands for
    ("de", "We cut the mean time to repair (MTTR) by half.", "Wir haben die Mean Time to Repair (MTTR) halbiert.", ""),
    ("de", "We cut the mean time to repair by half.", "Wir haben die Mean Time to Repair halbiert.", FRAGMENT),
    # a folder that a link of the sentence leads through
    (
        "ja",
        "The lamp was made with [lamp.py](https://example.org/examples/lamp.py) in the examples directory.",
        "ランプはexamplesディレクトリの[lamp.py](https://example.org/examples/lamp.py)で作りました。",
        "",
    ),
    # a row of badges
    (
        "zh",
        "[![Build status](https://ci.example.org/b.svg)](https://ci.example.org)\n"
        "[![Test coverage](https://cov.example.org/b.svg)](https://cov.example.org)\n\nThe lamp is on.",
        "[![Build status](https://ci.example.org/b.svg)](https://ci.example.org)\n"
        "[![Test coverage](https://cov.example.org/b.svg)](https://cov.example.org)\n\n灯亮着。",
        "",
    ),
    # code without a fence
    (
        "es",
        "Turn the lamp on:\n\nlamp.on('id', function (light, room) {\n  light.id = room\n  ...\n  next()\n})",
        "Enciende la lámpara:\n\nlamp.on('id', function (light, room) {\n  light.id = room\n  ...\n  next()\n})",
        "",
    ),
    # a sentence that the source leaves open as well
    (
        "de",
        "Call it with one lamp, with two lamps, with three lamps or ...",
        "Rufe es mit einer Lampe, mit zwei Lampen, mit drei Lampen auf oder …",
        "",
    ),
    (
        "de",
        "Call it with one lamp, with two lamps, with three lamps or four.",
        "Rufe es mit einer Lampe, mit zwei Lampen, mit drei Lampen auf oder",
        "segment-omitted",
    ),
    # a word that may negate is the source's own
    ("es", "This warning must not be ignored.", "Esta advertencia no debe ignorarse.", ""),
    ("es", "This warning must not be ignored.", "Esta advertencia debe ignorarse.", NEGATION),
    # not to care, a Turkish noun of a negated verb, Swiss German
    ("fr", "We do not care about the colour of the lamp.", "On se fiche de la couleur de la lampe.", ""),
    ("tr", "We will learn not to update the table.", "Tabloyu güncellememeyi öğreneceğiz.", ""),
    ("tr", "We will learn not to update the table.", "Tabloyu güncellemeyi öğreneceğiz.", NEGATION),
    (
        "de-CH",
        "It is not much harder to add a second lamp.",
        "Es isch nöd vill schwiriger, e zweiti Lampe aazschlüüsse.",
        "",
    ),
]


@pytest.mark.parametrize(("lang", "source", "target", "told"), PAIRS)
def test_what_is_told_of_a_pair(lang: str, source: str, target: str, told: str) -> None:
    assert grave(source, target, lang) == ([told] if told else [])


def test_a_badge_that_is_gone_is_minor() -> None:
    source = 'Lamps for all.\n\n<img src="https://img.example.org/badge/lamps.svg" alt="Lamps"/>'
    found = qa.check_texts(source, "Lampen für alle.", source_lang="en", target_lang="de")
    assert not [f for f in found if f.check == "image-changed" and f.severity in GRAVE]
    picture = source.replace("/badge/", "/photo/")
    found = qa.check_texts(picture, "Lampen für alle.", source_lang="en", target_lang="de")
    assert [f.check for f in found if f.severity in GRAVE] == ["image-changed"]


ONE = (
    "The gardener opened the gate before sunrise. The first visitors came by bicycle from the village. "
    "A dog slept in front of the greenhouse. Nobody had watered the lemon trees."
)


@pytest.mark.parametrize(
    ("target", "told"),
    [
        # told in another order, and in a paragraph of its own
        (
            "Der Gärtner öffnete das Tor vor Sonnenaufgang. Ein Hund schlief vor dem Gewächshaus. "
            "Die ersten Besucher kamen mit dem Fahrrad aus dem Dorf. Niemand hatte die Zitronenbäume gegossen.",
            False,
        ),
        (
            "Der Gärtner öffnete das Tor vor Sonnenaufgang. Die ersten Besucher kamen mit dem Fahrrad aus dem Dorf.\n\n"
            "Ein Hund schlief vor dem Gewächshaus.\n\nNiemand hatte die Zitronenbäume gegossen.",
            False,
        ),
        (
            "Der Gärtner öffnete das Tor vor Sonnenaufgang. Die ersten Besucher kamen mit dem Fahrrad aus dem Dorf. "
            "Niemand hatte die Zitronenbäume gegossen.",
            True,
        ),
    ],
)
def test_a_sentence_is_lost_where_nothing_near_says_it(target: str, told: bool) -> None:
    assert grave(ONE, target, "de") == ["segment-omitted"] * told


STEPS = [
    ("The kitchen opens at seven.", "Die Küche öffnet um sieben."),
    ("Bread is baked in the cellar.", "Brot wird im Keller gebacken."),
    ("A cat guards the flour.", "Eine Katze bewacht das Mehl."),
    ("The river froze last winter.", "Der Fluss fror im letzten Winter zu."),
    ("My uncle repairs violins.", "Mein Onkel repariert Geigen."),
    ("Children collect chestnuts in the park.", "Kinder sammeln im Park Kastanien."),
    ("The museum shows old maps.", "Das Museum zeigt alte Karten."),
    ("A ferry crosses the bay at noon.", "Mittags überquert eine Fähre die Bucht."),
    ("The teacher plays the organ.", "Die Lehrerin spielt Orgel."),
    ("Apples are stored under straw.", "Äpfel lagern unter Stroh."),
    ("The lighthouse needs new glass.", "Der Leuchtturm braucht neues Glas."),
    ("Snow fell on the vineyard.", "Auf den Weinberg fiel Schnee."),
]


def of_a_note(engines: Engines, lost: Sequence[int]) -> list[Finding]:
    source = parse_text("\n\n".join(en for en, _ in STEPS) + "\n", "en.md", "en")
    kept = [de for k, (_, de) in enumerate(STEPS) if k not in lost]
    target = parse_text("\n\n".join(kept) + "\n", "de.md", "de")
    found = check_documents(source, [target], Settings(Config()), engines, whole=True).findings
    once = told_once(found, {"en.md": source, "de.md": target})
    return [f for f in once if f.severity.rank >= Severity.MAJOR.rank]


def test_many_passages_that_a_short_page_lacks_are_one_cause(engines: Engines) -> None:
    (one,) = of_a_note(engines, (1, 4, 6, 9))
    assert one.check == "segment-omitted"
    assert one.message.startswith(
        "the translation follows another version of the source, or words it freely: 4 passages"
    )
    assert len(one.details) == 4


def test_a_few_are_told_one_by_one(engines: Engines) -> None:
    assert [f.check for f in of_a_note(engines, (1, 6))] == ["segment-omitted"] * 2


def test_one_name_of_the_code_that_is_another_one_throughout_is_one_cause(engines: Engines) -> None:
    lines = ["open(lamp, 3)", "print(lamp.colour)", "close(lamp)"]
    intro = [("Open it first.", "Öffne sie zuerst."), ("Look at it.", "Sieh sie an."), ("Close it.", "Schließe sie.")]
    notes = [
        "\n\n".join(f"{said[side]}\n\n```python\n{line}\n```" for said, line in zip(intro, lines, strict=True))
        for side in (0, 1)
    ]
    source = parse_text(notes[0] + "\n", "en.md", "en")
    target = parse_text(notes[1].replace("lamp", "torch") + "\n", "de.md", "de")
    found = check_documents(source, [target], Settings(Config()), engines, whole=True).findings
    (one,) = told_once(found, {"en.md": source, "de.md": target})
    assert one.check == "code-changed"
    assert len(one.details) == 3


def test_the_gravest_cause_of_many_notes_stands_first(engines: Engines) -> None:
    (base,) = of_a_note(engines, (1,))
    details = [Detail(replace(base.target, path=f"{n}.md"), None, "") for n in range(5)]
    wide = replace(base, check="translation-missing", severity=Severity.NEUTRAL, details=tuple(details))
    grave_one = replace(base, details=tuple(details[:2]))
    assert outline([wide, grave_one]).causes == (grave_one, wide)


def test_what_lies_in_a_part_that_is_missing_is_part_of_that_cause(engines: Engines) -> None:
    lost, shown = (f"{n}" for n in ("segment-omitted", "image-changed"))
    (base,) = of_a_note(engines, (1,))
    assert base.source
    parts = [replace(base, check=lost, source=replace(base.source, line=n, end_line=n + 1)) for n in (3, 9, 15, 21)]
    image = replace(base, check=shown, source=replace(base.source, line=10, end_line=10))
    other = replace(image, source=replace(base.source, line=30, end_line=30))
    told = folded([(*parts, image, other)], 1)[0]
    assert [f.check for f in told] == ["translation-other-version", "image-changed"]
    assert other in told
    assert len(told[0].details) == 5


def test_a_word_of_a_title_that_a_witness_writes_small_is_no_name(engines: Engines) -> None:
    texts = {
        "en": "Look into the section Common Pitfalls of the manual.\n\nNothing is said of pitfalls there.",
        "fr": "Regarde la section Common Pitfalls du manuel.\n\nRien n'y est dit des pièges.",
        "ja": "マニュアルの Common Pitfalls の節を見てください。\n\nそこには落とし穴について何も書かれていません。",
        "es": "Mira la sección Errores Comunes del manual.\n\nAllí no se dice nada de los errores.",
    }
    source, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    found = check_documents(source, rest, Settings(Config()), engines, whole=True).findings
    assert not [f for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MINOR.rank]
