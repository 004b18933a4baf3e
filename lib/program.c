#include "program.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "error.h"

static char *
program_share(const char *folder)
{
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *bin = g_path_get_dirname(program ? program : ".");
	return g_build_filename(bin, "..", "share", folder, NULL);
}

char *
program_data(const char *name)
{
	g_autofree char *folder = program_share("spoor");
	return g_build_filename(folder, name, NULL);
}

char *
program_index(const char *option)
{
	const char *index = option ? option : g_getenv("SPOOR_INDEX");
	return index && *index ? g_strdup(index)
			       : g_build_filename(g_get_user_data_dir(), "spoor", "index", NULL);
}

void
program_usage_error(GError **error, const char *message)
{
	g_set_error(error, SPOOR_ERROR, SPOOR_ERROR_INVALID, _("%s; --help shows how"), message);
}

static const char *
variable_get(const char *name)
{
	const char *value = g_getenv(name);
	return value && *value ? value : NULL;
}

/* The locale that messages are asked in, after POSIX; NULL if none is. */
static const char *
locale_asked(void)
{
	const char *all = variable_get("LC_ALL"), *messages = variable_get("LC_MESSAGES");
	return all ? all : messages ? messages : variable_get("LANG");
}

/* A language needs no locale of its own on the machine: in C.UTF-8 gettext goes by LANGUAGE,
 * which it passes over in the locale C. */
static void
language_set(void)
{
	g_autofree char *folder = program_share("locale");
	const char *asked = locale_asked();
	if (!asked || !setlocale(LC_ALL, "")) {
		setlocale(LC_ALL, "C.UTF-8");
		if (asked && !variable_get("LANGUAGE"))
			g_setenv("LANGUAGE", asked, TRUE);
	}
	bindtextdomain(GETTEXT_PACKAGE, folder);
	bind_textdomain_codeset(GETTEXT_PACKAGE, "UTF-8");
	textdomain(GETTEXT_PACKAGE);
}

static const Command *
command_find(const Command *commands, gsize n, const char *name)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static GOptionContext *
context_make(const char *parameters, const char *summary, const char *description,
	     const GOptionEntry *common, const GOptionEntry *own)
{
	GOptionContext *context = g_option_context_new(parameters);
	g_option_context_set_translation_domain(context, GETTEXT_PACKAGE);
	g_option_context_set_summary(context, summary);
	g_option_context_set_description(context, description);
	g_option_context_add_main_entries(context, common, GETTEXT_PACKAGE);
	if (own)
		g_option_context_add_main_entries(context, own, GETTEXT_PACKAGE);
	return context;
}

/* The name and its arguments. For g_free. */
static char *
command_usage(const Command *command)
{
	if (!*command->arguments)
		return g_strdup(command->name);
	return g_strdup_printf("%s %s", command->name, _(command->arguments));
}

static char *
commands_list(const Command *commands, gsize n, const char *epilogue)
{
	GString *list = g_string_new(_("Commands:"));
	for (gsize i = 0; i < n; i++) {
		g_autofree char *usage = command_usage(&commands[i]);
		g_string_append_printf(list, "\n  %-28s %s", usage, _(commands[i].summary));
	}
	g_string_append_printf(list, "\n\n%s", _(epilogue));
	return g_string_free(list, FALSE);
}

static gint
trouble_print(const GError *error)
{
	g_autofree char *line = g_strdup(error->message);
	for (char *c = line; *c; c++)
		if (g_ascii_iscntrl(*c))
			*c = ' '; /* what was typed may be in it: it must not steer the terminal */
	fprintf(stderr, "%s: %s\n", g_get_prgname(), line);
	return EXIT_TROUBLE;
}

static gint
command_run(const Command *command, int argc, char **argv, const GOptionEntry *common,
	    GError **error)
{
	g_autofree char *parameters = command_usage(command);
	g_autoptr(GOptionContext) context =
	    context_make(parameters, _(command->summary),
			 command->description ? _(command->description) : NULL, common,
			 command->options);
	if (!g_option_context_parse(context, &argc, &argv, error))
		return EXIT_TROUBLE;
	return command->run(argv + (argc > 0 ? 1 : 0), error);
}

/* What was printed must have arrived: a full disk is trouble too. */
static gint
output_close(gint status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fprintf(stderr, "%s: %s\n", g_get_prgname(), _("cannot write the output"));
	return EXIT_TROUBLE;
}

gint
program_run(int argc, char **argv, const char *summary, const char *epilogue,
	    const GOptionEntry *common, const Command *commands, gsize n)
{
	g_autoptr(GError) error = NULL;
	gboolean version = FALSE;
	GOptionEntry own[] = {
		{ "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Print the version"), NULL },
		{ 0 },
	};
	language_set();
	g_autofree char *name = g_path_get_basename(argc > 0 ? argv[0] : "spoor");
	g_set_prgname(name);
	g_autofree char *list = commands_list(commands, n, epilogue);
	g_autoptr(GOptionContext) context =
	    context_make(_("COMMAND ..."), _(summary), list, common, own);
	g_option_context_set_strict_posix(context, TRUE);
	if (!g_option_context_parse(context, &argc, &argv, &error))
		return trouble_print(error);
	if (version) {
		printf("%s %s\n", name, SPOOR_VERSION);
		return output_close(EXIT_FOUND);
	}
	if (argc < 2) {
		g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
		fputs(help, stderr);
		return EXIT_TROUBLE;
	}
	const Command *command = command_find(commands, n, argv[1]);
	if (!command)
		g_set_error(&error, SPOOR_ERROR, SPOOR_ERROR_INVALID,
			    _("no command “%s”; --help lists them"), argv[1]);
	gint status = command ? command_run(command, argc - 1, argv + 1, common, &error)
			      : EXIT_TROUBLE;
	return output_close(error ? trouble_print(error) : status);
}
