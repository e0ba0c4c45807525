"""Things of daily life exchanged for others of their kind, in twelve languages."""

from __future__ import annotations

import re

import pytest

from qa import check_texts
from qa.checks.meaning._kinds import exchanged

SOURCES = {
    "dog": ("The dog slept in front of the house.", "cat"),
    "red": ("She wore a red dress.", "green"),
    "lemon": ("Squeeze the juice of a lemon.", "apple"),
    "hospital": ("The hospital lies outside the town.", "school"),
}
TRANSLATIONS = """
de dog {Der Hund|Die Katze} schlief vor dem Haus.
de red Sie trug ein {rotes|grünes} Kleid.
de lemon Den Saft {einer Zitrone|eines Apfels} auspressen.
de hospital {Das Krankenhaus|Die Schule} liegt außerhalb der Stadt.
nl dog De {hond|kat} sliep voor het huis.
nl red Zij droeg een {rode|groene} jurk.
nl lemon Pers het sap uit een {citroen|appel}.
nl hospital {Het ziekenhuis|De school} ligt buiten de stad.
sv dog {Hunden|Katten} sov framför huset.
sv red Hon bar en {röd|grön} klänning.
sv lemon Pressa saften ur {en citron|ett äpple}.
sv hospital {Sjukhuset|Skolan} ligger utanför staden.
da dog {Hunden|Katten} sov foran huset.
da red Hun havde en {rød|grøn} kjole på.
da lemon Pres saften af {en citron|et æble}.
da hospital {Hospitalet|Skolen} ligger uden for byen.
nb dog {Hunden|Katten} sov foran huset.
nb red Hun hadde på seg en {rød|grønn} kjole.
nb lemon Press saften av {en sitron|et eple}.
nb hospital {Sykehuset|Skolen} ligger utenfor byen.
fr dog Le {chien|chat} dormait devant la maison.
fr red Elle portait une robe {rouge|verte}.
fr lemon Pressez le jus {d'un citron|d'une pomme}.
fr hospital {L'hôpital|L'école} est hors de la ville.
es dog El {perro|gato} dormía delante de la casa.
es red Llevaba un vestido {rojo|verde}.
es lemon Exprima el jugo de {un limón|una manzana}.
es hospital {El hospital|La escuela} está fuera del pueblo.
it dog Il {cane|gatto} dormiva davanti alla casa.
it red Portava un vestito {rosso|verde}.
it lemon Spremete il succo di {un limone|una mela}.
it hospital {L'ospedale|La scuola} è fuori città.
pt dog O {cão|gato} dormia em frente da casa.
pt red Usava um vestido {vermelho|verde}.
pt lemon Esprema o sumo de {um limão|uma maçã}.
pt hospital {O hospital|A escola} fica fora da cidade.
ca dog El {gos|gat } dormia davant de la casa.
ca red Portava un vestit {vermell|verd}.
ca lemon Espremeu el suc {d'una llimona|d'una poma}.
ca hospital {L'hospital|L'escola} és fora del poble.
gl dog O {can|gato} durmía diante da casa.
gl red Levaba un vestido {vermello|verde}.
gl lemon Esprema o zume {dun limón|dunha mazá}.
gl hospital {O hospital|A escola} está fóra da vila.
ro dog {Câinele|Pisica} dormea în fața casei.
ro red Purta o rochie {roșie|verde}.
ro lemon Stoarceți sucul {lămâii|mărului}.
ro hospital {Spitalul|Școala} este în afara orașului.
"""
LINES = [line.split(" ", 2) for line in TRANSLATIONS.strip().splitlines()]
ONE_OF = re.compile(r"\{(.*?)\|(.*?)\}")


@pytest.mark.parametrize(("lang", "name", "translation"), LINES)
def test_a_thing_is_told_from_others_of_its_kind(lang: str, name: str, translation: str) -> None:
    english, other = SOURCES[name]
    assert not [*exchanged(english, ONE_OF.sub(r"\1", translation), lang)]
    assert [thing.other for thing in exchanged(english, ONE_OF.sub(r"\2", translation), lang)] == [other]


def test_a_law_of_nature_is_no_science_and_a_mathematician_is_named_by_one() -> None:
    law = "The Dutch mathematician found the law of refraction."
    assert not list(exchanged(law, "荷兰数学家发现了折射定律。", "zh"))
    assert not list(exchanged("This is Ohm's law.", "数学上这叫欧姆定律。", "zh"))
    assert not list(exchanged("The chemist studied law.", "化学家学过法律。", "zh"))
    assert [one.other for one in exchanged("He studied law in the town.", "他在城里学数学。", "zh")] == ["mathematics"]


def test_a_house_called_after_a_king_is_no_king() -> None:
    assert not [*exchanged("King's College gave her its gold medal.", "הקולגה העניק לה את מדליית הזהב.", "he")]
    # a college, written with a stroke, is no colleague
    assert not [*exchanged("The king gave her a medal.", "קינגס קולג' העניק לה מדליה.", "he")]
    assert [*exchanged("The king gave her a medal.", "הקולגה העניק לה מדליה.", "he")]


def test_a_word_that_the_note_uses_for_another_thing_is_no_exchange() -> None:
    """German "Ofen" is a kiln where the note says so elsewhere; where nothing else has it, a shelf became a stove."""
    source = "The kiln was built last year.\n\nDo not load the kiln before the lower shelf is dry.\n"
    right = "Der Ofen wurde letztes Jahr gebaut.\n\nBelade den Ofen nicht, bevor die untere Platte trocken ist.\n"
    found = check_texts(source, right, source_lang="en", target_lang="de")
    assert not [finding for finding in found if finding.check == "meaning-changed"]
    wrong = "Der Ofen in der Küche ist kaputt und muss heute ersetzt werden."
    found = check_texts(
        "The shelf in the kitchen is broken and must be replaced today.", wrong, source_lang="en", target_lang="de"
    )
    assert [finding.check for finding in found] == ["meaning-changed"]


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("fr", "La {} de l'eau est de 1000 kg par mètre cube.", ("masse volumique", "masse")),
        ("it", "La {} dell'acqua è di 1000 kg al metro cubo.", ("massa volumica", "massa")),
        ("nl", "De {} van water is 1000 kg per kubieke meter.", ("soortelijke massa", "massa")),
        ("cs", "{} vody je 1000 kg na metr krychlový.", ("Měrná hmotnost", "Hmotnost")),
    ],
)
def test_mass_of_a_volume_is_a_density(lang: str, right: str, wrong: tuple[str, str]) -> None:
    source = "The density of water is 1000 kg per cubic metre."
    told = [
        [f.check for f in check_texts(source, right.format(said), source_lang="en", target_lang=lang)] for said in wrong
    ]
    assert told == [[], ["meaning-changed"]]
