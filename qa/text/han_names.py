"""Names of persons in Chinese, Japanese and Korean texts, which a title beside them tells: 作家余华, 松井一実市長."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from qa.text.languages import primary

_SURNAMES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任"
    "沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯怀懷"
)
_CHINESE_TITLES = (
    "总统|總統|主席|总理|總理|首相|部长|部長|外长|外長|市长|市長|省长|省長|州长|州長|书记|書記|议员|議員|大使|发言人|發言人|教授|博士|院士|校长|校長|院长"
    "|院長|局长|局長|董事长|董事長|总裁|總裁|经理|經理|导演|導演|演员|演員|作家|小说家|小說家|诗人|詩人|歌手|画家|畫家|记者|記者|律师|律師|医生|醫生|将军|將軍"
    "|上将|选手|選手|球员|球員|教练|教練|学者|學者|专家|專家|主任|秘书长|秘書長|法官|科学家|科學家|数学家|數學家|物理学家|企业家|企業家|创始人|創始人|队长|隊長|前锋|守门员"
)
_AFTER = "在于於说說表示称稱与與和，。、；：对對向从從将將曾已是的会會见見为為被把也则則因就出获獲宣指认認强強"
_AFTER += "周星今昨前当當日月一二三四五六七"
_AFTER += "八九十0-9“「《（( "
_CHINESE = regex.compile(rf"(?:{_CHINESE_TITLES})(?P<surname>[{_SURNAMES}])(?P<given>\p{{Han}}{{1,2}}?)(?=[{_AFTER}])")
_JAPANESE = regex.compile(
    r"(?<!\p{Han})(?P<surname>[\p{Han}々]{2})(?P<given>[\p{Han}々]{2})"
    r"(?=(?:さん|氏|市長|知事|首相|大統領|議員|教授|准教授|監督|選手|社長|会長|容疑者|被告|長官|投手|騎手|棋士|博士|町長|村長|区長|総裁|委員長)(?!\p{Han}))"
)
_KOREAN = regex.compile(
    r"(?<![가-힣])(?P<surname>[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추])"
    r"(?P<given>[가-힣]{2})"
    r"(?= (?:선수|대통령|총리|장관|의원|교수|시장|감독|대표|회장|사장|기자|변호사|박사|작가|배우|가수))"
)
_BY_LANGUAGE = {"zh": _CHINESE, "ja": _JAPANESE, "ko": _KOREAN}
_NO_NAMES = regex.compile(
    "(?:日本|東京|大阪|京都|全国|世界|国際|国土|経済|中央|地方|自由|民主|共産|防衛|外務|財務|文部|厚生|総務|公明|立憲|衆院|参院|前|元|新|副|女性|男性|若手|現職|歴代|両)"
)

FULL_NAME = (2, 3)
"""Characters of a Chinese surname with a given name."""
Person = tuple[tuple[int, int, str], tuple[int, int, str]]
"""(start, end, form) of the surname and of the given name."""


def may_be_person(row: str) -> bool:
    """Whether a row of Chinese characters has the length and the beginning of a person's name in Chinese."""
    return len(row) in FULL_NAME and row[0] in _SURNAMES


def titled_persons(text: str, lang: str) -> Iterator[Person]:
    """The names that stand beside a title, in reading order."""
    pattern = _BY_LANGUAGE.get(primary(lang))
    for match in pattern.finditer(text) if pattern else ():
        if not _NO_NAMES.match(match["surname"]):
            yield (*match.span("surname"), match["surname"]), (*match.span("given"), match["given"])
