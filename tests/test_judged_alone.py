"""A lost sentence that lengths do not give away: the judge says that no neighbour's translation holds it."""

from __future__ import annotations

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

SOURCE = (
    "The mill stands at the end of the village. Its wheel has not turned for forty years. "
    "The present owner wants to repair it next spring."
)
WHOLE = {
    "de": "Die Mühle steht am Ende des Dorfes. Ihr Rad hat sich seit vierzig Jahren nicht gedreht. "
    "Die jetzige Besitzerin will es im nächsten Frühjahr reparieren.",
    "fi": "Mylly seisoo kylän laidalla. Sen ratas ei ole pyörinyt neljäänkymmeneen vuoteen. "
    "Nykyinen omistaja haluaa korjata sen ensi keväänä.",
}
JOINED = {
    "de": "Die Mühle steht am Ende des Dorfes, und ihr Rad hat sich seit vierzig Jahren nicht gedreht. "
    "Die jetzige Besitzerin will es im nächsten Frühjahr reparieren.",
    "fi": "Mylly seisoo kylän laidalla, eikä sen ratas ole pyörinyt neljäänkymmeneen vuoteen. "
    "Nykyinen omistaja haluaa korjata sen ensi keväänä.",
}
LOST = {
    "de": "Die alte Wassermühle, von der hier die Rede ist, steht ganz am Ende des Dorfes. "
    "Die jetzige Besitzerin will sie im kommenden Frühjahr von Grund auf reparieren lassen.",
    "fi": "Mylly, josta tässä on puhe, seisoo aivan kylän laidalla. "
    "Nykyinen omistaja haluaa korjauttaa sen perusteellisesti jo ensi keväänä.",
}


def told(target: str, lang: str, engines: Engines) -> list[tuple[str, Severity]]:
    sides = parse_text(SOURCE, "en.md", "en"), parse_text(target, f"{lang}.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [(finding.message, finding.severity) for finding in all_checks()["segment-omitted"]().run(analysis)]


@pytest.mark.parametrize("lang", WHOLE)
def test_a_lost_sentence_is_told_though_the_rest_grew_and_a_joined_one_is_not(lang: str) -> None:
    engines = Engines()
    assert not told(WHOLE[lang], lang, engines)
    assert not told(JOINED[lang], lang, engines)
    [(message, severity)] = told(LOST[lang], lang, engines)
    assert "Its wheel has not turned for forty years." in message
    assert severity is Severity.MAJOR
