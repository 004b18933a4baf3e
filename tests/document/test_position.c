/* What an answer does with a recommendation: every cue by its example, and what turns it. */
#include "document/position_sentence.h"
#include "tests/reading.h"

#define RECOMMENDATION "Geef scholen op het platteland meer ruimte."

static PositionReader *reader;

static Position
position_of(const char *recommendation, const char *text)
{
	return position_find(reader, recommendation, &text, 1);
}

static void
test_cues(void **state)
{
	(void)state;
	guint count, wrong = 0;
	const PositionCue *cues = position_cues_get(&count);
	for (guint i = 0; i < count; i++) {
		Position position = position_of(RECOMMENDATION, cues[i].example);
		if (position.kind == cues[i].kind)
			continue;
		print_error("%s (%s): %s\n", cues[i].example, cues[i].words,
			    position_name(position.kind));
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* Its own words are among what is found in each example: no cue is told by another's. */
static void
test_cue_is_found(void **state)
{
	(void)state;
	guint count;
	const PositionCue *cues = position_cues_get(&count);
	CueTable *table = cue_table_new();
	Tokenizer *tokenizer = tokenizer_new();
	GStringChunk *folded = g_string_chunk_new(4096);
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(CueWord));
	for (guint i = 0; i < count; i++) {
		g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(CueMatch));
		gboolean found = FALSE;
		position_words_read(tokenizer, cues[i].example, tokens, folded, words);
		CueSentence sentence = { (CueWord *)words->data, words->len };
		for (guint at = 0; at < words->len; at++)
			cue_table_find(table, &sentence, at, matches);
		for (guint k = 0; k < matches->len; k++)
			found = found || g_array_index(matches, CueMatch, k).cue == &cues[i];
		if (!found)
			fail_msg("%s: not in %s", cues[i].words, cues[i].example);
	}
	cue_table_free(table);
	tokenizer_free(tokenizer);
	g_string_chunk_free(folded);
}

static const struct {
	const char *text, *position;
} rows[] = {
	/* negation */
	{ "Het kabinet neemt deze aanbeveling niet over.", "niet-overgenomen" },
	{ "Dit advies wordt daarom niet overgenomen.", "niet-overgenomen" },
	{ "De minister onderschrijft de aanbeveling niet.", "niet-overgenomen" },
	{ "Het kabinet deelt deze mening niet.", "niet-overgenomen" },
	{ "Het kabinet neemt de aanbeveling evenmin over.", "niet-overgenomen" },
	{ "De aanbeveling zal nooit zo worden uitgevoerd.", "niet-overgenomen" },
	{ "Het kabinet kan zich niet vinden in dit voorstel.", "niet-overgenomen" },
	{ "Het kabinet neemt niet alleen deze aanbeveling over, maar gaat verder.",
	  "overgenomen" },
	{ "Het kabinet neemt de aanbeveling zonder voorbehoud over.", "overgenomen" },
	{ "Het kabinet kan niet anders dan deze aanbeveling onderschrijven.", "overgenomen" },
	{ "Het kabinet onderschrijft dat dit niet mag gebeuren.", "overgenomen" },
	{ "De regering wijst deze aanbeveling niet af.", "onbepaald" },
	{ "Dit is geen staand beleid.", "onbepaald" },

	/* in part */
	{ "Het kabinet neemt deze aanbeveling gedeeltelijk over.", "deels" },
	{ "Het kabinet neemt deze aanbeveling niet volledig over.", "deels" },
	{ "Het kabinet onderschrijft het advies op hoofdlijnen.", "deels" },
	{ "Het kabinet neemt de aanbeveling over, mits gemeenten meebetalen.", "deels" },
	{ "Het kabinet onderschrijft de aanbeveling, maar ziet geen ruimte voor extra geld.",
	  "deels" },
	{ "Ik neem de aanbeveling over. Wel acht ik een wettelijke plicht niet nodig.", "deels" },
	{ "De minister neemt het advies over. Over het tweede deel komt hij er later op terug.",
	  "deels" },

	/* a verdict outweighs agreement */
	{ "Het kabinet deelt de constatering, maar ziet geen aanleiding voor nieuwe regels.",
	  "niet-overgenomen" },
	{ "De minister erkent het belang van scholen. Een besluit is aan een volgend kabinet.",
	  "doorgeschoven" },
	{ "Het kabinet onderschrijft het belang hiervan. Dit is staand beleid.", "al-beleid" },
	{ "Het kabinet ziet nu geen ruimte. Een keuze is aan een nieuw kabinet.",
	  "doorgeschoven" },
	{ "Wij hechten aan vrije keuze. De aanbeveling wordt overgenomen.", "overgenomen" },
	{ "Hoewel het kabinet het advies onderschrijft, ziet het geen ruimte voor meer geld.",
	  "deels" },

	/* what hangs on another cue */
	{ "Het kabinet ziet geen noodzaak om de aanbeveling over te nemen.", "niet-overgenomen" },
	{ "Bezien wordt of de aanbeveling kan worden overgenomen.", "doorgeschoven" },
	{ "Het kabinet zal bezien of de aanbeveling kan worden overgenomen.", "doorgeschoven" },
	{ "Het kabinet is niet van plan om dit advies over te nemen.", "niet-overgenomen" },

	/* others */
	{ "De commissie beveelt aan het voorstel over te nemen.", "onbepaald" },
	{ "De Kamer verzoekt de regering deze aanbeveling over te nemen.", "onbepaald" },
	{ "De raad adviseert dat het kabinet de aanbeveling overneemt.", "onbepaald" },
	{ "Volgens de onderzoekers is dit staand beleid.", "onbepaald" },
	{ "De IOB vindt een fonds niet nodig.", "onbepaald" },
	{ "Gemeenten onderschrijven dat dit helpt.", "onbepaald" },
	{ "De raad adviseert een fonds; het kabinet neemt dit advies over.", "overgenomen" },
	{ "Het kabinet onderschrijft de aanbeveling van de commissie.", "overgenomen" },
	{ "Deze aanbeveling van de raad neemt het kabinet over.", "overgenomen" },

	/* acts count on the subject only */
	{ "Het kabinet zal scholen op het platteland extra geld geven.", "overgenomen" },
	{ "Het kabinet zal de bruggen over de rivier onderhouden.", "onbepaald" },
	{ "Het kabinet blijft scholen op het platteland steunen met geld.", "al-beleid" },

	/* nothing is said */
	{ "Scholen zijn in Nederland vrij in hun keuze.", "onbepaald" },
	{ "", "onbepaald" },
};

static void
test_rows(void **state)
{
	(void)state;
	guint wrong = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		Position position = position_of(RECOMMENDATION, rows[i].text);
		const char *name = position_name(position.kind);
		if (strcmp(name, rows[i].position) == 0)
			continue;
		g_autofree char *cue = g_strndup(rows[i].text + position.cue_start,
						 position.cue_end - position.cue_start);
		print_error("%s: %s (%s), expected %s\n", rows[i].text, name, cue,
			    rows[i].position);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* What was recommended decides what a study and going on mean. */
static const struct {
	const char *recommendation, *text, *position;
} asked[] = {
	{ RECOMMENDATION, "Het kabinet zal onderzoeken wat scholen nodig hebben.",
	  "doorgeschoven" },
	{ "Onderzoek wat scholen nodig hebben.",
	  "Het kabinet zal onderzoeken wat scholen nodig hebben.", "overgenomen" },
	{ "Breng in kaart wat scholen nodig hebben.",
	  "Er wordt onderzocht wat scholen nodig hebben.", "overgenomen" },
	{ "Help scholen op het platteland.",
	  "Het kabinet blijft scholen op het platteland bezoeken.", "al-beleid" },
	{ "Blijf scholen op het platteland helpen.",
	  "Het kabinet blijft scholen op het platteland bezoeken.", "overgenomen" },
};

static void
test_asked(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(asked); i++)
		assert_string_equal(
		    position_name(position_of(asked[i].recommendation, asked[i].text).kind),
		    asked[i].position);
}

static void
test_place(void **state)
{
	static const char *const texts[] = {
		"Scholen zijn vrij. Dat geldt nr. 3 ook.",
		"Scholen zijn er veel. Het kabinet neemt, na overleg, deze aanbeveling over.  "
		"Zo is het.",
	};
	(void)state;
	Position position = position_find(reader, RECOMMENDATION, texts, G_N_ELEMENTS(texts));
	assert_int_equal(position.kind, POSITION_ACCEPTED);
	assert_int_equal(position.confidence, CONFIDENCE_HIGH);
	assert_int_equal(position.passage, 1);
	g_autofree char *sentence =
	    g_strndup(texts[1] + position.start, position.end - position.start);
	g_autofree char *cue =
	    g_strndup(texts[1] + position.cue_start, position.cue_end - position.cue_start);
	assert_string_equal(sentence, "Het kabinet neemt, na overleg, deze aanbeveling over.");
	assert_string_equal(cue, "neemt, na overleg, deze aanbeveling over");
	assert_int_equal(position_find(reader, RECOMMENDATION, texts, 1).kind,
			 POSITION_UNDETERMINED);
}

/* A sentence without end is read on, in pieces: linear, whatever it is made of. */
static void
test_endless(void **state)
{
	static const char *const pieces[] = { "zal ", "neemt niet ", "aanbeveling ", "de raad ",
					      "deze de ", "ziet geen ", "maar wel, " };
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		while (text->len < 200000)
			g_string_append(text, pieces[i]);
		g_string_append(text, ". Dit is staand beleid.");
		assert_int_equal(position_of(RECOMMENDATION, text->str).kind, POSITION_ALREADY);
	}
}

static int
set_up(void **state)
{
	(void)state;
	reader = position_reader_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	position_reader_free(reader);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cues),  cmocka_unit_test(test_cue_is_found),
		cmocka_unit_test(test_rows),  cmocka_unit_test(test_asked),
		cmocka_unit_test(test_place), cmocka_unit_test(test_endless),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
