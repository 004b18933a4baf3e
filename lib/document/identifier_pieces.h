/*
 * identifier_pieces.h - what the patterns of identifier_forms.c are made of.
 *
 * Texts are matched as bytes: spaces and dashes of Unicode are spelled out. No piece repeats
 * without a bound, and what repeats a space never gives it back, so that a pattern takes
 * bounded time on any text.
 */
#pragma once

#define SPACE "(?:[ \\t\\r\\n]|\\xC2\\xA0|\\xE2\\x80[\\x80-\\x8A\\xAF])"
#define OPT SPACE "{0,3}+"
#define GAP SPACE "{1,3}+"
#define DASH "(?:-|\\xE2\\x80[\\x90-\\x95]|\\xE2\\x88\\x92)"
#define HYPHEN OPT DASH OPT
#define COMMA OPT ",?" OPT
#define STOP "(?![0-9A-Za-z])"
#define MARKUP "[*_]{0,3}"
#define NR "(?i:nrs?|nummers?|no)(?:\\.|\\xC2\\xB0)?" OPT
#define YEAR "(?<year>(?:1[89]|20)\\d\\d)(?!\\d)"
#define DATE "(?:\\d{1,2}" GAP "[a-z]{3,9}" GAP "|\\d{1,2}[.-]\\d{1,2}[.-])"

/* Roman chapters with their A and B, the letters of funds, the Council's two digits. */
#define ROMAN "[IVX]{1,6}[AB]?"
#define FUND "[A-HJ-M]"
#define DOSSIER "(?<dossier>[1-4]\\d(?:" SPACE "|\\.)?\\d{3})(?!\\.?\\d)"
#define SECOND                                                                                     \
	"(?:" OPT "(?:/|en" GAP ")" OPT "(?<second>[1-4]\\d(?:" SPACE "|\\.)?\\d{3})(?!\\d))?"
#define TAIL_START "(?:" OPT DASH "?[,.;]?" OPT "(?:" NR "|letter" GAP "))"
#define RIJKSWET "(?:" OPT DASH "?" OPT "\\(R" OPT "(?<rijkswet>\\d{2,4})\\))?"
#define SUFFIX                                                                                     \
	"(?:(?:" HYPHEN "|" OPT "|" OPT "," OPT "(?=[A-Z]{1,6}" TAIL_START "))(?<suffix>" ROMAN    \
	"|" FUND "|\\d\\d)" STOP ")?" RIJKSWET
#define COUNCIL "(?:(?<=501[- ])|(?<=501\\xE2\\x80.)|(?<=501\\xC2\\xA0))"
#define NOT_COUNCIL_ALONE "(?!21" SPACE "?501" HYPHEN "\\d\\d(?!\\d|" DASH "\\d|" TAIL_START "))"
#define SUFFIX_ALONE                                                                               \
	"(?:(?:" HYPHEN "|" OPT ")(?<suffix>" ROMAN "|" FUND "|" COUNCIL "\\d\\d)" STOP            \
	")?" RIJKSWET

/* Places inside a document: "p. 12 en 13", "blz. 25-36", "artikel 3, eerste lid". */
#define PLACE                                                                                      \
	"(?:pp?\\.|bl(?:ad)?z\\.?|pag\\.|pagina|bijlagen?|artikel(?:en)?|artt?\\.|item|"           \
	"onderdeel|punt|paragraaf|par\\.)"
#define PIN                                                                                        \
	"(?:" COMMA "(?<pin>" PLACE OPT "[0-9A-Z]{1,5}[a-z]?(?:(?:" HYPHEN "|" GAP                 \
	"(?:en|t/m|tot en met)" GAP ")\\d{1,5}){0,3}(?:,?" GAP "[a-z]{4,8}" GAP "lid)?)" STOP      \
	")?+"

#define PAPER "[1-9]\\d{0,3}[a-z]?"
#define NUMBER "(?<number>" PAPER "|[A-Z]{1,2})" STOP
#define RANGE "(?:" DASH "|t/m|tot" GAP "en" GAP "met)"
#define UNTIL "(?:" OPT RANGE OPT "(?<until>[1-9]\\d{0,3})" STOP ")?+"
#define NUMBERS NUMBER UNTIL "(?<end>)" PIN
#define DASHED                                                                                     \
	"(?:" HYPHEN "(?=[1-9]\\d{0,3}[a-z]?" STOP "|(?(<suffix>)[A-Z]{1,2}|(?![IVX]+" STOP        \
	")(?:[N-UWYZ]|[A-Z]{2}))" STOP "))"
#define LETTERED "(?:" OPT "," OPT "(?=[A-Z]{1,2}" STOP "(?!" GAP "(?!en|of|p\\.|blz)[a-z])))"

/* What may follow the last number of a list; a word that is counted may not. */
#define PREPOSITION "bij|over|van|op|in|voor|met|ter|tot|te|en|of|die|dat"
#define VERB "is|zijn|wordt|worden|heeft|hebben|was|waren"
#define LIST_END STOP OPT "(?:[,;)\\]]|\\.(?!\\d)|(?:" PREPOSITION "|" VERB ")" STOP "|\\z)"
#define REPLACED "(?i:t\\.v\\.v\\.|ter" GAP "vervanging" GAP "van)" OPT
#define MORE_PAPERS                                                                                \
	"(?:" OPT "[,;]?" OPT "(?:(?:en|of)" GAP ")?\\K(?:" REPLACED ")?" NR "|" OPT "(?:en|of)"    \
	GAP "\\K(?=" PAPER LIST_END ")|" OPT "[,;]?" OPT "\\K" REPLACED "(?=" PAPER LIST_END       \
	")|" OPT "," OPT "\\K(?!(?:19|20)\\d\\d" STOP ")(?=" PAPER LIST_END "))" NUMBERS
#define MORE_DOSSIERS                                                                              \
	OPT "(?:[,;/]|en" GAP "|of" GAP ")" OPT "(?:en" GAP ")?\\K" DOSSIER SUFFIX_ALONE           \
	    "(?<end>)(?!" TAIL_START ")"

#define CHAMBER "(?<chamber>I{1,2}|[ET]\\.?K\\.?|(?:Eerste|Tweede)" GAP "Kamer)"
#define SESSION                                                                                    \
	"(?:(?i:vergaderjaar|zitting)" GAP ")?(?<session>'?(?:(?:1[89]|20)\\d\\d|\\d\\d)" OPT      \
	"(?:/|" DASH ")" OPT "(?:-" OPT ")?'?(?:\\d{4}|\\d\\d))(?!\\d)"
#define OF_SESSION "(?:" CHAMBER COMMA ")?(?:" SESSION COMMA ")?"
#define WORD                                                                                       \
	"(?i:kamer-?stuk(?:ken|nummers?|dossiers?)?|dossier(?:nummer)?|"                           \
	"wets(?:voorstel|ontwerp)(?:len|en)?)" OPT "[:,(]?" OPT
#define KAMERSTUK "(?:" WORD ")?" OF_SESSION "(?:" NR ")?"
#define KAMERSTUK_TRIGGER                                                                          \
	"kamerstuk|kamer-stuk|dossier|wetsvoorstel|wetsontwerp|tk|t.k.|ek|e.k.|tweede kamer|"      \
	"eerste kamer"
#define WORD_TRIGGER "kamerstuk|kamer-stuk|dossier|wetsvoorstel|wetsontwerp"
#define DOSSIER_TRIGGER "99999|99 999|99.999"
#define CAPITAL(join) "99999" join "@|99 999" join "@"
#define APART "(?<![0-9][.,/-])(?<!/)"

/* A motion says "op stuk nr. 41"; what replaces it, "gedrukt onder nr. 41" or "t.v.v. 41". */
#define STUK                                                                                       \
	"(?:(?i:stuk(?:ken)?|motie|amendement)" GAP "(?:" NR "|letter" GAP ")|"                    \
	"(?i:gedrukt" GAP "onder)" GAP "(?:stuk" GAP ")?" NR "|(?i:t\\.v\\.v\\.)" OPT "(?:" NR     \
	")?)"
#define STUK_TRIGGER                                                                               \
	"stuk n|stuk l|stukken n|motie n|motie l|amendement n|amendement l|gedrukt onder|t.v.v."

/* Printed before a European act: "artikel 6, eerste lid, onderdeel b, van de". */
#define ARTICLE_OF                                                                                 \
	"(?<pin>(?i:artikel(?:en)?|artt?\\.)" OPT "\\d{1,3}[a-z]?(?:,?" GAP "[a-z]{4,8}" GAP       \
	"(?:lid|alinea))?(?:,?" GAP "(?:onderdeel|onder)" GAP "[a-z0-9]{1,3})?),?" GAP "van" GAP   \
	"(?:(?:de|het)" GAP ")?\\z"

/* A bracket with the dossier of a number before it: "(36 410 VI", "(Kamerstukken 31 409". */
#define OF_DOSSIER OPT "\\({1,2}(?:(?i:kamer-?stuk(?:ken)?)" OPT ":?" OPT ")?" DOSSIER SUFFIX_ALONE

/* Before a number these say that it is no paper's. */
#define NO_PLACE                                                                                   \
	"(?<!artikel |artikelen |onderdeel |hoofdstuk |paragraaf |lid |punt |bijlage |vraag )"

/* The codes of letters, which only their word tells from other numbers: digits; a year and
 * digits; departments before a year and digits; two numbers and a unit. */
#define KENMERK_CODE                                                                               \
	"(?:20[0-4]\\d-\\d{7,10}|\\d{6,8}-\\d{6,8}-[A-Z]{1,5}|\\d{6,10}|[A-Z]{2,10}"               \
	"(?:[/-][A-Z]{2,10}){0,2}[/-](?:(?:19|20)\\d\\d[/-])?\\d{4,10})"

/* European acts. */
#define EC "(?:EU|EG|EEG|EGKS|Euratom)(?:" OPT "," OPT "Euratom)?"
#define IN_EC "\\(?" EC "\\)?" OPT
#define AFTER_EC OPT "/" OPT "(?:" EC "|JBZ|GBVB)" STOP
#define ACT_YEAR "(?<year>19[5-9]\\d|20[0-4]\\d)(?!\\d)"
#define ANY_YEAR "(?<year>19[5-9]\\d|20[0-4]\\d|[5-9]\\d)(?!\\d)"
#define OLD_YEAR "(?<year>19[5-9]\\d|20(?:0\\d|1[0-4])|[5-9]\\d)(?!\\d)"
#define NEW_YEAR "(?<year>20(?:1[5-9]|[2-4]\\d))(?!\\d)"
#define SERIAL "(?<serial>\\d{1,4})(?!\\d)"
#define SLASH OPT "/" OPT
#define REGULATION "(?i:(?:uitvoerings|kader|basis)?verordening(?:en)?|regulation)" GAP
#define DIRECTIVE "(?i:(?:uitvoerings|kader)?richtlijn(?:en)?|directive)" GAP
#define DECISION "(?i:(?:uitvoerings|kader)?(?:besluit(?:en)?|beschikking(?:en)?)|decision)" GAP
#define NUMBERED(word) word " 9|" word " (|" word " nr|" word " no|" word " e"
#define REGULATION_TRIGGER                                                                         \
	NUMBERED("verordening")                                                                    \
	"|" NUMBERED("verordeningen") "|" NUMBERED(                                                \
		"regulation") "|"                                                                  \
			      "uitvoeringsverordening|kaderverordening|basisverordening"
#define DIRECTIVE_TRIGGER                                                                          \
	NUMBERED("richtlijn")                                                                      \
	"|" NUMBERED("richtlijnen") "|" NUMBERED(                                                  \
		"directive") "|"                                                                   \
			     "uitvoeringsrichtlijn|kaderrichtlijn"
#define DECISION_TRIGGER                                                                           \
	NUMBERED("besluit")                                                                        \
	"|" NUMBERED("besluiten") "|" NUMBERED("beschikking") "|" NUMBERED(                        \
		"decision") "|uitvoeringsbesluit|uitvoeringsbeschikking"
#define CODED(series) series "(|" series " (|" series "/"
#define MORE_ACTS OPT "(?:,|;|en" GAP "|of" GAP ")" OPT "(?:en" GAP ")?\\K"
