"""What a browser runs, put into a translation: no translator adds it."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

SOURCE = "# Pump\n\nSee the manual before you start the pump today.\n"
TARGET = "# Pumpe\n\nLies das Handbuch, bevor du heute die Pumpe startest.\n"
CODE = (
    '<script src="https://example.net/x.js"></script>\n',
    "<SCRIPT>run()</SCRIPT>\n",
    '<div onclick="run()">\n\nText\n\n</div>\n',
    'Hier <a href="javascript:run()">mehr</a>.\n',
    'Hier <a href="java\tscript:run()">mehr</a>.\n',
    'Hier <a href="data:text/html,x">mehr</a>.\n',
    'Hier <img src="x.png" onerror="run()">.\n',
)


def told(source: str, target: str) -> list[Severity]:
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [f.severity for f in found if f.check == "html-tag"]


@pytest.mark.parametrize("code", CODE)
def test_code_that_only_the_translation_runs_is_told(code: str) -> None:
    assert told(SOURCE, f"{TARGET}\n{code}") == [Severity.MAJOR]
    assert told(f"{SOURCE}\n{code}", f"{TARGET}\n{code}") == []


@pytest.mark.parametrize(
    "shown",
    [
        "```html\n<script>run()</script>\n```\n",
        "Das Element `<script>` und `onclick` sind gefährlich.\n",
        'Hier <img src="data:image/png;base64,AAAA" alt="Pumpe">.\n',
        'Hier <a href="https://example.net/de/">mehr</a>.\n',
    ],
)
def test_what_shows_code_or_pictures_is_none(shown: str) -> None:
    assert told(SOURCE, f"{TARGET}\n{shown}") == []


def test_scripts_of_one_host_are_alike_and_a_broken_address_is_none() -> None:
    script = '\n<script src="https://example.net/{}"></script>\n'
    assert told(SOURCE + script.format("en.js"), TARGET + script.format("de.js")) == []
    assert told(SOURCE + script.format("en.js"), TARGET + script.format("de.js").replace("net", "org")) != []
    assert told(SOURCE, TARGET + '\n<script src="//[x"></script>\n') == [Severity.MAJOR]
