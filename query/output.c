#include "query/output.h"

#include <string.h>

static const Output *const outputs[] = { &output_text, &output_json, &output_trec };

const Output *
output_find(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(outputs); i++)
		if (strcmp(outputs[i]->name, name) == 0)
			return outputs[i];
	return NULL;
}
