"""Code cells of notebooks, console sessions and options: what a machine reads stays, comments and words are free."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa import check_texts
from qa.align import align
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bitext, Severity
from qa.parse import parse

HEAD, KOPF = "# Training\n\nWe train for 3 epochs here.", "# Training\n\nWir trainieren hier 3 Epochen."
LOOP = "epochs = 3  # how long\nfor e in range(epochs):\n    step(e)"
SHELL = "!pip install --quiet tool\n%timeit run()"


def notebook(prose: str, *cells: str) -> str:
    code = [
        {"cell_type": "code", "metadata": {}, "execution_count": 1, "outputs": [], "source": cell.splitlines(True)}
        for cell in cells
    ]
    data = {
        "cells": [{"cell_type": "markdown", "metadata": {}, "source": prose.splitlines(True)}, *code],
        "metadata": {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(data, ensure_ascii=False)


@pytest.mark.parametrize(
    ("loop", "shell", "told"),
    [
        ("epochs = 3  # wie lange\nfor e in range(epochs):\n    step(e)", SHELL, 0),
        ("epochs = 30  # wie lange\nfor e in range(epochs):\n    step(e)", SHELL, 1),
        ("epochs = 3  # wie lange\nfor e in range(epochs):\n    schritt(e)", SHELL, 1),
        (LOOP, "!pip install --leise tool\n%timeit run()", 1),
        (LOOP, "!pip install --quiet tool\n%zeit run()", 1),
        ("epochs = 3\nfor e in range(epochs):\nstep(e)", SHELL, 1),
    ],
)
def test_code_cells(tmp_path: Path, loop: str, shell: str, told: int) -> None:
    notes = []
    for lang, text in (("en", notebook(HEAD, LOOP, SHELL)), ("de", notebook(KOPF, loop, shell))):
        path = tmp_path / f"{lang}.ipynb"
        path.write_text(text, encoding="utf-8")
        notes.append(parse(path, str(path), lang))
    pair = analyse([Bitext(notes[0], notes[1], align(notes[0], notes[1], Engines()))], Engines())[0]
    found = [f.severity for f in all_checks()["code-changed"]().run(pair)]
    assert found == [Severity.MAJOR] * told


@pytest.mark.parametrize(
    ("session", "told"),
    [
        ("$ python train.py --seed 42\nEpoche 1 Verlust 0.5", 0),
        ("$ python train.py --seed 24\nepoch 1 loss 0.5", 1),
        ("$ python train.py --epochs 42\nepoch 1 loss 0.5", 1),
        ("$ python trainieren.py --seed 42\nepoch 1 loss 0.5", 1),
    ],
)
def test_console_sessions(session: str, told: int) -> None:
    notes = [
        f"# $x$\n\n{words}\n\n```console\n{code}\n```\n"
        for words, code in (
            ("Run it so:", "$ python train.py --seed 42\nepoch 1 loss 0.5"),
            ("Führe es so aus:", session),
        )
    ]
    found = check_texts(notes[0], notes[1], source_lang="en", target_lang="de")
    assert [f.severity for f in found if f.check == "code-changed"] == [Severity.MAJOR] * told


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Übergib --random, damit der Lauf wiederholbar ist.", "de"),
        ("Pasa --semilla para que la ejecución sea repetible.", "es"),
        ("रन को दोहराने योग्य बनाने के लिए --बीज दें।", "hi"),
        ("传入 --random 使运行可重复。", "zh"),
    ],
)
def test_an_option_in_prose_is_another(target: str, lang: str) -> None:
    found = check_texts("Pass --seed to make the run repeatable.", target, source_lang="en", target_lang=lang)
    assert [f.severity for f in found if f.check == "inline-code-changed"] == [Severity.MAJOR]
