"""Commands in plain words and acronyms that look like small words stay; English beside them is told."""

from __future__ import annotations

import pytest

from qa import check_texts


def told(lang: str, source: str, target: str, check: str, severity: str = "major") -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == check and f.severity == severity]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("de", "Führen Sie dann git stash pop aus.", "Führen Sie dann git stash pop once more aus."),
        ("ru", "Затем выполните git stash pop.", "Затем выполните git stash pop once more."),
        ("ja", "それから git stash pop を実行します。", "それから git stash pop once more を実行します。"),
    ],
)
def test_a_command_in_plain_words_is_typed(lang: str, right: str, wrong: str) -> None:
    source = "Then run git stash pop once more."
    assert not told(lang, source, right, "untranslated-fragment")
    assert not told(lang, source, right, "untranslated-fragment", "minor")
    assert told(lang, source, wrong, "untranslated-fragment")


def test_words_behind_a_command_may_be_a_sentence() -> None:
    source = "Docker stop signals are sent to every process, and with git clone you copy everything."
    wrong = "Каждому процессу посылаются docker stop signals, а с git clone you copy всё."
    assert len(told("ru", source, wrong, "untranslated-fragment")) == 2


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "ja",
            "The report of the WHO names those who pay.",
            "WHOの報告書は支払う人々を挙げている。",
            "WHOの報告書はwho支払う人々を挙げている。",
        ),
        (
            "ru",
            "The IT department called, and it is closed.",
            "Звонил отдел IT: он закрыт.",
            "Звонил отдел IT: it закрыт.",
        ),
        (
            "el",
            "Most US customers do NOT pay by card.",
            "Οι περισσότεροι πελάτες στις US δεν πληρώνουν με κάρτα.",
            "Οι περισσότεροι πελάτες στις US NOT πληρώνουν με κάρτα.",
        ),
        (
            "fi",
            "UN and WHO experts do NOT agree.",
            "YK:n ja WHO:n asiantuntijat ovat eri mieltä.",
            "YK:n ja WHO:n asiantuntijat NOT ovat samaa mieltä.",
        ),
        ("hu", "The WHO report came, and WHO experts spoke.", "Megjött a WHO jelentése.", "Megjött a WHO report and."),
        ("ja", "This is the OUT port, the ONLY one.", "これは唯一のOUTポートです。", "これはONLYのOUTポートです。"),
    ],
)
def test_an_acronym_is_no_small_word(lang: str, source: str, right: str, wrong: str) -> None:
    assert not told(lang, source, right, "untranslated-fragment")
    assert told(lang, source, wrong, "untranslated-fragment")
