#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/command.h"

const GOptionEntry command_refs_options[] = {
	{ "text", 't', 0, G_OPTION_ARG_FILENAME, &command_options.text,
	  N_("The references in the text of FILE; - for standard input"), N_("FILE") },
	{ "batch", 'b', 0, G_OPTION_ARG_FILENAME, &command_options.batch,
	  N_("The references in each line of FILE: an id, a tab, a text; or JSON with id and text"),
	  N_("FILE") },
	{ "limit", 'n', 0, G_OPTION_ARG_INT, &command_options.limit,
	  N_("At most so many passages that refer to it (default 10)"), N_("N") },
	{ "offset", 'o', 0, G_OPTION_ARG_INT, &command_options.offset,
	  N_("Skip the first N of those"), N_("N") },
	{ 0 },
};

/* What texts are read with, and where their references go. */
typedef struct {
	Session *session;
	const Output *output;
	OutputContext *context;
	ReferenceFinder *finder;
	JsonParser *parser; /* of the lines of a batch */
} Texts;

static gint
refs_print(const Texts *texts, const char *text, gsize length, GError **error)
{
	g_autoptr(RefsAnswer) answer =
	    refs_read(texts->session, texts->finder, text, length, error);
	if (!answer)
		return EXIT_TROUBLE;
	texts->output->refs_text(texts->context, answer);
	texts->context->header = FALSE;
	return answer->mentions->len || answer->acronyms->len ? EXIT_FOUND : EXIT_NONE;
}

static gint
line_refs(char *line, gpointer data)
{
	const Texts *texts = data;
	g_autoptr(GError) error = NULL;
	const char *text;
	const char **id = &texts->context->qid;
	gboolean taken = *line == '{' ? input_parse_record(texts->parser, line, id, &text)
				      : input_split(line, id, &text);
	if (!taken)
		return command_note_line(_("write an id without spaces, a tab and a text, or a "
					   "JSON object with \"id\" and \"text\""),
					 line);
	gint status = refs_print(texts, text, strlen(text), &error);
	if (error) {
		g_autofree char *message = g_strdup_printf("%s: %s", *id, error->message);
		command_note(message);
	}
	return status;
}

static gint
text_refs(const Texts *texts, GError **error)
{
	g_autoptr(GByteArray) bytes = input_read(command_options.text, REFS_TEXT_MAX, error);
	if (!bytes)
		return EXIT_TROUBLE;
	gint status = refs_print(texts, (const char *)bytes->data, bytes->len, error);
	g_prefix_error(error, "%s: ", command_options.text);
	if (status == EXIT_NONE && texts->output == &output_text)
		command_note(_("it refers to nothing"));
	return status;
}

static gint
texts_refs(const Output *output, OutputContext *context, GError **error)
{
	g_autofree char *index = program_index(command_options.index);
	g_autofree char *catalogue = program_data("catalogue.ini");
	g_autoptr(Session) session = session_open_text(index, catalogue, error);
	if (!session)
		return EXIT_TROUBLE;
	g_autoptr(ReferenceFinder) finder = reference_finder_new(session->catalogue);
	g_autoptr(JsonParser) parser = json_parser_new();
	Texts texts = { session, output, context, finder, parser };
	return command_options.batch ? command_run_batch(line_refs, &texts, error)
				     : text_refs(&texts, error);
}

static gint
document_refs(const Output *output, const OutputContext *context, char **arguments,
	      GError **error)
{
	guint most = command_get_limit(HITS_DEFAULT, error);
	g_autoptr(Session) session = most ? command_open_session(error) : NULL;
	if (!session)
		return EXIT_TROUBLE;
	g_autofree char *id = command_join(arguments);
	g_autoptr(RefsAnswer) answer =
	    refs_run(session, id, (guint)command_options.offset, most, error);
	if (!answer)
		return command_note_absent(error);
	output->refs(context, answer);
	if (answer->mentions->len || answer->citing || answer->acronyms->len)
		return EXIT_FOUND;
	if (output == &output_text)
		command_note(_("it refers to nothing, and nothing refers to it"));
	return EXIT_NONE;
}

gint
command_refs(char **arguments, GError **error)
{
	OutputContext context = { .header = TRUE };
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!!arguments[0] + !!command_options.text + !!command_options.batch != 1) {
		program_usage_error(error,
				    _("refs needs a document or passage, --text or --batch"));
		return EXIT_TROUBLE;
	}
	if (!output->refs) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	return arguments[0] ? document_refs(output, &context, arguments, error)
			    : texts_refs(output, &context, error);
}
