#include "json_depth.h"

#include <string.h>

gboolean
json_depth_is_bounded(const char *text, gsize length)
{
	guint depth = 0;
	gboolean quoted = FALSE;
	for (gsize i = 0; i < length; i++) {
		char c = text[i];
		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (quoted)
			continue;
		else if (c == '[' || c == '{')
			depth++;
		else if (c == ']' || c == '}')
			depth -= depth > 0;
		else if (!g_ascii_isalnum(c) && !g_ascii_isspace(c) && !(c && strchr(":,.+-", c)))
			return FALSE;
		if (depth > JSON_DEPTH_MAX)
			return FALSE;
	}
	return TRUE;
}
