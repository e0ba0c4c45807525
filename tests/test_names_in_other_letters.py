"""Names in letters without capitals, in cases, behind titles and at the head of a sentence."""

import pytest

from qa import check_texts
from qa.text.english_names import english_names
from qa.text.entity_cases import inflected_entities
from qa.text.names import begins


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "name-mismatch" and f.severity in ("major", "critical")]


PAIRS = [
    ("The queen travelled to Bulgaria by train.", "ru", "Королева ехала поездом до Болгарии.",
     "Королева ехала поездом до Румынии."),
    ("The firm sells salt in Slovakia every year.", "pl", "Firma co roku sprzedaje sól na Słowacji.",
     "Firma co roku sprzedaje sól w Słowenii."),
    ("Airbnb left the market after the fire.", "de", "Airbnb verließ nach dem Brand den Markt.",
     "Expedia verließ nach dem Brand den Markt."),
    ("We thanked Dr. Sandqvist for the soil samples.", "ru", "Мы поблагодарили доктора Сандквиста за пробы почвы.",
     "Мы поблагодарили доктора Хольмберга за пробы почвы."),
    ("Turing never wrote to Hilbert about the proof.", "ja",
     "チューリングは証明についてヒルベルトに一度も手紙を書かなかった。",
     "シャノンは証明についてヒルベルトに一度も手紙を書かなかった。"),
    ("Professor Adeyemi lent the microscope to Tamara.", "fr", "Le professeur Adeyemi a prêté le microscope à Tamara.",
     "Le professeur Mensah a prêté le microscope à Tamara."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), PAIRS)
def test_another_name_is_told_and_its_own_is_not(source: str, lang: str, right: str, wrong: str) -> None:
    assert not majors(source, right, lang)
    assert majors(source, wrong, lang)


RIGHT = [
    ("Ruth told Esther that Dominic had flown to Leeds.", "hi", "रूथ ने एस्तेर को बताया कि डोमिनिक लीड्स चला गया है।"),
    ("Puccini composed Turandot in the last years of his life.", "zh", "普契尼在生命的最后几年创作了《图兰朵》。"),
    ("The critics liked Manet less than the public did.", "he", "המבקרים אהבו את מאנה פחות מהקהל."),
    ("The oven must reach 200 degrees Celsius first.", "ja", "オーブンはまず200度にする。"),
    ("Virginia Woolf admired the stories.", "el", "Η Βιρτζίνια Γουλφ θαύμαζε τα διηγήματα."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_a_right_translation_is_silent(source: str, lang: str, target: str) -> None:
    assert not majors(source, target, lang)


def test_a_title_ends_no_sentence() -> None:
    text = "We thanked Dr. Sandqvist. Hills are green."
    assert not begins(text, text.index("Sand"))
    assert begins(text, text.index("Hills"))


def test_an_einstein_is_a_person_too() -> None:
    assert [name.text for name in english_names("The letter that Einstein wrote was lost.")] == ["Einstein"]


def test_countries_are_read_in_their_cases() -> None:
    def ids(text: str, lang: str) -> list[str]:
        return [entity.id for entity in inflected_entities(text, 0, len(text), lang)]

    assert ids("w Szwecji i Norwegii", "pl") == ["SE", "NO"]
    assert ids("из Ирландии", "ru") == ["IE"]
    assert ids("Грузин пел.", "ru") == []


def test_a_term_that_opens_a_sentence_is_no_name() -> None:
    source = "Eigenvectors for different eigenvalues are orthogonal, because the matrix is symmetric."
    assert not majors(source, "行列が対称なので、異なる固有値に対する固有ベクトルは直交します。", "ja")
