r"""What real renderers leave of formulas, beside what `qa/parse/renderers.py` says of them.

    python -m tests.tools.renderers [--node FOLDER]

Asks each renderer that is installed: kramdown (`ruby` with the gem), pandoc, python-markdown with pymdown-extensions
(arithmatex), and those of `FOLDER/node_modules`: markdown-it alone and with @vscode/markdown-it-katex. Prints a row a
sample, a column a renderer: `kept` or `lost`, and in brackets what we expect where that differs.
"""

from __future__ import annotations

import argparse
import html
import importlib.util
import re
import shutil
import subprocess
from collections.abc import Callable

from qa.parse import parse_text
from qa.parse.losses import losses
from qa.parse.renderers import RENDERERS

ROWS = "\\begin{pmatrix} 1 & 2 \\\\\n3 & 4 \\end{pmatrix}"
SAMPLES = {
    r"`\(x\)`": (r"Let \(x_1\) be.", r"x_1"),
    r"`\\(x\\)`": (r"Let \\(x_1\\) be.", r"x_1"),
    r"rows in `\\[`": (f"\\\\[\n{ROWS}\n\\\\]", ROWS),
    "rows in `$$`": (f"$$\n{ROWS}\n$$", ROWS),
    r"`\{` in `\\(`": (r"The set \\(\{1, 2\}\\) is.", r"\{1, 2\}"),
    r"`\{` in `$`": (r"The set $\{1, 2\}$ is.", r"\{1, 2\}"),
    r"`\,` in `\\(`": (r"A space \\(a\,b\\) is.", r"a\,b"),
    "`_` in `$`": (r"Both $\hat{x}_{i} + \hat{y}_{j}$ are.", r"\hat{x}_{i} + \hat{y}_{j}"),
    "`|` in `$`": (r"The chance $P(A|B)$ is.", r"P(A|B)"),
    "`|` in `$$`": ("$$\nP(A|B)\n$$", "P(A|B)"),
}
"""A note each, and what of its formula must reach the page. Where Markdown prints `(x)` the letters are there, so the
brackets count: see `kept`."""
KRAMDOWN = "require 'kramdown'; puts Kramdown::Document.new(STDIN.read, math_engine: :mathjax).to_html"
NODE = {
    "mathjax": "require('markdown-it')({html:true}).render(t)",
    "katex": "require('markdown-it')({html:true}).use(require('@vscode/markdown-it-katex').default).render(t)",
}
_TEX = re.compile(r'<annotation encoding="application/x-tex">(.*?)</annotation>', re.S)
_TAG = re.compile(r"<[^<>]*>")


def ran(command: list[str], text: str, folder: str | None = None) -> str:
    return subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, cwd=folder).stdout


def renderers(folder: str) -> dict[str, Callable[[str], str]]:
    """By the name in `RENDERERS`, those that are installed."""
    found: dict[str, Callable[[str], str]] = {}
    if shutil.which("ruby") and ran(["ruby", "-e", KRAMDOWN], "x").strip():
        found["kramdown"] = lambda text: ran(["ruby", "-e", KRAMDOWN], text)
    if shutil.which("pandoc"):
        found["pandoc"] = lambda text: ran(["pandoc", "-t", "html", "--mathjax"], text)
    if folder:
        for name, code in NODE.items():
            program = f"const t=require('fs').readFileSync(0,'utf8');console.log({code})"
            found[name] = lambda text, program=program: ran(["node", "-e", program], text, folder)  # type: ignore[misc]
    if importlib.util.find_spec("pymdownx"):
        import markdown

        how = {"pymdownx.arithmatex": {"generic": True}}
        found["arithmatex"] = lambda text: markdown.markdown(text, extensions=["tables", *how], extension_configs=how)
    return found


def kept(page: str, text: str, body: str, typeset: bool) -> bool:
    """Whether the formula is there as it is written, its brackets with a backslash or taken away by the renderer; as a
    formula where the renderer does typeset."""
    tex = " ".join(html.unescape(one) for one in _TEX.findall(page))
    # nothing else in the browser typesets what KaTeX does not
    shown = "" if typeset else html.unescape(_TAG.sub("", page))
    squeezed, wanted = ("".join(part.split()) for part in (f"{tex} {shown}", body))
    printed = text.startswith(r"Let \(") and "Let(" in squeezed
    return wanted in squeezed and not printed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--node", default="", help="folder with node_modules")
    asked = renderers(parser.parse_args().node)
    print("| sample |" + "".join(f" {name} |" for name in asked))
    print("|---|" + "---|" * len(asked))
    for name, (text, body) in SAMPLES.items():
        document = parse_text(text, "a.md", "en")
        cells = []
        for one, render in asked.items():
            real, ours = kept(render(text), text, body, one == "katex"), not list(losses(document, RENDERERS[one]))
            cells.append(("kept" if real else "lost") + ("" if real == ours else f" ({'kept' if ours else 'lost'})"))
        print(f"| {name} |" + "".join(f" {cell} |" for cell in cells))


if __name__ == "__main__":
    main()
