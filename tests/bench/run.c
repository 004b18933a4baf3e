#include "tests/bench/run.h"

#include <fcntl.h>
#include <math.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/bench/bench.h"

#define MICROSECONDS 1e6

static double
seconds(const struct timeval *time)
{
	return (double)time->tv_sec + (double)time->tv_usec / MICROSECONDS;
}

/* `to` and `from`: see g_spawn_async_with_pipes; NULL for none. */
static GPid
program_start(const char *command, gint *to, gint *from)
{
	g_auto(GStrv) arguments = NULL;
	g_autoptr(GError) error = NULL;
	GPid pid;
	GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD | (from ? 0 : G_SPAWN_STDOUT_TO_DEV_NULL);
	if (!g_shell_parse_argv(command, NULL, &arguments, &error) ||
	    !g_spawn_async_with_pipes(NULL, arguments, NULL, flags, NULL, NULL, &pid, to, from,
				      NULL, &error))
		bench_die("%s", error->message);
	return pid;
}

Cost
run_program(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *command = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	struct rusage usage;
	gint status;
	gint64 start = g_get_monotonic_time();
	GPid pid = program_start(command, NULL, NULL);
	if (wait4(pid, &status, 0, &usage) != pid || status != 0)
		bench_die("this failed: %s", command);
	return (Cost){ { [COST_WALL] = (double)(g_get_monotonic_time() - start) / MICROSECONDS,
			 [COST_CPU] = seconds(&usage.ru_utime) + seconds(&usage.ru_stime),
			 [COST_PEAK] = (double)usage.ru_maxrss / 1024 } };
}

Cost
cost_median(const Cost *costs, guint count)
{
	Cost median;
	for (guint f = 0; f < COST_FIGURES; f++) {
		g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(double));
		for (guint i = 0; i < count; i++)
			g_array_append_val(values, costs[i].figures[f]);
		median.figures[f] = values_percentile(values, 50);
	}
	return median;
}

Engine *
engine_start(const char *command)
{
	Engine *engine = g_new0(Engine, 1);
	gint to, from;
	engine->command = g_strdup(command);
	engine->pid = program_start(command, &to, &from);
	if (!(engine->to = fdopen(to, "w")) || !(engine->from = fdopen(from, "r")))
		bench_die("cannot talk to: %s", command);
	return engine;
}

void
engine_stop(Engine *engine)
{
	gint status;
	fclose(engine->to);
	fclose(engine->from);
	if (waitpid(engine->pid, &status, 0) != engine->pid || status != 0)
		bench_die("this failed: %s", engine->command);
	g_free(engine->command);
	g_free(engine);
}

gint
engine_ask(Engine *engine, const char *question, double *wall, double *cpu)
{
	gint hits;
	fprintf(engine->to, "%s\n", question);
	if (fflush(engine->to) != 0 || fscanf(engine->from, "%lf %lf %d", wall, cpu, &hits) != 3)
		bench_die("no answer to %s from: %s", question, engine->command);
	return hits;
}

static void
file_drop(const char *path)
{
	gint file = open(path, O_RDONLY);
	if (file < 0 || fsync(file) != 0 || posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0)
		bench_die("%s: cannot be taken out of the page cache", path);
	close(file);
}

void
folder_drop(const char *path)
{
	const char *name;
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	while (folder && (name = g_dir_read_name(folder))) {
		g_autofree char *inside = g_build_filename(path, name, NULL);
		if (g_file_test(inside, G_FILE_TEST_IS_DIR))
			folder_drop(inside);
		else
			file_drop(inside);
	}
}

static gint
value_compare(gconstpointer a, gconstpointer b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

double
values_percentile(GArray *values, guint n)
{
	if (values->len == 0)
		return 0;
	g_array_sort(values, value_compare);
	guint rank = (guint)ceil(values->len * n / 100.0);
	return g_array_index(values, double, MAX(rank, 1) - 1);
}
