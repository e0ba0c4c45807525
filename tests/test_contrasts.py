"""Two things at one contrast that became one word: "Speed vs. velocity", in many languages."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from qa import check_texts
from qa.checks.meaning._contrasts import may_be_one_word, same_on_both_sides, sets_apart
from qa.checks.meaning._said_again import folded, repetitions
from qa.checks.meaning._unspaced_contrasts import glued_twice
from qa.checks.meaning._word_contrasts import said_twice
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

BARE = [
    ("es", "Masa frente a peso", "Masa frente a masa"),
    ("tr", "Kütle – Ağırlık", "Kütle – Kütle"),
    ("hi", "चाल बनाम वेग", "चाल बनाम चाल"),
    ("de", "**Masse** vs. **Gewicht**", "**Masse** vs. **Masse**"),
    ("fr", "L'énergie contre l'entropie", "L'énergie contre l'énergie"),
    ("zh", "质量与重量", "质量与质量"),
    ("ja", "**質量**と**重量**", "**質量**と**質量**"),
    ("ja", "熱と光", "熱と熱"),
    ("ko", "질량과 무게", "질량과 질량"),
    ("ko", "열 대 빛", "열 대 열"),
    ("ar", "الكتلة والوزن", "الكتلة والكتلة"),
    ("he", "מסה ומשקל", "מסה ומסה"),
]


@pytest.mark.parametrize(("lang", "right", "wrong"), BARE)
def test_a_bare_contrast(lang: str, right: str, wrong: str) -> None:
    def told(target: str) -> bool:
        source = "Mass vs. weight"
        marks = [mark for mark, _ in same_on_both_sides(target, source, lang) if sets_apart(source, mark)]
        return bool(marks or said_twice(source, target, ("en", lang)))

    assert told(wrong)
    assert not told(right)


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        # the second names the same thing and says which, or the first does
        ("ar", "Speed vs. velocity", "السرعة مقابل السرعة المتجهة"),
        ("ar", "Heat vs. temperature", "الحرارة مقابل درجة الحرارة"),
        ("zh", "Acceleration vs. velocity", "加速度与速度"),
        ("ru", "Energy vs. light", "Энергия против энергии света"),
        ("de", "Climate vs. room temperature", "Temperatur im Freien vs. Raumtemperatur"),
        ("de", "Fever vs. chills", "Temperatur vs. Untertemperatur"),
        # one noun of the source has two adjectives
        ("uk", "Raster or vector images", "Растрових зображень або зображень векторних"),
        ("pt", "Next and previous chapter", "Próximo capítulo e capítulo anterior"),
        ("es", "Toggle between cell and row reading", "Alternar entre lectura de celdas y lectura de filas"),
        ("ca", "Help for offline and online work", "Ajuda per al treball fora de línia i en línia"),
        # a comparison names the kind of both
        ("es", "Steam differs from ice", "El agua caliente difiere del agua helada"),
        ("fr", "This view is similar to the map, with lines instead of with dots", "Cette vue est proche de la vue"),
        ("pt", "Desktops, diskless desktops and servers", "Postos, postos sem disco e servidores"),
        ("vi", "The arch/subarch is unknown", "Không rõ kiến trúc/kiến trúc phụ"),
    ],
)
def test_what_sets_two_apart_in_other_words(lang: str, source: str, right: str) -> None:
    marks = [mark for mark, _ in same_on_both_sides(right, source, lang) if sets_apart(source, mark)]
    assert not marks
    found = said_twice(source, right, ("en", lang))
    assert found is None or not found.sure


def test_words_that_begin_alike_may_be_two() -> None:
    assert not may_be_one_word("stalactites", "stalagmites")
    assert not may_be_one_word("microscope", "microphone")
    for one, other in (("example", "examples"), ("precise", "precision"), ("divide", "division")):
        assert may_be_one_word(one, other)


def test_what_nothing_parts_is_read_where_it_begins() -> None:
    assert glued_twice("许多人混淆质量和质量。", "zh")
    assert glued_twice("蒸発は蒸発と異なる。", "ja")
    assert glued_twice("人与人之间", "zh") is None
    assert glued_twice("面对面", "zh") is None
    assert glued_twice("천천히 천천히 걷는다", "ko") is None


@pytest.mark.parametrize("lang", ["zh", "ja", "ko", "ar", "he", "de", "ru"])
def test_hostile_texts_take_little_time(lang: str) -> None:
    for text in ("与量" * 600, "가와 " * 400, "abcd " * 240, "والو " * 240, "量" * 1200):
        glued_twice(text, lang)
        said_twice("mass vs. weight " * 60, text, ("en", lang))


def test_a_title_and_an_equation_of_words() -> None:
    source = "---\ntitle: Stars vs. planets\n---\n\nFor every lens, the angle of entry = the angle of exit.\n"
    wrong = "---\ntitle: Sterne vs. Sterne\n---\n\nFür jede Linse gilt Eintrittswinkel = Eintrittswinkel.\n"
    right = "---\ntitle: Sterne vs. Planeten\n---\n\nFür jede Linse gilt Eintrittswinkel = Austrittswinkel.\n"
    found = check_texts(source, wrong, source_lang="en", target_lang="de")
    told = [(f.target.line, f.severity) for f in found if f.check == "term-collapsed"]
    assert told == [(2, Severity.MAJOR), (5, Severity.MAJOR)]
    assert not [
        f for f in check_texts(source, right, source_lang="en", target_lang="de") if f.check == "term-collapsed"
    ]


NOTES = {
    "de": "# Physik\n\n## Masse vs. Gewicht\n\nNiemand weiß, warum Metalle so gut leiten, Holz aber kaum.\n",
    "fr": "# Physique\n\n## Masse contre poids\n\nNul ne sait pourquoi le fer conduit si bien, et le bois à peine.\n",
    "ja": "# 物理\n\n## 質量と重量\n\n金属がよく電気を通し、木がほとんど通さない理由は誰も知りません。\n",
    "ar": "# فيزياء\n\n## الكتلة مقابل الوزن\n\nلا أحد يعرف لماذا توصل المعادن جيدا بينما لا يكاد الخشب يوصل.\n",
}
COLLAPSED = {
    "de": ("vs. Gewicht", "vs. Masse"),
    "fr": ("contre poids", "contre masse"),
    "ja": ("と重量", "と質量"),
    "ar": ("مقابل الوزن", "مقابل الكتلة"),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told_without_source(folder: Path, notes: dict[str, str], engines: Engines) -> list[Finding]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(text, encoding="utf-8")
    group = Group("n", None, tuple(Note(str(folder / f"{lang}.md"), lang) for lang in notes))
    return [f for f in check_group(group, Settings(Config()), engines).findings if f.severity.rank >= 2]


@pytest.mark.parametrize("lang", sorted(COLLAPSED))
def test_a_contrast_that_one_note_alone_collapsed(lang: str, tmp_path: Path, engines: Engines) -> None:
    found = told_without_source(tmp_path, {**NOTES, lang: NOTES[lang].replace(*COLLAPSED[lang])}, engines)
    assert [(f.check, f.target_lang, f.target.line) for f in found] == [("term-collapsed", lang, 3)]


def test_contrasts_of_all_notes_are_silent(tmp_path: Path, engines: Engines) -> None:
    assert told_without_source(tmp_path, NOTES, engines) == []


def test_a_denied_adverb_is_no_second_thing() -> None:
    def told(source: str, target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang="pt")
        return [one.check for one in found if one.check == "term-collapsed"]

    source = "The functions that we apply to hidden layers are not merely rowwise, but elementwise."
    target = "As funções que aplicamos às camadas ocultas não são apenas por linha, mas elemento a elemento."
    assert not told(source, target)
    assert told("Remember that weight is not mass.", "Lembre-se: massa não é massa.")


REPEATING = {
    "de": "# Optik\n\n## Tempo und Geschwindigkeit\n\nJeder Spiegel hat Einfallswinkel = Ausfallswinkel.\n",
    "fr": "# Optique\n\n## Vitesse et vecteur vitesse\n\nTout miroir a angle d'incidence = angle de réflexion.\n",
    "ar": "# البصريات\n\n## السرعة والسرعة المتجهة\n\nكل مرآة تتبع القانون زاوية السقوط = زاوية الانعكاس.\n",
    "zh": "# 光学\n\n## 速率与速度\n\n每面镜子都遵循这条定律：入射角 = 反射角。\n",
}


@pytest.mark.parametrize(
    ("lang", "right", "wrong", "line"),
    [
        ("zh", "入射角 =", "反射角 =", 5),
        ("de", "Tempo und", "Geschwindigkeit und", 3),
        ("de", "Einfallswinkel =", "Ausfallswinkel =", 5),
        ("ar", "والسرعة المتجهة", "والسرعة", 3),
        ("ar", "", "", 0),
    ],
)
def test_siblings_that_repeat_a_word_excuse_no_empty_contrast(
    lang: str, right: str, wrong: str, line: int, tmp_path: Path, engines: Engines
) -> None:
    notes = {**REPEATING, lang: REPEATING[lang].replace(right, wrong)}
    found = [f for f in told_without_source(tmp_path, notes, engines) if f.check == "term-collapsed"]
    assert [(f.target_lang, f.target.line) for f in found] == [(lang, line)] * bool(line)


@pytest.mark.parametrize(("target", "told"), [("السرعة والسرعة المتجهة", False), ("السرعة والسرعة", True)])
def test_an_adjective_behind_the_second_of_two(target: str, told: bool) -> None:
    found = check_texts("Speed vs. velocity\n", f"{target}\n", source_lang="en", target_lang="ar")
    assert ("term-collapsed" in [one.check for one in found]) is told


def test_letters_are_folded_more_coarsely_than_patterns_do() -> None:
    cased = "".join(c for c in map(chr, range(0x2_0000)) if not c.isspace() and {c.lower(), c.upper()} != {c})
    for letter in cased:
        alike = regex.findall(regex.escape(letter), cased, regex.IGNORECASE)
        assert {folded(one) for one in alike} == {folded(letter)}


@pytest.mark.parametrize(
    ("text", "words", "stems", "pairs"),
    [
        ("the source and its target", set(), set(), set()),
        ("Temperature and temperature", {2}, {2}, set()),
        ("between acids and acid", set(), {2}, set()),
        ("the dry air or the dry air", {4}, {4}, {4}),
    ],
)
def test_distances_of_what_is_said_again(text: str, words: set[int], stems: set[int], pairs: set[int]) -> None:
    assert repetitions(text) == (words, stems, pairs)


def test_a_far_repetition_is_none() -> None:
    assert repetitions("dew " + "of " * 40 + "dew").words.isdisjoint({41})
