"""Sentences that displayed formulas divide, pictures with captions, and lists with a footer: what only changed its
place is told of nothing, what is lost there is."""

import pytest

from qa import check_texts
from qa.model import Finding

SOURCE = """# Heat

The temperature of the rod, whose ends are kept at zero, obeys the equation

$$u_t = k v$$

for all times later than the start. We denote by

$$E(t) = \\int_0^1 u^2 dx$$

the energy that is left in it at time $t$<more>.

Suppose that

$$u(x,0) = \\sin \\pi x$$

holds at the beginning, as it does after a short flash of light in the middle.
"""
GERMAN = """# Wärme

Für alle Zeiten nach dem Beginn gehorcht die Temperatur des Stabes, dessen Enden auf null gehalten werden, der Gleichung

$$u_t = k v.$$

Die Energie, die zur Zeit $t$ noch darin steckt, bezeichnen wir mit

$$E(t) = \\int_0^1 u^2 dx.$$

Am Anfang gelte, wie es nach einem kurzen Lichtblitz in der Mitte der Fall ist,

$$u(x,0) = \\sin \\pi x.$$
"""


def told(source: str, target: str, lang: str) -> list[Finding]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one for one in found if one.severity.value != "neutral"]


def test_a_sentence_may_be_divided_otherwise_by_its_formulas() -> None:
    assert told(SOURCE.replace("<more>", ""), GERMAN, "de") == []


def test_what_is_lost_of_such_a_sentence_is_told() -> None:
    more = ", which the guard writes into his red book every evening"
    assert [one.severity.value for one in told(SOURCE.replace("<more>", more), GERMAN, "de")] == ["major"]


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("de", "Die Strömung gehorcht\n\n$$a = b$$\n\nAm nächsten Tag regnete es."),
        ("ja", "流れは次の式に従う。\n\n$$a = b$$\n\n翌日は雨だった。"),
    ],
)
def test_a_lost_paragraph_behind_a_formula_is_told(lang: str, target: str) -> None:
    source = "The flow obeys\n\n$$a = b$$\n\nwhere the pipes are made of copper and were laid by two brothers.\n\n"
    found = told(f"{source}The next day it rained.", target, lang)
    assert [(one.check, one.severity.value) for one in found] == [("segment-omitted", "major")]


HUT = "We reached the hut at noon.\n\n{}\n\nThe second day is the steepest of all."
HE = "הגענו לבקתה בצהריים.\n\n{}\n\nהיום השני הוא התלול מכולם."


def test_a_caption_may_stand_above_its_picture() -> None:
    source = HUT.format("![The hut in snow](hut.png)\n\n*Figure 1: The hut in February.*")
    above = HE.format("*איור 1: הבקתה בפברואר.*\n\n![הבקתה בשלג](hut.png)")
    assert told(source, above, "he") == []


LIST = "## Trimming\n\n- Turn the bowl upside down.\n- Cut the foot with a wire loop.\n"


def test_a_footer_behind_a_list_is_none_of_its_items() -> None:
    turkish = (
        "## Tıraşlama\n\n- Kâseyi ters çevirin.\n- Ayağı tel halkayla kesin.\n\n---\n\n"
        "[Bu sayfayı düzenleyin](https://example.org/edit) · Çeviren: Ayşe\n"
    )
    assert [one for one in told(LIST, turkish, "tr") if "halkayla" in one.message] == []


def test_an_item_more_is_still_told() -> None:
    turkish = "## Tıraşlama\n\n- Kâseyi ters çevirin.\n- Ayağı tel halkayla kesin.\n- Sonra eve gidip uyuyun.\n"
    assert [one.check for one in told(LIST, turkish, "tr")] == ["segment-added"]


THIEVES = "Thieves were punished by the loss of a hand, because a single slab fed a family for a month. "


def test_the_lost_sentence_is_named_and_not_its_neighbour() -> None:
    source = (
        "Salt was once as dear as silver. Caravans of a thousand camels carried it through the desert, and whoever "
        "owned a well on the way grew rich. The slabs were cut with axes from the floor of dry lakes, bound with "
        f"grass, and weighed before the journey. {THIEVES}"
        "When the railway reached the coast, the price fell within two years, and the old towns were left to the sand. "
        "Today a few families still cut the slabs, but they sell them to travellers as a keepsake."
    )
    target = (
        "塩はかつて銀と同じくらい高価だった。千頭のラクダの隊商が砂漠を越えて塩を運び、途中に井戸を持つ者は裕福になった。"
        "板状の塩は干上がった湖の底から斧で切り出され、草で縛られ、旅の前に量られた。鉄道が海岸に達すると、二年のうちに"
        "値段が下がり、古い町は砂に埋もれた。今でも数家族が板を切り出しているが、土産として旅行者に売っている。"
    )
    (found,) = told(source, target, "ja")
    assert "'Thieves were punished" in found.message


@pytest.mark.parametrize(
    "lost",
    [
        "Therefore the water comes to rest after an hour. What does this mean for the tank?\n\n",
        "Therefore the water comes to rest after an hour.\n\n",
    ],
)
def test_a_paragraph_behind_a_formula_that_is_a_sentence_is_told(lost: str) -> None:
    source = f"The level of the water falls by\n\n$$x = 2 a$$\n\n{lost}The tank is made of steel and holds 40 litres.\n"
    target = "Le niveau de l'eau baisse de\n\n$$x = 2 a$$\n\nLa cuve est en acier et contient 40 litres.\n"
    found = check_texts(source, target, source_lang="en", target_lang="fr")
    assert [(f.check, str(f.severity)) for f in found] == [("segment-omitted", "major")]
