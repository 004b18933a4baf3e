#include <glib/gi18n.h>

#include "error.h"
#include "query/command.h"

const GOptionEntry command_trace_options[] = {
	{ "document", 'd', 0, G_OPTION_ARG_STRING, &command_options.document,
	  N_("The response, where the corpus has more than one"), N_("ID") },
	{ "source", 's', 0, G_OPTION_ARG_STRING, &command_options.source,
	  N_("The other way: the recommendations that rest on this source"), N_("ID") },
	{ 0 },
};

gint
command_trace(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = command_begin(&context, error);
	const char *source = command_options.source;
	if (!output)
		return EXIT_TROUBLE;
	if (source ? !!arguments[0] : !arguments[0] || !*arguments[0] || arguments[1]) {
		program_usage_error(
		    error, _("trace needs one recommendation, such as 2.2, or all; or --source"));
		return EXIT_TROUBLE;
	}
	if (!output->trace) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	const char *document = command_options.document;
	g_autoptr(TraceAnswer) answer =
	    source ? trace_run_source(session, source, document, error)
		   : trace_run(session, arguments[0], document, error);
	if (!answer)
		return command_note_absent(error);
	if (output->quotes && !trace_quote(session, answer, error))
		return EXIT_TROUBLE;
	output->trace(&context, answer);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		if (item->sources->len > 0 || item->related->len > 0)
			return EXIT_FOUND;
	}
	return EXIT_NONE;
}
