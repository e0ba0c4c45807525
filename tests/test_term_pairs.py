"""Terms in scripts without spaces: whole words, never a vowel without its letter or a piece of a word."""

from pathlib import Path

from click.testing import CliRunner

from qa import check_texts
from qa.cli import cli
from qa.model import Finding, Severity
from qa.text.term_pairs import renderings, source_index, target_index

NOTE = (
    "The bearing is oiled every morning.\n\nA dry bearing makes noise.\n\nWe replaced the bearing last year.\n\n"
    "The bearing carries the shaft.\n\nDust damages the bearing.\n\nThe bearing runs hot in summer.\n\n"
    "Order a new bearing in time.\n\nThe bearing has eight balls.\n"
)
THAI = (
    "หยอดน้ำมัน{}ทุกเช้า\n\n{}ที่แห้งทำให้เกิดเสียงดัง\n\nเราเปลี่ยน{}เมื่อปีที่แล้ว\n\n{}รับน้ำหนักของเพลา\n\n"
    "ฝุ่นทำให้{}เสียหาย\n\n{}ร้อนในฤดูร้อน\n\nสั่ง{}ใหม่ให้ทันเวลา\n\n{}มีลูกกลมแปดลูก\n"
)


def told(target: str) -> list[str]:
    found = check_texts(NOTE, target, source_lang="en", target_lang="th")
    return [one.message for one in found if one.check == "term-inconsistent"]


def test_two_thai_words_for_one_term_are_told_whole() -> None:
    assert told(THAI.format(*["ตลับลูกปืน"] * 8)) == []
    (message,) = told(THAI.format(*["ตลับลูกปืน", "แบริ่ง"] * 4))
    assert "'ตลับลูกปืน' (4)" in message
    assert "'แบริ่ง' (4)" in message


def test_no_thai_term_begins_or_ends_within_a_letter() -> None:
    sentences = ["เครื่องเก่า", "เครื่องใหม่", "ซื้อเครื่อง"]
    index, _ = target_index(sentences, "th", 3)
    assert "เครื่อง" in index
    assert not any(key[0] in "ืั่้ะาำ" or key[-1] in "เแโใไ" for key in index)
    best = renderings("engine", frozenset({0, 1, 2}), index, {k: list(index) for k in range(3)})[0]
    assert best.rendering == "เครื่อง"


def test_two_words_for_one_term_in_one_paragraph_are_minor() -> None:
    source = (
        "Every ferry has a deadline. The deadline of a ferry never changes. If the deadline passes, the ferry waits. A "
        "deadline is no wish.\n\nThe deadline is stored on paper. No deadline is early. One deadline is enough.\n"
    )
    target = (
        "Jede Fähre hat eine Frist. Die Frist einer Fähre ändert sich nie. Wenn {der Stichtag} verstreicht, wartet die "
        "Fähre. {Ein Stichtag} ist kein Wunsch.\n\nDie Frist steht auf Papier. {Kein Stichtag} ist früh. Eine Frist "
        "genügt.\n"
    )
    (one,) = _inconsistent(source, target.replace("{", "").replace("}", ""))
    assert one.severity is Severity.MINOR
    forms = {"{der Stichtag}": "die Frist", "{Ein Stichtag}": "Eine Frist", "{Kein Stichtag}": "Keine Frist"}
    for form, instead in forms.items():
        target = target.replace(form, instead)
    assert not _inconsistent(source, target)


def _inconsistent(source: str, target: str) -> list[Finding]:
    found = check_texts(source, target, source_lang="en", target_lang="de")
    return [one for one in found if one.check == "term-inconsistent"]


def test_parts_of_code_are_no_terms() -> None:
    found = source_index(["The pump is tested by pump.py here.", "Set max_pool or encoder/decoder in pump.py."], "en")
    assert found["pump"] == frozenset({0})
    assert {"encoder", "decoder"} <= set(found)
    assert not {"pool", "ool", "max"} & set(found)


def test_rare_plurals_verbs_and_elided_articles() -> None:
    """A plural that no word list knows counts with its singular, "does" is no plural, l'élément is an élément."""
    index = source_index(["An electrode does it.", "The electrodes touch.", "She does."], "en")
    assert index["electrode"] == {0, 1}
    assert not {"doe", "electrodes"} & set(index)
    found, spelled = target_index(["L’élément chauffe.", "Un élément d'acier.", "Aujourd’hui."], "fr")
    assert {spelled[key]: numbers for key, numbers in found.items() if numbers == {0, 1}} == {"élément": {0, 1}}
    assert "Aujourd’hui" in spelled.values()


def test_what_a_longer_term_has_is_not_proposed_for_its_word(tmp_path: Path) -> None:
    english = ["The internal resistance grows.", "An internal resistance heats.", "Measure the internal resistance.",
               "The resistance of a wire is small."]  # fmt: skip
    german = ["Der Innenwiderstand wächst.", "Ein Innenwiderstand wärmt.", "Miss den Innenwiderstand.",
              "Der Widerstand eines Drahtes ist klein."]  # fmt: skip
    for lang, rows in (("en", english), ("de", german)):
        (tmp_path / f"note-{lang}.md").write_text("\n\n".join(rows), encoding="utf-8")
    command = ["terms", str(tmp_path), "--source-lang", "en", "--least", "3", "--no-cache", "--isolated", "-f", "csv"]
    assert CliRunner().invoke(cli, command).stdout == "term,de\ninternal resistance,Innenwiderstand\n"
