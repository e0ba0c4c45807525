"""Right sentences that a blind trial of folders found accused, each beside a fault of the same kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from qa import check_texts
from qa.cli import cli


def told(langs: tuple[str, str], source: str, target: str, check: str) -> list[str]:
    found = check_texts(source, target, source_lang=langs[0], target_lang=langs[1])
    return [f.message for f in found if f.check == check and f.severity != "neutral"]


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        (
            "lt",
            "Large telescopes fight back with optics. See also Refraction.",
            "Dideli teleskopai ginasi optika. Taip pat žr. šviesos lūžį.",
            "Didelės įstaigos dirba su Windows.",
        ),
        (
            "pl",
            "New tools help. See also Humidity.",
            "Nowa wersja pomaga. Zobacz też wilgotność.",
            "Nowe narzędzia działają z Windows.",
        ),
    ],
)
def test_the_first_word_of_a_sentence_may_begin_as_an_english_one(
    lang: str, source: str, right: str, wrong: str
) -> None:
    assert not told(("en", lang), source, right, "name-mismatch")
    assert told(("en", lang), "Large offices work with Excel.", wrong, "name-mismatch")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("id", "Sebagian besarnya sudah kering.", "Sebagian sudah kering."),
        ("pl", "Większą część z nich sprzedano.", "Część z nich sprzedano."),
        ("ru", "Большую часть из них продали.", "Часть из них продали."),
    ],
)
def test_a_greater_part_is_most(lang: str, right: str, wrong: str) -> None:
    source = "Most of them were sold." if lang != "id" else "Most of it is dry already."
    assert not told(("en", lang), source, right, "meaning-changed")
    assert told(("en", lang), source, wrong, "meaning-changed")


def test_a_korean_prohibition_may_have_its_topic_marked() -> None:
    target = "혼합물을 끓이지는 마세요."
    assert not told(("de", "ko"), "Kochen Sie die Mischung nicht.", target, "negation-flipped")
    assert told(("de", "ko"), "Kochen Sie die Mischung.", target, "negation-flipped")
    target = "이 파일을 디스크에 저장하지도 마세요."
    assert not told(("en", "ko"), "Don't save this file to the disk, either.", target, "negation-flipped")
    assert told(("en", "ko"), "Save this file to the disk.", target, "negation-flipped")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("id", "Agar tidak lupa, tambahkan ini ke kalender Anda.", "Agar tidak rusak, tambahkan ini ke kalender Anda."),
        (
            "de",
            "Um es nicht zu vergessen, tragen Sie es in den Kalender ein.",
            "Um ihn nicht zu stören, tragen Sie es in den Kalender ein.",
        ),
    ],
)
def test_what_is_done_so_as_not_to_forget_reminds(lang: str, right: str, wrong: str) -> None:
    assert not told((lang, "it"), right, "Per ricordarvelo, aggiungetelo al calendario.", "negation-flipped")
    assert told((lang, "it"), wrong, "Per disturbarlo, aggiungetelo al calendario.", "negation-flipped")


STARS = {
    "en": "At dusk you can see the star Centauri above the harbour.",
    "de": "In der Dämmerung sieht man den Stern Centauri über dem Hafen.",
    "it": "Al crepuscolo si vede la stella Centauri sopra il porto.",
    "id": "Saat senja terlihat bintang Centauri di atas pelabuhan.",
    "fr": "Au crépuscule, on voit l'étoile Centauri au-dessus du port.",
}


@pytest.mark.parametrize("right", [True, False])
def test_katakana_spells_latin_names_as_latin_says_them(tmp_path: Path, right: bool) -> None:
    star = "ケンタウリ" if right else "シリウス"
    for lang, text in {**STARS, "ja": f"夕暮れには港の上に星{star}が見えます。"}.items():
        (tmp_path / f"note.{lang}.md").write_text(text + "\n", encoding="utf-8")
    run = CliRunner().invoke(
        cli, ["check", str(tmp_path), "--isolated", "--no-cache", "--jobs", "1", "--select", "name-mismatch"]
    )
    assert ("Centauri" in run.output) is not right
