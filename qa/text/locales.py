"""What CLDR knows about a language: the names of months and weekdays, units, scale and number words."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path

from qa.model.records import dataclass
from qa.text.languages import language_of, primary
from qa.text.normal_forms import normalized

DATA = Path(__file__).parent / "data" / "locales"
_BORROWED = {"nn": "nb", "bs": "hr", "yue": "zh-Hant"}
"""Languages whose facts are those of a near one."""


@dataclass(frozen=True, slots=True)
class Locale:
    """The facts of one language; every spelling is folded by `folded`, except the keys of `units`.

    `months` and `weekdays` map names to 1–12 and 0 (Monday) – 6, `scales` words to powers of ten, `units` names to
    the ids of `qa.text.numbers.units`, `cardinals` and `ordinals` words to values from 2, `entities` (case kept)
    names of countries and cities to their ids. `halves` maps words for parts of the day to `am` or `pm`, `date_order`
    is that of a date in digits (`dmy`), `hours` how many a clock has (12 or 24).
    """

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cardinals: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    entities: Mapping[str, str] = field(default_factory=dict)
    halves: Mapping[str, str] = field(default_factory=dict)
    date_order: str = ""
    hours: int = 0


def folded(text: str) -> str:
    """The form in which words are looked up: composed, in lower case (which keeps the length)."""
    return normalized("NFC", text.lower())


_MORE_HALVES: Mapping[str, tuple[str, str]] = {
    "az": ("", "axşam"),
    "be": ("раніцы|раніцай", "дня|вечара|увечары|папаўдні"),
    "bn": ("", "বিকেল|বিকেলে|সন্ধ্যায়"),
    "fa": ("قبل از ظهر", "بعد از ظهر"),
    "ga": ("ar maidin|maidine", "tráthnóna|um thráthnóna|san iarnóin"),
    "id": ("", "malam"),
    "kk": ("таңертең", "кешке"),
    "kn": ("ಬೆಳಿಗ್ಗೆ", ""),
    "lt": ("ryto|ryte", "vakaro|vakare|po pietų"),
    "lv": ("rītā", "vakarā"),
    "mr": ("सकाळी|पहाटे", "दुपारी|संध्याकाळी|सायंकाळी"),
    "ms": ("", "malam"),
    "mt": ("ta' filgħodu|ta’ filgħodu", "ta' filgħaxija|ta’ filgħaxija|wara nofsinhar"),
    "ne": ("", "बेलुका|दिउँसो"),
    "sq": ("të mëngjesit|paradite", "të mbrëmjes|të pasdites"),
    "fil": ("", "ng gabi"),
    "uz": ("tonggi", "kechki|tushdan keyin|kechqurungi"),
}
"""Words for parts of the day that CLDR lacks, or has in another case: those before noon, those after it."""


SERBIAN = "sr"
"""Written in two scripts, of which the tables have one."""
SERBIAN_LATIN: Mapping[str, str] = dict(
    zip(
        "абвгдђежзијклљмнњопрстћуфхцчџш",
        "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š".split(),
        strict=True,
    )
)
_SERBIAN_LETTERS = str.maketrans(
    {**SERBIAN_LATIN, **{letter.upper(): latin.capitalize() for letter, latin in SERBIAN_LATIN.items()}}
)


def latin_serbian(word: str) -> str:
    """A Serbian word in Latin letters."""
    return word.translate(_SERBIAN_LETTERS)


@lru_cache(maxsize=1024)
def locale(tag: str) -> Locale:
    """The facts of a language; empty for one without a table."""
    own = language_of(tag).tag
    tags = (own, _BORROWED.get(own, ""), primary(tag))
    path = next((path for name in tags if name and (path := DATA / f"{name}.z").exists()), None)
    if path is None:
        return Locale()
    data = json.loads(zlib.decompress(path.read_bytes()))
    for key in ("months", "weekdays", "scales"):
        data[key] = {folded(name): value for name, value in data[key].items()}
    if primary(tag) == SERBIAN:
        for key in ("months", "weekdays", "scales", "units", "cardinals", "ordinals", "entities", "halves"):
            data[key] = {latin_serbian(name): value for name, value in data[key].items()} | data[key]
    data["units"] = {name: tuple(ids) for name, ids in data["units"].items()}
    for half, words in zip(("am", "pm"), _MORE_HALVES.get(primary(tag), ("", "")), strict=True):
        data["halves"] |= {folded(word): half for word in words.split("|") if word}
    return Locale(**data)
