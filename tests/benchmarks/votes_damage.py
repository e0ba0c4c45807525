"""Faults that `votes.py` puts into one note of a group, each a function of the text, its language and a generator."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"
FOREIGN = {"de": "и", "fr": "и", "es": "ы", "hi": "除", "ar": "除", "ja": "क", "zh": "क", "en": "и"}

Damaged = tuple[str, int]
"""The text of the damaged note, and the line of the damage (from 0)."""
Kind = Callable[[str, str, random.Random], Damaged | None]


def body(lines: Sequence[str], *, code: bool = False) -> list[int]:
    """Numbers of the lines of the body, without fenced code (with `code`: only those)."""
    inside, found = False, []
    for i, line in enumerate(lines):
        if line.startswith("```"):
            inside = not inside
        elif inside is code and i > 8:
            found.append(i)
    return found


def replaced(
    text: str, pattern: str, new: Callable[[re.Match[str]], str], rng: random.Random, *, code: bool = False
) -> Damaged | None:
    """One match of a pattern, at a random place, replaced."""
    lines = text.split("\n")
    places = [(i, m) for i in body(lines, code=code) for m in re.finditer(pattern, lines[i])]
    if not places:
        return None
    at, match = rng.choice(places)
    lines[at] = lines[at][: match.start()] + new(match) + lines[at][match.end() :]
    return "\n".join(lines), at


def paragraphs(lines: list[str]) -> list[int]:
    """Lines that are a paragraph of running text each."""
    found = []
    for i in range(9, len(lines) - 1):
        alone = not lines[i - 1].strip() and not lines[i + 1].strip()
        if alone and len(lines[i]) > 60 and lines[i][0] not in "#-*|`$>\\<" and "](" not in lines[i]:
            found.append(i)
    return found


def sign(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[a-z0-9}] )\+(?= [a-z0-9\\])", lambda m: "-", rng)


def index(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[a-zA-Z])_i(?![a-z])", lambda m: "_j", rng)


def exponent(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[a-zA-Z}])\^2(?!\d)", lambda m: "^3", rng)


def relation(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[\w}] )>(?= [\d\\a-z])", lambda m: "<", rng)


def formula_number(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(
        text, r"\$[^$\n]*?= ?(\d)\d*[^$\n]*\$", lambda m: m[0].replace(m[1], str(10 - int(m[1]) or 7), 1), rng
    )


def lost_formula(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<!\$)\$[^$\n]{4,}\$(?!\$)", lambda m: "", rng)


def lost_display(text: str, lang: str, rng: random.Random) -> Damaged | None:
    found = list(re.finditer(r"\n\n(\$\$|\\\[)(?:(?!\n\n)[\s\S])+?(\$\$|\\\])(?=\n\n)", text))
    if not found:
        return None
    match = rng.choice(found)
    return text[: match.start()] + text[match.end() :], text[: match.start()].count("\n") + 1


def number(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<![\d.,$\\{_^=( -])\b[2-9]\d(?![\d.,}])", lambda m: str(int(m[0]) + 3), rng)


def lost_paragraph(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    del lines[at : at + 2]
    return "\n".join(lines), at


def lost_sentence(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = []
    for i in paragraphs(lines):
        parts = re.split(r"(?<=[^\W\d][.!?।؟])\s+(?=[^\W\d_])|(?<=[。！？])", lines[i])
        places += [
            (i, parts, k)
            for k in range(len(parts))
            if len(parts) > 1 and len(parts[k]) > (18 if lang in ("ja", "zh") else 50)
        ]
    if not places:
        return None
    at, parts, k = rng.choice(places)
    lines[at] = ("" if lang in ("ja", "zh") else " ").join(parts[:k] + parts[k + 1 :])
    return "\n".join(lines), at


def added_paragraph(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    folder = CORPUS / "notes" if lang == "en" else CORPUS / "_posts" / lang
    other = next(folder.glob("*harmonic*.md")).read_text(encoding="utf-8").split("\n")
    if not places or not paragraphs(other) or other == lines:
        return None
    at, new = rng.choice(places), other[rng.choice(paragraphs(other))]
    if new in lines:
        return None
    lines[at:at] = [new, ""]
    return "\n".join(lines), at


def english_sentence(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    lines[at] = (
        "Dieser Teil der Geschichte wurde nie in die Sprache der Notiz übersetzt, bevor sie erschien."
        if lang == "en"
        else "This is the part of the story that nobody had time to translate before it was published."
    )
    return "\n".join(lines), at


def english_label(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """The heading of a section is the English one."""
    return None if lang == "en" else replaced(text, r"^### \S.*$", lambda m: "### The Main Ideas Explained", rng)


def foreign_letter(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    line = lines[at]
    words = [
        k
        for m in re.finditer(
            r"(?<![\\\w{$])[^\W\d_]{4,}(?![\w}$])",
            re.sub(r"\$[^$]*\$|\\\(.*?\\\)|`[^`]*`", lambda f: "1" * len(f[0]), line),
        )
        for k in range(m.start() + 2, m.end() - 1)
    ]
    if not words:
        return None
    half = rng.choice(words)
    lines[at] = line[:half] + FOREIGN[lang] + line[half:]
    return "\n".join(lines), at


def mojibake(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [i for i in paragraphs(lines) if not lines[i].isascii()]
    if not places:
        return None
    at = rng.choice(places)
    lines[at] = lines[at].encode().decode("cp1252", errors="replace")
    return "\n".join(lines), at


def looped(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    tail = lines[at][-24:] if lang not in ("ja", "zh") else lines[at][-9:]
    lines[at] += (("" if lang in ("ja", "zh") else " ") + tail.strip()) * 6
    return "\n".join(lines), at


def residue(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    lines[at:at] = ["Here is the translation of the text into the requested language:", ""]
    return "\n".join(lines), at


def unpaired_dollar(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<!\$)\$([^$\n]{2,})\$(?!\$)", lambda m: f"${m[1]}", rng)


def lost_item(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [i for i in body(lines) if re.match(r"(?:[-*]|\d\.) \S.{12}", lines[i])]
    if not places:
        return None
    at = rng.choice(places)
    del lines[at]
    return "\n".join(lines), at


def item_twice(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [i for i in body(lines) if re.match(r"[-*] \S.{20}", lines[i])]
    if not places:
        return None
    at = rng.choice(places)
    lines[at:at] = [lines[at]]
    return "\n".join(lines), at + 1


def lost_row(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [
        i for i in body(lines) if lines[i].startswith("| ") and lines[i - 1].startswith("|") and "---" not in lines[i]
    ]
    if not places:
        return None
    at = rng.choice(places)
    del lines[at]
    return "\n".join(lines), at


def heading_level(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"^## (?=\S)", lambda m: "#### ", rng)


def link(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"\]\((https?://[^)]+)\)", lambda m: "](https://example.net/elsewhere/page)", rng)


def image(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"\]\((/assets/[^)]+)\)", lambda m: "](/assets/images/other.svg)", rng)


def code(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[ (=])\d+(?:\.\d+)?(?=[,) ])", lambda m: str(float(m[0]) + 1), rng, code=True)


def inline_code(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"`([a-z_]{3,})[^`\n]*`", lambda m: m[0].replace(m[1], m[1][::-1], 1), rng)


NAMES = r"\b(?:Wikipedia|Gauss|Newton|GPU|Rayleigh|Transformer|NumPy|Python|BERT|GPT)\b"


def name(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    spots = [(i, m) for i in paragraphs(lines) for m in re.finditer(NAMES, lines[i])]
    if not spots:
        return None
    at, match = rng.choice(spots)
    lines[at] = lines[at][: match.start()] + "Zeppelin" + lines[at][match.end() :]
    return "\n".join(lines), at


NEGATIONS: dict[str, tuple[str, str]] = {
    "en": (r" (?:not|never)\b|\bcannot\b", ""),
    "de": (r" nicht\b| nie\b", ""),
    "fr": (r"\bn(?:e |['’])((?:\w+['’])?\w+) (?:pas|jamais)\b", r"\1"),
    "es": (r"\bno (?=\w)", ""),
    "hi": (r" नहीं\b", ""),
    "ar": (r"(?<= )(?:لا|لم|لن|ليس|ليست) ", ""),
    "ja": (r"(?<=[えきりしわかけられ])ません", "ます"),
    "zh": (r"不(?=[是会能需要随再])", ""),
}


def negation(text: str, lang: str, rng: random.Random) -> Damaged | None:
    pattern, new = NEGATIONS[lang]
    return replaced(text, pattern, lambda m: m.expand(new) if new else ("can" if m[0] == "cannot" else ""), rng)


OPPOSITES = {
    "en": "positive|negative;larger|smaller;largest|smallest;large|small;faster|slower;"
    "attract|repel;downhill|uphill;maximum|minimum;before|after",
    "de": "positiv|negativ;größer|kleiner;größte|kleinste;schneller|langsamer;Maximum|Minimum;vor|nach;große|kleine",
    "fr": "positif|négatif;positive|négative;plus grande|plus petite;plus grand|plus petit;"
    "rapide|lente;maximum|minimum;avant|après;grand|petit",
    "es": "positivo|negativo;positiva|negativa;mayor|menor;rápido|lento;máximo|mínimo;antes|después;grande|pequeño",
    "hi": "धनात्मक|ऋणात्मक;सबसे बड़ा|सबसे छोटा;बड़ा|छोटा;बढ़|घट;अधिकतम|न्यूनतम;पहले|बाद",
    "ar": "موجبة|سالبة;أكبر|أصغر;أسرع|أبطأ;العظمى|الصغرى;قبل|بعد;كبيرة|صغيرة",
    "ja": "正の|負の;最大|最小;大きく|小さく;大きな|小さな;速く|遅く;前に|後に;増え|減り",
    "zh": "正|负;最大|最小;更大|更小;快|慢;增加|减少;之前|之后;吸引|排斥",
}
"""Pairs of opposite words that the notes of corpus/ have."""


def _both_ways(pair: str) -> tuple[tuple[str, str], tuple[str, str]]:
    one, _, other = pair.partition("|")
    return (one, other), (other, one)


def opposite(text: str, lang: str, rng: random.Random) -> Damaged | None:
    table = {one: other for pair in OPPOSITES[lang].split(";") for one, other in _both_ways(pair)}
    words = "|".join(sorted(map(re.escape, table), key=len, reverse=True))
    edge = "" if lang in ("ja", "zh", "hi") else r"\b"
    lines = text.split("\n")
    spots = [
        (i, m)
        for i in body(lines)
        if lines[i] and lines[i][0] not in "$\\|#!"
        for m in re.finditer(rf"{edge}(?:{words}){edge}", lines[i])
    ]
    if not spots:
        return None
    at, match = rng.choice(spots)
    lines[at] = lines[at][: match.start()] + table[match[0]] + lines[at][match.end() :]
    return "\n".join(lines), at


def twice(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    at = rng.choice(places)
    lines[at:at] = [lines[at], ""]
    return "\n".join(lines), at + 1


KINDS: tuple[Kind, ...] = (
    sign, index, exponent, relation, formula_number, lost_formula, lost_display, unpaired_dollar, number,
    lost_paragraph, lost_sentence, added_paragraph, twice, english_sentence, english_label, foreign_letter, mojibake,
    looped, residue, lost_item, item_twice, lost_row, heading_level, link, image, code, inline_code, name, negation,
    opposite,
)  # fmt: skip
MINOR = {"heading_level", "item_twice"}
"""Kinds whose own check is minor by contract: there a minor finding counts."""
