"""Spellings of one symbol. What these tables equate renders alike and counts as identical."""

from __future__ import annotations

SYNONYMS = {
    r"\le": r"\leq", r"\ge": r"\geq", r"\ne": r"\neq", r"\to": r"\rightarrow", r"\gets": r"\leftarrow",
    r"\land": r"\wedge", r"\lor": r"\vee", r"\lnot": r"\neg", r"\owns": r"\ni", r"\lt": "<", r"\gt": ">",
    r"\lbrace": r"\{", r"\rbrace": r"\}", r"\lbrack": "[", r"\rbrack": "]", r"\lparen": "(", r"\rparen": ")",
    r"\vert": "|", r"\mid": "|", r"\lvert": "|", r"\rvert": "|", r"\|": r"\Vert", r"\lVert": r"\Vert",
    r"\rVert": r"\Vert", r"\dfrac": r"\frac", r"\tfrac": r"\frac", r"\cfrac": r"\frac", r"\dbinom": r"\binom",
    r"\tbinom": r"\binom", r"\ast": "*", r"\*": "*", r"\prime": "'", "’": "'",
    "′": "'",
    "‘": "'", "ʹ": "'", "`": "'", r"\colon": ":", r"\dots": r"\ldots", r"\dotsc": r"\ldots",
    r"\dotso": r"\ldots",
    r"\dotsb": r"\cdots", r"\dotsm": r"\cdots", r"\dotsi": r"\cdots", r"\hdots": r"\ldots",
    r"\bold": r"\mathbf",
    r"\bm": r"\boldsymbol", r"\pmb": r"\boldsymbol", r"\symbf": r"\mathbf", r"\Bbb": r"\mathbb",
    r"\frak": r"\mathfrak",
    r"\textrm": r"\text", r"\textnormal": r"\text", r"\mbox": r"\text", r"\hbox": r"\text",
    r"\textup": r"\text",
    r"\operatornamewithlimits": r"\operatorname", r"\implies": r"\Longrightarrow",
    r"\iff": r"\Longleftrightarrow",
    r"\impliedby": r"\Longleftarrow",
    r"\cdotp": r"\cdot", r"\centerdot": r"\cdot", r"\rarr": r"\rightarrow", r"\larr": r"\leftarrow",
    r"\lang": r"\langle", r"\rang": r"\rangle", r"\backslash": r"\setminus",
    r"\dag": r"\dagger",
    r"\ddag": r"\ddagger",
    r"\dsum": r"\sum", r"\intop": r"\int", r"\llbracket": "⟦", r"\rrbracket": "⟧",
    r"\restriction": r"\upharpoonright",
    "−": "-", "×": r"\times", "·": r"\cdot", "⋅": r"\cdot", "∙": r"\cdot", "÷": r"\div", "±": r"\pm",
    "∓": r"\mp", "∗": "*",
    "≤": r"\leq", "≥": r"\geq", "⩽": r"\leqslant", "⩾": r"\geqslant", "≠": r"\neq", "≈": r"\approx", "≡": r"\equiv",
    "∼": r"\sim",
    "≃": r"\simeq", "≅": r"\cong", "∝": r"\propto", "∈": r"\in", "∉": r"\notin", "∋": r"\ni", "⊂": r"\subset",
    "⊃": r"\supset", "⊆": r"\subseteq", "⊇": r"\supseteq", "∩": r"\cap", "∪": r"\cup", "∅": r"\emptyset",
    "∀": r"\forall",
    "∃": r"\exists", "∄": r"\nexists", "¬": r"\neg", "∧": r"\wedge", "∨": r"\vee", "→": r"\rightarrow",
    "←": r"\leftarrow",
    "↔": r"\leftrightarrow", "⇒": r"\Rightarrow", "⇐": r"\Leftarrow", "⇔": r"\Leftrightarrow", "↦": r"\mapsto",
    "⟶": r"\longrightarrow", "⟵": r"\longleftarrow", "⟹": r"\Longrightarrow", "⟺": r"\Longleftrightarrow",
    "↑": r"\uparrow",
    "↓": r"\downarrow", "∞": r"\infty", "∂": r"\partial", "∇": r"\nabla", "∑": r"\sum", "∏": r"\prod",
    "∫": r"\int",
    "∮": r"\oint", "∘": r"\circ", "⊕": r"\oplus", "⊗": r"\otimes", "⊙": r"\odot", "⊤": r"\top", "⊥": r"\perp",
    "∥": r"\parallel",
    "∣": "|", "‖": r"\Vert", "⟨": r"\langle", "⟩": r"\rangle", "〈": r"\langle", "〉": r"\rangle",
    "⌊": r"\lfloor",
    "⌋": r"\rfloor", "⌈": r"\lceil", "⌉": r"\rceil", "…": "…", "⋯": r"\cdots", "⋮": r"\vdots", "⋱": r"\ddots",
    "ℓ": r"\ell",
    "ℏ": r"\hbar", "ħ": r"\hbar", "√": r"\sqrt", "≪": r"\ll", "≫": r"\gg", "∴": r"\therefore", "∵": r"\because",
    "≦": r"\leqq", "≧": r"\geqq", "≒": r"\fallingdotseq", "≜": r"\triangleq", "≔": r"\coloneqq", "∤": r"\nmid",
    "∦": r"\nparallel", "∠": r"\angle", "△": r"\triangle", "□": r"\square", "∖": r"\setminus", "⊖": r"\ominus",
    "⊢": r"\vdash", "⊨": r"\models", "∬": r"\iint", "∭": r"\iiint", "⋂": r"\bigcap", "⋃": r"\bigcup",
    "⨁": r"\bigoplus", "⨂": r"\bigotimes", "ℜ": r"\Re", "ℑ": r"\Im", "℘": r"\wp", "⊊": r"\subsetneq",
    "∆": r"\Delta", "≺": r"\prec", "≻": r"\succ", "≲": r"\lesssim",
    "≳": r"\gtrsim", "ℵ": r"\aleph", "•": r"\bullet", "⋆": r"\star", "≍": r"\asymp",
    "ℝ": r"\mathbb{R}", "ℕ": r"\mathbb{N}", "ℤ": r"\mathbb{Z}", "ℚ": r"\mathbb{Q}", "ℂ": r"\mathbb{C}",
}  # fmt: skip

_GREEK = (
    "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
    "varsigma sigma tau upsilon "
    "varphi chi psi omega"
)
SYNONYMS |= {chr(0x3B1 + i): "\\" + name for i, name in enumerate(_GREEK.split())}
SYNONYMS |= {"ϵ": r"\epsilon", "ϕ": r"\phi", "ϑ": r"\vartheta", "ϖ": r"\varpi", "ϱ": r"\varrho", "µ": r"\mu"}
SYNONYMS |= {
    "Γ": r"\Gamma", "Δ": r"\Delta", "Θ": r"\Theta", "Λ": r"\Lambda", "Ξ": r"\Xi", "Π": r"\Pi", "Σ": r"\Sigma",
    "Υ": r"\Upsilon", "Φ": r"\Phi", "Ψ": r"\Psi", "Ω": r"\Omega",
}  # fmt: skip

NEGATED = {
    "=": r"\neq", r"\in": r"\notin", r"\ni": r"\not\ni", "<": r"\nless", ">": r"\ngtr", r"\leq": r"\nleq",
    r"\geq": r"\ngeq",
    r"\exists": r"\nexists", r"\subseteq": r"\nsubseteq", r"\supseteq": r"\nsupseteq", r"\sim": r"\nsim",
    "|": r"\nmid",
    r"\parallel": r"\nparallel",
}  # fmt: skip

DECLARED = {
    r"\bf": r"\mathbf", r"\bfseries": r"\mathbf", r"\rm": r"\mathrm", r"\rmfamily": r"\mathrm",
    r"\it": r"\mathit",
    r"\itshape": r"\mathit", r"\em": r"\mathit", r"\sf": r"\mathsf", r"\sffamily": r"\mathsf",
    r"\tt": r"\mathtt",
    r"\ttfamily": r"\mathtt", r"\cal": r"\mathcal", r"\boldmath": r"\boldsymbol",
}  # fmt: skip

FINAL_PUNCTUATION = frozenset(".,;:!?。．、，；：！？،؛؟।॥·…") - {"!", "…", "·"}
BIDI = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0e\ufe0f")
