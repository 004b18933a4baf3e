#include "query/question_token.h"

#include <string.h>

#include <glib/gi18n.h>

#include "query/question_field.h"
#include "query/question_word.h"
#include "text/number.h"

#define QUOTATION_MARKS "\"“”„«»"
#define TAKEN '"' /* stands in `plain` for what is no longer to be read */

typedef struct {
	gsize open, close;
} Brackets;

typedef struct {
	const char *typed;
	char *plain;	  /* what was typed; what became a part is overwritten */
	GPtrArray *found; /* of Question: quotations, fields and identifiers */
	GArray *brackets; /* of Brackets */
	GArray *tokens;
	guint parts;
	GError **error;
} Scan;

static const struct {
	const char *open, *close;
} quotes[] = { { "\"", "\"" }, { "“", "”" }, { "„", "”“" }, { "«", "»" } };

void
question_error_set(GError **error, SpoorError code, const char *typed, gsize at,
		   const char *message)
{
	g_set_error(error, SPOOR_ERROR, (gint)code, _("character %ld: %s"),
		    g_utf8_strlen(typed, (gssize)at) + 1, message);
}

static gboolean
invalid(Scan *scan, gsize at, const char *message)
{
	question_error_set(scan->error, SPOOR_ERROR_INVALID, scan->typed, at, message);
	return FALSE;
}

static gboolean
too_large(Scan *scan, gsize at, const char *message)
{
	question_error_set(scan->error, SPOOR_ERROR_TOO_LARGE, scan->typed, at, message);
	return FALSE;
}

static Question *
leaf_new(const Scan *scan, QuestionKind kind, gsize start, gsize end)
{
	Question *leaf = question_new(kind, start, end);
	leaf->text = g_strndup(scan->typed + start, end - start);
	return leaf;
}

/* --- Quotations and fields */

static gboolean
char_in(gunichar c, const char *set)
{
	return c && g_utf8_strchr(set, -1, c);
}

/* What closes the quotation that `c` opens; NULL if it opens none. */
static const char *
quote_find(gunichar c)
{
	for (gsize i = 0; i < G_N_ELEMENTS(quotes); i++)
		if (char_in(c, quotes[i].open))
			return quotes[i].close;
	return NULL;
}

static gboolean
quotation_not_closed(Scan *scan, gsize start, const char *close)
{
	gsize one = (gsize)(g_utf8_next_char(close) - close);
	g_autofree char *message = g_strdup_printf(
	    _("close the quotation with %.*s or leave the mark out"), (int)one, close);
	return invalid(scan, start, message);
}

/* The quotation that opens at `start`. */
static gboolean
quotation_read(Scan *scan, gsize start, const char *close, Question **leaf)
{
	const char *from = g_utf8_next_char(scan->typed + start), *at = from;
	gboolean words = FALSE;
	for (; *at && !char_in(g_utf8_get_char(at), close); at = g_utf8_next_char(at))
		words = words || g_unichar_isalnum(g_utf8_get_char(at));
	if (!*at)
		return quotation_not_closed(scan, start, close);
	if (!words)
		return invalid(scan, start, _("put words in the quotation or leave it out"));
	*leaf = leaf_new(scan, QUESTION_PHRASE, (gsize)(from - scan->typed),
			 (gsize)(at - scan->typed));
	(*leaf)->start = start;
	(*leaf)->end = (gsize)(g_utf8_next_char(at) - scan->typed);
	return TRUE;
}

/* Where a value without quotation marks ends: at a space, a quotation, or a bracket that
 * closes what the value did not open; the marks of a sentence behind it are left out. */
static gsize
value_end(const char *typed, gsize start)
{
	const char *at = typed + start;
	guint open = 0;
	for (gunichar c; (c = g_utf8_get_char(at)); at = g_utf8_next_char(at)) {
		if (g_unichar_isspace(c) || char_in(c, QUOTATION_MARKS) ||
		    (c == ')' && open == 0))
			break;
		open += c == '(';
		open -= c == ')';
	}
	gsize end = (gsize)(at - typed);
	while (end > start && (strchr(",;:!?", typed[end - 1]) ||
			       (typed[end - 1] == '.' && typed[end - 2] != '.')))
		end--;
	return end;
}

/* The field that begins at `start`; `leaf` stays NULL if none does. */
static gboolean
field_read(Scan *scan, gsize start, Question **leaf)
{
	gsize name;
	const QuestionField *field = question_field_find(scan->typed + start, &name);
	if (!field)
		return TRUE;
	gsize value = start + name, end = value_end(scan->typed, value);
	const char *close = quote_find(g_utf8_get_char(scan->typed + value));
	if (close && !quotation_read(scan, value, close, leaf))
		return FALSE;
	if (!close && end > value)
		*leaf = leaf_new(scan, QUESTION_FIELD, value, end);
	if (!*leaf)
		return TRUE;
	(*leaf)->kind = QUESTION_FIELD;
	(*leaf)->start = start;
	const char *wrong = question_field_read(field, *leaf);
	return !wrong || invalid(scan, value, wrong);
}

static void
found_add(Scan *scan, Question *leaf)
{
	g_ptr_array_add(scan->found, leaf);
	memset(scan->plain + leaf->start, TAKEN, leaf->end - leaf->start);
}

static gboolean
literals_read(Scan *scan)
{
	gboolean begins = TRUE; /* may a field begin here? */
	for (gsize at = 0; scan->typed[at];) {
		gunichar c = g_utf8_get_char(scan->typed + at);
		const char *close = quote_find(c);
		g_autoptr(Question) leaf = NULL;
		if (close ? !quotation_read(scan, at, close, &leaf)
			  : begins && !field_read(scan, at, &leaf))
			return FALSE;
		if (!leaf && char_in(c, QUOTATION_MARKS))
			return invalid(scan, at,
				       _("open the quotation before it or leave the mark out"));
		begins = !leaf && (g_unichar_isspace(c) || c == '(');
		at = leaf ? leaf->end : (gsize)(g_utf8_next_char(scan->typed + at) - scan->typed);
		if (leaf)
			found_add(scan, g_steal_pointer(&leaf));
	}
	return TRUE;
}

/* --- Brackets and identifiers */

static gboolean
brackets_read(Scan *scan)
{
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(gsize));
	for (gsize at = 0; scan->plain[at]; at++) {
		if (scan->plain[at] == '(') {
			if (open->len == QUESTION_MAX_DEPTH)
				return too_large(scan, at,
						 _("use fewer brackets within brackets"));
			g_array_append_val(open, at);
		} else if (scan->plain[at] == ')') {
			if (open->len == 0)
				return invalid(scan, at,
					       _("put a ( before this ) or leave it out"));
			Brackets pair = { g_array_index(open, gsize, open->len - 1), at };
			g_array_append_val(scan->brackets, pair);
			g_array_set_size(open, open->len - 1);
		}
	}
	return open->len == 0 || invalid(scan, g_array_index(open, gsize, open->len - 1),
					 _("close this ( with a ) or leave it out"));
}

static void
identities_read(Scan *scan, const IdentifierGrammar *grammar)
{
	g_autoptr(GArray) references = references_new();
	identifier_find(grammar, scan->plain, strlen(scan->plain), NULL, references);
	for (guint i = 0; i < references->len; i++) {
		Reference *reference = &g_array_index(references, Reference, i);
		Question *leaf =
		    leaf_new(scan, QUESTION_IDENTITY, reference->start, reference->end);
		leaf->target = g_steal_pointer(&reference->target);
		leaf->alternative = g_steal_pointer(&reference->alternative);
		found_add(scan, leaf);
	}
}

/* A bracket goes with an identifier that took the other one: "motie 41 (36 410)". */
static void
brackets_clear(Scan *scan)
{
	for (guint i = 0; i < scan->brackets->len; i++) {
		const Brackets *pair = &g_array_index(scan->brackets, Brackets, i);
		if (scan->plain[pair->open] == TAKEN || scan->plain[pair->close] == TAKEN)
			scan->plain[pair->open] = scan->plain[pair->close] = TAKEN;
	}
}

/* --- Words */

static gboolean
token_add(Scan *scan, QuestionToken token)
{
	g_array_append_val(scan->tokens, token);
	scan->parts += token.part != NULL;
	return scan->parts <= QUESTION_MAX_PARTS ||
	       too_large(scan, token.part->start,
			 _("shorten the question: it has too many parts"));
}

/* The distance of NEAR/5; `end` is where NEAR ends. */
static gboolean
distance_read(Scan *scan, gsize *end, guint *distance)
{
	*distance = QUESTION_NEAR_DEFAULT;
	if (scan->plain[*end] != '/')
		return TRUE;
	const char *digits = scan->plain + *end + 1;
	gsize length = question_word_length(digits);
	gint number = number_small(digits, length);
	if (number < 1 || number > QUESTION_NEAR_MAX)
		return invalid(scan, *end + 1,
			       _("write a distance of 1 to 100 words after NEAR/"));
	*distance = (guint)number;
	*end += 1 + length;
	return TRUE;
}

/* `star` is where it stands, behind the word that begins at `start`. */
static gboolean
prefix_check(Scan *scan, gsize start, gsize star)
{
	guint letters = 0;
	const char *end = scan->plain + star;
	for (const char *at = scan->plain + start; at < end; at = g_utf8_next_char(at))
		letters += g_unichar_isalnum(g_utf8_get_char(at)) != 0;
	if (letters >= QUESTION_PREFIX_MIN && !question_word_length(end + 1))
		return TRUE;
	return invalid(scan, star,
		       _("put * only behind a word of at least 2 letters, or leave it out"));
}

static gboolean
word_add(Scan *scan, gsize start, gsize *end)
{
	QuestionToken token = { 0 };
	token.operator = question_operator_find(scan->plain + start, *end - start);
	if (token.operator == QUESTION_NEAR && !distance_read(scan, end, &token.distance))
		return FALSE;
	gboolean star = scan->plain[*end] == '*';
	if (star && !prefix_check(scan, start, *end))
		return FALSE;
	token.part = leaf_new(scan, star ? QUESTION_PREFIX : QUESTION_WORD, start, *end);
	if (star) {
		token.operator = QUESTION_ANY;
		token.part->end = ++*end;
	}
	return token_add(scan, token);
}

static gboolean
bracket_add(Scan *scan, gsize at)
{
	QuestionToken token = { .bracket = scan->plain[at] };
	if (token.bracket == ')' &&
	    g_array_index(scan->tokens, QuestionToken, scan->tokens->len - 1).bracket == '(')
		return invalid(scan, at, _("put words between the brackets or leave them out"));
	return token_add(scan, token);
}

/* Reads what no part was made of. `end` comes behind it. */
static gboolean
plain_read(Scan *scan, gsize start, gsize *end)
{
	const char *text = scan->plain + start;
	*end = start + question_word_length(text);
	if (*end > start)
		return word_add(scan, start, end);
	*end = start + (gsize)(g_utf8_next_char(text) - text);
	if (*text == '(' || *text == ')')
		return bracket_add(scan, start);
	return *text != '*' || prefix_check(scan, start, start);
}

static gboolean
tokens_read(Scan *scan)
{
	guint next = 0;
	for (gsize at = 0, end; scan->plain[at] || next < scan->found->len; at = end) {
		Question *leaf = next < scan->found->len ? scan->found->pdata[next] : NULL;
		if (!leaf || leaf->start > at) {
			if (!plain_read(scan, at, &end))
				return FALSE;
			continue;
		}
		scan->found->pdata[next++] = NULL;
		end = MAX(at, leaf->end);
		if (!token_add(scan, (QuestionToken){ .part = leaf }))
			return FALSE;
	}
	return scan->tokens->len > 0 || invalid(scan, 0, _("type at least one word"));
}

static gint
leaf_compare(gconstpointer a, gconstpointer b)
{
	const Question *left = *(Question *const *)a, *right = *(Question *const *)b;
	return left->start < right->start ? -1 : left->start > right->start;
}

static void
token_clear(gpointer token)
{
	question_free(((QuestionToken *)token)->part);
}

GArray *
question_tokens_read(const char *typed, const IdentifierGrammar *grammar, GError **error)
{
	g_autofree char *plain = g_strdup(typed);
	g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)question_free);
	g_autoptr(GArray) brackets = g_array_new(FALSE, FALSE, sizeof(Brackets));
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(QuestionToken));
	g_array_set_clear_func(tokens, token_clear);
	Scan scan = { typed, plain, found, brackets, tokens, 0, error };
	if (!literals_read(&scan) || !brackets_read(&scan))
		return NULL;
	identities_read(&scan, grammar);
	brackets_clear(&scan);
	g_ptr_array_sort(found, leaf_compare);
	return tokens_read(&scan) ? g_steal_pointer(&tokens) : NULL;
}
