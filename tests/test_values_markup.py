"""Emphasis that is printed or stands on another word, quotation marks without partner, placeholders of messages."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text

PRINTED = "mark '{}' is printed as it stands: no emphasis begins or ends there"


def found(check: str, source: str, target: str, lang: str) -> list[tuple[str, str]]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    pair = analyse([Bitext(*notes, (Bead((0,), (0,)),))], Engines())[0]
    return [(f.severity.value, f.message) for f in all_checks()[check]().run(pair)]


@pytest.mark.parametrize(
    ("source", "target", "lang", "message"),
    [
        ("Take **it** now.", "请**「它」**的拿", "zh", PRINTED.format("**")),
        ("It is **vital** here.", "이것은 **강조(emphasis)**는 그렇다", "ko", PRINTED.format("**")),
        ("It is __vital__ here.", "这是__重要__的", "zh", PRINTED.format("__")),
        ("It is ~~wrong~~ here.", "这是~~错误。~~的", "zh", PRINTED.format("~~")),
        ("Use **Kora**, not Luma.", "Nimm Kora, nicht **Luma**.", "de", "emphasis stands on 'Luma' and not on 'Kora'"),
        ("The **ebb** is slow.", "Die **Niedrigflut** (ebb) ist langsam.", "de", ""),
        ("The **ebb** is slow.", "**退潮**（ebb）很慢。", "zh", ""),
        ("The **ebb** is slow.", "Die ebb ist **langsam**.", "de", "emphasis stands on 'langsam' and not on 'ebb'"),
        ("Take **30** of 45.", "45個中**30**個を取る。", "ja", ""),
        ("It is **vital** here.", "这**重要**的", "zh", ""),
        ("The **fast** one wins.", "Der **schnelle** gewinnt.", "de", ""),
        ("Use `a__b` with **care**.", "Nimm a__b mit **Sorgfalt**.", "de", ""),
    ],
)  # fmt: skip
def test_emphasis(source: str, target: str, lang: str, message: str) -> None:
    assert found("emphasis-broken", source, target, lang) == ([("minor", message)] if message else [])


@pytest.mark.parametrize(
    ("target", "lang", "mark"),
    [
        ("Er sagte „geh und ging.", "de", "„"),
        ("Il a dit « va et est parti.", "fr", "«"),
        ("他说“走就走了。", "zh", "“"),
        ("Er sagte geh“ und ging.", "de", "“"),
        ("Er sagte „geh“ und ging.", "de", ""),
        ("Han sade ”gå” och gick.", "sv", ""),
        ("„Menj” – mondta.", "hu", ""),
        ('צה"ל אמר "לך" והלך.', "he", ""),
        ('Eine 5"-Diskette sagte „geh“.', "de", ""),
    ],
)
def test_quotation_marks_pair_where_those_of_the_source_do(target: str, lang: str, mark: str) -> None:
    expected = [("minor", f"quotation mark '{mark}' has no partner")] if mark else []
    assert found("bracket-mismatch", 'He said "go" and left.', target, lang) == expected
    assert found("bracket-mismatch", 'He said "go and left.', target, lang) == []


@pytest.mark.parametrize(
    ("target", "lang", "mark"),
    [
        ("Il a dit « va « et est parti.", "fr", "«"),
        ("Il a dit « on m’a dit « va » hier » et est parti.", "fr", ""),
        ("Он сказал „иди» и ушёл.", "ru", "»"),
        ("Он сказал «я читал «Иди» и ушёл.", "ru", ""),
        ("Han sade ”gå” och gick.", "da", ""),
        ("Er sagte »geh« und ging.", "de", ""),
        ("Er sagte „ich las ‚Geh“ und ging.", "de", "‚"),
        ("Hij zei ‘ga en vertrok.", "nl", "‘"),
        ("Il dit ‹ va et partit.", "fr", "‹"),
        ("Hij zei ‘ga’ en vertrok.", "nl", ""),
    ],
)
def test_quotation_marks_of_two_kinds_turned_or_single(target: str, lang: str, mark: str) -> None:
    expected = [("minor", f"quotation mark '{mark}' has no partner")] if mark else []
    assert found("bracket-mismatch", 'He said "go" and left.', target, lang) == expected


def test_an_apostrophe_that_looks_like_an_opening_mark() -> None:
    assert found("bracket-mismatch", "The scholar Abd al-Hamid left.", "De geleerde ‘Abd al-Hamid vertrok.", "nl") == []


@pytest.mark.parametrize(
    ("target", "lang", "marks"),
    [
        ("„Erster Absatz.\n\nZweiter Absatz.“", "de", 0),
        ("« Premier.\n\n» Deuxième. »", "fr", 0),
        ("「第一段落。\n\n第二段落。」", "ja", 0),
        ("„Erster Absatz.\n\nZweiter Absatz.“\n\nEr „schwieg.", "de", 1),
    ],
)
def test_a_quotation_of_several_paragraphs(target: str, lang: str, marks: int) -> None:
    source = '"First paragraph.\n\n"Second paragraph."' + "\n\nHe was silent." * (marks > 0)
    found = [f.check for f in check_texts(source, target, source_lang="en", target_lang=lang)]
    assert found.count("bracket-mismatch") == marks


def test_bold_with_a_space_on_either_side_of_each_mark() -> None:
    assert found("emphasis-broken", "It is **not** an error.", "Das ist ** kein ** Fehler.", "de") == [
        ("minor", PRINTED.format("**"))
    ]
    assert found("emphasis-broken", "It is 2 ** 3.", "Das ist 2 ** 3.", "de") == []


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("Copied %s of %d files.", "%s von %s Dateien kopiert.", "placeholder '%d' became '%s'"),
        ("Use {name} and {other}.", "Nimm {name} und {name}.", "placeholder '{other}' became '{name}'"),
        ("Total: {price:.2f} now.", "Summe: {preis:.2f} jetzt.", "placeholder '{price:.2f}' became '{preis:.2f}'"),
        ("Hi %{user}, come.", "Hallo %{nutzer}, komm.", "placeholder '%{user}' became '%{nutzer}'"),
        ("Set $HOME first.", "Setze zuerst $HEIM.", "variable '$HOME' became '$HEIM'"),
        ("Press {key} now.", "Drücke jetzt {ключ}.", "placeholder '{key}' became '{ключ}'"),
        (
            "You have {n, plural, one {# file} other {# files}}.",
            "Sie haben {n, plural, one {# Datei} andere {# Dateien}}.",
            "selector 'other {' became 'andere {'",
        ),
        (
            "{sex, select, male {He} other {They}} came.",
            "{sex, select, mann {Er} other {Sie}} kam.",
            "selector 'male {' became 'mann {'",
        ),
        ("Copied %1$s of %2$d files.", "Von %2$d Dateien %1$s kopiert.", ""),
        ("You have {n, plural, one {a} other {b}}.", "Hat {n, plural, one {a} few {c} many {d} other {b}}.", ""),
        ("It is 100% sure, 5 % done.", "Es ist zu 100% sicher, 5 % getan.", ""),
        ("It costs $5 or $AB now.", "Es kostet jetzt 5 $ oder $AB.", ""),
    ],
)
def test_placeholders_are_the_same_set(source: str, target: str, message: str) -> None:
    assert found("inline-code-changed", source, target, "de") == ([("major", message)] if message else [])
