#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/command.h"

#define HITS_TREC 100

const GOptionEntry command_search_options[] = {
	{ "limit", 'n', 0, G_OPTION_ARG_INT, &command_options.limit,
	  N_("At most so many passages (default 10; 100 for trec)"), N_("N") },
	{ "offset", 'o', 0, G_OPTION_ARG_INT, &command_options.offset,
	  N_("Skip the first N"), N_("N") },
	{ "plain", 'p', 0, G_OPTION_ARG_NONE, &command_options.plain,
	  N_("Take the question as plain words, without operators"), NULL },
	{ "respell", 0, 0, G_OPTION_ARG_NONE, &command_options.respell,
	  N_("Where nothing is found, ask with the suggested spelling"), NULL },
	{ "all", 'a', 0, G_OPTION_ARG_NONE, &command_options.all,
	  N_("Show passages with the same words apart"), NULL },
	{ "facets", 0, 0, G_OPTION_ARG_NONE, &command_options.facets,
	  N_("Also count what all passages that match are: documents, years ..."), NULL },
	{ "batch", 'b', 0, G_OPTION_ARG_FILENAME, &command_options.batch,
	  N_("Ask every line of FILE: an id, a tab, a question; - for standard input"),
	  N_("FILE") },
	{ "by", 0, 0, G_OPTION_ARG_STRING, &command_options.by,
	  N_("What a trec run names: document (default) or passage"), N_("WHAT") },
	{ 0 },
};

static gboolean
search_options_read(SearchOptions *options, OutputContext *context, const Output *output,
		    GError **error)
{
	const char *by = command_options.by;
	guint most = command_get_limit(output == &output_trec ? HITS_TREC : HITS_DEFAULT, error);
	context->by_passage = by && strcmp(by, "passage") == 0;
	if (most == 0)
		return FALSE;
	if (by && ((!context->by_passage && strcmp(by, "document") != 0) ||
		   output != &output_trec)) {
		g_set_error_literal(error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
				    _("--by takes document or passage, with --format trec"));
		return FALSE;
	}
	*options = (SearchOptions){ (guint)command_options.offset, most, output != &output_trec,
				    command_options.plain, command_options.respell,
				    command_options.facets && output != &output_trec,
				    command_options.all || output == &output_trec };
	return TRUE;
}

static void
suggestion_note(const SearchAnswer *answer)
{
	const char *form = answer->hits->len
			       ? _("not every word is in the corpus; perhaps: %s")
			       : _("perhaps: %s (--respell asks that)");
	g_autofree char *line = g_strdup_printf(form, answer->suggestion);
	command_note(line);
}

static void
answer_note(const SearchAnswer *answer)
{
	if (answer->note)
		command_note(answer->note);
	if (answer->hits->len == 0 && answer->estimate > 0 && command_options.offset > 0)
		command_note(_("there are no more passages"));
	else if ((answer->hits->len == 0 && !answer->note) || answer->respelt)
		command_note(_("not in the corpus"));
	if (answer->suggestion && !answer->respelt)
		suggestion_note(answer);
	if (!answer->complete)
		command_note(_("there were more candidates than are read; narrow the question to "
			       "be sure"));
}

static gint
question_search(Session *session, const Output *output, const OutputContext *context,
		const SearchOptions *options, const char *typed, GError **error)
{
	g_autoptr(SearchAnswer) answer = search_run(session, typed, options, error);
	if (!answer)
		return EXIT_TROUBLE;
	if (output->quotes && !search_hits_quote(session, answer->hits, error))
		return EXIT_TROUBLE;
	output->search(context, answer);
	if (output == &output_text)
		answer_note(answer);
	return answer->hits->len && !answer->respelt ? EXIT_FOUND : EXIT_NONE;
}

/* What the lines of a batch are asked with. */
typedef struct {
	Session *session;
	const Output *output;
	OutputContext *context;
	const SearchOptions *options;
} Batch;

/* A line that cannot be read as a question is asked as plain words, and that is said. */
static gint
line_search(char *line, gpointer data)
{
	const Batch *batch = data;
	g_autoptr(GError) error = NULL;
	const char *typed;
	if (!input_split(line, &batch->context->qid, &typed))
		return command_note_line(_("write an id without spaces, a tab and a question"),
					 line);
	gint status = question_search(batch->session, batch->output, batch->context,
				      batch->options, typed, &error);
	if (!error)
		return status;
	SearchOptions plain = *batch->options;
	plain.plain = TRUE;
	g_autoptr(GError) trouble = NULL;
	status = question_search(batch->session, batch->output, batch->context, &plain, typed,
				 &trouble);
	g_autofree char *message =
	    trouble ? g_strdup_printf("%s: %s", line, trouble->message)
		    : g_strdup_printf(_("%s: %s; asked as plain words"), line, error->message);
	command_note(message);
	return status;
}

gint
command_search(char **arguments, GError **error)
{
	OutputContext context = { 0 };
	SearchOptions options;
	const Output *output = command_begin(&context, error);
	if (!output || !search_options_read(&options, &context, output, error))
		return EXIT_TROUBLE;
	if (!command_options.batch == !arguments[0]) {
		program_usage_error(error, _("search needs a question, or --batch"));
		return EXIT_TROUBLE;
	}
	if (!output->search) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	Batch batch = { session, output, &context, &options };
	if (command_options.batch)
		return command_run_batch(line_search, &batch, error);
	context.qid = output == &output_trec ? "1" : NULL;
	g_autofree char *typed = command_join(arguments);
	return question_search(session, output, &context, &options, typed, error);
}
