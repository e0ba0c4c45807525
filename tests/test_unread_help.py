"""What help pages showed that nobody had read: formulas without signs, names of buttons, titles of books, pictures
in a language, a number with its sign in the letters' own direction, squares of towns, pink that is light red. Beside
each stands the fault that is still told.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks.language._references import is_reference
from qa.cli import cli
from qa.formula.match.prose_forms import has_signed

GRAVE = {"major", "critical"}


def grave(source: str, target: str, lang: str) -> list[str]:
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.check for one in found if str(one.severity) in GRAVE]


SUM = "# Sums\n\nA sum may have letters, and each of them stands for a number.\n\n{}\n\nIts value is shown below.\n"
SUMĂ = (
    "# Sume\n\nO sumă poate avea litere, iar fiecare dintre ele ține locul unui număr.\n\n{}\n\n"
    "Valoarea ei este afișată mai jos.\n"
)


def test_letters_between_signs_are_no_words() -> None:
    assert grave(SUM.format("xy−3x+7y−21"), SUMĂ.format("xy−3x+7y−21"), "ro") == []
    assert grave(SUM.format("Click every letter below"), SUMĂ.format("Click every letter below"), "ro") == [
        "untranslated-block"
    ]


ROWS = {
    "Ctrm": ("the number of periods until a value is reached", "達到某一數值所需的期數"),
    "Ddb": ("the loss of value in one year, counted twice", "一年內雙倍計算的價值損失"),
    "Rate": ("the interest of one period, as a share", "一個週期的利息比例"),
    "Sln": ("the loss of value, the same in each year", "每年相同的價值損失"),
    "Term": ("the number of payments until a sum is reached", "達到某一總額所需的付款次數"),
}


def buttons(side: int, names: list[str]) -> str:
    lead = ("Each rate and each term has a button.", "每種利率和每個期限都有一個按鈕。")[side]
    head = ("Button | What it finds", "按鈕 | 計算的內容")[side]
    rows = [f"| {name} | {said[side]} |" for name, said in zip(names, ROWS.values(), strict=True)]
    return "\n".join([lead, "", f"| {head} |", "| --- | --- |", *rows]) + "\n"


def test_names_of_buttons_are_kept_with_codes_beside_them() -> None:
    assert grave(buttons(0, [*ROWS]), buttons(1, [*ROWS]), "zh-TW") == []
    plain = ["Periods", "Loss", "Rate", "Balance", "Term"]
    assert "untranslated-block" in grave(
        buttons(0, plain), buttons(1, ["期數", "損失", "利率", "餘額", "Term"]), "zh-TW"
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('Anna Berg and Lee M. Ode, "A Study of Rain" <https://example.org/rain>', True),
        ("Anna Berg, Lee M. Ode & Jon Fisk: “A Study of Rain”.", True),
        ('Anna Berg said, "Come here"', False),
        ('Anna Berg, "A Study of Rain" is what to read first', False),
        ('Use "A Study of Rain"', False),
    ],
)
def test_authors_and_a_title_are_a_reference(text: str, kept: bool) -> None:
    assert is_reference(text) is kept


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("6-curve_fr_FR_1.png", []),
        ("6-curve_fr_FR_2.png", ["image-changed"]),
        ("6-curve_de_DE_1.png", ["image-changed"]),
        ("6-slope_fr_FR_1.png", ["image-changed"]),
    ],
)
def test_a_picture_has_its_language_in_the_middle_of_its_name(name: str, told: list[str]) -> None:
    source = "# The curve\n\nThe curve rises slowly.\n\n![](6-curve_en_US_1.png)\n"
    assert grave(source, f"# La courbe\n\nLa courbe monte lentement.\n\n![]({name})\n", "fr") == told


@pytest.mark.parametrize("said", ["۱+", "+۱", "+1", "1+"])
def test_a_number_stands_with_its_sign_in_running_text(said: str) -> None:
    source = "Every third element adds ${}$ to the answer, and the first is $x$.\n"
    target = f"هر عنصر سوم {said} به جواب اضافه می‌کند و اولی $x$ است.\n"
    assert grave(source.format("+1"), target, "fa") == []
    assert grave(source.format("-1"), target, "fa") == ["formula-missing"]
    assert grave(source.format("+2"), target, "fa") == ["formula-missing"]


def test_a_sum_is_no_number_with_its_sign() -> None:
    assert not has_signed("+", "1", "۱+۲", "fa")
    assert not has_signed("+", "1", "x1+ y", "fa")
    assert not has_signed("+", "1", "1+", "de")


def test_an_area_is_no_square() -> None:
    source = "The area of the polygon is found from the points on its sides.\n"
    assert grave(source, "Площу многокутника знаходять за точками на його сторонах.\n", "uk") == []
    assert grave("The polygon has four equal sides.\n", "Квадрат має чотири рівні сторони.\n", "uk") == [
        "meaning-changed"
    ]


@pytest.mark.parametrize(
    ("colour", "word", "told"),
    [
        ("light red", "rózsaszín", []),
        ("red", "rózsaszín", ["meaning-changed"]),
        ("light red", "kék", ["meaning-changed"]),
    ],
)
def test_light_red_is_pink(colour: str, word: str, told: list[str]) -> None:
    source = f"The socket for the microphone is {colour}, and it stands beside the other one.\n"
    assert grave(source, f"A mikrofon aljzata {word}, és a másik mellett áll.\n", "hu") == told


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("A number of different programs are available.", "Számos ilyen program érhető el.", []),
        ("The two programs are different.", "A két program azonos.", ["antonym-swapped"]),
    ],
)
def test_such_is_no_same(source: str, target: str, told: list[str]) -> None:
    assert grave(source + "\n", target + "\n", "hu") == told


@pytest.mark.parametrize(("second", "places"), [("Nenner", [2]), ("Zeiger", [0, 0])])
def test_one_wrong_address_in_two_places_is_told_once(tmp_path: Path, second: str, places: list[int]) -> None:
    page = "# {}\n\n{} [{}](https://example.org/{}).\n\n{}\n\n{} [{}](https://example.org/{}).\n"
    source = page.format("Signs", "See", "one", "Code", "There are many.", "See also", "two", "Code")
    target = page.format("Zeichen", "Siehe", "eins", "Nenner", "Es gibt viele.", "Siehe auch", "zwei", second)
    for lang, text in (("en", source), ("de", target)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "signs.md").write_text(text, "utf-8")
    run = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--format", "json"])
    told = [one for one in json.loads(run.output)["findings"] if one["check"] == "link-changed"]
    assert [len(one.get("details", [])) for one in told] == places


def test_options_in_bold_are_no_words_of_a_lead() -> None:
    source = "# help page\n\n**--all**\nshow everything that is there\n\n**{}**\ndisplay it and exit\n\n"
    source += "**Notes**\nThe help is short.\n\n**See also**\nThere is a longer page.\n"
    target = "# Yardım sayfası\n\n**--all**\norada olan her şeyi gösterir\n\n**{}**\nonu gösterir ve çıkar\n\n"
    target += "**Notlar**\nYardım kısadır.\n\n**Ayrıca**\nDaha uzun bir sayfa var.\n"
    assert grave(source.format("--help"), target.format("--help"), "tr") == []
    assert grave(source.format("show help"), target.format("show help"), "tr") == ["untranslated-fragment"]


@pytest.mark.parametrize(
    ("address", "told"),
    [("team/fi.html", []), ("team/sv.html", ["link-changed"]), ("teams/fi.html", ["link-changed"])],
)
def test_a_folder_has_a_page_for_the_language(address: str, told: list[str]) -> None:
    source = "Ask [the team](https://example.org/team/) for help.\n"
    assert grave(source, f"Pyydä apua [ryhmältä](https://example.org/{address}).\n", "fi") == told


def test_a_name_of_two_words_is_one_member_of_a_list() -> None:
    source = "Written by Ulrich Drepper, Scott Miller, and David Madore.\n"
    assert grave(source, "Ulrich Drepper, Scott Miller ve David Madore tarafından yazılmıştır.\n", "tr") == []
    praised = "Madore, Drepper tarafından övüldü.\n"
    assert grave("Drepper was praised by Madore.\n", praised, "tr") == ["name-mismatch"]


@pytest.mark.parametrize(
    ("address", "told"),
    [("https://example.org/geometry/points.png", []), ("https://example.org/lines.png", ["image-changed"])],
)
def test_a_picture_of_the_page_is_shown_from_the_web(address: str, told: list[str]) -> None:
    source = (
        "# Points\n\n- One case.\n\n  Here is a picture:\n  <center>![Points](points.png)</center>\n\n- The other.\n"
    )
    target = (
        '# Điểm\n\n- Một trường hợp.\n\n  Đây là hình:\n  <div>\n    <img src="{}" alt="Điểm">\n  </div>\n\n- Kia.\n'
    )
    assert [one for one in grave(source, target.format(address), "vi") if one == "image-changed"] == told


CREDIT = (
    "Autorami polskiego tłumaczenia tej strony są: Jan Lis <jan.lis@example.org>, Ewa Sowa <ewa.sowa@example.org> i"
    " Adam Żuk <adam.zuk@example.org>.\n\nTo tłumaczenie jest wolną dokumentacją. Warunki, na jakich wolno je"
    " rozpowszechniać i zmieniać, podaje [licencja](https://example.org/licence), wersja trzecia albo nowsza, którą"
    " dołączono do strony wraz z jej źródłami. Nie przyjmuje się ŻADNEJ ODPOWIEDZIALNOŚCI za skutki użycia.\n\nBłędy w"
    " tłumaczeniu strony prosimy zgłaszać na adres listy dyskusyjnej lista@example.org.\n"
)


def test_who_translated_a_page_may_be_told_at_length() -> None:
    source = "# fcut\n\nThe program cuts lines into pieces.\n\nIt reads a file and writes the pieces.\n"
    target = "# fcut\n\nProgram tnie wiersze na kawałki.\n\nCzyta plik i zapisuje kawałki.\n\n{}"
    assert grave(source, target.format("# TŁUMACZENIE\n\n" + CREDIT), "pl") == []
    other = "# OSTRZEŻENIE\n\nProgram nie sprawdza praw do pliku.\n\nKawałki zastępują pliki o tej samej nazwie.\n"
    assert grave(source, target.format(other), "pl") == ["segment-added"]


def test_to_give_is_no_decrease_in_korean() -> None:
    source = "Do this first, it increases the chances of every player in the game.\n"
    right = "이것을 먼저 하면 게임의 모든 사람에게 더 많은 기회를 줄 수 있습니다.\n"
    assert grave(source, right, "ko") == []
    assert grave(source, "이것을 먼저 하면 게임에서 모든 사람의 기회가 줄어듭니다.\n", "ko") == ["antonym-swapped"]
