"""Which of two pieces of code gives way to the other, in whatever words a translation says it."""

import pytest

from qa import check_texts

REPLACES = "The option `--max-retries` replaces `--retry-count`."
RENAME = "Rename `old_name` to `new_name` in `settings.toml`."
REPLACED = "Server `db-07` was replaced by `db-11`."
COPY = "Copy ${src} to ${dest}."
AFTER = "Run `make test` after `make install`."
BEFORE = "Run `migrate` before you call `seed`."
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
        ("The tag `<br />` becomes `<br>`.", "he", "התג `<br>` הופך ל-`<br />`."),
        (COPY, "ru", "Скопируйте ${dest} в ${src}."),
        (AFTER, "th", "เรียกใช้ `make install` หลังจาก `make test`"),
        (AFTER, "ja", "`make test` の後に `make install` を実行します。"),
        (BEFORE, "de", "Führen Sie `seed` aus, bevor Sie `migrate` aufrufen."),
        (BEFORE, "es", "Ejecute `seed` antes de llamar a `migrate`."),
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
        (REPLACES, "es", "La opción `--max-retries` sustituye a `--retry-count`."),
        (REPLACES, "es", "`--retry-count` se sustituye por `--max-retries`."),
        (REPLACES, "pt", "A opção `--max-retries` substitui `--retry-count`."),
        (REPLACES, "ru", "Параметр `--max-retries` заменяет `--retry-count`."),
        (REPLACES, "pl", "Opcja `--max-retries` zastępuje `--retry-count`."),
        (REPLACES, "it", "L'opzione `--max-retries` sostituisce `--retry-count`."),
        (RENAME, "ja", "`settings.toml` の `old_name` を `new_name` に変更します。"),
        (REPLACED, "pl", "Serwer `db-07` zastąpiono serwerem `db-11`."),
        (REPLACED, "fr", "Le serveur `db-07` a été remplacé par le serveur `db-11`."),
        (REPLACED, "el", "Ο διακομιστής `db-07` αντικαταστάθηκε από τον `db-11`."),
        (REPLACED, "de", "Der Server `db-07` wurde ersetzt: neu ist `db-11`."),
        ("Use `alpha_x` with `beta_y`.", "es", "Use `beta_y` con `alpha_x`."),
        ("Add `item_a` to `list_b`.", "ja", "`list_b` に `item_a` を追加します。"),
        (INSTEAD, "zh", "用 `alpha_x` 代替 `beta_y`。"),
        ("The tag `<br />` becomes `<br>`.", "he", "התג `<br />` הופך ל-`<br>`."),
        (COPY, "ru", "Скопируйте ${src} в ${dest}."),
        (AFTER, "th", "เรียกใช้ `make test` หลังจาก `make install`"),
        (AFTER, "tr", "`make install` komutundan sonra `make test` komutunu çalıştırın."),
        (BEFORE, "de", "Führen Sie `seed` nach `migrate` aus."),
        (BEFORE, "ja", "`seed` の前に `migrate` を実行します。"),
        ("Call `close()` only after `flush()`.", "de", "Rufen Sie `close()` nicht vor `flush()` auf."),
        (INSTEAD, "kk", "`beta_y` емес, `alpha_x` қолданыңыз."),
        ("The value of `width` comes from `settings`.", "fr", "C'est de `settings` que vient la valeur de `width`."),
    ],
)
def test_the_same_one_is_the_old_one(source: str, lang: str, target: str) -> None:
    assert "major" not in severities(source, target, lang)
