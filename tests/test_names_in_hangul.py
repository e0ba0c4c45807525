"""Names whose last t Korean writes with its sign of s."""

import pytest

from qa.text.names import has_name, words_of


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Margaret", "마거릿 이모는 병마다 날짜를 적는다."),
        ("Bennett", "베넷은 편지를 쓰지 않았다."),
        ("Bridget", "브리짓이 문을 닫았다."),
        ("James", "제임스가 문을 닫았다."),
    ],
)
def test_names_that_end_in_t_are_heard(name: str, text: str) -> None:
    assert has_name(name, text, words_of(text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Margaret", "엘리자베스 이모는 병마다 날짜를 적는다."),
        ("Margaret", "도러시가 문을 닫았다."),
        ("James", "브리짓이 문을 닫았다."),
    ],
)
def test_other_names_are_not(name: str, text: str) -> None:
    assert not has_name(name, text, words_of(text))
