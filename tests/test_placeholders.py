"""Names in code that every translator fills in are no slip of one translation."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

SHELL = "```bash\ntool --status {}\n```"
INLINE = "Call `tool --status {}`."


def severities(check: str, form: str, name: str, ours: str, others: Sequence[str]) -> list[str]:
    source = parse_text(form.format(name), "en.md", "en")

    def pair(word: str) -> Bitext:
        return Bitext(source, parse_text(form.format(word), "x.md", "de"), (Bead((0,), (0,)),))

    analysis = analyse([pair(ours), *map(pair, others)], Engines())[0]
    return [finding.severity for finding in all_checks()[check]().run(analysis)]


@pytest.mark.parametrize(("check", "form"), [("code-changed", SHELL), ("inline-code-changed", INLINE)])
def test_siblings_decide(check: str, form: str) -> None:
    def found(*others: str) -> list[str]:
        return severities(check, form, "package_name", "paket_name", others)

    assert found("paquet_nom", "pakke_navn", "package_name") == [Severity.MINOR]
    # one translation alone, one other only, and the same older text everywhere
    assert found() == [Severity.MAJOR]
    assert found("paquet_nom", "package_name", "package_name") == [Severity.MAJOR]
    assert found("paket_name", "paket_name", "paket_name") == [Severity.MAJOR]


def test_a_translated_key_of_data_is_major() -> None:
    form = '```json\n{{"{}": "a first try"}}\n```'
    assert severities("code-changed", form, "dataset_name", "数据集名称", ()) == [Severity.MAJOR]
