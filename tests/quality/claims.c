/* make quality: what spoor check says of claims that were written for it, about three texts; exit
 * 1 where a score is below its floor. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "query/check.h"
#include "tests/quality/judgement.h"
#include "tests/quality/search_index.h"

#define FOLDER "tests/quality/claims"
#define ACCURACY_FLOOR 0.95
#define PASSAGE_FLOOR 0.97
#define SUPPORTED_MOST 0.05 /* of the altered claims, called supported: the worst error */

typedef struct {
	guint claims, right;
	guint placed, passage; /* claims that have a passage, and in how many it was shown */
	guint altered, supported;
} Tally;

static gboolean
supports(const char *verdict)
{
	return strcmp(verdict, "verbatim") == 0 || strcmp(verdict, "paraphrase") == 0;
}

/* To say of a claim word for word that it is a paraphrase, or the other way round, is right: the
 * words may be those of the text but for a mark. */
static gboolean
verdict_is_right(const char *judged, const char *said)
{
	return strcmp(judged, said) == 0 || (supports(judged) && supports(said)) ||
	       (strcmp(judged, "not-found") == 0 && strcmp(said, "undecided") == 0);
}

static gboolean
passage_is_right(Session *session, const CheckClaim *claim, const char *words)
{
	g_autoptr(Record) record = claim->document ? store_get_passage(session->store,
							     claim->document, claim->passage, NULL)
						   : NULL;
	return record && strstr(record->passage->text, words);
}

static void
claim_tally(Session *session, Checker *checker, GStrv row, Tally *tally, FILE *out)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(CheckClaim) claim = check_claim(checker, row[2], &error);
	if (!claim) {
		fprintf(stderr, "%s: %s\n", row[2], error->message);
		exit(2);
	}
	const char *said = verdict_name(claim->verdict);
	gboolean right = verdict_is_right(row[0], said);
	gboolean placed = !*row[1] || passage_is_right(session, claim, row[1]);
	gboolean altered = strcmp(row[0], "altered") == 0;
	tally->claims++;
	tally->right += right;
	tally->placed += *row[1] != '\0';
	tally->passage += *row[1] && placed;
	tally->altered += altered;
	tally->supported += altered && supports(said);
	if (out && (!right || !placed))
		fprintf(out, "%s, called %s%s: %s\n", row[0], said,
			placed ? "" : ", another passage", row[2]);
}

static gboolean
measure_print(const char *name, guint part, guint whole, double floor, gboolean most)
{
	double value = whole ? part / (double)whole : 0;
	gboolean held = most ? value <= floor : value >= floor;
	printf("%-28s%4u of %3u%9.3f%9.2f%s\n", name, part, whole, value, floor,
		held ? "" : "  missed");
	return held;
}

int
main(int argc, char **argv)
{
	char *const paths[] = {FOLDER, NULL};
	FILE *out = argc > 1 && strcmp(argv[1], "--verbose") == 0 ? stdout : NULL;
	Tally tally = {0};
	g_autoptr(Session) session = search_index_open(paths);
	g_autoptr(Checker) checker = checker_new(session);
	g_autoptr(GPtrArray) rows = lines_read(FOLDER "/claims.tsv", 3);
	for (guint i = 1; i < rows->len; i++)
		claim_tally(session, checker, g_ptr_array_index(rows, i), &tally, out);
	gboolean held =
		measure_print("claims: right", tally.right, tally.claims, ACCURACY_FLOOR, FALSE);
	held = measure_print("claims: right passage", tally.passage, tally.placed, PASSAGE_FLOOR,
		       FALSE) &&
	       held;
	held = measure_print("altered, called supported", tally.supported, tally.altered,
		       SUPPORTED_MOST, TRUE) &&
	       held;
	putchar('\n');
	return held ? 0 : 1;
}
