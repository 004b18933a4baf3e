#include "text/fold.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

static const struct {
	UChar32 letter;
	const char *folded;
} undecomposed[] = {
	{ 0x00e6, "ae" }, { 0x00f0, "d" },  { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },
	{ 0x0127, "h" },  { 0x0131, "i" },  { 0x0142, "l" }, { 0x0153, "oe" }, { 0x0167, "t" },
	{ 0x02bc, "'" },  { 0x2018, "'" },  { 0x2019, "'" }, { 0x201b, "'" },
};

static gboolean
fold_ascii(GString *out, const char *text, gsize length)
{
	for (gsize i = 0; i < length; i++)
		if ((guchar)text[i] >= 0x80)
			return FALSE;
	gsize at = out->len;
	g_string_append_len(out, text, (gssize)length);
	for (gsize i = at; i < out->len; i++)
		out->str[i] = g_ascii_tolower(out->str[i]);
	return TRUE;
}

static void
letter_add(GString *out, UChar32 letter)
{
	if (u_getCombiningClass(letter) != 0 || u_charType(letter) == U_NON_SPACING_MARK)
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(undecomposed); i++)
		if (undecomposed[i].letter == letter) {
			g_string_append(out, undecomposed[i].folded);
			return;
		}
	g_string_append_unichar(out, (gunichar)letter);
}

/* One normalization of a whole UTF-16 buffer into a buffer that grows once. */
static UChar *
normalized(const UNormalizer2 *form, const UChar *text, int32_t length, int32_t *result)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t size = 2 * length + 16;
	UChar *buffer = g_new(UChar, size);
	*result = unorm2_normalize(form, text, length, buffer, size, &status);
	if (status != U_BUFFER_OVERFLOW_ERROR)
		return buffer;
	status = U_ZERO_ERROR;
	buffer = g_renew(UChar, buffer, *result);
	*result = unorm2_normalize(form, text, length, buffer, *result, &status);
	return buffer;
}

static void
fold_unicode(GString *out, const char *text, gsize length)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = 0, folded_n = 0, bare_n = 0;
	g_autofree UChar *wide = g_new(UChar, length + 1);
	u_strFromUTF8WithSub(wide, (int32_t)length + 1, &n, text, (int32_t)length, 0xfffd, NULL,
			     &status);
	g_autofree UChar *folded =
	    normalized(unorm2_getNFKCCasefoldInstance(&status), wide, n, &folded_n);
	g_autofree UChar *bare =
	    normalized(unorm2_getNFDInstance(&status), folded, folded_n, &bare_n);
	for (int32_t i = 0; i < bare_n;) {
		UChar32 letter;
		U16_NEXT(bare, i, bare_n, letter);
		letter_add(out, U_IS_SURROGATE(letter) ? 0xfffd : letter);
	}
}

void
fold_add(GString *out, const char *text, gsize length)
{
	if (!fold_ascii(out, text, length))
		fold_unicode(out, text, length);
}

char *
fold(const char *text, gssize length)
{
	GString *out = g_string_new(NULL);
	fold_add(out, text, length < 0 ? strlen(text) : (gsize)length);
	return g_string_free(out, FALSE);
}
