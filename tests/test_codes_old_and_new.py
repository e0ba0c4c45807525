"""Which of two pieces of code gives way to the other, in whatever words a translation says it."""

import pytest

from qa import check_texts

REPLACES = "The option `--max-retries` replaces `--retry-count`."
RENAME = "Rename `old_name` to `new_name` in `settings.toml`."
INSTEAD = "Use `alpha_x` instead of `beta_y`."


def severities(source: str, target: str, lang: str) -> set[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return {finding.severity.value for finding in found if finding.check == "inline-code-changed"}


@pytest.mark.parametrize(
    ("source", "lang", "target"),
    [
        (REPLACES, "nl", "De optie `--retry-count` vervangt `--max-retries`."),
        (REPLACES, "de", "`--max-retries` wird durch `--retry-count` ersetzt."),
        (REPLACES, "ko", "`--max-retries` 대신 `--retry-count` 옵션을 사용합니다."),
        (RENAME, "nb", "Endre navnet fra `new_name` til `old_name` i `settings.toml`."),
        (RENAME, "ja", "`settings.toml` の `new_name` を `old_name` に変更します。"),
        (INSTEAD, "zh", "使用 `beta_y` 而不是 `alpha_x`。"),
        (INSTEAD, "kk", "`alpha_x` емес, `beta_y` қолданыңыз."),
    ],
)
def test_the_other_one_is_the_old_one(source: str, lang: str, target: str) -> None:
    assert severities(source, target, lang) == {"major"}


@pytest.mark.parametrize(
    ("source", "lang", "target"),
    [
        (REPLACES, "de", "`--retry-count` wird durch `--max-retries` ersetzt."),
        (REPLACES, "ko", "`--retry-count` 대신 `--max-retries` 옵션을 사용합니다."),
        (REPLACES, "tr", "`--retry-count` yerine `--max-retries` seçeneği kullanılır."),
        (RENAME, "ja", "`settings.toml` の `old_name` を `new_name` に変更します。"),
        ("Add `item_a` to `list_b`.", "ja", "`list_b` に `item_a` を追加します。"),
        (INSTEAD, "zh", "用 `alpha_x` 代替 `beta_y`。"),
        (INSTEAD, "kk", "`beta_y` емес, `alpha_x` қолданыңыз."),
        ("The value of `width` comes from `settings`.", "fr", "C'est de `settings` que vient la valeur de `width`."),
    ],
)
def test_the_same_one_is_the_old_one(source: str, lang: str, target: str) -> None:
    assert "major" not in severities(source, target, lang)
