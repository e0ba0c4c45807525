"""Generated documentation is up to date, and the README tells the truth."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import regex
from click.testing import Result

from qa.checks import all_checks, documentation
from qa.config.schema import schema_model
from tests.tools import list_checks

ROOT = Path(__file__).parent.parent
Run = Callable[..., Result]
RULES = {
    "en": """# The learning rate

The learning rate $\\eta$ decides how far each step goes. The best value is largely a matter of experience.

$$
w \\leftarrow w - \\eta \\nabla L(w)
$$
""",
    "hi": """# सीखने की दर

सीखने की दर $\\eta$ तय करती है कि हर कदम कितनी दूर जाता है। सबसे अच्छा मान largely अनुभव की बात है।

$$
w \\leftarrow w + \\eta \\nabla L(w)
$$
""",
}


def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def test_list_of_checks_is_generated() -> None:
    assert list_checks.README.read_text(encoding="utf-8") == list_checks.render(), (
        "run python -m tests.tools.list_checks"
    )


def test_ci_runs_the_commands_of_the_readme() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (test,) = re.findall(r"^python -m pip install -e '\.\[dev\]' && python -m pytest$", readme(), re.M)
    install, run = test.split(" && ")
    assert install.replace("install ", "install --quiet ") in ci
    # the same tests, in two processes
    assert [line for line in ci.splitlines() if line.startswith(f"{run} -n ")]


def test_the_sample_in_the_readme_is_real_output(tmp_path: Path, qa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for lang, text in RULES.items():
        Path(f"rules-{lang}.md").write_text(text, encoding="utf-8")
    output = qa("check", ".").stdout
    (sample,) = re.findall(r"^```\n(rules-hi.*?)^```$", readme(), re.M | re.S)
    assert output.startswith(sample)


def test_the_readme_names_every_key_of_the_configuration() -> None:
    (table,) = re.findall(r"^\| key \|.*?\n\n", readme(), re.M | re.S)
    first = "".join(row.split("|")[1] for row in table.strip().splitlines()[2:])
    keys = set(re.findall(r"[a-z-]+", re.sub(r"ID", "", first)))
    assert keys == {name.replace("_", "-") for name in schema_model().model_fields}


def test_commands_of_the_readme_have_these_options(qa: Run) -> None:
    for command, rest in re.findall(r"^qa (check|files) (.*?)(?:#|&&|$)", readme(), re.M):
        known = set(re.findall(r"--[a-z-]+", qa(command, "--help").stdout))
        assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_files_that_documents_link_to_are_there() -> None:
    for path in (ROOT / "README.md", ROOT / ".github" / "actions" / "qa" / "README.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), target


def test_checks_are_explained_with_examples_in_several_scripts() -> None:
    texts = [documentation(check) for check in all_checks().values()]
    assert all(re.search(r"^Wrong: ", text, re.M) and re.search(r"^Right: ", text, re.M) for text in texts)
    together = "".join(texts)
    scripts = ("Devanagari", "Han", "Arabic", "Hiragana")
    assert sum(bool(regex.search(rf"\p{{{script}}}", together)) for script in scripts) >= 2
