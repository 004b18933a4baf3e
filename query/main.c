/*
 * main.c - the program spoor: asks the index; never writes it.
 */
#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "error.h"
#include "program.h"
#include "query/output.h"

#define HITS_DEFAULT 10
#define HITS_TREC 100
#define RUN_TAG "spoor"
#define LINE_SHOWN 60 /* bytes of a line in a message */

static char *index_option, *format_option, *batch_option, *document_option, *by_option;
static gint limit_option = -1, offset_option;
static gboolean plain_option;

static const GOptionEntry common_options[] = {
	{ "index", 'i', 0, G_OPTION_ARG_FILENAME, &index_option,
	  N_("The index (default: $SPOOR_INDEX, or in your data folder)"), N_("DIR") },
	{ "format", 'f', 0, G_OPTION_ARG_STRING, &format_option,
	  N_("text (default), json; for search also trec"), N_("FORMAT") },
	{ 0 },
};

static const GOptionEntry search_options[] = {
	{ "limit", 'n', 0, G_OPTION_ARG_INT, &limit_option,
	  N_("At most so many passages (default 10; 100 for trec)"), N_("N") },
	{ "offset", 'o', 0, G_OPTION_ARG_INT, &offset_option, N_("Skip the first N"), N_("N") },
	{ "plain", 'p', 0, G_OPTION_ARG_NONE, &plain_option,
	  N_("Take the question as plain words, without operators"), NULL },
	{ "batch", 'b', 0, G_OPTION_ARG_FILENAME, &batch_option,
	  N_("Ask every line of FILE: an id, a tab, a question; - for standard input"),
	  N_("FILE") },
	{ "by", 0, 0, G_OPTION_ARG_STRING, &by_option,
	  N_("What a trec run names: document (default) or passage"), N_("WHAT") },
	{ 0 },
};

static const GOptionEntry trace_options[] = {
	{ "document", 'd', 0, G_OPTION_ARG_STRING, &document_option,
	  N_("The response, where the corpus has more than one"), N_("ID") },
	{ 0 },
};

static const GOptionEntry explain_options[] = {
	{ "plain", 'p', 0, G_OPTION_ARG_NONE, &plain_option,
	  N_("Take the question as plain words, without operators"), NULL },
	{ 0 },
};

/* ---- what the commands share ---- */

static Session *
session_begin(GError **error)
{
	g_autofree char *index = program_index(index_option);
	g_autofree char *catalogue = program_data("catalogue.ini");
	return session_open(index, catalogue, error);
}

static const Output *
output_begin(OutputContext *context, GError **error)
{
	const char *name = format_option ? format_option : "text";
	const Output *output = output_find(name);
	context->file = stdout;
	context->tag = RUN_TAG;
	context->colour = isatty(STDOUT_FILENO) && !g_getenv("NO_COLOR");
	if (!output)
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("no format “%s”; there is text, json and trec"), name);
	return output;
}

static void
format_error(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_UNSUPPORTED,
		    _("this command has no format “%s”; try json"), format_option);
}

static void
note(const char *line)
{
	fprintf(stderr, "%s: ", g_get_prgname());
	output_put(stderr, line, strlen(line));
	fputc('\n', stderr);
}

/* What is not there is no trouble, but nothing found. */
static gint
absent_note(GError **error)
{
	if (!g_error_matches(*error, SPOOR_ERROR, SPOOR_ERROR_ABSENT))
		return EXIT_TROUBLE;
	note((*error)->message);
	g_clear_error(error);
	return EXIT_NONE;
}

/* The arguments as one question. For g_free. */
static char *
typed_join(char **arguments)
{
	return g_strjoinv(" ", arguments);
}

/* ---- search ---- */

static gboolean
search_options_read(SearchOptions *options, OutputContext *context, const Output *output,
		    GError **error)
{
	gint most = limit_option >= 0 ? limit_option
		    : output == &output_trec ? HITS_TREC
					     : HITS_DEFAULT;
	context->by_passage = by_option && strcmp(by_option, "passage") == 0;
	if (most < 1 || most > SEARCH_MAX_HITS || offset_option < 0 ||
	    offset_option > SEARCH_MAX_HITS) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("--limit takes 1 to %d, --offset 0 to %d"), SEARCH_MAX_HITS,
			    SEARCH_MAX_HITS);
		return FALSE;
	}
	if (by_option && ((!context->by_passage && strcmp(by_option, "document") != 0) ||
			  output != &output_trec)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("--by takes document or passage, with --format trec"));
		return FALSE;
	}
	*options = (SearchOptions){ (guint)offset_option, (guint)most, output != &output_trec,
				    plain_option };
	return TRUE;
}

static void
answer_note(const SearchAnswer *answer)
{
	if (answer->note)
		note(answer->note);
	if (answer->hits->len == 0 && answer->estimate > 0 && offset_option > 0)
		note(_("there are no more passages"));
	else if (answer->hits->len == 0 && !answer->note)
		note(_("not in the corpus"));
	if (!answer->complete)
		note(_("there were more candidates than are read; narrow the question to be sure"));
}

static gint
question_search(Session *session, const Output *output, const OutputContext *context,
		const SearchOptions *options, const char *typed, GError **error)
{
	g_autoptr(SearchAnswer) answer = search_run(session, typed, options, error);
	if (!answer)
		return EXIT_TROUBLE;
	output->search(context, answer);
	if (output == &output_text)
		answer_note(answer);
	return answer->hits->len ? EXIT_FOUND : EXIT_NONE;
}

/* A line that cannot be read as a question is asked as plain words, and that is said. */
static gint
line_search(Session *session, const Output *output, OutputContext *context,
	    const SearchOptions *options, char *line)
{
	g_autoptr(GError) error = NULL;
	char *tab = line + strcspn(line, " \t");
	if (tab == line || *tab != '\t') {
		g_autofree char *start = g_utf8_make_valid(line, (gssize)strnlen(line, LINE_SHOWN));
		g_autofree char *message = g_strdup_printf(
		    _("write an id without spaces, a tab and a question: %s"), start);
		note(message);
		return EXIT_TROUBLE;
	}
	*tab = '\0';
	context->qid = line;
	gint status = question_search(session, output, context, options, tab + 1, &error);
	if (!error)
		return status;
	SearchOptions plain = *options;
	plain.plain = TRUE;
	g_autoptr(GError) trouble = NULL;
	status = question_search(session, output, context, &plain, tab + 1, &trouble);
	g_autofree char *message =
	    trouble ? g_strdup_printf("%s: %s", line, trouble->message)
		    : g_strdup_printf(_("%s: %s; asked as plain words"), line, error->message);
	note(message);
	return status;
}

/* Returns the worst status of a line. */
static gint
lines_search(Session *session, const Output *output, OutputContext *context,
	     const SearchOptions *options, FILE *file)
{
	char *line = NULL;
	size_t size = 0;
	gint worst = EXIT_FOUND;
	while (getline(&line, &size, file) > 0) {
		g_strchomp(line);
		gint status =
		    *line ? line_search(session, output, context, options, line) : EXIT_FOUND;
		worst = MAX(worst, status);
	}
	free(line);
	return worst;
}

static void
batch_error(GError **error)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_IO, "%s: %s", batch_option, g_strerror(errno));
}

static gint
batch_search(Session *session, const Output *output, OutputContext *context,
	     const SearchOptions *options, GError **error)
{
	gboolean standard = strcmp(batch_option, "-") == 0;
	FILE *file = standard ? stdin : fopen(batch_option, "r");
	if (!file) {
		batch_error(error);
		return EXIT_TROUBLE;
	}
	gint worst = lines_search(session, output, context, options, file);
	if (ferror(file)) {
		batch_error(error);
		worst = EXIT_TROUBLE;
	}
	if (!standard)
		fclose(file);
	return worst;
}

static gint
search_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	SearchOptions options;
	const Output *output = output_begin(&context, error);
	if (!output || !search_options_read(&options, &context, output, error))
		return EXIT_TROUBLE;
	if (!batch_option == !arguments[0]) {
		program_usage_error(error, _("search needs a question, or --batch"));
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = session_begin(error);
	if (!session)
		return EXIT_TROUBLE;
	if (batch_option)
		return batch_search(session, output, &context, &options, error);
	context.qid = output == &output_trec ? "1" : NULL;
	g_autofree char *typed = typed_join(arguments);
	return question_search(session, output, &context, &options, typed, error);
}

/* ---- the others ---- */

static gint
trace_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = output_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0] || !*arguments[0] || arguments[1]) {
		program_usage_error(error, _("trace needs one recommendation, such as 2.2, or all"));
		return EXIT_TROUBLE;
	}
	if (!output->trace) {
		format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = session_begin(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autoptr(TraceAnswer) answer = trace_run(session, arguments[0], document_option, error);
	if (!answer)
		return absent_note(error);
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
	const Output *output = output_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0]) {
		program_usage_error(error, _("show needs a document or passage"));
		return EXIT_TROUBLE;
	}
	if (!output->show) {
		format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = session_begin(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autofree char *id = typed_join(arguments);
	g_autoptr(ShowAnswer) answer = show_run(session, id, error);
	if (!answer)
		return absent_note(error);
	output->show(&context, answer);
	return EXIT_FOUND;
}

static gint
explain_command(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	const Output *output = output_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0]) {
		program_usage_error(error, _("explain needs a question"));
		return EXIT_TROUBLE;
	}
	if (!output->explain) {
		format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = session_begin(error);
	g_autofree char *typed = typed_join(arguments);
	g_autoptr(ExplainAnswer) answer =
	    session ? explain_run(session, typed, plain_option, error) : NULL;
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
	  search_options, search_command },
	{ "trace", N_("NUMBER|all"), N_("a recommendation, its answer, and the sources it rests on"),
	  N_("Examples:\n"
	     "  spoor trace 2.2\n"
	     "  spoor trace all --format json"),
	  trace_options, trace_command },
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
