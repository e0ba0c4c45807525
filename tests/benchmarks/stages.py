"""Where a run spends its processor time, stage by stage: python tests/benchmarks/stages.py [FOLDER] [--select CHECK]

One process without a cache. A stage counts what it does itself, without the stages that it calls: the encoder is the
encoder wherever it is asked from. The checks are listed one by one below, with all that they call but the encoder.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
# as the command line does: threads of numpy's library would wait for each other, and their waiting be counted
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_spent: Counter[str] = Counter()
_inner: list[float] = []


def counted(stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, which notes its own time."""

    def run(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        _inner.append(0.0)
        try:
            return work(*given, **named)
        finally:
            spent = time.process_time() - start
            _spent[stage] += spent - _inner.pop()
            if _inner:
                _inner[-1] += spent

    return run


def watch(owner: Any, name: str, stage: str) -> None:
    setattr(owner, name, counted(stage, getattr(owner, name)))


def main() -> None:
    from click.testing import CliRunner

    import qa.cli.check
    from qa.align import gate, pairing
    from qa.checks import all_checks
    from qa.cli import cli
    from qa.engines.e5.engine import E5
    from qa.parse import load
    from qa.run import pipeline, processes, review

    # all in this process, where it can be watched
    processes.APART = False
    for check in all_checks().values():
        for method in ("run", "run_on_group"):
            real = getattr(check, method)
            # a generator works when it is read
            setattr(check, method, counted(f"check {check.id}", lambda *a, real=real: list(real(*a) or ())))
    imports = time.process_time()
    watch(E5, "embed", "encoder, tokenising")
    watch(E5, "judge", "judge of meaning")
    watch(E5, "static", "static vectors, tokenising")
    watch(gate, "gate", "gate")
    watch(pairing, "gate", "gate")
    watch(pipeline, "align", "alignment")
    watch(pipeline, "load", "parsing")
    watch(load, "parse", "parsing")
    watch(qa.cli.check, "_discovered", "discovery")
    watch(qa.cli.check, "_with_history", "history")
    watch(review, "report", "weighing findings")
    arguments = sys.argv[1:] or [str(Path(__file__).parents[2] / "corpus")]
    start = time.process_time()
    result = CliRunner().invoke(cli, ["check", *arguments, "--no-cache", "--jobs", "1", "--exit-zero"])
    total = time.process_time() - start
    print(result.output.strip().splitlines()[-1])
    checks = {stage: spent for stage, spent in _spent.items() if stage.startswith("check ")}
    rows = {k: v for k, v in _spent.items() if k not in checks}
    rows |= {"imports": imports, "all checks": sum(checks.values())}
    rows["all else"] = total + imports - sum(rows.values())
    print(f"| stage | CPU s of {total + imports:.1f} | share |\n|---|--:|--:|")
    for table in (rows, dict(Counter(checks).most_common(12))):
        for stage, spent in sorted(table.items(), key=lambda row: -row[1]):
            print(f"| {stage} | {spent:.2f} | {100 * spent / (total + imports):.0f} % |")


if __name__ == "__main__":
    main()
