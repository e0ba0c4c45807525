"""Faults that no check was built against, at other places of a note than those of `votes_damage.py`."""

from __future__ import annotations

import random
import re

from tests.benchmarks.votes_damage import FOREIGN, Damaged, Kind, body, paragraphs, replaced

COMMA = r"[,،、，]"
_WORDS = {"hi", "ar", "ja", "zh"}
"""Languages whose words are written in another script than English."""
ENGLISH = ("threshold", "handshake", "boundary", "measurement", "neighbour", "friendship", "wavelength", "shortcut")
PHRASES = ("kinetic energy", "random guess", "closed surface", "weighted average", "hidden layer", "learning rate")
LABELS = ("Key Properties", "Simple Machines", "Worked Examples", "Common Mistakes", "Further Reading")


def swapped_sides(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A fraction upside down."""
    return replaced(text, r"\\frac\{([^{}]{1,12})\}\{([^{}]{1,12})\}", lambda m: rf"\frac{{{m[2]}}}{{{m[1]}}}", rng)


def lost_minus(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"(?<=[={(] )?-(?=\\?[a-zA-Z(])(?<=[={(^ ]-)(?=[^\n]*[$\\])", lambda m: "", rng)


def other_function(text: str, lang: str, rng: random.Random) -> Damaged | None:
    swap = {"sin": "cos", "cos": "sin", "max": "min", "min": "max", "exp": "log", "log": "exp", "sum": "prod"}
    return replaced(text, r"\\(sin|cos|max|min|exp|log|sum)\b", lambda m: "\\" + swap[m[1]], rng)


def other_letter(text: str, lang: str, rng: random.Random) -> Damaged | None:
    swap = {"alpha": "beta", "lambda": "mu", "theta": "phi", "omega": "sigma", "eta": "zeta", "mu": "nu"}
    return replaced(text, r"\\(alpha|lambda|theta|omega|eta|mu)(?![a-zA-Z])", lambda m: "\\" + swap[m[1]], rng)


def other_digits(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """Two digits of a number inside a formula change places."""

    def turned(match: re.Match[str]) -> str:
        return match[0][::-1] if match[0] != match[0][::-1] else match[0][0] + "7"

    return replaced(text, r"(?<=[ ={(,}])[1-9]\d(?=[^\n]*\$)", turned, rng)


def number_in_item(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    spots = [
        (i, m)
        for i in body(lines)
        if re.match(r"[-*|>]|\d\.", lines[i])
        for m in re.finditer(
            r"(?<![\w.,$\\{_^=/(-])\d{1,4}(?![\w.,}$)/])",
            re.sub(r"\$[^$]*\$|`[^`]*`|\([^)]*\)", lambda f: "x" * len(f[0]), lines[i]),
        )
        if m.start() > 2
    ]
    if not spots:
        return None
    at, match = rng.choice(spots)
    lines[at] = lines[at][: match.start()] + str(int(match[0]) * 2 + 1) + lines[at][match.end() :]
    return "\n".join(lines), at


def english_item(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [i for i in body(lines) if re.match(r"(?:[-*]|\d\.|>) \S.{12}", lines[i])]
    if not places or lang == "en":
        return None
    at = rng.choice(places)
    mark = lines[at].split(" ")[0]
    lines[at] = f"{mark} Keep in mind that every step of this argument needs its own reason."
    return "\n".join(lines), at


def english_cell(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    rows = [i for i in body(lines) if lines[i].startswith("| ") and "---" not in lines[i]]
    spots = [
        (i, k) for i in rows for k, c in enumerate(lines[i].split("|")) if re.search(r"[^\W\d_]{3}", c) and "$" not in c
    ]
    if not spots or lang == "en":
        return None
    at, k = rng.choice(spots)
    cells = lines[at].split("|")
    cells[k] = " the smallest of them "
    lines[at] = "|".join(cells)
    return "\n".join(lines), at


def english_word(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A word of running text is an English one."""
    return _word_by(text, lang, rng, rng.choice(ENGLISH))


def english_phrase(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return _word_by(text, lang, rng, rng.choice(PHRASES))


def _word_by(text: str, lang: str, rng: random.Random, new: str) -> Damaged | None:
    if lang == "en":
        return None
    lines = text.split("\n")
    spots = []
    for i in paragraphs(lines):
        plain = re.sub(r"\$[^$]*\$|\\\(.*?\\\)|`[^`]*`|\*+[^*]+\*+", lambda f: "1" * len(f[0]), lines[i])
        if lang in ("ja", "zh"):
            found = re.finditer(r"(?<=[\u3400-\u9fff])[\u3400-\u9fff]{2}(?=[\u3400-\u9fff])", plain)
        else:
            found = re.finditer(r"(?<= )[^\W\d_A-ZÄÖÜ][^\W\d_\s]*(?:[\u0900-\u097f]+)?(?= )", plain)
        spots += [(i, m) for m in found if lang in ("ja", "zh", "hi") or len(m[0]) > 4]
    if not spots:
        return None
    at, match = rng.choice(spots)
    space = " " if lang in ("ja", "zh") else ""
    lines[at] = lines[at][: match.start()] + space + new + space + lines[at][match.end() :]
    return "\n".join(lines), at


def english_bold_label(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """The label that a list item gets, or has, is English."""
    lines = text.split("\n")
    places = [i for i in body(lines) if re.match(r"[-*] \S.{12}", lines[i])]
    if not places or lang == "en":
        return None
    at, label = rng.choice(places), rng.choice(LABELS)
    colon = "：" if lang in ("ja", "zh") else ":"
    rest = re.sub(r"^\*\*[^*]+\*\*[:：]?|^[^:：*]{1,20}[:：]", "", lines[at][2:]).strip()
    lines[at] = f"{lines[at][0]} {label}{colon} {rest}"
    return "\n".join(lines), at


def lost_clause(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A stretch between two commas, or from a comma to the end of its sentence."""
    lines = text.split("\n")
    least = 9 if lang in ("ja", "zh") else 28
    spots = [
        (i, m)
        for i in paragraphs(lines)
        for m in re.finditer(rf"{COMMA}[^,،、，.。।!?;:（(]{{{least},120}}(?=[,，،、.。।])", lines[i])
        if "$" not in m[0] and "`" not in m[0]
    ]
    if not spots:
        return None
    at, match = rng.choice(spots)
    lines[at] = lines[at][: match.start()] + lines[at][match.end() :]
    return "\n".join(lines), at


def lost_section(text: str, lang: str, rng: random.Random) -> Damaged | None:
    parts = list(re.finditer(r"^###? [^\n]*\n(?:(?!^#)[\s\S])*", text, re.M))
    parts = [p for p in parts if p.start() > 200 and text[: p.start()].count("```") % 2 == 0]
    if not parts:
        return None
    match = rng.choice(parts)
    return text[: match.start()] + text[match.end() :], text[: match.start()].count("\n")


def lost_heading(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.split("\n")
    places = [i for i in body(lines) if re.match(r"#{2,4} ", lines[i])]
    if not places:
        return None
    at = rng.choice(places)
    del lines[at : at + 2]
    return "\n".join(lines), at


def lost_last_paragraph(text: str, lang: str, rng: random.Random) -> Damaged | None:
    lines = text.rstrip("\n").split("\n")
    last = max((i for i in range(len(lines)) if not lines[i].strip()), default=0)
    if last < 10:
        return None
    return "\n".join(lines[:last]).rstrip("\n") + "\n", len(lines[:last]) - 1


def foreign_letter_elsewhere(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A letter of another script inside a word of a heading, an item or a cell."""
    lines = text.split("\n")
    spots = [
        (i, m.start() + 1)
        for i in body(lines)
        if re.match(r"#|[-*] |\d\. |> |\| [^-]", lines[i])
        for m in re.finditer(
            r"[^\W\d_]{3,}", re.sub(r"\$[^$]*\$|`[^`]*`|\([^)]*\)", lambda f: "1" * len(f[0]), lines[i])
        )
    ]
    if not spots:
        return None
    at, k = rng.choice(spots)
    lines[at] = lines[at][:k] + FOREIGN[lang] + lines[at][k:]
    return "\n".join(lines), at


def look_alike(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A Latin letter became the Cyrillic one that looks the same."""
    swap = {"a": "а", "o": "о", "e": "е", "p": "р", "c": "с"}
    if lang in _WORDS:
        return None
    lines = text.split("\n")
    spots = [
        (i, m.start())
        for i in paragraphs(lines)
        for m in re.finditer(
            r"(?<=[a-zé])[aoepc](?=[a-z])", re.sub(r"\$[^$]*\$|`[^`]*`", lambda f: "1" * len(f[0]), lines[i])
        )
    ]
    if not spots:
        return None
    at, k = rng.choice(spots)
    lines[at] = lines[at][:k] + swap[lines[at][k]] + lines[at][k + 1 :]
    return "\n".join(lines), at


def lost_item_and_row(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """The last item of a list."""
    lines = text.split("\n")
    places = [
        i
        for i in body(lines)
        if re.match(r"(?:[-*]|\d\.) \S.{12}", lines[i])
        and i + 1 < len(lines)
        and not lines[i + 1].strip()
        and re.match(r"(?:[-*]|\d\.) ", lines[i - 1])
    ]
    if not places:
        return None
    at = rng.choice(places)
    del lines[at]
    return "\n".join(lines), at - 1


def two_paragraphs_one(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A display formula taken into an inline one that lost a term."""
    return replaced(text, r" \+ ([^+$&=\\\n]{1,20})(?=[^\n]*\$)", lambda m: "", rng)


def lost_bar(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(text, r"\\(?:hat|bar|vec|dot|tilde|mathbf|ddot)\{([^{}]*)\}", lambda m: m[1], rng)


def lost_backslash(text: str, lang: str, rng: random.Random) -> Damaged | None:
    return replaced(
        text, r"\\(?=(?:frac|alpha|sqrt|lambda|sum|theta|varepsilon|omega|cdot|vec|int)\b)", lambda m: "", rng
    )


def lost_bracketed(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A remark in brackets is gone."""
    return replaced(text, r" ?[（(][^()（）$\n\]]{12,80}[)）](?<!\]\()", lambda m: "", rng)


def other_language(text: str, lang: str, rng: random.Random) -> Damaged | None:
    """A paragraph in the language of another note of the group."""
    lines = text.split("\n")
    places = paragraphs(lines)
    if not places:
        return None
    said = {
        "de": "Este párrafo se quedó en otro idioma, porque nadie lo tradujo antes de publicar la nota.",
        "fr": "Dieser Absatz blieb in einer anderen Sprache stehen, weil ihn niemand übersetzt hat.",
    }
    at = rng.choice(places)
    lines[at] = said.get(lang, "Ce paragraphe est resté dans une autre langue, parce que personne ne l'a traduit.")
    return "\n".join(lines), at


KINDS: tuple[Kind, ...] = (
    swapped_sides, lost_minus, other_function, other_letter, other_digits, number_in_item, english_item, english_cell,
    english_word, english_phrase, english_bold_label, lost_clause, lost_section, lost_heading, lost_last_paragraph,
    foreign_letter_elsewhere, look_alike, lost_item_and_row, two_paragraphs_one, lost_bar, lost_backslash,
    lost_bracketed, other_language,
)  # fmt: skip
