"""How languages say "per second", "a day", "monthly": CLDR's forms, and our own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from qa.text.languages import language_of, primary
from qa.text.words import DATA


@lru_cache(maxsize=1024)
def per_time_forms(lang: str) -> Mapping[str, str]:
    """The unit by every form of a language; of two units neither."""
    rows = [line.split("\t") for line in (DATA / "per_time.tsv").read_text(encoding="utf-8").splitlines()]
    for line in (files("qa.text.numbers") / "per_time.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, unit, forms = line.split(" ", 2)
            rows += [[language, unit, form] for form in forms.split(" | ")]
    tags = (primary(lang), language_of(lang).tag)
    return {form.replace("’", "'"): unit for tag, unit, form in rows if tag in tags}
