"""`qa explain` imports the one check that it explains."""

from __future__ import annotations

import subprocess
import sys

import pytest

from qa.checks import all_checks, one_check


def test_every_check_is_found_by_its_name_alone() -> None:
    assert {id: one_check(id) for id in all_checks()} == all_checks()


@pytest.mark.parametrize(
    "id", ["", "no-such-check", "base", "../number-mismatch", "number.mismatch", "Number-Mismatch"]
)
def test_what_is_no_check_is_none(id: str) -> None:
    assert one_check(id) is None


def test_no_other_check_is_imported() -> None:
    program = (
        "import sys; sys.argv = ['qa', 'explain', 'number-mismatch']\n"
        "from qa.cli import cli\ncli(standalone_mode=False)\n"
        "assert 'qa.checks.values.number_mismatch' in sys.modules\n"
        "assert not [m for m in sys.modules if m.startswith(('qa.checks.language.', 'qa.checks.meaning.'))]\n"
        "assert not {'sympy', 'onnxruntime'} & sys.modules.keys()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("number-mismatch (accuracy/mistranslation, major)")
