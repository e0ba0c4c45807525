"""Translations that break off in the midst of a sentence."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = "The command copies all files of the folder to the server and writes a report about every file that failed.\n"


def _told(target: str, lang: str, source: str = SOURCE) -> list[str]:
    found = check_texts(source, target + "\n", source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "segment-omitted" and f.severity.rank >= 2]


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("de", "Der Befehl kopiert alle Dateien des Ordners auf den Server und."),
        ("de", "Der Befehl kopiert alle Dateien des Ordners"),
        ("fr", "La commande copie tous les fichiers du dossier sur le serveur et écrit un rapport pour."),
        ("ru", "Команда копирует все файлы папки на сервер и записывает отчёт о."),
        ("ja", "このコマンドはフォルダー内のすべてのファイルを"),
        ("ko", "이 명령은 폴더의 모든 파일을."),
    ],
)
def test_translation_that_breaks_off(lang: str, target: str) -> None:
    assert _told(target, lang)


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        (
            "de",
            "Der Befehl kopiert alle Dateien des Ordners auf den Server und schreibt einen Bericht über jede Datei, "
            "bei der das fehlschlug",
        ),
        (
            "fr",
            "La commande copie tous les fichiers du dossier sur le serveur et écrit un rapport sur chaque fichier qui "
            "a échoué.",
        ),
        (
            "ja",
            "このコマンドは、フォルダー内のすべてのファイルをサーバーにコピーし、失敗した各ファイルについてレポートを"
            "書き出します",
        ),
    ],
)
def test_whole_translation(lang: str, target: str) -> None:
    assert not _told(target, lang)


def test_label_in_bold_ends_a_sentence() -> None:
    source = "Type the text that is to stand in its place into the box **Replace with**.\n"
    assert not _told("Inserite il testo che deve stare al suo posto nella casella **Sostituisci con**.", "it", source)


def test_variable_ends_a_sentence() -> None:
    assert not _told("Las matrices tienen dos filas y tres columnas en la base e.", "es", "The matrices have e.\n")


def test_a_sentence_that_goes_on_behind_a_formula_does_not_break_off() -> None:
    source = "We only look at small angles in this chapter, where the sine may be replaced by its argument.\n\n$$x$$\n"
    target = "本章只考察小角度，\n\n$$x$$\n\n此时正弦可以用其自变量代替。\n"
    found = check_texts(source, target, source_lang="en", target_lang="zh")
    assert not [f for f in found if f.check == "segment-omitted"]
