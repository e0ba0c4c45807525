"""Numbers in Chinese characters that count something: `七个`, `第三`, `三百五十万人`, `二つ`, `三分之一`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
NUMERAL = re.compile(r"[零〇一二两兩三四五六七八九十百千万萬亿億]{1,24}")
_IN_CASE = re.compile("[万萬]一")
"""At the head of a numeral it is a word, "in case"; the number is 一万."""
_COUNTER = re.compile(
    r"(?:[个個種种層层次名人张張台只枚匹回倍条條项項类類组組步轮輪颗顆篇页頁行列维維阶階段部章节節集块塊位篇份]|小时|小時|分钟|分鐘|秒|天|年|[周週](?!年)|个月|個月|[点點](?:[钟鐘半整]|之?[前后後])"
    r"|[英海]里|英[尺寸寻亩磅两]|加[仑侖]|[毫公]?升|公分|公克|[口眼](?=井)|[扇](?=[门門窗])|[盏盞](?=[灯燈])|[碗杯瓶袋箱粒滴](?!\w?[子])|[汤湯茶]匙|[头頭](?=[牛猪豬驴大])"
    r"|マイル|フィート|インチ|リットル|ミリ|キログラム|ヤード|ガロン|オンス|か所|カ所|ヶ所|箇所|段階|[羽隻通足着]"
    r"|[所家座辆輛艘架棵株件套笔筆起场場届屆岁歲户戶米吨噸克](?!\w?[品式系长])|公里|公斤|千米|厘米|毫米|公顷|公頃|美元|欧元|歐元|日元|英镑|英鎊|卢比|小時"
    r"|(?<=..)元|円|ドル|ユーロ|ポンド|ページ|台|匹|頭|軒|種類|か国|カ国|ヶ国|メートル|キロ|センチ|グラム|トン|ヘクタール|割"
    r"|つ(?!か)|人|歳|時間|分間|秒間|日間|週間|ヶ月|か月|カ月|番目|章|節|冊|本(?![来当質])|枚|回)"
)
"""What is counted by; the numeral before one is no part of another word."""
_BEFORE = re.compile(r"[第约約共有用这這那的了在为為和与與以及、，。；：（(\s\ufffc]$|^")
"""What a numeral of one character must follow: within a word (`统一个`, `唯一`) it counts nothing."""
_CENTURIES = ("世纪", "世紀")
"""They are places in a row: 十六世纪."""
_PARTY = re.compile("第三[方者](?![式案法向面程])")
"""Who is neither of two: an ordinal in name alone."""
_SOME = frozenset("数數几幾上成")
"""Before it a numeral counts nothing: hundreds of thousands."""
APART = 1
"""How far apart two digits are that leave the choice."""
FROM = 2
"""Smallest value that is counted: one is an article."""


def _either(numeral: str) -> tuple[int, int] | None:
    """The two numbers of which neighbouring digits leave the choice: 三四 is three or four."""
    if len(numeral) != 2 or not set(numeral) <= DIGITS.keys():
        return None
    low, high = (DIGITS[c] for c in numeral)
    return (low, high) if low >= 1 and high - low == APART else None


def han_number(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, whether it is an ordinal) of every numeral from 2 that a counter follows."""
    for match in NUMERAL.finditer(text):
        start, end = match.span()
        if _PARTY.match(text, max(0, start - 1)):
            continue
        in_case = _IN_CASE.match(match[0])
        start += in_case.end() if in_case else 0
        numeral = text[start:end]
        if not numeral:
            continue
        ordinal = text[start - 1 : start] == "第" or text.startswith(_CENTURIES, end)
        counted = ordinal or _COUNTER.match(text, end) is not None or _is_large(text, start, numeral)
        if counted and not ordinal and (either := _either(numeral)):
            yield start, start + 1, either[0], False
            yield start + 1, end, either[1], False
            continue
        if not counted or (len(numeral) == 1 and not ordinal and not in_case and not _stands_alone(text, start)):
            continue
        value = han_value(numeral)
        if value >= FROM:
            yield start, end, value, ordinal


_DAY = re.compile(r"(?<=月)([一二三四五六七八九十]{1,3})(?:[日号號](?![本间間]))")


def _is_large(text: str, start: int, numeral: str) -> bool:
    """Whether a numeral counts tens of thousands or more, which needs no counter: 三十五万; 数十万 counts none."""
    counts = numeral[0] in DIGITS or numeral[0] == "十"
    return counts and not MYRIADS.keys().isdisjoint(numeral[1:]) and text[start - 1 : start] not in _SOME


def han_days(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, day) of days of a month: 三月一日."""
    for match in _DAY.finditer(text):
        yield *match.span(1), han_value(match[1])


_FRACTION = re.compile(rf"({NUMERAL.pattern})分[之の]({NUMERAL.pattern})(?:[点點]([零〇一二三四五六七八九]{{1,6}}))?")
HUNDREDTHS = "百"
"""Denominator of percentages in characters: 百分之五十."""


def han_fraction(text: str) -> Iterator[tuple[int, int, Decimal, int]]:
    """(start, end, numerator, denominator) of every fraction in characters: 三分之二, 百分之十二点五."""
    for match in _FRACTION.finditer(text):
        if below := han_value(match[1]):
            after = "".join(str(DIGITS[c]) for c in match[3] or "零")
            yield *match.span(), Decimal(f"{han_value(match[2])}.{after}"), below


def _stands_alone(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return not before or before < "一" or not ("\u4e00" <= before <= "\u9fff") or _BEFORE.search(before) is not None


def han_value(numeral: str) -> int:
    """A number in Chinese characters, positional (二〇二四) or with units (三百五十万)."""
    if not set(numeral) - DIGITS.keys():
        return int("".join(str(DIGITS[c]) for c in numeral))
    total = part = digit = 0
    for c in numeral:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in UNITS:
            part += (digit or 1) * UNITS[c]
            digit = 0
        elif MYRIADS[c] == 10**8:
            total = (total + part + digit or 1) * MYRIADS[c]
            part = digit = 0
        else:
            total += (part + digit or 1) * MYRIADS[c]
            part = digit = 0
    return total + part + digit
