"""`qa/checks/README.md`, generated: `python -m tests.tools.list_checks`."""

from __future__ import annotations

from pathlib import Path

from qa.checks import all_checks, documentation

README = Path(__file__).parents[2] / "qa" / "checks" / "README.md"
HEAD = """# Checks

Generated from the docstrings by `python -m tests.tools.list_checks`; `qa explain CHECK` prints the same.

| check | category | severity | what is wrong |
|---|---|---|---|
"""


def render() -> str:
    """The list of checks, then each one's documentation."""
    rows = "".join(
        f"| [`{id}`](#{id}) | {c.category} | {c.severity.value} | {documentation(c).splitlines()[0]} |\n"
        for id, c in all_checks().items()
    )
    bodies = "".join(f"\n## {id}\n\n```text\n{documentation(c)}\n```\n" for id, c in all_checks().items())
    return HEAD + rows + bodies


if __name__ == "__main__":
    README.write_text(render(), encoding="utf-8")
