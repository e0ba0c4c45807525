"""Every form in which a text sets things apart, and what becomes of it where two of them become one word."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

ENGLISH = ("pressure", "density", "volume")
TERMS = {
    "de": ("Druck", "Dichte", "Volumen"),
    "nl": ("druk", "dichtheid", "volume"),
    "ru": ("давление", "плотность", "объём"),
    "tr": ("basınç", "yoğunluk", "hacim"),
    "ar": ("الضغط", "الكثافة", "الحجم"),
    "he": ("לחץ", "צפיפות", "נפח"),
    "hi": ("दाब", "घनत्व", "आयतन"),
    "zh": ("压力", "密度", "体积"),
    "ja": ("圧力", "密度", "体積"),
    "th": ("ความดัน", "ความหนาแน่น", "ปริมาตร"),
    "sw": ("shinikizo", "msongamano", "ujazo"),
}
FORMS = {
    "an equation": "- {0} = {1}",
    "no equation": "- {0} ≠ {1}",
    "an arrow": "- {0} → {1}",
    "an arrow of two signs": "- {0} -> {1}",
    "a gloss": "- {0} ({1})",
    "a slash": "- {0} / {1}",
    "two behind a colon": "- {2}: {0}, {1}",
    "two in brackets": "- {2} ({0}, {1})",
    "semicolons": "- {0}; {1}; {2}",
    "commas": "({0}, {1}, {2})",
    "columns": "| {0} | {1} | {2} |\n|---|---|---|\n| 1 | 2 | 3 |",
    "labels": "- **{0}**: $p = F / A$\n- **{1}**: $\\rho = m / V$",
    "headings": "## {0}\n\n$p = F / A$\n\n## {1}\n\n$\\rho = m / V$",
    "definitions": "**{0}**\n: $p = F / A$\n\n**{1}**\n: $\\rho = m / V$",
}


def told(source: str, target: str, lang: str) -> list[tuple[str, Severity]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(f.check, f.severity) for f in found if f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_in_many_languages(form: str) -> None:
    source = FORMS[form].format(*ENGLISH)
    for lang, (one, other, third) in TERMS.items():
        comma = {"ar": "، ", "zh": "、", "ja": "、"}.get(lang, ", ")
        pattern = FORMS[form].replace(", ", comma)
        assert told(source, pattern.format(one, other, third), lang) == [], lang
        for word in (one, other):
            found = told(source, pattern.format(word, word, third), lang)
            assert ("term-collapsed", Severity.MAJOR) in found, (lang, word)


SAID = {
    "versus": ("## Pressure vs. density", {
        "fa": ("## فشار در برابر چگالی", "## فشار در برابر فشار"),
        "es": ("## Presión en comparación con densidad", "## Presión en comparación con presión"),
        "de": ("## Druck im Vergleich zu Dichte", "## Druck im Vergleich zu Druck"),
    }),
    "between": ("## The difference between pressure and density", {
        "tr": ("## Basınç ile yoğunluk arasındaki fark", "## Basınç ile basınç arasındaki fark"),
        "he": ("## ההבדל בין לחץ לצפיפות", "## ההבדל בין לחץ ללחץ"),
        "hi": ("## दाब और घनत्व के बीच अंतर", "## दाब और दाब के बीच अंतर"),
        "bn": ("## চাপ এবং ঘনত্বের মধ্যে পার্থক্য", "## চাপ এবং চাপ এর মধ্যে পার্থক্য"),
        "th": ("## ความแตกต่างระหว่างความดันกับความหนาแน่น", "## ความแตกต่างระหว่างความดันกับความดัน"),
    }),
    "running": ("## Pressure, density and volume", {
        "he": ("## לחץ, צפיפות ונפח", "## לחץ, לחץ ונפח"),
        "ar": ("## الضغط، الكثافة والحجم", "## الضغط، الضغط والحجم"),
        "th": ("## ความดัน, ความหนาแน่น และปริมาตร", "## ความดัน, ความดัน และปริมาตร"),
    }),
}  # fmt: skip


@pytest.mark.parametrize("form", SAID)
def test_what_languages_say_in_their_own_words(form: str) -> None:
    source, pairs = SAID[form]
    for lang, (right, wrong) in pairs.items():
        assert told(source, right, lang) == [], lang
        assert "term-collapsed" in [check for check, _ in told(source, wrong, lang)], lang


def test_one_collapse_is_told_once() -> None:
    labels, cells = FORMS["labels"], "| | 1 |\n|---|---|\n| {0} | 2 |\n| {1} | 4 |\n| {2} | 7 |"
    one, other, third = TERMS["de"]
    for word in (one, other):
        found = told(labels.format(*ENGLISH), labels.format(word, word, third), "de")
        assert found == [("term-collapsed", Severity.MAJOR)]
    found = told(cells.format(*ENGLISH), cells.format("pression", "pression", "volume"), "fr")
    assert found == [("term-collapsed", Severity.MINOR)]


BARE = {
    "en": ("In our laboratory the following quantities are measured every day:", ENGLISH),
    "de": ("In unserem Labor werden jeden Tag die folgenden Größen gemessen:", TERMS["de"]),
    "ru": ("В нашей лаборатории каждый день измеряются следующие величины:", TERMS["ru"]),
    "zh": ("我们的实验室每天测量以下各量：", TERMS["zh"]),
}


@pytest.mark.parametrize("lang", ["de", "ru", "zh"])
def test_items_that_are_terms_and_nothing_else(lang: str) -> None:
    def note(tag: str, items: tuple[str, ...]) -> str:
        return f"{BARE[tag][0]}\n\n" + "".join(f"- {item}\n" for item in items)

    one, other, third = TERMS[lang]
    source = note("en", ENGLISH)
    assert told(source, note(lang, (one, other, third)), lang) == []
    for items in ((one, one, third), (one, third, third)):
        assert told(source, note(lang, items), lang) == [("term-collapsed", Severity.MAJOR)]


@pytest.mark.parametrize(
    ("lang", "source", "right"),
    [
        # the source says a thing twice itself, or two forms of one word
        ("de", "- water → water vapour", "- Wasser → Wasserdampf"),
        ("fr", "- example; examples; rule", "- exemple ; exemple ; règle"),
        ("vi", "## The system can be repaired rather than replaced", "## Hệ thống được sửa chữa, thay vào bị thay thế"),
        # what stands behind the second says which is meant
        ("ar", "- speed, velocity, mass", "- السرعة، السرعة المتجهة، الكتلة"),
        ("th", "## Medicine and water", "## ยาน้ำและน้ำ"),
        # a turn of phrase
        ("id", "- Kinds: butterflies, moths", "- Jenis: kupu-kupu, ngengat"),
        ("fi", "- Pronouns: he, she", "- Pronominit: hän, hän"),
    ],
)
def test_what_is_said_twice_rightly(lang: str, source: str, right: str) -> None:
    assert "term-collapsed" not in [check for check, _ in told(source, right, lang)]
