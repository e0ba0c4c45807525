"""A glossary in TBX is a stranger's XML."""

from __future__ import annotations

from pathlib import Path

import pytest

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
