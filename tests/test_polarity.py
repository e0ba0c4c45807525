"""Ways in which languages word a negation or an opposite, and words that were turned."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._negation import affirmed, words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.meaning._stems import stands_alone
from qa.model import Severity


def _negates(lang: str, text: str) -> bool:
    table = words(lang)
    assert table is not None
    return bool(table.negates(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "avant que la réponse ne soit envoyée"),
        ("fr", "Il n'a que deux entrées."),
        ("fr", "Pourquoi ne pas utiliser un cache ?"),
        ("es", "¿Por qué no usar una caché?"),
        ("ru", "Пока копирование не завершится, ждите."),
        ("ru", "Проверьте, не завершилась ли задача."),
        ("pl", "dopóki kopiowanie się nie skończy"),
        ("tr", "Süreç biter bitmez yanıt gönderilir."),
        ("tr", "Sıranın gelip gelmediğini kontrol et."),
        ("hi", "क्यों न यहाँ कैश का उपयोग किया जाए?"),
        ("ja", "ポートが使われていないかを確認する。"),
        ("ja", "どちらでも構いません。"),
        ("zh", "为什么不在这里使用缓存呢？"),
        ("zh", "名称必须互不重复。"),
        ("ar", "الطريقة ليست سريعة فحسب، بل دقيقة أيضًا."),
        ("en", "It is not uncommon."),
        ("en", "Don't just read it."),
    ],
)
def test_turns_of_phrase_do_not_negate(lang: str, text: str) -> None:
    assert not _negates(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La commande ne fonctionne pas."),
        ("ru", "Команда не работает."),
        ("pl", "Polecenie nie działa."),
        ("tr", "Komut çalışmıyor."),
        ("ja", "コマンドは動作しません。"),
        ("zh", "该命令不起作用。"),
        ("ar", "لا يعمل الأمر."),
        ("en", "It is not common."),
    ],
)
def test_plain_negations_do(lang: str, text: str) -> None:
    assert _negates(lang, text)


def _witness(text: str, word: str, instead: str, translation: str, lang: str) -> Attestation:
    at = text.index(word)
    variant = Variant(at, at + len(word), instead, text[:at] + instead + text[at + len(word) :])
    return attestation(text, variant, translation, lang)


def test_stem_in_the_midst_of_a_word_accuses_of_little() -> None:
    text = "Open an external formula."
    assert _witness(text, "external", "internal", "Bir formülü içeri almak için açın.", "tr") is not Attestation.TURNED
    assert _witness(text, "external", "internal", "İç formülü açın.", "tr") is not Attestation.KEPT
    assert stands_alone("die innere schleife", 4, 9, "de") and not stands_alone("die erinnerung", 6, 11, "de")


def test_one_of_two_opposites_in_the_place_of_the_other() -> None:
    english = "Like charges repel each other, opposite charges attract each other."
    both = "Gleiche Ladungen stoßen sich ab, entgegengesetzte ziehen sich an."
    twice = "Gleiche Ladungen ziehen sich an, entgegengesetzte ziehen sich an."
    assert _witness(english, "repel", "attract", twice, "de") is Attestation.TURNED
    assert _witness(english, "repel", "attract", both, "de") is not Attestation.TURNED


def test_pairs_that_need_a_witness_are_apart() -> None:
    text = "Save the file before you close it."
    assert not any(variant.instead == "after" for variant in opposites(text))
    assert [variant.instead for variant in opposites(text, Pairs.ATTESTED)] == ["after"]


def test_word_with_another_meaning_has_no_opposite() -> None:
    assert not [variant for variant in opposites("The last step may be left out right away.") if variant.start > 15]
    assert [variant.instead for variant in opposites("It lies to the left.")] == ["right"]


def test_a_measure_has_no_opposite() -> None:
    assert not list(opposites("A pavement 1.5 metres wide"))
    assert [variant.instead for variant in opposites("A wide pavement")] == ["narrow"]


def test_verb_stands_alone_again_without_its_negation() -> None:
    taken = {text: [variant.text for variant in affirmed(text, "en")] for text in (
        "This does not hold in general.", "It doesn't try.", "The token is no longer valid.", "Do not ask.",
    )}  # fmt: skip
    assert [texts[-1] for texts in taken.values()] == [
        "This holds in general.", "It tries.", "The token is still valid.", "ask.",
    ]  # fmt: skip


def test_finnish_conjunctions_negate() -> None:
    table = words("fi")
    assert table is not None and table.any.search("Huomaa, ettet voi viedä sitä.")


@pytest.mark.parametrize(
    ("right", "wrong", "lang"),
    [
        ("Затем мы берём старую лодку, которая является основной.",
         "Затем мы берём старую лодку, которая не является основной.", "ru"),
        ("Wir nehmen das alte Boot, das unser erstes war.",
         "Wir nehmen das alte Boot, das nicht unser erstes war.", "de"),
    ],
)  # fmt: skip
def test_a_negation_that_no_english_word_is_near_to(right: str, wrong: str, lang: str) -> None:
    source = "Then we take the old boat, which is the main one."
    if lang == "de":
        source = "We take the old boat, which was our first."
    told = [check_texts(source, text, source_lang="en", target_lang=lang) for text in (right, wrong)]
    assert [[(f.check, f.severity) for f in found] for found in told] == [[], [("negation-flipped", Severity.MAJOR)]]


@pytest.mark.parametrize(
    ("source", "wrong", "right"),
    [
        (
            "The tide does not depend on the mass.",
            "Die Flut hängt von der Masse ab.",
            "Die Flut hängt nicht von ihr ab.",
        ),
        (
            "The light does not suffice for a picture.",
            "Das Licht reicht für ein Bild aus.",
            "Das Licht reicht nicht aus.",
        ),
    ],
)
def test_verbs_with_a_prefix_at_the_end_may_deny_nothing(source: str, wrong: str, right: str) -> None:
    told = [check_texts(source, text, source_lang="en", target_lang="de") for text in (right, wrong)]
    assert [[(f.check, f.severity) for f in found] for found in told] == [[], [("negation-flipped", Severity.MAJOR)]]


def test_verbs_with_a_prefix_at_the_end_may_deny() -> None:
    table = words("de")
    assert table is not None and table.hint is not None
    assert table.hint.search("Der Motor schaltet sich nachts ab.")
    assert table.hint.search("Die Lampe geht nachts aus.")
    assert not table.hint.search("Die Flut hängt von der Masse ab.")


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("nl", "Het resultaat hangt af van de volgorde."),
        ("da", "Resultatet afhænger af rækkefølgen."),
        ("nb", "Resultatet avhenger av rekkefølgen."),
        ("fi", "Tulos riippuu järjestyksestä."),
    ],
)
def test_a_pair_of_sentences_is_read_however_little_alike(lang: str, target: str) -> None:
    found = check_texts("The result does not depend on the order.", target, source_lang="en", target_lang=lang)
    assert [(f.check, str(f.severity)) for f in found if f.severity.rank] == [("negation-flipped", "major")]
