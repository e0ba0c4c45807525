r"""The examples in the checks' docstrings, read as what they are.

    Wrong:  "source"  →  "target"
    Right:  "source"  →  "target"  (hi)
    Wrong:  "source"  →  "target"  (glossary: Rust, keep)

A text is a note of its own; "⏎" breaks a line. In brackets stand the language of the translation, where it is not
German, and a row of a glossary. What no two texts show is said in one of three other forms:

    Wrong:  files docs/en/setup.md, docs/en/use.md, docs/de/use.md
    Wrong:  bytes "Gr\xf6\xdfe"
    Wrong:  "source", later "source"  →  "target"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.checks import all_checks, documentation

BREAK = "⏎"
_EXAMPLE = re.compile(r"^(Wrong|Right): +(.*?)(?=^\S|^$|\Z)", re.M | re.S)
_TEXT = r'"(?P<{}>(?:[^"\\]|\\.)*)"'
_MORE = r"(?: +\((?P<more>[^()]*)\))?"
_PAIR = re.compile(
    rf"{_TEXT.format('source')}(?:, later {_TEXT.format('later')})? +→ +{_TEXT.format('target')}{_MORE}\Z"
)
_BYTES = re.compile(rf"bytes {_TEXT.format('bytes')}\Z")
_FILES = re.compile(r"files (?P<files>[\w./-]+(?:, [\w./-]+)*)\Z")


@dataclass(frozen=True)
class Example:
    """One example: two texts, names of files, or the bytes of a translation; `later` is what the source became."""

    check: str
    wrong: bool
    source: str = ""
    target: str = ""
    lang: str = "de"
    glossary: tuple[str, str] | None = None
    later: str = ""
    files: tuple[str, ...] = ()
    data: bytes = b""

    def __str__(self) -> str:
        return f"{self.check}-{'wrong' if self.wrong else 'right'}"


def examples() -> Iterator[Example]:
    """Every example of every check; one in no known form is an error."""
    for id, check in all_checks().items():
        for kind, written in _EXAMPLE.findall(documentation(check)):
            yield _read(id, kind == "Wrong", re.sub(r"\s*\n\s*", " ", written.strip()))


def _read(check: str, wrong: bool, written: str) -> Example:
    if pair := _PAIR.match(written):
        more = [part.strip() for part in (pair["more"] or "").split(", glossary:")]
        term = None
        if len(more) == 2 or more[0].startswith("glossary:"):
            name, _, form = more[-1].removeprefix("glossary:").partition(",")
            term = name.strip(), form.strip()
        lang = more[0] if more[0] and not more[0].startswith("glossary:") else "de"
        return Example(
            check, wrong, _text(pair["source"]), _text(pair["target"]), lang, term, _text(pair["later"] or "")
        )
    if named := _FILES.match(written):
        return Example(check, wrong, files=tuple(named["files"].split(", ")))
    if coded := _BYTES.match(written):
        return Example(
            check,
            wrong,
            data=re.sub(r"\\x([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), coded["bytes"]).encode("latin-1"),
        )
    raise ValueError(f"{check}: an example in no known form: {written}")


def _text(written: str) -> str:
    return re.sub(r'\\(["\\])', r"\1", written).replace(BREAK, "\n") + ("\n" if written else "")
