#include "query/plan_acronym.h"

#include <glib/gi18n.h>
#include <string.h>

#include "text/fold.h"
#include "text/function_words.h"
#include "text/writing.h"

#define ACRONYM_LETTERS_MIN 3	/* typed in small letters */
#define ACRONYM_READING 0.5	/* it is one of two readings */

/* No small letter, and a capital at least. */
static gboolean
is_capital(const char *text)
{
	gboolean capital = FALSE;
	for (; *text; text = g_utf8_next_char(text)) {
		if (g_unichar_islower(g_utf8_get_char(text)))
			return FALSE;
		capital = capital || g_unichar_isupper(g_utf8_get_char(text));
	}
	return capital;
}

static gboolean
is_acronym(const Planning *planning, const char *text)
{
	gsize length = acronym_length(text, strlen(text));
	g_autofree char *acronym = g_strndup(text, length);
	return length > 0 && planning_has(planning, FIELD_ACRONYM, acronym);
}

/* One that shows capitals to be no acronyms; as recipe_read has it. */
static gboolean
is_shouted_word(const char *text)
{
	g_autofree char *folded = fold(text, -1);
	gsize length = strlen(folded);
	return length >= SHOUT_LETTERS || function_word_is(folded, length);
}

gboolean
planning_shouts(const Planning *planning, const Question *question)
{
	gboolean shouts = FALSE;
	if (question->kind != QUESTION_ANY || question->parts->len < 2)
		return FALSE;
	for (guint i = 0; i < question->parts->len; i++) {
		const Question *part = g_ptr_array_index(question->parts, i);
		if (part->kind != QUESTION_WORD || !is_capital(part->text))
			return FALSE;
		shouts = shouts ||
			 (is_shouted_word(part->text) && !is_acronym(planning, part->text));
	}
	return shouts;
}

StoreQuery *
planning_acronym(Planning *planning, const char *acronym, const char *typed)
{
	if (!planning_has(planning, FIELD_ACRONYM, acronym))
		return NULL;
	planning_note(planning, typed, _("the acronym %s"), acronym);
	return planning_term(FIELD_ACRONYM, acronym, typed);
}

void
planning_acronym_absent(Planning *planning, const char *acronym)
{
	planning_note(planning, acronym,
		      _("not in the corpus as an acronym; the word is meant"));
	if (!planning->shouted)
		g_ptr_array_add(planning->plan->absent, g_strdup(acronym));
}

char *
plan_note(const Plan *plan)
{
	if (plan->absent->len == 0)
		return g_strdup(plan->cut);
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = 0; i < plan->absent->len; i++)
		g_string_append_printf(words, "%s%s", i ? ", " : "",
				       (char *)g_ptr_array_index(plan->absent, i));
	g_autofree char *absent = g_strdup_printf(
	    _("not in the corpus as an acronym, so the word is meant: %s"), words->str);
	return plan->cut ? g_strconcat(absent, "; ", plan->cut, NULL) : g_steal_pointer(&absent);
}

StoreQuery *
planning_add_acronym(Planning *planning, StoreQuery *planned, const char *word,
		     const char *typed)
{
	Store *store = planning->session->store;
	g_autofree char *bare = g_strndup(word, strcspn(word, "'"));
	g_autofree char *acronym = g_utf8_strup(bare, -1);
	if (g_utf8_strlen(acronym, -1) < ACRONYM_LETTERS_MIN)
		return planned;
	guint64 written = store_count_term(store, FIELD_ACRONYM, acronym);
	const char *stem = recipe_stem(store_get_recipe(store), bare);
	if (!written || 2 * written > store_count_term(store, FIELD_STEM, stem))
		return planned;
	planning_note(planning, typed, _("also the acronym %s"), acronym);
	StoreQuery *term = planning_term(FIELD_ACRONYM, acronym, typed);
	StoreQuery *both = store_query_add(store_query_new(QUERY_OR), planned);
	return store_query_add(both, store_query_scale(term, ACRONYM_READING));
}
