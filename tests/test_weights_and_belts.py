"""Words that look like another thing's; glosses over words; sentences that two translators passed over."""

from pathlib import Path

import pytest

from qa import check_texts
from qa.engines import Engines
from tests.test_siblings import check


def told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.check for one in found if one.severity.value in ("minor", "major", "critical")]


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("ar", "The clock is driven by a weight of 120 kg.", "يحرّك الساعةَ ثقلٌ كتلته 120 كغ."),
        ("uk", "A thin coat is enough, as the page on brushes explains.",
         "Досить тонкого шару, як пояснює сторінка про пензлі."),
        ("ru", "A coat keeps you warm, as the sign explains.", "Пальто согревает, как поясняет табличка."),
    ],
)  # fmt: skip
def test_no_other_thing_is_meant(lang: str, source: str, target: str) -> None:
    assert told(source, target, lang) == []


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("ar", "The weight of the rocket grows on the way.", "تزداد كتلة الصاروخ في الطريق."),
        ("uk", "She bought a new coat in the market.", "Вона купила на ринку новий пояс."),
    ],
)
def test_another_thing_is_told(lang: str, source: str, target: str) -> None:
    assert "meaning-changed" in told(source, target, lang)


PRIVATIVE = [
    ("Nobody lives in the tower now.", "Ο πύργος είναι τώρα ακατοίκητος."),
    ("The road cannot be passed in spring.", "Ο δρόμος είναι αδιάβατος την άνοιξη."),
    ("The knot was never untied.", "Ο κόμπος έμεινε άλυτος."),
]


@pytest.mark.parametrize(("source", "target"), PRIVATIVE)
def test_greek_adjectives_negate_with_their_first_letter(source: str, target: str) -> None:
    assert "negation-flipped" not in told(source, target, "el")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Nobody lives in the tower now.", "Ο πύργος κατοικείται τώρα."),
        ("The answer is never certain.", "Η απάντηση είναι απολύτως βέβαιη."),
        ("The paint does not dry in the shade.", "Το χρώμα στεγνώνει αυτή την ώρα στη σκιά."),
    ],
)
def test_other_words_with_that_letter_deny_nothing(source: str, target: str) -> None:
    assert "negation-flipped" in told(source, target, "el")


TERMS = {
    "en": 'Watch out when you <abbr title="turn the stern through the wind">gybe</abbr>. The wind is given in knots.\n',
    "de": 'Achten Sie auf ihn, wenn Sie <abbr title="mit dem Heck durch den Wind">halsen</abbr>. Der Wind wird in '
    "Knoten angegeben.\n",
    "uk": 'Стережіться, коли <abbr title="перевести корму через лінію вітру">повертаєте</abbr>. Вітер у вузлах.\n',
    "ta": '<abbr title="பின்புறத்தைக் காற்றின் வழியே திருப்புதல்">திரும்பும்போது</abbr> கவனியுங்கள். காற்று முடிச்சுகளில் '
    "தரப்படுகிறது.\n",
    "ja": '<abbr title="{}">ジャイブ</abbr>するときは気をつけること。風はノットで示す。\n',
}


@pytest.mark.parametrize(
    ("title", "left"),
    [("turn the stern through the wind（船尾を風に通す）", False), ("船尾を turn the stern に通す", True)],
)
def test_what_pops_up_over_a_word_may_say_it_twice(tmp_path: Path, engines: Engines, title: str, left: bool) -> None:
    found = check(tmp_path, {k: v.format(title) for k, v in TERMS.items() if k != "en"}, engines, TERMS["en"])
    assert any(one.check == "untranslated-fragment" and one.target_lang == "ja" for one in found) is left


SAIL = {
    "en": "The boom is the spar along the foot of the sail. Watch out for it when the wind changes.\n",
    "de": "Der Baum ist die Spiere am Unterliek des Segels. Watch out for it when the wind changes.\n",
    "ta": "பூம் என்பது பாயின் அடிப்பகுதியில் உள்ள மரம். Watch out for it when the wind changes.\n",
}


def test_a_sentence_that_two_translators_passed_over_is_no_term(tmp_path: Path, engines: Engines) -> None:
    found = [
        one
        for one in check(tmp_path, {k: v for k, v in SAIL.items() if k != "en"}, engines, SAIL["en"])
        if one.check == "untranslated-fragment"
    ]
    assert {(one.target_lang, one.severity.value) for one in found} == {("de", "major"), ("ta", "major")}


@pytest.mark.parametrize(
    ("source", "target", "flipped"),
    [
        ("Every wheel loses some force.", "どの歯車も力を少し失う。", False),
        ("No wheel loses any force.", "どの歯車も力を失わない。", False),
        ("No wheel loses any force.", "どの歯車も力を失う。", True),
    ],
)
def test_japanese_which_and_also_is_every_and_none(source: str, target: str, flipped: bool) -> None:
    assert ("negation-flipped" in told(source, target, "ja")) is flipped
