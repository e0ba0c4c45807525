"""What is to be translated, for a translator or a model: Markdown, XLIFF 2.0 or PO, a unit a section of the source.

What was translated before stands beside it: in PO as a fuzzy entry with the previous source, in XLIFF as the target of
a segment in its initial state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from qa import __version__
from qa.model import SectionEdit
from qa.model.records import dataclass

NEW_NOTE = "a new note"


@dataclass(frozen=True, slots=True)
class ToTranslate:
    """A section to translate: where it stands in the source and belongs in the translation.

    `line` is that of the source's file, `target_line` is spoken: a line, or cell and line of a notebook.
    `new` is its Markdown, `old` what was translated as `translated`; both are empty for what is new. `since` is a day.
    """

    source: str
    line: int
    target: str
    target_line: str
    title: str
    edit: SectionEdit
    since: str
    new: str
    old: str = ""
    translated: str = ""

    @property
    def place(self) -> str:
        """Where it belongs: path and line, as far as they are known."""
        return f"{self.target}:{self.target_line}" if self.target else NEW_NOTE


def markdown(units: tuple[ToTranslate, ...], source_lang: str, lang: str) -> str:
    """The sections one after the other, each behind a comment that says where it belongs."""
    parts = [f"<!-- qa export: {_comment(source_lang)} to {_comment(lang)}, {len(units)} sections -->\n"]
    for unit in units:
        since = f" since {unit.since}" if unit.since else ""
        place = f"{unit.source}:{unit.line} -> {unit.place}"
        parts.append(f"\n<!-- qa: {_comment(place)} ({unit.edit.value}{since}) -->\n\n{unit.new}\n")
    return "".join(parts)


def _comment(text: str) -> str:
    """Text that does not end its comment."""
    return text.replace("--", "‐‐").replace("\n", " ")


def xliff(units: tuple[ToTranslate, ...], source_lang: str, lang: str) -> str:
    """XLIFF 2.0 of OASIS: a file a source, a unit a section."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang={quoteattr(source_lang or "und")}'
        f" trgLang={quoteattr(lang or 'und')}>",
    ]
    files: dict[str, list[ToTranslate]] = {}
    for unit in units:
        files.setdefault(unit.source, []).append(unit)
    for number, (path, own) in enumerate(files.items(), 1):
        lines.append(f'  <file id="f{number}" original={quoteattr(_xml(path))}>')
        for place, unit in enumerate(own, 1):
            lines += _unit(f"u{place}", unit)
        lines.append("  </file>")
    return "\n".join((*lines, "</xliff>")) + "\n"


def _unit(name: str, unit: ToTranslate) -> Iterator[str]:
    yield f'    <unit id="{name}" name={quoteattr(_xml(unit.title or "-"))}>'
    since = f" since {unit.since}" if unit.since else ""
    yield "      <notes>"
    yield f'        <note category="location">{escape(_xml(unit.place))}</note>'
    yield f'        <note category="change">{unit.edit.value}{since}</note>'
    if unit.old:
        yield f'        <note category="previous-source">{escape(_xml(unit.old))}</note>'
    yield "      </notes>"
    yield '      <segment state="initial">'
    yield f'        <source xml:space="preserve">{escape(_xml(unit.new))}</source>'
    if unit.translated:
        yield f'        <target xml:space="preserve">{escape(_xml(unit.translated))}</target>'
    yield "      </segment>"
    yield "    </unit>"


def _xml(text: str) -> str:
    """Text without the characters that XML cannot hold."""
    return "".join(
        c for c in text if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )


def po(units: tuple[ToTranslate, ...], source_lang: str, lang: str) -> str:
    """A catalogue of gettext: an entry a section, fuzzy where the translation of an older version is known."""
    head = (
        "Project-Id-Version: \n", f"X-Generator: qa {__version__}\n", f"X-Source-Language: {source_lang}\n",
        f"Language: {lang.replace('-', '_')}\n", "MIME-Version: 1.0\n", "Content-Type: text/plain; charset=UTF-8\n",
        "Content-Transfer-Encoding: 8bit\n",
    )  # fmt: skip
    parts = ['msgid ""\nmsgstr ""\n' + "".join(f"{_quoted(line)}\n" for line in head)]
    for unit in units:
        since = f" since {unit.since}" if unit.since else ""
        lines = [
            f"#. {unit.edit.value}{since}, belongs to {_one_line(unit.place)}",
            f"#: {_one_line(unit.source).replace(' ', '%20')}:{unit.line}",
        ]
        if unit.translated:
            lines += ["#, fuzzy", *(f"#| {line}" for line in _entry("msgid", unit.old).split("\n"))]
        # the same section of two notes is two entries
        lines += [_entry("msgctxt", f"{unit.source}:{unit.line}"), _entry("msgid", unit.new)]
        lines.append(_entry("msgstr", unit.translated))
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _entry(keyword: str, text: str) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) < 2:
        return f"{keyword} {_quoted(text)}"
    return "\n".join((f'{keyword} ""', *map(_quoted, lines)))


def _quoted(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return f'"{escaped}"'


EXPORTS: Mapping[str, Callable[[tuple[ToTranslate, ...], str, str], str]] = MappingProxyType(
    {".md": markdown, ".xlf": xliff, ".xliff": xliff, ".po": po}
)
"""The forms by the ending of the file."""
