#include <glib/gi18n.h>
#include <string.h>

#include "error.h"
#include "query/check_file.h"
#include "query/command.h"

static char *file;

const GOptionEntry command_check_options[] = {
	{"file", 'F', 0, G_OPTION_ARG_FILENAME, &file,
		N_("The claims of FILE: one a line, or those that a report quotes or cites; - for "
		   "standard input"),
		N_("FILE")},
	{0},
};

/* A claim that cannot be judged is said to be so, and the others are judged. */
static gboolean
claims_check(Checker *checker, const GPtrArray *claims, CheckAnswer *answer, guint *refused,
	     GError **error)
{
	for (guint i = 0; i < claims->len; i++) {
		const FileClaim *claim = g_ptr_array_index(claims, i);
		g_autoptr(GError) cause = NULL;
		CheckClaim *checked = check_claim(checker, claim->text, &cause);
		if (!checked && !g_error_matches(cause, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE) &&
		    !g_error_matches(cause, SPOOR_ERROR, SPOOR_ERROR_INVALID)) {
			g_propagate_error(error, g_steal_pointer(&cause));
			return FALSE;
		}
		if (!checked) {
			g_autofree char *line =
			    g_strdup_printf("%s:%u: %s", file, claim->line, cause->message);
			command_note(line);
			++*refused;
			continue;
		}
		checked->line = claim->line;
		checked->claim_start = claim->start;
		checked->claim_end = claim->end;
		g_ptr_array_add(answer->claims, checked);
	}
	return TRUE;
}

static gboolean
file_check(Checker *checker, CheckAnswer *answer, guint *refused, GError **error)
{
	g_autoptr(GByteArray) bytes = input_read(file, CHECK_FILE_MAX, error);
	if (!bytes)
		return FALSE;
	if (bytes->len > CHECK_FILE_MAX) {
		g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_TOO_LARGE,
			_("%s: larger than %d MiB; check it in parts"), file,
			CHECK_FILE_MAX / (1024 * 1024));
		return FALSE;
	}
	g_autoptr(GPtrArray) claims =
		check_file_read(checker, file, (const char *)bytes->data, bytes->len, error);
	return claims && claims_check(checker, claims, answer, refused, error);
}

static gboolean
typed_check(Checker *checker, char **arguments, CheckAnswer *answer, GError **error)
{
	g_autofree char *typed = command_join(arguments);
	CheckClaim *checked = check_claim(checker, typed, error);
	if (checked)
		g_ptr_array_add(answer->claims, checked);
	return checked != NULL;
}

gint
command_check(char **arguments, GError **error)
{
	OutputContext context = {0};
	const Output *output = command_begin(&context, error);
	if (!output)
		return EXIT_TROUBLE;
	if (!arguments[0] == !file) {
		program_usage_error(error, _("check needs a claim, or --file"));
		return EXIT_TROUBLE;
	}
	if (!output->check) {
		command_format_error(error);
		return EXIT_TROUBLE;
	}
	g_autoptr(Session) session = command_open_session(error);
	if (!session)
		return EXIT_TROUBLE;
	g_autoptr(Checker) checker = checker_new(session);
	g_autoptr(CheckAnswer) answer = check_answer_new();
	guint refused = 0;
	if (!(file ? file_check(checker, answer, &refused, error)
		   : typed_check(checker, arguments, answer, error)))
		return EXIT_TROUBLE;
	output->check(&context, answer);
	if (answer->claims->len == 0 && refused == 0)
		command_note(_("there is nothing to check: no quotation and no citation"));
	if (refused > 0)
		return EXIT_TROUBLE;
	return check_answer_holds(answer) ? EXIT_FOUND : EXIT_NONE;
}
