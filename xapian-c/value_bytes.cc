/*
 * value_bytes.cc - the source behind xap_query_value_bytes: documents whose value has a pattern.
 *
 * check() looks at one value and answers; only next() and skip_to() scan. The windows are found
 * in one pass over the value: in any order by counting the bytes inside a sliding stretch; in
 * order by carrying, for each prefix of the pattern, the latest place where it can have begun.
 */
#include <algorithm>
#include <array>
#include <cstring>

#include "internal.h"

namespace
{

const size_t SERIAL_HEAD = 9; /* slot and window, 4 bytes each, low byte first, and ordered */

class Matcher
{
	std::string pattern;
	size_t window;
	bool ordered;
	std::array<uint8_t, 256> need{};
	/* Positions in the pattern by byte, last first: those of byte b begin at first[b]. */
	std::array<uint8_t, XAP_PATTERN_MAX> places{};
	std::array<uint16_t, 257> first{};

	bool match_any_order(const std::string &value) const;
	bool match_in_order(const std::string &value) const;

      public:
	Matcher(const std::string &pattern, size_t window, bool ordered);
	bool match(const std::string &value) const;
	std::string
	serialise_tail() const
	{
		return (ordered ? '\1' : '\0') + pattern;
	}
	size_t
	get_window() const
	{
		return window;
	}
};

Matcher::Matcher(const std::string &pattern_, size_t window_, bool ordered_)
    : pattern(pattern_), window(window_ == 0 ? pattern_.size() : window_), ordered(ordered_)
{
	if (pattern.empty() || pattern.size() > XAP_PATTERN_MAX)
		throw Xapian::InvalidArgumentError("a pattern has 1 to 255 bytes");
	if (window < pattern.size() || window > UINT32_MAX)
		throw Xapian::InvalidArgumentError("a window has at least the pattern's length");
	for (const unsigned char byte : pattern)
		need[byte]++;
	for (unsigned byte = 0; byte < 256; byte++)
		first[byte + 1] = static_cast<uint16_t>(first[byte] + need[byte]);
	std::array<uint16_t, 257> fill = first;
	for (size_t i = pattern.size(); i-- > 0;)
		places[fill[static_cast<unsigned char>(pattern[i])]++] = static_cast<uint8_t>(i);
}

bool
Matcher::match(const std::string &value) const
{
	if (value.size() < pattern.size())
		return false;
	if (window == pattern.size())
		return memmem(value.data(), value.size(), pattern.data(), pattern.size()) !=
		       nullptr;
	return ordered ? match_in_order(value) : match_any_order(value);
}

/* left[b] is how many b the stretch still lacks, below 0 where it has more than it needs. */
bool
Matcher::match_any_order(const std::string &value) const
{
	std::array<int32_t, 256> left;
	size_t missing = pattern.size();

	std::copy(need.begin(), need.end(), left.begin());
	for (size_t i = 0; i < value.size(); i++) {
		if (i >= window) {
			const unsigned char gone = value[i - window];
			if (left[gone]++ >= 0)
				missing++;
		}
		const unsigned char come = value[i];
		if (left[come]-- > 0 && --missing == 0)
			return true;
	}
	return false;
}

/* begun[k]: latest start + 1 of the pattern's first k + 1 bytes within the value so far. */
bool
Matcher::match_in_order(const std::string &value) const
{
	std::array<size_t, XAP_PATTERN_MAX> begun;
	const size_t last = pattern.size() - 1;

	std::fill_n(begun.begin(), pattern.size(), 0);
	for (size_t i = 0; i < value.size(); i++) {
		const unsigned char byte = value[i];
		for (size_t j = first[byte]; j < first[byte + 1U]; j++)
			begun[places[j]] = places[j] == 0 ? i + 1 : begun[places[j] - 1U];
		if (byte == static_cast<unsigned char>(pattern[last]) && begun[last] != 0 &&
			i + 2 - begun[last] <= window)
			return true;
	}
	return false;
}

class ValueBytes : public Xapian::PostingSource
{
	Xapian::valueno slot;
	Matcher matcher;
	Xapian::Database db;
	Xapian::doccount frequency;
	Xapian::ValueIterator it;
	bool started;
	Xapian::docid seen; /* the last document asked for or arrived at */

	void start();
	bool
	ended() const
	{
		return it == Xapian::ValueIterator();
	}

      public:
	ValueBytes(Xapian::valueno slot, const Matcher &pattern);
	Xapian::doccount
	get_termfreq_min() const override
	{
		return 0;
	}
	Xapian::doccount
	get_termfreq_est() const override
	{
		return frequency;
	}
	Xapian::doccount
	get_termfreq_max() const override
	{
		return frequency;
	}
	Xapian::docid
	get_docid() const override
	{
		return it.get_docid();
	}
	bool
	at_end() const override
	{
		return started && ended();
	}
	void next(double min_weight) override;
	void skip_to(Xapian::docid docid, double min_weight) override;
	bool check(Xapian::docid docid, double min_weight) override;
	void init(const Xapian::Database &db) override;
	PostingSource *
	clone() const override
	{
		return new ValueBytes(slot, matcher);
	}
	std::string
	name() const override
	{
		return "XapValueBytes";
	}
	std::string serialise() const override;
	PostingSource *unserialise(const std::string &serialised) const override;
	std::string get_description() const override;
};

ValueBytes::ValueBytes(Xapian::valueno slot_, const Matcher &pattern)
    : slot(slot_), matcher(pattern), frequency(0), started(false), seen(0)
{
}

void
ValueBytes::init(const Xapian::Database &db_)
{
	db = db_;
	frequency = db.get_value_freq(slot);
	it = Xapian::ValueIterator();
	started = false;
	seen = 0;
}

void
ValueBytes::start()
{
	if (!started)
		it = db.valuestream_begin(slot);
	started = true;
}

void
ValueBytes::next(double min_weight)
{
	skip_to(seen + 1, min_weight);
}

void
ValueBytes::skip_to(Xapian::docid docid, double)
{
	start();
	if (!ended())
		it.skip_to(docid);
	while (!ended() && !matcher.match(*it))
		++it;
	if (!ended())
		seen = it.get_docid();
}

/* False leaves the stream at or before the first value after docid: next() begins there. */
bool
ValueBytes::check(Xapian::docid docid, double)
{
	start();
	seen = docid;
	if (ended())
		return true;
	if (!it.check(docid))
		return false;
	if (ended())
		return true;
	return it.get_docid() == docid && matcher.match(*it);
}

std::string
little_endian(size_t number)
{
	std::string bytes;

	for (unsigned shift = 0; shift < 32; shift += 8)
		bytes += static_cast<char>(number >> shift & 0xFF);
	return bytes;
}

uint32_t
number_at(const std::string &bytes, size_t at)
{
	uint32_t number = 0;

	for (unsigned i = 4; i-- > 0;)
		number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
	return number;
}

std::string
ValueBytes::serialise() const
{
	return little_endian(slot) + little_endian(matcher.get_window()) + matcher.serialise_tail();
}

Xapian::PostingSource *
ValueBytes::unserialise(const std::string &s) const
{
	if (s.size() < SERIAL_HEAD)
		throw Xapian::SerialisationError("XapValueBytes: too few bytes");
	return value_bytes_new(number_at(s, 0), s.substr(SERIAL_HEAD), number_at(s, 4),
		s[SERIAL_HEAD - 1] != '\0');
}

std::string
ValueBytes::get_description() const
{
	return "XapValueBytes(slot " + std::to_string(slot) + ", window " +
	       std::to_string(matcher.get_window()) + ")";
}

} // namespace

Xapian::PostingSource *
value_bytes_new(unsigned slot, const std::string &pattern, size_t window, bool ordered)
{
	return new ValueBytes(slot, Matcher(pattern, window, ordered));
}

void
value_bytes_register(Xapian::Registry &registry)
{
	registry.register_posting_source(ValueBytes(0, Matcher(std::string(1, '\0'), 0, false)));
}
