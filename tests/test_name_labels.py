"""Words with a capital that name no person, place or product."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.values._labels import is_label
from qa.model import Severity


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Click Apply and close the window.", "Apply"),
        ("Use the Sidebar to assign formats.", "Sidebar"),
        ("The data is read into an Array.", "Array"),
        ("Choose Tools - Manager to see it.", "Tools"),
        ("In the Chart dialog you set the colour.", "Chart"),
        ("It lists the Columns of the table.", "Columns"),
    ],
)
def test_labels(text: str, word: str) -> None:
    at = text.index(word)
    assert is_label(text, at, at + len(word), "en")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In the end Newton wrote a list of laws.", "Newton"),
        ("The Shannon entropy is a number.", "Shannon"),
        ("It was found in Paris by chance.", "Paris"),
        ("According to Galois, the field has nine elements.", "Galois"),
    ],
)
def test_names(text: str, word: str) -> None:
    at = text.index(word)
    assert not is_label(text, at, at + len(word), "en")


def test_a_loan_that_is_a_verb_and_an_imperative_are_no_names() -> None:
    source = "When you add it, Zolva opens an address that listens for external requests.\n\nConfigure it later.\n"
    japanese = "追加すると、Zolvaが外部からの要求をリッスンする専用の住所を開きます。\n\n後でプロンプトを設定する。\n"
    found = check_texts(source, japanese, source_lang="en", target_lang="ja")
    assert not [f for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MINOR.rank]


def test_a_replaced_name_is_still_told() -> None:
    source = "In 1687 Newton explained how the planets move.\n"
    japanese = "1687年にアインシュタインは惑星がどのように動くかを説明した。\n"
    found = check_texts(source, japanese, source_lang="en", target_lang="ja")
    assert [f.check for f in found if f.severity is Severity.MAJOR] == ["name-mismatch"]


def test_parties_of_a_contract_and_peoples_are_no_names() -> None:
    source = "The Tenant shall report any damage without delay. She was Jewish and left for Chile.\n"
    turkish = "Kiracı her türlü hasarı gecikmeksizin bildirir. Yahudiydi ve Şili'ye gitti.\n"
    found = check_texts(source, turkish, source_lang="en", target_lang="tr")
    assert not [f for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MAJOR.rank]


def test_participles_with_a_prefix_and_names_that_look_like_pinyin() -> None:
    source = "According to Hooke's law, the force pulls back. Such a case is called (3) Overdamped here.\n"
    chinese = "根据胡克定律，这个力把它拉回。这里把这种情形称为（3）过阻尼。\n"
    found = check_texts(source, chinese, source_lang="en", target_lang="zh")
    assert not [f for f in found if f.check == "name-mismatch" and f.severity.rank >= Severity.MINOR.rank]
