/*
 * main.c - the program spoor: asks the index; never writes it.
 */
#include <glib/gi18n.h>

#include "query/command.h"

static const GOptionEntry common_options[] = {
	{ "index", 'i', 0, G_OPTION_ARG_FILENAME, &command_options.index,
	  N_("The index (default: $SPOOR_INDEX, or in your data folder)"), N_("DIR") },
	{ "format", 'f', 0, G_OPTION_ARG_STRING, &command_options.format,
	  N_("text (default), json; for search also trec, for refs tsv"), N_("FORMAT") },
	{ 0 },
};

static const GOptionEntry trace_options[] = {
	{ "document", 'd', 0, G_OPTION_ARG_STRING, &command_options.document,
	  N_("The response, where the corpus has more than one"), N_("ID") },
	{ 0 },
};

static const GOptionEntry explain_options[] = {
	{ "plain", 'p', 0, G_OPTION_ARG_NONE, &command_options.plain,
	  N_("Take the question as plain words, without operators"), NULL },
	{ 0 },
};

static gint
trace_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0] || !*arguments[0] || arguments[1]) {
		program_usage_error(error, _("trace needs one recommendation, such as 2.2, or all"));
		return EXIT_TROUBLE;
	}
	if (!output->trace) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autoptr(TraceAnswer) answer =
	    trace_run(session, arguments[0], command_options.document, error);
	if (!answer)
		return command_note_absent(error);
	output->trace(&context, answer);
	for (guint i = 0; i < answer->items->len; i++) {
		const TraceItem *item = g_ptr_array_index(answer->items, i);
		if (item->sources->len > 0 || item->related->len > 0)
			return EXIT_FOUND;
	}
	return EXIT_NONE;
}

static gint
show_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0]) {
		program_usage_error(error, _("show needs a document or passage"));
		return EXIT_TROUBLE;
	}
	if (!output->show) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autofree char *id = command_join(arguments);
	g_autoptr(ShowAnswer) answer = show_run(session, id, error);
	if (!answer)
		return command_note_absent(error);
	output->show(&context, answer);
	return EXIT_FOUND;
}

static gint
explain_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0]) {
		program_usage_error(error, _("explain needs a question"));
		return EXIT_TROUBLE;
	}
	if (!output->explain) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	g_autofree char *typed = command_join(arguments);
	g_autoptr(ExplainAnswer) answer =
	    session ? explain_run(session, typed, command_options.plain, error) : NULL;
	if (answer)
		output->explain(&context, answer);
	return answer ? EXIT_FOUND : EXIT_TROUBLE;
}

static const Command commands[] = {
	{ "search", N_("QUESTION"), N_("passages that answer a question, best first"),
	  N_("The language of questions is in spoor-question(5).\n\n"
	     "Examples:\n"
	     "  spoor search SAFE                      the acronym, not the word\n"
	     "  spoor search 'double-hatted'           also double hatted, doublehatted\n"
	     "  spoor search '\"burden shift\" NATO'     words in a row\n"
	     "  spoor search '36 800 V, nr. 48'        a document and what refers to it\n"
	     "  spoor search --batch questions.tsv --format trec >run.txt"),
	  command_search_options, command_search },
	{ "trace", N_("NUMBER|all"), N_("a recommendation, its answer, and the sources it rests on"),
	  N_("Examples:\n"
	     "  spoor trace 2.2\n"
	     "  spoor trace all --format json"),
	  trace_options, trace_command },
	{ "refs", N_("ID"), N_("what a document or text refers to, and who refers to it"),
	  N_("Examples:\n"
	     "  spoor refs BZ2628864                   both, of a document\n"
	     "  spoor refs 'Kamerstuk 33694, nr. 72'   who refers to what is not there\n"
	     "  spoor refs --text letter.txt           every reference in a text\n"
	     "  spoor refs --batch texts.jsonl --format tsv"),
	  command_refs_options, command_refs },
	{ "show", N_("ID"), N_("a document, or a passage in context"),
	  N_("Examples:\n"
	     "  spoor show BZ2628864\n"
	     "  spoor show kenmerk:BZ2628864#p57"),
	  NULL, show_command },
	{ "explain", N_("QUESTION"), N_("how a question is understood"),
	  N_("Example:\n  spoor explain 'double-hatted SAFE'"), explain_options, explain_command },
};

int
main(int argc, char **argv)
{
	return program_run(
	    argc, argv,
	    N_("Searches Dutch policy documents, and follows recommendations to their sources."),
	    N_("Examples:\n"
	       "  spoor search SAFE             passages about the instrument\n"
	       "  spoor trace 2.2               a recommendation, its answer, its sources\n\n"
	       "Exit status: 0 found, 1 nothing found, 2 trouble."),
	    common_options, commands, G_N_ELEMENTS(commands));
}
