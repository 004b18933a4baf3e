/* What sources tell: what is replaced, which names can be files, and fields that are too long. */
#include "tests/store/storing.h"

#include "indexer/harvest/notice.h"

static const struct {
	const char *id, *title, *replaces;
} titles[] = {
	{"kst-19637-3384", "Gewijzigde motie van het lid A over B (t.v.v. 19637-3370)", "kst-19637-3370"},
	{"kst-36800-V-48", "Motie (t.v.v. 36800-V, nr. 40)", "kst-36800-V-40"},
	{"kst-36800-V-48", "Motie ter vervanging van die gedrukt onder nr. 12", "kst-36800-V-12"},
	{"kst-33694-12", "Motie (t.v.v. 11)", "kst-33694-11"},
	{"kst-33694-12", "Motie (t.v.v. 33694-12)", NULL}, /* itself */
	{"kst-33694-12", "Motie over 33694-11", NULL},
	{"2026D00001", "Motie (t.v.v. 11)", NULL},
	{"kst-33694-12", "t.v.v. ", NULL},
	{"kst-33694-12", NULL, NULL},
};

static void
test_replaced(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
		g_autoptr(Notice) notice = notice_new();
		notice_set(&notice->id, titles[i].id);
		notice_set(&notice->title, titles[i].title);
		notice_find_replaced(notice);
		if (g_strcmp0(notice->replaces, titles[i].replaces) != 0)
			fail_msg("%s: %s", titles[i].title, notice->replaces);
	}
}

static const struct {
	const char *id;
	gboolean sound;
} ids[] = {
	{"kst-33694-72", TRUE}, {"2025D18359", TRUE}, {"woo:0a-1", TRUE}, {"kst-36800-V-48", TRUE},
	{"../etc/passwd", FALSE}, {"kst-1/2", FALSE}, {"woo:a/../../b", FALSE}, {"", FALSE},
	{".", FALSE}, {"kst-33694-72.xml", FALSE}, {"kst", FALSE}, {"kst-1\n2", FALSE},
	{"file:..", FALSE},
};

static void
test_sound(void **state)
{
	(void)state;
	for (guint i = 0; i < G_N_ELEMENTS(ids); i++)
		if (notice_id_is_sound(ids[i].id) != ids[i].sound)
			fail_msg("%s", ids[i].id);
}

static void
test_long_fields(void **state)
{
	(void)state;
	g_autoptr(Notice) notice = notice_new();
	g_autofree char *long_text = g_strnfill(NOTICE_MAX_FIELD - 1, 'x');
	g_autofree char *title = g_strconcat(long_text, "éé", NULL);
	notice_set(&notice->title, title);
	assert_int_equal(strlen(notice->title), NOTICE_MAX_FIELD - 1);
	for (guint i = 0; i < 10000; i++)
		notice_add_sender(notice, "de minister");
	assert_true(strlen(notice->sender) <= NOTICE_MAX_FIELD);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_replaced),
		cmocka_unit_test(test_sound),
		cmocka_unit_test(test_long_fields),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
