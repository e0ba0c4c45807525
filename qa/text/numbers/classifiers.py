"""Thai and Vietnamese number words, which classifiers tell from other words: สองชั่วโมง, tám con sông."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from qa.text.languages import primary
from qa.text.locales import locale

_THAI = (
    "คน|ตัว|อัน|เล่ม|ชิ้น|ข้อ|บท|หน้า|ขั้นตอน|ขั้น|ครั้ง|ชั่วโมง|นาที|วินาที|วัน|สัปดาห์|เดือน|ปี|กิโลเมตร|เมตร|เซนติเมตร|บาท|ลำ|คัน|หลัง"
    "|แห่ง|ประเทศ|เมือง|ภาษา|ชนิด|ประเภท|แบบ|ส่วน|ด้าน|กลุ่ม|แถว|ช่อง|ใบ|ลูก|ต้น|ขวด|แก้ว|ถ้วย|ช้อน|เท่า|เปอร์เซ็นต์|กิโลกรัม|กรัม|ลิตร|ไมล์"
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
    return regex.compile(rf"(?<!ที่|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน)({words})(?= ?(?:{_THAI}))")


def counted_thai(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """(start, end, value, False) of every number from 2 that a classifier follows."""
    for match in _thai().finditer(text):
        yield *match.span(1), locale("th").cardinals[match[1]], False


def counts_vietnamese(text: str, end: int, lang: str) -> bool:
    """Whether a classifier or a unit stands behind a word that is a number and something else."""
    return primary(lang) == "vi" and _VIETNAMESE.match(text, end) is not None
