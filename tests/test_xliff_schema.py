"""The export is XLIFF 2.0 by the schema of OASIS, which Debian has in php-symfony-translation (see `XLIFF_SCHEMA`)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from qa.model import SectionEdit
from qa.report.status.export import ToTranslate, xliff

SCHEMA = Path(
    os.environ.get("XLIFF_SCHEMA")
    or "/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-2.0.xsd"
)
pytestmark = pytest.mark.skipif(not SCHEMA.is_file(), reason=f"no schema of XLIFF 2.0: {SCHEMA}")

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40)
UNITS = st.builds(
    ToTranslate,
    source=st.sampled_from(["docs/en/valve.md", 'docs/en/"a" & b.md']),
    line=st.integers(1, 900),
    target=st.sampled_from(["", "docs/de/valve.md"]),
    target_line=st.integers(1, 900),
    title=TEXTS,
    edit=st.sampled_from(SectionEdit),
    since=st.sampled_from(["", "2024-03-01"]),
    new=TEXTS,
    old=TEXTS,
    translated=TEXTS,
)


class _Beside(etree.Resolver):
    """The schema of XML's own attributes lies beside that of XLIFF."""

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:
        return self.resolve_filename(str(SCHEMA.with_name("xml.xsd")), context) if "xml.xsd" in system_url else None


@pytest.fixture(scope="module")
def schema() -> Any:
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Beside())
    return etree.XMLSchema(etree.parse(str(SCHEMA), parser))


@given(st.lists(UNITS, min_size=1, max_size=6), st.sampled_from(["de", "pt-BR", "zh-Hans", "sr-Latn", ""]))
@settings(deadline=None, max_examples=60)
def test_every_export_is_valid(schema: Any, units: list[ToTranslate], lang: str) -> None:
    document = etree.fromstring(xliff(tuple(units), "en", lang).encode())
    assert schema.validate(document), str(schema.error_log)


def test_the_schema_refuses_what_is_none(schema: Any) -> None:
    unit = ToTranslate("a.md", 1, "b.md", 1, "Valves", SectionEdit.CHANGED, "", "Open the valve.")
    assert not schema.validate(
        etree.fromstring(
            xliff((unit,), "en", "de").replace("<source", "<sauce").replace("</source", "</sauce").encode()
        )
    )
    assert not schema.validate(etree.fromstring(xliff((), "en", "de").encode()))
