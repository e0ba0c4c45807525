r"""What a site's renderer makes of formulas: which delimiters it reads, and what Markdown does to them before.

Where nothing protects a formula, Markdown comes first: `\[` loses its backslash and is printed as `[`, `\\` between the
rows of a matrix becomes `\`, `\{` becomes `{`. Seen with kramdown 2.4, markdown-it 14, python-markdown,
pymdown-extensions, pandoc 2.17 and myst-parser, each as its users set it up (`reports/votes.md`, "Renderers").
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.model.records import dataclass

COMMONMARK = r"""!"#$%&'()*+,-./:;<=>?@[]^_`{|}~"""
"""Characters before which CommonMark drops a backslash; `\\` is treated apart."""
KRAMDOWN = r""".*_+`<>()[]{}#!:|"'$=-~"""
PYTHON = r"""`*_{}[]()>#+-.!"""
"""And those of kramdown, with GFM as Jekyll has it, and of python-markdown."""
ENVIRONMENT = r"\begin"
"""What stands for an environment without delimiters around it."""
DOLLARS = frozenset({"$", "$$", "$`", ENVIRONMENT})
SINGLE = frozenset({r"\(", r"\["})
DOUBLED = frozenset({r"\\(", r"\\["})
BLOCK = frozenset({"$$"})


@dataclass(frozen=True, slots=True)
class Renderer:
    """What becomes of formulas.

    `protected` are the delimiters whose formulas Markdown does not touch; `eaten` the characters before which it drops
    a backslash elsewhere; `bars` says that a bar in every line makes a table of a paragraph. Formulas in `unread`
    delimiters that are not protected are printed as text; of `\\\\(` what is left is typeset elsewhere by MathJax, but
    not with MyST, which lets it see only what it has read as a formula (`mathjax_ignore`).
    """

    name: str
    protected: frozenset[str]
    eaten: str = COMMONMARK
    bars: bool = False
    unread: frozenset[str] = SINGLE

    def protects(self, delimiter: str) -> bool:
        """Whether a formula reaches the page as it is written; roles and fences of formulas do everywhere."""
        kind = ENVIRONMENT if delimiter.startswith(ENVIRONMENT) else delimiter
        return kind in self.protected or not delimiter.startswith(("\\", "$"))

    @property
    def reads_single(self) -> bool:
        r"""Whether `\(x\)` is a formula."""
        return bool(SINGLE & self.protected)


RENDERERS = {
    renderer.name: renderer
    for renderer in (
        Renderer("kramdown", BLOCK, KRAMDOWN, bars=True),
        Renderer("mathjax", frozenset()),
        Renderer("katex", DOLLARS, unread=SINGLE | DOUBLED),
        Renderer("github", DOLLARS, unread=SINGLE | DOUBLED),
        Renderer("pandoc", DOLLARS),
        Renderer("myst", DOLLARS, unread=SINGLE | DOUBLED),
        Renderer("arithmatex", DOLLARS | SINGLE, PYTHON),
        Renderer("passthrough", DOLLARS | SINGLE),
    )
}
"""By the name that the configuration uses. `mathjax`: CommonMark, then MathJax in the reader's browser; `katex`:
dollars are taken out of the Markdown before (remark-math, markdown-it); `arithmatex`: MkDocs; `passthrough`: Hugo, or
pandoc with `tex_math_single_backslash`."""

FILES = (
    "_toc.yml", "myst.yml", "conf.py", "_config.yml", "mkdocs.yml", "mkdocs.yaml", "docusaurus.config.js",
    "docusaurus.config.ts", "docusaurus.config.mjs", "_quarto.yml", "hugo.toml", "hugo.yaml", "book.toml",
)  # fmt: skip
"""Configuration files that tell a renderer; `_toc.yml` comes before `_config.yml`, which Jupyter Book has too."""
_OTHER_MARKDOWN = re.compile(r"^markdown[ \t]*:[ \t]*[\"']?(?!kramdown\b)\w", re.M | re.I)
_PROTECTING = re.compile(r"spaceship|jekyll-katex|jekyll-pandoc|jekyll-maths?|kramdown-math-katex", re.I)
_CUSTOM_COMMONMARK = re.compile(r"^markdown[ \t]*:[ \t]*[\"']?CommonMark", re.M | re.I)
_BRACKETS = re.compile(r"\\[(\[]")


@lru_cache(maxsize=64)
def told_by(name: str, text: str) -> Renderer | None:
    """The renderer that a configuration file of this name and content tells; None where it may be any."""
    match name:
        case "_toc.yml" | "myst.yml":
            known = "myst"
        case "conf.py":
            known = "myst" if "dollarmath" in text else ""
        case "_config.yml":
            known = _of_jekyll(text)
        case "mkdocs.yml" | "mkdocs.yaml":
            known = "arithmatex" if "arithmatex" in text else ""
        case "_quarto.yml":
            known = "passthrough" if "tex_math_single_backslash" in text else "pandoc"
        case "hugo.toml" | "hugo.yaml":
            known = ("passthrough" if _BRACKETS.search(text) else "katex") if "passthrough" in text else "mathjax"
        case "book.toml":
            known = "mathjax" if re.search(r"^mathjax-support\s*=\s*true", text, re.M) else ""
        case _:
            known = "katex" if "remark-math" in text else ""
    return RENDERERS.get(known)


def _of_jekyll(text: str) -> str:
    """kramdown, unless the site names another Markdown or a plugin that takes the formulas out before."""
    if _PROTECTING.search(text):
        return ""
    if _CUSTOM_COMMONMARK.search(text):
        return "mathjax"
    return "" if _OTHER_MARKDOWN.search(text) else "kramdown"
