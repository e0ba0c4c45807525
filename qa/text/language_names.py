"""English names of languages, for messages."""

from __future__ import annotations

from qa.text.scripts import base

_PAIRS = """
af=Afrikaans az=Azerbaijani be=Belarusian br=Breton cy=Welsh eo=Esperanto ga=Irish gd=Gaelic ku=Kurdish or=Odia
= ar=Arabic bg=Bulgarian bn=Bengali bo=Tibetan bs=Bosnian ca=Catalan cs=Czech da=Danish de=German el=Greek
en=English es=Spanish et=Estonian eu=Basque fa=Persian fi=Finnish fil=Filipino fr=French gl=Galician
gu=Gujarati he=Hebrew hi=Hindi hr=Croatian hu=Hungarian hy=Armenian id=Indonesian is=Icelandic it=Italian
ja=Japanese ka=Georgian kk=Kazakh km=Khmer kn=Kannada ko=Korean ky=Kyrgyz lo=Lao lt=Lithuanian lv=Latvian
mk=Macedonian ml=Malayalam mn=Mongolian mr=Marathi ms=Malay my=Burmese nb=Norwegian ne=Nepali nl=Dutch
no=Norwegian pa=Punjabi pl=Polish ps=Pashto pt=Portuguese ro=Romanian ru=Russian si=Sinhala sk=Slovak
sl=Slovenian sq=Albanian sr=Serbian sv=Swedish sw=Swahili ta=Tamil te=Telugu tg=Tajik th=Thai tl=Filipino
tr=Turkish uk=Ukrainian ur=Urdu uz=Uzbek vi=Vietnamese yue=Cantonese zh=Chinese
"""
_NAMES = dict(pair.split("=") for pair in _PAIRS.split())


def language_name(tag: str) -> str:
    """`German` for `de-AT`; an unknown tag is its own name."""
    return _NAMES.get(base(tag), tag)


def listed(tags: list[str]) -> str:
    """`de, fr and zh`."""
    return tags[0] if len(tags) == 1 else f"{', '.join(tags[:-1])} and {tags[-1]}"
