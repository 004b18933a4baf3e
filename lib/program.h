/*
 * program.h - what the two programs have in common: where their data and the index are,
 * their language, and a command as a row of a table.
 */
#pragma once

#include <glib.h>

typedef struct {
	const char *name;
	const char *arguments;	 /* as help shows them: "PATH..." */
	const char *summary;	 /* one line, for translation */
	const char *description; /* with examples, for translation; or NULL */
	const GOptionEntry *options;
	/* Returns the exit status. `arguments`: what is left after the options. */
	gint (*run)(char **arguments, GError **error);
} Command;

/* Exit statuses, as grep has them. */
enum { EXIT_FOUND, EXIT_NONE, EXIT_TROUBLE };

/* Runs the command that argv names, with `common` options before or behind it. Prints help,
 * the version, and errors in one line. Returns the exit status. `epilogue`: the examples that
 * end the help. */
gint program_run(int argc, char **argv, const char *summary, const char *epilogue,
		 const GOptionEntry *common, const Command *commands, gsize n);

/* A file of the project's data, beside the program (../share/spoor/NAME). For g_free. */
char *program_data(const char *name);

/* Where the index is if no option says so: SPOOR_INDEX, or spoor/index in the user's data
 * folder. For g_free. */
char *program_index(const char *option);

/* For an argument that is missing or one too many. */
void program_usage_error(GError **error, const char *message);
