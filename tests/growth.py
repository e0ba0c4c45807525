"""Inputs that made some loop or regular expression grow faster than the text: `GENERATORS[name](n)` → a note's text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

WORDS = "the mean of all values grows with every step and the loss falls until the last one is read".split()


def _words(n: int) -> str:
    return " ".join(WORDS[i % len(WORDS)] for i in range(n))


def _sentences(n: int) -> str:
    return " ".join(f"Value {i} of the series is read." for i in range(n))


GENERATORS: Mapping[str, Callable[[int], str]] = {
    "links": lambda n: "[a](u) " * n,
    "open links": lambda n: "[a](" * n,
    "open brackets": lambda n: "[" * n,
    "closed brackets": lambda n: "]" * n,
    "images": lambda n: "![a](u.png) " * n,
    "reference links": lambda n: "[a][b] " * n + "\n\n[b]: u\n",
    "definitions": lambda n: "".join(f"[r{i}]: u{i}\n" for i in range(n)),
    "combining marks": lambda n: "a" + "\u0301" * n,
    "cells that begin": lambda n: "|a+" * n,
    "one row of cells": lambda n: "| a " * n + "|\n" + "|---" * n + "|\n" + "| b " * n + "|\n",
    "rows of a table": lambda n: "| a | b |\n|---|---|\n" + "".join(f"| {i} | x |\n" for i in range(n)),
    "roots that begin": lambda n: r"$\sqrt[" * n,
    "roots in a formula": lambda n: "$" + r"\sqrt[" * n + "$",
    "braces in a formula": lambda n: "$" + "{" * n + "}" * n + "$",
    "fractions in fractions": lambda n: "$" + r"\frac{1}{" * n + "x" + "}" * n + "$",
    "left and right": lambda n: "$" + r"\left(" * n + r"\right)" * n + "$",
    "scripts": lambda n: "$x" + "_{a" * n + "}" * n + "$",
    "a long sum": lambda n: "$" + " + ".join(f"x_{{{i}}}" for i in range(n)) + "$",
    "plain mathematics": lambda n: "x² + " * n,
    "plain mathematics apart": lambda n: "so x² = 4, " * n,
    "plain brackets": lambda n: "f(x² [" * n,
    "dollars": lambda n: "$ a " * n,
    "dollars without space": lambda n: "$a" * n,
    "formulas in one paragraph": lambda n: " ".join(f"Value {i} is $x_{{{i}}} + {i}$." for i in range(n)),
    "many formulas": lambda n: "".join(f"Let $x_{{{i}}}$ be small.\n\n" for i in range(n)),
    "many displays": lambda n: "".join(f"$$\nx_{{{i}}} = {i}\n$$\n\n" for i in range(n)),
    "environments of text that begin": lambda n: "\\begin{theorem}\n" * n,
    "environments in items and quotations": lambda n: (
        "\\begin{theorem}\n\n- \\begin{proof}\n\n> \\begin{proof}\n> \\begin{proof}\n\n" * n
    ),
    "environments that begin": lambda n: "\\begin{align}\n" * n,
    "list levels": lambda n: "".join("  " * min(i, 40) + "- a\n" for i in range(n)),
    "list items": lambda n: "".join(f"- item {i}\n" for i in range(n)),
    "quote levels": lambda n: ">" * min(n, 2000) + " a\n",
    "quoted lines": lambda n: "> a\n" * n,
    "open tags": lambda n: "<b>" * n,
    "tags that begin": lambda n: "<a href='" * n,
    "open components": lambda n: "<Step title='a'>\n" * n,
    "comments that begin": lambda n: "<!-- " * n,
    "quotation marks": lambda n: '"a ' * n,
    "stars": lambda n: "*a **b " * n,
    "underscores": lambda n: "_" * n,
    "backticks": lambda n: "".join("`" * (i % 50 + 1) + "a" for i in range(n)),
    "fences": lambda n: "```\na\n" * n,
    "footnotes": lambda n: "".join(f"a[^{i}]\n\n[^{i}]: b\n\n" for i in range(n)),
    "headings": lambda n: "".join(f"## Part {i}\n\nText {i}.\n\n" for i in range(n)),
    "one long paragraph": _words,
    "sentences of one paragraph": _sentences,
    "paragraphs": lambda n: "".join(f"{_sentences(2)} Part {i}.\n\n" for i in range(n)),
    "one letter": lambda n: "a" * n,
    "Han without a stop": lambda n: "值" * n,
    "digits": lambda n: "1" * n,
    "numbers": lambda n: "1,234.5 " * n,
    "emoji": lambda n: "👨‍👩‍👧 " * n,
    "bidi marks": lambda n: "\u202e\u2066a" * n,
    "front matter": lambda n: "---\n" + "".join(f"k{i}: v\n" for i in range(n)) + "---\n\na\n",
    "admonitions": lambda n: '!!! note "a"\n    b\n\n' * n,
    "colons": lambda n: ":" * n,
    "roles": lambda n: "{ref}`a <b>` " * n,
    "shortcodes": lambda n: "{{< a " * n,
    "includes": lambda n: '--8<-- "a.md"\n{% include b.md %}\n' * n,
    "pages of a wiki": lambda n: "[[page|the page]] ![[b|" * n,
    "names of emoji and tags": lambda n: ":warning: #oven :a #b " * n,
    "answers": lambda n: (
        "| a | b |\n|---|---|\n" + "".join(f"| a{i} | {'yes' if i % 2 else '✗'} |\n" for i in range(n))
    ),
    "links to many pages": lambda n: " ".join(f"[the page {i}](page-{i}.md)" for i in range(n)),
    "stars on one side": lambda n: "**a* *b** " * n,
    "suppressions": lambda n: "<!-- qa: ignore number-mismatch -->\na\n\n" * n,
}
