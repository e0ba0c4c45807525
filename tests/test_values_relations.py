"""How often, for each of what, of how many hundred, in which order; names that changed places or have others abroad."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text.names import consonants
from qa.text.numbers.percents import mentions_percent
from qa.text.numbers.rates import rates


def told(check: str, source: str, target: str, lang: str) -> list[tuple[Severity, str]]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, "t.md", lang)
    pair = analyse([Bitext(*notes, (Bead((0,), (0,)),))], Engines())[0]
    return [(f.severity, f.message) for f in all_checks()[check]().run(pair)]


WRONG = [
    ("It was washed three times.", "Es wurde zweimal gewaschen.", "de"),
    ("It was washed three times.", "Het werd viermaal gewassen.", "nl"),
    ("It was washed three times.", "Byl umyt dvakrát.", "cs"),
    ("It was washed three times.", "Se pesty kahdesti.", "fi"),
    ("It was washed three times.", "Kétszer mosták meg.", "hu"),
    ("It was washed three times.", "Його мили двічі.", "uk"),
    ("It was washed twice.", "Det blev vasket tre gange.", "da"),
    ("It was washed twice.", "On l'a lavé trois fois.", "fr"),
    ("We count 8 cars per minute.", "Wir zählen 8 Autos pro Stunde.", "de"),
    ("We count 8 cars per minute.", "Contamos 8 coches por hora.", "es"),
    ("We count 8 cars per minute.", "毎時8台の車を数える。", "ja"),
    ("We count 8 cars per minute.", "Óránként 8 autót számolunk.", "hu"),
    ("We count 8 cars per minute.", "Tunnissa lasketaan 8 autoa.", "fi"),
    ("The price per month is low.", "Cena na rok jest niska.", "pl"),
    ("Keep it at 21 °C.", "Gardez-le à 21 K.", "fr"),
    ("It boils at 77 K.", "Es siedet bei 77 °C.", "de"),
    ("A share of 45 % is gone.", "Ein Anteil von 45 ist weg.", "de"),
    ("It rose from 12 % to 35 %.", "Es stieg von 35 % auf 12 %.", "de"),
    ("It rose from 12 % to 35 %.", "35%から12%に上がった。", "ja"),
    ("In 1995 it was 12 %, in 2005 it was 35 %.", "1995 waren es 35 %, 2005 waren es 12 %.", "de"),
    ("In 1995 it was 12 %, in 2005 it was 35 %.", "Das waren 35 % im Jahr 1995 und 12 % im Jahr 2005.", "de"),
]
RIGHT = [
    ("It was washed three times.", "Es wurde drei Mal gewaschen.", "de"),
    ("It was washed three times.", "Es wurde dreimal gewaschen.", "de"),
    ("It is three times as long.", "Es ist dreifach so lang.", "de"),
    ("It was washed twice.", "Byl umyt dvakrát.", "cs"),
    ("It was washed twice.", "On l'a lavé deux fois.", "fr"),
    ("We count 8 cars per minute.", "Wir zählen in der Minute 8 Autos.", "de"),
    ("We count 8 cars per minute.", "Wir zählen minütlich 8 Autos.", "de"),
    ("We count 60 images per second.", "Wir zählen 60 fps, in der Stunde viel.", "de"),
    ("It drives 36 km per hour.", "Es fährt 10 m/s.", "de"),
    ("We met within a day.", "Wir trafen uns in der Woche.", "de"),
    ("It cost 60 K in all.", "Es kostete insgesamt 60.000.", "de"),
    ("Keep it at 20 °C.", "Gardez-le à 293 K.", "fr"),
    ("A share of 45 % is gone.", "Ein Anteil von 0,45 ist weg.", "de"),
    ("Between 20 % and 30 % are gone.", "Zwischen 20 und 30 % sind weg.", "de"),
    ("It rose from 12 % to 35 %.", "Es stieg auf 35 % von 12 %.", "de"),
    ("In 1995 it was 12 %, in 2005 it was 35 %.", "2005 waren es 35 %, 1995 waren es 12 %.", "de"),
    ("Of 120 samples 35 are dry.", "35 der 120 Proben sind trocken.", "de"),
]


@pytest.mark.parametrize(("source", "target", "lang"), WRONG)
def test_another_quantity_is_major(source: str, target: str, lang: str) -> None:
    assert [severity for severity, _ in told("number-mismatch", source, target, lang)] == [Severity.MAJOR]


@pytest.mark.parametrize(("source", "target", "lang"), RIGHT)
def test_the_same_quantity_is_silent(source: str, target: str, lang: str) -> None:
    assert told("number-mismatch", source, target, lang) == []


def test_rates_are_read_where_they_stand() -> None:
    text = "Send 40 pages per second, twice a week, 3/min."
    assert [(rate.unit, text[rate.start : rate.end]) for rate in rates(text, "en")] == [
        ("s", "per second"),
        ("week", "a week"),
        ("min", "/min"),
    ]
    assert [rate.unit for rate in rates("Er kam in der Woche am Tag.", "de")] == ["week", "d"]


@pytest.mark.parametrize(
    ("text", "lang"), [("3 Prozent", "de"), ("三成", "zh"), ("3割", "ja"), ("τρία τοις εκατό", "el"), ("3 / 100", "fr")]
)
def test_hundredths_have_many_names(text: str, lang: str) -> None:
    assert mentions_percent(text, lang)


def test_a_proportion_is_no_percentage() -> None:
    assert not mentions_percent("45の割合", "ja")
    assert not mentions_percent("完成 45 个", "zh")


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("The bridge over the Danube is old.", "Stary most na Dunaju jest piękny.", "pl"),
        ("We sailed to the Isles of Scilly in spring.", "Nous sommes allés aux îles Sorlingues.", "fr"),
        ("The river here is the Rhine.", "Il fiume qui è il Reno.", "it"),
        ("He left Munich for good.", "Navždy odjel z Mnichova.", "cs"),
        ("The road goes to Aachen.", "Droga prowadzi do Akwizgranu.", "pl"),
        ("A part of the letters by Bohr is lost.", "ボーアの手紙の一部は失われた。", "ja"),
    ],
)
def test_what_a_place_is_called_abroad_is_no_fault(source: str, target: str, lang: str) -> None:
    assert all(severity is Severity.NEUTRAL for severity, _ in told("name-mismatch", source, target, lang))


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("The principle that Heisenberg found is old.", "Le principe trouvé par Pauli est ancien.", "fr"),
        ("The principle that Heisenberg found is old.", "Принцип, который нашёл Паули, стар.", "ru"),
        ("The office in Brussels is new.", "Das Büro in Berlin ist neu.", "de"),
        ("The office in Brussels is new.", "Le bureau de Berlin est neuf.", "fr"),
        ("Later Bohr wrote a letter to Einstein.", "Später schrieb Einstein einen Brief an Bohr.", "de"),
        ("Later Bohr wrote a letter to Einstein.", "Plus tard, Einstein écrivit une lettre à Bohr.", "fr"),
        ("Later Darwin sent a letter to Huxley.", "後にハクスリーはダーウィンに手紙を送った。", "ja"),
        ("Later Darwin sent a letter to Huxley.", "나중에 헉슬리가 다윈에게 편지를 보냈다.", "ko"),
    ],
)
def test_another_name_is_major(source: str, target: str, lang: str) -> None:
    found = [severity for severity, _ in told("name-mismatch", source, target, lang)]
    assert found.count(Severity.MAJOR) == 1


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Later Bohr wrote a letter to Einstein.", "An Einstein schrieb Bohr später einen Brief.", "de"),
        ("Later Bohr wrote a letter to Einstein.", "Einstein erhielt später von Bohr einen Brief.", "de"),
        ("Later Bohr wrote a letter to Einstein.", "Позже Бор написал Эйнштейну письмо.", "ru"),
        ("Later Darwin sent a letter to Huxley.", "後にダーウィンはハクスリーに手紙を送った。", "ja"),
        ("We met in Brussels in May.", "Wir trafen uns im Mai in Belgien.", "de"),
    ],
)
def test_names_in_another_order_are_silent_or_doubtful(source: str, target: str, lang: str) -> None:
    assert all(severity is Severity.NEUTRAL for severity, _ in told("name-mismatch", source, target, lang))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "Use --seed to fix the start and --epochs for the length.",
            "Nutze --epochs für den Start und --seed für die Länge.",
        ),
        ("Pass `-a` to add and `-d` to delete.", "Mit `-d` fügt man hinzu und mit `-a` löscht man."),
    ],
)
def test_options_that_changed_places_are_told(source: str, target: str) -> None:
    severities = [severity for severity, _ in told("inline-code-changed", source, target, "de")]
    # marked as code or not, each stands in the other's clause
    assert severities == [Severity.MAJOR]


def test_the_order_of_a_list_is_free() -> None:
    assert told("inline-code-changed", "It has `a`, `b` and more.", "Es hat `b`, `a` und mehr.", "de") == []


def test_a_date_with_exchanged_digits_is_told() -> None:
    source, slip, other = (f"---\ndate: {day}\n---\n\nText." for day in ("2024-03-01", "2024-01-03", "2025-11-17"))
    found = told("front-matter", source, slip, "de")
    assert [severity for severity, _ in found] == [Severity.MINOR]
    assert told("front-matter", source, other, "de") == []


def test_sounds_of_one_name() -> None:
    assert consonants("Newton") == consonants("ニュートン") == consonants("Ньютон")


def test_rates_are_sought_once_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many changed: 2,500 of them in one paragraph took a minute."""
    from qa.text.numbers import rates as module

    sought: list[str] = []
    monkeypatch.setattr(module, "rates", lambda text, lang: sought.append(lang) or rates(text, lang))
    source, target = "40 pages per second, " * 30, "40 Seiten pro Minute, " * 30
    assert len(list(module.contradictions(source, target, ("en", "de")))) == 30
    assert sought == ["en", "de"]
