/* XML as events: what is told, where it stands, and what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "error.h"
#include "indexer/read/xml_events.h"

typedef struct {
	GString *told;
	const char *source;
	gboolean placed; /* every text has a place */
	gsize reached;	 /* where the last one ended */
} Told;

static gboolean
begin(const XmlElement *element, gpointer data, GError **error)
{
	Told *told = data;
	g_autofree char *value = xml_attribute_get(element, "a");
	g_string_append_printf(told->told, "<%s%s%s%s%s>", element->space,
			       *element->space ? ":" : "", element->name, value ? " " : "",
			       value ? value : "");
	if (strcmp(element->name, "stop") != 0)
		return TRUE;
	g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_ABSENT, "stopped");
	return FALSE;
}

static void
end(const XmlElement *element, gpointer data)
{
	Told *told = data;
	g_string_append_printf(told->told, "</%s>", element->name);
}

static void
take(const XmlText *text, gpointer data)
{
	Told *told = data;
	g_string_append_len(told->told, text->text, (gssize)text->length);
	if (text->at == XML_NOWHERE) {
		told->placed = FALSE;
		return;
	}
	assert_true(text->at >= told->reached);
	told->reached = text->at + text->source_length;
	if (text->length == text->source_length)
		assert_memory_equal(told->source + text->at, text->text, text->length);
	else
		assert_int_equal(told->source[text->at], '&');
}

static const XmlHandlers handlers = { begin, end, take };

/* What is told of `source`, in a block of its size; `error` for g_free, or NULL. */
static char *
tell(const char *source, gsize length, GError **error, gboolean *placed)
{
	g_autofree char *exact = g_memdup2(length ? source : "x", length ? length : 1);
	Told told = { g_string_new(NULL), exact, TRUE, 0 };
	gboolean parsed = xml_events_parse(exact, length, &handlers, &told, error);
	assert_true(parsed == (*error == NULL));
	*placed = told.placed;
	return g_string_free(told.told, FALSE);
}

#define B(literal) literal, sizeof(literal) - 1

static const struct {
	const char *source;
	gsize length;
	const char *told; /* of what is sound; else the beginning of it */
	SpoorError code;
	const char *message; /* NULL: it is sound */
} rows[] = {
	{ B("<r>een<b a='1'/>twee</r>"), "<r>een<b 1></b>twee</r>", 0, NULL },
	{ B("\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>\n<r>é</r>\n"), "<r>é</r>", 0, NULL },
	{ B("<r xmlns='u' xmlns:p='v'><p:b p:a='x'/></r>"), "<u:r><v:b x></b></r>", 0, NULL },
	{ B("<p:r>x</p:r>"), "<r>x</r>", 0, NULL },
	{ B("<r>a&amp;b &#233;&#x20ac; &lt;c></r>"), "<r>a&b é€ <c></r>", 0, NULL },
	{ B("<r a='1 &lt; 2'/>"), "<r 1 < 2></r>", 0, NULL },
	{ B("<r>een<?pi?>twee<!-- x -->drie<![CDATA[<vier>]]></r>"), "<r>eentweedrie<vier></r>", 0,
	  NULL },
	{ B("<!DOCTYPE r PUBLIC 'x' 'http://localhost:1/x.dtd'><r>x</r>"), "<r>x</r>", 0, NULL },
	{ B("<!DOCTYPE r [<!ELEMENT r ANY>]><r>x</r>"), "<r>x</r>", 0, NULL },
	{ B("<r>een</r"), "<r>een", SPOOR_ERROR_INVALID, "line 1" },
	{ B("<r>\n<b>\n</r>"), "<r>", SPOOR_ERROR_INVALID, "broken XML at line 3: " },
	{ B("<?xml version='1.0' encoding='ISO-8859-1'?><r>é</r>"), "<r>é</r>", 0, NULL },
	{ B("<?xml version='1.0' encoding='UTF-16'?><r>é</r>"), "<r>é</r>", 0, NULL },
	{ B("<r>\xff</r>"), "", SPOOR_ERROR_INVALID, "no XML in UTF-8" },
	{ B("<r>a\0b</r>"), "", SPOOR_ERROR_INVALID, "no XML in UTF-8" },
	{ B("\xff\xfe<\0r\0/\0>\0"), "", SPOOR_ERROR_INVALID, "no XML in UTF-8" },
	{ B("<\0r\0/\0>\0"), "", SPOOR_ERROR_INVALID, "no XML in UTF-8" },
	{ B(""), "", SPOOR_ERROR_INVALID, "no XML in UTF-8" },
	{ B("\xef\xbb\xbf"), "", SPOOR_ERROR_INVALID, "line 1" },
	{ B("tekst"), "", SPOOR_ERROR_INVALID, "line 1" },
	{ B("<r>&naam;</r>"), "<r>", SPOOR_ERROR_INVALID, "naam" },
	{ B("<r><stop/>x</r>"), "<r><stop>", SPOOR_ERROR_ABSENT, "stopped" },
	{ B("<!DOCTYPE r [<!ENTITY e 'x'>]><r>&e;</r>"), "", SPOOR_ERROR_UNSUPPORTED, "declares" },
	{ B("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><r>&e;</r>"), "",
	  SPOOR_ERROR_UNSUPPORTED, "declares" },
	{ B("<!DOCTYPE r [<!ENTITY % e 'x'>]><r/>"), "", SPOOR_ERROR_UNSUPPORTED, "declares" },
	{ B("<!DOCTYPE r [<!ATTLIST r b (c|d) 'c'>]><r/>"), "", SPOOR_ERROR_UNSUPPORTED,
	  "declares" },
};

static void
test_events(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		gboolean placed;
		g_autofree char *told = tell(rows[i].source, rows[i].length, &error, &placed);
		if (!g_str_has_prefix(told, rows[i].told) ||
		    (!rows[i].message && strcmp(told, rows[i].told) != 0))
			fail_msg("%s\n%s", rows[i].source, told);
		if (!placed)
			fail_msg("%s has no place", rows[i].source);
		if ((error == NULL) != (rows[i].message == NULL))
			fail_msg("%s: %s", rows[i].source, error ? error->message : "taken");
		if (!error)
			continue;
		assert_true(g_error_matches(error, SPOOR_ERROR, (gint)rows[i].code));
		assert_null(strchr(error->message, '\n'));
		if (!strstr(error->message, rows[i].message))
			fail_msg("%s: %s", rows[i].source, error->message);
	}
}

static char *
repeat(const char *before, const char *piece, guint times, const char *after)
{
	GString *text = g_string_new(before);
	for (guint i = 0; i < times; i++)
		g_string_append_printf(text, piece, i);
	g_string_append(text, after);
	return g_string_free(text, FALSE);
}

/* Text that libxml2 hands out in pieces has its place too. */
static void
test_long_text(void **state)
{
	(void)state;
	static const char *const pieces[] = { "abc ",	      "é",	 "a\xe2\x82\xac",
					      "\r\n",	      "é\r\nb",	 "&amp;é",
					      "&#00000233;b", "]]é",	 "\xf0\x9f\x98\x80\n" };
	for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autofree char *source = repeat("<r>", pieces[i], 50000, "</r>");
		g_autoptr(GError) error = NULL;
		gboolean placed;
		g_autofree char *told = tell(source, strlen(source), &error, &placed);
		assert_null(error);
		if (!placed)
			fail_msg("%s has no place", pieces[i]);
	}
}

/* Is the text taken? Else it is too large. */
static gboolean
is_taken(const char *source)
{
	static const XmlHandlers none = { NULL, NULL, NULL };
	g_autoptr(GError) error = NULL;
	gboolean taken = xml_events_parse(source, strlen(source), &none, NULL, &error);
	if (!taken && !g_error_matches(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE))
		fail_msg("%s", error->message);
	return taken;
}

static void
test_limits(void **state)
{
	(void)state;
	static const struct {
		const char *before, *piece;
		guint sound, many;
		const char *after;
	} bounds[] = {
		{ "", "<a>", 0, XML_DEPTH_MAX + 1, "" },
		{ "", "<a>", 0, 1000000, "" },
		{ "<a", " b%u='x'", XML_ATTRIBUTES_MAX, XML_ATTRIBUTES_MAX + 1, "/>" },
		{ "<a", " xmlns:b%u='x'", XML_NAMESPACES_MAX, XML_NAMESPACES_MAX + 1, "/>" },
		{ "<a", " b%u='x'", 0, 1000000, "/>" },
		{ "<a", " xmlns:b%u = 'x'", 0, 1000000, "/>" },
	};
	for (guint i = 0; i < G_N_ELEMENTS(bounds); i++) {
		g_autofree char *sound = repeat(bounds[i].before, bounds[i].piece, bounds[i].sound,
						bounds[i].after);
		g_autofree char *many = repeat(bounds[i].before, bounds[i].piece, bounds[i].many,
					       bounds[i].after);
		assert_true(is_taken(*sound ? sound : "<a/>"));
		assert_false(is_taken(many));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_events),
		cmocka_unit_test(test_long_text),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
