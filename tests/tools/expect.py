"""Write what every check finds in its fixture: `python -m tests.tools.expect [CHECK-ID]...` (none: all).

Read the diff before you commit it: each line is a severity, a place and a sentence that a user will see.
"""

from __future__ import annotations

import sys

from qa.checks import all_checks
from qa.engines import Engines
from tests.fixtures import EXPECTED, FOLDER, found, render


def main() -> None:
    """Write `tests/checks/<check-id>/findings.txt`."""
    engines = Engines()
    for check in sys.argv[1:] or all_checks():
        folder = FOLDER / check
        (folder / EXPECTED).write_text(render(found(check, engines), folder), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
