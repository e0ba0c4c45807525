"""What the segment checks say, to the letter, with the embedded encoder and with the toy language."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from align_samples import engines as toy
from align_samples import note, paragraphs, translated

from qa.align import align
from qa.align.lengths import extent, prior, ratio
from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bitext, Finding
from qa.parse import parse_text
from qa.run.pairs import check_pairs

TOY = toy()
TEXT = paragraphs(10, seed=11)


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def findings(source: Sequence[str], target: Sequence[str], symmetric: bool = False) -> list[Finding]:
    notes = note(source), note(target, "nb")
    bitext = Bitext(*notes, align(*notes, TOY), symmetric=symmetric)
    checks = [check() for name, check in all_checks().items() if name.startswith("segment-")]
    return [finding for check in checks for finding in check.run(analyse([bitext], TOY)[0])]


def real(source: str, target: str, lang: str, engines: Engines) -> set[str]:
    notes = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    bitext = Bitext(*notes, align(*notes, engines))
    checks = [check() for name, check in all_checks().items() if name.startswith("segment-")]
    return {finding.check for check in checks for finding in check.run(analyse([bitext], engines)[0])}


def test_an_omitted_block_is_quoted_and_placed() -> None:
    target = translated(TEXT)
    del target[4]
    (finding,) = findings(TEXT, target)
    assert (finding.check, finding.severity) == ("segment-omitted", "major")
    assert finding.message.startswith(f"missing from the translation: paragraph '{TEXT[4][:40]}")
    assert finding.source is not None
    assert finding.source.text == TEXT[4]
    # a place of no width, right behind the translation of the block before
    assert (finding.target.line, finding.target.column) == (7, len(TEXT[3]) + 1)
    assert finding.target.text == ""


def test_what_is_missing_at_the_start_stands_at_the_start() -> None:
    (finding,) = findings(TEXT, translated(TEXT)[1:])
    assert (finding.target.line, finding.target.column) == (1, 1)


def test_a_section_is_one_finding() -> None:
    source = [TEXT[0], "## First part", *TEXT[1:3], "### Inner part", TEXT[3], "## Second part", TEXT[4]]
    found = findings(source, translated([*source[:1], *source[6:]]))
    assert [f.message for f in found] == ["missing from the translation: section of 5 blocks 'First part'"]


def test_list_items_in_a_row_are_one_finding() -> None:
    items = "\n".join(f"- {text}" for text in TEXT[2:7])
    kept = "\n".join(f"- {text.upper()}" for text in (TEXT[2], TEXT[6]))
    (finding,) = findings([TEXT[0], items, TEXT[1]], [TEXT[0].upper(), kept, TEXT[1].upper()])
    assert finding.message.startswith("missing from the translation: 3 list items '")


def test_no_side_is_taken_where_no_note_is_the_original() -> None:
    target = translated(TEXT)
    target.insert(3, paragraphs(1, seed=4)[0].upper())
    (finding,) = findings(TEXT, target, symmetric=True)
    assert finding.message.startswith("only in nb: paragraph 'SUBJECT4X0")
    assert finding.severity == "minor"


def voted(notes: dict[str, Sequence[str]]) -> list[Finding]:
    """Findings of a group without a source whose first note is the pivot."""
    pivot, *others = (note(blocks, lang) for lang, blocks in notes.items())
    bitexts = [Bitext(pivot, other, align(pivot, other, TOY), symmetric=True) for other in others]
    checks = [check() for name, check in all_checks().items() if name.startswith(("segment-", "heading-"))]
    return list(check_pairs(analyse(bitexts, TOY), checks)[0])


@pytest.mark.parametrize("odd", ["de", "es", "fr"])
@pytest.mark.parametrize("missing", [True, False])
def test_the_odd_one_of_three_translations_is_told(odd: str, missing: bool) -> None:
    """Whether it lacks a paragraph or has one too many, and whether or not it is the pivot."""
    notes = {"de": TEXT, "es": translated(TEXT), "fr": translated(TEXT)}
    extra = paragraphs(1, seed=4)[0]
    notes[odd] = [*notes[odd][:4], *notes[odd][5:]] if missing else [*notes[odd][:4], extra, *notes[odd][4:]]
    (finding,) = voted(notes)
    assert (finding.target.path, finding.target_lang) == (f"note-{odd}.md", odd)
    assert finding.check in {"segment-omitted", "segment-added"}
    others = " and ".join(sorted({"de", "es", "fr"} - {odd}))
    assert finding.severity == "major"
    have = {"segment-omitted": f"{others} have it", "segment-added": f"{others} have nothing there"}[finding.check]
    assert have in finding.message


def test_two_translations_without_a_source_are_told_apart_by_no_one() -> None:
    (finding,) = voted({"de": TEXT, "fr": translated([*TEXT[:4], *TEXT[5:]])})
    assert finding.target_lang == "fr"
    assert finding.message.startswith("only in de: ")


def test_a_heading_that_only_the_pivot_has_deeper_is_one_finding() -> None:
    right = ["# Loss", TEXT[0], "## Steps", TEXT[1], "## Rates", TEXT[2], "## Data", TEXT[3]]
    wrong = [*right[:4], "### Rates", *right[5:]]
    (finding,) = voted({"de": wrong, "es": translated(right), "fr": translated(right)})
    assert (finding.check, finding.target_lang, finding.target.line) == ("heading-level", "de", 9)


def test_marks_and_badges_are_quiet() -> None:
    (finding,) = findings([TEXT[0], "1 / 2", TEXT[1]], translated([TEXT[0], TEXT[1]]))
    assert finding.severity == "minor"


def test_a_displayed_formula_that_is_missing_is_placed_between_its_neighbours() -> None:
    (finding,) = findings([TEXT[0], "$$a + b = c$$", TEXT[1]], translated([TEXT[0], TEXT[1]]))
    assert (finding.check, finding.severity) == ("segment-omitted", "major")
    assert finding.message == "missing from the translation: formula 'a + b = c'"
    assert (finding.target.line, finding.target.column) == (1, len(TEXT[0]) + 1)


def test_a_displayed_formula_too_many() -> None:
    (finding,) = findings([TEXT[0], TEXT[1]], [TEXT[0].upper(), "$$a + b = c$$", TEXT[1].upper()])
    assert (finding.check, finding.message) == ("segment-added", "not in the source: formula 'a + b = c'")


def test_formulas_lost_with_their_text_are_not_told_twice() -> None:
    (finding,) = findings([TEXT[0], TEXT[2], "$$a + b = c$$", TEXT[1]], translated([TEXT[0], TEXT[1]]))
    assert finding.message.startswith("missing from the translation: paragraph")


@pytest.mark.parametrize(
    "kept",
    [f"{TEXT[1].upper()} $a + b = c$", "$$\\begin{aligned} a + b &= c \\\\ d &= e + f \\end{aligned}$$"],
)
def test_a_formula_that_stands_in_the_text_or_in_a_longer_one_is_not_missing(kept: str) -> None:
    source = [TEXT[0], "$$a + b = c$$", "$$d = e + f$$", TEXT[1]]
    assert not [f for f in findings(source, [TEXT[0].upper(), kept, TEXT[1].upper()]) if "a + b" in f.message]


def test_a_foreign_block_is_one_finding_not_two() -> None:
    target = translated(TEXT)
    target[5] = paragraphs(1, seed=8)[0].upper()
    assert [f.check for f in findings(TEXT, target)] == ["segment-mismatch"]


def test_moved_blocks_together_are_one_finding() -> None:
    target = translated(TEXT)
    found = findings(TEXT, target[:2] + target[6:8] + target[2:6] + target[8:])
    assert [(f.check, f.severity) for f in found] == [("segment-moved", "minor")]
    assert found[0].message.startswith("2 blocks from 'SUBJECT11X6")


def test_a_copy_is_a_duplicate_not_an_addition() -> None:
    target = translated(TEXT)
    target.insert(7, target[2])
    (finding,) = findings(TEXT, target)
    assert finding.check == "segment-duplicated"
    assert "repeats line 5" in finding.message


def test_a_refrain_of_the_source_is_none() -> None:
    text = [TEXT[0], TEXT[1], TEXT[0], TEXT[2]]
    assert findings(text, translated(text)) == []


@pytest.mark.parametrize(
    ("lang", "right", "foreign"),
    [
        (
            "de",
            "Jedes Merkmal bekommt ein Gewicht, und die gewichtete Summe ist die Vorhersage.",
            "Bitte melden Sie sich am Empfang, bevor Sie das Museum mit Ihrer Gruppe betreten.",
        ),
        (
            "zh",
            "每个特征都得到一个权重，把它们按权重加起来得到的总和就是模型的预测值。",
            "本餐厅每天早上七点开始供应早餐，周日还有为孩子们准备的音乐表演活动。",
        ),
    ],
)
def test_a_note_of_one_block(lang: str, right: str, foreign: str, engines: Engines) -> None:
    source = "Each feature gets a weight, and the weighted sum is the prediction."
    assert real(source, right, lang, engines) == set()
    assert real(source, foreign, lang, engines) == {"segment-mismatch"}


def test_a_sentence_too_many_in_a_note_of_one_block(engines: Engines) -> None:
    source = "Each feature gets a weight, and the weighted sum is the prediction."
    target = (
        "Jedes Merkmal bekommt ein Gewicht, und die gewichtete Summe ist die Vorhersage. "
        "Bitte melden Sie sich am Empfang, bevor Sie das Museum betreten."
    )
    assert real(source, target, "de", engines) == {"segment-added"}


def test_extents_are_comparable_across_scripts() -> None:
    assert extent("abc") == 3
    assert extent("损失") == 5
    assert ratio([], prior(("en", "zh-Hans"))) == pytest.approx(0.78)
    assert prior(("zh", "en")) == pytest.approx(1 / 0.78)
    assert ratio([(100, 130)] * 9, 1.05) == pytest.approx(1.3)


SECTIONS = [TEXT[0], "## Loss", TEXT[1], "$$a + b = c$$", TEXT[2], "## Rate", TEXT[3], TEXT[4], "## Data", TEXT[5]]


def test_a_section_translated_twice_is_one_finding() -> None:
    target = translated(SECTIONS)
    target[5:5] = target[1:5]
    (finding,) = findings(SECTIONS, target)
    assert finding.check == "segment-duplicated"
    assert finding.message == "4 blocks from 'LOSS' on repeat line 3, en has them once"
    assert (finding.target.line, finding.target.end_line) == (11, 17)


def test_two_sections_swapped_are_one_finding() -> None:
    target = translated(SECTIONS)
    (finding,) = findings(SECTIONS, [*target[:1], *target[5:8], *target[1:5], *target[8:]])
    assert finding.check == "segment-moved"


def test_a_list_turned_into_a_paragraph_is_no_omission() -> None:
    items = [f"{text}." for text in TEXT[2:6]]
    listed = "\n".join(f"- {item}" for item in items)
    assert findings([TEXT[0], listed, TEXT[1]], translated([TEXT[0], " ".join(items), TEXT[1]])) == []


def test_a_paragraph_split_anywhere_is_no_addition() -> None:
    whole = ". ".join(TEXT[2:5]) + "."
    for cut in (len(TEXT[2]) + 1, len(TEXT[2]) + len(TEXT[3]) + 3):
        target = [TEXT[0], whole[:cut], whole[cut:].strip(), TEXT[1]]
        assert findings([TEXT[0], whole, TEXT[1]], translated(target)) == []


def sentence_findings(source: Sequence[str], target: Sequence[str]) -> list[tuple[str, str]]:
    notes = [[TEXT[0], ". ".join(side) + ".", TEXT[1]] for side in (source, target)]
    return [(f.check, f.message[-45:]) for f in findings(notes[0], translated(notes[1]))]


def test_one_sentence_in_a_long_paragraph() -> None:
    told = paragraphs(12, seed=31)
    (omitted,) = sentence_findings(told, [*told[:7], *told[8:]])
    assert omitted[0] == "segment-omitted"
    (added,) = sentence_findings([*told[:3], *told[4:]], told)
    assert added[0] == "segment-added"


def test_sentences_in_another_order_are_neither_omitted_nor_added() -> None:
    told = paragraphs(6, seed=32)
    assert sentence_findings(told, [told[0], told[2], told[1], *told[3:]]) == []


def test_one_sentence_in_a_block_of_hundreds() -> None:
    told = paragraphs(400, seed=33)
    found = sentence_findings(told, [*told[:250], *told[251:]])
    assert [check for check, _ in found] == ["segment-omitted"]
