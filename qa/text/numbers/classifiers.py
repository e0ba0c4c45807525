"""Thai and Vietnamese number words, which classifiers tell from other words: สองชั่วโมง, tám con sông."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.languages import primary
from qa.text.numbers.times import NOT_BEFORE

_THAI = (
    "คน|ตัว|อัน|เล่ม|ชิ้น|ข้อ|บท|หน้า|ขั้นตอน|ขั้น|ครั้ง|ชั่วโมง|นาที|วินาที|วัน|สัปดาห์|เดือน|ปี|กิโลเมตร|เมตร|เซนติเมตร|บาท|ลำ|คัน|หลัง"
    "|แห่ง|ภาพ|รูป|ประเทศ|เมือง|ภาษา|ชนิด|ประเภท|แบบ|ส่วน|ด้าน|กลุ่ม|แถว|ช่อง|ใบ|ลูก|ต้น|ขวด|แก้ว|ถ้วย|ช้อน|เปอร์เซ็นต์|กิโลกรัม|กรัม|ลิตร|ไมล์"
)
_VIETNAMESE = regex.compile(
    r"[ \u00a0](?:con|cái|người|ngày|tháng|tuần|giờ|tiếng|phút|giây|chiếc|quyển|cuốn|lần|bước|chương|phần|loại|quốc"
    r"|nước|km|kilômét|mét|tầng|trang|bài|cây|ngôi|căn|bức|tấm|đứa|vị|học|sinh|thành|triệu|nghìn|ngàn|trăm|tỷ|tỉ)(?!\p{L})"
)
_ONES = {
    word: value
    for words, value in zip("หนึ่ง เอ็ด|สอง ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า".split("|"), range(1, 10), strict=True)
    for word in words.split()
}
_TEN, _MILLION = 10, 10**6
_POWERS = {"สิบ": _TEN, "ร้อย": 100, "พัน": 1000, "หมื่น": 10**4, "แสน": 10**5, "ล้าน": _MILLION}
_WORD = regex.compile("|".join((*_ONES, *_POWERS)))
_THAI_NUMBER = regex.compile(
    rf"(?<!ที่|\p{{N}} ?|{'|'.join((*_ONES, *_POWERS))})(?P<words>(?:{'|'.join((*_ONES, *_POWERS))})+)"
    rf"(?!(?<=พัน)ธ|(?<=ล้าน)นา)(?P<counts> ?(?:{_THAI}|เท่า{NOT_BEFORE['th']}))?"
)
"""All number words side by side: `สองพันธุ์` are two breeds and no two thousand."""


def counted_thai(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, False) of every number from 2 that a classifier follows, and of those of several words, which
    are nothing else."""
    for match in _THAI_NUMBER.finditer(text):
        words = _WORD.findall(match["words"])
        value = _thai_value(words)
        if value > 1 and (match["counts"] or len(words) > 1):
            yield *match.span("words"), value, False


def _thai_value(words: list[str]) -> int:
    """What number words say together; 0 for two numbers, and for a scale that nothing counts."""
    if words[0] in _POWERS and words[0] != "สิบ":
        return 0
    total, group, one, last = 0, 0, 0, _MILLION
    for word in words:
        power = _POWERS.get(word, 0)
        if not power:
            if one:
                return 0
            one = _ONES[word]
        elif power == _MILLION:
            total, group, one, last = (total + group + one) * power, 0, 0, _MILLION
        elif power < last:
            group, one, last = group + (one or 1) * power, 0, power
        else:
            return 0
    return total + group + one


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
