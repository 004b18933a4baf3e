/*
 * main.c - the program spoor-index: reads documents and keeps the index.
 */
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "document/identity.h"
#include "error.h"
#include "indexer/add.h"
#include "indexer/harvest/harvest.h"
#include "indexer/harvest/moment.h"
#include "indexer/status.h"
#include "program.h"
#include "store/folder.h"
#include "store/writer.h"

static char *index_option, *catalogue_option, *format_option;
static char *folder_option, *since_option, *sources_option;
static gboolean anew_option, mend_option;

static const GOptionEntry common_options[] = {
	{ "index", 'i', 0, G_OPTION_ARG_FILENAME, &index_option,
	  N_("The index (default: $SPOOR_INDEX, or in your data folder)"), N_("DIR") },
	{ 0 },
};

static const GOptionEntry add_options[] = {
	{ "anew", 0, 0, G_OPTION_ARG_NONE, &anew_option,
	  N_("Make the index anew; the old one answers until the new one is complete"), NULL },
	{ "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &catalogue_option,
	  N_("The documents known by name (default: the one that comes with spoor)"), N_("FILE") },
	{ 0 },
};

static const GOptionEntry status_options[] = {
	{ "format", 'f', 0, G_OPTION_ARG_STRING, &format_option, N_("text or json"), N_("FORMAT") },
	{ 0 },
};

static const GOptionEntry harvest_options[] = {
	{ "folder", 0, 0, G_OPTION_ARG_FILENAME, &folder_option,
	  N_("Where the documents go (default: in your data folder)"), N_("DIR") },
	{ "since", 0, 0, G_OPTION_ARG_STRING, &since_option,
	  N_("Ask what changed since this day, not since the last harvest"), N_("DATE") },
	{ "sources", 0, 0, G_OPTION_ARG_FILENAME, &sources_option,
	  N_("Where to look and what to follow (default: the file that comes with spoor)"),
	  N_("FILE") },
	{ "mend", 0, 0, G_OPTION_ARG_NONE, &mend_option,
	  N_("Make the ledger anew from the documents in the folder, and fetch nothing"), NULL },
	{ 0 },
};

static void
line_report(const char *line)
{
	fprintf(stderr, "%s: %s\n", g_get_prgname(), line);
}

static void
progress_show(const char *path, const AddCount *count)
{
	fprintf(stderr, "\r\033[K%s: %u", path, count->added + count->replaced + count->unchanged);
	fflush(stderr);
}

static void
count_print(const AddCount *count)
{
	g_autofree char *passages = g_strdup_printf(
	    ngettext("%u passage", "%u passages", count->passages), count->passages);
	g_autofree char *references = g_strdup_printf(
	    ngettext("%u reference", "%u references", count->references), count->references);
	printf(_("%u added, %u replaced, %u unchanged, %u failed; %s, %s\n"), count->added,
	       count->replaced, count->unchanged, count->failed, passages, references);
}

static gint
add_command(char **arguments, GError **error)
{
	g_autofree char *index = program_index(index_option);
	g_autofree char *catalogue =
	    catalogue_option ? g_strdup(catalogue_option) : program_data("catalogue.ini");
	gboolean terminal = isatty(STDERR_FILENO);
	g_autofree char *words = program_data("words.txt");
	AddRequest request = { index, catalogue, words, anew_option, line_report,
			       terminal ? progress_show : NULL };
	AddCount count = { 0 };
	if (!arguments[0]) {
		program_usage_error(error, _("add needs a file or folder"));
		return EXIT_TROUBLE;
	}
	gboolean done = add_run(&request, arguments, &count, error);
	if (terminal)
		fputs("\r\033[K", stderr);
	if (!done)
		return EXIT_TROUBLE;
	count_print(&count);
	guint read = count.added + count.replaced + count.unchanged;
	return count.failed == 0 ? EXIT_FOUND : read > 0 ? EXIT_NONE : EXIT_TROUBLE;
}

static gint
status_command(char **arguments, GError **error)
{
	g_autofree char *index = program_index(index_option);
	g_autofree char *catalogue = program_data("catalogue.ini");
	if (arguments[0]) {
		program_usage_error(error, _("status takes no arguments"));
		return EXIT_TROUBLE;
	}
	StatusFormat format = status_format_parse(format_option ? format_option : "text");
	if (format == STATUS_FORMATS) {
		program_usage_error(error, _("--format takes text or json"));
		return EXIT_TROUBLE;
	}
	return status_print(index, catalogue, format, error) ? EXIT_FOUND : EXIT_TROUBLE;
}

static gint
verify_command(char **arguments, GError **error)
{
	g_autofree char *index = program_index(index_option);
	g_autofree char *catalogue = program_data("catalogue.ini");
	if (arguments[0]) {
		program_usage_error(error, _("verify takes no arguments"));
		return EXIT_TROUBLE;
	}
	gint64 wrong = verify_print(index, catalogue, error);
	return wrong < 0 ? EXIT_TROUBLE : wrong > 0 ? EXIT_NONE : EXIT_FOUND;
}

static gint
remove_command(char **arguments, GError **error)
{
	g_autofree char *index = program_index(index_option);
	if (!arguments[0]) {
		program_usage_error(error, _("remove needs the identity of a document"));
		return EXIT_TROUBLE;
	}
	g_autoptr(GPtrArray) there = folder_read(index, error); /* a writer would make it */
	g_autoptr(StoreWriter) writer = there ? store_writer_open(index, FALSE, error) : NULL;
	for (guint i = 0; writer && arguments[i]; i++) {
		g_autofree char *id = identity_parse(arguments[i]);
		if (!store_writer_remove(writer, id ? id : arguments[i], error))
			return EXIT_TROUBLE;
		printf(_("%s removed\n"), id ? id : arguments[i]);
	}
	return writer && store_writer_close(writer, error) ? EXIT_FOUND : EXIT_TROUBLE;
}

/* The arguments as identities, where they are. */
static GStrv
names_parse(char **arguments)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; arguments[i]; i++) {
		char *id = identity_parse(arguments[i]);
		g_ptr_array_add(names, id ? id : g_strdup(arguments[i]));
	}
	g_ptr_array_add(names, NULL);
	return (GStrv)g_ptr_array_steal(names, NULL);
}

static gint
mend_run(const char *folder, GError **error)
{
	guint documents;
	if (!harvest_mend(folder, &documents, error))
		return EXIT_TROUBLE;
	printf(ngettext("the ledger is made anew of %u document\n",
			"the ledger is made anew of %u documents\n", documents),
	       documents);
	return EXIT_FOUND;
}

static gint
harvest_status(const HarvestCount *count)
{
	guint visited = count->added + count->replaced + count->unchanged;
	if (count->sources > 0 && count->broken == count->sources && visited == 0)
		return EXIT_TROUBLE;
	return count->broken + count->alarms + count->failed + count->missing + count->waiting > 0
		       ? EXIT_NONE
		       : EXIT_FOUND;
}

static gint
harvest_command(char **arguments, GError **error)
{
	g_auto(GStrv) names = names_parse(arguments);
	g_autofree char *folder = folder_option ? g_strdup(folder_option)
						: g_build_filename(g_get_user_data_dir(), "spoor",
								   "harvest", NULL);
	g_autofree char *sources =
	    sources_option ? g_strdup(sources_option) : program_data("sources.ini");
	gint64 since = since_option ? moment_parse(since_option) : 0;
	if (since_option && !since) {
		program_usage_error(error, _("--since takes a day, such as 2026-06-03"));
		return EXIT_TROUBLE;
	}
	if (mend_option)
		return mend_run(folder, error);
	HarvestRequest request = { folder, sources, since, names, 0, NULL, line_report };
	HarvestCount count;
	if (!harvest_run(&request, &count, error))
		return EXIT_TROUBLE;
	printf(_("%u added, %u replaced, %u unchanged, %u withdrawn, %u failed, %u missing, "
		 "%u waiting; %u requests, %.1f MiB\n"),
	       count.added, count.replaced, count.unchanged, count.withdrawn, count.failed,
	       count.missing, count.waiting, count.requests, (double)count.bytes / (1024 * 1024));
	return harvest_status(&count);
}

static const Command commands[] = {
	{ "add", N_("PATH..."), N_("read files and folders into the index"),
	  N_("Reads official XML, PDF, HTML, DOCX, ODT, Markdown, plain text, JSONL ({\"id\",\n"
	     "\"title\", \"text\"}, one a line), and folders or zip files of these.\n"
	     "What is in the index already is replaced if it has changed.\n\n"
	     "Examples:\n"
	     "  spoor-index add corpus\n"
	     "  spoor-index --index /srv/spoor add --anew corpus letters.jsonl"),
	  add_options, add_command },
	{ "harvest", N_("[ID...]"), N_("fetch official publications into a folder"),
	  N_("Fetches what is new and what has changed of all that sources.ini follows, or the\n"
	     "documents and whole dossiers that are named.\n\n"
	     "Examples:\n"
	     "  spoor-index harvest\n"
	     "  spoor-index harvest --folder /srv/spoor kst-33694-72 dossier:33694"),
	  harvest_options, harvest_command },
	{ "status", "", N_("what is in the index, and what is cited but not there"), NULL,
	  status_options, status_command },
	{ "verify", "", N_("read everything again and report what is wrong"), NULL, NULL,
	  verify_command },
	{ "remove", "ID...", N_("take documents out of the index"),
	  N_("Example:\n  spoor-index remove kst-33694-72"), NULL, remove_command },
};

int
main(int argc, char **argv)
{
	return program_run(
	    argc, argv, N_("Reads policy documents and keeps the index that spoor asks."),
	    N_("Examples:\n"
	       "  spoor-index add corpus        read a folder into the index\n"
	       "  spoor-index status            what is there, and what is missing\n\n"
	       "Exit status: 0 all well, 1 something failed or is wrong, 2 trouble."),
	    common_options, commands, G_N_ELEMENTS(commands));
}
