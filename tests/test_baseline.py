"""The baseline: known findings stay known when text moves, and stale entries are named."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from report_samples import document, finding

from qa.model import Finding
from qa.model.errors import ConfigError
from qa.run.baseline import apply, load_baseline, write_baseline
from qa.run.fingerprints import with_fingerprints


def found(text: str, words: str = "13", path: str = "a.md") -> tuple[Finding, ...]:
    note = document(path, "de", text)
    starts = [i for i in range(len(text)) if text.startswith(words, i)]
    return with_fingerprints(finding(note, (start, start + len(words))) for start in starts)


def test_one_entry_a_line_sorted_without_line_numbers() -> None:
    text = write_baseline(found("13 x 13\n"))
    lines = text.splitlines()
    assert [line.count("fingerprint") for line in lines] == [0, 0, 0, 1, 1, 0, 0]
    assert lines[3:5] == sorted(lines[3:5], key=lambda line: line.strip(" ,"))
    assert set(json.loads(text)["findings"][0]) == {"fingerprint", "check", "path", "message"}


def test_moved_lines_keep_findings_known() -> None:
    baseline = load_baseline(write_baseline(found("13 x\n\n13 y\n")))
    assert apply(found("Neu.\n\n13 x\n\nNeu.\n\n13 y\n"), baseline) == (
        (),
        found("Neu.\n\n13 x\n\nNeu.\n\n13 y\n"),
        (),
    )


def test_one_more_of_a_known_kind_is_new() -> None:
    baseline = load_baseline(write_baseline(found("13\n")))
    new, known, stale = apply(found("13\n\n13\n"), baseline)
    assert (len(new), len(known), len(stale)) == (1, 1, 0)


@pytest.mark.parametrize("witnesses", ["de and fr translate", "de, pt-BR and 4 more translate", "fr translates"])
def test_other_translations_make_no_known_finding_new(witnesses: str) -> None:
    told = [
        with_fingerprints([replace(one, message=f"'{word}' is an English word; the source has it{end}")])
        for one in found("13\n")
        for word, end in (("weak", f"; {witnesses} it"), ("weak", ""), ("strong", f"; {witnesses} it"))
    ]
    assert told[0][0].fingerprint == told[1][0].fingerprint != told[2][0].fingerprint


def test_entries_that_nothing_matches_are_stale() -> None:
    baseline = load_baseline(write_baseline(found("13\n") + found("13\n", path="b.md")))
    assert [entry.path for entry in apply((), baseline).stale] == ["a.md", "b.md"]
    assert [entry.path for entry in apply((), baseline, paths=["b.md"]).stale] == ["b.md"]
    assert not apply((), baseline, checks=["number-mismatch"]).stale


def test_the_empty_baseline() -> None:
    assert load_baseline(write_baseline(())) == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "no list 'findings'"),
        ('{"version": 2, "findings": []}', "baseline version 2 is not 1"),
        ('{"version": 1, "findings": [3]}', "entry 1 lacks"),
        (
            '{"version": 1, "findings": [{"fingerprint": 1, "check": "a", "path": "b", "message": "c"}]}',
            "entry 1 lacks",
        ),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ConfigError, match=reason) as caught:
        load_baseline(text, "known.json")
    assert str(caught.value).startswith("known.json: ") and caught.value.hint
