"""Things that an English sentence names by a word made from theirs: unsweetened tea has no sugar."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import regex

_MADE_FROM: Mapping[str, str] = {
    "sugar": r"(?:un)?sweet\p{L}*|sugar\p{L}+|diabet\p{L}+",
    "salt": r"salt\p{L}+|unsalted|salin\p{L}*|brin[ey]\p{L}*", "butter": r"butter\p{L}+|unbuttered",
    "bread": r"loaf|loaves|baguettes?|baker\p{L}*|sandwich\p{L}*|toast\p{L}*|crumbs?|buns?|rolls?",
    "pepper": r"pepper\p{L}+", "milk": r"milk\p{L}+|dairy|lact\p{L}+",
    "water": r"(?:under|waste|fresh|sea)?water\p{L}*|aqua\p{L}*|hydr\p{L}+|drink\p{L}*|rain\p{L}*|wet|moist\p{L}*",
    "wood": r"wood\p{L}+|timber|forest\p{L}*|log|logs|tree|trees", "gold": r"gold\p{L}+|gilded|gilt",
    # instruments of brass are of copper in some languages
    "copper": r"brass[ ](?:winds?|instruments?|sections?|bands?|players?|ensembles?|quintets?)|brasswinds?|coppery?",
    "silver": r"silver\p{L}+", "glass": r"glass\p{L}+|glaz\p{L}+|vitr\p{L}+|windows?|bottles?|lens\p{L}*",
    "leather": r"leather\p{L}+|skin\p{L}*|hides?|fur|derm\p{L}*|rash\p{L}*|bare", "wool": r"wool\p{L}+",
    "stone": r"ston\p{L}+|rock\p{L}*|pebbl\p{L}*", "iron": r"iron\p{L}+|ferr\p{L}+", "steel": r"steel\p{L}+",
    "paper": r"papers?\p{L}*|sheets?", "meat": r"meat\p{L}+|beef|pork|lamb|butcher\p{L}*",
    "blood": r"blood\p{L}+|bleed\p{L}*|bled", "acceleration": r"accelerat\p{L}+|speed\p{L}* (?:\p{L}+ )?up|faster",
    "velocity": r"speed\p{L}*|fast\p{L}*|slow\p{L}*|quick\p{L}*", "weight": r"weigh\p{L}*|heav\p{L}+|light\p{L}*",
    "pressure": r"press\p{L}*", "temperature": r"hot\p{L}*|cold\p{L}*|warm\p{L}*|degrees?", "density": r"dens\p{L}+",
    # teaspoons are called after tea or coffee, tablespoons after soup
    "tea": r"tea\p{L}+", "coffee": r"teaspoon\p{L}*|caff\p{L}+|espress\p{L}+|caf[eé]s?",
    "soup": r"tablespoon\p{L}*|broth",
    "spring": r"vernal|springtime", "clock": r"o['’]clock|hours?",
    "mathematics": r"maths?|mathematic\p{L}+", "physics": r"physic\p{L}+", "chemistry": r"chemi\p{L}+",
    "biology": r"bio\p{L}+", "history": r"histor\p{L}+", "philosophy": r"philosoph\p{L}+",
    "law": r"lawyers?|legal\p{L}*|juri\p{L}+",
    "astronomy": r"astronom\p{L}+", "economics": r"econom\p{L}+", "geology": r"geolog\p{L}+",
    "psychology": r"psycholog\p{L}+|mental\p{L}*", "linguistics": r"linguist\p{L}*", "geography": r"geograph\p{L}+",
    "sociology": r"sociolog\p{L}+", "medicine": r"medic\p{L}+|doctors?|physicians?|drugs?|pills?",
    "botany": r"botan\p{L}+",
    "proof": r"(?:dis|re)?prov\p{L}+", "axiom": r"axiomati\p{L}+", "theorem": r"theor\p{L}+",
    "definition": r"defin\p{L}+", "conjecture": r"conjectur\p{L}+|suppos\p{L}+|assum\p{L}+",
    # who does something is named after it elsewhere, and by more than one word here
    "farmer": r"peasant\p{L}*|villagers?|serfs?|farm\p{L}+|countryfolk|country people|agricultur\p{L}*|pawns?",
    "merchant": r"merchan\p{L}+|trad(?:e|es|ed|er|ers|ing|esm\p{L}+)|dealers?|shopkeepers?|sellers?|commerc\p{L}+",
    "soldier": r"soldier\p{L}*|troops?|army|armies|militar\p{L}+|warriors?|infantry\p{L}*|fighters?",
    "priest": r"priest\p{L}+|clergy\p{L}*|vicars?|pastors?|parson\p{L}*|ministers?|chaplains?",
    "doctor": r"doctor\p{L}+|medic\p{L}*|clinic\p{L}*|surger\p{L}+|ph\.? ?d\.?|practitioners?",
    "judge": r"judg\p{L}+|court\p{L}*|magistrates?|rul(?:ed|ing|ings)|umpires?|referees?|jur(?:y|ies|or|ors)",
    "referee": r"referee\p{L}*|umpires?|judg\p{L}+|reviewers?",
    "teacher": r"teach\p{L}*|taught|school\p{L}*|instruct\p{L}*|tutors?|master\p{L}*|lessons?|professors?|coach\p{L}*",
    "professor": r"professor\p{L}*|teach\p{L}*|lectur\p{L}+|tutors?",
    "sailor": r"sailor\p{L}*|sail\p{L}*|crew\p{L}*|seam[ae]n|seafar\p{L}+|marin\p{L}+|nav(?:y|al)|deckhands?",
    "painter": r"paint\p{L}*|artists?|decorators?",
    "poet": r"poe(?:t|m)\p{L}*|bards?|vers(?:e|es)|writers?|minstrels?",
    "novelist": r"novel\p{L}*|author\p{L}*|writ(?:er|ers|ing|es|e|ten)|wrote|column\p{L}+",
    "hunter": r"hunt\p{L}*|fighters?|rangers?|foresters?", "cook": r"cook\p{L}*|kitchen\p{L}*|boil\p{L}*|bak\p{L}+",
    "driver": r"driv\p{L}+|drove|motorists?|lead\p{L}*|operators?|taxi\p{L}*|cabb(?:y|ies)",
    "fisherman": r"fish\p{L}*|anglers?", "waiter": r"wait\p{L}*|serv\p{L}+|barm[ae]n|bartenders?",
    "actor": r"act(?:s|ed|ing|ress|resses)?|play(?:s|ed|er|ers)?|cast\p{L}*|perform\p{L}*|stars?",
    "singer": r"sing\p{L}*|sang|sung|song\p{L}*|vocal\p{L}*", "dancer": r"danc\p{L}+|ballerin\p{L}+",
    "tailor": r"tailor\p{L}*|sew\p{L}*|dressmakers?|seamstress\p{L}*", "baker": r"bak\p{L}+",
    "butcher": r"butcher\p{L}+", "gardener": r"garden\p{L}*|groundsm[ae]n", "librarian": r"librar\p{L}+",
    "pilot": r"pilot\p{L}*|fl(?:y|ew|own|ier|yer|ight)\p{L}*|aviat\p{L}+|test\p{L}*|trial\p{L}*",
    "detective": r"detect\p{L}*|investigat\p{L}+|sleuth\p{L}*|inspectors?",
    "police officer": r"polic\p{L}+|cops?|constables?|sheriffs?|officers?|arrest\p{L}*",
    "engineer": r"engineer\p{L}*|technic\p{L}+|developers?", "mechanic": r"mechanic\p{L}*|fitters?|technician\p{L}*",
    "lawyer": r"attorneys?|solicitors?|barristers?|counsel\p{L}*|advoca\p{L}+|legal\p{L}*|law|laws|defen[cd]\p{L}+",
    "prosecutor": r"prosecut\p{L}+|attorneys?",
    "nurse": r"nurs\p{L}+|carers?|caregivers?|sisters?|matrons?|midwi\p{L}+",
    "scientist": r"scien\p{L}+|research\p{L}*|scholar\p{L}*|academic\p{L}*",
    "captain": r"captain\p{L}*|skippers?|commanders?|leaders?",
    "president": r"presid\p{L}+|chair\p{L}*|heads?|leaders?",
    "politician": r"politic\p{L}+|polic(?:y|ies)|deput(?:y|ies)|lawmakers?",
    "pharmacist": r"pharmac\p{L}+|drug\p{L}*|chemists?", "chemist": r"pharmac\p{L}+|chemi\p{L}+",
    "miner": r"min(?:e|es|ed|er|ers|ing)|pits?|collier\p{L}*",
    "accountant": r"account\p{L}*|audit\p{L}*|bookkeep\p{L}+", "photographer": r"photo\p{L}*|camera\p{L}*",
    "surgeon": r"surg\p{L}+|operat\p{L}+", "veterinarian": r"veterinar\p{L}+", "composer": r"compos\p{L}+",
    "architect": r"architect\p{L}+|designers?", "historian": r"histor\p{L}+",
    "philosopher": r"philosoph\p{L}+|thinkers?", "mathematician": r"math\p{L}*", "physicist": r"physic\p{L}*",
    "biologist": r"biolog\p{L}+", "astronomer": r"astronom\p{L}+",
    "shepherd": r"shepherd\p{L}*|herd\p{L}*|pastor\p{L}*",
    "monk": r"monk\p{L}*|monast\p{L}+|friars?|abbots?|brothers?", "nun": r"nun\p{L}*|convents?|sisters?|abbess\p{L}*",
    "mayor": r"mayor\p{L}*|burgomasters?", "ambassador": r"ambassador\p{L}*|embass\p{L}+|envoys?|messengers?",
    "goalkeeper": r"goal\p{L}*|keepers?", "striker": r"strik\p{L}+|forwards?|attack\p{L}*",
    "defender": r"defen\p{L}+|backs?", "journalist": r"journal\p{L}*|report\p{L}*|correspondents?|press",
    "carpenter": r"carpent\p{L}+|joiners?|wood\p{L}*", "blacksmith": r"smiths?|forg(?:e|es|ed|ing)",
    "shoemaker": r"shoe\p{L}*|cobblers?", "hairdresser": r"hair\p{L}*|barbers?|cut\p{L}*", "plumber": r"plumb\p{L}+",
    "electrician": r"electric\p{L}*", "postman": r"post\p{L}*|mail\p{L}*|deliver\p{L}*", "firefighter": r"fire\p{L}*",
    "dentist": r"dent\p{L}+|tooth|teeth", "guest": r"guest\p{L}*|visitors?|host\p{L}*|customers?|diners?",
    "apartment": r"floors?|storeys?|story|stories|levels?",
    # light red is pink, and dark red may be purple
    "pink": r"(?:light|pale|bright|pastel)(?: |-)(?:red|purple|violet)\p{L}*",
    "purple": r"(?:dark|deep)(?: |-)(?:red|pink|blue)\p{L}*",
}  # fmt: skip
"""English words made from the name of a thing, or that need it in other languages."""


def is_implied(name: str, english: str) -> bool:
    """Whether a sentence has a word that another language may say by the name of this thing."""
    pattern = _pattern(name)
    return pattern is not None and pattern.search(english) is not None


@lru_cache(maxsize=1024)
def _pattern(name: str) -> regex.Pattern[str] | None:
    words = _MADE_FROM.get(name)
    return regex.compile(rf"(?<!\p{{L}})(?:{words})(?!\p{{L}})", regex.IGNORECASE) if words else None
