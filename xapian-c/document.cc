/*
 * document.cc - the data, terms and values of one document.
 */
#include "internal.h"

XapDocument *
xap_document_new(void)
{
	return guard<XapDocument *>(nullptr, nullptr, [] { return new XapDocument; });
}

void
xap_document_free(XapDocument *doc)
{
	handle_free(doc);
}

bool
xap_document_set_data(XapDocument *doc, const char *data, size_t len, XapError *error)
{
	return guard_act(error, [&] { doc->doc.set_data(bytes_string(data, len)); });
}

bool
xap_document_set_value(
	XapDocument *doc, unsigned slot, const char *value, size_t len, XapError *error)
{
	return guard_act(error, [&] { doc->doc.add_value(slot, bytes_string(value, len)); });
}

bool
xap_document_add_term(XapDocument *doc, const char *term, size_t len, unsigned wdf, XapError *error)
{
	return guard_act(error, [&] { doc->doc.add_term(bytes_string(term, len), wdf); });
}

bool
xap_document_add_boolean_term(XapDocument *doc, const char *term, size_t len, XapError *error)
{
	return guard_act(error, [&] { doc->doc.add_boolean_term(bytes_string(term, len)); });
}

bool
xap_document_add_posting(XapDocument *doc, const char *term, size_t len, unsigned position,
	unsigned wdf, XapError *error)
{
	return guard_act(
		error, [&] { doc->doc.add_posting(bytes_string(term, len), position, wdf); });
}

bool
xap_document_add_terms(XapDocument *doc, const XapTerm *terms, size_t n, XapError *error)
{
	return guard_act(error, [&] {
		std::string name;

		for (const XapTerm *t = terms; t < terms + n; t++) {
			name.clear();
			if (t->len > 0)
				name.assign(t->data, t->len);
			doc->doc.add_term(name, t->boolean ? 0 : t->wdf);
		}
	});
}

bool
xap_document_remove_term(XapDocument *doc, const char *term, size_t len, XapError *error)
{
	return guard_act(error, [&] { doc->doc.remove_term(bytes_string(term, len)); });
}

bool
xap_document_clear_terms(XapDocument *doc, XapError *error)
{
	return guard_act(error, [&] { doc->doc.clear_terms(); });
}

bool
xap_document_get_data(XapDocument *doc, XapBytes *data, XapError *error)
{
	return guard_bytes(data, error, [&] { return doc->doc.get_data(); });
}

bool
xap_document_get_value(XapDocument *doc, unsigned slot, XapBytes *value, XapError *error)
{
	return guard_bytes(value, error, [&] { return doc->doc.get_value(slot); });
}

unsigned
xap_document_get_docid(const XapDocument *doc)
{
	return guard(nullptr, 0U, [&] { return doc->doc.get_docid(); });
}

int64_t
xap_document_count_terms(XapDocument *doc, XapError *error)
{
	return guard_count(error, [&] { return doc->doc.termlist_count(); });
}

size_t
xap_sortable_serialise(double number, char buffer[XAP_SORTABLE_MAX])
{
	return guard<size_t>(
		nullptr, 0, [&] { return Xapian::sortable_serialise_(number, buffer); });
}

double
xap_sortable_unserialise(const char *data, size_t len)
{
	return guard(nullptr, 0.0,
		[&] { return Xapian::sortable_unserialise(bytes_string(data, len)); });
}
