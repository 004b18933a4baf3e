#include "query/output.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

static const Output *const outputs[] = {
	&output_text, &output_json,   &output_trec,	&output_tsv,
	&output_csv,  &output_html,   &output_xlsx,	&output_ris,
	&output_bibtex, &output_csl_json, &output_webannotation,
};

const Output *
output_find(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(outputs); i++)
		if (strcmp(outputs[i]->name, name) == 0)
			return outputs[i];
	return NULL;
}

/* Bytes of the control character a text begins with, C1 included; 0 if it begins with none. */
static gsize
control_length(const char *text, gsize length)
{
	guchar first = (guchar)text[0];
	if (first == '\n' || first == '\t')
		return 0;
	if (first < ' ' || first == 0x7f)
		return 1;
	return first == 0xc2 && length > 1 && (guchar)text[1] < 0xa0 ? 2 : 0;
}

void
output_put(FILE *file, const char *text, gsize length)
{
	gsize from = 0;
	for (gsize at = 0; at < length; at++) {
		gsize control = control_length(text + at, length - at);
		if (control == 0)
			continue;
		fwrite(text + from, 1, at - from, file);
		fputs(REPLACEMENT, file);
		at += control - 1;
		from = at + 1;
	}
	fwrite(text + from, 1, length - from, file);
}
