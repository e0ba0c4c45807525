"""Verbs that negate in each person: a negation that only one of them says is none that came in or was lost."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._negation import words
from qa.model import Severity

FORMS = {
    "hr": "nisam nisi nije nismo niste nisu nemam nemaš nema nemamo nemate nemaju neću nećeš neće nećemo nećete",
    "sr": "nisam nisi nije nismo niste nisu nemam nema nemamo nemate nemaju neću неће нисам ниси није нисмо нисте",
    "sl": "nisem nisi ni nismo niste niso nimam nima nimamo nimate nimajo",
}


@pytest.mark.parametrize("lang", FORMS)
def test_every_person_negates(lang: str) -> None:
    table = words(lang)
    assert table is not None
    assert [form for form in FORMS[lang].split() if table.negates(f"Oni {form} tamo.") is None] == []


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Feed no dogs that you have not met or that are not yours.",
         "Ne hranite pse koje niste upoznali ili koji nisu vaši.", "hr"),
        ("Open no letters from people you do not know.", "अनोळखी लोकांची पत्रे उघडू नका.", "mr"),
        ("The lamp is on. The bell is disabled while the lamp is on.",
         "چراغ روشن است. وقتی چراغ روشن است، زنگ از کار می‌افتد.", "fa"),
    ],
)  # fmt: skip
def test_nothing_is_told(source: str, target: str, lang: str) -> None:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    assert [f.message for f in found if f.severity is Severity.MAJOR] == []
