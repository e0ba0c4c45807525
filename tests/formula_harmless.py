"""Changes to a formula that a translation may make, by kind, each with the target language that it is made for."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.formula_kinds import in_words

Localised = tuple[str, str]
"""A target language, and the formula as its translation may write it."""
Change = Callable[[str, random.Random], "Localised | None"]

COMMA = ("de", "fr", "es", "ru", "tr", "pl", "pt", "it", "id", "vi")
DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "hi": "०१२३४५६७८९", "bn": "০১২৩৪৫৬৭৮৯", "zh": "０１２３４５６７８９"}
SYNONYMS = {
    r"\leq": r"\le ", r"\le": r"\leq ", r"\geq": r"\ge ", r"\neq": r"\ne ", r"\rightarrow": r"\to ",
    r"\to": r"\rightarrow ",
    r"\frac": r"\dfrac", r"\ldots": r"\dots ", r"\cdots": r"\dots ", r"\mid": "|", r"\vert": "|", r"\|": r"\Vert ",
    r"\land": r"\wedge ", r"\lnot": r"\neg ", r"\{": r"\lbrace ", r"\}": r"\rbrace ", r"\epsilon": r"\varepsilon ",
    r"\varepsilon": r"\epsilon ", r"\phi": r"\varphi ", r"\theta": r"\vartheta ", r"\emptyset": r"\varnothing ",
    r"\mathbf": r"\boldsymbol", r"\mathrm{d}": "d ", r"\top": "T ", r"\hat": r"\widehat", r"\bar": r"\overline",
    r"\bigg": r"\Bigg", r"\implies": r"\Rightarrow ", r"\iff": r"\Leftrightarrow ", r"\times": "×",
    r"\leftarrow": r"\gets ",
    r"\infty": "∞", r"\alpha": "α", r"\sigma": "σ", r"\in": "∈", r"\partial": "∂", r"\nabla": "∇", r"\cdot": "⋅",
}  # fmt: skip
FUNCTIONS = {
    r"\tan": {"ru": r"\operatorname{tg}", "es": r"\operatorname{tg}", "pl": r"\operatorname{tg}"},
    r"\sin": {"es": r"\operatorname{sen}", "pt": r"\mathrm{sen}", "it": r"\operatorname{sen}"},
    r"\max": {"es": r"\operatorname{máx}", "ru": r"\text{макс}"},
    r"\min": {"es": r"\operatorname{mín}", "ru": r"\text{мин}"},
    r"\lim": {"es": r"\operatorname{lím}"},
    r"\gcd": {"de": r"\operatorname{ggT}", "fr": r"\operatorname{pgcd}", "ru": r"\text{НОД}"},
    r"\tanh": {"ru": r"\operatorname{th}", "fr": r"\operatorname{th}"},
    r"\cosh": {"ru": r"\operatorname{ch}"},
    r"\arctan": {"ru": r"\operatorname{arctg}", "it": r"\operatorname{arctg}"},
}
TRANSLATIONS = """
if: de falls; fr si; es si; it se; ru если; zh 若; ja もし; tr eğer; pl jeśli; ar إذا; hi यदि; ko 만약; vi nếu; pt
  se; nl als; sv om; fi jos
otherwise: de sonst; fr sinon; es en otro caso; it altrimenti; ru иначе; zh 否则; ja それ以外; tr aksi halde; pl w
  przeciwnym razie; ar وإلا; hi अन्यथा; ko 그렇지 않으면; vi ngược lại; pt caso contrário; nl anders; sv annars; fi
  muuten
and: de und; fr et; es y; it e; ru и; zh 且; ja かつ; tr ve; pl i; ar و; hi और; ko 그리고; vi và; pt e; nl en; sv och;
  fi ja
where: de wobei; fr où; es donde; it dove; ru где; zh 其中; ja ここで; tr burada; pl gdzie; pt onde; nl waarbij; sv
  där; fi missä
for: de für; fr pour; es para; it per; ru для; zh 对于; tr için; pl dla; pt para; nl voor; sv för
loss: de Verlust; fr perte; es pérdida; it perdita; ru потери; zh 损失; ja 損失; tr kayıp; pl strata; ko 손실
input: de Eingabe; fr entrée; es entrada; it ingresso; ru вход; zh 输入; ja 入力; ko 입력; tr girdi
output: de Ausgabe; fr sortie; es salida; it uscita; ru выход; zh 输出; ja 出力; ko 출력; tr çıktı
train: de Training; es entrenamiento; ru обуч; zh 训练; ja 訓練
batch: de Stapel; fr lot; es lote; ru пакет; zh 批量
number of: de Anzahl der; fr nombre de; es número de; ru число
"""
WORDS = {
    line.split(":")[0]: dict(pair.split(" ", 1) for pair in line.split(": ")[1].split("; "))
    for line in TRANSLATIONS.strip().replace("\n  ", " ").split("\n")
}
ORDINALS = {
    "de": ("{}{{\\text{{-te}}}}", "{}"), "fr": ("{}^{{\\text{{ième}}}}", "{}^{{\\mathrm{{e}}}}"), "zh": ("{}",),
    "es": ("{}^{{\\text{{ésimo}}}}", "{}"), "ru": ("{}\\text{{-й}}", "{}"), "tr": ("{}.",), "pl": ("{}",),
    "ko": ("{}",),
    "it": ("{}^{{\\text{{esimo}}}}",),
}  # fmt: skip
SIGN = re.compile(r"[=+<>]|\\(?:leq|geq|in|times|cdot|to)(?![A-Za-z])")


def outside(latex: str, pattern: str) -> list[re.Match[str]]:
    return [m for m in re.finditer(pattern, latex) if not in_words(latex, m.start())]


def replaced(latex: str, match: re.Match[str], new: str) -> str:
    return latex[: match.start()] + new + latex[match.end() :]


def some(latex: str, pattern: str, make: Callable[[re.Match[str]], str], chance: random.Random) -> str | None:
    places = outside(latex, pattern)
    if not places:
        return None
    chosen = chance.sample(places, chance.randint(1, len(places)))
    for match in sorted(chosen, key=lambda m: m.start(), reverse=True):
        latex = replaced(latex, match, make(match))
    return latex


def anywhere(change: Callable[[str, random.Random], str | None]) -> Change:
    """A change that any language may make."""

    def localised(latex: str, chance: random.Random) -> Localised | None:
        new = change(latex, chance)
        return None if new is None else (chance.choice(["", "de", "zh", "ru", "fr", "ar", "hi"]), new)

    return localised


def spacing(latex: str, chance: random.Random) -> str | None:
    return some(
        latex, SIGN.pattern, lambda m: chance.choice([" {} ", r"\, {} ", r" {}\; ", "\n{}\n"]).format(m[0]), chance
    )


def sizing(latex: str, chance: random.Random) -> str | None:
    if re.search(r"\\(?:left|right|big|Big)", latex) or latex.count("(") != latex.count(")") or "&" in latex:
        return None
    return re.sub(r"[()]", lambda m: ("\\left" if m[0] == "(" else "\\right") + m[0], latex) if "(" in latex else None


def synonym(latex: str, chance: random.Random) -> str | None:
    names = sorted(SYNONYMS, key=len, reverse=True)
    pattern = "|".join(re.escape(n) + ("(?![A-Za-z])" if n[-1].isalpha() else "") for n in names)
    found = list(dict.fromkeys(m[0] for m in re.finditer(pattern, latex)))
    if not found:
        return None
    name = chance.choice(found)
    if SYNONYMS[name].strip() in latex and len(SYNONYMS[name]) > 1:
        return None
    if name == r"\top" and re.search(r"T(?![A-Za-z])", latex):
        return None
    return re.sub(re.escape(name) + ("(?![A-Za-z])" if name[-1].isalpha() else ""), lambda m: SYNONYMS[name], latex)


def braces(latex: str, chance: random.Random) -> str | None:
    return some(latex, r"(?<=[_^])[A-Za-z0-9]", lambda m: "{" + m[0] + "}", chance)


def script_order(latex: str, chance: random.Random) -> str | None:
    part = r"(?:\{[^{}]*\}|[A-Za-z0-9])"
    return some(latex, rf"(_{part})(\^{part})", lambda m: m[2] + m[1], chance)


def decimal_comma(latex: str, chance: random.Random) -> Localised | None:
    if not outside(latex, r"\d\.\d") or re.search(r"\d\.\d+\.\d|\d,\d|\{,\}", latex):
        return None
    mark = chance.choice(["{,}", ","])
    return chance.choice(COMMA), re.sub(r"(?<=\d)\.(?=\d)", mark, latex)


def grouping(latex: str, chance: random.Random) -> Localised | None:
    if not outside(latex, r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)"):
        return None
    lang, mark = chance.choice([("de", "."), ("fr", r"\,"), ("ru", r"\ "), ("zh", ""), ("es", "."), ("", r"\,")])
    return lang, re.sub(r"(?<=\d),(?=\d{3}(?!\d))", lambda m: mark, latex)


def local_digits(latex: str, chance: random.Random) -> Localised | None:
    if not re.search(r"\d", latex):
        return None
    lang, digits = chance.choice(list(DIGITS.items()))
    return lang, re.sub(
        r"(?<![A-Za-z\\{])\d", lambda m: m[0] if in_words(latex, m.start()) else digits[int(m[0])], latex
    )


def wide_punctuation(latex: str, chance: random.Random) -> Localised | None:
    commas = outside(latex, r",(?!\d)(?<!\\,)")
    if not commas:
        return None
    lang, mark = chance.choice([("zh", "，"), ("ja", "、"), ("ar", "، ")])
    return lang, re.sub(r"(?<!\\),(?!\d)(?![^{}]*\\end)", mark, latex) if "text" not in latex else replaced(
        latex, commas[0], mark
    )


def wide_brackets(latex: str, chance: random.Random) -> Localised | None:
    if "(" not in latex or re.search(r"\\(?:left|right|big|Big|text|mathrm|operatorname)", latex):
        return None
    return "zh", latex.replace("(", "（").replace(")", "）")


def function_names(latex: str, chance: random.Random) -> Localised | None:
    found = [name for name in FUNCTIONS if re.search(re.escape(name) + "(?![A-Za-z])", latex)]
    if not found or r"\arg" in latex:
        return None
    name = chance.choice(found)
    lang, local = chance.choice(list(FUNCTIONS[name].items()))
    return lang, re.sub(re.escape(name) + "(?![A-Za-z])", lambda m: local, latex)


def translated(latex: str, chance: random.Random) -> Localised | None:
    found = [w for w in WORDS if re.search(rf"\\text(?:rm)?\s*\{{\s*{w}[:,]?\s*\}}", latex)]
    if not found:
        return None
    lang = chance.choice(sorted(set.intersection(*(set(WORDS[w]) for w in found))) or [""])
    if not lang:
        return None
    for word in found:
        latex = re.sub(
            rf"(\\text(?:rm)?\s*\{{\s*){word}(?=[:,]?\s*\}})", lambda m, w=word: m[1] + WORDS[w][lang], latex
        )
    return lang, latex


def ordinals(latex: str, chance: random.Random) -> Localised | None:
    match = re.fullmatch(r"([a-z]|\([a-z][+-]1\))\s*\^\s*\{?\\(?:mathrm|text|textrm)\{(?:th|-th)\}\}?", latex.strip())
    if not match:
        return None
    lang, forms = chance.choice(list(ORDINALS.items()))
    return lang, chance.choice(forms).format(match[1])


def aligned(latex: str, chance: random.Random) -> str | None:
    if r"\begin" in latex:
        names = re.findall(r"\\begin\{(aligned|align\*?|split|gathered)\}", latex)
        if len(names) != 1:
            return None
        new = chance.choice([n for n in ("aligned", "align*", "split") if n != names[0]])
        return latex.replace(f"{{{names[0]}}}", f"{{{new}}}")
    name = chance.choice(["equation", "aligned", "equation*", "gather*"])
    return f"\\begin{{{name}}}{latex}\\end{{{name}}}"


def arrays(latex: str, chance: random.Random) -> str | None:
    table = {"bmatrix": ("[", "]"), "pmatrix": ("(", ")"), "vmatrix": ("|", "|"), "cases": (r"\{", ".")}
    m = re.search(r"\\begin\{(bmatrix|pmatrix|vmatrix|cases)\}(.*?)\\end\{\1\}", latex, re.S)
    if not m:
        return None
    columns = max(row.count("&") for row in m[2].split("\\\\")) + 1
    left, right = table[m[1]]
    body = f"\\left{left}\\begin{{array}}{{{'l' * columns}}}{m[2]}\\end{{array}}\\right{right}"
    return latex[: m.start()] + body + latex[m.end() :]


def full_stop(latex: str, chance: random.Random) -> str | None:
    return (
        latex.rstrip(" .,") + chance.choice([".", ",", "", "。", " ."])
        if latex.rstrip(" .,") and "\\end" not in latex[-20:]
        else None
    )


def marks_around(latex: str, chance: random.Random) -> str | None:
    return "\u200f" + latex + "\u200f"


def raised(latex: str, chance: random.Random) -> str | None:
    return (
        None
        if r"\ce" in latex
        else some(latex, r"\^(?:2|3|\{2\}|\{3\})(?![\d])", lambda m: {"2": "²", "3": "³"}[m[0].strip("^{}")], chance)
    )


def sum_order(latex: str, chance: random.Random) -> str | None:
    m = re.fullmatch(r"([a-z])\s*\+\s*([a-z])", latex.strip())
    return f"{m[2]} + {m[1]}" if m and m[1] != m[2] else None


def flipped(latex: str, chance: random.Random) -> str | None:
    m = re.fullmatch(r"([^=<>\\&,;:|]{1,20})=([^=<>\\&,;:|]{1,20}?)[.,]?", latex.strip())
    return (
        f"{m[2]} = {m[1]}" if m and m[1].count("{") == m[1].count("}") and m[2].count("{") == m[2].count("}") else None
    )


HARMLESS: dict[str, Change] = {
    "spacing": anywhere(spacing), "sizing": anywhere(sizing), "synonym": anywhere(synonym), "braces": anywhere(braces),
    "script order": anywhere(script_order), "decimal comma": decimal_comma, "grouping": grouping,
    "digits": local_digits,
    "wide punctuation": wide_punctuation, "wide brackets": wide_brackets, "function names": function_names,
    "translated words": translated, "ordinals": ordinals, "environments": anywhere(aligned), "arrays": anywhere(arrays),
    "full stop": anywhere(full_stop), "direction marks": anywhere(marks_around), "raised digits": anywhere(raised),
    "order of a sum": anywhere(sum_order), "sides of an equation": anywhere(flipped),
}  # fmt: skip
