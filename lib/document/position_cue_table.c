#include "document/position_cue.h"

#define ACCEPTED POSITION_ACCEPTED
#define PARTLY POSITION_PARTLY
#define ALREADY POSITION_ALREADY
#define DEFERRED POSITION_DEFERRED
#define REJECTED POSITION_REJECTED
#define NONE POSITION_NONE

/* The examples are written for this table, in the language of such answers; none is from one. */
static const PositionCue cues[] = {
	/* ---- taken over ---- */
	{ "neem|neemt|nemen ... @ ... over", ACCEPTED, FORCE_VERDICT,
	  "Het kabinet neemt deze aanbeveling graag over." },
	{ "neem|neemt|nemen dit|deze|die|beide|alle .. over", ACCEPTED, FORCE_VERDICT,
	  "De minister neemt deze over." },
	{ "@ ... neem|neemt|nemen .. over", ACCEPTED, FORCE_VERDICT,
	  "Deze suggestie neem ik over." },
	{ "@ ... over te nemen", ACCEPTED, FORCE_VERDICT,
	  "Ik ben voornemens het advies van de raad over te nemen." },
	{ "@ ... overgenomen|overnemen|overneemt|overneem", ACCEPTED, FORCE_VERDICT,
	  "De aanbeveling wordt door het kabinet overgenomen." },
	{ "^ overgenomen|akkoord|onderschreven|eens $", ACCEPTED, FORCE_VERDICT, "Overgenomen." },
	{ "geef|geeft|geven ... gevolg|opvolging|uitvoering|gehoor|invulling aan .. @", ACCEPTED,
	  FORCE_VERDICT, "Hiermee geeft het kabinet opvolging aan de aanbeveling." },
	{ "@ ... gevolg|opvolging|uitvoering|gehoor gegeven|geven|geeft", ACCEPTED, FORCE_VERDICT,
	  "Aan dit advies is uitvoering gegeven." },
	{ "@ ... gevolg|opvolging|uitvoering|gehoor te geven", ACCEPTED, FORCE_VERDICT,
	  "Het is de bedoeling aan deze oproep gehoor te geven." },
	{ "volg|volgt|volgen .. @", ACCEPTED, FORCE_VERDICT,
	  "Het kabinet volgt dit advies." },
	{ "@ ... opgevolgd|nagevolgd|uitgevoerd|omarmd|gehonoreerd|opgepakt", ACCEPTED,
	  FORCE_VERDICT, "De aanbeveling zal in de loop van volgend jaar worden uitgevoerd." },
	{ "@ ... opvolgen|uitvoeren|oppakken|navolgen|omarmen", ACCEPTED, FORCE_VERDICT,
	  "Wij zullen de aanbevelingen samen met de sector uitvoeren." },
	{ "@ ... op|uit te volgen|voeren|pakken", ACCEPTED, FORCE_VERDICT,
	  "De staatssecretaris is bereid het voorstel uit te voeren." },
	{ "voer|voert|voeren|pak|pakt|pakken .. @ .. uit|op", ACCEPTED, FORCE_VERDICT,
	  "Het ministerie pakt deze aanbeveling samen met gemeenten op." },
	{ "omarm|omarmt|omarmen .. @", ACCEPTED, FORCE_VERDICT,
	  "Het kabinet omarmt het advies om scholen langer open te houden." },
	{ "onderschrijf|onderschrijft|onderschrijven .. @", ACCEPTED, FORCE_VERDICT,
	  "De regering onderschrijft deze aanbeveling." },
	{ "@ .. onderschrijf|onderschrijft|onderschrijven|onderschreven", ACCEPTED, FORCE_VERDICT,
	  "Die aanbeveling onderschrijf ik." },
	{ "onderschrijf|onderschrijft|onderschrijven dit|deze|die $", ACCEPTED, FORCE_VERDICT,
	  "Wij onderschrijven dit." },
	{ "deel|deelt|delen .. @", ACCEPTED, FORCE_VERDICT,
	  "Ik deel de aanbeveling om eerder met scholen te spreken." },
	{ "steun|steunt|steunen|ondersteun|ondersteunt .. @", ACCEPTED, FORCE_VERDICT,
	  "Het kabinet steunt het voorstel van de taskforce." },
	{ "eens met .. @", ACCEPTED, FORCE_VERDICT,
	  "De minister is het eens met deze aanbeveling." },
	{ "kan|kunnen .. vinden in .. @", ACCEPTED, FORCE_VERDICT,
	  "Het kabinet kan zich goed vinden in dit advies." },
	{ "sta|staat|staan .. achter .. @", ACCEPTED, FORCE_VERDICT,
	  "Ik sta volledig achter de aanbeveling." },
	{ "kom|komt|komen .. tegemoet aan", ACCEPTED, FORCE_VERDICT,
	  "Met het wetsvoorstel komt het kabinet tegemoet aan de oproep." },

	/* ---- in part ---- */
	{ "neem|neemt|nemen .. onderdelen|elementen|delen|deel ... over", PARTLY, FORCE_VERDICT,
	  "Het kabinet neemt onderdelen van het advies over." },
	{ "^ deels|gedeeltelijk|grotendeels $", PARTLY, FORCE_VERDICT, "Gedeeltelijk." },
	{ "^ deels|gedeeltelijk|grotendeels overgenomen|akkoord|eens $", PARTLY, FORCE_VERDICT,
	  "Deels overgenomen." },

	/* ---- policy as it is ---- */
	{ "staand|vigerend|vigerende beleid|praktijk", ALREADY, FORCE_VERDICT,
	  "Dit is staand beleid." },
	{ "is|zijn|betreft .. bestaand|bestaande|huidig|huidige|gangbare beleid|praktijk|werkwijze",
	  ALREADY, FORCE_VERDICT, "Dit betreft bestaande praktijk." },
	{ "conform|volgens|binnen .. huidig|huidige|bestaand|bestaande beleid|praktijk|werkwijze",
	  ALREADY, FORCE_AGREEMENT, "Dit gebeurt conform de huidige werkwijze." },
	{ "doe|doet|doen dit|dat .. al|reeds", ALREADY, FORCE_VERDICT,
	  "De inspectiediensten melden hun bevindingen aan elkaar; het ministerie doet dit al." },
	{ "dit|dat|hier|zo gebeurt .. al|reeds", ALREADY, FORCE_VERDICT,
	  "Dit gebeurt op veel plaatsen al." },
	{ "gebeurt dit|dat .. al|reeds", ALREADY, FORCE_VERDICT,
	  "In de praktijk gebeurt dit reeds." },
	{ "@ ... al|reeds .. praktijk|beleid|uitgevoerd|gerealiseerd|ingevuld", ALREADY,
	  FORCE_VERDICT, "Aan deze aanbeveling is al in de praktijk invulling gegeven." },
	{ "is|zijn|wordt|worden .. al|reeds .. "
	  "praktijk|gerealiseerd|ingevoerd|ingericht|gestart|ingezet|geregeld|opgenomen|geborgd|"
	  "toegepast|gedaan|gewerkt|uitgevoerd|beschikbaar|gang",
	  ALREADY, FORCE_AGREEMENT, "Het toezicht is al in de wet geregeld." },
	{ "hieraan|daaraan|hierop|hiermee|hierin ... al|reeds", ALREADY, FORCE_AGREEMENT,
	  "Hieraan wordt samen met de provincies al gewerkt." },
	{ "& .. heb|heeft|hebben|ken|kent|kennen|werkt|voert|levert|beschikt .. al|reeds", ALREADY,
	  FORCE_AGREEMENT, "Nederland kent al een register van zulke toestellen." },
	{ "heb|heeft|hebben|ken|kent|kennen|werkt|voert|levert|beschikt .. & .. al|reeds", ALREADY,
	  FORCE_AGREEMENT, "Sinds dit jaar heeft het kabinet al een gezant daarvoor." },
	{ "bestaat|bestaan|loopt|lopen|voorziet|voorzien .. al|reeds", ALREADY, FORCE_AGREEMENT,
	  "De regeling voorziet hier al in." },
	{ "blijf|blijft|blijven", ALREADY, FORCE_ACT,
	  "Het kabinet blijft scholen op het platteland ondersteunen." },
	{ "zet|zetten ... voort", ALREADY, FORCE_ACT,
	  "Het kabinet zet het gesprek met scholen op het platteland voort." },
	{ "voortgezet|gecontinueerd|continueert|continueren", ALREADY, FORCE_ACT,
	  "Het kabinet continueert de regeling voor scholen op het platteland." },

	/* ---- put off ---- */
	{ "volgend|volgende|nieuw|nieuwe|komend|toekomstig kabinet|regering", DEFERRED,
	  FORCE_VERDICT, "Een besluit hierover is aan een volgend kabinet." },
	{ "kom|komt|komen ... op .. terug", DEFERRED, FORCE_VERDICT,
	  "In het voorjaar komt de minister hier op terug." },
	{ "kom|komt|komen .. hierop|daarop ... terug", DEFERRED, FORCE_VERDICT,
	  "Ik kom hierop bij de begroting terug." },
	{ "later|nader|toekomstige|latere .. besluit|besloten|besluitvorming|standpunt", DEFERRED,
	  FORCE_VERDICT, "Over de bekostiging wordt later een besluit genomen." },
	{ "te vroeg|prematuur|voorbarig", DEFERRED, FORCE_VERDICT,
	  "Het is nog te vroeg om hierover te beslissen." },
	{ "niet .. vooruitlopen|vooruitgelopen|vooruit", DEFERRED, FORCE_VERDICT,
	  "Op de uitkomst van de formatie wil de minister niet vooruitlopen." },
	{ "nog geen|niet .. besluit|besloten|besluiten|standpunt", DEFERRED, FORCE_VERDICT,
	  "Over een derde termijn is nog geen besluit genomen." },
	{ "wacht|wachten ... af", DEFERRED, FORCE_VERDICT,
	  "Het kabinet wacht de uitkomsten van de proef af." },
	{ "afwachten|afgewacht", DEFERRED, FORCE_VERDICT,
	  "Eerst moet de uitspraak van de rechter worden afgewacht." },
	{ "af te wachten", DEFERRED, FORCE_VERDICT,
	  "Het kabinet kiest ervoor de resultaten van de proef af te wachten." },
	{ "te zijner tijd", DEFERRED, FORCE_VERDICT,
	  "De Kamer wordt daarover te zijner tijd ingelicht." },
	{ "in beraad", DEFERRED, FORCE_VERDICT, "Het kabinet houdt het voorstel in beraad." },
	{ "betrek|betrekt|betrekken|neem|neemt|nemen ... "
	  "bij|in .. besluitvorming|herziening|evaluatie|uitwerking|voorbereiding|verkenning|"
	  "afweging",
	  DEFERRED, FORCE_AGREEMENT,
	  "De minister betrekt dit punt bij de herziening van de wet." },
	{ "meegenomen|betrokken|meewegen|meenemen|betrekken .. "
	  "bij|in .. besluitvorming|herziening|evaluatie|uitwerking|voorbereiding|verkenning|"
	  "afweging",
	  DEFERRED, FORCE_AGREEMENT, "Dit wordt meegenomen in de evaluatie van de wet." },
	{ "bij|in .. besluitvorming|herziening|evaluatie|uitwerking|voorbereiding|verkenning|"
	  "afweging .. meegenomen|betrokken|meewegen|meenemen|betrekken",
	  DEFERRED, FORCE_AGREEMENT, "Ik zal dit bij de evaluatie van de wet betrekken." },
	{ "zal|zullen|ga|gaat|gaan|wil|willen|laat|laten ... "
	  "bezien|onderzoeken|verkennen|bekijken|overwegen|nagaan|bestuderen|uitzoeken|evalueren",
	  DEFERRED, FORCE_STUDY, "Het kabinet zal bezien of dit uitvoerbaar is." },
	{ "wordt|worden|zal|zullen|moet|moeten|zou|kan ... "
	  "bezien|onderzocht|bekeken|verkend|overwogen|nagegaan|bestudeerd|geevalueerd",
	  DEFERRED, FORCE_STUDY, "Momenteel wordt onderzocht welke vorm past." },
	{ "bezien|onderzocht|bekeken|verkend|overwogen wordt|worden", DEFERRED, FORCE_STUDY,
	  "Bezien wordt of de termijn korter kan." },
	{ "bezie|beziet|onderzoekt|verken|verkent|bekijk|bekijkt|overweeg|overweegt|"
	  "bestudeert",
	  DEFERRED, FORCE_STUDY, "De minister verkent de mogelijkheden." },
	{ "ga|gaat|gaan .. na", DEFERRED, FORCE_STUDY,
	  "Het kabinet gaat na of de regels kunnen worden verruimd." },
	{ "breng|brengt|brengen .. in kaart", DEFERRED, FORCE_STUDY,
	  "Het ministerie brengt de gevolgen in kaart." },

	/* ---- not taken over ---- */
	{ "^ niet overgenomen|akkoord $", REJECTED, FORCE_VERDICT, "Niet overgenomen." },
	{ "zie|ziet|zien ... geen|onvoldoende|weinig .. "
	  "reden|redenen|aanleiding|noodzaak|meerwaarde|waarde|nut|ruimte|mogelijkheid|"
	  "mogelijkheden|heil|rol|grond|basis|behoefte|toegevoegde",
	  REJECTED, FORCE_VERDICT,
	  "Het kabinet ziet op dit moment geen aanleiding om de regels te wijzigen." },
	{ "is|bestaat .. geen .. reden|aanleiding|noodzaak|behoefte", REJECTED, FORCE_AGREEMENT,
	  "Voor een apart fonds bestaat geen aanleiding." },
	{ "acht|achten|vind|vindt|vinden ... niet ... "
	  "wenselijk|nodig|noodzakelijk|opportuun|haalbaar|verstandig|passend|proportioneel|"
	  "realistisch|zinvol|effectief|gewenst|mogelijk|uitvoerbaar|verantwoord|aangewezen|"
	  "prioritair",
	  REJECTED, FORCE_VERDICT,
	  "Het kabinet acht een wettelijke verplichting niet opportuun." },
	{ "acht|achten|vind|vindt|vinden ... "
	  "onwenselijk|onnodig|overbodig|onhaalbaar|onverstandig|disproportioneel|onuitvoerbaar|"
	  "onrealistisch|ongewenst",
	  REJECTED, FORCE_VERDICT, "Een nieuw loket acht de minister overbodig." },
	{ "is|zijn|lijkt|lijken .. niet .. "
	  "wenselijk|nodig|noodzakelijk|opportuun|haalbaar|gewenst|realistisch|proportioneel|"
	  "uitvoerbaar|verstandig|zinvol",
	  REJECTED, FORCE_AGREEMENT, "Een extra meldplicht is daarom niet nodig." },
	{ "wijs|wijst|wijzen ... @ ... af", REJECTED, FORCE_VERDICT,
	  "De regering wijst dit voorstel af." },
	{ "@ ... afgewezen|verworpen", REJECTED, FORCE_VERDICT,
	  "Deze aanbeveling wordt afgewezen." },
	{ "zie|ziet|zien ... van .. af", REJECTED, FORCE_VERDICT,
	  "Het kabinet ziet van een verplichte bijdrage af." },
	{ "zie|ziet|zien ... ervan|daarvan|hiervan af", REJECTED, FORCE_VERDICT,
	  "Om die redenen ziet de minister hiervan af." },
	{ "oneens met", REJECTED, FORCE_VERDICT,
	  "Met die uitleg is het kabinet het oneens met de aanbeveling." },
	{ "geen voorstander", REJECTED, FORCE_VERDICT,
	  "Het kabinet is geen voorstander van een algemeen verbod." },
	{ "niet voornemens|bereid", REJECTED, FORCE_VERDICT,
	  "Ik ben niet voornemens de drempel te verlagen." },
	{ "niet van plan", REJECTED, FORCE_VERDICT,
	  "De regering is niet van plan de wet te verruimen." },
	{ "kies|kiest|kiezen .. niet voor", REJECTED, FORCE_VERDICT,
	  "Het kabinet kiest er niet voor dit te verplichten." },
	{ "kies|kiest|kiezen ervoor ... niet te", REJECTED, FORCE_VERDICT,
	  "De minister kiest ervoor de termijn niet te verlengen." },
	{ "ga|gaat|gaan .. niet .. mee", REJECTED, FORCE_VERDICT,
	  "In die gedachte gaat het kabinet niet mee." },
	{ "past|passen .. niet bij|binnen|in", REJECTED, FORCE_AGREEMENT,
	  "Zo een verplichting past niet binnen het stelsel." },

	/* ---- it takes none ---- */
	{ "doe|doet|doen .. geen uitspraak|uitspraken", NONE, FORCE_VERDICT,
	  "Over lopende zaken doet de minister geen uitspraken." },
	{ "geef|geeft|geven|vel|velt|heb|heeft .. geen oordeel", NONE, FORCE_VERDICT,
	  "Het kabinet geeft hierover geen oordeel." },
	{ "neem|neemt|nemen ... geen .. standpunt", NONE, FORCE_VERDICT,
	  "Het kabinet neemt over de werkwijze van de Kamer geen standpunt in." },
	{ "laat|laten mij|me|zich|ons .. niet .. uit", NONE, FORCE_VERDICT,
	  "De minister laat zich daar niet over uit." },
	{ "onthoud|onthoudt|onthouden zich|mij|ons .. van", NONE, FORCE_VERDICT,
	  "De regering onthoudt zich van een oordeel." },
	{ "niet aan .. kabinet|regering|minister|staatssecretaris|mij|ons", NONE, FORCE_VERDICT,
	  "Het is niet aan het kabinet om hierover te beslissen." },
	{ "is|zijn|blijft aan .. "
	  "kamer|gemeenten|gemeente|provincies|instellingen|werkgevers|parlement|partijen|sector|"
	  "scholen|rechter|lidstaten",
	  NONE, FORCE_VERDICT, "De keuze daarvoor is aan de gemeenten." },
	{ "@ ... richt|gericht .. tot|aan", NONE, FORCE_VERDICT,
	  "Deze aanbeveling is gericht aan de provincies." },
	{ "neem|neemt|nemen|heb|heeft|hebben .. kennis|kennisgenomen", NONE, FORCE_AGREEMENT,
	  "Het kabinet neemt kennis van het rapport." },

	/* ---- agreement ---- */
	{ "onderschrijf|onderschrijft|onderschrijven|onderschreven", ACCEPTED, FORCE_AGREEMENT,
	  "Het kabinet onderschrijft dat goede voorlichting helpt." },
	{ "deel|deelt|delen .. "
	  "mening|opvatting|visie|conclusie|conclusies|constatering|constateringen|analyse|zorg|"
	  "zorgen|beeld|oordeel|standpunt|observatie|noodzaak|urgentie|bevinding|bevindingen|wens|"
	  "ambitie|inzicht",
	  ACCEPTED, FORCE_AGREEMENT, "De minister deelt de constatering van de onderzoekers." },
	{ "herken|herkent|herkennen|erken|erkent|erkennen|onderken|onderkent|onderkennen|"
	  "onderstreep|onderstreept|onderstrepen",
	  ACCEPTED, FORCE_AGREEMENT, "Wij erkennen het belang van tijdig onderhoud." },
	{ "hecht|hechten ... belang|waarde", ACCEPTED, FORCE_AGREEMENT,
	  "Het kabinet hecht veel waarde aan een goede voorbereiding." },
	{ "acht|achten|vind|vindt|vinden ... "
	  "belangrijk|wenselijk|nodig|noodzakelijk|essentieel|cruciaal|waardevol|nuttig|zinvol|"
	  "verstandig|belang",
	  ACCEPTED, FORCE_AGREEMENT, "De minister vindt goede afspraken hierover belangrijk." },
	{ "zie|ziet|zien ... meerwaarde|belang|noodzaak|kansen|waarde|nut", ACCEPTED,
	  FORCE_AGREEMENT, "Het kabinet ziet de meerwaarde van een gezamenlijke aanpak." },
	{ "voorstander", ACCEPTED, FORCE_AGREEMENT,
	  "Het kabinet is voorstander van ruimere openingstijden." },
	{ "eens met|dat", ACCEPTED, FORCE_AGREEMENT,
	  "De staatssecretaris is het ermee eens dat de regels eenvoudiger kunnen." },
	{ "sta|staat|staan .. positief|welwillend tegenover", ACCEPTED, FORCE_AGREEMENT,
	  "Het kabinet staat positief tegenover deze gedachte." },
	{ "kan|kunnen .. vinden in", ACCEPTED, FORCE_AGREEMENT,
	  "Ik kan mij vinden in deze gedachte." },
	{ "verwelkom|verwelkomt|steunt|omarm|omarmt", ACCEPTED,
	  FORCE_AGREEMENT, "De regering verwelkomt het gesprek hierover." },
	{ "ter harte", ACCEPTED, FORCE_AGREEMENT, "Ik neem deze les ter harte." },
	{ "conform|overeenkomstig .. @", ACCEPTED, FORCE_AGREEMENT,
	  "Conform het advies wordt de termijn verlengd." },
	{ "in lijn met .. @", ACCEPTED, FORCE_AGREEMENT,
	  "In lijn met de aanbeveling wordt het loket uitgebreid." },
	{ "zeg|zegt|zeggen .. toe", ACCEPTED, FORCE_AGREEMENT,
	  "De minister zegt hier een verbetering toe." },

	/* ---- what is done, on the subject of the recommendation ---- */
	{ "zet|zetten .. in", ACCEPTED, FORCE_ACT,
	  "Het kabinet zet zich in voor scholen op het platteland." },
	{ "streef|streeft|streven", ACCEPTED, FORCE_ACT,
	  "Het kabinet streeft naar een school in elk dorp op het platteland." },
	{ "werk|werkt|werken|beoog|beoogt|beogen|investeer|investeert|versterkt|bevordert|"
	  "stimuleert",
	  ACCEPTED, FORCE_ACT, "Het kabinet investeert in scholen op het platteland." },
	{ "zal|zullen|ga|gaat|wil|willen", ACCEPTED, FORCE_ACT,
	  "Het kabinet zal scholen op het platteland langer open houden." },
};

const PositionCue *
position_cues_get(guint *count)
{
	*count = G_N_ELEMENTS(cues);
	return cues;
}
