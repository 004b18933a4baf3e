/* From a question to what the store is asked, with the letter as the corpus. */
#include "tests/query/asking.h"

static Session *session;

static Plan *
plan_of(const char *typed, GError **error)
{
	g_autoptr(Question) question = question_parse(typed, session->grammar, error);
	return question ? plan_make(session, question, TRUE, error) : NULL;
}

static const struct {
	const char *typed, *query;
} plans[] = {
	/* any, all, some, without */
	{ "SAFE OM", "(or concept:eu:safe concept:body:om)" },
	{ "SAFE AND OM", "(and concept:eu:safe concept:body:om)" },
	{ "SAFE OR OM", "(or concept:eu:safe concept:body:om)" },
	{ "SAFE NOT OM", "(not concept:eu:safe concept:body:om)" },
	{ "(SAFE OR OM) AND IOB", "(and (or concept:eu:safe concept:body:om) concept:body:iob)" },
	/* function words say nothing beside others */
	{ "de SAFE", "(or concept:eu:safe)" },
	{ "de AND SAFE", "(and concept:eu:safe)" },
	{ "(de het) AND SAFE", "(and concept:eu:safe)" },
	{ "SAFE NOT de", "(not concept:eu:safe)" },
	{ "de NOT SAFE", "(not (or) concept:eu:safe)" },
	{ "de het", "(or (or \"de\") (or \"het\"))" },
	{ "de AND het", "(and (or \"de\") (or \"het\"))" },
	/* words that stand side by side may be written together */
	{ "double hatted",
	  "(or (synonym stem:doubl) (synonym stem:hatted) joined:doublehatted)" },
	{ "double AND hatted", "(and (synonym stem:doubl) (synonym stem:hatted))" },
	/* quotations: all stems, then the words */
	{ "\"burden shift\"", "(filter (and stem:bur stem:shif) \"burden shift\")" },
	{ "\"SAFE en EDIP\"", "(filter (and stem:safe acronym:SAFE stem:edip acronym:EDIP) "
			      "\"safe en edip\")" },
	{ "\"AIV en EDIP\"", "(filter (and stem:aiv stem:edip acronym:EDIP) \"aiv en edip\")" },
	{ "\"naar 3,5% in 2035\"", "(filter (and number:3.5% number:2035) \"naar 3.5 in 2035\")" },
	{ "\"in de\"", "\"in de\"" },
	/* words that begin so */
	{ "préf*", "(filter (synonym stem:preferenc) \"pref*\")" },
	{ "xx*", "(filter (synonym) \"xx*\")" },
	/* fields filter what stands beside them, and find what there is where they are alone */
	{ "kind:Motie", "kind:motie" },
	{ "kind:Paragraph", "(not (all) kind:item kind:recommendation kind:footnote kind:row)" },
	{ "SAFE kind:motie", "(filter (or concept:eu:safe) kind:motie)" },
	{ "SAFE AND kind:motie", "(filter (and concept:eu:safe) kind:motie)" },
	{ "SAFE OR kind:motie", "(or concept:eu:safe kind:motie)" },
	{ "SAFE NOT kind:motie", "(not concept:eu:safe kind:motie)" },
	{ "kind:motie date:2024-02", "(filter kind:motie days:20240201..20240229)" },
	{ "date:2024..", "days:20240101..99991231" },
	{ "document:BZ2628864", "document:kenmerk:BZ2628864" },
	{ "refers:IVS", "refers:kst-33694-72" },
	{ "refers:kst-1-2", "refers:kst-1-2" },
	{ "defines:SAFE", "defines:SAFE" },
	{ "bepaalt:Woo", "defines:Woo" },
	{ "verwijst:\"Defensienota 2026\"", "refers:kst-36975-1" },
	{ "refers:\"Kamerstuk 33 694, nr. 72\"", "refers:kst-33694-72" },
	/* a dossier: the whole of it, what the catalogue has of it, and its papers */
	{ "refers:\"36 975\"", "(or refers:dossier:36975 refers:kst-36975-1)" },
	{ "refers:33694", "(or refers:dossier:33694 refers:nl:ivs-2013 refers:nl:gbvs-2018 "
			  "refers:kst-33694-72)" },
	{ "refers:\"21501-02\"", "(or refers:dossier:21501-02)" },
	{ "dossier:\"36 800 V\"", "dossier:36800-V" },
	{ "recommendation:2.2", "recommendation:2.2" },
	{ "section:\"de aanbeveling 22\"", "(and section:aanbevel section:22)" },
	{ "title:IOB", "(and title:iob)" },
	/* identifiers among words */
	{ "OM 36800-V-48", "(or concept:body:om (or refers:kst-36800-V-48 "
			   "document:kst-36800-V-48))" },
	{ "motie 36800-V-48", "(or (synonym stem:motie) (or refers:kst-36800-V-48 "
			      "document:kst-36800-V-48))" },
	{ "33694-1", "(or refers:nl:ivs-2013 document:nl:ivs-2013)" },
	{ "Kamerstuk 33694", "(or refers:dossier:33694 dossier:33694)" },
};

static void
test_plans(void **state)
{
	(void)state;
	guint wrong = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(Plan) plan = plan_of(plans[i].typed, &error);
		assert_no_error(error);
		g_autofree char *query = store_query_print(plan->query);
		if (strcmp(query, plans[i].query) == 0)
			continue;
		print_error("%s: %s\n", plans[i].typed, query);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static const struct {
	const char *typed;
	SpoorError code;
	const char *part;
} errors[] = {
	{ "document:onbekend", SPOOR_ERROR_INVALID, "document:onbekend names no document" },
	{ "refers:\"geen naam\"", SPOOR_ERROR_INVALID, "refers:geen naam names no document" },
	{ "SAFE OR (OM NOT refers:x)", SPOOR_ERROR_INVALID, "refers:x" },
};

static void
test_errors(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(errors); i++) {
		GError *error = NULL;
		assert_null(plan_of(errors[i].typed, &error));
		assert_error(&error, errors[i].code, errors[i].part);
	}
}

static const struct {
	const char *typed, *readings;
} readings[] = {
	{ "SAFE", "SAFE: the acronym SAFE\n"
	  "SAFE: also looked for: Security Action for Europe, SAFE-verordening, "
	  "SAFE-instrument, veiligheidsactie voor Europa" },
	{ "SAFEX", "SAFEX: not in the corpus" },
	{ "MOTIES", "MOTIES: not in the corpus as an acronym; the word is meant\n"
		    "MOTIES: words with the stem “motie”" },
	{ "de SAFE", "de: a function word: it does not count\nSAFE: the acronym SAFE\n"
	  "SAFE: also looked for: Security Action for Europe, SAFE-verordening, "
	  "SAFE-instrument, veiligheidsactie voor Europa" },
	{ "5%", "5%: the number 5%" },
	{ "28-1-2026", "28-1-2026: the date 20260128" },
	{ "préf*", "préf: words that begin so: 2" },
	{ "doublehatted", "doublehatted: words with the stem “doublehatted”\n"
			  "doublehatted: by its parts, near each other or in one compound: double + hatted" },
	{ "double-hatted", "double-hatted: split, joined or spaced" },
	{ "36800-V-48", "36800-V-48: the document kst-36800-V-48, and what refers to it" },
};

static void
test_readings(void **state)
{
	(void)state;
	for (gsize i = 0; i < G_N_ELEMENTS(readings); i++) {
		g_autoptr(Plan) plan = plan_of(readings[i].typed, NULL);
		g_autoptr(GString) lines = g_string_new(NULL);
		for (guint k = 0; k < plan->readings->len; k++) {
			const Reading *reading = g_ptr_array_index(plan->readings, k);
			g_string_append_printf(lines, "%s%s: %s", k ? "\n" : "", reading->typed,
					       reading->reading);
		}
		assert_string_equal(lines->str, readings[i].readings);
	}
}

/* A text as a question: each term once, as often as the text has it. */
static void
test_text(void **state)
{
	static const struct {
		const char *text, *query;
	} texts[] = {
		{ "", "(or)" },
		{ "de van het", "(or)" },
		{ "Een motie over SAFE: de motie.",
		  "(or stem:motie^2 stem:over acronym:SAFE stem:safe)" },
		{ "SAFE safe", "(or acronym:SAFE stem:safe^2)" },
		{ "5% op 3 juni 2026", "(or number:5% date:202606 date:20260603 stem:juni "
				       "number:2026)" },
		{ "dubbel-zijdig", "(or stem:dubbel joined:dubbelzij stem:zijd)" },
	};
	(void)state;
	guint wrong = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(StoreQuery) query = plan_text(session, texts[i].text);
		g_autofree char *printed = store_query_print(query);
		if (strcmp(printed, texts[i].query) == 0)
			continue;
		print_error("%s: %s\n", texts[i].text, printed);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* Of a long text the first terms, however often they come back. */
static void
test_long_text(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new("motie");
	for (guint i = 0; i < 3 * PLAN_TEXT_TERMS; i++)
		g_string_append_printf(text, " w%u", i);
	g_string_append(text, " motie");
	g_autoptr(StoreQuery) query = plan_text(session, text->str);
	const StoreQuery *first = g_ptr_array_index(query->parts, 0);
	assert_int_equal(query->parts->len, PLAN_TEXT_TERMS);
	assert_string_equal(first->text, "motie");
	assert_int_equal(first->count, 2);
}

static void
test_identities(void **state)
{
	(void)state;
	g_autoptr(Question) question = question_parse("24400-A", session->grammar, NULL);
	g_autoptr(GPtrArray) identities = plan_identities(session, question);
	assert_int_equal(identities->len, 2);
	assert_string_equal(g_ptr_array_index(identities, 0), "dossier:24400-A");
	assert_string_equal(g_ptr_array_index(identities, 1), "kst-24400-A");
	g_autoptr(StoreQuery) citers = plan_citers(question, identities);
	g_autofree char *printed = store_query_print(citers);
	assert_string_equal(printed, "(or refers:dossier:24400-A refers:kst-24400-A)");
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open_corpus();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	session_free(session);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plans),	 cmocka_unit_test(test_errors),
		cmocka_unit_test(test_readings), cmocka_unit_test(test_text),
		cmocka_unit_test(test_long_text), cmocka_unit_test(test_identities),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
