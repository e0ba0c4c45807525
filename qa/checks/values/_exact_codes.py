"""Pieces of code that are surely another one: constants, options, subcommands, names beside the word for their kind."""

from __future__ import annotations

import re

from qa.checks.values._code_commands import other_command

_CONSTANT = re.compile(r"[Tt]rue|TRUE|[Ff]alse|FALSE|null|NULL|nil|undefined|NaN")
_ANY_CONSTANT = re.compile(rf"{_CONSTANT.pattern}|None|Null|Nil")
_OPTION = re.compile(r"--?[^\W\d_]")
_KIND = (
    "fields? methods? functions? variables? parameters? arguments? commands? propert(?:y|ies) modules? packages? "
    "headers? directives? decorators? flags? Methoden? Funktion(?:en)? Variablen? Parameter Argumente? Befehle? Modul "
    "Paket méthodes? fonctions? paramètres? commandes? propriétés? paquets? métodos? función comandos? propiedad "
    "parâmetros? função propriedade metodo funzione variabile comando метод функци[яию] команд[ауы] переменн(?:ая|ую)"
)
"""What code is said to be, so that it names something of a program."""
_KINDS = "|".join(_KIND.split())
_BEFORE = re.compile(rf"(?<!\w)(?:{_KINDS})\s$")
_AFTER = re.compile(rf"\s(?:{_KINDS})(?!\w)")
_IMPORT = re.compile(r"(?:from \S+ )?import [\w., *]+(?: as \w+)?;?")
_NAME = re.compile(r"[a-z][a-z0-9]*")
_CLASS = re.compile(r"(?i)(?<!\w)(?:sub|super)?(?:class|interface|struct|trait|enum|klasse|classe|clase|класс)\s$")
_CAPITAL = re.compile(r"[A-Z][A-Za-z0-9]*")
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
BESIDE = 24
"""Characters beside a piece in which the word for its kind stands."""


def surely_another(before: str, after: str, around: tuple[str, str]) -> bool:
    """Whether a piece of code that became another is no matter of words; `around` is the source's text beside it."""
    words, others = before.split(), after.split()
    if other_command(words, others) or _other_constant(words, others):
        return True
    if len(words) > len(("import", "time")) and _IMPORT.fullmatch(before) and _IMPORT.fullmatch(after):
        return True
    options, theirs = ([w.partition("=")[0] for w in row if _OPTION.match(w)] for row in (words, others))
    if len(options) == len(theirs) and options != theirs:
        return True
    # a label on a screen has a capital, and is translated
    named = _BEFORE.search(around[0][-BESIDE:].rstrip("`")) or _AFTER.match(around[1][:BESIDE].lstrip("`"))
    if _CAPITAL.fullmatch(before) and _CLASS.search(around[0][-BESIDE:].rstrip("`")):
        return True
    return _NAME.fullmatch(before) is not None and named is not None


def _other_constant(words: list[str], others: list[str]) -> bool:
    """Whether all that differs is a constant; one alone may be a value that readers are told in their language."""
    changed = [(one, other) for one, other in zip(words, others, strict=False) if one != other]
    if len(words) != len(others) or len(changed) != 1:
        return False
    one, other = (word.strip(";,:") for word in changed[0])
    if _ANY_CONSTANT.fullmatch(one) and _ANY_CONSTANT.fullmatch(other):
        return one.lower() != other.lower() or one[0] == other[0]
    return (len(words) > 1 and _CONSTANT.fullmatch(one) is not None) or one in ("null", "nil", "undefined", "NaN")
