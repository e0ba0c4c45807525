"""False alarms of whole trees of documentation, each with the fault beside it that must still be found."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import qa
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings
from qa.text.names import begins
from qa.text.tags import normalise_tag

GRAVE = {"major", "critical"}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def of_group(engines: Engines, source: str, notes: Mapping[str, str], check: str) -> list[Finding]:
    documents = [parse_text(text, f"{lang}.md", lang) for lang, text in notes.items()]
    found = check_documents(
        parse_text(source, "en.md", "en"), documents, Settings(Config()), engines, whole=True
    ).findings
    return [f for f in found if f.check == check and f.severity.rank >= Severity.MINOR.rank]


LINK = '<a href="https://git.example/boats/boats-ng/commits?author=lena" title="{}">💻</a>'
PEOPLE = f"""# Helpers

<table><tr>
<td align="center"><a href="https://lena.example"><b>Lena Ruiz</b></a> {LINK.format("Code")} {LINK.format("Tests")}</td>
</tr></table>
"""
SAID = "The boat leaves the harbour at six. "


def test_addresses_in_a_row_of_tags_are_no_sentences() -> None:
    found = qa.check_texts(PEOPLE, PEOPLE.replace("Helpers", "Helfer"), source_lang="en", target_lang="de")
    assert [f for f in found if f.check == "repeated-text"] == []


def test_a_sentence_that_stands_twice_between_tags_is_told() -> None:
    cell = "<table><tr><td>{}</td></tr></table>\n"
    twice = "Das Boot verlässt den Hafen um sechs. <b>Neu.</b> Das Boot verlässt den Hafen um sechs."
    found = qa.check_texts(cell.format(f"{SAID}<b>New.</b>"), cell.format(twice), source_lang="en", target_lang="de")
    assert [f.check for f in found if f.severity in GRAVE] == ["repeated-text"]


def test_words_of_a_list_in_two_languages_that_are_kin_are_no_names(engines: Engines) -> None:
    source = "# Plans\n\n- [x] Allow visits on Sunday\n- [ ] Paint the boat\n"
    notes = {
        "es": "# Planes\n\n- [x] Permitir visitas en domingo\n- [ ] Pintar el barco\n",
        "pt": "# Planos\n\n- [x] Permitir visitas ao domingo\n- [ ] Pintar o barco\n",
        "it": "# Piani\n\n- [x] Consentire visite di domenica\n- [ ] Dipingere la barca\n",
    }
    assert of_group(engines, source, notes, "name-mismatch") == []


def test_a_word_of_a_title_that_languages_share_is_no_name(engines: Engines) -> None:
    source = "# 🚀 Quick install\n\nThe boat floats.\n"
    notes = {
        "de": "# 🚀 Schnelle Installation\n\nDas Boot schwimmt.\n",
        "fr": "# 🚀 Installation rapide\n\nLe bateau flotte.\n",
        "tr": "# 🚀 Hızlı Kurulum\n\nTekne yüzer.\n",
    }
    assert of_group(engines, source, notes, "name-mismatch") == []


def test_a_name_that_one_note_replaced_is_told(engines: Engines) -> None:
    source = "# 🚀 The theory\n\n- [x] The theory of Lagrange holds for every boat.\n"
    notes = {
        "de": "# 🚀 Die Theorie\n\n- [x] Die Theorie von Lagrange gilt für jedes Boot.\n",
        "fr": "# 🚀 La théorie\n\n- [x] La théorie de Lagrange vaut pour chaque bateau.\n",
        "es": "# 🚀 La teoría\n\n- [x] La teoría de Fourier vale para cada barco.\n",
    }
    found = of_group(engines, source, notes, "name-mismatch")
    assert {f.target_lang for f in found} == {"es"} and found[0].severity is Severity.MAJOR


@pytest.mark.parametrize(
    "text, word, first",
    [
        ("- [x] Permitir", "Permitir", True),
        ("1. [ ] Permitir", "Permitir", True),
        ("## 🚀 Start", "Start", True),
        ("## ⚙️ Start", "Start", True),
        ("see [x] Paris", "Paris", False),
        ("We 🚀 to Paris", "Paris", False),
        ("array[x] Paris", "Paris", False),
    ],
)
def test_what_a_line_begins_with(text: str, word: str, first: bool) -> None:
    assert begins(text, text.index(word)) is first


@pytest.mark.parametrize(
    "spelled, tag",
    [
        ("ch", "zh"),
        ("zhcn", "zh-Hans"),
        ("zhtw", "zh-Hant"),
        ("chs", "zh-Hans"),
        ("cht", "zh-Hant"),
        ("tcn", "zh-Hant"),
        ("ptbr", "pt"),
        ("gr-GR", "el"),
        ("jp_JP", "ja"),
        ("gr-JP", ""),
        ("it-IT", "it-IT"),
    ],
)
def test_what_projects_call_languages(spelled: str, tag: str) -> None:
    assert normalise_tag(spelled) == tag


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("https://raw.example/boats/main/img/mast.png", False),
        ("https://raw.example/boats/main/img/sail.png", True),
        ("https://raw.example/boats/mast.png", True),
    ],
)
def test_a_picture_by_its_whole_address(new: str, told: bool) -> None:
    source, target = "# Boats\n\n![Mast](./img/mast.png)\n", f"# Boote\n\n![Mast]({new})\n"
    found = qa.check_texts(source, target, source_lang="en", target_lang="de")
    assert any(f.check == "image-changed" and f.severity in GRAVE for f in found) is told


@pytest.mark.parametrize(
    ("target", "told"),
    [("JavaScript har to scope.", False), ("Bruk dette to the end.", True)],
)
def test_an_everyday_word_of_the_language_is_not_left(target: str, told: bool) -> None:
    source = "JavaScript has two scopes. Use this to scope to the end."
    found = qa.check_texts(f"{source}\n", f"{target}\n", source_lang="en", target_lang="nb")
    assert any(f.check == "untranslated-fragment" and f.severity in GRAVE for f in found) is told
