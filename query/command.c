#include "query/command.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "error.h"

#define RUN_TAG "spoor"
#define WIDTH_MIN 40  /* columns */
#define LINE_SHOWN 60 /* bytes of a line in a message */

CommandOptions command_options = { .limit = -1 };

Session *
command_open_session(GError **error)
{
	g_autofree char *index = program_index(command_options.index);
	g_autofree char *catalogue = program_data("catalogue.ini");
	return session_open(index, catalogue, error);
}

/* Of standard output; 0 where it is no terminal, or one that does not say or is too narrow. */
static guint
terminal_width(void)
{
	struct winsize size;
	gboolean told = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
	return told && size.ws_col >= WIDTH_MIN ? size.ws_col : 0;
}

const Output *
command_begin(OutputContext *context, GError **error)
{
	const char *name = command_options.format ? command_options.format : "text";
	const Output *output = output_find(name);
	context->file = stdout;
	context->tag = RUN_TAG;
	context->colour = isatty(STDOUT_FILENO) && !g_getenv("NO_COLOR");
	context->width = terminal_width();
	if (!output)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("no format “%s”; there is text, json, trec, tsv, csv, html and xlsx"), name);
	return output;
}

void
command_format_error(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
		    _("this command has no format “%s”; try json"), command_options.format);
}

void
command_note(const char *line)
{
	fprintf(stderr, "%s: ", g_get_prgname());
	output_put(stderr, line, strlen(line));
	fputc('\n', stderr);
}

gint
command_note_absent(GError **error)
{
	if (!g_error_matches(*error, SPOOR_ERROR, SPOOR_ERROR_ABSENT))
		return EXIT_TROUBLE;
	command_note((*error)->message);
	g_clear_error(error);
	return EXIT_NONE;
}

char *
command_join(char **arguments)
{
	return g_strjoinv(" ", arguments);
}

guint
command_get_limit(guint most, GError **error)
{
	gint limit = command_options.limit >= 0 ? command_options.limit : (gint)most;
	if (limit >= 1 && limit <= SEARCH_MAX_HITS && command_options.offset >= 0 &&
	    command_options.offset <= SEARCH_MAX_HITS)
		return (guint)limit;
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
		    _("--limit takes 1 to %d, --offset 0 to %d"), SEARCH_MAX_HITS, SEARCH_MAX_HITS);
	return 0;
}

gint
command_note_line(const char *form, const char *line)
{
	g_autofree char *start = g_utf8_make_valid(line, (gssize)strnlen(line, LINE_SHOWN));
	g_autofree char *message = g_strdup_printf("%s: %s", form, start);
	command_note(message);
	return EXIT_TROUBLE;
}

gint
command_run_batch(InputTake take, gpointer data, GError **error)
{
	gint worst = input_read_lines(command_options.batch, take, data, error);
	return worst < 0 ? EXIT_TROUBLE : worst;
}
