/*
 * main.c - the program spoor: asks the index; never writes it.
 */
#include <glib/gi18n.h>

#include "query/command.h"

static const GOptionEntry common_options[] = {
	{ "index", 'i', 0, G_OPTION_ARG_FILENAME, &command_options.index,
	  N_("The index (default: $SPOOR_INDEX, or in your data folder)"), N_("DIR") },
	{ "format", 'f', 0, G_OPTION_ARG_STRING, &command_options.format,
	  N_("text (default), json; also trec (search), tsv (refs), csv, html, xlsx (matrix); ris, "
	     "bibtex, csl-json, webannotation (search, trace, show)"), N_("FORMAT") },
	{ 0 },
};

static const GOptionEntry explain_options[] = {
	{ "plain", 'p', 0, G_OPTION_ARG_NONE, &command_options.plain,
	  N_("Take the question as plain words, without operators"), NULL },
	{ "passage", 0, 0, G_OPTION_ARG_STRING, &command_options.passage,
	  N_("Also say why this passage scores what it does, or is not found"), N_("ID") },
	{ 0 },
};

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
	if (output->quotes && !show_quote(session, answer, error))
		return EXIT_TROUBLE;
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
	if (!session)
		return EXIT_TROUBLE;
	g_autofree char *typed = command_join(arguments);
	g_autoptr(ExplainAnswer) answer = explain_run(session, typed, command_options.plain,
						      command_options.passage, error);
	if (!answer)
		return command_note_absent(error);
	output->explain(&context, answer);
	return answer->passage && !answer->matches ? EXIT_NONE : EXIT_FOUND;
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
	     "  spoor trace all --format json\n"
	     "  spoor trace --source 'Kamerstuk 33694, nr. 72'"),
	  command_trace_options, command_trace },
	{ "matrix", "", N_("recommendations against sources, and what is covered by none"),
	  N_("Examples:\n"
	     "  spoor matrix\n"
	     "  spoor matrix --format csv --excel >matrix.csv\n"
	     "  spoor matrix --format xlsx >matrix.xlsx"),
	  command_matrix_options, command_matrix },
	{ "refs", N_("ID"), N_("what a document or text refers to, and who refers to it"),
	  N_("Examples:\n"
	     "  spoor refs BZ2628864                   both, of a document\n"
	     "  spoor refs 'Kamerstuk 33694, nr. 72'   who refers to what is not there\n"
	     "  spoor refs --text letter.txt           every reference in a text\n"
	     "  spoor refs --batch texts.jsonl --format tsv"),
	  command_refs_options, command_refs },
	{ "check", N_("CLAIM"), N_("whether claims and quotations are true to the corpus"),
	  N_("Exit status: 0 where all hold, word for word or in other words; 1 where one does not.\n\n"
	     "Examples:\n"
	     "  spoor check 'De IOB constateert dat de inzet effectief is'\n"
	     "  spoor check --file claims.txt          one a line\n"
	     "  spoor check --file report.md           what it quotes and cites"),
	  command_check_options, command_check },
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
