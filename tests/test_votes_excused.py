"""What one note of a group says in its own way, and is not accused of: words for numbers, other senses, other marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.checks.meaning._word_contrasts import said_twice
from qa.config import Config
from qa.discover import discover
from qa.engines import Engines
from qa.formula import compare
from qa.model import Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings
from qa.text.numbers import quantities

NOTES = {
    "cs": """# Plavecký bazén

Roční předplatné je o čtvrtinu levnější než jednotlivé lístky. Vchod je otevřen v kteroukoli hodinu.

Budova byla postavena ve 30. letech 20. století. Studená voda není nebezpečná, ale sprchujte se teple.
""",
    "de": """# Das Schwimmbad

Das Jahresabo ist um ein Viertel günstiger als Einzelkarten. Der Eingang ist rund um die Uhr geöffnet.

Das Gebäude wurde in den 1930er-Jahren errichtet. Kaltes Wasser ist harmlos, aber duschen Sie warm.
""",
    "fr": """# La piscine

L'abonnement annuel coûte un quart de moins que les billets à l'unité. L'entrée est ouverte à toute heure.

Le bâtiment a été construit dans les années 30 du XXe siècle. L'eau froide est sans danger, mais douchez-vous chaud.
""",
    "ja": """# プール

年間パスは1回券より4分の1安くなります。入口は24時間いつでも開いています。

建物は20世紀30年代に建てられました。冷たい水は危険ではありませんが、シャワーは温かくしてください。
""",
}
DECADES = [
    ("cs", "ve 40. letech 19. století"), ("ru", "в 40-х годах XIX века"), ("uk", "у 40-х роках 19 століття"),
    ("hr", "40. godina 19. stoljeća"), ("tr", "19. yüzyılın 40'lı yıllarında"), ("bg", "40-те години на XIX век"),
    ("ro", "anii '40 ai secolului al XIX-lea"), ("fr", "les années 40 du XIXe siècle"), ("zh", "19世纪40年代"),
]  # fmt: skip


def test_nobody_is_accused_of_saying_it_otherwise(tmp_path: Path) -> None:
    for lang, text in NOTES.items():
        (tmp_path / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(tmp_path / f"{lang}.md"), lang) for lang in NOTES))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert [(f.check, f.target_lang) for f in found if f.severity.rank >= Severity.MAJOR.rank] == []


@pytest.mark.parametrize(("lang", "text"), DECADES)
def test_tens_of_a_century_are_years(lang: str, text: str) -> None:
    assert [set(map(int, number.values)) for number in quantities(text, lang)] == [{1840}]


def test_hours_of_the_afternoon_and_no_seconds() -> None:
    assert [set(map(int, n.values)) for n in quantities("오전 9시부터 오후 5시까지", "ko")] == [{9}, {5, 17}]
    assert [n.unit for n in quantities("десять с лишним лет", "ru")] == [frozenset()]
    assert [n.unit for n in quantities("через 10 с.", "ru")] == [frozenset({"s"})]


@pytest.mark.parametrize(
    ("source", "target", "languages", "verdict"),
    [
        ("[-0{,}58; -0{,}07]", "[-0.58, -0.07]", ("cs", "ko"), "equivalent"),
        ("[-0{,}58; -0{,}07]", "[-0{,}58, -0{,}07]", ("es", "el"), "equivalent"),
        ("[-0{,}58; -0{,}07]", "[-0.85, -0.07]", ("cs", "ko"), "different"),
        ("f(x; y)", "f(x, y)", ("cs", "ko"), "different"),
        ("f(x; 0.5)", "f(x, 0.5)", ("en", "de"), "different"),
    ],
)
def test_decimal_commas_explain_semicolons(source: str, target: str, languages: tuple[str, str], verdict: str) -> None:
    one, other = languages
    assert compare(source, target, source_lang=one, target_lang=other).verdict == verdict


def test_texts_settle_tags_that_may_be_words(tmp_path: Path) -> None:
    texts = {
        "da": "Hunde kører gratis med, når de vejer mindre end ti kilo, og børn betaler det halve.",
        "et": "Koerad sõidavad tasuta, kui nad kaaluvad alla kümne kilo, ja lapsed maksavad poole vähem.",
        "he": "כלבים נוסעים חינם אם משקלם נמוך מעשרה קילוגרם, וילדים משלמים מחצית המחיר.",
    }
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for lang, text in texts.items():
        (tmp_path / f"a/note-{lang}.md").write_text(text, encoding="utf-8")
        (tmp_path / f"b/word-{lang}.md").write_text("Dogs travel for free if they weigh less than ten kilos.", "utf-8")
    assert discover([tmp_path / "b"]).groups == ()
    (group,) = discover([tmp_path / "a"]).groups
    assert [note.lang for note in group.translations] == ["da", "et", "he"]


def test_anniversaries_are_no_weeks() -> None:
    assert quantities("登基五十周年", "zh") == ()
    assert [n.raw for n in quantities("，八点之前出发，三周后回来", "zh")] == ["八", "三"]
    assert [n.unit for n in quantities("6.000 milden uzun", "tr")] == [frozenset({"mi", "nmi"})]


COLLAPSED = [
    ("es", "Mirrors are concave or convex.", "Los espejos son cóncavos o cóncavos."),
    ("it", "Do not confuse mass with weight.", "Non bisogna confondere il peso con il peso."),
    ("de", "The border between copper and bronze.", "Die Grenze zwischen Bronze und Bronze."),
]
KEPT_APART = [
    ("es", "Mirrors are concave or convex.", "Los espejos son cóncavos o convexos."),
    ("it", "Do not confuse mass with weight.", "Non bisogna confondere la massa con il peso."),
    ("de", "Traditions differ between countries.", "Bräuche sind von Land zu Land verschieden."),
    ("de", "Heat it gradually and stir.", "Nach und nach erhitzen und rühren."),
    ("de", "The border of hot and cold water.", "Die Grenze von heißem Wasser und kaltem Wasser."),
]


def test_things_that_words_set_apart() -> None:
    for lang, source, target in COLLAPSED:
        assert said_twice(source, target, ("en", lang)), target
    for lang, source, target in KEPT_APART:
        assert said_twice(source, target, ("en", lang)) is None, target


@pytest.mark.parametrize(
    ("target", "told"),
    [("透镜有凸透镜、凸透镜和柱面透镜。", ["term-collapsed"]), ("透镜有凸透镜、凹透镜和柱面透镜。", [])],
)
def test_members_that_nothing_parts(target: str, told: list[str]) -> None:
    source = "Lenses are convex, concave or cylindrical."
    found = check_texts(source, target, source_lang="en", target_lang="zh")
    assert [f.check for f in found if f.check == "term-collapsed"] == told


PARTS = {
    "de": ("Kurze Seile sind billiger als lange.", "Kaufen Sie bei Regen, und geraten Sie nicht in Panik.",
           "Sie dürfen früher gehen, es sei denn, der Wirt verbietet es.", "Die meisten unterschätzen den Wind."),
    "fi": ("Lyhyet köydet ovat halvempia kuin pitkät.", "Osta sateella, äläkä joudu paniikkiin.",
           "Saat lähteä aiemmin, ellei isäntä kiellä sitä.", "Useimmat aliarvioivat tuulen."),
    "fr": ("Les cordes courtes sont moins chères que les longues.", "Achetez quand il pleut et ne paniquez pas.",
           "Vous pouvez partir plus tôt, sauf si l'hôte l'interdit.", "La plupart des gens sous-estiment le vent."),
    "ja": ("短いロープは長いロープより安いです。", "雨のときに買い、慌てないでください。",
           "主人に禁じられていない限り、早めに帰ることができます。", "ほとんどの人は風を過小評価します。"),
    "pl": ("Krótkie liny są tańsze niż długie.", "Kupuj, gdy pada, i nie panikuj.",
           "Możesz wyjść wcześniej, chyba że gospodarz tego zabrania.", "Większość ludzi nie docenia wiatru."),
    "zh": ("短绳比长绳便宜。", "下雨时买，不要惊慌。", "您可以提前离开，除非主人禁止。", "大多数人低估了风。"),
}  # fmt: skip


def test_degrees_conditions_and_little_words_of_one_language(tmp_path: Path) -> None:
    for lang, parts in PARTS.items():
        (tmp_path / f"ropes.{lang}.md").write_text("\n\n".join(parts) + "\n", "utf-8")
    group = Group("ropes", None, tuple(Note(str(tmp_path / f"ropes.{lang}.md"), lang) for lang in PARTS))
    found = check_group(group, Settings(Config()), Engines()).findings
    assert not [finding.message for finding in found if finding.severity.rank >= Severity.MINOR.rank]
