"""A generated blog with a generator's habits: how many findings does one cause make?

    python tests/benchmarks/habits.py [--keys 50] [--seed 1] [--folder DIR] [--verbose]

The sections of corpus/ make 50 notes in eight languages (400 files). Each habit below runs through the notes of one
language or of all; a few single mistakes stand in notes of their own. Prints, by cause, the findings (neutral ones
left out) that it made; then findings per cause that was found, the mistakes found at major in their note, and what
belongs to no cause.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

CORPUS = Path(__file__).parents[2] / "corpus"
LANGUAGES = ("ar", "de", "es", "fr", "hi", "ja", "zh")
NOTICE = {
    "ar": "*هذه الصفحة مترجمة آليا.*",
    "de": "*Diese Seite wurde maschinell übersetzt.*",
    "es": "*Esta página se tradujo de forma automática.*",
    "fr": "*Cette page a été traduite automatiquement.*",
    "hi": "*यह पृष्ठ मशीन से अनूदित है।*",
    "ja": "*このページは機械翻訳です。*",
    "zh": "*本页由机器翻译。*",
}
RIGHTS = {
    "en": "All rights reserved by the authors of this blog, 2019 to 2026.",
    "ar": "جميع الحقوق محفوظة لمؤلفي هذه المدونة، من 2019 إلى 2026.",
    "de": "Alle Rechte bei den Autoren dieses Blogs, 2019 bis 2026.",
    "es": "Todos los derechos reservados por los autores de este blog, de 2019 a 2026.",
    "fr": "Tous droits réservés par les auteurs de ce blog, de 2019 à 2026.",
    "hi": "इस ब्लॉग के लेखकों के सभी अधिकार सुरक्षित हैं, 2019 से 2026।",
    "ja": "このブログの著者がすべての権利を有します、2019年から2026年。",
    "zh": "本博客作者保留所有权利，2019 年至 2026 年。",
}
EDIT = {
    "en": "If you find a mistake on this page, please [write to us](/contact/write).",
    "ar": "إذا وجدت خطأ في هذه الصفحة، فيرجى [الكتابة إلينا](/contact/write).",
    "de": "Wenn Sie auf dieser Seite einen Fehler finden, [schreiben Sie uns](/contact/write) bitte.",
    "es": "Si encuentra un error en esta página, por favor [escríbanos](/contact/write).",
    "fr": "Si vous trouvez une erreur sur cette page, veuillez [nous écrire](/contact/write).",
    "hi": "यदि आपको इस पृष्ठ पर कोई गलती मिले, तो कृपया [हमें लिखें](/contact/write)।",
    "ja": "このページに誤りを見つけたら、[ご連絡ください](/contact/write)。",
    "zh": "如果您发现本页有错误，请[写信给我们](/contact/write)。",
}


@dataclass(frozen=True)
class Habit:
    """What a generator does to `share` of the notes of some languages, and the check that may see it."""

    name: str
    languages: tuple[str, ...]
    share: float
    change: Callable[[str, str], str]
    check: str


def without(field: str) -> Callable[[str, str], str]:
    return lambda text, lang: re.sub(rf"^{field}: .*\n", "", text, count=1, flags=re.M)


def swapped(pattern: str, new: str) -> Callable[[str, str], str]:
    return lambda text, lang: re.sub(pattern, new, text)


def displayed(text: str, lang: str) -> str:
    """Inline formulas as displayed ones."""
    lines = (re.sub(r"(?<!\$)\$(?!\$)[ ]?([^$\n]+?)[ ]?\$(?!\$)", r"$$\1$$", line) for line in text.split("\n"))
    return "\n".join(new if "\\text{" not in new else old for new, old in zip(lines, text.split("\n"), strict=True))


def twice(text: str, lang: str) -> str:
    return f"{text}\n{NOTICE[lang]}\n\n{NOTICE[lang]}\n"


def remarked(text: str, lang: str) -> str:
    return f"Voici la traduction de l'article :\n\n{text}"


def wrapped(text: str, lang: str) -> str:
    return f"```markdown\n{text}```\n"


HABITS = (
    Habit("field type dropped", LANGUAGES, 0.6, without("type"), "front-matter"),
    Habit("field image dropped", ("hi",), 1.0, without("image"), "front-matter"),
    Habit("layout page for post", ("zh",), 0.8, swapped(r"(?m)^layout: post$", "layout: page"), "front-matter"),
    Habit("inline formulas displayed", ("ar",), 0.7, displayed, "math-delimiters"),
    Habit("links to a mirror", ("ja",), 1.0, swapped("en.wikipedia.org", "mirror.example.net"), "link-changed"),
    Habit("links of the site", ("es",), 0.9, swapped(r"\(/contact/write\)", "(/write)"), "link-changed"),
    Habit("folder of images", ("de",), 1.0, swapped("/assets/images/", "/static/pictures/"), "image-changed"),
    Habit("ids translated", ("hi",), 0.9, swapped(r"\{#part-", "{#भाग-"), "link-broken"),
    Habit("the whole in a fence", ("zh",), 0.2, wrapped, "translator-residue"),
    Habit("a remark in front", ("fr",), 0.3, remarked, "translator-residue"),
    Habit("language of code dropped", ("es",), 1.0, swapped("```python", "```"), "directive-changed"),
    Habit("rights of another year", ("ja",), 0.9, swapped("2026年", "2025年"), "number-mismatch"),
    Habit("last line left in English", ("fr",), 0.9, swapped(re.escape(EDIT["fr"]), EDIT["en"]), "untranslated-block"),
    Habit("small print without its tag", ("ar",), 0.8, swapped("<small>|</small>", ""), "html-tag"),
    *(Habit(f"doubled notice {lang}", (lang,), 0.9, twice, "segment-added") for lang in LANGUAGES),
)


def flipped(text: str, rng: random.Random) -> str:
    return re.sub(r"(?<=[a-z}0-9)] )\+(?= [a-z\\(])", "-", text, count=1)


def shortened(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    long = [i for i, line in enumerate(lines) if len(line) > 120 and line[0].isalpha() and "$" not in line]
    if long:
        del lines[long[0] : long[0] + 2]
    return "\n".join(lines)


MISTAKES: tuple[tuple[str, Callable[[str, random.Random], str]], ...] = (("sign", flipped), ("paragraph", shortened))


ADDED = {"segment-duplicated": "segment-added", "repeated-text": "segment-added"}
"""Checks that may see the same as another."""


def sections(lang: str) -> list[str]:
    """The sections of the corpus in one language, in an order that is the same in all."""
    folder = CORPUS / "notes" if lang == "en" else CORPUS / "_posts" / lang
    found = []
    for path in sorted(folder.glob("*.md")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        found += [f"## {part.strip()}\n" for part in re.split(r"^## ", body, flags=re.M)[1:]]
    return found


def note(lang: str, number: int, chosen: list[int], parts: list[str]) -> str:
    heads = [re.sub(r"^(## .*)", rf"\1 {{#part-{n}}}", parts[i], count=1) for n, i in enumerate(chosen, 1)]
    title = re.sub(r"[:#`$\\*]", "", parts[chosen[0]].split("\n")[0]).strip()
    front = f"title: {title} {number}\nlang: {lang}\nlayout: post\ntype: note\nimage: /assets/{number}.png\n"
    own = "" if lang == "en" else "translated: true\n"
    small = f"<small>{RIGHTS[lang]}</small>"
    return f"---\n{front}{own}---\n\n" + "\n".join([*heads, EDIT[lang] + "\n", small + "\n"])


def build(folder: Path, keys: int, seed: int) -> Iterator[tuple[str, str]]:
    """Write the blog; yields (path, kind) of the single mistakes."""
    rng = random.Random(seed)
    parts = {lang: sections(lang) for lang in ("en", *LANGUAGES)}
    clean = {key: rng.choice(LANGUAGES) for key in range(keys)}
    for key in range(keys):
        chosen = rng.sample(range(len(parts["en"])), 2)
        for lang in ("en", *LANGUAGES):
            text = note(lang, key, chosen, parts[lang])
            path = f"_posts/{lang}/2026-01-{key:03}-{lang}.md"
            if lang != "en" and clean[key] == lang:
                kind, damage = MISTAKES[key % len(MISTAKES)]
                damaged = damage(text, rng)
                if damaged != text:
                    yield path, kind
                text = damaged
            for habit in HABITS if lang != "en" else ():
                if lang in habit.languages and rng.random() < habit.share:
                    text = habit.change(text, lang)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")


def cause(finding: dict[str, object], mistakes: dict[str, str]) -> str:
    """The habit or mistake that a finding belongs to."""
    lang, check = finding["target_lang"], str(finding["check"])
    told = ADDED.get(check, check)
    for habit in (h for h in HABITS if lang in h.languages and told == h.check):
        field = habit.name.split()[0 if "layout" in habit.name else 1]
        if habit.check != "front-matter" or f"'{field}'" in str(finding["message"]):
            return habit.name
    path = str(dict(finding["target"])["path"])  # type: ignore[call-overload]
    return f"{mistakes[path]} in {path}" if path in mistakes else ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--keys", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="keep the blog here")
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    with TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        mistakes = dict(build(folder, given.keys, given.seed))
        command = [sys.executable, "-m", "qa", "check", ".", "--isolated", "--no-cache", "--exit-zero", "-f", "json"]
        out = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    every = json.loads(out)["findings"]
    found = [f for f in every if f["severity"] != "neutral"]
    told = Counter(cause(finding, mistakes) for finding in found)
    strange = told.pop("", 0)
    for name, count in sorted(told.items(), key=lambda item: -item[1]):
        print(f"{count:>6}  {name}")
    if given.verbose:
        for finding in found:
            print(f"{cause(finding, mistakes) or '?':40} {finding['check']:22} {finding['message'][:110]}")
    habits = {habit.name for habit in HABITS}
    serious = {
        place["target"]["path"]
        for f in found
        if f["severity"] in ("major", "critical") and cause(f, mistakes) not in habits
        for place in (f, *f.get("details", ()))
    }
    print(f"mistakes found at major in their note {len(serious & set(mistakes))} of {len(mistakes)}")
    print(f"neutral findings beside {len(every) - len(found)}")
    print(f"findings {len(found)}, causes found {len(told)} of {len(HABITS) + len(mistakes)}, of no cause {strange}")
    print(f"findings per cause {(len(found) - strange) / max(1, len(told)):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
