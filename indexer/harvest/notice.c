#include "indexer/harvest/notice.h"

#include <string.h>

#include "document/identity.h"

#define REPLACED_MAX 60 /* bytes behind "t.v.v." in which the document is named */

static const char *const replacing[] = {"t.v.v. ", "ter vervanging van "};
static const char *const filler[] = {"die ", "de motie ", "het amendement ", "gedrukt ", "onder ",
	"op ", "stuk ", "nr. ", "nummer "};

Notice *
notice_new(void)
{
	return g_new0(Notice, 1);
}

void
notice_free(Notice *notice)
{
	char *owned[] = {notice->id, notice->entity, notice->title, notice->sender,
		notice->dossier, notice->number, notice->kenmerk, notice->replaces};
	for (guint i = 0; i < G_N_ELEMENTS(owned); i++)
		g_free(owned[i]);
	for (Rendition r = 0; r < RENDITIONS; r++)
		g_free(notice->urls[r]);
	g_free(notice);
}

GPtrArray *
notices_new(void)
{
	return g_ptr_array_new_with_free_func((GDestroyNotify)notice_free);
}

void
notice_set(char **field, const char *text)
{
	if (*field || !text || !*text)
		return;
	gsize length = strnlen(text, NOTICE_MAX_FIELD);
	while (length > 0 && ((guchar)text[length] & 0xc0) == 0x80)
		length--;
	*field = g_strndup(text, length);
}

void
notice_add_sender(Notice *notice, const char *text)
{
	gsize had = notice->sender ? strlen(notice->sender) : 0;
	if (!text || !*text || had + strlen(text) + 2 > NOTICE_MAX_FIELD)
		return;
	char *both = had ? g_strconcat(notice->sender, "; ", text, NULL) : g_strdup(text);
	g_free(notice->sender);
	notice->sender = both;
}

gboolean
notice_id_is_sound(const char *id)
{
	return identity_is_valid(id) && !strpbrk(id, "/&()=");
}

/* ---- what is replaced ---- */

/* Behind the words that announce it; NULL if nothing does. */
static const char *
replaced_find(const char *title)
{
	for (guint i = 0; i < G_N_ELEMENTS(replacing); i++) {
		const char *at = strstr(title, replacing[i]);
		if (at)
			return at + strlen(replacing[i]);
	}
	return NULL;
}

static const char *
filler_skip(const char *at)
{
	for (guint i = 0; i < G_N_ELEMENTS(filler); i++)
		if (g_str_has_prefix(at, filler[i]))
			at += strlen(filler[i]);
	return at;
}

/* A number alone is one of the same dossier. */
static char *
neighbour_make(const char *id, const char *number)
{
	const char *last = id ? strrchr(id, '-') : NULL;
	if (!last || !g_str_has_prefix(id, "kst-") || last - id < 5)
		return NULL;
	return g_strdup_printf("%.*s-%s", (int)(last - id), id, number);
}

void
notice_find_replaced(Notice *notice)
{
	const char *at = notice->title ? replaced_find(notice->title) : NULL;
	if (!at || notice->replaces)
		return;
	at = filler_skip(at);
	gsize length = strcspn(at, ")");
	if (length > REPLACED_MAX)
		return;
	g_autofree char *name = g_strndup(at, length);
	gboolean bare = *name && strspn(name, "0123456789") == strlen(name);
	g_autofree char *id =
		bare ? neighbour_make(notice->id, name) : identity_parse(name);
	if (id && notice_id_is_sound(id) && g_strcmp0(id, notice->id) != 0)
		notice->replaces = g_steal_pointer(&id);
}
