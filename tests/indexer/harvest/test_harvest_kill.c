/* Killed at many moments, a harvest that runs again ends as one that was never disturbed. */
#include "tests/indexer/harvest/harvesting.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 60
#define DOCUMENTS 20

static const char *program;

static void
line_drop(const char *line)
{
	(void)line;
}

/* What the child does: `program FOLDER SOURCES NOW`. */
static int
child_run(char **argv)
{
	HarvestCount count;
	HarvestRequest request = {argv[1], argv[2], 0, NULL, g_ascii_strtoll(argv[3], NULL, 10), NULL,
		line_drop};
	return harvest_run(&request, &count, NULL) ? 0 : 2;
}

static pid_t
child_start(void)
{
	g_autofree char *now = g_strdup_printf("%" G_GINT64_FORMAT, harvesting_corpus.now);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		execl(program, program, harvesting_folder, harvesting_ini, now, (char *)NULL);
		_exit(127);
	}
	return child;
}

static int
child_wait(pid_t child)
{
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	return status;
}

/* Waits until the site was asked for `requests` things, then a little more. */
static gboolean
child_kill(pid_t child, guint requests, gulong more)
{
	int status;
	for (;;) {
		g_mutex_lock(&harvesting_site.server->mutex);
		gboolean reached = harvesting_site.server->requests >= requests;
		g_mutex_unlock(&harvesting_site.server->mutex);
		if (reached)
			break;
		if (waitpid(child, &status, WNOHANG) == child)
			return FALSE;
		g_usleep(500);
	}
	g_usleep(more);
	kill(child, SIGKILL);
	return WIFSIGNALED(child_wait(child));
}

static char *
undisturbed(guint *requests)
{
	http_server_set(harvesting_site.server, FAULT_NONE, "", 0);
	assert_int_equal(child_wait(child_start()), 0);
	*requests = harvesting_site.server->requests;
	char *dump = harvesting_dump();
	nftw(harvesting_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	return dump;
}

static void
corpus_make(void)
{
	made_add_dossier(&harvesting_corpus, "21501-02", DOCUMENTS, 20);
	harvesting_write_ini("dossiers=33694;36800-V;21501-02", "");
	for (guint i = 0; i < harvesting_corpus.count; i += 3)
		harvesting_corpus.documents[i].forms[RENDITION_XML] = FALSE;
}

/* From nothing, killed once and run again. */
static void
test_killed_once(void **state)
{
	(void)state;
	guint requests, killed = 0;
	corpus_make();
	g_autofree char *wanted = undisturbed(&requests);
	g_autoptr(GRand) chance = g_rand_new_with_seed(7);
	for (guint i = 0; i < KILLS / 4; i++) {
		guint at = (guint)g_rand_int_range(chance, 1, (gint32)requests + 1);
		http_server_set(harvesting_site.server, FAULT_NONE, "", 0);
		killed += child_kill(child_start(), at, (gulong)g_rand_int_range(chance, 0, 3000));
		assert_int_equal(child_wait(child_start()), 0);
		g_autofree char *got = harvesting_dump();
		assert_string_equal(got, wanted);
		nftw(harvesting_folder, storing_remove_one, 16, FTW_DEPTH | FTW_PHYS);
	}
	assert_true(killed > KILLS / 8);
}

/* Killed again and again, each time a little further. */
static void
test_killed_often(void **state)
{
	(void)state;
	guint requests, killed = 0;
	corpus_make();
	g_autofree char *wanted = undisturbed(&requests);
	g_autoptr(GRand) chance = g_rand_new_with_seed(11);
	for (guint i = 0; i < KILLS; i++) {
		http_server_set(harvesting_site.server, FAULT_NONE, "", 0);
		guint at = (guint)g_rand_int_range(chance, 1, 14);
		killed += child_kill(child_start(), at, (gulong)g_rand_int_range(chance, 0, 500));
	}
	assert_int_equal(child_wait(child_start()), 0);
	g_autofree char *got = harvesting_dump();
	assert_string_equal(got, wanted);
	assert_true(killed > 10);
}

#define ONE(test) cmocka_unit_test_setup_teardown(test, harvesting_set_up, harvesting_tear_down)

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		ONE(test_killed_once),
		ONE(test_killed_often),
	};
	if (argc == 4)
		return child_run(argv);
	program = argv[0];
	/* a process that is killed loses nothing it has written: no need to wait for a disk */
	if (g_file_test("/dev/shm", G_FILE_TEST_IS_DIR))
		g_setenv("TMPDIR", "/dev/shm", TRUE);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
