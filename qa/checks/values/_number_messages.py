"""How a changed number is told."""

from __future__ import annotations

from unicodedata import category

from qa.model import Document
from qa.text.numbers import Mismatch, Number
from qa.text.numbers.compare import NumberChange


def number_message(difference: Mismatch, symmetric: bool, notes: tuple[Document, Document]) -> str:
    lost, strange = difference.source, difference.target
    if lost is None:
        return f"number '{strange.raw if strange else ''}' is not in the {'other text' if symmetric else 'source'}"
    if strange is None:
        return f"number '{lost.raw}' is missing from the {'other text' if symmetric else 'translation'}"
    if difference.kind is NumberChange.SCALE:
        return f"number '{lost.raw}' stands with another scale word"
    what = {NumberChange.VALUE: "number", NumberChange.UNIT: "unit of", NumberChange.SIGN: "sign of"}[difference.kind]
    if difference.kind is NumberChange.UNIT:
        names = [_unit(number, note) for number, note in zip((lost, strange), notes, strict=True)]
        return f"{what} '{lost.raw}' {'differs' if symmetric else 'changed'}: '{names[0]}' and '{names[1]}'"
    if difference.kind is NumberChange.SIGN:
        return f"{what} '{lost.raw}' {'differs' if symmetric else 'changed'}"
    if symmetric:
        return f"numbers '{lost.raw}' and '{strange.raw}' disagree"
    return f"number '{lost.raw}' became '{strange.raw}'"


def _unit(number: Number, note: Document) -> str:
    """The unit as it stands behind the number; what it may be where it stands before it."""
    if number.compound is not None:
        return number.compound.text
    behind, before = note.text[number.end : number.reach].strip(), note.text[max(0, number.start - 2) : number.start]
    sign = "".join(char for char in before if category(char) == "Sc")
    return behind or sign or " or ".join(sorted(number.unit))
