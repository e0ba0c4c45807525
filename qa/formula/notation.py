"""One mathematics, several notations: what localisation changes without changing the formula."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from qa.formula.commands import FUNCTIONS
from qa.formula.items import Item
from qa.formula.stream import is_punctuation, stream

LOCAL_FUNCTIONS = {
    "tg": "tan", "tang": "tan", "ctg": "cot", "cotg": "cot", "cotan": "cot", "sen": "sin", "sín": "sin",
    "arctg": "arctan",
    "arctag": "arctan", "arcsen": "arcsin", "arsen": "arcsin", "arccotg": "arccot", "arcctg": "arccot",
    "sh": "sinh",
    "senh": "sinh", "ch": "cosh", "th": "tanh", "tgh": "tanh", "cth": "coth", "cosec": "csc", "lím": "lim",
    "máx": "max",
    "mín": "min", "ínf": "inf", "mcd": "gcd", "pgcd": "gcd", "ggT": "gcd", "ggt": "gcd", "MCD": "gcd",
    "НОД": "gcd",
    "mdc": "gcd", "mcm": "lcm", "ppcm": "lcm", "kgV": "lcm", "kgv": "lcm", "НОК": "lcm", "mmc": "lcm",
    "rot": "curl",
    "rg": "rank", "rang": "rank", "rango": "rank", "posto": "rank", "ранг": "rank", "Rang": "rank",
    "sgn": "sign",
    "sign": "sign", "signo": "sign", "signe": "sign", "Sp": "tr", "Spur": "tr", "traza": "tr", "Tr": "tr",
    "tr": "tr",
    "argmín": "argmin", "argmáx": "argmax", "ln": "ln", "log": "log", "جا": "sin", "جتا": "cos", "ظا": "tan",
}  # fmt: skip
FUNCTION_NAMES = frozenset(name[1:] for name in FUNCTIONS) | {"lcm", "curl", "rank", "sign", "softmax", "relu"}
SYMBOLS = {
    "،": ",", "、": ",", "﹐": ",", "︐": ",", "､": ",", "؛": ";", "。": ".", "｡": ".", "٪": r"\%", "–": "-",
    "—": "-", "‐": "-",
    "‑": "-", "【": "[", "】": "]", "…": "…", "...": "…", r"\ldots": "…", r"\cdots": "…",
    r"\longrightarrow": r"\rightarrow",
    r"\longleftarrow": r"\leftarrow", r"\Longrightarrow": r"\Rightarrow", r"\Longleftarrow": r"\Leftarrow",
    r"\Longleftrightarrow": r"\Leftrightarrow", r"\longmapsto": r"\mapsto", r"\parallel": r"\Vert",
    r"\R": r"\mathbb{R}",
    r"\N": r"\mathbb{N}", r"\Z": r"\mathbb{Z}", r"\Q": r"\mathbb{Q}", r"\C": r"\mathbb{C}",
    r"\E": r"\mathbb{E}",
    r"\top": r"\top", r"\intercal": r"\top", r"\triangleq": r"\coloneqq", r"\leqq": r"\leq", r"\geqq": r"\geq",
}  # fmt: skip
ALIGNED = frozenset(
    {"align", "align*", "aligned", "split", "eqnarray", "eqnarray*", "gather", "gather*", "gathered", "equation"}
    | {"equation*", "multline", "multline*", "alignat", "alignat*", "alignedat", "flalign", "flalign*"}
)


def fold(items: Sequence[Item], *, opened: bool = True) -> list[Item]:
    """Items under one notation. `opened` takes the formulas out of texts like `\\text{if $x > 0$}`."""
    found = split_texts(items) if opened else iter(items)
    return list(squeeze(runs([fold_item(item) for item in found])))


def fold_item(item: Item) -> Item:
    key = SYMBOLS.get(item.key, item.key)
    if item.kind == "number":
        key = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else {"٫": ".", "٬": ","}.get(c, c) for c in key)
    elif item.kind == "text" or key in FUNCTIONS:
        return word(item, item.text if item.kind == "text" else key[1:])
    elif len(key) == 1 and ord(key) > 127:
        key = SYMBOLS.get(normal := unicodedata.normalize("NFKC", key), normal)
    elif key.startswith(r"\mathbf{"):
        key = r"\boldsymbol{" + item.text + "}"
    elif item.kind == "env":
        name = key[key.index("{") + 1 : -1]
        key = key.split("{")[0] + ("{aligned}" if name in ALIGNED else "{" + name.rstrip("*") + "}")
    elif key.startswith(r"\mathrm{") and item.kind == "letter":
        # upright d, e, i and units: the letter is the same
        key = item.text
    return item._replace(key=key) if key != item.key else item


def word(item: Item, text: str) -> Item:
    """A text item, under the international name if it is a function's."""
    plain = "".join(text.replace("~", " ").split())
    name = LOCAL_FUNCTIONS.get(plain, plain)
    if name in FUNCTION_NAMES:
        return item._replace(key=name, kind="function")
    return item._replace(key=r"\text{" + " ".join(text.split()) + "}", kind="text")


def split_texts(items: Sequence[Item]) -> Iterator[Item]:
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


def is_run_letter(item: Item) -> bool:
    return item.kind == "letter" and len(item.key) <= 2 and item.key[:1].isalpha()


def is_ideograph(character: str) -> bool:
    """A character of a script that writes words with one or two: Chinese, Japanese, Korean."""
    return unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))


def runs(items: Sequence[Item]) -> Iterator[Item]:
    """Letters written without a gap: a function's name, or a word if there are three or more."""
    index = 0
    while index < len(items):
        end = index
        while (
            end < len(items) and is_run_letter(items[end]) and (end == index or items[end].start == items[end - 1].end)
        ):
            end += 1
        text = "".join(item.key for item in items[index:end])
        whole = Item(text, "run", items[index].start, items[end - 1].end) if end - index > 1 else items[index]
        if LOCAL_FUNCTIONS.get(text, text) in FUNCTION_NAMES and len(text) > 2:
            yield whole._replace(key=LOCAL_FUNCTIONS.get(text, text), kind="function")
        elif len(text) > 2 or (len(text) == 2 and all(is_ideograph(c) for c in text)):
            yield whole
        else:
            yield from items[index : max(end, index + 1)]
        index = max(end, index + 1)


def squeeze(items: Iterator[Item]) -> Iterator[Item]:
    """Without doubled row breaks, alignment marks of aligned equations, and punctuation at a row's end."""
    held: list[Item] = []
    bars: list[Item] = []
    aligned: list[bool] = []
    for item in items:
        if item.kind == "env":
            if item.key.startswith("\\begin"):
                aligned.append(item.key == r"\begin{aligned}")
            elif aligned:
                aligned.pop()
        if item.kind == "amp" and aligned and aligned[-1]:
            continue
        if item.key == "|" and bars and bars[-1].end == item.start:
            held[-1] = item._replace(key=r"\Vert", start=bars.pop().start)
            continue
        bars = [item] if item.key == "|" else []
        if item.kind == "row" or item.key.startswith("\\end{"):
            while held and (held[-1].kind == "row" or is_punctuation(held[-1])):
                held.pop()
        held.append(item)
    for index, item in enumerate(held):
        following = held[index + 1].key if index + 1 < len(held) else ""
        # beside a number no product is a vector product: there `\cdot` and `\times` are one sign
        near = "number" in {held[index - 1].kind, held[index + 1].kind if index + 1 < len(held) else ""}
        if item.key in {r"\Sigma", r"\Pi"} and following == "_":
            yield item._replace(key={r"\Sigma": r"\sum", r"\Pi": r"\prod"}[item.key])
        elif item.key in {r"\cdot", r"\times", "*"} and index and near:
            yield item._replace(key=r"\times")
        elif item.key in {r"\div", ":"} and index and near:
            yield item._replace(key=":")
        else:
            yield item


def is_wordlike(text: str) -> bool:
    """A word of three letters or more, not the letters of a product: it has a vowel, or is not ASCII."""
    letters = [c for c in text if c.isalpha()]
    if not text.isascii():
        return len(letters) > 1
    return len(letters) > 3 and any(c in "aeiouy" for c in text.casefold())
