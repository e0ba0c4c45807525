"""Examples of data, markup and console sessions as rows of what a machine reads: keys, numbers, names, commands.

Values for readers (a title, a message) leave an empty place in their row, so that they may be translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.checks.values._lexing import FILLED, MOMENT

Row = tuple[int, str]
"""The number of a line and something in it that must stay."""

JSON = frozenset("json jsonc json5".split())
SETTINGS = frozenset("yaml yml toml ini".split())
MARKUP = frozenset("html xml svg vue svelte jsx tsx".split())
SESSIONS = frozenset("console shell-session shellsession sh-session terminal screen prompt output out log".split())
PLAIN = frozenset({"", "text", "txt", "plain", "plaintext", "none", "ascii"})
TABLES = frozenset("csv tsv".split())
DIFF = "diff"
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST = 80
"""Characters of a value without spaces that is a name, a path or a version."""
FREE = re.compile(r"(?i)my|your|example|user|name|path|token|key|test|foo|hello|\.\.\.|…|[<>]")
"""What in a value says that a reader is to put in something else, so that a translator may as well."""
READ_BY_PEOPLE = re.compile(
    r"(?i)title|desc|name|label|text|message|lang|locale|city|country|tag|categor|key|example|user|owner|author|host"
    r"|domain|region|zone|currency|person|place|food|animal|color|colour|fruit|slug|id$"
)
"""Keys of what people read, or of what a translation has of its own."""
_JSON = re.compile(
    r"(?P<comment>//[^\n]*|/\*[\s\S]{0,3000}?\*/|(?<!\S)\#[^\n]*)"
    r"|\"(?P<string>(?:\\.|[^\"\\\n]){0,3000}+)\"(?P<colon>[ \t]*:)?"
    r"|(?<![\w$])(?P<name>[A-Za-z_$][\w$]*)[ \t]*:"
    r"|(?P<value>-?\d[\d.]*(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b|[{}\[\]])"
)
_SECTION = re.compile(r"[ \t]*(\[{1,2}[^\[\]\n]{1,200}\]{1,2})[ \t]*(?:[#;].*)?$")
_ENTRY = re.compile(r"([ \t]*)(-[ \t]+)?(?:[\"']?([^\W\d][\w.\-]*)[\"']?[ \t]*[:=](?=\s|$|[\"'\[{\d])|(?<=-[ ]))(.*)$")
_TOML_ENTRY = re.compile(r"([ \t]*)()[\"']?([\w][\w.\-]*)[\"']?[ \t]*[:=](.*)$")
_COMMENT = re.compile(r"(?:^|[ \t])[#;][^\"']*$")
# what quotes a word: it begins behind a value that has no open quotation
_QUOTING = re.compile(r"([^\"'#;]{0,200}+|\"[^\"\n]{0,200}\"[ \t]*|'[^'\n]{0,200}'[ \t]*)(?<![^ \t])#.*$")
_CALLS = frozenset("run script command cmd entrypoint exec before_script after_script ExecStart".split())
"""Keys whose values are commands."""
_BLOCK_TEXT = re.compile(r"[|>][-+\d]*[ \t]*$|\"\"\"|'''")
QUOTES = "\"'"
_NUMBER = re.compile(r"[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?%?")
_NUMBERS = re.compile(r"\[\s{0,40}-?\d[\d.eE+-]{0,30}(?:\s{0,40},\s{0,40}-?\d[\d.eE+-]{0,30}){1,200}\s{0,40}\]")
_SCHEDULE = re.compile(r"(?=[^*]*\*)(?=\D*\d)[\d*/,\-]{1,12}(?: [\d*/,\-]{1,12}){4,5}")
"""When a job runs, as cron says it."""
_CONSTANT = frozenset("true false null none ~ nan inf on off yes no".split())
_REQUIREMENT = re.compile(r"[<>=!~^]{1,3}\s?v?\d[\w.*+-]*(?:\s?,?\s?[<>=!~^]{1,3}\s?v?\d[\w.*+-]*){0,4}")
"""Which versions will do."""
_OWN = frozenset("localhost stdin stdout stderr utf8".split())
"""Words that no language translates."""
_MACHINE = re.compile(r"[\w$@./:\\#%+=~,*-]+", re.ASCII)
_SIGN = re.compile(r"[a-z][A-Z]|\w[_/@:.\\]\w|[A-Za-z]-?\d|\d[A-Za-z]|^--?[a-z]|^\$|^\*\.|\w/\*")
"""What in a value without spaces says that it is a name, a path or a version rather than a word."""
_COMMAND = re.compile(
    r"[ \t]*(?:\([\w.-]+\)[ \t]*)?"
    r"(?:[\w.@~:/-]{0,40}[$%][ \t]+|PS [^>\n]{0,60}>[ \t]*|>>>[ \t]|In \[\d*\]:[ \t]*)(\S.*)$"
    r"|[ \t]*((?:sudo[ \t]+)?(?:pip3?|npm|npx|yarn|pnpm|docker|apt|apt-get|brew|cargo|conda|curl|wget|git|kubectl|helm)"
    r"[ \t]+[\w./-].*|export[ \t]+[A-Z][A-Z0-9_]*=.*)$"
)
_REMARK = re.compile(r"[ \t]#[ \t].*$")
_BLANK = re.compile(r"<[^<>\n]{1,60}>|\"[^\"\n]*\"|'[^'\n]*'")
_VERSIONED = re.compile(r"[A-Za-z][\w.-]*(?:\[[\w,]+\])?[<>=!~^@]{1,3}\d[\w.,<>=!~^*-]*")
"""A package in a version."""
_MOMENT = re.compile(r"\d{1,4}(?:[-/.: ]\d{1,4}){2,5}")
_DIGITS = re.compile(r"\d(?:[.,'\u00a0\u202f ]?\d)*")
_SEPARATOR = re.compile(r"\D")
_STATEMENT = re.compile(r"[=(){};<>]|\w[._]\w")
"""What tells a statement from a sentence."""
OPTION = re.compile(r"(?<![^\s\[(|,=])--[^\W\d_][\w-]{1,40}")
"""An option of a program, which a text about it keeps."""


_FILE = re.compile(
    r"(?<![^\s│├└─`\"'(\[:|])[^\s│├└─`\"'()\[\]:|,;=]{1,60}\.(?:py|ipynb|[jt]sx?|mjs|go|rs|java|kt|rb|php|c|h|cpp|hpp|cs|sh|toml|ya?ml|json|ini"
    r"|cfg|lock|sql|css)(?![\w.-])"
)
"""A file of a program in a tree or in what a program prints."""


def files_of(line: str) -> list[str]:
    """The files of programs that a line names, but those that a reader names."""
    return [name for name in _FILE.findall(line) if not FREE.search(name)]


def rows_of_data(code: str, language: str) -> list[Row]:
    """Keys, numbers, constants and names of JSON, YAML, TOML and INI."""
    return list(_json(code) if language in JSON else _settings(code, language))


def _json(code: str) -> Iterator[Row]:
    line, at = 0, 0
    for match in _JSON.finditer(code):
        line, at = line + code.count("\n", at, match.start()), match.start()
        if match["comment"] is not None:
            continue
        if match["string"] is None:
            yield line, f"{match['name']}=" if match["name"] else match["value"]
        elif match["colon"]:
            yield line, f"{match['string']}="
        else:
            yield line, f'"{exact(match["string"], quoted=True) or filled(match["string"])}"'


def lists_of_numbers(code: str) -> list[tuple[int, tuple[str, ...]]]:
    """The lists of JSON that hold numbers alone, each with the line that it begins in."""
    return [(code.count("\n", 0, match.start()), tuple(_NUMBER.findall(match[0]))) for match in _NUMBERS.finditer(code)]


def _settings(code: str, language: str) -> Iterator[Row]:
    """Rows of a line each; texts that run over several lines are left out."""
    entry = _ENTRY if language in ("yaml", "yml") else _TOML_ENTRY
    inside: int | None = None
    for number, line in enumerate(code.split("\n")):
        indent = len(line) - len(line.lstrip())
        if inside is not None and (not line.strip() or indent > inside):
            continue
        inside = None
        if section := _SECTION.match(line):
            yield number, section[1]
            continue
        match = entry.match(line)
        if match is None or line.lstrip().startswith(("#", ";", "//")):
            continue
        if match[3]:
            yield number, f"{match[3]}="
        value = _QUOTING.sub(r"\1", _COMMENT.sub("", match[4]).strip()).strip()
        if _BLOCK_TEXT.match(value):
            inside = indent
            continue
        if match[3] in _CALLS and value.isascii() and " " in value:
            yield number, f'"{value.strip(QUOTES)}"'
            continue
        for part in re.split(r"[\[\]{}]|,(?![<>=!~^])|:[ ]", value) if value[:1] in ("[", "{") else (value,):
            if bare := part.strip().rstrip(","):
                inner = bare.strip(QUOTES)
                yield number, f'"{exact(inner, quoted=bare[0] in QUOTES) or filled(inner)}"'


def exact(value: str, quoted: bool = False) -> str:
    """A value that a machine reads, as it is; "" for one that is for readers, or that is to be filled in."""
    bare = value.strip()
    known = bare.lower() in _OWN or (not quoted and bare.lower() in _CONSTANT)
    if known or any(form.fullmatch(bare) for form in (_NUMBER, _SCHEDULE, _REQUIREMENT, _VERSIONED)):
        return bare
    machine = len(bare) <= LONGEST and _MACHINE.fullmatch(bare) and _SIGN.search(bare) and not bare.endswith((".", ":"))
    return bare if machine and "://" not in bare and not FREE.search(bare) else ""


def filled(text: str) -> str:
    """What a program fills into a text, in whatever order a language has it."""
    return "" if MOMENT.search(text) else " ".join(sorted(FILLED.findall(text)))


def rows_of_table(code: str) -> list[Row]:
    """The rows of a table in a file: numbers, dates and names, without its texts."""
    first = code.partition("\n")[0]
    parting = max(",;\t", key=first.count)
    rows = ((number, line.split(parting)) for number, line in enumerate(code.split("\n")) if line.strip())
    return [(number, "|".join(_cell(cell.strip(" \"'"), parting) for cell in cells)) for number, cells in rows]


def _cell(cell: str, parting: str) -> str:
    value = cell.replace(",", ".") if parting != "," else cell
    if _MOMENT.fullmatch(cell):
        # a language may have another order
        return " ".join(sorted(re.split(r"\D", cell)))
    return value if _NUMBER.fullmatch(value) else exact(cell, quoted=True)


def rows_of_session(code: str) -> list[Row]:
    """The commands of a session but for quoted texts, blanks and remarks; of all other lines the numbers."""
    return [(number, row) for number, line in enumerate(code.split("\n")) if (row := _row(line))]


def rows_of_diff(code: str) -> list[Row]:
    """Which lines go and come, with their numbers; of lines of words only those that hold numbers."""
    return [(number, row) for number, line in enumerate(code.split("\n")) if (row := _row_of_diff(line))]


def _row_of_diff(line: str) -> str:
    sign = line[0] if line[:1] in ("+", "-", "@") else ""
    numbers = _numbers(line.lstrip("+-"))
    return " ".join((sign, *numbers)) if numbers or (sign and _STATEMENT.search(line)) else ""


def _numbers(line: str) -> list[str]:
    return [_SEPARATOR.sub("", number) for number in _DIGITS.findall(line)]


def _quoted(match: re.Match[str]) -> str:
    """What a quoted argument has of a template or of a version; `<name>` is to be filled in."""
    bare = match[0][1:-1]
    machine = match[0][0] != "<" and _VERSIONED.fullmatch(bare) is not None
    return f'"{bare if machine else "".join(filled(bare).split())}"'


def _row(line: str) -> str:
    if command := _COMMAND.match(line):
        return "$" + "".join(_BLANK.sub(_quoted, _REMARK.sub("", command[1] or command[2])).split())
    return " ".join((*OPTION.findall(line), *files_of(line), *_numbers(line)))
