#include "query/output_cited.h"

/* RIS as its makers describe it (Research Information Systems, 2011): two letters, two spaces, a
 * hyphen, a space, and the rest of the line. */

static void
field_write(const OutputContext *context, const char *tag, const char *value)
{
	g_autofree char *line = value ? cited_line(value) : NULL;
	if (line && *line)
		fprintf(context->file, "%s  - %s\r\n", tag, line);
}

/* DA is year/month/day/, with nothing for what is not known. */
static void
date_write(const OutputContext *context, guint date)
{
	guint year = date / 10000, month = date / 100 % 100, day = date % 100;
	if (!date)
		return;
	fprintf(context->file, "PY  - %04u\r\nDA  - %04u/", year, year);
	if (month)
		fprintf(context->file, "%02u", month);
	fputc('/', context->file);
	if (day)
		fprintf(context->file, "%02u", day);
	fputs("/\r\n", context->file);
}

static void
entry_write(const OutputContext *context, const CitedDocument *one)
{
	const Citation *citation = one->citation;
	g_autofree char *note = leidraad_print(citation->leidraad, one->page);
	field_write(context, "TY", citation->type->ris);
	field_write(context, "ID", citation->id);
	field_write(context, "TI", citation->title ? citation->title : note);
	field_write(context, "PB", citation->publisher);
	date_write(context, citation->date);
	field_write(context, "VL", citation->leidraad->dossier);
	field_write(context, "IS", citation->leidraad->number);
	if (one->page)
		fprintf(context->file, "SP  - %u\r\n", one->page);
	field_write(context, "UR", citation->url);
	field_write(context, "N1", note);
	fputs("ER  - \r\n", context->file);
}

static void
search_write(const OutputContext *context, const SearchAnswer *answer)
{
	cited_write(context, cited_search(answer), entry_write);
}

static void
trace_write(const OutputContext *context, const TraceAnswer *answer)
{
	cited_write(context, cited_trace(answer), entry_write);
}

static void
show_write(const OutputContext *context, const ShowAnswer *answer)
{
	cited_write(context, cited_show(answer), entry_write);
}

const Output output_ris = {
	.name = "ris", .search = search_write, .trace = trace_write, .show = show_write
};
