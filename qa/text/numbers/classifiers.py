"""Thai and Vietnamese number words, which classifiers tell from other words: สองชั่วโมง, tám con sông."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from math import prod

import regex

from qa.text.languages import primary
from qa.text.locales import locale
from qa.text.numbers.times import NOT_BEFORE

_THAI = (
    "คน|ตัว|อัน|เล่ม|ชิ้น|ข้อ|บท|หน้า|ขั้นตอน|ขั้น|ครั้ง|ชั่วโมง|นาที|วินาที|วัน|สัปดาห์|เดือน|ปี|กิโลเมตร|เมตร|เซนติเมตร|บาท|ลำ|คัน|หลัง"
    "|แห่ง|ภาพ|รูป|ประเทศ|เมือง|ภาษา|ชนิด|ประเภท|แบบ|ส่วน|ด้าน|กลุ่ม|แถว|ช่อง|ใบ|ลูก|ต้น|ขวด|แก้ว|ถ้วย|ช้อน|เปอร์เซ็นต์|กิโลกรัม|กรัม|ลิตร|ไมล์"
)
_VIETNAMESE = regex.compile(
    r"[ \u00a0](?:con|cái|người|ngày|tháng|tuần|giờ|tiếng|phút|giây|chiếc|quyển|cuốn|lần|bước|chương|phần|loại|quốc"
    r"|nước|km|kilômét|mét|tầng|trang|bài|cây|ngôi|căn|bức|tấm|đứa|vị|học|sinh|thành|triệu|nghìn|ngàn|trăm|tỷ|tỉ)(?!\p{L})"
)
LONGEST = 2
"""Thai number words side by side: twenty-one is one entry of the table."""


@cache
def _thai() -> regex.Pattern[str]:
    words = "|".join(sorted(map(regex.escape, locale("th").cardinals), key=len, reverse=True))
    return regex.compile(rf"(?<!ที่|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)({words})(?= ?(?:{_THAI}|เท่า{NOT_BEFORE['th']}))")


def counted_thai(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, False) of every number from 2 that a classifier follows, and of those from a thousand on."""
    last = 0
    for match in _LARGE.finditer(text):
        last = match.end()
        yield *match.span(), _DIGITS[match[1]] * prod(map(_SCALES.__getitem__, _SCALE.findall(match[2]))), False
    for match in _thai().finditer(text):
        if match.start(1) >= last or not _LARGE.match(text, match.start(1)):
            yield *match.span(1), locale("th").cardinals[match[1]], False


_DIGITS = {
    word: value for value, word in enumerate("หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ยี่สิบ สามสิบ สี่สิบ ห้าสิบ".split(), 1)
} | dict(zip("ยี่สิบ สามสิบ สี่สิบ ห้าสิบ".split(), (20, 30, 40, 50), strict=True))
_SCALES = {"ร้อย": 100, "พัน": 1000, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": 10**6}
_SCALE = regex.compile("|".join(_SCALES))
_LARGE = regex.compile(
    rf"(?<!ที่|ร้อย|พัน|หมื่น|แสน|ล้าน)({'|'.join(sorted(_DIGITS, key=len, reverse=True))})"
    rf"((?:ร้อย|พัน|หมื่น|แสน)?ล้าน|ร้อย|พัน|หมื่น|แสน)(?!{'|'.join((*_DIGITS, *_SCALES))})"
)
"""A round number: two million, three hundred million."""


def counts_vietnamese(text: str, end: int, lang: str) -> bool:
    """Whether a classifier or a unit stands behind a word that is a number and something else."""
    return primary(lang) == "vi" and _VIETNAMESE.match(text, end) is not None


_MONTHS = dict(zip("một giêng hai ba tư sáu bảy tám chín mười".split(), (1, 1, 2, 3, 4, 6, 7, 8, 9, 10), strict=True))
_MONTHS |= {"mười một": 11, "mười hai": 12, "chạp": 12} | {str(month): month for month in range(1, 13)}
_MONTH = regex.compile(
    r"(?<!\p{L})(?P<count>[\p{L}\d]+ )?tháng "
    r"(?P<month>1[0-2]|[1-9]|mười (?:một|hai)|giêng|một|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp)"
    r"(?![\p{L}\d])(?! (?:ngày|tuần|lần|người|tháng|giờ|phút)\b)",
    regex.IGNORECASE,
)
_COUNTS = frozenset("một hai ba bốn năm sáu bảy tám chín mười mấy vài mỗi các những".split())


def vietnamese_months(text: str) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of every month; `ba tháng hai ngày` are three months and two days."""
    for match in _MONTH.finditer(text):
        count = (match["count"] or "").strip().lower()
        if count not in _COUNTS:
            yield match.start("month"), match.end("month"), _MONTHS[match["month"].lower()]
