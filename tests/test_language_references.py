"""Bibliographies stay as they are; sentences about papers are translated."""

from __future__ import annotations

import pytest

from qa.checks.language._references import is_reference, is_spelled_out
from tests.effort import assert_like_prose


@pytest.mark.parametrize(
    "text",
    [
        "Miller et al. Small Models for Large Notes. 2023. [arxiv]",
        "Wang et al. LAMP: Lighting the Way. ACL 2024. [arxiv]",
        "Miller, D. P., & Sanders, J. (2015). A method for slow optimization. Journal of Slowness.",
        'D. P. Miller and J. Sanders, "A method", NotesConf, 2015',
        "[1] Miller, A., et al. (2017). Everything is a note.",
        "Miller S., Sanders J. Long memories. Neural notes, 1997.",
    ],
)
def test_entries(text: str) -> None:
    assert is_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "Miller et al. (2019) show that larger notes are read faster.",
        "Miller et al. 2019 showed that larger notes are read faster than small ones.",
        "Miller et al. tried it in 2019.",
        "The Model A. was trained in 2019.",
        "In 2019. We saw that.",
        "",
    ],
)
def test_sentences(text: str) -> None:
    assert not is_reference(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. DRY (Don't Repeat Yourself)", True),
        ("YAGNI – You Aren't Gonna Need It", True),
        ("FIFO: First In, First Out", True),
        ("DNA (Deoxyribo Nucleic Acid)", True),
        ("API (how to call it from a program)", False),
        ("Do not repeat yourself (DRY)", False),
        ("", False),
    ],
)
def test_acronyms_spelled_out(text: str, expected: bool) -> None:
    assert is_spelled_out(text) is expected


def test_bounded_time() -> None:
    for text in ("A. " * 20_000, "Ab " * 20_000, "A. Miller 2019 " * 5_000, "Miller et al " + "2019 " * 20_000):
        assert_like_prose(lambda block: (is_reference(block), is_spelled_out(block)), text)
