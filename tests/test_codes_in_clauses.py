"""Codes in each other's clause, second copies, subcommands, paths, short options, placeholders in strings."""

import pytest

from qa import check_texts

FENCE = "```"


def majors(source: str, target: str, lang: str, check: str = "inline-code-changed") -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == check and f.severity in ("major", "critical")]


LIMITS = "Set `maxRetries` to 5 and leave `timeout` at its default."
WRONG = [
    (LIMITS, "de", "Setzen Sie `timeout` auf 5 und lassen Sie `maxRetries` beim Standardwert."),
    (LIMITS, "ja", "`timeout` を5に設定し、`maxRetries` は既定値のままにします。"),
    (LIMITS, "de", "Setzen Sie `maxRetries` auf 5 und lassen Sie `maxRetries` beim Standardwert."),
    ("Use `git stash`, then `git pull`.", "zh", "使用 `git stash`,然后执行 `git push`。"),
    ("Use `git stash`, then `git pull`.", "zh", "使用 `git 暂存`,然后执行 `git pull`。"),
    ("Export `JAVA_HOME` first.", "fr", "Exportez d'abord `JAVA_HOMES`."),
    ("The `-p` flag prints the path; `-q` is quiet.", "de", "`-P` gibt den Pfad aus, `-q` ist still."),
    ("Add /usr/local/bin to the list.", "ru", "Добавьте /usr/local/lib в список."),
]


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_code_that_became_other_code_is_major(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang)


RIGHT = [
    (LIMITS, "de", "Lassen Sie `timeout` beim Standardwert und setzen Sie `maxRetries` auf 5."),
    (LIMITS, "ja", "`timeout` は既定値のままにし、`maxRetries` を5に設定します。"),
    ("When you call `open`, first check `exists`.", "fr", "Vérifiez d'abord `exists`, puis appelez `open`."),
    ("Use `git clone <url>`, then `npm install`.", "de", "Nutzen Sie `git clone <adresse>`, dann `npm install`."),
    ("Add /usr/local/bin to the list.", "de", "Ergänzen Sie die Liste um /usr/local/bin."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_code_in_another_order_is_silent(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang) == []


def _listing(line: str, language: str) -> str:
    return f"Run it:\n\n{FENCE}{language}\n{line}\nstop()\n{FENCE}\n"


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ('print("Hello {name}")', 'print("Hallo {nahme}")', "python"),
        ('fmt.Printf("Welcome, %s", name)', 'fmt.Printf("Willkommen, %d", name)', "go"),
        ("show(`Hello ${reply.name}`)", "show(`Hallo ${reply.nahme}`)", "js"),
    ],
)
def test_placeholders_in_strings_stay(before: str, after: str, language: str) -> None:
    assert majors(_listing(before, language), _listing(after, language), "de", "code-changed")


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ('print("%d of %s files")', 'print("von %s Dateien %d")', "python"),
        ("show(`Hello ${name}, all 100% safe`)", "show(`Hallo ${name}, alles 100% sicher`)", "js"),
    ],
)
def test_strings_are_free(before: str, after: str, language: str) -> None:
    assert majors(_listing(before, language), _listing(after, language), "de", "code-changed") == []
