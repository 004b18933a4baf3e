#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "query/command.h"

const GOptionEntry command_matrix_options[] = {
	{ "document", 'd', 0, G_OPTION_ARG_STRING, &command_options.document,
	  N_("The response, where the corpus has more than one"), N_("ID") },
	{ "excel", 0, 0, G_OPTION_ARG_NONE, &command_options.excel,
	  N_("CSV as spreadsheets in Dutch read it: semicolons, and a byte order mark"), NULL },
	{ 0 },
};

gint
command_matrix(char **arguments, GError **error)
{
	OutputContext context = { .excel = command_options.excel };
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (arguments[0]) {
		program_usage_error(error, _("matrix takes no argument; --document names one"));
		return EXIT_TROUBLE;
	}
	if (!output->matrix) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	if (output == &output_xlsx && isatty(STDOUT_FILENO)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("xlsx is no text: write it to a file, >matrix.xlsx"));
		return EXIT_TROUBLE;
	}
	if (context.excel && output != &output_csv) {
		program_usage_error(error, _("--excel is for --format csv"));
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autoptr(MatrixAnswer) answer = matrix_run(session, command_options.document, error);
	if (!answer)
		return command_note_absent(error);
	if (!output->matrix(&context, answer, error))
		return EXIT_TROUBLE;
	return answer->columns->len > 0 ? EXIT_FOUND : EXIT_NONE;
}
