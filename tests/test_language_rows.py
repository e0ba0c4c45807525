"""Rows of content words left in a language with a script of its own: clauses are leaks, terms are doubtful."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity

CLAUSES = [
    ("The line connects two quantities.", "रेखा connects two quantities है।", "hi", "connects two quantities"),
    ("The weights stay fixed here.", "ここでは weights stay fixed となる。", "ja", "weights stay fixed"),
    ("Each block holds seven rows.", "Каждый блок holds seven rows здесь.", "ru", "holds seven rows"),
    ("The network learns word vectors.", "الشبكة learns word vectors هنا.", "ar", "learns word vectors"),
    ("The model makes large errors.", "모델은 makes large errors 한다.", "ko", "makes large errors"),
]


@pytest.mark.parametrize(("source", "target", "lang", "leak"), CLAUSES)
def test_three_words_of_a_clause(source: str, target: str, lang: str, leak: str) -> None:
    assert serious(bitext(source, target, lang)) == [leak]


TERMS = [
    # a term that is said again, a gloss, a quotation, a term in emphasis, a link, a term explained
    ("It has two parts and two parts only.", "Это two parts, здесь two parts.", "ru"),
    ("It learns word vectors.", "它学习词向量 (learns word vectors)。", "zh"),
    ('It "learns word vectors".', "これは「learns word vectors」という。", "ja"),
    ("Press **shows two panes** now.", "现在按 **shows two panes** 键。", "zh"),
    ("See [holds seven rows](a.md).", "见 [Holds Seven Rows](a.md)。", "zh"),
    ("The mask token is new.", "Здесь mask token (токен маски) нов.", "ru"),
]


@pytest.mark.parametrize(("source", "target", "lang"), TERMS)
def test_terms_and_titles_stay(source: str, target: str, lang: str) -> None:
    assert serious(bitext(source, target, lang)) == []


def test_three_words_as_in_the_source_are_a_phrase() -> None:
    found = run(bitext("We use a large language model.", "हम large language model का उपयोग करते हैं।", "hi"))
    assert [(f.target.text, f.severity) for f in found] == [("large language model", Severity.MAJOR)]
