"""Examples of data, markup and console sessions: what a machine reads stays, what people read may be translated."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

CHANGED = [
    ("console", "$ pip install oven\nInstalled.", "$ pip install ofen\nInstalliert."),
    ("console", "$ oven --start\nThe oven is on", "$ oven --anfang\nDer Ofen ist an"),
    ("console", "$ oven\n12 passed in 3 s", "$ oven\n13 passed in 3 s"),
    ("text", "Epoch 12: loss 0.5", "Epoch 13: loss 0.5"),
    ("", "pip install oven", "pip install ofen"),
    ("json", '{"name": "Oven", "size": 12}', '{"Name": "Ofen", "size": 12}'),
    ("json", '{"name": "Oven", "size": 12}', '{"name": "Ofen", "size": 13}'),
    ("json", '{"on": true}', '{"on": false}'),
    ("json", '{"model": "oven-v2"}', '{"model": "ofen-v2"}'),
    ("json", '{"a": 1.5, "b": 2}', '{"a": 1,5, "b": 2}'),
    ("json5", "{a: 1}", "{a: 2}"),
    ("yaml", "name: Oven\non: true", "name: Ofen\non: wahr"),
    ("yaml", "image: oven:1.2\nsize: 12", "image: ofen:1.2\nsize: 12"),
    ("yaml", "steps:\n  - uses: a/b@v3", "steps:\n  - uses: a/b@v4"),
    ("toml", "[oven]\nsize = 12", "[ofen]\nsize = 12"),
    ("toml", "[oven]\nsize = 12", "[oven]\nsize = 21"),
    ("html", '<a href="x.html">Oven</a>', '<a href="y.html">Ofen</a>'),
    ("xml", "<oven><size>12</size></oven>", "<ofen><size>12</size></ofen>"),
    ("jsx", "<Oven size={12}>Hot</Oven>", "<Ofen size={12}>Heiß</Ofen>"),
    ("dockerfile", "FROM oven:1.2\nRUN start", "FROM oven:1.3\nRUN start"),
]
SAME = [
    ("console", "$ oven --start  # now\nThe oven is on", "$ oven --start  # jetzt\nDer Ofen ist an"),
    ("console", '$ git commit -m "Heat the oven"', '$ git commit -m "Den Ofen heizen"'),
    ("", "The oven is on\nWait 12 minutes", "Der Ofen ist an\nZwölf Minuten warten"),
    ("json", '{"name": "The hot oven", "size": 12}', '{"name": "Der heiße Ofen", "size": 12}'),
    ("json", '{"a": 1, "b": 2}', '{\n  "b": 2,\n  "a": 1\n}'),
    ("jsonc", '{\n  // the oven, 12\n  "a": 1\n}', '{\n  // der Ofen\n  "a": 1\n}'),
    ("json", '{"key": "your-api-key-1"}', '{"key": "ihr-api-key-1"}'),
    ("yaml", "name: Oven # twelve 12\nsize: 12", "name: Ofen # zwölf\nsize: 12"),
    ("yaml", "text: |\n  Note: the oven\n  is hot\nsize: 12", "text: |\n  Hinweis: der Ofen\n  ist heiß\nsize: 12"),
    ("toml", '[oven]\ntitle = "The oven" # yes', '[oven]\ntitle = "Der Ofen" # ja'),
    ("html", '<p title="Hot">The oven</p>', '<p title="Heiß">Der Ofen</p>'),
    ("jsx", "<Oven size={12}>Hot oven</Oven>", "<Oven size={12}>Heißer Ofen</Oven>"),
    ("text", "1,000 ovens", "1.000 Öfen"),
]


def told(language: str, source: str, target: str) -> list[tuple[str, Severity]]:
    notes = (f"# A\n\nText.\n\n```{language}\n{code}\n```\n" for code in (source, target))
    found = check_texts(*notes, source_lang="en", target_lang="de")
    return [(f.check, f.severity) for f in found if f.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize(("language", "source", "target"), CHANGED)
def test_what_a_machine_reads_is_compared(language: str, source: str, target: str) -> None:
    assert told(language, source, target) == [("code-changed", Severity.MAJOR)]


@pytest.mark.parametrize(("language", "source", "target"), SAME)
def test_what_people_read_may_be_translated(language: str, source: str, target: str) -> None:
    assert told(language, source, target) == []
