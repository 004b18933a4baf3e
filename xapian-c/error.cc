/*
 * error.cc - from whatever C++ throws to an error code and one line.
 *
 * Nothing here allocates except libxapian's own words for errno, which are done without where
 * memory is gone: the handler must not throw.
 */
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>

#include "internal.h"

namespace
{

/* In the order of XapErrorCode. */
const char *const names[] = {
	"no error",
	"AssertionError",
	"InvalidArgumentError",
	"InvalidOperationError",
	"UnimplementedError",
	"DatabaseClosedError",
	"DatabaseCorruptError",
	"DatabaseCreateError",
	"DatabaseLockError",
	"DatabaseModifiedError",
	"DatabaseOpeningError",
	"DatabaseNotFoundError",
	"DatabaseVersionError",
	"DocNotFoundError",
	"FeatureUnavailableError",
	"InternalError",
	"NetworkError",
	"NetworkTimeoutError",
	"QueryParserError",
	"RangeError",
	"SerialisationError",
	"WildcardError",
	"Xapian::Error",
	"std::bad_alloc",
	"std::exception",
	"unknown",
};
const size_t n_names = sizeof names / sizeof *names;
static_assert(n_names == XAP_ERROR_UNKNOWN + 1, "a name for each code");

XapErrorCode
code_of(const Xapian::Error &e)
{
	for (unsigned code = XAP_ERROR_ASSERTION; code < XAP_ERROR_XAPIAN; code++)
		if (strcmp(names[code], e.get_type()) == 0)
			return static_cast<XapErrorCode>(code);
	return XAP_ERROR_XAPIAN;
}

/* Appends text to a buffer that was born empty, as one line, whole UTF-8 characters only. */
void
append(XapError *error, const char *text)
{
	const size_t used = strlen(error->message);
	const size_t room = sizeof error->message - 1 - used;
	size_t n = strlen(text);

	if (n > room) {
		n = room;
		while (n > 0 && (text[n] & 0xC0) == 0x80)
			n--;
	}
	for (size_t i = 0; i < n; i++) {
		const unsigned char c = text[i];
		error->message[used + i] = c < 0x20 || c == 0x7F ? ' ' : static_cast<char>(c);
	}
	error->message[used + n] = '\0';
}

void
append_enclosed(XapError *error, const char *text)
{
	append(error, " (");
	append(error, text);
	append(error, ")");
}

/* libxapian words errno only when asked, and needs memory to do so. */
const char *
errno_words(const Xapian::Error &e) noexcept
{
	try {
		return e.get_error_string();
	} catch (...) {
		return nullptr;
	}
}

void
write_xapian(XapError *error, const Xapian::Error &e)
{
	const char *words = errno_words(e);

	error->code = code_of(e);
	if (error->code == XAP_ERROR_XAPIAN) {
		append(error, e.get_type());
		append(error, ": ");
	}
	append(error, e.get_msg().c_str());
	if (!e.get_context().empty())
		append_enclosed(error, e.get_context().c_str());
	if (words != nullptr)
		append_enclosed(error, words);
}

void
write_plain(XapError *error, XapErrorCode code, const char *text)
{
	error->code = code;
	append(error, text);
}

} // namespace

void
error_from_exception(XapError *error) noexcept
{
	XapError scratch;

	if (error == nullptr)
		error = &scratch;
	error->message[0] = '\0';
	try {
		throw;
	} catch (const Xapian::Error &e) {
		write_xapian(error, e);
	} catch (const std::bad_alloc &) {
		write_plain(error, XAP_ERROR_MEMORY, "out of memory");
	} catch (const std::exception &e) {
		write_plain(error, XAP_ERROR_STD, e.what());
	} catch (...) {
		write_plain(error, XAP_ERROR_UNKNOWN, "an exception of unknown type");
	}
}

const char *
xap_error_name(XapErrorCode code)
{
	const size_t i = code;

	return i < n_names ? names[i] : names[XAP_ERROR_UNKNOWN];
}

const char *
xap_version(void)
{
	return guard<const char *>(nullptr, "", [] { return Xapian::version_string(); });
}

void
bytes_copy(XapBytes *bytes, const std::string &s)
{
	char *data = static_cast<char *>(malloc(s.size() + 1));

	if (data == nullptr)
		throw std::bad_alloc();
	memcpy(data, s.data(), s.size());
	data[s.size()] = '\0';
	*bytes = {data, s.size()};
}

void
xap_bytes_free(XapBytes *bytes)
{
	if (bytes == nullptr)
		return;
	free(bytes->data);
	*bytes = {nullptr, 0};
}
