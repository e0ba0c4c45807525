"""What keeps awake robs of sleep: "awake" said by its opposite and a word that takes it away."""

from __future__ import annotations

import regex

from qa.text.languages import primary

_AWAKE = regex.compile("awake", regex.IGNORECASE)
_ROBBED = {
    "bg": r"безсън|лиш\p{L}* .*сън|преч\p{L}* на съня",
    "ca": r"insomn|sense dormir|tre\p{L}+ la son|imped\p{L}* dormir",
    "cs": r"bez spánku|bezesn|brán\p{L}* .*\bve? spán|ruš\p{L}* .*spán|připrav\p{L}* .*o spán",
    "da": r"søvnløs|forstyrr\p{L}* .*søvn|hindr\p{L}* .*(?:søvn|sove)|fra at sove",
    "de": r"schlaflos|um (?:den|\p{L}+en) schlaf|schlaf (?:zu )?(?:raub|stör)|(?:raub|stör)\p{L}* .*schlaf",
    "es": r"insomn|desvel|sin (?:poder )?dormir|sin pegar ojo|quit\p{L}* el sueño|imp[ei]d\p{L}* .*dormir",
    "fr": r"insomni|sans (?:pouvoir )?dormir|empêch\p{L}* .*dormir|priv\p{L}* .*sommeil|perturb\p{L}* .*sommeil",
    "hr": r"besan|besano|bez sna|o(?:tet|tim|duz)\p{L}* .*san|remet\p{L}* .*san",
    "it": r"insonn|senza (?:riuscire a )?dormire|to[gl]\p{L}* il sonno|imped\p{L}* .*dormire|disturb\p{L}* .*sonno",
    "nb": r"søvnløs|forstyrr\p{L}* .*søvn|hindr\p{L}* .*(?:søvn|sove)|fra å sove",
    "nl": r"slapeloos|slapeloze|uit (?:de|zijn|je|uw|haar|mijn|hun|onze) slaap|slaap (?:te )?(?:verstor|verstoor)",
    "pl": r"bezsenn|bez snu|pozbawi\p{L}* .*snu|spędz\p{L}* .*sen|zakłóc\p{L}* .*sen",
    "pt": r"ins[óô]n|sem (?:conseguir |poder )?dormir|tir\p{L}*(?:-\p{L}+)? o sono|imp[eé][dç]\p{L}* .*dormir",
    "ro": r"insomn|fără să (?:poată )?do[ar]|lua somnul|împiedic\p{L}* .*doarm",
    "ru": r"бессонн|без сна|лиш\p{L}* .*сна|меша\p{L}* .*(?:спать|заснуть|сну)",
    "sk": r"bez spánku|bezsenn|brán\p{L}* .*\bvo? spán|ruš\p{L}* .*spán|priprav\p{L}* .*o spán",
    "sv": r"sömnlös|stör\p{L}* .*sömn|hindr\p{L}* .*(?:sömn|sova)|från att sova",
    "uk": r"безсонн|без сну|позбав\p{L}* .*сну|заважа\p{L}* .*(?:спати|заснути|сну)",
}  # fmt: skip
"""How languages say that somebody is robbed of sleep or goes without it: each names sleep, and denies it."""


def robbed_of_sleep(word: str, other: str, lang: str) -> bool:
    """Whether the English `word` is "awake", which the other side says as "robbed of sleep"."""
    known = _ROBBED.get(primary(lang)) if _AWAKE.fullmatch(word) else None
    return known is not None and regex.search(known, other.lower()) is not None
