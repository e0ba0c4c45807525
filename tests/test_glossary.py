"""Glossaries: what the files may hold, how forms are found in a text, what they keep from being reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis import analyse
from qa.checks import all_checks
from qa.config import Config, load
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity, Term
from qa.model.errors import QaError
from qa.parse import parse_text
from qa.text.glossary import glossary, read
from qa.text.terms import contains, count, count_verbatim, exact_places, fold, places
from tests.effort import assert_like_prose


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "terms.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_rows(tmp_path: Path) -> None:
    text = 'term,keep,de,zh_CN\n# names\n"loss, total",,Verlust | Gesamtverlust ,损失\nRust,yes,,\n\nWhisper\n'
    assert read(written(tmp_path, text, "utf-8-sig")) == (
        Term("loss, total", {"de": ("Verlust", "Gesamtverlust"), "zh-cn": ("损失",)}),
        Term("Rust", {}, kept=True),
        Term("Whisper", {}, kept=True),
    )


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("term,keep,german language\nx,,y\n", 1, "'german language' is no language"),
        ("term\nx\n", 1, "one column only"),
        ("term,de\nx,y,z\n", 2, "3 cells under 2 columns"),
        ("term,keep,de\nx,perhaps,y\n", 2, "neither yes nor no"),
        ("term,de\nx,y\nx,z\n", 3, "stands in line 2 already"),
        ("term,de\n,y\n", 2, "no term"),
        ('term,de\n"x,y\n', 2, "unexpected end of data"),
        ("term,de\nx,y|!\n", 2, "no form after `!`"),
    ],
)
def test_bad_rows_are_named(tmp_path: Path, text: str, line: int, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(QaError, match=said) as error:
        read(path)
    assert str(error.value).startswith(f"{path}:{line}: ")


def test_bad_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(QaError, match=r"terms.csv:2: not UTF-8"):
        read(written(tmp_path, "term,de\nx,Größe\n", "latin-1"))
    with pytest.raises(QaError, match="cannot be read"):
        glossary(tmp_path, ("absent.csv",))


def test_configuration_names_the_files(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('glossary = ["terms.csv"]\n', encoding="utf-8")
    written(tmp_path, "term,de\nloss,Verlust\n")
    config = load(tmp_path / "qa.toml")
    assert glossary(config.root, config.glossary) == (Term("loss", {"de": ("Verlust",)}),)
    assert glossary(Config().root, ()) == ()


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("Die Lernraten sinken.", "Lernrate", "de"),
        ("Der Gradientenabstieg endet.", "Gradienten-Abstieg", "de"),
        ("Die Trainingsverluste steigen.", "Verlust", "de"),
        ("mit neuronalen Netzen", "neuronales Netz", "de"),
        ("des réseaux de neurones", "réseau de neurones", "fr"),
        ("LE TAUX D’APPRENTISSAGE", "taux d'apprentissage", "fr"),
        ("las redes neuronales profundas", "red neuronal", "es"),
        ("для нейронных сетей", "нейронная сеть", "ru"),
        ("وبالتدرّج الخطّي", "تدرج", "ar"),
        ("والشبكة العصبية", "شبكة عصبية", "ar"),
        ("这个学习率很小", "学习率", "zh"),
        ("学習率を下げる", "学習率", "ja"),
        ("학습률을 낮춘다", "학습률", "ko"),
        ("न्यूरल नेटवर्कों में", "न्यूरल नेटवर्क", "hi"),
        ("öğrenme oranlarından", "öğrenme oranı", "tr"),
        ("อัตราการเรียนรู้สูง", "อัตราการเรียนรู้", "th"),
        ("ברשתות", "רשת", "he"),
    ],
)
def test_forms_are_found_however_inflected(text: str, form: str, language: str) -> None:
    assert contains(text, form, language)


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("Die Lerngeschwindigkeit sinkt.", "Lernrate", "de"),
        ("Das Netz ist groß.", "neuronales Netz", "de"),
        ("le rythme d'apprentissage", "taux d'apprentissage", "fr"),
        ("学习速度", "学习率", "zh"),
        ("скорость обучения", "темп обучения", "ru"),
        ("السرعة", "معدل التعلم", "ar"),
    ],
)
def test_other_words_are_no_forms(text: str, form: str, language: str) -> None:
    assert not contains(text, form, language)


def test_kept_terms() -> None:
    assert count_verbatim("Pythons Syntax", "Python")
    assert count_verbatim("用python写", "Python")
    assert count_verbatim("В Rust’е", "Rust")
    assert not count_verbatim("Google sucht", "Go")
    assert not count_verbatim("Rost", "Rust")


@given(st.text(max_size=40), st.sampled_from(["de", "fr", "ru", "ar", "zh", "hi", "fi", "tr"]))
def test_a_text_contains_itself(text: str, language: str) -> None:
    assert fold(fold(text)) == fold(text)
    if any(c.isalnum() for c in fold(text)):
        contains(text, text, language)


def test_terms_may_stay_in_the_translation() -> None:
    source = parse_text("We stop early in order to avoid overfitting.", "en.md", "en")
    target = parse_text("我们提前停止 in order to avoid overfitting。", "zh.md", "zh")
    check = all_checks()["untranslated-fragment"]()

    def found(*terms: Term) -> list[str]:
        bitext = Bitext(source, target, (Bead((0,), (0,)),), glossary=terms)
        return [
            f.target.text for f in check.run(analyse([bitext], Engines())[0]) if f.severity.rank >= Severity.MAJOR.rank
        ]

    left = "in order to avoid overfitting"
    assert found() == [left]
    assert found(Term("overfitting", kept=True)) == [left]
    assert found(Term(left, kept=True)) == []
    assert found(Term("overfitting", {"zh": (left, "过拟合")})) == []


def test_long_forms_in_long_texts_stay_quick() -> None:
    for words in (5, 40):
        form = " ".join(["ab"] * words + ["yz"])
        assert not contains("ab " * 20_000, form, "fr")
        assert_like_prose(lambda text, form=form: contains(text, form, "fr"), "ab " * 20_000)


def test_forbidden_forms_are_read(tmp_path: Path) -> None:
    text = "term,zh,de\nEuler,欧拉|!尤拉,\nloss,,!Verlierer | !Niederlage\n"
    assert read(written(tmp_path, text)) == (
        Term("Euler", {"zh": ("欧拉",)}, forbidden={"zh": ("尤拉",)}),
        Term("loss", {}, forbidden={"de": ("Verlierer", "Niederlage")}),
    )


def found(source: str, target: str, lang: str, term: Term, check: str = "term-mismatch") -> list[tuple[str, Severity]]:
    bitext = Bitext(
        parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang), (Bead((0,), (0,)),), glossary=(term,)
    )
    return [(f.target.text, f.severity) for f in all_checks()[check]().run(analyse([bitext], Engines())[0])]


EULER = Term("Euler", {"zh": ("欧拉",)}, forbidden={"zh": ("尤拉",)})
RATE = Term("learning rate", {"de": ("Lernrate",)}, forbidden={"de": ("Rate", "Lerngeschwindigkeit")})


@pytest.mark.parametrize(
    ("source", "target", "lang", "term", "wrong"),
    [
        ("Euler said so.", "尤拉是这样说的。", "zh", EULER, ["尤拉"]),
        ("Euler said so.", "欧拉不是尤拉。", "zh", EULER, ["尤拉"]),
        ("Euler said so.", "欧拉是这样说的。", "zh", EULER, []),
        # not said by the source
        ("He said so.", "尤拉是这样说的。", "zh", EULER, []),
        ("The learning rate falls.", "Die Lerngeschwindigkeiten fallen.", "de", RATE, ["Lerngeschwindigkeiten"]),
        ("The learning rate falls.", "Die Lernrate fällt.", "de", RATE, []),
        ("Ask for the learning rate.", "Die Beratung nennt die Lernrate der Operatoren.", "de", RATE, []),
        ("The speed.", "О скорости.", "ru", Term("speed", forbidden={"ru": ("скорость",)}), ["скорости"]),
        ("The speed.", "Über Größe.", "de", Term("speed", forbidden={"de": ("GRÖSSE",)}), ["Größe"]),
    ],
)
def test_forbidden_forms_are_found(source: str, target: str, lang: str, term: Term, wrong: list[str]) -> None:
    assert found(source, target, lang, term) == [(form, Severity.MAJOR) for form in wrong]


def test_terms_are_counted() -> None:
    loss = Term("loss", {"de": ("Verlust",)})
    source = "The loss falls, the loss rises, a loss is kept, and no loss is lost."
    target = "Der Verlust fällt, der {} steigt, ein {} bleibt, und kein {} geht verloren."
    assert found(source, target.format("Verlust", "Verlust", "Verlust"), "de", loss) == []
    assert found(source, target.format("Wert", "Wert", "Verlust"), "de", loss) == []
    once = target.format("Wert", "Wert", "Wert")
    assert found(source, once, "de", loss) == [(once, Severity.MINOR)]
    none = once.replace("Verlust", "Schaden")
    assert found(source, none, "de", loss) == [(none, Severity.MAJOR)]
    kept_once = "Rust Rost Rost Rost."
    assert found("Rust Rust Rust Rust.", kept_once, "de", Term("Rust", kept=True), "do-not-translate") == [
        (kept_once, Severity.MINOR)
    ]


def test_places_are_exact() -> None:
    text = "Größe, Straße und Straßen"
    assert [text[a:b] for a, b in places(text, "Straße", "de")] == ["Straße", "Straßen"]
    assert [text[a:b] for a, b in exact_places(text, "strasse")] == ["Straße", "Straßen"]
    assert count(text, ("Straße", "Strasse"), "de") == 2


@given(st.text(max_size=40), st.text(min_size=1, max_size=6))
def test_places_lie_in_the_text(text: str, form: str) -> None:
    for start, end in [*places(text, form, "de"), *exact_places(text, form)]:
        assert 0 <= start < end <= len(text)


def test_the_example_of_the_readme_works(tmp_path: Path) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    table = readme.split("### Glossary")[1].split("```csv\n")[1].split("```")[0]
    terms = {term.source: term for term in read(written(tmp_path, table))}
    assert terms["learning rate"].forms["de"] == ("Lernrate",)
    assert terms["learning rate"].forbidden["de"] == ("Lerngeschwindigkeit",)
    assert terms["PyTorch"].kept
    rate = terms["learning rate"]
    text = "Die Lerngeschwindigkeit sinkt."
    assert found("The learning rate falls.", text, "de", rate) == [("Lerngeschwindigkeit", Severity.MAJOR)]
    assert found("The learning rate falls.", "Die Lernraten sinken.", "de", rate) == []
