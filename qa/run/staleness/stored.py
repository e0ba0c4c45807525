"""What was found out of a pair, in the cache: by the blobs and commits of both notes' versions."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import fields

from qa.cache import key
from qa.model import Provenance, SectionEdit, StaleSection
from qa.run.history.log import FileVersion

VERSION = "11"
# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
QUICKLY = 1
"""zlib's level: texts take a fifth of their length, in the time that it takes to write the rest."""
_OF_SECTION = [one.name for one in fields(StaleSection) if one.name not in ("source_cell", "target_cell")]
"""What is told of a section; the cells of notebooks are those of the present files."""


def digest(versions: Sequence[FileVersion]) -> str:
    """What tells the history of a note from any other."""
    return " ".join(f"{version.blob}@{version.commit}" for version in versions)


def pair_key(source: str, target: str, *given: str) -> bytes:
    """The key of a pair, by the digests of both and all else that the answer depends on."""
    return key("provenance", VERSION, source, target, *given)


def encode(found: Provenance) -> bytes:
    # asdict copies every value deeply, which took a seventh of a cold `qa status`
    data = {one.name: getattr(found, one.name) for one in fields(found)}
    data["sections"] = [{name: getattr(section, name) for name in _OF_SECTION} for section in found.sections]
    return zlib.compress(json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode("ascii"), QUICKLY)


def decode(value: bytes) -> Provenance | None:
    """None for anything that `encode` has not made."""
    try:
        data = json.loads(zlib.decompress(value))
        sections = (StaleSection(**{**row, "edit": SectionEdit(row["edit"])}) for row in data.pop("sections"))
        return Provenance(**data, sections=tuple(sections))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError, zlib.error):
        return None
