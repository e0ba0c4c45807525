"""Yes and no: signs, constants, and the words of languages that fill a cell of a table or a field of a form."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.text.languages import primary

SIGNS = {
    True: frozenset("✓✔✅☑🗸👍🟢")
    | {":white_check_mark:", ":heavy_check_mark:", ":check:", ":+1:", "[x]", "true", "on"},
    False: frozenset("✗✘❌✖☒☓🚫👎🔴")
    | {":x:", ":heavy_multiplication_x:", ":no_entry_sign:", ":-1:", "[ ]", "false", "off"},
}
_WORDS = """
af ja nee|ar نعم لا|bg да не|bn হ্যাঁ না|bs da ne|ca sí no|cs ano ne|da ja nej|de ja nein
el ναι όχι|en yes no|eo jes ne|es sí no|es si no|et jah ei|eu bai ez|fa بله خیر|fi kyllä ei
fr oui non|gl si non|he כן לא|hi हाँ नहीं|hi हां नहीं|hr da ne|hu igen nem|hy այո ոչ|id ya tidak
is já nei|it sì no|it si no|ja はい いいえ|ja 可 不可|ka კი არა|ko 예 아니요|ko 예 아니오
ko 네 아니요|lt taip ne|lv jā nē|mk да не|mr होय नाही|ms ya tidak|nb ja nei|ne हो होइन|nl ja nee
nn ja nei|no ja nei|pl tak nie|pt sim não|ro da nu|ru да нет|sk áno nie|sl da ne|sq po jo
sr да не|sr da ne|sv ja nej|sw ndiyo hapana|ta ஆம் இல்லை|te అవును కాదు|th ใช่ ไม่ใช่|th ใช่ ไม่
tl oo hindi|tr evet hayır|uk так ні|ur ہاں نہیں|vi có không|zh 是 否|zh 是 不是|zh 支持 不支持
en enabled disabled|de an aus|de ein aus|de aktiviert deaktiviert|fr activé désactivé|es activado desactivado
it attivo disattivo|pt ativado desativado|nl aan uit|sv på av|da til fra|nb på av|pl wł wył|cs zapnuto vypnuto
ru вкл выкл|uk увімк вимк|tr açık kapalı|ja オン オフ|ja 有効 無効|zh 开 关|zh 開 關|zh 启用 禁用|ko 켜짐 꺼짐
"""
"""A language and its words for yes and no, where each fills a cell by itself."""
_MARKS = re.compile("[\ufe0e\ufe0f]")
_FIRST = re.compile(r"(?:\[[ xX]\]|:[+\w-]+:|[^\s(（,，;；]+)")
_ALONE = re.compile(r"[.!。]?[ \t]*(?:[(（,，;；].*)?$", re.S)


@lru_cache(maxsize=1024)
def _words(language: str) -> dict[str, bool]:
    known: dict[str, bool] = {}
    for entry in _WORDS.replace("\n", "|").split("|"):
        own, *answers = entry.split() or [""]
        if own == language:
            known |= dict(zip(answers, (True, False), strict=True))
    return known


def answer(text: str, language: str) -> bool | None:
    """Whether a text says yes or no, and nothing else but a remark behind it; None where it says something else."""
    bare = _MARKS.sub("", text).strip()
    if bare[:1] in SIGNS[True] or bare[:1] in SIGNS[False]:
        return bare[0] in SIGNS[True]
    first = _FIRST.match(bare)
    if first is None:
        return None
    said = first[0].casefold().rstrip(".!。")
    for value, signs in SIGNS.items():
        if said in signs:
            return value
    return _words(primary(language)).get(said) if _ALONE.match(bare, first.end()) else None
