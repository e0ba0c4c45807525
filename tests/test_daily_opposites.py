"""Sentences of daily life, of recipes, contracts and science: the right translation, and one with a word turned."""

from __future__ import annotations

import re

import pytest

from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._near_words import WORD, is_form, times

SOURCES = {
    "wide": ("The new bridge is wider.", "wider", "narrower"),
    "cold": ("Soak the beans in cold water overnight.", "cold", "hot"),
    "tenant": ("The tenant pays the rent at the beginning of each month.", "tenant", "landlord"),
    "rose": ("Prices rose sharply last year.", "rose", "dropped"),
    "closed": ("The museum is closed on Mondays.", "closed", "open"),
    "older": ("Her older brother lives in Oslo.", "older", "younger"),
    "off": ("Switch off the oven before you leave the house.", "Switch off", "Switch on"),
    "seller": ("The seller bears the cost of transport.", "seller", "buyer"),
    "healthy": ("The child is healthy again.", "healthy", "sick"),
    "majority": ("The majority voted against the proposal.", "majority", "minority"),
    "arteries": ("The arteries of the leg were examined.", "arteries", "veins"),
    "freezes": ("Pure water freezes at this temperature.", "freezes", "boils"),
    "sharp": ("Use a sharp knife.", "sharp", "blunt"),
    "cheap": ("The tickets were cheap.", "cheap", "expensive"),
    "morning": ("The train leaves in the morning.", "morning", "evening"),
    "innocent": ("The judge found that he was innocent.", "innocent", "guilty"),
    "dark": ("The photograph is too dark.", "dark", "bright"),
    "forget": ("Please do forget what I told you.", "forget", "remember"),
    "temporary": ("The permit is temporary.", "temporary", "permanent"),
    "liquid": ("Bromine is liquid at room temperature.", "liquid", "solid"),
}
TRANSLATIONS = """
de wide Die neue Brücke ist {breiter|schmaler}.
de cold Die Bohnen über Nacht in {kaltem|heißem} Wasser einweichen.
de tenant Der {Mieter|Vermieter} zahlt den Betrag zu Beginn jedes Monats.
de rose Die Preise sind im vorigen Jahr stark {gestiegen|gesunken}.
de closed Das Museum ist montags {geschlossen|offen}.
de older Ihr {älterer|jüngerer} Bruder lebt in Oslo.
de off Den Ofen {ausschalten|einschalten}, bevor Sie das Haus verlassen.
de seller Der {Verkäufer|Käufer} trägt die Kosten des Transports.
de healthy Das Kind ist wieder {gesund|krank}.
de majority Die {Mehrheit|Minderheit} stimmte gegen den Vorschlag.
de arteries Die {Arterien|Venen} des Beins wurden untersucht.
de freezes Reines Wasser {gefriert|kocht} bei dieser Temperatur.
de sharp Nehmen Sie ein {scharfes|stumpfes} Messer.
de cheap Die Karten waren {günstig|teuer}.
de morning Der Zug fährt am {Morgen|Abend} ab.
de innocent Das Gericht befand, dass er {unschuldig|schuldig} sei.
de dark Das Foto ist zu {dunkel|hell}.
de forget {Vergessen|Merken} Sie sich bitte, was ich gesagt habe.
de temporary Die Genehmigung ist {vorläufig|dauerhaft}.
de liquid Brom ist bei Raumtemperatur {flüssig|ein Feststoff}.
nl wide De nieuwe brug is {breder|smaller}.
nl cold Week de bonen een nacht in {koud|heet} water.
nl tenant De {huurder|verhuurder} betaalt het bedrag aan het begin van elke maand.
nl rose De prijzen zijn vorig jaar sterk {gestegen|gedaald}.
nl closed Het museum is op maandag {gesloten|open}.
nl older Haar {oudere|jongere} broer woont in Oslo.
nl seller De {verkoper|koper} draagt de kosten van het vervoer.
nl healthy Het kind is weer {gezond|ziek}.
nl majority De {meerderheid|minderheid} stemde tegen het voorstel.
nl arteries De {slagaders|aders} van het been werden onderzocht.
nl freezes Zuiver water {bevriest|kookt} bij deze temperatuur.
nl sharp Gebruik een {scherp|stomp} mes.
nl cheap De kaartjes waren {goedkoop|duur}.
nl morning De trein vertrekt in de {ochtend|avond}.
nl innocent De rechter vond dat hij {onschuldig|schuldig} was.
nl dark De foto is te {donker|licht}.
nl temporary De vergunning is {tijdelijk|blijvend}.
nl liquid Broom is {vloeibaar|vast} bij kamertemperatuur.
sv wide Den nya bron är {bredare|smalare}.
sv cold Lägg bönorna i {kallt|varmt} vatten över natten.
sv tenant {Hyresgästen|Hyresvärden} betalar beloppet i början av varje månad.
sv rose Priserna {steg|sjönk} kraftigt förra året.
sv closed Museet är {stängt|öppet} på måndagar.
sv older Hennes {äldre|yngre} bror bor i Oslo.
sv off {Stäng av|Slå på} ugnen innan du lämnar huset.
sv seller {Säljaren|Köparen} står för kostnaden för transporten.
sv healthy Barnet är {friskt|sjukt} igen.
sv majority En {majoritet|minoritet} röstade mot förslaget.
sv arteries Benets {artärer|vener} undersöktes.
sv freezes Rent vatten {fryser|kokar} vid den här temperaturen.
sv sharp Använd en {vass|slö} kniv.
sv cheap Biljetterna var {billiga|dyra}.
sv morning Tåget går på {morgonen|kvällen}.
sv innocent Domaren fann att han var {oskyldig|skyldig}.
sv dark Fotot är för {mörkt|ljust}.
sv forget {Glöm|Minns} vad jag sade.
sv temporary Tillståndet är {tillfälligt|permanent}.
da wide Den nye bro er {bredere|smallere}.
da cold Læg bønnerne i {koldt|varmt} vand natten over.
da tenant {Lejeren|Udlejeren} betaler beløbet i begyndelsen af hver måned.
da rose Priserne {steg|faldt} kraftigt sidste år.
da closed Museet er {lukket|åbent} om mandagen.
da older Hendes {ældre|yngre} bror bor i Oslo.
da off {Sluk|Tænd} ovnen, inden du forlader huset.
da seller {Sælgeren|Køberen} betaler for transporten.
da healthy Barnet er {rask|sygt} igen.
da majority Et {flertal|mindretal} stemte imod forslaget.
da freezes Rent vand {fryser|koger} ved denne temperatur.
da sharp Brug en {skarp|sløv} kniv.
da cheap Billetterne var {billige|dyre}.
da morning Toget kører om {morgenen|aftenen}.
da innocent Dommeren fandt, at han var {uskyldig|skyldig}.
da dark Billedet er for {mørkt|lyst}.
da forget {Glem|Husk}, hvad jeg sagde.
da temporary Tilladelsen er {midlertidig|permanent}.
nb wide Den nye brua er {bredere|smalere}.
nb cold Legg bønnene i {kaldt|varmt} vann over natten.
nb tenant {Leietakeren|Utleieren} betaler beløpet i begynnelsen av hver måned.
nb rose Prisene {steg|sank} kraftig i fjor.
nb closed Museet er {stengt|åpent} på mandager.
nb older Den {eldre|yngre} broren hennes bor i Oslo.
nb off {Slå av|Slå på} ovnen når du går hjemmefra.
nb seller {Selgeren|Kjøperen} dekker frakten.
nb healthy Barnet er {friskt|sykt} igjen.
nb majority Et {flertall|mindretall} stemte mot forslaget.
nb freezes Rent vann {fryser|koker} ved denne temperaturen.
nb sharp Bruk en {skarp|sløv} kniv.
nb cheap Billettene var {billige|dyre}.
nb morning Toget går om {morgenen|kvelden}.
nb innocent Dommeren fant at han var {uskyldig|skyldig}.
nb dark Bildet er for {mørkt|lyst}.
nb temporary Tillatelsen er {midlertidig|permanent}.
fr wide Le nouveau pont est plus {large|étroit}.
fr cold Faites tremper les haricots une nuit dans de l'eau {froide|chaude}.
fr tenant Le {locataire|bailleur} paie cette somme au début de chaque mois.
fr rose Les prix ont fortement {augmenté|chuté} l'an dernier.
fr closed Le musée est {fermé|ouvert} le lundi.
fr older Son frère {aîné|cadet} vit à Oslo.
fr off {Éteignez|Allumez} le four avant de partir de chez vous.
fr seller Le {vendeur|acheteur} prend le transport à sa charge.
fr healthy L'enfant est de nouveau {en bonne santé|malade}.
fr majority La {majorité|minorité} a voté contre la proposition.
fr arteries Les {artères|veines} de la jambe ont été examinées.
fr freezes L'eau pure {gèle|bout } à cette température.
fr sharp Prenez un couteau {tranchant|émoussé}.
fr cheap Les billets étaient {bon marché|chers}.
fr morning Le train part le {matin|soir}.
fr innocent Le tribunal l'a déclaré {innocent|coupable}.
fr dark La photo est trop {sombre|claire}.
fr temporary L'autorisation est {provisoire|permanente}.
fr liquid Le brome est {liquide|solide} à température ambiante.
es wide El puente nuevo es más {ancho|estrecho}.
es cold Deje las judías en agua {fría|caliente} toda la noche.
es tenant El {inquilino|arrendador} paga esa suma al comienzo de cada mes.
es rose Los precios {subieron|cayeron} mucho el año pasado.
es closed El museo está {cerrado|abierto} los lunes.
es older Su hermano {mayor|menor} vive en Oslo.
es off {Apague|Encienda} el horno antes de salir de casa.
es seller El {vendedor|comprador} corre con los gastos de transporte.
es healthy El niño está {sano|enfermo} otra vez.
es majority La {mayoría|minoría} votó en contra de la propuesta.
es arteries Se examinaron las {arterias|venas} de la pierna.
es freezes El agua pura se {congela|hierve} a esta temperatura.
es sharp Use un cuchillo {afilado|romo}.
es cheap Las entradas eran {baratas|caras}.
es innocent El tribunal lo declaró {inocente|culpable}.
es dark La foto es demasiado {oscura|brillante}.
es temporary El permiso es {temporal|permanente}.
es liquid El bromo es {líquido|sólido} a temperatura ambiente.
it wide Il nuovo ponte è più {largo|stretto}.
it cold Mettete i fagioli in acqua {fredda|calda} per una notte.
it tenant La somma è pagata dall'{inquilino|locatore}.
it rose I prezzi sono {saliti|calati} molto l'anno scorso.
it closed Il museo è {chiuso|aperto} il lunedì.
it older Suo fratello {maggiore|minore} vive a Oslo.
it off {Spegnete|Accendete} il forno.
it seller Il {venditore|compratore} sostiene le spese di trasporto.
it healthy Il bambino è di nuovo {sano|malato}.
it majority La {maggioranza|minoranza} ha votato contro la proposta.
it freezes L'acqua pura {gela|bolle} a questa temperatura.
it sharp Usate un coltello {affilato|smussato}.
it cheap I biglietti erano {economici|cari}.
it morning Il treno parte di {mattina|sera}.
it innocent Il giudice lo ha ritenuto {innocente|colpevole}.
it dark La foto è troppo {scura|luminosa}.
it temporary Il permesso è {provvisorio|permanente}.
pt wide A ponte nova é mais {larga|estreita}.
pt cold Deixe o feijão em água {fria|quente} durante a noite.
pt tenant O {inquilino|senhorio} paga a quantia no começo de cada mês.
pt rose Os preços {subiram|caíram} muito no ano passado.
pt closed O museu está {fechado|aberto} às segundas.
pt older O seu irmão mais {velho|novo} mora em Oslo.
pt off {Desligue|Ligue} o forno antes de sair de casa.
pt seller O {vendedor|comprador} assume o custo do transporte.
pt healthy A criança está outra vez {saudável|doente}.
pt majority A {maioria|minoria} votou contra a proposta.
pt freezes A água pura {congela|ferve} a esta temperatura.
pt sharp Use uma faca {afiada|embotada}.
pt cheap Os bilhetes eram {baratos|caros}.
pt morning O comboio sai de {manhã|noite}.
pt innocent O juiz considerou-o {inocente|culpado}.
pt dark A fotografia está demasiado {escura|clara}.
ca wide El pont nou és més {ample|estret}.
ca cold Deixeu les mongetes en aigua {freda|calenta} tota la nit.
ca tenant El {llogater|propietari} paga la quantitat cada mes.
ca rose Els preus van {pujar|baixar} molt l'any passat.
ca closed El museu està {tancat|obert} els dilluns.
ca off {Apagueu|Enceneu} el forn.
ca seller El {venedor|comprador} assumeix el transport.
ca majority La {majoria|minoria} va votar en contra.
ca freezes L'aigua pura {es congela|bull} a aquesta temperatura.
ca cheap Les entrades eren {barates|cares }.
ca innocent El jutge el va declarar {innocent|culpable}.
ca dark La foto és massa {fosca|brillant}.
gl wide A ponte nova é máis {ancha|estreita}.
gl cold Deixe as fabas en auga {fría|quente} toda a noite.
gl tenant O {inquilino|arrendador} paga a cantidade cada mes.
gl rose Os prezos {subiron|baixaron} moito o ano pasado.
gl closed O museo está {pechado|aberto} os luns.
gl off {Apague|Acenda} o forno.
gl seller O {vendedor|comprador} asume o transporte.
gl majority A {maioría|minoría} votou en contra.
gl cheap As entradas eran {baratas|caras}.
gl innocent O xuíz declarouno {inocente|culpable}.
gl freezes A auga pura {conxela|ferve} a esta temperatura.
ro wide Podul nou este mai {larg|îngust}.
ro cold Lăsați fasolea în apă {rece|caldă} peste noapte.
ro tenant {Chiriașul|Proprietarul} plătește suma la începutul fiecărei luni.
ro rose Prețurile au {crescut|scăzut} mult anul trecut.
ro closed Muzeul este {închis|deschis} lunea.
ro off {Opriți|Porniți} cuptorul.
ro seller {Vânzătorul|Cumpărătorul} suportă transportul.
ro healthy Copilul este din nou {sănătos|bolnav}.
ro majority {Majoritatea|Minoritatea} a votat împotriva propunerii.
ro freezes Apa pură {îngheață|fierbe} la această temperatură.
ro cheap Biletele au fost {ieftine|scumpe}.
ro morning Trenul pleacă {dimineața|seara}.
ro innocent Judecătorul a decis că este {nevinovat|vinovat}.
ro dark Fotografia este prea {întunecată|luminoasă}.
"""
LINES = [line.split(" ", 2) for line in TRANSLATIONS.strip().splitlines()]
ONE_OF = re.compile(r"\{(.*?)\|(.*?)\}")


def said(name: str, translation: str, lang: str) -> Attestation:
    text, word, other = SOURCES[name]
    at = text.index(word)
    variant = Variant(at, at + len(word), other, text.replace(word, other))
    return attestation(text, variant, translation, lang)


@pytest.mark.parametrize(("lang", "name", "translation"), LINES)
def test_the_word_and_its_opposite_are_told_apart(lang: str, name: str, translation: str) -> None:
    assert said(name, ONE_OF.sub(r"\1", translation), lang) is Attestation.KEPT
    assert said(name, ONE_OF.sub(r"\2", translation), lang) is Attestation.TURNED


@pytest.mark.parametrize("text", ["", "Closing it closely, it is a non-linear one; it won't close.", "CLOSER close-up"])
def test_words_are_counted_as_when_all_are_tried(text: str) -> None:
    words = WORD.findall(text.lower().replace("non-", "non"))
    for side in (frozenset({"close", "near"}), frozenset({"linear", "nonlinear"}), frozenset({"one", "close-up"})):
        phrases = sum(text.lower().count(word) for word in side if not word.isalpha())
        assert times(side, text) == phrases + sum(any(is_form(said, word) for word in side) for said in words)
