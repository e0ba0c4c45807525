"""Links that changed places, marks of a word, answers in tables: what was silent, and what must stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import check_texts
from qa.text.answers import answer

SOURCE = "# Oven\n\n{}\n\nThe tray stays in the oven until it is cold.\n"
TARGET = "# Ofen\n\n{}\n\nDas Blech bleibt im Ofen, bis es kalt ist.\n"


def told(source: str, target: str) -> list[tuple[str, str, str]]:
    found = check_texts(SOURCE.format(source), TARGET.format(target), source_lang="en", target_lang="de")
    return [(f.check, str(f.severity), f.message) for f in found if f.severity != "neutral"]


OVEN_AND_TRAY = "See [the oven](https://example.org/oven) and [the tray](https://example.org/tray) first."


def test_links_that_traded_places() -> None:
    target = "Siehe zuerst [den Ofen](https://example.org/tray) und [das Blech](https://example.org/oven)."
    message = "destinations 'https://example.org/tray' and 'https://example.org/oven' have traded places"
    assert told(OVEN_AND_TRAY, target) == [("link-changed", "major", message)]


def test_links_in_another_order_are_right() -> None:
    target = "Siehe zuerst [das Blech](https://example.org/tray) und [den Ofen](https://example.org/oven)."
    assert told(OVEN_AND_TRAY, target) == []


def test_names_tell_of_traded_links_by_themselves() -> None:
    source = "Use [`bake`](guide/bake.md) or [`cool`](guide/cool.md) here."
    target = "Hier [`bake`](guide/cool.md) oder [`cool`](guide/bake.md) verwenden."
    assert [check for check, *_ in told(source, target)] == ["link-changed"]


def test_links_of_two_items_that_traded_places() -> None:
    source = "- [The red oven](red.md) bakes bread.\n- [The cold cellar](cellar.md) keeps apples."
    target = "- [Der rote Ofen](cellar.md) backt Brot.\n- [Der kalte Keller](red.md) lagert Äpfel."
    assert [check for check, *_ in told(source, target)] == ["link-changed"]


def test_a_list_in_another_order_has_not_traded_links() -> None:
    source = "- [The red oven](red.md) bakes bread.\n- [The cold cellar](cellar.md) keeps apples."
    target = "- [Der kalte Keller](cellar.md) lagert Äpfel.\n- [Der rote Ofen](red.md) backt Brot."
    assert not [check for check, *_ in told(source, target) if check == "link-changed"]


def test_a_link_that_leads_where_another_one_leads() -> None:
    source, target = "See [the oven](oven.md) and [the tray](tray.md).", "Siehe [Ofen](oven.md) und [Blech](oven.md)."
    assert told(source, target) == [("link-changed", "major", "destination 'tray.md' became 'oven.md'")]


def test_a_blank_between_text_and_address() -> None:
    source, target = "See [the oven](https://example.org/oven).", "Siehe [den Ofen] (https://example.org/oven)."
    message = "link to 'https://example.org/oven' is broken between text and address"
    assert told(source, target) == [("link-changed", "major", message)]


def test_an_address_that_the_source_prints_in_brackets() -> None:
    source = "See [the oven](oven.md) (https://example.org/oven)."
    assert told(source, "Siehe [den Ofen](oven.md) (https://example.org/oven).") == []


def test_another_page_of_a_tree_that_has_both(tmp_path: Path) -> None:
    for lang, body in (
        ("en", SOURCE.format("See [it](oven.md) now.")),
        ("de", TARGET.format("Siehe [dies](tray.md).")),
    ):
        folder = tmp_path / "docs" / lang
        folder.mkdir(parents=True)
        (folder / "start.md").write_text(body, encoding="utf-8")
        for name in ("oven", "tray"):
            (folder / f"{name}.md").write_text(f"# {name}\n", encoding="utf-8")
    paths = [tmp_path / "docs" / lang / "start.md" for lang in ("en", "de")]
    (tmp_path / ".git").mkdir()
    found = _of_files(*paths)
    assert ("link-changed", "major", "destination 'oven.md' became 'tray.md'") in found
    (tmp_path / "docs/de/oven.md").unlink()
    # without the page there was a reason to lead elsewhere
    assert ("link-changed", "minor", "destination 'oven.md' became 'tray.md'") in _of_files(*paths)


def _of_files(source: Path, target: Path) -> list[tuple[str, str, str]]:
    from qa.config import Config
    from qa.engines import Engines
    from qa.model import Group, Note
    from qa.run.pipeline import check_group
    from qa.run.settings import Settings

    group = Group("g", Note(str(source), "en"), (Note(str(target), "de"),))
    findings = check_group(group, Settings(Config()), Engines()).findings
    return [(f.check, str(f.severity), f.message) for f in findings]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ('[the guide]({{< ref "heat.md" >}})', '[die Anleitung]({{< ref "cold.md" >}})'),
        ("[the guide]({% link heat.md %})", "[die Anleitung]({% link cold.md %})"),
        ("[the guide]({{ '/heat' | relative_url }})", "[die Anleitung]({{ '/cold' | relative_url }})"),
    ],
)
def test_an_address_of_a_generator_is_one_finding(source: str, target: str) -> None:
    assert [check for check, *_ in told(f"Read {source} first.", f"Lies zuerst {target}.")] == ["link-changed"]


def test_a_shortcode_outside_a_link_is_still_compared() -> None:
    assert [check for check, *_ in told('{{< video "heat" >}}', '{{< video "cold" >}}')] == ["directive-changed"]


@pytest.mark.parametrize("comment", ["prettier-ignore", "markdownlint-disable MD033"])
def test_a_comment_for_a_tool_is_no_fault(comment: str) -> None:
    assert told(f"<!-- {comment} -->\nBake the bread.", "Backe das Brot.") == []


def test_a_comment_that_cuts_the_page_is() -> None:
    found = told("Bake the bread.\n\n<!-- truncate -->\n\nEat it.", "Backe das Brot.\n\nIss es.")
    assert found == [("directive-changed", "major", "comment 'truncate' of the source is missing")]


@pytest.mark.parametrize("marked", ["**Lampe.*", "*Lampe**", "**Lampe*"])
def test_a_mark_more_on_one_side(marked: str) -> None:
    found = told("Keep the **lamp.** on all night.", f"Lass die {marked} die ganze Nacht an.")
    message = f"emphasis '{marked}' has a mark more on one side, which is printed"
    assert found == [("emphasis-broken", "minor", message)]


@pytest.mark.parametrize("marked", ["***Lampe***", "***Lampe** heute*", "*die **Lampe***", r"\**Lampe*"])
def test_marks_that_are_all_taken(marked: str) -> None:
    found = told("Keep the ***lamp*** on all night.", f"Lass {marked} die ganze Nacht an.")
    assert not [check for check, *_ in found if check == "emphasis-broken"]


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        (":warning: Keep it on.", ":warnung: Lass sie an.", "name ':warning:' became ':warnung:'"),
        (":warning: Keep it on.", "Lass sie an.", "name ':warning:' is missing"),
        ("Keep it on :octicons-alert-16:.", "Lass sie an :octicons-heart-16:.", "became ':octicons-heart-16:'"),
        ("Keep it on. #oven #heat/slow", "Lass sie an. #ofen #heat/slow", "tag '#oven' became '#ofen'"),
        ("Keep it on. #oven #heat", "Lass sie an. #oven", "tag '#heat' is missing"),
    ],
)
def test_marks_of_a_word(source: str, target: str, message: str) -> None:
    found = told(source, target)
    assert [check for check, *_ in found] == ["directive-changed"]
    assert message in found[0][2]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (":warning: Keep it on.", "⚠️ Lass sie an."),
        ("Keep it on at 12:30:45 sharp.", "Lass sie an, genau um 12:30:45."),
        ("Keep it on. #oven #heat", "Lass sie an. #ofen #hitze"),
        ("Keep it on, see issue #12.", "Lass sie an, siehe #12."),
        ("Keep it on, std::vector::size: yes.", "Lass sie an, std::vector::size: ja."),
    ],
)
def test_what_is_no_mark_or_has_its_own_name(source: str, target: str) -> None:
    assert told(source, target) == []


@pytest.mark.parametrize(
    "link",
    ["[[oven|how to open the door]]", "{ref}`how to open the door <oven>`", "![[oven.png|how to open the door]]"],
)
def test_english_in_the_text_of_a_reference(link: str) -> None:
    found = told(f"Read {link} first.", f"Lies zuerst {link}.")
    assert [check for check, *_ in found] == ["untranslated-fragment"]


def test_the_name_of_a_page_is_no_text() -> None:
    assert told("Read [[How to open the door]] first.", "Lies zuerst [[How to open the door]].") == []


def test_a_bar_that_is_escaped_in_a_table() -> None:
    table = "| a | b |\n|---|---|\n| [[oven\\|{}]] | x |"
    assert told(table.format("the 12 doors"), table.format("die 12 Türen")) == []
    found = told(table.format("the 12 doors"), table.format("die 21 Türen"))
    assert [check for check, *_ in found] == ["number-mismatch"]


ROWS = "| Name | {} |\n|---|---|\n| alpha | {} |\n| beta | {} |\n| gamma | {} |"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (("✓", "✗", "✓"), ("✗", "✗", "✓")),
        (("yes", "no", "yes"), ("nein", "nein", "ja")),
        (("true", "false", "true"), ("false", "false", "true")),
        (("✅ since May", "❌", "✅"), ("❌ seit Mai", "❌", "✅")),
        (("✓", "–", "✓"), ("–", "✓", "✓")),
        (("✓", "", "✓"), ("", "✓", "✓")),
    ],
)
def test_flipped_answers(source: tuple[str, str, str], target: tuple[str, str, str]) -> None:
    found = told(ROWS.format("Open", *source), ROWS.format("Offen", *target))
    assert {check for check, *_ in found} == {"answer-flipped"}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (("✓", "✗", "✓"), ("ja", "nein", "✅")),
        (("yes", "no", "–"), ("ja", "–", "nein")),
        (("Yes (default)", "No", "Yes"), ("Ja (Standard)", "Nein", "Ja")),
        (("No. 3", "no idea", "yes"), ("Nr. 3", "keine Ahnung", "ja")),
    ],
)
def test_the_same_answers(source: tuple[str, str, str], target: tuple[str, str, str]) -> None:
    assert not told(ROWS.format("Open", *source), ROWS.format("Offen", *target))


def test_rows_in_another_order_are_not_flipped() -> None:
    source = "| Name | Open |\n|---|---|\n| alpha | ✓ |\n| beta | ✗ |"
    target = "| Name | Offen |\n|---|---|\n| beta | ✗ |\n| alpha | ✓ |"
    assert "answer-flipped" not in [check for check, *_ in told(source, target)]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("是", "zh-Hans", True),
        ("いいえ", "ja", False),
        ("Não", "pt-BR", False),
        ("✔️ (2.0)", "fr", True),
        ("No", "de", None),
        ("नहीं", "hi", False),
        ("yesterday", "en", None),
        ("", "en", None),
    ],
)
def test_answers(text: str, language: str, said: bool | None) -> None:
    assert answer(text, language) is said


def test_a_mirror_of_a_site_is_no_damaged_address() -> None:
    source, target = "https://oven-team.github.io/oven/guide", "https://oven-mirror.gitee.io/oven/guide"
    found = told(f"See [the guide]({source}).", f"Siehe [die Anleitung]({target}).")
    assert [(check, severity) for check, severity, _ in found] == [("link-changed", "minor")]
    found = told(f"See [the guide]({source}).", "Siehe [die Anleitung](https://oven-taem.github.io/oven/guide).")
    assert [(check, severity) for check, severity, _ in found] == [("link-changed", "major")]


def test_a_picture_of_the_translation_elsewhere() -> None:
    source = "![The oven](https://example.org/docs/assets/oven-en_US.png)"
    found = told(source, "![Der Ofen](https://example.org/other/assets/oven.png)")
    assert [(check, severity) for check, severity, _ in found] == [("image-changed", "minor")]
    found = told(source.replace("-en_US", ""), "![Der Ofen](https://example.org/dosc/assets/oven.png)")
    assert [(check, severity) for check, severity, _ in found] == [("image-changed", "major")]


def test_a_file_in_the_language_of_the_translation() -> None:
    assert told("All of it is in CHANGELOG.md now.", "Alles steht jetzt in CHANGELOG_DE.md.") == []
    found = told("All of it is in CHANGELOG.md now.", "Alles steht jetzt in AENDERUNGEN.md.")
    assert [check for check, *_ in found] == ["inline-code-changed"]


@pytest.mark.parametrize(
    ("target", "severity", "shown"),
    [
        ("Setze `A_TEMP oder `A_TIME`, bevor du beginnst.", "major", "; 'A_TEMP oder' is shown as code"),
        ("Setze A_TEMP` oder `A_TIME`, bevor du beginnst.", "minor", ""),
        ("Setze `A_TEMP` oder `A_TIME, bevor du beginnst.", "minor", ""),
    ],
)
def test_code_that_lost_one_of_its_marks(target: str, severity: str, shown: str) -> None:
    source = "Set `A_TEMP` or `A_TIME` before you begin."
    message = f"mark '`' is printed as it stands: no code begins or ends there{shown}"
    assert ("emphasis-broken", severity, message) in told(source, target)
    # an escaped mark is meant
    marked = told("Set `A_TEMP` here, and no other.", "Setze hier `A_TEMP`, und keinen anderen mit \\`.")
    assert not [one for one in marked if one[0] == "emphasis-broken"]
