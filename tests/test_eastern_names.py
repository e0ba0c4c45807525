"""Names of the East that English spells by an older rule are not surely gone; others in their place are told."""

from __future__ import annotations

import pytest

from qa import check_texts

SOURCE = "In the spring the library invited the physicist {} to give three lectures about light."
TARGETS = {
    "ru": "Весной библиотека пригласила физика {} прочитать три лекции о свете.",
    "uk": "Навесні бібліотека запросила вченого {} прочитати три лекції про світло.",
    "bg": "През пролетта библиотеката покани физика {} да изнесе три лекции за светлината.",
    "el": "Την άνοιξη η βιβλιοθήκη κάλεσε τον φυσικό {} να δώσει τρεις διαλέξεις για το φως.",
    "ja": "春、図書館は物理学者の{}を招き、光について三回の講義が行われた。",
}


def severities(lang: str, name: str, said: str) -> list[str]:
    found = check_texts(SOURCE.format(name), TARGETS[lang].format(said), source_lang="en", target_lang=lang)
    return [f.severity for f in found if f.check == "name-mismatch"]


@pytest.mark.parametrize(
    ("lang", "name", "right", "wrong"),
    [
        ("ru", "Chien-Shiung Wu", "Ву Цзяньсюн", "Иван Соколов"),
        ("uk", "Tsung-Dao Lee", "Лі Чжендао", "Петро Бондаренко"),
        ("bg", "Chien-Shiung Wu", "Ву Дзиенсюн", "Иван Стоянов"),
        ("ru", "Tsung-Dao Lee", "Ли Чжэндао", "Иван Соколов"),
    ],
)
def test_a_given_name_of_the_east_may_be_written_otherwise(lang: str, name: str, right: str, wrong: str) -> None:
    assert "major" not in severities(lang, name, right)
    assert "major" in severities(lang, name, wrong)


@pytest.mark.parametrize(
    ("name", "right"), [("Chien-Shiung Wu", "呉健雄"), ("Kim Dae-jung", "金大中"), ("Chiang Kai-shek", "蔣介石")]
)
def test_characters_may_be_such_a_name(name: str, right: str) -> None:
    assert "major" not in severities("ja", name, right)
    assert "major" in severities("ja", name, "ジョン・スミス")


def test_chinese_names_keep_their_characters_in_japanese() -> None:
    assert not severities("ja", "Zhang Yimou", "張芸謀")
    assert "major" in severities("ja", "Zhang Yimou", "川端康成")


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [("Usain Bolt", "Γιουσέιν Μπολτ", "Γιώργο Μπολτ"), ("Yuri Gagarin", "Γιούρι Γκαγκάριν", "Γιάννη Παππά")],
)
def test_greek_writes_a_y_with_gamma(name: str, right: str, wrong: str) -> None:
    assert "major" not in severities("el", name, right)
    assert severities("el", name, wrong)


def test_a_korean_word_is_no_surname() -> None:
    # many a word begins with 이, which is Lee as well
    from qa.checks.values._eastern_names import _is_written

    assert _is_written(["Whi-soh", "Lee"], "이휘소는 시카고에서 연구했다.")
    assert not _is_written(["Amelia", "Lee"], "이번 겨울에는 시카고에서 연구했다.")
