"""Words of order that point back: "afterwards", "after that", "a delay after which it clicks"."""

from __future__ import annotations

import regex

_ADVERB = regex.compile(
    r"(?:afterwards?|later|earlier|previously|zuvor|vorher|danach|anschließend"
    r"|im Anschluss|auparavant|ensuite|in seguito"
    r"|vooraf|daarna|vervolgens|nadien|dessförinnan|därefter|sedan|forinden|derefter"
    r"|bagefter|deretter|etterpå|ennen sitä"
    r"|sen jälkeen|jälkeenpäin|przedtem|wcześniej|następnie|potem(?! ko)|předtím(?!,? než)"
    r"|predtým(?!,? ako)|dříve(?! než)"
    r"|poté(?!,? co)|potom(?!,? (?:co|čo))|následně|později|neskôr|раньше|затем"
    r"|впоследствии|раніше|потім|згодом|önceden"
    r"|sonraları|سابقًا|قبلاً|سپس|بعداً|बाद में|তারপর|随后|隨後|事先|先前|事前に|あとで|έπειτα"
    r"|ύστερα|κατόπιν|קודם|לאחר מכן|azelőtt|előtte"
    r"|azután|utána|anterior|ulterior|след това|zatem|nato|zatim|anksčiau"
    r"|po to|vėliau|paskui|pēc tam|vēlāk"
    r"|pärast seda|hiljem|kemudian|setelahnya|sebelumnya|بعد میں|მერე|მას შემდეგ|eta gero"
    r"|(?:antes|después|depois|despois|prima|abans|després)(?!\s+(?:d\p{L}{0,4}|que|che)\b|\s+d['’]))(?!\p{L})"
)
"""Words of order that govern nothing: what follows "afterwards" is the second event."""
_POINTING = regex.compile(
    r"\s*(?P<word>that|this|which|dem|der|diesem|dieser|denen|welche\p{L}*|quoi"
    r"|cela|ça|lequel|laquelle|lesquel\p{L}+"
    r"|(?:lo|la|el|los|las) (?:cual|que|cuales)|eso|esto|ello|di che|che ciò|ciò"
    r"|questo|cui|(?:il|la|i|le) qual[ei]"
    r"|isso|isto|[oa]s? (?:qual|que|quais)|dit|dat|welke|wie|det|detta|dette|vilk\p{L}+"
    r"|hvilk\p{L}+|sitä|czym|któr\p{L}+|tym"
    r"|čemž|kter\p{L}+|tom|čom|ktor\p{L}+|čemu|koj\p{L}+|tega|toga|kat\p{L}+|этого"
    r"|чего|котор\p{L}+|цього|чого|як(?:ого|ої|их)"
    r"|това|ко\p{L}+о|αυτό|αυτά|οποί\p{L}+|aceea|asta|care|ذلك|هذا|آن|این|זה|כך|itu|ini|đó|này|นั้น|นี้)(?!\p{L})",
    regex.IGNORECASE,
)
"""What points back to the first event: "after that", "a delay after which it clicks"."""
_ARTICLES = frozenset({"dem", "der"})
"""Words that point back only behind a comma: "nach der Pause" governs the pause."""


def points_back(text: str, span: tuple[int, int]) -> bool:
    """Whether the word at `span` says "afterwards" or "after that", whose event was told before."""
    if _ADVERB.match(text.lower(), span[0]):
        return True
    word = _POINTING.match(text, span[1])
    last = text[slice(*span)].rpartition(" ")[2].lower()
    said = word["word"].lower() if word else last if last in _ARTICLES else ""
    return bool(said) and (said not in _ARTICLES or text[: span[0]].rstrip().endswith(","))
