#include "document/identity.h"

#include <string.h>

#include "document/identifier.h"

#define TYPED_MAX 2000	 /* bytes: the longest address worth reading */
#define DOSSIER_DIGITS 5 /* a longer number is that of a paper without a dossier */

static const char *const official[] = {
	"kst", "h", "ah", "kv", "blg", "nds", "ag", "stb", "stcrt", "trb"};

static gboolean
is_official(const char *id)
{
	gsize kind = strcspn(id, "-");
	gboolean known = FALSE, digit = FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(official); i++)
		known |= strlen(official[i]) == kind && memcmp(official[i], id, kind) == 0;
	for (const char *at = id; *at; at++) {
		digit |= g_ascii_isdigit(*at) != 0;
		if (!g_ascii_isalnum(*at) && (*at != '-' || !g_ascii_isalnum(at[1])))
			return FALSE;
	}
	return known && digit;
}

/* 2025D18359 */
static gboolean
is_chamber_number(const char *id)
{
	if (strlen(id) != 10 || id[0] != '2' || id[1] != '0' || !strchr("ADZ", id[4]))
		return FALSE;
	return strspn(id, "0123456789") == 4 && strspn(id + 5, "0123456789") == 5;
}

static gboolean
is_kind_and_slug(const char *id)
{
	gsize kind = strspn(id, "abcdefghijklmnopqrstuvwxyz-");
	if (kind < 2 || id[0] == '-' || id[kind - 1] == '-' || id[kind] != ':')
		return FALSE;
	const char *slug = id + kind + 1;
	for (const char *at = slug; *at; at++)
		if (!g_ascii_isalnum(*at) && !strchr("-._:/()&=", *at))
			return FALSE;
	return g_ascii_isalnum(*slug);
}

gboolean
identity_is_usable(const char *id)
{
	gsize length = strlen(id);
	for (const char *c = id; *c; c++)
		if (*c == '#' || (guchar)*c <= ' ' || *c == 0x7f)
			return FALSE;
	return length > 0 && length <= IDENTITY_MAX;
}

gboolean
identity_is_valid(const char *id)
{
	return strlen(id) <= IDENTITY_MAX &&
	       (is_official(id) || is_chamber_number(id) || is_kind_and_slug(id));
}

/* --- What people type */

/* The forms are compiled once, for all threads, and kept. */
static const IdentifierGrammar *
grammar_get(void)
{
	static IdentifierGrammar *grammar;
	if (g_once_init_enter(&grammar))
		g_once_init_leave(&grammar, identifier_grammar_new());
	return grammar;
}

/* TRUE if `rest`, what was typed behind the span, is no more than the pin. */
static gboolean
is_pin(const char *rest, const char *pin)
{
	g_autofree char *bare = g_strdup(rest);
	g_strdelimit(bare, ",;&()", ' ');
	g_strstrip(bare);
	if (!pin)
		return !*bare || strcmp(bare, ".") == 0;
	return strcmp(bare, pin) == 0;
}

/* The target if `text` is one identifier and nothing else. */
static char *
whole_parse(const char *text)
{
	g_autoptr(GArray) references = references_new();
	identifier_find(grammar_get(), text, strlen(text), NULL, references);
	if (references->len != 1)
		return NULL;
	Reference *reference = &g_array_index(references, Reference, 0);
	if (reference->start > 0 || !is_pin(text + reference->end, reference->pin))
		return NULL;
	return g_steal_pointer(&reference->target);
}

/* "33694-72" means a Kamerstuk to who types it alone. */
static char *
text_parse(const char *typed)
{
	g_autofree char *kamerstuk = g_strconcat("Kamerstuk ", typed, NULL);
	char *id = whole_parse(typed);
	return id ? id : whole_parse(kamerstuk);
}

/* The last part of an address that is an identifier, without its file format. */
static char *
address_parse(const char *typed)
{
	g_autofree char *plain = g_uri_unescape_string(typed, NULL);
	g_auto(GStrv) parts = g_strsplit_set(plain ? plain : typed, "/?&=#", -1);
	for (guint i = g_strv_length(parts); i-- > 1;) {
		char *format = strrchr(parts[i], '.');
		if (format && !g_ascii_isdigit(format[1]))
			*format = '\0';
		char *id = *parts[i] ? text_parse(parts[i]) : NULL;
		if (id)
			return id;
	}
	return NULL;
}

char *
identity_parse(const char *typed)
{
	if (strlen(typed) > TYPED_MAX)
		return NULL;
	g_autofree char *bare = g_strdup(typed);
	g_strstrip(bare);
	if (strstr(bare, "://"))
		return address_parse(bare);
	/* every printed form has a digit */
	char *id = strpbrk(bare, "0123456789") ? text_parse(bare + (*bare == '(')) : NULL;
	return id || !identity_is_valid(bare) ? id : g_strdup(bare);
}

/* --- Dossiers */

static gboolean
is_attachment(const char *part)
{
	return strchr("bhn", part[0]) && g_ascii_isdigit(part[1]);
}

char *
identity_dossier(const char *id)
{
	if (g_str_has_prefix(id, "dossier:"))
		return g_strdup(id + strlen("dossier:"));
	if (!g_str_has_prefix(id, "kst-"))
		return NULL;
	g_auto(GStrv) parts = g_strsplit(id, "-", -1);
	guint first = strlen(parts[1]) == 8 ? 2 : 1; /* a session year before the dossier */
	guint end = g_strv_length(parts);
	if (end > first + 2 && is_attachment(parts[end - 1]))
		end--;
	if (first >= end || !g_ascii_isdigit(*parts[first]) ||
		strlen(parts[first]) > DOSSIER_DIGITS)
		return NULL;
	GString *dossier = g_string_new(parts[first]);
	for (guint i = first + 1; i + 1 < end; i++)
		g_string_append_printf(dossier, "-%s", parts[i]);
	return g_string_free(dossier, FALSE);
}

/* --- Chambers */

static const char *
paper_chamber(const char *id)
{
	g_auto(GStrv) parts = g_strsplit(id, "-", -1);
	guint last = g_strv_length(parts) - 1;
	if (last > 2 && is_attachment(parts[last]))
		last--;
	if (last < 2)
		return NULL;
	return g_ascii_isdigit(*parts[last]) ? "TK" : "EK";
}

const char *
identity_chamber(const char *id)
{
	const char *second = strchr(id, '-');
	if (is_chamber_number(id))
		return "TK";
	if (!second || !is_official(id))
		return NULL;
	if (g_str_has_prefix(second, "-tk-"))
		return "TK";
	if (g_str_has_prefix(second, "-ek-"))
		return "EK";
	return g_str_has_prefix(id, "kst-") ? paper_chamber(id) : NULL;
}
