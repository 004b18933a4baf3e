/*
 * stemmer.cc - Xapian's stemming algorithms.
 */
#include <cstring>

#include "internal.h"

namespace
{

std::string
stem(XapStemmer *stemmer, const char *word, size_t len)
{
	stemmer->word.clear();
	if (len > 0)
		stemmer->word.assign(word, len);
	return stemmer->stem(stemmer->word);
}

} // namespace

XapStemmer *
xap_stemmer_new(const char *language, XapError *error)
{
	return guard<XapStemmer *>(error, nullptr, [&] {
		return new XapStemmer{Xapian::Stem(language), {}};
	});
}

bool
xap_stemmer_get_languages(XapBytes *names, XapError *error)
{
	return guard_bytes(names, error, [] { return Xapian::Stem::get_available_languages(); });
}

bool
xap_stemmer_stem(
	XapStemmer *stemmer, const char *word, size_t len, XapBytes *result, XapError *error)
{
	return guard_bytes(result, error, [&] { return stem(stemmer, word, len); });
}

int64_t
xap_stemmer_stem_into(XapStemmer *stemmer, const char *word, size_t len, char *buffer, size_t size,
	XapError *error)
{
	return guard_count(error, [&] {
		const std::string result = stem(stemmer, word, len);

		if (result.size() <= size && !result.empty())
			memcpy(buffer, result.data(), result.size());
		return result.size();
	});
}

void
xap_stemmer_free(XapStemmer *stemmer)
{
	handle_free(stemmer);
}
