"""Names, verbatim pieces and terms: what is seen in a text, and what two texts are held to."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis import analyse
from qa.checks import all_checks
from qa.cli import cli
from qa.engines import Engines
from qa.model import Bead, Bitext, Term
from qa.model.errors import QaError
from qa.parse import parse_text
from qa.text.glossary import read
from qa.text.names import consonants, has_name, words_of
from qa.text.numbers.spelled import lexicon, read_words, spelled
from qa.text.numbers.units import unit_after
from qa.text.term_pairs import source_index, target_index, terms


def found(check: str, source: str, target: str, lang: str) -> list[tuple[str, str]]:
    """(severity, message) of a check on two paragraphs."""
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    pair = analyse([Bitext(*notes, (Bead((0,), (0,)),))], Engines())[0]
    return [(f.severity.value, f.message) for f in all_checks()[check]().run(pair)]


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("ninety-nine", "en", 99),
        ("two hundred and fifty thousand", "en", 250_000),
        ("einhundertdreiundzwanzig", "de", 123),
        ("siebenhundertfünfzig", "de", 750),
        ("quatre-vingt-dix-sept", "fr", 97),
        ("doscientos cincuenta", "es", 250),
        ("двести пятьдесят тысяч", "ru", 250_000),
        ("девятью", "ru", 9),
        ("iki yüz elli bin", "tr", 250_000),
        ("hai mươi lăm", "vi", 25),
        ("kaksikymmentäviisi", "fi", 25),
        ("dwadzieścia pięć", "pl", 25),
        ("पच्चीस", "hi", 25),
        ("ishirini na tano", "sw", 25),
    ],
)
def test_number_words_are_composed(text: str, lang: str, value: int) -> None:
    assert [(number.value, number.end) for number in spelled(text, lang)] == [(value, len(text))]


def test_two_numbers_stay_two() -> None:
    assert [number.value for number in spelled("between one hundred and two hundred, seven or nine", "en")] == [
        200,
        7,
        9,
    ]
    assert list(spelled("hundreds of millions", "en")) == []


@given(st.text(alphabet="twoenhundrd siv-", max_size=60))
def test_number_words_lie_in_the_text(text: str) -> None:
    for number in read_words(text, lexicon("en")):
        assert 0 <= number.start < number.end <= len(text)


@pytest.mark.parametrize(
    ("text", "lang", "unit"),
    [
        ("5 minutes", "en", {"min"}),
        ("5 кг", "ru", {"kg"}),
        ("60秒后", "zh", {"s"}),
        ("5 Sekunden", "de", {"s"}),
        ("5 in total", "en", set()),
        ("5 Minutenlang", "de", set()),
        ("5 GB", "fr", {"GB"}),
        ("5 mm²", "en", {"mm²"}),
        ("3분의", "ko", set()),
        ("3분을", "ko", {"min"}),
        ("20年代", "zh", set()),
    ],
)
def test_units(text: str, lang: str, unit: set[str]) -> None:
    assert set(unit_after(text, 1 if text[1].isalpha() or text[1] == " " else 2, lang)[0]) == unit


@pytest.mark.parametrize("form", ["Ньютон", "ニュートン", "뉴턴", "न्यूटन", "نيوتن", "牛顿"])
def test_names_are_known_by_sound(form: str) -> None:
    text = f"x {form} y"
    assert has_name("Newton", text, words_of(text))


def test_other_names_sound_otherwise() -> None:
    assert consonants("Newton") == consonants("ニュートン")
    for text in ("Эйнштейн", "アインシュタイン", "Einstein"):
        assert not has_name("Newton", text, words_of(text))


@pytest.mark.parametrize(
    ("source", "target", "lang", "expected"),
    [
        ("It was made in Germany.", "Es wurde in Frankreich gemacht.", "de", [("Germany", "Frankreich")]),
        ("It was made in Germany.", "它是在德国制造的。", "zh", []),
        ("It was made in Germany.", "它是在法国制造的。", "zh", [("Germany", "法国")]),
        ("We train with PyTorch here.", "我们在这里用 TensorFlow 训练。", "zh", [("PyTorch", "TensorFlow")]),
        ("This is what Gauss proved.", "Это доказал Эйлер.", "ru", [("Gauss", "Эйлер")]),
        ("This is what Gauss proved.", "Это доказал Гаусс.", "ru", []),
        ("Use the German keyboard.", "Utilise le clavier allemand.", "fr", []),
        ("**Message Details**: all of it", "**Détails**: tout", "fr", []),
    ],
)
def test_replaced_names(source: str, target: str, lang: str, expected: list[tuple[str, str]]) -> None:
    assert found("name-mismatch", source, target, lang) == [
        ("major", f"name '{one}' became '{other}'") for one, other in expected
    ]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Replace `a_1` by `b_2`.", "Ersetze `b_2` durch `b_2`.", [("major", "code 'a_1' became 'b_2'")]),
        ("Take `b_2` and `a_1`.", "Nimm `a_1` und `b_2`.", []),
        ("Run it with --dry-run first.", "Starte es zuerst mit --probe-lauf.", [
            ("major", "option '--dry-run' became '--probe-lauf'")
        ]),
        ("Hello {user_name}!", "Hallo {benutzer}!", [("major", "placeholder '{user_name}' became '{benutzer}'")]),
        ("Set MODEL_DIR first.", "Setze zuerst MODELL_ORT.", [("major", "variable 'MODEL_DIR' became 'MODELL_ORT'")]),
        ("Set MODEL_DIR first.", "Setze zuerst `MODEL_DIR`.", []),
        ("The word `loss` is short.", "Das Wort `Verlust` ist kurz.", [("minor", "code 'loss' became 'Verlust'")]),
        ("It prints `[CLS] text [SEP]`.", "Es druckt `[CLS] Satz [SEP]`.", [
            ("minor", "code '[CLS] text [SEP]' became '[CLS] Satz [SEP]'")
        ]),
        ("Rates fall -- slowly -- by 5 % done.", "Raten fallen -- langsam -- um 5 %.", []),
    ],
)  # fmt: skip
def test_verbatim(source: str, target: str, expected: list[tuple[str, str]]) -> None:
    assert found("inline-code-changed", source, target, "de") == expected


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ('{"changeTracking": true}', '{"suiviDesModifications": true}', 1),
        ('set("changeTracking")', 'set("suiviDesModifications")', 1),
        ('print("done now")', 'print("fini")', 0),
    ],
)
def test_names_in_strings_of_code(old: str, new: str, lines: int) -> None:
    source, target = (f"```js\nrun()\n{code}\nstop()\n```\n" for code in (old, new))
    assert len(found("code-changed", source, target, "fr")) == lines


def test_keys_of_data_are_compared() -> None:
    source = "```yaml\ntitle: A note\nlayout: post\n```\n"
    assert found("code-changed", source, source.replace("A note", "Eine Notiz"), "de") == []
    assert found("code-changed", source, source.replace("layout", "anordnung"), "de") != []


def test_terms_and_candidates() -> None:
    sentences = ["The learning rate falls.", "Learning rates differ.", "A learning rate."]
    assert terms(source_index(sentences, "en"), 3) == ["learning rate"]
    index, spelled_as = target_index(["学习率下降", "学习率不同"], "zh")
    assert index["学习率"] == {0, 1}
    assert spelled_as["学习率"] == "学习率"


def test_the_command_proposes_a_glossary(tmp_path: Path) -> None:
    english = ["The gradient is zero.", "We compute a gradient.", "A gradient points up.", "No gradient, no step."]
    german = ["Der Gradient ist null.", "Wir berechnen einen Gradienten.", "Ein Gradient zeigt nach oben.",
              "Kein Gradient, kein Schritt."]  # fmt: skip
    for lang, rows in (("en", english), ("de", german)):
        (tmp_path / f"note-{lang}.md").write_text("\n\n".join(rows), encoding="utf-8")
    command = ["terms", str(tmp_path), "--source-lang", "en", "--least", "3", "--no-cache", "--isolated"]
    done = CliRunner().invoke(cli, [*command, "--format", "csv"])
    assert done.exit_code == 0, done.output
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["term"], row["de"]) for row in rows] == [("gradient", "Gradient")]
    assert "note-de.md:1" in CliRunner().invoke(cli, command).stdout
    none = CliRunner().invoke(cli, [*command, "--least", "5"])
    assert (none.stdout.count("\n"), none.stderr.startswith("qa: no term is said in 5 sentences")) == (1, True)


TBX = """<?xml version="1.0"?>
<martif type="TBX" xml:lang="en"><text><body>
<termEntry><langSet xml:lang="en"><tig><term>learning rate</term></tig></langSet>
<langSet xml:lang="de"><tig><term>Lernrate</term></tig>
<tig><term>Lerngeschwindigkeit</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
</langSet></termEntry>
<termEntry><langSet xml:lang="en"><tig><term>Rust</term></tig></langSet></termEntry>
</body></text></martif>
"""


def test_term_bases_are_read(tmp_path: Path) -> None:
    (tmp_path / "terms.tbx").write_text(TBX, encoding="utf-8")
    assert read(tmp_path / "terms.tbx") == (
        Term("learning rate", {"de": ("Lernrate",)}, forbidden={"de": ("Lerngeschwindigkeit",)}),
        Term("Rust", kept=True),
    )


@pytest.mark.parametrize("text", ["<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a>", "term,de"])
def test_bad_term_bases_are_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "terms.tbx").write_text(text, encoding="utf-8")
    with pytest.raises(QaError, match=r"terms.tbx: "):
        read(tmp_path / "terms.tbx")
