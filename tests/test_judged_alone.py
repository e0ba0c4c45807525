"""A lost sentence that lengths do not give away: the judge says that no neighbour's translation holds it."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

CASES = {
    "ja": (
        "Friction in the air was neglected here. In practice every pendulum comes to rest sooner or later unless "
        "energy is supplied from outside.",
        "ここでは空気との摩擦を無視した。実際には、外からエネルギーを与えないかぎり、どんな振り子もいずれは止まる。",
        "ここでは空気との摩擦を無視したが、実際には、外からエネルギーを与えないかぎり、どんな振り子もいずれは止まる。",
        "実際には、外からエネルギーを与えないかぎり、どんな振り子もいずれは止まる。",
        "Friction in the air was neglected here.",
    ),
    "uk": (
        "Each job runs at most once. If a worker crashes, its job is returned to the queue after 30 seconds, unless "
        "you set `retry=False`. Failed jobs are kept for 7 days and then deleted.",
        "Кожне завдання виконується щонайбільше один раз. Якщо обробник аварійно завершиться, його завдання за 30 "
        "секунд повернеться в чергу, якщо тільки ви не вкажете `retry=False`. Невдалі завдання зберігаються 7 днів, а "
        "потім видаляються.",
        "Кожне завдання виконується щонайбільше один раз. Якщо обробник аварійно завершиться, його завдання за 30 "
        "секунд повернеться в чергу, якщо тільки ви не вкажете `retry=False`, а невдалі завдання зберігаються 7 днів і "
        "потім видаляються.",
        "Кожне завдання виконується щонайбільше один раз. Якщо обробник аварійно завершиться, його завдання за 30 "
        "секунд повернеться в чергу, якщо тільки ви не вкажете `retry=False`.",
        "Failed jobs are kept for 7 days and then deleted.",
    ),
}


def told(source: str, target: str, lang: str, engines: Engines) -> list[tuple[str, Severity]]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [(finding.message, finding.severity) for finding in all_checks()["segment-omitted"]().run(analysis)]


@pytest.mark.parametrize("lang", CASES)
def test_a_lost_sentence_is_told_and_a_joined_one_is_not(lang: str) -> None:
    engines = Engines()
    source, whole, joined, lost, sentence = CASES[lang]
    assert not told(source, whole, lang, engines)
    assert not told(source, joined, lang, engines)
    [(message, severity)] = told(source, lost, lang, engines)
    assert sentence in message
    assert severity is Severity.MAJOR
