/*
 * command.h - what the commands of the program share: their options, how they begin, and what
 * they say on standard error. Only for main.c and command_*.c.
 */
#pragma once

#include "program.h"
#include "query/input.h"
#include "query/output.h"

#define HITS_DEFAULT 10 /* where --limit says nothing */

/* As the command line has them; NULL, 0 or FALSE where it says nothing, and limit -1. */
typedef struct {
	char *index, *format, *batch, *document, *by, *text, *source, *output,
	    *passage;
	gint limit, offset;
	gboolean all, excel, facets, plain, respell;
} CommandOptions;

extern CommandOptions command_options;

/* The output that --format names, and its context. */
const Output *command_begin(OutputContext *context, GError **error);

Session *command_open_session(GError **error);

/* For an output that has not this command. */
void command_format_error(GError **error);

/* --limit, or `most` where nothing is said; checks --offset too. 0 on failure. */
guint command_get_limit(guint most, GError **error);

/* The arguments as one question. For g_free. */
char *command_join(char **arguments);

/* Runs `take` on each line of --batch; returns the exit status. */
gint command_run_batch(InputTake take, gpointer data, GError **error);

/* One line on standard error. */
void command_note(const char *line);

/* Says that a line of a batch cannot be taken, with its start; returns the exit status. */
gint command_note_line(const char *form, const char *line);

/* What is not there is no trouble, but nothing found: notes it and returns that exit status;
 * of other errors EXIT_TROUBLE. */
gint command_note_absent(GError **error);

/* ---- the commands that have a file of their own ---- */

extern const GOptionEntry command_search_options[], command_refs_options[], command_check_options[];
extern const GOptionEntry command_trace_options[], command_matrix_options[];

gint command_search(char **arguments, GError **error);
gint command_refs(char **arguments, GError **error);
gint command_check(char **arguments, GError **error);
gint command_trace(char **arguments, GError **error);
gint command_matrix(char **arguments, GError **error);
