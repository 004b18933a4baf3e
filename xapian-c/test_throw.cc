/*
 * test_throw.cc - throws, inside the guard, what a code stands for; linked into tests only.
 */
#include <new>
#include <stdexcept>

#include "internal.h"

extern "C" {
bool xap_test_throw(XapErrorCode code, const char *message, XapError *error);
}

namespace
{

struct NewerError : Xapian::Error {
	explicit NewerError(const char *message) : Error(message, "", "?NewerError", 0)
	{
	}
};

template <class E>
[[noreturn]] void
raise(const char *message)
{
	throw E(message);
}

[[noreturn]] void
raise_memory(const char *)
{
	throw std::bad_alloc();
}

[[noreturn]] void
raise_int(const char *)
{
	throw 42;
}

/* In the order of XapErrorCode, from XAP_ERROR_ASSERTION. */
void (*const raisers[])(const char *) = {
	raise<Xapian::AssertionError>,
	raise<Xapian::InvalidArgumentError>,
	raise<Xapian::InvalidOperationError>,
	raise<Xapian::UnimplementedError>,
	raise<Xapian::DatabaseClosedError>,
	raise<Xapian::DatabaseCorruptError>,
	raise<Xapian::DatabaseCreateError>,
	raise<Xapian::DatabaseLockError>,
	raise<Xapian::DatabaseModifiedError>,
	raise<Xapian::DatabaseOpeningError>,
	raise<Xapian::DatabaseNotFoundError>,
	raise<Xapian::DatabaseVersionError>,
	raise<Xapian::DocNotFoundError>,
	raise<Xapian::FeatureUnavailableError>,
	raise<Xapian::InternalError>,
	raise<Xapian::NetworkError>,
	raise<Xapian::NetworkTimeoutError>,
	raise<Xapian::QueryParserError>,
	raise<Xapian::RangeError>,
	raise<Xapian::SerialisationError>,
	raise<Xapian::WildcardError>,
	raise<NewerError>,
	raise_memory,
	raise<std::runtime_error>,
	raise_int,
};
static_assert(sizeof raisers / sizeof *raisers == XAP_ERROR_UNKNOWN, "a raiser for each code");

} // namespace

bool
xap_test_throw(XapErrorCode code, const char *message, XapError *error)
{
	return guard_act(error, [&] {
		if (code != XAP_OK)
			raisers[code - XAP_ERROR_ASSERTION](message);
	});
}
