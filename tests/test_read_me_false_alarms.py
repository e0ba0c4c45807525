"""False alarms of read-mes and tutorials nobody had looked at, each with a fault beside it that is still told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.checks._versions import leads_to_version
from qa.cli import cli
from qa.model import Severity

GRAVE = {Severity.MAJOR, Severity.CRITICAL}


def told(source: str, target: str, lang: str) -> set[str]:
    """The checks that have a grave finding."""
    found = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return {finding.check for finding in found if finding.severity in GRAVE}


def test_a_third_party_is_no_third() -> None:
    source = "Remove the option of the loader to be compatible with ES5.\n"
    assert told(source, "移除加载器的选项以避免第三方库的兼容性问题。\n", "zh-Hans") == set()
    assert told("This is the third way.\n", "这是第四种方式。\n", "zh-Hans") == {"number-mismatch"}


def test_an_adverb_that_ends_in_without_is_written_in_one_word() -> None:
    source = "Good boats get painted again and again with new colours.\n"
    assert told(source, "좋은 배는 새로운 색으로 끊임없이 다시 칠해집니다.\n", "ko") == set()
    assert told("Start the pump with the filter.\n", "필터 없이 펌프를 시작하세요.\n", "ko") == {"negation-flipped"}


def test_a_verb_in_capitals_is_no_name() -> None:
    source = "A special command will UPDATE all of the boats.\n"
    assert told(source, "Une commande spéciale mettra À JOUR tous les bateaux.\n", "fr") == set()
    lost = "The help came from UNESCO in spring.\n"
    assert told(lost, "L'aide est venue de l'UNICEF au printemps.\n", "fr") == {"name-mismatch"}


def test_turns_of_phrase_are_no_terms() -> None:
    source = "It's fine, of course, to look for old boats.\n"
    assert told(source, "C'est bien, bien sûr, de chercher de vieux bateaux.\n", "fr") == set()
    assert told("Tuning, adjustment, cleaning.\n", "Réglage, réglage, nettoyage.\n", "fr") == {"term-collapsed"}


def test_what_is_joined_by_and_is_said_several_times_on_purpose() -> None:
    source = "Good boats are painted again and again with every new colour.\n"
    assert told(source, "Los barcos buenos se pintan una y otra y otra vez con cada color nuevo.\n", "es") == set()
    stammered = "Die gute Pumpe die gute Pumpe läuft am Morgen.\n"
    assert told("The good pump runs in the morning.\n", stammered, "de") == {"repeated-text"}


@pytest.mark.parametrize("line", ["npm tag add pond@1.0.1 beta", "git push --force origin", "pump run FILTER=fine"])
def test_a_line_for_a_shell_without_a_fence(line: str) -> None:
    source = f"To add a mark, type its name.\n\n  {line}\n"
    assert told(source, f"Pour ajouter une marque, tapez son nom.\n\n  {line}\n", "fr") == set()


@pytest.mark.parametrize("line", ["Always clean the pump before the winter", "put the pump@1.0 away in the shed"])
def test_a_line_that_somebody_reads_is_not_translated(line: str) -> None:
    source = f"To add a mark, type its name.\n\n{line}\n"
    assert told(source, f"Pour ajouter une marque, tapez son nom.\n\n{line}\n", "fr") == {"untranslated-block"}


def test_a_list_of_translations_belongs_to_the_source_alone() -> None:
    links = "".join(f"* [{name}](doc/README-{tag}.md)\n" for name, tag in (("Hindi", "in-HI"), ("Greek", "gr-GR")))
    source = f"# Pump\n\nIt lifts water.\n\n## Translations\n\n{links}"
    found = qa.check_texts(source, "# Pumpe\n\nSie hebt Wasser.\n", source_lang="en", target_lang="de")
    # texts have no names of files, so that the links are compared by hand
    assert leads_to_version("doc/README-in-HI.md", "README.md") and leads_to_version("README-gr-GR.md", "README.md")
    assert not leads_to_version("doc/README-boats.md", "README.md")
    assert found


def test_a_sentence_that_became_a_paragraph_of_its_own() -> None:
    source = "You can always get the newest pump with\n`pump get`.  You may need to run that with `sudo`.\n"
    split = (
        "最新のポンプは次のコマンドで入手できます。\n`pump get`\n\n場合によっては `sudo` を付けて実行してください。\n"
    )
    assert told(source, split, "ja") == set()


def test_a_paragraph_that_nothing_says_is_added() -> None:
    source = "The pump runs every morning.\n\nThe frogs sleep until the first warm days wake them.\n"
    target = "Die Pumpe läuft jeden Morgen.\n\nDie Frösche schlafen, bis die ersten warmen Tage sie wecken.\n"
    added = "\nDer Zaun muss im Herbst neu gestrichen werden, sonst fault das Holz.\n"
    assert told(source, target, "de") == set()
    assert told(source, target + added, "de") == {"segment-added"}


def test_items_in_other_words_are_not_lost_and_added() -> None:
    source = "# Log\n\n- Rebuild the pump.\n- Support running commands in the tab.\n- Support loops.\n"
    target = "# 日志\n\n- 重构水泵。\n- 支持手动输入、执行命令行。\n- 支持循环。\n"
    assert told(source, target, "zh-Hans") & {"segment-added", "segment-omitted"} == set()
    other = "# 日志\n\n- 重构水泵。\n- 花园里的玫瑰在六月开花。\n- 支持循环。\n"
    assert told(source, other, "zh-Hans")


def test_the_end_of_a_word_in_other_letters_is_no_name() -> None:
    english = "# Pond\n\n- **depthName**: the name of the depth of a pond (Lindholm).\n"
    others = {
        "de": "# Teich\n\n- **depthName**: der Name der Tiefe eines Teichs (Lindholm).\n",
        "fr": "# Étang\n\n- **depthName** : le nom de la profondeur d'un étang (Lindholm).\n",
        "es": "# Estanque\n\n- **depthName**: el nombre de la profundidad (Lindholm).\n",
    }
    japanese = "# 池\n\n- **depthName**: 池の深さの名前（リンドホルム，）。\n"
    for lang, text in others.items():
        assert told(english, text, lang) == set()
    assert "name-mismatch" not in told(english, japanese, "ja")


def test_what_must_be_done_with_another_thing_need_not_be_done() -> None:
    source = "The events will bring texts rather than the plain boats which you have to turn by hand.\n"
    assert told(source, "事件會帶來文字，而不是普通的船，這樣您就不用親手轉動它。\n", "zh-Hant") == set()
    assert told("You have to turn the boats by hand.\n", "您不用親手轉動這些船。\n", "zh-Hant") == {"negation-flipped"}


def test_a_word_behind_a_short_term_is_no_term_of_the_sentence(tmp_path: Path) -> None:
    things = ("gate", "garden", "gate"), ("portón", "jardín", "portón"), ("portail", "jardin", "portail")
    german = ("Das Tor ist tief", "Der Garten ist klein", "Das Tor ist klein")
    lines = {
        "en": [f"The {one} stands there for {n} years." for n, one in enumerate(things[0], 4)],
        "es": [f"El {one} está ahí desde hace {n} años." for n, one in enumerate(things[1], 4)],
        "fr": [f"Le {one} se trouve là depuis {n} ans." for n, one in enumerate(things[2], 4)],
        "de": [f"{one} und steht dort seit {n} Jahren." for n, one in enumerate(german, 4)],
    }
    for lang, paragraphs in lines.items():
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "yard.md").write_text("# 1\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    found = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--no-cache", "--jobs", "1"])
    assert "term-collapsed" not in found.stdout


@pytest.mark.parametrize(
    ("lang", "disagrees", "agrees"),
    [
        ("el", "Αν διαφωνείτε με το σχέδιο, γράψτε στον σύλλογο.", "Αν συμφωνείτε με το σχέδιο, γράψτε στον σύλλογο."),
        ("fr", "Si vous êtes en désaccord avec le plan, écrivez.", "Si vous êtes d'accord avec le plan, écrivez."),
    ],
)
def test_who_disagrees_does_not_agree(lang: str, disagrees: str, agrees: str) -> None:
    source = "If you do not agree with the plan, write to the club.\n"
    assert told(source, f"{disagrees}\n", lang) == set()
    assert told(source, f"{agrees}\n", lang) == {"negation-flipped"}


def test_what_is_not_or_is_not_is_denied_twice() -> None:
    source = "Be careful with pumps that you have not used before or which are not well-known.\n"
    twice = "Budite oprezni s pumpama koje niste prije koristili ili koje nisu dobro poznate.\n"
    assert told(source, twice, "hr") == set()
    once = "Budite oprezni s pumpama koje niste prije koristili ili koje su dobro poznate.\n"
    assert told(source, once, "hr") == {"negation-flipped"}


def test_what_does_not_work_for_all_does_not_work_for_some() -> None:
    source = "The pump may not work in all ponds.\n"
    assert told(source, "Насос может не работать в некоторых прудах.\n", "ru") == set()
    assert told("All pumps work in winter.\n", "Некоторые насосы работают зимой.\n", "ru") == {"meaning-changed"}


def test_a_user_uses_nothing() -> None:
    source = "When the list of users is disabled, users need to type their name.\n"
    assert told(source, "사용자 목록을 숨기면 사용자는 이름을 직접 입력해야 합니다.\n", "ko") == set()
    assert told("The filter is disabled at night.\n", "필터는 밤에 사용으로 설정됩니다.\n", "ko") == {"antonym-swapped"}


@pytest.mark.parametrize(
    ("comment", "is_left"), [("Gemini Shell", False), ("Open Ponds", True), ("Good weather", True)]
)
def test_a_comment_that_names_a_program_is_no_text(comment: str, is_left: bool) -> None:
    code = "```sh\n# {}\nrun-one\n# {}\nrun-two\n# {}\nrun-three\n```\n"
    source = code.format(comment, "Fill the pond with water", "Clean the filter of the pump")
    target = code.format(comment, "Den Teich mit Wasser füllen", "Den Filter der Pumpe reinigen")
    found = qa.check_texts(source, target, source_lang="en", target_lang="de")
    assert any(f.target.text == comment and f.severity is Severity.MINOR for f in found) is is_left


def test_a_thing_whose_english_name_is_part_of_a_word_is_said() -> None:
    source = "Within the screenshot view, you can use the keyboard at once.\n"
    assert told(source, "Unutar prikaza slikanja zaslona možete odmah koristiti tipkovničke prečace.\n", "hr") == set()
    other = "In the garden, you can use the keyboard at once.\n"
    found = qa.check_texts(other, "U vrtu možete odmah koristiti zaslon.\n", source_lang="en", target_lang="hr")
    assert [finding.check for finding in found] == ["meaning-changed"]
