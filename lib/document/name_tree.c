#include "document/name_tree.h"

#include <string.h>

#include "text/fold.h"

#define GAP_MAX 8 /* bytes between two words of one name */

/* Node 0 is the root, whose children stand in `roots`. */
typedef struct {
	guchar letter;
	gboolean capital;
	guint child, sibling; /* 0: none */
	guint name;	      /* that ends here; 0: none */
} Node;

typedef struct {
	GArray *nodes;
	guint roots[256];
	guchar alike[256]; /* the letter that a byte counts as */
	gboolean folds;	   /* or keeps letters as written, and words apart */
	const char *const *endings;
} Letters;

struct NameTree {
	Letters folded, exact;
	guint count;
	Tokenizer *tokenizer;
	GArray *tokens;
	GString *buffer;
};

static const char *const folded_endings[] = {"s", "'s", "e", "en", "es", NULL};
static const char *const exact_endings[] = {"s", "'s", "’s", NULL};

/* --- The words of a text */

Token
words_get(const Words *words, guint i)
{
	Token word = g_array_index(words->tokens, Token, i);
	while (word.start < word.end && words->text[word.start] == '_')
		word.start++;
	while (word.start < word.end && words->text[word.end - 1] == '_')
		word.end--;
	return word;
}

gboolean
words_is(const Words *words, guint i, const char *word)
{
	Token token = words_get(words, i);
	gsize length = strlen(word);
	return token.end - token.start == length &&
	       g_ascii_strncasecmp(words->text + token.start, word, length) == 0;
}

gboolean
words_in(const Words *words, guint i, const char *const *list)
{
	for (; *list; list++)
		if (words_is(words, i, *list))
			return TRUE;
	return FALSE;
}

WordsGap
words_gap(const Words *words, guint i)
{
	const char *at = words->text + words_get(words, i - 1).end;
	const char *end = words->text + words_get(words, i).start;
	WordsGap gap = WORDS_JOINED;
	guint lines = 0;
	if (end - at > GAP_MAX)
		return WORDS_APART;
	for (; at < end; at++) {
		lines += *at == '\n';
		if (strchr(".?!;|", *at))
			gap = WORDS_SENTENCE;
	}
	return lines > 1 ? WORDS_APART : gap;
}

static gboolean
words_capital(const Words *words, guint i)
{
	Token word = words_get(words, i);
	gunichar letter = g_utf8_get_char_validated(
		words->text + word.start, (gssize)(word.end - word.start));
	return letter < (gunichar)-2 && g_unichar_isupper(letter);
}

/* --- The tree */

static guint
letters_step(const Letters *letters, guint at, guchar letter)
{
	letter = letters->alike[letter];
	if (!at)
		return letters->roots[letter];
	const Node *nodes = (const Node *)(gconstpointer)letters->nodes->data;
	guint child = nodes[at].child;
	while (child && nodes[child].letter != letter)
		child = nodes[child].sibling;
	return child;
}

static guint
letters_add(Letters *letters, guint at, guchar letter)
{
	guint found = letters_step(letters, at, letter);
	if (found)
		return found;
	Node *parent = &g_array_index(letters->nodes, Node, at);
	Node fresh = {letters->alike[letter], TRUE, 0, parent->child, 0};
	guint added = letters->nodes->len;
	if (!at)
		letters->roots[fresh.letter] = added;
	parent->child = added;
	g_array_append_val(letters->nodes, fresh);
	return added;
}

static void
letters_init(Letters *letters, gboolean folds, const char *const *endings)
{
	letters->folds = folds;
	letters->endings = endings;
	for (guint i = 0; i < G_N_ELEMENTS(letters->alike); i++)
		letters->alike[i] = folds ? (guchar)g_ascii_tolower((char)i) : (guchar)i;
	letters->nodes = g_array_new(FALSE, TRUE, sizeof(Node));
	g_array_set_size(letters->nodes, 1);
}

NameTree *
name_tree_new(void)
{
	NameTree *tree = g_new0(NameTree, 1);
	letters_init(&tree->folded, TRUE, folded_endings);
	letters_init(&tree->exact, FALSE, exact_endings);
	tree->tokenizer = tokenizer_new();
	tree->tokens = g_array_new(FALSE, FALSE, sizeof(Token));
	tree->buffer = g_string_new(NULL);
	return tree;
}

void
name_tree_free(NameTree *tree)
{
	if (!tree)
		return;
	g_array_unref(tree->folded.nodes);
	g_array_unref(tree->exact.nodes);
	tokenizer_free(tree->tokenizer);
	g_array_unref(tree->tokens);
	g_string_free(tree->buffer, TRUE);
	g_free(tree);
}

/* The letters of word `i`: where they stand, or folded in the buffer if they are not ASCII.
 * Returns how many. */
static gsize
word_read(NameTree *tree, const Letters *letters, const Words *words, guint i, const char **word)
{
	Token token = words_get(words, i);
	gsize length = token.end - token.start;
	guchar all = 0;
	*word = words->text + token.start;
	for (gsize j = 0; j < length; j++)
		all |= (guchar)(*word)[j];
	if (all < 0x80 || !letters->folds)
		return length;
	g_string_truncate(tree->buffer, 0);
	fold_add(tree->buffer, *word, length);
	*word = tree->buffer->str;
	return tree->buffer->len;
}

/* From node `at` past the gap before word `i`. FALSE where no name goes on. */
static gboolean
gap_step(const Letters *letters, const Words *words, guint i, guint *at)
{
	WordsGap gap = words_gap(words, i);
	if (gap == WORDS_SENTENCE || !letters->folds)
		*at = letters_step(letters, *at, gap == WORDS_SENTENCE ? '.' : ' ');
	return gap != WORDS_APART && *at;
}

guint
name_tree_add(NameTree *tree, const char *written, NameForm form)
{
	Letters *letters = form == NAME_EXACT ? &tree->exact : &tree->folded;
	Words words = {written, tree->tokens};
	const char *word;
	guint at = 0;
	tokenizer_read(tree->tokenizer, written, strlen(written), tree->tokens);
	for (guint i = 0; i < tree->tokens->len; i++) {
		gboolean ends = i && words_gap(&words, i) == WORDS_SENTENCE;
		if (i && (ends || !letters->folds))
			at = letters_add(letters, at, ends ? '.' : ' ');
		gsize length = word_read(tree, letters, &words, i, &word);
		for (gsize j = 0; j < length; j++)
			at = letters_add(letters, at, (guchar)word[j]);
	}
	if (!at)
		return 0;
	Node *node = &g_array_index(letters->nodes, Node, at);
	if (!node->name)
		node->name = ++tree->count;
	node->capital = node->capital && form == NAME_CAPITAL;
	return node->name;
}

/* --- Finding */

static gboolean
ending_is(const Letters *letters, const char *rest, gsize length)
{
	for (const char *const *ending = letters->endings; *ending; ending++) {
		gsize same = strlen(*ending) == length ? 0 : length + 1;
		while (same < length &&
			letters->alike[(guchar)rest[same]] == (guchar)(*ending)[same])
			same++;
		if (same == length)
			return TRUE;
	}
	return length == 0;
}

/* Whether a name may begin with this word, by its first two letters: most words stop here. */
static gboolean
letters_begin(const Letters *letters, const guchar *word, gsize length)
{
	if (word[0] >= 0x80)
		return TRUE;
	guint at = letters_step(letters, 0, word[0]);
	return at && (length == 1 || word[1] >= 0x80 || letters_step(letters, at, word[1]));
}

static NameMatch
letters_find(NameTree *tree, const Letters *letters, const Words *words, guint first)
{
	NameMatch match = {0};
	guint at = 0;
	for (guint i = first; i < words->tokens->len; i++) {
		const char *word;
		gsize length = word_read(tree, letters, words, i, &word);
		if (!length || (i > first && !gap_step(letters, words, i, &at)))
			return match;
		for (gsize j = 0; j < length; j++) {
			at = letters_step(letters, at, (guchar)word[j]);
			if (!at)
				return match;
			const Node *node = &g_array_index(letters->nodes, Node, at);
			gsize rest = length - j - 1;
			if (node->name && ending_is(letters, word + j + 1, rest) &&
				(!node->capital || words_capital(words, first)))
				match = (NameMatch){node->name, i, rest > 0};
		}
	}
	return match;
}

NameMatch
name_tree_find(NameTree *tree, const Words *words, guint first)
{
	NameMatch folded = {0}, exact = {0};
	Token token = words_get(words, first);
	const guchar *word = (const guchar *)words->text + token.start;
	gsize length = token.end - token.start;
	if (length && letters_begin(&tree->exact, word, length))
		exact = letters_find(tree, &tree->exact, words, first);
	if (length && letters_begin(&tree->folded, word, length))
		folded = letters_find(tree, &tree->folded, words, first);
	return exact.name && (!folded.name || exact.last >= folded.last) ? exact : folded;
}
