"""A glossary in TBX is a stranger's XML."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.model import Term
from qa.model.errors import ConfigError
from qa.text.glossary import read

BOMB = """<?xml version="1.0"?>
<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>&b;</term></tig></langSet></termEntry></body>
</text></martif>
"""


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(BOMB, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"terms\.tbx"):
        read(path)


DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
<text><body><conceptEntry id="c1"><min:subjectField>batteries</min:subjectField>
<langSec xml:lang="en-GB"><termSec><term>internal resistance</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Innenwiderstand</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Eigenwiderstand</term>
<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"""
BASIC = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><text><body><termEntry id="c1">
<langSet xml:lang="en"><tig><term>internal resistance</term></tig></langSet>
<langSet xml:lang="de"><ntig><termGrp><term>Innenwiderstand</term></termGrp></ntig>
<ntig><termGrp><term><![CDATA[Eigenwiderstand]]></term>
<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>"""


@pytest.mark.parametrize("text", [DCT, BASIC])
def test_dialects_that_tools_write(tmp_path: Path, text: str) -> None:
    """Categories as elements; a document type that is not fetched; "en-US" of the root, "en" of the terms."""
    path = tmp_path / "terms.tbx"
    path.write_text(text, encoding="utf-8")
    assert read(path) == (
        Term("internal resistance", {"de": ("Innenwiderstand",)}, False, {"de": ("Eigenwiderstand",)}, {}),
    )


def test_a_term_base_without_terms_of_its_own_language(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(BASIC.replace('xml:lang="en-US"', 'xml:lang="fr"'), encoding="utf-8")
    with pytest.raises(ConfigError, match="no term of its own language, 'fr'"):
        read(path)
