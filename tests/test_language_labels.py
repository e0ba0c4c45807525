"""Headings, header cells and labels of one word in a language with a script of its own."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Bitext, Severity

FOUND = [
    ("## Conclusion\n\nIt works.\n", "## Conclusion\n\nयह काम करता है।\n", "hi", "Conclusion", Severity.MINOR),
    ("## Summary\n\nIn summary, it works.\n", "## Summary\n\n要するに動きます。\n", "ja", "Summary", Severity.MAJOR),
    (
        "| Purpose | Name |\n|---|---|\n| to read | a |\n",
        "| Purpose | 名称 |\n|---|---|\n| 读取 | a |\n",
        "zh",
        "Purpose",
        Severity.MAJOR,
    ),
    ("- Result: the loss falls.\n", "- Result: потери падают.\n", "ru", "Result", Severity.MAJOR),
    ("- **Result**: the loss falls.\n", "- **Result**: 손실이 줄어든다.\n", "ko", "Result", Severity.MAJOR),
    # titles of cards and of the note: two words in small letters, one that the note says in small letters or as a verb
    (
        "---\ntitle: Fire clay\n---\n\nIt is wet.\n",
        "---\ntitle: Fire clay\n---\n\nإنه رطب.\n",
        "ar",
        "Fire clay",
        Severity.MINOR,
    ),
    (
        '<Card title="Storage">\nKeep the storage dry.\n</Card>\n\n<Card title="Heat">\nIt burns.\n</Card>\n',
        '<Card title="Storage">\n倉庫は乾燥させておく。\n</Card>\n\n<Card title="熱">\n燃える。\n</Card>\n',
        "ja",
        "Storage",
        Severity.MINOR,
    ),
]


@pytest.mark.parametrize(("source", "target", "lang", "word", "severity"), FOUND)
def test_common_word_of_the_source(source: str, target: str, lang: str, word: str, severity: Severity) -> None:
    found = run(bitext(source, target, lang))
    assert [(f.target.text, f.severity) for f in found] == [(word, severity)]


QUIET = [
    # tabs that are called by programs, of which one is translated, and a title among such
    (
        '<Tab title="Rust">\nIt works.\n</Tab>\n\n<Tab title="By hand">\nIt works.\n</Tab>\n',
        '<Tab title="Rust">\n動きます。\n</Tab>\n\n<Tab title="手作業">\n動きます。\n</Tab>\n',
        "ja",
    ),
    (
        '<Tab title="Docker compose">\nIt works.\n</Tab>\n\n<Tab title="Spring">\nIt works.\n</Tab>\n',
        '<Tab title="Docker compose">\n動きます。\n</Tab>\n\n<Tab title="Spring">\n動きます。\n</Tab>\n',
        "ja",
    ),
    # acronym, product, name in the running text, word in code, code, word used by readers, other word in the source
    ("## API\n\nIt works.\n", "## API\n\nयह काम करता है।\n", "hi"),
    ("## Transformers\n\nWe use Transformers here.\n", "## Transformers\n\nここでは Transformers を使う。\n", "ja"),
    ("## Windows\n\nInstall it on Windows first.\n", "## Windows\n\n먼저 Windows에 설치한다.\n", "ko"),
    ("## Python\n\nIt works.\n", "## Python\n\nइसमें काम होता है।\n", "hi"),
    ("## Trainer\n\n```py\ntrainer = 1\n```\n", "## Trainer\n\n```py\ntrainer = 1\n```\n", "zh"),
    ("| `name` | Name |\n|---|---|\n| a | b |\n", "| `name` | 名称 |\n|---|---|\n| a | b |\n", "zh"),
    ("## Blog\n\nIt works.\n", "## Blog\n\n可以用。\n", "zh"),
    ("## Ending\n\nIt works.\n", "## Finale\n\nОно работает.\n", "ru"),
    ("- Python: it is quick.\n", "- Python: это быстро.\n", "ru"),
]


@pytest.mark.parametrize(("source", "target", "lang"), QUIET)
def test_names_and_terms_stay(source: str, target: str, lang: str) -> None:
    assert [f.target.text for f in run(bitext(source, target, lang))] == []


def test_siblings_decide() -> None:
    source = "## Overview\n\nIt works.\n"
    translations = {
        "hi": "## Overview\n\nयह काम करता है।\n",
        "ja": "## 概要\n\n動きます。\n",
        "de": "## Überblick\n\nEs läuft.\n",
    }
    pairs = {lang: bitext(source, text, lang) for lang, text in translations.items()}
    hindi = pairs.pop("hi")

    def found(siblings: tuple[Bitext, ...]) -> list[tuple[str, Severity]]:
        return [(f.target.text, f.severity) for f in run(hindi, siblings=siblings)]

    assert found(tuple(pairs.values())) == [("Overview", Severity.MAJOR)]
    keeping = (bitext(source, "## Overview\n\n可以用。\n", "zh"), bitext(source, "## Overview\n\nРаботает.\n", "ru"))
    assert found(keeping) == []


def test_a_list_of_answers_that_is_kept_as_a_whole_may_be_meant_so() -> None:
    answers = ("This [MASK] has been waiting for you.", "This woman has been waiting for you.")
    kept = "\n".join(f'    {{ text: "{text}", explain: "%s" }},' for text in answers)
    quiz = f"# %s\n\n<Question\n  choices={{[\n{kept}\n  ]}}\n/>\n"
    source = quiz % ("Quiz", "That is wrong.", "That is right, well done.")
    target = quiz % ("クイズ", "それは間違いです。", "正解です、よくできました。")
    found = run(bitext(source, target, "ja"), "untranslated-block")
    assert {finding.severity for finding in found} <= {Severity.MINOR}
    # one that is forgotten among translated ones is not
    forgotten = target.replace(answers[1], "この女性はあなたを待っていました。")
    (finding,) = run(bitext(source, forgotten, "ja"), "untranslated-block")
    assert finding.severity is Severity.MAJOR
