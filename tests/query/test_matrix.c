/* Recommendations against sources, and the formats they are written in. */
#include "tests/query/asking.h"

#define RESPONSE "file:second-response"

static Session *session;

static MatrixAnswer *
matrix_of(const char *document)
{
	g_autoptr(GError) error = NULL;
	MatrixAnswer *answer = matrix_run(session, document, &error);
	assert_no_error(error);
	return answer;
}

/* The cell of a recommendation and a source. */
static const MatrixCell *
cell_get(const MatrixAnswer *answer, const char *number, const char *target)
{
	for (guint r = 0; r < answer->rows->len; r++)
		for (guint c = 0; c < answer->columns->len; c++)
			if (strcmp(matrix_get_row(answer, r)->item->number, number) == 0 &&
			    strcmp(matrix_get_column(answer, c)->source->target, target) == 0)
				return matrix_get_cell(answer, r, c);
	fail_msg("%s, %s", number, target);
	return NULL;
}

static void
test_cells(void **state)
{
	static const struct {
		const char *number, *target;
		MatrixLink link;
		guint passage;
	} cells[] = {
		{ "1.1", "kst-33694-72", LINK_DIRECT, 4 },
		{ "1.2", "kst-36975-1", LINK_DIRECT, 6 },
		{ "1.2", "kst-33694-72", LINK_NONE, 0 },
		{ "1.2", "kst-12345-6", LINK_INDIRECT, 12 },
		{ "2.1", "kst-12345-6", LINK_DIRECT, 12 },
	};
	(void)state;
	g_autoptr(MatrixAnswer) answer = matrix_of(RESPONSE);
	for (gsize i = 0; i < G_N_ELEMENTS(cells); i++) {
		const MatrixCell *cell = cell_get(answer, cells[i].number, cells[i].target);
		assert_int_equal(cell->link, cells[i].link);
		assert_int_equal(cell->passage, cells[i].passage);
	}
}

/* Rows and columns add up to the cells. */
static void
test_totals(void **state)
{
	(void)state;
	g_autoptr(MatrixAnswer) answer = matrix_of(NULL);
	guint named = 0, indirect = 0;
	for (guint r = 0; r < answer->rows->len; r++) {
		guint counts[3] = { 0 };
		const MatrixRow *row = matrix_get_row(answer, r);
		for (guint c = 0; c < answer->columns->len; c++)
			counts[matrix_get_cell(answer, r, c)->link]++;
		assert_false(row->item->answered_below);
		assert_int_equal(counts[LINK_DIRECT], row->direct);
		assert_int_equal(counts[LINK_INDIRECT], row->indirect);
		named += row->direct > 0;
		indirect += row->direct == 0 && row->indirect > 0;
	}
	assert_int_equal(named, answer->named);
	assert_int_equal(indirect, answer->indirect);
	for (guint c = 0; c < answer->columns->len; c++) {
		guint counts[3] = { 0 };
		const MatrixColumn *column = matrix_get_column(answer, c);
		for (guint r = 0; r < answer->rows->len; r++)
			counts[matrix_get_cell(answer, r, c)->link]++;
		assert_int_equal(counts[LINK_DIRECT], column->direct);
		assert_int_equal(counts[LINK_INDIRECT], column->indirect);
		assert_true(c == 0 ||
			    column->direct <= matrix_get_column(answer, c - 1)->direct);
	}
}

/* ---- formats ---- */

static char *
printed(const char *format, const MatrixAnswer *answer, gboolean excel)
{
	AskingPrint print = { 0 };
	asking_print_begin(&print)->excel = excel;
	assert_true(output_find(format)->matrix(&print.context, answer, NULL));
	return asking_print_end(&print);
}

/* A response with what could hurt a spreadsheet or a page. */
static MatrixAnswer *
hostile_matrix(void)
{
	g_autofree char *path = asking_write(
	    "boos.md", "# Reactie\n\n**Aanbeveling 1: =SOM(A1) is \"leuk\"; 3 < 4 & 5.**"
		       "\n\nZie de IVS.\n\n**Aanbeveling 2: +Doe iets.**\n\nNee.\n");
	g_autoptr(Session) other = asking_open("boos", (const char *const[]){ path, NULL });
	MatrixAnswer *answer = matrix_run(other, NULL, NULL);
	assert_non_null(answer);
	return answer;
}

static const struct {
	const char *format;
	gboolean excel;
	const char *has, *has_not;
} formats[] = {
	{ "csv", FALSE, "\r\n\"file:boos\",\"1\",\"'=SOM(A1) is \"\"leuk\"\"; ", "\xef\xbb\xbf" },
	{ "csv", FALSE, ",\"'+Doe iets.\",", "\"+Doe" },
	{ "csv", TRUE, "\xef\xbb\xbf\"document\";\"number\"", "\"document\"," },
	{ "csv", TRUE, ";\"direct\";1;0\r\n", NULL },
	{ "html", FALSE, "3 &lt; 4 &amp; 5", "3 < 4" },
	{ "html", FALSE, "=SOM(A1) is &quot;leuk&quot;", "http-equiv" },
	{ "html", FALSE, "<td class=\"direct\">direct</td>", NULL },
	{ "json", FALSE, "\"link\" : \"direct\"", NULL },
	{ "text", FALSE, "1       D   1 + 0\n", NULL },
	{ "text", FALSE, "Covered by no source: 2\n", "only through related passages: 1" },
};

static void
test_formats(void **state)
{
	(void)state;
	g_autoptr(MatrixAnswer) answer = hostile_matrix();
	for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
		g_autofree char *text = printed(formats[i].format, answer, formats[i].excel);
		if (!strstr(text, formats[i].has))
			fail_msg("%s: no %s in %s", formats[i].format, formats[i].has, text);
		if (formats[i].has_not)
			assert_null(strstr(text, formats[i].has_not));
	}
}

/* Every line of a CSV has as many fields. */
static void
test_fields(void **state)
{
	(void)state;
	g_autoptr(MatrixAnswer) answer = matrix_of(NULL);
	g_autofree char *text = printed("csv", answer, TRUE);
	guint fields = 1, lines = 0;
	gboolean quoted = FALSE;
	for (const char *at = text; *at; at++) {
		quoted = quoted != (*at == '"');
		fields += !quoted && *at == ';';
		if (quoted || *at != '\n')
			continue;
		assert_int_equal(fields, 4 + answer->columns->len + 2);
		fields = 1;
		lines++;
	}
	assert_int_equal(lines, 1 + answer->rows->len + 2);
}

/* The workbook is a zip. */
static void
test_workbook(void **state)
{
	(void)state;
	AskingPrint print = { 0 };
	g_autoptr(MatrixAnswer) answer = hostile_matrix();
	asking_print_begin(&print);
	assert_true(output_xlsx.matrix(&print.context, answer, NULL));
	assert_int_equal(fclose(print.context.file), 0);
	assert_true(print.length > 1000);
	assert_memory_equal(print.text, "PK\x03\x04", 4);
	free(print.text);
}

static void
test_no_response(void **state)
{
	(void)state;
	GError *error = NULL;
	g_autofree char *path = asking_write("molen.md", "# Molens\n\nDe molen maalt.\n");
	g_autoptr(Session) other = asking_open("none", (const char *const[]){ path, NULL });
	assert_null(matrix_run(other, NULL, &error));
	assert_error(&error, SPOOR_ERROR_ABSENT, "no document in the corpus has recommendations");
}

static int
set_up(void **state)
{
	(void)state;
	session = asking_open("matrix",
			      (const char *const[]){ ASKING_CORPUS, ASKING_SAMPLES, NULL });
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
		cmocka_unit_test(test_cells),	 cmocka_unit_test(test_totals),
		cmocka_unit_test(test_formats),	 cmocka_unit_test(test_fields),
		cmocka_unit_test(test_workbook), cmocka_unit_test(test_no_response),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
