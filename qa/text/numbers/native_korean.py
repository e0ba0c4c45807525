"""Native Korean numerals: those of one word before a counter (`두 개`), and tens with ones anywhere (`쉰셋`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = "두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 스무 서른 마흔 쉰".split()
_VALUES = dict(zip(_WORDS, (*range(2, 13), 20, 30, 40, 50), strict=True))
_COUNTERS = (
    "개 가지 번 명 사람 단계 층 배 시간 달 살 곳 종류 줄 쌍 대 장 권 마리 차례 주일 "
    "주간 주 척 채 송이 켤레 벌 자루 병 잔 그릇 통 박 쪽 편 건 해 그룹 부분 모델 파일 단어 "
    "팀 군데 나라 도시 마을 집 학교 팩 묶음 상자 봉지 숟가락 스푼 컵 조각 바퀴 걸음 방울 포기 그루 다발"
).split()
_COUNTED = re.compile(
    rf"(?<![가-힣])({'|'.join(_WORDS)}) ?"
    rf"(?=(?P<ordinal>번째)|(?:{'|'.join(_COUNTERS)})(?:[은는이가을를의로와과에도만씩으까부정인째]|\b))"
)
_TENS = dict(zip("열 스물 서른 마흔 쉰 예순 일흔 여든 아흔".split(), range(10, 100, 10), strict=True))
_ONES = {
    **dict(zip("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉".split(), range(1, 10), strict=True)),
    **dict(zip("한 두 세 네".split(), range(1, 5), strict=True)),
}
_COMPOUND = re.compile(
    rf"(?<![가-힣])(?P<tens>{'|'.join(_TENS)})(?P<ones>{'|'.join(_ONES)})"
    rf"(?= ?(?P<ordinal>번째)| ?(?:{'|'.join(_COUNTERS)})|[은는이가을를의로와과에도만씩인]|\b)"
)
_SHORT = re.compile(r"[한두세네]")
"""Forms that a counter must follow: 열세 is also "inferiority"."""
_COUNTER_NEXT = re.compile(rf" ?(?:번째|{'|'.join(_COUNTERS)})")


_OLD = re.compile(r"(?<![가-힣])([석넉]) ?(?=(?:달|주|장|대|잔)(?:[은는이가을를의로와과에도만씩으까부정인째]|\b))")
"""Three and four before a few counters, in their older form."""
_PLAIN = re.compile(r"(?<![가-힣])(다섯|여섯|일곱|여덟|아홉|열두|스무)(?= [가-힣])")
"""Forms that are no other words, whatever they count."""


def native_korean(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, whether it is an ordinal) of the native numerals that can be nothing else."""
    for match in _COUNTED.finditer(text):
        yield match.start(), match.end(1), _VALUES[match[1]], bool(match["ordinal"])
    for match in _OLD.finditer(text):
        yield match.start(), match.end(1), 3 + (match[1] == "넉"), False
    for match in _PLAIN.finditer(text):
        if _COUNTED.match(text, match.start()) is None:
            yield match.start(), match.end(), _VALUES[match[1]], False
    for match in _COMPOUND.finditer(text):
        value = _TENS[match["tens"]] + _ONES[match["ones"]]
        known = match["tens"] + match["ones"] in _VALUES
        if not known and (not _SHORT.fullmatch(match["ones"]) or _COUNTER_NEXT.match(text, match.end())):
            yield match.start(), match.end(), value, bool(match["ordinal"])
    yield from _sino(text)


_DIGITS = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", 1)}
_UNITS = "킬로미터|센티미터|밀리미터|미터|킬로그램|밀리그램|그램|밀리리터|리터|퍼센트|초|개월|세기"
_SINO = re.compile(
    rf"(?<![가-힣])(?:(?P<tens>[이삼사오육칠팔구]?)(?P<ten>십)(?P<ones>[일이삼사오육칠팔구]?)"
    rf"(?= ?(?:{_UNITS}|분|년|명|원|층|주))"
    rf"|(?P<one>[이삼사오육칠팔구])(?= ?(?:{_UNITS}))"
    rf"|(?P<more>[삼사오육칠팔구])(?= ?(?:분|주)(?:[은는이가을를의로와과에도만씩 ]|$)))"
)
"""Chinese numerals below a hundred before a unit; 이 is "this" as well, 분 a person."""


def _sino(text: str) -> Iterator[tuple[int, int, int, bool]]:
    for match in _SINO.finditer(text):
        if alone := match["one"] or match["more"]:
            value = _DIGITS[alone]
        else:
            tens, ones = match["tens"], match["ones"]
            value = 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
        yield *match.span(), value, False
