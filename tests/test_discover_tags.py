"""Language tags, front matter heads and patterns."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.discover import is_language_tag, normalise_tag
from qa.discover.front import Head, parse_head, read_head
from qa.discover.pattern import cluster_by_patterns, compile_pattern, read
from qa.discover.slots import slots, split_suffix
from qa.model.errors import QaError
from tests.effort import assert_like_prose

TAGS = """
    zh=zh zh-cn=zh-Hans zh_CN=zh-Hans cn=zh-Hans zh-Hans=zh-Hans zh-hans-cn=zh-Hans zh-SG=zh-Hans hans=zh-Hans
    zh-tw=zh-Hant zh_TW=zh-Hant zh-HK=zh-Hant zh-mo=zh-Hant hant=zh-Hant zh-Hant=zh-Hant zh-Hant-TW=zh-Hant
    pt-br=pt-BR pt_BR=pt-BR PT=pt pt=pt jp=ja kr=ko ua=uk vn=vi gj=gu br=br en-US=en-US es-419=es-419 sr@latin=sr-Latn
    sr-Cyrl-RS=sr-Cyrl-RS de-LU=de-LU fil=fil de_DE.UTF-8=de-DE english=en iw=he no=no
"""


@pytest.mark.parametrize("pair", TAGS.split())
def test_normalise(pair: str) -> None:
    raw, tag = pair.split("=")
    assert normalise_tag(raw) == tag


@pytest.mark.parametrize(
    "raw", ["", "x", "src", "po", "ai", "go", "docs", "en-de-fr-it", "is-it", "as-en", "tcp", "v2", "1"]
)
def test_not_a_tag(raw: str) -> None:
    assert not is_language_tag(raw)


@given(st.text(max_size=40))
def test_any_text_is_judged(raw: str) -> None:
    tag = normalise_tag(raw)
    assert normalise_tag(tag) == tag if tag else not is_language_tag(raw)


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("x-zh-cn", ("x", "-", "zh-cn")),
        ("README.zh-CN", ("README", ".", "zh-CN")),
        ("2025-02-04-as-en", ("2025-02-04-as", "-", "en")),
        ("what-is", ("what", "-", "is")),
        ("a_pt_BR", ("a", "_", "pt_BR")),
        ("exam1", None),
        ("en", None),
        ("-en", None),
        ("the-english", None),
    ],
)
def test_split_suffix(stem: str, expected: tuple[str, str, str] | None) -> None:
    assert split_suffix(stem) == expected


@given(st.text(alphabet="ab-_./enzhCN", max_size=60))
def test_slots_never_fail(name: str) -> None:
    for slot in slots(name):
        assert slot.lang and "{lang}" in slot.root


def test_head() -> None:
    assert parse_head("---\ntitle: x\nlang: zh_CN\ntranslated: false\n---\nlang: de\n") == Head(True, "zh-Hans", True)
    assert parse_head("\ufeff---\r\nlocale: 'pt-br' # Brazil\r\n---\r\n").lang == "pt-BR"
    assert parse_head('+++\nlanguage = "fr"\n+++\n').lang == "fr"
    assert parse_head("---\nlang: default\n---\n") == Head(True)
    assert parse_head("lang: de\n") == Head()
    assert parse_head("") == Head()


def test_pattern_reads_twice_named_slots_and_optional_parts() -> None:
    pattern = compile_pattern("notes/{lang}/{key}[-{lang}].md")
    assert read(pattern, "notes/de/a/b-de.md") == ("a/b", "de")
    assert read(pattern, "notes/de/b.md") == ("b", "de")
    assert read(pattern, "notes/zz/b.md") is None
    assert read(compile_pattern("{key}-{lang}.md"), "2025-as-en.md") == ("2025-as", "en")
    assert read(compile_pattern("{key}-{lang}.md"), "x-zh-cn.md") == ("x", "zh-cn")
    assert read(compile_pattern("*/{date}-{key}[.{lang}].md"), "p/2025-01-02-x.md") == ("2025-01-02/x", "")


def test_pattern_names_the_language_of_files_that_do_not() -> None:
    names = ["ch/a.md", "ch/a_origin.md", "ch/b.md"]
    patterns = ["{key}_origin{lang=en}.md", "{key}{lang=zh_CN}.md"]
    clusters, _, reasons = cluster_by_patterns(names, patterns, [""])
    members = [{member.lang: member.name for member in cluster.members.values()} for cluster in clusters]
    assert members == [{"en": "ch/a_origin.md", "zh-Hans": "ch/a.md"}, {"zh-Hans": "ch/b.md"}]
    assert list(reasons) == ["ch/b.md"]


def test_patterns_share_keys_and_the_first_wins_a_language() -> None:
    names = ["notes/x-en.md", "_posts/en/x-en.md", "_posts/de/x-de.md", "other.md"]
    clusters, _, reasons = cluster_by_patterns(names, ["notes/{key}-{lang}.md", "_posts/{lang}/{key}-{lang}.md"], [""])
    assert [sorted(member.name for member in cluster.members.values()) for cluster in clusters] == [
        ["_posts/de/x-de.md", "notes/x-en.md"]
    ]
    assert [copy.name for copy in clusters[0].copies] == ["_posts/en/x-en.md"]
    assert reasons == {"other.md": "no pattern matches"}


@pytest.mark.parametrize(
    "pattern",
    [
        "{lang}/x.md",
        "{lang}/{key",
        "{lang}/{key}[.md",
        "{what}/{lang}/{key}.md",
        "]{lang}{key}",
        "{key=a}{lang}",
    ],
)
def test_bad_patterns(pattern: str) -> None:
    with pytest.raises(QaError, match="--pattern") as caught:
        compile_pattern(pattern)
    assert "{key}" in caught.value.hint


def test_patterns_need_a_language() -> None:
    with pytest.raises(QaError, match=r"no \{lang\}"):
        cluster_by_patterns(["a.md"], ["{key}.md"], [""])


def test_pattern_time_is_bounded() -> None:
    pattern = compile_pattern("**/*/{key}-*-{lang}.md")
    assert read(pattern, "a/" + "-" * 400 + "/x") is None
    assert_like_prose(lambda path: read(pattern, path), "a/" + "-" * 400 + "/x")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: x\n---\n\n# Rain\n",
        "---\r\ntitle: x\r\n---\r\n",
        "\ufeff+++\ntitle = 'x'\n+++\n",
        "---\ntitle: x\nlang: de\n---\n",
        "---\ntitle: x\n---\n\nA language.\n",
        "--- title\nlang: de\n",
        "----\ntitle: x\n",
        "---",
        "",
    ],
)
def test_a_head_that_says_nothing_of_the_language_is_not_read_line_by_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "note.md").write_bytes(text.encode("utf-8"))
    assert read_head(tmp_path / "note.md") == parse_head(text)
