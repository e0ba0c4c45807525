"""Forms of glossary terms: stems, compounds, words without spaces, first mentions, what is forbidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity, Term
from qa.parse import parse_text
from qa.text.glossary import read
from qa.text.term_forms import resembling
from qa.text.terms import contains, count, exact_places, piece_inside


def told(source: str, target: str, lang: str, *terms: Term) -> list[tuple[Severity, str]]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    beads = tuple(Bead((i,), (i,)) for i in range(len(notes[0].blocks)))
    pair = analyse([Bitext(*notes, beads, glossary=terms)], Engines())[0]
    found: list[Finding] = list(all_checks()["term-mismatch"]().run(pair))
    return [(f.severity, f.message) for f in found]


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("verkon painot", "verkko", "fi"),
        ("syvien neuroverkkojen", "verkko", "fi"),
        ("podle vzorku", "vzorek", "cs"),
        ("do konce článku", "článek", "cs"),
        ("liczba wątków", "wątek", "pl"),
        ("размер ядер", "ядро", "ru"),
        ("розмір ядер", "ядро", "uk"),
        ("кілька вузлів", "вузол", "uk"),
        ("a hálózatokban", "hálózat", "hu"),
        ("στα δίκτυα", "δίκτυο", "el"),
        ("τα νευρωνικά δίκτυα", "νευρωνικό δίκτυο", "el"),
        ("des réseaux neuronaux", "réseau neuronal", "fr"),
        ("nätverkens vikter", "nätverk", "sv"),
        ("die Matrizen", "Matrix", "de"),
        ("das Trainingsverlustdiagramm", "Verlust", "de"),
        ("Leersnelheidsschema", "leersnelheid", "nl"),
        ("verkkokerroksen", "verkko", "fi"),
        ("vauhdin mittaus", "vauhti", "fi"),
        ("lammessa on kaloja", "lampi", "fi"),
        ("na wadze stoi", "waga", "pl"),
        ("suma błędów", "błąd", "pl"),
        ("число рёбер графа", "ребро", "ru"),
        ("na stolech", "stůl", "cs"),
        ("údaje na váze", "váha", "cs"),
        ("значення швидкості", "швидкість", "uk"),
        ("piena slāņa biezums", "slānis", "lv"),
        ("a tükrök tisztasága", "tükör", "hu"),
        ("արագության չափում", "արագություն", "hy"),
        ("as razões da escolha", "razão", "pt"),
        ("这个学习率很小", "学习率", "zh"),
        ("深度神经网络", "网络", "zh"),
    ],
)
def test_a_form_of_the_term_counts(text: str, form: str, language: str) -> None:
    assert count(text, (form,), language) == 1


@pytest.mark.parametrize(
    ("text", "form", "language", "piece"),
    [
        ("Der Operateur wartet.", "Rate", "de", "Operateur"),
        ("Der Lernrahmenplan steht.", "Lernrate", "de", "Lernrahmenplan"),
        ("Karate ist schwer.", "Rate", "de", "Karate"),
        ("这台计算机很快", "计算", "zh", "台计算机"),
        ("数据库很大", "数据", "zh", "数据库"),
        ("クロスを使う", "ロス", "ja", "クロスを"),
    ],
)
def test_a_piece_of_another_word_is_doubtful(text: str, form: str, language: str, piece: str) -> None:
    assert count(text, (form,), language) == 0
    assert piece_inside(text, (form,), language) == piece


def test_a_doubtful_form_is_no_major() -> None:
    term = Term("rate", {"de": ("Rate",)})
    assert told("The rate is low.", "Der Operateur wartet.", "de", term) == [
        (Severity.MINOR, "glossary term 'rate' is not translated as 'Rate', but stands inside 'Operateur'")
    ]
    assert told("The rate is low.", "Das Tempo ist klein.", "de", term) == [
        (Severity.MAJOR, "glossary term 'rate' is not translated as 'Rate'")
    ]


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("der Lerngeschwindigkeiten", "Lerngeschwindigkeit", "de"),
        ("ein Lerngeschwindigkeitsplan", "Lerngeschwindigkeit", "de"),
        ("verkkojen", "verkko", "fi"),
        ("скоростью", "скорость", "ru"),
        ("podle vzorku", "vzorek", "cs"),
        ("学习速度", "速度", "zh"),
    ],
)
def test_forbidden_forms_are_seen_inflected(text: str, form: str, language: str) -> None:
    assert exact_places(text, form, language)


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [
        ("Die Lernrate sinkt.", "Rate", "de"),
        ("Der Operateur wartet.", "Operation", "de"),
        ("новая версия", "новость", "ru"),
    ],
)
def test_other_words_are_not_forbidden(text: str, form: str, language: str) -> None:
    assert not exact_places(text, form, language)


def test_the_first_mention_gives_the_sources_term() -> None:
    term = Term("learning rate", {"de": ("Lernrate",)}, first={"": ("learning rate",)})
    source = "# The learning rate\n\nThe learning rate is small.\n\nA learning rate decays."
    right = "# Die Lernrate\n\nDie Lernrate (learning rate) ist klein.\n\nEine Lernrate fällt."
    wrong = "# Die Lernrate\n\nDie Lernrate ist klein.\n\nEine Lernrate (learning rate) fällt."
    assert told(source, right, "de", term) == []
    lacks = "first mention of the glossary term 'learning rate' lacks 'learning rate'"
    assert told(source, wrong, "de", term) == [(Severity.MINOR, lacks)]


def test_the_first_mention_has_a_form_of_its_own() -> None:
    term = Term("RNN", {"fr": ("RNR",)}, first={"fr": ("réseau de neurones récurrents",)})
    source = "An RNN reads a row.\n\nThe RNN stops."
    assert told(source, "Un réseau de neurones récurrents (RNR) lit.\n\nLe RNR s'arrête.", "fr", term) == []
    assert len(told(source, "Un RNR lit.\n\nLe RNR s'arrête.", "fr", term)) == 1


def test_columns(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(
        "term\tfirst\tde\tfirst:de\tnote\nloss\tyes\tVerlust|!Schaden\tVerlust (loss)\tsee ch. 2\n", "utf-8"
    )
    (term,) = read(path)
    assert term == Term(
        "loss", {"de": ("Verlust",)}, forbidden={"de": ("Schaden",)}, first={"": ("loss",), "de": ("Verlust (loss)",)}
    )


def test_term_base_with_first_mention(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(
        """<tbx xml:lang="en"><text><body><conceptEntry>
        <langSec xml:lang="en"><termSec><term>loss</term></termSec></langSec>
        <langSec xml:lang="de"><termSec><term>Verlust</term></termSec>
        <termSec><term>Schaden</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
        <termSec><term>Verlust (loss)</term><termNote type="usageNote">first mention</termNote></termSec></langSec>
        </conceptEntry></body></text></tbx>""",
        "utf-8",
    )
    (term,) = read(path)
    assert term == Term("loss", {"de": ("Verlust",)}, False, {"de": ("Schaden",)}, {"de": ("Verlust (loss)",)})


@pytest.mark.parametrize(
    ("language", "form", "text"),
    [
        ("he", "עץ", "הכתובות בעצים"),
        ("he", "סימן", "בין הסימנים"),
        ("ro", "vârf", "Numărul vârfurilor crește."),
        ("ro", "câmp", "Valorile câmpurilor sunt pozitive."),
    ],
)
def test_letters_that_end_a_word_and_long_articles(language: str, form: str, text: str) -> None:
    assert contains(text, form, language)


def test_another_word_with_the_same_beginning_is_not_it() -> None:
    assert not contains("הם באו", "עץ", "he")
    assert not contains("Verificarea este gata.", "vârf", "ro")


@pytest.mark.parametrize(
    ("text", "form", "language"),
    [("sól kamienna", "stół", "pl"), ("рёв мотора", "ребро", "ru"), ("na stole", "sůl", "cs")],
)
def test_another_word_does_not_count(text: str, form: str, language: str) -> None:
    assert count(text, (form,), language) == 0


@pytest.mark.parametrize(
    ("form", "lang", "target", "severity"),
    [
        ("день", "ru", "Дни короткие.", "minor"),
        ("міст", "uk", "Мости довгі.", "minor"),
        ("جسر", "ar", "الجسور طويلة.", "minor"),
        ("nøkkel", "no", "Nøklene er borte.", "minor"),
        ("день", "ru", "Ночь коротка.", "major"),
        ("міст", "uk", "Дорога довга.", "major"),
        ("motor eléctrico", "es", "Los motores térmicos.", "major"),
    ],
)
def test_the_consonants_of_a_form_are_less_sure(form: str, lang: str, target: str, severity: str) -> None:
    found = told("The widget is here.", target, lang, Term("widget", {lang: (form,)}, False, {}, {}))
    assert [one.value for one, _ in found] == [severity]


@pytest.mark.parametrize(
    ("lang", "form", "text"),
    [
        ("es", "luz", "Las luces se apagan."), ("fi", "vesi", "Veden pinta nousee."),
        ("sv", "bok", "Böckerna är tunga."),
        ("ta", "மரம்", "மரங்கள் வளர்கின்றன."),
        ("et", "käsi", "Käte soojus jääb."), ("sw", "mwalimu", "Walimu wanasubiri."),
    ],
)  # fmt: skip
def test_a_word_whose_consonants_are_of_one_kind_may_be_a_form(lang: str, form: str, text: str) -> None:
    assert resembling(text, [form], lang) == text.split()[1 if text.startswith("Las") else 0]


@pytest.mark.parametrize(
    ("lang", "form", "text"),
    [("es", "luz", "Las lámparas se apagan."), ("de", "Wald", "In den Wiesen wächst Moos."),
     ("ru", "день", "Прошло много недель."), ("sv", "bok", "Lådorna är tunga.")],
)  # fmt: skip
def test_another_word_is_no_form(lang: str, form: str, text: str) -> None:
    assert resembling(text, [form], lang) == ""
