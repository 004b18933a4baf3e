/*
 * name_tree_private.h - the inside of a name tree, and one step in it; only for name_tree.c,
 * which adds names, and name_tree_find.c, which finds them.
 */
#pragma once

#include "document/name_letters.h"
#include "document/name_tree.h"

#define BEGIN_LETTERS 16 /* of a word, by which it is passed */
#define BEGIN_BITS 22 /* for 200,000 names */
#define HASH_FACTOR 0x9e3779b1u /* Knuth: 2^32 by the golden section */

/* The letters that lead here from the parent are `length` of the pool. Node 0 is the root. */
typedef struct {
	guint letters;
	guint16 length;
	guint8 letter; /* the first of them */
	guint8 capital;
	guint parent;
	guint name; /* that ends here; 0: none */
} Node;

typedef struct {
	GArray *nodes;
	GByteArray *pool;
	guint *slots; /* all nodes but the root, by their parent and letter, with open addressing */
	guint slot_bits;
	guint8 plain[G_MAXUINT8 + 1]; /* what an ASCII letter or digit counts as; 0: another byte */
	guint8 begins[1 << (BEGIN_BITS - 3)]; /* a bit for what words may begin with */
	gboolean folds; /* or keeps letters as written, and words apart */
} Letters;

enum { FOLDED = 1, EXACT = 2 };

#define SMALL_CLASSES 37 /* no letter, the digits, the letters; capitals come behind these */
#define CLASSES (SMALL_CLASSES + 26)

/* What ASCII bytes are among the first three of a name: the first with its case. */
struct NameTree {
	Letters folded, exact;
	guint8 classes[G_MAXUINT8 + 1], small[G_MAXUINT8 + 1];
	guint64 thirds[CLASSES][SMALL_CLASSES]; /* by the first two, a bit for each third */
	guint8 kinds[CLASSES][SMALL_CLASSES];	/* FOLDED, EXACT: by the first two */
	guint count;
};

/* `offset` letters into those of `node`. */
typedef struct {
	guint node, offset;
} Place;

static inline Node *
node_get(const Letters *letters, guint node)
{
	return &g_array_index(letters->nodes, Node, node);
}

/* The slot of a child, or the free one where it would be. */
static inline guint *
slot_find(const Letters *letters, guint parent, guint8 letter)
{
	guint mask = (1u << letters->slot_bits) - 1;
	guint at = (parent * 257 + letter) * HASH_FACTOR >> (32 - letters->slot_bits);
	for (; letters->slots[at]; at = (at + 1) & mask) {
		const Node *node = node_get(letters, letters->slots[at]);
		if (node->parent == parent && node->letter == letter)
			break;
	}
	return &letters->slots[at];
}

/* FALSE, and `place` stays, where no name goes on with this letter. */
static inline gboolean
place_step(const Letters *letters, Place *place, guint8 letter)
{
	const Node *node = node_get(letters, place->node);
	if (place->offset < node->length) {
		gboolean same = letters->pool->data[node->letters + place->offset] == letter;
		place->offset += same;
		return same;
	}
	guint child = *slot_find(letters, place->node, letter);
	if (child)
		*place = (Place){child, 1};
	return child != 0;
}

static inline gboolean
is_read(const Letters *letters, LetterKind kind)
{
	return kind == LETTER_WORD || (kind == LETTER_MARK && !letters->folds);
}

static inline gboolean
is_passed(const Letters *letters, LetterKind kind)
{
	return kind == LETTER_SKIPPED || (kind == LETTER_MARK && letters->folds);
}

#define BEGIN_WHOLE 0x80 /* for a letter: a name ends here that is shorter */

static inline guint
begin_hash(guint hash, guint8 letter)
{
	return (hash + letter) * HASH_FACTOR;
}

static inline gboolean
begin_has(const Letters *letters, guint hash)
{
	guint bit = hash >> (32 - BEGIN_BITS);
	return (letters->begins[bit / 8] & (1 << (bit % 8))) != 0;
}
