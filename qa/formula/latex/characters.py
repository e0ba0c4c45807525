r"""Unicode characters that stand for several tokens: raised and lowered characters, degrees, fractions, styled letters.

`x²` reads as `x^{2}`, `x⁻¹` as `x^{-1}`, `180°` as `180^{\circ}`, `½` as `\frac{1}{2}`, `𝐱` as `\mathbf{x}`, `x̂` as
`\hat{x}`: each what it looks like, none folded into the plain letter.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ", "0123456789+-=()niT", strict=True)) | {"†": r"\dagger", "＊": "*"}
LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx", strict=True))
DEGREES = {"°": r"\circ", "℃": r"\circ", r"\degree": r"\circ", r"\textdegree": r"\circ", "º": r"\circ"}
PRIMES = {"″": 2, "‴": 3, "⁗": 4}
STYLES = {
    "BOLD": r"\mathbf", "ITALIC": "", "BOLD ITALIC": r"\boldsymbol", "SCRIPT": r"\mathcal", "BOLD SCRIPT": r"\mathcal",
    "FRAKTUR": r"\mathfrak", "BOLD FRAKTUR": r"\mathfrak", "DOUBLE-STRUCK": r"\mathbb", "SANS-SERIF": r"\mathsf",
    "SANS-SERIF BOLD": r"\mathsf", "MONOSPACE": r"\mathtt",
}  # fmt: skip
LETTERLIKE = {
    "ℝ": r"\mathbb R", "ℕ": r"\mathbb N", "ℤ": r"\mathbb Z", "ℚ": r"\mathbb Q", "ℂ": r"\mathbb C", "ℙ": r"\mathbb P",
    "ℍ": r"\mathbb H", "ℱ": r"\mathcal F", "ℒ": r"\mathcal L", "ℋ": r"\mathcal H", "ℛ": r"\mathcal R",
    "ℬ": r"\mathcal B", "ℰ": r"\mathcal E", "ℳ": r"\mathcal M", "ℐ": r"\mathcal I", "ℎ": "h",
    "𝟙": r"\mathbb 1", "𝟏": r"\mathbf 1",
}  # fmt: skip
ACCENTS = {
    "\u0302": r"\hat", "\u0303": r"\tilde", "\u0304": r"\bar", "\u0305": r"\bar", "\u0307": r"\dot", "\u0308": r"\ddot",
    "\u20d7": r"\vec", "\u030c": r"\check", "\u0306": r"\breve",
}  # fmt: skip


@lru_cache(maxsize=65536)
def expansion(character: str) -> tuple[str, ...]:
    """The tokens that one character stands for; nothing for a character that stands for itself."""
    if character in DEGREES:
        return ("^", "{", DEGREES[character], "}", *(["C"] if character == "℃" else []))
    if character in PRIMES:
        return ("'",) * PRIMES[character]
    if character in LETTERLIKE:
        style, _, letter = LETTERLIKE[character].rpartition(" ")
        return (style, "{", letter, "}") if style else (letter,)
    name = unicodedata.name(character, "")
    if name.startswith("VULGAR FRACTION"):
        above, _, below = unicodedata.normalize("NFKC", character).partition("⁄")
        return (r"\frac", "{", *above, "}", "{", *below, "}") if below else ()
    if name.startswith("MATHEMATICAL "):
        return styled(name.removeprefix("MATHEMATICAL "), character)
    return ()


def styled(name: str, character: str) -> tuple[str, ...]:
    """`BOLD SMALL X` as `\\mathbf{x}`."""
    style = re.split(r" (?:SMALL|CAPITAL|DIGIT|DOTLESS|PARTIAL|NABLA|EPSILON|THETA|KAPPA|PHI|RHO|PI)\b", name)[0]
    plain = unicodedata.normalize("NFKC", character)
    if style not in STYLES or len(plain) != 1 or plain == character:
        return ()
    return (STYLES[style], "{", plain, "}") if STYLES[style] else (plain,)
