#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/fold.h"
#include "text/stem.h"

/* Words that must share one stem, and after the bar words that must not have it. */
static const char *const families[] = {
	"veiligheid veilig veilige veiliger|veiling veilingen veilen geveild",
	"veiling veilingen veilen geveild",
	"detacheren detachering detacheringen gedetacheerd gedetacheerde|",
	"evaluatie evaluaties evalueren evalueert geëvalueerd geëvalueerde|waarde",
	"reëel reële|reel",
	"overheid overheden|over",
	"gemeente gemeenten gemeentes|mening meningen",
	"lid leden|leed geleden leiden",
	"kamerlid kamerleden|",
	"gebied gebieden|bieden biedt",
	"gevolg gevolgen|volgen volgend",
	"geval gevallen|vallen",
	"beleid|begeleiding begeleiden leiding",
	"begeleid begeleide begeleiden begeleiding|",
	"wijziging wijzigingen wijzigen gewijzigd gewijzigde|wijzen wijs",
	"maatregel maatregelen|maat",
	"weerbaar weerbare weerbaarheid|weer weren",
	"gezondheid gezond gezonde|zon",
	"kans kansen|kan",
	"mens mensen|men",
	"kind kinderen|",
	"geweld|wel",
	"minister ministers|mini ministerie",
	"minderheid minderheden|minder",
	"stelsel stelsels|stellen gesteld",
	"verdrag verdragen|",
	"akkoord akkoorden|",
	"standaard standaarden|staand",
	"politiek politieke|politie",
	"Europees Europese|",
	"stad steden|steeds",
	"reden redenen|reeds",
	"eenheid eenheden|een eens",
	"korting kortingen|kort korte",
	"gemiddeld gemiddelde|middel middelen",
	"vereniging verenigingen|verenigde",
	"orde|or",
	"samenwerking samenwerken|",
	"aanbeveling aanbevelingen|",
	"capaciteit capaciteiten|",
	"lidstaat lidstaten|",
	"motie moties|motief",
	"dreiging dreigingen|",
	/* -e behind a consonant, and the vowel before it */
	"sociaal sociale|",
	"groot grote|grot grotten",
	"hoog hoge|",
	"eventueel eventuele|",
	"financieel financiële|financieren",
	"ministerieel ministeriële|ministerie",
	"belangrijk belangrijke|belang",
	"klein kleine|",
	"nieuw nieuwe|",
	"verslag verslagen|slagen",
	"factor factoren|",
	"werkdag werkdagen|",
	"methode methoden methodes|",
	"strategie strategieën|strategisch",
	"industrie industrieën|",
	"idee ideeën|",
	/* -baar is not its verb */
	"beschikbaar beschikbare beschikbaarheid|beschikking",
	"openbaar openbare openbaarheid|open",
	"gebaar gebaren|",
	/* -eren */
	"formuleren formuleert formuleerde geformuleerd geformuleerde formulering formuleringen|",
	"reageren reageert gereageerd|",
	"regeren regeert regering regeringen|",
	"investeren investeert investering investeringen geïnvesteerd geïnvesteerde|",
	"organiseren organiseert organisatie georganiseerd|orgaan",
	"coördineren coördineert coördinatie gecoördineerd|",
	"corrigeren corrigeert gecorrigeerd|",
	"genereren genereert|neer",
	"leren leert geleerd|",
	/* the t and d of verbs */
	"bedoeld bedoelde bedoelt bedoelen|doel",
	"bepaald bepaalde bepaalt bepalen|paal",
	"ontvangen ontvangt ontving|",
	"maken maakt|",
	"groeien groeit groeiend groeiende|groen",
	"plaatsvinden plaatsvindt|",
	"antwoord antwoorden|",
	"gevestigd gevestigde|",
	"bestand bestanden|bestaan bestaande",
	"toestand toestanden|toestaan",
	"markt markten|mark",
	"gast gasten|gas",
	"kant kanten|kan",
	"student studenten|",
	/* verbs that change their vowel */
	"houden houdt hield hielden gehouden|",
	"bieden biedt bood geboden|gebied",
	"besluiten besluit besloot besloten|",
	"sluiten sluit gesloten|slot",
	"onderzoeken onderzoekt onderzocht onderzoek|",
	"brengen brengt bracht gebracht|",
	"uitbrengen uitgebracht|",
	"afwijzen afgewezen|",
	"opnemen opneemt opgenomen|",
	"voorkomen voorkomt voorkwam|",
	"schrijven schreef geschreven|",
	"verstrekken verstrekt|verstreken",
	/* plurals */
	"commissielid commissieleden|commissie",
	"overleden|lid",
	"bekleden|lid",
	"schip schepen|schep",
	"oorlogsschip oorlogsschepen|",
	"kleinkind kleinkinderen|",
	"koe koeien|",
	"museum musea|",
	"proces processen|",
	"wetgevingsproces wetgevingsprocessen|",
	"handhaven handhaaft handhaving|haven",
	"grens grenzen|gren",
	"buitengrens buitengrenzen|",
	"plaats plaatsen geplaatst|plaat",
	"arbeidsplaats arbeidsplaatsen|",
	"advies adviezen|adviseren",
	"wapen wapens|",
	/* apart */
	"regel regels|regeling regelingen",
	"gezin gezinnen|zin zinnen",
	"gevaar gevaren|varen",
	"gewoon gewone|wonen woning",
	"beginsel beginselen|begin",
	"arts artsen|art",
};

static int
set_up(void **state)
{
	*state = stemmer_new();
	return 0;
}

static int
tear_down(void **state)
{
	stemmer_free(*state);
	return 0;
}

/* The stem of a printed word, for g_free. */
static char *
stem(Stemmer *stemmer, const char *printed)
{
	g_autofree char *word = fold(printed, -1);
	return g_strdup(stemmer_stem(stemmer, word));
}

static void
test_families(void **state)
{
	for (gsize i = 0; i < G_N_ELEMENTS(families); i++) {
		g_auto(GStrv) sides = g_strsplit(families[i], "|", 2);
		g_auto(GStrv) family = g_strsplit(sides[0], " ", -1);
		g_auto(GStrv) others = g_strsplit(sides[1] ? sides[1] : "", " ", -1);
		g_autofree char *expected = stem(*state, family[0]);
		for (guint w = 1; family[w]; w++) {
			g_autofree char *found = stem(*state, family[w]);
			if (strcmp(found, expected) != 0)
				fail_msg("%s: %s, %s: %s", family[0], expected, family[w], found);
		}
		for (guint w = 0; others[w]; w++) {
			g_autofree char *found = stem(*state, others[w]);
			if (strcmp(found, expected) == 0)
				fail_msg("%s and %s: %s", family[0], others[w], found);
		}
	}
}

static void
test_any_bytes(void **state)
{
	g_autofree char *longest = g_strnfill(10000, 'a');
	assert_string_equal(stemmer_stem(*state, longest), longest);
	assert_string_equal(stemmer_stem(*state, ""), "");
	assert_string_equal(stemmer_stem(*state, "ภาษา"), "ภาษา");
	assert_non_null(stemmer_stem(*state, "\xff\xfe\xc0"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_families),
		cmocka_unit_test(test_any_bytes),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
