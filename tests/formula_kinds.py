"""One change to a formula, by kind: harmful kinds that no comparison may call harmless, harmless ones that none may
call harmful. Written on the LaTeX itself, without the package's own parser, so that both cannot share a mistake."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Change = Callable[[str, random.Random], "str | None"]
LETTER = r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])"


def swap_match(pattern: str, make: Callable[[re.Match[str], random.Random], str | None]) -> Change:
    """A change at one random match of a pattern outside words."""

    def change(latex: str, chance: random.Random) -> str | None:
        places = [match for match in re.finditer(pattern, latex) if not in_words(latex, match.start())]
        if not places:
            return None
        match = chance.choice(places)
        new = make(match, chance)
        return None if new is None else latex[: match.start()] + new + latex[match.end() :]

    return change


def in_words(latex: str, at: int) -> bool:
    """Whether a place is within the braces of a text, a tag, a label, a name of an environment or an operator."""
    return any(
        match.start() <= at < match.end()
        for match in re.finditer(
            r"\\(?:text\w*|mathrm|mathtt|mathsf|operatorname\*?|tag|label|begin|end|ref|eqref|mbox|color|hspace)"
            r"\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}(?:\{[clr|@ ]*\})?|\\[A-Za-z]+|\\\\\[[^\]]*\]",
            latex,
        )
    )


def one_of(table: dict[str, tuple[str, ...]]) -> Change:
    """A command or sign that becomes another."""
    spelt = sorted(table, key=len, reverse=True)
    pattern = "|".join(re.escape(name) + ("(?![A-Za-z])" if name[-1].isalpha() else "") for name in spelt)

    def change(latex: str, chance: random.Random) -> str | None:
        places = list(re.finditer(pattern, latex))
        if not places:
            return None
        match = chance.choice(places)
        new = chance.choice(table[match[0]])
        space = " " if new[-1].isalpha() and latex[match.end() : match.end() + 1].isalpha() else ""
        return latex[: match.start()] + new + space + latex[match.end() :]

    return change


def commands(text: str) -> dict[str, tuple[str, ...]]:
    r"""`alpha>beta>gamma` a line: each may become the others."""
    found: dict[str, tuple[str, ...]] = {}
    for line in text.split("\n"):
        names = [name if not name[0].isalpha() else "\\" + name for name in line.split()]
        found |= {name: tuple(other for other in names if other != name) for name in names}
    return found


def index_order(latex: str, chance: random.Random) -> str | None:
    places = [m for m in re.finditer(r"[_^]\{([A-Za-z0-9])(\s*,?\s*)([A-Za-z0-9])\}", latex) if m[1] != m[3]]
    if not places:
        return None
    m = chance.choice(places)
    return latex[: m.start(1)] + m[3] + m[2] + m[1] + latex[m.end(3) :]


def factor_order(latex: str, chance: random.Random) -> str | None:
    letter = r"(?:\\(?:mathbf|mathcal|hat|tilde|bar|boldsymbol)\{[A-Za-z]\}|(?<![A-Za-z\\{])[A-Za-z](?![A-Za-z]))"
    atom = letter + r"(?:_[A-Za-z0-9]|_\{[^{}]*\})?(?:\^\\top|\^[A-Za-z0-9]|\^\{[^{}]*\})?"
    places = [
        m
        for m in re.finditer(rf"({atom})(\s*)({atom})(?![A-Za-z_^({{'\[])", latex)
        if m[1] != m[3] and not in_words(latex, m.start()) and "d" not in {m[1], m[3]}
        and not re.search(r"[_^]$|\\[A-Za-z]+\s*$", latex[: m.start()])
    ]  # fmt: skip
    if not places:
        return None
    m = chance.choice(places)
    gap = m[2] or " "
    return latex[: m.start()] + m[3] + gap + m[1] + latex[m.end() :]


def differential(latex: str, chance: random.Random) -> str | None:
    places = list(re.finditer(r"(?:\\,|\s|\\;)\s*(?:d|\\mathrm\{d\})\s*([A-Za-z])(?![A-Za-z])", latex))
    if places and r"\int" in latex:
        m = chance.choice(places)
        return latex[: m.start(1)] + chance.choice([c for c in "xytuvzs" if c != m[1]]) + latex[m.end(1) :]
    m2 = re.search(r"\\frac\{(\\partial|d|\\mathrm\{d\})\s*([^{}]+)\}\{\1\s*([^{}]+)\}", latex)
    if m2 and m2[2].strip() != m2[3].strip():
        return latex[: m2.start()] + f"\\frac{{{m2[1]} {m2[3]}}}{{{m2[1]} {m2[2]}}}" + latex[m2.end() :]
    return None


def decimals(match: re.Match[str], chance: random.Random) -> str:
    whole, fraction = match[1], match[2]
    return chance.choice(
        [f"{whole}{fraction}", f"{whole}.0{fraction}", f"{whole}{fraction[:1]}.{fraction[1:] or '0'}"]
        + ([fraction.lstrip("0") or "7"] if whole == "0" else [])
    )


def another_letter(match: re.Match[str], chance: random.Random) -> str:
    same_case = "abcdefghijklmnopqrstuvwxyz"
    if match[0].isupper():
        same_case = same_case.upper()
    return chance.choice([c for c in same_case if c != match[0]])


LOOK_ALIKE = {
    "l": "1", "O": "0", "v": r"\nu ", "p": r"\rho ", "a": r"\alpha ", "k": r"\kappa ", "x": r"\chi ", "w": r"\omega ",
    "u": r"\mu ", "n": r"\eta ", "B": r"\beta ", "E": r"\Sigma ", "i": r"\iota ", "y": r"\gamma ", "z": "2", "S": "5",
    "I": "l", "t": r"\tau ", "o": r"\sigma ", "Y": r"\Upsilon ", "X": r"\times ",
}  # fmt: skip


def look_alike(match: re.Match[str], chance: random.Random) -> str | None:
    return LOOK_ALIKE.get(match[0])


def scope(latex: str, chance: random.Random) -> str | None:
    r"""`x^{2}y` to `x^{2y}`, `x^{2n}` to `x^{2}n`, `\hat{x}y` to `\hat{xy}`."""
    wider = r"([_^]|\\(?:hat|bar|tilde|sqrt))\{([^{}]*)\}\s*([A-Za-z0-9])(?![A-Za-z])"
    narrower = r"([_^])\{([A-Za-z0-9])\s*([A-Za-z0-9+\-])([^{}]*)\}"
    places = [(m, wide) for pattern, wide in ((wider, True), (narrower, False)) for m in re.finditer(pattern, latex)]
    places = [(m, wide) for m, wide in places if not in_words(latex, m.start(2))]
    if not places:
        return None
    m, wide = chance.choice(places)
    new = f"{m[1]}{{{m[2]}{m[3]}}}" if wide else f"{m[1]}{{{m[2]}}}{m[3]}{m[4]}"
    return latex[: m.start()] + new + latex[m.end() :]


def matrix_entries(latex: str, chance: random.Random) -> str | None:
    body = re.search(r"\\begin\{[pbvBV]?(?:matrix|cases)\}(.*?)\\end\{[pbvBV]?(?:matrix|cases)\}", latex, re.S)
    if not body or "&" not in body[1]:
        return None
    cells = re.split(r"(&|\\\\)", body[1])
    filled = [i for i, c in enumerate(cells) if i % 2 == 0 and c.strip()]
    pairs = [(i, j) for i in filled for j in filled if i < j and cells[i].strip(" ,.\n") != cells[j].strip(" ,.\n")]
    if not pairs:
        return None
    i, j = chance.choice(pairs)
    cells[i], cells[j] = cells[j], cells[i]
    return latex[: body.start(1)] + "".join(cells) + latex[body.end(1) :]


def cases_swap(latex: str, chance: random.Random) -> str | None:
    body = re.search(r"\\begin\{cases\}(.*?)\\end\{cases\}", latex, re.S)
    if not body:
        return None
    rows = [row.split("&") for row in body[1].split("\\\\") if row.strip()]
    if len(rows) < 2 or any(len(row) != 2 for row in rows[:2]):
        return None
    if rows[0][1].strip(" ,.\n") == rows[1][1].strip(" ,.\n"):
        return None
    rows[0][1], rows[1][1] = rows[1][1], rows[0][1]
    return latex[: body.start(1)] + "\\\\".join("&".join(row) for row in rows) + latex[body.end(1) :]


def conditional(latex: str, chance: random.Random) -> str | None:
    m = re.search(r"([Pp]|\\Pr|\\mathbb\{E\})\s*([(\[])([^()\[\]|]+?)\s*(\\mid|\|)\s*([^()\[\]|]+?)\s*([)\]])", latex)
    if not m or m[3].strip() == m[5].strip():
        return None
    new = chance.choice([f"{m[5]} {m[4]} {m[3]}", f"{m[3]}, {m[5]}", m[3]])
    return latex[: m.start(3)] + new + latex[m.end(5) :]


def arguments(latex: str, chance: random.Random) -> str | None:
    places = [
        m
        for m in re.finditer(r"\(([^(),;|]+),\s*([^(),;|]+)\)", latex)
        if m[1].strip() != m[2].strip() and m[1].count("{") == m[1].count("}") and m[2].count("{") == m[2].count("}")
        and "&" not in m[0] and not in_words(latex, m.start(1))
    ]  # fmt: skip
    if not places:
        return None
    m = chance.choice(places)
    return latex[: m.start()] + f"({m[2]}, {m[1]})" + latex[m.end() :]


def bounds(latex: str, chance: random.Random) -> str | None:
    m = re.search(r"(\\(?:sum|prod|int|bigcup|max|min)(?:\\limits)?_\{?\s*[A-Za-z]?\s*=?\s*)([01])(?![0-9])", latex)
    if m:
        return latex[: m.start(2)] + str(1 - int(m[2])) + latex[m.end(2) :]
    m = re.search(r"(\\(?:sum|prod)(?:\\limits)?_\{[^{}]*\}\^)(?:\{([^{}]*)\}|([A-Za-z0-9]))", latex)
    return latex[: m.start()] + m[1] + "{" + (m[2] or m[3]) + "-1}" + latex[m.end() :] if m else None


def signs(match: re.Match[str], chance: random.Random) -> str:
    return {"+": "-", "-": "+", r"\pm": r"\mp ", r"\mp": r"\pm "}[match[0]]


def dropped_term(latex: str, chance: random.Random) -> str | None:
    places = [
        m
        for m in re.finditer(
            r"(?<=[A-Za-z0-9)}\]])\s*[+-]\s*(?:[A-Za-z]|\d+(?:\.\d+)?|\\[a-z]{2,8}(?![a-z{]))(?![\w^({_.])", latex
        )
        if not in_words(latex, m.start())
    ]
    if not places:
        return None
    m = chance.choice(places)
    return latex[: m.start()] + " " + latex[m.end() :]


def braces_of_sets(latex: str, chance: random.Random) -> str | None:
    m = re.search(r"\\\{([^{}]*)\\\}", latex)
    return latex[: m.start()] + chance.choice(["(%s)", "[%s]"]) % m[1] + latex[m.end() :] if m else None


def intervals(latex: str, chance: random.Random) -> str | None:
    m = re.search(r"([\[(])\s*(-?[\w.\\]+)\s*,\s*(-?[\w.\\]+)\s*([\])])", latex)
    if not m or m[1] + m[4] not in {"[]", "()", "[)", "(]"} or re.search(r"[A-Za-z}\]]\s*$", latex[: m.start()]):
        return None
    other = chance.choice([p for p in ("[]", "()", "[)", "(]") if p != m[1] + m[4]])
    return latex[: m.start()] + other[0] + f"{m[2]}, {m[3]}" + other[1] + latex[m.end() :]


def drop(pattern: str, replacement: str) -> Change:
    return swap_match(pattern, lambda m, chance: m.expand(replacement))


def decoration(latex: str, chance: random.Random) -> str | None:
    places = list(
        re.finditer(r"\\(hat|bar|tilde|vec|dot|mathbf|boldsymbol|mathcal|mathbb|mathfrak)\s*\{([A-Za-z])\}", latex)
    )
    if not places:
        return None
    m = chance.choice(places)
    others = ["hat", "bar", "tilde", "vec", "dot", "mathcal", "mathbb", "mathfrak"]
    new = chance.choice([m[2]] + [f"\\{o}{{{m[2]}}}" for o in others if o != m[1]])
    space = " " if len(new) == 1 and re.search(r"\\[A-Za-z]+$", latex[: m.start()]) else ""
    return latex[: m.start()] + space + new + latex[m.end() :]


def primes(latex: str, chance: random.Random) -> str | None:
    places = list(re.finditer(r"(?<=[A-Za-z}])'", latex))
    if places:
        m = chance.choice(places)
        return latex[: m.start()] + chance.choice(["", "''"]) + latex[m.end() :]
    return None


def words(latex: str, chance: random.Random) -> str | None:
    r"""An English word in `\text` that becomes another English word."""
    places = list(re.finditer(r"\\(?:text|mathrm|operatorname|textrm|mathit)\{\s*([A-Za-z]{3,})\s*\}", latex))
    if not places:
        return None
    m = chance.choice(places)
    other = ["train", "loss", "error", "model", "weight", "output", "signal", "sample", "window", "result"]
    return latex[: m.start(1)] + chance.choice([w for w in other if w != m[1].lower()]) + latex[m.end(1) :]


def two_digits(match: re.Match[str], chance: random.Random) -> str | None:
    return match[0][::-1] if match[0][::-1] != match[0] else str(int(match[0]) + 1)


def inverted(latex: str, chance: random.Random) -> str | None:
    places = [m for m in re.finditer(r"\\frac\{([^{}]+)\}\{([^{}]+)\}", latex) if m[1].strip() != m[2].strip()]
    if not places:
        return None
    m = chance.choice(places)
    return latex[: m.start()] + f"\\frac{{{m[2]}}}{{{m[1]}}}" + latex[m.end() :]


HARMFUL: dict[str, Change] = {
    "inverted fraction": inverted,
    "index order": index_order,
    "factor order": factor_order,
    "differential": differential,
    "decimals": swap_match(r"(?<![\d.])(\d+)\.(\d+)(?![\d.])", decimals),
    "digits": swap_match(r"(?<![\d.,])[1-9]\d(?![\d.,])", two_digits),
    "number": swap_match(r"(?<![\d.,])\d(?![\d.,])", lambda m, c: str((int(m[0]) + c.randint(1, 8)) % 10)),
    "letter": swap_match(LETTER, another_letter),
    "look-alike letter": swap_match(LETTER, look_alike),
    "big operator": one_of(commands("sum prod int\nbigcup bigcap\noint iint\nint oint")),
    "sigma for sum": one_of({r"\sum": (r"\Sigma",), r"\Sigma": (r"\sum",), r"\prod": (r"\Pi",), r"\Pi": (r"\prod",)}),
    "bounds": bounds,
    "relation": one_of(
        commands("leq geq < > neq approx\nin notin ni\nsubset supset subseteq\nsim approx equiv propto")
        | {"=": (r"\neq", "<", r"\approx")}
    ),
    "arrow": one_of(commands("rightarrow leftarrow Rightarrow\nto gets mapsto\nuparrow downarrow")),
    "conditional bar": conditional,
    "decoration": decoration,
    "prime": primes,
    "bracket": intervals,
    "set": braces_of_sets,
    "cases": cases_swap,
    "matrix entries": matrix_entries,
    "sign": swap_match(r"(?<![\^_{])[+-]|\\pm|\\mp", signs),
    "scope": scope,
    "operator name": one_of(
        commands("sin cos tan exp log\nmax min sup inf\nlog ln exp\nlim sup\ndet dim ker deg\narg min\ncosh sinh tanh")
    ),
    "greek": one_of(
        commands(
            "alpha beta gamma delta\nepsilon eta theta\nlambda mu nu xi\nrho sigma tau\nphi psi chi omega\n"
            "Gamma Delta Omega Phi\nTheta theta\nSigma sigma\nPhi phi"
        )
    ),
    "logic and sets": one_of(commands("cup cap setminus\nwedge vee\nforall exists\noplus otimes odot\nland lor")),
    "product": one_of({r"\times": (r"\otimes", "+"), r"\cdot": (r"\circ", "+"), r"\odot": (r"\cdot",)}),
    "operator": one_of(commands("nabla partial Delta")),
    "exponent": drop(r"\^(?!\{(?:th|\\text\{th\}|\\mathrm\{th\})\}|\\mathrm|\\text)(?:\{[^{}]*\}|\d|[A-Za-z])", ""),
    "subscript": drop(r"_(?:\{[^{}]*\}|\d|[A-Za-z])", ""),
    "script raised": drop(r"_(\{[^{}]*\}|\d|[A-Za-z])(?!\^)", r"^\1"),
    "dropped term": dropped_term,
    "swapped arguments": arguments,
    "norm": one_of({r"\|": ("|",), r"\Vert": ("|",)}),
    "floor": one_of({r"\lfloor": (r"\lceil",), r"\rfloor": (r"\rceil",), r"\lceil": (r"\lfloor",)}),
    "word": words,
}
