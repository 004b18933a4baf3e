#include "document/name_tree.h"

#include <string.h>

#include "document/name_tree_private.h"

#define SLOT_BITS_MIN 10

static void
letters_init(Letters *letters, gboolean folds)
{
	letters->folds = folds;
	for (guint i = 0; i < 0x80; i++)
		if (g_ascii_isalnum((char)i))
			letters->plain[i] = (guint8)(folds ? g_ascii_tolower((char)i) : (char)i);
	letters->pool = g_byte_array_new();
	letters->nodes = g_array_new(FALSE, TRUE, sizeof(Node));
	g_array_set_size(letters->nodes, 1);
	letters->slot_bits = SLOT_BITS_MIN;
	letters->slots = g_new0(guint, 1 << SLOT_BITS_MIN);
}

static void
classes_init(NameTree *tree)
{
	for (guint8 i = 0; i < 10; i++)
		tree->classes['0' + i] = tree->small['0' + i] = i + 1;
	for (guint8 i = 0; i < 26; i++) {
		tree->small['A' + i] = tree->small['a' + i] = tree->classes['a' + i] = i + 11;
		tree->classes['A' + i] = SMALL_CLASSES + i;
	}
}

NameTree *
name_tree_new(void)
{
	NameTree *tree = g_new0(NameTree, 1);
	classes_init(tree);
	letters_init(&tree->folded, TRUE);
	letters_init(&tree->exact, FALSE);
	return tree;
}

void
name_tree_free(NameTree *tree)
{
	if (!tree)
		return;
	g_array_unref(tree->folded.nodes);
	g_array_unref(tree->exact.nodes);
	g_free(tree->folded.slots);
	g_free(tree->exact.slots);
	g_byte_array_unref(tree->folded.pool);
	g_byte_array_unref(tree->exact.pool);
	g_free(tree);
}

/* --- The tree */

/* At most half of the slots are taken. */
static void
slots_grow(Letters *letters)
{
	if (letters->nodes->len < 1u << (letters->slot_bits - 1))
		return;
	g_free(letters->slots);
	letters->slot_bits++;
	letters->slots = g_new0(guint, 1u << letters->slot_bits);
	for (guint i = 1; i < letters->nodes->len; i++) {
		const Node *node = node_get(letters, i);
		*slot_find(letters, node->parent, node->letter) = i;
	}
}

/* Puts a node where none is, or before the one that is there. */
static guint
node_put(Letters *letters, Node node)
{
	guint number = letters->nodes->len;
	g_array_append_val(letters->nodes, node);
	*slot_find(letters, node.parent, node.letter) = number;
	slots_grow(letters);
	return number;
}

/* Makes a node end at `place`, and returns it: the rest of its letters and all that follows
 * stays with the node that was there. */
static guint
node_split(Letters *letters, Place place)
{
	Node above = *node_get(letters, place.node);
	if (place.offset == above.length)
		return place.node;
	above.length = (guint16)place.offset;
	above.name = 0;
	guint number = node_put(letters, above);
	Node *rest = node_get(letters, place.node);
	rest->letters += place.offset;
	rest->length = (guint16)(rest->length - place.offset);
	rest->letter = letters->pool->data[rest->letters];
	rest->parent = number;
	*slot_find(letters, number, rest->letter) = place.node;
	return number;
}

/* A child of `parent` with these letters. */
static guint
node_add(Letters *letters, guint parent, const guint8 *added, gsize length)
{
	Node fresh = {letters->pool->len, (guint16)length, *added, 0, parent, 0};
	g_byte_array_append(letters->pool, added, (guint)length);
	return node_put(letters, fresh);
}

/* The node that ends with these letters; there are some. */
static guint
letters_add(Letters *letters, const GString *added)
{
	Place place = {0};
	gsize at = 0;
	while (at < added->len && place_step(letters, &place, (guint8)added->str[at]))
		at++;
	guint node = node_split(letters, place);
	if (at == added->len)
		return node;
	return node_add(letters, node, (const guint8 *)added->str + at, added->len - at);
}

/* --- Adding a name */

/* The letters of a name; none where there cannot be such a name. */
static GString *
name_read(const Letters *letters, const char *written)
{
	GString *name = g_string_new(NULL);
	gsize length = strlen(written), at = 0;
	LetterGap gap;
	if (!letter_gap_read(written, length, 0, &gap))
		return name;
	for (at = gap.end; at < length;) {
		guint8 plain = letters->plain[(guint8)written[at]];
		if (plain) {
			g_string_append_c(name, (char)plain);
			at++;
			continue;
		}
		Letter letter = letter_read(written, length, at);
		if (is_read(letters, letter.kind))
			g_string_append_len(name, letters->folds ? letter.folded : written + at,
				letters->folds ? letter.count : letter.size);
		if (is_read(letters, letter.kind) || is_passed(letters, letter.kind)) {
			at += letter.size;
			continue;
		}
		if (!letter_gap_read(written, length, at, &gap)) {
			g_string_truncate(name, gap.end < length ? 0 : name->len);
			break;
		}
		if (gap.sentence || !letters->folds)
			g_string_append_c(name, gap.sentence ? '.' : ' ');
		at = gap.end;
	}
	return name;
}

static void
begin_add(Letters *letters, guint hash)
{
	guint bit = hash >> (32 - BEGIN_BITS);
	letters->begins[bit / 8] |= (guint8)(1 << (bit % 8));
}

/* Words that begin as this name are looked at: its first letters, and fewer where something
 * else comes before. */
static void
begins_add(Letters *letters, const GString *name)
{
	guint hash = 0;
	for (gsize i = 0; i < MIN(name->len, BEGIN_LETTERS); i++) {
		guint8 letter = letters->plain[(guint8)name->str[i]];
		if (!letter)
			return;
		hash = begin_hash(hash, letter);
		begin_add(letters, hash);
	}
	if (name->len < BEGIN_LETTERS)
		begin_add(letters, begin_hash(hash, BEGIN_WHOLE));
}

/* The same in short for three bytes of a text, of which any that is no letter may follow the
 * first or the second. */
static void
thirds_add(NameTree *tree, guint8 first, guint8 second, guint8 third, guint8 kind)
{
	guint at = tree->classes[first];
	tree->thirds[at][0] = G_MAXUINT64;
	tree->kinds[at][0] |= kind;
	tree->kinds[at][second] |= kind;
	tree->thirds[at][second] |=
		second && third ? 1 | G_GUINT64_CONSTANT(1) << third : G_MAXUINT64;
}

static void
name_add_thirds(NameTree *tree, const Letters *letters, const GString *name, NameForm form)
{
	const guint8 *written = (const guint8 *)name->str;
	guint8 first = letters->plain[written[0]], kind = letters->folds ? FOLDED : EXACT;
	guint8 second = tree->small[written[1]], third = second ? tree->small[written[2]] : 0;
	if (first && letters->folds)
		thirds_add(tree, (guint8)g_ascii_toupper((char)first), second, third, kind);
	if (first && form != NAME_CAPITAL)
		thirds_add(tree, first, second, third, kind);
}

guint
name_tree_add(NameTree *tree, const char *written, NameForm form)
{
	Letters *letters = form == NAME_EXACT ? &tree->exact : &tree->folded;
	g_autoptr(GString) name = name_read(letters, written);
	if (!name->len || name->len > NAME_LETTERS_MAX)
		return 0;
	begins_add(letters, name);
	name_add_thirds(tree, letters, name, form);
	Node *node = node_get(letters, letters_add(letters, name));
	if (!node->name) {
		node->name = ++tree->count;
		node->capital = TRUE;
	}
	node->capital = node->capital && form == NAME_CAPITAL;
	return node->name;
}
