#include "tests/bench/report.h"

#include <stdio.h>
#include <string.h>

#include "tests/bench/bench.h"

struct Report {
	FILE *file;
	char *path;
	char *heading; /* of the last table */
	GString *missed;
	guint goals, met;
};

Report *
report_open(const char *path)
{
	Report *report = g_new0(Report, 1);
	report->path = g_strdup(path);
	report->missed = g_string_new(NULL);
	if (!(report->file = fopen(path, "w")))
		bench_die("%s: cannot be written", path);
	fputs("subject\tengine\tfigure\tvalue\tunit\n", report->file);
	return report;
}

static void
heading_print(Report *report, const Figure *figures, guint count)
{
	g_autoptr(GString) heading = g_string_new(NULL);
	for (guint i = 0; i < count; i++) {
		g_autofree char *name = g_strconcat(figures[i].name, *figures[i].unit ? " " : "",
						    figures[i].unit, NULL);
		g_string_append_printf(heading, " %9s", name);
	}
	if (report->heading && strcmp(report->heading, heading->str) == 0)
		return;
	printf("\n%-32s%s\n", "", heading->str);
	g_free(report->heading);
	report->heading = g_strdup(heading->str);
}

void
report_row(Report *report, const char *subject, const char *engine, const Figure *figures,
	   guint count)
{
	heading_print(report, figures, count);
	printf("%-14s %-17s", subject, engine);
	for (guint i = 0; i < count; i++) {
		printf(" %9.*f", (int)figures[i].decimals, figures[i].value);
		fprintf(report->file, "%s\t%s\t%s\t%.4f\t%s\n", subject, engine, figures[i].name,
			figures[i].value, figures[i].unit);
	}
	putchar('\n');
}

void
report_goal(Report *report, const char *what, double value, GoalKind kind, double limit,
	    const char *unit)
{
	gboolean met = kind == GOAL_AT_LEAST ? value >= limit : value <= limit;
	report->goals++;
	report->met += met;
	fprintf(report->file, "goal\tspoor\t%s\t%.4f\t%s\n", what, value, unit);
	if (!met)
		g_string_append_printf(report->missed, "; %s %.2f%s, not at %s %g", what, value,
				       unit, kind == GOAL_AT_LEAST ? "least" : "most", limit);
}

gboolean
report_close(Report *report)
{
	gboolean all = report->met == report->goals;
	printf("\nGoals: %u of %u met%s\n", report->met, report->goals, report->missed->str);
	if (fclose(report->file) != 0)
		bench_die("%s: cannot be written", report->path);
	g_string_free(report->missed, TRUE);
	g_free(report->heading);
	g_free(report->path);
	g_free(report);
	return all;
}
