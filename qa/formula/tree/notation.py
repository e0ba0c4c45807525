r"""One notation for what only looks different: what localisation changes without changing the formula.

Every rewrite here holds wherever it applies: punctuation, brackets and letters of other widths and scripts' digits,
`:=` and its kin, dots, `\arg\min`, `\text{if $x$}`. What holds only where the other spelling does not occur is in
`comparison.variants`; what needs a language, in `comparison.words` and `comparison.numbers`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from qa.formula.latex.commands import FUNCTIONS
from qa.formula.latex.items import Item
from qa.formula.latex.stream import stream
from qa.formula.latex.symbols import SYNONYMS
from qa.formula.tree.compound import join, runs
from qa.formula.tree.layout import lay_out
from qa.text.normal_forms import normalized

SYMBOLS = {
    "،": ",", "、": ",", "﹐": ",", "︐": ",", "､": ",", "؛": ";", "。": ".", "｡": ".", "٪": r"\%", "%": r"\%",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "【": "[", "】": "]", "…": "…", "...": "…", r"\ldots": "…", r"\cdots": "…",
    r"\And": r"\&", "Ω": r"\Omega", "〔": "[", "〕": "]", "〖": "[", "〗": "]", "「": "[", "」": "]",
    "｛": r"\{", "｝": r"\}",
}  # fmt: skip
LETTERS_OF_FUNCTIONS = {r"\Re": "Re", r"\Im": "Im"}


def fold(items: Sequence[Item], *, opened: bool = True, short: bool = False) -> list[Item]:
    """Items under one notation and layout.

    `opened` takes the formulas out of texts like `\\text{if $x > 0$}`; for `short` see `runs`.
    """
    found = _split_texts(items) if opened else iter(items)
    plain = [_fold_item(item) for item in found if not _is_blank_text(item)]
    return lay_out(list(join(list(runs(plain, short=short)))))


def _is_blank_text(item: Item) -> bool:
    r"""`\text{ }` is a space."""
    return item.kind == "text" and not item.text.replace("~", "").strip()


def _fold_item(item: Item) -> Item:
    key = SYMBOLS.get(item.key, item.key)
    if item.kind == "text" or key in FUNCTIONS or key in LETTERS_OF_FUNCTIONS:
        return _word(item, item.text if item.kind == "text" else LETTERS_OF_FUNCTIONS.get(key, key[1:]))
    if item.kind == "number":
        return item._replace(key="".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in key))
    if len(key) == 1 and ord(key) > 127 and not key.isdecimal():
        normal = normalized("NFKC", key)
        # only a character of another width or style is the same: `²` is not 2
        key = SYMBOLS.get(normal, SYNONYMS.get(normal, normal)) if len(normal) == 1 and _same_letter(key) else key
    return item._replace(key=key) if key != item.key else item


def _same_letter(character: str) -> bool:
    return unicodedata.decomposition(character).partition(" ")[0] in {"<wide>", "<narrow>", "<font>", "<compat>"}


def _word(item: Item, text: str) -> Item:
    """A text item under one command; a function's name as a function."""
    plain = "".join(text.replace("~", " ").split())
    if item.key.startswith(EXACT):
        return item._replace(key=item.key[:4] + " ".join(text.split()) + "}", kind="chem")
    if item.key.startswith(("\\text{", r"\textbf{", r"\textit{", r"\textsf{", r"\texttt{", r"\emph{", r"\textsc{")):
        return item._replace(key=r"\text{" + " ".join(text.split()) + "}")
    if item.kind != "text" or plain in KNOWN_FUNCTIONS:
        return item._replace(key=plain, kind="function")
    return item._replace(key=r"\mathrm{" + " ".join(text.split()) + "}")


EXACT = (r"\ce{", r"\pu{")
"""Chemistry and physical units: no word of theirs is prose."""
KNOWN_FUNCTIONS = frozenset(name[1:] for name in FUNCTIONS)


def _split_texts(items: Iterable[Item]) -> Iterator[Item]:
    r"""`\text{if $x > 0$}` as the text and the formula that it holds."""
    for item in items:
        parts = item.key.split("$") if item.kind == "text" and item.key.count("$") % 2 == 0 else [item.key]
        if len(parts) == 1:
            yield item
            continue
        for index, part in enumerate(parts):
            body = part.removeprefix(item.key.split("{")[0] + "{") if index == 0 else part
            body = body.removesuffix("}") if index == len(parts) - 1 else body
            if index % 2:
                yield from (inner._replace(start=item.start, end=item.end) for inner in stream(body).items)
            elif body.strip():
                yield item._replace(key=r"\text{" + body.strip() + "}")
