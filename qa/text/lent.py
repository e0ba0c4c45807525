"""Nouns that many languages have borrowed from English, and English from them: whoever keeps one may be right."""

from __future__ import annotations

import zlib
from functools import cache

from qa.text.words import DATA

_LENT_TO_ENGLISH = frozenset(
    # Indonesian and Malay
    "sambal tempeh tempe rendang satay nasi goreng gamelan wayang batik kampong kampung kecap pandan rambutan durian "
    "becak angklung kebaya "
    # Polish, Czech, Hungarian
    "pierogi pierog kielbasa żurek zurek bigos oscypek paczki pączki szlachta sejm złoty zloty kolache trdelnik koruna "
    "knedliky goulash gulyás pörkölt paprikash lángos langos tokaji csárdás forint dobos pálinka palinka "
    # French, Italian, Spanish, Portuguese
    "bouillon roux mirepoix béchamel ratatouille cassoulet bouillabaisse crème brûlée fromage charcuterie baguette "
    "boulangerie pétanque terroir gendarme pancetta guanciale mascarpone ricotta gnocchi tagliatelle panettone "
    "focaccia arancini limoncello soffritto passeggiata tortilla gazpacho salmorejo sobrasada chorizo tapas pinchos "
    "sobremesa paella sofrito mojo pisco ceviche empanada bacalhau caipirinha cachaça feijoada pastéis fado saudade "
    "favela capoeira "
    # German, Dutch, the North
    "sauerkraut schnitzel spätzle spaetzle glühwein pretzel lebkuchen stollen stroopwafel poffertjes gouda smørrebrød "
    "smorgasbord smörgåsbord aquavit akvavit gravlax lutefisk lefse skyr fjord sisu pulla karjalanpiirakka "
    # Turkish and Greek
    "baklava börek borek ayran rakı raki meze mezze lokum köfte pide lahmacun simit kilim hammam hamam oud "
    "souvlaki tzatziki moussaka feta ouzo retsina bouzouki spanakopita "
    # Vietnamese, and what others write in Latin letters
    "phở pho bánh áo dài tết nón lira dong rupiah baht".split()
)


@cache
def _lent() -> frozenset[str]:
    return frozenset(zlib.decompress((DATA / "lent.en.z").read_bytes()).decode("utf-8").split(" "))


def is_lent(word: str) -> bool:
    """Whether a word in small letters, with or without a hyphen, is a loan in half of the languages with a table."""
    word = word.replace("-", "")
    return word in _lent() or word.removesuffix("s") in _lent()


def is_lent_to_english(word: str) -> bool:
    """Whether a word in small letters names a dish, a garment or a custom that English calls by no other word."""
    return word in _LENT_TO_ENGLISH or word.removesuffix("s") in _LENT_TO_ENGLISH
