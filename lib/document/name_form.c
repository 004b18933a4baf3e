#include "document/name_form.h"

#include <string.h>

NameForm
name_form_capital(const char *name)
{
	return g_unichar_isupper(g_utf8_get_char(name)) ? NAME_CAPITAL : NAME_FOLDED;
}

NameForm
name_form_title(const char *title)
{
	for (const char *at = g_utf8_next_char(title); *at; at = g_utf8_next_char(at))
		if (g_unichar_isupper(g_utf8_get_char(at)))
			return NAME_FOLDED;
	return name_form_capital(title);
}

NameForm
name_form_family(const char *family)
{
	g_autofree char *upper = g_utf8_strup(family, -1);
	return strcmp(family, upper) == 0 ? NAME_EXACT : NAME_FOLDED;
}
